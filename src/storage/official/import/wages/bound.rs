//! The amount from which on wages are only “this much or more”.

use std::sync::LazyLock;

use serde::Deserialize;

use super::super::cell::written;

/// By the hour and by the year, in hundredths of a dollar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bound {
    pub hourly: u32,
    pub annual: u32,
}

/// A bound in dollars and the years it holds for.
#[derive(Debug, Deserialize)]
struct Years {
    first: i16,
    last: i16,
    hourly: u32,
    annual: u32,
}

static BOUNDS: LazyLock<Vec<Years>> = LazyLock::new(|| {
    // The tests see to it that it can be read.
    ron::from_str(include_str!("../../../../../assets/official/wage_bounds.ron")).unwrap_or_default()
});

/// The bound of a year, for files that have left their notes behind.
pub(super) fn of_year(year: i16) -> Option<Bound> {
    let found = BOUNDS.iter().find(|years| (years.first..=years.last).contains(&year))?;
    Some(Bound { hourly: found.hourly.checked_mul(100)?, annual: found.annual.checked_mul(100)? })
}

/// In a note like `#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year`.
pub(super) fn in_note(text: &str) -> Option<Bound> {
    if !text.trim_start().starts_with('#') {
        return None;
    }
    Some(Bound { hourly: amount_before(text, "per hour")?, annual: amount_before(text, "per year")? })
}

fn amount_before(text: &str, unit: &str) -> Option<u32> {
    let (before, _) = text.split_once(unit)?;
    let (_, amount) = before.rsplit_once('$')?;
    written(amount.trim(), 2).and_then(|amount| u32::try_from(amount).ok())
}
