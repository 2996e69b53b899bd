//! How long the charts of Salary take in one frame: the pass over the widgets and the tessellation.
//! `cargo bench --bench salary_paint -- 2000` measures 2,000 frames of each case; the usual number is 300.

use std::time::{Duration, Instant};

use eframe::egui::{Context, Event, FullOutput, Pos2, RawInput, Rect, Ui, UiBuilder, pos2};
use rungs::app::present::axis::AxisData;
use rungs::app::present::cursor_point::CursorPoint;
use rungs::app::present::salary::events::{EventKind, FanEvent};
use rungs::app::present::salary::fan::{FanData, FanLine};
use rungs::app::present::salary::influence::{InfluenceData, InfluenceRow};
use rungs::app::present::salary::plans::PlanName;
use rungs::app::present::salary::years::{PartKind, PayBar, PayYears};
use rungs::app::present::series_colour::SeriesColour;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::projection::percentiles::Percentiles;
use rungs::domain::pay::scenario::ScenarioKey;
use rungs::gui::theme;
use rungs::gui::widgets::{FanChart, Legend, LegendEntry, LegendMark, StackedBars, Tornado};

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
        scene.fan.selected = chosen;
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
    fan: FanData,
    bars: PayYears,
    tornado: InfluenceData,
    time: f64,
}

impl Scene {
    fn new() -> Self {
        let context = Context::default();
        theme::install(&context);
        Self { context, fan: fan(), bars: bars(), tornado: tornado(), time: 0.0 }
    }

    fn frame(&mut self, events: Vec<Event>, charts: bool) -> usize {
        self.time += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_max(pos2(0.0, 0.0), pos2(1280.0, 720.0)));
        let input = RawInput { screen_rect, events, time: Some(self.time), ..RawInput::default() };
        let Self { context, fan, bars, tornado, .. } = self;
        let mut output: FullOutput = context.run_ui(input, |ui: &mut Ui| {
            if !charts {
                return;
            }
            let place = |ui: &mut Ui, rect: Rect| ui.new_child(UiBuilder::new().max_rect(rect));
            FanChart::new("Pay", fan).show(&mut place(ui, FAN));
            let mut lower = place(ui, BARS);
            Legend::new(&legend()).show(&mut lower);
            StackedBars::new("Parts", bars).show(&mut lower);
            Tornado::new(tornado).show(&mut place(ui, TORNADO));
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
    let line = |index: usize| {
        let top = 150.0 + 20.0 * index as f64;
        let at = xs.iter().map(|x| {
            let (p50, far) = (118.0 + (top - 118.0) / (1.0 + (-(x - 2031.0) * 1.4).exp()), x - 2027.0);
            Percentiles { p10: p50 - 4.0 * far, p25: p50 - 2.0 * far, p50, p75: p50 + 2.0 * far, p90: p50 + 4.0 * far }
        });
        let letter = ["A", "B", "C", "Stay"].get(index).copied().unwrap_or_default().to_owned();
        let colour = if index == 3 { SeriesColour::Stay } else { SeriesColour::Series(index) };
        let (name, short) = (format!("{letter} Through training data"), letter.clone());
        let plan = PlanName { key: ScenarioKey::Path, letter, name, short, colour };
        FanLine { end: format!("{} {top:.0}k", plan.short).into(), at: at.collect(), plan, xs: xs.clone() }
    };
    let row = |name: &str| [name.to_owned(), "141k".to_owned(), "126–157k".to_owned()];
    let stop = |x: &f64| CursorPoint {
        x: *x,
        title: "Nov 2028, base pay".to_owned(),
        rows: ["A", "B", "C", "Stay"].map(row).to_vec(),
        source: "BLS 2025, AiPathly 2024".to_owned(),
        values: vec![Some(150.0), Some(160.0), Some(170.0), Some(180.0)],
    };
    let kinds = [EventKind::Move, EventKind::Bonus, EventKind::Vesting];
    let event = |(index, kind): (usize, EventKind)| FanEvent {
        role: (kind == EventKind::Move).then(|| "Role".to_owned()),
        x: 2027.5 + index as f64 * 0.5,
        kind,
        label: "Bonus".to_owned(),
    };
    FanData {
        x: AxisData { from: 2027.0, to: 2037.0, marks: marks(2027..=2036, ""), ..AxisData::default() },
        y: AxisData { from: 80.0, to: 280.0, marks: marks((80..=280).step_by(20), "k"), ..AxisData::default() },
        lines: (0..4).map(line).collect(),
        events: kinds.into_iter().cycle().take(18).enumerate().map(event).collect(),
        stops: xs.iter().map(stop).collect(),
        ..FanData::default()
    }
}

const PARTS: [PartKind; 5] = [PartKind::Base, PartKind::Bonus, PartKind::Once, PartKind::Equity, PartKind::Pension];

fn legend() -> Vec<LegendEntry<'static>> {
    let entry = |kind: PartKind| {
        let (colour, pattern) = kind.style();
        LegendEntry { label: "Equity", mark: LegendMark::Patterned(pattern), colour, shown: None }
    };
    PARTS.map(entry).to_vec()
}

fn bars() -> PayYears {
    let bar = |index: u32| PayBar {
        label: (2027 + index).to_string(),
        total: "257".into(),
        parts: PARTS.into_iter().zip([150.0, 20.0, 15.0, 40.0, 10.0]).collect(),
        tip: CursorPoint::default(),
    };
    PayYears {
        y: AxisData { from: 0.0, to: 290.0, marks: marks([0, 100, 200], "k"), ..AxisData::default() },
        bars: (0..10).map(bar).collect(),
        ..PayYears::default()
    }
}

fn tornado() -> InfluenceData {
    const LABELS: [&str; 20] =
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"];
    let row = |(index, label): (usize, &'static str)| InfluenceRow {
        assumption: Assumption::RealGrowth,
        label,
        words: "1.0% a year".to_owned(),
        short: "1.0% a year".to_owned(),
        value: 1.0,
        range: [0.0, 3.0],
        range_words: ["0%".to_owned(), "3%".to_owned()],
        bounds: [-5.0, 10.0],
        step: 0.1,
        outcomes: [400.0 - (20 - index) as f64 * 4.0, 400.0 + (20 - index) as f64 * 5.0],
        share: 0.3,
        total: "30%".to_owned(),
        tip: CursorPoint::default(),
    };
    InfluenceData {
        x: AxisData { from: 300.0, to: 500.0, marks: marks([300, 400, 500], "k"), ..AxisData::default() },
        base: 400.0,
        base_words: "USD +400k".to_owned(),
        rows: LABELS.into_iter().enumerate().map(row).collect(),
        ..InfluenceData::default()
    }
}
