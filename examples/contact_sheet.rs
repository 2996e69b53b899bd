//! Every screen with the sample plan at five sizes of window, small and beside one another on one sheet:
//! `cargo run --example contact_sheet -- sheet.png [light]`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "shared with the tests, which stop where they fail"
)]

#[path = "../tests/gui/support/mod.rs"]
mod support;

use std::process::ExitCode;

use eframe::egui::{Theme, vec2};
use image::imageops::{FilterType, overlay, resize};
use image::{DynamicImage, RgbaImage};
use rungs::app::action::ViewAction;
use rungs::app::view::Screen;
use strum::IntoEnumIterator as _;
use support::{sample_state, window};

/// Sizes in pixels, each with its zoom.
const SIZES: [([f32; 2], f32); 5] = [
    ([640.0, 480.0], 1.0),
    ([960.0, 600.0], 1.0),
    ([1280.0, 720.0], 1.5),
    ([1920.0, 1080.0], 1.0),
    ([3840.0, 2160.0], 2.0),
];
/// Width and height that a picture has on the sheet at most, in pixels.
const ROOM: [u32; 2] = [560, 420];
/// Between two pictures, in pixels.
const GAP: u32 = 16;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next() else {
        eprintln!("contact_sheet SHEET.png [light]");
        return ExitCode::FAILURE;
    };
    let theme = if arguments.next().as_deref() == Some("light") { Theme::Light } else { Theme::Dark };
    match sheet(theme).into_rgb8().save(&path) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{path} could not be written: {error}");
            ExitCode::FAILURE
        }
    }
}

/// A row for each screen, a column for each size.
fn sheet(theme: Theme) -> DynamicImage {
    let [width, height] = ROOM.map(|room| room + GAP);
    let (rows, columns) = (Screen::iter().count() as u32, SIZES.len() as u32);
    let mut sheet = RgbaImage::new(columns * width + GAP, rows * height + GAP);
    for (row, screen) in (0..).zip(Screen::iter()) {
        for (column, size) in (0..).zip(SIZES) {
            let [left, top] = [GAP + column * width, GAP + row * height].map(i64::from);
            overlay(&mut sheet, &small(&picture(theme, screen, size)), left, top);
        }
        println!("{}", screen.title());
    }
    DynamicImage::ImageRgba8(sheet)
}

fn picture(theme: Theme, screen: Screen, ([width, height], zoom): ([f32; 2], f32)) -> RgbaImage {
    let points = (vec2(width, height) / zoom).floor();
    let mut window = window(theme, points, sample_state(theme, [ViewAction::Go(screen).into()]));
    window.set_pixels_per_point(zoom);
    window.run();
    window.render().unwrap()
}

/// As large as there is room for.
fn small(picture: &RgbaImage) -> RgbaImage {
    let [width, height] = ROOM.map(f64::from);
    let share = (width / f64::from(picture.width())).min(height / f64::from(picture.height())).min(1.0);
    let scaled = |length: u32| (f64::from(length) * share).round() as u32;
    resize(picture, scaled(picture.width()), scaled(picture.height()), FilterType::Triangle)
}
