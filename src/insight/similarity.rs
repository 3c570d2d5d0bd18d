//! How alike two norms are, and which of many is most like one that is being typed.
//!
//! Likeness is counted on what norms ask for (see `reading`), not on their letters: the weight of the
//! concepts that two have in common, as a share of the weight of all of them (Jaccard 1912, weighted), and as a share of
//! the lighter one's (Szymkiewicz 1934 and Simpson 1960, the overlap coefficient), because "Gi ros" says the same as a long
//! norm that gives praise among other things. A concept weighs less the more norms speak of it (Spärck Jones 1972, "A
//! statistical interpretation of term specificity"), and two norms about different people are less alike. A negation
//! is no likeness: norms of which one turns round what the other says are opposites.

use std::cmp::Ordering;

use super::lexicon::{Lexicon, Weight};
use super::reading::{Part, Reader};
use super::real;

/// From this likeness on, a norm that is typed is pointed out as like another.
pub const ALIKE: f32 = 0.5;

/// What the likeness is made of: numbers found by trying them on norms that people had sorted (see `tests/gold`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Tuning {
    /// The weight of a concept that much is said of, beside one that tells all.
    pub(super) most: f32,
    /// The weight of one that tells whom or where.
    pub(super) half: f32,
    /// The weight of one that tells next to nothing.
    pub(super) light: f32,
    /// How much of its weight a concept keeps that stands in all norms.
    pub(super) common: f32,
    /// How much of its weight one keeps that stands in a single norm: it cannot tell what that norm is like.
    pub(super) unique: f32,
    /// How much the share of the lighter norm counts; the rest is the share of both.
    pub(super) contained: f32,
    /// How much of the likeness is left where two norms speak of different people.
    pub(super) others: f32,
    /// The share of what a norm asks one to do, or not, that is turned round in its opposite.
    pub(super) opposite: f32,
    /// How much of its weight a concept keeps that one asks for and the other is against, where they are no opposites.
    pub(super) turned: f32,
}

impl Tuning {
    /// The one that the program uses.
    pub(super) const BEST: Self = Self {
        most: 0.6,
        half: 0.36,
        light: 0.05,
        common: 0.53,
        unique: 0.7,
        contained: 0.47,
        others: 0.6,
        opposite: 0.6,
        turned: 0.7,
    };
}

/// The weights of the concepts among some norms.
#[derive(Debug)]
pub(super) struct Weights {
    of: Vec<f32>,
    tuning: Tuning,
}

impl Weights {
    /// The weights of so many `concepts` among `norms`.
    pub(super) fn among<'a>(norms: impl ExactSizeIterator<Item = &'a [Part]>, concepts: usize, tuning: Tuning) -> Self {
        let (mut counts, all) = (vec![0; concepts], norms.len());
        for part in norms.flatten() {
            if let Some(count) = counts.get_mut(part.concept as usize) {
                *count += 1;
            }
        }
        let weight = |(concept, count): (u32, usize)| tuning.told(concept) * tuning.rarity(count, all);
        Self { of: (0..).zip(counts).map(weight).collect(), tuning }
    }

    fn of(&self, concept: u32) -> f32 {
        self.of.get(concept as usize).copied().unwrap_or(self.tuning.unique)
    }

    /// How alike two norms are, from 0 to 1.
    pub(super) fn likeness(&self, one: &Weighed, other: &Weighed) -> f32 {
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
        common.likeness(one, other, &self.tuning)
    }
}

impl Tuning {
    /// How much a concept tells by itself.
    fn told(&self, concept: u32) -> f32 {
        match Lexicon::get().weight(concept) {
            Weight::Full => 1.0,
            Weight::Most => self.most,
            Weight::Half => self.half,
            Weight::Light => self.light,
        }
    }

    /// How much of its weight a concept keeps that stands in so many of the norms.
    fn rarity(&self, count: usize, norms: usize) -> f32 {
        match count {
            0 | 1 => self.unique,
            _ => 1.0 - (1.0 - self.common) * real(count).ln() / real(norms).ln(),
        }
    }
}

/// A concept of a norm and its weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Term {
    pub(super) part: Part,
    pub(super) weight: f32,
}

impl Term {
    /// Whether it is of what one does, or how, which can be asked for or not.
    fn is_act(self) -> bool {
        Lexicon::get().weight(self.part.concept).is_act()
    }
}

/// A norm as it is compared.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Weighed {
    /// Its concepts, in the order of their numbers.
    pub(super) terms: Vec<Term>,
    /// The sum of their weights.
    pub(super) sum: f32,
    /// The sum of those of what one does, or how.
    acts: f32,
    /// The kinds of people that it speaks of, a bit each.
    who: u32,
}

impl Weighed {
    pub(super) fn new(parts: &[Part], weights: &Weights) -> Self {
        let terms: Vec<Term> =
            parts.iter().map(|part| Term { part: *part, weight: weights.of(part.concept) }).collect();
        let sum = terms.iter().map(|term| term.weight).sum();
        let acts = terms.iter().filter(|term| term.is_act()).map(|term| term.weight).sum();
        let who = parts.iter().map(|part| Lexicon::get().who(part.concept)).fold(0, |all, who| all | who);
        Self { terms, sum, acts, who }
    }

    /// Whether both speak of people, and of different ones.
    fn of_others(&self, other: &Self) -> bool {
        self.who != 0 && other.who != 0 && self.who & other.who == 0
    }

    fn term(&self, concept: u32) -> Option<Term> {
        let at = self.terms.binary_search_by_key(&concept, |term| term.part.concept).ok()?;
        self.terms.get(at).copied()
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
        if one.part.against == other.part.against || !one.is_act() {
            self.shared += one.weight;
        } else {
            self.opposed += one.weight;
        }
    }

    /// The likeness of two norms that have this in common: the geometric mean of the share of both and of the lighter.
    fn likeness(self, one: &Weighed, other: &Weighed, tuning: &Tuning) -> f32 {
        // Most of what one asks for, the other turns round: they are opposites. Where it is less, they mostly say the same
        // of the same thing, one in what to do and one in what not to.
        let opposite = self.opposed > tuning.opposite * one.acts.min(other.acts);
        let least = one.sum.min(other.sum);
        let shared = self.shared + tuning.turned * self.opposed;
        if opposite || shared <= 0.0 {
            return 0.0;
        }
        let all = one.sum + other.sum - self.shared - self.opposed;
        let share = (shared / all).powf(1.0 - tuning.contained) * (shared / least).powf(tuning.contained);
        (share * if one.of_others(other) { tuning.others } else { 1.0 }).clamp(0.0, 1.0)
    }
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
        let weights = Weights::among(read.iter().map(Vec::as_slice), reader.concepts(), Tuning::BEST);
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
            let likeness = self.weights.likeness(norm, other);
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
            let likeness = common.likeness(&typed, norm, &self.weights.tuning);
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
        let words = spoken
            .filter_map(|spoken| Some((norm.term(spoken.part.concept)?.weight, spoken.words.to_lowercase())))
            .collect();
        weightiest(words)
    }
}

/// Words by their weights, the weightiest first, each once.
pub(super) fn weightiest(mut words: Vec<(f32, String)>) -> Vec<String> {
    words.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut told: Vec<String> = Vec::new();
    for (_, word) in words {
        if !told.contains(&word) {
            told.push(word);
        }
    }
    told
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
