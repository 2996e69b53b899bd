//! The importers of official files on small ones of the same shape, with occupations that do not exist.

mod cancelling;
mod database;
mod files;
mod hostile;
mod losses;
mod projections;
mod wages;
mod workbook;
