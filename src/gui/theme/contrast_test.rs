//! Contrast of every pair of colours that carries meaning, in both themes.

use eframe::egui::{Color32, Theme};

use super::Tokens;

fn luminance(colour: Color32) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
}

fn contrast(first: Color32, second: Color32) -> f64 {
    let (first, second) = (luminance(first), luminance(second));
    (first.max(second) + 0.05) / (first.min(second) + 0.05)
}

/// Every pair of `front` on `back` under `least`, as text.
fn too_low(front: &[(&str, Color32)], back: &[(&str, Color32)], least: f64) -> Vec<String> {
    front
        .iter()
        .flat_map(|(name, colour)| back.iter().map(move |(on, ground)| (name, on, contrast(*colour, *ground))))
        .filter(|(.., ratio)| *ratio < least)
        .map(|(name, on, ratio)| format!("{name} on {on}: {ratio:.2}"))
        .collect()
}

fn grounds(tokens: &Tokens) -> [(&'static str, Color32); 4] {
    [("bg0", tokens.bg0), ("bg1", tokens.bg1), ("bg2", tokens.bg2), ("bg3", tokens.bg3)]
}

const THEMES: [Theme; 2] = [Theme::Dark, Theme::Light];

#[test]
fn both_theme_files_parse() {
    Tokens::parse(include_str!("../../../assets/theme/dark.ron")).unwrap();
    Tokens::parse(include_str!("../../../assets/theme/light.ron")).unwrap();
}

#[test]
fn text_reaches_four_and_a_half_on_every_ground() {
    for theme in THEMES {
        let tokens = Tokens::of(theme);
        let text = [("t1", tokens.t1), ("t2", tokens.t2), ("t3", tokens.t3)];
        assert_eq!(too_low(&text, &grounds(tokens), 4.5), Vec::<String>::new(), "{theme:?}");
    }
}

#[test]
fn first_and_second_text_reach_four_and_a_half_on_a_selected_row() {
    for theme in THEMES {
        let tokens = Tokens::of(theme);
        let text = [("t1", tokens.t1), ("t2", tokens.t2)];
        assert_eq!(too_low(&text, &[("accbg", tokens.accbg)], 4.5), Vec::<String>::new(), "{theme:?}");
    }
}

#[test]
fn state_colours_reach_four_and_a_half_on_their_tints_and_the_card() {
    for theme in THEMES {
        let tokens = Tokens::of(theme);
        for (name, colour, tint) in [
            ("good", tokens.good, tokens.goodbg),
            ("warn", tokens.warn, tokens.warnbg),
            ("bad", tokens.bad, tokens.badbg),
            ("acc", tokens.acc, tokens.accbg),
        ] {
            let back = [("tint", tint), ("bg2", tokens.bg2)];
            assert_eq!(too_low(&[(name, colour)], &back, 4.5), Vec::<String>::new(), "{theme:?}");
        }
        assert_eq!(too_low(&[("onacc", tokens.onacc)], &[("acc", tokens.acc)], 4.5), Vec::<String>::new());
        assert_eq!(
            too_low(&[("bg1", tokens.bg1)], &[("bad", tokens.bad), ("t1", tokens.t1)], 4.5),
            Vec::<String>::new()
        );
    }
}

#[test]
fn controls_and_series_reach_three_on_the_card() {
    for theme in THEMES {
        let tokens = Tokens::of(theme);
        let controls = [("ctl", tokens.ctl), ("acc", tokens.acc)];
        assert_eq!(too_low(&controls, &grounds(tokens)[1..], 3.0), Vec::<String>::new(), "{theme:?}");
        let series =
            ["s1", "s2", "s3", "s4", "s5", "s6"].into_iter().zip(tokens.series.iter().map(|series| series.colour));
        let series: Vec<_> = series.collect();
        assert_eq!(too_low(&series, &[("bg2", tokens.bg2)], 3.0), Vec::<String>::new(), "{theme:?}");
    }
}

#[test]
fn letters_on_series_badges_reach_four_and_a_half() {
    for theme in THEMES {
        let tokens = Tokens::of(theme);
        for series in &tokens.series {
            assert_eq!(
                too_low(&[("bg1", tokens.bg1)], &[("series", series.colour)], 4.5),
                Vec::<String>::new(),
                "{theme:?} {:?}",
                series.colour
            );
        }
    }
}
