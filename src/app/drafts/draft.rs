//! What stands in one text field.

use super::Understood;

/// What a text says.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// It asks for a change of the plan.
    Ready(Box<Understood>),
    /// It cannot be read; why, and what could be.
    Unclear(String),
    /// A part of a form, taken with the button of the form; how it was understood, or why it cannot be read.
    Part(Result<String, String>),
    /// It has gone into the plan, and the field has the focus still.
    Taken(String),
    /// It comes from a recovery copy and was not looked at yet.
    Unread,
}

/// A text that stands in a field and differs from the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What a person calls the field, for example "Cost of “Read a paper”".
    pub title: String,
    /// What stands in it.
    pub text: String,
    /// What it says.
    pub reading: Reading,
    /// The field was left since something was typed: what is wrong is said aloud.
    pub left: bool,
    /// The person was told that it is not in the plan.
    pub told: bool,
}

impl Draft {
    /// Whether the text is not in the plan and cannot go into it as it stands.
    pub fn is_loose(&self) -> bool {
        match self.reading {
            Reading::Unclear(_) | Reading::Part(_) | Reading::Unread => !self.text.trim().is_empty(),
            Reading::Ready(_) | Reading::Taken(_) => false,
        }
    }

    /// How the text was understood; `None` if it says so itself or cannot be read.
    pub fn words(&self) -> Option<&str> {
        let words = match &self.reading {
            Reading::Ready(understood) => &understood.words,
            Reading::Part(Ok(words)) | Reading::Taken(words) => words,
            Reading::Part(Err(_)) | Reading::Unclear(_) | Reading::Unread => return None,
        };
        Some(words.as_str()).filter(|words| !words.is_empty())
    }

    /// Why the text cannot be read.
    pub fn problem(&self) -> Option<&str> {
        match &self.reading {
            Reading::Unclear(why) | Reading::Part(Err(why)) => Some(why),
            Reading::Ready(_) | Reading::Part(Ok(_)) | Reading::Taken(_) | Reading::Unread => None,
        }
    }
}
