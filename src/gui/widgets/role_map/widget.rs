//! The map itself, and how it is told to a screen reader.

use eframe::egui::{Pos2, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, accesskit, vec2};

use super::draw::Frame;
use super::input::Asked;
use super::{RoleMapLayout, RoleMapView};
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::routes::find::MapRole;
use crate::app::present::series_colour::SeriesColour;
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::chart::paint_tip;
use crate::gui::widgets::paint::ring_around;
use crate::gui::widgets::sitting::is_sitting;

/// Room at both sides of the plot for half a station.
const SIDE: f32 = 10.0;
/// From the titles of the rows to the plot.
const TITLE_GAP: f32 = 8.0;

/// What the map gives back. All indexes are into the nodes.
pub struct RoleMapResponse {
    /// The map itself.
    pub response: Response,
    /// The node under the pointer, or the one the keys stand at while the map has the focus.
    pub hovered: Option<usize>,
    /// The node that was pressed, or chosen with Space or Enter.
    pub pressed: Option<usize>,
    /// The node that was double-clicked, or opened with Enter.
    pub opened: Option<usize>,
}

/// The map. Drag pans; wheel, pinch, + and − zoom, 0 shows all. Arrows walk, Home and End go to the first and last
/// node, Space chooses, Enter opens.
#[must_use = "show it"]
pub struct RoleMap<'a> {
    name: &'a str,
    pub(super) layout: &'a RoleMapLayout,
    pub(super) view: &'a mut RoleMapView,
    tip: Option<&'a dyn Fn(&MapRole) -> CursorPoint>,
    pub(super) lit: &'a [usize],
    pub(super) colour: SeriesColour,
    pub(super) selected: Option<usize>,
    pointed: Option<usize>,
}

impl<'a> RoleMap<'a> {
    /// `name` is the title of the map.
    pub fn new(name: &'a str, layout: &'a RoleMapLayout, view: &'a mut RoleMapView) -> Self {
        let colour = SeriesColour::Stay;
        Self { name, layout, view, tip: None, lit: &[], colour, selected: None, pointed: None }
    }

    /// What the tooltip of a node says; its `x` and `values` are not used.
    pub fn tip(mut self, tip: &'a dyn Fn(&MapRole) -> CursorPoint) -> Self {
        self.tip = Some(tip);
        self
    }

    /// The route to light, from its start to its goal.
    pub fn lit(mut self, nodes: &'a [usize], colour: SeriesColour) -> Self {
        (self.lit, self.colour) = (nodes, colour);
        self
    }

    /// The chosen node.
    pub fn selected(mut self, node: Option<usize>) -> Self {
        self.selected = node;
        self
    }

    /// The node that is pointed at elsewhere, on a strip. It is lit without a tooltip.
    pub fn pointed(mut self, node: Option<usize>) -> Self {
        self.pointed = node;
        self
    }

    /// Shows the map in the room there is.
    pub fn show(mut self, ui: &mut Ui) -> RoleMapResponse {
        let (whole, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
        let clip = whole.with_min_x((whole.min.x + self.title_room(ui)).min(whole.max.x));
        let plot = clip.shrink2(vec2(SIDE.min(clip.width() / 2.0), 0.0));
        let projection = self.view.projection(plot, self.layout.size());
        let mut frame = Frame { whole, clip, projection };
        let mut asked = self.asked(ui, &response, &mut frame);
        let points: Vec<Pos2> = self.layout.places().iter().map(|place| frame.projection.point(*place)).collect();
        let has_focus = response.has_focus() && !is_sitting(ui.ctx());
        let focused = self.view.focused().filter(|node| has_focus && *node < self.layout.len());
        self.describe(ui, &response, &frame, &points, focused, &mut asked);
        let hovered = focused.filter(|_| self.view.by_keys).or(asked.hit);
        self.paint(ui, &frame, &points, hovered.or(self.pointed).or(focused), focused);
        let tip = hovered.and_then(|node| self.layout.nodes().get(node).zip(points.get(node)));
        let tip = tip.filter(|(_, at)| clip.contains(**at) && !response.dragged());
        if let Some(((node, at), tip)) = tip.zip(self.tip) {
            // Under the node, so that its label and its row stay in sight.
            paint_tip(ui, &tip(node), *at + vec2(-size::SPACE_4, size::SPACE_16));
        }
        if let (Some(pointed), None, Some(tip)) =
            (asked.hit.and_then(|node| self.layout.nodes().get(node)), focused, self.tip)
        {
            ui.ctx().accesskit_node_builder(response.id, |list| list.set_value(tip(pointed).sentence()));
        }
        ring_around(ui, &response, size::RADIUS_CELL);
        let Asked { pressed, opened, .. } = asked;
        RoleMapResponse { response, hovered, pressed, opened }
    }

    fn title_room(&self, ui: &Ui) -> f32 {
        let width = |title: &String| {
            TextKind::Caption12.line(ui.painter(), title.as_str(), ui.tokens().t3, f32::INFINITY).size().x
        };
        let widest = self.layout.rows().iter().map(width).fold(0.0, f32::max);
        if widest > 0.0 { widest + TITLE_GAP } else { 0.0 }
    }

    /// The map as a list for a screen reader: the lit stations, and the node the keys stand at, which is announced.
    fn describe(
        &self,
        ui: &mut Ui,
        response: &Response,
        frame: &Frame,
        points: &[Pos2],
        focused: Option<usize>,
        asked: &mut Asked,
    ) {
        response.widget_info(|| WidgetInfo::labeled(Role::List, true, self.name));
        let mut builder = UiBuilder::new().max_rect(frame.whole).id_salt(self.name);
        builder.accessibility_parent = Some(response.id);
        let child = ui.new_child(builder);
        let id_of = |node: usize| response.id.with(("node", node));
        let also = self.view.focused().filter(|node| !self.lit.contains(node));
        for node in self.lit.iter().copied().chain(also) {
            let (Some(of), Some(at)) = (self.layout.nodes().get(node), points.get(node)) else { continue };
            let target = Rect::from_center_size(*at, Vec2::splat(size::CONTROL_SMALL)).intersect(frame.whole);
            let item = child.interact(target, id_of(node), Sense::hover());
            item.widget_info(|| WidgetInfo::selected(Role::ListItem, true, self.selected == Some(node), &of.name));
            ui.ctx().accesskit_node_builder(item.id, |item| {
                item.add_action(accesskit::Action::Click);
                if let (true, Some(tip)) = (focused == Some(node), self.tip) {
                    item.set_description(tip(of).sentence());
                }
            });
            if ui.input(|input| input.has_accesskit_action_request(item.id, accesskit::Action::Click)) {
                asked.pressed = Some(node);
            }
        }
        let announced = focused.and_then(|node| self.layout.nodes().get(node));
        ui.ctx().accesskit_node_builder(response.id, |list| {
            if !self.layout.map().sentence.is_empty() {
                list.set_description(self.layout.map().sentence.as_str());
            }
            if let (Some(node), Some(announced)) = (focused, announced) {
                list.set_active_descendant(id_of(node).accesskit_id());
                list.set_value(announced.name.as_str());
            }
        });
    }
}
