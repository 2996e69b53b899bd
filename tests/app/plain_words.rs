//! What stands on a screen is in plain words: none of those that `docs/WORDS.md` keeps away from it.

use std::collections::BTreeSet;
use std::path::Path;

use rungs::app::action::{FileAction, NewPlan};
use rungs::app::state::State;
use rungs::app::words::GLOSSARY;

use crate::one_number::plans::{extreme, fresh};
use crate::one_number::screens;
use crate::support::{apply, sample_state, text, whole_state};

/// The rows of the table under a heading of the page of words.
fn table(heading: &str) -> Vec<(String, String)> {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/WORDS.md")).unwrap();
    let (_, part) = page.split_once(&format!("## {heading}\n")).unwrap();
    let part = part.split("\n## ").next().unwrap();
    let rows = part.lines().filter(|line| line.starts_with("| ")).skip(1);
    let cells = rows.map(|line| line.trim_matches(['|', ' ']).split_once(" | ").unwrap());
    cells.map(|(word, meaning)| (word.to_owned(), meaning.to_owned())).collect()
}

/// Words that no screen may show.
fn forbidden() -> Vec<String> {
    let rows = table("Words that do not");
    rows.iter().flat_map(|(words, _)| words.split(", ").map(str::to_owned)).collect()
}

/// The forbidden words in a text, as whole words.
fn found<'a>(text: &str, forbidden: &'a [String]) -> Vec<&'a str> {
    let plain: String = text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let plain = format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "));
    forbidden.iter().filter(|word| plain.contains(&format!(" {word} "))).map(String::as_str).collect()
}

/// The strings between quotes in a text of Rust or RON, without ids: those stand alone in round brackets.
fn strings(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('"') {
        let before = &rest[..start];
        let inside = &rest[start + 1..];
        let end =
            inside.match_indices('"').find(|(at, _)| !inside[..*at].ends_with('\\')).map_or(inside.len(), |(at, _)| at);
        let id = before.ends_with('(') && !before[..before.len() - 1].ends_with(|c: char| c.is_alphanumeric());
        if !id {
            all.push(inside[..end].to_owned());
        }
        rest = inside.get(end + 1..).unwrap_or_default();
    }
    all
}

/// A nurse who wants to manage: roles of the official statistics.
fn official() -> State {
    let mut state = whole_state();
    let new = NewPlan {
        role: "onet-29-1141-00".into(),
        goal: Some("onet-11-9111-00".into()),
        place: None,
        years: Some(4.0),
        pay: None,
        prefill: true,
    };
    apply(&mut state, FileAction::Create(new));
    state
}

/// Titles that keep their words, since somebody else chose them.
fn titles(state: &State) -> Vec<String> {
    let catalogue = &state.catalogue;
    let roles = catalogue
        .roles()
        .flat_map(|role| [role.title.clone(), role.short().to_owned()].into_iter().chain(role.aliases.clone()));
    let all = roles.chain(catalogue.skills().map(|skill| skill.title.clone()));
    all.filter(|title| !found(title, &forbidden()).is_empty()).collect()
}

#[test]
fn no_screen_shows_a_word_that_only_its_makers_understand() {
    let forbidden = forbidden();
    assert!(forbidden.len() > 20);
    let titles = titles(&whole_state());
    let mut seen = BTreeSet::new();
    for mut state in [sample_state(), fresh(), extreme(), official()] {
        screens::each(&mut state, &mut |data| seen.extend(strings(&text(data))));
    }
    let wrong = seen.iter().filter(|shown| !found(shown, &forbidden).is_empty()).filter_map(|shown| {
        let rest = titles.iter().fold(shown.clone(), |rest, title| rest.replace(title, ""));
        let found = found(&rest, &forbidden);
        (!found.is_empty()).then(|| format!("{}: {shown}", found.join(", ")))
    });
    let wrong: Vec<_> = wrong.collect();
    println!("{} texts", seen.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The window adds words of its own: names of fields and buttons.
#[test]
fn the_window_adds_no_such_word() {
    let forbidden = forbidden();
    let mut wrong = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            for line in std::fs::read_to_string(&path).unwrap().lines().filter(|line| !line.trim().starts_with("//")) {
                let shown =
                    strings(line).into_iter().filter(|text| text.contains(' ') || text.starts_with(char::is_uppercase));
                wrong.extend(shown.filter(|text| !found(text, &forbidden).is_empty()).map(|text| (path.clone(), text)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_page_of_words_and_the_help_say_the_same() {
    let page = table("Words that stay");
    let help: Vec<_> = GLOSSARY.iter().map(|entry| (entry.word.to_owned(), entry.meaning.to_owned())).collect();
    assert_eq!(page, help);
}
