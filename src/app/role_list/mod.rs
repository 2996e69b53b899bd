//! How a list of roles is narrowed and ordered: the same in the window and on the command line.

mod candidate;
mod filter;
mod kept_list;
mod limit;
mod limits;

pub use candidate::Candidate;
pub use filter::RoleFilter;
pub use kept_list::KeptList;
pub use limit::RoleLimit;
pub use limits::RoleLimits;
