//! View data of Roles.

use std::sync::Arc;

use expect_test::expect_file;
use rungs::app::action::{FactAction, PayAction, RoleAction, SettingsAction, SkillAction};
use rungs::app::format;
use rungs::app::present::roles::pay::PayChoice;
use rungs::app::present::roles::{RolesData, Shown, TabData, roles};
use rungs::app::role_list::{RoleFilter, RoleLimit};
use rungs::app::settings::Settings;
use rungs::app::state::State;
use rungs::app::view::ScreenView;
use rungs::app::view::reading::ReadingKind;
use rungs::app::view::roles::{RoleOrder, RoleTab, RolesView};
use rungs::domain::currency::Currency;
use rungs::domain::ids::{ClaimId, FamilyId, RoleId};
use rungs::domain::level::Level;
use rungs::domain::proficiency::Proficiency;
use strum::IntoEnumIterator as _;

use crate::support::{TODAY, apply, empty_state, sample_state, text};

const LEAD: &str = "ml-team-lead";
const JUNIOR: &str = "junior-ml-engineer";

fn show(state: &mut State, view: RolesView) -> RolesData {
    apply(state, ScreenView::Roles(view));
    roles(state)
}

fn on(role: &str, tab: RoleTab) -> RolesView {
    RolesView { selected: Some(RoleId::new(role)), tab, ..RolesView::default() }
}

fn shown(data: &RolesData) -> &rungs::app::present::roles::RoleData {
    match &data.shown {
        Shown::Role(data) => data,
        other => panic!("no role is shown but {other:?}"),
    }
}

#[test]
fn the_goal_is_shown_first_and_the_list_begins_with_the_most_covered() {
    expect_file!["snapshots/roles-list.ron"].assert_eq(&text(&roles(&sample_state()).list));
}

#[test]
fn each_tab_of_the_goal() {
    for tab in [RoleTab::Profile, RoleTab::Skills, RoleTab::Pay, RoleTab::Moves, RoleTab::Sources] {
        let data = show(&mut sample_state(), on(LEAD, tab));
        let name = format!("{}/tests/app/snapshots/roles-{tab:?}.ron", env!("CARGO_MANIFEST_DIR")).to_lowercase();
        let name = name.replace(&env!("CARGO_MANIFEST_DIR").to_lowercase(), env!("CARGO_MANIFEST_DIR"));
        expect_test::expect_file![name].assert_eq(&text(shown(&data)));
    }
}

#[test]
fn the_reality_check_is_there_only_where_a_source_has_one_and_nobody_hides_it() {
    let mut state = sample_state();
    let data = show(&mut state, on(JUNIOR, RoleTab::RealityCheck));
    assert!(matches!(shown(&data).tab, TabData::Reality(_)));
    expect_file!["snapshots/roles-reality.ron"].assert_eq(&text(&shown(&data).tab));
    let data = show(&mut state, on(LEAD, RoleTab::RealityCheck));
    assert_eq!(shown(&data).head.tab, RoleTab::Profile);
    apply(&mut state, SettingsAction::HideSatire(true));
    let data = show(&mut state, on(JUNIOR, RoleTab::RealityCheck));
    assert_eq!(shown(&data).head.tab, RoleTab::Profile);
    let data = show(&mut state, on(JUNIOR, RoleTab::Sources));
    let TabData::Sources(sources) = &shown(&data).tab else { panic!() };
    assert!(sources.rows.iter().all(|row| !row.satire));
}

#[test]
fn satire_is_never_among_the_pay_figures() {
    let mut state = empty_state();
    for role in state.catalogue.clone().roles() {
        let data = show(&mut state, on(role.id.as_str(), RoleTab::Pay));
        let TabData::Pay(pay) = &shown(&data).tab else { panic!() };
        assert!(pay.rows.iter().all(|row| !row.source.contains("Otiose")), "{}", role.id);
    }
}

#[test]
fn search_forgives_mistakes_and_says_which_alias_fits() {
    let mut state = sample_state();
    let data = show(&mut state, RolesView { query: "machne lerning archtect".to_owned(), ..RolesView::default() });
    assert_eq!(data.list.rows.first().unwrap().role, RoleId::new("ml-architect"));
    let data = show(&mut state, RolesView { query: "BI Analyst".to_owned(), ..RolesView::default() });
    let row = data.list.rows.first().unwrap();
    assert_eq!(row.role, RoleId::new("data-analyst"));
    assert!(row.detail.ends_with("also called BI Analyst"), "{}", row.detail);
    assert_eq!(data.list.order, None);
}

#[test]
fn what_only_satire_says_is_marked_and_hidden_with_it() {
    let mut state = sample_state();
    let data = show(&mut state, on(JUNIOR, RoleTab::Profile));
    let role = shown(&data);
    assert!(role.head.also.ends_with("; in satire called AI Apprentice and 3 more"), "{}", role.head.also);
    let words = text(&role.tab);
    for marked in ["\"AI Apprentice (satire)\"", "\"Notebooks (satire)\"", "\"Sectors (satire)\""] {
        assert!(words.contains(marked), "{marked}");
    }
    let view = RolesView { query: "AI Apprentice".to_owned(), ..RolesView::default() };
    let row = show(&mut state, view).list.rows.into_iter().next().unwrap();
    assert!(row.detail.ends_with("also called AI Apprentice (satire)"), "{}", row.detail);
    apply(&mut state, SettingsAction::HideSatire(true));
    let data = show(&mut state, on(JUNIOR, RoleTab::Profile));
    let all = text(shown(&data));
    for hidden in ["satire", "Apprentice", "Jupyter", "Energy"] {
        assert!(!all.contains(hidden), "{hidden}");
    }
}

#[test]
fn filters_that_leave_nothing_name_themselves_and_the_way_out() {
    let mut state = sample_state();
    let view = RolesView {
        limits: [RoleLimit::Level(Level::Executive), RoleLimit::Family(FamilyId::new("quality"))].into_iter().collect(),
        saved_only: true,
        ..RolesView::default()
    };
    let empty = show(&mut state, view).list.empty.unwrap();
    assert_eq!(empty.reason, "Set: Quality, Executive, Saved. Without filters 60 roles are listed.");
    let view = RolesView { query: "zzzzqq".to_owned(), ..RolesView::default() };
    let empty = show(&mut state, view).list.empty.unwrap();
    assert_eq!(
        (empty.line.as_str(), empty.action.as_str()),
        ("No role is called “zzzzqq”", "Use “Zzzzqq” as my own role")
    );
}

#[test]
fn saved_only_lists_what_the_plan_has_saved() {
    let mut state = sample_state();
    let view = RolesView { saved_only: true, ..RolesView::default() };
    assert_eq!(show(&mut state, view.clone()).list.rows.len(), 6);
    apply(&mut state, RoleAction::ToggleSaved(RoleId::new(LEAD)));
    assert_eq!(show(&mut state, view).list.rows.len(), 5);
}

#[test]
fn orders_by_title_and_by_pay() {
    let mut state = sample_state();
    let titles = |data: &RolesData| data.list.rows.iter().map(|row| row.title.clone()).collect::<Vec<_>>();
    let by_title = titles(&show(&mut state, RolesView { order: RoleOrder::Title, ..RolesView::default() }));
    assert!(by_title.is_sorted());
    let by_pay = show(&mut state, RolesView { order: RoleOrder::Pay, ..RolesView::default() });
    let thousands = |detail: &str| {
        let digits: String = detail.rsplit("USD ").next().unwrap().chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u32>().unwrap()
    };
    let pay: Vec<_> = by_pay.list.rows.iter().map(|row| std::cmp::Reverse(thousands(&row.detail))).collect();
    assert!(pay.is_sorted(), "{pay:?}");
}

#[test]
fn every_filter_narrows_the_list_of_all_occupations_to_those_it_is_true_of_and_tells_how_many_are_left() {
    let catalogue = Arc::new(rungs::storage::catalogue::whole().unwrap());
    let mut state = State::new(Arc::clone(&catalogue), Settings::default(), TODAY);
    let all = catalogue.roles().len();
    for filter in RoleFilter::iter() {
        for limit in filter.limits(&catalogue, Currency::USD) {
            let view = RolesView { limits: [limit.clone()].into_iter().collect(), ..RolesView::default() };
            let list = show(&mut state, view).list;
            assert!(list.rows.len() < all, "{limit:?}");
            assert!(
                list.count.starts_with(&format!("{} of ", format::grouped(list.rows.len() as f64))),
                "{}",
                list.count
            );
            for row in &list.rows {
                let (role, traits) = (catalogue.role(&row.role).unwrap(), catalogue.traits(&row.role).unwrap());
                let holds = match &limit {
                    RoleLimit::Family(family) => role.family.as_ref() == Some(family),
                    RoleLimit::Level(level) => role.level == Some(*level),
                    RoleLimit::Preparation(zone) => role.zone == Some(*zone),
                    RoleLimit::LeastPay(least) => thousands(&row.detail) >= least.units(),
                    RoleLimit::LeastGrowth(least) => traits.growth.unwrap().percent * 10.0 >= f64::from(*least),
                    RoleLimit::MostEducation(most) => role.asks.education.unwrap() <= *most,
                    RoleLimit::Interest(interest) => {
                        let scores = traits.interests.unwrap();
                        scores.iter().all(|score| *score <= traits.interest(*interest).unwrap())
                    }
                };
                assert!(holds, "{limit:?}: {}", row.name);
            }
        }
    }
}

fn thousands(detail: &str) -> f64 {
    let amount = detail.rsplit("USD ").next().unwrap();
    let digits: String =
        amount.chars().take_while(|letter| letter.is_ascii_digit() || *letter == ',').filter(|d| *d != ',').collect();
    digits.parse().unwrap()
}

#[test]
fn whatever_the_order_what_is_not_known_comes_last() {
    let catalogue = Arc::new(rungs::storage::catalogue::whole().unwrap());
    let mut state = State::new(Arc::clone(&catalogue), Settings::default(), TODAY);
    let mut known_last = |order, known: &dyn Fn(&RoleId) -> bool| {
        let rows = show(&mut state, RolesView { order, ..RolesView::default() }).list.rows;
        assert_eq!(rows.len(), catalogue.roles().len());
        let known: Vec<bool> = rows.iter().map(|row| known(&row.role)).collect();
        assert!(known.contains(&true) && known.contains(&false) && known.is_sorted_by(|a, b| a >= b), "{order:?}");
    };
    let traits = |role: &RoleId| *catalogue.traits(role).unwrap();
    known_last(RoleOrder::Growth, &|role| traits(role).growth.is_some());
    known_last(RoleOrder::Education, &|role| traits(role).education.is_some());
    known_last(RoleOrder::Interest, &|role| traits(role).interests.is_some());
    known_last(RoleOrder::People, &|role| traits(role).people.is_some());
    known_last(RoleOrder::Preparation, &|role| catalogue.role(role).unwrap().zone.is_some());
}

#[test]
fn without_a_plan_there_are_no_readings_and_nothing_to_change() {
    let mut state = empty_state();
    for tab in [RoleTab::Profile, RoleTab::Skills, RoleTab::Pay] {
        let data = show(&mut state, on("ml-engineer", tab));
        let role = shown(&data);
        assert_eq!(role.head.standing, None);
        assert_eq!(data.list.saved, None);
        assert!(data.list.rows.iter().all(|row| row.reading.is_empty() && row.share.is_none()));
        match &role.tab {
            TabData::Profile(tab) => assert_eq!(tab.readings, None),
            TabData::Skills(tab) => assert!(!tab.editable),
            TabData::Pay(tab) => assert!(!tab.used.as_ref().unwrap().in_plan),
            _ => panic!(),
        }
    }
}

#[test]
fn nothing_rated_gives_no_reading() {
    let mut state = sample_state();
    let skills: Vec<_> = state.catalogue.skills().map(|skill| skill.id.clone()).collect();
    for skill in skills {
        apply(&mut state, SkillAction::Unrate(skill));
    }
    let data = show(&mut state, on(LEAD, RoleTab::Profile));
    let TabData::Profile(profile) = &shown(&data).tab else { panic!() };
    let readings = profile.readings.as_ref().unwrap();
    assert_eq!(readings.covered, ["Not rated", "Rate skills to see this"]);
    assert_eq!(readings.shortfall[0], "?");
    assert!(data.list.rows.iter().all(|row| row.reading == "not rated"));
}

#[test]
fn a_role_the_catalogue_does_not_know_is_named() {
    let mut state = sample_state();
    let data = show(&mut state, on("wheelwright", RoleTab::Pay));
    assert_eq!(data.shown, Shown::Unknown("wheelwright".to_owned()));
    apply(&mut state, FactAction::SetGoal(Some(RoleId::new("wheelwright"))));
    let data = show(&mut state, RolesView::default());
    assert_eq!(shown(&data).head.role, data.list.rows.first().unwrap().role);
}

#[test]
fn a_ledger_adds_up_to_its_reading() {
    let mut state = sample_state();
    for (kind, heading) in [
        (ReadingKind::Covered, "Essentials covered: 7 of 17"),
        (ReadingKind::Shortfall, "Still to learn: "),
        (ReadingKind::Confidence, "Confidence: "),
    ] {
        let data = show(&mut state, RolesView { ledger: Some(kind), ..on(LEAD, RoleTab::Profile) });
        let TabData::Profile(profile) = &shown(&data).tab else { panic!() };
        let ledger = profile.ledger.as_ref().unwrap();
        assert!(ledger.heading().starts_with(heading), "{}", ledger.heading());
        let table = ledger.table();
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    }
}

#[test]
fn choosing_a_figure_marks_it_used_and_undo_brings_the_rule_back() {
    let mut state = empty_state();
    apply(&mut state, rungs::app::action::FileAction::Opened { plan: Box::new(sample()), file: None });
    apply(&mut state, PayAction::ChooseClaim(RoleId::new(LEAD), None));
    let used = |state: &mut State| {
        let data = show(state, on(LEAD, RoleTab::Pay));
        let TabData::Pay(pay) = &shown(&data).tab else { panic!() };
        let used: Vec<_> = pay.rows.iter().filter(|row| row.choice == PayChoice::Used).collect();
        assert_eq!(used.len(), 1);
        (used[0].claim.clone(), pay.used.as_ref().unwrap().picked)
    };
    assert_eq!(used(&mut state), (ClaimId::new("ml-team-lead.pay.aipathly-2024.us"), false));
    let other = ClaimId::new("ml-team-lead.pay.bls-2025");
    apply(&mut state, PayAction::ChooseClaim(RoleId::new(LEAD), Some(other.clone())));
    assert_eq!(used(&mut state), (other, true));
    apply(&mut state, rungs::app::action::Action::Undo);
    assert!(!used(&mut state).1);
}

#[test]
fn rating_a_skill_changes_its_row() {
    let mut state = sample_state();
    let skill = rungs::domain::ids::SkillId::new("business-strategy");
    apply(&mut state, SkillAction::Rate(skill.clone(), Proficiency::try_from(3).unwrap()));
    let data = show(&mut state, on(LEAD, RoleTab::Skills));
    let TabData::Skills(skills) = &shown(&data).tab else { panic!() };
    let row = skills.groups.iter().flat_map(|group| &group.rows).find(|row| row.skill == skill).unwrap();
    assert_eq!((row.word, row.hours.as_str()), ("Met", "–"));
}

fn sample() -> rungs::domain::plan::Plan {
    rungs::storage::sample_plan().unwrap()
}
