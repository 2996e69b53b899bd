//! What a text was understood as.

/// A value with the words that say what was understood: shown beside the field while it is typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading<T> {
    pub value: T,
    /// What was understood, for example `EUR 85,000 a year`; empty if nothing was typed.
    pub words: String,
}

impl<T> Reading<T> {
    pub fn new(value: T, words: String) -> Self {
        Self { value, words }
    }

    /// The same words for what is made of the value.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Reading<U> {
        Reading { value: make(self.value), words: self.words }
    }
}

impl<T> Reading<Option<T>> {
    /// Nothing typed is nothing stated.
    pub fn nothing() -> Self {
        Self { value: None, words: String::new() }
    }

    /// The value, if something was typed.
    pub fn stated(self) -> Option<Reading<T>> {
        let words = self.words;
        self.value.map(|value| Reading { value, words })
    }
}

impl<T> From<Reading<T>> for Reading<Option<T>> {
    fn from(reading: Reading<T>) -> Self {
        reading.map(Some)
    }
}
