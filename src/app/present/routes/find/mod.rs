//! Routes found, side by side: what is asked of them, how they compare, where they run, and which were taken away.

mod hidden;
mod kept;
mod ledger;
mod limits;
mod map;
mod row;
mod scatter;

use serde::Serialize;

pub use hidden::HiddenRow;
pub use kept::KeptRow;
pub use ledger::{MoveLedger, RouteLedger};
pub use limits::{LimitsData, NamedRole};
pub use map::{MapData, MapRole, MapRoleKind};
pub use row::RouteRow;
pub use scatter::{ScatterData, ScatterMark, ScatterPoint};

use super::near::{NearRole, near};
use crate::app::action::{Action, FindingAction, RouteAction};
use crate::app::document::Document;
use crate::app::finding::{FoundRoute, RouteAnswer};
use crate::app::format;
use crate::app::present::blank::Blank;
use crate::app::present::details::{DetailsData, details};
use crate::app::present::routes::telling;
use crate::app::present::table::TableData;
use crate::app::state::State;
use crate::app::view::ScreenView;
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::app::view::routes::{RoutesTab, RoutesView};
use crate::app::words::{aim_words, no_route_words};
use crate::domain::ids::RoleId;
use crate::domain::plan::aim::Aim;
use crate::domain::route::no_route::NoRoute;

/// A search that goes on beside the window.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Updating {
    /// How far it has come.
    pub words: String,
    /// The word on the button.
    pub button: &'static str,
    /// Stops it, or begins again after a stop.
    #[serde(skip)]
    pub action: Action,
}

/// What is shown of the search for routes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FindData {
    /// The view state it was built from.
    #[serde(skip)]
    pub view: RoutesView,
    /// Title of the page.
    pub title: String,
    /// The same in short.
    #[serde(skip)]
    pub short_title: String,
    /// What was found, in a sentence.
    pub summary: String,
    /// What is asked of every route.
    pub limits: LimitsData,
    /// The routes, by the objective in force.
    pub routes: Vec<RouteRow>,
    /// Index of the selected route.
    pub selected: usize,
    /// Why there is none, and the way out.
    pub blank: Option<Blank>,
    /// Reachable roles that come nearest to a goal that cannot be reached.
    pub near: Vec<NearRole>,
    /// What each constraint takes away.
    pub hidden: Vec<HiddenRow>,
    /// Routes that are kept.
    pub kept: Vec<KeptRow>,
    /// Time against pay.
    pub scatter: Option<ScatterData>,
    /// The map of roles.
    pub map: MapData,
    /// The roles of the map as a table.
    #[serde(skip)]
    pub map_table: TableData,
    /// A search that goes on, or was stopped.
    pub updating: Option<Updating>,
    /// The moves of the selected route in detail, if they are asked for.
    pub ledger: Option<RouteLedger>,
    /// The form with the facts of the plan.
    pub details: Option<DetailsData>,
}

/// Builds what is shown of the search for routes.
pub(super) fn find(state: &State, document: &Document) -> FindData {
    let answer = state.finding.answer.as_deref();
    let found: &[FoundRoute] = match answer.map(|answer| &answer.result) {
        Some(Ok(set)) => &set.shown,
        Some(Err(_)) | None => &[],
    };
    let selected = state.view.routes.route.min(found.len().saturating_sub(1));
    let (blank, near) = match answer.map(|answer| &answer.result) {
        Some(Err(why)) => (Some(no_route(state, document, why, answer)), nearest(state, document, why)),
        Some(Ok(_)) | None => (None, Vec::new()),
    };
    let map = map::map(state, document, answer, found.get(selected));
    let routes = row::rows(state, document, found, &map);
    FindData {
        view: state.view.routes.clone(),
        title: title(state, document, |role| state.catalogue.role_title(role)),
        short_title: title(state, document, |role| state.catalogue.role_short(role)),
        summary: summary(answer, found),
        limits: limits::limits(state, document, answer),
        scatter: answer.and_then(|answer| scatter::scatter(answer, &routes)),
        map_table: map.table(),
        map,
        ledger: found
            .get(selected)
            .zip(routes.get(selected))
            .filter(|_| state.view.routes.ledger)
            .map(|(route, row)| ledger::ledger(state, document, route, row.title.clone(), row.sentence.clone())),
        hidden: answer.map(|answer| hidden::hidden(state, document, answer)).unwrap_or_default(),
        kept: kept::kept(state, document),
        updating: updating(state),
        details: details(state),
        routes,
        selected,
        blank,
        near,
    }
}

/// The head, where a role is called so.
fn title<'a>(state: &State, document: &'a Document, role: impl Fn(&'a RoleId) -> &'a str) -> String {
    let plan = document.plan();
    match &plan.constraints.aim {
        Aim::Goal => match &plan.goal {
            Some(goal) => format!("Routes to {}", role(goal)),
            None => "Routes".to_owned(),
        },
        Aim::AnyOf(roles) => match roles.as_slice() {
            [one] => format!("Routes to {}", role(one)),
            roles => format!("Routes to any of {}", format::count(roles.len(), "role", "roles")),
        },
        Aim::Any { .. } => {
            format!("Routes to {}", aim_words(&plan.constraints.aim, &state.catalogue, state.settings.money_style))
        }
    }
}

fn summary(answer: Option<&RouteAnswer>, found: &[FoundRoute]) -> String {
    let Some(answer) = answer else { return "Looking for routes.".to_owned() };
    let Ok(set) = &answer.result else { return "No route to show; the reason is below.".to_owned() };
    let mut parts = vec![if set.front > found.len() {
        format!("{} of {} routes that no other beats on every count", found.len(), format::grouped(set.front as f64))
    } else {
        format!("{} that no other beats on every count", format::count(found.len(), "route", "routes"))
    }];
    let hidden: usize = answer.hidden.iter().map(|hidden| hidden.routes).sum();
    if hidden > 0 {
        parts.push(format!("{} hidden by what you ask", format::grouped(hidden as f64)));
    }
    if set.beaten_count > 0 {
        parts.push(format!("{} seen and beaten", format::grouped(set.beaten_count as f64)));
    }
    let apart = found.iter().flat_map(|route| &route.pay_of_moves).any(|pay| pay.apart);
    let hatched = if apart { " Hatched: two figures of different sources." } else { "" };
    format!("{}. Bold: best of those shown.{hatched}", parts.join("; "))
}

/// The sentence and the way out.
fn no_route(state: &State, document: &Document, why: &NoRoute, answer: Option<&RouteAnswer>) -> Blank {
    let sentence = no_route_words(why, telling(state, document.plan()));
    let open = |start| ScreenView::Details(DetailsView::at(start));
    let options = ScreenView::Routes(RoutesView { tab: RoutesTab::Options, ..state.view.routes.clone() });
    match why {
        NoRoute::NoGoal => Blank::new("No goal yet", sentence).way_out("Show me options", options),
        NoRoute::AtGoal => {
            Blank::new("You are at your goal", sentence).way_out("Choose the next goal", open(DetailsStart::Goal))
        }
        NoRoute::UnknownRole(role) if *role == document.plan().position.role => {
            Blank::new("Your role is not in the catalogue", sentence)
                .way_out("Choose your role", open(DetailsStart::Role))
        }
        NoRoute::Limited(_) => {
            let blank = Blank::new("No route keeps to this", sentence);
            let lift = answer.and_then(|answer| hidden::lift_of(document, answer));
            match lift {
                Some((words, constraints)) => blank.way_out(words, RouteAction::Constrain(Box::new(constraints))),
                None => blank,
            }
        }
        NoRoute::GoalBarred(limit) => Blank::new("No route keeps to this", sentence)
            .way_out("Lift it", RouteAction::Constrain(Box::new(hidden::without(document, *limit)))),
        NoRoute::NoRate(_)
        | NoRoute::NothingMeets
        | NoRoute::RequiredAndAvoided(_)
        | NoRoute::GoalBelowFloor(_)
        | NoRoute::LimitedTogether(_) => Blank::new("No route keeps to this", sentence)
            .way_out("Lift all constraints", RouteAction::Constrain(Box::new(hidden::lifted(document)))),
        NoRoute::UnknownRole(_) | NoRoute::OutOfReach(_) => {
            Blank::new("No known way there", sentence).way_out("Choose another goal", open(DetailsStart::Goal))
        }
    }
}

fn nearest(state: &State, document: &Document, why: &NoRoute) -> Vec<NearRole> {
    if matches!(why, NoRoute::OutOfReach(_)) { near(state, document) } else { Vec::new() }
}

fn updating(state: &State) -> Option<Updating> {
    if let Some(searching) = state.finding.searching {
        let progress = searching.progress;
        let labels = format::grouped(progress.labels as f64);
        let words =
            if progress.labels > 0 { format!("Updating, {labels} partial routes") } else { "Updating".to_owned() };
        return Some(Updating { words, button: "Stop", action: FindingAction::Stop.into() });
    }
    state.finding.stopped.then(|| Updating {
        words: "Stopped; these may be out of date".to_owned(),
        button: "Search again",
        action: FindingAction::Again.into(),
    })
}
