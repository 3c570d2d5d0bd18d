//! What may be said, kindly, of how a norm or a taboo is worded: one thing at a time, the most useful first.
//!
//! A hint that is wrong is worse than none: it nags somebody in front of a full room. So nothing is guessed. A norm is
//! only said to lack a behaviour when every word of it is known, and none of them is something that one could see; a name
//! only when it is a known one, with a capital. The lists hold words of both written standards and of English side by
//! side, because a room mixes them, and `tests` hold the hints against a list that people labelled.

mod lists;

use std::collections::BTreeSet;
use std::sync::LazyLock;

#[cfg(test)]
mod tests;

/// More letters than these need more than two lines on the wall.
const LONG: usize = 110;

/// The fewest words of each half of a text that says two things.
const HALF: usize = 2;

/// Something to say of a norm or a taboo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// It has somebody's name in it: no child's or family's name belongs on the wall.
    Name,
    /// A norm that says what is not done: perhaps a taboo.
    Taboo,
    /// It is two in one.
    Two,
    /// Praise without anything that is done.
    Slogan,
    /// Nothing in it could be seen.
    Behaviour,
    /// It is long to read from the back row.
    Long,
}

impl Advice {
    /// Whether it stays true whatever is typed after it. What does not is only said of a text that is whole.
    #[must_use]
    pub const fn is_lasting(self) -> bool {
        match self {
            Self::Name | Self::Two | Self::Long => true,
            Self::Taboo | Self::Slogan | Self::Behaviour => false,
        }
    }

    /// The name of the text that says it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "coach-name",
            Self::Taboo => "coach-taboo",
            Self::Two => "coach-two",
            Self::Slogan => "coach-slogan",
            Self::Behaviour => "coach-behaviour",
            Self::Long => "coach-long",
        }
    }
}

/// As much of a text that is being typed as has whole words.
#[must_use]
pub fn so_far(text: &str) -> &str {
    text.rfind(char::is_whitespace).map_or("", |end| &text[..end])
}

/// What may be said of a norm; `None` where it is fine as it is.
#[must_use]
pub fn of_norm(text: &str) -> Option<Advice> {
    let words = words(text);
    let found = [
        (Advice::Name, names_somebody(&words)),
        (Advice::Taboo, says_what_not(text, &words)),
        (Advice::Two, says_two_things(text)),
    ];
    let told = found.into_iter().find(|(_, holds)| *holds).map(|(advice, _)| advice);
    told.or_else(|| empty(&words)).or_else(|| is_long(text).then_some(Advice::Long))
}

/// What may be said of a taboo; `None` where it is fine as it is.
#[must_use]
pub fn of_taboo(text: &str) -> Option<Advice> {
    let found = [
        (Advice::Name, names_somebody(&words(text))),
        (Advice::Two, says_two_things(text)),
        (Advice::Long, is_long(text)),
    ];
    found.into_iter().find(|(_, holds)| *holds).map(|(advice, _)| advice)
}

/// A word of the text.
struct Word<'a> {
    /// As it was written.
    raw: &'a str,
    lower: String,
    /// Whether a sentence begins with it.
    begins: bool,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let (mut words, mut begins, mut start) = (Vec::new(), true, None);
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        match (inner(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let raw = &text[from..at];
                let lower = raw.to_lowercase().replace('’', "'");
                words.push(Word { raw, lower, begins });
                (begins, start) = (false, None);
            }
            (true, Some(_)) | (false, None) => {}
        }
        begins |= matches!(c, '.' | '!' | '?' | ':' | '«' | '"' | '“' | '–' | ';');
    }
    words
}

/// The words of a list, one or more a line.
fn set(list: &'static str) -> BTreeSet<&'static str> {
    list.split_whitespace().collect()
}

/// First names that are nothing else, and those that are words too: those count only within a sentence.
static NAMES: LazyLock<BTreeSet<&str>> = LazyLock::new(|| set(lists::NAMES));
static NAMES_OR_WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| set(lists::NAMES_OR_WORDS));
static PRAISE: LazyLock<BTreeSet<&str>> = LazyLock::new(|| set(lists::PRAISE));
static UNSEEN: LazyLock<BTreeSet<&str>> = LazyLock::new(|| set(lists::UNSEEN));
static LIGHT: LazyLock<BTreeSet<&str>> = LazyLock::new(|| set(lists::LIGHT));

/// Whether a word is somebody's name: a first name, or a family's after "familien".
fn names_somebody(words: &[Word<'_>]) -> bool {
    let has_capital = |word: &Word<'_>| {
        let mut letters = word.raw.chars();
        // What is all in capitals is shouted, or short for something.
        letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
    };
    let after_family = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        before.is_some_and(|before| matches!(before.lower.as_str(), "familien" | "familia" | "family"))
    };
    words.iter().enumerate().filter(|(_, word)| has_capital(word)).any(|(at, word)| {
        let bare = word.lower.strip_suffix("'s").unwrap_or(&word.lower);
        let forms = [Some(bare), bare.strip_suffix('s')];
        let known = |names: &BTreeSet<&str>| forms.into_iter().flatten().any(|form| names.contains(form));
        let patronymic = bare.len() > 5 && bare.ends_with("sen") && !word.begins;
        known(&NAMES) || (!word.begins && known(&NAMES_OR_WORDS)) || patronymic || after_family(at)
    })
}

/// Whether a norm begins with what is not done, and does not go on to what is.
fn says_what_not(text: &str, words: &[Word<'_>]) -> bool {
    let first = words.first().map(|word| word.lower.as_str());
    let not =
        first.is_some_and(|first| matches!(first, "ikke" | "ikkje" | "aldri" | "not" | "never" | "don't" | "dont"));
    let second = words.get(1).map(|word| word.lower.as_str());
    let do_not = (first, second) == (Some("do"), Some("not"));
    let goes_on = words.iter().any(|word| matches!(word.lower.as_str(), "men" | "but" | "uten" | "utan" | "without"));
    (not || do_not) && words.len() > 1 && !goes_on && !text.contains([',', ';', '–'])
}

/// Whether a text says two things: two sentences, or two clauses that each begin with who acts.
fn says_two_things(text: &str) -> bool {
    const BETWEEN: [&str; 8] = [" og vi ", " og eg ", " og jeg ", " og me ", " and we ", " and i ", " samt å ", "; "];
    let lower = text.to_lowercase();
    let enough = |half: &str| half.split_whitespace().count() >= HALF;
    let split = |between: &str| {
        let halves = lower.split_once(between);
        // "slik at barnet og vi forstår" has one subject of two.
        halves.is_some_and(|(one, two)| enough(one) && enough(two) && begins_a_norm(one))
    };
    let sentences = lower.split(['.', '!']).filter(|sentence| enough(sentence) && begins_a_norm(sentence)).count();
    BETWEEN.into_iter().any(split) || sentences > 1
}

/// Whether it begins with who acts, or with what to do; "Når vi er uenige" does not.
fn begins_a_norm(half: &str) -> bool {
    const NO_BEGINNING: [&str; 14] = [
        "når", "hvis", "viss", "dersom", "om", "slik", "at", "fordi", "mellom", "because", "when", "if", "so",
        "between",
    ];
    let first = half.split_whitespace().next().unwrap_or_default();
    !NO_BEGINNING.contains(&first)
}

/// What is to be said of a norm in which every word is known and none is something that is done.
fn empty(words: &[Word<'_>]) -> Option<Advice> {
    let is = |set: &BTreeSet<&str>, word: &Word<'_>| set.contains(word.lower.as_str());
    let known = |word: &Word<'_>| is(&PRAISE, word) || is(&UNSEEN, word) || is(&LIGHT, word);
    if !words.iter().all(known) {
        return None;
    }
    if words.iter().any(|word| is(&PRAISE, word)) {
        Some(Advice::Slogan)
    } else {
        words.iter().any(|word| is(&UNSEEN, word)).then_some(Advice::Behaviour)
    }
}

fn is_long(text: &str) -> bool {
    text.chars().count() > LONG
}
