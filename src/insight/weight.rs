//! How much a theme weighs in a room of many groups: how broad it is, how deep, and how far the groups differ on it.
//!
//! Groups differ in size and in how much they say, so points of different groups are never added. A group's whole is 1,
//! and each of its norms has a share of it: the norm's points over all points that the group gave for the value. From this
//! come two measures that are told beside each other and never made into one:
//!
//! - *Breadth*: how many of the groups that said anything for the value have a norm in the theme.
//! - *Depth*: the mean, over the groups that ranked, of the theme's share of the group. The depths of themes that have all
//!   norms between them add up to 1.
//!
//! `McMillan` et al. (2014, "Using the nominal group technique: how to analyse across multiple groups", Health Services and
//! Outcomes Research Methodology 14) find that the strength of a priority (its sum of votes, or its share of them) and
//! its popularity (how many voted for it) can give different orders, and that more than one should be looked at; depth
//! is a strength of theirs and breadth a popularity, counted in groups rather than in voters because it is groups that
//! are compared here. Van Breda (2005, "Steps to analysing multiple-group NGT data", The Social Work
//! Practitioner-Researcher 17) sorts what groups said into themes first, as here, and sets several measures side by side
//! to rank themes, so that neither a large group nor a talkative one decides; ours differs in that it gives no
//! combined rank. The room sorts by the one or the other, and decides.
//!
//! *Dissent* is how far the groups that ranked differ on a theme: Leik's ordinal dispersion (1966, "A measure of ordinal
//! consensus", Pacific Sociological Review 9) of the places that they gave it, from the first to the last place and
//! then "not chosen". It is 0 where all groups gave it the same place, and 1 where half of them have it first and half did
//! not choose it.

use std::collections::BTreeMap;

/// From this share of its group's points on, a norm is strong there.
const STRONG: f64 = 1.0 / 3.0;

/// A norm as its group sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voice {
    /// The group, whatever it is numbered by.
    pub by: u32,
    /// Its points in its group's ranking; 0 where it was not chosen, or the group has not ranked.
    pub points: u32,
    /// Its place in its group's ranking, from 1.
    pub place: Option<usize>,
}

/// The norms of a value, and what their groups gave each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scales {
    voices: Vec<Voice>,
    /// All points of each group that said anything.
    totals: BTreeMap<u32, u32>,
    /// How many places a ranking has.
    top: usize,
}

/// What a group has to do with a theme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    /// It said nothing of it.
    Silent,
    /// It said it, and gave it no points.
    Said,
    /// It gave it this share of its points: above 0, at most 1.
    Share(f64),
}

/// How much a theme weighs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Weight {
    /// Breadth: how many groups have a norm in it.
    pub groups: usize,
    /// Of how many that said anything.
    pub of: usize,
    /// Depth: from 0 to 1. `None` where no group has ranked.
    pub depth: Option<f64>,
    /// How many of the groups that ranked have it first, second and so on, and, last, did not choose it. Empty where no
    /// group has ranked.
    pub places: Vec<usize>,
    /// Dissent: from 0 to 1. `None` where fewer than two groups have ranked.
    pub dissent: Option<f64>,
    /// Whether it is the norm of a single group among several, and its first or a third of its points: what must not be
    /// lost among what many said.
    pub strong_alone: bool,
}

/// What one group gave a theme.
#[derive(Debug, Clone, Copy, Default)]
struct Given {
    points: u32,
    /// The best place of its norms.
    place: Option<usize>,
}

impl Scales {
    /// The scales for norms that are numbered from 0, where a ranking has `top` places.
    #[must_use]
    pub fn new(voices: Vec<Voice>, top: usize) -> Self {
        let mut totals: BTreeMap<u32, u32> = BTreeMap::new();
        for voice in &voices {
            let total = totals.entry(voice.by).or_default();
            *total = total.saturating_add(voice.points);
        }
        Self { voices, totals, top }
    }

    /// The norm with this number.
    #[must_use]
    pub fn voice(&self, norm: usize) -> Option<Voice> {
        self.voices.get(norm).copied()
    }

    /// A norm's share of its group's points; `None` where it got none.
    #[must_use]
    pub fn share(&self, norm: usize) -> Option<f64> {
        let voice = self.voices.get(norm).filter(|voice| voice.points > 0)?;
        self.share_of(voice.by, voice.points)
    }

    /// What each group has to do with the theme of `norms`: only those groups that said something of it.
    #[must_use]
    pub fn parts(&self, norms: &[usize]) -> BTreeMap<u32, Part> {
        let part = |(by, given): (u32, Given)| (by, self.share_of(by, given.points).map_or(Part::Said, Part::Share));
        self.given(norms).into_iter().map(part).collect()
    }

    /// How much the theme of `norms` weighs.
    #[must_use]
    pub fn weigh(&self, norms: &[usize]) -> Weight {
        let given = self.given(norms);
        let ranked = self.totals.values().filter(|total| **total > 0).count();
        // A sum of nothing would be a negative nought.
        let shares = given.iter().filter_map(|(by, given)| self.share_of(*by, given.points)).fold(0.0, |a, b| a + b);
        let places = self.places(&given, ranked);
        let first = given.values().any(|given| given.place == Some(1));
        let third = given.iter().any(|(by, given)| self.share_of(*by, given.points).is_some_and(|s| s >= STRONG));
        Weight {
            groups: given.len(),
            of: self.totals.len(),
            depth: (ranked > 0).then(|| shares / real(ranked)),
            dissent: (ranked > 1).then(|| dispersion(&places)),
            places,
            strong_alone: given.len() == 1 && self.totals.len() > 1 && (first || third),
        }
    }

    fn given(&self, norms: &[usize]) -> BTreeMap<u32, Given> {
        let mut all: BTreeMap<u32, Given> = BTreeMap::new();
        for voice in norms.iter().filter_map(|norm| self.voices.get(*norm)) {
            let given = all.entry(voice.by).or_default();
            given.points = given.points.saturating_add(voice.points);
            given.place = given.place.into_iter().chain(voice.place).min();
        }
        all
    }

    fn share_of(&self, by: u32, points: u32) -> Option<f64> {
        let total = self.totals.get(&by).copied().filter(|total| *total > 0 && points > 0)?;
        Some(f64::from(points) / f64::from(total))
    }

    /// How many of the `ranked` groups gave the theme which place; a place beyond the last counts as the last.
    fn places(&self, given: &BTreeMap<u32, Given>, ranked: usize) -> Vec<usize> {
        if ranked == 0 || self.top == 0 {
            return Vec::new();
        }
        let mut places = vec![0; self.top + 1];
        let chosen = given.iter().filter(|(by, _)| self.totals.get(by).is_some_and(|total| *total > 0));
        for place in chosen.filter_map(|(_, given)| given.place) {
            if let Some(count) = places.get_mut(place.clamp(1, self.top) - 1) {
                *count += 1;
            }
        }
        let chosen: usize = places.iter().sum();
        if let Some(last) = places.last_mut() {
            *last = ranked.saturating_sub(chosen);
        }
        places
    }
}

/// Leik's ordinal dispersion of `counts` in ordered classes: 0 where all are in one class, 1 where half are in the first and
/// half in the last. Each cut between two classes counts by how evenly it parts them.
#[must_use]
pub fn dispersion(counts: &[usize]) -> f64 {
    let all: usize = counts.iter().sum();
    if all == 0 || counts.len() < 2 {
        return 0.0;
    }
    let mut below = 0;
    let parted: f64 = counts
        .iter()
        .map(|count| {
            below += count;
            real(below.min(all - below)) / real(all)
        })
        .sum();
    2.0 * parted / real(counts.len() - 1)
}

/// A count as a number to weigh with.
#[expect(clippy::cast_precision_loss, reason = "no room has 2^52 groups")]
const fn real(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests;
