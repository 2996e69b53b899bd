//! Reading a plan.

use std::path::Path;

use serde::Deserialize;

use super::load_error::LoadError;
use super::locate::position_of;
use crate::domain::ids::TimeEntryId;
use crate::domain::plan::Plan;
use crate::domain::plan::check::Fault;
use crate::storage::bounded_read::read;
use crate::storage::located_error::LocatedError;
use crate::storage::ron_text;

/// What every version of the format begins with; all else is passed over.
#[derive(Deserialize)]
#[serde(rename = "Plan")]
struct Head {
    format: u32,
}

/// Reads the plan in a file. The file is not changed.
///
/// # Errors
/// Why there is no plan, with line and column of every problem.
pub fn load(path: &Path) -> Result<Plan, LoadError> {
    let bytes = read(path).map_err(|reason| LoadError::Unreadable { path: path.to_owned(), reason })?;
    let name = path.display().to_string();
    let text = ron_text::decode(&name, &bytes).map_err(|error| LoadError::Unsound(vec![error]))?;
    parse(&name, text)
}

/// Reads the plan in a text; `name` is what errors call it.
///
/// # Errors
/// Why there is no plan, with line and column of every problem.
pub fn parse(name: &str, text: &str) -> Result<Plan, LoadError> {
    let text = ron_text::without_mark(text);
    let problem =
        |position, message: String| LoadError::Unsound(vec![LocatedError { file: name.to_owned(), position, message }]);
    if text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\0').is_empty() {
        return Err(problem(None, "the file is empty".to_owned()));
    }
    // A file that states no format is not a plan of any version; the strict reading below says why.
    if let Some(format) =
        ron_text::parse::<Head>(name, text).map_or_else(|_| leading_format(text), |head| Some(head.format))
    {
        check_format(format, name, text)?;
    }
    let mut plan: Plan = ron_text::parse(name, text).map_err(|error| LoadError::Unsound(vec![error]))?;
    name_time_entries(&mut plan);
    let faults = plan.faults();
    if faults.is_empty() {
        return Ok(plan);
    }
    let locate = |fault: Fault| LocatedError {
        position: position_of(&fault, text),
        file: name.to_owned(),
        message: fault.message,
    };
    Err(LoadError::Unsound(faults.into_iter().map(locate).collect()))
}

/// Gives the entries of a file of the first version their ids.
fn name_time_entries(plan: &mut Plan) {
    let first = plan.free_time_id();
    let mut free = first.as_str().trim_start_matches('t').parse::<u64>().unwrap_or(1);
    for entry in plan.steps.iter_mut().flat_map(|step| &mut step.log).filter(|entry| entry.id.as_str().is_empty()) {
        entry.id = TimeEntryId::new(format!("t{free}"));
        free += 1;
    }
}

/// The format of a text that cannot be read as a whole, if it is the first field, as in every file Rungs wrote.
fn leading_format(text: &str) -> Option<u32> {
    let text = text.trim_start();
    let inside = text.strip_prefix("Plan").unwrap_or(text).trim_start().strip_prefix('(')?;
    let after = inside.trim_start().strip_prefix("format")?.trim_start().strip_prefix(':')?;
    after.split(',').next()?.trim().parse().ok()
}

fn check_format(found: u32, name: &str, text: &str) -> Result<(), LoadError> {
    let known = Plan::FORMAT;
    let field = Fault { needle: "format".to_owned(), occurrence: 0, message: String::new() };
    let place = |message: String| LocatedError { file: name.to_owned(), position: position_of(&field, text), message };
    if found > known {
        let message = format!("the file has format {found}, and this version of Rungs knows none above {known}");
        return Err(LoadError::Newer { found, known, place: place(message) });
    }
    if found == 0 {
        return Err(LoadError::Unsound(vec![place("there is no format 0; the first is 1".to_owned())]));
    }
    Ok(())
}
