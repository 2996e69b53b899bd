//! What a checked catalogue answers.

use rungs::domain::catalogue::role::Need;
use rungs::domain::catalogue::source::SourceKind;
use rungs::domain::level::Level;

use crate::sample::{self, bundled};

#[test]
fn rarity_falls_from_one_to_nothing_with_the_number_of_roles() {
    let mut parts = sample::empty_parts();
    parts.skills = ["one", "two", "four"].map(sample::skill).into();
    let wants = [vec!["one", "two", "four"], vec!["two", "four"], vec!["four"], vec!["four"]];
    for (index, skills) in wants.iter().enumerate() {
        let skills = skills.iter().map(|skill| sample::wanted(skill, Need::Essential, 1.0, 1)).collect();
        let claims = vec![sample::claim(&format!("pay-{index}"), 1.0)];
        parts.roles.push(sample::role(&format!("role-{index}"), Level::Mid, skills, claims));
    }
    let catalogue = sample::build(parts);
    let rarities = ["one", "two", "four"].map(|skill| catalogue.rarity(&skill.into()));
    assert!(
        rarities.iter().zip([1.0, 0.5, 0.0]).all(|(found, expected)| (found - expected).abs() < 1e-12),
        "{rarities:?}"
    );
    assert!((catalogue.rarity(&"unheard-of".into()) - 1.0).abs() < f64::EPSILON);
}

#[test]
fn what_is_not_there_is_called_by_its_id() {
    assert_eq!(bundled().role_title(&"unheard-of".into()), "unheard-of");
    assert_eq!(bundled().role_short(&"unheard-of".into()), "unheard-of");
    assert_eq!(bundled().skill_title(&"unheard-of".into()), "unheard-of");
    assert_eq!(bundled().place_title(&"unheard-of".into()), "unheard-of");
    assert_eq!(bundled().family_title(&"unheard-of".into()), "unheard-of");
    assert_eq!(bundled().skill_group(&"unheard-of".into()), None);
    assert_eq!(bundled().role_short(&"ml-team-lead".into()), "ML Team Lead");
    let unknown = rungs::domain::catalogue::claim::Claim { source: "unheard-of".into(), ..sample::claim("claim", 1.0) };
    assert_eq!(bundled().kind_of(&unknown), SourceKind::Satire, "a claim without a known source reaches no number");
}

#[test]
fn moves_stand_in_the_order_of_ids_whatever_the_order_of_the_file() {
    let ends: Vec<_> = bundled().moves().iter().map(|known| (&known.from, &known.to)).collect();
    assert!(ends.is_sorted());
    let role = "ml-engineer".into();
    assert!(bundled().moves_from(&role).all(|known| known.from == role));
    assert!(bundled().moves_to(&role).all(|known| known.to == role));
}
