//! The satirical view of a role. Nothing of it leaves this tab, and nothing of it reaches a number.

use serde::Serialize;

use super::{Desk, claim_text};
use crate::domain::catalogue::claim::Measure;
use crate::domain::catalogue::reality_check::Jibe;
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::source::SourceKind;
use crate::domain::ids::RoleId;

/// What the Reality check tab shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RealityTab {
    /// What it is and which source it comes from.
    pub banner: String,
    /// Advert, satire and question for the interview.
    pub autopsy: Vec<[String; 3]>,
    /// Hours, title and text of a day.
    pub day: Vec<[String; 3]>,
    /// Measures that look good and mean little.
    pub vanity_metrics: Vec<[String; 2]>,
    /// Tools, rituals and documents.
    pub artefacts: Vec<[String; 2]>,
    pub talking_to_one: String,
    /// Complaints, and whether the voice behind each is invented.
    pub complaints: Vec<(String, bool)>,
    /// Where the role is found.
    pub habitat: Vec<String>,
    /// What is said about pay.
    pub pay_jibe: String,
    /// The figure printed beside it, which is used nowhere.
    pub pay_printed: Option<String>,
    /// What is said about losing the job.
    pub redundancy: String,
    /// The figure printed beside it, with what is known of it.
    pub redundancy_printed: Option<String>,
    /// Roles set beside this one.
    pub related: Vec<RelatedRow>,
}

/// A role set beside this one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RelatedRow {
    pub role: RoleId,
    pub title: String,
    /// The percentage printed beside it, called what it is.
    pub percent: String,
    /// What is said about it.
    pub text: String,
}

/// Builds the tab; `None` if the role has none or satire is hidden.
pub(super) fn reality(desk: &Desk<'_>, role: &Role) -> Option<RealityTab> {
    let check = role.reality_check.as_ref().filter(|_| !desk.hide_satire)?;
    let source = desk.catalogue.source(&check.source);
    let (title, publisher) =
        source.map_or((check.source.as_str(), ""), |source| (source.title.as_str(), source.publisher.as_str()));
    let pair = |jibe: &Jibe| [jibe.title.clone(), jibe.text.clone()];
    Some(RealityTab {
        banner: format!(
            "From “{title}”, {publisher}, retold in our words. Written to amuse; nothing here feeds a reading, a route or a figure."
        ),
        autopsy: check
            .autopsy
            .iter()
            .map(|line| [line.advert.clone(), line.satire.clone(), line.ask.clone()])
            .collect(),
        day: check
            .day
            .iter()
            .map(|entry| [format!("{}–{}", entry.from, entry.to), entry.title.clone(), entry.text.clone()])
            .collect(),
        vanity_metrics: check.vanity_metrics.iter().map(pair).collect(),
        artefacts: check.artefacts.iter().map(pair).collect(),
        talking_to_one: check.talking_to_one.clone(),
        complaints: check.complaints.iter().map(|complaint| (complaint.text.clone(), complaint.invented)).collect(),
        habitat: check.habitat.clone(),
        pay_jibe: check.pay_jibe.clone(),
        pay_printed: printed(desk, role, Measure::Pay),
        redundancy: check.redundancy.clone(),
        redundancy_printed: printed(desk, role, Measure::RedundancyRisk),
        related: check
            .related
            .iter()
            .map(|related| RelatedRow {
                role: related.role.clone(),
                title: desk.catalogue.role_title(&related.role).to_owned(),
                percent: format!("{}% alike, a figure of speech", related.percent),
                text: related.text.clone(),
            })
            .collect(),
    })
}

/// The satirical figure, with its note.
fn printed(desk: &Desk<'_>, role: &Role, measure: Measure) -> Option<String> {
    let claim = role
        .claims
        .iter()
        .find(|claim| claim.measure == measure && desk.catalogue.kind_of(claim) == SourceKind::Satire)?;
    let figure = claim_text::figure(claim, desk.money);
    let scope = claim.provenance.as_ref().map(|scope| format!(", {}", scope.to_lowercase())).unwrap_or_default();
    let note = claim.note.as_ref().map(|note| format!(" {note}")).unwrap_or_default();
    Some(format!("The figure there: {figure}{scope}.{note}"))
}
