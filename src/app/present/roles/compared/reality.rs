//! What satire says of the roles, in short.

use super::cell::ComparedCell;
use super::row::ComparedRow;
use super::{Column, ComparedSection, UNKNOWN};
use crate::app::present::roles::Desk;
use crate::app::present::roles::reality::{RealityTab, reality as reality_of};

/// Measures of one role that are named.
const MOST_MEASURES: usize = 3;

/// Builds the section; `None` where satire is hidden or knows none of the roles.
pub(super) fn reality(desk: &Desk<'_>, columns: &[Column<'_>]) -> Option<ComparedSection> {
    let told: Vec<Option<RealityTab>> =
        columns.iter().map(|column| column.role.and_then(|role| reality_of(desk, role))).collect();
    let banner = told.iter().flatten().next()?.banner.clone();
    let row = |label: &str, text: fn(&RealityTab) -> Option<String>| {
        let cells = told.iter().zip(columns).map(|(told, column)| match (column.role, told) {
            (None, _) => ComparedCell::missing(UNKNOWN),
            (Some(_), None) => ComparedCell::missing("no source makes fun of it"),
            (Some(_), Some(told)) => ComparedCell::known(text(told), "nothing is said"),
        });
        ComparedRow::new(label, cells.collect())
    };
    let rows = vec![
        row("What the advert says", |told| told.autopsy.first().map(|[advert, ..]| advert.clone())),
        row("What the day is", |told| told.autopsy.first().map(|[_, satire, _]| satire.clone())),
        row("A question to ask", |told| told.autopsy.first().map(|[.., ask]| ask.clone())),
        row("Looks good, says little", |told| {
            let titles: Vec<_> =
                told.vanity_metrics.iter().take(MOST_MEASURES).map(|[title, _]| title.as_str()).collect();
            (!titles.is_empty()).then(|| titles.join(", "))
        }),
        row("A complaint", |told| {
            told.complaints.first().map(|(text, invented)| {
                if *invented { format!("{text} (the voice is invented or cannot be traced)") } else { text.clone() }
            })
        }),
        row("Losing the job", |told| Some(told.redundancy.clone()).filter(|text| !text.is_empty())),
    ];
    Some(ComparedSection { satire: true, ..ComparedSection::new("Reality check", rows).note(banner) })
}
