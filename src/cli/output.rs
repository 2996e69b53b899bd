//! Writing answers and complaints. A closed pipe ends the writing quietly; it is never a panic.

use std::io::{self, Write as _};

use serde::Serialize;

use super::error::CliError;

/// An answer, as JSON by its fields and as text.
pub trait Answer: Serialize {
    /// The answer as lines of text, the last one ended.
    fn text(&self) -> String;
}

/// Writes an answer to standard output.
///
/// # Errors
/// If it could not be written for another reason than that nobody reads on.
pub fn print(answer: &impl Answer, json: bool) -> Result<(), CliError> {
    let text = if json {
        let mut text = serde_json::to_string_pretty(answer).map_err(CliError::Json)?;
        text.push('\n');
        text
    } else {
        answer.text()
    };
    print_text(&text)
}

/// Writes lines to standard output.
///
/// # Errors
/// If they could not be written for another reason than that nobody reads on.
pub fn print_text(text: &str) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(CliError::Output(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Says what failed on standard error.
pub fn complain(error: &CliError) {
    complain_text(&error.to_string());
}

/// Writes lines to standard error. If that is closed too, there is nobody left to tell.
pub fn complain_text(message: &str) {
    if !message.is_empty() {
        io::stderr().write_all(format!("{message}\n").as_bytes()).unwrap_or_default();
    }
}
