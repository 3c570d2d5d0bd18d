//! Suggested themes: which norms of all groups say the same, and what their main message could be.
//!
//! Norms that are alike (see [`similarity`](super::similarity)) come together by average linkage (Sokal and Michener
//! 1958): the two groups of norms whose members are on average most alike become one, and so on. How far that goes is the
//! [`Grain`]: it can be chosen anew at once, because the whole order is kept. The same norms in the same order
//! always give the same themes.

mod graph;
mod linkage;
mod wording;

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use super::reading::{Part, Reader};
use super::real;
use super::similarity::{Tuning, Weighed, Weights};
use crate::text::CleanText;
use graph::Edge;
use linkage::Merge;

/// A norm that a group said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Norm {
    /// The words.
    pub text: CleanText,
    /// The number of the group, whatever it counts from.
    pub by: u32,
}

/// How much must be alike for norms to be one theme: from [`Grain::COARSEST`], few themes of much, to
/// [`Grain::FINEST`], many themes of what is nearly the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grain(u8);

/// The likeness of which grains are steps, and a step.
const LEAST: f32 = 0.2;
const STEP: f32 = 0.05;

/// A program is never surer than this of what people mean.
const SUREST: f32 = 0.99;

/// How many norms of a value a room has; from there on the likeness that is needed grows, with the logarithm.
const ROOM: f32 = 60.0;
const CHANCE: f32 = 0.045;

/// How much more alike norms must be among so many, because more are alike by chance.
fn chance(norms: usize) -> f32 {
    CHANCE * (real(norms) / ROOM).max(1.0).ln()
}

impl Grain {
    /// Few themes.
    pub const COARSEST: Self = Self(1);
    /// Many themes.
    pub const FINEST: Self = Self(9);

    /// One step coarser; the same at the end.
    #[must_use]
    pub fn coarser(self) -> Self {
        Self(self.0 - 1).max(Self::COARSEST)
    }

    /// One step finer; the same at the end.
    #[must_use]
    pub fn finer(self) -> Self {
        Self(self.0 + 1).min(Self::FINEST)
    }

    /// From 1, the coarsest, to 9.
    #[must_use]
    pub const fn step(self) -> u8 {
        self.0
    }

    /// The mean likeness from which two groups of norms are one theme, among so many `norms`. It grows with their number:
    /// among more norms, more are alike by chance.
    fn cut(self, norms: usize) -> f32 {
        LEAST + STEP * f32::from(self.0) + chance(norms)
    }
}

impl Default for Grain {
    /// The one that agrees best with how people sort norms.
    fn default() -> Self {
        Self(4)
    }
}

/// A suggested theme.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Its norms, by their numbers; the most central first.
    pub norms: Vec<usize>,
    /// The norm whose words are suggested as the main message.
    pub wording: usize,
    /// How sure it is: the share of pairs among them that people would put together too; of a norm by itself, how often
    /// people leave such a one by itself. From 0 to 1, as found on sorted lists (see `tests/gold`).
    pub certainty: f32,
    /// The words that they share, in lower case; the weightiest first.
    pub why: Vec<String>,
    /// The settled theme, by its number, that they could be taken into; `None` for a theme of their own.
    pub into: Option<usize>,
}

/// What norms have in common, ready to be cut into themes.
#[derive(Debug)]
pub struct Themes {
    norms: Vec<Norm>,
    reader: Reader,
    weights: Weights,
    /// The different readings, as they are compared.
    nodes: Vec<Weighed>,
    /// The norms of each node that are in no settled theme.
    free: Vec<Vec<usize>>,
    /// The settled theme that each node is most like, and how much.
    offers: Vec<Option<Offer>>,
    /// The most alike first.
    merges: Vec<Merge>,
}

/// A settled theme, by its number, and how much a node is like it.
type Offer = (usize, f32);

/// Told how much of the work is done, from 0 to 1; a `Break` ends it.
pub type Progress<'a> = dyn FnMut(f32) -> ControlFlow<()> + 'a;

impl Themes {
    /// Compares `norms`. Those of a settled theme, by their numbers, stay as they are: a theme that people have made is
    /// never rearranged, and norms that are in none are offered to it.
    ///
    /// `None` when `progress` ends it. Time and memory grow with the norms and with how many are alike: a thousand take
    /// some milliseconds.
    #[must_use]
    pub fn of(norms: Vec<Norm>, settled: &[Vec<usize>], progress: &mut Progress<'_>) -> Option<Self> {
        Self::tuned(norms, settled, Tuning::BEST, progress)
    }

    fn tuned(norms: Vec<Norm>, settled: &[Vec<usize>], tuning: Tuning, progress: &mut Progress<'_>) -> Option<Self> {
        let mut reader = Reader::new();
        reader.learn(norms.iter().map(|norm| norm.text.as_str()));
        progress(0.1).continue_value()?;
        let readings: Vec<Vec<Part>> = norms.iter().map(|norm| reader.read(norm.text.as_str())).collect();
        let weights = Weights::among(readings.iter().map(Vec::as_slice), reader.concepts(), tuning);
        progress(0.2).continue_value()?;
        let (nodes, node_of) = distinct(&readings, &norms);
        let nodes: Vec<Weighed> = nodes.into_iter().map(|parts| Weighed::new(parts, &weights)).collect();
        let edges = graph::edges(&nodes, reader.concepts(), &weights, Grain::COARSEST.cut(norms.len()), &mut |done| {
            progress(0.2 + 0.4 * done)
        })?;
        let (free, offers) = offers(&node_of, nodes.len(), settled, &edges);
        let sizes: Vec<usize> = free.iter().map(Vec::len).collect();
        let merges = linkage::average(&sizes, &edges, &mut |done| progress(0.6 + 0.4 * done))?;
        Some(Self { norms, reader, weights, nodes, free, offers, merges })
    }

    /// The suggested themes, those of most groups first, then those of most norms; norms that are like no other last,
    /// each by itself.
    #[must_use]
    pub fn suggestions(&self, grain: Grain) -> Vec<Suggestion> {
        let cut = grain.cut(self.norms.len());
        let offer = |node: usize| self.offers.get(node).copied().flatten().filter(|(_, likeness)| *likeness >= cut);
        let clusters = linkage::cut(&self.merges, self.nodes.len(), cut);
        let mut suggestions: Vec<Suggestion> = Vec::new();
        for cluster in &clusters {
            let own: Vec<usize> = cluster.nodes.iter().copied().filter(|node| offer(*node).is_none()).collect();
            // What is offered to a settled theme may leave a single one behind.
            let certainty = match own.iter().filter_map(|node| self.free.get(*node)).map(Vec::len).sum() {
                0_usize | 1 => self.alone(cluster.formed.unwrap_or(cluster.outside)),
                2.. => self.together(cluster.formed.unwrap_or(1.0)),
            };
            suggestions.extend(self.suggestion(&own, certainty, None));
        }
        let mut taken: BTreeMap<usize, (Vec<usize>, f32)> = BTreeMap::new();
        for node in 0..self.nodes.len() {
            if let Some((theme, likeness)) = offer(node) {
                let (nodes, least) = taken.entry(theme).or_insert((Vec::new(), 1.0));
                nodes.push(node);
                *least = least.min(likeness);
            }
        }
        for (theme, (nodes, least)) in taken {
            suggestions.extend(self.suggestion(&nodes, self.together(least), Some(theme)));
        }
        suggestions.sort_by_cached_key(|suggestion| {
            let groups: BTreeSet<u32> =
                suggestion.norms.iter().filter_map(|norm| self.norms.get(*norm)).map(|norm| norm.by).collect();
            let first = suggestion.norms.iter().min().copied();
            (Reverse(groups.len()), Reverse(suggestion.norms.len()), first)
        });
        suggestions
    }

    /// How sure it is that norms belong together whose least alike parts are so alike.
    fn together(&self, likeness: f32) -> f32 {
        (0.4 + likeness - chance(self.norms.len())).clamp(0.0, SUREST)
    }

    /// How sure it is that a norm is by itself that is so much like the nearest others.
    fn alone(&self, likeness: f32) -> f32 {
        (0.65 - 0.75 * (likeness - chance(self.norms.len())).max(0.0)).clamp(0.0, SUREST)
    }

    /// The theme of the free norms of some nodes; `None` if there are none.
    fn suggestion(&self, nodes: &[usize], certainty: f32, into: Option<usize>) -> Option<Suggestion> {
        let members = |node: &usize| self.free.get(*node).map(|norms| (*node, norms.as_slice()));
        let members: Vec<(usize, &[usize])> =
            nodes.iter().filter_map(members).filter(|(_, norms)| !norms.is_empty()).collect();
        let norms = wording::by_centrality(&self.weights, &self.nodes, &members);
        let wording = wording::suggested(&norms, &self.norms)?;
        let norms: Vec<usize> = norms.into_iter().map(|(norm, _)| norm).collect();
        let central = std::iter::once(wording).chain(norms.iter().copied());
        let why = wording::shared(&self.reader, &self.norms, &self.nodes, &members, central);
        Some(Suggestion { norms, wording, certainty, why, into })
    }
}

/// The different ones of the `readings` of `norms`, and which of them each is. Where nothing is read, the words themselves
/// must be the same.
fn distinct<'a>(readings: &'a [Vec<Part>], norms: &[Norm]) -> (Vec<&'a [Part]>, Vec<usize>) {
    let words = |(reading, norm): (&[Part], &Norm)| reading.is_empty().then(|| norm.text.as_str().to_lowercase());
    let mut order: Vec<(&[Part], Option<String>, usize)> = readings
        .iter()
        .zip(norms)
        .enumerate()
        .map(|(at, (reading, norm))| (reading.as_slice(), words((reading, norm)), at))
        .collect();
    order.sort();
    let (mut nodes, mut node_of): (Vec<&[Part]>, Vec<usize>) = (Vec::new(), vec![0; readings.len()]);
    for same in order.chunk_by(|one, other| (one.0, &one.1) == (other.0, &other.1)) {
        for (_, _, at) in same {
            if let Some(node) = node_of.get_mut(*at) {
                *node = nodes.len();
            }
        }
        nodes.extend(same.first().map(|(reading, ..)| *reading));
    }
    (nodes, node_of)
}

/// The free norms of each node, and the settled theme that each node is most like.
fn offers(
    node_of: &[usize],
    nodes: usize,
    settled: &[Vec<usize>],
    edges: &[Edge],
) -> (Vec<Vec<usize>>, Vec<Option<Offer>>) {
    let (mut free, mut theme_of) = (vec![Vec::new(); nodes], vec![None; node_of.len()]);
    // How many norms of which themes each node has.
    let mut held: Vec<BTreeMap<usize, f32>> = vec![BTreeMap::new(); nodes];
    for (theme, norms) in settled.iter().enumerate() {
        for norm in norms {
            if let (Some(own), Some(node)) = (theme_of.get_mut(*norm), node_of.get(*norm)) {
                *own = Some(theme);
                *held[*node].entry(theme).or_default() += 1.0;
            }
        }
    }
    for (norm, node) in node_of.iter().enumerate() {
        if theme_of[norm].is_none() {
            free[*node].push(norm);
        }
    }
    let mut sums = held.clone();
    for edge in edges {
        for (one, other) in [(edge.one, edge.other), (edge.other, edge.one)] {
            for (theme, count) in &held[other as usize] {
                *sums[one as usize].entry(*theme).or_default() += count * edge.likeness;
            }
        }
    }
    let size = |theme: usize| real(settled.get(theme).map_or(1, Vec::len).max(1));
    let best = |sums: BTreeMap<usize, f32>| {
        let means = sums.into_iter().map(|(theme, sum)| (theme, sum / size(theme)));
        means.max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)))
    };
    (free, sums.into_iter().map(best).collect())
}
