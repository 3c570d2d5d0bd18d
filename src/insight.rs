//! Pure analysis of what a room has said and chosen: no file, no clock, no terminal and no random source. Seeds come in
//! as data, and the same input always gives the same answer.

pub mod agreement;
pub mod cloud;
pub mod coach;
mod lexicon;
mod reading;
pub mod search;
pub mod similarity;
pub mod stem;
pub mod themes;
pub mod weight;
pub mod words;

/// A count as a number to weigh with.
#[expect(clippy::cast_precision_loss, reason = "a share needs no more than 24 bits")]
const fn real(count: usize) -> f32 {
    count as f32
}
