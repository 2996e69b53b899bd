//! Columns by the names they have had.

/// A column: the names it has had, newest first, and what it is needed for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub names: &'static [&'static str],
    pub needed_for: &'static str,
}

impl Column {
    /// The newest name.
    pub(super) fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }

    /// Where it stands in a header.
    pub(super) fn place(&self, header: &[String]) -> Option<usize> {
        self.names.iter().find_map(|name| header.iter().position(|column| column == &folded(name)))
    }
}

/// A name as it is compared: letters small, dashes alike, blanks single, without marks of footnotes.
pub(super) fn folded(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    let mut in_mark = false;
    for letter in name.chars() {
        match letter {
            '[' => in_mark = true,
            ']' => in_mark = false,
            _ if in_mark => {}
            '–' | '—' | '‐' | '‑' | '−' => folded.push('-'),
            letter if letter.is_whitespace() || letter == '_' => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            letter => folded.extend(letter.to_lowercase()),
        }
    }
    folded.trim().to_owned()
}
