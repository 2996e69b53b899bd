//! Distances, radii and strokes, all in points.

/// Smallest step of the spacing scale.
pub const SPACE_4: f32 = 4.0;
/// Gap between an icon and its word, between chips.
pub const SPACE_8: f32 = 8.0;
/// Gap between controls.
pub const SPACE_12: f32 = 12.0;
/// Gap between cards; padding at the sides of a card.
pub const SPACE_16: f32 = 16.0;
/// Largest step of the spacing scale.
pub const SPACE_24: f32 = 24.0;
/// Gap between an icon and the word of a button.
pub const ICON_GAP: f32 = 6.0;

/// Height of the top bar, rule included.
pub const TOP_BAR: f32 = 45.0;
/// Width of the rail, rule included.
pub const RAIL: f32 = 85.0;
/// Width and height of one rail item.
pub const RAIL_ITEM: [f32; 2] = [72.0, 54.0];
/// Least height of a rail item, where the window is low.
pub const RAIL_ITEM_LEAST: f32 = 40.0;
/// Margin at both sides of a page.
pub const PAGE_SIDE: f32 = 20.0;
/// Margin under a page.
pub const PAGE_BOTTOM: f32 = 16.0;
/// Height of the card with the strip of a path.
pub const STRIP: f32 = 116.0;
/// Width of the list at the left of a page.
pub const LIST: f32 = 348.0;
/// Width of the list where there is less room.
pub const LIST_LEAST: f32 = 280.0;
/// Width of the cards at the right of a page.
pub const SIDE: f32 = 339.0;
/// Width of the pane that opens beside the content of a page.
pub const PANE: f32 = 380.0;
/// Content never grows wider than this.
pub const CONTENT_MAX: f32 = 1600.0;

/// Padding at both sides of a card, edge included.
pub const CARD_SIDE: f32 = 17.0;
/// From the top of a card to its title, edge included.
pub const CARD_TITLE_TOP: f32 = 12.0;
/// From the top of a card to its actions, edge included.
pub const CARD_ACTIONS_TOP: f32 = 10.0;
/// From the right edge of a card to its actions, edge included.
pub const CARD_ACTIONS_RIGHT: f32 = 13.0;
/// From the top of a card with a title to its body, edge included.
pub const CARD_BODY_TOP: f32 = 41.0;
/// Padding under the body of a card.
pub const CARD_BOTTOM: f32 = 12.0;

/// Height of most controls.
pub const CONTROL: f32 = 28.0;
/// Height of small controls, and the least pointer target.
pub const CONTROL_SMALL: f32 = 24.0;
/// Height of the fields of the first run.
pub const CONTROL_LARGE: f32 = 32.0;
/// Height of a list row of one line.
pub const ROW: f32 = 30.0;
/// Height of a list row of two lines.
pub const ROW_TALL: f32 = 48.0;
/// Height of a chip.
pub const CHIP: f32 = 20.0;
/// Height of a tab.
pub const TAB: f32 = 32.0;
pub const TOAST_WIDTH: f32 = 420.0;
/// Least width of a menu.
pub const MENU_WIDTH: f32 = 160.0;
pub const DIALOG_WIDTH: f32 = 420.0;
/// Side of a check box.
pub const CHECKBOX: f32 = 16.0;
/// Side of one cell of the essentials row.
pub const CELL: f32 = 13.0;
/// Gap between the cells of the essentials row.
pub const CELL_GAP: f32 = 3.0;

/// Radius of cards and toasts.
pub const RADIUS_CARD: f32 = 8.0;
/// Radius of controls and selected rows.
pub const RADIUS_CONTROL: f32 = 6.0;
/// Radius of cells, check boxes and menu rows.
pub const RADIUS_CELL: f32 = 4.0;
/// Radius of the blocks of a weight.
pub const RADIUS_BLOCK: f32 = 1.5;
pub const RADIUS_CHIP: f32 = 10.0;

/// Common edge.
pub const STROKE: f32 = 1.0;
/// Edge of a selected card or a field in error.
pub const STROKE_STRONG: f32 = 2.0;
/// Edge of an unticked check box, a diamond.
pub const STROKE_MARK: f32 = 1.5;
/// Focus ring.
pub const FOCUS_STROKE: f32 = 2.0;
/// Gap between a control and its focus ring.
pub const FOCUS_GAP: f32 = 2.0;
/// Line of a chart.
pub const PLOT_LINE: f32 = 2.0;
/// Line of a chart that carries a dash.
pub const PLOT_LINE_DASHED: f32 = 2.5;

/// Icon inside a chip.
pub const ICON_CHIP: f32 = 12.0;
/// Icon inside a button.
pub const ICON_BUTTON: f32 = 14.0;
/// Icon inside a field or a small icon button.
pub const ICON_FIELD: f32 = 15.0;
pub const ICON_ROW: f32 = 16.0;
pub const ICON_RAIL: f32 = 20.0;
/// Icon of an empty state.
pub const ICON_EMPTY: f32 = 28.0;

/// Dash and gap of a dashed edge.
pub const DASH_EDGE: [f32; 2] = [3.0, 2.0];
/// Dash and gap of a vertical marker or a dotted axis.
pub const DASH_MARKER: [f32; 2] = [2.0, 3.0];
/// Dots of a level that is pointed out.
pub const DASH_DOTS: [f32; 2] = [2.0, 3.0];
/// Dash and gap of a range without a middle.
pub const DASH_RANGE: [f32; 2] = [4.0, 3.0];
