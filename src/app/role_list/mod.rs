//! How a list of roles is narrowed and ordered: the same in the window and on the command line.

mod candidate;
mod filter;
mod limit;
mod limits;

pub use candidate::Candidate;
pub use filter::RoleFilter;
pub use limit::RoleLimit;
pub use limits::RoleLimits;
