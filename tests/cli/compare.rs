//! Telling two plans apart and merging two that were changed apart.

use expect_test::expect;
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::plan::Plan;
use rungs::domain::plan::aim::Aim;
use rungs::domain::plan::plan_step::StepState;
use rungs::domain::plan::stage::Stage;
use rungs::storage::plan_file::{load, to_text};
use rungs::storage::sample_plan;

use super::{Folder, answer, complaint, rungs};

/// The name of a plan, and how it is made from the sample.
type Made = (&'static str, fn(&mut Plan));

/// A folder with the sample plan as `plan.ron`, and plans made from it.
fn folder(plans: &[Made]) -> Folder {
    let folder = Folder::new();
    for (name, change) in plans {
        let mut plan = sample_plan().expect("it opens");
        change(&mut plan);
        let text = to_text(&plan).expect("it has a text");
        std::fs::write(folder.path(name), text).expect("it is written");
    }
    folder
}

fn mine(plan: &mut Plan) {
    plan.set_step_state(&"s5".into(), StepState::Done, "2026-11-21".parse().expect("a date"));
    plan.title = String::from("Path to team lead, on the laptop");
    plan.goal = Some("ml-architect".into());
}

fn theirs(plan: &mut Plan) {
    plan.title = String::from("Path to team lead, at work");
    plan.rate(&"mlops".into(), 3_u8.try_into().expect("a level"), "2026-11-20".parse().expect("a date"));
    plan.steps[3].due = Some("2026-12-24".parse().expect("a date"));
}

/// Standard output of a command that must end with `code` and complain about nothing.
fn ends<'a>(arguments: impl IntoIterator<Item = &'a str>, code: i32) -> String {
    let output = rungs(arguments).output().expect("it runs");
    let errors = String::from_utf8(output.stderr).expect("it is text");
    assert_eq!((output.status.code(), errors.as_str()), (Some(code), ""));
    String::from_utf8(output.stdout).expect("it is text")
}

#[test]
fn diff_ends_like_diff() {
    let folder = folder(&[("mine.ron", mine)]);
    let (plan, mine) = (folder.text("plan.ron"), folder.text("mine.ron"));
    assert_eq!(answer(["diff", &plan, &plan]), "No difference\n");
    expect![[r"
        1 step finished, goal changed, plan details changed

        Plan
          Title from “Path to team lead” to “Path to team lead, on the laptop”

        Goal and path
          Goal from Machine Learning Team Lead to Machine Learning Architect

        Skills
          Deep learning frameworks at 4 by the step “Rebuild a published model in PyTorch” on 21 Nov 2026, was 3

        Steps
          Step “Rebuild a published model in PyTorch”: state from To do to Done
          Step “Rebuild a published model in PyTorch”: day finished set to 21 Nov 2026
    "]]
    .assert_eq(&ends(["diff", &plan, &mine], 1));
    expect![[r"
        cannot open the plan: there is no such file: FOLDER/none.ron
    "]]
    .assert_eq(&folder.hide(&complaint(["diff", &plan, &folder.text("none.ron")], 2)));
    assert!(complaint(["diff", &plan], 2).contains("Usage:"));
}

/// Kept routes and constraints of two people.
fn with_routes(plan: &mut Plan, title: &str, role: &str, floor: f64) {
    let way = |role: &str| Stage::of(role.into());
    plan.keep_route(title.to_owned(), "ml-team-lead".into(), vec![way(role), way("ml-team-lead")]);
    plan.constraints.pay_floor = Money::from_units(floor, Currency::USD);
    plan.constraints.aim = Aim::AnyOf(vec!["ml-team-lead".into()]);
}

#[test]
fn kept_routes_and_constraints_in_json_and_merged() {
    let folder = folder(&[
        ("mine.ron", |plan| with_routes(plan, "By way of data", "data-engineer", 105_000.0)),
        ("theirs.ron", |plan| with_routes(plan, "By way of operations", "mlops-engineer", 90_000.5)),
    ]);
    let [plan, mine, theirs, out] = ["plan.ron", "mine.ron", "theirs.ron", "out.ron"].map(|name| folder.text(name));
    let json: serde_json::Value = serde_json::from_str(&ends(["diff", &plan, &mine, "--json"], 1)).expect("it is JSON");
    let told = json["changes"]
        .as_array()
        .expect("changes")
        .iter()
        .map(|change| format!("{} {} {} {}\n", change["section"], change["kind"], change["id"], change["to"]));
    expect![[r#"
        "kept_routes" "added" "A" null
        "constraints" "changed" null {"any_of":["ml-team-lead"]}
        "constraints" "changed" null {"amount":105000.0,"currency":"USD"}
    "#]]
    .assert_eq(&told.collect::<String>());
    expect![[r"
        Merged into FOLDER/out.ron. From theirs: Kept routes changed

        1 conflict; the file is written with what is kept
          Pay floor is USD 105,000 in mine (kept); USD 90,001 in theirs; not stated in base

        New ids, because mine has another entry of that id
          Route B “By way of operations”: A is now B
    "]]
    .assert_eq(&folder.hide(&ends(["merge", &plan, &mine, &theirs, "-o", &out], 1)));
    let merged = load(&folder.path("out.ron")).expect("it opens");
    assert_eq!((merged.routes.len(), merged.constraints.pay_floor), (2, Money::from_units(105_000.0, Currency::USD)));
}

#[test]
fn diff_in_json_has_the_values_as_they_are() {
    let folder = folder(&[("mine.ron", mine)]);
    let text = ends(["diff", &folder.text("plan.ron"), &folder.text("mine.ron"), "--json"], 1);
    expect![[r#"
        {
          "before": "FOLDER/plan.ron",
          "after": "FOLDER/mine.ron",
          "same": false,
          "summary": "1 step finished, goal changed, plan details changed",
          "changes": [
            {
              "section": "plan",
              "kind": "changed",
              "id": null,
              "field": "title",
              "from": "Path to team lead",
              "to": "Path to team lead, on the laptop",
              "text": "Title from “Path to team lead” to “Path to team lead, on the laptop”"
            },
            {
              "section": "goal_and_path",
              "kind": "changed",
              "id": null,
              "field": "goal",
              "from": "ml-team-lead",
              "to": "ml-architect",
              "text": "Goal from Machine Learning Team Lead to Machine Learning Architect"
            },
            {
              "section": "skills",
              "kind": "added",
              "id": "k33",
              "field": null,
              "from": null,
              "to": null,
              "text": "Deep learning frameworks at 4 by the step “Rebuild a published model in PyTorch” on 21 Nov 2026, was 3"
            },
            {
              "section": "steps",
              "kind": "changed",
              "id": "s5",
              "field": "state",
              "from": "to_do",
              "to": "done",
              "text": "Step “Rebuild a published model in PyTorch”: state from To do to Done"
            },
            {
              "section": "steps",
              "kind": "changed",
              "id": "s5",
              "field": "done",
              "from": null,
              "to": "2026-11-21",
              "text": "Step “Rebuild a published model in PyTorch”: day finished set to 21 Nov 2026"
            }
          ]
        }
    "#]].assert_eq(&folder.hide(&text));
    let text = answer(["diff", &folder.text("mine.ron"), &folder.text("mine.ron"), "--json"]);
    expect![[r#"
        {
          "before": "FOLDER/mine.ron",
          "after": "FOLDER/mine.ron",
          "same": true,
          "summary": "No difference",
          "changes": []
        }
    "#]]
    .assert_eq(&folder.hide(&text));
}

#[test]
fn merge_writes_what_both_sides_changed() {
    let folder = folder(&[
        ("mine.ron", mine),
        ("theirs.ron", |plan| {
            theirs(plan);
            plan.title = String::from("Path to team lead");
        }),
    ]);
    let [base, mine, theirs, out] = ["plan.ron", "mine.ron", "theirs.ron", "out.ron"].map(|name| folder.text(name));
    let text = answer(["merge", &base, &mine, &theirs, "-o", &out]);
    expect![[r"
        Merged into FOLDER/out.ron. From theirs: 1 step changed, 1 skill rated

        New ids, because mine has another entry of that id
          MLOps rated 3 on 20 Nov 2026: k33 is now k34
    "]]
    .assert_eq(&folder.hide(&text));
    let merged = load(&folder.path("out.ron")).expect("it opens");
    assert_eq!(merged.steps[4].state, StepState::Done);
    assert_eq!(merged.steps[3].due, Some("2026-12-24".parse().expect("a date")));
    assert_eq!(merged.title, "Path to team lead, on the laptop");
    assert_eq!(answer(["diff", &out, &out]), "No difference\n");
}

#[test]
fn a_conflict_is_listed_and_mine_is_written() {
    let folder = folder(&[("mine.ron", mine), ("theirs.ron", theirs)]);
    let [base, mine, theirs] = ["plan.ron", "mine.ron", "theirs.ron"].map(|name| folder.text(name));
    let text = ends(["merge", &base, &mine, &theirs, "-o", &folder.text("out.ron"), "--json"], 1);
    expect![[r#"
        {
          "file": "FOLDER/out.ron",
          "clean": false,
          "summary": "1 step changed, 1 skill rated",
          "conflicts": [
            {
              "section": "plan",
              "kind": "changed",
              "id": null,
              "field": "title",
              "base": "Path to team lead",
              "mine": "Path to team lead, on the laptop",
              "theirs": "Path to team lead, at work",
              "kept": "mine",
              "text": "Title is “Path to team lead, on the laptop” in mine (kept); “Path to team lead, at work” in theirs; “Path to team lead” in base"
            }
          ],
          "renumbered": [
            {
              "name": "MLOps rated 3 on 20 Nov 2026",
              "from": "k33",
              "to": "k34"
            }
          ]
        }
    "#]].assert_eq(&folder.hide(&text));
    let text = ends(["merge", &base, &mine, &theirs, "-o", &mine], 1);
    expect![[r"
        Merged into FOLDER/mine.ron. From theirs: 1 step changed, 1 skill rated

        1 conflict; the file is written with what is kept
          Title is “Path to team lead, on the laptop” in mine (kept); “Path to team lead, at work” in theirs; “Path to team lead” in base

        New ids, because mine has another entry of that id
          MLOps rated 3 on 20 Nov 2026: k33 is now k34
    "]].assert_eq(&folder.hide(&text));
    let merged = load(&folder.path("mine.ron")).expect("it opens");
    assert_eq!(merged.title, "Path to team lead, on the laptop");
    assert_eq!(load(&folder.path("out.ron")).expect("it opens"), merged);
}

#[test]
fn merge_writes_nothing_in_trouble_and_replaces_no_other_file() {
    let folder = folder(&[("mine.ron", mine), ("theirs.ron", theirs)]);
    std::fs::write(folder.path("broken.ron"), "Plan(").expect("it is written");
    let [base, mine, theirs, broken] =
        ["plan.ron", "mine.ron", "theirs.ron", "broken.ron"].map(|name| folder.text(name));
    let bytes = |name: &str| std::fs::read(folder.path(name)).expect("it is there");
    let before = ["plan.ron", "mine.ron", "theirs.ron", "broken.ron"].map(bytes);
    for inputs in [[&broken, &mine, &theirs], [&base, &broken, &theirs], [&base, &mine, &broken]] {
        let [first, second, third] = inputs.map(String::as_str);
        complaint(["merge", first, second, third, "-o", &folder.text("out.ron")], 2);
    }
    for out in [&theirs, &base, &broken] {
        let text = complaint(["merge", &base, &mine, &theirs, "-o", out], 2);
        assert!(text.contains("--force"), "{text}");
    }
    complaint(["merge", &base, &mine, &theirs, "-o", &folder.text("no/folder/out.ron")], 2);
    assert_eq!(["plan.ron", "mine.ron", "theirs.ron", "broken.ron"].map(bytes), before);
    assert_eq!(folder.names(), ["broken.ron", "mine.ron", "plan.ron", "theirs.ron"]);
    ends(["merge", &base, &mine, &theirs, "-o", &broken, "--force"], 1);
    load(&folder.path("broken.ron")).expect("it is a plan now");
}

/// Where both sides made the plan, version control gives an empty file for the version both came from.
#[test]
fn without_a_common_version_nothing_is_lost_either() {
    let folder = folder(&[("mine.ron", mine), ("theirs.ron", |plan| plan.steps[0].title = String::from("Other"))]);
    std::fs::write(folder.path("base.ron"), "").expect("it is written");
    let [base, mine, theirs, out] = ["base.ron", "mine.ron", "theirs.ron", "out.ron"].map(|name| folder.text(name));
    ends(["merge", &base, &mine, &theirs, "-o", &out], 1);
    let merged = load(&folder.path("out.ron")).expect("it opens");
    let titles = |plan: &Plan| plan.steps.iter().map(|step| step.title.clone()).collect::<Vec<_>>();
    let (ours, merged) = (titles(&sample_plan().expect("it opens")), titles(&merged));
    assert!(ours.iter().all(|title| merged.contains(title)) && merged.contains(&"Other".to_owned()), "{merged:?}");
    assert_eq!(merged.len(), ours.len() + 2, "what is equal stays once; {merged:?}");
}
