//! The ledger of a reading: one line for each skill. The lines, as shown, add up to the sum, as shown.
//!
//! One for every screen that takes a reading apart. It must never round a line by itself: `sums` does.

mod sums;

use serde::Serialize;

use crate::app::format;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::present::gap_words::{self, met, rated, short};
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::view::reading::ReadingKind;
use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Need;
use crate::domain::gap::Gap;
use crate::domain::gap::coverage::Coverage;
use crate::domain::gap::skill_gap::GapState;
use crate::domain::ids::SkillId;
use sums::{gained, in_tenths, rounded, tenths};

/// One skill of a ledger.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LedgerRow {
    #[serde(skip)]
    pub skill: SkillId,
    pub title: String,
    /// Level held of level wanted, for example `3 of 4`; `?` for a level that nobody knows.
    pub level: String,
    /// How the skill stands, in a word.
    pub state: &'static str,
    /// What it adds: percent of the weight, or hours; `–` or `?` if that is not known.
    pub adds: Told,
    /// The most it could add in percent of the weight; empty where there is no such bound.
    pub of: String,
    /// Whether it adds something.
    pub counts: bool,
}

/// How a reading adds up.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadingLedger {
    pub kind: ReadingKind,
    /// Its figure, as the reading shows it.
    pub figure: Told,
    /// How it is computed and what the sum leaves out.
    pub sentence: Told,
    /// Headings: skill, what it adds, the most it could add.
    pub headings: [&'static str; 3],
    /// The lines.
    pub rows: Vec<LedgerRow>,
    /// What the line with the sums says in place of a skill.
    pub total_words: String,
    /// The sums of what the lines add and of the most they could add; the second is empty where there is no bound.
    pub total: [Told; 2],
}

impl ReadingLedger {
    /// Takes a reading of the gap apart; `None` if there is no such reading.
    pub fn build(kind: ReadingKind, gap: &Gap, catalogue: &Catalogue) -> Option<Self> {
        match kind {
            ReadingKind::Covered => gap.coverage.as_ref().map(|coverage| covered(coverage, gap, catalogue)),
            ReadingKind::Shortfall => gap.coverage.as_ref().map(|_| shortfall(gap, catalogue)),
            ReadingKind::Confidence => Some(confidence(gap, catalogue)),
        }
    }

    /// Name and figure, for example `Essentials covered: 9 of 14`.
    pub fn heading(&self) -> String {
        format!("{}: {}", self.kind.words(), self.figure)
    }

    /// The ledger as a table, the sums last.
    pub fn table(&self) -> TableData {
        let [skill, adds, of] = self.headings;
        let bounded = !of.is_empty();
        let mut columns = vec![
            (skill, ColumnKind::Words(1.0)),
            ("Level", ColumnKind::Figures),
            ("State", ColumnKind::Figures),
            (adds, ColumnKind::Figures),
        ];
        let mut rows: Vec<_> = self
            .rows
            .iter()
            .map(|LedgerRow { title, level, state, adds, of, .. }| {
                vec![
                    title.clone().into(),
                    level.clone().into(),
                    state.to_lowercase().into(),
                    adds.clone(),
                    of.clone().into(),
                ]
            })
            .collect();
        let [sum, whole] = &self.total;
        let none = Told::default;
        rows.push(vec![self.total_words.clone().into(), none(), none(), sum.clone(), whole.clone()]);
        if bounded {
            columns.push((of, ColumnKind::Figures));
        } else {
            for row in &mut rows {
                row.truncate(columns.len());
            }
        }
        TableData::new(columns, rows)
    }
}

fn covered(coverage: &Coverage, gap: &Gap, catalogue: &Catalogue) -> ReadingLedger {
    let full = in_tenths(coverage.ledger.iter().map(|line| line.full));
    let gained = gained(&coverage.ledger, &full);
    let sum = tenths(gained.iter().sum());
    let mut lines: Vec<_> = coverage.ledger.iter().zip(gained).zip(full).collect();
    lines.sort_by(|((a, _), _), ((b, _), _)| b.full.total_cmp(&a.full).then_with(|| a.skill.cmp(&b.skill)));
    let rows = lines.into_iter().map(|((line, gained), full)| {
        let row = row_of(&line.skill, gap, catalogue);
        let unrated = gap.skill(&line.skill).is_none_or(|skill| skill.held.is_none());
        let adds = if unrated { "–".to_owned() } else { tenths(gained) };
        LedgerRow { adds: adds.into(), of: tenths(full), counts: gained > 0, ..row }
    });
    let figure = met(gap, coverage);
    ReadingLedger {
        kind: ReadingKind::Covered,
        sentence: told![
            figure.clone(),
            format!(
                " essential skills are met. By weight {sum} is covered: a skill counts by its importance and by \
                 how few roles want it, and a level below the one wanted counts in part. What is unrated adds nothing \
                 yet."
            )
        ],
        figure,
        headings: ["Essential skill", "Adds", "Of"],
        rows: rows.collect(),
        total_words: "Sum".to_owned(),
        total: [sum.into(), tenths(1000).into()],
    }
}

fn shortfall(gap: &Gap, catalogue: &Catalogue) -> ReadingLedger {
    let shortfall = &gap.shortfall;
    // As the reading is shown: whole hours from ten on, tenths below.
    let scale = if shortfall.hours >= 10.0 { 1.0 } else { 10.0 };
    let hours = rounded(shortfall.ledger.iter().map(|line| line.hours * scale));
    let known = shortfall.ledger.iter().zip(hours).map(|(line, hours)| LedgerRow {
        adds: Told::number(
            Meaning::HoursOfSkillShort(gap.role.clone(), line.skill.clone()),
            line.hours,
            format::hours(hours as f64 / scale),
        ),
        counts: hours > 0,
        ..row_of(&line.skill, gap, catalogue)
    });
    let unknown = gap.essentials().filter(|skill| skill.hours.is_none());
    let unknown = unknown.map(|skill| LedgerRow { adds: "?".into(), ..row_of(&skill.skill, gap, catalogue) });
    let figure = short(gap);
    ReadingLedger {
        kind: ReadingKind::Shortfall,
        sentence: "Hours from the level you hold to the level wanted, by the hours for each level of the skill. \
                   The hours of unrated skills are unknown and not in the sum."
            .into(),
        headings: ["Essential skill", "Hours", ""],
        rows: known.chain(unknown).collect(),
        total_words: "Sum of what is rated".to_owned(),
        total: [figure.clone(), Told::default()],
        figure,
    }
}

fn confidence(gap: &Gap, catalogue: &Catalogue) -> ReadingLedger {
    let confidence = &gap.confidence;
    let full = in_tenths(confidence.ledger.iter().map(|line| line.full));
    let mut lines: Vec<_> = confidence.ledger.iter().zip(full).collect();
    lines.sort_by(|(a, _), (b, _)| {
        b.rated.cmp(&a.rated).then(b.full.total_cmp(&a.full)).then_with(|| a.skill.cmp(&b.skill))
    });
    let counted = |rated: bool, full: i64| if rated { full } else { 0 };
    let sum = tenths(lines.iter().map(|(line, full)| counted(line.rated, *full)).sum());
    let rows = lines.into_iter().map(|(line, full)| {
        let held = gap.skill(&line.skill).and_then(|skill| skill.held);
        let state = match held {
            Some(held) if held.assumed => "Assumed",
            Some(_) => "Rated",
            None => "Unrated",
        };
        let adds = tenths(counted(line.rated, full));
        LedgerRow {
            state,
            adds: adds.into(),
            of: tenths(full),
            counts: line.rated,
            ..row_of(&line.skill, gap, catalogue)
        }
    });
    ReadingLedger {
        kind: ReadingKind::Confidence,
        figure: gap_words::confidence(gap),
        sentence: told![
            "You have rated ",
            rated(gap),
            format!(
                " skills, which carry {sum} of the weight. Levels taken over from a role are assumed and do not count."
            )
        ],
        headings: ["Skill", "Adds", "Of"],
        rows: rows.collect(),
        total_words: format!("Sum of {} rated", confidence.rated),
        total: [sum.into(), tenths(1000).into()],
    }
}

/// Title, level and state of a skill; it adds nothing yet.
fn row_of(id: &SkillId, gap: &Gap, catalogue: &Catalogue) -> LedgerRow {
    let skill = gap.skill(id);
    let useful = if skill.is_some_and(|skill| skill.need == Need::Optional) { ", useful" } else { "" };
    LedgerRow {
        skill: id.clone(),
        title: format!("{}{useful}", catalogue.skill_title(id)),
        level: skill.map_or_else(String::new, |skill| {
            let held = skill.held.map_or_else(|| "?".to_owned(), |held| held.level.value().to_string());
            format!("{held} of {}", skill.wanted.value())
        }),
        state: skill.map_or(GapState::Unknown, |skill| skill.state).words(),
        adds: Told::default(),
        of: String::new(),
        counts: false,
    }
}
