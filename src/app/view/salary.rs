//! View state of Salary.

/// What a point of the pay chart stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
pub enum SalarySum {
    /// Pay for a year.
    #[default]
    Yearly,
    /// All pay since today.
    Cumulative,
}

impl SalarySum {
    /// The word for it, starting with a capital.
    pub fn word(self) -> &'static str {
        match self {
            Self::Yearly => "Yearly",
            Self::Cumulative => "Cumulative",
        }
    }
}

/// What the card under the pay chart shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
pub enum SalaryBreakdown {
    /// Pay of each year, by role.
    #[default]
    Years,
    /// The figure of each stage and where it comes from.
    Stages,
    /// What each role pays beside base pay.
    Parts,
    /// What was really paid.
    Paid,
}

impl SalaryBreakdown {
    /// The words for it, starting with a capital.
    pub fn words(self) -> &'static str {
        match self {
            Self::Years => "By year",
            Self::Stages => "By stage",
            Self::Parts => "Pay parts",
            Self::Paid => "Paid",
        }
    }
}

/// What is selected on Salary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SalaryView {
    /// What a point stands for.
    pub sum: SalarySum,
    /// What the card under the chart shows.
    pub breakdown: SalaryBreakdown,
}
