//! The line of a move: its kind as a pattern, and whole, double or thin by who names the move.

use eframe::egui::{Color32, Painter, Pos2, Role, Sense, Shape, Stroke, Ui, Widget, WidgetInfo, vec2};

use crate::domain::moves::naming::Naming;
use crate::domain::path::move_kind::MoveKind;
use crate::gui::theme::{Icon, ThemeExt as _, size};

/// Width of a sign in a list of kinds.
const SIGN: [f32; 2] = [44.0, 20.0];
/// Width of the line of a sign.
const SIGN_LINE: f32 = 4.0;
/// Share of a double line that is left open in its middle.
const OPEN: f32 = 0.4;
/// Share of the width of a line that a thin one has.
const THIN: f32 = 0.3;

pub fn kind_icon(kind: MoveKind) -> Icon {
    match kind {
        MoveKind::Advancement => Icon::ArrowUp,
        MoveKind::LateralAdvancement => Icon::ArrowUpRight,
        MoveKind::Similar => Icon::Equal,
        MoveKind::LateralTransition => Icon::ArrowRight,
        MoveKind::StepBack => Icon::ArrowDown,
    }
}

/// How a line is broken. Each kind of move has one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MovePattern {
    /// Not broken.
    #[default]
    Solid,
    /// Long dashes.
    Long,
    /// Short dashes.
    Short,
    /// A dash and a dot by turns.
    DashDot,
    Dots,
}

impl MovePattern {
    #[cfg(test)]
    const ALL: [Self; 5] = [Self::Solid, Self::Long, Self::Short, Self::DashDot, Self::Dots];

    /// The pattern of a kind of move, which needs neither colour nor words.
    pub fn of(kind: MoveKind) -> Self {
        match kind {
            MoveKind::Advancement => Self::Solid,
            MoveKind::LateralAdvancement => Self::Long,
            MoveKind::Similar => Self::Short,
            MoveKind::LateralTransition => Self::DashDot,
            MoveKind::StepBack => Self::Dots,
        }
    }

    /// Lengths of dash and gap by turns, in points.
    fn lengths(self) -> &'static [f32] {
        match self {
            Self::Solid => &[],
            Self::Long => &[12.0, 4.0],
            Self::Short => &[5.0, 3.5],
            Self::DashDot => &[10.0, 3.0, 3.0, 3.0],
            Self::Dots => &[2.5, 3.0],
        }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy)]
pub(super) struct MoveLine {
    pub pattern: MovePattern,
    /// Whole for an outside page, double for the person and the makers of the catalogue, thin for a computed move.
    pub naming: Naming,
    pub stroke: Stroke,
    /// What shows through a double line.
    pub ground: Color32,
}

impl MoveLine {
    /// Paints the line; it begins and ends with a dash.
    pub fn paint(self, painter: &Painter, from: Pos2, to: Pos2) {
        let length = from.distance(to);
        if length <= 0.0 {
            return;
        }
        let open = Stroke::new(self.stroke.width * OPEN, self.ground);
        let width = if self.naming.is_likeness() { THIN } else { 1.0 };
        let stroke = Stroke::new(self.stroke.width * width, self.stroke.color);
        // All at once: a line of dots is many shapes.
        painter.extend(dashes(length, self.pattern.lengths()).into_iter().flat_map(|[start, end]| {
            let ends = [from.lerp(to, start / length), from.lerp(to, end / length)];
            let open = matches!(self.naming, Naming::Own | Naming::Editors).then(|| Shape::line_segment(ends, open));
            std::iter::once(Shape::line_segment(ends, stroke)).chain(open)
        }));
    }
}

/// The dashes of a line of `length`, stretched or pressed alike so that it begins and ends with a whole one.
fn dashes(length: f32, lengths: &[f32]) -> Vec<[f32; 2]> {
    let period: f32 = lengths.iter().sum();
    let Some(first) = lengths.first().copied().filter(|_| period > 0.0) else { return vec![[0.0, length]] };
    let rounds = ((length - first) / period).round().max(0.0);
    let scale = length / (rounds * period + first);
    let mut found = Vec::new();
    let mut at = 0.0;
    'line: loop {
        for pair in lengths.chunks(2) {
            let (dash, gap) = (pair.first().copied().unwrap_or(0.0), pair.get(1).copied().unwrap_or(0.0));
            // Half a gap of tolerance: sums of scaled lengths are not exact.
            if at + gap / 2.0 * scale >= length {
                break 'line;
            }
            found.push([at, (at + dash * scale).min(length)]);
            at += (dash + gap) * scale;
        }
    }
    found
}

/// A circle around the icon of a computed move.
pub(super) fn dashed_circle(painter: &Painter, centre: Pos2, radius: f32, stroke: Stroke) {
    let around = std::f32::consts::TAU * radius;
    let points: Vec<Pos2> = (0..=32_u8)
        .map(|step| centre + radius * eframe::egui::Vec2::angled(f32::from(step) / 32.0 * std::f32::consts::TAU))
        .collect();
    let [dash, gap] = size::DASH_EDGE;
    let scale = around / ((around / (dash + gap)).round() * (dash + gap));
    painter.extend(Shape::dashed_line(&points, stroke, dash * scale, gap * scale));
}

/// The line of a kind of move, which is called `name`, or of moves by who names them, as a sign for lists that explain it.
/// The word stands beside it.
pub fn move_sign(name: &str, pattern: MovePattern, naming: Naming) -> impl Widget {
    move |ui: &mut Ui| {
        let [width, height] = SIGN;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        let tokens = ui.tokens();
        let stroke = Stroke::new(SIGN_LINE, tokens.t2);
        let line = MoveLine { pattern, naming, stroke, ground: tokens.bg2 };
        line.paint(ui.painter(), rect.left_center(), rect.right_center());
        response
    }
}

#[cfg(test)]
mod tests {
    use super::{MovePattern, dashes};

    #[test]
    fn solid_lines_are_one_dash() {
        assert_eq!(dashes(40.0, MovePattern::Solid.lengths()), [[0.0, 40.0]]);
    }

    #[test]
    fn every_pattern_begins_and_ends_with_a_dash_at_any_length() {
        for pattern in MovePattern::ALL {
            for length in 1..300_u16 {
                let length = f32::from(length);
                let dashes = dashes(length, pattern.lengths());
                let first = dashes[0];
                let last = dashes[dashes.len() - 1];
                assert!(first[0].abs() < 0.01 && (last[1] - length).abs() < 0.01, "{pattern:?} {length}: {dashes:?}");
                assert!(dashes.windows(2).all(|pair| pair[0][1] < pair[1][0]), "{pattern:?} {length}: {dashes:?}");
            }
        }
    }

    #[test]
    fn patterns_differ_on_the_shortest_half_of_a_segment() {
        let counts: Vec<usize> = MovePattern::ALL.iter().map(|pattern| dashes(36.0, pattern.lengths()).len()).collect();
        assert_eq!(counts, [1, 3, 5, 3, 7]);
        let dash_dot = dashes(36.0, MovePattern::DashDot.lengths());
        assert!(dash_dot[0][1] - dash_dot[0][0] > 2.0 * (dash_dot[1][1] - dash_dot[1][0]));
    }
}
