//! Small catalogues and plans built in code, and the bundled catalogue read once.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use rungs::app::settings::MoneyStyle;
use rungs::app::words::Telling;
use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::career_move::{Basis, CareerMove};
use rungs::domain::catalogue::claim::{Amount, Claim, Measure, Middle, PayDefinition, Unit};
use rungs::domain::catalogue::pack::{DefaultValue, Family, Pack, Place, SkillGroup};
use rungs::domain::catalogue::parts::{Part, Parts};
use rungs::domain::catalogue::role::{Asks, Need, Role, WantedSkill};
use rungs::domain::catalogue::skill::{Skill, SkillKind};
use rungs::domain::catalogue::source::{Source, SourceKind};
use rungs::domain::catalogue::step::{Builds, CatalogueStep};
use rungs::domain::effort::Effort;
use rungs::domain::ids::{PlaceId, RoleId};
use rungs::domain::level::Level;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::resolution::question::Question;
use rungs::domain::pay::resolution::resolve;
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::{Assumptions, ClaimChoice, ClaimUse};
use rungs::domain::plan::position::Position;
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::domain::proficiency::Proficiency;
use strum::IntoEnumIterator;

/// The day on which every test takes place.
pub const TODAY: Date = date(2026, 11, 1);

static BUNDLED: LazyLock<Catalogue> = LazyLock::new(|| match rungs::storage::catalogue::bundled() {
    Ok(catalogue) => catalogue,
    Err(errors) => panic!("{}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
});

/// The catalogue inside the program.
pub fn bundled() -> &'static Catalogue {
    &BUNDLED
}

/// A role of the bundled catalogue.
pub fn bundled_role(id: &str) -> &'static Role {
    bundled().role(&id.into()).unwrap_or_else(|| panic!("no role {id}"))
}

/// A proficiency that is known to be in range.
pub fn level(value: u8) -> Proficiency {
    Proficiency::try_from(value).unwrap()
}

fn part<T>(file: &str, entry: T) -> Part<T> {
    Part { pack: 0, file: file.to_owned(), entry }
}

fn place(id: &str, within: Option<&str>) -> Place {
    Place { id: id.into(), title: id.to_uppercase(), within: within.map(Into::into), currency: "USD".to_owned() }
}

fn source(id: &str, kind: SourceKind) -> Part<Source> {
    let entry = Source {
        id: id.into(),
        title: id.to_owned(),
        short: id.to_owned(),
        publisher: "Somebody".to_owned(),
        date: "2025".to_owned(),
        place: "Everywhere".to_owned(),
        kind,
        licence: "Free".to_owned(),
        url: None,
        note: None,
    };
    part("sources.ron", entry)
}

/// Nothing but places, a family, a group and one source of each kind, named after its kind.
pub fn empty_parts() -> Parts {
    let default = |assumption: Assumption| {
        let (lowest, highest) = assumption.bounds();
        let value = match assumption {
            Assumption::RealGrowth => 1.0,
            Assumption::Inflation => 2.0,
            _ => lowest.max(0.0),
        };
        let note = format!("For tests of {}.", assumption.field());
        DefaultValue { assumption, value, low: lowest, high: highest, source: "editorial".into(), note }
    };
    let pack = Pack {
        id: "sample".to_owned(),
        title: "Sample".to_owned(),
        version: "1".to_owned(),
        licence: "Free".to_owned(),
        about: "For tests.".to_owned(),
        families: ["makers", "keepers"].map(|id| Family { id: id.into(), title: id.to_owned() }).into(),
        skill_groups: vec![SkillGroup { id: "all".into(), title: "All".to_owned() }],
        usual_place: Some("world".into()),
        places: vec![place("world", None), place("land", Some("world")), place("town", Some("land"))],
        assumptions: Assumption::iter().map(default).collect(),
    };
    Parts {
        packs: vec![part("pack.ron", pack)],
        sources: vec![
            source("measured", SourceKind::Measured),
            source("reported", SourceKind::Reported),
            source("reported-too", SourceKind::Reported),
            source("editorial", SourceKind::Editorial),
            source("satire", SourceKind::Satire),
        ],
        skills: Vec::new(),
        roles: Vec::new(),
        moves: Vec::new(),
        steps: Vec::new(),
    }
}

/// A skill with 10, 20, 30, 40 and 50 hours to its levels.
pub fn skill(id: &str) -> Part<Skill> {
    let entry = Skill {
        id: id.into(),
        title: format!("Skill {id}"),
        kind: SkillKind::Skill,
        group: "all".into(),
        transversal: false,
        aliases: Vec::new(),
        anchors: Some(Box::new([1, 2, 3, 4, 5].map(|level| format!("Level {level} of {id}.")))),
        hours: Some([10.0, 20.0, 30.0, 40.0, 50.0]),
        hours_source: Some("editorial".into()),
    };
    part("skills.ron", entry)
}

/// A skill as a role wants it.
pub fn wanted(skill: &str, need: Need, importance: f64, wanted: u8) -> WantedSkill {
    WantedSkill { skill: skill.into(), need, importance, level: level(wanted) }
}

/// A role of a level with skills and claims.
pub fn role(id: &str, seniority: Level, skills: Vec<WantedSkill>, claims: Vec<Claim>) -> Part<Role> {
    let entry = Role {
        id: id.into(),
        title: format!("Role {id}"),
        short: Some(format!("R {id}")),
        aliases: Vec::new(),
        satirical_aliases: Vec::new(),
        satirical_title: false,
        zone: None,
        family: Some("makers".into()),
        level: Some(seniority),
        leads_people: Some(false),
        summary: Some("Does its work.".to_owned()),
        occupation: None,
        asks: Asks::default(),
        skills,
        claims,
        sources: vec!["editorial".into()],
        profile: None,
        reality_check: None,
    };
    part(&format!("roles/{id}.ron"), entry)
}

/// Base pay for a year in dollars over the whole world, a mean, from a reporter.
pub fn claim(id: &str, middle: f64) -> Claim {
    Claim {
        id: id.into(),
        measure: Measure::Pay,
        amount: Amount::Middle(middle, Middle::Average),
        unit: Unit::MoneyPerYear("USD".to_owned()),
        definition: Some(PayDefinition::Base),
        level: None,
        place: "world".into(),
        year: 2025,
        from_year: None,
        source: "reported".into(),
        proxy: None,
        provenance: None,
        part: None,
        note: None,
    }
}

/// A move that usually takes so many years.
pub fn career_move(from: &str, to: &str, years: f64) -> Part<CareerMove> {
    let entry = CareerMove {
        from: from.into(),
        to: to.into(),
        years,
        basis: Basis::Named,
        source: "editorial".into(),
        years_source: "editorial".into(),
        note: None,
    };
    part("moves.ron", entry)
}

/// A step that takes `likely` hours.
pub fn step(id: &str, likely: f64, builds: &[(&str, u8)], after: &[&str]) -> Part<CatalogueStep> {
    let entry = CatalogueStep {
        id: id.into(),
        title: format!("Do {id}"),
        deliver: "Something to show.".to_owned(),
        hours: Effort { optimistic: likely / 2.0, likely, pessimistic: likely * 2.0 },
        builds: builds.iter().map(|(skill, to)| Builds { skill: (*skill).into(), to: level(*to) }).collect(),
        roles: Vec::new(),
        after: after.iter().map(|id| (*id).into()).collect(),
        source: "editorial".into(),
        hours_source: None,
    };
    part("steps.ron", entry)
}

/// The catalogue of parts that are in order.
pub fn build(parts: Parts) -> Catalogue {
    Catalogue::build(parts).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// A plan of somebody in a role who wants another.
pub fn plan(role: &str, goal: Option<&str>, place: &str) -> Plan {
    Plan::new("Plan".to_owned(), Position::of(role.into(), place.into()), goal.map(RoleId::from))
}

/// The claims that nobody in particular can use for a role in a place, in the order of the default rule.
pub fn usable<'a>(role: &'a Role, place: &PlaceId, catalogue: &'a Catalogue) -> Vec<&'a Claim> {
    let resolution = resolve(role, &Question::about(place), catalogue);
    resolution.usable().filter_map(|entry| entry.claim.published()).collect()
}

/// Assumptions with nothing but how claims of a role are used.
pub fn preferring(role: &str, claims: &[(&str, ClaimUse)]) -> Assumptions {
    let choice = |(claim, how): &(&str, ClaimUse)| ClaimChoice {
        role: role.into(),
        claim: (*claim).into(),
        how: *how,
        unknown: UnknownFields::NONE,
    };
    Assumptions { claims: claims.iter().map(choice).collect(), ..Assumptions::default() }
}

/// What sentences about the routes of a plan are told from.
pub fn telling(plan: &Plan) -> Telling<'_> {
    Telling { catalogue: bundled(), plan, money: MoneyStyle::CodeFirst }
}
