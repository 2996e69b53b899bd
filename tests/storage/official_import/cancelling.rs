//! An import tells how far it is and stops when it is told to.

use std::ops::ControlFlow;

use rungs::storage::official::import::{ImportError, Phase, Progress, onet, projections, wages};

use super::files::{Layout, Saved, release, tables};

#[test]
fn every_phase_is_told_in_its_turn_and_can_be_the_last() {
    let saved = Saved::new("db_30_3_text.zip", release(&tables(Layout::New)));
    let mut steps: Vec<Progress> = Vec::new();
    let mut watch = |step| {
        steps.push(step);
        ControlFlow::Continue(())
    };
    onet(&saved.path(), &mut watch).unwrap();
    let mut phases: Vec<_> = steps.iter().map(|step| step.phase).collect();
    phases.dedup();
    let all = [
        Phase::Open,
        Phase::Occupations,
        Phase::Zones,
        Phase::Titles,
        Phase::Ratings,
        Phase::Software,
        Phase::Tasks,
        Phase::Activities,
        Phase::Related,
    ];
    assert_eq!(phases, all);
    for last in 0..steps.len() {
        let mut told = 0;
        let mut watch = |_| {
            told += 1;
            if told > last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        assert!(matches!(onet(&saved.path(), &mut watch), Err(ImportError::Cancelled)));
        assert_eq!(told, last + 1);
    }
}

#[test]
fn rows_of_a_phase_are_counted() {
    let mut files = tables(Layout::New);
    let titles = files.get_mut("Job Titles.txt").unwrap();
    for at in 0..5_000 {
        titles.push_str(&format!("91-1011.00\tBaker {at}\tn/a\t08\r\n"));
    }
    let saved = Saved::new("db_30_3_text.zip", release(&files));
    let mut rows = Vec::new();
    let mut watch = |step: Progress| {
        if step.phase == Phase::Titles {
            rows.push(step.rows);
        }
        ControlFlow::Continue(())
    };
    assert_eq!(onet(&saved.path(), &mut watch).unwrap().release.occupations[1].titles.len(), 5_002);
    assert_eq!(rows, [0, 2_000, 4_000]);
}

#[test]
fn statistics_can_be_cancelled() {
    let saved = Saved::new("national_M2025_dl.xlsx", super::wages::national());
    let mut stop = |_| ControlFlow::Break(());
    assert!(matches!(wages(&saved.path(), &mut stop), Err(ImportError::Cancelled)));
    let saved = Saved::new("occupation.xlsx", super::projections::tables());
    let mut at_rows = |step: Progress| {
        if step.phase == Phase::Projections { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    assert!(matches!(projections(&saved.path(), &mut at_rows), Err(ImportError::Cancelled)));
}
