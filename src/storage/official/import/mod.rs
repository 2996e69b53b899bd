//! Reads the files of the publishers: O*NET, wages (OEWS) and projections. It must never write anything, nor believe what a
//! file says about its own size.
//!
//! A file comes as it was downloaded: a zip, a folder or a single file. Tables are known by their headers. What cannot be
//! read is an error or, where the rest still stands without it, a [`Loss`].

mod any;
mod book;
mod cell;
mod classes;
mod column;
mod encoding;
mod error;
mod limits;
mod loss;
mod meter;
mod onet;
mod progress;
mod projections;
mod release;
mod row_fault;
mod rows;
mod source;
mod table;
mod wages;
mod workbook;
mod workbook_parts;
mod xml;
mod zipped;

pub use any::{Found, any, inputs};
pub use classes::{class_codes, place_of_class};
pub use error::ImportError;
pub use loss::{Loss, Part};
pub use onet::{Onet, OnetTable, onet};
pub use progress::{Phase, Progress, Watch, unwatched};
pub use projections::{Projections, projections};
pub use release::{Imported, files, release};
pub use row_fault::RowFault;
pub use wages::{WageFile, wages};
