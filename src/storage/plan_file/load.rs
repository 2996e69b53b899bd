//! Reading a plan, of the present format and of older ones.

use std::path::Path;

use ron::error::SpannedError;
use ron::value::RawValue;
use serde::Deserialize;

use super::load_error::LoadError;
use super::loaded_plan::LoadedPlan;
use super::locate::{line_and_column, position_of_start};
use super::reader::{Reader, UnknownField};
use super::{FORMAT, format_1};
use crate::app::words::Words as _;
use crate::domain::plan::Plan;
use crate::storage::bounded_read::read;
use crate::storage::located_error::LocatedError;
use crate::storage::ron_message::probably_meant;
use crate::storage::ron_text;

/// Problems told one by one; looking for the place of each takes a while in a large file.
const MOST_PROBLEMS: usize = 20;

/// What every version of the format has; all else is passed over.
#[derive(Deserialize)]
#[serde(rename = "Plan")]
struct Head<'text> {
    #[serde(borrow)]
    format: &'text RawValue,
}

/// Reads the plan in a file, to answer questions about it. What is to be written back is read by [`open`]. The file is
/// not changed.
///
/// # Errors
/// Why there is no plan, with line and column of every problem.
pub fn load(path: &Path) -> Result<Plan, LoadError> {
    open(path).map(|loaded| loaded.plan)
}

/// Reads the plan in a text, as [`load`] does; `name` is what errors call it.
///
/// # Errors
/// Why there is no plan, with line and column of every problem.
pub fn parse(name: &str, text: &str) -> Result<Plan, LoadError> {
    open_text(name, text).map(|loaded| loaded.plan)
}

/// Reads the plan in a file and says what is to be known before it is written back. The file is not changed.
///
/// # Errors
/// Why there is no plan, with line and column of every problem.
pub fn open(path: &Path) -> Result<LoadedPlan, LoadError> {
    open_text(&path.display().to_string(), &read_text(path)?)
}

/// The text of a file that should be a plan.
///
/// # Errors
/// Why there is no text.
pub fn read_text(path: &Path) -> Result<String, LoadError> {
    let bytes = read(path).map_err(|reason| LoadError::Unreadable { path: path.to_owned(), reason })?;
    let text = ron_text::decode(&path.display().to_string(), &bytes).map(str::to_owned);
    text.map_err(|error| LoadError::Unsound(vec![error]))
}

/// Reads the plan in a text, as [`open`] does; `name` is what errors call it.
///
/// # Errors
/// Why there is no plan, with line and column of every problem.
pub fn open_text(name: &str, text: &str) -> Result<LoadedPlan, LoadError> {
    let text = ron_text::without_mark(text);
    if let Some(message) = nothing_in(text) {
        let error = LocatedError { position: Some((1, 1)), ..LocatedError::of_file(name, message) };
        return Err(LoadError::Unsound(vec![error]));
    }
    // A file that states no format is not a plan of any version; the strict reading says why.
    let found_format =
        leading_format(text).or_else(|| ron::from_str(ron_text::attempt::<Head>(text).ok()?.format.get_ron()).ok());
    match found_format {
        Some(0) => {
            let error =
                LocatedError::in_text(name, text, place_of_format(text), "there is no format 0; the first is 1");
            Err(LoadError::Unsound(vec![error]))
        }
        // What is read is checked as usual; but only the newer version knows what may stand in its files.
        Some(newer) if newer > FORMAT => read_plan(newer, name, text).map_err(|_| too_new(newer, name, text)),
        found => read_plan(found.unwrap_or(FORMAT), name, text),
    }
}

/// What to say of a text with nothing in it.
fn nothing_in(text: &str) -> Option<&'static str> {
    if text.trim().is_empty() {
        Some("the file is empty; a backup may be whole")
    } else if text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\0').is_empty() {
        Some("the file holds nothing but zero bytes, as after a power cut; a backup may be whole")
    } else {
        None
    }
}

/// The format of a text if it is the first field, as in every file Rungs wrote; that saves reading the text twice.
fn leading_format(text: &str) -> Option<u32> {
    let text = text.trim_start();
    let inside = text.strip_prefix("Plan").unwrap_or(text).trim_start().strip_prefix('(')?;
    let after = inside.trim_start().strip_prefix("format")?.trim_start().strip_prefix(':')?;
    after.split(',').next()?.trim().parse().ok()
}

fn read_plan(found_format: u32, name: &str, text: &str) -> Result<LoadedPlan, LoadError> {
    let mut reader = Reader::new(text, found_format);
    let mut plan = reader.plan().map_err(|error| LoadError::Unsound(vec![explained(name, text, &error, &reader)]))?;
    let place = |offset: Option<usize>| line_and_column(text, offset?);
    reader.unknown.sort_by_key(|field| field.name.as_ptr());
    if found_format == 1 {
        if let Some(field) = format_1::refused(&reader.unknown) {
            let message = format!("a file of format 1 has no field “{}” here; format 2 has one", field.name);
            let place = place(reader.offset_of(field.name));
            return Err(LoadError::Unsound(vec![LocatedError::in_text(name, text, place, &message)]));
        }
        format_1::number(&mut plan);
    }
    let mut faults = std::mem::take(&mut reader.faults);
    faults.extend(plan.faults());
    if faults.is_empty() {
        let marked = text_notes(name, text, &plan);
        return Ok(LoadedPlan { plan, found_format, notes: notes(name, text, &reader), marked });
    }
    let more = faults.len().saturating_sub(MOST_PROBLEMS);
    faults.truncate(MOST_PROBLEMS);
    let places = reader.places(&faults).into_iter().map(place);
    let located =
        faults.iter().zip(places).map(|(fault, place)| LocatedError::in_text(name, text, place, &fault.message));
    let mut problems: Vec<_> = located.collect();
    problems.sort_by_key(|problem| problem.position);
    if more > 0 {
        problems.push(LocatedError::of_file(name, &format!("{more} more problems like these")));
    }
    Err(LoadError::Unsound(problems))
}

/// The parser's error in plain words. A field that is missing may be there under another name.
fn explained(name: &str, text: &str, error: &SpannedError, reader: &Reader<'_>) -> LocatedError {
    match (&error.code, reader.misspelled) {
        (ron::Error::MissingStructField { field, .. }, Some(found)) => {
            let message = format!("there is no field “{found}” here; “{field}” was probably meant");
            let place = reader.offset_of(found).and_then(|offset| line_and_column(text, offset));
            LocatedError::in_text(name, text, place, &message)
        }
        _ => ron_text::located(name, text, error),
    }
}

/// One note for each field this version does not know.
fn notes(name: &str, text: &str, reader: &Reader<'_>) -> Vec<LocatedError> {
    let note = |field: &UnknownField<'_>| {
        let meant = probably_meant(field.name, &field.known(reader.format));
        let meant = meant.map(|meant| format!("; “{meant}” was probably meant")).unwrap_or_default();
        let message = format!("this version knows no field “{}” here; it is kept{meant}", field.name);
        let place = reader.offset_of(field.name).and_then(|offset| line_and_column(text, offset));
        LocatedError::in_text(name, text, place, &message)
    };
    let mut notes: Vec<_> = reader.unknown.iter().take(LoadedPlan::MOST_NOTES).map(note).collect();
    let more = reader.unknown.len().saturating_sub(LoadedPlan::MOST_NOTES);
    if more > 0 {
        notes.push(LocatedError::of_file(name, &format!("{more} more fields that this version does not know")));
    }
    notes
}

/// One note for each text and id that is not shown as it stands.
fn text_notes(name: &str, text: &str, plan: &Plan) -> Vec<LocatedError> {
    let texts = plan.unfit_texts().into_iter().map(|(kind, content)| {
        let letters = content.chars().count();
        let message = if letters > kind.longest() {
            format!("this {} has {letters} letters; the first {} are shown", kind.words(), kind.longest())
        } else {
            let what = kind.words();
            format!("this {what} holds a control character or another that cannot be seen; a mark is shown for it")
        };
        (content, message)
    });
    let ids = plan
        .unfit_ids()
        .into_iter()
        .map(|id| (id, "this id is very long or holds what cannot be seen; a mark is shown for it".to_owned()));
    let mut unfit = texts.chain(ids);
    let note = |(content, message): (&str, String)| {
        LocatedError::in_text(name, text, position_of_start(content, text), &message)
    };
    let mut notes: Vec<_> = unfit.by_ref().take(LoadedPlan::MOST_NOTES).map(note).collect();
    notes.sort_by_key(|note| note.position);
    let more = unfit.count();
    if more > 0 {
        notes.push(LocatedError::of_file(name, &format!("{more} more texts like these")));
    }
    notes
}

/// Line and column, both from 1, of the field that states the format.
fn place_of_format(text: &str) -> Option<(usize, usize)> {
    let head = ron_text::attempt::<Head>(text).ok();
    // Where the whole cannot be parsed, the format was read because it comes first.
    let before = head.and_then(|head| head.format.get_ron().as_ptr().addr().checked_sub(text.as_ptr().addr()));
    let offset = before.map_or_else(|| text.find("format"), |before| text.get(..before)?.rfind("format"));
    line_and_column(text, offset?)
}

fn too_new(found: u32, name: &str, text: &str) -> LoadError {
    let known = FORMAT;
    let message = format!("the file has format {found}, and this version of Rungs knows none above {known}");
    LoadError::Newer { found, known, place: LocatedError::in_text(name, text, place_of_format(text), &message) }
}
