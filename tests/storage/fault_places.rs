//! Each fault is told at the line in which it stands, in whatever order the file has its parts.

use rungs::storage::plan_file::parse;

/// A plan with its parts in the reverse of the usual order, in which the same words stand in many places.
const PLAN: &str = r#"Plan(
    promises: [
        (date: "2026-01-01", title: "k1", currency: "USD", years: [(year: 1, nominal: true, p10: 1, p25: 2, p50: 3, p75: 4, p90: 5)]),
        (date: "2026-02-01", title: "p10", currency: "USD", years: [(year: 2, nominal: true, p10: 1, p25: 2, p50: 3, p75: 4, p90: 5)]),
    ],
    paid: [
        (id: "s1", date: "2026-01-01", amount: (minor: 100, currency: "USD"), what: Base, per: Year),
        (id: "k1", date: "2026-02-01", amount: (minor: 200, currency: "USD"), what: Base, per: Year),
    ],
    packages: [
        (role: "a", pension_percent: 4,
            one_offs: [
                (title: "vesting", kind: SignOn, amount: (minor: 300, currency: "USD")),
                (title: "rate", kind: SignOn, amount: (minor: 400, currency: "USD")),
            ]),
        (role: "b", bonus: Some((target_percent: 10, paid_odds_percent: 80)),
            one_offs: [
                (title: "claim", kind: SignOn, amount: (minor: 500, currency: "USD"), months: 6),
            ],
            grants: [
                (title: "k1", amount: (minor: 600, currency: "USD"), vesting: Even(years: 4)),
                (title: "k2", amount: (minor: 700, currency: "USD"), vesting: Even(years: 3)),
            ]),
    ],
    assumptions: (
        real_growth: Some(1.5),
        horizon_years: Some(10),
        floor: Some((minor: 800, currency: "USD")),
        claims: [
            (role: "a", claim: "b", how: Weight(1)),
            (role: "a", claim: "c", how: Weight(2)),
        ],
        own_claims: [
            (id: "own-1", role: "a", amount: Range(1, 2), currency: "USD", definition: Base, year: 2025),
            (id: "own-2", role: "a", amount: Range(2, 3), currency: "USD", definition: Base, year: 2026),
        ],
        rates: [
            (currency: "EUR", to: "USD", rate: 1.1),
            (currency: "GBP", to: "USD", rate: 1.2),
        ],
    ),
    time: [
        (id: "t1", step: "s2", date: "2026-01-01", hours: 1),
        (id: "t2", step: "s1", date: "2026-01-02", hours: 2),
        (id: "t3", step: "s2", date: "2026-01-03", hours: 3),
    ],
    steps: [
        (id: "s1", title: "id", builds: [], hours: (optimistic: 1, likely: 2, pessimistic: 3), state: ToDo, cost: Some((minor: 900, currency: "USD"))),
        (id: "s2", title: "id", builds: [], hours: (optimistic: 4, likely: 5, pessimistic: 6), state: ToDo, cost: Some((minor: 950, currency: "USD"))),
    ],
    ledger: [
        (id: "k1", skill: "a", level: 1, date: "2026-01-01", basis: Stated),
        (id: "k2", skill: "b", level: 2, date: "2026-01-01", basis: Stated),
    ],
    constraints: (
        within_years: Some(8),
        most_moves: Some(4),
        pay_floor: Some((minor: 960, currency: "USD")),
        aim: Any(pay_at_least: Some((minor: 970, currency: "USD"))),
    ),
    routes: [
        (id: "A", title: "id: \"B\""),
        (id: "B", title: "B"),
    ],
    own_roles: [
        (id: "own-a", title: "own-b", level: Mid, skills: [(skill: "x", level: 1)]),
        (id: "own-b", title: "Other", level: Mid, skills: [(skill: "y", level: 2)],
            leads_to: [(role: "y", years: Some(2.5))], reached_from: [(role: "x")]),
    ],
    role_corrections: [
        (role: "a", title: Some("own-b"), experience_years: Some(4)),
        (role: "b", title: Some("c"), experience_years: Some(5), skills: [(skill: "z", level: 2)], reached_from: [(role: "z")]),
    ],
    background: (
        experience_years: Some(3),
        leading_years: Some(1),
    ),
    held_before: [
        (role: "a", place: "us", since: Some("2020-01-01"), until: Some("2021-01-01"), pay: Some((minor: 1000, currency: "USD"))),
        (role: "b", place: "us", since: Some("2021-01-01"), until: Some("2022-01-01"), weeks_paid: Some(50)),
    ],
    other_positions: [
        (role: "c", place: "us", hours_worked: Some(8)),
        (role: "d", place: "us", hours_worked: Some(9), full_time_hours: Some(39)),
    ],
    hours_per_week: 5,
    title: "hours_per_week: position: minor: p10: claim: rate: vesting:",
    format: 2,
    position: (role: "p10", place: "us", since: Some("2022-01-01"),
        pay: Some((minor: 1100, currency: "USD"))),
)
"#;

/// Faults: what to replace in the plan by what, and the beginning of what is said of it.
const FAULTS: [(&str, &str, &str); 59] = [
    ("minor: 1100", "minor: -5", "the pay must be 0 or more"),
    (
        "pay: Some((minor: 1100, currency: \"USD\"))",
        "until: Some(\"2030-01-01\")",
        "the present position has no last day",
    ),
    ("pay: Some((minor: 1000", "pay: Some((minor: -5", "the pay must be 0 or more"),
    ("until: Some(\"2022-01-01\")", "until: Some(\"2020-01-01\")", "a position cannot end before it began"),
    ("weeks_paid: Some(50)", "weeks_paid: Some(54)", "the weeks paid a year"),
    ("hours_worked: Some(9)", "hours_worked: Some(0)", "the hours worked a week"),
    ("full_time_hours: Some(39)", "full_time_hours: Some(101)", "the hours of full time"),
    (
        "hours_worked: Some(8)",
        "since_about: Some(\"2020\"), since: Some(\"2020-01-01\")",
        "“since” and “since_about” both say",
    ),
    (
        "weeks_paid: Some(50)",
        "pay_rate: Some((amount: (minor: 1, currency: \"USD\"), per: Hour)), pay: Some((minor: 1, currency: \"USD\"))",
        "“pay” and “pay_rate” both say",
    ),
    ("hours_per_week: 5,", "hours_per_week: 0,", "0 hours a week"),
    ("experience_years: Some(3)", "experience_years: Some(99)", "the years must lie between 0 and 60"),
    ("leading_years: Some(1)", "leading_years: Some(-1)", "the years must lie between 0 and 60"),
    ("id: \"own-b\"", "id: \"own-a\"", "the id “own-a” of a role of your own is used twice"),
    ("id: \"own-b\"", "id: \"b\"", "the id “b” of a role of your own must begin with “own-”"),
    ("\"Other\"", "\" \"", "the role “own-b” of your own needs a title"),
    (
        "skills: [(skill: \"y\", level: 2",
        "skills: [(skill: \"y\", level: 0",
        "the role “own-b” of your own wants “y” at level 0",
    ),
    (
        "skills: [(skill: \"y\", level: 2",
        "skills: [(skill: \"y\", level: 2), (skill: \"y\", level: 2",
        "the role “own-b” of your own lists “y” twice",
    ),
    ("(role: \"b\", title: Some", "(role: \"a\", title: Some", "the role “a” is corrected twice"),
    ("title: Some(\"c\")", "title: Some(\"\")", "the correction of “b” needs a title"),
    ("experience_years: Some(5)", "experience_years: Some(61)", "the correction of “b” asks for years outside"),
    ("skill: \"z\", level: 2", "skill: \"z\", level: 0", "the correction of “b” wants “z” at level 0"),
    ("reached_from: [(role: \"z\"", "reached_from: [(role: \"b\"", "a move leads from “b” to itself"),
    (
        "leads_to: [(role: \"y\", years: Some(2.5)",
        "leads_to: [(role: \"y\", years: Some(0)",
        "the years of the move between “own-b” and “y”",
    ),
    ("reached_from: [(role: \"x\"", "reached_from: [(role: \"own-b\"", "a move leads from “own-b” to itself"),
    (
        "reached_from: [(role: \"x\"",
        "reached_from: [(role: \"x\"), (role: \"x\"",
        "the moves of “own-b” name “x” twice",
    ),
    ("id: \"B\", ", "id: \"A\", ", "the letter “A” of a kept route is used twice"),
    ("id: \"B\", ", "id: \"b\", ", "the id “b” of a kept route is not one letter"),
    ("within_years: Some(8)", "within_years: Some(41)", "the years to arrive within"),
    ("most_moves: Some(4)", "most_moves: Some(9)", "the moves at most"),
    ("minor: 960", "minor: 0", "the pay floor"),
    ("minor: 970", "minor: 0", "the pay aimed at"),
    ("(id: \"k2\"", "(id: \"k1\"", "the ledger id “k1” is used twice"),
    ("(id: \"s2\"", "(id: \"s1\"", "the step id “s1” is used twice"),
    ("optimistic: 4", "optimistic: 9", "the hours of the step “id”"),
    ("minor: 950", "minor: 0", "the cost of the step “id”"),
    ("(id: \"t3\"", "(id: \"t1\"", "the time entry id “t1” is used twice"),
    ("hours: 2)", "hours: 0)", "the hours logged on the step “id”"),
    ("hours: 3)", "hours: 99999)", "the hours logged on the step “id”"),
    ("(id: \"t2\", step: \"s1\"", "(id: \"t2\", step: \"s3\"", "the time entry “t2” belongs to a step “s3”"),
    ("real_growth: Some(1.5)", "real_growth: Some(99)", "“Raises above inflation” must lie"),
    ("horizon_years: Some(10)", "horizon_years: Some(0)", "the years looked ahead"),
    ("minor: 800", "minor: -1", "the floor"),
    ("how: Weight(2)", "how: Weight(0)", "a weight must be above 0"),
    ("(id: \"own-2\"", "(id: \"own-1\"", "the id “own-1” of a figure of your own is used twice"),
    ("year: 2026", "year: 26", "the year of a pay figure"),
    ("rate: 1.2", "rate: 0", "a rate between currencies"),
    ("\"GBP\"", "\"EUR\"", "EUR to USD has two rates"),
    ("(role: \"b\", bonus", "(role: \"a\", bonus", "the role “a” has two packages"),
    ("target_percent: 10", "target_percent: -1", "a bonus must lie"),
    ("months: 6", "months: -6", "the months of a payment"),
    ("minor: 700", "minor: 0", "a grant must be above 0"),
    ("(id: \"k1\", date", "(id: \"s1\", date", "the id “s1” of what was paid is used twice"),
    ("minor: 200", "minor: 0", "what was paid must be above 0"),
    ("vesting: Even(years: 3)", "vesting: Even(years: 0)", ""),
    ("vesting: Even(years: 3)", "haircut_percent: 101, vesting: Even(years: 3)", "what is taken off a grant"),
    ("minor: 500", "minor: 0", "a payment made once"),
    ("(id: \"own-2\"", "(id: \"mine\"", "the id “mine” of a figure of your own does not begin"),
    ("\"2026-02-01\", title", "\"2026-01-01\", title", "two projections are kept for"),
    ("year: 2,", "year: 41,", "the years of a kept projection"),
];

#[test]
fn every_fault_is_told_at_its_line() {
    // Each field in a line of its own, as a plan is written.
    let lines = |text: &str| text.replace(", ", ",\n");
    let plan = lines(PLAN);
    parse("plan.ron", &plan).expect("it is a plan");
    for (from, to, message) in FAULTS {
        let from = lines(from);
        let (before, _) = plan.split_once(&from).expect(&from);
        let problems = parse("plan.ron", &plan.replacen(&from, &lines(to), 1)).expect_err(to).problems();
        let problem = problems.iter().find(|problem| problem.message.starts_with(message));
        let (line, _) = problem.and_then(|problem| problem.position).unwrap_or_else(|| panic!("{to}: {problems:?}"));
        assert_eq!(line, before.matches('\n').count() + 1, "{to}: {message}");
    }
}

#[test]
fn a_fault_of_a_list_is_told_at_the_list_that_is_too_long() {
    let stages = |count: usize| format!("stages: [{}]", "(role: \"x\"),".repeat(count));
    let text = PLAN.replace("title: \"B\"", &format!("title: \"B\",\n            {}", stages(101)));
    let text = text.replace("title: \"id: \\\"B\\\"\"", &format!("title: \"A\", {}", stages(100)));
    let message = parse("plan.ron", &text).expect_err("it is too long").to_string();
    let line = text.lines().position(|line| line.trim_start().starts_with("stages")).expect("it is there") + 1;
    assert_eq!(message, format!("101 roles on a kept route are too many; at most 100 can be at plan.ron:{line}:13"));
}

#[test]
fn hours_in_a_file_of_the_first_format_are_told_at_their_field() {
    let step =
        "(id: \"s1\", title: \"a\", builds: [], hours: (optimistic: 1, likely: 2, pessimistic: 3), state: ToDo, log: [
        (date: \"2026-01-01\", hours: 1),
        (date: \"2026-01-01\", hours: 0),
    ])";
    let text = format!(
        "Plan(format: 1, title: \"a\", position: (role: \"a\", place: \"us\"), hours_per_week: 5, steps: [\n{step}\n])"
    );
    let message = parse("plan.ron", &text).expect_err("it is wrong").to_string();
    assert!(message.ends_with("plan.ron:4:30"), "{message}");
}
