//! The forms in which results leave the program: one list, for the command line and
//! for the desk's screen.

/// A form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// The candidate report as a page.
    #[default]
    Html,
    /// The candidate report as a printed page.
    Pdf,
    /// The stable form of results.
    Json,
    /// A table.
    Csv,
    /// xAPI statements.
    Xapi,
    /// Statements in the order and shape of cmi5.
    Cmi5,
    /// The course structure that belongs to them.
    Cmi5Course,
    /// Greenhouse's body.
    Greenhouse,
    /// Kombo's body.
    Kombo,
    /// An Open Badges credential.
    Badge,
}

impl Form {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Html,
        Self::Pdf,
        Self::Json,
        Self::Csv,
        Self::Xapi,
        Self::Cmi5,
        Self::Cmi5Course,
        Self::Greenhouse,
        Self::Kombo,
        Self::Badge,
    ];

    /// The short name, as it is typed.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xapi => "xapi",
            Self::Cmi5 => "cmi5",
            Self::Cmi5Course => "cmi5-course",
            Self::Greenhouse => "greenhouse",
            Self::Kombo => "kombo",
            Self::Badge => "badge",
        }
    }

    /// What it is, in a sentence without its full stop.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Html => {
                "The candidate report as a page: one file, no script, one sheet on A4 or Letter"
            }
            Self::Pdf => "The candidate report as one printed page, tagged for screen readers",
            Self::Json => {
                "The stable form of results: a list, also for one; `--schema` prints its schema"
            }
            Self::Csv => "A table that opens in a spreadsheet: one row per record",
            Self::Xapi => "xAPI 1.0.3 statements, for a learning record store",
            Self::Cmi5 => "The same in the order and shape of cmi5",
            Self::Cmi5Course => "The course structure that belongs to it, `cmi5.xml`",
            Self::Greenhouse => "The body of Greenhouse's `test_status`",
            Self::Kombo => "Kombo's result body, for many recruiting systems",
            Self::Badge => "An Open Badges 3.0 credential, signed with this installation's key",
        }
    }

    /// Whether it makes one document for each sitting.
    pub const fn is_a_document_each(self) -> bool {
        matches!(
            self,
            Self::Html | Self::Pdf | Self::Greenhouse | Self::Kombo | Self::Badge
        )
    }

    /// Whether it can carry people's names.
    pub const fn has_names(self) -> bool {
        matches!(self, Self::Html | Self::Pdf | Self::Json | Self::Csv)
    }

    /// Whether it names the house's own web address.
    pub const fn needs_home(self) -> bool {
        matches!(
            self,
            Self::Xapi | Self::Cmi5 | Self::Cmi5Course | Self::Greenhouse | Self::Kombo
        )
    }

    /// Whether it is statements, which can be sent.
    pub const fn is_statements(self) -> bool {
        matches!(self, Self::Xapi | Self::Cmi5)
    }

    /// How its files end.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Json | Self::Xapi | Self::Cmi5 | Self::Greenhouse | Self::Kombo => "json",
            Self::Cmi5Course => "xml",
            Self::Badge => "jwt",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }
}

/// How much statements tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Statements {
    /// The sitting and its calls.
    #[default]
    Brief,
    /// Each decision too, with its words.
    Full,
}

impl Statements {
    /// All.
    pub const ALL: [Self; 2] = [Self::Brief, Self::Full];

    /// The short name, as it is typed.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Full => "full",
        }
    }

    /// What is told, without a full stop.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Brief => "The sitting and its calls",
            Self::Full => "Each decision too, with its words",
        }
    }
}

/// A sheet of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 8.5 by 11 inches.
    #[default]
    Letter,
    /// 210 by 297 millimeters.
    A4,
}

impl Paper {
    /// All.
    pub const ALL: [Self; 2] = [Self::Letter, Self::A4];

    /// The short name, as it is typed.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::A4 => "a4",
        }
    }

    /// Its size, without a full stop.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Letter => "8.5 by 11 inches",
            Self::A4 => "210 by 297 millimeters",
        }
    }
}

/// What a house is called that has not said so.
pub const ISSUER: &str = "A house that trains with Right Party";
