//! What the dialog of a job advert shows.

use serde::Serialize;

use crate::app::advert_dialog::{AdvertDialog, AdvertFact, AdvertReading};
use crate::app::dialog::Dialog;
use crate::app::format;
use crate::app::state::State;
use crate::app::words::Words as _;
use crate::app::words::advert::asked;
use crate::domain::advert::MOST_BYTES;
use crate::domain::advert::found::FoundSkill;
use crate::domain::catalogue::role::Need;
use crate::domain::gap::Gap;
use crate::domain::ids::SkillId;
use crate::domain::proficiency::Proficiency;

/// A skill that was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AdvertSkillRow {
    #[serde(skip)]
    pub skill: SkillId,
    pub title: String,
    /// Whether it is meant.
    pub ticked: bool,
    #[serde(skip)]
    pub level: Proficiency,
    /// Where it stands to the level held; empty without a plan, or if it is not meant.
    pub state: &'static str,
    /// The words it was found in.
    pub excerpt: String,
}

/// Something found that is no skill.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AdvertFactRow {
    #[serde(skip)]
    pub fact: AdvertFact,
    pub label: String,
    pub ticked: bool,
    pub excerpt: String,
}

/// Everything that was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AdvertFound {
    pub title: String,
    /// What is listed under the title, or what it may mean; empty where no role is called alike.
    pub may_be: String,
    pub facts: Vec<AdvertFactRow>,
    /// Headings with the skills under them.
    pub groups: Vec<(String, Vec<AdvertSkillRow>)>,
    /// The gap against what is ticked, in one sentence.
    pub gap: String,
    /// Why it cannot be kept; `None` if it can.
    pub obstacle: Option<&'static str>,
}

/// What the dialog shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum AdvertData {
    /// The field for the text.
    Text {
        text: String,
        /// Whether there is something to read.
        readable: bool,
        under_way: bool,
        /// What went wrong, or how much can be read; empty if all is well.
        note: String,
    },
    Found(AdvertFound),
}

/// Builds it, if that dialog is open.
pub fn advert(state: &State) -> Option<AdvertData> {
    let Some(Dialog::Advert(dialog)) = &state.dialog else { return None };
    Some(match &dialog.reading {
        AdvertReading::Read(_) => AdvertData::Found(found(state, dialog)?),
        reading => AdvertData::Text {
            text: dialog.text.clone(),
            readable: !dialog.text.trim().is_empty() && dialog.text.len() <= MOST_BYTES,
            under_way: *reading == AdvertReading::UnderWay,
            note: match reading {
                AdvertReading::Failed(why) => format!("Nothing was read: {why}."),
                _ if dialog.text.len() > MOST_BYTES => {
                    format!("Too long: at most {} KiB are read.", MOST_BYTES / 1024)
                }
                _ => String::new(),
            },
        },
    })
}

fn found(state: &State, dialog: &AdvertDialog) -> Option<AdvertFound> {
    let advert = dialog.read()?;
    let gap = gap(state, dialog);
    let of_need = |need: Need, words: &str| {
        let rows: Vec<_> = advert.skills.iter().filter(|found| found.need == need).collect();
        let rows: Vec<_> = rows.into_iter().map(|found| row(state, dialog, gap.as_ref(), found)).collect();
        (!rows.is_empty()).then(|| (format!("{words}: {}", format::count(rows.len(), "skill", "skills")), rows))
    };
    let kinds = [
        (AdvertFact::Education, advert.education.is_some()),
        (AdvertFact::Experience, advert.experience_years.is_some()),
        (AdvertFact::Pay, advert.pay.is_some()),
    ];
    let kinds = kinds.into_iter().filter(|(_, is_there)| *is_there);
    let facts = asked(advert).into_iter().zip(kinds).map(|((what, value, excerpt), (fact, _))| AdvertFactRow {
        fact,
        label: format!("{what}: {value}"),
        ticked: !dialog.facts_left_out.contains(&fact),
        excerpt,
    });
    let roles: Vec<_> = advert.roles.iter().map(|role| state.catalogue.role_title(role)).collect();
    Some(AdvertFound {
        title: dialog.title.clone(),
        may_be: match &advert.role {
            Some(role) => format!("Listed as {}", state.catalogue.role_title(role)),
            None if roles.is_empty() => String::new(),
            None => format!("Not listed under this title; it may be {}", format::listed(&roles, "or")),
        },
        facts: facts.collect(),
        groups: [of_need(Need::Essential, "Essential"), of_need(Need::Optional, "Nice to have")]
            .into_iter()
            .flatten()
            .collect(),
        gap: gap.as_ref().map(sentence).unwrap_or_default(),
        obstacle: if state.document.is_none() {
            Some("Open a plan to keep it")
        } else if dialog.title.trim().is_empty() {
            Some("Give the role a title to keep it")
        } else {
            None
        },
    })
}

fn gap(state: &State, dialog: &AdvertDialog) -> Option<Gap> {
    let plan = state.document.as_ref()?.plan();
    let kept = dialog.kept(&plan.own_roles, state.today.year())?;
    let role = kept.role.as_role(|skill| state.catalogue.skill(skill).is_some());
    Some(Gap::measure(&role, &plan.levels_known(&state.catalogue), &state.catalogue))
}

fn sentence(gap: &Gap) -> String {
    let rated = format!("{} of {} skills rated", gap.confidence.rated, gap.confidence.of);
    match &gap.coverage {
        Some(coverage) => format!("You meet {} of {} essentials; {rated}.", coverage.met, coverage.of),
        None => format!("Not enough to say how much you meet; {rated}."),
    }
}

fn row(state: &State, dialog: &AdvertDialog, gap: Option<&Gap>, found: &FoundSkill) -> AdvertSkillRow {
    let short = gap.and_then(|gap| gap.skill(&found.skill));
    AdvertSkillRow {
        title: state.catalogue.skill_title(&found.skill).to_owned(),
        ticked: !dialog.left_out.contains(&found.skill),
        level: dialog.levels.get(&found.skill).copied().unwrap_or(found.level),
        state: short.map_or("", |short| short.state.words()),
        excerpt: found.excerpt.clone(),
        skill: found.skill.clone(),
    }
}
