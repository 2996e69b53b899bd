//! The map of roles: levels from top to bottom, families from left to right, moves as lines, one route lit.
//! Positions are computed once by the layout, never while painting.

mod draw;
mod input;
mod labels;
mod layout;
mod lit;
mod mesh;
mod order;
mod path;
mod projection;
mod unlit;
mod view;
mod walk;
mod widget;

pub use self::layout::RoleMapLayout;
pub use self::view::RoleMapView;
pub use self::widget::RoleMap;
