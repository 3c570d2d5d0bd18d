//! Layouts where words can have any size.

use super::pack::pack;
use super::stamp::{Bounds, Stamp};
use super::{Layout, Piece, Place, Room, Shape};

/// The part of the room that shapes cover in a well-packed cloud, about; and a part that they never reach.
const FULL: f64 = 0.4;
const NEVER: f64 = 0.8;

/// How much larger than the room the field is in which words are packed, so that none is refused.
const FIELD: f64 = 1.6;

/// The layout of all of `order`, if the lightest can be read in it.
pub(super) fn lay_out<S: Shape>(pieces: &[Piece<S>], order: &[usize], room: &Room, smallest: f64) -> Option<Layout> {
    let lightest = pieces[*order.last()?].weight;
    let heaviest = pieces[*order.first()?].weight;
    let (mut scale, most) = guess(pieces, order, room);
    if most * lightest < smallest {
        return None;
    }
    // Below a point or two there is nothing to pack.
    while scale * heaviest > 1.0 {
        if let Some(layout) = packed(pieces, order, room, scale) {
            return Some(layout).filter(|layout| layout.scale * lightest >= smallest);
        }
        scale *= 0.8;
    }
    None
}

/// A scale at which the shapes about fill the room and the widest has room, and one that is never reached.
fn guess<S: Shape>(pieces: &[Piece<S>], order: &[usize], room: &Room) -> (f64, f64) {
    /// High enough to tell how wide a word is and what it covers.
    const TRIAL: f64 = 8.0;
    let (mut covered, mut widest, mut highest) = (0.0, 0.0_f64, 0.0_f64);
    for piece in order {
        let piece = &pieces[*piece];
        let (mask, times) = (piece.shape.mask(TRIAL), piece.weight / TRIAL);
        covered += mask.area() as f64 * times * times;
        widest = widest.max(f64::from(mask.width()) * times);
        highest = highest.max(mask.rows().len() as f64 * times);
    }
    let (width, height) = (f64::from(room.width), f64::from(room.height));
    let filling = |part: f64| (part * width * height / covered).sqrt();
    (filling(FULL).min(width / widest).min(height / highest), filling(NEVER))
}

/// The layout of words that are packed at one scale, then enlarged or reduced as a whole until it fits the room.
fn packed<S: Shape>(pieces: &[Piece<S>], order: &[usize], room: &Room, scale: f64) -> Option<Layout> {
    let sized: Vec<(usize, f64)> = order.iter().map(|piece| (*piece, pieces[*piece].weight * scale)).collect();
    let stamps = sized.iter().map(|(piece, size)| Stamp::new(&pieces[*piece].shape.mask(*size), room.air(*size)));
    let stamps = stamps.collect::<Option<Vec<Stamp>>>()?;
    let field = (larger(room.width), larger(room.height));
    let corners = pack(&stamps, field)?;
    let around = around(&stamps, &corners)?;
    let (wide, high) = (f64::from(around.right - around.left), f64::from(around.bottom - around.top));
    let by = (f64::from(room.width) / wide).min(f64::from(room.height) / high);
    let aside = ((f64::from(room.width) - wide * by) / 2.0, (f64::from(room.height) - high * by) / 2.0);
    let place = |(&(piece, size), (x, y)): (&(usize, f64), (i32, i32))| Place {
        piece,
        x: f64::from(x - around.left) * by + aside.0,
        y: f64::from(y - around.top) * by + aside.1,
        size: size * by,
    };
    Some(Layout { places: sized.iter().zip(corners).map(place).collect(), scale: scale * by, left_out: 0 })
}

fn larger(side: u32) -> u32 {
    (f64::from(side) * FIELD).ceil() as u32
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
