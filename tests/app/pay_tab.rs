//! The Pay tab: picking, weighing, leaving out, and figures of one's own.

use expect_test::expect;
use rungs::app::action::{Action, PayAction};
use rungs::app::present::roles::own_claim::OwnClaimText;
use rungs::app::present::roles::pay::{PayChoice, PayRow, PayTab};
use rungs::app::present::roles::pay_offers::{OfferDoes, OfferKind};
use rungs::app::present::roles::{Shown, TabData, roles};
use rungs::app::state::State;
use rungs::app::view::ScreenView;
use rungs::app::view::roles::{RoleTab, RolesView};
use rungs::app::words::Words as _;
use rungs::domain::catalogue::claim::{Amount, Middle, PayDefinition};
use rungs::domain::currency::Currency;
use rungs::domain::ids::RoleId;
use rungs::domain::level::Level;
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::ClaimUse;

use crate::support::{apply, empty_state, sample_state};

const LEAD: &str = "ml-team-lead";
const BLS: &str = "ml-team-lead.pay.bls-2025";
const TOLD: &str = "ml-team-lead.pay.aipathly-2024.us";

fn tab(state: &mut State) -> PayTab {
    let view = RolesView { selected: Some(RoleId::new(LEAD)), tab: RoleTab::Pay, ..RolesView::default() };
    apply(state, ScreenView::Roles(view));
    match roles(state).shown {
        Shown::Role(role) => match role.tab {
            TabData::Pay(tab) => tab,
            other => panic!("another tab is shown: {other:?}"),
        },
        other => panic!("no role is shown but {other:?}"),
    }
}

fn row(tab: &PayTab, claim: &str) -> PayRow {
    tab.rows.iter().find(|row| row.claim.as_str() == claim).unwrap().clone()
}

fn plan(state: &State) -> &Plan {
    state.document.as_ref().unwrap().plan()
}

/// The sample with the default rule in force for the role.
fn by_rule() -> State {
    let mut state = sample_state();
    apply(&mut state, PayAction::ChooseClaim(RoleId::new(LEAD), None));
    state
}

/// Does what an offer of a row says.
fn take(state: &mut State, claim: &str, word: &str) {
    let row = row(&tab(state), claim);
    let offer = row.offers.iter().find(|offer| offer.kind.words() == word);
    let Some(OfferDoes::Act(actions)) = offer.map(|offer| offer.does.clone()) else {
        panic!("no {word} among {:?}", row.offers)
    };
    for action in actions {
        apply(state, action);
    }
}

fn used(tab: &PayTab) -> Vec<&str> {
    tab.rows.iter().filter(|row| row.choice == PayChoice::Used).map(|row| row.claim.as_str()).collect()
}

#[test]
fn a_figure_is_picked_left_out_and_used_again() {
    let mut state = by_rule();
    assert_eq!(used(&tab(&mut state)), [TOLD]);
    take(&mut state, BLS, "Use only this");
    assert_eq!(used(&tab(&mut state)), [BLS]);
    assert_eq!(row(&tab(&mut state), BLS).why, "used: you picked it");
    take(&mut state, BLS, "Leave it out");
    let shown = tab(&mut state);
    assert_eq!(used(&shown), [TOLD], "what is left out is not picked any longer");
    assert_eq!((row(&shown, BLS).why.as_str(), row(&shown, BLS).choice), ("left out by you", PayChoice::Comparison));
    take(&mut state, BLS, "Use it again");
    assert!(plan(&state).assumptions.choices_for(&RoleId::new(LEAD)).next().is_none(), "as if nothing had been");
}

#[test]
fn figures_are_weighed_and_weights_can_be_typed() {
    let mut state = by_rule();
    take(&mut state, BLS, "Weigh it with the one used");
    let shown = tab(&mut state);
    assert_eq!(used(&shown), [TOLD, BLS]);
    let shares: Vec<_> = shown.weights.iter().map(|weight| (weight.text.as_str(), weight.share.as_str())).collect();
    assert_eq!(shares, [("1", "50%"), ("1", "50%")]);
    let middle = (188_940.0_f64 * 175_140.0).sqrt();
    assert!(
        shown.used.as_ref().unwrap().figure.contains(&rungs::app::format::grouped(middle.round())),
        "{:?}",
        shown.used
    );
    let of_bls = shown.weights.iter().find(|weight| weight.claim.as_str() == BLS).unwrap();
    assert!(of_bls.read(&RoleId::new(LEAD), "-1").is_err() && of_bls.read(&RoleId::new(LEAD), "much").is_err());
    apply(&mut state, of_bls.read(&RoleId::new(LEAD), "3").unwrap());
    let how = plan(&state).assumptions.choices_for(&RoleId::new(LEAD)).find(|choice| choice.claim.as_str() == BLS);
    assert_eq!(how.unwrap().how, ClaimUse::Weight(3.0));
    take(&mut state, BLS, "Take its weight away");
    assert_eq!(used(&tab(&mut state)), [TOLD]);
}

fn typed(figure: &str, currency: &str, year: &str) -> OwnClaimText {
    let blank = OwnClaimText::blank(Currency::USD, 2026);
    OwnClaimText { figure: figure.to_owned(), currency: currency.to_owned(), year: year.to_owned(), ..blank }
}

#[test]
fn a_figure_of_ones_own_is_entered_changed_and_removed() {
    let mut state = by_rule();
    let own = OwnClaimText { note: " Offer of a friend ".to_owned(), ..typed("100k to 150k", "usd", "2026") };
    let own = own.read(&RoleId::new(LEAD)).unwrap();
    assert_eq!((own.amount, own.note.as_deref()), (Amount::Range(100_000.0, 150_000.0), Some("Offer of a friend")));
    apply(&mut state, PayAction::AddOwnClaim(Box::new(own)));
    let shown = tab(&mut state);
    assert_eq!(used(&shown), ["own-1"]);
    let mine = row(&shown, "own-1");
    assert_eq!(mine.source, "Your own figure, 2026");
    assert!(mine.why.starts_with("used: your own figure goes before published ones"), "{}", mine.why);
    let change = mine.offers.iter().find(|offer| offer.kind == OfferKind::Change).unwrap();
    let OfferDoes::Change(text) = &change.does else { panic!("{change:?}") };
    assert_eq!(text.figure, "100,000 / 150,000");
    let text = OwnClaimText { figure: "120k".to_owned(), includes: PayDefinition::TotalCash, ..text.clone() };
    apply(&mut state, PayAction::ChangeOwnClaim(Box::new(text.read(&RoleId::new(LEAD)).unwrap())));
    let changed = &plan(&state).assumptions.own_claims;
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].amount, Amount::Middle(120_000.0, Middle::Typical));
    assert_eq!((changed[0].definition, changed[0].id.as_str()), (PayDefinition::TotalCash, "own-1"));
    take(&mut state, "own-1", "Remove it");
    assert!(plan(&state).assumptions.own_claims.is_empty());
    apply(&mut state, Action::Undo);
    assert_eq!(plan(&state).assumptions.own_claims.len(), 1, "nothing is lost");
}

#[test]
fn what_cannot_be_a_figure_is_said_beside_its_field() {
    let wrong =
        |figure: &str, currency: &str, year: &str| typed(figure, currency, year).read(&RoleId::new(LEAD)).unwrap_err();
    for figure in ["", "much", "-5", "0", "90k / 80k", "1/2/3/4", "50k / 40k / 60k / 70k / 80k", "2000000000000"] {
        let errors = wrong(figure, "USD", "2026");
        assert!(errors.figure.is_some() && errors.currency.is_none() && errors.year.is_none(), "{figure}: {errors:?}");
    }
    let errors = wrong("100k", "dollars", "26");
    assert!(errors.figure.is_none() && errors.currency.is_some() && errors.year.is_some(), "{errors:?}");
}

#[test]
fn without_a_plan_nothing_is_offered() {
    let mut state = empty_state();
    let shown = tab(&mut state);
    assert!(shown.own.is_none() && shown.rows.iter().all(|row| row.offers.is_empty()));
    assert!(shown.rows.iter().all(|row| !row.why.is_empty()), "why each is used or not is told all the same");
}

#[test]
fn a_rate_brings_a_figure_of_another_currency_in() {
    let mut state = by_rule();
    let own = typed("100k", "EUR", "2026").read(&RoleId::new(LEAD)).unwrap();
    apply(&mut state, PayAction::AddOwnClaim(Box::new(own)));
    let shown = tab(&mut state);
    assert_eq!(used(&shown), [TOLD]);
    assert_eq!(row(&shown, "own-1").why, "not used: it is in EUR, and no rate is stated");
    let [rate] = shown.rates.as_slice() else { panic!("{:?}", shown.rates) };
    assert_eq!((rate.label.as_str(), rate.text.as_str()), ("1 EUR in USD", ""));
    assert!(rate.read("0").is_err() && rate.read("dear").is_err());
    apply(&mut state, rate.read("1.25").unwrap());
    let shown = tab(&mut state);
    assert_eq!(used(&shown), ["own-1"]);
    assert_eq!(shown.used.unwrap().figure, "USD 125,000");
}

#[test]
fn the_level_of_a_role_is_chosen_where_it_makes_a_difference() {
    let mut state = sample_state();
    let engineer = RoleId::new("ml-engineer");
    let levels = |state: &mut State| {
        let view = RolesView { selected: Some(RoleId::new("ml-engineer")), tab: RoleTab::Pay, ..RolesView::default() };
        apply(state, ScreenView::Roles(view));
        let Shown::Role(role) = roles(state).shown else { panic!("no role is shown") };
        let TabData::Pay(tab) = role.tab else { panic!("another tab is shown") };
        tab.levels.unwrap()
    };
    let words: Vec<_> = levels(&mut state).options.into_iter().map(|(_, word)| word).collect();
    expect![[r"
        Mid, as the role · USD 97,718
        Entry · USD 76,619
        Senior · USD 120,230
        Lead · USD 144,201
        Principal · USD 144,201
        Executive · USD 120,230"]]
    .assert_eq(&words.join("\n"));
    apply(&mut state, PayAction::SetPayLevel(engineer.clone(), Some(Level::Senior)));
    assert_eq!(levels(&mut state).word, "Senior · USD 120,230");
    assert_eq!(plan(&state).assumptions.pay_level(&engineer), Some(Level::Senior));
    // The role’s own level is no choice, so that nothing stands in the file.
    apply(&mut state, PayAction::SetPayLevel(engineer.clone(), Some(Level::Mid)));
    assert_eq!(plan(&state).assumptions.pay_level(&engineer), None);
    // A figure of the title that was picked is one whatever the level.
    assert_eq!(tab(&mut state).levels, None);
}

#[test]
fn sources_agree_only_where_they_were_held_against_each_other() {
    let mut state = sample_state();
    let mut sentence = |role: &str| {
        let view = RolesView { selected: Some(RoleId::new(role)), tab: RoleTab::Pay, ..RolesView::default() };
        apply(&mut state, ScreenView::Roles(view));
        let Shown::Role(role) = roles(&state).shown else { panic!("no role is shown") };
        let TabData::Pay(tab) = role.tab else { panic!("another tab is shown") };
        tab.sentence.to_string()
    };
    let told = ["data-annotator", "junior-ml-engineer", "ml-architect", "ml-engineer"].map(&mut sentence);
    expect![[r"
        2 figures, no two of which can be compared: they are of one source, or of other places or kinds of pay.
        Typical figures run from USD 120,230 to 140,000: the highest is 16% above the lowest.
        3 figures, no two of which can be compared: they are of one source, or of other places or kinds of pay.
        Typical figures run from USD 120,230 to 161,000: the highest is 34% above the lowest."]]
    .assert_eq(&told.join("\n"));
}
