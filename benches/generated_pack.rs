//! A pack of roles made of numbers that are the same on every machine, of the size of a national classification of
//! occupations, for benches and tests. It stands beside the bundled one.

use std::collections::BTreeSet;

use rungs::domain::catalogue::career_move::CareerMove;
use rungs::domain::catalogue::claim::{Amount, Claim, Measure, PayDefinition, Unit};
use rungs::domain::catalogue::pack::{Family, Pack, SkillGroup};
use rungs::domain::catalogue::parts::{Part, Parts};
use rungs::domain::catalogue::role::{Asks, Education, Need, Role, WantedSkill};
use rungs::domain::catalogue::skill::{Skill, SkillKind};
use rungs::domain::catalogue::source::{Source, SourceKind};
use rungs::domain::ids::{FamilyId, RoleId, SkillId};
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
const GROUP: &str = "generated";

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
        word.push_str(SYLLABLES.get((rest % 20) as usize).copied().unwrap_or_default());
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

/// The pack. It refers to the bundled one and stands beside it. As in official statistics a role has neither level nor
/// short title, one in twelve has no skills and one in five no pay; no skill says how long its levels take.
pub fn parts() -> Parts {
    let pack = Pack {
        id: "generated".to_owned(),
        title: "Made of numbers".to_owned(),
        version: "1".to_owned(),
        licence: "None".to_owned(),
        about: "For benches and tests.".to_owned(),
        families: (0..FAMILIES)
            .map(|family| Family { id: family_id(family), title: format!("Group {family}") })
            .collect(),
        skill_groups: vec![SkillGroup { id: GROUP.into(), title: "Generated".to_owned() }],
        places: Vec::new(),
        usual_place: None,
        assumptions: Vec::new(),
    };
    Parts {
        packs: vec![part("pack", pack)],
        sources: vec![part("sources", source())],
        skills: (0..SKILLS).map(|skill| part("skills", self::skill(skill))).collect(),
        roles: roles().map(|entry| part("roles", entry)).collect(),
        moves: moves().map(|entry| part("moves", entry)).collect(),
        steps: Vec::new(),
    }
}

fn part<T>(file: &str, entry: T) -> Part<T> {
    Part { pack: 0, file: format!("generated/{file}.ron"), entry }
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

fn skill(skill: u32) -> Skill {
    let mut numbers = Numbers(u64::from(skill));
    Skill {
        id: skill_id(skill),
        title: format!("{} {} {skill}", word(numbers.below(4000)), word(numbers.below(4000))),
        kind: if skill < RATED { SkillKind::Knowledge } else { SkillKind::Tool },
        group: GROUP.into(),
        transversal: false,
        aliases: Vec::new(),
        anchors: None,
        hours: None,
        hours_source: None,
    }
}

/// Roles in 22 families: 12 essential skills of 23 among those that are rated, and ten tools.
fn roles() -> impl Iterator<Item = Role> {
    // Names of several roles.
    let mut numbers = Numbers(7);
    let shared: Vec<String> = (0..2000).map(|_| name(&mut numbers)).collect();
    (0..ROLES).map(move |role| {
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
        let skills = if role % 12 == 7 { Vec::new() } else { wanted.collect() };
        let middle = f64::from(300 + numbers.below(1500)) * 100.0;
        let claim = Claim {
            id: format!("gen-{role:04}.pay").as_str().into(),
            measure: Measure::Pay,
            amount: Amount::Percentiles(middle * 0.6, middle * 0.8, middle, middle * 1.3, middle * 1.7),
            unit: Unit::MoneyPerYear("USD".to_owned()),
            definition: Some(PayDefinition::Base),
            level: None,
            place: "us".into(),
            year: 2025,
            from_year: None,
            source: SOURCE.into(),
            proxy: None,
            scope: None,
            note: None,
        };
        Role {
            id: role_id(role),
            title: format!("{} {role}", name(&mut numbers)),
            short: None,
            aliases: aliases.into_iter().collect(),
            family: Some(family_id(role % FAMILIES)),
            level: None,
            leads_people: Some(numbers.below(12) == 0),
            summary: None,
            occupation: None,
            asks: Asks { education: Some(Education::Bachelor), experience_years: Some(2.0), ..Asks::default() },
            skills,
            claims: if role % 5 == 3 { Vec::new() } else { vec![claim] },
            sources: vec![SOURCE.into()],
            profile: None,
            reality_check: None,
        }
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
