//! What the bundled catalogue must hold.

use std::collections::BTreeSet;

use rungs::domain::catalogue::claim::{Amount, Measure};
use rungs::domain::catalogue::role::Need;
use rungs::domain::catalogue::source::SourceKind;
use rungs::domain::catalogue::step::CatalogueStep;
use rungs::domain::ids::SourceId;
use rungs::domain::level::Level;
use rungs::domain::pay::resolution::question::Question;
use rungs::domain::pay::resolution::resolve;
use skrifa::{FontRef, MetadataProvider as _};

use crate::sample::{bundled, bundled_role, usable};

const FULL_PROFILES: [&str; 5] = [
    "ai-training-data-lead",
    "ml-team-lead",
    "junior-ml-engineer",
    "lead-ai-ml-model-training-assistant",
    "principal-ai-ml-model-training-assistant",
];

#[test]
fn it_has_no_problem() {
    assert!(bundled().roles().len() >= 45);
    assert!(bundled().skills().len() >= 80);
    assert!(!bundled().moves().is_empty());
}

#[test]
fn every_role_says_enough_to_plan_with() {
    for role in bundled().roles() {
        assert!(role.skills.len() >= 8, "{} has {} skills", role.id, role.skills.len());
        for need in [Need::Essential, Need::Optional] {
            assert!(role.skills.iter().any(|wanted| wanted.need == need), "{}: no {need:?} skill", role.id);
        }
        assert!(role.summary.as_ref().unwrap().len() > 60, "{}: {:?}", role.id, role.summary);
        assert!(!usable(role, &"us".into(), bundled()).is_empty(), "{} has no figure", role.id);
        let moves = bundled().moves_from(&role.id).count() + bundled().moves_to(&role.id).count();
        assert!(moves > 0, "{} is an island", role.id);
        let essential = role.skills.iter().filter(|wanted| wanted.need == Need::Essential);
        let weight: f64 = essential.map(|wanted| wanted.importance * bundled().rarity(&wanted.skill)).sum();
        assert!(weight > 0.0, "{} has no weight", role.id);
    }
}

#[test]
fn every_family_can_be_climbed() {
    for family in bundled().families() {
        let levels: Vec<_> = bundled()
            .roles()
            .filter(|role| role.family.as_ref() == Some(&family.id))
            .filter_map(|role| role.level)
            .collect();
        assert!(levels.len() >= 4, "{} has {} roles", family.id, levels.len());
        let ranks: BTreeSet<_> = levels.iter().map(|level| level.rank()).collect();
        let (lowest, highest) = (ranks.first().unwrap(), ranks.last().unwrap());
        assert!(ranks.len() >= 3, "{}: {levels:?}", family.id);
        assert_eq!(usize::from(highest - lowest) + 1, ranks.len(), "a level is left out in {}: {levels:?}", family.id);
    }
}

/// Nobody need come to an entry post from another one, and above the top there is nothing.
#[test]
fn every_role_has_two_ways_in_and_two_ways_out() {
    let mut few = Vec::new();
    for role in bundled().roles() {
        let ways_in = bundled().moves_to(&role.id).count();
        let ways_out = bundled().moves_from(&role.id).count();
        if ways_in < 2 && role.level != Some(Level::Entry) {
            few.push(format!("{} has {ways_in} ways in", role.id));
        }
        if ways_out < 2 && role.level != Some(Level::Executive) {
            few.push(format!("{} has {ways_out} ways out", role.id));
        }
    }
    assert_eq!(few, [""; 0]);
}

/// A jump over a level stays only where a publication names it, and then with a word about it.
#[test]
fn no_move_of_our_own_leaves_out_a_level() {
    for known in bundled().moves() {
        let rank = |id| bundled().role(id).unwrap().level.unwrap().rank();
        if rank(&known.to) > rank(&known.from) + 1 {
            let kind = bundled().source(&known.source).unwrap().kind;
            assert!(kind != SourceKind::Editorial && known.note.is_some(), "{} to {}", known.from, known.to);
        }
    }
}

/// Otherwise a plan that follows it would pass for free what nobody can do without learning.
#[test]
fn every_move_of_our_own_carries_a_skill_over() {
    for known in bundled().moves() {
        let (from, to) = (bundled().role(&known.from).unwrap(), bundled().role(&known.to).unwrap());
        let shared = to.skills.iter().any(|wanted| from.skills.iter().any(|usual| usual.skill == wanted.skill));
        let editorial = bundled().source(&known.source).unwrap().kind == SourceKind::Editorial;
        assert!(shared || !editorial, "{} and {} share no skill", known.from, known.to);
    }
}

#[test]
fn every_essential_skill_of_the_full_profiles_can_be_built_to_the_level_wanted() {
    for id in FULL_PROFILES {
        for wanted in bundled_role(id).skills.iter().filter(|wanted| wanted.need == Need::Essential) {
            let highest = bundled().steps().flat_map(|step| &step.builds).filter(|built| built.skill == wanted.skill);
            let highest = highest.map(|built| built.to).max();
            assert!(
                highest >= Some(wanted.level),
                "{id}: {} is wanted at {:?}, built to {highest:?}",
                wanted.skill,
                wanted.level
            );
        }
    }
}

#[test]
fn every_skill_is_wanted_by_a_role() {
    for skill in bundled().skills() {
        let wanted = bundled().roles().any(|role| role.skills.iter().any(|wanted| wanted.skill == skill.id));
        assert!(wanted, "no role wants {}", skill.id);
    }
}

/// Who leads the engineers knows and explains at least as much as the engineer who leads nobody.
#[test]
fn the_team_lead_asks_for_no_less_than_the_lead_engineer() {
    let level = |role: &str, skill: &str| {
        bundled_role(role).skills.iter().find(|wanted| wanted.skill.as_str() == skill).map(|wanted| wanted.level)
    };
    for skill in ["communication", "problem-framing", "ml-algorithms", "mlops", "mentoring"] {
        assert!(level("ml-team-lead", skill) >= level("lead-ml-engineer", skill), "{skill}");
    }
}

/// From a title that only satire knows one comes to its neighbours, not to a post that asks for more.
#[test]
fn satirised_titles_are_no_stations_of_our_own() {
    let satirised = ["lead-ai-ml-model-training-assistant", "principal-ai-ml-model-training-assistant"];
    let beside = [satirised[0], satirised[1], "ai-program-manager", "ai-product-operations-lead"];
    for known in bundled().moves() {
        if satirised.contains(&known.from.as_str()) {
            assert!(beside.contains(&known.to.as_str()), "{} to {}", known.from, known.to);
        }
    }
}

fn amount(role: &str, claim: &str) -> Amount {
    bundled_role(role)
        .claims
        .iter()
        .find(|found| found.id.as_str() == claim)
        .unwrap_or_else(|| panic!("no {claim}"))
        .amount
}

#[test]
fn the_figures_of_the_sources_are_there_as_printed() {
    let lead = |claim: &str| amount("ml-team-lead", &format!("ml-team-lead.{claim}"));
    assert_eq!(lead("pay.aipathly-2024.us").numbers(), [157_399.0, 172_430.0, 188_940.0, 209_080.0, 227_416.0]);
    assert_eq!(lead("pay.aipathly-2024.new-york").numbers(), [183_847.0, 201_400.0, 220_680.0, 244_210.0, 265_633.0]);
    assert_eq!(lead("pay.aipathly-2024.top-companies"), Amount::AtLeast(250_000.0));
    assert_eq!(lead("pay.aipathly-2024.meta"), Amount::Range(231_000.0, 338_000.0));
    assert_eq!(lead("pay.aipathly-2024.senior-engineers"), Amount::Range(141_405.0, 167_029.0));
    assert_eq!(lead("market.aipathly-2024.ml").numbers(), [225.91]);
    assert_eq!(lead("market-growth.aipathly-2024.ml").numbers(), [36.2]);
    assert_eq!(lead("market.aipathly-2024.ai-and-ml").numbers(), [1811.8]);
    assert_eq!(lead("market-growth.aipathly-2024.ai-and-ml").numbers(), [37.3]);
    assert_eq!(lead("adverts.aipathly-2024").numbers(), [35.0]);
    assert_eq!(lead("open-jobs.aipathly-2024"), Amount::AtLeast(50_000.0));
    assert_eq!(lead("remote.aipathly-2024").numbers(), [12.0]);
    assert_eq!(lead("growth.aipathly-2024").numbers(), [23.0]);
    let principal = |claim: &str| amount("principal-ml-engineer", &format!("principal-ml-engineer.{claim}"));
    assert_eq!(principal("pay.aipathly-2024.base").numbers(), [153_820.0]);
    assert_eq!(principal("pay.aipathly-2024.total"), Amount::AtMost(218_603.0));
    assert_eq!(principal("pay.otiose-principal-assistant").numbers(), [237_458.0]);
}

#[test]
fn hours_of_steps_are_credited_to_who_gave_them() {
    let editorial: SourceId = "rungs-editorial".into();
    for step in bundled().steps() {
        // No career guide prints how long any of its steps takes: the idea is theirs, the hours are ours.
        assert_eq!(bundled().hours_source(step), Some(&editorial), "{}", step.id);
    }
    let of_others = bundled().steps().filter(|step| step.source != editorial).count();
    assert_eq!(of_others, 78);
    let step = bundled().steps().next().unwrap().clone();
    let stated = CatalogueStep { hours_source: Some("aipathly-2024".into()), ..step };
    assert_eq!(bundled().hours_source(&stated), Some(&"aipathly-2024".into()));
}

#[test]
fn years_asked_for_are_credited_to_who_gave_them() {
    let credited = |role: &str| {
        let role = bundled_role(role);
        role.asks.years().map(|(years, source)| years.and_then(|_| bundled().years_source(source, role)))
    };
    let [guide, official, editorial]: [SourceId; 3] =
        ["aipathly-2024", "bls-projections-2024-34", "rungs-editorial"].map(Into::into);
    assert_eq!(credited("ml-team-lead"), [Some(&guide); 2]);
    assert_eq!(credited("principal-ml-engineer"), [Some(&guide), None]);
    assert_eq!(credited("ai-statistical-programming-manager"), [Some(&guide), Some(&editorial)]);
    assert_eq!(credited("ml-operations-manager"), [Some(&official), Some(&editorial)]);
    for role in bundled().roles() {
        let [(years, source), _] = role.asks.years();
        let classes = role.occupation.iter().map(|class| class.code.as_str());
        // These classes ask for five years or more, and no others do.
        let asks_five = |code: &str| ["11-3021", "11-1021", "11-9121"].iter().any(|class| code.starts_with(class));
        if source == Some(&official) {
            assert_eq!(years, Some(5.0), "{}", role.id);
            assert!(classes.clone().any(asks_five), "{}: {:?}", role.id, role.occupation);
        }
    }
}

#[test]
fn satire_stands_in_reality_checks_and_unused_claims_only() {
    let satire: BTreeSet<&SourceId> =
        bundled().sources().filter(|source| source.kind == SourceKind::Satire).map(|source| &source.id).collect();
    assert_eq!(satire.len(), 3);
    let mut elsewhere: Vec<&SourceId> = Vec::new();
    elsewhere.extend(bundled().assumptions().map(|default| &default.source));
    elsewhere.extend(bundled().skills().filter_map(|skill| skill.hours_source.as_ref()));
    elsewhere.extend(bundled().steps().flat_map(|step| [&step.source].into_iter().chain(&step.hours_source)));
    elsewhere.extend(bundled().moves().iter().flat_map(|known| [&known.source, &known.years_source]));
    for role in bundled().roles() {
        elsewhere.extend(&role.sources);
        elsewhere.extend(role.profile.iter().flat_map(|profile| &profile.sources));
        for place in bundled().places() {
            let resolution = resolve(role, &Question::about(&place.id), bundled());
            elsewhere.extend(resolution.entries.iter().filter_map(|entry| entry.claim.source()));
        }
    }
    for source in elsewhere {
        assert!(!satire.contains(source), "{source} is used as a source");
    }
}

#[test]
fn every_claim_says_what_it_is() {
    for role in bundled().roles() {
        for claim in &role.claims {
            assert!(claim.id.as_str().starts_with(role.id.as_str()), "{} stands under {}", claim.id, role.id);
            assert_eq!(claim.measure == Measure::Pay, claim.definition.is_some(), "{}", claim.id);
            let satirical = bundled().kind_of(claim) == SourceKind::Satire;
            assert!(!satirical || claim.note.is_some(), "{} has no warning", claim.id);
        }
    }
}

#[test]
fn the_font_has_every_character() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for font in ["Inter-Regular.otf", "Inter-SemiBold.otf"] {
        let bytes = std::fs::read(root.join("assets/fonts").join(font)).unwrap();
        let font_reference = FontRef::new(&bytes).unwrap();
        let characters = font_reference.charmap();
        let missing = |text: &str| {
            text.chars()
                .filter(|letter| !letter.is_control() && characters.map(*letter).is_none())
                .collect::<BTreeSet<_>>()
        };
        assert_eq!(missing("plain, then \u{10ffff}"), BTreeSet::from(['\u{10ffff}']), "a missing glyph is noticed");
        let mut folders = vec![root.join("assets/catalogue")];
        let mut texts = 0;
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    assert_eq!(
                        missing(&std::fs::read_to_string(&path).unwrap()),
                        BTreeSet::new(),
                        "{} in {font}",
                        path.display()
                    );
                    texts += 1;
                }
            }
        }
        assert!(texts > 30, "{texts}");
    }
}
