//! Points on which authorities differ: each has a stated default and both sides' citations.
//!
//! A judge asks the parameters which side to take; nothing is decided in a rule.

/// Which side is taken on each point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Contested {
    /// Whether exactly 8:00 a.m. and 9:00 p.m. lie inside the hours.
    pub edges: Edges,
    /// Which clock an electronic message is judged by.
    pub clock: ElectronicClock,
    /// Whether the creditor's knowledge of an attorney counts as the collector's.
    pub knowledge: Knowledge,
}

/// Whether exactly 8:00 a.m. and 9:00 p.m. lie inside the hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Edges {
    /// They do: the regulation speaks of "before 8:00" and "after 9:00".
    #[default]
    Inside,
    /// They do not: the statute speaks of "after 8" and "before 9".
    Outside,
}

/// Which clock an electronic message is judged by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ElectronicClock {
    /// That of the moment in which the collector sends it.
    #[default]
    Sent,
    /// That of the moment in which the consumer reads it, or gets it where nobody knows when it was read.
    Read,
}

/// Whose knowledge of an attorney counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Knowledge {
    /// The collector's own.
    #[default]
    Actual,
    /// The creditor's as well.
    Imputed,
}

/// One side of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// What it holds.
    pub holds: &'static str,
    /// Where that is written.
    pub cite: &'static str,
}

/// One contested point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The rule that it belongs to.
    pub rule: &'static str,
    /// What is asked.
    pub question: &'static str,
    /// The side that is taken unless somebody says otherwise.
    pub default: Side,
    /// The other side.
    pub other: Side,
}

/// The points that a parameter can turn.
pub const POINTS: &[Point] = &[
    Point {
        rule: "call-time-after-9pm",
        question: "Do exactly 8:00 a.m. and 9:00 p.m. lie inside the hours?",
        default: Side {
            holds: "Yes: only what comes before 8:00 or after 9:00 is presumed inconvenient.",
            cite: "12 CFR § 1006.6(b)(1)(i)",
        },
        other: Side {
            holds: "No: convenient is after 8 and before 9.",
            cite: "15 U.S.C. § 1692c(a)(1)",
        },
    },
    Point {
        rule: "time-electronic-when-sent",
        question: "Is an electronic message judged when it is sent or when it is read?",
        default: Side {
            holds: "When the collector sends it.",
            cite: "Comment 6(b)(1)(i)-1 to 12 CFR § 1006.6",
        },
        other: Side {
            holds: "Under the statute, not by the sending alone.",
            cite: "Quinn-Davis v. TrueAccord (S.D. Fla. Nov. 2024)",
        },
    },
    Point {
        rule: "attorney-knowledge-actual",
        question: "Does the creditor's knowledge of an attorney count as the collector's?",
        default: Side {
            holds: "No: the collector has to know.",
            cite: "Schmitt v. FMA Alliance, 398 F.3d 995 (8th Cir. 2005)",
        },
        other: Side {
            holds: "Yes, say some district courts.",
            cite: "District court decisions under 15 U.S.C. § 1692c(a)(2); none is named here",
        },
    },
];
