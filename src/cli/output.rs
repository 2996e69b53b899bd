//! Writing answers and complaints. A closed pipe ends the writing quietly; it is never a panic.

use std::io::{self, Write as _};

use serde::Serialize;

use super::error::CliError;
use crate::domain::shown_text::{is_unfit, many_lines};

/// What a command ends with.
#[derive(Debug)]
pub struct Told {
    /// What it answers.
    pub text: String,
    /// The exit code.
    pub code: u8,
}

/// An answer, as JSON by its fields and as text.
pub trait Answer: Serialize {
    /// The answer as lines of text, the last one ended.
    fn text(&self) -> String;
}

/// JSON with an escape for every letter that must not be shown as it is; what it says is the same.
fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter != '\n' && is_unfit(letter) {
            let mut units = [0; 2];
            text.extend(letter.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            text.push(letter);
        }
    }
    text
}

/// An answer as it is written, as JSON or text.
///
/// # Errors
/// If it has no JSON.
pub fn tell(answer: &impl Answer, json: bool) -> Result<String, CliError> {
    if !json {
        return Ok(answer.text());
    }
    let mut text = serde_json::to_string_pretty(answer).map_err(CliError::Json)?;
    text.push('\n');
    Ok(escaped(&text))
}

/// Writes lines to standard output. Whatever the files say that they are made of, nothing in them acts on a terminal.
///
/// # Errors
/// If they could not be written for another reason than that nobody reads on.
pub fn print(text: &str) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    let text = many_lines(text, usize::MAX);
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
        let message = many_lines(message, usize::MAX);
        io::stderr().write_all(format!("{message}\n").as_bytes()).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn json_says_the_same_without_a_letter_that_acts() {
        let title = "a\u{1b}]52;\u{202e}b\u{e0041}\u{85}\u{7f}\n";
        let json = escaped(&serde_json::to_string_pretty(&[title]).expect("a list has JSON"));
        assert_eq!(json, "[\n  \"a\\u001b]52;\\u202eb\\udb40\\udc41\\u0085\\u007f\\n\"\n]");
        let read: [String; 1] = serde_json::from_str(&json).expect("it is JSON");
        assert_eq!(read, [title]);
    }
}
