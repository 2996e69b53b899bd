//! Where the figure of a stage comes from, in words.

use super::facts::Facts;
use crate::app::format;
use crate::app::present::pay_words::{NO_DATA, cited, claim_of};
use crate::app::state::State;
use crate::domain::ids::ClaimId;
use crate::domain::pay::scenario::{Figure, ScenarioStage, StageSource};

/// Source and year of the pay of a stage.
pub(super) fn source_of(facts: &Facts<'_>, stage: &ScenarioStage) -> String {
    source_words(facts.state, stage)
}

/// Source and year of the pay of a stage; `yours` for the person's own.
pub(in crate::app::present) fn source_words(state: &State, stage: &ScenarioStage) -> String {
    match &stage.source {
        StageSource::Yours(_) => "yours".to_owned(),
        StageSource::Claims | StageSource::SameFigure { .. } => {
            let used = stage.figure.iter().flat_map(Figure::used_ids);
            let words: Vec<_> = used.map(|id| claim_words(state, id)).collect();
            let read = stage.figure.iter().flat_map(Figure::levels_read).next();
            let read = read.map(|level| format!(", level {}", level.numeral())).unwrap_or_default();
            format!("{}{read}", words.join(" and "))
        }
        StageSource::Missing(_) => NO_DATA.to_owned(),
    }
}

/// Source and year of one claim, of the catalogue or of the person's own.
pub(in crate::app::present) fn claim_words(state: &State, id: &ClaimId) -> String {
    claim_of(state, id).map_or_else(|| id.to_string(), |claim| cited(state, claim))
}

/// Where the figures of all plans are from, with the roles they speak of, and how many runs there are.
pub(super) fn sources_line(facts: &Facts<'_>) -> String {
    let mut kinds: Vec<(String, Vec<&str>)> = Vec::new();
    for (_, _, scenario) in facts.fans() {
        for stage in &scenario.stages {
            let kind = source_of(facts, stage);
            let role = facts.state.catalogue.role_short(&stage.role);
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, roles)) if roles.contains(&role) => {}
                Some((_, roles)) => roles.push(role),
                None => kinds.push((kind, vec![role])),
            }
        }
    }
    let parts: Vec<_> = kinds.into_iter().map(|(kind, roles)| format!("{kind} ({})", roles.join(", "))).collect();
    let query = facts.answer.map(|answer| &answer.query);
    let runs = query.map(|query| {
        format!(" {} runs of each plan, draw number {}.", format::grouped(f64::from(query.paths)), query.seed)
    });
    format!("{}.{}", format::capital(&parts.join("; ")), runs.unwrap_or_default())
}
