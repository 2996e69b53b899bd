//! The files of the publishers, read once for all tests that ask for them. They are not part of the project: they are looked
//! for in the folder that `RUNGS_OFFICIAL_FILES` names, else in `shared/data` beside the folder of the project.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rungs::domain::official::facts::Facts;
use rungs::domain::official::likeness::neighbour::Neighbour;
use rungs::domain::official::likeness::refit::{Refit, refit};
use rungs::domain::official::likeness::text::nearest_by_text;
use rungs::domain::official::release::Release;
use rungs::domain::official::sentences::Sentences;
use rungs::storage::official::import::{Imported, files};

/// Everything they state; without them the tests pass and say so, except where everything must run.
pub fn imported() -> Option<&'static Imported> {
    static IMPORTED: OnceLock<Option<Imported>> = OnceLock::new();
    let read = || {
        let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
        let folder = std::env::var_os("RUNGS_OFFICIAL_FILES").map_or_else(beside, PathBuf::from);
        let onet = folder.join("db_30_3_text.zip");
        if onet.is_file() {
            return Some(files(&onet, &folder.join("oesm25nat.zip"), &folder.join("occupation.xlsx")).unwrap());
        }
        assert!(!everything(), "the official files are not in {}", folder.display());
        println!("NOT RUN: the official files are not in {}", folder.display());
        None
    };
    IMPORTED.get_or_init(read).as_ref()
}

/// Whether everything must run, however long it takes.
fn everything() -> bool {
    std::env::var_os("RUNGS_CI").is_some()
}

/// For each occupation those nearest to it.
pub type Lists = Vec<Vec<Neighbour>>;

/// The nearest by text of all occupations, and what is fitted to all. Without optimisation that takes minutes: only where
/// everything must run.
pub fn fitted() -> Option<(&'static Release, &'static Lists, &'static Refit)> {
    static FITTED: OnceLock<(Lists, Refit)> = OnceLock::new();
    if !everything() {
        println!("NOT RUN: likeness of all occupations, without RUNGS_CI");
        return None;
    }
    let Imported { release, sentences, .. } = imported()?;
    let (text, fitted) = FITTED.get_or_init(|| {
        let text = nearest_by_text(sentences);
        let fitted = refit(release, &text);
        (text, fitted)
    });
    Some((release, text, fitted))
}

/// Occupations of a few major groups only, with their sentences.
pub fn part(imported: &Imported, groups: &[&str]) -> (Release, Vec<Sentences>) {
    let Imported { release, sentences, .. } = imported;
    let kept: Vec<usize> = (0..release.occupations.len())
        .filter(|place| groups.contains(&release.occupations[*place].major_group()))
        .collect();
    let place = |old: &u16| kept.binary_search(&usize::from(*old)).ok().map(|new| new as u16);
    let occupation = |old: &usize| {
        let facts = release.occupations[*old].clone();
        Facts { related: facts.related.iter().filter_map(place).collect(), ..facts }
    };
    let part = Release { occupations: kept.iter().map(occupation).collect(), ..release.clone() };
    (part, kept.iter().map(|old| sentences[*old].clone()).collect())
}
