//! Pay over the years as a fan: up to four plans with their ranges, what was paid so far, and what happens when.
//! Everything is prepared once per change; a frame only places it on the screen, and only if something moved.

mod data;
mod drawing;
mod event;
mod fan_chart;
mod level;
mod plan;
mod prepared;
mod promise;

pub use data::FanData;
pub(super) use event::mark;
pub use event::{FanEvent, FanEventKind};
pub use fan_chart::{FanChart, FanResponse};
pub use level::{FanLevel, FanLevelKind};
pub use plan::{FanPlan, FanRange};
pub use prepared::Fan;
pub use promise::{FanPaid, FanPromise};
