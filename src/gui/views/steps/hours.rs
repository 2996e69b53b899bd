//! Three-point hours: low, likely, high, in order.

use eframe::egui::Ui;

use crate::app::action::{Action, StepAction};
use crate::app::drafts::{FieldId, Understood};
use crate::app::present::steps::StepDetail;
use crate::app::typed;
use crate::domain::effort::Effort;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::DraftField;
use crate::gui::widgets::Field;

/// Most hours a step can take.
const MOST_HOURS: f64 = 10_000.0;
/// What is wrong with hours that are not in order.
const ORDER: &str = "Low must not be above likely, and likely not above high";
/// The fields: their names and the words over them.
pub(super) const FIELDS: [(&str, &str); 3] = [("Low hours", "Low"), ("Likely hours", "Likely"), ("High hours", "High")];

/// Shows the fields. Each is read together with the texts of the others.
pub(super) fn hours_ui(ui: &mut Ui, step: &StepDetail, actions: &mut Vec<Action>) {
    let of = FieldId::of_step(&step.id);
    let fields: Vec<_> = FIELDS.into_iter().zip(&step.hours_text).collect();
    let texts: Vec<String> =
        fields.iter().map(|((name, _), value)| DraftField::new(&of, name, value).text(ui)).collect();
    let width = (ui.available_width() - 2.0 * size::SPACE_8) / 3.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        for (index, ((name, label), value)) in fields.into_iter().enumerate() {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.caption(label);
                DraftField::new(&of, name, value).titled(&step.title).show(
                    ui,
                    actions,
                    |ui, text, _| ui.add(Field::new(text, name).mono().unit("h").width(width)),
                    |text| {
                        // The text of this field as it is now, beside those of the others.
                        let mut texts = texts.clone();
                        texts.get_mut(index).into_iter().for_each(|typed| text.clone_into(typed));
                        let words = read_one(text)?.words;
                        Ok(Understood::new(StepAction::SetHours(step.id.clone(), read(&texts)?), words))
                    },
                );
            });
        }
    });
    if let Err(problem) = read(&texts) {
        ui.words(TextKind::Caption12, problem, ui.tokens().bad);
    }
}

/// The hours that stand in three texts.
///
/// # Errors
/// What is wrong with them.
pub(super) fn read(texts: &[String]) -> Result<Effort, String> {
    let [low, likely, high] = texts else { return Err(ORDER.to_owned()) };
    let effort = Effort {
        optimistic: read_one(low)?.value,
        likely: read_one(likely)?.value,
        pessimistic: read_one(high)?.value,
    };
    if effort.is_ordered() { Ok(effort) } else { Err(ORDER.to_owned()) }
}

/// The hours that stand in one text.
///
/// # Errors
/// What is wrong with them.
pub(super) fn read_one(text: &str) -> Result<typed::Reading<f64>, String> {
    typed::read::hours(text, &(0.01..=MOST_HOURS))
}
