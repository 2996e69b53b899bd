//! Short titles of official occupations: what is wrong with them, and where they are told.

use std::sync::LazyLock;

use rungs::domain::catalogue::Catalogue;
use rungs::domain::official::facts::Facts;
use rungs::domain::official::release::Release;
use rungs::domain::official::short_titles::{ShortTitleFault, faults};
use rungs::domain::official::words::{OccupationWords, Words};
use rungs::domain::search::called;
use rungs::storage::catalogue;

static WHOLE: LazyLock<Catalogue> = LazyLock::new(|| catalogue::whole().unwrap());

fn release(titles: &[(&str, &str)]) -> Release {
    let facts = |(code, title): &(&str, &str)| Facts {
        code: (*code).to_owned(),
        title: (*title).to_owned(),
        ..Facts::default()
    };
    Release { occupations: titles.iter().map(facts).collect(), ..Release::default() }
}

fn words(shorts: &[(&str, &str)]) -> Words {
    let short = |(code, short): &(&str, &str)| {
        let words = OccupationWords { short: Some((*short).to_owned()), ..OccupationWords::default() };
        ((*code).to_owned(), words)
    };
    Words { occupations: shorts.iter().map(short).collect(), ..Words::default() }
}

#[test]
fn whatever_is_wrong_with_short_titles_is_found() {
    let release = release(&[
        ("11-0001.00", "Masters of Kites, Except Box Kites"),
        ("11-0002.00", "Menders of Kites, All Other"),
        ("11-0003.00", "Wind Tellers"),
    ]);
    let found = |shorts: &[(&str, &str)]| faults(&words(shorts), &release);
    let (code, title) = ("11-0002.00".to_owned(), "Menders of Kites, Others".to_owned());
    assert_eq!(found(&[("11-0001.00", "Kite Masters"), (&code, &title)]), [], "{title} has 24 characters");
    let title = format!("{title}s");
    let too_long = ShortTitleFault::TooLong { code: code.clone(), title: title.clone() };
    assert_eq!(found(&[(&code, &title)]), [too_long]);
    let alike = |title: &str, other: &str| ShortTitleFault::Alike {
        code: code.clone(),
        title: title.to_owned(),
        other: other.to_owned(),
    };
    let twice = [("11-0001.00", "Kite People"), (code.as_str(), "Kite people")];
    assert_eq!(found(&twice), [alike("Kite people", "11-0001.00")]);
    assert_eq!(found(&[(&code, "Wind tellers")]), [alike("Wind tellers", "11-0003.00")]);
    let nobody = ShortTitleFault::NoOccupation { code: "11-0009.00".to_owned(), title: "Nobody".to_owned() };
    assert_eq!(found(&[("11-0009.00", "Nobody")]), [nobody]);
}

#[test]
fn a_long_title_has_a_short_one_and_a_short_title_stays() {
    let told = |id: &str| (WHOLE.role_title(&id.into()).to_owned(), WHOLE.role_short(&id.into()).to_owned());
    let (title, short) = told("onet-11-9111-00");
    assert_eq!((title.as_str(), short.as_str()), ("Medical and Health Services Managers", "Health Services Managers"));
    let (title, short) = told("onet-11-1011-00");
    assert_eq!(title, short);
    for role in WHOLE.roles().filter(|role| WHOLE.is_official(&role.id)) {
        assert_eq!(role.short(), WHOLE.role_short(&role.id));
    }
}

#[test]
fn a_short_title_finds_its_occupation() {
    let found: Vec<_> = called(&WHOLE, "health services managers").iter().map(|role| role.id.as_str()).collect();
    assert_eq!(found, ["onet-11-9111-00"]);
}
