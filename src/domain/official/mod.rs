//! Occupations of official statistics: what the files of their publishers state, and what follows from it in the terms of a
//! catalogue.

pub mod area;
mod area_places;
mod asked;
pub mod book;
pub mod borrowed;
pub mod element;
pub mod facts;
mod figures;
pub mod head;
pub mod import;
pub mod interest;
pub mod leading;
pub mod likeness;
pub mod occupations;
pub mod official_id;
pub mod outlook;
pub mod pack_about;
pub mod product;
pub mod release;
pub mod sentences;
pub mod short_titles;
pub mod wages;
pub mod wanted;
pub mod way;
pub mod ways;
pub mod words;
