//! Finding roles by what a person types.

use rungs::domain::search::{exact_role, roles, score};

use crate::sample::bundled;

fn found(typed: &str) -> Vec<String> {
    roles(bundled(), typed).into_iter().map(|hit| hit.role.as_str().to_owned()).collect()
}

fn first(typed: &str) -> String {
    found(typed).into_iter().next().unwrap_or_default()
}

#[test]
fn names_titles_and_aliases_come_first() {
    for (typed, role) in [
        ("Machine Learning Team Lead", "ml-team-lead"),
        ("machine learning team lead", "ml-team-lead"),
        ("ml team lead", "ml-team-lead"),
        ("AI Apprentice", "junior-ml-engineer"),
        ("ai apprentice", "junior-ml-engineer"),
        ("ml lead", "ml-team-lead"),
        ("sdet", "sdet"),
        ("enterprise arch", "enterprise-architect"),
        ("chief", "chief-ai-officer"),
        ("  data annotator  ", "data-annotator"),
    ] {
        assert_eq!(first(typed), role, "{typed}: {:?}", found(typed));
    }
    let leads = found("team lead");
    assert_eq!(leads.iter().take(2).collect::<Vec<_>>(), ["annotation-team-lead", "ml-team-lead"], "{leads:?}");
}

#[test]
fn small_mistakes_are_forgiven() {
    for (typed, role) in [
        ("machne lerning team lead", "ml-team-lead"),
        ("mahcine learning team laed", "ml-team-lead"),
        ("junoir ml engineer", "junior-ml-engineer"),
        ("enterprize architect", "enterprise-architect"),
        ("anotator", "data-annotator"),
        ("governence lead", "data-governance-lead"),
    ] {
        assert_eq!(first(typed), role, "{typed}: {:?}", found(typed));
    }
    let engineers = found("enigneer");
    for role in ["ml-engineer", "data-engineer", "mlops-engineer", "senior-ml-engineer"] {
        assert!(engineers.iter().take(16).any(|found| found == role), "{role}: {engineers:?}");
    }
}

#[test]
fn nothing_typed_lists_every_role_by_title() {
    for typed in ["", "   "] {
        let hits = found(typed);
        assert_eq!(hits.len(), bundled().roles().len());
        assert!(hits.is_sorted_by_key(|id| bundled().role_title(&id.as_str().into()).to_owned()));
    }
}

#[test]
fn nonsense_finds_nothing() {
    for typed in ["xyzzy", "qqqq", "äöü ßß", "!", "!xyzzy", "^$", "'", "lead xyzzy", "🦀"] {
        assert_eq!(found(typed), [""; 0], "{typed}");
    }
}

#[test]
fn marks_are_letters_like_any_other() {
    assert_eq!(first("AI/ML Training Program Manager"), "lead-ai-ml-model-training-assistant");
    assert_eq!(first("(ml focus)"), "junior-ml-engineer");
    assert!(!found("!lead").contains(&"data-annotator".to_owned()), "no sign turns the search round");
}

#[test]
fn the_letters_that_fit_lie_within_the_name() {
    for typed in ["lead", "ml eng", "data"] {
        for hit in roles(bundled(), typed) {
            let length = hit.name.chars().count();
            assert!(hit.letters.is_sorted() && hit.letters.iter().all(|letter| (*letter as usize) < length), "{hit:?}");
        }
    }
}

#[test]
fn the_answer_is_the_same_every_time() {
    for typed in ["lead", "data", "enigneer", ""] {
        assert_eq!(roles(bundled(), typed), roles(bundled(), typed));
    }
}

#[test]
fn a_role_is_named_exactly_by_id_title_short_title_or_alias() {
    for text in ["ml-team-lead", "Machine Learning Team Lead", " ml TEAM lead "] {
        assert_eq!(exact_role(bundled(), text).unwrap().id.as_str(), "ml-team-lead", "{text}");
    }
    assert_eq!(exact_role(bundled(), "ML Associate").unwrap().id.as_str(), "junior-ml-engineer");
    assert!(exact_role(bundled(), "team lead").is_none());
    assert!(exact_role(bundled(), "").is_none());
}

#[test]
fn any_text_can_be_scored() {
    assert!(score("Team leadership", "leader").is_some());
    assert!(score("Team leadership", "laedership").is_some());
    assert_eq!(score("Team leadership", "sql"), None);
    assert!(score("SQL", "sql") > score("NoSQL stores", "sql"));
}
