//! What pointer, wheel and keys do to the map.

use eframe::egui::{CursorIcon, EventFilter, Key, Modifiers, PointerButton, Pos2, Response, Ui, Vec2};

use super::RoleMap;
use super::draw::Frame;
use super::projection::Projection;
use super::walk::{Towards, next};
use crate::app::present::routes::find::MapRoleKind;

/// How far from its middle the pointer still hits a node.
const REACH: f32 = 12.0;
/// Zoom of one press of a key.
const KEY_ZOOM: f32 = 1.25;
/// Points of scrolling that zoom by a factor of e.
const SCROLL: f32 = 240.0;
/// Room kept around a node that the keys bring into sight.
const REVEAL: f32 = 28.0;

/// What keys and pointer asked for.
#[derive(Default)]
pub(super) struct Asked {
    pub hit: Option<usize>,
    pub pressed: Option<usize>,
    pub opened: Option<usize>,
}

impl RoleMap<'_> {
    /// Applies drag, wheel and keys, and answers what they ask for.
    pub(super) fn asked(&mut self, ui: &Ui, response: &Response, frame: &mut Frame) -> Asked {
        let mut asked = Asked::default();
        if self.layout.is_empty() {
            return asked;
        }
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        if self.view.focused().is_none_or(|node| node >= self.layout.len()) {
            self.view.focus(Some(self.first()));
        }
        let by_pointer = response.clicked_by(PointerButton::Primary) || response.drag_started();
        if response.dragged() {
            frame.projection = frame.projection.panned(response.drag_delta());
            ui.set_cursor_icon(CursorIcon::Grabbing);
        }
        self.wheel(ui, response, frame);
        if response.gained_focus() {
            self.view.by_keys = !by_pointer;
        }
        if response.has_focus() {
            self.keys(ui, response, frame, &mut asked);
        }
        if !response.dragged() {
            asked.hit = response.hover_pos().and_then(|pointer| self.hit(frame, pointer));
        }
        if by_pointer || (response.hovered() && ui.input(|input| input.pointer.delta() != Vec2::ZERO)) {
            self.view.by_keys = false;
        }
        let clicked = response.clicked_by(PointerButton::Primary);
        if clicked {
            asked.pressed = asked.hit;
        } else if response.clicked() {
            asked.pressed = self.view.focused();
        }
        if let Some(hit) = asked.hit {
            ui.set_cursor_icon(CursorIcon::PointingHand);
            if clicked {
                self.view.focus(Some(hit));
            }
            if response.double_clicked() {
                asked.opened = Some(hit);
            }
        }
        self.view.set(&frame.projection);
        asked
    }

    /// Where the keys start: at the start of the lit route, at the present role, or at the first node.
    fn first(&self) -> usize {
        let now = || self.layout.nodes().iter().position(|node| node.kind == MapRoleKind::Now);
        let first = || next(self.layout.places(), 0, Towards::First);
        self.lit.first().copied().filter(|node| *node < self.layout.len()).or_else(now).or_else(first).unwrap_or(0)
    }

    /// Wheel and pinch zoom around the pointer.
    fn wheel(&self, ui: &Ui, response: &Response, frame: &mut Frame) {
        let Some(pointer) = response.hover_pos().filter(|pointer| frame.clip.contains(*pointer)) else { return };
        let factor = ui.input_mut(|input| {
            let scrolled = std::mem::take(&mut input.smooth_scroll_delta).y;
            input.zoom_delta() * (scrolled / SCROLL).exp()
        });
        if (factor - 1.0).abs() > f32::EPSILON {
            frame.projection = frame.projection.zoomed(factor, pointer);
        }
    }

    fn keys(&mut self, ui: &Ui, response: &Response, frame: &mut Frame, asked: &mut Asked) {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let ways = [
            (Key::ArrowLeft, Towards::Left),
            (Key::ArrowRight, Towards::Right),
            (Key::ArrowUp, Towards::Up),
            (Key::ArrowDown, Towards::Down),
            (Key::Home, Towards::First),
            (Key::End, Towards::Last),
        ];
        let here = self.view.focused().unwrap_or_default();
        let here_point = |projection: &Projection| self.layout.node(here).map(|(_, place)| projection.point(place));
        if pressed(Key::Plus) || pressed(Key::Equals) {
            let about = here_point(&frame.projection).unwrap_or(frame.clip.center());
            frame.projection = frame.projection.zoomed(KEY_ZOOM, about);
        }
        if pressed(Key::Minus) {
            let about = here_point(&frame.projection).unwrap_or(frame.clip.center());
            frame.projection = frame.projection.zoomed(1.0 / KEY_ZOOM, about);
        }
        if pressed(Key::Num0) {
            self.view.show_all();
            frame.projection = self.view.projection(frame.projection.plot, frame.projection.size);
        }
        if pressed(Key::Enter) {
            asked.opened = self.view.focused();
        }
        for (key, towards) in ways {
            if !pressed(key) {
                continue;
            }
            self.view.by_keys = true;
            if let Some(node) = next(self.layout.places(), here, towards) {
                self.view.focus(Some(node));
            }
            if let Some((_, place)) = self.view.focused().and_then(|node| self.layout.node(node)) {
                frame.projection = frame.projection.revealing(place, REVEAL);
            }
        }
    }

    /// The node at `pointer`.
    fn hit(&self, frame: &Frame, pointer: Pos2) -> Option<usize> {
        if !frame.clip.contains(pointer) {
            return None;
        }
        let places = self.layout.places().iter().enumerate();
        let far = places.map(|(index, place)| (index, frame.projection.point(*place).distance_sq(pointer)));
        let near = far.filter(|(_, far)| *far <= REACH * REACH);
        near.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(index, _)| index)
    }
}
