//! A step of one's own told in one line.

use jiff::civil::{Date, date};
use rungs::app::present::steps::{AddData, StepsSide, steps};
use rungs::app::typed::{QuickStep, Reading};
use rungs::app::view::ScreenView;
use rungs::app::view::steps::{StepsPanel, StepsView};
use rungs::domain::effort::Effort;

use crate::support::{apply, sample_state};

fn add() -> AddData {
    let mut state = sample_state();
    apply(&mut state, ScreenView::Steps(StepsView { panel: StepsPanel::Add, ..StepsView::default() }));
    let StepsSide::Add(add) = steps(&state).side else { panic!("steps can be added") };
    add
}

fn hours([optimistic, likely, pessimistic]: [f64; 3]) -> Effort {
    Effort { optimistic, likely, pessimistic }
}

/// A line, and the title, hours, day and skills it tells.
type Case<'a> = (&'a str, &'a str, [f64; 3], Option<Date>, &'a [(&'a str, u8)]);

#[test]
fn a_line_is_taken_apart_whatever_its_order() {
    let quick = add().quick;
    let cases: [Case<'_>; 9] = [
        ("audit 200 labels by 15 Dec 6h", "audit 200 labels", [6.0; 3], Some(date(2026, 12, 15)), &[]),
        ("6h audit 200 labels by 15 Nov", "audit 200 labels", [6.0; 3], Some(date(2027, 11, 15)), &[]),
        ("Read by hand 90 min", "Read by hand", [1.5; 3], None, &[]),
        ("Write a test 2 hours by Feb 2027", "Write a test", [2.0; 3], Some(date(2027, 2, 28)), &[]),
        ("Write a test by 2027-03-04 1.5h", "Write a test", [1.5; 3], Some(date(2027, 3, 4)), &[]),
        ("Do the 2nd draft 4-6-10h by 1 May 2027", "Do the 2nd draft", [4.0, 6.0, 10.0], Some(date(2027, 5, 1)), &[]),
        ("Drill #sql:4 3h", "Drill", [3.0; 3], None, &[("sql", 4)]),
        ("#sql Drill 3h due Mar", "Drill", [3.0; 3], Some(date(2027, 3, 31)), &[("sql", 4)]),
        ("Übe 🎻 שלום 3h", "Übe 🎻 שלום", [3.0; 3], None, &[]),
    ];
    for (line, title, effort, due, builds) in cases {
        let Reading { value, words } = quick.read(line).unwrap_or_else(|why| panic!("{line}: {why}"));
        let QuickStep { title: read, hours: taken, due: day, builds: built } = value;
        let built: Vec<_> = built.iter().map(|built| (built.skill.as_str(), built.to.value())).collect();
        assert_eq!((read.as_str(), taken, day), (title, hours(effort), due), "{line}");
        assert_eq!(built, builds, "{line}");
        assert!(words.contains(title), "{words}");
    }
}

#[test]
fn what_was_understood_is_said() {
    let read = |line: &str| add().quick.read(line).unwrap().words;
    assert_eq!(
        read("Audit labels by 15 Dec 4-6-10h #sql:4"),
        "“Audit labels”, 6 h likely, 4 to 10 h, by 15 Dec 2026, builds SQL to 4"
    );
    assert_eq!(read("Audit labels by 1 Feb 2026 6h"), "“Audit labels”, 6 hours, by 1 Feb 2026, which has passed");
}

#[test]
fn what_is_missing_or_unclear_is_said() {
    let quick = add().quick;
    let cases = [
        ("", "Say what to do, for example read two papers 4h"),
        ("6h by 15 Dec", "Say what to do, for example read two papers 4h"),
        ("Audit labels", "Say how many hours it takes, for example 6h"),
        ("Audit labels 6h 7h", "Hours stand there twice"),
        ("Audit labels 6h by 1 May by 2 May", "Two days stand there"),
        ("Audit labels 4-6h", "4-6h: write one figure, or fewest, likely and most hours, for example 4-6-10h"),
        ("Audit labels 9-6-10h", "9-6-10h: the three stand from the fewest to the most hours"),
        ("Audit labels 6h #sql #sql", "#sql stands there twice"),
        ("Audit labels 6h #sql:9", "The level of #sql is a number from 1 to 5"),
    ];
    for (line, why) in cases {
        assert_eq!(quick.read(line).unwrap_err(), why, "{line}");
    }
    assert!(quick.read("Audit labels 6h by 31 Feb 2027").unwrap_err().contains("Write"));
    assert!(
        quick.read("Audit labels 6h #no-such-skill-at-all").unwrap_err().starts_with("No skill is called #no-such")
    );
}
