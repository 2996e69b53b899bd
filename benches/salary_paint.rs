//! How long the charts of Salary take in one frame: the pass over the widgets and the tessellation.
//! `cargo bench --bench salary_paint -- 2000` measures 2,000 frames of each case; the usual number is 300.

use std::time::{Duration, Instant};

use eframe::egui::{Context, Event, FullOutput, Pos2, RawInput, Rect, Ui, UiBuilder, pos2};
use rungs::gui::theme;
use rungs::gui::widgets::{
    Axis, Bar, BarPart, CursorPoint, Fan, FanChart, FanData, FanEvent, FanEventKind, FanPlan, FanRange, Legend,
    LegendEntry, LegendMark, Pattern, SeriesColour, StackedBars, StackedBarsData, Tornado, TornadoData, TornadoRow,
};

/// Frames of each case unless told otherwise.
const USUAL: usize = 300;
/// Points of each plan.
const POINTS: u32 = 40;
/// Where the charts stand in a window of 1280 × 720.
const FAN: Rect = Rect { min: Pos2 { x: 122.0, y: 160.0 }, max: Pos2 { x: 890.0, y: 470.0 } };
const BARS: Rect = Rect { min: Pos2 { x: 122.0, y: 510.0 }, max: Pos2 { x: 500.0, y: 690.0 } };
const TORNADO: Rect = Rect { min: Pos2 { x: 520.0, y: 510.0 }, max: Pos2 { x: 1260.0, y: 690.0 } };

fn main() {
    let frames = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(USUAL);
    let mut scene = Scene::new();
    let empty = middle(frames, || scene.frame(Vec::new(), false));
    let at_rest = middle(frames, || scene.frame(Vec::new(), true));
    let mut turn = 0_u32;
    let pointed = middle(frames, || {
        turn += 1;
        let x = FAN.min.x + 60.0 + (turn * 37 % 600) as f32;
        scene.frame(vec![Event::PointerMoved(pos2(x, FAN.center().y))], true)
    });
    let mut chosen = 0;
    let redrawn = middle(frames, || {
        chosen = (chosen + 1) % 4;
        scene.selected = chosen;
        scene.frame(Vec::new(), true)
    });
    let figure = |time: Duration| time.saturating_sub(empty).as_secs_f64() * 1000.0;
    println!(
        "salary charts: {:.3} ms a frame at rest, {:.3} ms with the pointer over the fan, {:.3} ms with another plan in front each frame (4 plans x {POINTS} points, 10 bars, 20 assumptions; middle of {frames} frames, less an empty one)",
        figure(at_rest),
        figure(pointed),
        figure(redrawn),
    );
}

/// The middle time of one frame.
fn middle(frames: usize, mut frame: impl FnMut() -> usize) -> Duration {
    // The first frames lay text out that later ones take from the cache.
    let mut times: Vec<Duration> = (0..frames + 10)
        .map(|_| {
            let begin = Instant::now();
            std::hint::black_box(frame());
            begin.elapsed()
        })
        .skip(10)
        .collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

struct Scene {
    context: Context,
    fan: Fan,
    bars: StackedBarsData,
    tornado: TornadoData,
    selected: usize,
    time: f64,
}

impl Scene {
    fn new() -> Self {
        let context = Context::default();
        theme::install(&context);
        Self { context, fan: Fan::new(fan()), bars: bars(), tornado: tornado(), selected: 0, time: 0.0 }
    }

    fn frame(&mut self, events: Vec<Event>, charts: bool) -> usize {
        self.time += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_max(pos2(0.0, 0.0), pos2(1280.0, 720.0)));
        let input = RawInput { screen_rect, events, time: Some(self.time), ..RawInput::default() };
        let Self { context, fan, bars, tornado, selected, .. } = self;
        let mut output: FullOutput = context.run_ui(input, |ui: &mut Ui| {
            if !charts {
                return;
            }
            let place = |ui: &mut Ui, rect: Rect| ui.new_child(UiBuilder::new().max_rect(rect));
            FanChart::new("Pay", fan).selected(*selected).show(&mut place(ui, FAN));
            let mut lower = place(ui, BARS);
            Legend::new(&legend()).show(&mut lower);
            StackedBars::new("Parts", bars).show(&mut lower);
            Tornado::new("Difference", tornado).show(&mut place(ui, TORNADO));
        });
        // No window takes them; dropped unasked they would be missed.
        output.textures_delta.clear();
        self.context.tessellate(output.shapes, output.pixels_per_point).len()
    }
}

fn marks(values: impl IntoIterator<Item = u32>, unit: &str) -> Vec<(f64, String)> {
    values.into_iter().map(|value| (f64::from(value), format!("{value}{unit}"))).collect()
}

fn fan() -> FanData {
    let xs: Vec<f64> = (0..POINTS).map(|point| 2027.0 + f64::from(point) * 0.25).collect();
    let plan = |index: usize| {
        let top = 150.0 + 20.0 * index as f64;
        let height = |x: &f64| 118.0 + (top - 118.0) / (1.0 + (-(x - 2031.0) * 1.4).exp());
        let edge = |share: f64| xs.iter().map(|x| height(x) + share * (x - 2027.0)).collect();
        let letter = ["A", "B", "C", "Stay"].get(index).copied().unwrap_or_default();
        FanPlan {
            name: format!("{letter} Through training data"),
            range_label: format!("8 of 10 runs, {letter}"),
            end_label: format!("{letter} {top:.0}k"),
            colour: if index == 3 { SeriesColour::Stay } else { SeriesColour::Series(index) },
            xs: xs.clone(),
            middle: xs.iter().map(height).collect(),
            wide: FanRange { low: edge(-4.0), high: edge(4.0) },
            common: FanRange { low: edge(-2.0), high: edge(2.0) },
        }
    };
    let row = |name: &str| [name.to_owned(), "141k".to_owned(), "126–157k".to_owned()];
    let stop = |x: &f64| CursorPoint {
        x: *x,
        title: "Nov 2028, base pay".to_owned(),
        rows: ["A", "B", "C", "Stay"].map(row).to_vec(),
        source: "BLS 2025, AiPathly 2024".to_owned(),
        values: vec![Some(150.0), Some(160.0), Some(170.0), Some(180.0)],
    };
    let kinds = [FanEventKind::Move, FanEventKind::Bonus, FanEventKind::Vesting];
    let event = |(index, kind): (usize, FanEventKind)| FanEvent {
        x: 2027.5 + index as f64 * 0.5,
        kind,
        plan: index % 4,
        tip: CursorPoint { title: "Bonus".to_owned(), ..CursorPoint::default() },
    };
    FanData {
        x: Axis { from: 2027.0, to: 2037.0, marks: marks(2027..=2036, "") },
        y: Axis { from: 80.0, to: 280.0, marks: marks((80..=280).step_by(20), "k") },
        plans: (0..4).map(plan).collect(),
        events: kinds.into_iter().cycle().take(18).enumerate().map(event).collect(),
        cursor: xs.iter().map(stop).collect(),
        ..FanData::default()
    }
}

const PARTS: [(SeriesColour, Pattern); 5] = [
    (SeriesColour::Series(0), Pattern::Solid),
    (SeriesColour::Series(2), Pattern::Rising),
    (SeriesColour::Series(1), Pattern::Dots),
    (SeriesColour::Series(3), Pattern::Falling),
    (SeriesColour::Series(4), Pattern::Outline),
];

fn legend() -> Vec<LegendEntry<'static>> {
    let entry = |(colour, pattern): (SeriesColour, Pattern)| LegendEntry {
        label: "Equity",
        mark: LegendMark::Patterned(pattern),
        colour,
        shown: None,
    };
    PARTS.map(entry).to_vec()
}

fn bars() -> StackedBarsData {
    let bar = |index: u32| Bar {
        label: (2027 + index).to_string(),
        total: "257".to_owned(),
        parts: PARTS
            .iter()
            .zip([150.0, 20.0, 15.0, 40.0, 10.0])
            .map(|((colour, pattern), value)| BarPart { colour: *colour, pattern: *pattern, value })
            .collect(),
        tip: CursorPoint::default(),
    };
    StackedBarsData {
        y: Axis { from: 0.0, to: 290.0, marks: marks([0, 100, 200], "k") },
        bars: (0..10).map(bar).collect(),
    }
}

fn tornado() -> TornadoData {
    let row = |index: u32| TornadoRow {
        label: format!("Assumption {index}"),
        value: 1.0,
        value_text: "1.0% a year".to_owned(),
        range: [0.0, 3.0],
        range_text: ["0%".to_owned(), "3%".to_owned()],
        bounds: [-5.0, 10.0],
        step: 0.1,
        outcome: [400.0 - f64::from(20 - index) * 4.0, 400.0 + f64::from(20 - index) * 5.0],
        total: 0.3,
        total_text: "30%".to_owned(),
        tip: CursorPoint::default(),
    };
    TornadoData {
        x: Axis { from: 300.0, to: 500.0, marks: marks([300, 400, 500], "k") },
        base: 400.0,
        base_label: "USD +400k".to_owned(),
        rows: (0..20).map(row).collect(),
    }
}
