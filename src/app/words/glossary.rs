//! The words of the screens that are not those of every day.

/// What one of them means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct GlossaryEntry {
    pub word: &'static str,
    pub meaning: &'static str,
}

const fn entry(word: &'static str, meaning: &'static str) -> GlossaryEntry {
    GlossaryEntry { word, meaning }
}

/// All of them, in the order of the alphabet.
pub const GLOSSARY: [GlossaryEntry; 22] = [
    entry("8 of 10 runs", "The range that leaves out the worst tenth and the best tenth of all runs."),
    entry("Assumed", "A level you have not rated; Rungs takes the one people in your role usually have."),
    entry("Base pay", "Fixed pay before tax, without bonus and shares."),
    entry("Confidence", "How much of what a role needs you have rated yourself. The rest is not known."),
    entry("Essential", "A skill the role cannot do without. Only essentials count in the readings."),
    entry("Essentials covered", "How many of the essentials you already have at the level the role wants."),
    entry("Estimated by Rungs", "A move that no source lists; the two roles are alike in what they do and know."),
    entry("Future money", "Amounts as they will be written then, with rising prices in them."),
    entry("Level", "Of a skill: 0 is none, 5 is as good as it gets. Of a role: entry up to executive."),
    entry("Listed move", "A change of role that a source, you or we have written down."),
    entry("Measured, reported", "Measured: counted by an office of statistics. Reported: told by people or employers."),
    entry("P10, P25, P50, P75, P90", "Of 100 people, so many earn less. Half earn less than P50 and half earn more."),
    entry("Position", "A job you hold or have held: role, place, dates and pay."),
    entry("Role", "What a plan moves through. A job title at one level."),
    entry("Route", "The roles from yours to your goal, in order."),
    entry("Run", "One of many imagined futures of a plan. Each draws raises, delays and luck anew."),
    entry("Satire", "Said in jest. It is shown where it helps and is part of no figure."),
    entry("Stage", "The time in one role of your path, with the steps that lead to the next."),
    entry("Still to learn", "Hours, or levels, from what you can do to what the role wants."),
    entry("Today’s money", "Amounts as if prices stayed as they are."),
    entry("Typical", "Half of the runs, or people, have more and half have less."),
    entry("Wider group", "The source counts several jobs as one; the figure is that of all of them."),
];
