//! Pictures of the widgets of Salary in each theme. Plans and figures are made up.

use eframe::egui::{Align, Key, Layout, Rect, Theme, Ui, UiBuilder, pos2, vec2};
use rungs::app::present::axis::{AxisData, AxisUnit};
use rungs::app::present::cursor_point::CursorPoint;
use rungs::app::present::lines::{LineData, LinesData};
use rungs::app::present::salary::events::{EventKind, FanEvent};
use rungs::app::present::salary::fan::{FanData, FanLine};
use rungs::app::present::salary::influence::{InfluenceData, InfluenceRow};
use rungs::app::present::salary::past::{PaidDot, PromiseBand};
use rungs::app::present::salary::plans::PlanName;
use rungs::app::present::salary::verdicts::BreakEvenCard;
use rungs::app::present::salary::years::{PartKind, PayBar, PayYears};
use rungs::app::present::series_colour::SeriesColour;
use rungs::app::words::Words as _;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::projection::percentiles::Percentiles;
use rungs::domain::pay::scenario::ScenarioKey;
use rungs::gui::widgets::{Card, FanChart, Legend, LegendEntry, LegendMark, LineChart, StackedBars, Tornado, verdict};

use crate::support::{Picture as _, harness};

fn at<R>(ui: &mut Ui, [x, y, width, height]: [f32; 4], content: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = Rect::from_min_size(pos2(x, y), vec2(width, height));
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), content).inner
}

fn thousands(values: impl IntoIterator<Item = i32>) -> Vec<(f64, String)> {
    values.into_iter().map(|value| (f64::from(value), format!("{value}k").replace('-', "−"))).collect()
}

fn years(from: f64, first: u32, to: u32) -> AxisData {
    AxisData {
        from,
        to: f64::from(to),
        marks: (first..=to).map(|year| (f64::from(year), year.to_string())).collect(),
        unit: AxisUnit::Date,
    }
}

const TODAY: f64 = 2026.9;

/// A plan that rises to `top` around 2031 with a range of `spread` on both sides in the end.
fn plan(letter: &str, name: &str, colour: SeriesColour, [top, spread]: [f64; 2]) -> FanLine {
    let xs: Vec<f64> = (0..=40).map(|quarter| TODAY + f64::from(quarter) * 0.225).collect();
    let at = xs.iter().map(|x| {
        let p50 = 118.0 + (top - 118.0) / (1.0 + (-(x - 2031.0) * 1.4).exp());
        let far = spread * ((x - TODAY) / 9.0).sqrt();
        Percentiles { p10: p50 - far, p25: p50 - far / 2.0, p50, p75: p50 + far / 2.0, p90: p50 + far }
    });
    let name = format!("{letter} {name}").trim().to_owned();
    let (letter, short, key) = (letter.to_owned(), letter.to_owned(), ScenarioKey::Path);
    FanLine {
        end: format!("{short} {top:.0}k").into(),
        at: at.collect(),
        plan: PlanName { key, letter, name, short, colour },
        xs,
    }
}

fn tip(title: &str, rows: &[[&str; 3]]) -> CursorPoint {
    CursorPoint { rows: rows.iter().map(|row| row.map(str::to_owned)).collect(), ..CursorPoint::titled(title) }
}

fn event(x: f64, kind: EventKind, label: &str) -> FanEvent {
    FanEvent { x, kind, role: (kind == EventKind::Move).then(|| label.to_owned()), label: label.to_owned() }
}

/// Four plans, three of which end at nearly the same pay.
pub fn compared() -> FanData {
    let rows =
        [["A", "141k", "126–157k"], ["B", "114k", "104–131k"], ["C", "133k", "120–150k"], ["Stay", "121k", "117–125k"]];
    let stop = |x: f64, title: &str, values: [f64; 4]| CursorPoint {
        x,
        source: "BLS 2025, AiPathly 2024".to_owned(),
        values: values.map(Some).to_vec(),
        ..tip(title, &rows)
    };
    FanData {
        x: years(TODAY, 2027, 2036),
        y: AxisData {
            from: 90.0,
            to: 245.0,
            marks: thousands([100, 120, 140, 160, 180, 200, 220, 240]),
            ..AxisData::default()
        },
        today: TODAY,
        lines: vec![
            plan("A", "Up the ladder", SeriesColour::Series(0), [197.0, 40.0]),
            plan("B", "Through training data", SeriesColour::Series(1), [199.0, 44.0]),
            plan("C", "Stay technical", SeriesColour::Series(2), [193.0, 30.0]),
            plan("Stay", "", SeriesColour::Stay, [130.0, 6.0]),
        ],
        now: Some((118.0, "pay now 118k".into())),
        floor: Some((102.0, "floor 102k".into())),
        events: vec![
            event(2027.3, EventKind::Once, "Sign-on, USD 20,000"),
            event(2028.7, EventKind::Move, "Machine Learning Engineer"),
            event(2029.2, EventKind::Bonus, "Bonus, USD 14,000"),
            event(2029.7, EventKind::Vesting, "30,000 of the grant vest"),
            event(2029.72, EventKind::Move, "Training Data Lead"),
        ],
        stops: vec![
            stop(2027.9, "Nov 2027, base pay", [119.0, 119.1, 118.9, 118.2]),
            stop(2028.9, "Nov 2028, base pay", [122.0, 122.3, 121.8, 118.8]),
            stop(2034.9, "Nov 2034, base pay", [196.7, 198.7, 192.7, 129.9]),
        ],
        ..FanData::default()
    }
}

/// One plan with a gap, what was paid since 2024 and an earlier promise.
pub fn alone() -> FanData {
    let mut only = plan("A", "Up the ladder", SeriesColour::Series(0), [197.0, 40.0]);
    for at in &mut only.at[12..15] {
        (at.p10, at.p50, at.p75) = (f64::NAN, f64::NAN, f64::NAN);
    }
    let xs: Vec<f64> = (0..20).map(|quarter| 2024.4 + f64::from(quarter) * 0.25).collect();
    let promised = |share: f64| xs.iter().map(|x| 100.0 + (x - 2024.4) * 5.0 * share).collect();
    FanData {
        x: years(2024.3, 2025, 2036),
        y: AxisData { from: 80.0, to: 245.0, marks: thousands([80, 120, 160, 200, 240]), ..AxisData::default() },
        today: TODAY,
        lines: vec![only],
        events: vec![event(2028.7, EventKind::Move, "Machine Learning Engineer")],
        paid: [(2024.5, 98.0), (2025.5, 105.0), (2026.2, 112.0), (2026.8, 118.0)]
            .map(|(x, y)| PaidDot { x, y, label: format!("Paid from {x}: {y}k") })
            .to_vec(),
        promise: Some(PromiseBand {
            label: "promised in May 2024".to_owned(),
            low: promised(0.2),
            middle: promised(1.0),
            high: promised(2.0),
            xs,
        }),
        ..FanData::default()
    }
}

const PARTS: [PartKind; 5] = [PartKind::Base, PartKind::Bonus, PartKind::Once, PartKind::Equity, PartKind::Pension];

pub fn bars() -> PayYears {
    let years = [
        [122.0, 5.0, 20.0, 0.0, 8.0],
        [140.0, 7.0, -12.0, 10.0, 9.0],
        [145.0, 9.0, 0.0, 30.0, 9.0],
        [190.0, 28.0, 15.0, 44.0, 12.0],
        [194.0, 29.0, -30.0, 30.0, 12.0],
        [196.0, 30.0, 0.0, 20.0, 12.0],
    ];
    let bar = |(index, values): (usize, &[f64; 5])| PayBar {
        label: (2027 + index).to_string(),
        total: format!("{:.0}", values.iter().sum::<f64>()).into(),
        parts: PARTS.into_iter().zip(*values).collect(),
        tip: tip(&(2027 + index).to_string(), &[["Base", "122k", ""], ["Grant of Team Lead vests", "", ""]]),
    };
    PayYears {
        y: AxisData { from: -50.0, to: 310.0, marks: thousands([0, 100, 200, 300]), ..AxisData::default() },
        bars: years.iter().enumerate().map(bar).collect(),
        parts: PARTS.to_vec(),
        ..PayYears::default()
    }
}

pub fn tornado() -> InfluenceData {
    let row =
        |label: &'static str, [value, low, high]: [f64; 3], unit: &str, outcomes: [f64; 2], share: f64| InfluenceRow {
            assumption: Assumption::RealGrowth,
            label,
            words: format!("{value}{unit}"),
            short: format!("{value}{unit}"),
            value,
            range: [low, high],
            range_words: [format!("{low}"), format!("{high}")],
            bounds: [low - 10.0, high + 10.0],
            step: 0.1,
            outcomes,
            share,
            total: format!("{:.0}%", share * 100.0),
            tip: tip(label, &[["Low", "380k", ""], ["High", "520k", ""]]),
        };
    InfluenceData {
        title: "Difference".to_owned(),
        x: AxisData { from: 300.0, to: 600.0, marks: thousands([300, 400, 500, 600]), ..AxisData::default() },
        base: 441.0,
        base_words: "USD +441k".to_owned(),
        rows: vec![
            row("Raises above inflation", [1.0, 0.0, 3.0], "% a year", [380.0, 560.0], 0.52),
            row("Chance of a gap", [10.0, 0.0, 30.0], "%", [486.0, 352.0], 0.31),
            row("Growth of share prices", [0.0, -10.0, 10.0], "% a year", [430.0, 455.0], 0.06),
            row("Inflation, for future money", [2.4, 1.0, 5.0], "% a year", [441.0, 441.0], 0.0),
            row("Place in the range kept", [60.0, 20.0, 90.0], "%", [450.0, 470.0], 0.11),
        ],
        ..InfluenceData::default()
    }
}

fn ahead() -> LinesData {
    let points = (2027..).map(f64::from).zip([2.0, 8.0, 21.0, 34.0, 52.0, 61.0, 66.0, 64.0, 63.0, 62.0]);
    LinesData {
        x: years(2027.0, 2027, 2036),
        y: AxisData {
            from: 0.0,
            to: 100.0,
            marks: [0, 50, 100].map(|odds| (f64::from(odds), format!("{odds}%"))).to_vec(),
            ..AxisData::default()
        },
        lines: vec![LineData { end: "62%".into(), ..LineData::new(SeriesColour::Series(1), points) }],
        levels: vec![(50.0, "as likely as not".to_owned())],
        ..LinesData::default()
    }
}

fn verdicts(ui: &mut Ui) {
    Card::titled("Break-even").height(142.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        for (place, words) in [
            ["A over staying", "Aug 2027", "80% by Feb 2028", "USD +441k"],
            ["B over staying", "Not in ten years", "12% by Dec 2036", "USD −28k"],
        ]
        .into_iter()
        .enumerate()
        {
            ui.add(verdict(&even(place, words), "over ten years"));
        }
    });
}

/// What a plan brings over staying, with these words: caption, figure, odds and difference.
pub fn even(place: usize, words: [&str; 4]) -> BreakEvenCard {
    let [caption, figure, odds, difference] = words.map(str::to_owned);
    let plan = plan("", "", SeriesColour::Series(place), [0.0, 0.0]).plan;
    BreakEvenCard {
        plan,
        caption,
        figure: figure.into(),
        range: String::new(),
        odds,
        difference: difference.into(),
        name: String::new(),
    }
}

fn sheet(theme: Theme, name: &str) {
    let (fan, past, bars, tornado, ahead) = (compared(), alone(), bars(), tornado(), ahead());
    let legend = PARTS.map(|kind| {
        let (colour, pattern) = kind.style();
        LegendEntry { label: kind.words(), mark: LegendMark::Patterned(pattern), colour, shown: None }
    });
    let mut window = harness(theme, [1280.0, 720.0], |ui| {
        at(ui, [20.0, 12.0, 760.0, 372.0], |ui| {
            Card::titled("Base pay, four plans").height(372.0).show(ui, |ui| {
                let shown = FanChart::new("Base pay, four plans", &fan).show(ui);
                if ui.memory(|memory| memory.focused().is_none()) {
                    shown.response.request_focus();
                }
            });
        });
        at(ui, [796.0, 12.0, 464.0, 240.0], |ui| {
            Card::titled("Promise against reality").height(240.0).show(ui, |ui| {
                FanChart::new("Promise against reality", &past).show(ui);
            });
        });
        at(ui, [796.0, 264.0, 464.0, 120.0], |ui| {
            Card::titled("B ahead of A").height(120.0).show(ui, |ui| LineChart::new("B ahead of A", &ahead).show(ui))
        });
        at(ui, [20.0, 396.0, 460.0, 312.0], |ui| {
            Card::titled("Parts of pay on route A").height(312.0).show(ui, |ui| {
                Legend::new(&legend).show(ui);
                StackedBars::new("Parts of pay on route A", &bars).show(ui)
            })
        });
        at(ui, [496.0, 396.0, 764.0, 158.0], |ui| {
            Card::plain().height(158.0).show(ui, |ui| Tornado::new(&tornado).show(ui))
        });
        at(ui, [496.0, 566.0, 400.0, 142.0], verdicts);
    });
    window.run();
    for _ in 0..2 {
        window.key_press(Key::ArrowRight);
        window.run();
    }
    window.picture(name);
}

#[test]
fn light_widgets_of_salary_look_as_designed() {
    sheet(Theme::Light, "salary_widgets_light");
}
