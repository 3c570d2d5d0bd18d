//! Word clouds: where each word lies and how large it is.
//!
//! The size of a word is its weight times one scale for all, and the scale is the largest at which all words fit: what is
//! twice as high was said by twice as many, and what was said by as many is as high. Nothing is turned, nothing is random,
//! and no word is dropped or shrunk silently: where so many are to be shown that the smallest could not be read, the
//! lightest are left out, all of one weight together, and their number is told.
//!
//! Words are shapes given from outside, as points of a grid: letters of a typeface, or cells of a terminal.

mod mask;

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
    /// Which sizes there are.
    pub sizes: Sizes,
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
    // A row of shelves, until the packing is here.
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.sort_by(|one, other| pieces[*other].weight.total_cmp(&pieces[*one].weight));
    let mut scale = f64::from(room.height);
    while scale > 1e-3 {
        if let Some(places) = shelves(pieces, &order, room, scale) {
            return Layout { places, scale, left_out: 0 };
        }
        scale *= 0.97;
    }
    Layout { places: Vec::new(), scale: 0.0, left_out: pieces.len() }
}

fn shelves<S: Shape>(pieces: &[Piece<S>], order: &[usize], room: &Room, scale: f64) -> Option<Vec<Place>> {
    let (mut x, mut y, mut high) = (0, 0, 0);
    let mut places = Vec::new();
    for &piece in order {
        let wanted = pieces[piece].weight * scale;
        let size = match &room.sizes {
            Sizes::Any { .. } => wanted,
            Sizes::Steps(steps) => steps.iter().map(|step| f64::from(*step)).find(|step| *step <= wanted)?,
        };
        let mask = pieces[piece].shape.mask(size);
        let rows = u32::try_from(mask.rows().len()).ok()?;
        let width = mask.rows().iter().flatten().map(|run| run.1).max().unwrap_or(0);
        if x + width > room.width {
            (x, y, high) = (0, y + high + room.air.1, 0);
        }
        if y + rows > room.height || width > room.width {
            return None;
        }
        places.push(Place { piece, x: f64::from(x), y: f64::from(y), size });
        x += width + room.air.0;
        high = high.max(rows);
    }
    Some(places)
}
