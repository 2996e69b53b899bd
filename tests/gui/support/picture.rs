//! Pictures of a window and of pieces of it, kept small: each change of one stays in the history for ever.

use std::path::{Path, PathBuf};

use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotError, SnapshotResult, try_image_snapshot};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};

/// Compares with a picture in `tests/snapshots`, or renews it.
pub trait Picture {
    /// The whole window; it fails where the picture differs.
    fn picture(&mut self, name: &str) {
        if let Err(error) = self.try_picture(name) {
            panic!("{error}");
        }
    }

    /// The same for several pictures in a row, so that one that differs does not hide the others.
    fn try_picture(&mut self, name: &str) -> SnapshotResult;

    /// Only the part of that role and label.
    fn piece(&mut self, name: &str, role: Role, label: &str);
}

impl<State> Picture for Harness<'_, State> {
    fn try_picture(&mut self, name: &str) -> SnapshotResult {
        self.try_snapshot(name)?;
        pack(name);
        Ok(())
    }

    fn piece(&mut self, name: &str, role: Role, label: &str) {
        let rect = self.get_by_role_and_label(role, label).rect();
        let whole = self.render().unwrap();
        let [left, top] = [rect.min.x, rect.min.y].map(|at| at.floor().max(0.0) as u32);
        let [right, bottom] = [rect.max.x, rect.max.y].map(|at| at.ceil() as u32);
        let (right, bottom) = (right.min(whole.width()), bottom.min(whole.height()));
        let part = image::imageops::crop_imm(&whole, left, top, right - left, bottom - top).to_image();
        if let Err(error) = try_image_snapshot(&part, name) {
            panic!("{error}");
        }
        pack(name);
    }
}

/// Writes a renewed picture again without its opacity and as small as it gets, about half the bytes.
fn pack(name: &str) {
    let path = file(name);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_none() {
        return;
    }
    let picture = image::open(&path).unwrap();
    if picture.color() == image::ColorType::Rgb8 {
        return;
    }
    let picture = picture.into_rgb8();
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive)
        .write_image(&picture, picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .unwrap();
    std::fs::write(path, bytes).unwrap();
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name).with_extension("png")
}
