//! What has changed in the pay figures of an older plan is told once.

use std::path::Path;

use crate::app::document::Document;
use crate::app::format;
use crate::app::notice::Weight;
use crate::app::state::State;
use crate::app::update::tell;
use crate::app::view::ScreenView;
use crate::app::view::salary::{SalaryLower, SalaryView};
use crate::app::words::pay_rule_words;
use crate::domain::ids::RoleId;
use crate::domain::pay::pay_rules::PayRuleChange;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::resolve;

/// Roles named in one sentence.
const NAMED: usize = 3;

/// Says which roles of the plan just opened from a file are paid by other rules than when it was made, unless that was
/// said before.
pub(super) fn tell_pay_rules(state: &mut State, path: &Path) {
    let Some(document) = &state.document else { return };
    let edition = document.plan().pay_rules;
    if edition >= PayRuleChange::EDITION || state.settings.was_told_pay_rules(path, PayRuleChange::EDITION) {
        return;
    }
    let changed = changed(state, document, edition);
    let Some(text) = text(state, &changed) else { return };
    let view = SalaryView { lower: SalaryLower::Stages, ..state.view.salary.clone() };
    tell(state, Weight::Warning, text, Some(("See the figures", Box::new(ScreenView::Salary(view).into()))));
    state.settings.note_pay_rules_told(path, PayRuleChange::EDITION);
}

/// The roles held, wanted and on the ways there whose figure is another, in their order.
fn changed(state: &State, document: &Document, edition: u16) -> Vec<(RoleId, PayRuleChange)> {
    let (plan, catalogue) = (document.plan(), &state.catalogue);
    let on_path = document.derived().stations.iter().flatten().map(|station| &station.role);
    let kept = plan.routes.iter().flat_map(|route| &route.stages).map(|stage| &stage.role);
    let mut roles: Vec<&RoleId> = Vec::new();
    for role in std::iter::once(&plan.position.role).chain(on_path).chain(&plan.goal).chain(kept) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    let question = Question::of(plan, catalogue, &plan.position.place);
    let change = |id: &RoleId| {
        let role = catalogue.role(id)?;
        let figure = resolve(role, &question, catalogue);
        Some((id.clone(), PayRuleChange::since(edition, role, &figure)?))
    };
    roles.into_iter().filter_map(change).collect()
}

/// One sentence for each sort of change; `None` if nothing has changed.
fn text(state: &State, changed: &[(RoleId, PayRuleChange)]) -> Option<String> {
    let sentence = |sort: PayRuleChange| {
        let of_sort = changed.iter().filter(|(_, change)| *change == sort);
        let roles: Vec<_> = of_sort.map(|(role, _)| state.catalogue.role_short(role).to_owned()).collect();
        let (named, others) = roles.split_at(roles.len().min(NAMED));
        let more = (!others.is_empty()).then(|| format!("{} more", others.len()));
        let all: Vec<_> = named.iter().chain(&more).map(String::as_str).collect();
        (!all.is_empty()).then(|| format!("Pay of {} {}.", format::listed(&all, "and"), pay_rule_words(sort)))
    };
    let sentences = [PayRuleChange::ReadByLevel, PayRuleChange::OwnTitle].into_iter().filter_map(sentence);
    let text = sentences.collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}
