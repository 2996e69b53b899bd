//! Two to four roles side by side.

use std::sync::Arc;

use rungs::app::action::{FactAction, RoleAction, RoleComparisonAction, SettingsAction, ViewAction};
use rungs::app::format;
use rungs::app::present::palette::palette;
use rungs::app::present::roles::compared::row::ComparedRow;
use rungs::app::present::roles::compared::{ComparedSection, RolesCompared};
use rungs::app::present::roles::profile::Readings;
use rungs::app::present::roles::{RoleData, Shown, TabData, roles};
use rungs::app::state::State;
use rungs::app::view::Screen;
use rungs::app::view::ScreenView;
use rungs::app::view::roles::{RoleTab, RolesView};
use rungs::domain::catalogue::Catalogue;
use rungs::domain::ids::RoleId;
use rungs::domain::pay::pay_of_move::PayOfMove;
use rungs::domain::pay::resolution::question::Question;
use rungs::domain::pay::resolution::{Resolution, resolve};
use rungs::domain::plan::Plan;
use rungs::domain::plan::own_role::{OwnRole, OwnSkill};

use crate::support::{apply, empty_state, sample_state, whole_state};

const HELD: &str = "junior-ml-engineer";
const GOAL: &str = "ml-team-lead";

fn ids(roles: &[&str]) -> Vec<RoleId> {
    roles.iter().copied().map(RoleId::from).collect()
}

fn show(state: &mut State, roles: &[&str]) {
    apply(state, RoleComparisonAction::Show(ids(roles)));
}

fn compared(state: &State) -> RolesCompared {
    match roles(state).shown {
        Shown::Compared(compared) => *compared,
        other => panic!("roles are not compared: {other:?}"),
    }
}

fn section<'a>(data: &'a RolesCompared, title: &str) -> &'a ComparedSection {
    data.sections.iter().find(|section| section.title == title).unwrap_or_else(|| panic!("no {title}"))
}

fn row<'a>(data: &'a RolesCompared, title: &str, label: &str) -> &'a ComparedRow {
    let rows = &section(data, title).rows;
    rows.iter().find(|row| row.label == label).unwrap_or_else(|| panic!("no {label} in {title}"))
}

fn words(row: &ComparedRow) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.words.as_str()).collect()
}

/// A role as its own screen shows it, in another state of the program.
fn alone(state: &State, role: &RoleId, tab: RoleTab) -> RoleData {
    let mut other = state.clone();
    apply(&mut other, ViewAction::ShowRole(role.clone(), tab));
    match roles(&other).shown {
        Shown::Role(data) => *data,
        other => panic!("{role} is not shown: {other:?}"),
    }
}

fn resolved_in<'a>(catalogue: &'a Catalogue, question: &Question<'a>, role: &RoleId) -> Resolution<'a> {
    resolve(catalogue.role(role).unwrap(), question, catalogue)
}

fn message(state: &State) -> &str {
    state.messages.last().map_or("", String::as_str)
}

#[test]
fn readings_are_those_of_each_role() {
    let mut state = sample_state();
    let four = [HELD, GOAL, "data-engineer", "ml-engineer"];
    show(&mut state, &four);
    let data = compared(&state);
    for (at, role) in ids(&four).iter().enumerate() {
        let TabData::Profile(profile) = alone(&state, role, RoleTab::Profile).tab else { panic!() };
        let Readings { covered, shortfall, confidence, .. } = profile.readings.unwrap();
        let pairs = [("Essentials covered", covered), ("Still to learn", shortfall), ("Confidence", confidence)];
        for (label, [figure, caption]) in pairs {
            let cell = &row(&data, "How far you are", label).cells[at];
            assert_eq!((&cell.words, &cell.detail), (&figure, &caption), "{role}");
        }
    }
    let time = words(row(&data, "How far you are", "Time to get there"));
    assert_eq!(time[0], "Your role now");
    let plan = state.document.as_ref().unwrap().derived();
    let last = plan.stations.as_ref().unwrap().last().unwrap();
    assert_eq!((last.role.as_str(), time[1]), (GOAL, format::month(last.start).as_str()));
}

#[test]
fn skills_are_those_of_each_role_and_the_most_different_come_first() {
    let mut state = sample_state();
    let two = [HELD, GOAL];
    show(&mut state, &two);
    let data = compared(&state);
    let rows = &section(&data, "Skills").rows;
    let mut listed = 0;
    for (at, role) in ids(&two).iter().enumerate() {
        let TabData::Skills(skills) = alone(&state, role, RoleTab::Skills).tab else { panic!() };
        for (need, skill) in
            skills.groups.iter().flat_map(|group| group.rows.iter().map(move |row| (&group.title, row)))
        {
            let cell = &row(&data, "Skills", &skill.title).cells[at];
            assert_eq!(cell.words.as_str(), skill.wanted.to_string());
            let need = if need.contains("essential") { "essential" } else { "useful" };
            assert_eq!(cell.detail.as_str(), format!("{need}, {}", skill.word.to_lowercase()));
            listed += 1;
        }
    }
    let told = rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.is_known).count();
    assert_eq!(told, listed, "nothing else is told");
    let apart = |row: &ComparedRow| {
        let levels: Vec<u8> = row.cells.iter().map(|cell| cell.words.as_str().parse().unwrap_or(0)).collect();
        levels.iter().max().unwrap() - levels.iter().min().unwrap()
    };
    assert!(rows.windows(2).all(|pair| apart(&pair[0]) >= apart(&pair[1])));
    assert!(apart(&rows[0]) > apart(rows.last().unwrap()));
}

#[test]
fn pay_stands_by_source_and_is_never_joined() {
    let mut state = sample_state();
    show(&mut state, &[HELD, GOAL]);
    let data = compared(&state);
    for (at, role) in ids(&[HELD, GOAL]).iter().enumerate() {
        let TabData::Pay(pay) = alone(&state, role, RoleTab::Pay).tab else { panic!() };
        let used = &row(&data, "Pay by source", "Figure in use").cells[at].words;
        let amount = pay.used.unwrap().figure;
        assert!(used.starts_with(amount.as_str()), "{used} {amount}");
    }
    let plan = state.document.as_ref().unwrap().plan();
    let question = Question::of(plan, &state.catalogue, &plan.position.place);
    let [before, after] = [HELD, GOAL].map(|role| resolved_in(&state.catalogue, &question, &role.into()));
    // Each figure is one of a source.
    for (at, resolution) in [before, after].iter().enumerate() {
        let figures: Vec<String> = resolution
            .usable()
            .map(|entry| format!("USD {}", format::grouped((entry.read_band().unwrap().middle * entry.factor).round())))
            .collect();
        for row in section(&data, "Pay by source").rows.iter().skip(1) {
            let cell = &row.cells[at];
            assert!(!cell.is_known || figures.contains(&cell.words.to_string()), "{}", cell.words);
            assert!(cell.is_known || (cell.words == "–" && !cell.detail.is_empty()));
        }
    }
}

/// What one source says of both roles on the screens of moves stands in its lines.
#[test]
fn what_one_source_says_of_both_roles_stands_in_its_lines() {
    let mut state = sample_state();
    let plan = Plan::clone(state.document.as_ref().unwrap().plan());
    let catalogue = Arc::clone(&state.catalogue);
    let question = Question::of(&plan, &catalogue, &plan.position.place);
    let (mut seen, mut together) = (0, 0);
    for known in catalogue.moves() {
        let [before, after] = [&known.from, &known.to].map(|role| resolved_in(&catalogue, &question, role));
        let Some(by_one) = PayOfMove::between(&before, &after).by_one else { continue };
        apply(&mut state, RoleComparisonAction::Show(vec![known.from.clone(), known.to.clone()]));
        let data = compared(&state);
        let source = catalogue.source_short(&by_one.source);
        let told = by_one.middles.map(|middle| format!("USD {}", format::grouped(middle.round())));
        let lines = section(&data, "Pay by source").rows.iter().filter(|row| row.label == source);
        for (at, told) in told.iter().enumerate() {
            assert!(
                lines.clone().any(|row| words(row)[at] == told),
                "{source}: {told} of {} and {}",
                known.from,
                known.to
            );
        }
        together += usize::from(lines.clone().any(|row| words(row) == told));
        seen += 1;
    }
    // A source that counts both as one occupation tells them apart by another of its figures.
    assert!(seen > 5 && together * 2 > seen, "{together} of {seen}");
}

#[test]
fn moves_between_them_are_those_of_the_moves_tab() {
    let mut state = sample_state();
    let three = ids(&["ml-engineer", "senior-ml-engineer", GOAL]);
    apply(&mut state, RoleComparisonAction::Show(three.clone()));
    let data = compared(&state);
    let mut known = 0;
    for (from, role) in three.iter().enumerate() {
        let TabData::Moves(moves) = alone(&state, role, RoleTab::Moves).tab else { panic!() };
        let label = format!("From {}", state.catalogue.role_short(role));
        let line = section(&data, "Moves between them").rows.iter().find(|row| row.label == label);
        for (to, other) in three.iter().enumerate() {
            let there = moves.out.iter().find(|row| row.role == *other);
            let cell = line.map(|line| &line.cells[to]).filter(|cell| cell.is_known && to != from);
            match (there, cell.filter(|cell| !cell.words.is_empty())) {
                (None, None) => {}
                (Some(there), Some(cell)) => {
                    assert_eq!(cell.words.as_str(), there.kind_words);
                    assert!(cell.detail.starts_with(there.years.as_str()), "{}", cell.detail);
                    known += 1;
                }
                different => panic!("{role} to {other}: {different:?}"),
            }
        }
    }
    assert!(known > 0);
}

#[test]
fn satire_is_told_as_satire_and_hidden_with_it() {
    let mut state = sample_state();
    show(&mut state, &[HELD, GOAL]);
    let data = compared(&state);
    let reality = section(&data, "Reality check");
    assert!(reality.satire && reality.note.contains("Written to amuse"));
    let TabData::Reality(alone) = alone(&state, &HELD.into(), RoleTab::RealityCheck).tab else { panic!() };
    let asked = row(&data, "Reality check", "A question to ask");
    assert_eq!(asked.cells[0].words.as_str(), alone.autopsy[0][2]);
    assert_eq!((words(asked)[1], asked.cells[1].detail.as_str()), ("–", "no source makes fun of it"));
    apply(&mut state, SettingsAction::HideSatire(true));
    assert!(compared(&state).sections.iter().all(|section| !section.satire));
}

#[test]
fn only_what_differs_leaves_out_what_is_alike() {
    let mut state = sample_state();
    show(&mut state, &["ml-engineer", "senior-ml-engineer"]);
    let all = compared(&state);
    apply(&mut state, RoleComparisonAction::OnlyDifferences(true));
    let only = compared(&state);
    let rows = |data: &RolesCompared| -> Vec<ComparedRow> {
        data.sections.iter().flat_map(|section| section.rows.clone()).collect()
    };
    let (all, only_rows) = (rows(&all), rows(&only));
    let (differ, alike): (Vec<_>, Vec<_>) = all.into_iter().partition(|row| only_rows.contains(row));
    assert_eq!(differ, only_rows);
    assert!(!alike.is_empty() && !only_rows.is_empty());
    for row in alike {
        assert_eq!(words(&row)[0], words(&row)[1], "{}", row.label);
    }
    assert!(only.summary.contains("that are alike are left out"), "{}", only.summary);
    // The same skill at the same level is no difference, unless one of them can do without it.
    for row in &section(&only, "Skills").rows {
        let [a, b] = [&row.cells[0], &row.cells[1]];
        assert!(a.words != b.words || a.detail.split(',').next() != b.detail.split(',').next(), "{}", row.label);
    }
}

#[test]
fn fewer_than_two_and_more_than_four_are_refused_in_words() {
    let mut state = sample_state();
    show(&mut state, &[HELD]);
    assert_eq!(message(&state), "It takes two roles or more to compare.");
    show(&mut state, &[HELD, HELD]);
    assert!(!state.view.roles.compared.open, "one role twice is one role");
    let five = ["data-engineer", "ml-engineer", "data-analyst", HELD, GOAL];
    show(&mut state, &five);
    assert_eq!(message(&state), "Four roles at most are compared. Let one go before you pick another.");
    assert!(!state.view.roles.compared.open);
    for role in five {
        apply(&mut state, RoleComparisonAction::Pick { role: role.into(), picked: true });
    }
    assert_eq!(state.view.roles.compared.roles, ids(&five[..4]));
    apply(&mut state, RoleComparisonAction::ShowPicked);
    apply(&mut state, RoleComparisonAction::Put(4, GOAL.into()));
    apply(&mut state, RoleComparisonAction::Put(0, HELD.into()));
    assert!(message(&state).ends_with("stands in the comparison already."));
    assert_eq!(state.view.roles.compared.roles, ids(&five[..4]), "nothing changed");
    apply(&mut state, RoleComparisonAction::Put(0, GOAL.into()));
    apply(&mut state, RoleComparisonAction::TakeOut("data-analyst".into()));
    assert_eq!(state.view.roles.compared.roles, ids(&[GOAL, "ml-engineer", HELD]));
    apply(&mut state, RoleComparisonAction::TakeOut(GOAL.into()));
    apply(&mut state, RoleComparisonAction::TakeOut(HELD.into()));
    assert_eq!(state.view.roles.compared.roles, ids(&["ml-engineer", HELD]));
    assert!(message(&state).starts_with("It takes two roles"));
    assert!(!compared(&state).can_take_out);
}

#[test]
fn what_is_picked_stays_while_one_looks_elsewhere() {
    let mut state = sample_state();
    show(&mut state, &[HELD, GOAL]);
    apply(&mut state, ViewAction::Go(Screen::Overview));
    apply(&mut state, ViewAction::Go(Screen::Roles));
    assert_eq!(compared(&state).heads.len(), 2, "the screen is as it was left");
    apply(&mut state, ViewAction::ShowRole("data-analyst".into(), RoleTab::Pay));
    let list = roles(&state).list;
    assert_eq!(list.picked.unwrap().words, "Compare 2 roles");
    let picked = list.rows.iter().filter(|row| row.name.ends_with(", picked to compare"));
    let picked: Vec<_> = picked.map(|row| row.role.as_str()).collect();
    assert!(picked.len() == 2 && picked.contains(&HELD) && picked.contains(&GOAL), "{picked:?}");
    apply(&mut state, RoleComparisonAction::Clear);
    assert_eq!(roles(&state).list.picked, None);
}

#[test]
fn own_roles_and_official_occupations_stand_beside_the_others() {
    let mut state = whole_state();
    let plan = rungs::storage::sample_plan().unwrap();
    apply(&mut state, rungs::app::action::FileAction::Opened { plan: Box::new(plan), file: None });
    let skills = vec![OwnSkill::essential("mlops".into(), 3.try_into().unwrap())];
    let own = OwnRole { skills, ..OwnRole::titled("Keeper of models", &[]) };
    apply(&mut state, RoleAction::SetOwn(Box::new(own.clone())));
    // A nurse, whose pay is counted, and infantry, of which nothing is known.
    let four = [own.id.as_str(), "onet-29-1141-00", "onet-55-3016-00", GOAL];
    show(&mut state, &four);
    let data = compared(&state);
    assert!(data.heads.iter().all(|head| head.is_known));
    let mlops = row(&data, "Skills", "MLOps");
    assert_eq!(words(mlops)[0], "3");
    assert_eq!((words(mlops)[2], mlops.cells[2].detail.as_str()), ("–", "its skills are not known"));
    let used = words(row(&data, "Pay by source", "Figure in use"));
    assert_eq!([used[0], used[2]], ["–"; 2]);
    assert!(used[1].starts_with("USD ") && used[3].starts_with("USD "), "{used:?}");
    let bls = section(&data, "Pay by source").rows.iter().find(|row| row.label.contains("OEWS")).unwrap();
    assert!(bls.cells[1].is_known && bls.cells[3].is_known, "the same source stands in one line");
    let covered = row(&data, "How far you are", "Essentials covered");
    assert_eq!((words(covered)[2], covered.cells[2].detail.as_str()), ("–", "no essential skill is known"));
    for cell in data.sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.cells) {
        assert!(cell.is_known || cell.words.is_empty() || !cell.detail.is_empty(), "a dash has its reason");
    }
}

#[test]
fn a_role_that_is_not_in_the_catalogue_is_told() {
    let mut state = sample_state();
    show(&mut state, &["gone", GOAL]);
    let data = compared(&state);
    assert_eq!((data.heads[0].title.as_str(), data.heads[0].note.as_str()), ("gone", "Not in the catalogue"));
    let rows = data.sections.iter().flat_map(|section| &section.rows);
    assert!(rows.clone().count() > 20);
    for row in rows {
        assert_eq!((words(row)[0], row.cells[0].detail.as_str()), ("–", "not in the catalogue"), "{}", row.label);
    }
    apply(&mut state, RoleComparisonAction::Put(0, HELD.into()));
    assert!(compared(&state).heads.iter().all(|head| head.is_known));
}

#[test]
fn without_a_plan_roles_are_compared_all_the_same() {
    let mut state = empty_state();
    show(&mut state, &["data-analyst", "data-engineer"]);
    assert_eq!(state.view.screen, Screen::Roles);
    let data = compared(&state);
    let far = section(&data, "How far you are");
    assert!(far.rows.is_empty() && far.empty.starts_with("Start a plan"));
    let skill = &section(&data, "Skills").rows[0];
    assert!(skill.detail.is_empty() && skill.cells.iter().all(|cell| cell.state.is_none()));
}

#[test]
fn a_copy_has_every_cell() {
    let mut state = sample_state();
    show(&mut state, &[HELD, GOAL, "data-engineer"]);
    let data = compared(&state);
    let text = data.to_tsv();
    let rows: usize = data.sections.iter().map(|section| section.rows.len()).sum();
    let lines: Vec<&str> = text.lines().filter(|line| line.contains('\t')).collect();
    assert_eq!(lines.len(), rows + 1);
    assert!(lines.iter().all(|line| line.split('\t').count() == 4), "{text}");
}

#[test]
fn the_palette_compares_by_name() {
    let mut state = sample_state();
    let first = |state: &State, typed: &str| palette(state, typed).entries[0].label.clone();
    assert_eq!(first(&state, "compare data engineer"), "Compare Data Engineer with ML Team Lead");
    assert_eq!(first(&state, "Compare ml team lead"), "Compare ML Team Lead with Junior ML Engineer");
    assert_eq!(first(&state, "compare data analyst with data engineer"), "Compare Data Analyst with Data Engineer");
    assert_eq!([first(&state, "compare ro"), first(&state, "compare roles")], ["Compare roles…"; 2]);
    let entry = palette(&state, "compare data engineer").entries.remove(0);
    apply(&mut state, entry.action);
    assert_eq!(state.view.roles.compared.roles, ids(&["data-engineer", GOAL]));
    assert!(compared(&state).heads[1].note.contains("goal"));
}

#[test]
fn the_head_of_a_role_offers_the_role_held_or_the_goal() {
    let mut state = sample_state();
    let offered = |state: &State, role: &str| {
        alone(state, &role.into(), RoleTab::Profile).head.comparison.map(|offer| (offer.word, offer.with.to_string()))
    };
    assert_eq!(offered(&state, GOAL), Some(("Compare with my role", HELD.to_owned())));
    assert_eq!(offered(&state, HELD), Some(("Compare with my goal", GOAL.to_owned())));
    apply(&mut state, FactAction::SetGoal(None));
    assert_eq!(offered(&state, HELD), None);
    apply(&mut state, ScreenView::Roles(RolesView::default()));
    assert!(matches!(roles(&state).shown, Shown::Role(_)));
}
