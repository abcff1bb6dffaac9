//! Plain values of the trade.
