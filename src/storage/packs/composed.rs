//! The occupations that result from the pack inside the program and from those imported.

use std::sync::Arc;

use super::layered::Layered;
use super::pack_file::PackFile;
use crate::domain::ids::SourceId;
use crate::domain::official::book::{Book, Head};
use crate::domain::official::occupations::Occupations;
use crate::domain::official::pack_about::PackRelease;
use crate::storage::located_error::LocatedError;
use crate::storage::official::bundled;
use crate::storage::official::texts::{ImportedSources, Texts, head};

/// Joins packs, at most one of each. `known` tells the sources that the catalogue has without them.
///
/// # Errors
/// What of the pack inside the program, or of one that was checked, cannot be read.
pub fn composed(packs: &[Arc<PackFile>], known: impl Fn(&SourceId) -> bool) -> Result<Occupations, LocatedError> {
    let unread = |error: &dyn std::fmt::Display| LocatedError::of_file("official/us.pack", &error.to_string());
    let imported = packs.iter().find_map(|pack| pack.occupations());
    let base = match imported {
        Some(pack) => pack,
        None => bundled::pack(),
    };
    let base: Arc<dyn Book> = Arc::new(base.map_err(|error| unread(&error))?);
    let book: Arc<dyn Book> = if packs.is_empty() { base } else { Arc::new(over(base, packs)) };
    let releases = book.head();
    let mut head = head(&releases)?;
    let ImportedSources { wages, outlook, transfers, .. } = Texts::of(&releases)?.sources;
    let mut sources = vec![wages, outlook, transfers];
    for year in packs.iter().filter(|pack| pack.has_areas()).filter_map(|pack| year(pack)) {
        let wages = Texts::of(&Head { wage_year: year, ..releases.clone() })?.sources.wages;
        head.facts.wages_of.push((year, wages.id.clone()));
        sources.push(wages);
    }
    if let Some(version) = packs.iter().filter(|pack| pack.has_sentences()).find_map(|pack| version(pack)) {
        let onet = Texts::of(&Head { version: version.to_owned(), ..releases })?.sources.onet;
        head.facts.sentences = Some(onet.id.clone());
        sources.push(onet);
    }
    for source in sources {
        if !known(&source.id) && head.sources.iter().all(|other| other.id != source.id) {
            head.sources.push(source);
        }
    }
    Ok(Occupations::new(book, head))
}

/// The year of wages.
fn year(pack: &PackFile) -> Option<i16> {
    match pack.about().release {
        PackRelease::Wages(year) => Some(year),
        PackRelease::Onet(_) | PackRelease::Outlook(..) => None,
    }
}

fn version(pack: &PackFile) -> Option<&str> {
    match &pack.about().release {
        PackRelease::Onet(version) => Some(version),
        PackRelease::Wages(_) | PackRelease::Outlook(..) => None,
    }
}

fn over(base: Arc<dyn Book>, packs: &[Arc<PackFile>]) -> Layered {
    let mut book = Layered::new(base);
    for pack in packs {
        if pack.has_sentences() {
            book = book.with_sentences(Arc::clone(pack));
        }
        let wages = pack.wages();
        if let (PackRelease::Wages(year), true) = (&pack.about().release, pack.has_areas()) {
            book = book.with_areas(*year, Arc::clone(pack));
        }
        match pack.about().release {
            PackRelease::Wages(year) if !wages.is_empty() => book = book.with_wages(year, wages),
            PackRelease::Outlook(from, to) => book = book.with_outlooks([from, to], pack.outlooks()),
            PackRelease::Wages(_) | PackRelease::Onet(_) => {}
        }
    }
    book
}
