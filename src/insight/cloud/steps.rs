//! Layouts where there are few sizes, as in a terminal.

use super::pack::pack;
use super::stamp::Stamp;
use super::{Layout, Piece, Place, Room, Shape};

/// The layout with the largest scale at which all of `order` fit, if there is one.
pub(super) fn lay_out<S: Shape>(pieces: &[Piece<S>], order: &[usize], room: &Room, steps: &[u32]) -> Option<Layout> {
    let smallest = f64::from(*steps.last()?);
    let size = |piece: usize, scale: f64| {
        let wanted = pieces[piece].weight * scale * (1.0 + 1e-9);
        steps.iter().map(|step| f64::from(*step)).find(|step| *step <= wanted).unwrap_or(smallest)
    };
    // A word's step changes only at these scales.
    let mut weights: Vec<f64> = order.iter().map(|piece| pieces[*piece].weight).collect();
    weights.dedup();
    let mut scales: Vec<f64> =
        steps.iter().flat_map(|step| weights.iter().map(|weight| f64::from(*step) / weight)).collect();
    // A scale at which the heaviest would be higher than the highest letters makes the lighter ones as high as it is.
    let most = f64::from(*steps.first()?) / weights.first().copied().unwrap_or(1.0);
    scales.retain(|scale| *scale <= most);
    scales.sort_by(|one, other| other.total_cmp(one));
    scales.dedup();
    scales.into_iter().find_map(|scale| {
        let sized: Vec<(usize, f64)> = order.iter().map(|piece| (*piece, size(*piece, scale))).collect();
        let stamps = sized.iter().map(|(piece, size)| Stamp::new(&pieces[*piece].shape.mask(*size), room.air(*size)));
        let corners = pack(&stamps.collect::<Option<Vec<Stamp>>>()?, (room.width, room.height))?;
        let place =
            |(&(piece, size), (x, y)): (&(usize, f64), (i32, i32))| Place { piece, x: x.into(), y: y.into(), size };
        Some(Layout { places: sized.iter().zip(corners).map(place).collect(), scale, left_out: 0 })
    })
}
