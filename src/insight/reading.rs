//! What a norm asks for, read from its words: its concepts, and which of them it is against.
//!
//! Inflections, the two written standards, English, compounds ("kunnskapsdeling" is "kunnskap" and "dele"), fixed
//! expressions and typing slips are brought to the same concepts; the words around them fall away, and so does their order.
//! A negation holds for the clause that it stands in: for what follows it up to a comma or a "men", and for what stands
//! before it after a comma or an "og", since a Norwegian main clause has its verb before "ikke".

use std::collections::{BTreeMap, BTreeSet};

use super::lexicon::{Lexicon, Sense, key};
use super::stem::{Language, stem};
use super::words::{parts, stop_words};

/// The shortest part of a compound, in letters.
const SHORTEST_PART: usize = 3;

/// The shortest word in which a typing slip is looked for, in letters. In shorter ones another letter is another word.
pub(super) const SHORTEST_SLIP: usize = 6;

/// A concept that a text speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Part {
    /// Its number.
    pub(super) concept: u32,
    /// Whether the text is against it.
    pub(super) against: bool,
}

/// A word of a text and the concept it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spoken<'a> {
    /// The word, or the words of an expression, as written.
    pub(super) words: &'a str,
    /// The concept.
    pub(super) part: Part,
}

/// Reads texts. Words that the table does not know it must [learn](Self::learn) first; they are concepts of their own.
#[derive(Debug)]
pub(super) struct Reader {
    lexicon: &'static Lexicon,
    stop: BTreeSet<&'static str>,
    /// The stems that the table does not know, and their concepts.
    own: BTreeMap<String, u32>,
    /// What was made of each word in lower case that was learnt.
    known: BTreeMap<(Language, String), Vec<Sense>>,
    /// Learnt words by what is left of them without one letter, to find slips.
    slips: BTreeMap<String, Vec<String>>,
}

impl Reader {
    /// A reader who knows the table only.
    pub(super) fn new() -> Self {
        Self {
            lexicon: Lexicon::get(),
            stop: stop_words().collect(),
            own: BTreeMap::new(),
            known: BTreeMap::new(),
            slips: BTreeMap::new(),
        }
    }

    /// How many concepts it knows; their numbers are from 0.
    pub(super) fn concepts(&self) -> usize {
        self.lexicon.len() as usize + self.own.len()
    }

    /// Learns the words of `texts`, short ones first, so that the parts of a compound are known before it, and so that
    /// the order of the texts makes no difference.
    pub(super) fn learn<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        let mut words: BTreeSet<(usize, Language, String)> = BTreeSet::new();
        for text in texts {
            let tokens = tokens(text);
            let language = language(&tokens);
            for Token { lower, .. } in tokens {
                let word = (language, lower);
                if !self.known.contains_key(&word) {
                    words.insert((word.1.chars().count(), word.0, word.1));
                }
            }
        }
        for (_, language, word) in words {
            let senses = self.find(&word, language).unwrap_or_else(|| vec![self.learn_word(&word, language)]);
            self.known.insert((language, word), senses);
        }
    }

    /// The concepts of `text`, each once, in the order of their numbers.
    pub(super) fn read(&self, text: &str) -> Vec<Part> {
        let mut parts: Vec<Part> = self.spoken(text).into_iter().map(|spoken| spoken.part).collect();
        // What a text both asks for and is against, it speaks of: "med hverandre, ikke om hverandre".
        parts.sort_unstable();
        parts.dedup_by_key(|part| part.concept);
        parts
    }

    /// The words of `text` that stand for a concept, in their order. A compound stands once for each of its parts, and
    /// a word that was never learnt for a concept that no other text has.
    pub(super) fn spoken<'a>(&self, text: &'a str) -> Vec<Spoken<'a>> {
        let tokens = tokens(text);
        let language = language(&tokens);
        let keys: Vec<String> = tokens.iter().map(|token| key(&token.lower)).collect();
        let (mut found, mut clause) = (Vec::new(), Clause::default());
        let (mut at, mut unknown) = (0, u32::MAX);
        while let Some(token) = tokens.get(at) {
            if token.begins {
                clause = Clause { begin: found.len(), negated: false };
            }
            if is_and(&token.lower) {
                clause.begin = found.len();
            }
            let rest = tokens[at + 1..].iter().take_while(|token| !token.begins).count();
            let (length, senses) = match self.lexicon.expression(&keys[at..=at + rest]) {
                Some((length, sense)) => (length, vec![sense]),
                None => (1, self.senses(&token.lower, language).unwrap_or_else(|| vec![Sense::Is(unknown)])),
            };
            unknown -= 1;
            let end = tokens.get(at + length - 1).map_or(token.end, |last| last.end);
            let words = text.get(token.start..end).unwrap_or_default();
            for sense in senses {
                clause.take(&mut found, words, sense);
            }
            at += length;
        }
        found
    }

    /// What a word in lower case stands for, if it can be told.
    fn senses(&self, word: &str, language: Language) -> Option<Vec<Sense>> {
        let known = self.known.get(&(language, word.to_owned())).cloned();
        known.or_else(|| self.find(word, language))
    }

    fn find(&self, word: &str, language: Language) -> Option<Vec<Sense>> {
        if let Some(sense) = self.simple(word, language) {
            return Some(vec![sense]);
        }
        let hyphened: Vec<&str> = word.split(['-', '\u{2011}']).filter(|part| !part.is_empty()).collect();
        if hyphened.len() > 1 {
            let parts: Option<Vec<Vec<Sense>>> = hyphened.into_iter().map(|part| self.senses(part, language)).collect();
            return parts.map(|parts| parts.concat());
        }
        self.compound(word, language).or_else(|| self.slip(word, language).map(|sense| vec![sense]))
    }

    /// What a word that is known, and no compound, stands for.
    fn simple(&self, word: &str, language: Language) -> Option<Sense> {
        let other = match language {
            Language::Norwegian => Language::English,
            Language::English => Language::Norwegian,
        };
        if word.chars().count() < 2 {
            return Some(Sense::Nothing);
        }
        if self.stop.contains(word) {
            let told = self.lexicon.form(word).filter(|sense| !self.lexicon.is_light(*sense));
            return Some(told.unwrap_or(Sense::Nothing));
        }
        let own = || self.own.get(&stem(word, language)).map(|concept| Sense::Is(*concept));
        self.lexicon.sense(word, language).or_else(own).or_else(|| self.lexicon.sense(word, other))
    }

    /// The senses of the two parts of a compound that are both known; of several ways to part it, the most even one.
    fn compound(&self, word: &str, language: Language) -> Option<Vec<Sense>> {
        let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        let count = ends.len();
        let mut middle: Vec<usize> = (SHORTEST_PART..count.saturating_sub(SHORTEST_PART - 1)).collect();
        middle.sort_by_key(|at| (2 * at).abs_diff(count));
        middle.into_iter().find_map(|at| {
            let (first, last) = word.split_at(*ends.get(at)?);
            let last = self.simple(last, language).filter(|sense| matches!(sense, Sense::Is(_) | Sense::IsNot(_)))?;
            let linked = first.strip_suffix('s').or_else(|| first.strip_suffix('e'));
            let first = std::iter::once(first).chain(linked.filter(|part| part.chars().count() >= SHORTEST_PART));
            let first = first.filter_map(|part| self.simple(part, language)).find(|sense| *sense != Sense::Nothing)?;
            Some(vec![first, last])
        })
    }

    /// What a word with one letter wrong, too many, missing or swapped stands for.
    fn slip(&self, word: &str, language: Language) -> Option<Sense> {
        if word.chars().count() < SHORTEST_SLIP {
            return None;
        }
        let first = word.chars().next();
        let near = |known: &str| {
            known.chars().next() == first
                && known.chars().count() >= SHORTEST_SLIP
                && strsim::osa_distance(known, word) == 1
        };
        let candidates = shortened(word).chain(std::iter::once(word.to_owned()));
        let known = candidates.flat_map(|short| {
            let own = self.slips.get(&short).into_iter().flatten().cloned();
            own.chain(self.lexicon.shortened_to(&short).map(str::to_owned))
                .filter(|known| near(known))
                .collect::<Vec<_>>()
        });
        self.simple(&known.min()?, language)
    }

    fn learn_word(&mut self, word: &str, language: Language) -> Sense {
        let next = u32::try_from(self.concepts()).unwrap_or(u32::MAX);
        let concept = *self.own.entry(stem(word, language)).or_insert(next);
        if word.chars().count() >= SHORTEST_SLIP {
            for short in shortened(word).chain(std::iter::once(word.to_owned())) {
                self.slips.entry(short).or_default().push(word.to_owned());
            }
        }
        Sense::Is(concept)
    }
}

/// A word where it stands.
struct Token {
    /// In lower case.
    lower: String,
    /// Where it begins and ends, in bytes.
    start: usize,
    end: usize,
    /// Whether a clause begins with it.
    begins: bool,
}

fn tokens(text: &str) -> Vec<Token> {
    let (mut tokens, mut start, mut begins) = (Vec::new(), 0, true);
    for part in parts(text) {
        let end = start + part.len();
        if part.chars().any(char::is_alphabetic) {
            let lower = part.to_lowercase().replace('’', "'");
            begins |= matches!(lower.as_str(), "men" | "but");
            tokens.push(Token { lower, start, end, begins });
            begins = false;
        } else {
            begins |= part.contains(|c: char| !c.is_whitespace() && !c.is_numeric() && !INNER.contains(&c));
        }
        start = end;
    }
    tokens
}

/// What may stand between the words of a clause.
const INNER: [char; 9] = ['«', '»', '"', '“', '”', '\'', '’', '/', '&'];

/// Small words by which a text is known to be English.
const ENGLISH: &[&str] = &[
    "the", "we", "our", "us", "and", "to", "of", "is", "are", "not", "with", "each", "other", "other's", "others",
    "it", "what", "when", "who", "be", "do", "don't", "never", "always", "about", "from", "that", "they", "you",
    "your", "a", "an", "as", "at", "by", "everyone", "no", "one",
];

/// Small words by which it is known to be Norwegian.
const NORWEGIAN: &[&str] = &[
    "vi",
    "og",
    "til",
    "det",
    "den",
    "er",
    "ikke",
    "ikkje",
    "i",
    "hverandre",
    "kvarandre",
    "med",
    "som",
    "av",
    "de",
    "dei",
    "oss",
    "alle",
    "har",
    "skal",
    "en",
    "ei",
    "et",
    "eit",
    "ein",
    "fra",
    "frå",
    "om",
    "der",
    "hva",
    "kva",
    "seg",
    "andre",
];

/// The language that most of the small words are of.
fn language(tokens: &[Token]) -> Language {
    let (mut english, mut norwegian) = (0, 0);
    for lower in tokens.iter().map(|token| token.lower.as_str()) {
        if ENGLISH.contains(&lower) {
            english += 1;
        } else if NORWEGIAN.contains(&lower) || lower.contains(['æ', 'ø', 'å']) {
            norwegian += 1;
        }
    }
    if english > norwegian { Language::English } else { Language::Norwegian }
}

fn is_and(word: &str) -> bool {
    matches!(word, "og" | "and" | "eller" | "or")
}

/// The clause that is being read.
#[derive(Default)]
struct Clause {
    /// How many words were found before it, and before the last "og" in it.
    begin: usize,
    /// Whether what follows is negated.
    negated: bool,
}

impl Clause {
    fn take<'a>(&mut self, found: &mut Vec<Spoken<'a>>, words: &'a str, sense: Sense) {
        let (concept, against) = match sense {
            Sense::Nothing => return,
            Sense::Negates => {
                for spoken in found.iter_mut().skip(self.begin) {
                    spoken.part.against ^= !self.negated;
                }
                self.negated = true;
                return;
            }
            Sense::Is(concept) => (concept, self.negated),
            Sense::IsNot(concept) => (concept, !self.negated),
        };
        found.push(Spoken { words, part: Part { concept, against } });
    }
}

/// `word` without each of its letters.
pub(super) fn shortened(word: &str) -> impl Iterator<Item = String> + '_ {
    word.char_indices().map(|(at, letter)| {
        let mut short = word.to_owned();
        short.replace_range(at..at + letter.len_utf8(), "");
        short
    })
}
