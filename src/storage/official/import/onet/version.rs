//! Which version of the database it is.

use super::super::encoding;
use super::super::error::ImportError;
use super::super::source::Source;

/// As the page beside the tables says, else as the name of the file does.
pub(super) fn version(source: &mut Source) -> Result<Option<String>, ImportError> {
    let is_page = |name: &String| {
        let base = name.rsplit(['/', '\\']).next().unwrap_or(name).to_lowercase();
        matches!(base.as_str(), "read me.txt" | "read_me.txt" | "readme.txt")
    };
    if let Some(at) = source.names().iter().position(is_page)
        && let Some(found) = encoding::text_of_beginning(&source.head(at)?).as_deref().and_then(in_page)
    {
        return Ok(Some(found));
    }
    let names = std::iter::once(&source.file).chain(source.names().iter().take(1));
    Ok(names.filter_map(|name| in_name(name)).next_back())
}

/// The number after the name of the database: `O*NET 30.3 Database`.
fn in_page(text: &str) -> Option<String> {
    text.split("O*NET").skip(1).find_map(|rest| number(rest.trim_start_matches([' ', '®']), '.'))
}

/// The number in `db_30_3_text.zip`.
fn in_name(name: &str) -> Option<String> {
    name.split("db_").skip(1).find_map(|rest| number(rest, '_')).map(|found| found.replace('_', "."))
}

/// Two numbers with a mark between them.
fn number(text: &str, mark: char) -> Option<String> {
    let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != mark).unwrap_or(text.len());
    let number = text.get(..end)?.trim_end_matches(mark);
    let (whole, part) = number.split_once(mark)?;
    let sound = |digits: &str| matches!(digits.len(), 1..=3) && digits.bytes().all(|byte| byte.is_ascii_digit());
    (sound(whole) && sound(part)).then(|| number.to_owned())
}
