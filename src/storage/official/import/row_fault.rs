//! What is wrong with one row of a table.

/// Why a row was left out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RowFault {
    #[error("“{value}” is not a code")]
    Code { value: String },
    #[error("{column} cannot be “{value}”")]
    Value { column: &'static str, value: String },
    #[error("{column} is empty")]
    Empty { column: &'static str },
    #[error("there is no occupation {code}")]
    NoOccupation { code: String },
    #[error("the same as another row states already")]
    Repeated,
    #[error("a higher percentile is lower than one before it")]
    Falling,
    #[error("it has fewer fields than there are columns")]
    Short,
    #[error("the file ends in the middle of it")]
    Cut,
}

impl RowFault {
    /// A value that its column cannot have.
    pub(super) fn value(column: &'static str, value: &str) -> Self {
        if value.is_empty() { Self::Empty { column } } else { Self::Value { column, value: shown(value) } }
    }

    pub(super) fn code(value: &str) -> Self {
        Self::Code { value: shown(value) }
    }
}

/// The beginning of a value, fit to stand in one line.
pub(super) fn shown(value: &str) -> String {
    const MOST: usize = 40;
    let mut shown: String =
        value.chars().take(MOST).map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    if value.chars().nth(MOST).is_some() {
        shown.push('…');
    }
    shown
}
