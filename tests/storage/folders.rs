//! Folders are the usual ones unless the environment names others.

use std::path::Path;

use rungs::storage::folders::Folders;

#[test]
fn variables_stand_before_the_usual_folders() {
    let folders = Folders::locate_in(|name| Some(format!("/somewhere/{name}").into())).expect("all are named");
    assert_eq!(folders.config, Path::new("/somewhere/RUNGS_CONFIG_HOME"));
    assert_eq!(folders.state, Path::new("/somewhere/RUNGS_STATE_HOME"));
    assert_eq!(folders.backups(), Path::new("/somewhere/RUNGS_DATA_HOME/backups"));
    assert_eq!(folders.recovery(), Path::new("/somewhere/RUNGS_STATE_HOME/recovery"));
    assert_eq!(folders.settings_file(), Path::new("/somewhere/RUNGS_CONFIG_HOME/settings.ron"));
}

#[test]
fn an_empty_variable_counts_for_nothing() {
    let named = Folders::locate_in(|_| Some("".into())).map(|folders| folders.config);
    let usual = Folders::locate_in(|_| None).map(|folders| folders.config);
    assert_eq!(named.ok(), usual.ok());
}

#[test]
fn usual_folders_carry_the_name_of_the_program() {
    if let Ok(folders) = Folders::locate_in(|_| None) {
        assert!(folders.config.ends_with("rungs"), "{folders:?}");
    }
}
