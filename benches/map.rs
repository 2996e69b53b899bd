//! How long one frame of the map of roles takes at 1,000 roles and 18,000 moves: the pass over the widget and the
//! tessellation. The budget is one millisecond; `empty` is what a frame costs without the map.

use divan::Bencher;
use divan::counter::ItemsCount;
use eframe::egui::{Context, Event, FullOutput, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, Ui, pos2, vec2};
use rungs::app::present::routes::find::{MapData, MapRole, MapRoleKind};
use rungs::app::present::series_colour::SeriesColour;
use rungs::domain::ids::RoleId;
use rungs::domain::moves::naming::Naming;
use rungs::gui::theme;
use rungs::gui::widgets::{RoleMap, RoleMapLayout, RoleMapView};

const ROLES: usize = 1000;
const MOVES: usize = 18_000;
const ROWS: usize = 6;
const COLUMNS: usize = 23;
/// A map as large as it gets in a common window.
const MAP: Rect = Rect { min: Pos2 { x: 600.0, y: 100.0 }, max: Pos2 { x: 1260.0, y: 700.0 } };

fn main() {
    divan::main();
}

/// Numbers that look random and are the same each time.
fn spread(seed: usize) -> usize {
    let mixed = (seed as u64).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 33) as usize
}

fn map() -> MapData {
    let role = |index: usize| MapRole {
        role: RoleId::new(""),
        label: format!("Role {index}"),
        name: format!("Role {index}, level {}", index % ROWS),
        column: spread(index) % COLUMNS,
        row: spread(index * 7 + 3) % ROWS,
        kind: MapRoleKind::Other,
        tip: String::new(),
    };
    let naming = |index: usize| if index.is_multiple_of(3) { Naming::Editors } else { Naming::Computed };
    let edge = |index: usize| (spread(index * 3 + 1) % ROLES, spread(index * 5 + 2) % ROLES, naming(index));
    let titles = |count: usize, word: &str| (0..count).map(|index| format!("{word} {index}")).collect();
    MapData {
        roles: (0..ROLES).map(role).collect(),
        moves: (0..MOVES).map(edge).collect(),
        columns: titles(COLUMNS, "Family"),
        rows: titles(ROWS, "Level"),
        sentence: String::new(),
    }
}

struct Scene {
    context: Context,
    layout: RoleMapLayout,
    lit: Vec<usize>,
    view: RoleMapView,
    time: f64,
}

impl Scene {
    fn new() -> Self {
        let context = Context::default();
        theme::install(&context);
        let layout = RoleMapLayout::of(map());
        let lit: Vec<usize> = (0..6).map(|index| spread(index) % ROLES).collect();
        let mut scene = Self { context, layout, lit, view: RoleMapView::default(), time: 0.0 };
        // The first frames lay text out that later ones take from the cache.
        for _ in 0..5 {
            scene.frame(Vec::new());
        }
        scene
    }

    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_max(pos2(0.0, 0.0), pos2(1280.0, 720.0)));
        let input = RawInput { screen_rect, events, time: Some(self.time), ..RawInput::default() };
        let Self { context, layout, lit, view, .. } = self;
        let mut output: FullOutput = context.run_ui(input, |ui: &mut Ui| {
            let mut child = ui.new_child(eframe::egui::UiBuilder::new().max_rect(MAP));
            let map = RoleMap::new("Map of roles", layout, view).lit(lit, SeriesColour::Series(1));
            divan::black_box(map.show(&mut child).hovered);
        });
        // No window takes them; dropped unasked they would be missed.
        output.textures_delta.clear();
        self.context.tessellate(output.shapes, output.pixels_per_point).len()
    }

    /// Enlarged by the wheel until `zoom` is reached.
    fn enlarged(mut self, zoom: f32) -> Self {
        let mut rounds = 0;
        while self.view.zoom() < zoom && rounds < 400 {
            self.frame(vec![Event::PointerMoved(MAP.center()), wheel(1.0)]);
            rounds += 1;
        }
        // What is left of smooth scrolling.
        for _ in 0..60 {
            self.frame(Vec::new());
        }
        self
    }
}

fn wheel(points: f32) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, points * 8.0),
        phase: TouchPhase::Move,
        modifiers: eframe::egui::Modifiers::NONE,
        source: eframe::egui::MouseWheelSource::Unknown,
    }
}

/// A frame of the same window without the map.
#[divan::bench]
fn empty(bencher: Bencher<'_, '_>) {
    let scene = Scene::new();
    let screen_rect = Some(Rect::from_min_max(pos2(0.0, 0.0), pos2(1280.0, 720.0)));
    bencher.bench_local(|| {
        let mut output = scene.context.run_ui(RawInput { screen_rect, ..RawInput::default() }, |_: &mut Ui| {});
        output.textures_delta.clear();
        scene.context.tessellate(output.shapes, output.pixels_per_point).len()
    });
}

/// Nothing moves.
#[divan::bench(args = [1.0, 3.0, 12.0])]
fn at_rest(bencher: Bencher<'_, '_>, zoom: f32) {
    let mut scene = Scene::new().enlarged(zoom);
    bencher.counter(ItemsCount::new(ROLES)).bench_local(|| scene.frame(Vec::new()));
}

/// The pointer goes over the map: nodes and their moves light up.
#[divan::bench(args = [1.0, 3.0, 12.0])]
fn pointed(bencher: Bencher<'_, '_>, zoom: f32) {
    let mut scene = Scene::new().enlarged(zoom);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        let at = MAP.min + vec2((spread(turn) % 640) as f32 + 10.0, (spread(turn * 3) % 580) as f32 + 10.0);
        scene.frame(vec![Event::PointerMoved(at)])
    });
}

/// The map is panned or zoomed in every frame: nothing of the frame before can be kept.
#[divan::bench(args = [1.5, 3.0, 12.0])]
fn moving(bencher: Bencher<'_, '_>, zoom: f32) {
    let mut scene = Scene::new().enlarged(zoom);
    let mut turn = 0_u32;
    bencher.bench_local(|| {
        turn += 1;
        let sign = if turn.is_multiple_of(2) { 1.0 } else { -1.0 };
        scene.frame(vec![Event::PointerMoved(MAP.center()), wheel(sign * 0.5)])
    });
}

/// Not part of a frame: done once when the roles or moves change.
#[divan::bench]
fn layout(bencher: Bencher<'_, '_>) {
    let map = map();
    bencher.with_inputs(|| map.clone()).bench_values(RoleMapLayout::of);
}
