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
    /// Whether a settlement offer on a time-barred debt misleads without a threat; by circuit.
    pub expired_offers: ExpiredOffers,
    /// How far the model notice protects.
    pub model_form: ModelForm,
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

/// Whether an offer to settle a time-barred debt misleads where it says nothing of the bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ExpiredOffers {
    /// It does: McMahon (7th Cir. 2014), Buchanan (6th Cir. 2015), Daugherty (5th Cir. 2016),
    /// Tatis (3d Cir. 2018). The default, also where no court of appeals has spoken.
    #[default]
    Mislead,
    /// Only with a suit brought or threatened: Freyermuth (8th Cir. 2001).
    NeedThreat,
}

/// Whether the bureau's model notice also protects against claims under the act itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ModelForm {
    /// It protects under Regulation F only: Rogers (S.D. Fla. 2023), Ginsberg (D.N.J. 2023).
    /// The default.
    #[default]
    RegulationOnly,
    /// What follows the form does not break the act either, as the bureau intended:
    /// 12 CFR 1006.34(d)(2). Bergida (D. Nev. 2023) came to that without the safe harbor.
    ActToo,
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
    Point {
        rule: "timebarred-settlement-mislead",
        question: "Does an offer to settle a time-barred debt mislead where nobody threatens a suit?",
        default: Side {
            holds: "Yes, where it says nothing of the bar.",
            cite: "McMahon v. LVNV Funding, 744 F.3d 1010 (7th Cir. 2014)",
        },
        other: Side {
            holds: "No: a suit has to be brought or threatened.",
            cite: "Freyermuth v. Credit Bureau Services, 248 F.3d 767 (8th Cir. 2001)",
        },
    },
    Point {
        rule: "val-form-safe-harbour",
        question: "Does the undated model notice protect against claims under the act itself?",
        default: Side {
            holds: "No: it protects under Regulation F only.",
            cite: "Rogers v. GC Services (S.D. Fla. 2023); Ginsberg v. I.C. System (D.N.J. 2023)",
        },
        other: Side {
            holds: "Following it breaks neither.",
            cite: "12 CFR § 1006.34(d)(2); Bergida v. PlusFour (D. Nev. Oct. 2023) on other grounds",
        },
    },
];
