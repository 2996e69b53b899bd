//! Draws egui on the processor with `dream-soft-render`: the same bytes on every machine, no graphics card needed.

use std::collections::BTreeMap;

use dream_soft_render::{ClipRect, Color, Mesh, SoftwareRenderer, TextureId as SoftTexture, Vertex};
use eframe::egui::{
    ColorImage, Context, FullOutput, ImageData, Rect, TextureId, TexturesDelta,
    epaint::{ClippedPrimitive, ImageDelta, Primitive},
};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// Width and height of a tile in pixels; the rasteriser takes no more pixels at a time.
const TILE: [u32; 2] = [1280, 720];

/// Keeps a copy of each texture, because egui sends patches and the rasteriser is given whole images.
#[derive(Default)]
pub struct SoftRenderer {
    renderer: SoftwareRenderer,
    textures: BTreeMap<TextureId, (ColorImage, SoftTexture)>,
}

impl SoftRenderer {
    fn set_texture(&mut self, id: TextureId, delta: ImageDelta) -> Result<(), dream_soft_render::Error> {
        let ImageData::Color(image) = delta.image;
        let image = match (delta.pos, self.textures.remove(&id)) {
            (Some([x, y]), Some((mut whole, old))) => {
                self.renderer.free_texture(old)?;
                for row in 0..image.size[1] {
                    let to = (y + row) * whole.size[0] + x;
                    let from = row * image.size[0];
                    whole.pixels[to..to + image.size[0]].copy_from_slice(&image.pixels[from..from + image.size[0]]);
                }
                whole
            }
            (_, old) => {
                if let Some((_, old)) = old {
                    self.renderer.free_texture(old)?;
                }
                (*image).clone()
            }
        };
        let bytes: Vec<u8> = image.pixels.iter().flat_map(eframe::egui::Color32::to_array).collect();
        let texture = self.renderer.create_texture(image.size[0], image.size[1], &bytes)?;
        self.textures.insert(id, (image, texture));
        Ok(())
    }
}

impl TestRenderer for SoftRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, deltas) in delta.set.drain() {
            for delta in deltas {
                self.set_texture(id, delta).unwrap();
            }
        }
        for id in delta.free.drain() {
            if let Some((_, texture)) = self.textures.remove(&id) {
                self.renderer.free_texture(texture).unwrap();
            }
        }
    }

    fn render(&mut self, context: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = context.content_rect().size() * scale;
        let (width, height) = (size.x.round() as u32, size.y.round() as u32);
        let primitives = context.tessellate(output.shapes.clone(), scale);
        let mut picture = RgbaImage::new(width, height);
        // The rasteriser has a largest surface; a larger window is drawn tile by tile.
        for top in (0..height).step_by(TILE[1] as usize) {
            for left in (0..width).step_by(TILE[0] as usize) {
                let tile = [TILE[0].min(width - left), TILE[1].min(height - top)];
                let pixels = self.tile(&primitives, [left, top], tile, scale).map_err(|error| error.to_string())?;
                let part = RgbaImage::from_raw(tile[0], tile[1], pixels)
                    .ok_or_else(|| "the surface has another size than asked for".to_owned())?;
                image::imageops::replace(&mut picture, &part, left.into(), top.into());
            }
        }
        Ok(picture)
    }
}

impl SoftRenderer {
    fn tile(
        &mut self,
        primitives: &[ClippedPrimitive],
        [left, top]: [u32; 2],
        [width, height]: [u32; 2],
        scale: f32,
    ) -> Result<Vec<u8>, dream_soft_render::Error> {
        let offset = [left as f32, top as f32];
        let mut frame = self.renderer.begin_frame(width as usize, height as usize)?;
        frame.clear(Color::BLACK);
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let vertices: Vec<Vertex> = mesh
                .vertices
                .iter()
                .map(|vertex| {
                    let [r, g, b, a] = vertex.color.to_array();
                    let pos = [vertex.pos.x * scale - offset[0], vertex.pos.y * scale - offset[1]];
                    Vertex::new(pos, [vertex.uv.x, vertex.uv.y], Color::from_rgba_premultiplied(r, g, b, a))
                })
                .collect();
            let texture = self.textures.get(&mesh.texture_id).map(|(_, texture)| *texture);
            let mesh = Mesh { vertices: &vertices, indices: &mesh.indices, texture };
            frame.mesh(mesh, clip(*clip_rect, offset, scale))?;
        }
        Ok(frame.surface().pixels.clone())
    }
}

fn clip(rect: Rect, [left, top]: [f32; 2], scale: f32) -> ClipRect {
    let bound = |value: f32, origin: f32| ((value * scale).round() - origin).max(0.0) as u32;
    ClipRect::new(bound(rect.min.x, left), bound(rect.min.y, top), bound(rect.max.x, left), bound(rect.max.y, top))
}
