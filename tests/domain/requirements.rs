//! What the bundled roles ask for apart from skills.

use rungs::domain::catalogue::role::Role;
use rungs::domain::level::Level;

use crate::sample::{bundled, bundled_role};

/// The degree that their guide names does not fit the ladder of their family; annotation is a ladder of its own.
const DEGREES_APART: [&str; 4] = [
    "ai-strategy-analyst",
    "ai-statistical-programming-manager",
    "annotation-quality-specialist",
    "annotation-team-lead",
];

/// Each pair of a role and a more senior one of the same family.
fn ladders() -> impl Iterator<Item = (&'static Role, &'static Role)> {
    bundled().roles().flat_map(|below| {
        let above = bundled().roles().filter(|above| above.family == below.family && above.level > below.level);
        above.map(move |above| (below, above))
    })
}

#[test]
fn every_role_states_education_and_years() {
    for role in bundled().roles() {
        assert!(role.asks.education.is_some() && role.asks.education_note.is_some(), "{}", role.id);
        assert!(role.asks.experience_years.is_some(), "{}", role.id);
        let years = role.asks.experience_years.unwrap();
        assert_eq!(years == 0.0, role.level == Some(Level::Entry), "{}", role.id);
    }
}

#[test]
fn who_leads_from_the_fifth_rung_on_has_led_before() {
    for role in bundled().roles() {
        let leads = role.leads_people == Some(true);
        assert!(leads || role.asks.leading_years.is_none(), "{}", role.id);
        if leads && role.level >= Some(Level::Principal) {
            assert!(role.asks.leading_years > bundled_role("ml-team-lead").asks.leading_years, "{}", role.id);
        }
        assert!(role.asks.leading_years <= role.asks.experience_years, "{}", role.id);
    }
}

#[test]
fn a_more_senior_role_of_a_family_never_asks_for_less() {
    for (below, above) in ladders() {
        let pair = format!("{} and {}", below.id, above.id);
        assert!(below.asks.experience_years <= above.asks.experience_years, "{pair}");
        if above.leads_people == Some(true) && above.level >= Some(Level::Principal) {
            assert!(below.asks.leading_years <= above.asks.leading_years, "{pair}");
        }
        let apart = [below, above].iter().any(|role| DEGREES_APART.contains(&role.id.as_str()));
        assert!(apart || below.asks.education <= above.asks.education, "{pair}");
    }
}

#[test]
fn what_a_source_asks_for_is_kept() {
    let asks = |id: &str| {
        let asks = &bundled_role(id).asks;
        (asks.experience_years, asks.leading_years)
    };
    assert_eq!(asks("ml-team-lead"), (Some(5.0), Some(3.0)));
    assert_eq!(asks("principal-ml-engineer").0, Some(7.0));
    assert_eq!(asks("ai-statistical-programming-manager").0, Some(10.0));
}
