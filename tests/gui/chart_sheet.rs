//! One picture of all charts in each theme. The figures are made up.

use eframe::egui::{Align, Layout, Rect, Theme, Ui, UiBuilder, vec2};
use rungs::gui::theme::Icon;
use rungs::gui::widgets::{
    Axis, AxisLabels, Band, BandStrength, Bar, BarPart, Card, ChartCard, ChartSeries, Column, CursorPoint, DataTable,
    EssentialCounts, Essentials, Histogram, Legend, LegendEntry, LegendMark, Level, LineChart, LineChartData, Marker,
    Move, MovePattern, Pattern, Progress, RangeBar, RangeValues, Reading, RouteStrip, SeriesColour, Slider,
    StackedBars, StackedBarsData, Station, StationKind, Stepper,
};

use crate::support::{Picture as _, harness};

fn at<R>(ui: &mut Ui, [x, y, width, height]: [f32; 4], content: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = Rect::from_min_size(eframe::egui::pos2(x, y), vec2(width, height));
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), content).inner
}

fn thousands(values: impl IntoIterator<Item = u32>) -> Vec<(f64, String)> {
    values
        .into_iter()
        .map(|value| (f64::from(value), if value == 0 { "0".to_owned() } else { format!("{value}k") }))
        .collect()
}

fn years(from: u32, to: u32) -> Axis {
    let marks = (from..=to).map(|year| (f64::from(year), year.to_string())).collect();
    Axis { from: f64::from(from) - 0.1, to: f64::from(to), marks }
}

/// A curve that rises in steps to `top`.
fn series(name: &str, colour: SeriesColour, top: f64, spread: f64) -> ChartSeries {
    let xs: Vec<f64> = (0..=40).map(|quarter| 2026.9 + f64::from(quarter) * 0.225).collect();
    let ys: Vec<f64> = xs.iter().map(|x| 118.0 + (top - 118.0) / (1.0 + (-(x - 2030.0) * 1.4).exp())).collect();
    let band = |share: f64, strength| Band {
        low: xs.iter().zip(&ys).map(|(x, y)| y - spread * share * ((x - 2026.9) / 9.0).sqrt()).collect(),
        high: xs.iter().zip(&ys).map(|(x, y)| y + spread * share * ((x - 2026.9) / 9.0).sqrt()).collect(),
        strength,
    };
    let bands = match colour {
        SeriesColour::Series(0) => vec![band(1.0, BandStrength::Selected)],
        SeriesColour::Series(_) => vec![band(1.0, BandStrength::Edges)],
        SeriesColour::Stay => Vec::new(),
    };
    ChartSeries { bands, end_label: format!("{name} {top:.0}k"), ..ChartSeries::new(name, colour, xs, ys) }
}

fn compared() -> LineChartData {
    let series = vec![
        series("Stay", SeriesColour::Stay, 130.0, 0.0),
        series("B", SeriesColour::Series(1), 204.0, 36.0),
        series("A", SeriesColour::Series(0), 197.0, 40.0),
    ];
    let rows = vec![
        ["A".to_owned(), "141k".to_owned(), "126–157k".to_owned()],
        ["B".to_owned(), "114k".to_owned(), "104–131k".to_owned()],
        ["Stay".to_owned(), "121k".to_owned(), "117–125k".to_owned()],
    ];
    let cursor = CursorPoint {
        x: 2028.9,
        title: "Nov 2028, base pay".to_owned(),
        rows,
        source: "BLS 2025, AiPathly 2024".to_owned(),
        values: vec![Some(120.0), Some(133.0), Some(131.0)],
    };
    let next = CursorPoint { x: 2030.9, title: "Nov 2030, base pay".to_owned(), ..cursor.clone() };
    LineChartData {
        x: years(2027, 2036),
        y: Axis { from: 100.0, to: 245.0, marks: thousands([100, 120, 140, 160, 180, 200, 220, 240]) },
        series,
        markers: Vec::new(),
        levels: vec![Level { y: 118.0, label: "pay now 118k".to_owned() }],
        cursor: vec![cursor, next],
        end_labels: Vec::new(),
    }
}

fn fan() -> LineChartData {
    let mut line = series("A", SeriesColour::Series(0), 197.0, 40.0);
    line.end_label.clear();
    line.bands = vec![
        Band { strength: BandStrength::Outer, ..line.bands.remove(0) },
        Band {
            low: line.ys.iter().map(|y| y - 9.0).collect(),
            high: line.ys.iter().map(|y| y + 9.0).collect(),
            strength: BandStrength::Inner,
        },
    ];
    let marker = |x: f64, y: f64, label: &str| Marker { x, y: Some(y), label: label.to_owned(), series: 0, line: true };
    LineChartData {
        x: years(2027, 2036),
        y: Axis { from: 100.0, to: 245.0, marks: thousands([100, 140, 180, 220]) },
        series: vec![line],
        markers: vec![marker(2027.7, 121.0, "ML Engineer"), marker(2031.88, 192.0, "ML Team Lead")],
        levels: Vec::new(),
        cursor: Vec::new(),
        end_labels: vec![
            (236.0, "P90 236k".into(), false),
            (197.0, "P50 197k".into(), true),
            (158.0, "P10 158k".into(), false),
        ],
    }
}

fn burn_up() -> LineChartData {
    let steps = ChartSeries {
        steps: true,
        ..ChartSeries::new(
            "All steps",
            SeriesColour::Series(1),
            vec![2026.6, 2026.8, 2028.6],
            vec![470.0, 504.0, 504.0],
        )
    };
    let done = ChartSeries::new(
        "Done",
        SeriesColour::Series(0),
        vec![2026.62, 2026.7, 2026.83, 2026.89],
        vec![0.0, 18.0, 26.0, 54.0],
    );
    LineChartData {
        x: Axis {
            from: 2026.6,
            to: 2028.65,
            marks: vec![(2027.0, "2027".into()), (2027.5, "Jul".into()), (2028.0, "2028".into())],
        },
        y: Axis {
            from: 0.0,
            to: 550.0,
            marks: vec![(0.0, "0".into()), (250.0, "250".into()), (500.0, "500 h".into())],
        },
        series: vec![steps, done],
        markers: vec![Marker { x: 2026.89, y: Some(54.0), label: String::new(), series: 1, line: false }],
        ..LineChartData::default()
    }
}

fn bars() -> StackedBarsData {
    let bar = |year: u32, base: f64, bonus: f64, equity: f64| Bar {
        label: year.to_string(),
        total: format!("{:.0}", base + bonus + equity),
        parts: vec![
            BarPart { colour: SeriesColour::Series(0), pattern: Pattern::Solid, value: base },
            BarPart { colour: SeriesColour::Series(2), pattern: Pattern::Rising, value: bonus },
            BarPart { colour: SeriesColour::Series(3), pattern: Pattern::Falling, value: equity },
        ],
        tip: CursorPoint { title: year.to_string(), ..CursorPoint::default() },
    };
    StackedBarsData {
        y: Axis { from: 0.0, to: 290.0, marks: thousands([0, 100, 200]) },
        bars: vec![
            bar(2027, 122.0, 5.0, 0.0),
            bar(2028, 140.0, 7.0, 0.0),
            bar(2029, 145.0, 9.0, 18.0),
            bar(2030, 190.0, 28.0, 44.0),
        ],
    }
}

fn strip(ui: &mut Ui) {
    let station = |kind, label: &str, detail: &str| Station {
        kind,
        label: label.to_owned(),
        detail: detail.to_owned(),
        name: format!("{label}, {detail}"),
    };
    let stations = [
        station(StationKind::Now, "Junior ML Engineer", "Now · USD 118,000"),
        station(StationKind::Stop, "Machine Learning Engineer", "Sep 2027 · USD 139,600"),
        station(StationKind::Stop, "Senior ML Engineer", "Sep 2029 · USD 154,200"),
        station(StationKind::Goal, "ML Team Lead", "Nov 2031 · USD 188,900"),
    ];
    let step = |word: &str, icon| Move { word: word.to_owned(), icon, ..Move::default() };
    let large = [
        step("Advancement · 10 months", None),
        step("Advancement · 2 years", None),
        step("Advancement · 2 years 2 months", None),
    ];
    at(ui, [20.0, 12.0, 1240.0, 116.0], |ui| {
        Card::plain().bare().height(116.0).show(ui, |ui| {
            RouteStrip::new("Route A", &stations, &large, SeriesColour::Series(0))
                .large()
                .now_label("You are here")
                .show(ui)
        })
    });
    let small = [
        Move { pattern: MovePattern::DashDot, ..step("lateral transition", Some(Icon::ArrowRight)) },
        Move { pattern: MovePattern::Long, ..step("lateral advancement", Some(Icon::ArrowUpRight)) },
        Move { computed: true, pattern: MovePattern::Short, ..step("similar", Some(Icon::Equal)) },
    ];
    let short = ["Junior ML", "Training data", "ML operations", "Team Lead"];
    let stations: Vec<Station> = stations
        .into_iter()
        .zip(short)
        .map(|(station, label)| Station { label: label.to_owned(), detail: String::new(), ..station })
        .collect();
    at(ui, [20.0, 136.0, 460.0, 100.0], |ui| {
        Card::plain()
            .height(100.0)
            .show(ui, |ui| RouteStrip::new("Route B", &stations, &small, SeriesColour::Series(1)).show(ui))
    });
}

fn readings(ui: &mut Ui) {
    let counts = EssentialCounts { met: 9, short: 3, missing: 1, unrated: 1 };
    at(ui, [496.0, 136.0, 253.0, 124.0], |ui| {
        Reading::new("Essentials covered", "9 of 14", "3 short, 1 missing, 1 unrated").show(
            ui,
            |_| {},
            |ui| {
                ui.add(Essentials::new(counts, "9 met, 3 short, 1 missing, 1 unrated"));
            },
        )
    });
    at(ui, [765.0, 136.0, 253.0, 124.0], |ui| {
        Reading::new("Confidence", "86%", "19 of 22 skills rated; 3 unknown").show(
            ui,
            |_| {},
            |ui| {
                ui.add(Progress::new(0.86, "86%"));
            },
        )
    });
    at(ui, [1034.0, 136.0, 226.0, 124.0], |ui| {
        Card::titled("Hours a week").height(124.0).show(ui, |ui| {
            let mut text = "7 h".to_owned();
            Stepper::new(&mut text, "Hours a week").show(ui);
            ui.add(Slider::new("Hours a week, slider", &mut 7.0, [1.0, 15.0], 1.0, "7 h a week"))
        })
    });
}

fn sheet(theme: Theme, name: &str) {
    let table = DataTable {
        columns: vec![
            Column::words("Year", 1.0),
            Column::figures("A", 70.0),
            Column::figures("B", 70.0),
            Column::words("Source", 2.0),
        ],
        rows: vec![
            vec!["2027".into(), "121,300".into(), "116,200".into(), "BLS OEWS, May 2025".into()],
            vec!["2028".into(), "139,600".into(), "112,000".into(), "AiPathly, 2024".into()],
        ],
    };
    let (compared, fan, burn_up, bars) = (compared(), fan(), burn_up(), bars());
    let entry = |label, mark, colour| LegendEntry { label, mark, colour, shown: Some(true) };
    let legend = [
        entry("A Up the ladder", LegendMark::Line, SeriesColour::Series(0)),
        entry("B Through training data", LegendMark::Line, SeriesColour::Series(1)),
        entry("Stay", LegendMark::Line, SeriesColour::Stay),
        LegendEntry { shown: None, ..entry("8 of 10 runs, A", LegendMark::Band, SeriesColour::Series(0)) },
        LegendEntry { shown: None, ..entry("8 of 10 runs, B", LegendMark::Edges, SeriesColour::Series(1)) },
    ];
    let months = Axis {
        from: 0.0,
        to: 260.0,
        marks: vec![(62.0, "Feb 2028".into()), (122.0, "Apr".into()), (183.0, "Jun".into())],
    };
    let heights: Vec<f32> = (0..37_u8).map(|week| (-((f32::from(week) - 17.0) / 7.0).powi(2)).exp()).collect();
    let pay = Axis { from: 50.0, to: 350.0, marks: thousands([50, 150, 250, 350]) };
    let mut window = harness(theme, [1280.0, 720.0], |ui| {
        strip(ui);
        readings(ui);
        at(ui, [20.0, 268.0, 729.0, 300.0], |ui| {
            ChartCard::new("Base pay, three plans", &table, &mut false, 300.0).show(
                ui,
                |_| {},
                |ui| {
                    Legend::new(&legend).show(ui);
                    let response = LineChart::new("Base pay, three plans", &compared).show(ui);
                    if ui.memory(|memory| memory.focused().is_none()) {
                        response.request_focus();
                    }
                    response
                },
            );
        });
        at(ui, [765.0, 268.0, 495.0, 144.0], |ui| {
            Card::titled("Pay on this route")
                .height(144.0)
                .show(ui, |ui| LineChart::new("Pay on this route", &fan).thin().show(ui))
        });
        at(ui, [765.0, 420.0, 240.0, 148.0], |ui| {
            Card::titled("Hours done")
                .height(148.0)
                .show(ui, |ui| LineChart::new("Hours done", &burn_up).thin().show(ui))
        });
        at(ui, [1020.0, 420.0, 240.0, 148.0], |ui| {
            Card::titled("Last step done")
                .height(148.0)
                .show(ui, |ui| Histogram::new("Last step done", &heights, &months).mark(170.0, "18 May 2028").show(ui))
        });
        at(ui, [20.0, 576.0, 400.0, 136.0], |ui| {
            Card::titled("Parts of pay").height(136.0).show(ui, |ui| StackedBars::new("Parts of pay", &bars).show(ui))
        });
        at(ui, [436.0, 576.0, 400.0, 136.0], |ui| {
            Card::titled("Pay by source").height(136.0).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let zone = Some([140.3, 220.7]);
                let full = RangeValues { low: 157.4, high: 227.4, common: Some([172.4, 209.1]), middle: Some(188.9) };
                ui.add(RangeBar::new("AiPathly", full, &pay, true).disagreement(zone));
                ui.add(
                    RangeBar::new("BLS", RangeValues { middle: Some(182.0), ..full }, &pay, false).disagreement(zone),
                );
                let open = RangeValues { low: 231.0, high: 338.0, ..RangeValues::default() };
                ui.add(RangeBar::new("Meta", open, &pay, false).height(12.0).disagreement(zone));
                ui.add(AxisLabels::new(&pay));
            })
        });
        at(ui, [852.0, 576.0, 408.0, 136.0], |ui| {
            ChartCard::new("As table", &table, &mut true, 136.0).source("BLS OEWS, May 2025; AiPathly 2024").show(
                ui,
                |_| {},
                |ui| LineChart::new("As table", &fan).show(ui),
            );
        });
    });
    window.run();
    window.key_press(eframe::egui::Key::ArrowRight);
    window.run();
    window.picture(name);
}

#[test]
fn dark_charts_look_as_designed() {
    sheet(Theme::Dark, "charts_dark");
}

#[test]
fn light_charts_look_as_designed() {
    sheet(Theme::Light, "charts_light");
}
