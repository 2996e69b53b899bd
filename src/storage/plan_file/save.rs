//! Writing a plan.

use std::path::Path;

use super::load::parse;
use super::save_error::SaveError;
use super::text::to_text;
use crate::domain::plan::Plan;
use crate::storage::bounded_read::LARGEST_FILE;
use crate::storage::replace_file::{Durability, replace};

/// Writes a plan to a file as a whole, after its text was read back and gave an equal plan.
///
/// # Errors
/// What failed and why; the old file is then as it was.
pub fn save(path: &Path, plan: &Plan) -> Result<Durability, SaveError> {
    let text = to_text(plan).map_err(|error| SaveError::NoText { path: path.to_owned(), reason: error.to_string() })?;
    if text.len() as u64 > LARGEST_FILE {
        return Err(SaveError::TooLarge { path: path.to_owned() });
    }
    check_reproduced(path, plan, &text)?;
    Ok(replace(path, text.as_bytes())?)
}

fn check_reproduced(path: &Path, plan: &Plan, text: &str) -> Result<(), SaveError> {
    let reason = match parse("plan", text) {
        Ok(read) if read == *plan => return Ok(()),
        Ok(_) => "it would read differently".to_owned(),
        Err(error) => {
            let messages: Vec<_> = error.problems().into_iter().map(|problem| problem.message).collect();
            messages.join("; ")
        }
    };
    Err(SaveError::NotReproduced { path: path.to_owned(), reason })
}
