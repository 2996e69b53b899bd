//! The path as a strip.

use eframe::egui::{ScrollArea, Ui};

use crate::app::action::{Action, ViewAction};
use crate::app::present::series_colour::SeriesColour;
use crate::app::present::strip::StripData;
use crate::app::view::roles::RoleTab;
use crate::gui::widgets::RouteStrip;
pub(super) use crate::gui::widgets::kind_icon;

/// Paints the large strip, which scrolls where its words would run together. A station that is pressed is answered.
pub(super) fn strip_ui(ui: &mut Ui, name: &str, data: &StripData, with_icons: bool) -> Option<usize> {
    let strip = RouteStrip::new(name, &data.stations, &data.moves, SeriesColour::Series(0));
    let strip = strip.large(with_icons);
    let width = ui.available_width().max(strip.least_width());
    let scroll = ScrollArea::horizontal().id_salt(name).auto_shrink(false);
    let shown = scroll.show(ui, |ui| {
        ui.set_width(width);
        strip.show(ui).pressed
    });
    shown.inner
}

/// Opens the role of a station.
pub(super) fn open_station(data: &StripData, index: usize, actions: &mut Vec<Action>) {
    if let Some(station) = data.stations.get(index) {
        actions.push(ViewAction::ShowRole(station.role.clone(), RoleTab::Profile).into());
    }
}
