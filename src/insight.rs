//! Pure analysis of what a room has said and chosen: no file, no clock, no terminal and no random source. Seeds come in
//! as data, and the same input always gives the same answer.

pub mod agreement;
pub mod cloud;
pub mod stem;
pub mod words;
