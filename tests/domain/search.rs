//! Finding roles by what a person types.

use rungs::domain::ids::RoleId;
use rungs::domain::search::{Fit, Grade, NameIndex, Query, Tier, called, clear, roles};

use strum::IntoEnumIterator as _;

use crate::sample::bundled;

fn found(typed: &str) -> Vec<String> {
    roles(bundled(), typed, None).into_iter().map(|hit| hit.role.as_str().to_owned()).collect()
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
}

#[test]
fn a_name_of_satire_finds_the_role_and_is_known_as_one() {
    for (typed, is_satire) in [("AI Apprentice", true), ("ai aprentice", true), ("ML Intern", false), ("sdet", false)] {
        let hits = roles(bundled(), typed, None);
        assert_eq!(hits.first().unwrap().satire, is_satire, "{typed}");
    }
    let exactly = called(bundled(), "ai apprentice");
    assert_eq!(exactly.iter().map(|role| role.id.as_str()).collect::<Vec<_>>(), ["junior-ml-engineer"]);
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
    for typed in ["xyzzy", "qqqq", "日本 語", "!", "!xyzzy", "^$", "'", "lead xyzzy", "🦀"] {
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
        for hit in roles(bundled(), typed, None) {
            let length = hit.name.chars().count();
            assert!(hit.letters.is_sorted() && hit.letters.iter().all(|letter| (*letter as usize) < length), "{hit:?}");
        }
    }
}

#[test]
fn the_answer_is_the_same_every_time() {
    for typed in ["lead", "data", "enigneer", ""] {
        assert_eq!(roles(bundled(), typed, None), roles(bundled(), typed, None));
    }
}

#[test]
fn a_role_is_named_exactly_by_id_title_short_title_or_alias() {
    let ids = |text: &str| called(bundled(), text).into_iter().map(|role| role.id.as_str()).collect::<Vec<_>>();
    for text in ["ml-team-lead", "Machine Learning Team Lead", " ml TEAM lead "] {
        assert_eq!(ids(text), ["ml-team-lead"], "{text}");
    }
    assert_eq!(ids("ML Associate"), ["junior-ml-engineer"]);
    assert_eq!(ids("full-stack  developer"), ["software-engineer"], "marks between words do not count");
    assert_eq!(ids("sr data scientist"), ["senior-data-scientist"]);
    assert_eq!(ids("team lead"), [""; 0]);
    assert_eq!(ids(""), [""; 0]);
    assert_eq!(ids("!"), [""; 0]);
}

/// What people call their work, and the role that has to stand first.
#[test]
fn people_find_their_role_by_what_they_call_it() {
    for (typed, role) in [
        ("backend developer", "software-engineer"),
        ("back-end developer", "software-engineer"),
        ("back end developer", "software-engineer"),
        ("developer backend", "software-engineer"),
        ("backend engineer", "software-engineer"),
        ("web developer", "software-engineer"),
        ("frontend developer", "software-engineer"),
        ("front end developer", "software-engineer"),
        ("front-end engineer", "software-engineer"),
        ("junior developer", "software-engineer"),
        ("jr developer", "software-engineer"),
        ("full-stack developer", "software-engineer"),
        ("full stack developer", "software-engineer"),
        ("fullstack developer", "software-engineer"),
        ("full stack dev", "software-engineer"),
        ("fullstack engineer", "software-engineer"),
        ("coder", "software-engineer"),
        ("programmer", "software-engineer"),
        ("developer", "software-engineer"),
        ("software developer", "software-engineer"),
        ("c++ developer", "software-engineer"),
        ("c# developer", "software-engineer"),
        ("python backend developer", "software-engineer"),
        ("senior developer", "senior-software-engineer"),
        ("sr software engineer", "senior-software-engineer"),
        ("devops engineer", "mlops-engineer"),
        ("dev ops engineer", "mlops-engineer"),
        ("devops", "mlops-engineer"),
        ("sre", "mlops-engineer"),
        ("site reliability engineer", "mlops-engineer"),
        ("platform engineer", "mlops-engineer"),
        ("ml ops engineer", "mlops-engineer"),
        ("cloud engineer", "mlops-engineer"),
        ("prompt engineer", "ai-software-developer"),
        ("promt enginer", "ai-software-developer"),
        ("llm engineer", "ai-software-developer"),
        ("nlp engineer", "ml-engineer"),
        ("data scientist", "data-scientist"),
        ("junior data scientist", "data-scientist"),
        ("statistician", "data-scientist"),
        ("lead data scientist", "senior-data-scientist"),
        ("analyst", "data-analyst"),
        ("business analyst", "data-analyst"),
        ("bi developer", "analytics-engineer"),
        ("data entry", "data-annotator"),
        ("data entry clerk", "data-annotator"),
        ("labeler", "data-annotator"),
        ("data labeller", "data-annotator"),
        ("researcher", "ai-research-scientist"),
        ("research scientist", "ai-research-scientist"),
        ("product owner", "product-manager"),
        ("project manager", "ai-program-manager"),
        ("tester", "qa-analyst"),
        ("qa engineer", "qa-analyst"),
        ("qa", "qa-analyst"),
        ("tech lead", "lead-ml-engineer"),
        ("head of ai", "chief-ai-officer"),
        ("database administrator", "data-engineer"),
        ("data annotation lead", "annotation-team-lead"),
        ("ml ar", "ml-architect"),
        ("architect ml", "ml-architect"),
        ("engineer, machine learning", "ml-engineer"),
    ] {
        assert_eq!(first(typed), role, "{typed}: {:?}", found(typed));
    }
    assert_eq!(found("devops engineer").iter().take(2).collect::<Vec<_>>(), ["mlops-engineer", "software-engineer"]);
}

#[test]
fn what_the_catalogue_does_not_have_finds_nothing() {
    for typed in
        ["nurse", "electrician", "accountant", "math teacher", "high school teacher", "plumber", "lawyer", "pilot"]
    {
        let hits = roles(bundled(), typed, None);
        assert!(hits.is_empty(), "{typed}: {hits:?}");
        assert_eq!(clear(&hits), None, "{typed}");
    }
}

#[test]
fn only_a_role_that_is_meant_without_a_doubt_is_clear() {
    let taken = |typed: &str| clear(&roles(bundled(), typed, None)).map(|hit| hit.role.as_str().to_owned());
    for (typed, role) in [
        ("coder", "software-engineer"),
        ("ml ar", "ml-architect"),
        ("ml eng", "ml-engineer"),
        ("data engineer", "data-engineer"),
        ("mahcine learning team laed", "ml-team-lead"),
    ] {
        assert_eq!(taken(typed).as_deref(), Some(role), "{typed}");
    }
    for typed in ["team lead", "intern", "engineer", "data", "lead", "d", "ldr", "xyzzy"] {
        assert_eq!(taken(typed), None, "{typed}");
    }
    let interns = roles(bundled(), "intern", None);
    assert!(interns.iter().all(|hit| hit.fit.tier == Tier::Words), "{interns:?}");
}

#[test]
fn of_roles_that_fit_as_well_the_nearest_to_the_one_held_is_first() {
    let first_near = |typed: &str, held: &str| {
        roles(bundled(), typed, Some(&RoleId::from(held))).first().map(|hit| hit.role.as_str().to_owned())
    };
    for (held, role) in [
        ("ml-engineer", "ml-team-lead"),
        ("senior-ml-engineer", "ml-team-lead"),
        ("data-annotator", "annotation-team-lead"),
        ("senior-data-engineer", "data-engineering-manager"),
        ("sdet", "test-lead"),
    ] {
        assert_eq!(first_near("team lead", held).as_deref(), Some(role), "{held}");
    }
    assert_eq!(first_near("data annotation lead", "ml-engineer").as_deref(), Some("annotation-team-lead"));
    assert_eq!(first_near("team lead", "of-no-catalogue"), first_near("team lead", ""));
}

#[test]
fn every_name_of_every_role_finds_that_role_first() {
    for role in bundled().roles() {
        for name in role.names() {
            for typed in [name.to_owned(), name.to_uppercase(), name.replace(' ', "-")] {
                assert_eq!(first(&typed), role.id.as_str(), "{typed}: {:?}", found(&typed));
            }
        }
    }
}

/// The tier, of any grade.
fn tier(name: &str, typed: &str) -> Option<Tier> {
    let query = Query::new(typed);
    [Grade::AsTyped, Grade::Mistyped, Grade::Scattered]
        .into_iter()
        .find_map(|grade| query.fit(name, grade))
        .map(|fit| fit.tier)
}

#[test]
fn kinds_of_fit_are_told_apart() {
    for (name, typed, expected) in [
        ("Team leadership", "team leadership", Some(Tier::Same)),
        ("Team leadership", "Team-Leadership", Some(Tier::Same)),
        ("Team leadership", "team lead", Some(Tier::Begins)),
        ("Team leadership", "leadership team", Some(Tier::Words)),
        ("Team leadership", "leader", Some(Tier::Beginnings)),
        ("Team leadership", "tl", Some(Tier::Initials)),
        ("Team leadership", "ship", Some(Tier::Within)),
        ("Team leadership", "laedership", Some(Tier::Mistyped)),
        ("Team leadership", "ldrshp", Some(Tier::Scattered)),
        ("Team leadership", "tmldr", None),
        ("Team leadership", "eadrshp", None),
        ("Team leadership", "sql", None),
        ("Résumé café", "resume CAFE", Some(Tier::Same)),
        ("Back-end work", "backend", Some(Tier::Begins)),
        ("Backend work", "back end", Some(Tier::Begins)),
        ("Data Director", "d data", Some(Tier::Beginnings)),
        ("Data", "data data", None),
        ("Sr. Clerk", "senior clerk", Some(Tier::Same)),
        ("Senior", "junior", None),
        ("Nurses", "nurse", Some(Tier::Same)),
        ("Waitress", "waitresses", Some(Tier::Same)),
        ("Labour relations organiser", "labor relations organizer", Some(Tier::Same)),
        ("Paediatric counsellors", "pediatric counselor", Some(Tier::Same)),
        ("Bus", "bu", Some(Tier::Begins)),
        ("Data Director", "data director of all", None),
        ("Chief", "chfe", None),
    ] {
        assert_eq!(tier(name, typed), expected, "{name} for {typed}");
    }
    assert!(Query::new("sql").fit("SQL", Grade::AsTyped) < Query::new("sql").fit("NoSQL stores", Grade::AsTyped));
}

#[test]
fn a_name_is_found_within_a_longer_text_when_nothing_else_is() {
    let fit = |name: &str, typed: &str| Query::new(typed).fit(name, Grade::Containing).map(|fit| (fit.tier, fit.flaws));
    assert_eq!(fit("Staff Nurse", "senior staff nurse band 6"), Some((Tier::Contained, 11)));
    assert_eq!(
        fit("Nurse", "senior staff nurses band 6"),
        Some((Tier::Contained, 17)),
        "the longer name is the better fit"
    );
    assert_eq!(fit("Staff Nurse Manager", "senior staff nurse band 6"), None);
    assert_eq!(fit("", "nurse"), None);
    assert_eq!(first("freelance data scientist in bristol"), "data-scientist");
    assert_eq!(clear(&roles(bundled(), "freelance data scientist in bristol", None)), None);
}

#[test]
fn one_or_two_letters_are_forgiven_by_the_length_of_the_word() {
    let edits = |typed: &str, name: &str| Query::new(typed).fit(name, Grade::Mistyped).map(|fit| (fit.tier, fit.flaws));
    for (typed, name, expected) in [
        ("annlyst", "Analyst", Some(1)),
        ("analsyt", "Analyst", Some(1)),
        ("anlyts", "Analyst", Some(2)),
        ("enginer", "Engineer", Some(1)),
        ("enigneerr", "Engineer", Some(2)),
        ("laed", "Lead", Some(1)),
        ("anotat", "Annotator", Some(1)),
        ("ead", "Lead", None),
        ("leadd", "Head", None),
        ("junior", "Senior", None),
        ("banker", "Backend", None),
        ("doctor", "Director", None),
    ] {
        let found = edits(typed, name).filter(|(tier, _)| *tier == Tier::Mistyped).map(|(_, flaws)| flaws);
        assert_eq!(found, expected, "{typed} for {name}");
    }
}

proptest::proptest! {
    /// The index of many names and the search of one name agree.
    #[test]
    fn names_in_an_index_fit_as_they_do_alone(
        names in proptest::collection::vec("[a-dA-D /-]{0,12}|sr data|back end", 0..6),
        typed in "[a-e ]{0,8}|senior|backend|abcds?|data back end",
    ) {
        let index = NameIndex::new(names.iter().map(|name| [name.as_str()]));
        for grade in Grade::iter() {
            let query = Query::new(&typed);
            let together: Vec<Option<Fit>> =
                index.hits(&query, grade).into_iter().map(|hit| hit.map(|hit| hit.fit)).collect();
            let alone: Vec<Option<Fit>> = names.iter().map(|name| query.fit(name, grade)).collect();
            proptest::prop_assert_eq!(together, alone);
        }
    }

    /// Nothing that can be typed or be a name stops the program, and the letters that fit lie within the name.
    #[test]
    fn any_text_can_be_looked_for_in_any_name(name in "\\PC{0,30}", typed in "\\PC{0,20}") {
        let query = Query::new(&typed);
        for grade in [Grade::AsTyped, Grade::Mistyped, Grade::Scattered] {
            if let Some(fit) = query.fit(&name, grade) {
                let letters = query.letters_in(&name, fit.tier);
                proptest::prop_assert!(letters.is_sorted());
                proptest::prop_assert!(letters.iter().all(|letter| (*letter as usize) < name.chars().count()));
            }
        }
    }
}
