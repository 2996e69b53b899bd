//! Something wrong in a catalogue, with enough to find the place.

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Name of the file, relative to the catalogue's folder.
    pub file: String,
    /// A string literal of the file at which the problem stands, without its quotes.
    pub at: String,
    /// Which of several equal literals is meant, counted from 0.
    pub occurrence: usize,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
}

impl Problem {
    /// A problem at the first literal `at` of `file`.
    pub fn new(file: &str, at: &(impl ToString + ?Sized), message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), at: at.to_string(), occurrence: 0, message: message.into() }
    }

    /// Line and column (from 1) of the literal in the file's text, if it is there.
    pub fn position_in(&self, text: &str) -> Option<(usize, usize)> {
        let literal = format!("\"{}\"", self.at);
        let (offset, _) = text.match_indices(&literal).nth(self.occurrence)?;
        let before = text.get(..offset)?;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before.get(line_start..)?.chars().count() + 1;
        Some((before.matches('\n').count() + 1, column))
    }
}

#[cfg(test)]
mod tests {
    use super::Problem;

    #[test]
    fn position_is_that_of_the_named_occurrence() {
        let text = "(\n  a: \"x\",\n  b: [\"y\", \"x\"],\n)";
        let mut problem = Problem::new("f.ron", "x", "wrong");
        assert_eq!(problem.position_in(text), Some((2, 6)));
        problem.occurrence = 1;
        assert_eq!(problem.position_in(text), Some((3, 12)));
        problem.occurrence = 2;
        assert_eq!(problem.position_in(text), None);
    }
}
