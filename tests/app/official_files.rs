//! Official files: importing, switching and removing packs, and what is told of it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use expect_test::expect;
use jiff::civil::date;
use rungs::app::action::{FactAction, FileAction, PackAction, PathAction, ViewAction};
use rungs::app::command::Command;
use rungs::app::dialog::{Dialog, PathPurpose};
use rungs::app::effect::{Effect, ToImport};
use rungs::app::notice::Weight;
use rungs::app::packs::{ListedPack, LoadedPacks, PackChange, PackKey};
use rungs::app::path_dialog::FolderEntry;
use rungs::app::present::about::about;
use rungs::app::present::data::{PackState, data};
use rungs::app::present::import_dialog::{ImportData, import_dialog};
use rungs::app::present::path::path;
use rungs::app::state::State;
use rungs::app::view::Screen;
use rungs::domain::official::import::changes::{Change, Changes};
use rungs::domain::official::import::progress::{Phase, Progress};
use rungs::domain::official::import::report::ImportReport;
use rungs::domain::official::pack_about::{PackAbout, PackId, PackRelease};
use rungs::storage;

use crate::support::{TODAY, apply, empty_state, sample_state, text, update};

fn wages_about() -> PackAbout {
    PackAbout {
        id: PackId::Wages,
        title: "Wages of May 2031, whole country".to_owned(),
        release: PackRelease::Wages(2031),
        imported: date(2026, 11, 20),
        licence: "Public domain".to_owned(),
        attribution: "Bureau, May 2031.".to_owned(),
        inputs: BTreeMap::from([("oesm31nat.zip".to_owned(), "00".repeat(32))]),
        counts: BTreeMap::from([("classes".to_owned(), 1_830)]),
    }
}

fn wages() -> ListedPack {
    ListedPack { path: Some("/data/packs/wages.pack".into()), ..ListedPack::from(&wages_about()) }
}

/// Two files that cannot be used: one of a known name, one of another.
fn damaged() -> [ListedPack; 2] {
    let damaged = |key, path: &str, why: &str| ListedPack {
        on: true,
        fault: Some(why.to_owned()),
        path: Some(path.into()),
        key: Some(key),
        ..ListedPack::default()
    };
    [
        damaged(PackKey::Known(PackId::Onet), "/data/packs/onet.pack", "it is cut off"),
        damaged(PackKey::Other("/data/packs/mine.pack".into()), "/data/packs/mine.pack", "no pack has this name"),
    ]
}

/// The whole catalogue with these packs listed behind that inside the program.
fn loaded(packs: impl IntoIterator<Item = ListedPack>) -> LoadedPacks {
    let mut loaded = storage::packs::loaded(None).unwrap();
    loaded.listed.extend(packs);
    loaded
}

fn begun(state: &mut State) -> u64 {
    let files: Vec<PathBuf> = ["/a/oesm31nat.zip", "/a/db_30_1_text.zip"].map(PathBuf::from).to_vec();
    let effects = update(state, PackAction::Import(files.clone()).into());
    let [Effect::Import(ToImport { number, paths, today })] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!((paths, *today, &state.dialog), (&files, TODAY, &Some(Dialog::Import)));
    *number
}

fn report() -> ImportReport {
    let change = |code: &str, after| Change {
        code: code.to_owned(),
        title: "Registered Nurses".to_owned(),
        before: Some(9_000_000),
        after: Some(after),
    };
    ImportReport {
        packs: vec![wages_about()],
        losses: vec!["3 rows have no wage".to_owned()],
        changes: Changes { wages: vec![change("29-1141.00", 9_500_000)], ..Changes::default() },
    }
}

#[test]
fn the_list_tells_what_each_pack_is() {
    let mut state = empty_state();
    let off = ListedPack { on: false, ..wages() };
    apply(&mut state, PackAction::Listed(loaded(damaged().into_iter().chain([off])).listed));
    apply(&mut state, ViewAction::ShowOfficialFiles);
    let data = data(&state);
    assert!(data.shows_official && data.detail.is_none());
    let rows: Vec<_> = data.official.rows.iter().skip(1).collect();
    expect![[r#"
        [
            (
                title: "O*NET Database",
                state: Damaged,
                state_words: "Damaged: not used",
                credit: "",
                facts: [
                    ("Why", "It is cut off"),
                    ("File", "/data/packs/onet.pack"),
                ],
                switch_name: "Use O*NET Database",
                remove_name: "Remove O*NET Database",
            ),
            (
                title: "mine.pack",
                state: Damaged,
                state_words: "Damaged: not used",
                credit: "",
                facts: [
                    ("Why", "No pack has this name"),
                    ("File", "/data/packs/mine.pack"),
                ],
                switch_name: "Use mine.pack",
                remove_name: "Remove mine.pack",
            ),
            (
                title: "Wages of May 2031, whole country",
                state: Off,
                state_words: "Switched off",
                credit: "Bureau, May 2031.",
                facts: [
                    ("Release", "May 2031"),
                    ("Imported", "20 Nov 2026"),
                    ("From", "oesm31nat.zip"),
                    ("Holds", "Classes 1,830"),
                    ("Licence", "Public domain"),
                    ("File", "/data/packs/wages.pack"),
                ],
                switch_name: "Use Wages of May 2031, whole country",
                remove_name: "Remove Wages of May 2031, whole country",
            ),
        ]"#]]
    .assert_eq(&text(&rows));
    let inside = &data.official.rows[0];
    assert_eq!((inside.state, &inside.key, inside.switch), (PackState::Inside, &None, None));
    assert!(inside.credit.contains("has not approved, endorsed or tested"), "{}", inside.credit);
    assert_eq!(data.official.name, "Official files, Inside Rungs, and 3 imported, 2 damaged");
}

#[test]
fn what_is_damaged_is_told_at_the_start_and_leads_to_the_list() {
    let mut state = empty_state();
    let [onet, mine] = damaged();
    let unwanted = ListedPack { on: false, ..mine };
    apply(&mut state, PackAction::Listed(loaded([onet, unwanted, wages()]).listed));
    let told: Vec<_> = state.notices.iter().map(|notice| (notice.weight, notice.text.as_str())).collect();
    let text = "Imported pack not used: O*NET Database. It is cut off: /data/packs/onet.pack.";
    assert_eq!(told, [(Weight::Warning, text)]);
    let (_, show) = state.notices[0].offers[0].clone();
    apply(&mut state, *show);
    assert_eq!(state.view.screen, Screen::Data);
    assert!(data(&state).shows_official);
}

#[test]
fn an_import_tells_how_far_it_is_and_never_goes_back() {
    let mut state = empty_state();
    let number = begun(&mut state);
    let mut shown = |phase, rows| {
        apply(&mut state, PackAction::Progress { number, progress: Progress { phase, rows } });
        let Some(ImportData::UnderWay(progress)) = import_dialog(&state) else { panic!() };
        progress
    };
    assert_eq!(shown(Phase::Open, 0).name, "Looking at the file");
    shown(Phase::Occupations, 0);
    let ratings = shown(Phase::Ratings, 12_000);
    expect![[r#"
        (
            files: "oesm31nat.zip and db_30_1_text.zip",
            phase: "Ratings",
            rows: "12,000 rows",
            part: 0.30769232,
            name: "Ratings, 12,000 rows",
            done: "Done: Occupations",
        )"#]]
    .assert_eq(&text(&ratings));
    assert!(shown(Phase::Ratings, 14_000).name.contains("14,000"));
    let next_file = shown(Phase::Open, 0);
    assert_eq!(next_file.part, ratings.part);
    assert!(shown(Phase::Wages, 0).part > ratings.part);
    assert_eq!(Command::ImportFiles.obstacle(&state), Some("An import is under way"));
}

#[test]
fn a_cancelled_import_is_gone_and_what_it_says_later_is_passed_over() {
    let mut state = sample_state();
    let number = begun(&mut state);
    assert_eq!(update(&mut state, PackAction::Cancel.into()), [Effect::StopImport]);
    assert_eq!(state.dialog, Some(Dialog::Import), "until it is known that it was in time");
    apply(&mut state, PackAction::Stopped { number });
    assert_eq!((&state.dialog, &state.official.import), (&None, &None));
    assert_eq!(state.notices.last().unwrap().text, "The import was cancelled. Nothing was changed.");
    let late = Progress { phase: Phase::Ratings, rows: 1 };
    apply(&mut state, PackAction::Progress { number, progress: late });
    apply(&mut state, PackAction::Failed { number, message: "late".to_owned(), loaded: None });
    assert_eq!(state.official.import, None);
    assert!(!state.messages.iter().any(|message| message.contains("late")));
    assert_ne!(begun(&mut state), number);
}

#[test]
fn what_was_imported_is_used_at_once_and_the_plan_stays_as_it_is() {
    let mut state = sample_state();
    apply(&mut state, FactAction::SetGoal(Some("onet-29-1141-00".into())));
    let revision = state.document.as_ref().unwrap().history.revision();
    let number = begun(&mut state);
    let loaded = loaded([wages()]);
    let catalogue = Arc::clone(&loaded.catalogue);
    apply(&mut state, PackAction::Imported { number, report: Box::new(report()), loaded });
    assert!(Arc::ptr_eq(&state.catalogue, &catalogue));
    assert_eq!(state.document.as_ref().unwrap().history.revision(), revision);
    assert_eq!(state.official.listed.len(), 2);
    let Some(ImportData::Kept { parts, elsewhere }) = import_dialog(&state) else { panic!() };
    assert!(elsewhere, "they are listed on another screen");
    let told = parts.iter().map(|part| format!("{}: {}", part.heading, part.lines.join(" | ")));
    expect![[r"
        Imported: Wages of May 2031, whole country (wages): classes 1,830
        Left out: 3 rows have no wage
        What changes: Other wages 1: Registered Nurses USD 90,000 → USD 95,000
        In the plan: Registered Nurses (goal): usual wage USD 90,000 → USD 95,000
        Attribution: Bureau, May 2031."]]
    .assert_eq(&told.collect::<Vec<_>>().join("\n"));
    assert!(state.notices.is_empty(), "it is told once, in the dialog");
    apply(&mut state, ViewAction::ShowOfficialFiles);
    assert_eq!(data(&state).official.report, Some("Report of the last import"));
}

#[test]
fn a_report_that_nobody_waits_for_is_a_message_away() {
    let mut state = sample_state();
    let number = begun(&mut state);
    apply(&mut state, ViewAction::CloseDialog);
    apply(&mut state, PackAction::Imported { number, report: Box::new(report()), loaded: loaded([wages()]) });
    let notice = state.notices.last().unwrap().clone();
    assert_eq!(notice.text, "Imported: Wages of May 2031, whole country.");
    apply(&mut state, *notice.offers[0].1.clone());
    assert!(matches!(import_dialog(&state), Some(ImportData::Kept { .. })));
}

#[test]
fn what_failed_is_told_once_with_what_it_is_needed_for() {
    let mut state = sample_state();
    let number = begun(&mut state);
    let message = "/a/x.zip: there is no column “Title”, which is needed for names of occupations";
    let catalogue = Arc::clone(&state.catalogue);
    apply(&mut state, PackAction::Failed { number, message: message.to_owned(), loaded: None });
    assert_eq!(import_dialog(&state), Some(ImportData::Failed(format!("The files could not be taken in: {message}."))));
    assert!(state.notices.is_empty());
    assert_eq!(state.messages, [format!("Nothing was imported: {message}.")]);
    assert!(Arc::ptr_eq(&state.catalogue, &catalogue));
    let number = begun(&mut state);
    apply(&mut state, ViewAction::CloseDialog);
    apply(&mut state, PackAction::Failed { number, message: message.to_owned(), loaded: None });
    assert_eq!(state.notices.last().unwrap().weight, Weight::Failure);
}

#[test]
fn a_pack_is_switched_and_removed_one_at_a_time() {
    let mut state = sample_state();
    apply(&mut state, PackAction::Listed(loaded([wages()]).listed));
    let off = PackChange::Switch(PackId::Wages, false);
    assert_eq!(update(&mut state, PackAction::Change(off.clone()).into()), [Effect::ChangePack(off.clone())]);
    let row = data(&state).official.rows.pop().unwrap();
    assert_eq!((row.state, row.state_words), (PackState::Changing, "Being changed"));
    assert_eq!(update(&mut state, PackAction::Change(off.clone()).into()), []);
    assert_eq!(update(&mut state, PackAction::Import(vec!["/a.zip".into()]).into()), []);
    assert_eq!(state.notices.last().unwrap().text, "A pack is being changed. Try again when it is done.");
    let loaded_off = loaded([ListedPack { on: false, ..wages() }]);
    apply(&mut state, PackAction::Changed { change: off, loaded: loaded_off });
    assert_eq!(state.notices.last().unwrap().text, "Wages of May 2031, whole country is switched off.");
    assert_eq!(data(&state).official.rows.pop().unwrap().state, PackState::Off);
    // Removing asks first.
    let key = PackKey::Known(PackId::Wages);
    apply(&mut state, ViewAction::Show(Dialog::RemovePack(key.clone())));
    let Some(ImportData::Remove { question, text, key: asked }) = import_dialog(&state) else { panic!() };
    assert_eq!((question.as_str(), &asked), ("Remove “Wages of May 2031, whole country”?", &key));
    assert!(text.contains("/data/packs/wages.pack") && text.contains("Your plans stay as they are"), "{text}");
    let remove = PackChange::Remove(key);
    assert_eq!(update(&mut state, PackAction::Change(remove.clone()).into()), [Effect::ChangePack(remove.clone())]);
    assert_eq!(state.dialog, None);
    apply(&mut state, PackAction::Changed { change: remove, loaded: loaded([]) });
    assert_eq!(state.notices.last().unwrap().text, "Wages of May 2031, whole country is removed.");
    assert_eq!(data(&state).official.rows.len(), 1);
}

#[test]
fn a_change_that_fails_leaves_the_list_as_it_was() {
    let mut state = sample_state();
    apply(&mut state, PackAction::Listed(loaded([wages()]).listed));
    apply(&mut state, PackAction::Change(PackChange::Switch(PackId::Wages, false)));
    apply(&mut state, PackAction::NotChanged("the disk is full: /data/packs/off.ron".to_owned()));
    let text = "The pack could not be changed: the disk is full: /data/packs/off.ron.";
    assert_eq!(state.notices.last().unwrap().text, text);
    assert_eq!(data(&state).official.rows.pop().unwrap().state, PackState::On);
}

#[test]
fn dropped_files_that_are_no_plan_are_imported() {
    let mut state = sample_state();
    let dropped = |names: &[&str]| FileAction::Dropped(names.iter().map(PathBuf::from).collect()).into();
    let effects = update(&mut state, dropped(&["/a/db_30_3_text.zip", "/a/occupation.XLSX"]));
    assert!(matches!(effects.as_slice(), [Effect::Import(asked)] if asked.paths.len() == 2), "{effects:?}");
    let mut state = sample_state();
    assert_eq!(update(&mut state, dropped(&["/a.zip", "/b.RON"])), [Effect::Read("/b.RON".into())]);
    assert_eq!(state.dialog, None);
}

#[test]
fn files_are_picked_or_their_path_is_typed() {
    let mut state = empty_state();
    let effects = update(&mut state, ViewAction::Run(Command::ImportFiles).into());
    let [Effect::PickToImport(id)] = effects.as_slice() else { panic!("{effects:?}") };
    let none = FileAction::FromDialog { id: *id, answer: Box::new(FileAction::PickedToImport(Vec::new())) };
    assert_eq!(update(&mut state, none.into()), []);
    assert_eq!((&state.picking, &state.dialog), (&None, &None));
    let effects = update(&mut state, PackAction::Pick.into());
    let [Effect::PickToImport(id)] = effects.as_slice() else { panic!("{effects:?}") };
    let picked = FileAction::PickedToImport(vec!["/a.zip".into(), "/b.zip".into()]);
    let effects = update(&mut state, FileAction::FromDialog { id: *id, answer: Box::new(picked) }.into());
    assert!(matches!(effects.as_slice(), [Effect::Import(asked)] if asked.paths.len() == 2), "{effects:?}");

    let mut state = empty_state();
    apply(&mut state, PackAction::Pick);
    apply(&mut state, FileAction::TypeInstead);
    let Some(Dialog::Path(dialog)) = &state.dialog else { panic!() };
    assert_eq!(dialog.purpose, PathPurpose::Import);
    apply(&mut state, PathAction::Type("/a/".to_owned()));
    let entry = |name: &str, is_folder| FolderEntry { name: name.to_owned(), is_folder };
    let answer = Ok(vec![entry("plan.ron", false), entry("db_30_3_text.zip", false), entry("more", true)]);
    apply(&mut state, PathAction::Listed { folder: "/a/".to_owned(), answer });
    let shown = path(&state).unwrap();
    let rows: Vec<_> = shown.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!((shown.verb, rows), ("Import", vec!["more, folder", "db_30_3_text.zip, official file"]));
    let effects = update(&mut state, PathAction::Take(1).into());
    assert!(
        matches!(effects.as_slice(), [Effect::Import(asked)] if asked.paths == [PathBuf::from("/a/db_30_3_text.zip")])
    );
}

#[test]
fn about_tells_each_attribution_once() {
    let mut state = empty_state();
    let states = ListedPack { title: "Wages of May 2031, states".to_owned(), ..wages() };
    let off = ListedPack { on: false, attribution: "Not in use.".to_owned(), ..wages() };
    apply(&mut state, PackAction::Listed(loaded([wages(), states, off]).listed));
    let text = about(&state);
    assert_eq!(text.matches("Bureau, May 2031.").count(), 1, "{text}");
    assert!(!text.contains("Not in use."), "{text}");
}
