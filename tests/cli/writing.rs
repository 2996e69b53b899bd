//! Commands that write a plan: what changes, what does not, and what is never overwritten.

use rungs::domain::plan::plan_step::StepState;
use rungs::storage::plan_file::load;
use rungs::storage::sample_plan;

use super::{Folder, answer, complaint};

#[test]
fn done_ticks_one_step_off_and_changes_nothing_else() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    answer(["done", &plan, "weekly-code-review", "--today", "2026-11-21"]);
    let mut expected = sample_plan().expect("it opens");
    let id = expected.steps[3].id.clone();
    expected.set_step_state(&id, StepState::Done, "2026-11-21".parse().expect("it is a date"));
    assert_eq!(load(&folder.path("plan.ron")).expect("it opens"), expected);
    let before = std::fs::read(folder.path("plan.ron")).expect("it is there");
    answer(["done", &plan, "S4", "--today", "2027-01-01"]);
    assert_eq!(std::fs::read(folder.path("plan.ron")).expect("it is there"), before, "done once is done");
    assert_eq!(folder.names(), ["plan.ron"]);
}

#[test]
fn done_takes_a_title_in_any_case() {
    let folder = Folder::new();
    answer(["done", &folder.text("plan.ron"), "rebuild a published model in pytorch", "--today", "2026-11-21"]);
    let plan = load(&folder.path("plan.ron")).expect("it opens");
    assert_eq!(plan.steps[4].state, StepState::Done);
}

#[test]
fn an_offer_is_told_of_a_role_on_the_path_and_taken_back() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let stage = |at: usize| load(&folder.path("plan.ron")).expect("it opens").path[at].clone();
    let day = ["--date", "1 Mar 2028", "--today", "2026-11-21"];
    let text = answer(["offer", &plan, "senior ml engineer"].into_iter().chain(day));
    assert_eq!(text, "Offer for Senior Machine Learning Engineer from 1 Mar 2028: the move comes for sure\n");
    assert_eq!((stage(1).offer, stage(1).start), (Some(true), "2028-03-01".parse().ok()));
    let told = answer(["path", "--plan", &plan, "--today", "2026-11-21"]);
    assert!(told.contains("There is an offer for Senior Machine Learning Engineer"), "{told}");
    let text = answer(["offer", &plan, "senior-ml-engineer", "--take-back"]);
    assert_eq!(text, "No offer for Senior Machine Learning Engineer: 1 Mar 2028 is a wish\n");
    assert_eq!(stage(1).offer, Some(false));
    answer(["offer", &plan, "ml-engineer"]);
    assert_eq!((stage(0).offer, stage(0).start), (Some(true), None));
    assert!(complaint(["offer", &plan, "sdet"], 1).contains("rungs path lists"));
    let passed = ["offer", &plan, "ml-engineer", "--date", "1 Mar 2020", "--today", "2026-11-21"];
    assert!(complaint(passed, 2).contains("1 Mar 2020 has passed"));
}

#[test]
fn the_level_for_which_pay_is_asked_is_chosen_and_the_roles_own_is_no_choice() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let before = std::fs::read(folder.path("plan.ron")).expect("it is there");
    let text = answer(["pay-level", &plan, "ml engineer", "senior"]);
    assert_eq!(text, "Pay of Machine Learning Engineer is asked for: senior (before: mid)\n");
    let levels = load(&folder.path("plan.ron")).expect("it opens").assumptions.pay_levels;
    assert_eq!(levels, [("ml-engineer".into(), rungs::domain::level::Level::Senior)].into());
    let text = answer(["pay-level", &plan, "ml-engineer", "--own"]);
    assert_eq!(text, "Pay of Machine Learning Engineer is asked for: mid, the role’s own (before: senior)\n");
    assert_eq!(std::fs::read(folder.path("plan.ron")).expect("it is there"), before);
    complaint(["pay-level", &plan, "ml-engineer"], 2);
}

#[test]
fn new_does_not_overwrite_unless_forced() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let before = std::fs::read(folder.path("plan.ron")).expect("it is there");
    let arguments = ["new", "--from", "data-analyst", "--to", "data-scientist", "-o", &plan];
    let text = complaint(arguments, 1);
    assert!(text.contains("--force"), "{text}");
    assert_eq!(std::fs::read(folder.path("plan.ron")).expect("it is there"), before);
    answer(arguments.into_iter().chain(["--force"]));
    let made = load(&folder.path("plan.ron")).expect("it opens");
    assert_eq!(made.position.role.as_str(), "data-analyst");
    assert_eq!(made.goal.as_ref().map(rungs::domain::ids::RoleId::as_str), Some("data-scientist"));
    assert_eq!(answer(["check", &plan]).lines().count(), 1);
}

#[test]
fn a_plan_of_a_newer_format_is_never_overwritten() {
    let folder = Folder::new();
    let newer = rungs::storage::SAMPLE_PLAN.replacen("format: 2", "format: 3", 1);
    for (text, complaints) in [
        (newer.clone(), ["cannot save the plan: the file has format 3", "writes format 2", "newer.ron\n"]),
        (newer.replacen("title: \"", "name: \"", 1), ["format 3", "none above 2", ":2:5\n    "]),
    ] {
        std::fs::write(folder.path("newer.ron"), &text).expect("it is written");
        // A step that is done already would not be written, but the answer must not look like a success.
        for step in ["s1", "s3"] {
            let complaint = complaint(["done", &folder.text("newer.ron"), step], 1);
            assert!(complaints.iter().all(|part| complaint.contains(part)), "{complaint}");
        }
        assert_eq!(std::fs::read_to_string(folder.path("newer.ron")).expect("it is there"), text);
    }
}

#[test]
fn a_plan_of_a_newer_format_is_read_where_nothing_is_written() {
    let folder = Folder::new();
    let newer = rungs::storage::SAMPLE_PLAN.replacen("format: 2,", "format: 3,\n    later: [1],", 1);
    std::fs::write(folder.path("newer.ron"), &newer).expect("it is written");
    let plan = folder.text("newer.ron");
    assert_eq!(answer(["steps", &plan]), answer(["steps", &folder.text("plan.ron")]));
    expect_test::expect![[r"
        FOLDER/newer.ron:3:5: this version knows no field “later” here; it is kept
        FOLDER/newer.ron: good, a plan of 13 steps and 32 ledger entries, in format 3, newer than 2: it can be looked at but not saved over
    "]]
    .assert_eq(&folder.hide(&answer(["check", &plan])));
}

#[test]
fn unknown_fields_and_an_older_format_are_noted_and_outlive_a_change() {
    let folder = Folder::new();
    let older = include_str!("../storage/golden/format-1.ron").replacen(
        "    title:",
        "    titel: [1,  2], // mine\n    title:",
        1,
    );
    std::fs::write(folder.path("older.ron"), older).expect("it is written");
    let plan = folder.text("older.ron");
    let noted = folder.hide(&answer(["check", &plan]));
    assert!(
        noted.contains(":4:5: this version knows no field “titel” here; it is kept; “title” was probably meant"),
        "{noted}"
    );
    assert!(noted.ends_with(", in format 1; saving makes it format 2\n"), "{noted}");
    answer(["done", &plan, "s2"]);
    let text = std::fs::read_to_string(folder.path("older.ron")).expect("it is there");
    assert!(text.starts_with("Plan(\n    format: 2,\n"), "{text}");
    assert!(text.contains("\n    titel: [1,  2],\n"), "{text}");
}

/// A limit on the size of files stands in for a full disk; the signal that comes with it is ignored.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_keeps_the_old_plan() {
    let folder = Folder::new();
    let program = env!("CARGO_BIN_EXE_rungs");
    let line = format!("trap '' XFSZ; ulimit -f 4; exec '{program}' done '{}' s3", folder.text("plan.ron"));
    let output = std::process::Command::new("sh")
        .args(["-c", &line])
        .env("RUNGS_DATA_HOME", folder.path("data"))
        .output()
        .expect("it runs");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.starts_with("cannot save the plan: the new file could not be written: "), "{text}");
    assert_eq!(load(&folder.path("plan.ron")).expect("it opens"), sample_plan().expect("it opens"));
    assert_eq!(folder.names(), ["plan.ron"]);
}

#[test]
fn a_role_of_ones_own_works_in_every_command() {
    let folder = Folder::new();
    let plan = folder.path("nurse.ron").display().to_string();
    let refused = complaint(["new", "--from", "Qxzv", "--to", "data analyst", "-o", &plan], 1);
    assert!(refused.contains("--own"), "{refused}");
    answer(["new", "--from", "Qxzv", "--to", "data analyst", "--own", "-o", &plan]);
    let written = load(&folder.path("nurse.ron")).expect("it opens");
    assert_eq!(written.position.role.as_str(), "own-qxzv");
    assert_eq!(written.own_roles.len(), 1);
    assert_eq!(written.own_roles[0].title, "Qxzv");
    assert_eq!(written.goal.expect("it has one").as_str(), "data-analyst");
    for command in [
        vec!["gap", "--plan", &plan],
        vec!["path", "--plan", &plan],
        vec!["routes", "--plan", &plan],
        vec!["why", "--plan", &plan],
        vec!["salary", "--plan", &plan],
        vec!["steps", &plan],
        vec!["claims", "qxzv", "--plan", &plan],
        vec!["check", &plan],
        vec!["gap", "--plan", &plan, "--to", "qxzv"],
    ] {
        let said = answer(command.clone());
        assert!(!said.is_empty(), "{command:?}");
    }
    assert!(answer(["path", "--plan", &plan]).contains("Data Analyst"));
    assert!(!answer(["check", &plan]).contains("not in the catalogue"));
}

#[test]
fn an_advert_is_kept_in_the_plan_as_a_role_of_ones_own() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let advert = "tests/data/adverts/accountant_uk.txt";
    let told = answer(["advert", advert, "--plan", &plan]);
    assert!(told.contains("GBP 45,000 to GBP 55,000 a year") && told.contains("Against your plan"), "{told}");
    assert_eq!(load(&folder.path("plan.ron")).expect("it opens"), sample_plan().expect("it opens"), "it is only read");
    let told = answer(["advert", advert, "--plan", &plan, "--keep", "--title", "Books", "--without", "sql"]);
    assert!(told.contains("own-books"), "{told}");
    let kept = load(&folder.path("plan.ron")).expect("it opens");
    let role = kept.own_roles.first().expect("it is kept");
    assert_eq!(role.title, "Books");
    assert!(role.skills.iter().all(|own| own.skill.as_str() != "sql"));
    assert_eq!(kept.assumptions.own_claims_for(&role.id).count(), 1);
    assert!(answer(["gap", "--plan", &plan, "--to", "Books"]).contains("Spreadsheet software"));
    assert!(complaint(["advert", "/nowhere/advert.txt"], 1).contains("/nowhere/advert.txt"));
    assert!(complaint(["advert", advert, "--keep"], 2).contains("--plan"));
}
