//! What a plan says about pay as it stands in a file: as it is written, as older files have it, and what is refused.

use expect_test::{Expect, expect};
use jiff::civil::date;
use rungs::domain::catalogue::claim::{Amount, PayDefinition};
use rungs::domain::currency::Currency;
use rungs::domain::level::Level;
use rungs::domain::money::Money;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::compensation::vesting::Vesting;
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::{Assumptions, ClaimChoice, ClaimUse};
use rungs::domain::plan::exchange_rate::ExchangeRate;
use rungs::domain::plan::grant::Grant;
use rungs::domain::plan::own_claim::OwnClaim;
use rungs::domain::plan::package::{Bonus, OneOff, OneOffKind, Package};
use rungs::domain::plan::paid::{Paid, PaidPart, PaidPer};
use rungs::domain::plan::promise::{Promise, PromisedYear};
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::storage::plan_file::{LoadError, open_text, parse, to_text};
use strum::IntoEnumIterator;

use super::sample;

fn usd(minor: i64) -> Money {
    Money { minor, currency: Currency::USD }
}

fn seen(name: &str) -> UnknownFields {
    std::iter::once((name.to_owned(), "Some( () )".to_owned())).collect()
}

/// The sample with one entry of each kind.
fn paying() -> Plan {
    let mut plan = sample();
    let eur = Currency::parse("EUR").expect("it is a code");
    plan.assumptions.stated = [(Assumption::RealGrowth, 1.5), (Assumption::MoveLatest, 200.0)].into();
    plan.assumptions.redundancy = false;
    plan.assumptions.floor = Some(usd(9_000_000));
    plan.assumptions.seed = Some(7);
    let choice = |claim: &str, how| ClaimChoice {
        role: "ml-engineer".into(),
        claim: claim.into(),
        how,
        unknown: seen("chosen"),
    };
    plan.assumptions.claims = vec![choice("own-1", ClaimUse::Weight(2.0)), choice("x", ClaimUse::Excluded)];
    plan.assumptions.pay_levels = [("ml-engineer".into(), Level::Senior)].into();
    plan.assumptions.own_claims = vec![OwnClaim {
        id: "own-1".into(),
        role: "ml-engineer".into(),
        amount: Amount::Range(130_000.0, 150_000.5),
        currency: Currency::USD,
        definition: PayDefinition::Base,
        year: 2026,
        place: Some("us".into()),
        note: Some("An offer".to_owned()),
        unknown: seen("letter"),
    }];
    plan.assumptions.rates = vec![ExchangeRate { currency: eur, to: Currency::USD, rate: 1.08, unknown: seen("bank") }];
    plan.packages = vec![Package {
        bonus: Some(Bonus { target_percent: 10.0, paid_odds_percent: 80.0 }),
        one_offs: vec![OneOff {
            title: "Sign-on".to_owned(),
            kind: OneOffKind::SignOn,
            amount: usd(2_000_000),
            months: 0.0,
            clawback_months: 12.0,
            clawback_in_proportion: true,
            unknown: seen("terms"),
        }],
        grants: vec![Grant {
            title: "Shares".to_owned(),
            amount: usd(8_000_000),
            months: 3.0,
            granted: Some(date(2024, 3, 15)),
            vesting: Vesting::Yearly(vec![5.0, 15.0, 40.0, 40.0]),
            every_year: true,
            growth: Some(-2.5),
            haircut_percent: 30.0,
            unknown: seen("board"),
        }],
        pension_percent: 4.0,
        new_employer: Some(true),
        unknown: seen("car"),
        ..Package::of("ml-engineer".into())
    }];
    plan.paid = vec![Paid {
        id: "p1".into(),
        date: date(2026, 1, 31),
        amount: usd(1_000_050),
        what: PaidPart::Bonus,
        per: PaidPer::Once,
        note: Some("For last year".to_owned()),
        unknown: seen("slip"),
    }];
    plan.promises = vec![Promise {
        date: date(2026, 11, 1),
        title: "Path to team lead".to_owned(),
        currency: Currency::USD,
        years: vec![PromisedYear { year: 1, nominal: false, p10: 1.0, p25: 2.0, p50: 3.0, p75: 4.0, p90: 5.0 }],
        unknown: seen("run"),
    }];
    plan
}

/// The lines of a file from the field `from` on up to the field `to`, without the four spaces before each.
fn lines(plan: &Plan, from: &str, to: Option<&str>) -> String {
    let text = to_text(plan).expect("it has a text");
    assert_eq!(parse("plan.ron", &text).expect("it opens"), *plan);
    let start = text.find(&format!("\n    {from}: ")).expect("the field is there") + 1;
    let end = to.map_or(text.len() - 3, |to| text.find(&format!("\n    {to}: ")).expect("the field is there")) + 1;
    let line = |line: &str| format!("{}\n", line.strip_prefix("    ").expect("it is indented"));
    text[start..end].lines().map(line).collect()
}

#[test]
fn the_same_employer_stands_in_a_field_of_its_own_and_both_cannot_be_said() {
    let mut plan = sample();
    plan.packages = vec![Package { new_employer: Some(false), ..Package::of("ml-engineer".into()) }];
    let text = to_text(&plan).unwrap();
    assert!(text.contains("new_employer: false,\n            same_employer: true,\n"), "{text}");
    assert_eq!(parse("plan.ron", &text).unwrap().packages, plan.packages);
    let both = text.replace("new_employer: false", "new_employer: true");
    let errors = format!("{:?}", parse("plan.ron", &both).unwrap_err());
    assert!(errors.contains("one of them has to go"), "{errors}");
    plan.packages[0].new_employer = None;
    assert!(!to_text(&plan).unwrap().contains("same_employer"), "older files say nothing else");
}

#[test]
fn every_field_stands_in_a_line_of_its_own() {
    let plan = paying();
    expect![[r#"
        assumptions: Assumptions(
            real_growth: Some(1.5),
            move_latest: Some(200.0),
            redundancy: false,
            floor: Some(Money(
                minor: 9000000,
                currency: "USD",
            )),
            claims: [
                ClaimChoice(
                    role: "ml-engineer",
                    claim: "own-1",
                    how: Weight(2.0),
                    chosen: Some( () ),
                ),
                ClaimChoice(
                    role: "ml-engineer",
                    claim: "x",
                    how: Excluded,
                    chosen: Some( () ),
                ),
            ],
            pay_levels: {
                "ml-engineer": Senior,
            },
            own_claims: [
                OwnClaim(
                    id: "own-1",
                    role: "ml-engineer",
                    amount: Range(130000.0, 150000.5),
                    currency: "USD",
                    definition: Base,
                    year: 2026,
                    place: Some("us"),
                    note: Some("An offer"),
                    letter: Some( () ),
                ),
            ],
            rates: [
                ExchangeRate(
                    currency: "EUR",
                    to: "USD",
                    rate: 1.08,
                    bank: Some( () ),
                ),
            ],
            seed: Some(7),
        ),
        packages: [
            Package(
                role: "ml-engineer",
                bonus: Some(Bonus(
                    target_percent: 10.0,
                    paid_odds_percent: 80.0,
                )),
                one_offs: [
                    OneOff(
                        title: "Sign-on",
                        kind: SignOn,
                        amount: Money(
                            minor: 2000000,
                            currency: "USD",
                        ),
                        months: 0.0,
                        clawback_months: 12.0,
                        clawback_in_proportion: true,
                        terms: Some( () ),
                    ),
                ],
                grants: [
                    Grant(
                        title: "Shares",
                        amount: Money(
                            minor: 8000000,
                            currency: "USD",
                        ),
                        months: 3.0,
                        granted: Some("2024-03-15"),
                        vesting: Yearly([
                            5.0,
                            15.0,
                            40.0,
                            40.0,
                        ]),
                        every_year: true,
                        growth: Some(-2.5),
                        haircut_percent: 30.0,
                        board: Some( () ),
                    ),
                ],
                pension_percent: 4.0,
                new_employer: true,
                car: Some( () ),
            ),
        ],
        paid: [
            Paid(
                id: "p1",
                date: "2026-01-31",
                amount: Money(
                    minor: 1000050,
                    currency: "USD",
                ),
                what: Bonus,
                per: Once,
                note: Some("For last year"),
                slip: Some( () ),
            ),
        ],
        promises: [
            Promise(
                date: "2026-11-01",
                title: "Path to team lead",
                currency: "USD",
                years: [
                    PromisedYear(
                        year: 1,
                        nominal: false,
                        p10: 1.0,
                        p25: 2.0,
                        p50: 3.0,
                        p75: 4.0,
                        p90: 5.0,
                    ),
                ],
                run: Some( () ),
            ),
        ],
        pay_rules: 1,
    "#]]
    .assert_eq(&lines(&plan, "assumptions", None));
}

#[test]
fn every_assumption_can_be_stated_and_names_itself() {
    for assumption in Assumption::iter() {
        let mut plan = sample();
        plan.assumptions.stated = [(assumption, assumption.bounds().1)].into();
        let text = to_text(&plan).expect("it has a text");
        assert!(text.contains(&format!("        {}: Some(", assumption.field())), "{text}");
        let loaded = open_text("plan.ron", &text).expect("it opens");
        assert_eq!((&loaded.plan, loaded.notes.len()), (&plan, 0));
    }
}

#[test]
fn a_plan_that_says_nothing_of_it_is_written_as_before() {
    let mut plan = sample();
    plan.assumptions = Assumptions::default();
    plan.pay_rules = 0;
    let text = to_text(&plan).expect("it has a text");
    assert!(text.ends_with("    assumptions: Assumptions(\n        claims: [],\n    ),\n)\n"), "{text}");
    let named = "\n    packages: [],\n    paid: [],\n    promises: [],\n)\n";
    let empty =
        text.replace("\n)\n", named).replace("claims: [],", "claims: [],\n        own_claims: [],\n        rates: [],");
    assert_eq!(parse("plan.ron", &empty).expect("it opens"), plan);
}

#[test]
fn what_is_missing_in_a_file_is_the_usual() {
    let text = "Plan(format:2,title:\"\",position:(role:\"r\",place:\"p\"),hours_per_week:1,
        packages:[(role:\"a\"),(role:\"b\",one_offs:[(title:\"\",kind:SignOn,amount:(minor:1,currency:\"USD\"))],
        grants:[(title:\"\",amount:(minor:1,currency:\"USD\"),vesting:Even(years:4))])],
        assumptions:(claims:[(role:\"a\",claim:\"c\")]))";
    let plan = parse("plan.ron", text).expect("it opens");
    assert_eq!(plan.packages[0], Package::of("a".into()));
    let (one_off, grant) = (&plan.packages[1].one_offs[0], &plan.packages[1].grants[0]);
    assert_eq!((one_off.months, one_off.clawback_months, grant.months), (0.0, 0.0, 0.0));
    assert_eq!((grant.every_year, grant.growth, grant.haircut_percent), (false, None, 0.0));
    assert_eq!(plan.assumptions.claims[0].how, ClaimUse::Only);
}

/// The first line and the place of what is wrong with the file in which one thing is replaced.
fn refused(from: &str, to: &str) -> String {
    let text = to_text(&paying()).expect("it has a text");
    assert!(text.contains(from), "{from} is not in\n{text}");
    match open_text("plan.ron", &text.replacen(from, to, 1)) {
        Ok(_) => panic!("{to} is taken"),
        Err(LoadError::Unsound(problems)) => {
            let all = problems.iter().map(|problem| problem.to_string().lines().next().unwrap_or_default().to_owned());
            all.collect::<Vec<_>>().join("\n")
        }
        Err(other) => other.to_string(),
    }
}

#[test]
fn what_no_plan_may_say_is_told_with_its_place() {
    let cases = [
        ("real_growth: Some(1.5)", "real_growth: Some(60.0)"),
        ("move_latest: Some(200.0)", "move_latest: Some(NaN)"),
        ("seed: Some(7)", "seed: Some(-7)"),
        ("how: Weight(2.0)", "how: Weight(0.0)"),
        ("how: Excluded", "how: Only"),
        ("claim: \"x\"", "claim: \"own-1\""),
        ("id: \"own-1\"", "id: \"mine\""),
        ("Range(130000.0", "Range(230000.0"),
        ("Range(130000.0", "Range(-1.0"),
        ("150000.5", "1e13"),
        ("year: 2026", "year: 26"),
        ("rate: 1.08", "rate: 0.0"),
        ("to: \"USD\"", "to: \"EUR\""),
        ("target_percent: 10.0", "target_percent: -10.0"),
        ("paid_odds_percent: 80.0", "paid_odds_percent: 800.0"),
        ("pension_percent: 4.0", "pension_percent: 104.0"),
        ("minor: 2000000", "minor: 0"),
        ("minor: 8000000", "minor: 800000000000000"),
        ("clawback_months: 12.0", "clawback_months: -1.0"),
        ("                        15.0,\n", ""),
        ("haircut_percent: 30.0", "haircut_percent: 130.0"),
        ("growth: Some(-2.5)", "growth: Some(-99.0)"),
        ("minor: 1000050", "minor: -5"),
        ("p25: 2.0", "p25: 2.0e2"),
        ("p90: 5.0", "p90: inf"),
        ("year: 1,", "year: 41,"),
        ("minor: 9000000", "minor: 0"),
    ];
    let told: String = cases.iter().map(|(from, to)| format!("{to}: {}\n", refused(from, to))).collect();
    let expected: Expect = expect![[r#"
        real_growth: Some(60.0): “Raises above inflation” must lie between −50 and 50 at plan.ron:660:9
        move_latest: Some(NaN): “Latest a move comes” must lie between 100 and 500 at plan.ron:661:9
        seed: Some(-7): this number is too large or too small at plan.ron:705:21
        how: Weight(0.0): a weight must be above 0 and at most 1000 at plan.ron:671:17
        how: Only: for the role “ml-engineer” one figure stands alone or several have weights, each named once at plan.ron:670:17
        claim: "own-1": for the role “ml-engineer” one figure stands alone or several have weights, each named once at plan.ron:670:17
        id: "mine": the id “mine” of a figure of your own does not begin with “own-” at plan.ron:686:21
        Range(230000.0: the numbers of a pay figure must rise from the lowest to the highest at plan.ron:688:17
        Range(-1.0: each number of a pay figure must be above 0 and at most a million million at plan.ron:688:17
        1e13: each number of a pay figure must be above 0 and at most a million million at plan.ron:688:17
        year: 26: the year of a pay figure must lie between 1900 and 2100 at plan.ron:691:17
        rate: 0.0: a rate between currencies must be above 0 and at most 1000000000 at plan.ron:701:17
        to: "EUR": a rate from EUR to EUR says nothing at plan.ron:700:17
        target_percent: -10.0: a bonus must lie between 0 and 1000 percent of base pay at plan.ron:710:13
        paid_odds_percent: 800.0: the odds of a bonus must lie between 0 and 100 percent at plan.ron:710:13
        pension_percent: 104.0: money for a pension must lie between 0 and 100 percent of base pay at plan.ron:749:13
        minor: 0: a payment made once must be above 0 and at most a million million at plan.ron:718:21
        minor: 800000000000000: a grant must be above 0 and at most a million million at plan.ron:731:21
        clawback_months: -1.0: the months of a payment must lie between 0 and 480 at plan.ron:723:21
        : the parts add up to 85 percent; they must make 100, as 25/25/25/25 or 5/15/40/40 do at plan.ron:737:21
        haircut_percent: 130.0: what is taken off a grant must lie between 0 and 100 percent at plan.ron:745:21
        growth: Some(-99.0): “Growth of shares above inflation” must lie between −90 and 100 at plan.ron:744:21
        minor: -5: what was paid must be above 0 and at most a million million at plan.ron:758:13
        p25: 2.0e2: the percentiles of a kept projection must rise from P10 to P90 at plan.ron:773:13
        p90: inf: the percentiles of a kept projection must rise from P10 to P90 at plan.ron:773:13
        year: 41,: the years of a kept projection must lie between 1 and 40, each once at plan.ron:773:13
        minor: 0: the floor must be above 0 and at most a million million at plan.ron:663:9
    "#]];
    expected.assert_eq(&told);
    println!("faults of pay in a file: {} cases, each refused with its place", cases.len());
}
