//! Roles within reach, whatever the goal: one move away, two moves away, and not yet with what would open them.

use serde::Serialize;

use crate::app::action::{Action, FactAction};
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::blank::Blank;
use crate::app::present::details::{DetailsData, details};
use crate::app::present::figure::{Meaning, Told, Way};
use crate::app::present::pay_before_after::PayBeforeAfter;
use crate::app::present::routes::telling;
use crate::app::present::strip::kind_words;
use crate::app::state::State;
use crate::app::view::ScreenView;
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::app::view::routes::RoutesView;
use crate::app::words::Words as _;
use crate::app::words::gate_words;
use crate::domain::ids::RoleId;
use crate::domain::moves::naming::Naming;
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::path::move_kind::MoveKind;
use crate::domain::route::options::{Reach, RoleOption, options as found};

/// A role as an option.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OptionRow {
    pub role: RoleId,
    pub title: String,
    /// Kind of the direct move.
    #[serde(skip)]
    pub kind: Option<MoveKind>,
    /// Kind, and by way of what or what stops it.
    pub words: String,
    /// Its essentials that are met before the direct move, of all.
    pub covered: Told,
    /// Hours to learn before the direct move.
    pub hours: Told,
    /// Time until then.
    pub years: Told,
    /// Pay before and after.
    pub pay: Told,
    /// By how much the second is more, in percent; empty where it is not known.
    pub change: String,
    /// Whose figures they are.
    pub pay_source: String,
    /// On what the direct move rests.
    pub named: Naming,
    /// Whether it is the goal.
    pub is_goal: bool,
    /// Makes it the goal.
    #[serde(skip)]
    pub choose: Action,
}

/// Options of one group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OptionGroup {
    /// Its name.
    pub title: &'static str,
    pub meaning: String,
    /// The roles.
    pub rows: Vec<OptionRow>,
}

/// What is shown of the options.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OptionsData {
    /// The view state it was built from.
    #[serde(skip)]
    pub view: RoutesView,
    /// Title of the page.
    pub title: String,
    /// The page in a sentence.
    pub summary: String,
    /// The groups, the nearest first.
    pub groups: Vec<OptionGroup>,
    /// Why there are none.
    pub blank: Option<Blank>,
    /// The form with the facts of the plan.
    pub details: Option<DetailsData>,
}

/// Builds the options.
pub(super) fn options(state: &State, document: &Document) -> OptionsData {
    let plan = document.plan();
    let table = MoveTable::of(Person::of(plan, &state.catalogue, state.today));
    let all = found(&table);
    let of = |group: fn(&Reach) -> bool| -> Vec<OptionRow> {
        all.iter().filter(|option| group(&option.reach)).map(|option| row(state, document, &table, option)).collect()
    };
    let near = of(|reach| *reach == Reach::Within);
    let stretch = of(|reach| matches!(reach, Reach::Stretch(_)));
    let not_yet = of(|reach| matches!(reach, Reach::NotYet(_)));
    let summary = format!(
        "{} within reach, {} a stretch, {} not yet. Time is the longest of usual years, hours to learn and experience asked for.",
        near.len(),
        stretch.len(),
        not_yet.len()
    );
    let threshold = table.calibration().map(|calibration| format::percent(calibration.threshold)).unwrap_or_default();
    let groups = [
        (
            "Within reach",
            format!(
                "One move that a source lists, or for which you cover at least {threshold} of the essentials and nothing else is missing."
            ),
            near,
        ),
        ("A stretch", "Two such moves.".to_owned(), stretch),
        ("Not yet", "What stops the direct move first, and what would open it.".to_owned(), not_yet),
    ];
    let groups: Vec<OptionGroup> = groups
        .into_iter()
        .filter(|(.., rows)| !rows.is_empty())
        .map(|(title, meaning, rows)| OptionGroup { title, meaning, rows })
        .collect();
    let blank = groups.is_empty().then(|| {
        let id = &plan.position.role;
        Blank::new(format!("“{id}” is not in the catalogue"), "No move from it is known. The plan keeps it as it is.")
            .way_out("Choose your role", ScreenView::Details(DetailsView::at(DetailsStart::Role)))
    });
    OptionsData {
        view: state.view.routes.clone(),
        title: format!("Options from {}", state.catalogue.role_title(&plan.position.role)),
        summary,
        groups,
        blank,
        details: details(state),
    }
}

fn row<'a>(state: &State, document: &Document, table: &MoveTable<'a>, option: &RoleOption<'a>) -> OptionRow {
    let plan = document.plan();
    let assessment = &option.assessment;
    let role = assessment.to;
    let kind = kind_words(assessment.kind);
    let words = match &option.reach {
        Reach::Within => format!("{kind}, {}", assessment.naming.words()),
        Reach::Stretch(through) => format!("{kind}, by way of {}", state.catalogue.role_short(through)),
        Reach::NotYet(gate) => gate_words(*gate, &plan.position.role, &role.id, telling(state, plan)),
    };
    let pay = PayBeforeAfter::of(state, table, (assessment.from, role));
    let through = match &option.reach {
        Reach::Stretch(through) => Some(through),
        Reach::Within | Reach::NotYet(_) => None,
    };
    let roles = [Some(&plan.position.role), through, Some(&role.id)].into_iter().flatten();
    let way = Way::along(roles.map(|role| (role, None)));
    let learn = Meaning::HoursOfRoute(way.clone());
    OptionRow {
        title: role.title.clone(),
        kind: assessment.kind,
        words,
        covered: Told::part_of(Meaning::Carried(way.clone()), option.met, option.of),
        hours: option.hours.map_or_else(|| "?".into(), |hours| Told::hours(learn, f64::from(hours))),
        years: Told::span(Meaning::MonthsOfRoute(way), f64::from(option.months) / 12.0),
        change: pay.change_words(),
        pay: pay.amounts,
        pay_source: pay.source,
        named: assessment.naming,
        is_goal: plan.goal.as_ref() == Some(&role.id),
        choose: FactAction::SetGoal(Some(role.id.clone())).into(),
        role: role.id.clone(),
    }
}
