//! Section 13: overlays of states and cities.

mod ca_rosenthal;
mod co_fdcpa;
mod dc_five_electronic_7d;
mod dc_four_calls_7d;
mod dc_no_home_visit;
mod fl_9pm_8am;
mod ma_two_contacts_7d;
mod ny_dfs_part1;
mod nyc_dispute_any_time;
mod nyc_three_in_seven;
mod tx_392;
mod wa_three_per_week;
mod wv_30_10;
mod wv_garnish_explain;

pub(super) use ca_rosenthal::CA_ROSENTHAL;
pub(super) use co_fdcpa::CO_FDCPA;
pub(super) use dc_five_electronic_7d::DC_FIVE_ELECTRONIC_7D;
pub(super) use dc_four_calls_7d::DC_FOUR_CALLS_7D;
pub(super) use dc_no_home_visit::DC_NO_HOME_VISIT;
pub(super) use fl_9pm_8am::FL_9PM_8AM;
pub(super) use ma_two_contacts_7d::MA_TWO_CONTACTS_7D;
pub(super) use ny_dfs_part1::NY_DFS_PART1;
pub(super) use nyc_dispute_any_time::NYC_DISPUTE_ANY_TIME;
pub(super) use nyc_three_in_seven::NYC_THREE_IN_SEVEN;
pub(super) use tx_392::TX_392;
pub(super) use wa_three_per_week::WA_THREE_PER_WEEK;
pub(super) use wv_30_10::WV_30_10;
pub(super) use wv_garnish_explain::WV_GARNISH_EXPLAIN;
