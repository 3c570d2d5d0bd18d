//! The words of a suggested theme: which of its norms says it best, and which words they share.

use std::collections::BTreeMap;

use super::Norm;
use crate::insight::reading::Reader;
use crate::insight::real;
use crate::insight::similarity::{Weighed, Weights, weightiest};

/// Of how many different norms at most the most central is sought; more say nothing new.
const MOST: usize = 200;

/// How much more central a "Vi …" is taken to be: a main message is a promise of those who say it.
const WE: f32 = 1.25;

/// In more than how many of the norms, in percent, a word must stand to be among the shared ones.
const SHARED_BY: usize = 50;

/// The norms of a theme and how central each is: its mean likeness to all. `members` are nodes and their norms.
pub(super) fn by_centrality(weights: &Weights, nodes: &[Weighed], members: &[(usize, &[usize])]) -> Vec<(usize, f32)> {
    let all: usize = members.iter().map(|(_, norms)| norms.len()).sum();
    let mut most: Vec<&(usize, &[usize])> = members.iter().collect();
    most.sort_by_key(|(node, norms)| (std::cmp::Reverse(norms.len()), *node));
    most.truncate(MOST);
    let mut central: Vec<(usize, f32)> = Vec::new();
    for (node, norms) in members {
        let Some(own) = nodes.get(*node) else { continue };
        let like = |(other, theirs): &&(usize, &[usize])| {
            let likeness =
                if other == node { 1.0 } else { nodes.get(*other).map_or(0.0, |other| weights.likeness(own, other)) };
            likeness * real(theirs.len())
        };
        let sum: f32 = most.iter().copied().map(|member| like(&member)).sum();
        central.extend(norms.iter().map(|norm| (*norm, sum / real(all))));
    }
    central.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    central
}

/// The norm whose words say it best: the most central, one that begins with "Vi" preferred; of several the first.
pub(super) fn suggested(central: &[(usize, f32)], norms: &[Norm]) -> Option<usize> {
    let rank = |(norm, central): &(usize, f32)| {
        let text = norms.get(*norm).map_or("", |norm| norm.text.as_str());
        let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
        let we = matches!(first.as_str(), "vi" | "me" | "we");
        let begun = text.chars().next().is_some_and(char::is_uppercase);
        (central * if we { WE } else { 1.0 }, begun)
    };
    let best = central.iter().max_by(|one, other| {
        let (a, b) = (rank(one), rank(other));
        a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)).then(other.0.cmp(&one.0))
    });
    best.map(|(norm, _)| *norm)
}

/// The words that more than half of the norms share, as the first of `central` that has them writes them; the weightiest
/// first.
pub(super) fn shared(
    reader: &Reader,
    norms: &[Norm],
    nodes: &[Weighed],
    members: &[(usize, &[usize])],
    central: impl IntoIterator<Item = usize>,
) -> Vec<String> {
    let all: usize = members.iter().map(|(_, norms)| norms.len()).sum();
    if all < 2 {
        return Vec::new();
    }
    let mut counts: BTreeMap<u32, (usize, f32)> = BTreeMap::new();
    for (node, norms) in members {
        for term in nodes.get(*node).map(|node| node.terms.as_slice()).unwrap_or_default() {
            let (count, weight) = counts.entry(term.part.concept).or_default();
            *count += norms.len();
            *weight = term.weight;
        }
    }
    counts.retain(|_, (count, _)| *count * 100 > all * SHARED_BY);
    let mut words: Vec<(f32, String)> = Vec::new();
    for norm in central {
        if counts.is_empty() {
            break;
        }
        for spoken in norms.get(norm).map(|norm| reader.spoken(norm.text.as_str())).unwrap_or_default() {
            if let Some((count, weight)) = counts.remove(&spoken.part.concept) {
                words.push((weight * real(count), spoken.words.to_lowercase()));
            }
        }
    }
    weightiest(words)
}
