//! All text of a frame: where it stands, what of it can be seen, and what is wrong with that.

use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::epaint::{ClippedShape, Galley, TextShape};
use eframe::egui::{Color32, Context, CornerRadius, LayerId, Rect, Shape, Ui};
use rungs::gui::theme::{TextKind, size};

/// Points by which two texts may reach into one another: ascenders and descenders of neighbouring lines.
const SLACK: f32 = 2.0;

/// A line of text, the way it was painted.
#[derive(Clone, Debug)]
struct Line {
    words: String,
    /// The tight room of its glyphs.
    whole: Rect,
    /// What of it is not clipped.
    seen: Rect,
    clip: Rect,
    /// Place in the order of painting.
    order: usize,
}

/// What one layer painted.
#[derive(Clone, Debug, Default)]
struct Layer {
    lines: Vec<Line>,
    /// Filled rectangles as they are seen, with their place in the order of painting.
    fills: Vec<(usize, Rect)>,
    /// The same of cards, and what of them is seen.
    cards: Vec<(usize, Rect, Rect)>,
    cut_figures: Vec<(String, Rect)>,
    cut_titles: Vec<String>,
    shapes: usize,
}

/// Looks at the text of each frame of a context.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    layers: Arc<Mutex<Vec<Layer>>>,
}

impl Texts {
    /// Begins to look.
    pub fn of(context: &Context) -> Self {
        let texts = Self::default();
        let layers = Arc::clone(&texts.layers);
        let look = move |ui: &mut Ui| {
            *layers.lock().unwrap_or_else(PoisonError::into_inner) = layers_of(ui.ctx());
        };
        context.on_end_pass("texts", Arc::new(look));
        texts
    }

    /// What is wrong with the text of the latest frame in a window of these bounds, and where.
    pub fn faults(&self, window: Rect, scrolls_sideways: bool) -> Vec<[String; 2]> {
        let layers = self.layers.lock().unwrap_or_else(PoisonError::into_inner);
        layers.iter().flat_map(|layer| layer.faults(window, scrolls_sideways)).collect()
    }

    /// The titles of the latest frame that end in an ellipsis.
    pub fn cut_titles(&self) -> Vec<String> {
        let layers = self.layers.lock().unwrap_or_else(PoisonError::into_inner);
        layers.iter().flat_map(|layer| layer.cut_titles.clone()).collect()
    }

    /// Where the lines with these words begin from the top.
    pub fn tops(&self) -> Vec<(String, f32)> {
        let layers = self.layers.lock().unwrap_or_else(PoisonError::into_inner);
        layers.iter().flat_map(|layer| &layer.lines).map(|line| (line.words.clone(), line.whole.min.y)).collect()
    }
}

fn layers_of(context: &Context) -> Vec<Layer> {
    let mut ids = vec![LayerId::background()];
    ids.extend(context.memory(|memory| memory.layer_ids().collect::<Vec<_>>()));
    ids.dedup();
    context.graphics(|graphics| {
        let lists = ids.iter().filter_map(|id| graphics.get(*id));
        lists
            .map(|list| {
                let mut layer = Layer::default();
                for ClippedShape { clip_rect, shape, .. } in list.all_entries() {
                    layer.note(*clip_rect, shape);
                }
                layer
            })
            .collect()
    })
}

impl Layer {
    fn note(&mut self, clip: Rect, shape: &Shape) {
        self.shapes += 1;
        match shape {
            Shape::Vec(shapes) => {
                for shape in shapes {
                    self.note(clip, shape);
                }
            }
            Shape::Rect(rect) if rect.fill.a() == u8::MAX && rect.rect.is_positive() => {
                self.fills.push((self.shapes, rect.rect.intersect(clip)));
                if rect.corner_radius == CornerRadius::from(size::RADIUS_CARD) {
                    self.cards.push((self.shapes, rect.rect, rect.rect.intersect(clip)));
                }
            }
            Shape::Text(text) if text.angle == 0.0 && text.opacity_factor > 0.0 => self.note_text(clip, text),
            _ => {}
        }
    }

    fn note_text(&mut self, clip: Rect, text: &TextShape) {
        if text.fallback_color == Color32::TRANSPARENT {
            return;
        }
        for row in &text.galley.rows {
            let bounds = row.row.visuals.mesh_bounds;
            if !bounds.is_positive() {
                continue;
            }
            let whole = bounds.translate(text.pos.to_vec2() + row.pos.to_vec2());
            let words = row.row.text();
            self.lines.push(Line { words, whole, seen: whole.intersect(clip), clip, order: self.shapes });
        }
        if !text.galley.elided || !clip.intersects(text.visual_bounding_rect()) {
            return;
        }
        if let Some(figure) = cut_figure(&text.galley) {
            self.cut_figures.push((figure, text.visual_bounding_rect()));
        }
        let job = &text.galley.job;
        let heads = [TextKind::Page20, TextKind::Title15].map(TextKind::font);
        if job.sections.first().is_some_and(|section| heads.contains(&section.format.font_id)) {
            self.cut_titles.push(job.text.clone());
        }
    }

    fn faults(&self, window: Rect, scrolls_sideways: bool) -> Vec<[String; 2]> {
        let mut faults = Vec::new();
        let mut fault = |what: String, places: [Rect; 2]| {
            let [first, second] = places.map(|rect| format!("{rect:.0?}"));
            faults.push([what, format!("{first} {second}")]);
        };
        for (text, clip) in &self.cut_figures {
            fault(format!("cut in a figure: {text}"), [*clip, *clip]);
        }
        let seen: Vec<&Line> = self.lines.iter().filter(|line| line.seen.is_positive()).collect();
        for (index, line) in seen.iter().enumerate() {
            let words = &line.words;
            for other in seen.iter().skip(index + 1).filter(|other| overlap(line.seen, other.seen)) {
                fault(format!("“{words}” and “{}” over one another", other.words), [line.seen, other.seen]);
            }
            for (_, fill) in self.fills.iter().filter(|(order, _)| *order > line.order) {
                if overlap(line.seen, *fill) {
                    fault(format!("“{words}” is covered"), [line.seen, *fill]);
                }
            }
            for (_, card, seen) in self.cards.iter().filter(|(order, ..)| *order < line.order) {
                if seen.contains(line.seen.center()) && !card.expand(SLACK).contains_rect(line.seen) {
                    fault(format!("“{words}” stands across the edge of its card"), [line.seen, *card]);
                }
            }
            if !window.expand(SLACK).contains_rect(line.seen) {
                fault(format!("“{words}” reaches out of the window"), [line.seen, window]);
            }
        }
        for line in &self.lines {
            let beside = line.whole.min.x < line.clip.min.x - SLACK || line.whole.max.x > line.clip.max.x + SLACK;
            if beside && !scrolls_sideways {
                fault(format!("“{}” is cut at the side", line.words), [line.whole, line.clip]);
            }
        }
        faults
    }
}

fn overlap(a: Rect, b: Rect) -> bool {
    let both = a.intersect(b);
    both.width() > SLACK && both.height() > SLACK
}

/// The text if it is cut within a word with a digit in it, or is a figure that is cut at all: a few words with a digit, or
/// some more, like “90% by 7 May 2027”, that begin with one.
fn cut_figure(galley: &Galley) -> Option<String> {
    let whole = galley.job.text.as_str();
    let shown: String = galley.rows.iter().map(|row| row.row.text()).collect();
    let shown = shown.strip_suffix('…').unwrap_or(&shown);
    let rest = whole.strip_prefix(shown).unwrap_or_default();
    let digit = |word: &str| word.contains(|letter: char| letter.is_ascii_digit());
    let before: String = shown.chars().rev().take_while(|letter| !letter.is_whitespace()).collect();
    let after: String = rest.chars().take_while(|letter| !letter.is_whitespace()).collect();
    let within = !before.is_empty() && !after.is_empty() && (digit(&before) || digit(&after));
    let figure = match whole.split_whitespace().count() {
        0..=3 => digit(whole),
        4..=6 => digit(rest) && whole.split_whitespace().next().is_some_and(digit),
        _ => false,
    };
    (within || figure).then(|| format!("“{shown}…” of “{whole}”"))
}
