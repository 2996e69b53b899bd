//! What needs a look: things only the person can decide, state or do.

use serde::Serialize;

use super::essentials::goal_gap;
use super::next::add_steps;
use super::untimely::untimely;
use crate::app::action::{Action, ViewAction};
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::state::State;
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::app::view::roles::RoleTab;
use crate::app::view::skills::{SkillFilter, SkillsView};
use crate::app::view::{Screen, ScreenView};
use crate::app::words::Words as _;
use crate::domain::calendar::years_between;
use crate::domain::catalogue::claim::Measure;
use crate::domain::catalogue::role::{Asks, Need};
use crate::domain::ids::RoleId;
use crate::domain::pay::disagreement::disagreement;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::resolve;

/// What sort of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum AttentionKind {
    /// Something does not fit.
    Warning,
    /// Something is not known.
    Unknown,
    /// Something about time.
    Time,
}

/// One thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Attention {
    /// What sort of thing it is.
    pub kind: AttentionKind,
    pub title: Told,
    /// More about it.
    pub detail: Told,
    /// The ways out, the one to be offered first in front.
    pub ways: Vec<WayOut>,
}

/// A way out of something that needs a look.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WayOut {
    pub word: &'static str,
    /// What it does.
    #[serde(skip)]
    pub actions: Vec<Action>,
}

impl Attention {
    pub(super) fn new(
        kind: AttentionKind,
        title: impl Into<Told>,
        detail: impl Into<Told>,
        word: &'static str,
    ) -> Self {
        Self { kind, title: title.into(), detail: detail.into(), ways: Vec::new() }.or(word)
    }

    /// One way out more; what follows belongs to it.
    pub(super) fn or(mut self, word: &'static str) -> Self {
        self.ways.push(WayOut { word, actions: Vec::new() });
        self
    }

    pub(super) fn doing(mut self, action: impl Into<Action>) -> Self {
        if let Some(way) = self.ways.last_mut() {
            way.actions.push(action.into());
        }
        self
    }
}

/// Builds the list, the weightiest first.
pub(super) fn attention(state: &State, document: &Document) -> Vec<Attention> {
    let mut list = Vec::new();
    list.extend(unknown(state, document));
    list.extend(other_end(state, document));
    list.extend(untimely(state, document));
    list.extend(overdue(state, document));
    list.extend(set_aside(document));
    list.extend(disagree(state, document));
    list.extend(unrated(state, document));
    list.extend(asked(state, document));
    list.extend(no_steps(state, document));
    list.extend(no_pay(state, document));
    list
}

fn open(start: DetailsStart) -> ScreenView {
    ScreenView::Details(DetailsView::at(start))
}

fn unknown(state: &State, document: &Document) -> Option<Attention> {
    let unknown = document.plan().unknown(&state.catalogue);
    let first = unknown.first()?.to_string();
    let title = format!("{} not in the catalogue", format::count(unknown.len(), "name is", "names are"));
    Some(
        Attention::new(AttentionKind::Warning, title, format::capital(&first), "Data")
            .doing(ViewAction::Go(Screen::Data)),
    )
}

fn other_end(state: &State, document: &Document) -> Option<Attention> {
    let plan = document.plan();
    let (last, goal) = plan.path.last().map(|stage| &stage.role).zip(plan.goal.as_ref())?;
    let detail = format!("It ends at {}", state.catalogue.role_short(last));
    (last != goal).then(|| {
        Attention::new(AttentionKind::Warning, "The path ends elsewhere", detail, "Routes")
            .doing(ViewAction::Go(Screen::Routes))
    })
}

fn set_aside(document: &Document) -> Option<Attention> {
    let count = document.derived().aside.len();
    let title = format!("{} elsewhere", format::count(count, "open step leads", "open steps lead"));
    let detail = "To roles that are not on your way, so that no date counts them";
    (count > 0)
        .then(|| Attention::new(AttentionKind::Time, title, detail, "Steps").doing(ViewAction::Go(Screen::Steps)))
}

fn overdue(state: &State, document: &Document) -> Option<Attention> {
    let mut late: Vec<_> = document
        .plan()
        .steps
        .iter()
        .filter(|step| step.state.is_open())
        .filter_map(|step| Some((step.due.filter(|due| *due < state.today)?, step)))
        .collect();
    late.sort_by_key(|(due, _)| *due);
    let (due, step) = *late.first()?;
    let title = format!("{} overdue", format::count(late.len(), "step is", "steps are"));
    let detail = format!("{}, {}", step.title, format::date(due));
    Some(Attention::new(AttentionKind::Time, title, detail, "Steps").doing(ViewAction::ShowStep(step.id.clone())))
}

fn disagree(state: &State, document: &Document) -> Option<Attention> {
    let plan = document.plan();
    let catalogue = &state.catalogue;
    let stations = document.derived().stations.as_ref().ok();
    let ahead = stations.into_iter().flatten().skip(1).map(|station| &station.role);
    // The goal first: it matters most.
    let mut roles: Vec<&RoleId> = plan.goal.iter().collect();
    roles.extend(ahead.filter(|role| Some(*role) != plan.goal.as_ref()));
    let found: Vec<_> = roles
        .into_iter()
        .filter(|role| plan.assumptions.choices_for(role).next().is_none())
        .filter_map(|role| {
            let question = Question::of(plan, catalogue, plan.place_of(role));
            Some((role, disagreement(&resolve(catalogue.role(role)?, &question, catalogue))?))
        })
        .collect();
    let (role, between) = found.first()?;
    let more = match found.len() - 1 {
        0 => String::new(),
        more => format!(", and {}", format::count(more, "more role", "more roles")),
    };
    let figure = |meaning, units: f64| Told::number(meaning, units.round(), format::grouped(units.round()));
    let low = figure(Meaning::LowestClaim((*role).clone()), between.lowest.0);
    let high = figure(Meaning::HighestClaim((*role).clone()), between.highest.0);
    let detail = told![catalogue.role_short(role), ": ", low, " to ", high, more];
    let show = ViewAction::ShowRole((*role).clone(), RoleTab::Pay);
    Some(Attention::new(AttentionKind::Warning, "Sources disagree on pay", detail, "Compare").doing(show))
}

fn unrated(state: &State, document: &Document) -> Option<Attention> {
    let gap = goal_gap(document).ok()?;
    let unrated: Vec<_> = gap.skills.iter().filter(|skill| skill.held.is_none()).collect();
    if unrated.is_empty() || unrated.len() == gap.skills.len() {
        return None;
    }
    let essential: Vec<_> = unrated.iter().filter(|skill| skill.need == Need::Essential).collect();
    let titles = |most: usize| {
        let titles = essential.iter().take(most).map(|skill| state.catalogue.skill_title(&skill.skill));
        titles.collect::<Vec<_>>().join(", ")
    };
    let count =
        |count: usize, words: String| Told::number(Meaning::EssentialsUnrated(gap.role.clone()), count as f64, words);
    let detail = match essential.len() {
        0 => count(0, "None of them is essential".to_owned()),
        1 => count(1, format!("One is essential: {}", titles(1))),
        more => count(more, format!("{more} are essential: {}", titles(2))),
    };
    let skills = format::count(unrated.len(), "skill is", "skills are");
    let title = told![Told::number(Meaning::SkillsUnrated(gap.role.clone()), unrated.len() as f64, skills), " unrated"];
    let skills =
        SkillsView { target: None, filter: SkillFilter::Unrated, with_useful: true, ..state.view.skills.clone() };
    let attention = Attention::new(AttentionKind::Unknown, title, detail, "Rate");
    Some(attention.doing(ScreenView::Skills(skills)).doing(ViewAction::Go(Screen::Skills)))
}

/// What the goal asks for apart from skills, held against what the person brings and the path adds.
fn asked(state: &State, document: &Document) -> Vec<Attention> {
    let plan = document.plan();
    let Some(goal) = plan.goal.as_ref().and_then(|goal| state.catalogue.role(goal)) else { return Vec::new() };
    let Asks { education, experience_years, leading_years, experience_source, leading_source, .. } = &goal.asks;
    let (whole, leading) = ahead(state, document);
    let background = &plan.background;
    let mut list = Vec::new();
    let kinds = [
        ("leading", leading_years, leading_source, background.leading_years, leading),
        ("experience", experience_years, experience_source, background.experience_years, whole),
    ];
    for (word, asked, source, stated, ahead) in kinds {
        let Some(years) = asked else { continue };
        let source = state.catalogue.years_source(source.as_ref(), goal);
        let by = source.map(|source| format!(" ({})", state.catalogue.source_short(source))).unwrap_or_default();
        let asked = format!("{}{by}", format::decimal(*years, 1));
        match stated {
            None => list.push(not_stated(word, &asked, goal.short())),
            Some(stated) if stated + ahead + 0.05 < *years => list.push(too_few(word, &asked, stated + ahead)),
            Some(_) => {}
        }
    }
    if let (Some(asked), Some(held)) = (education, background.education)
        && held < *asked
    {
        let detail = format!("{} asks for a {}", goal.short(), asked.words().to_lowercase());
        list.push(
            Attention::new(AttentionKind::Warning, "Less education than asked", detail, "Details")
                .doing(open(DetailsStart::Background)),
        );
    }
    list
}

/// Years from today to the first day at the goal, and those of them in roles that lead people.
fn ahead(state: &State, document: &Document) -> (f64, f64) {
    let Ok(stations) = &document.derived().stations else { return (0.0, 0.0) };
    let spans = stations.iter().zip(stations.iter().skip(1)).map(|(from, to)| {
        let leads = state.catalogue.role(&from.role).is_some_and(|role| role.leads_people == Some(true));
        (years_between(from.start.max(state.today), to.start).max(0.0), leads)
    });
    spans.fold((0.0, 0.0), |(whole, leading), (years, leads)| {
        (whole + years, if leads { leading + years } else { leading })
    })
}

fn not_stated(word: &str, asked: &str, goal: &str) -> Attention {
    let title = format!("Years of {word} not stated");
    let detail = format!("{goal} asks for {asked}");
    Attention::new(AttentionKind::Unknown, title, detail, "State").doing(open(DetailsStart::Background))
}

fn too_few(word: &str, asked: &str, brought: f64) -> Attention {
    let title = format!("Too few years of {word}");
    let sum = format::decimal(brought, 1);
    let detail = format!("With the path {sum} of {asked}");
    Attention::new(AttentionKind::Time, title, detail, "Routes").doing(ViewAction::Go(Screen::Routes))
}

fn no_steps(state: &State, document: &Document) -> Option<Attention> {
    let plan = document.plan();
    (plan.steps.is_empty() && plan.goal.is_some()).then(|| {
        Attention::new(AttentionKind::Time, "No steps yet", "Without steps no date can be given", "Add")
            .doing(add_steps(state))
    })
}

fn no_pay(state: &State, document: &Document) -> Option<Attention> {
    let plan = document.plan();
    let held = &plan.position.role;
    let has_figure = plan.assumptions.own_claims_for(held).next().is_some()
        || state.catalogue.role(held).is_some_and(|role| role.claims.iter().any(|claim| claim.measure == Measure::Pay));
    let detail =
        if has_figure { "A published figure stands in for it" } else { "No source has a figure for it either" };
    plan.position.pay.is_none().then(|| {
        Attention::new(AttentionKind::Unknown, "Your pay is not stated", detail, "State").doing(open(DetailsStart::Pay))
    })
}
