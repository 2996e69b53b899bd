//! The O*NET database: text or CSV, in the layout up to 30.2 or the one since 30.3.

mod lists;
mod occupations;
mod onet_table;
mod opened;
mod scores;
mod slots;
mod software;
mod version;

use std::path::Path;

pub use onet_table::OnetTable;

use self::occupations::Occupations;
use self::opened::Opened;
use super::error::ImportError;
use super::limits;
use super::loss::Loss;
use super::progress::{Phase, Watch, tell};
use super::source::Source;
use crate::domain::official::release::Release;
use crate::domain::official::sentences::Sentences;

/// What the O*NET database states.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Onet {
    /// Without wages and projections, which are in other files.
    pub release: Release,
    /// The sentences of each occupation, in the order of the release.
    pub sentences: Vec<Sentences>,
    pub losses: Vec<Loss>,
}

/// Reads an O*NET database from a zip, a folder or a single table.
///
/// # Errors
/// Why nothing can be taken from it.
pub fn onet(path: &Path, watch: Watch) -> Result<Onet, ImportError> {
    tell(watch, Phase::Open, 0)?;
    let mut source = Source::open(path, limits::ONET_BYTES)?;
    let version = version::version(&mut source)?;
    let mut opened = Opened::new(source)?;
    let mut losses = Vec::new();
    if version.is_none() {
        losses.push(Loss::Version);
    }
    let mut occupations = Occupations::read(&mut opened, watch, &mut losses)?;
    lists::zones(&mut opened, &mut occupations, watch, &mut losses)?;
    lists::titles(&mut opened, &mut occupations, watch, &mut losses)?;
    let elements = scores::scores(&mut opened, &mut occupations, watch, &mut losses)?;
    let software = software::software(&mut opened, &mut occupations, watch, &mut losses)?;
    lists::tasks(&mut opened, &mut occupations, watch, &mut losses)?;
    let activities = lists::activities(&mut opened, &mut occupations, watch, &mut losses)?;
    lists::related(&mut opened, &mut occupations, watch, &mut losses)?;
    let release = Release {
        version: version.unwrap_or_default(),
        elements,
        categories: software.categories,
        products: software.products,
        activities,
        occupations: occupations.facts,
        ..Release::default()
    };
    Ok(Onet { release, sentences: occupations.sentences, losses })
}
