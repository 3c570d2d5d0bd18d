//! What screens are made of.

pub mod big;
pub mod field;
pub mod list;
pub mod picker;
pub mod sheet;
pub mod words;
