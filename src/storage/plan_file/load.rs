//! Reading a plan, of the present format and of older ones, each by types of its own.

use std::path::Path;

use serde::Deserialize;

use super::load_error::LoadError;
use super::loaded_plan::LoadedPlan;
use super::locate::{line_and_column, position_of, position_of_start};
use super::misspelled::misspelled;
use super::with_unknown::{UnknownField, WithUnknown};
use super::{FORMAT, format_1, format_2};
use crate::domain::plan::Plan;
use crate::domain::plan::check::Fault;
use crate::storage::bounded_read::read;
use crate::storage::located_error::LocatedError;
use crate::storage::ron_message::probably_meant;
use crate::storage::ron_text;

/// Problems told one by one; looking for the place of each takes a while in a large file.
const MOST_PROBLEMS: usize = 20;

/// What every version of the format begins with; all else is passed over.
#[derive(Deserialize)]
#[serde(rename = "Plan")]
struct Head {
    format: u32,
}

/// A file in the present format, whatever format it was read in.
type Present<'text> = WithUnknown<'text, format_2::PlanText<'text>>;

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
    let found_format = leading_format(text).or_else(|| ron_text::attempt::<Head>(text).ok().map(|head| head.format));
    match found_format {
        Some(0) => {
            let position = position_of(&format_field(), text);
            let error = LocatedError::in_text(name, text, position, "there is no format 0; the first is 1");
            Err(LoadError::Unsound(vec![error]))
        }
        Some(1) => as_plan(1, name, text, parse_format_1(name, text)?),
        Some(newer) if newer > FORMAT => {
            let file = parse_format_2(name, text).ok();
            // What is read is checked as usual; but only the newer version knows what may stand in its files.
            let loaded = file.and_then(|file| as_plan(newer, name, text, file).ok());
            loaded.ok_or_else(|| too_new(newer, name, text))
        }
        _ => as_plan(FORMAT, name, text, parse_format_2(name, text)?),
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

fn parse_format_2<'text>(name: &str, text: &'text str) -> Result<Present<'text>, LoadError> {
    ron_text::attempt(text).map_err(|error| LoadError::Unsound(vec![explained(name, text, &error)]))
}

fn parse_format_1<'text>(name: &str, text: &'text str) -> Result<Present<'text>, LoadError> {
    let file: WithUnknown<'_, format_1::PlanText<'_>> =
        ron_text::attempt(text).map_err(|error| LoadError::Unsound(vec![explained(name, text, &error)]))?;
    file.into_format_2().map_err(|field| {
        let message = format!("a file of format 1 has no field “{}” here; format 2 has one", field.name);
        LoadError::Unsound(vec![LocatedError::in_text(name, text, place_of(&field, text), &message)])
    })
}

/// The parser's error in plain words. A field that is missing may be there under another name.
fn explained(name: &str, text: &str, error: &ron::error::SpannedError) -> LocatedError {
    let end = (error.span.end.line, error.span.end.col);
    let is_known = |name: &str| format_2::FIELDS.contains(&name);
    match &error.code {
        ron::Error::MissingStructField { field, .. } => match misspelled(text, end, field, is_known) {
            Some((place, found)) => {
                let message = format!("there is no field “{found}” here; “{field}” was probably meant");
                LocatedError::in_text(name, text, Some(place), &message)
            }
            None => ron_text::located(name, text, error),
        },
        _ => ron_text::located(name, text, error),
    }
}

fn as_plan(found_format: u32, name: &str, text: &str, file: Present<'_>) -> Result<LoadedPlan, LoadError> {
    let notes = notes(name, text, &file);
    let unknown = file.kept();
    let (plan, mut faults) = file.known.into_plan(unknown);
    faults.extend(plan.faults());
    if faults.is_empty() {
        let marked = text_notes(name, text, &plan);
        return Ok(LoadedPlan { plan, found_format, notes, marked });
    }
    let more = faults.len().saturating_sub(MOST_PROBLEMS);
    let locate = |fault: &Fault| LocatedError::in_text(name, text, position_of(fault, text), &fault.message);
    let mut problems: Vec<_> = faults.iter().take(MOST_PROBLEMS).map(locate).collect();
    problems.sort_by_key(|problem| problem.position);
    if more > 0 {
        problems.push(LocatedError::of_file(name, &format!("{more} more problems like these")));
    }
    Err(LoadError::Unsound(problems))
}

/// One note for each field this version does not know.
fn notes(name: &str, text: &str, file: &Present<'_>) -> Vec<LocatedError> {
    let unknown = || file.unknown.iter().chain(file.known.unknown());
    let note = |field: &UnknownField<'_>| {
        let meant = probably_meant(field.name, field.known).map(|meant| format!("; “{meant}” was probably meant"));
        let message =
            format!("this version knows no field “{}” here; it is kept{}", field.name, meant.unwrap_or_default());
        LocatedError::in_text(name, text, place_of(field, text), &message)
    };
    let mut notes: Vec<_> = unknown().take(LoadedPlan::MOST_NOTES).map(note).collect();
    notes.sort_by_key(|note| note.position);
    let more = unknown().count().saturating_sub(LoadedPlan::MOST_NOTES);
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
            format!("this {} has {letters} letters; the first {} are shown", kind.word(), kind.longest())
        } else {
            let what = kind.word();
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

/// Line and column, both from 1, of the name of a field, which is a part of the text.
fn place_of(field: &UnknownField<'_>, text: &str) -> Option<(usize, usize)> {
    line_and_column(text, field.name.as_ptr().addr().checked_sub(text.as_ptr().addr())?)
}

fn format_field() -> Fault {
    Fault { needle: "format".to_owned(), otherwise: None, occurrence: 0, message: String::new() }
}

fn too_new(found: u32, name: &str, text: &str) -> LoadError {
    let known = FORMAT;
    let message = format!("the file has format {found}, and this version of Rungs knows none above {known}");
    let place = LocatedError::in_text(name, text, position_of(&format_field(), text), &message);
    LoadError::Newer { found, known, place }
}
