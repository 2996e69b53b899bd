//! Pictures of the strips, the scatter and the map of roles in each theme. Roles and figures are made up.

use eframe::egui::{Align, Layout, Rect, Theme, Ui, UiBuilder, pos2, vec2};
use rungs::app::present::axis::AxisData;
use rungs::app::present::cursor_point::CursorPoint;
use rungs::app::present::figure::Told;
use rungs::app::present::routes::find::{MapData, MapRole, MapRoleKind, ScatterData, ScatterMark, ScatterPoint};
use rungs::app::present::series_colour::SeriesColour;
use rungs::app::present::strip::{StripMove, StripPlace, StripStation};
use rungs::app::words::Words as _;
use rungs::domain::ids::RoleId;
use rungs::domain::moves::naming::Naming;
use rungs::domain::path::move_kind::MoveKind;
use rungs::gui::widgets::{
    Card, MovePattern, RoleMap, RoleMapLayout, RoleMapView, RouteStrip, ScatterChart, badge as route_badge, move_sign,
};

use super::behaviour::tall;
use crate::support::{Picture as _, harness};

fn at<R>(ui: &mut Ui, [x, y, width, height]: [f32; 4], content: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = Rect::from_min_size(pos2(x, y), vec2(width, height));
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), content).inner
}

fn step(kind: MoveKind) -> StripMove {
    StripMove {
        word: kind.words().to_lowercase().into(),
        kind: Some(kind),
        naming: Naming::Page,
        of_two_sources: None,
        briefer: Vec::new(),
    }
}

fn computed(kind: MoveKind) -> StripMove {
    StripMove { naming: Naming::Computed, ..step(kind) }
}

fn stations(labels: &[&str]) -> Vec<StripStation> {
    let dates = ["Now", "Sep 2027", "Sep 2029", "Nov 2031", "2033", "2035"];
    let pay = ["118,000", "139,600", "154,200", "188,900", "", ""];
    let count = labels.len();
    let place = |index: usize| match index {
        0 => StripPlace::Now,
        index if index + 1 == count => StripPlace::End,
        _ => StripPlace::Between,
    };
    let station = |(index, (label, (date, pay))): (usize, (&&str, (&str, &str)))| StripStation {
        role: RoleId::new(*label),
        place: place(index),
        label: (*label).to_owned(),
        date: date.into(),
        pay: pay.into(),
        name: format!("{} of {count}, {label}, {date} · {pay}", index + 1),
    };
    labels.iter().zip(dates.into_iter().zip(pay)).enumerate().map(station).collect()
}

struct Strip<'a> {
    title: &'a str,
    colour: SeriesColour,
    labels: &'a [&'a str],
    moves: Vec<StripMove>,
    pointed: bool,
    hovered: Option<usize>,
}

fn strip(ui: &mut Ui, place: [f32; 4], strip: &Strip<'_>) {
    let stations = stations(strip.labels);
    at(ui, place, |ui| {
        Card::titled(strip.title).height(place[3]).show(ui, |ui| {
            RouteStrip::new(strip.title, &stations, &strip.moves, strip.colour)
                .pointed(strip.pointed)
                .hovered(strip.hovered)
                .show(ui);
        });
    });
}

fn strips(ui: &mut Ui) {
    let ladder = ["Junior ML", "ML Engineer", "Senior ML", "Team Lead"];
    let base = Strip {
        title: "Up the ladder",
        colour: SeriesColour::Series(0),
        labels: &ladder,
        moves: vec![step(MoveKind::Advancement), step(MoveKind::Advancement), step(MoveKind::Advancement)],
        pointed: false,
        hovered: None,
    };
    strip(ui, [20.0, 16.0, 460.0, 146.0], &base);
    let strip_b = Strip {
        title: "Through training data",
        colour: SeriesColour::Series(1),
        labels: &["Junior ML", "Training data", "ML operations", "Team Lead"],
        moves: vec![step(MoveKind::LateralTransition), step(MoveKind::LateralAdvancement), computed(MoveKind::Similar)],
        pointed: true,
        hovered: Some(1),
    };
    strip(ui, [20.0, 170.0, 460.0, 146.0], &strip_b);
    let strip_c = Strip {
        title: "Computed moves",
        colour: SeriesColour::Series(2),
        labels: &["Junior ML", "Analyst", "ML operations", "Architect", "Governance", "Team Lead"],
        moves: vec![
            computed(MoveKind::Advancement),
            computed(MoveKind::LateralAdvancement),
            computed(MoveKind::Similar),
            computed(MoveKind::LateralTransition),
            computed(MoveKind::StepBack),
        ],
        pointed: false,
        hovered: None,
    };
    strip(ui, [20.0, 324.0, 460.0, 162.0], &strip_c);
    let strip_d = Strip {
        title: "One move",
        colour: SeriesColour::Series(3),
        labels: &["Software Development Engineer in Test and Quality", "Responsible AI Lead for Europe and Asia"],
        moves: vec![step(MoveKind::StepBack)],
        pointed: false,
        hovered: None,
    };
    strip(ui, [20.0, 498.0, 460.0, 134.0], &strip_d);
    at(ui, [20.0, 650.0, 1000.0, 24.0], |ui| {
        ui.horizontal(|ui| {
            use MoveKind::{Advancement, LateralAdvancement, LateralTransition, Similar, StepBack};
            for kind in [Advancement, LateralAdvancement, Similar, LateralTransition, StepBack] {
                ui.add(move_sign(kind.words(), MovePattern::of(kind), Naming::Page));
                ui.label(kind.words().to_lowercase());
            }
            ui.add(move_sign("computed", MovePattern::Solid, Naming::Computed));
            ui.label("computed");
            ui.add(route_badge("A", SeriesColour::Series(0)));
        });
    });
}

fn point(x: f64, y: f64, mark: ScatterMark) -> ScatterPoint {
    let tip = CursorPoint {
        title: "C Stay technical".to_owned(),
        rows: vec![
            ["Time".into(), String::new(), format!("{x} years")],
            ["Pay".into(), String::new(), format!("{y}k")],
        ],
        source: "BLS OEWS, May 2025".to_owned(),
        ..CursorPoint::default()
    };
    ScatterPoint { years: x, pay: y, mark, tip, time: Told::default(), figure: Told::default() }
}

fn badge(letter: &str, series: usize) -> ScatterMark {
    ScatterMark::Route(series, letter.to_owned())
}

fn scatter() -> ScatterData {
    let beaten = [
        (4.8, 160.0),
        (5.1, 172.0),
        (5.5, 181.0),
        (4.9, 178.0),
        (5.8, 165.0),
        (5.3, 156.0),
        (5.7, 189.0),
        (4.7, 155.0),
        (5.2, 186.0),
        (5.9, 176.0),
    ];
    let mut points: Vec<ScatterPoint> = beaten.into_iter().map(|(x, y)| point(x, y, ScatterMark::Beaten)).collect();
    points.extend([
        point(5.0, 188.9, badge("A", 0)),
        point(4.2, 188.9, badge("B", 1)),
        point(4.4, 167.0, badge("C", 2)),
        point(5.6, 220.7, badge("D", 3)),
        point(3.6, 188.9, ScatterMark::Hidden),
    ]);
    ScatterData {
        years: AxisData {
            from: 3.0,
            to: 6.0,
            marks: (3..=6).map(|year| (f64::from(year), year.to_string())).collect(),
            ..AxisData::default()
        },
        pay: AxisData {
            from: 150.0,
            to: 230.0,
            marks: [150, 170, 190, 210, 230].map(|pay| (f64::from(pay), format!("{pay}k"))).to_vec(),
            ..AxisData::default()
        },
        points,
        front: vec![[4.2, 188.9], [5.6, 220.7]],
        ..ScatterData::default()
    }
}

fn crowded() -> ScatterData {
    let mut data = scatter();
    data.points.truncate(10);
    for (index, (x, y)) in
        [(5.0, 190.0), (5.05, 191.0), (5.0, 190.0), (5.9, 229.0), (6.0, 230.0)].into_iter().enumerate()
    {
        data.points.push(point(x, y, badge(["A", "B", "C", "D", "E"][index], index)));
    }
    data.points.push(point(5.02, 188.0, ScatterMark::Hidden));
    data.front = vec![[5.0, 190.0], [5.9, 229.0], [6.0, 230.0]];
    data
}

fn scatters(ui: &mut Ui) {
    let (data, crowded) = (scatter(), crowded());
    at(ui, [496.0, 16.0, 339.0, 250.0], |ui| {
        Card::titled("Years and pay at the end").height(250.0).show(ui, |ui| {
            let chart = ScatterChart::new("Years and pay at the end", &data).selected(Some(10)).pointed(Some(12));
            tall(ui, 164.0, |ui| chart.show(ui))
        })
    });
    at(ui, [496.0, 278.0, 339.0, 188.0], |ui| {
        Card::titled("Many at one place")
            .height(188.0)
            .show(ui, |ui| ScatterChart::new("Many at one place", &crowded).selected(Some(13)).show(ui))
    });
    at(ui, [851.0, 16.0, 409.0, 250.0], |ui| {
        Card::titled("With the keys").height(250.0).show(ui, |ui| {
            let shown = ScatterChart::new("With the keys", &data).show(ui);
            if ui.memory(|memory| memory.focused().is_none()) {
                shown.response.request_focus();
            }
        })
    });
}

fn sheet(theme: Theme, name: &str) {
    let mut window = harness(theme, [1280.0, 720.0], |ui| {
        strips(ui);
        scatters(ui);
    });
    window.run();
    for _ in 0..2 {
        window.key_press(eframe::egui::Key::ArrowRight);
        window.run();
    }
    window.picture(name);
}

#[test]
fn dark_strips_and_scatters_look_as_designed() {
    sheet(Theme::Dark, "route_widgets_dark");
}

fn node(label: &str, column: usize, row: usize, kind: MapRoleKind) -> MapRole {
    let (label, name, tip) = (label.to_owned(), label.to_owned(), "9 moves in, 4 out".to_owned());
    MapRole { role: RoleId::new(&name), label, name, column, row, kind, tip }
}

fn tip(role: &MapRole) -> CursorPoint {
    CursorPoint { title: role.label.clone(), source: role.tip.clone(), ..CursorPoint::default() }
}

fn titles(titles: &[&str]) -> Vec<String> {
    titles.iter().map(|title| (*title).to_owned()).collect()
}

fn levels() -> Vec<String> {
    titles(&["Executive", "Lead", "Senior", "Mid", "Entry"])
}

/// The map of the design: 14 roles.
pub fn small_map() -> RoleMapLayout {
    use MapRoleKind::{Goal, Now, OnRoute, Other};
    let roles = vec![
        node("Junior ML Engineer", 1, 4, Now),
        node("ML Engineer", 1, 3, OnRoute),
        node("Senior ML", 1, 2, OnRoute),
        node("Team Lead", 1, 1, Goal),
        node("Test Engineer", 0, 3, Other),
        node("Lead Engineer", 0, 1, Other),
        node("Architect", 0, 1, Other),
        node("Developer", 2, 3, Other),
        node("Analyst", 3, 3, Other),
        node("Specialist", 2, 2, Other),
        node("Training Data Lead", 3, 1, Other),
        node("ML Operations", 2, 1, Other),
        node("Governance", 4, 1, Other),
        node("Chief AI Officer", 2, 0, Other),
    ];
    let named = [
        (0, 1),
        (1, 2),
        (2, 3),
        (0, 7),
        (0, 8),
        (0, 4),
        (7, 9),
        (7, 2),
        (2, 5),
        (2, 6),
        (2, 11),
        (9, 11),
        (10, 11),
        (3, 13),
        (11, 13),
        (10, 12),
        (8, 10),
        (1, 9),
        (4, 2),
    ];
    let named = named.into_iter().map(|(from, to)| (from, to, Naming::Editors));
    let moves = named.chain([(0, 10, Naming::Computed), (8, 13, Naming::Computed)]).collect();
    let columns = titles(&["Quality", "Engineering", "Data", "Research", "Governance"]);
    let sentence = "14 roles, 4 on route A.".to_owned();
    RoleMapLayout::of(MapData { roles, moves, columns, rows: levels(), sentence })
}

/// A map of 48 roles in eight families.
fn full_map() -> RoleMapLayout {
    let columns = ["Data", "Engineering", "Research", "Product", "Governance", "Quality", "Architecture", "Leadership"];
    let words = ["Analyst", "Engineer", "Scientist", "Manager", "Auditor", "Tester", "Architect", "Director"];
    let rows = ["Chief", "Lead", "Senior", "Mid-level", "Junior"];
    let mut roles = Vec::new();
    for column in 0..8 {
        for row in 0..5_usize {
            // Fewer at the top, more in the middle, none at the bottom of leadership.
            let count =
                [usize::from(column % 3 == 1), 1 + column % 2, 1 + (column + 1) % 2, 2, usize::from(column < 6)][row];
            for rank in 0..count {
                let label = format!("{} {} {}", rows[row], words[(column + rank * 3) % 8], ["", "II"][rank % 2]);
                roles.push(node(label.trim(), column, row, MapRoleKind::Other));
            }
        }
    }
    let moves = (0..roles.len())
        .flat_map(|from| (1..5_usize).map(move |step| (from, step)))
        .filter_map(|(from, step)| {
            let to = (from * 7 + step * step * 5 + 3) % roles.len();
            let near =
                roles[from].column.abs_diff(roles[to].column) <= 2 && roles[from].row.abs_diff(roles[to].row) <= 1;
            let naming = if step % 3 == 0 { Naming::Computed } else { Naming::Editors };
            (near || step == 1).then_some((from, to, naming))
        })
        .collect();
    let (columns, sentence) = (titles(&columns), String::new());
    RoleMapLayout::of(MapData { roles, moves, columns, rows: levels(), sentence })
}

fn map_sheet(theme: Theme, name: &str) {
    let (small, full) = (small_map(), full_map());
    let mut views: Vec<RoleMapView> = (0..4).map(|_| RoleMapView::default()).collect();
    let lit_full = [4, 9, 14];
    let mut window = harness(theme, [1280.0, 720.0], |ui| {
        at(ui, [20.0, 16.0, 339.0, 319.0], |ui| {
            Card::titled("Map of roles by level").height(319.0).show(ui, |ui| {
                let map = RoleMap::new("Map of roles by level", &small, &mut views[0]);
                tall(ui, 252.0, |ui| map.lit(&[0, 1, 2, 3], SeriesColour::Series(0)).show(ui))
            })
        });
        at(ui, [375.0, 16.0, 339.0, 319.0], |ui| {
            Card::titled("Pointed at").height(319.0).show(ui, |ui| {
                RoleMap::new("Pointed at", &small, &mut views[1])
                    .lit(&[0, 8, 10, 3], SeriesColour::Series(1))
                    .pointed(Some(11))
                    .selected(Some(9))
                    .show(ui)
            })
        });
        at(ui, [730.0, 16.0, 530.0, 319.0], |ui| {
            Card::titled("48 roles").height(319.0).show(ui, |ui| {
                RoleMap::new("48 roles", &full, &mut views[2]).lit(&lit_full, SeriesColour::Series(2)).show(ui)
            })
        });
        at(ui, [20.0, 347.0, 1240.0, 357.0], |ui| {
            Card::titled("Enlarged, with the keys").height(357.0).show(ui, |ui| {
                let shown = RoleMap::new("Enlarged, with the keys", &full, &mut views[3])
                    .lit(&lit_full, SeriesColour::Series(3))
                    .tip(&tip)
                    .show(ui);
                if ui.memory(|memory| memory.focused().is_none()) {
                    shown.response.request_focus();
                }
            })
        });
    });
    window.run();
    for key in ["ArrowUp", "ArrowRight", "Plus", "Plus"] {
        window.key_press(eframe::egui::Key::from_name(key).unwrap());
        window.run();
    }
    window.picture(name);
}

#[test]
fn dark_maps_look_as_designed() {
    map_sheet(Theme::Dark, "role_map_dark");
}
