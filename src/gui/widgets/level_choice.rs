//! A choice of the level of a skill.

use eframe::egui::Ui;

use super::select::Select;
use crate::domain::proficiency::Proficiency;

/// What the levels are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelMeans {
    /// Levels that are wanted.
    Wanted,
    /// Levels to which something is built.
    Built,
}

impl LevelMeans {
    /// The word before the number, and the width of the choice.
    fn shown(self) -> (&'static str, f32) {
        match self {
            Self::Wanted => ("level", 88.0),
            Self::Built => ("to", 64.0),
        }
    }
}

/// Shows the level of a skill of this title; the answer is another one, if it was chosen.
pub fn level_choice(ui: &mut Ui, title: &str, mut level: Proficiency, means: LevelMeans) -> Option<Proficiency> {
    let (word, width) = means.shown();
    let levels = Proficiency::all().filter(|level| *level > Proficiency::NONE);
    let words: Vec<(Proficiency, String)> = levels.map(|level| (level, format!("{word} {}", level.value()))).collect();
    let options: Vec<_> = words.iter().map(|(level, word)| (*level, word.as_str())).collect();
    let name = format!("Level of {title}");
    ui.add(Select::new(&name, &mut level, &options).small().width(width)).changed().then_some(level)
}
