//! What differs between two plans, in words.

use std::collections::BTreeMap;

use expect_test::expect;
use jiff::civil::date;
use rungs::app::present::compare::{CompareData, ConflictWords, compare, summary};
use rungs::app::settings::MoneyStyle;
use rungs::domain::catalogue::role::Education;
use rungs::domain::catalogue::step::Builds;
use rungs::domain::compare::difference;
use rungs::domain::compare::merge::merge;
use rungs::domain::currency::Currency;
use rungs::domain::effort::Effort;
use rungs::domain::ids::PlanStepId;
use rungs::domain::level::Level;
use rungs::domain::money::Money;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay_rate::PayRate;
use rungs::domain::plan::Plan;
use rungs::domain::plan::aim::Aim;
use rungs::domain::plan::assumptions::{ClaimChoice, ClaimUse};
use rungs::domain::plan::objective::Objective;
use rungs::domain::plan::plan_step::{PlanStep, StepState, TimeEntry};
use rungs::domain::plan::stage::Stage;
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::domain::proficiency::Proficiency;
use rungs::storage;

use crate::support::{TODAY, text};

fn sample() -> Plan {
    storage::sample_plan().unwrap()
}

fn level(value: u8) -> Proficiency {
    Proficiency::try_from(value).unwrap()
}

fn compared(after: &Plan) -> CompareData {
    compare(&sample(), after, &storage::catalogue::bundled().unwrap(), MoneyStyle::CodeFirst)
}

/// The groups as a person reads them.
fn told(data: &CompareData) -> String {
    let group =
        |group: &rungs::app::present::compare::Group| format!("{}\n  {}\n", group.heading, group.lines.join("\n  "));
    format!("{}\n{}", data.summary, data.groups.iter().map(group).collect::<String>())
}

fn log(plan: &mut Plan, step: usize, hours: f64) {
    let id = plan.free_time_id();
    plan.steps[step].log.push(TimeEntry { id, date: date(2026, 11, 20), hours, unknown: UnknownFields::NONE });
}

#[test]
fn equal_plans_have_nothing_to_tell() {
    expect![[r#"
        (
            before: "Path to team lead",
            after: "Path to team lead",
            groups: [],
            summary: "No difference",
            same: true,
        )"#]]
    .assert_eq(&text(&compared(&sample())));
}

#[test]
fn an_evening_of_work_is_told_in_a_few_lines() {
    let mut plan = sample();
    plan.set_step_state(&"s9".into(), StepState::Doing, TODAY);
    log(&mut plan, 3, 3.0);
    log(&mut plan, 4, 2.0);
    plan.rate(&"mlops".into(), level(3), date(2026, 11, 1));
    expect![[r#"
        (
            before: "Path to team lead",
            after: "Path to team lead",
            groups: [
                (
                    heading: "Skills",
                    lines: [
                        "MLOps rated 3 on 1 Nov 2026, was 2",
                    ],
                ),
                (
                    heading: "Steps",
                    lines: [
                        "Step “Lead a two-person project from framing to launch”: state from To do to Doing",
                    ],
                ),
                (
                    heading: "Hours logged",
                    lines: [
                        "Hours on “Run the weekly code review for an intern”: 3 h on 20 Nov 2026 added",
                        "Hours on “Rebuild a published model in PyTorch”: 2 h on 20 Nov 2026 added",
                    ],
                ),
            ],
            summary: "1 step changed, 1 skill rated, 5 h logged",
            same: false,
        )"#]]
    .assert_eq(&text(&compared(&plan)));
}

#[test]
fn every_part_has_its_words() {
    let mut plan = sample();
    plan.title = "Path to team lead, autumn".to_owned();
    plan.hours_per_week = 7.125;
    plan.position.since = None;
    plan.position.level = Some(Level::Mid);
    plan.position.pay = Some(PayRate::yearly(Money { minor: 12_550_050, currency: Currency::USD }));
    plan.position.place = "us-new-york".into();
    plan.background.education = Some(Education::Master);
    plan.background.experience_years = Some(3.0);
    plan.goal = Some("ml-architect".into());
    plan.path[1].start = Some(date(2028, 3, 1));
    plan.path[2].role = "ml-architect".into();
    plan.saved_roles.rotate_left(1);
    plan.saved_roles.pop();
    plan.ledger[3].level = level(4);
    plan.ledger[3].note =
        Some("After the\nworkshop with a title that is far too long to be shown in one line".to_owned());
    plan.unrate(&"communication".into());
    plan.steps[5].due = Some(date(2027, 6, 30));
    plan.steps[5].title = "Write the retrospective".to_owned();
    plan.steps[6].hours = Effort { optimistic: 10.0, likely: 20.0, pessimistic: 40.0 };
    plan.steps[6].builds = vec![Builds { skill: "mlops".into(), to: level(3) }];
    plan.remove_step(&PlanStepId::new("s8"));
    let step = plan.steps.pop().unwrap();
    plan.steps.insert(0, step);
    let effort = Effort { optimistic: 1.0, likely: 2.5, pessimistic: 4.0 };
    plan.steps.push(PlanStep::own("s14".into(), "Ask for feedback".to_owned(), Vec::new(), effort, None));
    let entry = plan.steps.iter_mut().find_map(|step| step.log.first_mut()).unwrap();
    entry.hours += 0.5;
    plan.set_step_state(&"s4".into(), StepState::Done, TODAY);
    plan.assumptions.stated.insert(Assumption::Inflation, 2.5);
    plan.assumptions.horizon_years = Some(1);
    plan.assumptions.claims[0].claim = "gone".into();
    plan.assumptions.claims.push(ClaimChoice {
        role: "ml-engineer".into(),
        claim: "ml-engineer.pay.aipathly-2024.us".into(),
        how: ClaimUse::Only,
        unknown: UnknownFields::NONE,
    });
    plan.unknown.push("mood", "Some(Good)");
    plan.position.unknown.push("desk", "\"window\"");
    expect![[r#"
        1 step finished, 1 step added, 1 step removed, 2 steps changed, and more
        Plan
          Title from “Path to team lead” to “Path to team lead, autumn”
          Hours a week from 7 h to 7.12 h
        Position
          Seniority set to mid
          First day 21 Nov 2024 removed
          Pay from USD 118,000 to USD 125,501
          Place from United States to New York, NY
        Background
          Years of experience from 2 years to 3 years
          Education from Bachelor’s degree to Master’s degree
        Goal and path
          Goal from Machine Learning Team Lead to Machine Learning Architect
          Senior Machine Learning Engineer on the path: start set to 1 Mar 2028
          Machine Learning Architect added to the path
          Machine Learning Team Lead removed from the path
        Saved roles
          Machine Learning Team Lead removed
        Skills
          Mentoring rated 4 on 10 Jan 2026, was 1
          Mentoring rated 4 on 10 Jan 2026: note set to “After the workshop with a title that is far too long to be…”
          Mentoring at 3 by the step “Run the weekly code review for an intern” on 21 Nov 2026, was 2
          Explaining to mixed audiences rated 2 on 10 Jan 2026: removed
          Explaining to mixed audiences at 3 by the step “Present an error analysis to the product team” on 30 Oct 2026: removed
        Steps
          Step “Lead a team of four for two quarters”: moved to the front
          Step “Run the weekly code review for an intern”: state from Doing to Done
          Step “Run the weekly code review for an intern”: day finished set to 21 Nov 2026
          Step “Write the retrospective”: title from “Add drift and data checks to continuous integration” to “Write the retrospective”
          Step “Pass the certificate exam of a cloud vendor”: skills built from Cloud platforms to 3 to MLOps to 3
          Step “Pass the certificate exam of a cloud vendor”: effort from 40 h (30 h to 60 h) to 20 h (10 h to 40 h)
          Step “Ask for feedback” added: To do, 2.5 h
          Step “Write down who does what in a team” removed: To do, 17 h
        Hours logged
          Hours on “Write tests for the feature pipeline”: 5.5 h on 22 Aug 2026, was 5 h
        Assumptions
          Inflation set to 2.5%
          Years ahead set to 1 year
          Pay figure for Machine Learning Team Lead from AiPathly, 2024 to “gone”
          Pay figure for Machine Learning Engineer set to “ml-engineer.pay.aipathly-2024.us”
        Fields Rungs does not know
          Plan: “mood” set to Some(Good)
          Position: “desk” set to "window"
    "#]].assert_eq(&told(&compared(&plan)));
    let back = compare(&plan, &sample(), &storage::catalogue::bundled().unwrap(), MoneyStyle::CodeFirst);
    expect![[r#"
        1 step added, 1 step removed, 3 steps changed, 1 step moved, and more
        Plan
          Title from “Path to team lead, autumn” to “Path to team lead”
          Hours a week from 7.12 h to 7 h
        Position
          Seniority mid removed
          First day set to 21 Nov 2024
          Pay from USD 125,501 to USD 118,000
          Place from New York, NY to United States
        Background
          Years of experience from 3 years to 2 years
          Education from Master’s degree to Bachelor’s degree
        Goal and path
          Goal from Machine Learning Architect to Machine Learning Team Lead
          Senior Machine Learning Engineer on the path: start 1 Mar 2028 removed
          Machine Learning Team Lead added to the path
          Machine Learning Architect removed from the path
        Saved roles
          Machine Learning Team Lead added
        Skills
          Explaining to mixed audiences rated 2 on 10 Jan 2026, had no level
          Mentoring rated 1 on 10 Jan 2026, was 4
          Mentoring rated 1 on 10 Jan 2026: note “After the workshop with a title that is far too long to be…” removed
          Explaining to mixed audiences at 3 by the step “Present an error analysis to the product team” on 30 Oct 2026, had no level
          Mentoring at 3 by the step “Run the weekly code review for an intern” on 21 Nov 2026: removed
        Steps
          Step “Run the weekly code review for an intern”: state from Done to Doing
          Step “Run the weekly code review for an intern”: day finished 21 Nov 2026 removed
          Step “Add drift and data checks to continuous integration”: title from “Write the retrospective” to “Add drift and data checks to continuous integration”
          Step “Pass the certificate exam of a cloud vendor”: skills built from MLOps to 3 to Cloud platforms to 3
          Step “Pass the certificate exam of a cloud vendor”: effort from 20 h (10 h to 40 h) to 40 h (30 h to 60 h)
          Step “Write down who does what in a team” added: To do, 17 h
          Step “Lead a team of four for two quarters”: moved after “Hand over five tasks you used to do yourself”
          Step “Ask for feedback” removed: To do, 2.5 h
        Hours logged
          Hours on “Write tests for the feature pipeline”: 5 h on 22 Aug 2026, was 5.5 h
        Assumptions
          Inflation 2.5% removed
          Years ahead 1 year removed
          Pay figure for Machine Learning Team Lead from “gone” to AiPathly, 2024
          Pay figure for Machine Learning Engineer follows the default rule again
        Fields Rungs does not know
          Plan: “mood” Some(Good) removed
          Position: “desk” "window" removed
    "#]].assert_eq(&told(&back));
}

#[test]
fn what_rounding_hides_is_told_exactly() {
    let mut before = sample();
    before.steps[0].note = Some("x".repeat(100));
    let mut after = before.clone();
    after.hours_per_week += 0.001;
    after.position.pay = Some(PayRate::yearly(Money { minor: 11_800_010, currency: Currency::USD }));
    after.background.experience_years = Some(2.0001);
    after.steps[0].hours.likely += 0.001;
    after.steps[0].note = Some(format!("{}y", "x".repeat(99)));
    expect![[r"
        1 step changed, position changed, plan details changed, background changed
        Plan
          Hours a week from 7 h to 7.001 h
        Position
          Pay from USD 118000.00 to USD 118000.10
        Background
          Years of experience from 2 years to 2.0001 years
        Steps
          Step “Write tests for the feature pipeline”: effort from 16 h (12 h to 24 h) to 16.001 h (12 h to 24 h)
          Step “Write tests for the feature pipeline”: note changed
    "]]
    .assert_eq(&told(&compare(&before, &after, &storage::catalogue::bundled().unwrap(), MoneyStyle::CodeFirst)));
}

#[test]
fn a_summary_is_one_short_line() {
    type Named = (&'static str, fn(&mut Plan));
    let changes: [Named; 8] = [
        ("a step", |plan| plan.steps[4].note = Some("n".to_owned())),
        ("a finished step", |plan| plan.set_step_state(&"s5".into(), StepState::Done, TODAY)),
        ("a rating", |plan| plan.rate(&"mlops".into(), level(4), TODAY)),
        ("no rating", |plan| plan.unrate(&"mlops".into())),
        ("hours", |plan| log(plan, 4, 1.5)),
        ("fewer hours", |plan| plan.steps.iter_mut().for_each(|step| step.log.clear())),
        ("goal", |plan| plan.goal = None),
        ("order of the ledger", |plan| plan.ledger.swap(0, 1)),
    ];
    let mut all = sample();
    let mut lines = BTreeMap::new();
    for (name, change) in changes {
        let mut plan = sample();
        change(&mut plan);
        change(&mut all);
        lines.insert(name, summary(&difference(&sample(), &plan)));
    }
    lines.insert("everything", summary(&difference(&sample(), &all)));
    expect![[r#"
        {
            "a finished step": "1 step finished",
            "a rating": "1 skill rated",
            "a step": "1 step changed",
            "everything": "1 step finished, 1 skill unrated, 54 h taken back, goal changed",
            "fewer hours": "54 h taken back",
            "goal": "Goal changed",
            "hours": "1.5 h logged",
            "no rating": "1 skill unrated",
            "order of the ledger": "Skill ledger changed",
        }"#]]
    .assert_eq(&text(&lines));
}

#[test]
fn conflicts_are_told_with_the_three_values() {
    let base = sample();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.title = "Mine".to_owned();
    theirs.title = "Theirs".to_owned();
    mine.steps[3].due = Some(date(2026, 12, 1));
    theirs.steps[3].due = None;
    mine.remove_step(&"s5".into());
    theirs.step_mut(&"s5".into()).unwrap().note = Some("Nearly there".to_owned());
    theirs.remove_step(&"s7".into());
    mine.step_mut(&"s7".into()).unwrap().note = Some("On hold".to_owned());
    mine.steps.swap(0, 1);
    theirs.steps.swap(1, 2);
    mine.path.remove(0);
    theirs.path.swap(0, 1);
    for (plan, text) in [(&mut mine, "\"good\""), (&mut theirs, "\"bad\"")] {
        plan.unknown.push("mood", text);
    }
    mine.steps[4].evidence = Some("x".repeat(100));
    let id = mine.steps[4].id.clone();
    theirs.step_mut(&id).unwrap().evidence = Some(format!("{}y", "x".repeat(99)));
    let merged = merge(&base, &mine, &theirs);
    let catalogue = storage::catalogue::bundled().unwrap();
    let words = ConflictWords::new(&base, &mine, &theirs, &merged, &catalogue, MoneyStyle::CodeFirst);
    let lines: String = merged.conflicts.iter().map(|conflict| format!("{}\n", words.line(conflict))).collect();
    expect![[r#"
        Title is “Mine” in mine (kept); “Theirs” in theirs; “Path to team lead” in base
        Path is Senior ML Engineer → ML Team Lead in mine (kept); Senior ML Engineer → ML Engineer → ML Team Lead in theirs; ML Engineer → Senior ML Engineer → ML Team Lead in base
        Step “Run the weekly code review for an intern”: due is 1 Dec 2026 in mine (kept); not stated in theirs; 31 Mar 2027 in base
        Step “Add drift and data checks to continuous integration”: evidence is one text in mine (kept); another in theirs; not stated in base
        Step “Pass the certificate exam of a cloud vendor”: changed in mine, removed in theirs; it is kept
        Step “Rebuild a published model in PyTorch”: removed in mine, changed in theirs; it is kept
        Steps: put into another order in mine and in theirs; mine is kept
        Plan: “mood” is "good" in mine (kept); "bad" in theirs; not stated in base
    "#]].assert_eq(&lines);
}

#[test]
fn routes_and_constraints_have_their_words() {
    let stage = |role: &str| Stage::of(role.into());
    let mut before = sample();
    before.keep_route("Straight on".to_owned(), "ml-team-lead".into(), vec![stage("ml-team-lead")]);
    let way = vec![stage("data-engineer"), stage("ml-team-lead")];
    before.keep_route("By way of data".to_owned(), "ml-team-lead".into(), way);
    let mut after = before.clone();
    after.routes.remove(0);
    after.routes[0].title = "The long way".to_owned();
    after.routes[0].stages[0].place = Some("us-new-york".into());
    after.routes[0].stages[1].start = Some(date(2030, 1, 1));
    after.keep_route("Again".to_owned(), "ml-architect".into(), vec![stage("ml-engineer"), stage("ml-architect")]);
    after.path[1].place = Some("us-new-york".into());
    let family = Some("leadership".into());
    let asked = &mut after.constraints;
    asked.aim =
        Aim::Any { pay_at_least: Money::from_units(150_000.0, Currency::USD), family, level: Some(Level::Lead) };
    asked.pay_floor = Money::from_units(105_000.0, Currency::USD);
    asked.within_years = Some(7.5);
    asked.most_moves = Some(3);
    asked.no_step_back = false;
    asked.family = Some("engineering".into());
    asked.avoid = vec!["data-engineer".into(), "wizard".into()];
    asked.objective = Objective::BestPaid;
    asked.unknown.push("mood", "Good");
    let catalogue = storage::catalogue::bundled().unwrap();
    expect![[r"
        Path changed, kept routes changed, constraints changed, other fields changed
        Goal and path
          Senior Machine Learning Engineer on the path: place set to New York, NY
        Kept routes
          Route A “Again” added: ML Engineer → ML Architect
          Route B “The long way”: title from “By way of data” to “The long way”
          Route B “The long way”: path from Data Engineer → ML Team Lead to Data Engineer (in New York, NY) → ML Team Lead (from 1 Jan 2030)
          Route A “Straight on” removed: ML Team Lead
        Constraints on routes
          Aim from the goal to any role paid at least USD 150,000, in Leadership, of at least lead level
          Pay floor set to USD 105,000
          Longest time set to 7.5 years
          Most moves set to 3
          No step back from on to off
          Family set to Engineering
          Roles to avoid from nothing to Data Engineer, wizard
          Preset from Fastest to Best paid
        Fields Rungs does not know
          Constraints on routes: “mood” set to Good
    "]]
    .assert_eq(&told(&compare(&before, &after, &catalogue, MoneyStyle::CodeFirst)));
    expect![[r"
        Path changed, kept routes changed, constraints changed, other fields changed
        Goal and path
          Senior Machine Learning Engineer on the path: place New York, NY removed
        Kept routes
          Route A “Straight on” added: ML Team Lead
          Route B “By way of data”: title from “The long way” to “By way of data”
          Route B “By way of data”: path from Data Engineer (in New York, NY) → ML Team Lead (from 1 Jan 2030) to Data Engineer → ML Team Lead
          Route A “Again” removed: ML Engineer → ML Architect
        Constraints on routes
          Aim from any role paid at least USD 150,000, in Leadership, of at least lead level to the goal
          Pay floor USD 105,000 removed
          Longest time 7.5 years removed
          Most moves 3 removed
          No step back from off to on
          Family Engineering removed
          Roles to avoid from Data Engineer, wizard to nothing
          Preset from Best paid to Fastest
        Fields Rungs does not know
          Constraints on routes: “mood” Good removed
    "]]
    .assert_eq(&told(&compare(&after, &before, &catalogue, MoneyStyle::CodeFirst)));
    let (mut mine, mut theirs) = (before.clone(), before.clone());
    mine.constraints.aim = Aim::AnyOf(vec!["ml-engineer".into(), "ml-architect".into()]);
    theirs.constraints.aim = Aim::AnyOf(Vec::new());
    mine.routes.remove(1);
    theirs.routes[1].title = "Renamed".to_owned();
    mine.routes[0].stages[0].start = Some(date(2030, 1, 1));
    theirs.routes[0].stages[0].start = Some(date(2031, 1, 1));
    let merged = merge(&before, &mine, &theirs);
    let words = ConflictWords::new(&before, &mine, &theirs, &merged, &catalogue, MoneyStyle::CodeFirst);
    let lines: String = merged.conflicts.iter().map(|conflict| format!("{}\n", words.line(conflict))).collect();
    expect![[r"
        Route A “Straight on”: path is ML Team Lead (from 1 Jan 2030) in mine (kept); ML Team Lead (from 1 Jan 2031) in theirs; ML Team Lead in base
        Route B “Renamed”: removed in mine, changed in theirs; it is kept
        Aim is any of ML Engineer, ML Architect in mine (kept); any of no roles in theirs; the goal in base
    "]].assert_eq(&lines);
}

#[test]
fn money_is_written_as_the_person_set_it() {
    let mut after = sample();
    after.constraints.pay_floor = Money::from_units(105_000.0, Currency::USD);
    after.constraints.aim = Aim::Any { pay_at_least: after.constraints.pay_floor, family: None, level: None };
    let catalogue = storage::catalogue::bundled().unwrap();
    for (style, written) in [(MoneyStyle::Sign, "$105,000"), (MoneyStyle::CodeLast, "105,000 USD")] {
        let lines: Vec<_> =
            compare(&sample(), &after, &catalogue, style).groups.into_iter().flat_map(|group| group.lines).collect();
        assert_eq!(lines.iter().filter(|line| line.contains(written)).count(), 2, "{lines:?}");
    }
}
