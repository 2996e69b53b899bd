//! Where parts stand beside and under one another: each says how long it wants to be and what it gives way.

use eframe::egui::Rect;

/// How long one of several parts in a line may be.
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use = "lay it out"]
pub struct Part {
    least: f32,
    wanted: f32,
    most: f32,
    share: f32,
    gives: u8,
    leaves: Option<u8>,
}

impl Part {
    /// Always this long.
    pub const fn exactly(length: f32) -> Self {
        Self { least: length, wanted: length, most: length, share: 0.0, gives: 0, leaves: None }
    }

    /// At least this long; takes what the others leave.
    pub const fn at_least(length: f32) -> Self {
        Self { most: f32::INFINITY, share: 1.0, ..Self::exactly(length) }
    }

    /// Shrinks to this length where there is no room for the wanted one.
    pub const fn down_to(mut self, least: f32) -> Self {
        self.least = least;
        self
    }

    /// Takes this share of what is left over, or none of it.
    pub const fn taking(mut self, share: f32) -> Self {
        self.share = share;
        self.most = f32::INFINITY;
        self
    }

    /// Never longer than this.
    pub const fn up_to(mut self, most: f32) -> Self {
        self.most = most;
        self
    }

    /// Gives way after those with a lower turn.
    pub const fn in_turn(mut self, turn: u8) -> Self {
        self.gives = turn;
        self
    }

    /// Is left out, with its gap, where the least lengths have no room; those with a lower turn first.
    pub const fn or_nothing(mut self, turn: u8) -> Self {
        self.leaves = Some(turn);
        self
    }
}

/// The least length of parts with gaps between them, without those that may be left out.
pub fn least(gap: f32, parts: &[Part]) -> f32 {
    let kept: Vec<Part> = parts.iter().copied().filter(|part| part.leaves.is_none()).collect();
    kept.iter().map(|part| part.least).sum::<f32>() + gaps(gap, &kept)
}

/// Whether none of the parts has to be left out or shorter than its least.
pub fn fit(room: f32, gap: f32, parts: &[Part]) -> bool {
    least(gap, parts) <= room
}

/// How many rows of this height stand whole in `room`.
pub fn fitting(room: f32, row: f32) -> usize {
    (room / row).max(0.0) as usize
}

/// Parts beside one another in `room`; one that is left out has no width.
pub fn columns<const N: usize>(room: Rect, gap: f32, parts: [Part; N]) -> [Rect; N] {
    spans(room.width(), gap, parts).map(|[from, to]| room.with_min_x(room.min.x + from).with_max_x(room.min.x + to))
}

/// Parts under one another in `room`; one that is left out has no height.
pub fn rows<const N: usize>(room: Rect, gap: f32, parts: [Part; N]) -> [Rect; N] {
    spans(room.height(), gap, parts).map(|[from, to]| room.with_min_y(room.min.y + from).with_max_y(room.min.y + to))
}

/// Where each part begins and ends.
fn spans<const N: usize>(room: f32, gap: f32, parts: [Part; N]) -> [[f32; 2]; N] {
    let mut lengths = lengths(room, gap, parts).into_iter();
    let mut next = 0.0;
    parts.map(|_| {
        let (from, length) = (next, lengths.next().unwrap_or_default());
        next += if length > 0.0 { length + gap } else { 0.0 };
        [from, from + length]
    })
}

/// The length of each part in `room`, in whole points but for the last that is not fixed.
pub fn lengths<const N: usize>(room: f32, gap: f32, parts: [Part; N]) -> [f32; N] {
    let parts = kept(room, gap, parts);
    let room = room - gaps(gap, &parts);
    let mut lengths = parts.map(|part| part.wanted);
    for turn in 0..=parts.iter().map(|part| part.gives).max().unwrap_or_default() {
        let slack = parts.map(|part| if part.gives == turn { part.wanted - part.least } else { 0.0 });
        let over = (lengths.iter().sum::<f32>() - room).max(0.0);
        spread(&mut lengths, -over.min(slack.iter().sum()), slack);
    }
    // Each round fills at least one part to its most, or all that is left over is taken.
    for _ in 0..N {
        let over = room - lengths.iter().sum::<f32>();
        if over <= 0.0 {
            break;
        }
        let mut so_far = lengths.iter();
        let open = parts.map(|part| so_far.next().filter(|length| **length < part.most).map_or(0.0, |_| part.share));
        spread(&mut lengths, over, open);
        lengths.iter_mut().zip(&parts).for_each(|(length, part)| *length = length.min(part.most));
    }
    let mut rest = 0.0;
    let last = parts.iter().rposition(|part| part.least < part.most);
    for (index, length) in lengths.iter_mut().enumerate() {
        rest += length.fract();
        *length = length.floor() + if Some(index) == last { std::mem::take(&mut rest) } else { 0.0 };
    }
    lengths
}

/// What is there instead of a part that is left out.
const NONE: Part = Part::exactly(0.0);

/// The parts with none in place of those that are to be left out.
fn kept<const N: usize>(room: f32, gap: f32, mut parts: [Part; N]) -> [Part; N] {
    while parts.iter().map(|part| part.least).sum::<f32>() + gaps(gap, &parts) > room {
        let Some(turn) = parts.iter().filter_map(|part| part.leaves).min() else { break };
        parts = parts.map(|part| if part.leaves == Some(turn) { NONE } else { part });
    }
    parts
}

fn gaps(gap: f32, parts: &[Part]) -> f32 {
    gap * parts.iter().filter(|part| **part != NONE).count().saturating_sub(1) as f32
}

/// Adds to each length its share of an amount.
fn spread<const N: usize>(lengths: &mut [f32; N], amount: f32, shares: [f32; N]) {
    let all: f32 = shares.iter().sum();
    if all > 0.0 {
        lengths.iter_mut().zip(shares).for_each(|(length, share)| *length += amount * share / all);
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "lengths are whole points")]
mod tests {
    use eframe::egui::{Rect, pos2, vec2};

    use super::{Part, columns, least, lengths, rows};

    #[test]
    fn what_is_left_over_is_shared() {
        let parts = [Part::exactly(100.0), Part::at_least(50.0), Part::at_least(50.0).taking(3.0)];
        assert_eq!(lengths(420.0, 10.0, parts), [100.0, 100.0, 200.0]);
        assert_eq!(lengths(220.0, 10.0, parts), [100.0, 50.0, 50.0]);
    }

    #[test]
    fn nothing_grows_beyond_its_most_and_others_take_the_rest() {
        let parts = [Part::at_least(50.0).up_to(80.0), Part::at_least(50.0)];
        assert_eq!(lengths(300.0, 0.0, parts), [80.0, 220.0]);
        assert_eq!(lengths(900.0, 0.0, [Part::at_least(50.0).up_to(80.0)]), [80.0]);
    }

    #[test]
    fn parts_give_way_in_their_turn_and_not_beyond_their_least() {
        let parts = [Part::exactly(348.0).down_to(280.0), Part::exactly(400.0).down_to(200.0).in_turn(1)];
        assert_eq!(lengths(748.0, 0.0, parts), [348.0, 400.0]);
        assert_eq!(lengths(700.0, 0.0, parts), [300.0, 400.0]);
        assert_eq!(lengths(600.0, 0.0, parts), [280.0, 320.0]);
        assert_eq!(lengths(100.0, 0.0, parts), [280.0, 200.0]);
    }

    #[test]
    fn a_part_leaves_with_its_gap_before_others_are_too_narrow() {
        let parts = [Part::at_least(200.0), Part::exactly(80.0).or_nothing(2), Part::exactly(60.0).or_nothing(1)];
        assert_eq!(lengths(360.0, 10.0, parts), [200.0, 80.0, 60.0]);
        assert_eq!(lengths(359.0, 10.0, parts), [269.0, 80.0, 0.0]);
        assert_eq!(lengths(100.0, 10.0, parts), [200.0, 0.0, 0.0]);
        assert_eq!(least(10.0, &parts), 200.0);
    }

    #[test]
    fn lengths_are_whole_points_and_fill_the_room() {
        let widths = lengths(1001.5, 16.0, [Part::at_least(10.0), Part::at_least(10.0)]);
        assert_eq!(widths, [492.0, 493.5]);
    }

    #[test]
    fn columns_and_rows_stand_in_order_with_gaps() {
        let room = Rect::from_min_size(pos2(10.0, 20.0), vec2(100.0, 200.0));
        let [left, none, right] =
            columns(room, 8.0, [Part::exactly(30.0), Part::exactly(90.0).or_nothing(1), Part::at_least(20.0)]);
        assert_eq!((left.x_range(), right.x_range()), ((10.0..=40.0).into(), (48.0..=110.0).into()));
        assert!(!none.is_positive());
        let [top, bottom] = rows(room, 8.0, [Part::at_least(20.0), Part::exactly(50.0)]);
        assert_eq!((top.y_range(), bottom.y_range()), ((20.0..=162.0).into(), (170.0..=220.0).into()));
    }
}
