//! How alike two norms are, and which of many is most like one that is being typed.
//!
//! Likeness is counted on what norms ask for (see [`reading`](super::reading)), not on their letters: the weight of the
//! concepts that two have in common, as a share of the weight of all of them (Jaccard 1912, weighted), and as a share of
//! the lighter one's, because "Gi ros" says the same as a long norm that gives praise among other things. A concept weighs
//! less the more norms speak of it (Spärck Jones 1972, "A statistical interpretation of term specificity"). What one
//! asks for and the other is against is never in common: a negation is no likeness.

use std::cmp::Ordering;

use super::lexicon::{Lexicon, Weight};
use super::reading::{Part, Reader};
use super::real;

/// From this likeness on, a norm that is typed is pointed out as like another.
pub const ALIKE: f32 = 0.5;

/// How much a concept weighs, by how much it tells.
const FULL: f32 = 1.0;
const MOST: f32 = 0.7;
const HALF: f32 = 0.35;
const LIGHT: f32 = 0.1;

/// How much of the likeness is the share of the lighter norm; the rest is the share of both.
const CONTAINED: f32 = 0.5;

/// How much of their likeness norms keep that speak of different people.
const OTHERS: f32 = 0.6;

/// How much of its weight a concept keeps that stands in every norm.
const COMMON: f32 = 0.5;

/// The weights of the concepts among some norms.
#[derive(Debug)]
pub(super) struct Weights(Vec<f32>);

impl Weights {
    /// The weights of so many `concepts` among `norms`.
    pub(super) fn among<'a>(norms: impl ExactSizeIterator<Item = &'a [Part]>, concepts: usize) -> Self {
        let (mut counts, all) = (vec![0; concepts], norms.len());
        for parts in norms {
            for concept in parts.chunk_by(|a, b| a.concept == b.concept).filter_map(|same| same.first()) {
                if let Some(count) = counts.get_mut(concept.concept as usize) {
                    *count += 1;
                }
            }
        }
        let weight = |(concept, count): (u32, usize)| told(concept) * rarity(count, all);
        Self((0..).zip(counts).map(weight).collect())
    }

    fn of(&self, concept: u32) -> f32 {
        self.0.get(concept as usize).copied().unwrap_or(FULL)
    }
}

/// How much a concept tells by itself.
fn told(concept: u32) -> f32 {
    match Lexicon::get().weight(concept) {
        Weight::Full => FULL,
        Weight::Most => MOST,
        Weight::Half => HALF,
        Weight::Light => LIGHT,
    }
}

/// From 1 for a concept of a single norm down to [`COMMON`] for one that stands in all of them.
fn rarity(count: usize, norms: usize) -> f32 {
    let (count, norms) = (real(count.max(1)), real(norms.max(2)));
    1.0 - (1.0 - COMMON) * count.ln() / norms.ln()
}

/// A concept of a norm and its weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Term {
    pub(super) part: Part,
    pub(super) weight: f32,
}

/// A norm as it is compared.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Weighed {
    /// Its concepts, in the order of their numbers.
    pub(super) terms: Vec<Term>,
    /// The sum of their weights.
    pub(super) sum: f32,
    /// The kinds of people that it speaks of.
    who: Vec<u16>,
}

impl Weighed {
    pub(super) fn new(parts: &[Part], weights: &Weights) -> Self {
        let terms: Vec<Term> =
            parts.iter().map(|part| Term { part: *part, weight: weights.of(part.concept) }).collect();
        let sum = terms.iter().map(|term| term.weight).sum();
        let mut who: Vec<u16> = parts.iter().filter_map(|part| Lexicon::get().who(part.concept)).collect();
        who.sort_unstable();
        who.dedup();
        Self { terms, sum, who }
    }

    /// How much of the likeness is left where `self` and `other` speak of different people.
    fn people(&self, other: &Self) -> f32 {
        let others =
            !self.who.is_empty() && !other.who.is_empty() && !self.who.iter().any(|who| other.who.contains(who));
        if others { OTHERS } else { 1.0 }
    }
}

/// What two norms have in common, in weight.
#[derive(Debug, Clone, Copy, Default)]
struct Common {
    shared: f32,
    /// What one asks for and the other is against.
    opposed: f32,
}

impl Common {
    /// Takes in a concept that both have. What only tells whom or where it is about has no opposite.
    fn take(&mut self, one: Term, other: Term) {
        if one.part.against == other.part.against || told(one.part.concept) < MOST {
            self.shared += one.weight;
        } else {
            self.opposed += one.weight;
        }
    }

    /// The likeness of two norms that have this in common.
    fn likeness(self, one: &Weighed, other: &Weighed) -> f32 {
        let shared = self.shared - self.opposed;
        if shared <= 0.0 {
            return 0.0;
        }
        let (all, least) = (one.sum + other.sum - self.shared, one.sum.min(other.sum));
        let share = (1.0 - CONTAINED) * shared / all + CONTAINED * shared / least;
        (share * one.people(other)).clamp(0.0, 1.0)
    }
}

/// How alike two norms are, from 0 to 1.
pub(super) fn likeness(one: &Weighed, other: &Weighed) -> f32 {
    let mut common = Common::default();
    let (mut left, mut right) = (one.terms.iter().peekable(), other.terms.iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        match a.part.concept.cmp(&b.part.concept) {
            Ordering::Less => _ = left.next(),
            Ordering::Greater => _ = right.next(),
            Ordering::Equal => {
                common.take(**a, **b);
                left.next();
                right.next();
            }
        }
    }
    common.likeness(one, other)
}

/// Norms to which a new one is compared while it is typed.
///
/// ```
/// use verdiverksted::insight::similarity::Index;
///
/// let index = Index::of(["Vi lytter til barnet", "Snakke om barnet"]);
/// let alike = index.alike("Lytt alltid til barna").expect("it is like the first");
/// assert_eq!((alike.at, alike.why), (0, vec!["lytt".to_owned(), "barna".to_owned()]));
/// assert_eq!(index.alike("Ikke snakke om barnet"), None);
/// assert_eq!(index.opposite("Ikke snakke om barnet").map(|other| other.at), Some(1));
/// ```
#[derive(Debug)]
pub struct Index {
    reader: Reader,
    weights: Weights,
    norms: Vec<Weighed>,
    /// The norms in which each concept stands.
    places: Vec<Vec<u32>>,
}

/// A norm of an [`Index`] that another is like, or the opposite of.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// Its number in the index, from 0.
    pub at: usize,
    /// How alike they are, from [`ALIKE`] to 1.
    pub likeness: f32,
    /// The words of the new norm that they have in common, in lower case; the weightiest first.
    pub why: Vec<String>,
}

impl Index {
    /// An index of `texts`, numbered from 0.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str, IntoIter: Clone>) -> Self {
        let texts = texts.into_iter();
        let mut reader = Reader::new();
        reader.learn(texts.clone());
        let read: Vec<Vec<Part>> = texts.map(|text| reader.read(text)).collect();
        let weights = Weights::among(read.iter().map(Vec::as_slice), reader.concepts());
        let norms: Vec<Weighed> = read.iter().map(|parts| Weighed::new(parts, &weights)).collect();
        let places = places(&norms, reader.concepts());
        Self { reader, weights, norms, places }
    }

    /// The norm that `text` is most like, if it is like any; of several as like the first. It takes far below a
    /// millisecond among ten thousand.
    #[must_use]
    pub fn alike(&self, text: &str) -> Option<Alike> {
        self.best(text, &self.reader.read(text))
    }

    /// The norm that `text` is the opposite of: it is against what that one asks for, or the other way round.
    #[must_use]
    pub fn opposite(&self, text: &str) -> Option<Alike> {
        let mut parts = self.reader.read(text);
        for part in &mut parts {
            part.against = !part.against;
        }
        self.best(text, &parts)
    }

    /// The norm before number `at` that this one, which reads `text`, is most like, if it is like any; of several as like
    /// the first.
    ///
    /// ```
    /// use verdiverksted::insight::similarity::Index;
    ///
    /// let norms = ["Vi lytter til barnet", "Snakke om barnet", "Lytte til barn", "Ikke snakke om barnet"];
    /// let index = Index::of(norms);
    /// let earlier = |at: usize| index.earlier(at, norms[at]).map(|alike| alike.at);
    /// assert_eq!([0, 1, 2, 3].map(earlier), [None, None, Some(0), None]);
    /// ```
    #[must_use]
    pub fn earlier(&self, at: usize, text: &str) -> Option<Alike> {
        let norm = self.norms.get(at)?;
        let mut best: Option<(f32, usize)> = None;
        for (at, other) in self.norms.iter().enumerate().take(at) {
            let likeness = likeness(norm, other);
            if likeness >= ALIKE && best.is_none_or(|(most, _)| likeness > most) {
                best = Some((likeness, at));
            }
        }
        let (likeness, at) = best?;
        Some(Alike { at, likeness, why: self.why(text, self.norms.get(at)?) })
    }

    fn best(&self, text: &str, parts: &[Part]) -> Option<Alike> {
        let typed = Weighed::new(parts, &self.weights);
        let mut common = vec![Common::default(); self.norms.len()];
        for term in &typed.terms {
            for at in self.places.get(term.part.concept as usize).into_iter().flatten() {
                let theirs = self.norms.get(*at as usize).and_then(|norm| norm.term(term.part.concept));
                if let (Some(common), Some(theirs)) = (common.get_mut(*at as usize), theirs) {
                    common.take(*term, theirs);
                }
            }
        }
        let mut best: Option<(f32, usize)> = None;
        for (at, (common, norm)) in common.iter().zip(&self.norms).enumerate() {
            let likeness = common.likeness(&typed, norm);
            if likeness >= ALIKE && best.is_none_or(|(most, _)| likeness > most) {
                best = Some((likeness, at));
            }
        }
        let (likeness, at) = best?;
        Some(Alike { at, likeness, why: self.why(text, self.norms.get(at)?) })
    }

    /// The words of `text` for what `norm` speaks of too.
    fn why(&self, text: &str, norm: &Weighed) -> Vec<String> {
        let spoken = self.reader.spoken(text).into_iter();
        let mut words: Vec<(f32, String)> = spoken
            .filter_map(|spoken| Some((norm.term(spoken.part.concept)?.weight, spoken.words.to_lowercase())))
            .collect();
        words.sort_by(|one, other| other.0.total_cmp(&one.0));
        let mut told: Vec<String> = Vec::new();
        for (_, word) in words {
            if !told.contains(&word) {
                told.push(word);
            }
        }
        told
    }
}

impl Weighed {
    fn term(&self, concept: u32) -> Option<Term> {
        let at = self.terms.binary_search_by_key(&concept, |term| term.part.concept).ok()?;
        self.terms.get(at).copied()
    }
}

/// The norms in which each of so many concepts stands.
pub(super) fn places(norms: &[Weighed], concepts: usize) -> Vec<Vec<u32>> {
    let mut places = vec![Vec::new(); concepts];
    for (at, norm) in (0..).zip(norms) {
        for term in &norm.terms {
            if let Some(list) = places.get_mut(term.part.concept as usize) {
                list.push(at);
            }
        }
    }
    places
}
