//! What Steps shows, and what its actions do.

use std::fmt::Write as _;

use expect_test::expect;
use rungs::app::action::{Action, FactAction, FileAction, StepAction, ViewAction};
use rungs::app::present::steps::{AddData, StepIdea, StepsData, StepsSide, steps};
use rungs::app::state::State;
use rungs::app::view::ScreenView;
use rungs::app::view::steps::{AddFrom, StepFilter, StepsPanel, StepsView};
use rungs::domain::plan::Plan;
use rungs::domain::plan::plan_step::{StepState, TimeEntry};
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::support::{TODAY, apply, empty_state, sample_state, text};

fn opened(change: impl FnOnce(&mut Plan)) -> State {
    let mut plan: Plan = rungs::storage::sample_plan().unwrap();
    change(&mut plan);
    let mut state = empty_state();
    apply(&mut state, FileAction::Opened { plan: Box::new(plan), file: None });
    state
}

fn plan(state: &State) -> &Plan {
    state.document.as_ref().unwrap().plan()
}

fn ideas(add: &AddData) -> Vec<&StepIdea> {
    add.groups.iter().flat_map(|group| &group.ideas).collect()
}

/// Head and rows in short.
fn summary(data: &StepsData) -> String {
    let mut text = format!("{}\n{}\n", data.summary, data.summary_short);
    let filters: Vec<&str> = data.filters.iter().map(|filter| filter.words.as_str()).collect();
    writeln!(text, "{}", filters.join(" | ")).unwrap();
    for (what, day, _) in &data.last_step.dates {
        writeln!(text, "{what} {day}").unwrap();
    }
    writeln!(text, "{}", data.last_step.sentence).unwrap();
    for option in &data.pace.options {
        writeln!(text, "{} {} ({})", option.words, option.half, option.range).unwrap();
    }
    for group in &data.groups {
        writeln!(text, "# {} {}: {}", group.title, group.by, group.counts).unwrap();
        for row in &group.rows {
            writeln!(text, "  {}; {}", row.name, row.skills).unwrap();
        }
    }
    text
}

#[test]
fn the_sample_plan_is_listed_by_stage() {
    expect![[r"
        54 of 532 h done, 478 h left. At 7 h a week the last is done by Mar 2028 half of the time and by Mar 2029 nine times in ten.
        54 of 532 h done, the last by Mar 2028 half of the time.
        All 13 | Open 10 | Done 2 | Skipped 1
        one time in ten 30 Aug 2027
        half of the time 31 Mar 2028
        nine times in ten 19 Mar 2029
        Hours as guessed; your pace counts from 3 finished steps on.
        5 h by Oct 2028 (by 15 Oct 2028 half of the time, by 21 Feb 2030 nine times in ten)
        7 h by Mar 2028 (by 31 Mar 2028 half of the time, by 19 Mar 2029 nine times in ten)
        10 h by Nov 2027 (by 3 Nov 2027 half of the time, by 7 Jul 2028 nine times in ten)
        # To Machine Learning Engineer from Mar 2027; 135 h to learn set that day; these build none of its 4 skills; 3 are due later: 2 of 6 done, 133 h left, half of the time by Apr 2027
          Write tests for the feature pipeline, Done, 16 h likely, 18 h logged, due 12 Sep 2026; Data analysis and quality to 3, Test automation to 2
          Present an error analysis to the product team, Done, 10 h likely, 8 h logged, due 30 Oct 2026; Explaining to mixed audiences to 3
          Ship one model end to end with monitoring, Doing, 60 h likely, 22 h logged, due 28 Feb 2027; MLOps to 3, Model development and deployment to 3, Model monitoring to 2
          Run the weekly code review for an intern, Doing, 30 h likely, 6 h logged, due 31 Mar 2027; Mentoring to 3
          Rebuild a published model in PyTorch, To do, 45 h likely, 0 h logged, due 30 Apr 2027; Deep learning frameworks to 4
          Add drift and data checks to continuous integration, To do, 26 h likely, 0 h logged, due 30 Jun 2027; MLOps to 3, Model monitoring to 3, Continuous integration and delivery to 2
          Pass the certificate exam of a cloud vendor, Skipped, 40 h likely, 0 h logged, due –; Cloud platforms to 3
        # To Senior Machine Learning Engineer from Sep 2029: 0 of 4 done, 209 h left, half of the time by Nov 2027
          Write down who does what in a team, To do, 17 h likely, 0 h logged, due 31 Aug 2027; Team leadership to 2, Delegation to 2
          Lead a two-person project from framing to launch, To do, 90 h likely, 0 h logged, due 31 Oct 2027; Team leadership to 3, Project management to 3, Delegation to 2
          Mentor a new joiner for six months, To do, 66 h likely, 0 h logged, due 31 Dec 2027; Mentoring to 4, Feedback and performance to 3
          Write the playbook and take a turn on call, To do, 36 h likely, 0 h logged, due 31 Jan 2028; MLOps to 4, On-call and incident response to 3
        # To Machine Learning Team Lead from Mar 2032: 0 of 2 done, 136 h left, half of the time by Mar 2028
          Hand over five tasks you used to do yourself, To do, 16 h likely, 0 h logged, due 29 Feb 2028; Delegation to 3, Time management to 3
          Lead a team of four for two quarters, To do, 120 h likely, 0 h logged, due 31 May 2028; Team leadership to 4, Delegation to 4
    "]].assert_eq(&summary(&steps(&sample_state())));
}

#[test]
fn the_chart_is_also_a_sentence_and_a_table() {
    let burn_up = steps(&sample_state()).burn_up.unwrap();
    expect![[r#"
        54 of 532 h are done; at 7 h a week the rest is done by Mar 2028 half of the time and by Mar 2029 nine times in ten.
        [
            [
                "22 Aug 2026",
                "Done",
                "5 h",
            ],
            [
                "29 Aug 2026",
                "Done",
                "9.5 h",
            ],
            [
                "5 Sep 2026",
                "Done",
                "14 h",
            ],
            [
                "12 Sep 2026",
                "Done",
                "18 h",
            ],
            [
                "17 Oct 2026",
                "Done",
                "22 h",
            ],
            [
                "24 Oct 2026",
                "Done",
                "25 h",
            ],
            [
                "30 Oct 2026",
                "Done",
                "26 h",
            ],
            [
                "31 Oct 2026",
                "Done",
                "32 h",
            ],
            [
                "4 Nov 2026",
                "Done",
                "34 h",
            ],
            [
                "7 Nov 2026",
                "Done",
                "40 h",
            ],
            [
                "11 Nov 2026",
                "Done",
                "42 h",
            ],
            [
                "14 Nov 2026",
                "Done",
                "49 h",
            ],
            [
                "18 Nov 2026",
                "Done",
                "51 h",
            ],
            [
                "20 Nov 2026",
                "Done",
                "54 h",
            ],
            [
                "30 Aug 2027",
                "All done, one time in ten",
                "532 h",
            ],
            [
                "31 Mar 2028",
                "All done, half of the time",
                "532 h",
            ],
            [
                "19 Mar 2029",
                "All done, nine times in ten",
                "532 h",
            ],
        ]"#]]
    .assert_eq(&format!("{}\n{}", burn_up.sentence, text(&burn_up.table.rows)));
}

#[test]
fn a_plan_without_steps_says_so() {
    let data = steps(&opened(|plan| plan.steps.clear()));
    assert!(!data.any);
    assert_eq!(data.summary, "No step is planned yet.");
    assert!(data.burn_up.is_none());
    assert!(data.reason.contains("Machine Learning Team Lead"));
}

#[test]
fn steps_that_are_all_done_leave_no_date() {
    let data = steps(&opened(|plan| {
        for id in plan.steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>() {
            plan.set_step_state(&id, StepState::Done, TODAY);
        }
    }));
    assert!(data.last_step.dates.is_empty());
    assert_eq!(data.last_step.sentence, "No step is open.");
    assert!(data.burn_up.unwrap().chart.lines.len() == 2);
    assert!(data.pace.options.iter().all(|option| option.half.is_empty()));
}

#[test]
fn without_a_goal_nothing_is_recommended() {
    let mut state = opened(|plan| {
        plan.goal = None;
        plan.path.clear();
    });
    apply(&mut state, ScreenView::Steps(StepsView { panel: StepsPanel::Add, ..StepsView::default() }));
    let data = steps(&state);
    let StepsSide::Add(add) = data.side else { panic!("nothing to add") };
    assert!(add.wants_goal);
    assert!(ideas(&add).is_empty());
    assert!(data.groups.iter().all(|group| group.by == "not on your path"));
}

#[test]
fn unknown_roles_and_skills_are_shown_by_their_names_in_the_file() {
    let state = opened(|plan| {
        let step = plan.steps.first_mut().unwrap();
        step.stage = Some("no-such-role".into());
        step.builds.first_mut().unwrap().skill = "no-such-skill".into();
    });
    let data = steps(&state);
    let group = data.groups.last().unwrap();
    assert_eq!(group.title, "To no-such-role");
    assert!(group.rows.first().unwrap().skills.contains("no-such-skill"));
}

#[test]
fn recommended_steps_say_why_and_what_comes_first() {
    let mut state = opened(|plan| plan.steps.clear());
    apply(&mut state, ScreenView::Steps(StepsView { panel: StepsPanel::Add, ..StepsView::default() }));
    let StepsSide::Add(add) = steps(&state).side else { panic!("nothing to add") };
    let words: Vec<String> = ideas(&add)
        .into_iter()
        .take(6)
        .map(|idea| format!("{} [{}] {} {}", idea.title, idea.hours, idea.reason, idea.first))
        .collect();
    expect![[r"
        Put a service and its model into containers [16 h likely, 10–26 h] Raises Containers and orchestration from 1 to 2 of 2 wanted. 
        Share features between two models [44 h likely, 28–70 h] Raises Feature engineering from 2 to 3 of 3 wanted, Data pipelines from 1 to 2 of 2 wanted. 
        Evaluate a classifier beyond its accuracy [22 h likely, 14–35 h] Another recommended step builds on it. 
        Compare offline scores with what users do [42 h likely, 26–68 h] Raises Model evaluation from 2 to 3 of 3 wanted. After “Evaluate a classifier beyond its accuracy”
        Write down who does what in a team [17 h likely, 10–28 h] Raises Team leadership from 0 to 2 of 2 wanted. 
        Serve a small model behind a web interface [22 h likely, 14–35 h] Another recommended step builds on it. "]].assert_eq(&words.join("\n"));
}

#[test]
fn the_hours_of_a_step_are_credited_to_who_gave_them() {
    let mut state = opened(|plan| plan.step_mut(&"s6".into()).unwrap().hours.likely += 1.0);
    let told = ["s1", "s3", "s6"].map(|step| {
        apply(&mut state, ViewAction::ShowStep(step.into()));
        let StepsSide::Step(step) = steps(&state).side else { panic!("no step") };
        step.source
    });
    let expected = ["Idea and hours: Rungs.", "Idea: AiPathly, 2024. Hours: Rungs.", "Idea: Rungs. Hours: yours."];
    assert_eq!(told, expected);
    apply(&mut state, ScreenView::Steps(StepsView { panel: StepsPanel::Add, ..StepsView::default() }));
    let StepsSide::Add(add) = steps(&state).side else { panic!("nothing to add") };
    let known = ["Rungs", "AiPathly, 2024; hours by Rungs"];
    let known = |source: &str| known.contains(&source) || source == "CareerXray, 2026; hours by Rungs";
    assert!(ideas(&add).iter().all(|idea| known(&idea.source)));
}

#[test]
fn the_catalogue_is_searched_by_title_and_skill() {
    let mut state = sample_state();
    let view = StepsView {
        panel: StepsPanel::Add,
        add: AddFrom::Catalogue,
        query: "ship one model".to_owned(),
        ..StepsView::default()
    };
    apply(&mut state, ScreenView::Steps(view));
    let StepsSide::Add(add) = steps(&state).side else { panic!("nothing to add") };
    let first = ideas(&add)[0];
    assert_eq!(first.title, "Ship one model end to end with monitoring");
    assert!(first.taken);
}

fn order(state: &State) -> Vec<&str> {
    plan(state).steps.iter().map(|step| step.id.as_str()).collect()
}

#[test]
fn a_step_is_placed_within_and_between_stages_in_one_undo_each() {
    let mut state = sample_state();
    let before = order(&state).join(" ");
    apply(&mut state, StepAction::Place("s6".into(), Some("ml-engineer".into()), Some("s3".into())));
    assert_eq!(order(&state).get(..5).unwrap(), ["s1", "s2", "s6", "s3", "s4"]);
    apply(&mut state, StepAction::Place("s6".into(), Some("ml-team-lead".into()), None));
    assert_eq!(order(&state).last(), Some(&"s6"));
    assert_eq!(plan(&state).step(&"s6".into()).unwrap().stage, Some("ml-team-lead".into()));
    apply(&mut state, Action::Undo);
    apply(&mut state, Action::Undo);
    assert_eq!(order(&state).join(" "), before);
    apply(&mut state, StepAction::Place("nothing".into(), None, None));
    assert_eq!(order(&state).join(" "), before);
}

#[test]
fn up_and_down_lead_over_the_edge_of_a_stage() {
    let data = steps(&sample_state());
    let second = data.groups.get(1).unwrap();
    let up = second.rows.first().unwrap().up.clone().unwrap();
    assert_eq!((up.stage, up.before), (Some("ml-engineer".into()), None));
    let first = data.groups.first().unwrap();
    let down = first.rows.last().unwrap().down.clone().unwrap();
    assert_eq!((down.stage, down.before), (Some("senior-ml-engineer".into()), Some("s8".into())));
    assert!(first.rows.first().unwrap().up.is_none());
}

#[test]
fn filters_count_and_hide() {
    let mut state = sample_state();
    apply(&mut state, ScreenView::Steps(StepsView { filter: StepFilter::Done, ..StepsView::default() }));
    let data = steps(&state);
    assert_eq!(data.groups.iter().map(|group| group.rows.len()).sum::<usize>(), 2);
    assert_eq!(data.groups.first().unwrap().counts, "2 of 6 done, 133 h left, half of the time by Apr 2027");
}

#[test]
fn thousands_of_logged_days_stay_a_short_chart_and_a_short_log() {
    let mut state = opened(|plan| {
        let step = plan.step_mut(&"s13".into()).unwrap();
        step.log = (0..4_000_i64)
            .map(|days| TimeEntry {
                id: format!("t{}", days + 1).as_str().into(),
                date: TODAY.saturating_sub(jiff::Span::new().days(days)),
                hours: 0.01,
                unknown: UnknownFields::NONE,
            })
            .collect();
    });
    apply(&mut state, ViewAction::ShowStep("s13".into()));
    let data = steps(&state);
    assert!(data.burn_up.unwrap().chart.lines.last().unwrap().xs.len() <= 203);
    let StepsSide::Step(step) = data.side else { panic!("no step") };
    assert_eq!(step.log.len(), 6);
    assert!(step.log_rest.starts_with("and 3,994 earlier entries"), "{}", step.log_rest);
}

#[test]
fn the_pace_moves_the_dates() {
    let mut state = sample_state();
    let before = steps(&state).last_step.half;
    apply(&mut state, FactAction::SetHoursPerWeek(14.0));
    let after = steps(&state);
    assert_ne!(after.last_step.half, before);
    assert_eq!(after.pace.words, "14 h a week");
}

#[test]
fn evidence_that_is_a_web_address_can_be_opened() {
    let mut state = sample_state();
    apply(&mut state, StepAction::SetEvidence("s3".into(), "https://example.org/model".to_owned()));
    let data = steps(&state);
    let links: Vec<_> = data.groups.iter().flat_map(|group| &group.rows).filter_map(|row| row.link.clone()).collect();
    assert_eq!(links, ["https://example.org/model"]);
}

/// A step whose log is not in the order of days, as a merge leaves it, shown.
fn with_log_out_of_order() -> State {
    let entry = |id: &str, days_ago: i64, hours: f64| TimeEntry {
        id: id.into(),
        date: TODAY.saturating_sub(jiff::Span::new().days(days_ago)),
        hours,
        unknown: UnknownFields::NONE,
    };
    let mut state = opened(|plan| {
        let step = plan.step_mut(&"s13".into()).unwrap();
        step.log = vec![entry("t91", 7, 7.0), entry("t92", 2, 1.0), entry("t93", 2, 2.0), entry("t94", 80, 3.0)];
    });
    apply(&mut state, ViewAction::ShowStep("s13".into()));
    state
}

#[test]
fn the_log_is_told_latest_first_and_of_one_day_what_was_entered_last() {
    let StepsSide::Step(step) = steps(&with_log_out_of_order()).side else { panic!("no step") };
    let hours: Vec<_> = step.log.iter().map(|entry| entry.hours.as_str()).collect();
    assert_eq!(hours, ["2 h", "1 h", "7 h", "3 h"]);
}

#[test]
fn the_entry_that_is_named_is_taken_off_the_log_and_no_other() {
    let mut state = with_log_out_of_order();
    let StepsSide::Step(step) = steps(&state).side else { panic!("no step") };
    apply(&mut state, StepAction::UnlogHours(step.id, step.log[2].id.clone()));
    let left: Vec<_> = plan(&state).step(&"s13".into()).unwrap().log.iter().map(|entry| entry.hours).collect();
    assert_eq!(left, [1.0, 2.0, 3.0]);
}

#[test]
fn hours_are_logged_up_to_the_bound_and_up_to_today() {
    let mut state = sample_state();
    let step = plan(&state).steps[2].id.clone();
    let before = plan(&state).step(&step).unwrap().log.len();
    let mut logged = |hours: f64, day| {
        apply(&mut state, StepAction::LogHours(step.clone(), hours, day));
        plan(&state).step(&step).unwrap().log.len() - before
    };
    assert_eq!(logged(Plan::MOST_HOURS_LOGGED + 0.5, TODAY), 0);
    assert_eq!(logged(1.0, TODAY.tomorrow().unwrap()), 0);
    assert_eq!(logged(Plan::MOST_HOURS_LOGGED, TODAY), 1);
}

#[test]
fn a_step_goes_behind_the_last_one_of_its_stage() {
    let mut state = sample_state();
    let of_stage = |state: &State| {
        let steps = plan(state).steps.iter().filter(|step| step.stage == plan(state).steps[0].stage);
        steps.map(|step| step.id.clone()).collect::<Vec<_>>()
    };
    let mut wanted = of_stage(&state);
    assert!(wanted.len() > 2, "{wanted:?}");
    wanted.rotate_left(1);
    let first = plan(&state).steps[0].clone();
    apply(&mut state, StepAction::Place(first.id, first.stage, None));
    assert_eq!(of_stage(&state), wanted);
}
