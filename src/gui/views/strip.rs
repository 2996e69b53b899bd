//! The path as a strip.

use eframe::egui::{ScrollArea, Ui};

use crate::app::action::{Action, ViewAction};
use crate::app::present::series_colour::SeriesColour;
use crate::app::present::strip::StripData;
use crate::app::view::roles::RoleTab;
use crate::gui::theme::size;
use crate::gui::widgets::RouteStrip;
pub(super) use crate::gui::widgets::kind_icon;

/// Paints the large strip, which scrolls where its words would run together. A station that is pressed is answered.
pub(super) fn strip_ui(ui: &mut Ui, name: &str, data: &StripData, with_icons: bool) -> Option<usize> {
    let strip = large(name, data, with_icons);
    let width = ui.available_width().max(strip.least_width());
    let scroll = ScrollArea::horizontal().id_salt(name).auto_shrink(false);
    let shown = scroll.show(ui, |ui| {
        ui.set_width(width);
        strip.show(ui).pressed
    });
    shown.inner
}

/// The height of a card without padding as wide as this with the large strip.
pub(super) fn strip_height(ui: &Ui, data: &StripData, width: f32) -> f32 {
    let strip = large("", data, true);
    let edges = 2.0 * size::STROKE;
    (strip.height(ui, (width - edges).max(strip.least_width())) + edges).max(size::STRIP)
}

fn large<'a>(name: &'a str, data: &'a StripData, with_icons: bool) -> RouteStrip<'a> {
    RouteStrip::new(name, &data.stations, &data.moves, SeriesColour::Series(0)).large(with_icons)
}

/// Opens the role of a station.
pub(super) fn open_station(data: &StripData, index: usize, actions: &mut Vec<Action>) {
    if let Some(station) = data.stations.get(index) {
        actions.push(ViewAction::ShowRole(station.role.clone(), RoleTab::Profile).into());
    }
}
