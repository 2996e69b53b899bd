//! Files that were made to do harm: nothing in them acts on a terminal, fills the memory or makes the program wait.

use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::{ClaimChoice, ClaimUse};
use rungs::domain::plan::own_role::OwnRole;
use rungs::domain::shown_text::is_unfit;
use rungs::storage::plan_file;

use super::{Folder, answer, catalogue_folder, complaint, rungs};

const ACTING: &str = "a\u{0}\u{1b}]52;c;aGk=\u{7}\u{202e}\u{200f}\u{9b}b\nc";

fn sample() -> Plan {
    rungs::storage::sample_plan().expect("it is sound")
}

fn write(folder: &Folder, plan: &Plan) -> String {
    let text = plan_file::to_text(plan).expect("it has a text");
    std::fs::write(folder.path("hostile.ron"), text).expect("it is written");
    folder.text("hostile.ron")
}

fn acting() -> Plan {
    let mut plan = sample();
    ACTING.clone_into(&mut plan.title);
    plan.own_roles = vec![OwnRole { title: ACTING.to_owned(), ..OwnRole::titled("Own", &[]) }];
    for step in &mut plan.steps {
        ACTING.clone_into(&mut step.title);
        step.evidence = Some(ACTING.to_owned());
    }
    plan
}

#[test]
fn nothing_in_a_plan_acts_on_a_terminal() {
    let folder = Folder::new();
    let plan = write(&folder, &acting());
    let good = folder.text("plan.ron");
    let before = std::fs::read(&plan).expect("it is there");
    let commands: [&[&str]; 9] = [
        &["check", &plan],
        &["steps", &plan],
        &["gap", "--plan", &plan],
        &["path", "--plan", &plan],
        &["salary", "--plan", &plan],
        &["routes", "--plan", &plan],
        &["claims", "ml-engineer", "--plan", &plan],
        &["diff", &good, &plan],
        &["done", &plan, "no such step"],
    ];
    for arguments in commands {
        for json in [&[][..], &["--json"]] {
            let output = rungs(arguments.iter().chain(json).copied()).output().expect("it runs");
            let said = String::from_utf8([output.stdout, output.stderr].concat()).expect("it is text");
            assert!(!said.is_empty() && !said.contains("panicked"), "{arguments:?}");
            let acts = |letter: char| letter != '\n' && is_unfit(letter);
            assert!(!said.contains(acts), "{arguments:?}: {said:?}");
        }
    }
    assert_eq!(std::fs::read(&plan).expect("it is there"), before, "no command changed the file");
}

#[test]
fn a_role_of_ones_own_acts_on_no_terminal() {
    let folder = Folder::new();
    let own = acting();
    let goal = Some(own.own_roles[0].id.clone());
    let plan = write(&folder, &Plan { goal, path: Vec::new(), ..own });
    let good = folder.text("plan.ron");
    for arguments in [vec!["gap", "--plan", &plan], vec!["why", "--plan", &plan], vec!["diff", &good, &plan]] {
        let output = rungs(arguments.iter().copied()).output().expect("it runs");
        let said = String::from_utf8([output.stdout, output.stderr].concat()).expect("it is text");
        assert!(said.contains("b�c") || said.contains("b c"), "{arguments:?}: {said}");
        assert!(!said.contains("\nc") && !said.contains(|letter: char| letter != '\n' && is_unfit(letter)), "{said:?}");
    }
}

#[test]
fn json_tells_a_title_as_it_stands_and_text_with_marks() {
    let folder = Folder::new();
    let plan = write(&folder, &acting());
    let json: serde_json::Value = serde_json::from_str(&answer(["steps", "--json", &plan])).expect("it is JSON");
    assert_eq!(json["plan"], ACTING);
    let text = answer(["steps", &plan]);
    assert!(text.contains("a��]52;c;aGk=����b�c"), "{text}");
}

#[test]
fn check_tells_what_is_shown_with_a_mark_and_finds_the_plan_good() {
    let folder = Folder::new();
    let plan = write(&folder, &Plan { title: "Road\u{1b}[2J".to_owned(), ..sample() });
    let told = answer(["check", &plan]);
    let said = "hostile.ron:3:12: this title holds a control character or another that cannot be seen; a mark is shown";
    assert!(told.contains(said) && told.contains("good, a plan of 13 steps"), "{told}");
    let ids = plan_file::to_text(&sample()).expect("it has a text").replace("\"k1\"", "\"k\\u{0}1\"");
    std::fs::write(&plan, ids).expect("it is written");
    let told = answer(["check", &plan]);
    assert!(told.contains("this id is very long or holds what cannot be seen; a mark is shown for it"), "{told}");
}

#[test]
fn texts_and_lists_of_any_length_are_answered() {
    let folder = Folder::new();
    let mut long = sample();
    long.steps[0].title = "x".repeat(65_536);
    long.steps[1].evidence = Some("y".repeat(1_000_000));
    let plan = write(&folder, &long);
    assert!(answer(["steps", &plan]).contains(&"x".repeat(10_000)));
    let mut many = sample();
    let choice = |number: u32| ClaimChoice {
        role: "ml-engineer".into(),
        claim: format!("c{number}").as_str().into(),
        how: ClaimUse::Excluded,
        unknown: rungs::domain::plan::unknown_fields::UnknownFields::NONE,
    };
    many.assumptions.claims = (0..40_000).map(choice).collect();
    let told = complaint(["check", &write(&folder, &many)], 1);
    assert!(told.contains("40000 choices of figures are too many; at most 2000 can be"), "{told}");
    let mut own = sample();
    let role = |number: u32| OwnRole { id: format!("own-x-{number}").as_str().into(), ..OwnRole::titled("X", &[]) };
    own.own_roles = (0..2001).map(role).collect();
    let told = complaint(["check", &write(&folder, &own)], 1);
    assert!(told.contains("2001 roles of your own are too many; at most 2000 can be"), "{told}");
    let mut unknown = sample();
    for number in 0..60_000 {
        unknown.unknown.push(format!("z{number}"), "1");
    }
    let plan = write(&folder, &unknown);
    let output = rungs(["diff", &folder.text("plan.ron"), &plan]).output().expect("it runs");
    assert_eq!(String::from_utf8(output.stdout).expect("it is text").lines().count(), 60_003);
}

#[cfg(unix)]
#[test]
fn a_catalogue_of_devices_pipes_and_masses_is_refused_at_once() {
    use std::process::Command;
    let folder = Folder::new();
    let catalogue = folder.path("catalogue");
    let copied = Command::new("cp").arg("-r").arg(catalogue_folder()).arg(&catalogue).status().expect("it runs");
    assert!(copied.success());
    let roles = catalogue.join("roles");
    std::os::unix::fs::symlink("/dev/zero", roles.join("zero.ron")).expect("a link");
    std::os::unix::fs::symlink("/proc/kmsg", roles.join("kmsg.ron")).expect("a link");
    assert!(Command::new("mkfifo").arg(roles.join("pipe.ron")).status().expect("it runs").success());
    std::fs::create_dir(roles.join("folder.ron")).expect("a folder");
    let named = catalogue.to_str().expect("it is text");
    let told = complaint(["check", named], 1);
    for (name, why) in
        [("zero", "it is not a regular file"), ("pipe", "it is not a regular file"), ("folder", "it is a folder")]
    {
        let said = format!("roles/{name}.ron: the file could not be read: {why}");
        assert!(told.contains(&said), "{told}");
    }
    assert!(told.contains("roles/kmsg.ron: the file could not be read: "), "{told}");
    for number in 0..5001 {
        std::fs::write(roles.join(format!("{number}.ron")), "").expect("it is written");
    }
    let told = complaint(["check", named], 1);
    assert!(told.contains("the folder has more than 5000 files with roles"), "{told}");
}
