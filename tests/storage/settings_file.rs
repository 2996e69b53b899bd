//! Settings survive everything, and a broken file is kept.

use std::path::PathBuf;

use expect_test::expect;
use rungs::app::role_list::{KeptList, RoleLimit};
use rungs::app::settings::{MoneyStyle, Settings, ThemeChoice, WindowPlace};
use rungs::app::view::roles::RoleOrder;
use rungs::domain::catalogue::role::Education;
use rungs::domain::currency::Currency;
use rungs::domain::level::Level;
use rungs::domain::money::Money;
use rungs::domain::official::interest::Interest;
use rungs::storage::settings_file::{load, save};

fn some() -> Settings {
    Settings {
        theme: ThemeChoice::Light,
        zoom_percent: 150,
        money_style: MoneyStyle::Sign,
        hide_satire: true,
        pay_rules_told: vec![("/plans/old.ron".into(), 1)],
        recent: vec![PathBuf::from("/plans/one.ron"), PathBuf::from("/plans/two.ron")],
        role_list: KeptList {
            limits: [
                RoleLimit::Family("medicine".into()),
                RoleLimit::Level(Level::Senior),
                RoleLimit::Preparation(4),
                RoleLimit::LeastPay(Money::from_units(50_000.0, Currency::USD).expect("an amount")),
                RoleLimit::LeastGrowth(-15),
                RoleLimit::MostEducation(Education::Bachelor),
                RoleLimit::Interest(Interest::Social),
            ]
            .into_iter()
            .collect(),
            saved_only: true,
            order: RoleOrder::People,
        },
        window: Some(WindowPlace { width: 1280.0, height: 720.0, position: Some((-10.5, 20.0)), maximised: false }),
    }
}

#[test]
fn settings_saved_and_loaded_are_equal() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("made/on/the/way/settings.ron");
    save(&path, &some()).expect("they are saved");
    let loaded = load(&path);
    assert_eq!((loaded.settings, loaded.warning), (some(), None));
    let text = std::fs::read_to_string(&path).expect("it is text");
    assert!(text.starts_with("Settings(\n    theme: Light,\n") && text.ends_with(")\n"), "{text}");
}

#[test]
fn no_file_gives_the_defaults_without_a_warning() {
    let folder = tempfile::tempdir().expect("a folder");
    let loaded = load(&folder.path().join("settings.ron"));
    assert_eq!((loaded.settings, loaded.warning), (Settings::default(), None));
}

#[test]
fn what_is_left_out_or_unheard_of_does_no_harm() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.ron");
    std::fs::write(&path, "(theme: Dark, of_a_later_version: [1, 2])").expect("it is written");
    let loaded = load(&path);
    assert_eq!(loaded.settings, Settings { theme: ThemeChoice::Dark, ..Settings::default() });
    assert_eq!(loaded.warning, None);
}

#[test]
fn values_out_of_bounds_are_brought_inside() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.ron");
    let recent = "\"a.ron\", ".repeat(30);
    let text = format!("(zoom_percent: 9000, recent: [{recent}], window: Some((width: NaN, height: 1e30)))");
    std::fs::write(&path, text).expect("it is written");
    let settings = load(&path).settings;
    assert_eq!((settings.zoom_percent, settings.recent.len(), settings.window), (200, 10, None));
}

#[test]
fn a_broken_file_gives_the_defaults_and_a_warning_and_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.ron");
    std::fs::write(&path, "(theme: Purple)").expect("it is written");
    let loaded = load(&path);
    assert_eq!(loaded.settings, Settings::default());
    let warning = loaded.warning.expect("there is a warning").to_string();
    expect!["“Purple” is not one of System, Dark, Light at FOLDER/settings.ron:1:9"]
        .assert_eq(&warning.replace(&folder.path().display().to_string(), "FOLDER"));
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), "(theme: Purple)");
    save(&path, &some()).expect("they are saved");
    std::fs::write(&path, "\u{0}").expect("it is written");
    save(&path, &some()).expect("they are saved");
    assert_eq!(load(&path).settings, some());
    let kept = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("it is kept");
    assert_eq!(kept("settings.broken.ron"), "(theme: Purple)");
    assert_eq!(kept("settings.broken-2.ron"), "\u{0}");
}

#[test]
fn recent_files_stand_once_and_latest_first() {
    let mut settings = Settings::default();
    for number in 0..15 {
        settings.remember(PathBuf::from(format!("{number}.ron")));
    }
    settings.remember(PathBuf::from("12.ron"));
    let names: Vec<_> = settings.recent.iter().map(|path| path.display().to_string()).collect();
    assert_eq!(names, ["12", "14", "13", "11", "10", "9", "8", "7", "6", "5"].map(|name| format!("{name}.ron")));
}
