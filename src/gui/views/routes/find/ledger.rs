//! The moves of a route with all that speaks for and against them.

use eframe::egui::{Label, Ui, vec2};

use crate::app::present::routes::find::{MoveLedger, RouteLedger};
use crate::app::words::Words as _;
use crate::domain::moves::gate::GateOutcome;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Chip, ChipKind, table_view};

/// Paints the moves.
pub(super) fn ledger_ui(ui: &mut Ui, ledger: &RouteLedger) {
    ui.spacing_mut().item_spacing.y = size::SPACE_8;
    wrapped(ui, TextKind::Body13, &ledger.sentence);
    for (index, step) in ledger.moves.iter().enumerate() {
        ui.push_id(index, |ui| move_ui(ui, index, step));
    }
}

fn move_ui(ui: &mut Ui, index: usize, step: &MoveLedger) {
    ui.add_space(size::SPACE_8);
    ui.separator();
    ui.card_title(format!("{}. {}", index + 1, step.title));
    let lines =
        [step.basis.as_str(), step.time.as_str(), step.pay.as_str(), step.pay_of_move.as_str(), step.risk.as_str()];
    for line in lines.into_iter().filter(|line| !line.is_empty()) {
        wrapped(ui, TextKind::Body13, line);
    }
    if !step.learn.met.is_empty() {
        let carried = format!("Carried over, {} essentials: {}", step.learn.carried, step.learn.met.join(", "));
        wrapped(ui, TextKind::Body13, &carried);
    }
    if !step.learn.gain.rows.is_empty() {
        let name = format!("To learn for {}", step.title);
        // The table takes all the room it is given.
        let height = size::CONTROL_SMALL * (step.learn.gain.rows.len() as f32 + 1.0) + size::SPACE_4;
        let room = vec2(ui.available_width(), height);
        ui.allocate_ui(room, |ui| {
            ui.set_max_height(height);
            table_view(ui, &step.learn.gain, &name);
        });
    }
    wrapped(ui, TextKind::Caption12, &step.learn.sentence);
    for (outcome, words) in &step.gates {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_8;
            let kind = match outcome {
                GateOutcome::Passed => ChipKind::Met,
                GateOutcome::Stopped => ChipKind::Missing,
                GateOutcome::NotStated => ChipKind::Unrated,
            };
            ui.add(Chip::new(kind, outcome.words()));
            wrapped(ui, TextKind::Body13, words);
        });
    }
}

fn wrapped(ui: &mut Ui, kind: TextKind, words: &str) {
    let colour = ui.tokens().t2;
    ui.add(Label::new(kind.job(words, colour)).wrap());
}
