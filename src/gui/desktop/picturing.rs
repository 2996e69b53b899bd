//! The picture of a chart: its card is painted as others are to see it, the window is read back, and the card is cut out.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use eframe::egui::{ColorImage, Context, Event, Pos2, Rect};

use crate::app::copied_picture::CopiedPicture;
use crate::gui::widgets::{SeenCard, begin_sitting, end_sitting};

/// Frames after which a card stands as it is to be taken: it has been brought into view, and nothing is pointed at.
const SETTLED: u8 = 3;
/// Frames after which a window that was not read back will not be.
const PATIENCE: u8 = 60;

/// A picture that is being taken.
#[derive(Debug, Default)]
pub(super) struct Picturing {
    taking: Option<Taking>,
}

#[derive(Debug)]
struct Taking {
    of: String,
    frames: u8,
    /// Where the pointer is, which nothing is to show meanwhile.
    pointer: Option<Pos2>,
    window: Option<Receiver<Arc<ColorImage>>>,
}

impl Picturing {
    /// Begins with the card of this title. One that was begun before is given up.
    pub(super) fn begin(&mut self, of: String, context: &Context) {
        begin_sitting(context, &of);
        let pointer = context.input(|input| input.pointer.latest_pos());
        self.taking = Some(Taking { of, frames: 0, pointer, window: None });
        context.request_repaint();
    }

    /// Goes on by a frame; keeps the pointer from what is painted. Answers with the picture once it is taken, or why there is
    /// none.
    pub(super) fn go_on(
        &mut self,
        events: &mut Vec<Event>,
        context: &Context,
    ) -> Option<Result<(ColorImage, CopiedPicture), String>> {
        let taking = self.taking.as_mut()?;
        events.retain(|event| match event {
            Event::PointerMoved(at) => {
                taking.pointer = Some(*at);
                false
            }
            Event::PointerGone => {
                taking.pointer = None;
                false
            }
            _ => true,
        });
        taking.frames += 1;
        if taking.frames == SETTLED {
            let (sender, receiver) = channel();
            let waker = context.clone();
            taking.window = Some(receiver);
            context.request_screenshot(move |window| {
                // Nobody waits any more if the picture was given up.
                if sender.send(window).is_ok() {
                    waker.request_repaint();
                }
            });
        }
        let window = taking.window.as_ref().and_then(|window| window.try_recv().ok());
        if window.is_none() && taking.frames < PATIENCE {
            events.push(Event::PointerGone);
            context.request_repaint();
            return None;
        }
        let seen = end_sitting(context);
        let Taking { of, pointer, .. } = self.taking.take()?;
        events.extend(pointer.map(Event::PointerMoved));
        context.request_repaint();
        let Some(window) = window else { return Some(Err("the window could not be read back".to_owned())) };
        let Some(SeenCard { place, whole }) = seen else { return Some(Err("the chart is not in view".to_owned())) };
        let picture = cut_out(&window, place, context.pixels_per_point());
        let size = picture.size;
        Some(Ok((picture, CopiedPicture { of, size, whole })))
    }
}

/// The pixels of a part of the window, none of which lets anything shine through.
fn cut_out(window: &ColorImage, place: Rect, pixels_per_point: f32) -> ColorImage {
    let [width, height] = window.size;
    let pixel = |at: f32, most: usize| ((at * pixels_per_point).round().max(0.0) as usize).min(most);
    let [left, right] = [place.min.x, place.max.x].map(|at| pixel(at, width));
    let [top, bottom] = [place.min.y, place.max.y].map(|at| pixel(at, height));
    let mut picture = window.region_by_pixels([left, top], [right - left, bottom - top]);
    for pixel in &mut picture.pixels {
        *pixel = pixel.to_opaque();
    }
    picture
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Color32, pos2};

    use super::*;

    /// A window of 8 × 4 points at two pixels a point. Each pixel has its place as its colour.
    fn window() -> Arc<ColorImage> {
        let pixels = (0..8_u8).flat_map(|y| (0..16).map(move |x| Color32::from_rgba_premultiplied(x, y, 0, 200)));
        Arc::new(ColorImage::new([16, 8], pixels.collect()))
    }

    #[test]
    fn the_card_is_cut_out_at_the_density_of_the_screen() {
        let place = Rect::from_min_max(pos2(1.0, 0.5), pos2(7.0, 9.0));
        let picture = cut_out(&window(), place, 2.0);
        assert_eq!(picture.size, [12, 7], "what lies under the window is left out");
        let first = picture.pixels.first().unwrap().to_array();
        assert_eq!(first[3], 255);
    }

    #[test]
    fn nothing_is_pointed_at_until_the_picture_is_taken_and_the_pointer_comes_back() {
        let context = Context::default();
        let mut picturing = Picturing::default();
        let mut events = vec![Event::PointerMoved(Pos2::ZERO)];
        assert!(picturing.go_on(&mut events, &context).is_none());
        assert_eq!(events.len(), 1, "no picture is being taken");
        picturing.begin("Pay".to_owned(), &context);
        let to = pos2(7.0, 3.0);
        let mut events = vec![Event::PointerMoved(to), Event::Copy];
        assert!(picturing.go_on(&mut events, &context).is_none());
        assert_eq!(events, [Event::Copy, Event::PointerGone]);
        let mut last = Vec::new();
        let answer = (0..PATIENCE).find_map(|_| {
            last.clear();
            picturing.go_on(&mut last, &context)
        });
        assert_eq!(answer.unwrap().unwrap_err(), "the window could not be read back");
        assert_eq!(last, [Event::PointerMoved(to)]);
    }
}
