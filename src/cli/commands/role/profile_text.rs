//! Sections of the full profile and the reality check as lines of text. Every text the window has must be in it.

use crate::app::present::roles::profile::Ask;
use crate::app::present::roles::reality::{RealityTab, RelatedRow};
use crate::app::present::roles::section::{Block, FigureLine, RoleLink, SectionData, SkillLink, Stage, StepOffer};

/// A section under its heading.
pub(super) fn section_text(section: &SectionData) -> String {
    let blocks: String = section.blocks.iter().map(block_text).collect();
    format!("\n{}\n{blocks}", section.title)
}

/// A heading with points.
pub(super) fn points_text(heading: &str, points: &[String]) -> String {
    let points: String = points.iter().map(|text| point(text)).collect();
    if points.is_empty() { String::new() } else { format!("\n{heading}\n{points}") }
}

/// What a role asks for apart from skills.
pub(super) fn asks_text(asks: &[Ask]) -> String {
    let line = |ask: &Ask| format!("  {}: {}\n", ask.what, ask.text);
    let lines: String = asks.iter().map(line).collect();
    if lines.is_empty() { String::new() } else { format!("\nAsks for\n{lines}") }
}

fn point(text: &str) -> String {
    format!("    {text}\n")
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Heading(title) => format!("  {title}\n"),
        Block::Points(points) => points.iter().map(|text| point(text)).collect(),
        Block::Roles(roles) => roles.iter().map(|role| point(&role_text(role))).collect(),
        Block::Stage(stage) => stage_text(stage),
        Block::Skills(skills) => {
            let line = |skill: &SkillLink| point(&format!("{} ({})", skill.title, skill.skill));
            skills.iter().map(line).collect()
        }
        Block::Steps(steps) => steps.iter().map(step_text).collect(),
        Block::Figures(figures) => figures.iter().map(figure_text).collect(),
    }
}

fn role_text(role: &RoleLink) -> String {
    let detail = if role.detail.is_empty() { String::new() } else { format!(": {}", role.detail) };
    format!("{} ({}){detail}", role.title, role.role)
}

fn stage_text(stage: &Stage) -> String {
    let here = if stage.here { ", this role" } else { "" };
    let role = stage.role.iter().map(|role| point(&role_text(role)));
    let points = stage.points.iter().map(|text| point(text));
    format!("  {}{here}\n{}", stage.title, role.chain(points).collect::<String>())
}

fn step_text(step: &StepOffer) -> String {
    format!("  {} ({})\n{}{}", step.title, step.step, point(&step.deliver), point(&step.detail))
}

fn figure_text(line: &FigureLine) -> String {
    let note = line.note.as_ref().map(|note| format!(". {note}")).unwrap_or_default();
    format!("  {}  {}\n{}", line.figure, line.what, point(&format!("{}{note}", line.source)))
}

/// The satirical view, every part of it under the word that it is one.
pub(super) fn reality_text(tab: &RealityTab) -> String {
    // Names every member, so that a new one is told, too.
    let RealityTab {
        banner,
        autopsy,
        day,
        vanity_metrics,
        artefacts,
        talking_to_one,
        complaints,
        habitat,
        pay_jibe,
        pay_printed,
        redundancy,
        redundancy_printed,
        related,
    } = tab;
    let part = |title: &str, lines: String| format!("  {title} (satire)\n{lines}");
    let pair = |[title, text]: &[String; 2]| point(&format!("{title}: {text}"));
    let advert = |[advert, satire, ask]: &[String; 3]| {
        [format!("Ad: {advert}"), format!("Satire: {satire}"), format!("So ask: {ask}")]
            .map(|line| point(&line))
            .concat()
    };
    let hour = |[hours, title, text]: &[String; 3]| point(&format!("{hours}  {title}: {text}"));
    let complaint = |(text, invented): &(String, bool)| {
        let invented = if *invented { " (paraphrased; the voice is invented or cannot be traced)" } else { "" };
        point(&format!("{text}{invented}"))
    };
    let jibe = |text: &str, printed: Option<&String>| {
        let printed = printed.map(|printed| point(&format!("{printed} No figure, reading or route uses it.")));
        format!("{}{}", point(text), printed.unwrap_or_default())
    };
    let beside = |row: &RelatedRow| point(&format!("{} ({}), {}: {}", row.title, row.role, row.percent, row.text));
    let parts = [
        part("Ad and reality", autopsy.iter().map(advert).collect()),
        part("A day, as told", day.iter().map(hour).collect()),
        part("Vanity metrics", vanity_metrics.iter().map(pair).collect()),
        part("Artefacts", artefacts.iter().map(pair).collect()),
        part("Complaints", complaints.iter().map(complaint).collect()),
        part("Habitat", habitat.iter().map(|text| point(text)).collect()),
        part("Talking to one", point(talking_to_one)),
        part("On pay", jibe(pay_jibe, pay_printed.as_ref())),
        part("On redundancy", jibe(redundancy, redundancy_printed.as_ref())),
        part("Set beside it", related.iter().map(beside).collect()),
    ];
    format!("\nReality check (satire)\n  {banner}\n{}", parts.concat())
}
