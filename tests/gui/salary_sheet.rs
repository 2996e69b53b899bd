//! Pictures of the widgets of Salary in each theme. Plans and figures are made up.

use eframe::egui::{Align, Key, Layout, Rect, Theme, Ui, UiBuilder, pos2, vec2};
use rungs::gui::widgets::{
    Axis, Bar, BarPart, Card, ChartSeries, CursorPoint, Fan, FanChart, FanData, FanEvent, FanEventKind, FanLevel,
    FanLevelKind, FanPaid, FanPlan, FanPromise, FanRange, Legend, LegendEntry, LegendMark, Level, LineChart,
    LineChartData, Pattern, SeriesColour, StackedBars, StackedBarsData, Tornado, TornadoData, TornadoRow, Verdict,
};

use crate::support::{Picture as _, harness};

fn at<R>(ui: &mut Ui, [x, y, width, height]: [f32; 4], content: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = Rect::from_min_size(pos2(x, y), vec2(width, height));
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), content).inner
}

fn thousands(values: impl IntoIterator<Item = i32>) -> Vec<(f64, String)> {
    values.into_iter().map(|value| (f64::from(value), format!("{value}k").replace('-', "−"))).collect()
}

fn years(from: f64, first: u32, to: u32) -> Axis {
    Axis { from, to: f64::from(to), marks: (first..=to).map(|year| (f64::from(year), year.to_string())).collect() }
}

const TODAY: f64 = 2026.9;

/// A plan that rises to `top` around 2031 with a range of `spread` on both sides in the end.
fn plan(letter: &str, name: &str, colour: SeriesColour, [top, spread]: [f64; 2]) -> FanPlan {
    let xs: Vec<f64> = (0..=40).map(|quarter| TODAY + f64::from(quarter) * 0.225).collect();
    let middle: Vec<f64> = xs.iter().map(|x| 118.0 + (top - 118.0) / (1.0 + (-(x - 2031.0) * 1.4).exp())).collect();
    let range = |share: f64| {
        let edge = |sign: f64| {
            let far = |x: &f64| sign * spread * share * ((x - TODAY) / 9.0).sqrt();
            xs.iter().zip(&middle).map(|(x, y)| y + far(x)).collect()
        };
        FanRange { low: edge(-1.0), high: edge(1.0) }
    };
    FanPlan {
        name: format!("{letter} {name}").trim().to_owned(),
        range_label: format!("8 of 10 runs, {letter}"),
        end_label: format!("{letter} {top:.0}k"),
        colour,
        wide: range(1.0),
        common: range(0.5),
        xs,
        middle,
    }
}

fn tip(title: &str, rows: &[[&str; 3]]) -> CursorPoint {
    CursorPoint {
        title: title.to_owned(),
        rows: rows.iter().map(|row| row.map(str::to_owned)).collect(),
        ..CursorPoint::default()
    }
}

fn event(x: f64, kind: FanEventKind, plan: usize, title: &str) -> FanEvent {
    FanEvent { x, kind, plan, tip: tip(title, &[["A", "20,000", "USD"]]) }
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
        y: Axis { from: 90.0, to: 245.0, marks: thousands([100, 120, 140, 160, 180, 200, 220, 240]) },
        plans: vec![
            plan("A", "Up the ladder", SeriesColour::Series(0), [197.0, 40.0]),
            plan("B", "Through training data", SeriesColour::Series(1), [199.0, 44.0]),
            plan("C", "Stay technical", SeriesColour::Series(2), [193.0, 30.0]),
            FanPlan { name: "Stay".to_owned(), ..plan("Stay", "", SeriesColour::Stay, [130.0, 6.0]) },
        ],
        levels: vec![
            FanLevel { y: 118.0, label: "pay now 118k".to_owned(), kind: FanLevelKind::Now },
            FanLevel { y: 102.0, label: "floor 102k".to_owned(), kind: FanLevelKind::Floor },
        ],
        events: vec![
            event(2027.3, FanEventKind::OneOff, 0, "Sign-on, USD 20,000"),
            event(2028.7, FanEventKind::Move, 0, "Machine Learning Engineer"),
            event(2028.75, FanEventKind::Move, 1, "Training Data Lead"),
            event(2029.2, FanEventKind::Bonus, 0, "Bonus, USD 14,000"),
            event(2029.7, FanEventKind::Vesting, 0, "30,000 of the grant vest"),
            event(2029.72, FanEventKind::Bonus, 1, "Bonus of B, not shown"),
            event(2030.2, FanEventKind::Clawback, 0, "USD 10,000 to pay back"),
        ],
        cursor: vec![
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
    for index in 12..15 {
        only.middle[index] = f64::NAN;
        only.wide.low[index] = f64::NAN;
        only.common.high[index] = f64::NAN;
    }
    let xs: Vec<f64> = (0..20).map(|quarter| 2024.4 + f64::from(quarter) * 0.25).collect();
    let promised = |share: f64| xs.iter().map(|x| 100.0 + (x - 2024.4) * 5.0 * share).collect();
    FanData {
        x: years(2024.3, 2025, 2036),
        y: Axis { from: 80.0, to: 245.0, marks: thousands([80, 120, 160, 200, 240]) },
        plans: vec![only],
        events: vec![event(2028.7, FanEventKind::Move, 0, "Machine Learning Engineer")],
        paid: [(2024.5, 98.0), (2025.5, 105.0), (2026.2, 112.0), (2026.8, 118.0)]
            .map(|(x, y)| FanPaid { x, y, tip: tip("Paid in May 2025", &[["Base", "112,000", "USD"]]) })
            .to_vec(),
        paid_label: "paid".to_owned(),
        promise: Some(FanPromise {
            label: "promised in May 2024".to_owned(),
            middle: promised(1.0),
            wide: FanRange { low: promised(0.2), high: promised(2.0) },
            xs,
        }),
        today: Some(TODAY),
        ..FanData::default()
    }
}

const PARTS: [(&str, SeriesColour, Pattern); 6] = [
    ("Base", SeriesColour::Series(0), Pattern::Solid),
    ("Bonus", SeriesColour::Series(2), Pattern::Rising),
    ("One-off", SeriesColour::Series(1), Pattern::Dots),
    ("Equity", SeriesColour::Series(3), Pattern::Falling),
    ("Pension", SeriesColour::Series(4), Pattern::Outline),
    ("Paid back", SeriesColour::Stay, Pattern::Crossed),
];

pub fn bars() -> StackedBarsData {
    let years = [
        [122.0, 5.0, 20.0, 0.0, 8.0, 0.0],
        [140.0, 7.0, 0.0, 10.0, 9.0, -12.0],
        [145.0, 9.0, 0.0, 30.0, 9.0, 0.0],
        [190.0, 28.0, 15.0, 44.0, 12.0, 0.0],
        [194.0, 29.0, 0.0, 30.0, 12.0, -30.0],
        [196.0, 30.0, 0.0, 20.0, 12.0, 0.0],
    ];
    let bar = |(index, values): (usize, &[f64; 6])| Bar {
        label: (2027 + index).to_string(),
        total: format!("{:.0}", values.iter().sum::<f64>()),
        parts: PARTS
            .iter()
            .zip(values)
            .map(|((_, colour, pattern), value)| BarPart { colour: *colour, pattern: *pattern, value: *value })
            .collect(),
        tip: tip(&(2027 + index).to_string(), &[["Base", "122k", ""], ["Grant of Team Lead vests", "", ""]]),
    };
    StackedBarsData {
        y: Axis { from: -50.0, to: 310.0, marks: thousands([0, 100, 200, 300]) },
        bars: years.iter().enumerate().map(bar).collect(),
    }
}

pub fn tornado() -> TornadoData {
    let row = |label: &str, [value, low, high]: [f64; 3], unit: &str, outcome: [f64; 2], total: f32| TornadoRow {
        label: label.to_owned(),
        value,
        value_text: format!("{value}{unit}"),
        range: [low, high],
        range_text: [format!("{low}"), format!("{high}")],
        bounds: [low - 10.0, high + 10.0],
        step: 0.1,
        outcome,
        total,
        total_text: format!("{:.0}%", total * 100.0),
        tip: tip(label, &[["Low", "380k", ""], ["High", "520k", ""]]),
    };
    TornadoData {
        x: Axis { from: 300.0, to: 600.0, marks: thousands([300, 400, 500, 600]) },
        base: 441.0,
        base_label: "USD +441k".to_owned(),
        rows: vec![
            row("Real growth in a role", [1.0, 0.0, 3.0], "% a year", [380.0, 560.0], 0.52),
            row("Odds of a gap", [10.0, 0.0, 30.0], "%", [486.0, 352.0], 0.31),
            row("Growth of share prices", [0.0, -10.0, 10.0], "% a year", [430.0, 455.0], 0.06),
            row("Inflation, for nominal", [2.4, 1.0, 5.0], "% a year", [441.0, 441.0], 0.0),
            row("Position kept at a move", [60.0, 20.0, 90.0], "%", [450.0, 470.0], 0.11),
        ],
    }
}

fn ahead() -> LineChartData {
    let xs: Vec<f64> = (0..10).map(|year| 2027.0 + f64::from(year)).collect();
    let ys = [2.0, 8.0, 21.0, 34.0, 52.0, 61.0, 66.0, 64.0, 63.0, 62.0];
    LineChartData {
        x: years(2027.0, 2027, 2036),
        y: Axis {
            from: 0.0,
            to: 100.0,
            marks: [0, 50, 100].map(|odds| (f64::from(odds), format!("{odds}%"))).to_vec(),
        },
        series: vec![ChartSeries {
            end_label: "62%".to_owned(),
            ..ChartSeries::new("B ahead of A", SeriesColour::Series(1), xs, ys.to_vec())
        }],
        levels: vec![Level { y: 50.0, label: "as likely as not".to_owned() }],
        ..LineChartData::default()
    }
}

fn verdicts(ui: &mut Ui) {
    Card::titled("Break-even").height(142.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let first = Verdict::new(SeriesColour::Series(0), "A over staying", "Aug 2027");
        ui.add(first.odds("80% by Feb 2028").difference("USD +441k", "over ten years"));
        let second = Verdict::new(SeriesColour::Series(1), "B over staying", "Not in ten years");
        ui.add(second.odds("12% by Dec 2036").difference("USD −28k", "over ten years"));
    });
}

fn sheet(theme: Theme, name: &str) {
    let (mut fan, mut past, bars, tornado, ahead) =
        (Fan::new(compared()), Fan::new(alone()), bars(), tornado(), ahead());
    let legend: Vec<LegendEntry<'_>> = PARTS
        .iter()
        .map(|(label, colour, pattern)| LegendEntry {
            label,
            mark: LegendMark::Patterned(*pattern),
            colour: *colour,
            shown: None,
        })
        .collect();
    let mut window = harness(theme, [1280.0, 720.0], |ui| {
        at(ui, [20.0, 12.0, 760.0, 372.0], |ui| {
            Card::titled("Base pay, four plans").height(372.0).show(ui, |ui| {
                let shown = FanChart::new("Base pay, four plans", &mut fan).selected(0).show(ui);
                if ui.memory(|memory| memory.focused().is_none()) {
                    shown.response.request_focus();
                }
            });
        });
        at(ui, [796.0, 12.0, 464.0, 240.0], |ui| {
            Card::titled("Promise against reality").height(240.0).show(ui, |ui| {
                FanChart::new("Promise against reality", &mut past).show(ui);
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
            Card::plain().height(158.0).show(ui, |ui| Tornado::new("What the difference hangs on", &tornado).show(ui))
        });
        at(ui, [496.0, 566.0, 339.0, 142.0], verdicts);
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
