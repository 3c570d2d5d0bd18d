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

#[cfg(test)]
mod tests;

/// The shortest part of a compound, in letters.
const SHORTEST_PART: usize = 3;

/// The shortest part of a compound of which only the other part is known, and the shortest root of a verb, in letters.
const SHORTEST_ROOT: usize = 4;

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
    norwegian: BTreeMap<String, Word>,
    english: BTreeMap<String, Word>,
    /// Learnt words by what is left of them without one letter, to find slips.
    slips: BTreeMap<String, Vec<String>>,
}

/// What is known of a word.
#[derive(Debug, Clone)]
struct Word {
    /// What expressions know it by.
    key: String,
    /// What it stands for: several concepts for a compound.
    senses: Vec<Sense>,
}

impl Reader {
    /// A reader who knows the table only.
    pub(super) fn new() -> Self {
        Self {
            lexicon: Lexicon::get(),
            stop: stop_words().collect(),
            own: BTreeMap::new(),
            norwegian: BTreeMap::new(),
            english: BTreeMap::new(),
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
                if !self.known(language).contains_key(&lower) {
                    words.insert((lower.chars().count(), language, lower));
                }
            }
        }
        for (_, language, word) in words {
            let senses = self.find(&word, language).unwrap_or_else(|| self.learn_word(&word, language));
            let known = match language {
                Language::Norwegian => &mut self.norwegian,
                Language::English => &mut self.english,
            };
            known.insert(word.clone(), Word { key: key(&word), senses });
        }
    }

    const fn known(&self, language: Language) -> &BTreeMap<String, Word> {
        match language {
            Language::Norwegian => &self.norwegian,
            Language::English => &self.english,
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
        let words: Vec<Word> = (0..).zip(&tokens).map(|(at, token)| self.word(&token.lower, language, at)).collect();
        let (mut found, mut clause) = (Vec::new(), Clause::default());
        let (mut at, mut taken) = (0, vec![false; tokens.len()]);
        while let (Some(token), Some(word)) = (tokens.get(at), words.get(at)) {
            if token.begins {
                clause = Clause { begin: found.len(), ..Clause::default() };
            } else if matches!(token.lower.as_str(), "og" | "and" | "eller" | "or") {
                clause.begin = found.len();
            }
            if std::mem::take(&mut taken[at]) {
                at += 1;
                continue;
            }
            let free = |(token, taken): &(&Token, &bool)| !token.after_mark && !**taken;
            let rest = tokens.iter().zip(&taken).skip(at + 1).take_while(free).count();
            let expression = words.get(at..=at + rest).and_then(|words| self.expression(words));
            let (length, senses) = match &expression {
                Some((own, sense)) => {
                    for own in own {
                        taken[at + own] = true;
                    }
                    (own.last().map_or(1, |last| last + 1), std::slice::from_ref(sense))
                }
                None => (1, word.senses.as_slice()),
            };
            let end = tokens.get(at + length - 1).map_or(token.end, |last| last.end);
            let words = text.get(token.start..end).unwrap_or_default();
            // "Å ikke vite" is against knowing only.
            let infinitive = at.checked_sub(1).and_then(|before| tokens.get(before));
            let infinitive = infinitive.is_some_and(|before| matches!(before.lower.as_str(), "å" | "to"));
            for sense in senses {
                let sense = if infinitive && *sense == Sense::Negates { Sense::NegatesRest } else { *sense };
                clause.take(&mut found, words, sense);
            }
            at += 1;
        }
        found
    }

    /// The expression that `words` begin with, unless a longer one begins within it: which words are its own, and its
    /// sense. Words that carry little may stand within it.
    fn expression(&self, words: &[Word]) -> Option<(Vec<usize>, Sense)> {
        let one = |words: &[Word]| {
            let keys: Vec<(&str, bool)> =
                words.iter().map(|word| (word.key.as_str(), self.lexicon.may_stand_within(&word.senses))).collect();
            self.lexicon.expression(&keys)
        };
        let (own, sense) = one(words)?;
        let mut later = (1..=*own.last()?).filter_map(|at| one(words.get(at..)?));
        if later.any(|(other, _)| other.len() > own.len()) { None } else { Some((own, sense)) }
    }

    /// What is known of a word in lower case; one that nothing is known of is new, as number `at` of its text.
    fn word(&self, word: &str, language: Language, at: u32) -> Word {
        let known = self.known(language).get(word).cloned();
        let new = || Sense::Is(u32::MAX - at);
        known.unwrap_or_else(|| Word {
            key: key(word),
            senses: self.find(word, language).unwrap_or_else(|| vec![new()]),
        })
    }

    /// What a word stands for, if it can be told from what is known.
    fn find(&self, word: &str, language: Language) -> Option<Vec<Sense>> {
        if let Some(sense) = self.simple(word, language) {
            return Some(vec![sense]);
        }
        let hyphened: Vec<&str> = word.split(['-', '\u{2011}']).filter(|part| !part.is_empty()).collect();
        if hyphened.len() > 1 {
            let parts: Option<Vec<Vec<Sense>>> = hyphened.into_iter().map(|part| self.find(part, language)).collect();
            return parts.map(|parts| parts.concat());
        }
        let parts = self.compound(word, language, 2);
        let slipped = || self.slip(word, language).map(|sense| vec![sense]);
        parts.or_else(slipped).or_else(|| self.slipped_compound(word, language))
    }

    /// What a word that is known, and no compound, stands for.
    fn simple(&self, word: &str, language: Language) -> Option<Sense> {
        if word.chars().count() < 2 {
            return Some(Sense::Nothing);
        }
        if self.stop.contains(word) {
            let told = self.lexicon.form(word).filter(|sense| !self.lexicon.is_light(*sense));
            return Some(told.unwrap_or(Sense::Nothing));
        }
        let other = match language {
            Language::Norwegian => Language::English,
            Language::English => Language::Norwegian,
        };
        let own = || self.own.get(&stem(word, language)).map(|concept| Sense::Is(*concept));
        let known = self.lexicon.sense(word, language).or_else(own);
        known.or_else(|| self.bent(word)).or_else(|| self.lexicon.sense(word, other))
    }

    /// What a Norwegian word stands for in a form that keeps its ending when it is stemmed, as "bestemt" and "haldast" do,
    /// or that is a stem, as the imperative "hils" is.
    fn bent(&self, word: &str) -> Option<Sense> {
        let roots =
            ["", "ast", "ar", "a", "te", "t", "de", "d"].into_iter().filter_map(|ending| word.strip_suffix(ending));
        let mut roots = roots.filter(|root| root.chars().count() >= SHORTEST_ROOT);
        let genitive = || self.lexicon.sense(word.strip_suffix('s')?, Language::Norwegian);
        roots
            .find_map(|root| self.lexicon.stem(root).or_else(|| self.lexicon.form(&format!("{root}e"))))
            .or_else(genitive)
    }

    /// The senses of the parts of a compound that are all known, at most one more than `depth`; of several ways to part
    /// it, the most even one.
    fn compound(&self, word: &str, language: Language, depth: usize) -> Option<Vec<Sense>> {
        let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        let mut middle: Vec<usize> = (SHORTEST_PART..(starts.len() + 1).saturating_sub(SHORTEST_PART)).collect();
        middle.sort_by_key(|at| (2 * at).abs_diff(starts.len()));
        middle.into_iter().find_map(|at| {
            let (first, last) = word.split_at(*starts.get(at)?);
            // "mobilfri", "fordomsfritt"
            let last = if FREE.contains(&last) { Sense::Negates } else { self.part(last, language)? };
            let linked = first.strip_suffix('s').or_else(|| first.strip_suffix('e'));
            let ways = std::iter::once(first).chain(linked.filter(|part| part.chars().count() >= SHORTEST_PART));
            let mut ways = ways.filter_map(|first| match self.part(first, language) {
                Some(sense) => Some(vec![sense]),
                None if depth > 1 => self.compound(first, language, depth - 1),
                None => None,
            });
            let mut senses = ways.next()?;
            senses.push(last);
            Some(senses)
        })
    }

    /// What a part of a compound stands for. A short one must be known as it is written, and an ending is no word.
    fn part(&self, part: &str, language: Language) -> Option<Sense> {
        let short = part.chars().count() < SHORTEST_ROOT;
        let sense = if short { self.lexicon.form(part)? } else { self.simple(part, language)? };
        (!ENDINGS.contains(&part) && !self.lexicon.is_light(sense)).then_some(sense)
    }

    /// The senses of a compound with a slip in its last part: "mestringsoplevelser".
    fn slipped_compound(&self, word: &str, language: Language) -> Option<Vec<Sense>> {
        let mut starts = word.char_indices().map(|(at, _)| at).skip(SHORTEST_ROOT);
        starts.find_map(|at| {
            let (first, last) = word.split_at(at);
            let last = self.slip(last, language).filter(|_| last.chars().count() > SHORTEST_SLIP)?;
            let linked = first.strip_suffix('s').and_then(|first| self.simple(first, language));
            let first = self.simple(first, language).or(linked)?;
            let light = self.lexicon.is_light(first) || self.lexicon.is_light(last);
            (!light).then(|| vec![first, last])
        })
    }

    /// What a word with one letter wrong, too many, missing or swapped stands for.
    fn slip(&self, word: &str, language: Language) -> Option<Sense> {
        if word.chars().count() < SHORTEST_SLIP {
            return None;
        }
        let near = |known: &str| {
            known.chars().next() == word.chars().next()
                && strsim::osa_distance(known, word) == 1
                && !other_vowel(known, word)
        };
        let known = shortened(word).flat_map(|short| {
            let own = self.slips.get(&short).into_iter().flatten().map(String::as_str);
            let known = own.chain(self.lexicon.shortened_to(&short).iter().copied());
            known.filter(|known| near(known)).map(str::to_owned).collect::<Vec<_>>()
        });
        self.simple(&known.min()?, language)
    }

    /// A word that nothing is known of becomes a concept; of a compound that ends in a known word, its beginning does.
    fn learn_word(&mut self, word: &str, language: Language) -> Vec<Sense> {
        match self.half_known(word, language) {
            Some((first, last)) => vec![self.own(&first, language), last],
            None => vec![self.own(word, language)],
        }
    }

    /// The beginning of a compound of which only the last part is known, and what that stands for; the longest such part.
    fn half_known(&self, word: &str, language: Language) -> Option<(String, Sense)> {
        let starts = word.char_indices().map(|(at, _)| at).skip(SHORTEST_ROOT);
        let mut parts = starts.map(|at| word.split_at(at)).filter(|(_, last)| last.chars().count() > SHORTEST_ROOT);
        let (first, last) = parts.find_map(|(first, last)| Some((first, self.lexicon.sense(last, language)?)))?;
        let linked = first.strip_suffix('s').filter(|first| first.chars().count() >= SHORTEST_ROOT);
        (!self.lexicon.is_light(last)).then(|| (linked.unwrap_or(first).to_owned(), last))
    }

    /// The concept of a word of its own.
    fn own(&mut self, word: &str, language: Language) -> Sense {
        if let Some(sense) = self.simple(word, language) {
            return sense;
        }
        let next = u32::try_from(self.concepts()).unwrap_or(u32::MAX);
        let concept = *self.own.entry(stem(word, language)).or_insert(next);
        if word.chars().count() >= SHORTEST_SLIP {
            for short in shortened(word) {
                self.slips.entry(short).or_default().push(word.to_owned());
            }
        }
        Sense::Is(concept)
    }
}

/// Whether two words of the same length differ in a vowel: they are two words rather than one and a slip.
fn other_vowel(one: &str, other: &str) -> bool {
    let vowel = |c: char| "aeiouyæøå".contains(c);
    let mut differ = one.chars().zip(other.chars()).filter(|(a, b)| a != b);
    let first = differ.next();
    one.chars().count() == other.chars().count()
        && differ.next().is_none()
        && first.is_some_and(|(a, b)| vowel(a) && vowel(b))
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
    /// Whether it does because of a comma or the like.
    after_mark: bool,
}

fn tokens(text: &str) -> Vec<Token> {
    let (mut tokens, mut start, mut after_mark) = (Vec::new(), 0, true);
    for part in parts(text) {
        let end = start + part.len();
        if part.chars().any(char::is_alphabetic) {
            let lower = part.to_lowercase().replace('’', "'");
            // "Si fra om du ikke kan", but not "snakke om barnet".
            if let Some(before) = tokens.last_mut().filter(|before: &&mut Token| before.lower == "om") {
                before.begins |= SUBJECTS.contains(&lower.as_str());
            }
            let begins = after_mark || CLAUSES.contains(&lower.as_str());
            tokens.push(Token { lower, start, end, begins, after_mark });
            after_mark = false;
        } else {
            after_mark |= part.contains(|c: char| !c.is_whitespace() && !c.is_numeric() && !INNER.contains(&c));
        }
        start = end;
    }
    tokens
}

/// What may stand between the words of a clause.
const INNER: [char; 9] = ['«', '»', '"', '“', '”', '\'', '’', '/', '&'];

/// Endings of a compound that turn its beginning into its opposite.
const FREE: &[&str] = &["fri", "fritt", "frie", "løs", "løst", "løse", "laus", "laust", "lause"];

/// Endings of words that are written as words of their own.
const ENDINGS: &[&str] = &[
    "ring", "ringa", "ringen", "ende", "ande", "ert", "ere", "erer", "enhet", "het", "ler", "lig", "leg", "ing",
    "inga", "else", "sam", "som", "bar", "full", "skap", "dom", "vis", "ning", "ninga", "ningen", "tid",
];

/// Small words that a clause begins with.
const CLAUSES: &[&str] = &[
    "men", "når", "hvis", "viss", "dersom", "fordi", "mens", "medan", "at", "som", "slik", "så", "but", "when", "if",
    "because", "while", "that", "who",
];

/// Small words that are what a clause speaks of, right after its "om".
const SUBJECTS: &[&str] =
    &["jeg", "eg", "du", "han", "hun", "ho", "vi", "me", "de", "dei", "noen", "nokon", "noe", "noko", "det", "man"];

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

/// The clause that is being read.
#[derive(Default)]
struct Clause {
    /// How many words were found before it, and before the last "og" in it.
    begin: usize,
    /// Whether what follows is negated.
    negated: bool,
    /// Whether what follows is beside the point.
    skips: bool,
}

impl Clause {
    fn take<'a>(&mut self, found: &mut Vec<Spoken<'a>>, words: &'a str, sense: Sense) {
        let (concept, against) = match sense {
            Sense::Nothing => return,
            Sense::SkipsRest => {
                self.skips = true;
                return;
            }
            Sense::NegatesRest => {
                self.negated = !self.negated;
                return;
            }
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
        if !self.skips {
            found.push(Spoken { words, part: Part { concept, against } });
        }
    }
}

/// `word`, and `word` without each of its letters.
pub(super) fn shortened(word: &str) -> impl Iterator<Item = String> + '_ {
    let shorter = word.char_indices().map(|(at, letter)| {
        let mut short = word.to_owned();
        short.replace_range(at..at + letter.len_utf8(), "");
        short
    });
    std::iter::once(word.to_owned()).chain(shorter)
}
