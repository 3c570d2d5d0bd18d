//! Word clouds: where each word lies and how large it is.
//!
//! The size of a word is its weight times one scale for all, and the scale is the largest at which all words fit: what is
//! twice as high was said by twice as many, and what was said by as many is as high. Nothing is turned, nothing is random,
//! and no word is dropped or shrunk silently: where so many are to be shown that the smallest could not be read, the
//! lightest are left out, all of one weight together, and their number is told.
//!
//! Words are shapes given from outside, as points of a grid: letters of a typeface, or cells of a terminal.

mod any;
mod mask;
mod pack;
mod stamp;
mod steps;
#[cfg(test)]
mod tests;

pub use mask::Mask;

/// A shape at any size.
pub trait Shape {
    /// The shape when its size is `size`: the points of the grid that it covers. What size means is the shape's own affair,
    /// such as the type size, as long as twice the size is twice as wide and high.
    fn mask(&self, size: f64) -> Mask;
}

impl<F: Fn(f64) -> Mask> Shape for F {
    fn mask(&self, size: f64) -> Mask {
        self(size)
    }
}

/// A word to place.
#[derive(Debug, Clone)]
pub struct Piece<S> {
    /// How heavy it is: sizes are in proportion to weights. More than 0.
    pub weight: f64,
    /// What it looks like.
    pub shape: S,
}

/// Where words may lie.
#[derive(Debug, Clone, PartialEq)]
pub struct Room {
    /// Its width in points of the grid.
    pub width: u32,
    /// Its height in points of the grid.
    pub height: u32,
    /// The least air between words, to the sides and above, in points of the grid.
    pub air: (u32, u32),
    /// The air that a word needs to be read by itself, to the sides and above, as a part of its size. Of two words the
    /// lighter one's counts.
    pub space: (f64, f64),
    /// Which sizes there are.
    pub sizes: Sizes,
}

impl Room {
    /// The air around a word of a size, in points of the grid.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a grid's size")]
    fn air(&self, size: f64) -> (u32, u32) {
        let air = |least: u32, part: f64| least.max((size * part).round() as u32);
        (air(self.air.0, self.space.0), air(self.air.1, self.space.1))
    }
}

/// Which sizes words can have.
#[derive(Debug, Clone, PartialEq)]
pub enum Sizes {
    /// Any from `smallest` on, which is the least that can be read.
    Any {
        /// The least size that can be read.
        smallest: f64,
    },
    /// A few, the largest first, such as 8, 4 and 1 rows of a terminal. A word has the largest of them that is at most its
    /// weight times the scale, so that no word looks heavier than it is beside a lighter one.
    Steps(Vec<u32>),
}

/// Where a word lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Which piece.
    pub piece: usize,
    /// The left edge of its mask's grid.
    pub x: f64,
    /// The upper edge of its mask's grid.
    pub y: f64,
    /// Its size.
    pub size: f64,
}

/// A cloud.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// Where the words lie, the heaviest first.
    pub places: Vec<Place>,
    /// The size of a word of weight 1.
    pub scale: f64,
    /// How many of the lightest words are left out, as they could not be read.
    pub left_out: usize,
}

/// Lays the pieces out in the room, the heaviest in the middle. The same pieces and room give the same layout.
#[must_use]
pub fn lay_out<S: Shape>(pieces: &[Piece<S>], room: &Room) -> Layout {
    let mut order: Vec<usize> = (0..pieces.len()).filter(|piece| pieces[*piece].weight > 0.0).collect();
    order.sort_by(|one, other| pieces[*other].weight.total_cmp(&pieces[*one].weight));
    loop {
        let laid_out = match &room.sizes {
            Sizes::Any { smallest } => any::lay_out(pieces, &order, room, *smallest),
            Sizes::Steps(steps) => steps::lay_out(pieces, &order, room, steps),
        };
        match laid_out {
            Some(layout) => return Layout { left_out: pieces.len() - layout.places.len(), ..layout },
            None if order.is_empty() => return Layout { left_out: pieces.len(), ..Layout::default() },
            None => without_lightest(pieces, &mut order),
        }
    }
}

/// Leaves out the lightest pieces, all of one weight together.
fn without_lightest<S>(pieces: &[Piece<S>], order: &mut Vec<usize>) {
    let Some(lightest) = order.last().map(|piece| pieces[*piece].weight) else { return };
    order.retain(|piece| pieces[*piece].weight > lightest);
}
