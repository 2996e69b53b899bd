//! One picture of all charts in each theme. The figures are made up.

use eframe::egui::{Align, Layout, Rect, Theme, Ui, UiBuilder, vec2};
use rungs::app::present::axis::AxisData;
use rungs::app::present::figure::Told;
use rungs::app::present::lines::{LineData, LinesData};
use rungs::app::present::roles::pay_axis::PayBar;
use rungs::app::present::series_colour::SeriesColour;
use rungs::app::present::strip::{StripMove, StripPlace, StripStation};
use rungs::app::present::table::{ColumnKind, TableData};
use rungs::domain::ids::RoleId;
use rungs::domain::moves::naming::Naming;
use rungs::domain::path::move_kind::MoveKind;
use rungs::gui::widgets::{
    Card, ChartCard, FanChart, LineChart, Progress, RangeBar, RouteStrip, Slider, StackedBars, Stepper, axis_labels,
    essentials, reading,
};

use super::salary_sheet::{alone, bars, compared};
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

fn burn_up() -> LinesData {
    let steps =
        LineData { expected: true, ..LineData::new(SeriesColour::Series(1), [(2026.6, 504.0), (2028.65, 504.0)]) };
    let wedge = LineData {
        range: vec![[54.0, 54.0], [420.0, 504.0], [504.0, 504.0]],
        expected: true,
        ..LineData::new(SeriesColour::Series(0), [(2026.89, 54.0), (2028.0, 504.0), (2028.4, f64::NAN)])
    };
    let done = [(2026.62, 0.0), (2026.7, 18.0), (2026.83, 26.0), (2026.89, 54.0)];
    LinesData {
        x: AxisData {
            from: 2026.6,
            to: 2028.65,
            marks: vec![(2027.0, "2027".into()), (2027.5, "Jul".into()), (2028.0, "2028".into())],
            ..AxisData::default()
        },
        y: AxisData {
            from: 0.0,
            to: 600.0,
            marks: vec![(0.0, "0".into()), (250.0, "250".into()), (500.0, "500 h".into())],
            ..AxisData::default()
        },
        lines: vec![steps, wedge, LineData::new(SeriesColour::Series(0), done)],
        label: "all steps, 504 h".into(),
        ring: Some([2026.89, 54.0]),
        ..LinesData::default()
    }
}

fn strip(ui: &mut Ui) {
    let station = |place, label: &str, date: &str, pay: &str| StripStation {
        role: RoleId::new(label),
        place,
        label: label.to_owned(),
        date: date.into(),
        pay: pay.into(),
        name: format!("{label}, {date}, {pay}"),
    };
    let stations = [
        station(StripPlace::Now, "Junior ML Engineer", "Now", "USD 118,000"),
        station(StripPlace::Between, "Machine Learning Engineer", "Sep 2027", "USD 139,600"),
        station(StripPlace::Between, "Senior ML Engineer", "Sep 2029", "USD 154,200"),
        station(StripPlace::End, "ML Team Lead", "Nov 2031", "USD 188,900"),
    ];
    let step = |word: &str, kind| StripMove {
        word: word.into(),
        kind,
        naming: Naming::Page,
        of_two_sources: None,
        briefer: Vec::new(),
    };
    let large = [
        step("Advancement · 10 months", None),
        step("Advancement · 2 years", None),
        step("Advancement · 2 years 2 months", None),
    ];
    at(ui, [20.0, 12.0, 1240.0, 116.0], |ui| {
        Card::plain()
            .bare()
            .height(116.0)
            .show(ui, |ui| RouteStrip::new("Route A", &stations, &large, SeriesColour::Series(0)).large(true).show(ui))
    });
    let small = [
        step("lateral transition", Some(MoveKind::LateralTransition)),
        step("lateral advancement", Some(MoveKind::LateralAdvancement)),
        StripMove { naming: Naming::Computed, ..step("similar", Some(MoveKind::Similar)) },
    ];
    let short = ["Junior ML", "Training data", "ML operations", "Team Lead"];
    let stations = stations.into_iter().zip(short).map(|(station, label)| {
        let (date, pay) = (Told::default(), Told::default());
        StripStation { label: label.to_owned(), date, pay, ..station }
    });
    let stations: Vec<StripStation> = stations.collect();
    at(ui, [20.0, 136.0, 460.0, 100.0], |ui| {
        Card::plain()
            .height(100.0)
            .show(ui, |ui| RouteStrip::new("Route B", &stations, &small, SeriesColour::Series(1)).show(ui))
    });
}

fn readings(ui: &mut Ui) {
    at(ui, [496.0, 136.0, 253.0, 124.0], |ui| {
        reading(
            ui,
            "Essentials covered",
            ["9 of 14", "3 short, 1 missing, 1 unrated"],
            |_| {},
            |ui| {
                ui.add(essentials([9, 3, 1, 1], "9 met, 3 short, 1 missing, 1 unrated"));
            },
        );
    });
    at(ui, [765.0, 136.0, 253.0, 124.0], |ui| {
        reading(
            ui,
            "Confidence",
            ["86%", "19 of 22 skills rated; 3 unknown"],
            |_| {},
            |ui| {
                ui.add(Progress::new(0.86, "86%"));
            },
        );
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
    let table = TableData {
        columns: vec![
            ("Year", ColumnKind::Words(1.0)),
            ("A", ColumnKind::Figures),
            ("B", ColumnKind::Figures),
            ("Source", ColumnKind::Words(2.0)),
        ],
        rows: vec![
            vec!["2027".into(), "121,300".into(), "116,200".into(), "BLS OEWS, May 2025".into()],
            vec!["2028".into(), "139,600".into(), "112,000".into(), "AiPathly, 2024".into()],
        ],
    };
    let (compared, alone, burn_up, bars) = (compared(), alone(), burn_up(), bars());
    let pay = AxisData { from: 50.0, to: 350.0, marks: thousands([50, 150, 250, 350]), ..AxisData::default() };
    let mut window = harness(theme, [1280.0, 720.0], |ui| {
        strip(ui);
        readings(ui);
        at(ui, [20.0, 268.0, 729.0, 300.0], |ui| {
            ChartCard::new("Base pay, three plans", &table, &mut false, 300.0).show(
                ui,
                |_| {},
                |ui| {
                    let response = FanChart::new("Base pay, three plans", &compared).show(ui).response;
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
                .show(ui, |ui| FanChart::new("Pay on this route", &alone).without_legend().show(ui).response)
        });
        at(ui, [765.0, 420.0, 495.0, 148.0], |ui| {
            Card::titled("Hours done")
                .height(148.0)
                .show(ui, |ui| LineChart::new("Hours done", &burn_up).thin().show(ui))
        });
        at(ui, [20.0, 576.0, 400.0, 136.0], |ui| {
            Card::titled("Parts of pay").height(136.0).show(ui, |ui| StackedBars::new("Parts of pay", &bars).show(ui))
        });
        at(ui, [436.0, 576.0, 400.0, 136.0], |ui| {
            Card::titled("Pay by source").height(136.0).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let zone = Some([140.3, 220.7]);
                let full = PayBar { low: 157.4, high: 227.4, common: Some([172.4, 209.1]), middle: Some(188.9) };
                ui.add(RangeBar::new("AiPathly", full, &pay, true).disagreement(zone));
                ui.add(RangeBar::new("BLS", PayBar { middle: Some(182.0), ..full }, &pay, false).disagreement(zone));
                let open = PayBar { low: 231.0, high: 338.0, common: None, middle: None };
                ui.add(RangeBar::new("Meta", open, &pay, false).height(12.0).disagreement(zone));
                ui.add(axis_labels(&pay));
            })
        });
        at(ui, [852.0, 576.0, 408.0, 136.0], |ui| {
            ChartCard::new("As table", &table, &mut true, 136.0).source("BLS OEWS, May 2025; AiPathly 2024").show(
                ui,
                |_| {},
                |ui| LineChart::new("As table", &burn_up).show(ui),
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
