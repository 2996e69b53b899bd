//! The chosen path of a merged plan.

use super::conflict::{Conflict, Disagreement, Side};
use super::list::{Told, list};
use super::three::Versions;
use crate::domain::compare::field::Field;
use crate::domain::compare::pairs::names;
use crate::domain::compare::subject::{Subject, Whole};
use crate::domain::ids::RoleId;
use crate::domain::plan::Plan;
use crate::domain::plan::part::Fields as _;
use crate::domain::plan::stage::Stage;
use crate::domain::plan::value::Value;

/// Merges the path stage by stage. Roles of two ways make no third way: if both sides changed which roles the path
/// leads through, each in its own way, the roles are those of mine and that is a conflict.
pub(super) fn merged_path(
    [base, mine, theirs]: [&Plan; 3],
    goal: Option<&RoleId>,
    conflicts: &mut Vec<Conflict>,
) -> Vec<Stage> {
    let [before, ours, others] = [base, mine, theirs].map(|plan| roles(&plan.path));
    let apart = ours != before && others != before && ours != others;
    let told = Told { whole: Whole::Path.into(), entry: &|stage: &Stage| Subject::Stage(stage.clone()) };
    let mut path: Vec<Stage> = if apart {
        let [along_base, along_theirs] = [base, theirs].map(|plan| along(&mine.path, &plan.path));
        let [base, mine_roles, theirs] = [before, ours, others].map(Value::Roles);
        let disagreement =
            Disagreement::Field { field: Field::Member(Plan::NAME, "path"), base, mine: mine_roles, theirs };
        conflicts.push(Conflict { subject: Whole::Path.into(), disagreement, kept: Side::Mine });
        let versions =
            Versions { base: Some(along_base.as_slice()), mine: mine.path.as_slice(), theirs: along_theirs.as_slice() };
        list(&versions, &told, &|_| false, conflicts).into_iter().map(|kept| kept.entry).collect()
    } else {
        let versions = Versions::of([base, mine, theirs], |plan| plan.path.as_slice());
        list(&versions, &told, &|_| false, conflicts).into_iter().map(|kept| kept.entry).collect()
    };
    if [base, mine, theirs].into_iter().all(ends_at_goal) {
        end_at(goal, &mut path);
    }
    path
}

fn roles(path: &[Stage]) -> Vec<RoleId> {
    path.iter().map(|stage| stage.role.clone()).collect()
}

/// The stages of one path, each as another path has it.
fn along(path: &[Stage], other: &[Stage]) -> Vec<Stage> {
    let others = names(other);
    let in_other = |name| others.iter().position(|other| *other == name).and_then(|at| other.get(at));
    path.iter().zip(names(path)).map(|(stage, name)| in_other(name).unwrap_or(stage).clone()).collect()
}

fn ends_at_goal(plan: &Plan) -> bool {
    plan.path.last().is_none_or(|last| Some(&last.role) == plan.goal.as_ref())
}

/// Brings the goal to the end: one side may have changed the goal and the other the way there.
fn end_at(goal: Option<&RoleId>, path: &mut Vec<Stage>) {
    let Some(goal) = goal.filter(|goal| path.last().is_some_and(|last| last.role != **goal)) else { return };
    let stage = match path.iter().position(|stage| stage.role == *goal) {
        Some(at) => path.remove(at),
        None => Stage::of(goal.clone()),
    };
    path.push(stage);
}
