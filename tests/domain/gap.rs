//! The three readings and their ledgers.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rungs::app::format;
use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::role::{Need, Role};
use rungs::domain::gap::Gap;
use rungs::domain::gap::held::Held;
use rungs::domain::gap::skill_gap::GapState;
use rungs::domain::ids::SkillId;
use rungs::domain::level::Level;
use rungs::domain::proficiency::Proficiency;

use crate::sample::{self, TODAY, bundled, level};

type Levels = BTreeMap<SkillId, Held>;

fn rated(skills: &[(&str, u8)]) -> Levels {
    skills.iter().map(|(skill, value)| ((*skill).into(), Held { level: level(*value), assumed: false })).collect()
}

/// Two roles with the essential skill `shared`; `first` wants `rare` and `helpful` besides.
fn small() -> Catalogue {
    let mut parts = sample::empty_parts();
    parts.skills = ["shared", "rare", "other", "helpful"].map(sample::skill).into();
    let first = vec![
        sample::wanted("shared", Need::Essential, 1.0, 2),
        sample::wanted("rare", Need::Essential, 0.5, 4),
        sample::wanted("helpful", Need::Optional, 1.0, 3),
    ];
    let second =
        vec![sample::wanted("shared", Need::Essential, 1.0, 2), sample::wanted("other", Need::Essential, 1.0, 2)];
    let third = vec![sample::wanted("other", Need::Essential, 1.0, 2)];
    let pay = |id: &str| vec![sample::claim(id, 100_000.0)];
    parts.roles = vec![
        sample::role("first", Level::Mid, first, pay("first.pay")),
        sample::role("second", Level::Mid, second, pay("second.pay")),
        sample::role("third", Level::Mid, third, pay("third.pay")),
    ];
    sample::build(parts)
}

fn measure(catalogue: &Catalogue, role: &str, levels: &Levels) -> Gap {
    Gap::measure(catalogue.role(&role.into()).unwrap(), levels, catalogue)
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[test]
fn the_readings_follow_their_formulas() {
    let catalogue = small();
    let gap = measure(&catalogue, "first", &rated(&[("shared", 2), ("rare", 1)]));
    // Two of three roles want `shared`, one wants `rare` or `helpful`.
    let shared = (3.0_f64 / 2.0).ln() / 3.0_f64.ln();
    let rare = 0.5;
    let coverage = gap.coverage.clone().unwrap();
    assert_eq!((coverage.met, coverage.of), (1, 2));
    assert!(close(coverage.share, (shared + rare / 4.0) / (shared + rare)));
    assert!(close(gap.shortfall.hours, 20.0 + 30.0 + 40.0));
    assert_eq!((gap.confidence.rated, gap.confidence.of), (2, 3));
    assert!(close(gap.confidence.share, (shared + rare) / (shared + rare + 1.0)));
    let states: Vec<_> = gap.skills.iter().map(|gap| gap.state).collect();
    assert_eq!(states, [GapState::Met, GapState::Short, GapState::Unknown]);
    let gap = measure(&catalogue, "first", &rated(&[("rare", 0)]));
    let states: Vec<_> = gap.skills.iter().map(|gap| gap.state).collect();
    assert_eq!(states, [GapState::Unknown, GapState::Missing, GapState::Unknown]);
    assert_eq!(gap.shortfall.unknown, 1);
}

#[test]
fn a_skill_that_every_role_wants_decides_nothing() {
    let mut parts = sample::empty_parts();
    parts.skills = ["everywhere", "here"].map(sample::skill).into();
    let both =
        || vec![sample::wanted("everywhere", Need::Essential, 1.0, 3), sample::wanted("here", Need::Essential, 0.5, 2)];
    let one = vec![sample::wanted("everywhere", Need::Essential, 1.0, 3)];
    parts.roles = vec![
        sample::role("a", Level::Mid, both(), vec![sample::claim("a.pay", 1.0)]),
        sample::role("b", Level::Mid, one, vec![sample::claim("b.pay", 1.0)]),
    ];
    let catalogue = sample::build(parts);
    let without = measure(&catalogue, "a", &rated(&[("everywhere", 0), ("here", 1)]));
    let with = measure(&catalogue, "a", &rated(&[("everywhere", 5), ("here", 1)]));
    assert!(close(without.coverage.unwrap().share, 0.5));
    assert!(close(with.coverage.unwrap().share, 0.5));
    let nothing_to_weigh = measure(&catalogue, "b", &rated(&[("everywhere", 5)]));
    assert_eq!(nothing_to_weigh.coverage, None);
    assert!(close(nothing_to_weigh.confidence.share, 1.0), "without weights each skill counts the same");
}

#[test]
fn an_empty_profile_has_no_coverage() {
    for role in bundled().roles() {
        let gap = Gap::measure(role, &Levels::new(), bundled());
        assert_eq!(gap.coverage, None, "{}", role.id);
        assert_eq!(gap.confidence.rated, 0);
        assert_eq!(gap.shortfall.unknown, gap.essentials().count());
        assert!(gap.skills.iter().all(|skill| skill.state == GapState::Unknown && skill.hours.is_none()));
        assert_eq!(format!("{:?} {:?}", gap.confidence.share, gap.shortfall.hours), "0.0 0.0");
    }
}

#[test]
fn ratings_of_optional_skills_alone_give_no_coverage() {
    let gap = measure(&small(), "first", &rated(&[("helpful", 3)]));
    assert_eq!(gap.coverage, None);
    assert_eq!(gap.confidence.rated, 1);
}

fn own_levels(role: &Role) -> Levels {
    role.skills.iter().map(|wanted| (wanted.skill.clone(), Held { level: wanted.level, assumed: false })).collect()
}

#[test]
fn a_role_covers_itself_wholly() {
    for role in bundled().roles() {
        let gap = Gap::measure(role, &own_levels(role), bundled());
        let coverage = gap.coverage.unwrap();
        assert!(gap.skills.iter().all(|skill| skill.state == GapState::Met && skill.hours == Some(0.0)), "{}", role.id);
        assert_eq!(coverage.met, coverage.of);
        assert!(close(coverage.share, 1.0));
        assert_eq!(format::percent(coverage.share), "100%", "{}", role.id);
        assert_eq!(format::percent(gap.confidence.share), "100%", "{}", role.id);
        assert_eq!(format!("{:?}", gap.shortfall.hours), "0.0");
    }
}

#[test]
fn one_direction_need_not_equal_the_other() {
    let junior = sample::bundled_role("junior-ml-engineer");
    let lead = sample::bundled_role("ml-team-lead");
    let up = Gap::measure(lead, &own_levels(junior), bundled());
    let down = Gap::measure(junior, &own_levels(lead), bundled());
    let (up_share, down_share) = (up.coverage.unwrap().share, down.coverage.unwrap().share);
    assert!(up_share + 0.1 < down_share, "{up_share} up, {down_share} down");
    assert!(up.shortfall.hours > down.shortfall.hours);
}

#[test]
fn what_people_in_a_role_usually_have_counts_but_is_no_rating() {
    let junior = sample::bundled_role("junior-ml-engineer");
    let mut plan = sample::plan("junior-ml-engineer", None, "us");
    plan.assume_from(junior, TODAY);
    let gap = Gap::measure(junior, &plan.levels(), bundled());
    assert!(close(gap.coverage.unwrap().share, 1.0));
    assert_eq!(gap.confidence.rated, 0);
    assert!(close(gap.confidence.share, 0.0));
}

/// A role of the bundled catalogue and a level or none for each of its skills.
fn role_and_levels() -> impl Strategy<Value = (&'static Role, Levels)> {
    let roles: Vec<&'static Role> = bundled().roles().collect();
    proptest::sample::select(roles).prop_flat_map(|role| {
        let held = prop::option::of((0..=5_u8, any::<bool>()));
        prop::collection::vec(held, role.skills.len()).prop_map(move |held| {
            let pairs = role.skills.iter().zip(held);
            let levels = pairs.filter_map(|(wanted, held)| {
                let (value, assumed) = held?;
                Some((wanted.skill.clone(), Held { level: level(value), assumed }))
            });
            (role, levels.collect())
        })
    })
}

proptest! {
    #[test]
    fn ledgers_sum_to_their_readings((role, levels) in role_and_levels()) {
        let gap = Gap::measure(role, &levels, bundled());
        if let Some(coverage) = &gap.coverage {
            let gained: f64 = coverage.ledger.iter().map(|line| line.gained).sum();
            prop_assert!(close(gained, coverage.share));
            prop_assert!(close(coverage.ledger.iter().map(|line| line.full).sum(), 1.0));
            prop_assert!(coverage.ledger.iter().all(|line| 0.0 <= line.gained && line.gained <= line.full));
            prop_assert_eq!(coverage.ledger.len(), coverage.of);
        }
        let hours: f64 = gap.shortfall.ledger.iter().map(|line| line.hours).sum();
        prop_assert!(close(hours, gap.shortfall.hours));
        prop_assert!(gap.shortfall.ledger.iter().all(|line| line.hours > 0.0));
        let rated: f64 = gap.confidence.ledger.iter().filter(|line| line.rated).map(|line| line.full).sum();
        prop_assert!(close(rated, gap.confidence.share));
        prop_assert!(close(gap.confidence.ledger.iter().map(|line| line.full).sum(), 1.0));
    }

    #[test]
    fn the_shortfall_is_nothing_exactly_when_no_rated_essential_is_behind((role, levels) in role_and_levels()) {
        let gap = Gap::measure(role, &levels, bundled());
        let behind = gap.essentials().any(|skill| matches!(skill.state, GapState::Short | GapState::Missing));
        prop_assert_eq!(gap.shortfall.hours > 0.0, behind);
    }

    #[test]
    fn raising_a_level_never_lowers_coverage((role, levels) in role_and_levels(), which in any::<prop::sample::Index>(), to in 0..=5_u8) {
        let before = Gap::measure(role, &levels, bundled());
        let wanted = which.get(&role.skills);
        let mut higher = levels.clone();
        let held = higher.entry(wanted.skill.clone()).or_insert(Held { level: Proficiency::NONE, assumed: false });
        held.level = held.level.max(level(to));
        let after = Gap::measure(role, &higher, bundled());
        if let Some(before_coverage) = &before.coverage {
            prop_assert!(after.coverage.as_ref().unwrap().share >= before_coverage.share - 1e-12);
            prop_assert!(after.coverage.as_ref().unwrap().met >= before_coverage.met);
        }
        if levels.contains_key(&wanted.skill) {
            prop_assert!(after.shortfall.hours <= before.shortfall.hours + 1e-9);
        }
    }

    #[test]
    fn assumed_levels_never_raise_confidence((role, levels) in role_and_levels(), which in any::<prop::sample::Index>(), to in 0..=5_u8) {
        let before = Gap::measure(role, &levels, bundled()).confidence;
        let mut assumed = levels;
        assumed.entry(which.get(&role.skills).skill.clone()).or_insert(Held { level: level(to), assumed: true });
        let after = Gap::measure(role, &assumed, bundled()).confidence;
        prop_assert_eq!(before, after);
    }
}
