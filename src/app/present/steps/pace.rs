//! Hours a week, and what other paces would mean.

use serde::Serialize;

use crate::app::document::Document;
use crate::app::format;
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::figure::{Odds, Told, told};
use crate::app::present::step_odds::{StepsEnd, ends, ends_on, pace_words};
use crate::app::present::step_words;
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::state::State;
use crate::domain::calendar::years_between;
use crate::domain::steps::finish::HoursUntil;
use crate::domain::steps::odds::StepOdds;

/// Paces people ask about.
const PACES: [f64; 14] = [1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 10.0, 12.0, 15.0, 20.0, 30.0, 40.0, 60.0, 100.0];
/// Highest pace of the slider as a rule.
const SLIDER_TOP: f64 = 20.0;

/// Another pace and when the last step would be done.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaceOption {
    /// Hours a week.
    pub hours: f64,
    /// The same in words.
    pub words: String,
    /// The month by which the last step is done half of the time.
    pub half: String,
    /// The days of half and nine in ten in words.
    pub range: String,
    /// Whether it is the pace of the plan.
    pub on: bool,
}

/// Hours a week.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Pace {
    /// Hours a week.
    pub hours: f64,
    /// The number alone.
    pub text: String,
    pub words: Told,
    /// The highest pace of the slider.
    pub top: f64,
    /// This pace between a slower and a faster one.
    pub options: Vec<PaceOption>,
}

/// The days by which the last step is done.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LastStep {
    /// How often, by which day, and where it lies between today (0) and the last of them (1). Empty if there is none.
    pub dates: Vec<(&'static str, Told, f64)>,
    /// What the chart says about each.
    #[serde(skip)]
    pub tips: Vec<CursorPoint>,
    /// The month of half of the time, and that of nine times in ten.
    pub half: Told,
    pub nine_in_ten: Told,
    /// What the days rest on, in a sentence; without days, why there are none.
    pub sentence: String,
}

impl LastStep {
    /// The dates as a table.
    pub fn table(&self) -> TableData {
        TableData::new(
            vec![("Last step done", ColumnKind::Words(1.0)), ("By", ColumnKind::Words(1.0))],
            self.dates.iter().map(|(what, day, _)| vec![(*what).into(), day.clone()]),
        )
    }
}

/// Builds the hours a week.
pub(super) fn pace(state: &State, document: &Document) -> Pace {
    let hours = document.plan().hours_per_week;
    let hours_until = state.forecasting.answer.as_deref().and_then(StepOdds::of_all);
    let hours_until = hours_until.filter(|until: &HoursUntil| until.nine_in_ten > 0.0);
    let slower = PACES.into_iter().rev().find(|pace| *pace < hours);
    let faster = PACES.into_iter().find(|pace| *pace > hours);
    let paces = [slower, Some(hours), faster].into_iter().flatten();
    let options = paces.map(|pace| {
        let dates = hours_until.and_then(|until| until.days(pace, state.today)).map(|finish| {
            let by = |odds: Odds| format!("by {} {}", format::date(odds.day(&finish)), odds.words());
            (format!("by {}", format::month(finish.half)), [Odds::Half, Odds::NineInTen].map(by).join(", "))
        });
        let (half, range) = dates.unwrap_or_default();
        PaceOption { hours: pace, words: format::hours(pace), half, range, on: pace.to_bits() == hours.to_bits() }
    });
    Pace {
        hours,
        text: format::decimal(hours, 2),
        words: told![step_words::pace(document), " a week"],
        top: if hours > SLIDER_TOP { hours.ceil() } else { SLIDER_TOP },
        options: options.collect(),
    }
}

/// Builds the days of the last step.
pub(super) fn last_step(state: &State, document: &Document) -> LastStep {
    let end = StepsEnd::of(state, document);
    let StepsEnd::Known(finish, odds) = &end else {
        return LastStep { sentence: end.why_none().to_owned(), ..LastStep::default() };
    };
    let whole = years_between(state.today, finish.nine_in_ten).max(f64::EPSILON);
    let date = |odds: Odds| (odds.words(), ends_on(odds, finish), years_between(state.today, odds.day(finish)) / whole);
    let dates = Odds::ALL.map(date).to_vec();
    let tips = dates.iter().map(|(often, day, _)| CursorPoint::titled(format!("By {day} {often}"))).collect();
    LastStep {
        dates,
        tips,
        half: ends(Odds::Half, finish),
        nine_in_ten: ends(Odds::NineInTen, finish),
        sentence: pace_words(odds.pace),
    }
}
