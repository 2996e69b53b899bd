//! The charts: time against pay, and the map of roles.

use eframe::egui::Ui;

use crate::app::action::{Action, ViewAction};
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::routes::find::{FindData, MapRole, RouteRow, ScatterData, ScatterMark};
use crate::app::present::series_colour::SeriesColour;
use crate::app::view::ScreenView;
use crate::app::view::roles::RoleTab;
use crate::app::view::routes::RoutesView;
use crate::gui::layout::{Part, columns, rows};
use crate::gui::theme::size;
use crate::gui::views::place::at;
use crate::gui::widgets::{ChartCard, RoleMap, RoleMapLayout, RoleMapView, ScatterChart};

/// The charts, prepared once for each change of their data.
#[derive(Debug, Default)]
pub(super) struct SideView {
    show_table: bool,
    map: Option<RoleMapLayout>,
    map_view: RoleMapView,
    map_as_table: bool,
}

impl SideView {
    /// Paints the charts under one another, or beside one another. The route that is pointed at is answered.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        data: &FindData,
        pointed: Option<usize>,
        under: bool,
        actions: &mut Vec<Action>,
    ) -> Option<usize> {
        let room = ui.max_rect();
        let [first, second] = if data.scatter.is_none() {
            [room, room]
        } else if under {
            rows(room, size::SPACE_16, [Part::exactly(262.0), Part::at_least(0.0)])
        } else {
            columns(room, size::SPACE_12, [Part::at_least(0.0), Part::at_least(0.0)])
        };
        let mut over = None;
        if let Some(scatter) = &data.scatter {
            at(ui, first, |ui| over = self.scatter_ui(ui, data, scatter, pointed, actions));
        }
        at(ui, second, |ui| {
            let on_map = self.map_ui(ui, data, pointed, actions);
            over = over.or(on_map);
        });
        over
    }

    fn scatter_ui(
        &mut self,
        ui: &mut Ui,
        data: &FindData,
        scatter: &ScatterData,
        pointed: Option<usize>,
        actions: &mut Vec<Action>,
    ) -> Option<usize> {
        let index_of = |route: usize| {
            scatter.points.iter().position(|point| matches!(&point.mark, ScatterMark::Route(at, _) if *at == route))
        };
        let route_of = |point: Option<usize>| match scatter.points.get(point?)?.mark {
            ScatterMark::Route(route, _) => Some(route),
            ScatterMark::Beaten | ScatterMark::Hidden => None,
        };
        let mut over = None;
        let height = ui.available_height();
        let card = ChartCard::new(scatter.title, &scatter.table, &mut self.show_table, height);
        let copied = card.sentence(&scatter.sentence).show(
            ui,
            |_| {},
            |ui| {
                let shown = ScatterChart::new(scatter.title, scatter)
                    .selected(index_of(data.selected))
                    .pointed(pointed.and_then(index_of))
                    .show(ui);
                over = route_of(shown.hovered);
                if let Some(route) = route_of(shown.pressed.or(shown.opened)) {
                    let ledger = shown.opened.is_some();
                    actions.push(ScreenView::Routes(RoutesView { route, ledger, ..data.view.clone() }).into());
                }
                shown.response
            },
        );
        actions.extend(copied);
        over
    }

    /// The map with the route that is pointed at, or else the selected one. A role that is pointed at points at the
    /// first route by way of it, and pressing it selects that route.
    fn map_ui(
        &mut self,
        ui: &mut Ui,
        data: &FindData,
        pointed: Option<usize>,
        actions: &mut Vec<Action>,
    ) -> Option<usize> {
        let map = &data.map;
        let prepared = self.map.take().filter(|prepared| prepared.map() == map);
        let layout = self.map.insert(prepared.unwrap_or_else(|| RoleMapLayout::of(map.clone())));
        let view = &mut self.map_view;
        let lit = pointed.unwrap_or(data.selected);
        let lit_nodes = data.routes.get(lit).map(|route| route.on_map.as_slice()).unwrap_or_default();
        // The roles all routes share point at none of them.
        let by_way_of = |node: usize| {
            let passes = |route: &RouteRow| route.on_map.contains(&node);
            let shared = data.routes.iter().all(passes);
            data.routes.iter().position(passes).filter(|_| !shared || data.routes.len() == 1)
        };
        let mut over = None;
        let height = ui.available_height();
        let card = ChartCard::new("Map of roles by level", &data.map_table, &mut self.map_as_table, height);
        let copied = card.source(&map.sentence).show(
            ui,
            |_| {},
            |ui| {
                let shown = RoleMap::new("Map of roles", layout, view).lit(lit_nodes, SeriesColour::Series(lit));
                let shown = shown.tip(&tip).show(ui);
                over = shown.hovered.and_then(by_way_of);
                if let Some(route) = shown.pressed.and_then(by_way_of).filter(|route| *route != data.selected) {
                    actions.push(ScreenView::Routes(RoutesView { route, ..data.view.clone() }).into());
                }
                if let Some(role) = shown.opened.and_then(|index| map.roles.get(index)) {
                    actions.push(ViewAction::ShowRole(role.role.clone(), RoleTab::Profile).into());
                }
                shown.response
            },
        );
        actions.extend(copied);
        over
    }
}

/// What the tooltip of a role on the map says.
fn tip(role: &MapRole) -> CursorPoint {
    let rows = vec![[role.tip.clone(), String::new(), String::new()]];
    CursorPoint { title: role.label.clone(), rows, ..CursorPoint::default() }
}
