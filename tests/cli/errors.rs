//! Errors go to standard error alone, say what, why and where, and set the exit code.

use expect_test::expect;

use super::{Folder, complaint, rungs};

#[test]
fn bad_input_ends_with_1() {
    expect![[r"
        no role is called “ml-team-laed”; the nearest: Machine Learning Team Lead (ml-team-lead)
    "]]
    .assert_eq(&complaint(["role", "ml-team-laed"], 1));
    expect![[r"
        no role is called “zzzz”; rungs roles lists all; rungs new --own takes it as a role of your own
    "]]
    .assert_eq(&complaint(["role", "zzzz"], 1));
    expect![[r"
        no role is called “team lead”; the nearest: Managers, All Other (onet-11-9199-00), Machine Learning Team Lead (ml-team-lead), Data Annotation Team Lead (annotation-team-lead), Instructional Coordinators (onet-25-9031-00), Data Engineering Manager (data-engineering-manager)
    "]]
    .assert_eq(&complaint(["gap", "--from", "ml-engineer", "--to", "team lead"], 1));
    expect![[r"
        cannot find a path: the goal is the role you hold
    "]]
    .assert_eq(&complaint(["path", "--from", "ml-engineer", "--to", "ml-engineer"], 1));
    expect![[r"
        no place is called “mars”; the places are world, us, us-new-york, us-san-francisco
    "]]
    .assert_eq(&complaint(["path", "--from", "ml-engineer", "--to", "ml-team-lead", "--place", "mars"], 1));
    expect![[r"
        cannot open the plan: there is no such file: no-such-plan.ron
    "]]
    .assert_eq(&complaint(["steps", "no-such-plan.ron"], 1));
    expect![[r"
        cannot open the plan: there is no such file or command: no-such-plan.ron
    "]]
    .assert_eq(&complaint(["no-such-plan.ron"], 1));
}

#[test]
fn values_that_are_not_understood_end_with_2() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let complain = |arguments: &[&str]| {
        let all = ["salary", "--plan", &plan].into_iter().chain(arguments.iter().copied());
        folder.hide(&complaint(all, 2))
    };
    expect![[r"
        cannot use --years: Write whole years from 1 to 40, for example 10
    "]]
    .assert_eq(&complain(&["--years", "0"]));
    expect![[r"
        cannot use --years: Write whole years from 1 to 40, for example 10
    "]]
    .assert_eq(&complain(&["--years", "80"]));
    expect![[r"
        cannot use --floor: “a lot” is not an amount. Write a number, for example USD 118,000
    "]]
    .assert_eq(&complain(&["--floor", "a lot"]));
    expect![[r"
        cannot use --floor: That is more than any pay
    "]]
    .assert_eq(&complain(&["--floor", "1,000,000,000,000,000"]));
    expect![[r"
        cannot use --floor: “118,5” can be read as USD 118.50 or as USD 1,185. Write the one that is meant
    "]]
    .assert_eq(&complain(&["--floor", "118,5"]));
    expect![[r"
        cannot use --floor: “per” what? Write a year, a month or an hour behind USD 118,000
    "]]
    .assert_eq(&complain(&["--floor", "85000 per"]));
    expect![[r"
        cannot use --floor: no rate says what 1 EUR is worth in USD; write it in USD
    "]]
    .assert_eq(&complain(&["--floor", "€85.000"]));
}

#[test]
fn a_projection_that_cannot_be_made_ends_with_1() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let complain = |arguments: &[&str]| {
        let all = ["salary", "--plan", &plan].into_iter().chain(arguments.iter().copied());
        folder.hide(&complaint(all, 1))
    };
    expect![[r"
        no plan to compare is called “Q”; there are path, carry-on, stay
    "]]
    .assert_eq(&complain(&["--plans", "path,Q"]));
}

#[test]
fn bad_usage_ends_with_2() {
    for arguments in [
        vec!["gap"],
        vec!["gap", "--from", "ml-engineer"],
        vec!["gap", "--plan", "p.ron", "--from", "ml-engineer", "--to", "ml-team-lead"],
        vec!["role"],
        vec!["done", "p.ron"],
        vec!["new", "--from", "ml-engineer", "--to", "ml-team-lead"],
        vec!["gap", "--plan", "p.ron", "--today", "yesterday"],
        vec!["salary", "--plan", "p.ron", "--real", "--nominal"],
        vec!["salary", "--plan", "p.ron", "--paths", "0"],
        vec!["salary", "--plan", "p.ron", "--averaged"],
        vec!["salary", "--plan", "p.ron", "--json", "--csv"],
        vec!["--unheard-of"],
    ] {
        assert!(
            complaint(arguments.clone(), 2).contains("Usage:")
                || arguments.contains(&"yesterday")
                || arguments.contains(&"0"),
            "{arguments:?}"
        );
    }
}

#[test]
fn a_broken_plan_says_line_and_column() {
    let folder = Folder::new();
    let text = rungs::storage::SAMPLE_PLAN.replacen("hours_per_week", "hours_a_week", 1);
    std::fs::write(folder.path("broken.ron"), text).expect("it is written");
    let text = complaint(["gap", "--plan", &folder.text("broken.ron")], 1);
    expect![[r"
        cannot open the plan: there is no field “hours_a_week” here; “hours_per_week” was probably meant at FOLDER/broken.ron:18:5
                hours_a_week: 7.0,
                ^
    "]]
    .assert_eq(&folder.hide(&text));
    let text = complaint(["done", &folder.text("broken.ron"), "s3"], 1);
    assert!(folder.hide(&text).starts_with("cannot open the plan: "), "{text}");
}

#[test]
fn check_lists_every_problem_with_its_place() {
    let folder = Folder::new();
    let text = rungs::storage::SAMPLE_PLAN
        .replace("hours_per_week: 7.0", "hours_per_week: NaN")
        .replace("\"k2\"", "\"k1\"")
        .replace("likely: 60.0", "likely: 600.0");
    std::fs::write(folder.path("broken.ron"), text).expect("it is written");
    let text = complaint(["check", &folder.text("broken.ron")], 1);
    expect![[r#"
        FOLDER/broken.ron:18:5: NaN hours a week is not above 0 and up to 100
                hours_per_week: NaN,
                ^
        FOLDER/broken.ron:48:17: the ledger id “k1” is used twice
                        id: "k1",
                            ^
        FOLDER/broken.ron:338:13: the hours of the step “Ship one model end to end with monitoring” must be above 0 and in order
                        hours: Effort(
                        ^
    "#]].assert_eq(&folder.hide(&text));
    expect![[r"
        FOLDER/none.ron: there is no such file
    "]]
    .assert_eq(&folder.hide(&complaint(["check", &folder.text("none.ron")], 1)));
}

#[test]
fn check_lists_every_problem_of_a_catalogue() {
    let folder = Folder::new();
    for name in ["pack", "sources", "skills", "moves", "steps", "roles/ml-engineer"] {
        let to = folder.path(&format!("{name}.ron"));
        std::fs::create_dir_all(to.parent().expect("a folder")).expect("it is made");
        std::fs::copy(super::catalogue_folder().join(format!("{name}.ron")), to).expect("it is copied");
    }
    std::fs::write(folder.path("moves.ron"), "[\n    (from: \"ml-engineer\", too: 1),\n]\n").expect("it is written");
    std::fs::write(folder.path("steps.ron"), "[").expect("it is written");
    let text = complaint(["check", folder.0.path().to_str().expect("it is text")], 1);
    expect![[r#"
        FOLDER/moves.ron:2:27: there is no field “too” here; “to” was probably meant
                (from: "ml-engineer", too: 1),
                                      ^
        FOLDER/steps.ron:1:2: the file ends too early; something is not closed
            [
             ^
    "#]]
    .assert_eq(&folder.hide(&text));
}

#[test]
fn what_the_catalogue_does_not_know_is_a_note() {
    let folder = Folder::new();
    let text = rungs::storage::SAMPLE_PLAN.replace("\"mlops-engineer\"", "\"space-pilot\"");
    std::fs::write(folder.path("odd.ron"), text).expect("it is written");
    expect![[r"
        FOLDER/odd.ron:26:9: the role “space-pilot” is not in the catalogue; it is kept
        FOLDER/odd.ron: good, a plan of 13 steps and 32 ledger entries
    "]]
    .assert_eq(&folder.hide(&super::answer(["check", &folder.text("odd.ron")])));
}

#[test]
fn a_step_that_is_not_there_names_the_nearest() {
    let folder = Folder::new();
    let text = complaint(["done", &folder.text("plan.ron"), "mentor a new jonier"], 1);
    expect![[r"
        no step of the plan is called “mentor a new jonier”; the nearest: Mentor a new joiner for six months (s10)
    "]]
    .assert_eq(&text);
}

#[cfg(not(feature = "gui"))]
#[test]
fn a_build_without_a_window_says_so() {
    expect![[r"
        cannot open the window: this build has none; rungs --help lists the commands
    "]]
    .assert_eq(&complaint([], 1));
    let folder = Folder::new();
    assert!(
        complaint([folder.text("plan.ron").as_str(), "--exit-after-first-frame"], 1).contains("this build has none")
    );
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_is_no_panic() {
    let program = env!("CARGO_BIN_EXE_rungs");
    for line in [format!("'{program}' roles | head -c 1"), format!("'{program}' role ml-team-lead --json | true")] {
        let output = std::process::Command::new("sh").args(["-c", &line]).output().expect("it runs");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{line}");
    }
    for closed in [">&-", "2>&-", ">&- 2>&-"] {
        let line = format!("'{program}' roles {closed}");
        let status = std::process::Command::new("sh").args(["-c", &line]).stdout(std::process::Stdio::null()).status();
        assert_eq!(status.expect("it runs").code(), Some(0), "{line}");
    }
    let _ = rungs([]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_told() {
    let line = format!("'{}' roles > /dev/full", env!("CARGO_BIN_EXE_rungs"));
    let output = std::process::Command::new("sh").args(["-c", &line]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("cannot write the answer: "));
}

/// The window needs a display, nothing else does; a build without the window has none to open.
#[cfg(all(feature = "gui", target_os = "linux"))]
#[test]
fn without_a_display_the_window_says_so() {
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_rungs"));
    let folder = tempfile::tempdir().expect("a folder");
    for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(variable);
    }
    command.env("RUNGS_CONFIG_HOME", folder.path()).env("RUNGS_STATE_HOME", folder.path());
    let output = command.assert().code(3).get_output().clone();
    let error = String::from_utf8(output.stderr).expect("text");
    expect_test::expect![[r"
        cannot open the window: there is no display (neither WAYLAND_DISPLAY nor DISPLAY is set); every command works without one, see rungs --help
    "]]
    .assert_eq(&error);
}
