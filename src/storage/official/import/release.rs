//! Joins what the files of the publishers state.

use std::path::Path;

use super::classes::place_of_class;
use super::error::ImportError;
use super::loss::Loss;
use super::onet::Onet;
use super::progress::unwatched;
use super::projections::Projections;
use super::wages::WageFile;
use crate::domain::official::area::AreaKind;
use crate::domain::official::release::Release;
use crate::domain::official::sentences::Sentences;

/// All facts together, the sentences apart from them, and what could not be taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    pub release: Release,
    /// The sentences of each occupation, in the order of the release.
    pub sentences: Vec<Sentences>,
    pub losses: Vec<Loss>,
}

/// Reads and joins the three kinds of files.
///
/// # Errors
/// Why nothing can be taken from one of them.
pub fn files(onet: &Path, wages: &Path, projections: &Path) -> Result<Imported, ImportError> {
    let onet = super::onet::onet(onet, &mut unwatched)?;
    let wages = super::wages::wages(wages, &mut unwatched)?;
    let projections = super::projections::projections(projections, &mut unwatched)?;
    Ok(release(onet, wages, projections))
}

/// Joins the three; of the wages those of the whole country.
pub fn release(onet: Onet, wages: WageFile, projections: Projections) -> Imported {
    let Onet { mut release, sentences, mut losses } = onet;
    losses.extend(wages.losses);
    losses.extend(projections.losses);
    release.wage_year = wages.year;
    release.projection_years = projections.years;
    let nation = wages.areas.into_iter().find(|area| area.area.kind == AreaKind::Nation);
    if nation.is_none() {
        losses.push(Loss::Nation);
    }
    release.wages = nation.map(|area| area.wages).unwrap_or_default();
    release.outlooks = projections.outlooks;
    for facts in &mut release.occupations {
        facts.wages = place_of_class(&facts.code, &release.wages, |wages| &wages.code);
        facts.outlook = place_of_class(&facts.code, &release.outlooks, |outlook| &outlook.code);
    }
    Imported { release, sentences, losses }
}
