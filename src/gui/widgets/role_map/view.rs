//! What the map remembers between frames. It belongs to the screen, not to the plan.

use std::sync::Arc;

use eframe::egui::{Mesh, Pos2, Rect, Vec2, pos2};

use super::projection::Projection;

/// What is cut out of the map, and the node the keys stand at.
#[derive(Clone, Debug)]
pub struct RoleMapView {
    zoom: f32,
    centre: Pos2,
    focused: Option<usize>,
    /// Whether the keys moved last: only then does the node they stand at show its tooltip.
    pub(super) by_keys: bool,
    pub(super) drawn: Option<Drawn>,
}

/// The shapes of everything that is not lit, kept until something about them changes.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    pub key: DrawnKey,
    pub mesh: Arc<Mesh>,
}

/// All that the shapes depend on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct DrawnKey {
    pub fingerprint: u64,
    pub projection: Projection,
    pub dark: bool,
    pub pixels_per_point: f32,
}

impl Default for RoleMapView {
    fn default() -> Self {
        Self { zoom: 1.0, centre: pos2(0.5, 0.5), focused: None, by_keys: false, drawn: None }
    }
}

impl RoleMapView {
    /// Enlargement; 1 shows all.
    pub fn zoom(&self) -> f32 {
        self.zoom
    }

    /// Whether the whole map is shown.
    pub fn shows_all(&self) -> bool {
        self.zoom <= 1.0
    }

    /// Goes back to the whole map.
    pub fn show_all(&mut self) {
        (self.zoom, self.centre) = (1.0, pos2(0.5, 0.5));
    }

    /// The node the keys stand at.
    pub fn focused(&self) -> Option<usize> {
        self.focused
    }

    /// Puts the keys at a node, for example one that was chosen elsewhere.
    pub fn focus(&mut self, node: Option<usize>) {
        self.focused = node;
    }

    pub(super) fn projection(&self, plot: Rect, size: Vec2) -> Projection {
        Projection::new(plot, size, self.zoom, self.centre)
    }

    /// Takes over zoom and place.
    pub(super) fn set(&mut self, projection: &Projection) {
        (self.zoom, self.centre) = (projection.zoom(), projection.centre());
    }
}
