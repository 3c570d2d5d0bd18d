//! Which norms are alike at all, found without comparing all with all.
//!
//! Two norms can only be alike if the lighter one shares some of its weight with the other, so it is enough to look where
//! its rarest concepts stand (prefix filtering: Bayardo, Ma and Srikant 2007, "Scaling up all pairs similarity search").

use std::ops::ControlFlow;

use crate::insight::real;
use crate::insight::similarity::{Weighed, Weights, places};

/// How many norms are compared between two looks at whether to go on.
const STRIDE: usize = 256;

/// Two norms that are alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Edge {
    pub(super) one: u32,
    pub(super) other: u32,
    /// From the floor to 1.
    pub(super) likeness: f32,
}

/// The pairs of `norms` that are alike at least as much as `floor`; `None` when `progress` ends it.
pub(super) fn edges(
    norms: &[Weighed],
    concepts: usize,
    weights: &Weights,
    floor: f32,
    progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
) -> Option<Vec<Edge>> {
    let places = places(norms, concepts);
    let (mut edges, mut seen) = (Vec::new(), vec![u32::MAX; norms.len()]);
    for (at, norm) in (0_u32..).zip(norms) {
        if (at as usize).is_multiple_of(STRIDE) {
            progress(real(at as usize) / real(norms.len())).continue_value()?;
        }
        for place in prefix(norm, &places, floor) {
            for other in place {
                let (Some(theirs), Some(seen)) = (norms.get(*other as usize), seen.get_mut(*other as usize)) else {
                    continue;
                };
                // The lighter one looks for the heavier; of two as heavy, the later for the earlier.
                let looks = norm.sum.total_cmp(&theirs.sum).then(other.cmp(&at)).is_lt();
                if looks && std::mem::replace(seen, at) != at {
                    let likeness = weights.likeness(norm, theirs);
                    if likeness >= floor {
                        edges.push(Edge { one: at, other: *other, likeness });
                    }
                }
            }
        }
    }
    Some(edges)
}

/// Where the rarest concepts of a norm stand: so many that the rest is not enough to be alike.
fn prefix<'a>(norm: &Weighed, places: &'a [Vec<u32>], floor: f32) -> Vec<&'a Vec<u32>> {
    let mut found: Vec<(&Vec<u32>, f32)> =
        norm.terms.iter().filter_map(|term| Some((places.get(term.part.concept as usize)?, term.weight))).collect();
    found.sort_by_key(|(place, _)| place.len());
    let mut rest = norm.sum;
    let needed = |(_, weight): &(&Vec<u32>, f32)| {
        let needed = rest >= floor * norm.sum;
        rest -= weight;
        needed
    };
    found.into_iter().take_while(needed).map(|(place, _)| place).collect()
}
