//! A date typed as text.

use eframe::egui::{Ui, Widget};

use super::Field;
use crate::gui::theme::Icon;

/// Width that holds "28 Feb 2027" and the sign of an error.
const WIDTH: f32 = 150.0;

/// A field for a date; `name` says which. The caller reads the text and hands back an error, if there is one.
pub fn date_field(text: &mut String, name: &str, error: Option<&str>) -> impl Widget {
    move |ui: &mut Ui| ui.add(Field::new(text, name).hint("28 Feb 2027").error(error).width(WIDTH).icon(Icon::Calendar))
}
