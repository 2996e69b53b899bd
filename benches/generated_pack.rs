//! A pack of roles made of numbers that are the same on every machine, of the size of a national classification of
//! occupations, for benches and tests. It stands beside the bundled one.

use std::collections::BTreeSet;

use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::career_move::CareerMove;
use rungs::domain::catalogue::claim::{Amount, Claim, Measure, PayDefinition, Unit};
use rungs::domain::catalogue::pack::Family;
use rungs::domain::catalogue::parts::{Part, Parts};
use rungs::domain::catalogue::role::{Asks, Education, Need, Role, WantedSkill};
use rungs::domain::catalogue::skill::{Skill, SkillKind};
use rungs::domain::catalogue::source::{Source, SourceKind};
use rungs::domain::ids::{FamilyId, RoleId, SkillId};
use rungs::domain::level::Level;
use rungs::domain::proficiency::Proficiency;

#[path = "generated_numbers.rs"]
mod generated_numbers;
use generated_numbers::Numbers;

/// Roles of the pack.
pub const ROLES: u32 = 1016;
/// Names of its roles, titles and aliases, many of them names of several.
pub const NAMES: u32 = 46_000;
/// Skills of the pack.
pub const SKILLS: u32 = 8800;
/// Moves of the pack.
pub const MOVES: u32 = 18_000;
/// Families of the pack.
const FAMILIES: u32 = 22;
/// Skills that are wanted at a level; the others are tools.
const RATED: u32 = 68;
const SOURCE: &str = "generated";

/// The id of a role of the pack.
pub fn role_id(role: u32) -> RoleId {
    RoleId::new(format!("gen-{role:04}"))
}

fn skill_id(skill: u32) -> SkillId {
    SkillId::new(format!("gen-skill-{skill:04}"))
}

fn family_id(family: u32) -> FamilyId {
    FamilyId::new(format!("gen-family-{family:02}"))
}

/// One of some thousand words.
fn word(number: u32) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "ner", "ti", "con", "lo", "mer", "sa", "ter", "vi", "dor", "pla", "ric", "sto", "un", "gal", "fen", "cu",
        "rem", "ax", "hol",
    ];
    let mut rest = number;
    let mut word = String::new();
    for _ in 0..3 {
        word.extend(SYLLABLES.get((rest % 20) as usize));
        rest /= 20;
    }
    word
}

/// A name of two or three words, of which the last is one of a few.
fn name(numbers: &mut Numbers) -> String {
    const LAST: [&str; 12] = [
        "Manager",
        "Engineer",
        "Operator",
        "Technician",
        "Analyst",
        "Specialist",
        "Assistant",
        "Clerk",
        "Teacher",
        "Driver",
        "Mechanic",
        "Nurse",
    ];
    let first = (0..=numbers.below(2)).map(|_| word(numbers.below(4000)) + " ").collect::<String>();
    first + LAST.get(numbers.below(12) as usize).copied().unwrap_or_default()
}

/// The bundled catalogue with the pack beside it.
pub fn with_bundled(bundled: &Catalogue) -> Parts {
    let mut pack = bundled.pack().clone();
    pack.families
        .extend((0..FAMILIES).map(|family| Family { id: family_id(family), title: format!("Group {family}") }));
    Parts {
        pack: part("pack", pack),
        sources: bundled.sources().cloned().chain([source()]).map(|entry| part("sources", entry)).collect(),
        skills: bundled.skills().cloned().chain(skills(bundled)).map(|entry| part("skills", entry)).collect(),
        roles: bundled.roles().cloned().chain(roles(bundled)).map(|entry| part("roles", entry)).collect(),
        moves: bundled.moves().iter().cloned().chain(moves()).map(|entry| part("moves", entry)).collect(),
        steps: bundled.steps().cloned().map(|entry| part("steps", entry)).collect(),
    }
}

fn part<T>(file: &str, entry: T) -> Part<T> {
    Part { file: format!("{file}.ron"), entry }
}

fn source() -> Source {
    Source {
        id: SOURCE.into(),
        title: "Made of numbers".to_owned(),
        short: "Generated".to_owned(),
        publisher: "Nobody".to_owned(),
        date: "2026".to_owned(),
        place: "Nowhere".to_owned(),
        kind: SourceKind::Measured,
        licence: "None".to_owned(),
        url: None,
        note: None,
    }
}

fn skills(bundled: &Catalogue) -> impl Iterator<Item = Skill> {
    let group = bundled.pack().skill_groups.first().map(|group| group.id.clone());
    (0..SKILLS).filter_map(move |skill| {
        let mut numbers = Numbers(u64::from(skill));
        Some(Skill {
            id: skill_id(skill),
            title: format!("{} {} {skill}", word(numbers.below(4000)), word(numbers.below(4000))),
            kind: if skill < RATED { SkillKind::Knowledge } else { SkillKind::Tool },
            group: group.clone()?,
            transversal: false,
            aliases: Vec::new(),
            anchors: std::array::from_fn(|level| format!("Level {level}")),
            hours: [10.0, 20.0, 40.0, 80.0, 160.0],
            hours_source: SOURCE.into(),
        })
    })
}

/// Roles in 22 families: 12 essential skills of 23 that all roles share, ten tools, pay for five of six.
fn roles(bundled: &Catalogue) -> impl Iterator<Item = Role> {
    let place = bundled.usual_place();
    // Names of several roles.
    let mut numbers = Numbers(7);
    let shared: Vec<String> = (0..2000).map(|_| name(&mut numbers)).collect();
    (0..ROLES).filter_map(move |role| {
        let mut numbers = Numbers(u64::from(role) + 100);
        let names = NAMES / ROLES + u32::from(role < NAMES % ROLES) - 1;
        let alias = |_| match numbers.below(4) {
            0 => shared.get(numbers.below(2000) as usize).cloned().unwrap_or_default(),
            _ => name(&mut numbers),
        };
        let aliases: BTreeSet<String> = (0..names).map(alias).collect();
        let rated: BTreeSet<u32> = (0..23).map(|_| numbers.below(RATED)).collect();
        let tools: BTreeSet<u32> = (0..10).map(|_| RATED + numbers.below(SKILLS - RATED)).collect();
        let wanted = rated.into_iter().chain(tools).enumerate().map(|(at, skill)| WantedSkill {
            skill: skill_id(skill),
            need: if at < 12 { Need::Essential } else { Need::Optional },
            importance: f64::from(20 + numbers.below(80)) / 100.0,
            level: Proficiency::try_from((2 + numbers.below(3)) as u8).unwrap_or_default(),
        });
        let skills = wanted.collect();
        let middle = f64::from(300 + numbers.below(1500)) * 100.0;
        let claim = Claim {
            id: format!("gen-{role:04}.pay").as_str().into(),
            measure: Measure::Pay,
            amount: Amount::Percentiles(middle * 0.6, middle * 0.8, middle, middle * 1.3, middle * 1.7),
            unit: Unit::MoneyPerYear("USD".to_owned()),
            definition: Some(PayDefinition::Base),
            level: None,
            place: place.clone()?,
            year: 2025,
            from_year: None,
            source: SOURCE.into(),
            proxy: None,
            scope: None,
            note: None,
        };
        Some(Role {
            id: role_id(role),
            title: format!("{} {role}", name(&mut numbers)),
            short: format!("Role {role}"),
            aliases: aliases.into_iter().collect(),
            family: family_id(role % FAMILIES),
            level: [Level::Entry, Level::Mid, Level::Senior, Level::Lead].get(numbers.below(4) as usize).copied()?,
            leads_people: numbers.below(12) == 0,
            summary: "Made of numbers.".to_owned(),
            occupation: None,
            asks: Asks { education: Some(Education::Bachelor), experience_years: Some(2.0), ..Asks::default() },
            skills,
            claims: vec![claim],
            sources: vec![SOURCE.into()],
            profile: None,
            reality_check: None,
        })
    })
}

/// Moves out of each role, most of them within its family.
fn moves() -> impl Iterator<Item = CareerMove> {
    let mut numbers = Numbers(11);
    let mut ends = BTreeSet::new();
    while ends.len() < MOVES as usize {
        let from = numbers.below(ROLES);
        let near = (from + FAMILIES * numbers.below(ROLES / FAMILIES)) % ROLES;
        let to = if numbers.below(10) < 6 { near } else { numbers.below(ROLES) };
        if from != to {
            ends.insert((from, to));
        }
    }
    ends.into_iter().map(move |(from, to)| CareerMove {
        from: role_id(from),
        to: role_id(to),
        years: f64::from(2 + numbers.below(7)) / 2.0,
        source: SOURCE.into(),
        years_source: SOURCE.into(),
        note: None,
    })
}
