//! Promise against reality: what was really paid in each year of a projection that was kept.

use serde::Serialize;

use super::facts::Facts;
use super::fan::plain_name;
use crate::app::action::{Action, PayAction};
use crate::app::format;
use crate::app::present::table::{ColumnKind, TableData};
use crate::domain::calendar::{add_months, years_between};
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::plan::paid::{PaidPart, PaidPer};
use crate::domain::plan::promise::{Promise, PromisedYear};
use crate::domain::plan::unknown_fields::UnknownFields;
use jiff::civil::Date;

/// What was promised and what came.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reality {
    /// The projection that was kept, or that none was.
    pub title: String,
    /// How pay that came compares, in one sentence.
    pub sentence: String,
    /// Each year of the projection with what came.
    pub table: TableData,
    /// Keeps the projection that is shown; `None` where none can be kept today.
    #[serde(skip)]
    pub keep: Option<Action>,
    /// Lets the kept projection go.
    #[serde(skip)]
    pub remove: Option<Action>,
}

/// Builds it for the latest projection kept in the currency of the plan.
pub(super) fn reality(facts: &Facts<'_>) -> Reality {
    let plan = facts.plan();
    let kept = plan.latest_promise(facts.currency(), facts.state.today);
    let keep = promise(facts).filter(|new| plan.promises.iter().all(|known| known.date != new.date));
    let keep = keep.map(|promise| PayAction::KeepPromise(Box::new(promise)).into());
    let Some(kept) = kept else {
        return Reality {
            title: "No projection is kept".to_owned(),
            sentence: "Keep the projection of the selected plan, and what is really paid later is held against it."
                .to_owned(),
            table: TableData::default(),
            keep,
            remove: None,
        };
    };
    let rows: Vec<_> = kept.years.iter().map(|year| (year, row(facts, kept, year))).collect();
    let judged: Vec<_> = rows.iter().filter_map(|(year, (paid, _))| Some((*year, (*paid)?))).collect();
    let inside = judged.iter().filter(|(year, paid)| (year.p10..=year.p90).contains(paid)).count();
    let sentence = match judged.len() {
        0 => "No year of it is over with what was paid in it.".to_owned(),
        all => format!(
            "In {inside} of {} what was paid lies inside the range of 8 of 10 runs.",
            format::count(all, "year", "years")
        ),
    };
    let figure = ColumnKind::Figures;
    let columns = vec![
        ("Year to", ColumnKind::Figures),
        ("P10", figure),
        ("P50", figure),
        ("P90", figure),
        ("Paid", figure),
        ("Against the promise", ColumnKind::Words(1.0)),
    ];
    Reality {
        title: format!("{}, projected on {}", kept.title, format::date(kept.date)),
        sentence,
        table: TableData::new(columns, rows.into_iter().map(|(_, (_, row))| row)),
        keep,
        remove: Some(PayAction::RemovePromise(kept.date).into()),
    }
}

/// What came in a year of a promise, once the year is over, and its row.
fn row(facts: &Facts<'_>, promise: &Promise, year: &PromisedYear) -> (Option<f64>, Vec<String>) {
    let from = add_months(promise.date, f64::from(year.year - 1) * 12.0);
    let to = add_months(promise.date, f64::from(year.year) * 12.0);
    let paid = (to <= facts.state.today).then(|| paid_between(facts, from, to)).flatten();
    // A promise in the money of its day is held against pay in the money of that day.
    let paid = paid.map(|paid| if year.nominal { paid } else { paid / facts.inflation(promise.date, from) });
    let against = match paid {
        None if to > facts.state.today => "not over".to_owned(),
        None => "nothing entered".to_owned(),
        Some(paid) if paid < year.p10 => "below 9 of 10 runs".to_owned(),
        Some(paid) if paid > year.p90 => "above 9 of 10 runs".to_owned(),
        Some(paid) => {
            let change = format::signed_percent((paid - year.p50) / year.p50 * 100.0);
            format!("inside, {change} against the typical run")
        }
    };
    let cells = vec![
        format::month(to),
        format::rough(year.p10),
        format::rough(year.p50),
        format::rough(year.p90),
        paid.map_or_else(|| "–".to_owned(), format::rough),
        against,
    ];
    (paid, cells)
}

/// All that was paid between two days: rates for the days they held, and what came once. `None` if no rate of base pay held
/// on the first of them.
fn paid_between(facts: &Facts<'_>, from: Date, to: Date) -> Option<f64> {
    let plan = facts.plan();
    let units = |paid: &crate::domain::plan::paid::Paid| {
        let rate = plan.assumptions.rate(paid.amount.currency, facts.currency())?;
        Some(paid.amount.units() * rate)
    };
    let mut sum = 0.0;
    for part in [PaidPart::Base, PaidPart::Bonus, PaidPart::Equity, PaidPart::Other] {
        if part != PaidPart::Base && facts.part == PayPart::Base {
            continue;
        }
        let mut rates: Vec<_> =
            plan.paid.iter().filter(|paid| paid.what == part && paid.per == PaidPer::Year).collect();
        rates.sort_by_key(|paid| paid.date);
        if part == PaidPart::Base && rates.first().is_none_or(|first| first.date > from) {
            return None;
        }
        for (index, paid) in rates.iter().enumerate() {
            let begins = paid.date.max(from);
            let ends = rates.get(index + 1).map_or(to, |next| next.date.min(to));
            if begins < ends {
                sum += units(paid)? * years_between(begins, ends);
            }
        }
        let once = plan.paid.iter().filter(|paid| paid.what == part && paid.per == PaidPer::Once);
        for paid in once.filter(|paid| from <= paid.date && paid.date < to) {
            sum += units(paid)?;
        }
    }
    Some(sum)
}

/// The projection of the selected plan, to be kept.
fn promise(facts: &Facts<'_>) -> Option<Promise> {
    let (_, fan, scenario) = facts.lead()?;
    let years = fan.years.iter().zip(1_u16..).map(|(at, year)| PromisedYear {
        year,
        nominal: facts.money_is == Outlook::Nominal,
        p10: at.p10,
        p25: at.p25,
        p50: at.p50,
        p75: at.p75,
        p90: at.p90,
    });
    let part = match facts.part {
        PayPart::Base => "Base pay",
        PayPart::Total => "Total pay",
    };
    Some(Promise {
        date: facts.state.today,
        title: format!("{part} on {}", plain_name(facts, scenario)),
        currency: facts.currency(),
        years: years.collect(),
        unknown: UnknownFields::NONE,
    })
}
