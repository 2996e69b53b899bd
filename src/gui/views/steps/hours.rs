//! Three-point hours: low, likely, high, in order.

use eframe::egui::Ui;

use crate::app::typed;
use crate::domain::effort::Effort;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::drafts::Drafts;
use crate::gui::widgets::Field;

/// Most hours a step can take.
const MOST_HOURS: f64 = 10_000.0;
/// What is wrong with hours that are not in order.
const ORDER: &str = "Low must not be above likely, and likely not above high";
/// The fields, with their names for drafts, screen reader and screen.
const FIELDS: [(&str, &str, &str); 3] = [
    ("low hours", "Low hours", "Low"),
    ("likely hours", "Likely hours", "Likely"),
    ("high hours", "High hours", "High"),
];

/// Shows the fields; the answer is the hours once one is left and all three can be read and are in order.
pub(super) fn hours_ui(ui: &mut Ui, drafts: &mut Drafts, values: &[String; 3]) -> Option<Effort> {
    let mut texts: Vec<String> =
        FIELDS.iter().zip(values).map(|((field, ..), value)| drafts.of(field, value).text().to_owned()).collect();
    let problem = read(&texts).err();
    let mut hours = None;
    let width = (ui.available_width() - 2.0 * size::SPACE_8) / 3.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        for (((field, name, label), value), typed) in FIELDS.into_iter().zip(values).zip(0..) {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.caption(label);
                let left = drafts.of(field, value).show(
                    ui,
                    |ui, text, _| ui.add(Field::new(text, name).mono().unit("h").width(width)),
                    |text| {
                        // The text of this field as it is now, beside those of the others.
                        texts.get_mut::<usize>(typed).into_iter().for_each(|typed| text.clone_into(typed));
                        read(&texts)
                    },
                );
                hours = hours.or(left);
            });
        }
    });
    if let Some(problem) = &problem {
        ui.words(TextKind::Caption12, problem.as_str(), ui.tokens().bad);
    }
    if hours.is_some() {
        for (field, ..) in FIELDS {
            drafts.drop(field);
        }
    }
    hours
}

/// The hours that stand in three texts.
///
/// # Errors
/// What is wrong with them.
pub(super) fn read(texts: &[String]) -> Result<Effort, String> {
    let [low, likely, high] = texts else { return Err(ORDER.to_owned()) };
    let hours = |text: &str| typed::hours(text, MOST_HOURS);
    let effort = Effort { optimistic: hours(low)?, likely: hours(likely)?, pessimistic: hours(high)? };
    if effort.is_ordered() { Ok(effort) } else { Err(ORDER.to_owned()) }
}
