//! Routes: the path from the role held to the role wanted, move by move, with what decides each date.

mod date;
mod edit;
pub mod find;
mod learn;
mod near;
pub mod options;

use serde::Serialize;

pub use date::{DateLedger, DateLine};
pub use edit::{PathChange, PathEdits};
pub use learn::LearnLedger;
pub use near::NearRole;

use find::FindData;
use options::OptionsData;

use super::blank::Blank;
use super::causes::decide_all;
use super::details::{DetailsData, details};
use super::figure::{Meaning, Told, Way, told};
use super::gap_words::short;
use super::pay_words::{PayWords, stage_words};
use super::strip::{StripData, kind_words, pay_change, strip, usual_source};
use crate::app::action::{Action, RouteAction, ViewAction};
use crate::app::command::Command;
use crate::app::document::Document;
use crate::app::format;
use crate::app::state::State;
use crate::app::view::routes::{RoutesTab, RoutesView};
use crate::app::words::Telling;
use crate::app::words::{Words as _, pay_of_move_words};
use crate::app::words::{covers_little, naming_words};
use crate::domain::calendar::years_between;
use crate::domain::ids::RoleId;
use crate::domain::moves::assessment::UsualYears;
use crate::domain::moves::naming::Naming;
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::path::along::gaps_along;
use crate::domain::path::fastest::fastest;
use crate::domain::path::move_kind::MoveKind;
use crate::domain::path::schedule::NoPath;
use crate::domain::path::station::{Arrival, Station, Timing};
use crate::domain::plan::Plan;

/// What Routes shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum RoutesData {
    /// No plan is open.
    NoPlan(Blank),
    /// Routes found, side by side.
    Find(Box<FindData>),
    /// Roles within reach.
    Options(Box<OptionsData>),
    /// There is no path.
    NoPath {
        /// The view state it was built from.
        #[serde(skip)]
        view: RoutesView,
        /// Why, and the way out.
        blank: Blank,
        /// Reachable roles that come nearest to the goal.
        near: Vec<NearRole>,
        /// The form with the facts of the plan.
        details: Option<DetailsData>,
    },
    Path(Box<PathData>),
}

/// The path with the selected move.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PathData {
    /// The view state it was built from.
    #[serde(skip)]
    pub view: RoutesView,
    /// Title of the page.
    pub title: String,
    /// The same in short.
    #[serde(skip)]
    pub short_title: String,
    /// The path in a sentence.
    pub summary: Told,
    /// Going back to the fastest path along named moves; `None` if that is the path.
    #[serde(skip)]
    pub use_fastest: Option<Action>,
    pub strip: StripData,
    /// Kinds of move and what they mean.
    pub kinds: Vec<KindOfMove>,
    /// Index of the move that is shown in detail.
    pub selected: usize,
    pub shown: Option<MoveData>,
    /// The form with the facts of the plan.
    pub details: Option<DetailsData>,
}

/// A kind of move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KindOfMove {
    #[serde(skip)]
    pub kind: MoveKind,
    pub words: &'static str,
    pub meaning: &'static str,
}

/// One move in detail.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MoveData {
    /// The role it leads to.
    pub role: RoleId,
    /// Short title of the role left.
    pub from: String,
    /// Short title of the role taken.
    pub to: String,
    /// Kind of the move, and who names it.
    pub kind: String,
    /// What a source says about the move; empty for nothing.
    pub note: String,
    /// What decides the date.
    pub date: DateLedger,
    pub learn: LearnLedger,
    pub before: PayWords,
    pub after: PayWords,
    /// Change of the middle in percent; empty where one is not known.
    pub change: Told,
    /// That the two figures are of different sources, and what one source says of both; empty if there is nothing to say.
    pub pay_of_move: String,
    /// What can be done with the station it leads to.
    pub edits: PathEdits,
}

/// Builds what Routes shows.
pub fn routes(state: &State) -> RoutesData {
    let Some(document) = &state.document else {
        let blank = Blank::new("No plan is open", "Routes shows the way from one role to another.");
        return RoutesData::NoPlan(blank.way_out("New plan", ViewAction::Run(Command::New)));
    };
    match state.view.routes.tab {
        RoutesTab::Find => return RoutesData::Find(Box::new(find::find(state, document))),
        RoutesTab::Options => return RoutesData::Options(Box::new(options::options(state, document))),
        RoutesTab::Path => {}
    }
    let found = &document.derived().stations;
    let strip = match strip(state, document) {
        Ok(strip) => strip,
        Err(blank) => {
            let near = if *found == Err(NoPath::NoChain) { near::near(state, document) } else { Vec::new() };
            return RoutesData::NoPath { view: state.view.routes.clone(), blank, near, details: details(state) };
        }
    };
    let stations = found.as_deref().unwrap_or_default();
    let last = stations.len().saturating_sub(2);
    let selected = state.view.routes.selected.min(last);
    let use_fastest = use_fastest(state, document);
    RoutesData::Path(Box::new(PathData {
        view: state.view.routes.clone(),
        title: title(stations, |role| state.catalogue.role_title(role)),
        short_title: title(stations, |role| state.catalogue.role_short(role)),
        summary: summary(state, document, stations, use_fastest.is_none()),
        use_fastest,
        strip,
        kinds: kinds(),
        selected,
        shown: shown(state, document, stations, selected),
        details: details(state),
    }))
}

fn kinds() -> Vec<KindOfMove> {
    let kinds = [
        (MoveKind::Advancement, "up, same line of work"),
        (MoveKind::LateralAdvancement, "up, another line of work"),
        (MoveKind::Similar, "as high, same line of work"),
        (MoveKind::LateralTransition, "as high, another line"),
        (MoveKind::StepBack, "down"),
    ];
    kinds.into_iter().map(|(kind, meaning)| KindOfMove { kind, words: kind.words(), meaning }).collect()
}

/// The head, where a role is called so.
fn title<'a>(stations: &'a [Station], role: impl Fn(&'a RoleId) -> &'a str) -> String {
    let last = stations.last().map(|station| role(&station.role));
    format!("Path to {}", last.unwrap_or_default())
}

fn summary(state: &State, document: &Document, stations: &[Station], is_fastest: bool) -> Told {
    let moves = format::count(stations.len().saturating_sub(1), "move", "moves");
    let whose = match (document.plan().path.is_empty(), is_fastest) {
        (true, _) => "the fastest along listed moves",
        (false, true) => "your own path, which is the fastest along listed moves",
        (false, false) => "your own path",
    };
    let Some(last) = stations.last() else { return moves.into() };
    let way = || Way::whole(stations);
    let years = Told::span(Meaning::MonthsOfRoute(way()), years_between(state.today, last.start).max(0.0));
    let start = Told::month(Meaning::FirstDay(way()), last.start);
    let mut told =
        told![moves, ", ", years, ", there in ", start, "; ", whose, ". ", decide_all(stations).capital(), "."];
    if let Some(sentence) = hours(document, stations) {
        told.push(sentence);
    }
    told
}

/// Hours to learn on the whole path, beside those that the goal is short today: they differ, since each role on the way wants
/// skills of its own and brings some.
fn hours(document: &Document, stations: &[Station]) -> Option<Told> {
    let goal = &stations.last()?.role;
    let moves = stations.iter().filter_map(|station| station.arrival.as_ref());
    let hours: f64 = moves.map(|arrival| arrival.hours.map(f64::round)).sum::<Option<f64>>()?;
    let all = Told::hours(Meaning::HoursOfRoute(Way::whole(stations)), hours);
    let gap = document.derived().gaps.get(goal).filter(|gap| gap.coverage.is_some())?;
    Some(told![" ", all, " to learn for all roles on it; the goal alone is ", short(gap), " short today."])
}

/// The way back to the fastest path along named moves, unless the plan goes that way with no date and no offer of its own.
fn use_fastest(state: &State, document: &Document) -> Option<Action> {
    let plan = document.plan();
    if plan.path.is_empty() {
        return None;
    }
    let table = MoveTable::of(Person::of(plan, &state.catalogue, state.today));
    let fastest = fastest(&table, plan.goal.as_ref()?)?;
    let same = plan.path.iter().map(|stage| &stage.role).eq(&fastest);
    let said = plan.path.iter().any(|stage| !stage.is_open());
    (!same || said).then(|| RouteAction::UsePath(Vec::new()).into())
}

fn shown(state: &State, document: &Document, stations: &[Station], selected: usize) -> Option<MoveData> {
    let catalogue = &state.catalogue;
    let (from, to) = (stations.get(selected)?, stations.get(selected + 1)?);
    let arrival = to.arrival.as_ref()?;
    let person = Person::of(document.plan(), catalogue, state.today);
    let gap = gaps_along(stations, &person).into_iter().nth(selected + 1).flatten();
    let known = catalogue.moves_from(&from.role).find(|known| known.to == to.role);
    let currency = document.derived().pay.currency;
    let stages = document.derived().path_pay().map(|scenario| scenario.stages.as_slice()).unwrap_or_default();
    let (before, after) = (stages.get(selected)?, stages.get(selected + 1)?);
    let kind = kind_words(arrival.kind).to_owned();
    Some(MoveData {
        role: to.role.clone(),
        from: catalogue.role_short(&from.role).to_owned(),
        to: catalogue.role_short(&to.role).to_owned(),
        kind: format!("{kind}, {}", who_names_it(state, person, from, to, arrival)),
        note: known.and_then(|known| known.note.clone()).unwrap_or_default(),
        date: date::date(state, document, stations, selected, arrival)?,
        learn: learn::learn(state, stations, selected, gap.as_ref()),
        before: stage_words(state, before, currency),
        after: stage_words(state, after, currency),
        change: pay_change(before.units(), after.units())
            .map(|change| format::signed_percent(change).into())
            .unwrap_or_default(),
        pay_of_move: pay_of_move_words(&after.pay_of_move, catalogue),
        edits: edit::edits(state, document, stations, selected),
    })
}

/// Who names a move of the path, and whether it covers little.
fn who_names_it(state: &State, person: Person<'_>, from: &Station, to: &Station, arrival: &Arrival) -> String {
    if let Timing::UsualYears(usual @ (UsualYears::Held | UsualYears::Below { .. })) = &arrival.timing {
        return usual_source(state, usual);
    }
    let catalogue = &state.catalogue;
    let known = catalogue.moves_from(&from.role).find(|known| known.to == to.role);
    let naming = naming_words(Naming::of(known, catalogue), known, catalogue);
    let table = MoveTable::of(person);
    let assessment = table.assess_along(&from.role, &to.role, from.record);
    let little = assessment.and_then(|assessment| covers_little(&assessment, table.calibration()));
    little.map_or_else(|| naming.clone(), |little| format!("{naming}; {little}"))
}

/// What sentences about the routes of a plan are told from.
fn telling<'a>(state: &'a State, plan: &'a Plan) -> Telling<'a> {
    Telling { catalogue: &state.catalogue, plan, money: state.settings.money_style }
}
