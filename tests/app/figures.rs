//! One figure is written in one way wherever it stands, and whole.

use rungs::app::present::data::data;
use rungs::app::present::roles::pay::PayTab;
use rungs::app::present::roles::section::Block;
use rungs::app::present::roles::{Shown, TabData, roles};
use rungs::app::present::table::TableData;
use rungs::app::state::State;
use rungs::app::view::ScreenView;
use rungs::app::view::data::DataView;
use rungs::app::view::roles::{RoleTab, RolesView};
use rungs::app::words::{claim_number, claim_words};
use rungs::domain::catalogue::claim::{Claim, Measure};
use rungs::domain::catalogue::source::SourceKind;
use rungs::domain::ids::RoleId;

use crate::support::{apply, empty_state};

/// Each number of a claim as it is written.
fn numbers(claim: &Claim) -> Vec<String> {
    claim.amount.numbers().into_iter().map(|number| claim_number(claim.measure, &claim.unit, number)).collect()
}

fn tab(state: &mut State, role: &RoleId, tab: RoleTab) -> TabData {
    apply(state, ScreenView::Roles(RolesView { selected: Some(role.clone()), tab, ..RolesView::default() }));
    let Shown::Role(data) = roles(state).shown else { panic!("{role} is shown") };
    data.tab
}

/// What the profile says of figures that are not about pay.
fn demand(state: &mut State, role: &RoleId) -> Vec<String> {
    let TabData::Profile(profile) = tab(state, role, RoleTab::Profile) else { panic!() };
    let blocks = profile.sections.into_iter().flat_map(|section| section.blocks);
    let lines = blocks.filter_map(|block| if let Block::Figures(lines) = block { Some(lines) } else { None }).flatten();
    lines.map(|line| line.figure).collect()
}

/// Where the window tells a claim about pay: as a row, and as a row of the table.
fn told_as_pay(pay: &PayTab, claim: &Claim) -> Vec<String> {
    let at = pay.rows.iter().position(|row| row.claim == claim.id).unwrap();
    let row = &pay.rows[at];
    for part in row.figure.split('–') {
        assert!(numbers(claim).iter().any(|number| number == part), "{}: {}", claim.id, row.figure);
    }
    vec![row.name.clone(), TableData::row_words(&pay.table.rows[at], " ")]
}

#[test]
fn every_place_writes_a_figure_in_one_way_and_whole() {
    let mut state = empty_state();
    let catalogue = state.catalogue.clone();
    let serious = |claim: &&Claim| catalogue.kind_of(claim) != SourceKind::Satire;
    let mut told_in_data = String::new();
    for source in catalogue.sources() {
        apply(&mut state, ScreenView::Data(DataView { selected: Some(source.id.clone()), ..DataView::default() }));
        told_in_data.extend(data(&state).detail.map(|detail| detail.copied));
    }
    for role in catalogue.roles() {
        let demand = demand(&mut state, &role.id);
        let TabData::Pay(pay) = tab(&mut state, &role.id, RoleTab::Pay) else { panic!() };
        for claim in role.claims.iter().filter(serious) {
            for (number, written) in claim.amount.numbers().into_iter().zip(numbers(claim)) {
                let read = written.replace([',', '+', '%'], "").replace('−', "-");
                assert_eq!(read.parse(), Ok(number), "{}: {written}", claim.id);
            }
            assert!(told_in_data.contains(&format!("\t{}\t", claim_words(claim))), "{}", claim.id);
            if claim.measure == Measure::Pay {
                for place in told_as_pay(&pay, claim) {
                    let missing = numbers(claim).into_iter().find(|number| !place.contains(number));
                    assert_eq!(missing, None, "{}: {place}", claim.id);
                }
            } else {
                let whole = |figure: &String| numbers(claim).iter().all(|number| figure.contains(number));
                assert!(demand.iter().any(whole), "{} is not among {demand:?}", claim.id);
            }
        }
    }
}

#[test]
fn the_most_common_range_stands_as_text() {
    let mut state = empty_state();
    let lead = RoleId::new("ml-team-lead");
    let TabData::Pay(pay) = tab(&mut state, &lead, RoleTab::Pay) else { panic!() };
    let full = "USD 188,940 (157,399–227,416), average; most common 172,430–209,080";
    assert!(pay.rows[0].name.contains(full), "{}", pay.rows[0].name);
    assert!(pay.table.rows[0].contains(&"172,430–209,080".into()), "{:?}", pay.table.rows[0]);
}
