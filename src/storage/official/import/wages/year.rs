//! The year of wages, as names and titles tell it.

/// In names like `national_M2025_dl`, `all_data_M_2025` and `oesm25nat`.
pub(super) fn in_name(name: &str) -> Option<i16> {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name).to_lowercase();
    let after = base.match_indices('m').filter_map(|(at, _)| base.get(at + 1..));
    after.filter_map(|rest| year(rest.strip_prefix('_').unwrap_or(rest))).next_back().or_else(|| {
        let rest = base.split("oesm").nth(1)?;
        let short: i16 = digits(rest, 2)?;
        Some(2000 + short)
    })
}

/// In titles like `May 2025 OEWS Estimates`.
pub(super) fn in_title(text: &str) -> Option<i16> {
    text.split("May ").skip(1).find_map(year)
}

fn year(text: &str) -> Option<i16> {
    digits(text, 4).filter(|year| (1997..=2099).contains(year))
}

/// A number of exactly so many digits.
fn digits(text: &str, count: usize) -> Option<i16> {
    let number = text.get(..count)?;
    let ends = !text.get(count..)?.starts_with(|letter: char| letter.is_ascii_digit());
    (ends && number.bytes().all(|byte| byte.is_ascii_digit())).then(|| number.parse().ok()).flatten()
}
