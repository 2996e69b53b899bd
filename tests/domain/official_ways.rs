//! Ways between official occupations, on invented ones.

use rungs::domain::official::facts::Facts;
use rungs::domain::official::likeness::lists::Likeness;
use rungs::domain::official::release::Release;
use rungs::domain::official::way::{Way, WayKind};
use rungs::domain::official::ways::preparation::Preparation;
use rungs::domain::official::ways::ways;

use super::official_likeness_sample::{outlook, wages};

/// Two occupations in codes, zones, median pay, education and training; the first is related to the second.
fn two(codes: [&str; 2], zones: [u8; 2], pay: [Option<u32>; 2], education: [u8; 2], training: u8) -> Release {
    let mut release = Release::default();
    for at in 0..2 {
        release.wages.push(wages(codes[at], pay[at]));
        release.outlooks.push(outlook(codes[at], education[at], if at == 1 { training } else { 0 }));
        release.occupations.push(Facts {
            code: format!("{}.00", codes[at]),
            zone: Some(zones[at]),
            wages: Some(at as u16),
            outlook: Some(at as u16),
            related: if at == 0 { vec![1] } else { Vec::new() },
            ..Facts::default()
        });
    }
    release
}

const CODES: [&str; 2] = ["11-1011", "13-1011"];
const PAY: [Option<u32>; 2] = [Some(5_000_000), Some(5_000_000)];

fn there(release: &Release) -> Option<Way> {
    ways(release, &Likeness::default())[0].first().copied()
}

/// Where each occupation's ways lead, and where they come from.
fn told(release: &Release, likeness: &Likeness) -> Vec<(usize, u16, WayKind)> {
    let ways = ways(release, likeness);
    ways.iter().enumerate().flat_map(|(from, ways)| ways.iter().map(move |way| (from, way.to, way.kind))).collect()
}

#[test]
fn a_relation_leads_both_ways() {
    let release = two(CODES, [3, 3], PAY, [1, 1], 0);
    let all = told(&release, &Likeness::default());
    assert_eq!(all, [(0, 1, WayKind::Official), (1, 0, WayKind::Official)]);
    assert_eq!(there(&release).map(|way| (way.years, way.school)), Some((20, 0)));
}

#[test]
fn those_alike_enough_have_a_way() {
    let mut release = two(CODES, [3, 3], PAY, [1, 1], 0);
    release.occupations[0].related.clear();
    let likeness = Likeness { enough: vec![vec![1], Vec::new()], ..Likeness::default() };
    assert_eq!(told(&release, &likeness), [(0, 1, WayKind::Computed)]);
}

#[test]
fn a_relation_outranks_likeness() {
    let release = two(CODES, [3, 3], PAY, [1, 1], 0);
    let likeness = Likeness { enough: vec![vec![1], vec![0]], ..Likeness::default() };
    let all = told(&release, &likeness);
    assert!(all.iter().all(|(_, _, kind)| *kind == WayKind::Official), "{all:?}");
}

#[test]
fn two_zones_are_too_far() {
    assert!(there(&two(CODES, [2, 3], PAY, [1, 1], 0)).is_some());
    assert!(there(&two(CODES, [2, 4], PAY, [1, 1], 0)).is_none());
    let mut without = two(CODES, [2, 3], PAY, [1, 1], 0);
    without.occupations[1].zone = None;
    assert!(there(&without).is_none());
}

#[test]
fn pay_may_fall_by_a_quarter() {
    let pay = |to| two(CODES, [3, 3], [Some(4_000_000), to], [1, 1], 0);
    assert!(there(&pay(Some(3_000_000))).is_some());
    assert!(there(&pay(Some(2_999_900))).is_none());
    assert!(there(&pay(None)).is_some());
}

#[test]
fn pay_by_the_hour_counts_as_that_of_a_full_year() {
    let mut release = two(CODES, [3, 3], [Some(4_160_000), Some(1500)], [1, 1], 0);
    assert!(there(&release).is_none());
    release.wages[1].hourly = true;
    assert!(there(&release).is_some());
    release.wages[1].percentiles[2] = Some(1499);
    assert!(there(&release).is_none());
}

#[test]
fn a_bound_counts_as_pay() {
    let mut release = two(CODES, [3, 3], [Some(23_920_000), None], [1, 1], 0);
    release.wages[1].bound = Some(10_000_000);
    assert!(there(&release).is_none());
    release.wages[1].bound = Some(23_920_000);
    assert!(there(&release).is_some());
}

/// Years in tenths and years at school.
fn takes(codes: [&str; 2], education: [u8; 2], training: u8) -> (u8, u8) {
    let way = there(&two(codes, [4, 4], PAY, education, training)).unwrap();
    (way.years, way.school)
}

#[test]
fn more_education_is_time() {
    assert_eq!(takes(CODES, [1, 5], 0), (40, 4));
    assert_eq!(takes(CODES, [4, 5], 0), (20, 2));
    assert_eq!(takes(CODES, [1, 4], 0), (20, 2));
    assert_eq!(takes(CODES, [5, 1], 0), (20, 0));
    assert_eq!(takes(CODES, [2, 5], 0), (30, 3));
}

#[test]
fn training_that_is_named_takes_its_time() {
    assert_eq!(takes(CODES, [1, 1], 1), (20, 0));
    assert_eq!(takes(CODES, [1, 1], 4), (40, 0));
}

#[test]
fn the_degree_of_another_profession_is_done_anew() {
    let physicians = ["29-1211", "29-1223"];
    assert_eq!(takes(physicians, [7, 7], 0), (20, 0));
    assert_eq!(takes(["29-1011", "29-1211"], [7, 7], 0), (40, 4));
    assert_eq!(takes(["29-1141", "29-1211"], [6, 7], 0), (40, 4));
    assert_eq!(takes(["29-1212", "29-1211"], [6, 7], 0), (40, 4));
    assert_eq!(takes(["29-1141", "29-1211"], [1, 7], 0), (80, 8));
}

#[test]
fn a_residency_follows_the_degree() {
    assert_eq!(takes(["29-1211", "29-1223"], [7, 7], 5), (30, 0));
    assert_eq!(takes(["29-1011", "29-1211"], [7, 7], 5), (70, 4));
    assert_eq!(takes(["25-1011", "25-2021"], [5, 5], 5), (20, 0));
}

#[test]
fn education_one_has_beyond_the_usual_is_not_done_again() {
    let release = two(CODES, [3, 3], PAY, [1, 5], 0);
    let school =
        |educated| Preparation::new(&release, &release.occupations[0], &release.occupations[1], educated).school;
    assert_eq!([None, Some(0), Some(2), Some(5), Some(7)].map(school), [4, 4, 3, 0, 0]);
}

#[test]
fn ways_stand_by_where_they_lead_from_and_to() {
    let mut release = two(CODES, [3, 3], PAY, [1, 1], 0);
    let third = Facts { code: "15-1011.00".to_owned(), zone: Some(3), related: vec![1, 0, 2, 9], ..Facts::default() };
    release.occupations.push(third);
    let pairs: Vec<_> = told(&release, &Likeness::default()).iter().map(|(from, to, _)| (*from, *to)).collect();
    assert_eq!(pairs, [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)]);
}
