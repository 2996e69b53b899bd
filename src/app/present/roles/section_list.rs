//! The sections that a role has, each with everything its source tells.

use strum::IntoEnumIterator;

use super::section::{Block, FigureLine, RoleLink, SectionData, SkillLink, Stage, StepOffer};
use super::{Desk, claim_text};
use crate::app::format;
use crate::app::present::role_words::{in_satire, level};
use crate::app::present::strip::kind_words;
use crate::app::view::roles::ProfileSection;
use crate::app::words::{Words as _, builds_words, span, step_credit};
use crate::domain::catalogue::claim::Measure;
use crate::domain::catalogue::profile::{Profile, Section};
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::source::SourceKind;
use crate::domain::ids::{CatalogueStepId, RoleId, SkillId};
use crate::domain::official::official_id;
use crate::domain::path::move_kind::MoveKind;

/// The sections with something in them, in order.
pub(super) fn sections(desk: &Desk<'_>, role: &Role) -> Vec<SectionData> {
    let none = Profile::default();
    let profile = role.profile.as_ref().unwrap_or(&none);
    ProfileSection::iter()
        .filter_map(|id| {
            let (title, blocks) = section(desk, role, profile, id);
            (!blocks.is_empty()).then_some(SectionData { id, title, blocks })
        })
        .collect()
}

fn section(desk: &Desk<'_>, role: &Role, profile: &Profile, id: ProfileSection) -> (&'static str, Vec<Block>) {
    match id {
        ProfileSection::Official => ("In the official files", official(desk, role)),
        ProfileSection::Responsibilities => ("Responsibilities", grouped(&profile.responsibilities)),
        ProfileSection::SkillsAndTools => {
            let shown = profile.skills_and_tools.iter().filter(|section| !(section.satire && desk.hide_satire));
            ("Skills and tools", shown.flat_map(blocks).collect())
        }
        ProfileSection::SoftSkills => ("Soft skills", grouped(&profile.soft_skills)),
        ProfileSection::Background => (
            "Education, experience",
            [titled("Education", &profile.education), titled("Experience", &profile.experience)].concat(),
        ),
        ProfileSection::Requirements => ("Requirements", grouped(&profile.requirements)),
        ProfileSection::Ladder => ("Career ladder", ladder(desk, role, profile)),
        ProfileSection::LeadsTo => (
            "Leads to",
            [
                links(desk, role, "Can lead to", &profile.can_lead_to),
                links(desk, role, "Other lines of work", &profile.transitions),
            ]
            .concat(),
        ),
        ProfileSection::OtherPaths => ("Other paths", grouped(&profile.other_paths)),
        ProfileSection::CommonGaps => {
            ("Common gaps", [gaps(desk, &profile.common_gaps), titled("Closing them", &profile.closing_gaps)].concat())
        }
        ProfileSection::NextSteps => ("Next steps", steps(desk, &profile.next_steps)),
        ProfileSection::Pay => (
            "Pay",
            [titled("What moves it", &profile.pay_factors), titled("What it is made of", &profile.pay_components)]
                .concat(),
        ),
        ProfileSection::Demand => ("Demand", [figures(desk, role), grouped(&profile.demand)].concat()),
        ProfileSection::Trends => ("Trends", grouped(&profile.trends)),
        ProfileSection::Employers => {
            let satirical = titled(&in_satire("Sectors"), in_jest(desk, &profile.satirical_sectors));
            (
                "Employers, sectors",
                [grouped(&profile.employers), titled("Sectors", &profile.sectors), satirical].concat(),
            )
        }
        ProfileSection::BestPractices => ("Best practices", grouped(&profile.best_practices)),
        ProfileSection::Challenges => ("Challenges", grouped(&profile.challenges)),
        ProfileSection::Aliases => {
            let satirical = in_jest(desk, &role.satirical_aliases).iter().map(|name| in_satire(name));
            ("Also called", points(&role.aliases.iter().cloned().chain(satirical).collect::<Vec<_>>()))
        }
    }
}

/// Description and tasks as the publisher words them, under the name of their release.
fn official(desk: &Desk<'_>, role: &Role) -> Vec<Block> {
    let told = || {
        let occupations = desk.catalogue.occupations()?;
        let code = &role.occupation.as_ref()?.code;
        // A role of another pack has words of its own; its class is wider.
        (official_id::role(code) == role.id).then(|| occupations.sentences(code)).flatten()
    };
    told().map_or_else(Vec::new, |(sentences, source)| {
        let of = desk.catalogue.source_short(source);
        [
            titled(&format!("Description, {of}"), &[sentences.description]),
            titled(&format!("Tasks, {of}"), &sentences.tasks),
        ]
        .concat()
    })
}

fn points(points: &[String]) -> Vec<Block> {
    if points.is_empty() { Vec::new() } else { vec![Block::Points(points.to_vec())] }
}

fn titled(title: &str, texts: &[String]) -> Vec<Block> {
    if texts.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(title.to_owned()), Block::Points(texts.to_vec())]
}

fn grouped(sections: &[Section]) -> Vec<Block> {
    sections.iter().flat_map(blocks).collect()
}

fn blocks(section: &Section) -> Vec<Block> {
    let title = if section.satire { in_satire(&section.title) } else { section.title.clone() };
    let mut blocks = vec![Block::Heading(title)];
    blocks.extend(points(&section.points));
    blocks
}

/// What satire says, unless it is hidden.
pub(super) fn in_jest<'a>(desk: &Desk<'_>, texts: &'a [String]) -> &'a [String] {
    if desk.hide_satire { &[] } else { texts }
}

fn link(desk: &Desk<'_>, from: &Role, id: &RoleId) -> RoleLink {
    let to = desk.catalogue.role(id);
    let detail = to.map_or_else(String::new, |to| {
        let kind = kind_words(MoveKind::between(from, to)).to_lowercase();
        let level = to.level.map_or_else(|| level(to).to_owned(), |level| format!("{} level", level.words()));
        format!("{level}, {kind}, {}", desk.pay_in_use(to))
    });
    RoleLink { role: id.clone(), title: desk.catalogue.role_title(id).to_owned(), detail }
}

fn links(desk: &Desk<'_>, role: &Role, title: &str, ids: &[RoleId]) -> Vec<Block> {
    if ids.is_empty() {
        return Vec::new();
    }
    let roles = ids.iter().map(|id| link(desk, role, id)).collect();
    vec![Block::Heading(title.to_owned()), Block::Roles(roles)]
}

fn ladder(desk: &Desk<'_>, role: &Role, profile: &Profile) -> Vec<Block> {
    let stage = |stage: &crate::domain::catalogue::profile::LadderStage| Stage {
        title: stage.title.clone(),
        here: stage.role.as_ref() == Some(&role.id),
        role: stage.role.as_ref().filter(|id| **id != role.id).map(|id| link(desk, role, id)),
        points: stage.points.clone(),
    };
    profile.ladder.iter().map(stage).map(Block::Stage).collect()
}

fn gaps(desk: &Desk<'_>, skills: &[SkillId]) -> Vec<Block> {
    if skills.is_empty() {
        return Vec::new();
    }
    let held = |skill: &SkillId| match desk.derived.map(|derived| derived.levels.get(skill)) {
        None => String::new(),
        Some(None) => "?".to_owned(),
        Some(Some(held)) => held.level.value().to_string(),
    };
    let link = |skill: &SkillId| SkillLink {
        skill: skill.clone(),
        title: desk.catalogue.skill_title(skill).to_owned(),
        held: held(skill),
    };
    let heading = if desk.plan.is_some() { "Often lacking, with your level" } else { "Often lacking" };
    vec![Block::Heading(heading.to_owned()), Block::Skills(skills.iter().map(link).collect())]
}

fn steps(desk: &Desk<'_>, ids: &[CatalogueStepId]) -> Vec<Block> {
    let offer = |id: &CatalogueStepId| {
        let step = desk.catalogue.step(id)?;
        let builds = builds_words(&step.builds, desk.catalogue);
        let source = step_credit(step, desk.catalogue);
        let hours = format!(
            "{}–{}, likely {}",
            format::decimal(step.hours.optimistic, 0),
            format::hours(step.hours.pessimistic),
            format::hours(step.hours.likely)
        );
        let added = desk.plan.and_then(|plan| plan.steps.iter().find(|known| known.from.as_ref() == Some(id)));
        Some(StepOffer {
            step: id.clone(),
            title: step.title.clone(),
            deliver: step.deliver.clone(),
            detail: format!("{hours} · {builds} · {source}"),
            can_add: desk.plan.is_some(),
            added: added.map(|step| step.id.clone()),
        })
    };
    let offers: Vec<_> = ids.iter().filter_map(offer).collect();
    if offers.is_empty() { Vec::new() } else { vec![Block::Steps(offers)] }
}

/// The figures on demand: every claim that is not about pay and not satire.
pub(super) fn figure_lines(desk: &Desk<'_>, role: &Role, wanted: impl Fn(Measure) -> bool) -> Vec<FigureLine> {
    role.claims
        .iter()
        .filter(|claim| wanted(claim.measure) && desk.catalogue.kind_of(claim) != SourceKind::Satire)
        .map(|claim| {
            let about = claim_text::about(claim, desk.catalogue).join(", ");
            FigureLine {
                figure: claim_text::figure(claim, desk.money),
                what: format!("{}, {}, {about}", claim.measure.words(), span(claim.from_year, claim.year)),
                source: claim_text::source(claim, desk.catalogue),
                note: claim.note.clone(),
            }
        })
        .collect()
}

fn figures(desk: &Desk<'_>, role: &Role) -> Vec<Block> {
    let lines = figure_lines(desk, role, |measure| measure != Measure::Pay);
    if lines.is_empty() { Vec::new() } else { vec![Block::Figures(lines)] }
}
