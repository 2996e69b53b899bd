//! The parser's messages in plain words. It must never hide what was found.

use ron::error::Error;

/// What is wrong, in words that need no knowledge of the parser. Starts in lower case, without a full stop.
pub fn plain(error: &Error) -> String {
    match error {
        Error::Eof => "the file ends too early; something is not closed".to_owned(),
        Error::TrailingCharacters => "there is text after the end".to_owned(),
        Error::ExpectedComma => "a comma is missing before this".to_owned(),
        Error::ExpectedArray => "a list in [ ] is wanted here".to_owned(),
        Error::ExpectedArrayEnd => "a comma or the closing ] of the list is missing here".to_owned(),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedUnit => {
            "an opening ( is wanted here".to_owned()
        }
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
            "a comma or the closing ) is missing here".to_owned()
        }
        Error::ExpectedMapColon => "a colon is missing after the name of the field".to_owned(),
        Error::ExpectedMap | Error::ExpectedMapEnd => "a list of names and values in { } is wanted here".to_owned(),
        Error::ExpectedOption => "either None or Some(…) is wanted here".to_owned(),
        Error::ExpectedString => "a text in double quotes is wanted here".to_owned(),
        Error::ExpectedStringEnd => "the closing double quote of this text is missing".to_owned(),
        Error::ExpectedInteger => "a whole number is wanted here".to_owned(),
        Error::ExpectedFloat => "a number is wanted here".to_owned(),
        Error::ExpectedBoolean => "true or false is wanted here".to_owned(),
        Error::ExpectedIdentifier => "the name of a field or a value is wanted here".to_owned(),
        Error::IntegerOutOfBounds => "this number is too large or too small".to_owned(),
        Error::UnclosedBlockComment => "a comment is opened with /* and not closed".to_owned(),
        Error::UnexpectedChar(found) => format!("the character {found:?} does not belong here"),
        Error::ExceededRecursionLimit => "brackets are nested too deeply here".to_owned(),
        Error::NoSuchStructField { expected, found, .. } => {
            format!("there is no field “{found}” here{}", nearest(found, expected))
        }
        Error::MissingStructField { field, .. } => format!("the field “{field}” is missing"),
        Error::DuplicateStructField { field, .. } => format!("the field “{field}” stands here twice"),
        Error::NoSuchEnumVariant { expected, found, .. } => {
            format!("“{found}” is not one of {}", expected.join(", "))
        }
        Error::ExpectedDifferentStructName { expected, found } => {
            format!("this is a “{found}” where a “{expected}” is wanted")
        }
        Error::InvalidValueForType { expected, found } => format!("{expected} is wanted here, not {found}"),
        Error::Message(message) => message.clone(),
        other => lower_first(&other.to_string()),
    }
}

/// Whether the parser looked for something more and may have come to the end of the text instead.
pub fn wants_more(error: &Error) -> bool {
    matches!(
        error,
        Error::ExpectedArrayEnd
            | Error::ExpectedComma
            | Error::ExpectedIdentifier
            | Error::ExpectedInteger
            | Error::ExpectedFloat
            | Error::ExpectedMapColon
            | Error::ExpectedNamedStructLike(_)
            | Error::ExpectedString
            | Error::ExpectedStructLike
            | Error::ExpectedStructLikeEnd
    )
}

/// A hint at the field that was probably meant, or else all fields there are.
fn nearest(found: &str, expected: &[&'static str]) -> String {
    match probably_meant(found, expected) {
        Some(best) => format!("; “{best}” was probably meant"),
        None if expected.is_empty() => String::new(),
        None => format!("; the fields are {}", expected.join(", ")),
    }
}

/// Three letters in five alike is a slip of the finger; fewer is another word.
pub const NEAR: f64 = 0.6;

/// How alike two names are, from 0 to 1. Names as long as a file are not compared.
pub fn likeness(a: &str, b: &str) -> f64 {
    if a.len().max(b.len()) > 64 { 0.0 } else { strsim::normalized_damerau_levenshtein(a, b) }
}

/// The name that was probably meant by `found`.
pub fn probably_meant(found: &str, expected: &[&'static str]) -> Option<&'static str> {
    let best = expected.iter().max_by(|a, b| likeness(found, a).total_cmp(&likeness(found, b)))?;
    (likeness(found, best) >= NEAR).then_some(*best)
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
