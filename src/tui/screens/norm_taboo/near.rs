//! What is being typed beside what stands already: whether it says the same as something there, or is the opposite.
//!
//! It is judged at each key, without a clock. A last word that nothing follows may still grow: it can bring a hint, but
//! what it looks like on its way takes none away. So nothing comes and goes while a word is half typed.

use std::collections::BTreeMap;

use crate::insight::similarity::{Alike, Index};
use crate::insight::stem::Language;
use crate::insight::words::{Mention, Vocabulary, count};
use crate::session::ids::EntryId;
use crate::session::norm_taboo::Entry;
use crate::text::{CleanText, Limit};

/// How many words with weight it takes to say that two things are alike.
const ENOUGH: usize = 2;

/// From this likeness on, one word in common is enough among several: "Vi viser respekt" and "Respekt".
const CLEAR: f32 = 0.75;

/// From this likeness on, two short texts are the same, however little their words weigh.
const SAME: f32 = 0.995;

/// What is being typed, compared with what stands.
#[derive(Debug)]
pub struct Near {
    /// What stands where the words will go.
    said: Compared,
    /// What the words may be the opposite of: for a taboo, the group's norms.
    norms: Compared,
    /// What was typed up to the last word, which may have been half typed.
    finished: String,
    hint: Option<Hint>,
    /// The norms that taboos which stand there, and are set against none, are the opposite of.
    offers: BTreeMap<EntryId, EntryId>,
}

/// What is to be told of the words that are being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// They say the same as something that stands there.
    Like {
        /// Which.
        entry: EntryId,
        /// The typed words that both have, the weightiest first.
        why: Vec<String>,
    },
    /// They are the opposite of a norm.
    Opposite {
        /// Which.
        norm: EntryId,
        /// The typed words that both have, the weightiest first.
        why: Vec<String>,
    },
}

impl Near {
    /// Nothing typed, and nothing to compare with.
    #[must_use]
    pub fn new() -> Self {
        Self {
            said: Compared::new(),
            norms: Compared::new(),
            finished: String::new(),
            hint: None,
            offers: BTreeMap::new(),
        }
    }

    /// Compares with these from now on: with what stands where the words will go, and with the norms that they may be the
    /// opposite of. What is typed is judged anew.
    pub fn renew(&mut self, said: &[&Entry], norms: &[&Entry], typed: &str) {
        self.said.renew(said);
        self.norms.renew(norms);
        let alone = said.iter().filter(|entry| entry.against.is_none() && !norms.is_empty());
        self.offers = alone.filter_map(|entry| Some((entry.id, self.opposite(entry.text.as_str())?.0))).collect();
        self.hint = None;
        self.judge(typed);
    }

    /// What is to be told.
    #[must_use]
    pub const fn hint(&self) -> Option<&Hint> {
        self.hint.as_ref()
    }

    /// The norm that a taboo which stands there could be set against.
    #[must_use]
    pub fn offer(&self, taboo: EntryId) -> Option<EntryId> {
        self.offers.get(&taboo).copied()
    }

    /// Judges what is typed. The same as something there matters more than the opposite of something.
    pub fn judge(&mut self, typed: &str) {
        // What is too long to be said is compared when it is shortened: a long paste would take seconds.
        if typed.chars().nth(Limit::Norm.characters()).is_some() {
            self.hint = None;
            return;
        }
        let finished = finished(typed);
        let hint = self.find(typed);
        let grows = finished.len() < typed.len() && finished == self.finished;
        if hint.is_some() || !(grows && self.may_stay(typed)) {
            self.hint = hint;
        }
        finished.clone_into(&mut self.finished);
    }

    fn find(&self, typed: &str) -> Option<Hint> {
        let like = self.said.index.alike(typed).and_then(|alike| self.said.told(typed, alike));
        like.map(|(entry, why)| Hint::Like { entry, why })
            .or_else(|| self.opposite(typed).map(|(norm, why)| Hint::Opposite { norm, why }))
    }

    /// The norm that `text` is the opposite of, and why.
    fn opposite(&self, text: &str) -> Option<(EntryId, Vec<String>)> {
        self.norms.told(text, self.norms.index.opposite(text)?)
    }

    /// Whether a hint holds for now, though what is typed does not bring it: not where a word has turned its meaning.
    fn may_stay(&self, typed: &str) -> bool {
        match &self.hint {
            None => false,
            Some(Hint::Like { .. }) => self.said.index.opposite(typed).is_none(),
            Some(Hint::Opposite { .. }) => self.norms.index.alike(typed).is_none(),
        }
    }
}

impl Default for Near {
    fn default() -> Self {
        Self::new()
    }
}

/// What is typed without its last word, where nothing follows that.
fn finished(typed: &str) -> &str {
    typed.trim_end_matches(char::is_alphanumeric)
}

/// What is compared with. The index is made only when the words are others.
#[derive(Debug)]
struct Compared {
    ids: Vec<EntryId>,
    texts: Vec<CleanText>,
    index: Index,
    /// Which words have weight.
    vocabulary: Vocabulary,
}

impl Compared {
    fn new() -> Self {
        // Which words weigh nothing is the same in all languages.
        let vocabulary = Vocabulary::new(Language::Norwegian);
        Self { ids: Vec::new(), texts: Vec::new(), index: Index::of([]), vocabulary }
    }

    /// Compares with these from now on; whether they are others than before.
    fn renew(&mut self, entries: &[&Entry]) -> bool {
        let (ids, texts): (Vec<EntryId>, Vec<CleanText>) =
            entries.iter().map(|entry| (entry.id, entry.text.clone())).unzip();
        let others = texts != self.texts;
        if others {
            self.index = Index::of(texts.iter().map(CleanText::as_str));
        }
        let changed = others || ids != self.ids;
        (self.ids, self.texts) = (ids, texts);
        changed
    }

    /// Which one `alike` speaks of, and why, if `text` says enough for that to be told.
    fn told(&self, text: &str, alike: Alike) -> Option<(EntryId, Vec<String>)> {
        let id = self.ids.get(alike.at).copied().filter(|_| self.is_enough(text, &alike))?;
        Some((id, alike.why))
    }

    /// One word says too little, unless it is all that there is. The last one counts only where it is in common: what it
    /// will be may not be known yet.
    fn is_enough(&self, text: &str, alike: &Alike) -> bool {
        let common = || alike.why.iter().flat_map(|words| words.split_whitespace());
        let with_weight = || {
            let (before, last) = text.split_at(finished(text).len());
            let last = last.to_lowercase();
            let before = count([Mention { text: before, by: 0, about: "" }], &self.vocabulary).len();
            before + usize::from(common().any(|word| word == last))
        };
        let same = || alike.likeness >= SAME && text.split_whitespace().count() >= ENOUGH;
        let clear = || alike.likeness >= CLEAR && with_weight() >= ENOUGH;
        common().count() >= ENOUGH || clear() || same()
    }
}

/// Which of a group's norms say the same as an earlier one.
#[derive(Debug)]
pub struct Doubles {
    of: Compared,
    earlier: BTreeMap<EntryId, EntryId>,
}

impl Doubles {
    /// Those of `norms`, in their order.
    #[must_use]
    pub fn of(norms: &[&Entry]) -> Self {
        let mut doubles = Self { of: Compared::new(), earlier: BTreeMap::new() };
        doubles.renew(norms);
        doubles
    }

    /// Looks at these norms from now on.
    pub fn renew(&mut self, norms: &[&Entry]) {
        if !self.of.renew(norms) {
            return;
        }
        let earlier = |(at, norm): (usize, &&Entry)| {
            let (earlier, _) = self.of.told(norm.text.as_str(), self.of.index.earlier(at, norm.text.as_str())?)?;
            Some((norm.id, earlier))
        };
        self.earlier = norms.iter().enumerate().filter_map(earlier).collect();
    }

    /// The earlier norm that says the same as this one.
    #[must_use]
    pub fn earlier(&self, norm: EntryId) -> Option<EntryId> {
        self.earlier.get(&norm).copied()
    }
}
