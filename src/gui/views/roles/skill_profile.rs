//! The skills of a role by group, beside their list or in its place.

use eframe::egui::{Response, Ui};

use crate::app::action::Action;
use crate::app::present::roles::skill_profile::SkillProfile;
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::{ChartCard, LevelBars, Segmented};

/// Title of the chart.
const TITLE: &str = "Skills by group";
/// Least width of the chart beside the list.
pub(super) const WIDTH: f32 = 400.0;

/// Whether the list or the bars are shown where both have no room, and the bars as a table.
#[derive(Debug, Default)]
pub(super) struct ProfileView {
    pub in_place_of_list: bool,
    as_table: bool,
}

impl ProfileView {
    /// Paints the bars as high as they are; `alone` with the choice to go back to the list.
    pub fn ui(&mut self, ui: &mut Ui, profile: &SkillProfile, alone: bool) -> Option<Action> {
        let inside = ui.available_width() - 2.0 * size::CARD_SIDE;
        let sentence = TextKind::Body13.lines(ui.painter(), profile.sentence.as_str(), ui.tokens().t1, inside).size().y;
        let frame = size::CARD_BODY_TOP + size::CARD_BOTTOM + size::SPACE_8;
        let height = frame + LevelBars::height(profile) + sentence;
        let mut list = self.in_place_of_list;
        let copied =
            ChartCard::new(TITLE, &profile.table, &mut self.as_table, height).sentence(&profile.sentence).show(
                ui,
                |ui| {
                    if alone {
                        choice_ui(ui, &mut list);
                    }
                },
                |ui| LevelBars::new(TITLE, profile).show(ui),
            );
        self.in_place_of_list = list;
        copied
    }
}

/// The choice between the list and the bars.
pub(super) fn choice_ui(ui: &mut Ui, bars: &mut bool) -> Response {
    ui.add(Segmented::new("Skills as", bars, &[(false, "List"), (true, "Profile")]).small())
}
