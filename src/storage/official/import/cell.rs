//! What a cell may say.

use super::row_fault::RowFault;

/// Whether a cell says that there is no value.
pub(super) fn is_missing(value: &str) -> bool {
    matches!(value, "" | "n/a" | "N/A" | "—" | "–" | "-")
}

/// A number with at most `places` decimals as a whole number of them: `4.12` with two is 412. Spreadsheets write
/// `4.4000000000000004` where 4.4 was typed; anything farther from a whole number is none.
pub(super) fn scaled(value: &str, places: u8) -> Option<i64> {
    let value = value.trim();
    let unsigned = value.strip_prefix('-').unwrap_or(value);
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || decimals.len() > 20 || !digits(whole) {
        return None;
    }
    let power = 10_i64.pow(u32::from(places.min(6)));
    let amount = if decimals.len() <= usize::from(places) && digits(decimals) {
        let mut amount: i64 = whole.parse().ok()?;
        for place in 0..usize::from(places) {
            let digit = decimals.as_bytes().get(place).map_or(0, |byte| i64::from(byte - b'0'));
            amount = amount * 10 + digit;
        }
        amount
    } else {
        let exact = unsigned.parse::<f64>().ok()? * power as f64;
        if (exact - exact.round()).abs() > 1e-6 * exact.abs().max(1.0) {
            return None;
        }
        exact.round() as i64
    };
    Some(if value.starts_with('-') { -amount } else { amount })
}

/// A number as people write it: with commas between thousands, perhaps with the sign of the dollar.
pub(super) fn written(value: &str, places: u8) -> Option<i64> {
    let value = value.trim().trim_start_matches('$');
    if value.contains(',') { scaled(&value.replace(',', ""), places) } else { scaled(value, places) }
}

/// A number with `places` decimals between two bounds.
pub(super) fn within<N: TryFrom<i64>>(
    value: &str,
    places: u8,
    bounds: std::ops::RangeInclusive<i64>,
    column: &'static str,
) -> Result<N, RowFault> {
    let number = written(value, places).filter(|number| bounds.contains(number));
    number.and_then(|number| N::try_from(number).ok()).ok_or_else(|| RowFault::value(column, value))
}

/// `Y` or `N`; no answer is a no.
pub(super) fn yes(value: &str, column: &'static str) -> Result<bool, RowFault> {
    match value {
        "Y" | "y" | "Yes" | "TRUE" => Ok(true),
        "N" | "n" | "No" | "FALSE" => Ok(false),
        value if is_missing(value) => Ok(false),
        value => Err(RowFault::value(column, value)),
    }
}

/// Whether a text has the shape of a pattern in which `9` stands for a digit.
fn has_shape(value: &str, shape: &str) -> bool {
    value.len() == shape.len()
        && value.bytes().zip(shape.bytes()).all(|(letter, wanted)| match wanted {
            b'9' => letter.is_ascii_digit(),
            wanted => letter == wanted,
        })
}

/// The code of an occupation, for example `29-1141.00`.
pub(super) fn occupation_code(value: &str) -> Result<&str, RowFault> {
    if has_shape(value, "99-9999.99") { Ok(value) } else { Err(RowFault::code(value)) }
}

/// The code of a class, for example `29-1141`; files made for spreadsheets write it as `="29-1141"`.
pub(super) fn class_code(value: &str) -> Result<&str, RowFault> {
    let bare = value.strip_prefix('=').unwrap_or(value).trim_matches('"');
    if has_shape(bare, "99-9999") { Ok(bare) } else { Err(RowFault::code(value)) }
}

/// An id of the content model, for example `2.A.1.a`.
pub(super) fn element_id(value: &str) -> Result<&str, RowFault> {
    let sound = value.len() <= 32 && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.');
    if sound && !value.is_empty() { Ok(value) } else { Err(RowFault::value("Element ID", value)) }
}
