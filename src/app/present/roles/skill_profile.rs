//! The skills of a role by group, as bars, for people who look rather than read.

use serde::Serialize;

use super::Desk;
use crate::app::format;
use crate::app::present::axis::{AxisData, AxisUnit};
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::table::{ColumnKind, TableData};
use crate::domain::catalogue::role::{Need, Role, WantedSkill};
use crate::domain::gap::skill_gap::GapState;
use crate::domain::proficiency::Proficiency;

/// The bars.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillProfile {
    /// What they show, in a sentence.
    pub sentence: String,
    /// One for each group of skills, in the order of the catalogue.
    pub groups: Vec<GroupBar>,
    /// Levels from 0 to 5.
    #[serde(skip)]
    pub axis: AxisData,
    /// Whether there are levels of the person's own to show, and whether some are missing.
    pub rated: bool,
    pub unrated: bool,
    #[serde(skip)]
    pub table: TableData,
}

/// One group. All lengths are levels on average over all its skills.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupBar {
    pub title: String,
    /// The level wanted.
    pub wanted: f64,
    /// What the levels held reach of those wanted; a level beyond the one wanted adds nothing.
    pub reached: f64,
    /// What is wanted of the skills that nobody rated: that much is not known.
    pub unknown: f64,
    /// "2 of 3" essentials met; empty without a plan and where none is essential.
    pub met: String,
    /// Everything about it.
    #[serde(skip)]
    pub tip: CursorPoint,
}

/// What is counted of a group.
#[derive(Default)]
struct Tally {
    place: usize,
    title: String,
    skills: usize,
    wanted: f64,
    held: f64,
    reached: f64,
    unknown: f64,
    unrated: usize,
    met: usize,
    essentials: usize,
}

/// Builds the bars; `None` for a role without skills.
pub(super) fn skill_profile(desk: &Desk<'_>, role: &Role) -> Option<SkillProfile> {
    let mut tallies: Vec<Tally> = Vec::new();
    for wanted in &role.skills {
        let skill = desk.catalogue.skill(&wanted.skill);
        let group = skill.and_then(|skill| desk.catalogue.skill_group(&skill.group));
        let (place, title) = group.unwrap_or((usize::MAX, "Other skills"));
        let at = tallies.iter().position(|tally| tally.place == place).unwrap_or_else(|| {
            tallies.push(Tally { place, title: title.to_owned(), ..Tally::default() });
            tallies.len() - 1
        });
        if let Some(tally) = tallies.get_mut(at) {
            tally.add(desk, role, wanted);
        }
    }
    tallies.sort_by_key(|tally| tally.place);
    let planned = desk.plan.is_some();
    let groups: Vec<_> = tallies.iter().map(|tally| tally.bar(planned)).collect();
    let marks = Proficiency::all().map(|level| (f64::from(level.value()), level.value().to_string())).collect();
    let axis = AxisData { from: 0.0, to: 5.0, marks, unit: AxisUnit::Number };
    let unrated: usize = tallies.iter().map(|tally| tally.unrated).sum();
    let any = !tallies.is_empty();
    any.then(|| SkillProfile {
        sentence: sentence(&tallies, planned),
        groups,
        axis,
        rated: planned && tallies.iter().any(|tally| tally.unrated < tally.skills),
        unrated: unrated > 0 && planned,
        table: table(&tallies, planned),
    })
}

impl Tally {
    fn add(&mut self, desk: &Desk<'_>, role: &Role, wanted: &WantedSkill) {
        let whole = desk.derived.and_then(|derived| derived.gaps.get(&role.id));
        let gap = whole.and_then(|whole| whole.skill(&wanted.skill));
        let level = f64::from(wanted.level.value());
        self.skills += 1;
        self.wanted += level;
        if let Some(held) = gap.and_then(|gap| gap.held) {
            let held = f64::from(held.level.value());
            self.held += held;
            self.reached += held.min(level);
        } else {
            self.unrated += 1;
            self.unknown += level;
        }
        if wanted.need == Need::Essential {
            self.essentials += 1;
            self.met += usize::from(gap.is_some_and(|gap| gap.state == GapState::Met));
        }
    }

    /// On average over all skills of the group.
    fn average(&self, sum: f64) -> f64 {
        sum / self.skills.max(1) as f64
    }

    fn rated(&self) -> usize {
        self.skills - self.unrated
    }

    /// The level held, on average over the skills that are rated.
    fn held(&self) -> Option<String> {
        (self.rated() > 0).then(|| format::decimal(self.held / self.rated() as f64, 1))
    }

    fn met(&self) -> String {
        if self.essentials > 0 { format!("{} of {}", self.met, self.essentials) } else { String::new() }
    }

    fn bar(&self, planned: bool) -> GroupBar {
        let of_plan = |value: f64| if planned { self.average(value) } else { 0.0 };
        let row = |name: &str, value: String, range: String| [name.to_owned(), value, range];
        let skills = format::count(self.skills, "skill", "skills");
        let mut rows = vec![row("Wanted", format::decimal(self.average(self.wanted), 1), skills)];
        if planned {
            rows.extend(self.held().map(|held| row("Yours", held, format!("{} rated", self.rated()))));
            if self.unrated > 0 {
                rows.push(row("Not rated", self.unrated.to_string(), String::new()));
            }
            if self.essentials > 0 {
                rows.push(row("Met", self.met(), "essentials".to_owned()));
            }
        }
        GroupBar {
            title: self.title.clone(),
            wanted: self.average(self.wanted),
            reached: of_plan(self.reached),
            unknown: of_plan(self.unknown),
            met: if planned { self.met() } else { String::new() },
            tip: CursorPoint {
                rows,
                source: "Levels from 0 to 5, on average".to_owned(),
                ..CursorPoint::titled(&self.title)
            },
        }
    }
}

fn sentence(tallies: &[Tally], planned: bool) -> String {
    let groups = format::count(tallies.len(), "group", "groups");
    let highest = |of: &dyn Fn(&Tally) -> f64| tallies.iter().max_by(|a, b| of(a).total_cmp(&of(b)));
    if !planned {
        let most = highest(&|tally| tally.average(tally.wanted)).map_or("", |tally| tally.title.as_str());
        return format!("Levels wanted in {groups} of skills, on average. Most is wanted in {most}.");
    }
    let unrated: usize = tallies.iter().map(|tally| tally.unrated).sum();
    let skills: usize = tallies.iter().map(|tally| tally.skills).sum();
    if unrated == skills {
        return format!("None of the {skills} skills in {groups} has a level of yours yet.");
    }
    let behind = |tally: &Tally| tally.average(tally.wanted - tally.unknown - tally.reached);
    let all_met = tallies.iter().filter(|tally| tally.essentials > 0 && tally.met == tally.essentials).count();
    let with_essentials = tallies.iter().filter(|tally| tally.essentials > 0).count();
    let met = format!("All essentials are met in {all_met} of {}", format::count(with_essentials, "group", "groups"));
    let far = highest(&behind).filter(|tally| behind(tally) > 0.0).map(|tally| {
        format!("; furthest to go in {}, {} levels on average", tally.title, format::decimal(behind(tally), 1))
    });
    let unknown = match unrated {
        0 => String::new(),
        1 => " 1 skill is not rated.".to_owned(),
        _ => format!(" {unrated} skills are not rated."),
    };
    format!("{met}{}.{unknown}", far.unwrap_or_default())
}

fn table(tallies: &[Tally], planned: bool) -> TableData {
    let mut columns =
        vec![("Group", ColumnKind::Words(1.0)), ("Skills", ColumnKind::Figures), ("Wanted", ColumnKind::Figures)];
    if planned {
        columns.extend([
            ("Yours", ColumnKind::Figures),
            ("Not rated", ColumnKind::Figures),
            ("Essentials met", ColumnKind::Figures),
        ]);
    }
    let row = |tally: &Tally| {
        let wanted = format::decimal(tally.average(tally.wanted), 1);
        let mut row = vec![tally.title.clone(), tally.skills.to_string(), wanted];
        if planned {
            row.extend([tally.held().unwrap_or_else(|| "–".to_owned()), tally.unrated.to_string(), tally.met()]);
        }
        row
    };
    TableData::new(columns, tallies.iter().map(row))
}
