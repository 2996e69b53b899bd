//! `rungs why --from ROLE --to ROLE`

use std::path::PathBuf;

use clap::{ArgGroup, Args};
use jiff::civil::Date;
use serde::Serialize;

use super::routes;
use crate::app::format;
use crate::app::words::naming_words;
use crate::app::words::{Words as _, gate_words, no_route_words};
use crate::cli::answer::telling;
use crate::cli::answer::{MoveEntry, Name, Sources};
use crate::cli::error::CliError;
use crate::cli::given::{Dated, Given, assumed};
use crate::cli::history::History;
use crate::cli::output::Answer;
use crate::cli::{output, resolve};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::calibration::Calibration;
use crate::domain::identifier;
use crate::domain::moves::assessment::{Assessment, UsualYears};
use crate::domain::moves::gate::Gate;
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::plan::Plan;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::constraints::Constraints;
use crate::domain::plan::position::Position;
use crate::domain::route::found::Found;
use crate::domain::route::graph::RouteGraph;
use crate::domain::route::no_route::NoRoute;

/// Between which roles, and for whom.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("whose").required(true).multiple(true).args(["plan", "from"]))]
pub struct Arguments {
    /// The plan of the person; without it the levels are assumed from what the role usually has.
    #[arg(long, value_name = "PLAN.ron", conflicts_with = "place")]
    plan: Option<PathBuf>,
    /// The role left: id, title or alias. With --plan it stands in for the role held.
    #[arg(long, value_name = "ROLE")]
    from: Option<String>,
    /// The role wanted: id, title or alias. With --plan it stands in for the goal.
    #[arg(long, value_name = "ROLE")]
    to: Option<String>,
    /// Where the work is.
    #[arg(long, value_name = "PLACE")]
    place: Option<String>,
    #[command(flatten)]
    history: History,
    #[command(flatten)]
    dated: Dated,
}

/// Tells what leads from one role to another, or the first gate that stops it.
///
/// # Errors
/// If the plan cannot be opened, a role is not known, there is no goal or it is the role held.
pub fn run(arguments: &Arguments, clock: Date) -> Result<String, CliError> {
    let today = arguments.dated.today(clock);
    let (plan, assumed_from, catalogue) = arguments.plan(today)?;
    let constrained = plan.clone();
    // Whether a way is believed has nothing to do with what the person asks of it.
    let plan =
        Plan { constraints: Constraints { no_step_back: false, no_pay_cut: false, ..Constraints::default() }, ..plan };
    let person = Person::of(&plan, &catalogue, today);
    let graph = RouteGraph::of(MoveTable::of(person.clone()));
    let found = routes::find(&graph);
    let said = |why: &NoRoute, plan: &Plan| no_route_words(why, telling(&catalogue, plan));
    let goal = plan.goal.as_ref();
    let direct = goal.and_then(|goal| graph.table().assess(&plan.position.role, goal));
    let direct = match (direct, &found) {
        (Some(direct), _) => direct,
        (None, Err(why)) => return Err(CliError::NoRoute(said(why, &plan))),
        (None, Ok(_)) => return Err(CliError::NoRoute(said(&NoRoute::NoGoal, &plan))),
    };
    let ways: Vec<&Found> = found.iter().flat_map(|outcome| &outcome.routes).collect();
    let way = |found: &Found| WayEntry {
        months: found.cost.months,
        roles: graph.stages(&found.nodes).iter().map(|stage| Name::of_role(&stage.role, &catalogue)).collect(),
    };
    let quickest = ways.iter().min_by_key(|found| (found.cost.months, found.moves())).map(|found| way(found));
    let fewest = ways.iter().min_by_key(|found| (found.moves(), found.cost.months)).map(|found| way(found));
    let under = arguments.plan.is_some().then(|| {
        let graph = RouteGraph::of(MoveTable::of(Person::of(&constrained, &catalogue, today)));
        routes::find(&graph).err().map(|why| said(&why, &constrained))
    });
    let entry = MoveEntry::of(&direct, [&plan.position.place; 2], &person);
    let answer = WhyAnswer {
        from: entry.from.clone(),
        to: entry.to.clone(),
        assumed_from,
        stopped_by: direct.stopped_by(),
        reachable: found.is_ok(),
        no_route: found.as_ref().err().map(|why| said(why, &plan)),
        constrained: under.flatten().filter(|_| found.is_ok()),
        direct_text: direct_text(&direct, &catalogue, &plan),
        several_text: several_text(
            found.as_ref().map(|_| ()).map_err(|why| said(why, &plan)),
            fewest.as_ref(),
            quickest.as_ref(),
        ),
        quickest,
        fewest_moves: fewest,
        calibration: graph.table().calibration(),
        sources: Sources::of(entry.sources(), &catalogue),
        direct: entry,
    };
    output::tell(&answer, arguments.dated.form.json)
}

impl Arguments {
    fn plan(&self, today: Date) -> Result<(Plan, Option<Name>, Catalogue), CliError> {
        let loaded = self.plan.as_deref().map(|plan| self.dated.form.plan(plan)).transpose()?;
        let catalogue = loaded.as_ref().map_or_else(resolve::catalogue, resolve::catalogue_for)?;
        let goal = self.to.as_deref().map(|to| resolve::role(&catalogue, to)).transpose()?;
        let from = self.from.as_deref().map(|from| resolve::role(&catalogue, from)).transpose()?;
        let Some(mut plan) = loaded else {
            let place = resolve::place_or_usual(&catalogue, self.place.as_deref())?;
            let Some(from) = from else { return Err(CliError::NoRoute(String::new())) };
            let mut plan = assumed(from, goal, Position::of(from.id.clone(), place), today);
            self.history.tell(&mut plan, &catalogue, today)?;
            let assumed_from = Some(Name::of_role(&from.id, &catalogue));
            return Ok((plan, assumed_from, catalogue));
        };
        self.history.tell(&mut plan, &catalogue, today)?;
        if let Some(from) = from.filter(|from| from.id != plan.position.role) {
            plan.position = Position::of(from.id.clone(), plan.position.place);
        }
        if let Some(goal) = goal {
            plan.goal = Some(goal.id.clone());
            plan.constraints.aim = Aim::Goal;
        }
        Ok((plan, None, catalogue))
    }
}

fn direct_text(direct: &Assessment<'_>, catalogue: &Catalogue, plan: &Plan) -> String {
    match (direct.named, direct.stopped_by()) {
        (_, None) if direct.usual == UsualYears::Held => {
            "The direct move is open at once: a role held before.".to_owned()
        }
        (None, None) if direct.is_way_back() => {
            "The direct move is open at once: a source names the move up from there, so it is the rung below."
                .to_owned()
        }
        (Some(known), None) => {
            let naming = naming_words(direct.naming, Some(known), catalogue);
            format!("The direct move is open: {naming}.")
        }
        (None, None) => "The direct move is open: nobody names it, and it passes every gate.".to_owned(),
        (_, Some(gate)) => {
            let words = gate_words(gate, &direct.from.id, &direct.to.id, telling(catalogue, plan));
            format!("The direct move is not believed. First gate that stops it, {}: {words}", gate.words())
        }
    }
}

fn several_text(found: Result<(), String>, fewest: Option<&WayEntry>, quickest: Option<&WayEntry>) -> String {
    let (fewest, quickest) = match (found, fewest, quickest) {
        (Err(why), ..) => return why,
        (Ok(()), Some(fewest), Some(quickest)) => (fewest, quickest),
        (Ok(()), ..) => return String::new(),
    };
    let roles = |way: &WayEntry| way.roles.iter().map(|role| role.title.as_str()).collect::<Vec<_>>().join(" → ");
    let time = |way: &WayEntry| format::span_months(i32::try_from(way.months).unwrap_or(i32::MAX));
    let moves = format::count(fewest.roles.len(), "move", "moves");
    let first = format!("With the fewest moves, {moves} in {}: {}.", time(fewest), roles(fewest));
    if quickest.roles.len() == fewest.roles.len() && quickest.months == fewest.months {
        return format!("{first} No other way is quicker.");
    }
    let moves = format::count(quickest.roles.len(), "move", "moves");
    format!("{first}\nThe quickest, {moves} in {}: {}.", time(quickest), roles(quickest))
}

/// A way in several moves.
#[derive(Serialize)]
struct WayEntry {
    months: u32,
    /// The roles after the one left.
    roles: Vec<Name>,
}

/// What leads from one role to another, or why nothing does.
#[derive(Serialize)]
struct WhyAnswer {
    from: Name,
    to: Name,
    assumed_from: Option<Name>,
    direct: MoveEntry,
    /// The first gate that stops it; `None` if it is open.
    #[serde(serialize_with = "identifier::of_option")]
    stopped_by: Option<Gate>,
    /// Whether some chain of moves leads there, were there no constraints.
    reachable: bool,
    quickest: Option<WayEntry>,
    /// Of the chains that no other beats.
    fewest_moves: Option<WayEntry>,
    /// In words; `None` if there is a route.
    no_route: Option<String>,
    /// Why the constraints of the plan leave no route, in words; `None` if they leave one.
    constrained: Option<String>,
    /// How the direct move is open, or what stops it, in words.
    direct_text: String,
    /// Whether and how several moves lead there, in words.
    several_text: String,
    calibration: Option<Calibration>,
    sources: Sources,
}

impl Answer for WhyAnswer {
    fn text(&self) -> String {
        let mut text = format!("From {} to {}\n", self.from.title, self.to.title);
        text.push_str(&Given::assumption(self.assumed_from.as_ref()));
        text.push_str(&format!("\n{}\n{}", self.direct_text, self.direct.text(2)));
        text.push_str(&format!("\n{}\n", self.several_text));
        if let Some(said) = &self.constrained {
            text.push_str(&format!("Under the constraints of the plan there is none. {said}\n"));
        }
        if let Some(calibration) = &self.calibration {
            text.push_str(&format!("\n{}", routes::calibration_text(*calibration)));
        }
        text.push_str(&self.sources.text());
        text
    }
}
