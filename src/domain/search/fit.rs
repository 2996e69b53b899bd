//! How well a name fits what was typed.

/// The kind of fit, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// The name is what was typed.
    Same,
    /// The name begins with what was typed.
    Begins,
    /// Every word typed is a word of the name.
    Words,
    /// Every word typed begins a word of the name.
    Beginnings,
    /// The first letters of the words of the name were typed.
    Initials,
    /// Every word typed stands within a word of the name.
    Within,
    /// The words typed fit words of several names of one thing.
    Spread,
    /// Every word typed is a word of the name, but for a mistake or two.
    Mistyped,
    /// Letters were left out of words: those typed follow each other in a word of the name, from its first.
    Scattered,
    /// All words of the name were typed, and others.
    Contained,
}

/// How well a name fits; the least is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    /// The kind of fit.
    pub tier: Tier,
    /// Mistakes forgiven, or letters left out.
    pub flaws: u32,
    /// The kind of fit if there were none, and words typed in parts counted as whole.
    pub form: Tier,
    /// Letters of the name besides what was typed.
    pub besides: u32,
}
