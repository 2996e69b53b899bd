//! The path as a strip.

use eframe::egui::{ScrollArea, Ui};

use crate::app::action::{Action, ViewAction};
use crate::app::present::series_colour::SeriesColour;
use crate::app::present::strip::{StripData, StripPlace, StripStation};
use crate::app::view::roles::RoleTab;
use crate::domain::path::move_kind::MoveKind;
use crate::gui::theme::Icon;
use crate::gui::widgets::{Move, MovePattern, RouteStrip, Station, StationKind};

/// Paints the large strip, which scrolls where its words would run together. A station that is pressed is answered.
pub(super) fn strip_ui(ui: &mut Ui, name: &str, data: &StripData, with_icons: bool) -> Option<usize> {
    let stations = stations(&data.stations);
    let moves: Vec<Move> = data
        .moves
        .iter()
        .map(|step| Move {
            word: step.word.clone(),
            icon: step.kind.filter(|_| with_icons).map(kind_icon),
            pattern: MovePattern::Solid,
            computed: !step.known,
        })
        .collect();
    let strip = RouteStrip::new(name, &stations, &moves, SeriesColour::Series(0)).large().now_label("You are here");
    let width = ui.available_width().max(strip.least_width());
    let scroll = ScrollArea::horizontal().id_salt(name).auto_shrink(false);
    let shown = scroll.show(ui, |ui| {
        ui.set_width(width);
        strip.show(ui).pressed
    });
    shown.inner
}

/// The stations as the strip wants them.
pub(super) fn stations(stations: &[StripStation]) -> Vec<Station> {
    let station = |station: &StripStation| Station {
        kind: match station.place {
            StripPlace::Now => StationKind::Now,
            StripPlace::Between => StationKind::Stop,
            StripPlace::End => StationKind::Goal,
        },
        label: station.label.clone(),
        detail: format!("{} · {}", station.date, station.pay),
        name: station.name.clone(),
    };
    stations.iter().map(station).collect()
}

/// The icon of a kind of move.
pub(super) fn kind_icon(kind: MoveKind) -> Icon {
    match kind {
        MoveKind::Advancement => Icon::ArrowUp,
        MoveKind::LateralAdvancement => Icon::ArrowUpRight,
        MoveKind::Similar => Icon::Equal,
        MoveKind::LateralTransition => Icon::ArrowRight,
        MoveKind::StepBack => Icon::ArrowDown,
    }
}

/// Opens the role of a station.
pub(super) fn open_station(data: &StripData, index: usize, actions: &mut Vec<Action>) {
    if let Some(station) = data.stations.get(index) {
        actions.push(ViewAction::ShowRole(station.role.clone(), RoleTab::Profile).into());
    }
}
