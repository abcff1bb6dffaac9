//! [`CO_FDCPA`]: Colorado's act, which runs parallel to the federal one.

use crate::compliance::rule::{declare_rule, finds_nothing};

declare_rule! {
    /// ## What it means
    ///
    /// Colorado forbids collection agencies what the federal act forbids, in a list of its own: contact,
    /// harassment, false statements, unfair practices. Nothing in the part that was read goes beyond it,
    /// so a finding of a federal rule in Colorado stands for both, and no second finding is made.
    ///
    /// ## Why it matters
    ///
    /// One fact should not be counted twice because two acts name it.
    ///
    /// ## Examples
    ///
    /// A threat of arrest in Denver is found once, by the federal rule; a report names Colorado's law
    /// beside it.
    CO_FDCPA {
        id: "co-fdcpa",
        title: "Colorado's parallel act",
        basis: Definition,
        read: S,
        source: Law,
        binds: Collector,
        law: ["Colo. Rev. Stat. §§ 5-16-105 to 5-16-107"],
        hears: [],
        says: "",
        judge: finds_nothing,
    }
}
