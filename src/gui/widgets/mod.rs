//! The parts all screens are built from. Plain values in, a `Response` or a small answer out:
//! a widget knows nothing of roles, skills or pay and computes no figure.

mod arrow_keys;
mod badge;
mod button;
mod card;
mod chart;
mod chart_card;
mod checkbox;
mod chip;
mod data_table;
mod date_field;
mod dialog;
mod dumbbell;
mod empty_state;
mod end_row;
mod essentials;
mod field;
mod focus_next;
mod have;
mod heading;
mod icon_button;
mod key_cap;
mod level_dots;
mod list_row;
mod menu;
mod notice;
mod on_top;
mod paint;
mod pane;
mod picker;
mod progress;
mod radio;
mod rail_item;
mod reading;
mod role_map;
mod route_strip;
mod search_field;
mod segmented;
mod select;
mod sheet;
mod slider;
mod spoken;
mod stepper;
mod suggestion_list;
mod tabs;
mod text_area;
mod toast;
mod tooltip;
mod tornado;
mod verdict;

pub use badge::Badge;
pub use button::Button;
pub use card::{Card, CardResponse};
pub use chart::{
    Axis, AxisLabels, Band, BandStrength, Bar, BarPart, ChartSeries, CursorPoint, Fan, FanChart, FanData, FanEvent,
    FanEventKind, FanLevel, FanLevelKind, FanPaid, FanPlan, FanPromise, FanRange, FanResponse, Histogram, Legend,
    LegendEntry, LegendMark, Level, LineChart, LineChartData, Marker, Pattern, RangeBar, RangeValues, ScatterChart,
    ScatterData, ScatterMark, ScatterPoint, ScatterResponse, SeriesColour, StackedBars, StackedBarsData,
};
pub use chart_card::ChartCard;
pub use checkbox::{Checkbox, Tick};
pub use chip::{Chip, ChipKind};
pub use data_table::{Column, ColumnWidth, DataTable, TableView};
pub use date_field::DateField;
pub use dialog::Dialog;
pub use dumbbell::Dumbbell;
pub use empty_state::EmptyState;
pub use end_row::EndRow;
pub use essentials::{EssentialCounts, Essentials};
pub use field::Field;
pub use focus_next::focus_next;
pub use have::Have;
pub use heading::mark_heading;
pub use icon_button::IconButton;
pub use key_cap::KeyCap;
pub use level_dots::LevelDots;
pub use list_row::{ListRow, RowResponse};
pub use menu::{MenuEntry, MenuOf};
pub use notice::Notice;
pub use on_top::{lies_on_top, note_typing, takes_escape};
pub(in crate::gui) use paint::dashed_rect;
pub use pane::{begin_panes, note_pane, pane_beside, pane_of, want_pane};
pub use picker::{Picker, PickerResponse};
pub use progress::Progress;
pub use radio::Radio;
pub use rail_item::RailItem;
pub use reading::Reading;
pub use role_map::{
    EdgesShown, MapEdge, MapEdgeKind, MapNode, MapNodeKind, RoleMap, RoleMapLayout, RoleMapResponse, RoleMapView,
};
pub use route_strip::{Move, MovePattern, MoveSign, RouteStrip, Station, StationKind, StripResponse};
pub use search_field::SearchField;
pub use segmented::Segmented;
pub use select::{Select, tell_choice};
pub use sheet::Sheet;
pub use slider::Slider;
pub use spoken::tell_parts;
pub use stepper::{StepAsked, Stepper};
pub use suggestion_list::Suggestion;
pub use tabs::{Tab, Tabs};
pub use text_area::TextArea;
pub use toast::{ToastAnswer, ToastEvent, ToastKind, ToastStack};
pub use tooltip::Hint;
pub use tornado::{Tornado, TornadoChange, TornadoData, TornadoResponse, TornadoRow};
pub use verdict::Verdict;
