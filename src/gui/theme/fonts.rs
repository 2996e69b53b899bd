//! The bundled fonts. Nothing is read from the system here; egui adds system fonts for scripts these do not cover.

use std::sync::Arc;

use eframe::egui::{FontData, FontDefinitions, FontFamily};

const INTER: &str = "Inter";
const INTER_SEMI_BOLD: &str = "Inter SemiBold";
const MONO: &str = "JetBrains Mono";
const MONO_BOLD: &str = "JetBrains Mono Bold";
const LUCIDE: &str = "Lucide";

/// Family of the heavier weight of Inter.
pub fn semi_bold() -> FontFamily {
    FontFamily::Name("SemiBold".into())
}

/// Family of the heavier monospaced font.
pub fn monospace_bold() -> FontFamily {
    FontFamily::Name("MonoBold".into())
}

/// Family of the icons, with Inter behind for spaces.
pub fn icons() -> FontFamily {
    FontFamily::Name("Icons".into())
}

/// Every font and family of the program.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files: [(&str, &'static [u8]); 5] = [
        (INTER, include_bytes!("../../../assets/fonts/Inter-Regular.otf")),
        (INTER_SEMI_BOLD, include_bytes!("../../../assets/fonts/Inter-SemiBold.otf")),
        (MONO, include_bytes!("../../../assets/fonts/JetBrainsMono-Regular.ttf")),
        (MONO_BOLD, include_bytes!("../../../assets/fonts/JetBrainsMono-Bold.ttf")),
        (LUCIDE, lucide_icons::LUCIDE_FONT_BYTES),
    ];
    for (name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families: [(FontFamily, &[&str]); 5] = [
        (FontFamily::Proportional, &[INTER]),
        (semi_bold(), &[INTER_SEMI_BOLD, INTER]),
        (FontFamily::Monospace, &[MONO, INTER]),
        (monospace_bold(), &[MONO_BOLD, INTER]),
        (icons(), &[LUCIDE, INTER]),
    ];
    for (family, names) in families {
        fonts.families.insert(family, names.iter().map(|name| (*name).to_owned()).collect());
    }
    fonts
}
