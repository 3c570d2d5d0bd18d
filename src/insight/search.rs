//! Finding texts by some of their words, in any inflection, as they are typed.
//!
//! The words of all texts are stemmed once; each is kept once, with the texts that have it. A question then looks at the
//! words, not at the texts, so ten thousand norms are answered between two keys.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::stem::{Language, stem};
use super::words::parts;

/// Texts that can be searched.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Index {
    language: Language,
    words: Vec<Word>,
    /// How many texts there are.
    texts: usize,
}

/// A word of some texts.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    /// As it is compared.
    folded: String,
    stem: String,
    /// The numbers of the texts, from the first.
    texts: Vec<u32>,
}

/// How well a word fits another, the best first.
const SAME: u32 = 0;
const INFLECTED: u32 = 1;
const BEGINS: u32 = 2;
const WITHIN: u32 = 4;

/// From so many characters on, a piece may also stand in the middle of a word.
const PIECE: usize = 3;

impl Index {
    /// The texts in their order.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>, language: Language) -> Self {
        let mut words: BTreeMap<String, (String, Vec<u32>)> = BTreeMap::new();
        let mut count = 0_u32;
        for text in texts {
            for word in words_of(text) {
                let known = words.entry(fold(word)).or_insert_with(|| (fold(&stem(word, language)), Vec::new()));
                if known.1.last() != Some(&count) {
                    known.1.push(count);
                }
            }
            count = count.saturating_add(1);
        }
        let words = words.into_iter().map(|(folded, (stem, texts))| Word { folded, stem, texts }).collect();
        Self { language, words, texts: usize::try_from(count).unwrap_or(usize::MAX) }
    }

    /// The numbers of the texts that have every word of `question`, the best first; all of them, where it has none.
    #[must_use]
    pub fn find(&self, question: &str) -> Vec<usize> {
        let asked: BTreeSet<&str> = words_of(question).collect();
        let mut ranks: Vec<Option<u32>> = vec![Some(0); self.texts];
        for word in asked {
            let mut best: Vec<Option<u32>> = vec![None; self.texts];
            let (folded, stem) = (fold(word), fold(&stem(word, self.language)));
            for known in &self.words {
                let Some(rank) = known.fits(&folded, &stem) else { continue };
                for text in &known.texts {
                    let held = usize::try_from(*text).ok().and_then(|text| best.get_mut(text));
                    if let Some(held) = held {
                        *held = Some(held.map_or(rank, |before| before.min(rank)));
                    }
                }
            }
            for (rank, best) in ranks.iter_mut().zip(best) {
                *rank = rank.and_then(|rank| Some(rank + best?));
            }
        }
        let mut found: Vec<(u32, usize)> =
            ranks.into_iter().enumerate().filter_map(|(text, rank)| Some((rank?, text))).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, text)| text).collect()
    }
}

impl Word {
    fn fits(&self, folded: &str, stem: &str) -> Option<u32> {
        if self.folded == folded {
            Some(SAME)
        } else if self.stem == stem {
            Some(INFLECTED)
        } else if self.folded.starts_with(folded) {
            Some(BEGINS)
        } else if folded.chars().count() >= PIECE && self.folded.contains(folded) {
            Some(WITHIN)
        } else {
            None
        }
    }
}

/// A text as it is compared with others: in small letters, without the marks on them.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(text.len());
    for c in plain {
        match c {
            'ø' => folded.push('o'),
            'æ' => folded.push_str("ae"),
            c => folded.push(c),
        }
    }
    folded
}

/// The words of a text, numbers too.
pub fn words_of(text: &str) -> impl Iterator<Item = &str> {
    parts(text).into_iter().filter(|part| part.chars().any(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NORMS: [&str; 5] = [
        "Vi lytter til barnet før vi handler",
        "Vi spør barna hva de mener",
        "Lytt først, og snakk etterpå",
        "Ingen blir møtt med taushet",
        "Vi møter hverandre på gangen",
    ];

    fn found(question: &str) -> Vec<usize> {
        Index::of(NORMS, Language::Norwegian).find(question)
    }

    #[test]
    fn words_are_found_in_any_inflection() {
        for (question, numbers) in [
            ("lytte", &[0, 2][..]),
            ("barn", &[0, 1]),
            ("møte", &[3, 4]),
            ("MOTE", &[4]),
            ("ly", &[0, 2]),
            ("aus", &[3]),
            ("vi barn", &[0, 1]),
            ("barn gangen", &[]),
            ("zebra", &[]),
        ] {
            assert_eq!(found(question), numbers, "{question}");
        }
    }

    #[test]
    fn a_question_without_words_finds_all_in_their_order() {
        for question in ["", "  ", "–", "?!"] {
            assert_eq!(found(question), [0, 1, 2, 3, 4], "{question:?}");
        }
        assert_eq!(Index::default().find("noe"), Vec::<usize>::new());
    }

    #[test]
    fn the_word_itself_comes_before_its_inflections_and_pieces() {
        let index = Index::of(["uttrygghet", "tryggheten", "trygghet"], Language::Norwegian);
        assert_eq!(index.find("trygghet"), [2, 1, 0]);
    }

    #[test]
    fn letters_are_compared_without_case_and_marks() {
        for (text, folded) in
            [("Åpenhet", "apenhet"), ("ÆRE", "aere"), ("Øve", "ove"), ("kafé", "kafe"), ("Straße", "straße")]
        {
            assert_eq!(fold(text), folded);
        }
    }
}
