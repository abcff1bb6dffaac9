//! [`REAL_INSTITUTION`]: a bank, a bureau or an agency that exists.

use crate::{
    diagnostic::Span,
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Written,
    },
};

/// Why a name is on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Because {
    /// Trainees have accounts there, and what a scenario says of it sticks.
    Lends,
    /// It keeps files on the trainees themselves; what is said of it is believed.
    Reports,
    /// A competitor, or the employer of a trainee.
    Collects,
    /// Its powers are a matter of law; to speak in its name is a violation by itself.
    Governs,
    /// People pay through it, and would look for the payment there.
    MovesMoney,
}

impl Because {
    const fn words(self) -> &'static str {
        match self {
            Self::Lends => "it lends to the public, and your trainees have accounts there",
            Self::Reports => "it keeps files on your trainees, and what you say of it is believed",
            Self::Collects => "it collects, and may be a competitor or a trainee's last employer",
            Self::Governs => "what it may do is a matter of law, and to speak for it is unlawful",
            Self::MovesMoney => "people pay through it, and would look for the payment there",
        }
    }
}

/// Names as they are written, capitals included. The list is short on purpose: the largest of each
/// kind, which come to an author's mind first. Last looked over in November 2026.
const NAMES: &[(&str, Because)] = &[
    ("American Express", Because::Lends),
    ("Amex", Because::Lends),
    ("Bank of America", Because::Lends),
    ("Barclays", Because::Lends),
    ("Capital One", Because::Lends),
    ("Chase Bank", Because::Lends),
    ("JPMorgan", Because::Lends),
    ("Citibank", Because::Lends),
    ("Comenity", Because::Lends),
    ("Credit One", Because::Lends),
    ("Discover Card", Because::Lends),
    ("HDFC", Because::Lends),
    ("HSBC", Because::Lends),
    ("ICICI", Because::Lends),
    ("Lloyds", Because::Lends),
    ("Navient", Because::Lends),
    ("Nelnet", Because::Lends),
    ("Sallie Mae", Because::Lends),
    ("State Bank of India", Because::Lends),
    ("Synchrony", Because::Lends),
    ("Wells Fargo", Because::Lends),
    ("Equifax", Because::Reports),
    ("Experian", Because::Reports),
    ("TransUnion", Because::Reports),
    ("CIBIL", Because::Reports),
    ("Cavalry Portfolio", Because::Collects),
    ("Encore Capital", Because::Collects),
    ("Jefferson Capital", Because::Collects),
    ("LVNV", Because::Collects),
    ("Lowell", Because::Collects),
    ("Midland Credit", Because::Collects),
    ("Portfolio Recovery", Because::Collects),
    ("Resurgent", Because::Collects),
    ("Consumer Financial Protection Bureau", Because::Governs),
    ("CFPB", Because::Governs),
    ("Federal Trade Commission", Because::Governs),
    ("FTC", Because::Governs),
    ("Financial Conduct Authority", Because::Governs),
    ("Internal Revenue Service", Because::Governs),
    ("IRS", Because::Governs),
    ("Reserve Bank of India", Because::Governs),
    ("Social Security Administration", Because::Governs),
    ("Cash App", Because::MovesMoney),
    ("MoneyGram", Because::MovesMoney),
    ("PayPal", Because::MovesMoney),
    ("Venmo", Because::MovesMoney),
    ("Western Union", Because::MovesMoney),
    ("Zelle", Because::MovesMoney),
];

declare_check! {
    /// ## What it finds
    ///
    /// The name of a bank, a credit bureau, a collector, an agency or a payment service that exists,
    /// from a short list of the largest. A comment may name them; what the program reads may not.
    ///
    /// ## Why it matters
    ///
    /// A scenario shows somebody behaving badly. In the name of a real institution that is a claim
    /// about it; and a trainee who banks there, or who worked there, reads another story than you wrote.
    ///
    /// ## How to mend it
    ///
    /// Invent a name, or say what it is: "my bank", "the credit bureau", "the regulator". Where the
    /// law itself is the subject, keep it with the reason.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     about: "A call about a card from Wells Fargo.",
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     about: "A call about a card from Quillby Credit Union.",
    /// ```
    REAL_INSTITUTION {
        id: "real-institution",
        title: "An institution that exists",
        severity: Warning,
        look: Look::Written(look),
    }
}

fn look(written: &Written<'_>, found: &mut Findings<'_>) {
    for (span, text) in written.map.texts() {
        let path = written.map.path_at(span.start);
        // The reason for keeping a name may name it.
        if path.starts_with("keep") {
            continue;
        }
        for (name, because) in NAMES {
            let Some(at) = named(text, name) else {
                continue;
            };
            let open = span.of(written.map.text()).find(text).unwrap_or(1);
            let start = span.start + open + at;
            found.placed(
                Span::new(start, start + name.len()),
                &path,
                format!("{name} exists: {}", because.words()),
                "invent a name, or say what it is: \"my bank\", \"the credit bureau\"",
            );
        }
    }
}

/// Where a name stands in a text as words of its own.
fn named(text: &str, name: &str) -> Option<usize> {
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).unwrap_or_default();
        let after = text.get(at + name.len()..).unwrap_or_default();
        let parted = |letter: Option<char>| letter.is_none_or(|one| !one.is_alphanumeric());
        parted(before.chars().next_back()) && parted(after.chars().next())
    })
}
