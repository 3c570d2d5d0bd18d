//! A mask made ready to be placed: its runs, the air around it, and its bounds.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a grid has far fewer rows and columns than the numbers reach"
)]

use super::mask::{Mask, merge};

/// So many points of one row, beside and below a shape's own corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) row: i32,
    pub(super) from: i32,
    /// Up to but not including.
    pub(super) to: i32,
}

/// A shape that is ready to be placed.
#[derive(Debug, Clone)]
pub(super) struct Stamp {
    /// The points it covers.
    pub(super) solid: Vec<Run>,
    /// The points where no other shape may be, so that there is air between the two. Rows far apart follow each other,
    /// as neighbours mostly meet the same.
    pub(super) airy: Vec<Run>,
    /// The least rectangle around what it covers: left, top, and right and bottom, not included.
    pub(super) bounds: Bounds,
    /// How far the air reaches, to the sides and up and down.
    pub(super) air: (u32, u32),
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}

impl Stamp {
    /// The stamp of a mask, unless it covers nothing, in air so many points wide and high.
    pub(super) fn new(mask: &Mask, air: (u32, u32)) -> Option<Self> {
        let rows: Vec<Vec<(i32, i32)>> =
            mask.rows().iter().map(|row| row.iter().filter_map(|run| signed(*run)).collect()).collect();
        let solid = runs(&rows, 0);
        let bounds = Bounds {
            left: solid.iter().map(|run| run.from).min()?,
            top: solid.first()?.row,
            right: solid.iter().map(|run| run.to).max()?,
            bottom: solid.last()?.row + 1,
        };
        let mut airy = runs(&spread(&rows, air), i32::try_from(air.1).ok()?);
        let order = |run: &Run| (run.row.cast_unsigned().reverse_bits(), run.from - run.to);
        airy.sort_by_key(order);
        Some(Self { solid, airy, bounds, air })
    }

    /// The longest run that all of `high` rows beneath each other have: where it starts, and how long it is.
    pub(super) fn core(&self, high: usize) -> (i32, i32, i32) {
        let mut rows: Vec<(i32, Vec<(i32, i32)>)> = Vec::new();
        let mut runs = self.airy.clone();
        runs.sort_by_key(|run| (run.row, run.from));
        for run in runs {
            match rows.last_mut() {
                Some((row, runs)) if *row == run.row => runs.push((run.from, run.to)),
                Some(_) | None => rows.push((run.row, vec![(run.from, run.to)])),
            }
        }
        let whole = |window: &&[(i32, Vec<(i32, i32)>)]| window.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0);
        let best = |window: &[(i32, Vec<(i32, i32)>)]| {
            let common = window.iter().skip(1).fold(window[0].1.clone(), |common, (_, runs)| both(&common, runs));
            let (from, to) = common.into_iter().max_by_key(|(from, to)| (to - from, -from))?;
            Some((from, window[0].0, to - from))
        };
        let found = rows.windows(high.max(1)).filter(whole).filter_map(best).max_by_key(|core| (core.2, -core.1));
        found.unwrap_or((0, 0, 0))
    }
}

fn signed(run: (u32, u32)) -> Option<(i32, i32)> {
    Some((i32::try_from(run.0).ok()?, i32::try_from(run.1).ok()?))
}

fn runs(rows: &[Vec<(i32, i32)>], above: i32) -> Vec<Run> {
    let rows = (-above..).zip(rows);
    rows.flat_map(|(row, runs)| runs.iter().map(move |&(from, to)| Run { row, from, to })).collect()
}

/// The rows with air around: an ellipse around each point. There are `air.1` more rows above and below.
fn spread(rows: &[Vec<(i32, i32)>], air: (u32, u32)) -> Vec<Vec<(i32, i32)>> {
    let (wide, high) = (f64::from(air.0), air.1 as usize);
    let mut spread = vec![Vec::new(); rows.len() + 2 * high];
    for (row, runs) in rows.iter().enumerate() {
        for below in 0..=2 * high {
            let away = (below as f64 - high as f64) / (high as f64 + 0.5);
            let side = (wide * (1.0 - away * away).sqrt()).round() as i32;
            spread[row + below].extend(runs.iter().map(|(from, to)| (from - side, to + side)));
        }
    }
    spread.iter_mut().for_each(merge);
    spread
}

/// What two rows of runs have in common.
fn both(one: &[(i32, i32)], other: &[(i32, i32)]) -> Vec<(i32, i32)> {
    let cut = |(from, to): &(i32, i32)| {
        let (from, to) = (*from, *to);
        other.iter().map(move |run| (from.max(run.0), to.min(run.1))).filter(|(from, to)| from < to)
    };
    one.iter().flat_map(cut).collect()
}
