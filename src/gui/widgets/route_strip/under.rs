//! How the words under the stations of a strip stand: the role on up to two lines, then date and pay, on one line or on two.
//! All alike, so that dates and pay stand in rows.

use std::sync::Arc;

use eframe::egui::{Align, Align2, Color32, Galley, Pos2, Rect, Ui, pos2, vec2};

use super::super::paint::text_at;
use crate::app::present::strip::StripStation;
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Lines of the name of a role at most.
const MOST_LINES: usize = 2;
/// Between date and pay on one line.
const POINT: &str = " · ";

/// The words under stations.
pub(super) struct Under {
    /// Width of the words of a station.
    pub room: f32,
    /// From the line to the middle of the first line of words.
    gap: f32,
    kinds: [TextKind; 2],
    /// From one line to the next.
    step: f32,
    /// Lines of the names.
    names: usize,
    /// Whether date and pay stand on lines of their own.
    parted: bool,
    /// Lines of date and pay.
    details: usize,
}

impl Under {
    /// `room` is the width of the words of a station, `gap` that from the line to the middle of the first line of them; `kinds`
    /// are those of names and of the rest.
    pub fn new(ui: &Ui, stations: &[StripStation], room: f32, gap: f32, kinds: [TextKind; 2]) -> Self {
        let [name, detail] = kinds;
        let colour = ui.tokens().t1;
        let width = |text: String| detail.line(ui.painter(), text, colour, f32::INFINITY).size().x;
        let parts = stations.iter().map(StripStation::parts);
        let parted = parts.clone().any(|parts| width(parts.join(POINT)) > room);
        let details =
            parts.map(|parts| if parted { parts.len() } else { parts.len().min(1) }).max().unwrap_or_default();
        let lines = |station: &StripStation| named(ui, name, &station.label, colour, room).rows.len();
        let names = stations.iter().map(lines).max().unwrap_or(1);
        Self { room, gap, kinds, step: detail.line_height(), names, parted, details }
    }

    /// From the line down to under the last line of words.
    pub fn height(&self) -> f32 {
        self.bottom() + self.step / 2.0
    }

    /// From the line down to the middle of the last line of words.
    pub fn bottom(&self) -> f32 {
        self.gap + self.step * (self.names + self.details).saturating_sub(1) as f32
    }

    /// Paints the words of a station at `at`, kept inside `whole`. Answers whether any was cut short.
    pub fn paint(&self, ui: &Ui, station: &StripStation, at: Pos2, whole: Rect) -> bool {
        let tokens = ui.tokens();
        let [name, detail] = self.kinds;
        let galley = named(ui, name, &station.label, tokens.t1, self.room);
        let mut cut = galley.elided;
        let parts = station.parts();
        let lines: Vec<String> =
            if self.parted { parts.into_iter().map(str::to_owned).collect() } else { vec![parts.join(POINT)] };
        let lines = lines.into_iter().map(|text| detail.line(ui.painter(), text, tokens.t2, self.room));
        let lines: Vec<Arc<Galley>> = lines.collect();
        // All over one another, also where the widest has to give way to an end of the strip.
        let widest = lines.iter().map(|line| line.size().x).fold(galley.size().x, f32::max);
        let half = self.room.min(widest) / 2.0;
        let inner = whole.shrink2(vec2(size::SPACE_4, 0.0));
        let x = at.x.clamp(inner.min.x + half, (inner.max.x - half).max(inner.min.x + half));
        ui.painter().galley(pos2(x, at.y + self.gap - self.step / 2.0).round(), galley, tokens.t1);
        for (index, line) in lines.into_iter().enumerate() {
            cut |= line.elided;
            let y = at.y + self.gap + self.step * (self.names + index) as f32;
            text_at(ui.painter(), pos2(x, y), Align2::CENTER_CENTER, line);
        }
        cut
    }
}

/// The name of a role in the middle of its lines; on one, cut short, where a word of it is wider than a line.
fn named(ui: &Ui, kind: TextKind, label: &str, colour: Color32, room: f32) -> Arc<Galley> {
    let width = |word| kind.line(ui.painter(), word, colour, f32::INFINITY).size().x;
    let is_too_wide = label.split_whitespace().any(|word| width(word) > room);
    let mut job = kind.job(label, colour);
    job.halign = Align::Center;
    job.wrap.max_width = room;
    job.wrap.max_rows = if is_too_wide { 1 } else { MOST_LINES };
    job.wrap.break_anywhere = is_too_wide;
    ui.painter().layout_job(job)
}
