//! Which words a room used, and by how many groups or people each was used.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::char::is_combining_mark;

use super::stem::{Language, stem};

#[cfg(test)]
mod tests;

/// The words that are left out of every count; the file says how to edit it.
const STOP_WORDS: &str = include_str!("stop_words.txt");

/// Something that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention<'a> {
    /// The words.
    pub text: &'a str,
    /// Who said it: the number of a group or of a person. However often they use a word, it counts once for them.
    pub by: u32,
    /// The name of what it was said of, such as the core value, or nothing. Its words are not counted here: that a norm for
    /// *Respekt* says "respekt" tells nothing.
    pub about: &'a str,
}

/// A word and how many used it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The form that most used; of those as common the shortest, then the first of the alphabet. In lower case, unless it
    /// was always written with a capital where lower case was to be expected.
    pub shown: String,
    /// What all its forms have in common; see [`stem`].
    pub stem: String,
    /// How many groups or people used it in any form.
    pub count: usize,
}

/// Which words count, and which are the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    language: Language,
    /// Forms that say nothing by themselves.
    stop: BTreeSet<String>,
    /// Stems that the user leaves out.
    without: BTreeSet<String>,
    /// Stems that the user puts back.
    with: BTreeSet<String>,
}

impl Vocabulary {
    /// All words of `language` but those that say nothing by themselves, such as "vi" and "ikke".
    #[must_use]
    pub fn new(language: Language) -> Self {
        let stop = stop_words().map(str::to_owned).collect();
        Self { language, stop, without: BTreeSet::new(), with: BTreeSet::new() }
    }

    /// Without the words of `text` either, in any form.
    #[must_use]
    pub fn without(mut self, text: &str) -> Self {
        self.without.extend(tokens(text).map(|token| stem(token.text, self.language)));
        self
    }

    /// With the words of `text` in any form, whatever else leaves them out.
    #[must_use]
    pub fn with(mut self, text: &str) -> Self {
        self.with.extend(tokens(text).map(|token| stem(token.text, self.language)));
        self
    }

    /// The stem of a word, if the word counts.
    fn stem_of(&self, lower: &str) -> Option<String> {
        let stem = stem(lower, self.language);
        let out = || lower.chars().count() < 2 || self.stop.contains(lower) || self.without.contains(&stem);
        if self.with.contains(&stem) || !out() { Some(stem) } else { None }
    }
}

/// Forms that say nothing by themselves.
pub(super) fn stop_words() -> impl Iterator<Item = &'static str> {
    STOP_WORDS.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace)
}

/// Counts the words of all `mentions`: the most used first, and those as common in the order of the alphabet.
#[must_use]
pub fn count<'a>(mentions: impl IntoIterator<Item = Mention<'a>>, vocabulary: &Vocabulary) -> Vec<Word> {
    let mut tallies: BTreeMap<String, Tally<'a>> = BTreeMap::new();
    for mention in mentions {
        let about: BTreeSet<String> =
            tokens(mention.about).map(|token| stem(token.text, vocabulary.language)).collect();
        for token in tokens(mention.text) {
            let lower = token.text.to_lowercase();
            let Some(stem) = vocabulary.stem_of(&lower) else { continue };
            if !about.contains(&stem) || vocabulary.with.contains(&stem) {
                tallies.entry(stem).or_default().add(lower, token, mention.by);
            }
        }
    }
    let word = |(stem, tally): (String, Tally<'_>)| Word { shown: tally.shown(), stem, count: tally.by.len() };
    let mut words: Vec<Word> = tallies.into_iter().map(word).collect();
    words.sort_by(|one, other| {
        other.count.cmp(&one.count).then_with(|| one.shown.cmp(&other.shown)).then_with(|| one.stem.cmp(&other.stem))
    });
    words
}

/// What is known of one word.
#[derive(Default)]
struct Tally<'a> {
    by: BTreeSet<u32>,
    /// Who used each form in lower case.
    forms: BTreeMap<String, Form<'a>>,
}

#[derive(Default)]
struct Form<'a> {
    by: BTreeSet<u32>,
    /// How it was written where its capitals mean something.
    written: BTreeSet<&'a str>,
}

impl<'a> Tally<'a> {
    fn add(&mut self, lower: String, token: Token<'a>, by: u32) {
        self.by.insert(by);
        let form = self.forms.entry(lower).or_default();
        form.by.insert(by);
        if token.telling {
            form.written.insert(token.text);
        }
    }

    fn shown(&self) -> String {
        let rank = |(lower, form): &(&String, &Form<'_>)| {
            (std::cmp::Reverse(form.by.len()), lower.chars().count(), (*lower).clone())
        };
        let Some((lower, form)) = self.forms.iter().min_by_key(rank) else { return String::new() };
        let capital = |written: &&&str| written.chars().next().is_some_and(char::is_uppercase);
        match form.written.iter().next() {
            Some(first) if form.written.iter().all(|written| capital(&written)) => (*first).to_owned(),
            Some(_) | None => lower.clone(),
        }
    }
}

/// A word where it stands.
#[derive(Clone, Copy)]
struct Token<'a> {
    text: &'a str,
    /// Whether a capital means something here: not at the start of a sentence, nor where all is in capitals.
    telling: bool,
}

/// The words of a text: letters and digits of any script, and hyphens and apostrophes between them. Numbers are no words.
fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let shouted = !text.chars().any(char::is_lowercase);
    let mut start = true;
    parts(text).into_iter().filter_map(move |part| {
        if !part.chars().any(char::is_alphabetic) {
            start |= part.contains(['.', '!', '?', ':', '–', '•']);
            return None;
        }
        let acronym = part.chars().filter(|c| c.is_uppercase()).count() > 1;
        let first = std::mem::replace(&mut start, false);
        Some(Token { text: part, telling: !shouted && (!first || acronym) })
    })
}

/// A text in words and what is between them.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let inner = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    let mut parts = Vec::new();
    let (mut start, mut before) = (0, None);
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().is_some_and(|(_, next)| inner(*next));
        let joins = matches!(c, '-' | '\u{2011}' | '\'' | '’') && before == Some(true) && next;
        let word = inner(c) || joins;
        if before.is_some_and(|before| before != word) {
            parts.push(&text[start..at]);
            start = at;
        }
        before = Some(word);
    }
    parts.push(&text[start..]);
    parts
}
