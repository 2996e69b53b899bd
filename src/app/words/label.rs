//! Labels: the words for what is one of a few.

/// What is told by a label.
pub trait Words: Copy {
    /// The label.
    fn words(self) -> &'static str;
}

/// Gives the variants of enums their labels.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ty { $($variant:ident: $text:literal),+ $(,)? })+) => {$(
        impl $crate::app::words::Words for $name {
            fn words(self) -> &'static str {
                $crate::app::words::label::label(match self { $(Self::$variant => $text),+ })
            }
        }
    )+};
}

pub(super) use words;

/// A label as it stands.
#[cfg(not(test))]
pub(super) fn label(text: &'static str) -> &'static str {
    text
}

/// A label as it stands, or another one in a test that asks whether anything rests on its letters.
#[cfg(test)]
pub(super) fn label(text: &'static str) -> &'static str {
    if REWORDED.get() { Box::leak(format!("reworded {text}").into_boxed_str()) } else { text }
}

#[cfg(test)]
thread_local! {
    static REWORDED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// What is answered while every label is another one.
#[cfg(test)]
pub fn reworded<T>(answer: impl FnOnce() -> T) -> T {
    REWORDED.set(true);
    let answered = answer();
    REWORDED.set(false);
    answered
}
