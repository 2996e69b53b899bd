//! What there is to learn for a move, and what carries over.

use serde::Serialize;

use crate::app::format;
use crate::app::present::figure::{Meaning, Told, Way};
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::state::State;
use crate::domain::catalogue::role::Need;
use crate::domain::gap::Gap;
use crate::domain::gap::skill_gap::{GapState, SkillGap};
use crate::domain::path::station::Station;

/// The ledger of a move’s skills.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LearnLedger {
    /// Essentials met before the move, for example `9 of 12`.
    pub carried: Told,
    /// Titles of the skills that carry over, most important first.
    pub met: Vec<String>,
    pub hours: Told,
    /// Skills to gain with levels and hours; the last line is the sum.
    pub gain: TableData,
    /// What is taken as held, and what is not counted.
    pub sentence: String,
}

/// Builds the ledger.
pub(super) fn learn(state: &State, stations: &[Station], index: usize, gap: Option<&Gap>) -> LearnLedger {
    let Some(gap) = gap else {
        return LearnLedger {
            carried: "?".into(),
            met: Vec::new(),
            hours: "?".into(),
            gain: TableData::default(),
            sentence: "The role is not in the catalogue, so its skills are not known.".to_owned(),
        };
    };
    let mut met: Vec<&SkillGap> = gap.essentials().filter(|skill| skill.state == GapState::Met).collect();
    met.sort_by(|a, b| b.importance.total_cmp(&a.importance).then_with(|| a.skill.cmp(&b.skill)));
    let title = |skill: &SkillGap| state.catalogue.skill_title(&skill.skill).to_owned();
    let way = Way::to(stations, index + 1);
    LearnLedger {
        carried: Told::part_of(Meaning::Carried(way.clone()), met.len(), gap.essentials().count()),
        met: met.into_iter().map(title).collect(),
        hours: hours(&way, gap),
        gain: gain(state, &way, gap),
        sentence: sentence(state, stations, index, gap),
    }
}

/// Hours to learn before the move.
fn hours(way: &Way, gap: &Gap) -> Told {
    match gap.shortfall.known_hours().filter(|_| gap.coverage.is_some()) {
        Some(known) => Told::number(Meaning::HoursBefore(way.clone()), known, format::shortfall(&gap.shortfall)),
        None => "?".into(),
    }
}

fn gain(state: &State, way: &Way, gap: &Gap) -> TableData {
    let row = |skill: &SkillGap, hours: Told| {
        let held = skill.held.map_or_else(|| "?".to_owned(), |held| held.level.value().to_string());
        let title = state.catalogue.skill_title(&skill.skill).to_owned();
        vec![title.into(), held.into(), skill.wanted.value().to_string().into(), hours]
    };
    let meaning = |skill: &SkillGap| Meaning::HoursOfSkillBefore(way.clone(), skill.skill.clone());
    let learned = gap.shortfall.ledger.iter().filter_map(|line| Some((gap.skill(&line.skill)?, line.hours)));
    let unknown = gap.essentials().filter(|skill| skill.hours.is_none());
    let mut rows: Vec<_> = learned.map(|(skill, hours)| row(skill, Told::hours(meaning(skill), hours))).collect();
    rows.extend(unknown.map(|skill| row(skill, "?".into())));
    if rows.len() > 1 {
        rows.push(vec!["Sum".into(), Told::default(), Told::default(), hours(way, gap)]);
    }
    TableData::new(
        vec![
            ("Skill to gain", ColumnKind::Words(1.0)),
            ("Level", ColumnKind::Figures),
            ("Wanted", ColumnKind::Figures),
            ("Hours", ColumnKind::Figures),
        ],
        rows,
    )
}

fn sentence(state: &State, stations: &[Station], index: usize, gap: &Gap) -> String {
    let mut parts = Vec::new();
    let before = stations.get(index).map_or("", |from| state.catalogue.role_short(&from.role));
    parts.push(if index > 0 {
        format!("By then you are counted as having what {before} wants.")
    } else {
        format!("Skills you have not rated count as {before} usually wants them.")
    });
    let new = gap.essentials().filter(|skill| skill.held.is_some_and(|held| held.assumed && held.level.value() == 0));
    let new = new.count();
    if new > 0 {
        let count = format::count(new, "skill is new and counts", "skills are new and count");
        parts.push(format!("{count} from level 0."));
    }
    if gap.shortfall.unknown > 0 {
        let count = format::count(gap.shortfall.unknown, "unrated skill is", "unrated skills are");
        parts.push(format!("{count} unknown and not in the hours."));
    }
    let useful = gap.skills.iter().filter(|skill| skill.need == Need::Optional && skill.state.is_gap()).count();
    if useful > 0 {
        parts.push(format!("{} short, not counted.", format::count(useful, "useful skill is", "useful skills are")));
    }
    parts.join(" ")
}
