//! How alike two occupations are, from facts alone and from lists of the nearest by text, by a formula that is fitted to
//! what readers of the publisher call closely related. The relations of the publisher are never an input of it.

mod bags;
mod circles;
mod collections;
pub mod feature;
mod figures;
mod fit;
pub mod index;
pub mod lists;
pub mod neighbour;
pub mod quality;
pub mod refit;
mod row;
mod scale;
mod solve;
mod table;
mod terms;
pub mod text;
mod text_lists;
pub mod weights;
pub mod why;
