//! A fan chart with what was placed on the screen for it.

use super::drawing::{Drawing, Look};
use super::{FanData, FanEvent};

/// The data of a fan chart. Keep it from frame to frame and build a new one when the data changes.
#[derive(Debug, Default)]
pub struct Fan {
    data: FanData,
    events_at: Vec<Vec<usize>>,
    drawing: Option<Drawing>,
}

impl Fan {
    /// Prepares `data` for showing.
    pub fn new(data: FanData) -> Self {
        let mut events_at = vec![Vec::new(); data.cursor.len()];
        for (index, event) in data.events.iter().enumerate() {
            let far = |x: f64| (x - event.x).abs();
            let stops = data.cursor.iter().enumerate();
            let nearest = stops.min_by(|(_, a), (_, b)| far(a.x).total_cmp(&far(b.x)));
            if let Some(events) = nearest.and_then(|(at, _)| events_at.get_mut(at)) {
                events.push(index);
            }
        }
        Self { data, events_at, drawing: None }
    }

    /// What it shows.
    pub fn data(&self) -> &FanData {
        &self.data
    }

    /// The events nearest to a place of the cursor that are shown for `look`.
    pub(super) fn events_at(&self, place: usize, look: &Look) -> impl Iterator<Item = &FanEvent> {
        let indexes = self.events_at.get(place).map(Vec::as_slice).unwrap_or_default();
        indexes.iter().filter_map(|index| self.data.events.get(*index)).filter(|event| look.shows(event))
    }

    /// Places everything on the screen, unless it already is where `look` wants it.
    pub(super) fn draw(&mut self, look: Look) -> &Drawing {
        let drawing = match self.drawing.take() {
            Some(drawing) if drawing.look == look => drawing,
            Some(_) | None => Drawing::new(&self.data, look),
        };
        self.drawing.insert(drawing)
    }

    /// What was placed last.
    pub(super) fn drawn(&self) -> Option<&Drawing> {
        self.drawing.as_ref()
    }
}
