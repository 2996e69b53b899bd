//! Years of work and of leading people at one point of a way.

/// Where the years come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearsFrom {
    /// The person stated them, or told of positions that add up to them.
    Person,
    /// The role held, or left, usually asks for them.
    Role,
    /// Those of today and the time along the way.
    Way,
}

/// Years of one sort on beginning in a role, or today in the role held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearsServed {
    /// Years, at least 0; `None` where nothing tells them.
    pub years: Option<f64>,
    pub from: YearsFrom,
}

/// What a person has behind them on beginning in a role, or today in the role held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Record {
    /// Years of work.
    pub experience: YearsServed,
    /// Years of leading people.
    pub leading: YearsServed,
}

impl YearsServed {
    /// After so many years more that count.
    fn after(self, years: f64) -> Self {
        Self { years: self.years.map(|had| had + years), from: YearsFrom::Way }
    }
}

impl Record {
    /// The record after so many years in a role; where nothing told the years of leading, those in a role that leads
    /// people are the first.
    #[must_use]
    pub fn after(self, years: f64, leads: Option<bool>) -> Self {
        let Self { experience, mut leading } = self;
        let led = if leads == Some(true) { years } else { 0.0 };
        if led > 0.0 {
            leading.years = Some(leading.years.unwrap_or(0.0));
        }
        Self { experience: experience.after(years), leading: leading.after(led) }
    }
}
