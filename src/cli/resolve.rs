//! From what a person types to roles, places and steps. It must never guess: what is not exact is an error.

use crate::cli::error::CliError;
use crate::cli::output::complain_text;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::pack::Place;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::{FamilyId, PlaceId, SkillId};
use crate::domain::plan::Plan;
use crate::domain::plan::plan_step::PlanStep;
use crate::domain::search::{self, Fit, Grade, Query};
use crate::storage;
use crate::storage::folders::Folders;
use crate::storage::packs::{PackEntry, PackFolder};

/// Names told at most when nothing fits exactly.
const MOST_NEAREST: usize = 5;
/// Places told at most when none fits.
const MOST_PLACES: usize = 8;

/// The catalogue inside the program with the packs that were imported. A pack that is damaged is told and left out.
///
/// # Errors
/// What is wrong in the catalogue.
pub fn catalogue() -> Result<Catalogue, CliError> {
    let (packs, faulty) = packs().map(|folder| folder.in_use()).unwrap_or_default();
    for entry in &faulty {
        complain_text(&left_out(entry));
    }
    storage::catalogue::with_packs(&packs).map_err(CliError::Catalogue)
}

/// The folder of imported packs; none if the system names no home folder.
pub fn packs() -> Option<PackFolder> {
    Folders::locate().ok().map(|folders| PackFolder::new(folders.packs()))
}

/// What is said of a pack that is not used.
pub fn left_out(entry: &PackEntry) -> String {
    let why = entry.pack.as_ref().err().map(ToString::to_string).unwrap_or_default();
    format!("a pack is left out: {why}: {}", entry.path.display())
}

/// The catalogue with the roles of the person's own that a plan has, and others as it corrects them.
///
/// # Errors
/// What is wrong in it.
pub fn catalogue_for(plan: &Plan) -> Result<Catalogue, CliError> {
    Ok(catalogue()?.with_plan(plan))
}

/// The role with this id, title, short title or alias, whatever the case.
///
/// # Errors
/// If there is none, with the nearest; if there are several, with all of them.
pub fn role<'a>(catalogue: &'a Catalogue, typed: &str) -> Result<&'a Role, CliError> {
    let named = |role: &Role| format!("{} ({})", role.title, role.id);
    match search::called(catalogue, typed).as_slice() {
        [role] => Ok(role),
        [] => {
            let hits = search::best_roles(catalogue, typed, None, MOST_NEAREST);
            let nearest = hits.iter().filter_map(|hit| catalogue.role(&hit.role)).take(MOST_NEAREST).map(named);
            let otherwise = "rungs roles lists all; rungs new --own takes it as a role of your own";
            Err(CliError::no_such("role", typed, &nearest.collect::<Vec<_>>(), otherwise))
        }
        several => {
            let candidates = several.iter().map(|role| named(role)).collect();
            Err(CliError::Ambiguous { what: "roles", typed: typed.to_owned(), candidates })
        }
    }
}

/// The place with this id or title, whatever the case.
///
/// # Errors
/// If there is none, with those whose title holds what was typed, or all where there are few.
pub fn place(catalogue: &Catalogue, typed: &str) -> Result<PlaceId, CliError> {
    let wanted = typed.trim().to_lowercase();
    let mut places = catalogue.places();
    if let Some(place) = places.find(|place| place.id.as_str() == wanted || place.title.to_lowercase() == wanted) {
        return Ok(place.id.clone());
    }
    let named = |place: &Place| format!("{} ({})", place.title, place.id);
    let holds = |place: &&Place| !wanted.is_empty() && place.title.to_lowercase().contains(&wanted);
    let nearest: Vec<_> = catalogue.places().filter(holds).take(MOST_NEAREST).map(named).collect();
    let known: Vec<_> = catalogue.places().take(MOST_PLACES).map(|place| place.id.to_string()).collect();
    let more = catalogue.places().count().saturating_sub(MOST_PLACES);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    Err(CliError::no_such("place", typed, &nearest, &format!("the places are {}{more}", known.join(", "))))
}

/// The place with this id, or without one the usual place of the catalogue.
///
/// # Errors
/// As for [`place`]; if no place is usual, with all there are.
pub fn place_or_usual(catalogue: &Catalogue, typed: Option<&str>) -> Result<PlaceId, CliError> {
    match (typed, catalogue.usual_place()) {
        (None, Some(usual)) => Ok(usual.clone()),
        (typed, _) => place(catalogue, typed.unwrap_or_default()),
    }
}

/// The family with this id or title, whatever the case.
///
/// # Errors
/// If there is none, with all there are.
pub fn family(catalogue: &Catalogue, typed: &str) -> Result<FamilyId, CliError> {
    let wanted = typed.trim().to_lowercase();
    let same = |name: &str| name.to_lowercase() == wanted;
    let found = catalogue.families().find(|family| same(family.id.as_str()) || same(&family.title));
    found.map(|family| family.id.clone()).ok_or_else(|| {
        let known = catalogue.families().map(|family| format!("{} ({})", family.title, family.id));
        let known = format!("the families are {}", known.collect::<Vec<_>>().join(", "));
        CliError::no_such("family of roles", typed, &[], &known)
    })
}

/// The skill with this id or title, whatever the case.
///
/// # Errors
/// If there is none, with the nearest.
pub fn skill(catalogue: &Catalogue, typed: &str) -> Result<SkillId, CliError> {
    let wanted = typed.trim().to_lowercase();
    let same = |name: &str| name.to_lowercase() == wanted;
    if let Some(skill) = catalogue.skills().find(|skill| same(skill.id.as_str()) || same(&skill.title)) {
        return Ok(skill.id.clone());
    }
    let query = Query::new(typed);
    let mut hits = Grade::first(|grade| search::skills_of_grade(catalogue, &query, grade));
    hits.sort_by_key(|(hit, _)| hit.fit);
    let nearest = hits.into_iter().take(MOST_NEAREST).map(|(_, skill)| format!("{} ({})", skill.title, skill.id));
    Err(CliError::no_such("skill", typed, &nearest.collect::<Vec<_>>(), "rungs role ROLE lists those of a role"))
}

/// The step of a plan with this id, this id in the catalogue or this title, whatever the case.
///
/// # Errors
/// If there is none, with the nearest; if there are several, with all of them.
pub fn step<'a>(plan: &'a Plan, typed: &str) -> Result<&'a PlanStep, CliError> {
    let wanted = typed.trim().to_lowercase();
    let same = |name: &str| name.to_lowercase() == wanted;
    let named = |step: &PlanStep| format!("{} ({})", step.title, step.id);
    if let Some(step) = plan.steps.iter().find(|step| same(step.id.as_str())) {
        return Ok(step);
    }
    let is_called = |step: &PlanStep| same(&step.title) || step.from.as_ref().is_some_and(|from| same(from.as_str()));
    let found: Vec<_> = plan.steps.iter().filter(|step| is_called(step)).collect();
    match found.as_slice() {
        [step] => Ok(step),
        [] => {
            let query = Query::new(typed);
            let mut hits: Vec<(Fit, &PlanStep)> = Grade::first(|grade| {
                plan.steps.iter().filter_map(|step| Some((query.fit(&step.title, grade)?, step))).collect()
            });
            hits.sort_by_key(|(fit, _)| *fit);
            let nearest: Vec<_> = hits.into_iter().take(MOST_NEAREST).map(|(_, step)| named(step)).collect();
            Err(CliError::no_such("step of the plan", typed, &nearest, "rungs steps lists all"))
        }
        several => {
            let candidates = several.iter().map(|step| named(step)).collect();
            Err(CliError::Ambiguous { what: "steps of the plan", typed: typed.to_owned(), candidates })
        }
    }
}
