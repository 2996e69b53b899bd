//! Kept routes, constraints and places of stages as they stand in a file.

use expect_test::{Expect, expect};
use jiff::civil::date;
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::plan::Plan;
use rungs::domain::plan::aim::Aim;
use rungs::domain::plan::constraints::Constraints;
use rungs::domain::plan::kept_route::KeptRoute;
use rungs::domain::plan::objective::Objective;
use rungs::domain::plan::stage::Stage;
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::storage::plan_file::{open_text, parse, to_text};

use super::sample;

fn usd(units: f64) -> Option<Money> {
    Money::from_units(units, Currency::USD)
}

/// The lines of a file from the field `from` up to the field `to`, without the four spaces before each.
fn lines(plan: &Plan, from: &str, to: &str) -> String {
    let text = to_text(plan).expect("it has a text");
    assert_eq!(parse("plan.ron", &text).expect("it opens"), *plan);
    let start = text.find(&format!("\n    {from}: ")).expect("the field is there") + 1;
    let end = text.find(&format!("\n    {to}: ")).expect("the field is there") + 1;
    let line = |line: &str| format!("{}\n", line.strip_prefix("    ").expect("it is indented"));
    text[start..end].lines().map(line).collect()
}

fn fields(fields: &[(&str, &str)]) -> UnknownFields {
    fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn a_plan_without_them_is_written_as_before() {
    let mut plan = sample();
    plan.routes.clear();
    plan.constraints = Constraints::default();
    let text = to_text(&plan).expect("it has a text");
    assert!(!text.contains("routes:") && !text.contains("constraints:"));
    let empty = text.replace("    ledger: [", "    routes: [],\n    constraints: Constraints(),\n    ledger: [");
    assert_ne!(empty, text);
    let loaded = open_text("plan.ron", &empty).expect("it opens");
    assert_eq!((&loaded.plan, loaded.notes.len()), (&plan, 0), "an empty section is the usual one");
}

#[test]
fn what_is_usual_is_not_written() {
    let mut plan = sample();
    plan.routes.clear();
    plan.constraints = Constraints { pay_floor: usd(105_000.0), ..Constraints::default() };
    expect![[r#"
            constraints: Constraints(
                pay_floor: Some(Money(
                    minor: 10500000,
                    currency: "USD",
                )),
            ),
    "#]]
    .assert_eq(&lines(&plan, "constraints", "ledger"));
}

#[test]
fn every_field_stands_in_a_line_of_its_own() {
    let mut plan = sample();
    plan.constraints = Constraints {
        aim: Aim::Any {
            pay_at_least: usd(150_000.5),
            family: Some("leadership".into()),
            level: Some(rungs::domain::level::Level::Lead),
        },
        pay_floor: usd(105_000.0),
        within_years: Some(7.5),
        most_moves: Some(4),
        no_step_back: false,
        no_pay_cut: false,
        keep_place: false,
        no_management: true,
        only_named: true,
        family: Some("engineering".into()),
        avoid: vec!["data-engineer".into()],
        require: vec!["ml-engineer".into(), "mlops-engineer".into()],
        objective: Objective::BestPaid,
        unknown: fields(&[("mood", "[ 1,2 ]")]),
    };
    plan.routes = vec![KeptRoute {
        id: "B".into(),
        title: "By way of data".to_owned(),
        goal: Some("ml-team-lead".into()),
        stages: vec![
            Stage {
                role: "data-engineer".into(),
                place: Some("de".into()),
                start: Some(date(2027, 9, 1)),
                offer: Some(true),
                unknown: fields(&[("seen", "Some( () )")]),
            },
            Stage::of("ml-team-lead".into()),
        ],
        unknown: fields(&[("colour", "Red")]),
    }];
    expect![[r#"
        routes: [
            KeptRoute(
                id: "B",
                title: "By way of data",
                goal: Some("ml-team-lead"),
                stages: [
                    Stage(
                        role: "data-engineer",
                        place: Some("de"),
                        start: Some("2027-09-01"),
                        offer: Some(true),
                        seen: Some( () ),
                    ),
                    Stage(
                        role: "ml-team-lead",
                    ),
                ],
                colour: Red,
            ),
        ],
        constraints: Constraints(
            aim: Any(
                pay_at_least: Some(Money(
                    minor: 15000050,
                    currency: "USD",
                )),
                family: Some("leadership"),
                level: Some(Lead),
            ),
            pay_floor: Some(Money(
                minor: 10500000,
                currency: "USD",
            )),
            within_years: Some(7.5),
            most_moves: Some(4),
            no_step_back: false,
            no_pay_cut: false,
            keep_place: false,
            no_management: true,
            only_named: true,
            family: Some("engineering"),
            avoid: [
                "data-engineer",
            ],
            require: [
                "ml-engineer",
                "mlops-engineer",
            ],
            objective: BestPaid,
            mood: [ 1,2 ],
        ),
    "#]]
    .assert_eq(&lines(&plan, "routes", "ledger"));
    plan.constraints = Constraints { aim: Aim::AnyOf(vec!["ml-engineer".into()]), ..Constraints::default() };
    expect![[r#"
            constraints: Constraints(
                aim: AnyOf([
                    "ml-engineer",
                ]),
            ),
    "#]]
    .assert_eq(&lines(&plan, "constraints", "ledger"));
}

/// The smallest plan with more in it.
fn with(format: u32, more: &str) -> String {
    format!(
        "Plan(\n    format: {format},\n    title: \"Path\",\n    position: Position(role: \"ml-engineer\", place: \"us\"),\n    \
         hours_per_week: 5.0,\n{more})\n"
    )
}

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&parse("plan.ron", text).expect_err("it is not a plan").to_string());
}

#[test]
fn values_that_no_plan_may_have_say_what_and_where() {
    let constraints = |fields: &str| with(2, &format!("    constraints: Constraints(\n        {fields},\n    ),\n"));
    assert!(parse("plan.ron", &constraints("within_years: Some(5), most_moves: Some(8)")).is_ok());
    for wrong in ["0", "-1", "40.1", "NaN", "inf"] {
        let text = constraints(&format!("within_years: Some({wrong})"));
        check(&text, expect!["the years to arrive within must be above 0 and at most 40 at plan.ron:7:9"]);
    }
    for wrong in [0, 9] {
        let text = constraints(&format!("most_moves: Some({wrong})"));
        check(&text, expect!["the moves at most must lie between 1 and 8 at plan.ron:7:9"]);
    }
    check(
        &constraints("pay_floor: Some((minor: 0, currency: \"USD\"))"),
        expect!["the pay floor must be above 0 and at most a million million at plan.ron:7:9"],
    );
    check(
        &constraints("aim: Any(pay_at_least: Some((minor: -1, currency: \"USD\")))"),
        expect!["the pay aimed at must be above 0 and at most a million million at plan.ron:7:9"],
    );
    check(
        &constraints("objective: Richest"),
        expect!["“Richest” is not one of Fastest, BestPaid, LeastStudy, Safest at plan.ron:7:20"],
    );
    check(
        &constraints("aim: Any(pay: None)"),
        expect!["there is no field “pay” here; the fields are pay_at_least, family, level at plan.ron:7:18"],
    );
    let routes = |ids: &[&str]| {
        let route = |id: &&str| format!("        KeptRoute(id: \"{id}\", title: \"x\"),\n");
        with(2, &format!("    routes: [\n{}    ],\n", ids.iter().map(route).collect::<String>()))
    };
    assert_eq!(parse("plan.ron", &routes(&["B", "A"])).expect("it opens").routes.len(), 2);
    check(&routes(&["A", "B", "A"]), expect!["the letter “A” of a kept route is used twice at plan.ron:9:23"]);
    for wrong in ["a", "AB", "", "Ä", "1"] {
        let error = parse("plan.ron", &routes(&["A", wrong])).expect_err("it is no letter").to_string();
        let expected = format!("the id “{wrong}” of a kept route is not one letter from A to Z at plan.ron:8:23");
        assert_eq!(error, expected);
    }
}

#[test]
fn slips_of_the_finger_are_told() {
    let note = |text: &str| {
        let notes = open_text("plan.ron", text).expect("it opens").notes;
        notes.iter().map(|note| format!("{note}\n")).collect::<String>()
    };
    let text = with(
        2,
        "    routes: [\n        KeptRoute(id: \"A\", title: \"x\", stages: [Stage(role: \"a\", plaec: \"us\")], gaol: \"a\"),\n    ],\n    \
         constraints: Constraints(pay_flor: 1, avoids: []),\n    constrains: 1,\n",
    );
    expect![[r"
        this version knows no field “plaec” here; it is kept; “place” was probably meant at plan.ron:7:66
        this version knows no field “gaol” here; it is kept; “goal” was probably meant at plan.ron:7:81
        this version knows no field “pay_flor” here; it is kept; “pay_floor” was probably meant at plan.ron:9:30
        this version knows no field “avoids” here; it is kept; “avoid” was probably meant at plan.ron:9:43
        this version knows no field “constrains” here; it is kept; “constraints” was probably meant at plan.ron:10:5
    "]]
    .assert_eq(&note(&text));
    check(
        &with(2, "    routes: [\n        KeptRoute(id: \"A\", titel: \"x\"),\n    ],\n"),
        expect!["there is no field “titel” here; “title” was probably meant at plan.ron:7:28"],
    );
}

/// A field of that name in a file of format 1 was somebody else's, and what it meant is not known.
#[test]
fn format_1_has_none_of_them() {
    check(
        &with(1, "    constraints: 1,\n"),
        expect!["a file of format 1 has no field “constraints” here; format 2 has one at plan.ron:6:5"],
    );
    check(
        &with(1, "    routes: [],\n"),
        expect!["a file of format 1 has no field “routes” here; format 2 has one at plan.ron:6:5"],
    );
    check(
        &with(1, "    own_roles: [],\n"),
        expect!["a file of format 1 has no field “own_roles” here; format 2 has one at plan.ron:6:5"],
    );
    check(
        &with(1, "    path: [Stage(role: \"a\", place: Some(\"us\"))],\n"),
        expect!["a file of format 1 has no field “place” here; format 2 has one at plan.ron:6:29"],
    );
}

#[test]
fn what_they_name_and_the_catalogue_does_not_have_is_told() {
    let text = with(
        2,
        "    path: [Stage(role: \"ml-team-lead\", place: Some(\"moon\"))],\n    \
         routes: [KeptRoute(id: \"A\", title: \"x\", goal: Some(\"wizard\"), stages: [Stage(role: \"witch\", place: Some(\"mars\"))])],\n    \
         constraints: Constraints(aim: AnyOf([\"imp\"]), avoid: [\"elf\"], require: [\"troll\"], family: Some(\"magic\")),\n",
    );
    let plan = parse("plan.ron", &text).expect("it opens");
    let catalogue = rungs::storage::catalogue::bundled().expect("it is sound");
    let unknown: String = plan.unknown(&catalogue).iter().map(|unknown| format!("{unknown}\n")).collect();
    expect![[r"
        the role “elf” is not in the catalogue; it is kept
        the role “imp” is not in the catalogue; it is kept
        the role “troll” is not in the catalogue; it is kept
        the role “witch” is not in the catalogue; it is kept
        the role “wizard” is not in the catalogue; it is kept
        the place “mars” is not in the catalogue; it is kept
        the place “moon” is not in the catalogue; it is kept
        the family “magic” is not in the catalogue; it is kept
    "]]
    .assert_eq(&unknown);
}
