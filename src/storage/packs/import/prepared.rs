//! The packs that the files make, and what they change; nothing of it is on the disk yet.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use jiff::civil::Date;

use super::fault::ImportFault;
use super::gathered::Gathered;
use crate::domain::official::area::{AreaKind, AreaWages};
use crate::domain::official::book::{Book as _, Head};
use crate::domain::official::import::changes::Changes;
use crate::domain::official::import::report::ImportReport;
use crate::domain::official::likeness::lists::LISTED;
use crate::domain::official::likeness::refit::likeness;
use crate::domain::official::likeness::text::nearest_by_text;
use crate::domain::official::pack_about::{PackAbout, PackId, PackRelease};
use crate::domain::official::release::Release;
use crate::domain::official::sentences::Sentences;
use crate::domain::official::ways::ways;
use crate::domain::official::words::Words;
use crate::storage::official::bundled;
use crate::storage::official::import::{ImportError, Loss, Onet, Phase, Progress, Projections, Watch, place_of_class};
use crate::storage::official::texts::{Texts, Told};
use crate::storage::official::writer::{self, Likeness};
use crate::storage::packs::{Contents, PackFile, composed};

/// A pack that can be kept.
#[derive(Clone, Debug)]
pub struct NewPack(Arc<PackFile>);

impl NewPack {
    /// What the folder of packs is given.
    pub fn to_save(&self) -> (PackId, &[u8]) {
        (self.0.about().id, self.0.bytes())
    }
}

/// What an import comes to.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub packs: Vec<NewPack>,
    /// The packs in use once it is kept.
    pub in_use: Vec<Arc<PackFile>>,
    pub report: ImportReport,
}

/// Makes packs of what was read; `in_use` are those used so far.
///
/// # Errors
/// Why nothing is imported.
pub fn prepared(
    gathered: Gathered,
    in_use: &[Arc<PackFile>],
    today: Date,
    watch: Watch,
) -> Result<Prepared, ImportFault> {
    let Gathered { onet, wages, projections, packs, inputs } = gathered;
    let mut making = Making { today, inputs, made: packs, losses: Vec::new() };
    for file in wages {
        making.losses.extend(file.losses);
        making.wages(file.year, file.areas)?;
    }
    if let Some(Projections { years, outlooks, losses }) = projections {
        making.losses.extend(losses);
        making.outlook(years, outlooks)?;
    }
    if let Some(onet) = onet {
        making.onet(onet, in_use, watch)?;
    }
    let Making { made, losses, .. } = making;
    let made: Vec<Arc<PackFile>> = made.into_iter().map(Arc::new).collect();
    for (at, pack) in made.iter().enumerate() {
        if made.iter().skip(at + 1).any(|other| other.about().id == pack.about().id) {
            return Err(ImportFault::Twice(pack.about().id));
        }
    }
    let replaced = |pack: &PackFile| made.iter().any(|new| new.about().id == pack.about().id);
    let mut after: Vec<_> = in_use.iter().filter(|pack| !replaced(pack)).map(Arc::clone).collect();
    after.extend(made.iter().map(Arc::clone));
    let report = ImportReport {
        packs: made.iter().map(|pack| pack.about().clone()).collect(),
        losses: losses.iter().map(ToString::to_string).collect(),
        changes: changes(in_use, &after, watch)?,
    };
    Ok(Prepared { packs: made.into_iter().map(NewPack).collect(), in_use: after, report })
}

/// What the occupations say otherwise with these packs.
fn changes(before: &[Arc<PackFile>], after: &[Arc<PackFile>], watch: Watch) -> Result<Changes, ImportFault> {
    tell(watch, Phase::Changes, 0)?;
    // Sentences change no fact, and places have wages of their own.
    let facts = |packs: &[Arc<PackFile>]| -> Vec<*const PackFile> {
        let telling = |pack: &&Arc<PackFile>| match pack.about().id {
            PackId::Onet => pack.has_occupations(),
            PackId::Wages | PackId::Outlook => true,
            PackId::WagesOfStates | PackId::WagesOfMetros => false,
        };
        packs.iter().filter(telling).map(Arc::as_ptr).collect()
    };
    if facts(before) == facts(after) {
        return Ok(Changes::default());
    }
    Ok(Changes::between(&release(before)?, &release(after)?))
}

fn release(packs: &[Arc<PackFile>]) -> Result<Release, ImportFault> {
    Ok(composed(packs, |_| true)?.book().release())
}

fn tell(watch: Watch, phase: Phase, rows: u64) -> Result<(), ImportFault> {
    match watch(Progress { phase, rows }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(ImportError::Cancelled.into()),
    }
}

/// The packs on their way.
struct Making {
    today: Date,
    inputs: BTreeMap<String, String>,
    made: Vec<PackFile>,
    losses: Vec<Loss>,
}

impl Making {
    fn add(
        &mut self,
        id: PackId,
        release: PackRelease,
        counts: &[(&str, usize)],
        contents: Contents,
    ) -> Result<(), ImportFault> {
        let releases = match &release {
            PackRelease::Onet(version) => Head { version: version.clone(), ..Head::default() },
            PackRelease::Wages(year) => Head { wage_year: *year, ..Head::default() },
            PackRelease::Outlook(from, to) => Head { projection_years: [*from, *to], ..Head::default() },
        };
        let texts = Texts::of(&releases)?;
        let Told { title, licence, attribution } = match id {
            PackId::Onet => texts.onet,
            PackId::Wages => texts.wages,
            PackId::WagesOfStates => texts.wages_of_states,
            PackId::WagesOfMetros => texts.wages_of_metros,
            PackId::Outlook => texts.outlook,
        };
        let (imported, inputs) = (self.today, self.inputs.clone());
        let counts = counts.iter().map(|(what, count)| ((*what).to_owned(), *count as u64)).collect();
        let about = PackAbout { id, title, release, imported, licence, attribution, inputs, counts };
        self.made.push(PackFile::open(contents.written(&about)?)?);
        Ok(())
    }

    fn wages(&mut self, year: i16, areas: Vec<AreaWages>) -> Result<(), ImportFault> {
        let (mut states, mut metros) = (Vec::new(), Vec::new());
        for area in areas {
            match area.area.kind {
                AreaKind::Nation => {
                    let counts = [("classes", area.wages.len())];
                    let contents = Contents { wages: area.wages, ..Contents::default() };
                    self.add(PackId::Wages, PackRelease::Wages(year), &counts, contents)?;
                }
                AreaKind::State | AreaKind::Territory => states.push(area),
                AreaKind::Metro | AreaKind::Rest => metros.push(area),
            }
        }
        for (id, areas) in [(PackId::WagesOfStates, states), (PackId::WagesOfMetros, metros)] {
            if !areas.is_empty() {
                let wages = areas.iter().map(|area| area.wages.len()).sum();
                let counts = [("places", areas.len()), ("wages", wages)];
                self.add(id, PackRelease::Wages(year), &counts, Contents { areas, ..Contents::default() })?;
            }
        }
        Ok(())
    }

    fn outlook(
        &mut self,
        [from, to]: [i16; 2],
        outlooks: Vec<crate::domain::official::outlook::Outlook>,
    ) -> Result<(), ImportFault> {
        let counts = [("classes", outlooks.len())];
        let contents = Contents { outlooks, ..Contents::default() };
        self.add(PackId::Outlook, PackRelease::Outlook(from, to), &counts, contents)
    }

    /// The release inside the program gives its sentences alone; any other one takes the place of its facts.
    fn onet(&mut self, onet: Onet, in_use: &[Arc<PackFile>], watch: Watch) -> Result<(), ImportFault> {
        let Onet { release, sentences, losses } = onet;
        self.losses.extend(losses);
        let version = release.version.clone();
        if version.is_empty() {
            return Err(ImportFault::NoVersion);
        }
        let bundled = bundled::pack()?;
        let tasks = sentences.iter().map(|sentences| sentences.tasks.len()).sum();
        let mut counts = vec![("descriptions", sentences.len()), ("tasks", tasks)];
        let occupations = if bundled.head().version == version {
            None
        } else {
            if release.occupations.iter().all(|facts| facts.ratings.is_empty()) {
                return Err(ImportFault::NoRatings { version });
            }
            let facts = &release.occupations;
            counts.extend([
                ("occupations", facts.len()),
                ("other titles", facts.iter().map(|facts| facts.titles.len()).sum()),
                ("with ratings", facts.iter().filter(|facts| !facts.ratings.is_empty()).count()),
                ("rows of software", facts.iter().map(|facts| facts.products.len()).sum()),
                ("related occupations", facts.iter().map(|facts| facts.related.len()).sum()),
            ]);
            let release = self.with_statistics(release.clone(), in_use)?;
            Some(facts_pack(&release, &sentences, Words::in_book(&bundled), watch)?)
        };
        let codes = release.occupations.into_iter().map(|facts| facts.code);
        let contents = Contents { occupations, sentences: codes.zip(sentences).collect(), ..Contents::default() };
        self.add(PackId::Onet, PackRelease::Onet(version), &counts, contents)
    }

    /// With the wages and projections of this import, or else those in use.
    fn with_statistics(&self, mut release: Release, in_use: &[Arc<PackFile>]) -> Result<Release, ImportFault> {
        let used = self::release(in_use)?;
        (release.wage_year, release.wages) = (used.wage_year, used.wages);
        (release.projection_years, release.outlooks) = (used.projection_years, used.outlooks);
        for pack in &self.made {
            match pack.about().release {
                PackRelease::Wages(year) if pack.about().id == PackId::Wages => {
                    (release.wage_year, release.wages) = (year, pack.wages());
                }
                PackRelease::Outlook(from, to) => {
                    (release.projection_years, release.outlooks) = ([from, to], pack.outlooks());
                }
                PackRelease::Wages(_) | PackRelease::Onet(_) => {}
            }
        }
        for facts in &mut release.occupations {
            facts.wages = place_of_class(&facts.code, &release.wages, |wages| &wages.code);
            facts.outlook = place_of_class(&facts.code, &release.outlooks, |outlook| &outlook.code);
        }
        Ok(release)
    }
}

/// The pack of facts with our words, and with lists and ways by the formulas inside the program.
fn facts_pack(
    release: &Release,
    sentences: &[Sentences],
    mut words: Words,
    watch: Watch,
) -> Result<Vec<u8>, ImportFault> {
    let known = |id: &String| {
        release.elements.iter().any(|element| element.id == *id)
            || release.categories.iter().any(|(category, _)| category == id)
    };
    words.steps.retain(|step| step.builds.iter().all(|(id, _)| known(id)));
    tell(watch, Phase::Likeness, 0)?;
    let text = nearest_by_text(sentences);
    tell(watch, Phase::Likeness, release.occupations.len() as u64)?;
    let found = likeness(release, &text, &bundled::formulas()?);
    tell(watch, Phase::Likeness, release.occupations.len() as u64)?;
    let likeness = Likeness {
        ways: ways(release, &found),
        nearest: found.lists.into_iter().map(|list| list.into_iter().take(LISTED).collect()).collect(),
        nearest_by_text: text,
    };
    Ok(writer::write(release, &words, &likeness)?)
}
