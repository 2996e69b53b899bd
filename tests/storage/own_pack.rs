//! A pack of the roles that a plan states: it passes the check of packs and holds what was stated.

use expect_test::expect;
use rungs::domain::catalogue::role::{Education, Need};
use rungs::domain::ids::RoleId;
use rungs::domain::level::Level;
use rungs::domain::plan::Plan;
use rungs::domain::plan::own_role::{OwnRole, OwnSkill};
use rungs::domain::plan::own_way::OwnWay;
use rungs::domain::plan::role_correction::RoleCorrection;
use rungs::storage::catalogue;
use rungs::storage::disk::SystemDisk;
use rungs::storage::own_pack::{OwnPackError, own_pack};

fn way(role: &str, years: Option<f64>) -> OwnWay {
    OwnWay { role: role.into(), years }
}

fn plan() -> Plan {
    let skill = |id: &str| OwnSkill {
        need: Need::Optional,
        importance: 0.4,
        ..OwnSkill::essential(id.into(), 4.try_into().expect("a level"))
    };
    let nurse = OwnRole {
        level: Level::Senior,
        summary: Some("Cares for people.".to_owned()),
        duties: vec!["Dresses wounds".to_owned()],
        leads_people: true,
        education: Some(Education::Bachelor),
        experience_years: Some(2.5),
        skills: vec![skill("mentoring"), skill("of-no-pack")],
        leads_to: vec![way("own-teacher", Some(2.0)), way("ml-engineer", None), way("nobody", Some(1.0))],
        reached_from: vec![way("data-analyst", Some(1.5))],
        ..OwnRole::titled("Nurse", &[])
    };
    let analyst = RoleCorrection { level: Some(Level::Lead), ..RoleCorrection::of("data-analyst".into()) };
    let mut plan = rungs::storage::sample_plan().expect("it opens");
    plan.own_roles = vec![nurse, OwnRole::titled("Teacher", &[]), OwnRole::titled("ML engineer", &[])];
    plan.role_corrections = vec![analyst];
    plan
}

#[test]
fn what_is_stated_is_a_pack_that_passes_the_check() {
    let plan = plan();
    let whole = catalogue::bundled().expect("it is sound").with_plan(&plan);
    let pack = own_pack(&plan, &whole).expect("it is sound");
    let names: Vec<_> = pack.files.keys().map(String::as_str).collect();
    expect![[r#"
        [
            "moves.ron",
            "pack.ron",
            "roles/data-analyst-corrected.ron",
            "roles/ml-engineer-2.ron",
            "roles/nurse.ron",
            "roles/teacher.ron",
            "skills.ron",
            "sources.ron",
            "steps.ron",
        ]
    "#]]
    .assert_debug_eq(&names);
    expect![[r#"
        [
            "“Nurse” wants “of-no-pack”, which packs do not know",
            "the move between “Nurse” and “ml-engineer” says no years",
            "“nobody”, to which “Nurse” is tied, is in no pack of roles",
        ]
    "#]]
    .assert_debug_eq(&pack.left_out);

    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("mine");
    pack.save(&SystemDisk, &out).expect("it is written");
    let (read, _) = catalogue::from_folder(&out).expect("it passes the check");
    let nurse = read.role(&"nurse".into()).expect("it is there");
    let stated = &plan.own_roles[0];
    assert_eq!((&nurse.title, nurse.level, nurse.leads_people), (&stated.title, Some(stated.level), Some(true)));
    assert_eq!((&nurse.summary, nurse.asks.education), (&stated.summary, stated.education));
    assert_eq!(nurse.asks.experience_years, stated.experience_years);
    assert_eq!(nurse.profile.as_ref().map(|profile| &profile.duties), Some(&stated.duties));
    let [wanted] = nurse.skills.as_slice() else { panic!("{:?}", nurse.skills) };
    assert_eq!((wanted.need, wanted.importance, wanted.level.value()), (Need::Optional, 0.4, 4));
    let ends: Vec<(String, f64)> =
        read.moves_from(&nurse.id).map(|known| (known.to.to_string(), known.years)).collect();
    assert_eq!(ends, [("teacher".to_owned(), 2.0)]);
    let corrected: RoleId = "data-analyst-corrected".into();
    let into: Vec<_> = read.moves_to(&nurse.id).map(|known| &known.from).collect();
    assert_eq!(into, [&corrected], "the corrected role stands for the published one");
    let corrected = read.role(&corrected).expect("it is there");
    assert_eq!((corrected.level, corrected.title.as_str()), (Some(Level::Lead), "Data Analyst"));
    assert_eq!(corrected.skills.len(), whole.role(&"data-analyst".into()).expect("it is there").skills.len());
}

#[test]
fn a_plan_that_states_no_role_makes_none() {
    let plan = rungs::storage::sample_plan().expect("it opens");
    let made = own_pack(&plan, &catalogue::bundled().expect("it is sound"));
    assert!(matches!(made, Err(OwnPackError::Nothing)));
}
