//! What Skills shows.

use std::fmt::Write as _;

use expect_test::expect;
use rungs::app::action::{Action, FileAction, SkillAction, ViewAction};
use rungs::app::present::skills::{Side, SkillsData, skills};
use rungs::app::state::State;
use rungs::app::view::ScreenView;
use rungs::app::view::reading::ReadingKind;
use rungs::app::view::skills::{SkillFilter, SkillOrder, SkillsPanel, SkillsView};
use rungs::domain::plan::Plan;
use rungs::domain::proficiency::Proficiency;

use crate::support::{TODAY, apply, empty_state, sample_state};

fn with(view: SkillsView) -> State {
    let mut state = sample_state();
    apply(&mut state, ScreenView::Skills(view));
    state
}

fn opened(change: impl FnOnce(&mut Plan)) -> State {
    let mut plan: Plan = rungs::storage::sample_plan().unwrap();
    change(&mut plan);
    let mut state = empty_state();
    apply(&mut state, FileAction::Opened { plan: Box::new(plan), file: None });
    state
}

/// Head, readings and rows in short.
fn summary(data: &SkillsData) -> String {
    let mut text = format!("{} ({})\n", data.role, data.whose);
    let Some(list) = &data.list else { return format!("{text}{}\n", data.trouble) };
    for reading in &list.readings {
        writeln!(text, "{} {}", reading.figure, reading.words).unwrap();
    }
    if !list.unread.is_empty() {
        writeln!(text, "{}", list.unread).unwrap();
    }
    if let Some(offer) = &list.assume {
        writeln!(text, "{}", offer.text).unwrap();
    }
    let filters: Vec<&str> = list.filters.iter().map(|filter| filter.words.as_str()).collect();
    writeln!(text, "{}", filters.join(" | ")).unwrap();
    for section in &list.sections {
        writeln!(text, "# {}", section.title).unwrap();
        for row in &section.rows {
            writeln!(text, "{}{}", if row.selected { "> " } else { "  " }, row.name).unwrap();
        }
    }
    if !list.nothing.is_empty() {
        writeln!(text, "{}", list.nothing).unwrap();
    }
    text
}

#[test]
fn the_sample_plan_is_listed_by_group() {
    expect![[r"
        Machine Learning Team Lead (Your goal)
        7 of 17 essentials covered
        683 h short today, 3 unrated
        48% confidence, 21 of 37 rated
        All 17 | Short 6 | Missing 1 | Unrated 3
        # Leading people
        > Team leadership, Missing, 0, none; wanted 3, weight 5 of 5, short by 88 h
          Mentoring, Short, 2, does it with help; wanted 4, weight 4 of 5, short by 75 h
          Problem framing, Short, 3, does it alone; wanted 4, weight 4 of 5, short by 55 h
          Delegation, Unrated, Not rated; wanted 3, weight 3 of 5, hours not known
        # Technical
          Machine learning algorithms, Short, 3, does it alone; wanted 4, weight 5 of 5, short by 130 h
          MLOps, Short, 2, does it with help; wanted 4, weight 5 of 5, short by 190 h
          Python and its data tools, Met, 4, leads others in it; wanted 4, weight 5 of 5
          Deep learning frameworks, Short, 3, does it alone; wanted 4, weight 4 of 5, short by 100 h
          Model development and deployment, Met, 3, does it alone; wanted 3, weight 4 of 5
          Statistics, Met, 3, does it alone; wanted 3, weight 3 of 5
          Cloud platforms, Met, 3, does it alone; wanted 3, weight 3 of 5
          Data structures and architecture, Met, 3, does it alone; wanted 3, weight 3 of 5
        # Data
          Data analysis and quality, Met, 4, leads others in it; wanted 3, weight 5 of 5
        # Working with others
          Explaining to mixed audiences, Short, 3, does it alone; wanted 4, weight 5 of 5, short by 45 h
          Cross-team collaboration, Met, 3, does it alone; wanted 3, weight 4 of 5
        # Planning and delivery
          Project management, Unrated, Not rated; wanted 3, weight 4 of 5, hours not known
        # Business
          Business strategy for ML, Unrated, Not rated; wanted 3, weight 4 of 5, hours not known
    "]]
    .assert_eq(&summary(&skills(&sample_state())));
}

#[test]
fn most_hours_come_first_with_the_useful_ones_after_the_essentials() {
    let view = SkillsView { order: SkillOrder::Hours, with_useful: true, ..SkillsView::default() };
    expect![[r"
        Machine Learning Team Lead (Your goal)
        7 of 17 essentials covered
        683 h short today, 3 unrated
        48% confidence, 21 of 37 rated
        All 37 | Short 10 | Missing 1 | Unrated 16
        # Most hours first
        > MLOps, Short, 2, does it with help; wanted 4, weight 5 of 5, short by 190 h
          Machine learning algorithms, Short, 3, does it alone; wanted 4, weight 5 of 5, short by 130 h
          Deep learning frameworks, Short, 3, does it alone; wanted 4, weight 4 of 5, short by 100 h
          Team leadership, Missing, 0, none; wanted 3, weight 5 of 5, short by 88 h
          Mentoring, Short, 2, does it with help; wanted 4, weight 4 of 5, short by 75 h
          Problem framing, Short, 3, does it alone; wanted 4, weight 4 of 5, short by 55 h
          Explaining to mixed audiences, Short, 3, does it alone; wanted 4, weight 5 of 5, short by 45 h
          Python and its data tools, Met, 4, leads others in it; wanted 4, weight 5 of 5
          Data analysis and quality, Met, 4, leads others in it; wanted 3, weight 5 of 5
          Model development and deployment, Met, 3, does it alone; wanted 3, weight 4 of 5
          Cross-team collaboration, Met, 3, does it alone; wanted 3, weight 4 of 5
          Statistics, Met, 3, does it alone; wanted 3, weight 3 of 5
          Cloud platforms, Met, 3, does it alone; wanted 3, weight 3 of 5
          Data structures and architecture, Met, 3, does it alone; wanted 3, weight 3 of 5
          Project management, Unrated, Not rated; wanted 3, weight 4 of 5, hours not known
          Business strategy for ML, Unrated, Not rated; wanted 3, weight 4 of 5, hours not known
          Delegation, Unrated, Not rated; wanted 3, weight 3 of 5, hours not known
        # Useful, not essential
          Computer vision, Short, 1, knows the terms; wanted 3, weight 3 of 5, short by 110 h
          Fairness and interpretability, Short, 2, does it with help; wanted 3, weight 3 of 5, short by 40 h
          Stakeholder management, Short, 2, does it with help; wanted 3, weight 3 of 5, short by 30 h
          Containers and orchestration, Short, 1, knows the terms; wanted 2, weight 3 of 5, short by 20 h
          Agile delivery, Met, 3, does it alone; wanted 3, weight 3 of 5
          Continuous learning, Met, 3, does it alone; wanted 3, weight 3 of 5
          Natural language processing, Met, 3, does it alone; wanted 3, weight 3 of 5
          Critical thinking, Unrated, Not rated; wanted 3, weight 3 of 5, hours not known
          Strategic thinking, Unrated, Not rated; wanted 3, weight 3 of 5, hours not known
          Hiring, Unrated, Not rated; wanted 3, weight 3 of 5, hours not known
          Accountability, Unrated, Not rated; wanted 3, weight 3 of 5, hours not known
          Emotional intelligence, Unrated, Not rated; wanted 3, weight 3 of 5, hours not known
          Time management, Unrated, Not rated; wanted 3, weight 3 of 5, hours not known
          Adaptability, Unrated, Not rated; wanted 3, weight 3 of 5, hours not known
          Resilience, Unrated, Not rated; wanted 2, weight 3 of 5, hours not known
          Discipline and focus, Unrated, Not rated; wanted 2, weight 2 of 5, hours not known
          Reinforcement learning, Unrated, Not rated; wanted 3, weight 2 of 5, hours not known
          On-call and incident response, Unrated, Not rated; wanted 2, weight 2 of 5, hours not known
          Industry knowledge, Unrated, Not rated; wanted 3, weight 2 of 5, hours not known
          Edge and embedded ML, Unrated, Not rated; wanted 2, weight 2 of 5, hours not known
    "]]
    .assert_eq(&summary(&skills(&with(view))));
}

#[test]
fn without_ratings_there_is_no_figure() {
    let state = opened(|plan| {
        plan.ledger.clear();
        plan.steps.clear();
    });
    let data = skills(&state);
    let list = data.list.as_ref().unwrap();
    assert!(list.readings.is_empty());
    assert!(!list.unread.is_empty());
    assert!(list.assume.is_some());
    assert!(list.sections.iter().flat_map(|section| &section.rows).all(|row| row.hours == "?"));
}

#[test]
fn assumed_levels_are_told_apart_and_do_not_raise_confidence() {
    let mut state = opened(|plan| plan.ledger.clear());
    let before = skills(&state).list.unwrap();
    assert!(before.readings.is_empty());
    apply(&mut state, SkillAction::AssumeFromRole);
    let after = skills(&state).list.unwrap();
    assert!(after.sections.iter().flat_map(|section| &section.rows).any(|row| row.assumed));
    let confidence = after.readings.last().unwrap();
    assert!(confidence.figure.starts_with("0%"), "{}", confidence.figure);
    apply(&mut state, Action::Undo);
    assert!(skills(&state).list.unwrap().readings.is_empty());
}

#[test]
fn without_a_goal_the_present_role_is_the_target() {
    let data = skills(&opened(|plan| plan.goal = None));
    assert_eq!(data.whose, "Your role");
    assert!(data.list.is_some());
}

#[test]
fn an_unknown_role_is_said_to_be_unknown() {
    let data = skills(&opened(|plan| plan.goal = Some("no-such-role".into())));
    expect![[r"
        no-such-role (Your goal)
        “no-such-role” is not in the catalogue, so nobody can say which skills it wants.
    "]]
    .assert_eq(&summary(&data));
}

/// The figures at the front of ledger cells, summed; what nobody knows adds nothing.
fn sum(cells: impl Iterator<Item = String>) -> f64 {
    let known = cells.filter(|cell| !matches!(cell.as_str(), "–" | "?"));
    known.map(|cell| cell.trim_end_matches(" h").trim_end_matches('%').parse::<f64>().unwrap()).sum()
}

#[test]
fn each_ledger_adds_up_to_what_it_prints() {
    for reading in [ReadingKind::Covered, ReadingKind::Shortfall, ReadingKind::Confidence] {
        let state = with(SkillsView { panel: SkillsPanel::Ledger(reading), ..SkillsView::default() });
        let Side::Ledger(ledger) = skills(&state).list.unwrap().side else { panic!("no ledger") };
        let [total, whole] = &ledger.total;
        let adds = sum(ledger.rows.iter().map(|row| row.adds.to_string()));
        assert!((adds - sum([total.to_string()].into_iter())).abs() < 1e-6, "{reading:?}: {adds} {total}");
        if reading != ReadingKind::Shortfall {
            let of = sum(ledger.rows.iter().map(|row| row.of.clone()));
            assert!((of - 100.0).abs() < 1e-6, "{reading:?}: {of}");
            assert_eq!(whole, "100.0%");
        }
    }
}

#[test]
fn a_skill_shows_its_history_and_steps() {
    let view = SkillsView { selected: Some("mlops".into()), ..SkillsView::default() };
    let Side::Skill(detail) = skills(&with(view)).list.unwrap().side else { panic!("no detail") };
    expect![[r#"
        (
            title: "MLOps",
            tags: [
                "Essential",
                "Weight 5 of 5",
                "Skill",
            ],
            state_word: "Short",
            levels: [
                (
                    level: 0,
                    general: "None",
                    sentence: "None",
                    you: None,
                    wanted: false,
                    name: "Level 0: None",
                ),
                (
                    level: 1,
                    general: "Knows the terms",
                    sentence: "Can explain a model registry, a training pipeline and why a notebook is not a release.",
                    you: None,
                    wanted: false,
                    name: "Level 1: Can explain a model registry, a training pipeline and why a notebook is not a release.",
                ),
                (
                    level: 2,
                    general: "Does it with help",
                    sentence: "Retrains and deploys a model through an existing pipeline by its runbook.",
                    you: Some("You"),
                    wanted: false,
                    name: "Level 2: Retrains and deploys a model through an existing pipeline by its runbook; you",
                ),
                (
                    level: 3,
                    general: "Does it alone",
                    sentence: "Builds the path from data to served model with tests, versioning and rollback.",
                    you: None,
                    wanted: false,
                    name: "Level 3: Builds the path from data to served model with tests, versioning and rollback.",
                ),
                (
                    level: 4,
                    general: "Leads others in it",
                    sentence: "Sets up shared training and serving for several teams and helps them move on to it.",
                    you: None,
                    wanted: true,
                    name: "Level 4: Sets up shared training and serving for several teams and helps them move on to it; wanted",
                ),
                (
                    level: 5,
                    general: "Sets the direction",
                    sentence: "Decides by which platform and release policy the organisation’s models reach users.",
                    you: None,
                    wanted: false,
                    name: "Level 5: Decides by which platform and release policy the organisation’s models reach users.",
                ),
            ],
            held: "2, does it with help",
            has_level: true,
            hours: Some((
                bars: [
                    ("12 h", 0.05, false),
                    ("40 h", 0.16666667, false),
                    ("70 h", 0.29166666, true),
                    ("120 h", 0.5, true),
                    ("240 h", 1.0, false),
                ],
                source: "Estimate by Rungs, 2026",
            )),
            to_learn: "190 h to the level wanted",
            steps: [
                (
                    offer: InPlan(false),
                    title: "Ship one model end to end with monitoring",
                    to: "to 3",
                    hours: "38 h",
                ),
                (
                    offer: InPlan(false),
                    title: "Add drift and data checks to continuous integration",
                    to: "to 3",
                    hours: "26 h",
                ),
                (
                    offer: InPlan(false),
                    title: "Write the playbook and take a turn on call",
                    to: "to 4",
                    hours: "36 h",
                ),
            ],
            steps_left: "100 h left in the plan",
            roles: [
                (
                    title: "Director of ML",
                    level: "4",
                ),
                (
                    title: "Lead ML Engineer",
                    level: "4",
                ),
                (
                    title: "ML Architect",
                    level: "4",
                ),
                (
                    title: "ML Operations Manager",
                    level: "4",
                ),
                (
                    title: "Principal ML Engineer",
                    level: "4",
                ),
                (
                    title: "Principal Training Asst.",
                    level: "4",
                ),
                (
                    title: "Lead Training Assistant",
                    level: "3",
                ),
                (
                    title: "MLOps Engineer",
                    level: "3",
                ),
                (
                    title: "Senior ML Engineer",
                    level: "3",
                ),
                (
                    title: "Data Engineer",
                    level: "2",
                ),
                (
                    title: "ML Engineer",
                    level: "2",
                ),
                (
                    title: "Senior Data Engineer",
                    level: "2",
                ),
            ],
            history: [
                (
                    date: "20 Sep 2026",
                    level: 2,
                    basis: "You rated it",
                    said: "Feature pipeline tests, PR 412",
                ),
                (
                    date: "10 Jan 2026",
                    level: 1,
                    basis: "You rated it",
                    said: "",
                ),
            ],
            history_rest: "",
            evidence: "Feature pipeline tests, PR 412",
            link: None,
            note: "",
        )"#]].assert_eq(&crate::support::text(&detail));
}

#[test]
fn rating_in_the_middle_of_the_walk_goes_on_with_the_next() {
    let mut state = with(SkillsView { panel: SkillsPanel::Rate, ..SkillsView::default() });
    let current = |state: &State| match skills(state).list.unwrap().side {
        Side::Rating(rating) => rating.current.map(|current| current.id),
        _ => panic!("no rating"),
    };
    let first = current(&state).unwrap();
    apply(&mut state, SkillAction::Rate(first.clone(), Proficiency::HIGHEST));
    let second = current(&state);
    assert!(second.is_some());
    assert_ne!(second, Some(first));
}

#[test]
fn a_filter_that_leaves_nothing_says_so() {
    let mut state = with(SkillsView { filter: SkillFilter::Unrated, ..SkillsView::default() });
    let unrated = skills(&state).list.unwrap().order;
    for skill in unrated {
        apply(&mut state, SkillAction::Rate(skill, Proficiency::NONE));
    }
    let list = skills(&state).list.unwrap();
    assert_eq!(list.nothing, "Every skill has a level");
}

#[test]
fn thousands_of_entries_are_listed_latest_first() {
    let state = opened(|plan| {
        let template = plan.ledger.first().unwrap().clone();
        for number in 0..5_000_i64 {
            let mut entry = template.clone();
            entry.id = rungs::domain::ids::LedgerId::new(format!("m{number}"));
            entry.date = TODAY.saturating_sub(jiff::Span::new().days(4_999 - number));
            plan.ledger.push(entry);
        }
    });
    let mut state = state;
    apply(&mut state, ViewAction::ShowSkill("mlops".into()));
    let Side::Skill(detail) = skills(&state).list.unwrap().side else { panic!("no detail") };
    assert!(detail.history.len() <= 40, "{}", detail.history.len());
    assert_eq!(detail.history.first().unwrap().date, "21 Nov 2026");
    assert!(!detail.history_rest.is_empty());
}
