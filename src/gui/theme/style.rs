//! The egui style of both themes. Set once at start, never per frame.

use std::collections::BTreeMap;

use eframe::egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, Visuals,
    style::{HandleShape, WidgetVisuals},
    vec2,
};

use super::{TextKind, Tokens, fonts, size};

/// Delay in seconds before a tooltip shows.
const TOOLTIP_DELAY: f32 = 0.3;
/// Length in seconds of the few fades there are.
const FADE: f32 = 0.12;

/// Gives `context` the fonts and both styles.
pub fn install(context: &Context) {
    context.set_fonts(fonts());
    for theme in [Theme::Dark, Theme::Light] {
        context.set_style_of(theme, style(theme));
    }
}

/// The egui style of `theme`.
pub fn style(theme: Theme) -> Style {
    let tokens = Tokens::of(theme);
    let mut style = Style { visuals: visuals(theme, tokens), ..Style::default() };
    style.text_styles = text_styles();
    style.animation_time = FADE;
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(size::SPACE_8, size::SPACE_8);
    spacing.button_padding = vec2(size::SPACE_12, 4.0);
    spacing.interact_size = vec2(size::CONTROL_SMALL, size::CONTROL_SMALL);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(6);
    spacing.icon_width = size::CHECKBOX;
    spacing.tooltip_width = 340.0;
    spacing.combo_width = 120.0;
    spacing.scroll.bar_width = 8.0;
    spacing.scroll.floating_width = 4.0;
    style.interaction.tooltip_delay = TOOLTIP_DELAY;
    style.interaction.show_tooltips_only_when_still = false;
    style.interaction.selectable_labels = false;
    style
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Small, TextKind::Caption12.font()),
        (TextStyle::Body, TextKind::Body13.font()),
        (TextStyle::Button, TextKind::Body13.font()),
        (TextStyle::Heading, TextKind::Page20.font()),
        (TextStyle::Monospace, FontId::new(TextKind::Mono12.size(), FontFamily::Monospace)),
        (TextStyle::Name("Strong".into()), TextKind::Strong13.font()),
        (TextStyle::Name("Title".into()), TextKind::Title15.font()),
        (TextStyle::Name("Figure".into()), TextKind::Figure28.font()),
    ]
    .into()
}

fn widget(fill: Color32, edge: Color32, text: Color32) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(size::STROKE, edge),
        corner_radius: CornerRadius::from(size::RADIUS_CONTROL),
        fg_stroke: Stroke::new(size::STROKE, text),
        expansion: 0.0,
    }
}

fn visuals(theme: Theme, tokens: &Tokens) -> Visuals {
    let mut visuals = match theme {
        Theme::Dark => Visuals::dark(),
        Theme::Light => Visuals::light(),
    };
    let &Tokens { bg1, bg2, bg3, line, ctl, t1, t2, acc, accbg, warn, bad, .. } = tokens;
    let widgets = &mut visuals.widgets;
    widgets.noninteractive = widget(bg2, line, t1);
    widgets.inactive = widget(bg2, ctl, t1);
    widgets.hovered = widget(bg3, ctl, t1);
    widgets.active = widget(accbg, acc, t1);
    widgets.open = widget(bg3, ctl, t1);
    visuals.weak_text_color = Some(t2);
    visuals.selection.bg_fill = accbg;
    visuals.selection.stroke = Stroke::new(size::STROKE, t1);
    visuals.hyperlink_color = acc;
    visuals.faint_bg_color = bg2;
    visuals.extreme_bg_color = bg1;
    visuals.text_edit_bg_color = Some(bg1);
    visuals.code_bg_color = bg3;
    visuals.warn_fg_color = warn;
    visuals.error_fg_color = bad;
    visuals.window_corner_radius = CornerRadius::from(size::RADIUS_CARD);
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    visuals.window_fill = bg3;
    visuals.window_stroke = Stroke::new(size::STROKE, ctl);
    visuals.window_highlight_topmost = false;
    visuals.menu_corner_radius = CornerRadius::from(size::RADIUS_CONTROL);
    visuals.panel_fill = bg1;
    visuals.text_cursor.stroke = Stroke::new(size::STROKE, t1);
    visuals.slider_trailing_fill = true;
    visuals.handle_shape = HandleShape::Circle;
    visuals.indent_has_left_vline = false;
    // Disabled parts have colours of their own; nothing is faded, so that contrast stays known.
    visuals.disabled_alpha = 1.0;
    visuals
}
