//! What a pack changes in the occupations, and under which source.

use std::sync::Arc;

use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::claim::Proxy;
use rungs::domain::catalogue::claim::{Amount, Measure};
use rungs::domain::official::area::AreaKind;
use rungs::domain::official::pack_about::PackId;
use rungs::domain::pay::resolution::question::Question;
use rungs::domain::pay::resolution::resolve;
use rungs::storage::catalogue;
use rungs::storage::packs::PackFile;

use super::{areas, outlook, sentences, wage, wages};

const NURSE: &str = "onet-29-1141-00";

fn with(packs: &[Vec<u8>]) -> Catalogue {
    let packs: Vec<_> = packs.iter().map(|bytes| Arc::new(PackFile::checked(bytes.clone()).unwrap())).collect();
    catalogue::with_packs(&packs).unwrap()
}

#[test]
fn wages_of_another_year_take_the_place_of_those_inside() {
    let catalogue = with(&[wages(9_000_000)]);
    let nurse = catalogue.role(&NURSE.into()).unwrap();
    let pay = nurse.claims.iter().find(|claim| claim.measure == Measure::Pay).unwrap();
    assert_eq!(pay.amount, Amount::Percentiles(70_000.0, 80_000.0, 90_000.0, 100_000.0, 110_000.0));
    assert_eq!((pay.year, pay.source.as_str()), (2031, "bls-oews-2031"));
    assert_eq!(catalogue.source_short(&pay.source), "BLS OEWS, May 2031");
    // A class that the file does not have has no wages any more.
    let others = catalogue
        .roles()
        .filter(|role| role.id.as_str().starts_with("onet-") && !role.id.as_str().starts_with("onet-29-1141-"));
    let mut paid = others.flat_map(|role| &role.claims).filter(|claim| claim.measure == Measure::Pay);
    assert_eq!(paid.next(), None);
    // The outlook is still that inside the program.
    let growth = nurse.claims.iter().find(|claim| claim.measure == Measure::EmploymentGrowth).unwrap();
    assert_eq!(growth.source.as_str(), "bls-projections-2024-34");
}

#[test]
fn gates_of_pay_are_those_of_the_wages_in_use() {
    let ways = |catalogue: &Catalogue| catalogue.moves_from(&NURSE.into()).count();
    let bundled = ways(&catalogue::whole().unwrap());
    // Without other wages none is known to pay less.
    let richer = ways(&with(&[wages(9_000_000)]));
    assert!(richer > bundled, "{richer} against {bundled}");
}

#[test]
fn projections_take_the_place_of_those_inside() {
    let catalogue = with(&[outlook()]);
    let nurse = catalogue.role(&NURSE.into()).unwrap();
    let growth = nurse.claims.iter().find(|claim| claim.measure == Measure::EmploymentGrowth).unwrap();
    assert_eq!(
        (growth.amount, growth.from_year),
        (Amount::Middle(20.0, rungs::domain::catalogue::claim::Middle::Typical), Some(2030))
    );
    assert_eq!(catalogue.source_short(&growth.source), "BLS projections 2030–40");
    let transfers = nurse.claims.iter().find(|claim| claim.measure == Measure::OccupationTransfers).unwrap();
    assert!(catalogue.source(&transfers.source).is_some());
}

#[test]
fn sentences_stand_beside_ours_under_their_own_release() {
    let catalogue = with(&[sentences()]);
    let occupations = catalogue.occupations().unwrap();
    let (told, source) = occupations.sentences("29-1141.00").unwrap();
    assert_eq!((told.description.as_str(), told.tasks.len()), ("Does it.", 2));
    assert_eq!(catalogue.source_short(source), "O*NET 99.9");
    assert_eq!(occupations.sentences("29-1171.00"), None);
    // Facts are those inside.
    assert_eq!(catalogue.source_short(&occupations.head().facts.ratings), "O*NET 30.3");
    let inside = catalogue::whole().unwrap();
    assert_eq!(catalogue.role(&NURSE.into()), inside.role(&NURSE.into()));
    assert_eq!(inside.occupations().unwrap().sentences("29-1141.00"), None);
}

fn states() -> Vec<u8> {
    let wages = [wage("15-2051", 15_000_000), wage("29-1141", 12_000_000)];
    areas(
        PackId::WagesOfStates,
        &[
            ("06", "California", AreaKind::State, "CA", &wages),
            ("28", "Mississippi", AreaKind::State, "MS", &wages[..1]),
        ],
    )
}

fn metros() -> Vec<u8> {
    areas(
        PackId::WagesOfMetros,
        &[
            ("31080", "Los Angeles-Long Beach-Anaheim, CA", AreaKind::Metro, "CA", &[wage("29-1141", 13_000_000)]),
            ("0600007", "North Coast of California nonmetropolitan area", AreaKind::Rest, "CA", &[]),
            ("10740", "Albuquerque, NM", AreaKind::Metro, "NM", &[wage("29-1141", 9_000_000)]),
        ],
    )
}

#[test]
fn areas_are_places_in_their_state_and_pay_what_their_wages_say() {
    let catalogue = with(&[states(), metros()]);
    let within = |id: &str| {
        let place = catalogue.place(&id.into()).unwrap();
        (place.title.clone(), place.within.clone().unwrap().to_string(), place.currency.clone())
    };
    let told = |title: &str, within: &str| (title.to_owned(), within.to_owned(), "USD".to_owned());
    assert_eq!(within("us-ca"), told("California", "us"));
    assert_eq!(within("us-metro-31080"), told("Los Angeles-Long Beach-Anaheim, CA", "us-ca"));
    assert_eq!(within("us-rest-0600007"), told("North Coast of California nonmetropolitan area", "us-ca"));
    assert_eq!(within("us-metro-10740").1, "us", "no wages of its state");

    let nurse = catalogue.role(&NURSE.into()).unwrap();
    let used = |place: &str| {
        let choice = resolve(nurse, &Question::about(&place.into()), &catalogue).choice().unwrap();
        (choice.claim.id().to_string(), choice.band.middle, choice.claim.proxy().cloned())
    };
    let own = |figure: &str, middle: f64| (format!("{NURSE}.{figure}"), middle, None);
    assert_eq!(used("us-ca"), own("pay-us-ca", 120_000.0));
    assert_eq!(used("us-metro-31080"), own("pay-us-metro-31080", 130_000.0));
    assert_eq!(used("us-rest-0600007"), own("pay-us-ca", 120_000.0), "what the area does not tell its state does");
    assert_eq!(used("us-ms").0, format!("{NURSE}.pay"), "and else the country");
    assert_eq!(used("us").0, format!("{NURSE}.pay"));

    let (role, claim) = catalogue.claim(&format!("{NURSE}.pay-us-ca").as_str().into()).unwrap();
    assert_eq!((role.id.as_str(), claim.place.as_str(), claim.year), (NURSE, "us-ca", 2032));
    assert_eq!(catalogue.source_short(&claim.source), "BLS OEWS, May 2032");
    assert_eq!(catalogue.claim(&format!("{NURSE}.pay-us-tx").as_str().into()), None);
}

#[test]
fn a_class_that_stands_in_for_a_role_does_so_in_areas_too() {
    let catalogue = with(&[states()]);
    let scientist = catalogue.role(&"data-scientist".into()).unwrap();
    let choice = resolve(scientist, &Question::about(&"us-ca".into()), &catalogue).choice().unwrap();
    assert_eq!(choice.claim.id().as_str(), "data-scientist.pay-us-ca");
    assert_eq!(choice.claim.proxy(), Some(&Proxy { code: "15-2051".to_owned(), title: "A class".to_owned() }));
    let (role, _) = catalogue.claim(choice.claim.id()).unwrap();
    assert_eq!(role.id, scientist.id);
}

#[test]
fn a_pack_made_to_harm_is_refused_and_never_stops_the_program() {
    for bytes in [wages(9_000_000), outlook(), sentences(), metros()] {
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0xff;
            assert!(PackFile::checked(changed).is_err(), "{at}");
        }
    }
}
