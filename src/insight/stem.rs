//! Stems: what the inflections of a word have in common, so that *lytte*, *lytter* and *lyttar* are counted as one word.

use frostem::{Algorithm, Stemmer};

/// The language in which words are bent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Bokmål and nynorsk alike, also mixed in one text.
    #[default]
    Norwegian,
    /// English.
    English,
}

/// The stem of one word of any case. It is a key to compare, not a word to show.
#[must_use]
pub fn stem(word: &str, language: Language) -> String {
    let word = word.to_lowercase();
    let algorithm = match language {
        Language::Norwegian => Algorithm::Norwegian,
        Language::English => Algorithm::English,
    };
    Stemmer::new(algorithm).stem(&word).into_owned()
}
