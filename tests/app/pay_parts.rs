//! What roles pay beside base pay, what was paid, and figures of the person's own: forms, actions and their undoing.

use expect_test::expect;
use rungs::app::action::{Action, PayAction, StepAction};
use rungs::app::present::salary::employer::MoveEmployer;
use rungs::app::present::salary::package::{PackageField, PackageForm, packages};
use rungs::app::present::salary::paid::{NewPaid, PaidField, PaidList, paid};
use rungs::app::state::State;
use rungs::domain::catalogue::claim::{Amount, Middle, PayDefinition};
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::ClaimUse;
use rungs::domain::plan::own_claim::OwnClaim;
use rungs::domain::plan::package::{OneOffKind, Package};
use rungs::domain::plan::paid::{PaidPart, PaidPer};
use rungs::domain::plan::promise::{Promise, PromisedYear};
use rungs::domain::plan::unknown_fields::UnknownFields;
use strum::IntoEnumIterator;

use crate::support::{TODAY, apply, empty_state, sample_state};

fn plan(state: &State) -> Plan {
    state.document.as_ref().unwrap().plan().as_ref().clone()
}

fn labels(state: &State) -> Vec<String> {
    let history = &state.document.as_ref().unwrap().history;
    history.labels().take(history.made()).map(ToOwned::to_owned).collect()
}

/// The form of the second role on the path.
fn form(state: &State) -> PackageForm {
    packages(state).swap_remove(1)
}

fn list(state: &State) -> PaidList {
    paid(state, &plan(state))
}

#[test]
fn there_is_a_form_for_each_role_on_the_path() {
    let state = sample_state();
    let forms = packages(&state);
    let titles: Vec<_> = forms.iter().map(|form| (form.title.as_str(), form.employer)).collect();
    assert_eq!(titles.first().unwrap().1, None, "the role held is where it is");
    assert!(
        titles.len() > 1 && titles.iter().skip(1).all(|(_, new)| *new == Some(MoveEmployer::NotSaid)),
        "{titles:?}"
    );
    assert!(forms.iter().all(|form| form.summary == "Base pay alone" && form.remove.is_none()));
    assert!(packages(&empty_state()).is_empty());
}

#[test]
fn a_grant_from_before_the_role_and_a_clawback_in_proportion_are_told() {
    let mut state = sample_state();
    let action = form(&state).add_one_off(OneOffKind::SignOn, "60k").unwrap();
    apply(&mut state, action);
    assert_eq!(form(&state).one_offs[0].in_proportion, Some(false));
    let action = form(&state).set_in_proportion(0, true);
    apply(&mut state, action);
    assert!(plan(&state).packages[0].one_offs[0].clawback_in_proportion);
    let action = form(&state).add_grant("96,000", "quarterly 48 cliff 12").unwrap();
    apply(&mut state, action);
    let action = form(&state).typed(PackageField::GrantMonths(0), "15 Mar 2024").unwrap();
    apply(&mut state, action);
    let grant = plan(&state).packages[0].grants[0].clone();
    assert_eq!((grant.months, grant.granted), (0.0, Some(jiff::civil::date(2024, 3, 15))));
    let row = form(&state).grants[0].clone();
    assert_eq!((row.made.as_str(), row.made_unit, row.vesting.as_str()), ("15 Mar 2024", "", "quarterly 48 cliff 12"));
    assert_eq!(row.lands, "Vests 24,000, 24,000, 24,000, 24,000 by year after the grant");
    let action = form(&state).typed(PackageField::GrantMonths(0), "3 months").unwrap();
    apply(&mut state, action);
    let grant = plan(&state).packages[0].grants[0].clone();
    assert_eq!((grant.months, grant.granted), (3.0, None));
    assert_eq!(
        form(&state).typed(PackageField::GrantMonths(0), "some day").unwrap_err(),
        "Write months after the begin, as 12, or a day, as 15 Mar 2024"
    );
}

#[test]
fn a_package_is_typed_field_by_field() {
    let mut state = sample_state();
    let before = plan(&state);
    let type_in = |state: &mut State, field: PackageField, text: &str| {
        let action = form(state).typed(field, text).unwrap();
        apply(state, action);
        apply(state, Action::EndGesture);
    };
    type_in(&mut state, PackageField::Bonus, "15%");
    type_in(&mut state, PackageField::Odds, "80");
    type_in(&mut state, PackageField::Pension, "4");
    for (kind, amount) in [(OneOffKind::SignOn, "20k"), (OneOffKind::Retention, "10,000.50")] {
        let action = form(&state).add_one_off(kind, amount).unwrap();
        apply(&mut state, action);
    }
    type_in(&mut state, PackageField::OneOffTitle(0), " Welcome ");
    type_in(&mut state, PackageField::OneOffClawback(0), "24 months");
    let action = form(&state).add_grant("80000", "5/15/40/40").unwrap();
    apply(&mut state, action);
    type_in(&mut state, PackageField::GrantHaircut(0), "30");
    type_in(&mut state, PackageField::GrantGrowth(0), "−5");
    let action = form(&state).set_every_year(0, true);
    apply(&mut state, action);
    let action = form(&state).set_employer(MoveEmployer::Other);
    apply(&mut state, action);
    expect![[r#"
        (
            title: "ML Engineer",
            bonus: "15",
            odds: "80",
            pension: "4",
            employer: Some(Other),
            one_offs: [
                (
                    title: "Welcome",
                    amount: "USD 20,000",
                    months: "0",
                    clawback: "24",
                    in_proportion: Some(false),
                ),
                (
                    title: "Retention",
                    amount: "USD 10,000.50",
                    months: "12",
                    clawback: "0",
                    in_proportion: None,
                ),
            ],
            grants: [
                (
                    title: "Shares",
                    amount: "USD 80,000",
                    made: "0",
                    made_unit: "months",
                    vesting: "5/15/40/40",
                    every_year: true,
                    growth: "−5",
                    haircut: "30",
                    lands: "Vests 4,000, 12,000, 32,000, 32,000 by year after the grant",
                ),
            ],
            usual_growth: "0",
            example: "USD 20,000",
            summary: "Bonus 15%, 2 payments, 1 grant, pension 4%, another employer",
        )"#]]
    .assert_eq(&crate::support::text(&form(&state)));
    expect![[r"
        Change the bonus of ML Engineer
        Change the bonus of ML Engineer
        Change the money for a pension of ML Engineer
        Change the payments made once of ML Engineer
        Change the payments made once of ML Engineer
        Change the payments made once of ML Engineer
        Change the payments made once of ML Engineer
        Change the grants of ML Engineer
        Change the grants of ML Engineer
        Change the grants of ML Engineer
        Change the grants of ML Engineer
        Change the employer of ML Engineer"]]
    .assert_eq(&labels(&state).join("\n"));
    assert!(plan(&state).faults().is_empty());
    // Taking a row away, all of it, and everything back.
    let action = form(&state).remove_one_off(0);
    apply(&mut state, action);
    assert_eq!(form(&state).one_offs.len(), 1);
    let remove = form(&state).remove.unwrap();
    apply(&mut state, remove);
    assert_eq!(plan(&state), before);
    while !labels(&state).is_empty() && plan(&state).packages.is_empty() {
        apply(&mut state, Action::Undo);
    }
    assert_eq!(form(&state).one_offs.len(), 1, "undone");
}

#[test]
fn what_cannot_be_read_says_what_would_be_and_changes_nothing() {
    let mut state = sample_state();
    let action = form(&state).add_one_off(OneOffKind::SignOn, "20k").unwrap();
    apply(&mut state, action);
    let action = form(&state).add_grant("80000", "4 years").unwrap();
    apply(&mut state, action);
    let before = plan(&state);
    let refused = |field: PackageField, text: &str| {
        format!("{field:?} {text}: {}\n", form(&state).typed(field, text).unwrap_err())
    };
    let mut told = String::new();
    for (field, text) in [
        (PackageField::Bonus, "a lot"),
        (PackageField::Bonus, "-5"),
        (PackageField::Odds, "50"),
        (PackageField::Pension, "120"),
        (PackageField::OneOffAmount(0), ""),
        (PackageField::OneOffAmount(0), "0"),
        (PackageField::OneOffAmount(0), "1e12"),
        (PackageField::OneOffAmount(0), "9000000000000"),
        (PackageField::OneOffMonths(0), "-1"),
        (PackageField::GrantVesting(0), "5/15/40/30"),
        (PackageField::GrantVesting(0), "soon"),
        (PackageField::GrantVesting(0), "40 years"),
        (PackageField::GrantVesting(0), "monthly 12 cliff 24"),
        (PackageField::GrantGrowth(0), "999"),
        (PackageField::GrantHaircut(0), "101"),
    ] {
        told.push_str(&refused(field, text));
    }
    told.push_str(&form(&state).add_grant("80000", "50/60").unwrap_err());
    expect![[r"
        Bonus a lot: Write percent from 0 to 1000, for example 15
        Bonus -5: Write percent from 0 to 1000, for example 15
        Odds 50: Write the target of the bonus first
        Pension 120: Write percent from 0 to 100, for example 15
        OneOffAmount(0) : Write an amount, for example USD 20,000
        OneOffAmount(0) 0: An amount must be above 0
        OneOffAmount(0) 1e12: That is more than one number. Write for example USD 20,000
        OneOffAmount(0) 9000000000000: That is more than any pay
        OneOffMonths(0) -1: Write months from 0 to 480, for example 12
        GrantVesting(0) 5/15/40/30: The parts add up to 90 percent; they must make 100, as 25/25/25/25 or 5/15/40/40 do
        GrantVesting(0) soon: Write 4 years, 5/15/40/40 or quarterly 48 cliff 12
        GrantVesting(0) 40 years: A grant vests over 1 to 10 years
        GrantVesting(0) monthly 12 cliff 24: The cliff must not come after the last month
        GrantGrowth(0) 999: Write % a year from −90 to 100
        GrantHaircut(0) 101: Write percent from 0 to 100, for example 15
        The parts add up to 110 percent; they must make 100, as 25/25/25/25 or 5/15/40/40 do"]]
    .assert_eq(&told);
    // An action that no form makes does not get through either.
    let mut unsound = Package::of("ml-engineer".into());
    unsound.pension_percent = f64::NAN;
    apply(&mut state, PayAction::SetPackage(Box::new(unsound)));
    apply(&mut state, PayAction::SetAssumption(Assumption::Inflation, Some(f64::INFINITY)));
    apply(&mut state, PayAction::SetFloor(Some(Money { minor: -1, currency: Currency::USD })));
    assert_eq!(plan(&state), before);
}

#[test]
fn what_was_paid_is_entered_changed_and_removed() {
    let mut state = sample_state();
    let new = NewPaid { date: "", amount: "118,000", what: PaidPart::Base, per: PaidPer::Year };
    let actions = [
        list(&state).add(&new).unwrap(),
        list(&state)
            .add(&NewPaid { date: "31 Jan 2026", amount: "9k", what: PaidPart::Bonus, per: PaidPer::Once })
            .unwrap(),
    ];
    for action in actions {
        apply(&mut state, action);
    }
    let words: Vec<_> = list(&state).rows.into_iter().map(|row| row.words).collect();
    assert_eq!(words, ["Base USD 118,000 a year from 21 Nov 2026", "Bonus USD 9,000 on 31 Jan 2026"]);
    assert_eq!(plan(&state).paid[0].date, TODAY);
    assert_eq!(list(&state).add(&NewPaid { date: "soon", ..new.clone() }).unwrap_err().0, PaidField::Date);
    let wrong = list(&state).add(&NewPaid { amount: "", ..new }).unwrap_err();
    assert_eq!(wrong, (PaidField::Amount, "Write an amount, for example USD 20,000".to_owned()));
    let row = list(&state).rows.swap_remove(1);
    assert!(row.typed(PaidField::Amount, "-1").is_err() && row.typed(PaidField::Date, "").is_err());
    for (field, text) in
        [(PaidField::Amount, "9,500.25"), (PaidField::Note, " for 2025 "), (PaidField::Date, "2026-02-01")]
    {
        let action = list(&state).rows.swap_remove(1).typed(field, text).unwrap();
        apply(&mut state, action);
    }
    let action = list(&state).rows.swap_remove(1).set_what(PaidPart::Other);
    apply(&mut state, action);
    let row = list(&state).rows.swap_remove(1);
    assert_eq!((row.words.as_str(), row.note.as_str()), ("Other USD 9,500.25 on 1 Feb 2026", "for 2025"));
    let action = list(&state).rows.swap_remove(0).remove();
    apply(&mut state, action);
    assert_eq!(list(&state).summary, "1 entry");
    apply(&mut state, Action::Undo);
    assert_eq!(list(&state).rows.len(), 2);
    assert!(plan(&state).faults().is_empty());
}

fn own(role: &str, amount: f64) -> Box<OwnClaim> {
    Box::new(OwnClaim {
        id: "own-0".into(),
        role: role.into(),
        amount: Amount::Middle(amount, Middle::Typical),
        currency: Currency::USD,
        definition: PayDefinition::Base,
        year: 2026,
        place: None,
        note: None,
        unknown: UnknownFields::NONE,
    })
}

#[test]
fn figures_are_chosen_weighed_and_left_out() {
    let mut state = sample_state();
    let role = || "ml-engineer".into();
    let choices = |state: &State| {
        let plan = plan(state);
        assert!(plan.faults().is_empty());
        let choices: Vec<_> =
            plan.assumptions.choices_for(&role()).map(|choice| format!("{} {:?}", choice.claim, choice.how)).collect();
        choices.join(", ")
    };
    let used = |claim: &str, how| PayAction::UseClaim(role(), claim.into(), Some(how));
    apply(&mut state, PayAction::ChooseClaim(role(), Some("a".into())));
    assert_eq!(choices(&state), "a Only");
    apply(&mut state, PayAction::ChooseClaim(role(), Some("b".into())));
    assert_eq!(choices(&state), "b Only");
    apply(&mut state, used("c", ClaimUse::Excluded));
    assert_eq!(choices(&state), "b Only, c Excluded");
    apply(&mut state, used("b", ClaimUse::Weight(2.0)));
    apply(&mut state, used("a", ClaimUse::Weight(1.0)));
    assert_eq!(choices(&state), "b Weight(2.0), c Excluded, a Weight(1.0)");
    apply(&mut state, used("a", ClaimUse::Weight(f64::NAN)));
    assert_eq!(choices(&state), "b Weight(2.0), c Excluded, a Weight(1.0)");
    apply(&mut state, used("c", ClaimUse::Only));
    assert_eq!(choices(&state), "c Only");
    apply(&mut state, used("a", ClaimUse::Excluded));
    apply(&mut state, PayAction::ChooseClaim(role(), None));
    assert_eq!(choices(&state), "a Excluded");
    apply(&mut state, PayAction::UseClaim(role(), "a".into(), None));
    assert_eq!(choices(&state), "");
    // Figures of one's own get ids; with them goes what was chosen of them.
    apply(&mut state, PayAction::AddOwnClaim(own("ml-engineer", 140_000.0)));
    apply(&mut state, PayAction::AddOwnClaim(own("ml-engineer", 150_000.0)));
    apply(&mut state, PayAction::AddOwnClaim(own("ml-engineer", -1.0)));
    apply(&mut state, used("own-2", ClaimUse::Only));
    assert_eq!(choices(&state), "own-2 Only");
    assert!(plan(&state).unknown(&state.catalogue).is_empty(), "a figure of one's own is known");
    let changed = OwnClaim { id: "own-2".into(), ..*own("ml-engineer", 155_000.0) };
    apply(&mut state, PayAction::ChangeOwnClaim(Box::new(changed)));
    assert_eq!(plan(&state).assumptions.own_claims[1].amount, Amount::Middle(155_000.0, Middle::Typical));
    apply(&mut state, PayAction::RemoveOwnClaim("own-2".into()));
    assert_eq!((choices(&state).as_str(), plan(&state).assumptions.own_claims.len()), ("", 1));
}

#[test]
fn numbers_that_are_dragged_are_one_entry_and_all_has_its_label() {
    let mut state = sample_state();
    for percent in [10.0, 11.0, 12.0] {
        apply(&mut state, PayAction::SetAssumption(Assumption::GapOdds, Some(percent)));
    }
    assert_eq!(labels(&state), ["Change: chance of a gap at a move"]);
    apply(&mut state, Action::EndGesture);
    let eur = Currency::parse("EUR").unwrap();
    let year = PromisedYear { year: 1, nominal: true, p10: 1.0, p25: 2.0, p50: 3.0, p75: 4.0, p90: 5.0 };
    let promise = Promise {
        date: TODAY,
        title: "Path".to_owned(),
        currency: Currency::USD,
        years: vec![year],
        unknown: UnknownFields::NONE,
    };
    let step = plan(&state).steps[0].id.clone();
    let cost = Money { minor: 120_000, currency: Currency::USD };
    let actions: Vec<Action> = vec![
        PayAction::SetAssumption(Assumption::GapOdds, None).into(),
        PayAction::SetRedundancy(false).into(),
        PayAction::SetRedundancy(true).into(),
        PayAction::SetFloor(Some(cost)).into(),
        Action::EndGesture,
        PayAction::SetFloor(None).into(),
        PayAction::SetSeed(Some(7)).into(),
        PayAction::SetExchangeRate(eur, Some(1.08)).into(),
        Action::EndGesture,
        PayAction::SetExchangeRate(eur, None).into(),
        PayAction::KeepPromise(Box::new(promise.clone())).into(),
        PayAction::KeepPromise(Box::new(Promise { title: "Other".to_owned(), ..promise.clone() })).into(),
        PayAction::KeepPromise(Box::new(Promise { years: vec![year, year], ..promise })).into(),
        PayAction::RemovePromise(TODAY).into(),
        StepAction::SetCost(step.clone(), Some(cost)).into(),
        StepAction::SetCost(step, None).into(),
    ];
    let mut rates = 0;
    for action in actions {
        apply(&mut state, action);
        rates = rates.max(plan(&state).assumptions.rates.len());
        assert!(plan(&state).promises.len() < 2);
    }
    assert_eq!(rates, 1);
    expect![[r"
        Change: chance of a gap at a move
        Reset: chance of a gap at a move
        Leave redundancy out
        Look at redundancy
        Change the floor
        Take the floor away
        Change the draw number
        Change the rate of EUR
        Take the rate of EUR away
        Keep the projection
        Keep the projection
        Remove the projection of 21 Nov 2026
        Change the cost of “Write tests for the feature pipeline”
        Change the cost of “Write tests for the feature pipeline”"]]
    .assert_eq(&labels(&state).join("\n"));
    // Back to the sample, one by one.
    let after = labels(&state).len();
    for _ in 0..after {
        apply(&mut state, Action::Undo);
    }
    assert_eq!(plan(&state), plan(&sample_state()));
}

#[test]
fn defaults_come_back_and_what_the_person_stated_of_pay_stays() {
    let mut state = sample_state();
    let claims = plan(&state).assumptions.claims;
    for assumption in Assumption::iter() {
        apply(&mut state, PayAction::SetAssumption(assumption, Some(assumption.bounds().1)));
    }
    let floor = Some(Money { minor: 9_000_000, currency: Currency::USD });
    apply(&mut state, PayAction::SetFloor(floor));
    apply(&mut state, PayAction::SetRedundancy(false));
    assert_eq!(plan(&state).assumptions.stated.len(), Assumption::iter().count());
    apply(&mut state, PayAction::ResetAssumptions);
    let assumptions = plan(&state).assumptions;
    assert_eq!((assumptions.stated.len(), assumptions.redundancy), (0, true));
    assert_eq!((assumptions.floor, assumptions.claims), (floor, claims));
}
