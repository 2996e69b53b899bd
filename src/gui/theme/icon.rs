//! Icons by what they mean. Screens name a meaning, never a glyph.

use eframe::egui::{Align2, Color32, FontId, Painter, Pos2, RichText, Shape, Stroke, vec2};
use lucide_icons::Icon as Glyph;

use super::fonts::icons;

/// Radius of a round icon on a grid of 1.
const CIRCLE: f32 = 8.5 / 24.0;
/// Its stroke on the same grid.
const CIRCLE_STROKE: f32 = 2.2 / 24.0;
/// Corners of the filled half.
const HALF_STEPS: u8 = 12;

macro_rules! icon_table {
    ($($(#[$doc:meta])* $name:ident => $glyph:ident,)*) => {
        /// A meaning that has a picture.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon { $($(#[$doc])* $name,)* }

        impl Icon {
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            fn glyph(self) -> Glyph {
                match self { $(Self::$name => Glyph::$glyph,)* }
            }
        }
    };
}

icon_table! {
    /// Screen: overview.
    Overview => LayoutDashboard,
    /// Screen: roles.
    Roles => BriefcaseBusiness,
    /// Screen: skills.
    Skills => Waypoints,
    /// Screen: routes.
    Routes => Route,
    /// Screen: salary.
    Salary => ChartLine,
    /// Screen: steps.
    Steps => ListChecks,
    /// Screen: data.
    Data => Database,
    /// Screen: settings.
    Settings => Settings,
    /// Take back.
    Undo => Undo2,
    /// Do again.
    Redo => Redo2,
    /// Search.
    Search => Search,
    /// Change to the light theme.
    Sun => Sun,
    /// Change to the dark theme.
    Moon => Moon,
    /// Met, done, chosen.
    Check => Check,
    /// Missing, close, remove.
    Close => X,
    /// Opens downwards.
    ChevronDown => ChevronDown,
    /// Opens sideways, is closed.
    ChevronRight => ChevronRight,
    /// Opens upwards.
    ChevronUp => ChevronUp,
    /// Add.
    Plus => Plus,
    /// Less.
    Minus => Minus,
    /// From one to the next.
    ArrowRight => ArrowRight,
    /// Advancement.
    ArrowUp => ArrowUp,
    /// Step back.
    ArrowDown => ArrowDown,
    /// Lateral advancement.
    ArrowUpRight => ArrowUpRight,
    /// Similar.
    Equal => Equal,
    /// More about it.
    Info => Info,
    /// Help, unrated.
    Help => CircleQuestionMark,
    /// Warning, error, disagreement.
    Warning => TriangleAlert,
    /// Show as table.
    Table => Table2,
    /// As a picture.
    Picture => Image,
    /// Link, evidence.
    Link => Link,
    /// Date.
    Calendar => Calendar,
    /// Time.
    Clock => Clock,
    /// Goal.
    Flag => Flag,
    /// Private, locked.
    Lock => Lock,
    /// Folder, open.
    Folder => Folder,
    /// A file.
    File => File,
    /// Saved role.
    Bookmark => Bookmark,
    /// Narrow or sort.
    Filter => ListFilter,
    /// Satire.
    Smile => Smile,
    /// Edit.
    Pencil => Pencil,
    /// Skipped.
    Skip => SkipForward,
    /// Drag handle.
    Grip => GripVertical,
    /// Pay over time.
    Trend => TrendingUp,
    /// Read again.
    Refresh => RefreshCw,
    /// Person.
    User => User,
    /// Shown.
    Eye => Eye,
    /// Hidden.
    EyeOff => EyeOff,
    /// Short, doing.
    Half => Contrast,
    /// To do.
    Circle => Circle,
    /// Delete.
    Trash => Trash2,
    /// Copy.
    Copy => Copy,
    /// Opens outside the program.
    External => ExternalLink,
    /// More actions.
    More => Ellipsis,
}

impl Icon {
    /// The glyph in the icon font.
    pub fn character(self) -> char {
        char::from(self.glyph())
    }

    /// Font that draws the icon `size` points wide and high.
    pub fn font(size: f32) -> FontId {
        FontId::new(size, icons())
    }

    /// As text for egui's own widgets, `size` in points.
    pub fn text(self, size: f32) -> RichText {
        RichText::new(self.character()).font(Self::font(size)).line_height(Some(size))
    }

    /// Paints the icon `size` points wide around `centre`.
    pub fn paint(self, painter: &Painter, centre: Pos2, size: f32, colour: Color32) {
        if matches!(self, Self::Half | Self::Circle) {
            self.paint_circle(painter, centre, size, colour);
            return;
        }
        painter.text(centre, Align2::CENTER_CENTER, self.character(), Self::font(size), colour);
    }

    /// Round icons as shapes: as glyphs of 12 points they lose their roundness, and no glyph is half filled.
    fn paint_circle(self, painter: &Painter, centre: Pos2, size: f32, colour: Color32) {
        let radius = size * CIRCLE;
        painter.circle_stroke(centre, radius, Stroke::new(size * CIRCLE_STROKE, colour));
        if self == Self::Half {
            let turn = |step: u8| (f32::from(step) / f32::from(HALF_STEPS) - 0.5) * std::f32::consts::PI;
            let points = (0..=HALF_STEPS).map(|step| centre + radius * vec2(turn(step).cos(), turn(step).sin()));
            painter.add(Shape::convex_polygon(points.collect(), colour, Stroke::NONE));
        }
    }
}
