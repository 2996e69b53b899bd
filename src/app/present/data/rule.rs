//! The default rule for choosing a figure, in words. It mirrors `domain::pay::choice`, and a test holds the two together.

/// The rule, first criterion first.
pub(super) const STEPS: [&str; 7] = [
    "Your own choice on the Pay tab of a role, or on Salary, goes first.",
    "Then a figure of the role itself goes before one of an occupation that stands in for it.",
    "Then measured goes before reported, and reported before our own estimate.",
    "Then the narrowest place that holds yours.",
    "Then a typical figure goes before a range alone.",
    "Then the newest year.",
    "Then base pay before anything wider.",
];

/// What no figure on screen is made from.
pub(super) const NEVER: &str = "Never used: satire, a figure that only says “at least” or “at most”, a figure for another level than \
    that of the role, or for a part of it such as one employer. Figures that disagree stand side by side and are never averaged.";
