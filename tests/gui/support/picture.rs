//! Pictures of a window and of pieces of it, kept small: each change of one stays in the history for ever.

use std::path::{Path, PathBuf};

use eframe::egui::Rect;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node, SnapshotError, SnapshotResult, try_image_snapshot};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};

/// Points shown around the content of a part without bounds.
const MARGIN: f32 = 12.0;

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

    /// Only the part of that role, and with that beginning of its label if there are several.
    fn piece(&mut self, name: &str, role: Role, label: Option<&str>);
}

impl<State> Picture for Harness<'_, State> {
    fn try_picture(&mut self, name: &str) -> SnapshotResult {
        let seen = self.try_snapshot(name);
        pack(name);
        seen
    }

    fn piece(&mut self, name: &str, role: Role, label: Option<&str>) {
        let named = |part: &Node<'_>| {
            label.is_none_or(|label| part.accesskit_node().label().is_some_and(|all| all.starts_with(label)))
        };
        let part = self.get_all_by_role(role).find(named).unwrap_or_else(|| panic!("no {role:?} {label:?}"));
        let rect = around(&part).unwrap();
        let whole = self.render().unwrap();
        let [left, top] = [rect.min.x, rect.min.y].map(|at| at.floor().max(0.0) as u32);
        let [right, bottom] = [rect.max.x, rect.max.y].map(|at| at.ceil() as u32);
        let (right, bottom) = (right.min(whole.width()), bottom.min(whole.height()));
        let part = image::imageops::crop_imm(&whole, left, top, right - left, bottom - top).to_image();
        let seen = try_image_snapshot(&part, name);
        pack(name);
        if let Err(error) = seen {
            panic!("{error}");
        }
    }
}

/// What a node or all in it cover, with a margin; a card has no bounds of its own.
fn around(node: &Node<'_>) -> Option<Rect> {
    if node.accesskit_node().bounding_box().is_some() {
        return Some(node.rect());
    }
    let inside = node.children().filter_map(|child| around(&child)).reduce(Rect::union);
    inside.map(|inside| inside.expand(MARGIN))
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
