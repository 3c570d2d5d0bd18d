//! What was found out about a value: themes for its free norms, and taboos for its themes.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::{Free, Question, Settled};
use crate::insight::similarity::Index;
use crate::insight::themes::{Grain, Norm, Progress, Themes};
use crate::session::ids::{EntryId, ThemeId, ThemeTabooId};
use crate::text::CleanText;

/// How much of the work the themes are; the rest is the taboos.
const THEMES: f32 = 0.8;

/// What was found out about a value.
#[derive(Debug)]
pub struct Answer {
    question: Arc<Question>,
    themes: Themes,
    suits: BTreeMap<ThemeId, Vec<Suits>>,
    alike: BTreeMap<ThemeId, Vec<Vec<ThemeTabooId>>>,
}

/// A suggested theme.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggested {
    /// Its norms, the most central first.
    pub norms: Vec<EntryId>,
    /// Its suggested main message: the words of one of them.
    pub wording: CleanText,
    /// How sure it is, from 0 to 1.
    pub certainty: f32,
    /// The words that the norms share, the weightiest first.
    pub why: Vec<String>,
    /// The theme that they could be taken into, instead of one of their own.
    pub into: Option<ThemeId>,
}

/// How sure a suggestion is, in the steps in which it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// They have something in common.
    Loose,
    /// They probably belong together.
    Likely,
    /// They say the same.
    Sure,
}

impl Certainty {
    /// From these certainties on, it is likely, and sure: four of five pairs, and nine of ten, are as people have them.
    const STEPS: (f32, f32) = (0.8, 0.9);

    /// The step of a certainty from 0 to 1.
    #[must_use]
    pub fn of(certainty: f32) -> Self {
        match certainty {
            c if c >= Self::STEPS.1 => Self::Sure,
            c if c >= Self::STEPS.0 => Self::Likely,
            _ => Self::Loose,
        }
    }

    /// Three signs, as many of them filled as it is sure.
    #[must_use]
    pub const fn signs(self) -> &'static str {
        match self {
            Self::Loose => "●○○",
            Self::Likely => "●●○",
            Self::Sure => "●●●",
        }
    }
}

/// A taboo that no theme has taken up and that seems to belong to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suits {
    /// The taboo.
    pub taboo: EntryId,
    /// The norm of the theme that it stands against, or says the opposite of.
    pub norm: EntryId,
}

impl Answer {
    /// Finds out. `progress` is told how much is done, from 0 to 1, and may end it; then there is no answer.
    #[must_use]
    pub fn to(question: Arc<Question>, progress: &mut Progress<'_>) -> Option<Self> {
        let settled: Vec<Vec<usize>> = question.settled.iter().map(|theme| theme.norms.clone()).collect();
        let themes = Themes::of(question.norms.clone(), &settled, &mut |done| progress(done * THEMES))?;
        let suits = suits(&question, &mut |done| progress(THEMES + done * (1.0 - THEMES)))?;
        let alike = question.settled.iter().map(|theme| (theme.id, alike(theme)));
        let alike = alike.filter(|(_, groups)| !groups.is_empty()).collect();
        Some(Self { question, themes, suits, alike })
    }

    /// The question that this answers.
    #[must_use]
    pub const fn question(&self) -> &Arc<Question> {
        &self.question
    }

    /// The suggested themes: those of most groups first, norms that are like no other last, each by itself.
    #[must_use]
    pub fn suggestions(&self, grain: Grain) -> Vec<Suggested> {
        let suggested = self.themes.suggestions(grain).into_iter();
        let one = |theme: crate::insight::themes::Suggestion| {
            Some(Suggested {
                norms: theme.norms.iter().filter_map(|norm| self.question.ids.get(*norm).copied()).collect(),
                wording: self.question.norms.get(theme.wording)?.text.clone(),
                certainty: theme.certainty,
                why: theme.why,
                into: theme.into.and_then(|theme| Some(self.question.settled.get(theme)?.id)),
            })
        };
        suggested.filter_map(one).collect()
    }

    /// The free taboos that seem to belong to a theme.
    #[must_use]
    pub fn suits(&self, theme: ThemeId) -> &[Suits] {
        self.suits.get(&theme).map(Vec::as_slice).unwrap_or_default()
    }

    /// The taboos of a theme that say the same, each group of them by itself.
    #[must_use]
    pub fn alike(&self, theme: ThemeId) -> &[Vec<ThemeTabooId>] {
        self.alike.get(&theme).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The free taboos of each theme: those that stand against a norm of it, or say the opposite of one.
fn suits(question: &Question, progress: &mut Progress<'_>) -> Option<BTreeMap<ThemeId, Vec<Suits>>> {
    let held: Vec<(usize, ThemeId)> =
        question.settled.iter().flat_map(|theme| theme.norms.iter().map(|norm| (*norm, theme.id))).collect();
    let theme_of: BTreeMap<usize, ThemeId> = held.iter().copied().collect();
    let words = |(norm, _): &(usize, ThemeId)| question.norms.get(*norm).map_or("", |norm| norm.text.as_str());
    let index = (!question.taboos.is_empty()).then(|| Index::of(held.iter().map(words)));
    let mut found: BTreeMap<ThemeId, Vec<Suits>> = BTreeMap::new();
    for (taboo, done) in question.taboos.iter().zip(shares(question.taboos.len())) {
        progress(done).continue_value()?;
        let opposite =
            |taboo: &Free| held.get(index.as_ref()?.opposite(taboo.text.as_str())?.at).map(|(norm, _)| *norm);
        let norm = taboo.against.filter(|norm| theme_of.contains_key(norm)).or_else(|| opposite(taboo));
        let known = norm.and_then(|norm| Some((*question.ids.get(norm)?, *theme_of.get(&norm)?)));
        if let Some((norm, theme)) = known {
            found.entry(theme).or_default().push(Suits { taboo: taboo.id, norm });
        }
    }
    Some(found)
}

/// How much is done before each of so many.
#[expect(clippy::cast_precision_loss, reason = "a share of work needs no more than 24 bits")]
fn shares(all: usize) -> impl Iterator<Item = f32> {
    (0..all).map(move |number| number as f32 / all.max(1) as f32)
}

/// The taboos of a theme that say the same.
fn alike(theme: &Settled) -> Vec<Vec<ThemeTabooId>> {
    if theme.taboos.len() < 2 {
        return Vec::new();
    }
    let norms = theme.taboos.iter().map(|(_, words)| Norm { text: words.clone(), by: 0 }).collect();
    let themes = Themes::of(norms, &[], &mut |_| ControlFlow::Continue(()));
    let suggested = themes.map(|themes| themes.suggestions(Grain::default())).unwrap_or_default();
    let ids = |norms: Vec<usize>| norms.iter().filter_map(|at| theme.taboos.get(*at).map(|(id, _)| *id)).collect();
    suggested.into_iter().filter(|theme| theme.norms.len() > 1).map(|theme| ids(theme.norms)).collect()
}
