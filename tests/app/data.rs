//! Data: the pack, its sources and claims, and what is weak about it.

use expect_test::expect;
use rungs::app::action::{Action, FactAction, PayAction, RoleAction, SettingsAction, SkillAction};
use rungs::app::present::data::data;
use rungs::app::view::ScreenView;
use rungs::app::view::data::{DataCheck, DataView};
use rungs::domain::catalogue::claim::{Amount, Claim};
use rungs::domain::catalogue::source::SourceKind;
use rungs::domain::pay::choice::stands_in;
use rungs::domain::pay::resolution::question::Question;
use rungs::domain::pay::resolution::resolve;
use rungs::domain::proficiency::Proficiency;
use strum::IntoEnumIterator as _;

use crate::support::{apply, empty_state, sample_state, text};

#[test]
fn the_pack_is_counted_and_checked() {
    let data = data(&sample_state());
    let checks: Vec<_> = data.checks.iter().map(|check| check.name.as_str()).collect();
    expect![[r#"
        (
            title: "Bundled AI and ML roles",
            version: "Version 1.1, bundled with Rungs",
            licence: "CC BY 4.0",
            about: "Facts from named guides and official statistics, in our own words. Levels, hours and years of a move are our own estimates. Satire is kept apart.",
            counts: [
                ("60", "roles"),
                ("107", "skills"),
                ("195", "steps"),
                ("242", "moves"),
                ("249", "figures"),
                ("39", "sources"),
            ],
            kinds: "Figures: 187 measured from 6 sources, 62 reported from 32 sources, none estimated by us (1 source). Satire is not counted.",
            name: "Bundled AI and ML roles, version 1.1, bundled pack",
        )
        Roles without a pay figure: 0 of 60
        Roles without pay for their own title: 48 of 60
        Roles whose sources disagree on pay: 9 of 60
        Pay figures of a wider occupation: 67 of 121
        Oldest pay figures: 2022
        Moves with estimated years: 240 of 242
        Roles that no move leads to: 0 of 60
        Skills that no step builds: 0 of 107
        Skills that no role wants: 0 of 107
        Sources without a figure: 12 of 39
        Sources without a web address: 3 of 39
        Everything your plan names is in the pack."#]].assert_eq(&format!("{}\n{}\n{}", text(&data.pack), checks.join("\n"), data.fit));
}

#[test]
fn a_source_shows_its_facts_and_claims() {
    let mut state = sample_state();
    let view = DataView { selected: Some("aipathly-2024".into()), ..DataView::default() };
    apply(&mut state, ScreenView::Data(view));
    expect![[r#"
        Some((
            title: "AiPathly, 2024",
            kind: "reported",
            kind_means: "Printed by a publisher who names no method that can be checked.",
            satire: false,
            facts: [
                ("Title", "Machine Learning Team Lead: career guide"),
                ("Publisher", "AiPathly"),
                ("Date", "2024"),
                ("Place", "United States"),
                ("Licence", "All rights reserved by the publisher; single facts only, in our own words"),
            ],
            note: "Career guide with salary ranges for the US market. It names no method and does not always say what the pay includes.",
            address: "",
            claims_title: "22 figures from this source",
            claims: [
                (
                    cells: ("Lead ML Engineer", "Pay, Large technology companies", "250,000 or more", "lower bound", "USD a year", "total compensation", "United States", "2024", "–"),
                    note: "The guide says packages often go beyond this; printed for machine learning team leads.",
                ),
                (
                    cells: ("Lead ML Engineer", "Pay, Machine learning team leads", "188,940 (157,399–227,416), average; most common 172,430–209,080", "average, low to high, most common range", "USD a year", "base", "United States", "2024", "–"),
                    note: "Printed for machine learning team leads; the guide treats this title as another name for them, here they are two roles. Printed as annual salary and read here as base.",
                ),
                (
                    cells: ("Lead ML Engineer", "Pay, Machine learning team leads", "220,680 (183,847–265,633), average; most common 201,400–244,210", "average, low to high, most common range", "USD a year", "base", "New York, NY", "2024", "–"),
                    note: "Printed for machine learning team leads; the guide treats this title as another name for them, here they are two roles. Printed as annual salary and read here as base.",
                ),
                (
                    cells: ("Lead ML Engineer", "Pay, Meta", "231,000–338,000", "low to high", "USD a year", "total cash", "United States", "2024", "–"),
                    note: "Printed for machine learning team leads as an example.",
                ),
                (
                    cells: ("ML Team Lead", "Advert growth, ML engineer adverts", "+35%", "typical", "percent", "–", "United States", "2024", "–"),
                    note: "For the year before the guide was written. It names neither the place nor who counted; its other figures are for the United States.",
                ),
                (
                    cells: ("ML Team Lead", "Employment growth, ML engineering", "+23%", "typical", "percent", "–", "United States", "2022–32", "–"),
                    note: "Second hand: the guide credits the Bureau of Labor Statistics, which has no class of that name.",
                ),
                (
                    cells: ("ML Team Lead", "Market growth a year, AI and machine learning", "+37.3%", "typical", "percent", "–", "Worldwide", "2023–30", "–"),
                    note: "Yearly rate over the whole period.",
                ),
                (
                    cells: ("ML Team Lead", "Market growth a year, Machine learning", "+36.2%", "typical", "percent", "–", "Worldwide", "2030", "–"),
                    note: "Compound yearly rate; the guide does not say from which year.",
                ),
                (
                    cells: ("ML Team Lead", "Market size, AI and machine learning", "1,811.8", "typical", "billions of USD", "–", "Worldwide", "2030", "–"),
                    note: "A forecast without a named author. Wider than the guide’s figure for machine learning alone.",
                ),
                (
                    cells: ("ML Team Lead", "Market size, Machine learning", "225.91", "typical", "billions of USD", "–", "Worldwide", "2030", "–"),
                    note: "A forecast without a named author. The same guide prints a far larger one for AI and machine learning together.",
                ),
                (
                    cells: ("ML Team Lead", "Open jobs, Jobs related to ML", "50,000 or more", "lower bound", "count", "–", "United States", "2024", "–"),
                    note: "Open when the guide was written. It names neither the place nor who counted; its other figures are for the United States.",
                ),
                (
                    cells: ("ML Team Lead", "Pay", "188,940 (157,399–227,416), average; most common 172,430–209,080", "average, low to high, most common range", "USD a year", "base", "United States", "2024", "–"),
                    note: "Printed as annual salary and read here as base, since total compensation stands apart. The guide counts lead and senior machine learning engineers under the same title.",
                ),
                (
                    cells: ("ML Team Lead", "Pay", "220,680 (183,847–265,633), average; most common 201,400–244,210", "average, low to high, most common range", "USD a year", "base", "New York, NY", "2024", "–"),
                    note: "Printed as annual salary and read here as base. The guide’s one example of a city.",
                ),
                (
                    cells: ("ML Team Lead", "Pay, Meta", "231,000–338,000", "low to high", "USD a year", "total cash", "United States", "2024", "–"),
                    note: "Total cash, so equity is left out. Filed in the guide under total compensation.",
                ),
                (
                    cells: ("ML Team Lead", "Pay, Top technology companies", "250,000 or more", "lower bound", "USD a year", "total compensation", "United States", "2024", "–"),
                    note: "The guide says packages often go above this figure; it names no upper end.",
                ),
                (
                    cells: ("ML Team Lead", "Pay, principal, Principal machine learning engineers", "153,820", "typical", "USD a year", "base", "United States", "2024", "–"),
                    note: "Approximate, for seven years of experience or more. It lies below the guide’s own average for team leads.",
                ),
                (
                    cells: ("ML Team Lead", "Pay, principal, Principal machine learning engineers", "218,603 or less", "upper bound", "USD a year", "total compensation", "United States", "2024", "–"),
                    note: "The upper end only, for seven years of experience or more.",
                ),
                (
                    cells: ("ML Team Lead", "Pay, senior, Senior machine learning engineers", "141,405–167,029", "low to high", "USD a year", "base", "United States", "2024", "–"),
                    note: "A range of averages; a plus sign follows its upper end, so the guide leaves the top open. Printed as salary and read here as base.",
                ),
                (
                    cells: ("ML Team Lead", "Remote share, Machine learning adverts", "12%", "typical", "percent", "–", "United States", "2024", "–"),
                    note: "Adverts with a remote option. The guide names no place; its other figures are for the United States.",
                ),
                (
                    cells: ("Principal ML Engineer", "Pay, 7 or more years of experience", "153,820", "typical", "USD a year", "base", "United States", "2024", "–"),
                    note: "The guide calls it approximate.",
                ),
                (
                    cells: ("Principal ML Engineer", "Pay, 7 or more years of experience", "218,603 or less", "upper bound", "USD a year", "total compensation", "United States", "2024", "–"),
                    note: "",
                ),
                (
                    cells: ("Senior ML Engineer", "Pay", "141,405–167,029", "low to high", "USD a year", "base", "United States", "2024", "–"),
                    note: "A range of averages; the guide leaves its upper end open. Printed as salary and read here as base.",
                ),
            ],
            also: "Also behind 9 role profiles, 58 steps, 7 moves.",
        ))"#]].assert_eq(&text(&data(&state).detail));
}

#[test]
fn search_and_filter_narrow_the_list() {
    let mut state = empty_state();
    let mut titles = |view: DataView| -> Vec<String> {
        apply(&mut state, ScreenView::Data(view));
        let data = data(&state);
        data.sources.into_iter().map(|row| row.title).chain([data.none_found]).collect()
    };
    let typed = |query: &str| DataView { query: query.to_owned(), ..DataView::default() };
    expect![[r"
        BLS CPI-U, May 2025
        BLS OEWS, May 2024
        BLS OEWS, May 2025
        BLS projections 2024–34
        BLS separations 2024–34
        BLS training survey, 1995
        DOL wage levels, 2009
        No source matches “labor stat”"]]
    .assert_eq(&titles(typed("labor stat")).join("\n"));
    expect!["No source matches “zzz”"].assert_eq(&titles(typed("zzz")).join("\n"));
}

#[test]
fn what_the_plan_names_and_the_pack_lacks_is_listed_with_its_uses() {
    let mut state = sample_state();
    for action in [
        Action::from(FactAction::SetGoal(Some("lamp-lighter".into()))),
        RoleAction::ToggleSaved("lamp-lighter".into()).into(),
        SkillAction::Rate("lamp-lighting".into(), Proficiency::NONE).into(),
        FactAction::SetPlace("moon".into()).into(),
        PayAction::ChooseClaim("ml-engineer".into(), Some("no-such-figure".into())).into(),
    ] {
        apply(&mut state, action);
    }
    let data = data(&state);
    let listed: Vec<_> = data.unknown.iter().map(|entry| format!("{}: {}", entry.title, entry.used)).collect();
    expect![[r"
        4 names in your plan are not in the pack. They are kept as they stand.
        Role “lamp-lighter”: Used as goal, saved role
        Skill “lamp-lighting”: Used as skill of 1 ledger entry
        Place “moon”: Used as place of work
        Figure “no-such-figure”: Used as pay of ML Engineer"]]
    .assert_eq(&format!("{}\n{}", data.fit, listed.join("\n")));
}

#[test]
fn every_check_lists_what_it_counts() {
    let mut state = sample_state();
    for check in DataCheck::iter() {
        apply(&mut state, ScreenView::Data(DataView { check: Some(check), ..DataView::default() }));
        let data = data(&state);
        let shown = data.checks.iter().find(|row| row.selected).unwrap();
        let found = data.findings.unwrap().entries.len();
        assert_eq!(shown.clean, found == 0, "{}", shown.name);
        if check != DataCheck::Oldest {
            assert!(shown.result.starts_with(&format!("{found} of ")), "{}", shown.name);
        }
    }
}

#[test]
fn satire_is_kept_apart() {
    let mut state = sample_state();
    let satire = DataView { kind: Some(SourceKind::Satire), ..DataView::default() };
    assert!(data(&state).sources.iter().all(|row| !row.satire), "not among all sources");
    assert!(!data(&state).all_claims.contains("Otiose"), "not in the copy of all figures");
    apply(&mut state, ScreenView::Data(satire));
    assert!(data(&state).sources.iter().all(|row| row.satire));
    assert_eq!(data(&state).sources.len(), 3);
    apply(&mut state, SettingsAction::HideSatire(true));
    assert!(data(&state).sources.is_empty() && data(&state).kinds.iter().all(|filter| filter.word != "Satire"));
}

#[test]
fn the_rule_in_words_is_the_rule_in_use() {
    let state = sample_state();
    let catalogue = &state.catalogue;
    let place = catalogue.usual_place().unwrap();
    for role in catalogue.roles() {
        let resolution = resolve(role, &Question::about(place), catalogue);
        let usable: Vec<&Claim> = resolution.usable().filter_map(|entry| entry.claim.published()).collect();
        for pair in usable.windows(2) {
            let (a, b) = (pair[0], pair[1]);
            let (a_stands_in, b_stands_in) = (stands_in(role, a), stands_in(role, b));
            assert!(a_stands_in <= b_stands_in, "the role itself goes first: {} {}", a.id, b.id);
            let (a_kind, b_kind) = (catalogue.kind_of(a), catalogue.kind_of(b));
            if a_stands_in == b_stands_in {
                assert!(a_kind <= b_kind, "then measured goes first: {} {}", a.id, b.id);
                let bare = |claim: &Claim| matches!(claim.amount, Amount::Range(..));
                if a_kind == b_kind && a.place == b.place && bare(a) == bare(b) {
                    assert!(a.year >= b.year, "then the newest goes first: {} {}", a.id, b.id);
                }
            }
        }
        assert!(
            usable
                .iter()
                .all(|claim| claim.part.is_none() && claim.level.is_none_or(|level| Some(level) == role.level))
        );
    }
    expect![[r"
        Your own choice on the Pay tab of a role, or on Salary, goes first.
        Then a figure of the role itself goes before one of an occupation that stands in for it.
        Then measured goes before reported, and reported before our own estimate.
        Then the narrowest place that holds yours.
        Then a typical figure goes before a range alone.
        Then the newest year.
        Then base pay before anything wider.
        Never used: satire, a figure that only says “at least” or “at most”, a figure for another level than that of the role, or for a part of it such as one employer. Figures that disagree stand side by side and are never averaged."]].assert_eq(&format!("{}\n{}", data(&state).rule.join("\n"), data(&state).never));
}
