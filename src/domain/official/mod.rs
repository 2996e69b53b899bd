//! Occupations of official statistics: what the files of their publishers state, and what follows from it in the terms of a
//! catalogue.

pub mod element;
pub mod facts;
pub mod outlook;
pub mod product;
pub mod release;
pub mod sentences;
pub mod wages;
