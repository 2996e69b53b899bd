//! The path as a strip of stations, or why there is none.

use serde::Serialize;

use super::blank::Blank;
use super::causes::decides;
use super::figure::{Meaning, Told, Way, told};
use super::pay_words::{other_source, stage_words};
use super::table::{ColumnKind, TableData};
use crate::app::document::Document;
use crate::app::format;
use crate::app::state::State;
use crate::app::view::ScreenView;
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::app::words::{Words, pay_of_move_words};
use crate::domain::ids::RoleId;
use crate::domain::moves::assessment::UsualYears;
use crate::domain::moves::naming::Naming;
use crate::domain::path::move_kind::MoveKind;
use crate::domain::path::schedule::NoPath;
use crate::domain::path::station::{Arrival, Station, Timing};
use crate::domain::pay::pay_of_move::PayOfMove;
use crate::domain::pay::scenario::{ScenarioStage, StageSource};

/// Where a station stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum StripPlace {
    /// The present role.
    Now,
    /// On the way.
    Between,
    /// The end of the path.
    End,
}

/// A station.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StripStation {
    pub role: RoleId,
    /// Where it stands.
    pub place: StripPlace,
    /// Short title.
    pub label: String,
    /// When it is reached.
    pub date: Told,
    /// What it pays, with nothing about the source.
    pub pay: Told,
    /// All of it in a sentence.
    pub name: String,
}

impl StripStation {
    /// The station at an index; `at` says where it is, behind its title.
    pub fn of(state: &State, stations: &[Station], index: usize, at: &str, pay: Told) -> Option<Self> {
        let (station, count) = (stations.get(index)?, stations.len());
        let place = match index {
            0 => StripPlace::Now,
            index if index + 1 == count => StripPlace::End,
            _ => StripPlace::Between,
        };
        let date = if index == 0 { "Now".into() } else { first_day(stations, index, station) };
        let kind = station.arrival.as_ref().and_then(|arrival| arrival.kind);
        let kind = kind.map(|kind| format!(", {}", kind.words().to_lowercase())).unwrap_or_default();
        let title = state.catalogue.role_title(&station.role);
        Some(Self {
            name: format!("{} of {count}, {title}{at}, {date}, {pay}{kind}", index + 1),
            role: station.role.clone(),
            place,
            label: state.catalogue.role_short(&station.role).to_owned(),
            date,
            pay,
        })
    }

    /// Date and pay; nothing of what there is not.
    pub fn parts(&self) -> Vec<&str> {
        [self.date.as_str(), self.pay.as_str()].into_iter().filter(|part| !part.is_empty()).collect()
    }
}

/// A move between two stations.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StripMove {
    #[serde(skip)]
    pub kind: Option<MoveKind>,
    /// Kind and time before it.
    pub word: Told,
    /// The same with less and less in it, for where there is little room.
    #[serde(skip)]
    pub briefer: Vec<String>,
    /// On what the move rests.
    pub naming: Naming,
    /// What is said of pay before and after it where the two figures are of different sources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_two_sources: Option<String>,
}

impl StripMove {
    /// What is said of it, with less and less in it.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.word.as_str()).chain(self.briefer.iter().map(String::as_str))
    }
}

/// The strip.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StripData {
    /// The present role first.
    pub stations: Vec<StripStation>,
    /// One fewer than stations.
    pub moves: Vec<StripMove>,
    /// The same as a table.
    pub table: TableData,
}

/// The strip of the plan's path.
///
/// # Errors
/// Why there is none, and a way out.
pub fn strip(state: &State, document: &Document) -> Result<StripData, Blank> {
    let stations = document.derived().stations.as_ref().map_err(|why| no_path(state, why))?;
    let shown = (0..stations.len()).filter_map(|index| shown(state, document, stations, index));
    let pay = document.derived().path_pay().map(|scenario| scenario.stages.as_slice()).unwrap_or_default();
    let moves = (1..stations.len()).filter_map(|index| {
        let stage = |at: usize| pay.get(at);
        let mut step = step(state, stations, index)?;
        let units = |at: usize| stage(at).and_then(ScenarioStage::units);
        let less = pays_less(units(index - 1), units(index));
        step.of_two_sources = stage(index).and_then(|stage| of_two_sources(state, &stage.pay_of_move, less.is_some()));
        if let Some(less) = less {
            step.briefer.insert(0, step.word.as_str().to_owned());
            step.word = told![step.word, format!(" · {less}")];
        }
        Some(step)
    });
    Ok(StripData { stations: shown.collect(), moves: moves.collect(), table: table(state, document, stations) })
}

fn shown(state: &State, document: &Document, stations: &[Station], index: usize) -> Option<StripStation> {
    let derived = document.derived();
    let stage = derived.path_pay().and_then(|scenario| scenario.stages.get(index));
    let pay = stage.map(|stage| stage_pay(state, document, stage)).unwrap_or_default();
    StripStation::of(state, stations, index, "", pay)
}

fn step(state: &State, stations: &[Station], index: usize) -> Option<StripMove> {
    let (from, to) = (stations.get(index.checked_sub(1)?)?, stations.get(index)?);
    let arrival = to.arrival.as_ref()?;
    Some(StripMove {
        kind: arrival.kind,
        word: told![kind_words(arrival.kind), " · ", time_before(stations, index, arrival)],
        briefer: vec![
            time_before(stations, index, arrival).as_str().to_owned(),
            format::short_span((arrival.years * 12.0).round() as i32),
        ],
        naming: naming(state, &from.role, &to.role, arrival),
        of_two_sources: None,
    })
}

/// On what a move of the path rests.
pub fn naming(state: &State, from: &RoleId, to: &RoleId, arrival: &Arrival) -> Naming {
    if arrival.timing == Timing::UsualYears(UsualYears::Held) {
        return Naming::Held;
    }
    Naming::of(state.catalogue.moves_from(from).find(|known| known.to == *to), &state.catalogue)
}

/// By how much the pay shown after a move differs from that before it, in whole percent; nothing after no pay.
pub fn pay_change(before: Option<f64>, after: Option<f64>) -> Option<f64> {
    Some(((after? / before.filter(|before| *before > 0.0)? - 1.0) * 100.0).round())
}

/// The same in words where it pays less, for example `−17%`.
pub fn pays_less(before: Option<f64>, after: Option<f64>) -> Option<String> {
    pay_change(before, after).filter(|change| *change < 0.0).map(format::signed_percent)
}

/// What is said of the pay of a move where the two figures are of different sources, or where the pay shown after it is less
/// than the person’s own and one source knows both roles.
pub fn of_two_sources(state: &State, pay: &PayOfMove, less: bool) -> Option<String> {
    (pay.apart || less && pay.by_one.is_some()).then(|| pay_of_move_words(pay, &state.catalogue))
}

/// What a role pays as its source prints it; for the role held all that is paid now.
fn stage_pay(state: &State, document: &Document, stage: &ScenarioStage) -> Told {
    match (&stage.source, document.plan().pay_now()) {
        (StageSource::Yours(_), Some(pay)) => {
            Told::exact(Meaning::PayNow, pay.units(), (state.settings.money_style, pay.currency))
        }
        (..) => stage_words(state, stage, document.derived().pay.currency).figure,
    }
}

/// The month in which a role begins.
pub fn first_day(stations: &[Station], index: usize, station: &Station) -> Told {
    Told::month(Meaning::FirstDay(Way::to(stations, index)), station.start)
}

/// How long the role before lasts.
pub fn time_before(stations: &[Station], index: usize, arrival: &Arrival) -> Told {
    Told::span(Meaning::MonthsBefore(Way::to(stations, index)), arrival.years)
}

/// Hours to learn before a move; `?` where one of the roles is not in the catalogue.
pub fn hours_before(stations: &[Station], index: usize, arrival: &Arrival) -> Told {
    let told = |hours| Told::hours(Meaning::HoursBefore(Way::to(stations, index)), hours);
    arrival.hours.map_or_else(|| "?".into(), told)
}

pub fn kind_words(kind: Option<MoveKind>) -> &'static str {
    kind.map_or("Move", Words::words)
}

/// Years before a move in words.
pub fn time_words(years: f64) -> String {
    if (years * 12.0).round() < 1.0 { "at once".to_owned() } else { format::span_years(years) }
}

/// What decided a date, in a few words.
pub fn decided_by(state: &State, timing: &Timing) -> String {
    match timing {
        Timing::UsualYears(usual @ (UsualYears::Held | UsualYears::Below { .. })) => usual_source(state, usual),
        Timing::UsualYears(usual) => format!("typical years, {}", usual_source(state, usual)),
        Timing::Experience => "years of experience asked for".to_owned(),
        Timing::NotKnown => "not known".to_owned(),
        Timing::HoursToLearn => "hours to learn".to_owned(),
        Timing::SetByYou => "set by you".to_owned(),
    }
}

/// Where the usual years of a move come from, in a few words.
pub fn usual_source(state: &State, usual: &UsualYears) -> String {
    match usual {
        UsualYears::Named { source, .. } => state.catalogue.source_short(source).to_owned(),
        UsualYears::Median { moves, same_role: true, .. } => {
            format!("typical of {} out of this role", format::count(*moves, "listed move", "listed moves"))
        }
        UsualYears::Median { moves, same_role: false, .. } => {
            format!("typical of all {}", format::count(*moves, "listed move", "listed moves"))
        }
        UsualYears::Held => "a role you have held".to_owned(),
        UsualYears::Below { source } => format!("the rung below, by {}", state.catalogue.source_short(source)),
        UsualYears::Unknown => "no source lists a move".to_owned(),
    }
}

fn table(state: &State, document: &Document, stations: &[Station]) -> TableData {
    let derived = document.derived();
    let rows = stations.iter().enumerate().map(|(index, station)| {
        let stage = derived.path_pay().and_then(|scenario| scenario.stages.get(index));
        let words = stage.map(|stage| stage_words(state, stage, derived.pay.currency));
        let source = words.map(|words| words.source).unwrap_or_default();
        let source = format!("{source}{}", stage.map_or("", |stage| other_source(&stage.pay_of_move)));
        let pay = stage.map(|stage| stage_pay(state, document, stage)).unwrap_or_default();
        let title = Told::from(state.catalogue.role_short(&station.role));
        let none = || Told::from("–");
        let (date, kind, time, decided, hours) = match &station.arrival {
            None => ("Now".into(), none(), none(), none(), none()),
            Some(arrival) => (
                Told::date(Meaning::FirstDay(Way::to(stations, index)), station.start),
                kind_words(arrival.kind).into(),
                time_before(stations, index, arrival),
                decides(stations, index, arrival, decided_by(state, &arrival.timing)),
                hours_before(stations, index, arrival),
            ),
        };
        vec![title, date, kind, time, decided, hours, pay, source.into()]
    });
    TableData::new(
        vec![
            ("Role", ColumnKind::Words(1.2)),
            ("First day", ColumnKind::Figures),
            ("Move", ColumnKind::Words(1.0)),
            ("Time before", ColumnKind::Words(1.0)),
            ("Decided by", ColumnKind::Words(1.6)),
            ("To learn", ColumnKind::Figures),
            ("Printed pay", ColumnKind::Figures),
            ("Source", ColumnKind::Words(1.6)),
        ],
        rows,
    )
}

/// Why there is no path, and the way out.
pub fn no_path(state: &State, why: &NoPath) -> Blank {
    let open = |start| ScreenView::Details(DetailsView::at(start));
    let catalogue = &state.catalogue;
    let plan = state.document.as_ref().map(super::super::document::Document::plan);
    let role = plan.map(|plan| catalogue.role_title(&plan.position.role).to_owned()).unwrap_or_default();
    let goal = plan.and_then(|plan| plan.goal.as_ref());
    let goal_title = goal.map(|goal| catalogue.role_title(goal).to_owned()).unwrap_or_default();
    match why {
        NoPath::NoGoal => Blank::new("No goal yet", format!("A path leads from {role} to a role you want."))
            .way_out("Choose a goal", open(DetailsStart::Goal)),
        NoPath::AtGoal => Blank::new("You are at your goal", format!("You hold {role}. A path needs a further role."))
            .way_out("Choose the next goal", open(DetailsStart::Goal)),
        NoPath::UnknownRole(id) => {
            let (word, start) = if goal == Some(id) {
                ("Choose another goal", DetailsStart::Goal)
            } else {
                ("Choose your role", DetailsStart::Role)
            };
            let line = format!("“{id}” is not in the catalogue");
            Blank::new(line, "No move from it or to it is known. The plan keeps it as it is.")
                .way_out(word, open(start))
        }
        NoPath::NoChain => {
            let stuck = plan.is_some_and(|plan| catalogue.moves_from(&plan.position.role).next().is_none());
            let reason = if stuck {
                format!("No source names a move out of {role}.")
            } else {
                format!("No source names moves that lead from {role} to {goal_title}.")
            };
            Blank::new("No known way there", reason).way_out("Choose another goal", open(DetailsStart::Goal))
        }
    }
}
