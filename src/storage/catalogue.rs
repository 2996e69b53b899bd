//! Reads packs and joins them to a catalogue: the pack inside the program, and one in a folder alone or beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;

use super::located_error::LocatedError;
use super::packs::{PackFile, composed};
use super::{bounded_read, ron_text};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::parts::{Part, Parts};
use crate::domain::catalogue::problem::Problem;
use crate::domain::ids::{SkillId, SourceId};

static BUNDLED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/catalogue");

/// Most bytes of all files of a catalogue in a folder together.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Most files with roles in a folder.
const MOST_ROLES: usize = 5000;

/// The texts of a catalogue by file name, relative to its folder, with `/` between parts.
pub(super) type Texts<'a> = BTreeMap<String, std::borrow::Cow<'a, str>>;

/// The catalogue inside the program.
///
/// # Errors
/// Every problem found in it; the tests see to it that there is none.
pub fn bundled() -> Result<Catalogue, Vec<LocatedError>> {
    let texts = bundled_texts();
    build(parts(&texts)?, &texts)
}

/// The catalogue inside the program with all official occupations among its roles.
///
/// # Errors
/// As for [`bundled`].
pub fn whole() -> Result<Catalogue, Vec<LocatedError>> {
    with_packs(&[])
}

/// The same with packs made from imported files among its occupations, at most one of each.
///
/// # Errors
/// As for [`bundled`].
pub fn with_packs(packs: &[Arc<PackFile>]) -> Result<Catalogue, Vec<LocatedError>> {
    let texts = bundled_texts();
    let parts = parts(&texts)?;
    let known = |id: &SourceId| parts.sources.iter().any(|source| source.entry.id == *id);
    let occupations = composed(packs, known).map_err(|error| vec![error])?;
    Catalogue::with_occupations(parts, occupations)
        .map_err(|problems| problems.into_iter().map(|problem| locate(problem, &texts)).collect())
}

/// The pack inside the program, unchecked, for others to stand beside it.
///
/// # Errors
/// What of it cannot be read.
pub fn bundled_parts() -> Result<Parts, Vec<LocatedError>> {
    parts(&bundled_texts())
}

fn bundled_texts() -> Texts<'static> {
    let mut texts = Texts::new();
    collect(&BUNDLED, &mut texts);
    texts
}

fn collect<'a>(folder: &'a Dir<'a>, texts: &mut Texts<'a>) {
    for file in folder.files() {
        if let (Some(name), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            texts.insert(name.replace('\\', "/"), text.into());
        }
    }
    for inner in folder.dirs() {
        collect(inner, texts);
    }
}

/// A catalogue in a folder of the same shape as `assets/catalogue`, and what it leaves out. A pack that assumes nothing
/// about pay stands beside the bundled one and may refer to what is in it.
///
/// # Errors
/// Every problem found in it.
pub fn from_folder(folder: &Path) -> Result<(Catalogue, Vec<LocatedError>), Vec<LocatedError>> {
    from_texts(&folder_texts(folder)?)
}

/// The same of texts that are in no folder yet.
///
/// # Errors
/// As for [`from_folder`].
pub(super) fn from_texts(texts: &Texts<'_>) -> Result<(Catalogue, Vec<LocatedError>), Vec<LocatedError>> {
    let own = parts(texts)?;
    let left_out = Catalogue::left_out(&own).into_iter().map(|problem| locate(problem, texts)).collect();
    let alone = own.packs.iter().any(|pack| !pack.entry.assumptions.is_empty());
    let whole = if alone { own } else { bundled_parts()?.and(own) };
    Ok((build(whole, texts)?, left_out))
}

/// The skills that a pack beside the bundled one may refer to.
///
/// # Errors
/// As for [`bundled`].
pub(super) fn skills_beside() -> Result<BTreeSet<SkillId>, Vec<LocatedError>> {
    Ok(bundled_parts()?.skills.into_iter().map(|part| part.entry.id).collect())
}

fn folder_texts(folder: &Path) -> Result<Texts<'static>, Vec<LocatedError>> {
    let mut texts = Texts::new();
    let mut errors = Vec::new();
    let mut names: Vec<_> =
        ["pack", "sources", "skills", "moves", "steps"].iter().map(|name| format!("{name}.ron")).collect();
    match role_files(folder) {
        Ok(roles) => names.extend(roles),
        Err(error) => errors.push(error),
    }
    let mut bytes = 0;
    for name in names {
        match read(folder, &name) {
            Ok(text) => {
                bytes += text.len();
                if bytes > MOST_BYTES {
                    errors.push(LocatedError::of_file(name, "with this file the catalogue is larger than 32 MiB"));
                    break;
                }
                texts.insert(name, text.into());
            }
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(texts) } else { Err(errors) }
}

fn role_files(folder: &Path) -> Result<Vec<String>, LocatedError> {
    let roles = folder.join("roles");
    let failed = |error: std::io::Error| {
        LocatedError::of_file(roles.display().to_string(), &format!("the folder could not be read: {error}"))
    };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&roles).map_err(failed)? {
        if names.len() == MOST_ROLES {
            let message = format!("the folder has more than {MOST_ROLES} files with roles");
            return Err(LocatedError::of_file(roles.display().to_string(), &message));
        }
        let name = entry.map_err(failed)?.file_name().to_string_lossy().into_owned();
        if Path::new(&name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron")) {
            names.push(format!("roles/{name}"));
        }
    }
    names.sort();
    Ok(names)
}

fn read(folder: &Path, name: &str) -> Result<String, LocatedError> {
    let bytes = bounded_read::read(&folder.join(name))
        .map_err(|error| LocatedError::of_file(name, &format!("the file could not be read: {error}")))?;
    ron_text::decode(name, &bytes).map(str::to_owned)
}

fn parts(texts: &Texts<'_>) -> Result<Parts, Vec<LocatedError>> {
    let mut errors = Vec::new();
    let packs: Vec<_> = one(texts, "pack.ron", &mut errors).into_iter().collect();
    let sources = list(texts, "sources.ron", &mut errors);
    let skills = list(texts, "skills.ron", &mut errors);
    let moves = list(texts, "moves.ron", &mut errors);
    let steps = list(texts, "steps.ron", &mut errors);
    let role_names: Vec<_> = texts.keys().filter(|name| name.starts_with("roles/")).collect();
    let roles = role_names.into_iter().filter_map(|name| one(texts, name, &mut errors)).collect();
    if errors.is_empty() { Ok(Parts { packs, sources, skills, roles, moves, steps }) } else { Err(errors) }
}

fn build(parts: Parts, texts: &Texts<'_>) -> Result<Catalogue, Vec<LocatedError>> {
    Catalogue::build(parts).map_err(|problems| problems.into_iter().map(|problem| locate(problem, texts)).collect())
}

fn one<T: DeserializeOwned>(texts: &Texts<'_>, name: &str, errors: &mut Vec<LocatedError>) -> Option<Part<T>> {
    let Some(text) = texts.get(name) else {
        errors.push(LocatedError::of_file(name, "the file is missing"));
        return None;
    };
    match ron_text::parse(name, text) {
        Ok(entry) => Some(Part { pack: 0, file: name.to_owned(), entry }),
        Err(error) => {
            errors.push(error);
            None
        }
    }
}

fn list<T: DeserializeOwned>(texts: &Texts<'_>, name: &str, errors: &mut Vec<LocatedError>) -> Vec<Part<T>> {
    let entries: Option<Part<Vec<T>>> = one(texts, name, errors);
    let entries = entries.map(|part| part.entry).unwrap_or_default();
    entries.into_iter().map(|entry| Part { pack: 0, file: name.to_owned(), entry }).collect()
}

fn locate(problem: Problem, texts: &Texts<'_>) -> LocatedError {
    let text = texts.get(&problem.file).map(AsRef::as_ref).unwrap_or_default();
    let position = problem.position_in(text);
    LocatedError::in_text(problem.file, text, position, &problem.message)
}
