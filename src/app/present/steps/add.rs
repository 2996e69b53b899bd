//! Steps to add: recommended ones with their reason, the whole catalogue, or one's own.

use serde::Serialize;

use super::detail::{StageOption, stage_options};
use super::groups::to_words;
use super::quick::QuickReader;
use super::skill_options::{SkillOption, skill_options};
use crate::app::document::Document;
use crate::app::format;
use crate::app::state::State;
use crate::app::view::steps::AddFrom;
use crate::app::words::{builds_words, step_credit};
use crate::domain::catalogue::step::CatalogueStep;
use crate::domain::gap::Gap;
use crate::domain::ids::{CatalogueStepId, RoleId};
use crate::domain::search::{Fit, Grade, Query};
use crate::domain::steps::suggestion::Suggestion;

/// Most hits of a search at a time.
const MOST: usize = 40;

/// A step to add.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StepIdea {
    #[serde(skip)]
    pub step: CatalogueStepId,
    /// The role it leads to; without one, the first on the way that wants what it builds.
    #[serde(skip)]
    pub stage: Option<RoleId>,
    /// What to do.
    pub title: String,
    /// Why, in a sentence.
    pub reason: String,
    /// Likely hours and their range.
    pub hours: String,
    /// What has to be finished first; empty if nothing.
    pub first: String,
    /// Where the idea comes from, and the hours.
    pub source: String,
    /// Whether it is in the plan already.
    pub taken: bool,
}

/// Steps to add that belong together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IdeaGroup {
    /// The role they lead to; empty where they lead to several.
    pub title: String,
    /// How many they are and their likely hours.
    pub counts: String,
    pub ideas: Vec<StepIdea>,
    /// Adds all of them.
    #[serde(skip)]
    pub add: Vec<(CatalogueStepId, RoleId)>,
}

/// Steps to add.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AddData {
    /// Where from, with counts.
    #[serde(skip)]
    pub from: AddFrom,
    /// Words of the choices in their order.
    pub choices: [String; 3],
    /// What the order of the list is, in a sentence.
    pub order: String,
    pub groups: Vec<IdeaGroup>,
    /// What was left out; empty if nothing.
    pub rest: String,
    /// Line and reason in place of an empty list.
    pub nothing: [String; 2],
    /// Whether a goal would help.
    pub wants_goal: bool,
    /// Skills that fit what is typed into the form.
    pub skill_options: Vec<SkillOption>,
    /// Stages to choose from.
    pub stages: Vec<StageOption>,
    /// The stage a new step leads to unless another is chosen.
    #[serde(skip)]
    pub stage: Option<RoleId>,
    /// Reads a step of one's own from one line.
    #[serde(skip)]
    pub quick: QuickReader,
}

/// Builds the steps to add.
pub(super) fn add(state: &State, document: &Document) -> AddData {
    let plan = document.plan();
    let view = &state.view.steps;
    let suggestions = &document.derived().suggestions;
    let goal = plan.goal.as_ref().map(|goal| state.catalogue.role_title(goal).to_owned());
    let (groups, rest) = match view.add {
        AddFrom::Recommended => (by_stage(state, suggestions), 0),
        AddFrom::Catalogue => searched(state, document),
        AddFrom::Own => (Vec::new(), 0),
    };
    let order = match (view.add, &goal) {
        (AddFrom::Recommended, Some(goal)) => {
            format!("On the way to {goal}, the nearest role first; there, what brings you furthest for each hour.")
        }
        _ => String::new(),
    };
    let nothing = match (view.add, &goal) {
        (AddFrom::Recommended, None) => {
            ["No goal is chosen", "Steps are recommended for the gap to a goal."].map(str::to_owned)
        }
        (AddFrom::Recommended, Some(goal)) if is_unknown(document) => [
            "Nothing is rated yet".to_owned(),
            format!("No skill that {goal} wants is rated, so no gap is known. Rate skills first."),
        ],
        (AddFrom::Recommended, Some(goal)) => [
            "Nothing to recommend".to_owned(),
            format!(
                "No skill that {goal} wants is known to be short beyond what your open steps bring. Rate more skills to see more."
            ),
        ],
        (AddFrom::Catalogue | AddFrom::Own, _) => {
            ["No step is called that", "Try another word, or write a step of your own."].map(str::to_owned)
        }
    };
    let stages = stage_options(state, document);
    AddData {
        from: view.add,
        choices: [
            format!("Recommended {}", suggestions.len()),
            format!("All {}", state.catalogue.steps().len()),
            "Your own".to_owned(),
        ],
        order,
        groups,
        rest: if rest > 0 { format!("{rest} more; type to narrow them down") } else { String::new() },
        nothing,
        wants_goal: goal.is_none(),
        skill_options: skill_options(&state.catalogue, &state.view.steps.skill_query, &[]),
        stage: stages.first().and_then(|option| option.stage.clone()),
        stages,
        quick: QuickReader::of(state, document),
    }
}

/// Whether no skill that the goal wants has a level.
fn is_unknown(document: &Document) -> bool {
    let goal = document.plan().goal.as_ref();
    goal.and_then(|goal| document.derived().gaps.get(goal)).is_some_and(Gap::is_unknown)
}

fn idea(state: &State, step: &CatalogueStep, reason: String, first: &[CatalogueStepId], taken: bool) -> StepIdea {
    let named: Vec<String> = first
        .iter()
        .map(|id| state.catalogue.step(id).map_or_else(|| id.to_string(), |step| format!("“{}”", step.title)))
        .collect();
    StepIdea {
        step: step.id.clone(),
        stage: None,
        title: step.title.clone(),
        reason,
        hours: format!(
            "{} likely, {}–{}",
            format::hours(step.hours.likely),
            format::bare_hours(step.hours.optimistic),
            format::hours(step.hours.pessimistic)
        ),
        first: if named.is_empty() { String::new() } else { format!("After {}", named.join(" and ")) },
        source: step_credit(step, &state.catalogue),
        taken,
    }
}

/// Recommended steps under the roles they lead to.
fn by_stage(state: &State, suggestions: &[Suggestion]) -> Vec<IdeaGroup> {
    let stages = suggestions.chunk_by(|one, next| one.stage == next.stage);
    let group = |stage: &[Suggestion]| {
        let known = || stage.iter().filter_map(|next| state.catalogue.step(&next.step));
        let hours = format::hours(known().map(|step| step.hours.likely).sum());
        IdeaGroup {
            title: stage.first().map(|next| to_words(state, &next.stage)).unwrap_or_default(),
            counts: format!("{}, {hours} likely", format::count(known().count(), "step", "steps")),
            ideas: stage.iter().filter_map(|suggestion| recommended(state, suggestion)).collect(),
            add: stage.iter().map(to_add).collect(),
        }
    };
    stages.map(group).collect()
}

/// What adds a recommended step.
pub(in crate::app::present) fn to_add(suggestion: &Suggestion) -> (CatalogueStepId, RoleId) {
    (suggestion.step.clone(), suggestion.stage.clone())
}

fn recommended(state: &State, suggestion: &Suggestion) -> Option<StepIdea> {
    let step = state.catalogue.step(&suggestion.step)?;
    let closes: Vec<String> = suggestion
        .closes
        .iter()
        .map(|closed| {
            let skill = state.catalogue.skill_title(&closed.skill);
            format!("{skill} from {} to {} of {} wanted", closed.from.value(), closed.to.value(), closed.wanted.value())
        })
        .collect();
    let reason = if closes.is_empty() {
        "Another recommended step builds on it.".to_owned()
    } else {
        format!("Raises {}.", closes.join(", "))
    };
    let idea = idea(state, step, reason, &suggestion.first, false);
    Some(StepIdea { stage: Some(suggestion.stage.clone()), ..idea })
}

/// The steps of the catalogue that fit what is typed, and how many more there are.
fn searched(state: &State, document: &Document) -> (Vec<IdeaGroup>, usize) {
    let plan = document.plan();
    let typed = state.view.steps.query.trim();
    let mut hits: Vec<(Option<Fit>, &CatalogueStep)> = if typed.is_empty() {
        state.catalogue.steps().map(|step| (None, step)).collect()
    } else {
        let query = Query::new(typed);
        Grade::first(|grade| {
            let fit = |step: &CatalogueStep| {
                let skills = step.builds.iter().map(|built| state.catalogue.skill_title(&built.skill));
                query.best(std::iter::once(step.title.as_str()).chain(skills), grade)
            };
            state.catalogue.steps().filter_map(|step| Some((Some(fit(step)?.fit), step))).collect()
        })
    };
    hits.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.title.cmp(&y.title)));
    let rest = hits.len().saturating_sub(MOST);
    let ideas = hits.into_iter().take(MOST).map(|(_, step)| {
        let builds = builds_words(&step.builds, &state.catalogue);
        let taken = plan.steps.iter().any(|own| own.from.as_ref() == Some(&step.id));
        let open = |id: &&CatalogueStepId| {
            !plan.steps.iter().any(|own| {
                own.from.as_ref() == Some(*id) && own.state == crate::domain::plan::plan_step::StepState::Done
            })
        };
        let first: Vec<CatalogueStepId> = step.after.iter().filter(open).cloned().collect();
        idea(state, step, format!("Builds {builds}."), &first, taken)
    });
    let ideas: Vec<_> = ideas.collect();
    let group = IdeaGroup { title: String::new(), counts: String::new(), ideas, add: Vec::new() };
    (if group.ideas.is_empty() { Vec::new() } else { vec![group] }, rest)
}
