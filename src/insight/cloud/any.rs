//! Layouts where words can have any size.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a grid has far fewer rows and columns than the numbers reach"
)]

use super::pack::pack;
use super::stamp::{Bounds, Stamp};
use super::{Layout, Piece, Place, Room, Shape};

/// The part of the room that shapes cover in a well-packed cloud, about; and a part that they never reach.
const FULL: f64 = 0.4;
const NEVER: f64 = 0.8;

/// How much larger than the room the field is in which words are packed, so that hardly any is refused.
const FIELD: f64 = 1.2;

/// The layout of all of `order`, if the lightest can be read in it.
pub(super) fn lay_out<S: Shape>(pieces: &[Piece<S>], order: &[usize], room: &Room, smallest: f64) -> Option<Layout> {
    let lightest = pieces[*order.last()?].weight;
    let heaviest = pieces[*order.first()?].weight;
    let trials = Trials::of(pieces, order);
    if trials.scale(room, NEVER) * lightest < smallest {
        return None;
    }
    let mut scale = trials.scale(room, FULL).min(trials.widest(room));
    // Below a point or two there is nothing to pack.
    while scale * heaviest > 1.0 {
        if let Some(layout) = packed(pieces, &trials.order, room, scale) {
            return Some(layout).filter(|layout| layout.scale * lightest >= smallest);
        }
        scale *= 0.8;
    }
    None
}

/// What is known of the words before they are packed.
struct Trials {
    /// The heaviest first, and of those as heavy the widest: narrow ones find room later.
    order: Vec<usize>,
    /// What all cover at a scale of 1.
    covered: f64,
    /// How far the widest and the highest of them reach at a scale of 1.
    reach: (f64, f64),
}

impl Trials {
    /// Draws each word once, just high enough to tell how wide it is and what it covers.
    fn of<S: Shape>(pieces: &[Piece<S>], order: &[usize]) -> Self {
        const TRIAL: f64 = 8.0;
        let (mut covered, mut reach) = (0.0, (0.0_f64, 0.0_f64));
        let mut sorted: Vec<(f64, u32, usize)> = Vec::with_capacity(order.len());
        for &piece in order {
            let (mask, weight) = (pieces[piece].shape.mask(TRIAL), pieces[piece].weight);
            let times = weight / TRIAL;
            covered += mask.area() as f64 * times * times;
            reach.0 = reach.0.max(f64::from(mask.width()) * times);
            reach.1 = reach.1.max(mask.rows().len() as f64 * times);
            sorted.push((weight, mask.width(), piece));
        }
        sorted.sort_by(|one, other| other.0.total_cmp(&one.0).then(other.1.cmp(&one.1)).then(one.2.cmp(&other.2)));
        Self { order: sorted.into_iter().map(|word| word.2).collect(), covered, reach }
    }

    /// The scale at which the words cover a part of the room.
    fn scale(&self, room: &Room, part: f64) -> f64 {
        (part * f64::from(room.width) * f64::from(room.height) / self.covered).sqrt()
    }

    /// The scale at which the widest, or the highest, just has room.
    fn widest(&self, room: &Room) -> f64 {
        (f64::from(room.width) / self.reach.0).min(f64::from(room.height) / self.reach.1)
    }
}

/// The layout of words that are drawn at one scale and packed, then enlarged or reduced as a whole until it fits the room.
/// The field in which they are packed is larger than the room, so that hardly any is refused.
fn packed<S: Shape>(pieces: &[Piece<S>], order: &[usize], room: &Room, scale: f64) -> Option<Layout> {
    let sized: Vec<(usize, f64)> = order.iter().map(|piece| (*piece, pieces[*piece].weight * scale)).collect();
    let stamps = sized.iter().map(|(piece, size)| Stamp::new(&pieces[*piece].shape.mask(*size), room.air(*size)));
    let stamps = stamps.collect::<Option<Vec<Stamp>>>()?;
    let larger = |side: u32| (f64::from(side) * FIELD).ceil() as u32;
    let corners = pack(&stamps, (larger(room.width), larger(room.height)))?;
    let around = around(&stamps, &corners)?;
    let (wide, high) = (f64::from(around.right - around.left), f64::from(around.bottom - around.top));
    let by = (f64::from(room.width) / wide).min(f64::from(room.height) / high);
    // What the one side has more than enough of lies half before and half behind.
    let from = |room: u32, wide: f64, first: i32| (f64::from(room) - wide * by) / 2.0 - f64::from(first) * by;
    let (left, top) = (from(room.width, wide, around.left), from(room.height, high, around.top));
    let place = |(&(piece, size), (x, y)): (&(usize, f64), (i32, i32))| Place {
        piece,
        x: left + f64::from(x) * by,
        y: top + f64::from(y) * by,
        size: size * by,
    };
    Some(Layout { places: sized.iter().zip(corners).map(place).collect(), scale: scale * by, left_out: 0 })
}

/// The least rectangle around all.
fn around(stamps: &[Stamp], corners: &[(i32, i32)]) -> Option<Bounds> {
    let all = || stamps.iter().map(|stamp| stamp.bounds).zip(corners);
    Some(Bounds {
        left: all().map(|(bounds, (x, _))| bounds.left + x).min()?,
        top: all().map(|(bounds, (_, y))| bounds.top + y).min()?,
        right: all().map(|(bounds, (x, _))| bounds.right + x).max()?,
        bottom: all().map(|(bounds, (_, y))| bounds.bottom + y).max()?,
    })
}
