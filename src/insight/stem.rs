//! Stems: what the inflections of a word have in common, so that *lytte*, *lytter* and *lyttar* are one word, and so are the
//! bokmål *trygghet* and the nynorsk *tryggleik*.
//!
//! Three steps, and the first that knows the word decides: a list of irregular words and pairs of the two written
//! standards (`stem/families.txt`); rules for the endings of derived words, which are words of their own (*trygghet* is
//! not *trygg*); and the Snowball stemmer (M. F. Porter 2001, "Snowball: A language for stemming algorithms").
//! Inflections meet; derivations and compounds do not.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use frostem::{Algorithm, Stemmer};

#[cfg(test)]
mod tests;

/// The language in which words are bent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
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
    let word = word.to_lowercase().replace('’', "'");
    if let Some(stem) = families().get(word.as_str()) {
        return (*stem).to_owned();
    }
    match language {
        Language::Norwegian => norwegian(&word),
        Language::English => Stemmer::new(Algorithm::English).stem(&word).into_owned(),
    }
}

/// Each form that the list knows, and its stem.
fn families() -> &'static BTreeMap<&'static str, &'static str> {
    static FAMILIES: OnceLock<BTreeMap<&str, &str>> = OnceLock::new();
    FAMILIES.get_or_init(|| {
        let lines = include_str!("stem/families.txt").lines().filter(|line| !line.starts_with('#'));
        let forms =
            |line: &'static str| line.split(' ').map(move |form| (form, line.split(' ').next().unwrap_or(form)));
        lines.filter(|line| !line.is_empty()).flat_map(forms).collect()
    })
}

/// Beginnings that are written otherwise in nynorsk.
const BEGINNINGS: [(&str, &str); 9] = [
    ("sjølv", "selv"),
    ("heim", "hjem"),
    ("tenest", "tjenest"),
    ("skule", "skole"),
    ("kvardag", "hverdag"),
    ("kjensle", "følelse"),
    ("open", "åpen"),
    ("opn", "åpn"),
    ("kjærleik", "kjærlighet"),
];

/// Endings of derived words and what they are brought to. Longer ones come first where one ends in another.
const DERIVED: [(&[&str], &str); 4] = [
    (
        &[
            "hetenes", "heitenes", "heitanes", "leikanes", "hetens", "heitas", "leikens", "hetene", "heitene",
            "heitane", "leikane", "heten", "heita", "leiken", "heter", "heiter", "leikar", "hets", "heits", "leiks",
            "het", "heit", "leik",
        ],
        "het",
    ),
    (
        &[
            "ligere", "ligeste", "ligste", "ligst", "lige", "ligt", "lig", "legare", "legaste", "legast", "leger",
            "lege", "legt", "leg",
        ],
        "lig",
    ),
    (&["igere", "igeste", "igste", "igst", "igare", "igaste", "igast", "ige", "ig"], "ig"),
    (&["elsenes", "elsens", "elsene", "elsane", "elsen", "elser", "elsar", "elses", "else", "elsa"], "else"),
];

/// Neuter endings of adjectives, and what they are without.
const NEUTER: [(&str, &str); 7] = [
    ("fullt", "full"),
    ("løst", "løs"),
    ("laust", "løs"),
    ("somt", "som"),
    ("samt", "sam"),
    ("bart", "bar"),
    ("ivt", "iv"),
];

fn norwegian(word: &str) -> String {
    let word = match BEGINNINGS.iter().find_map(|(new, old)| Some((old, word.strip_prefix(new)?))) {
        Some((old, rest)) => format!("{old}{rest}"),
        None => word.to_owned(),
    };
    // What a beginning became may be on the list.
    if let Some(stem) = families().get(word.as_str()) {
        return (*stem).to_owned();
    }
    if let Some(stem) = derived(&word) {
        return stem;
    }
    let word = regular(&word).unwrap_or(word);
    let stem = Stemmer::new(Algorithm::Norwegian).stem(&word).into_owned();
    // rom, rommet; dum, dumme
    match stem.strip_suffix("mm") {
        Some(start) => format!("{start}m"),
        None => stem,
    }
}

/// The stem of a word with the ending of a derived one.
fn derived(word: &str) -> Option<String> {
    for (endings, to) in DERIVED {
        let start = endings.iter().find_map(|ending| word.strip_suffix(ending));
        if let Some(start) = start.filter(|start| start.chars().count() > 1) {
            // moglegheit and mulighet, ærlegheit and ærlighet
            let start = start.strip_suffix("leg").map_or_else(|| start.to_owned(), |start| format!("{start}lig"));
            return Some(format!("{start}{to}"));
        }
    }
    None
}

/// A word brought to a form that the stemmer knows.
fn regular(word: &str) -> Option<String> {
    if let Some(short) = NEUTER.iter().find_map(|(long, short)| Some(format!("{}{short}", word.strip_suffix(long)?))) {
        return Some(short);
    }
    // respektere, respekterer, respekterte: to be told from the comparative klokere and from the plural lesere, whose
    // roots have one vowel.
    for ending in ["erer", "erar", "ere", "eres", "erte", "ert", "era"] {
        if let Some(root) = word.strip_suffix(ending).filter(|root| vowels(root) > 1) {
            return Some(format!("{root}ert"));
        }
    }
    for ending in ["ernes", "erens", "erne", "eren", "eres", "ere", "arane", "aren", "arar", "are"] {
        if let Some(root) = word.strip_suffix(ending).filter(|root| root.chars().count() > 2 && vowels(root) > 0) {
            return Some(root.to_owned());
        }
    }
    let superlative = ["este", "aste", "est"];
    let root = superlative.iter().find_map(|ending| word.strip_suffix(ending));
    root.filter(|root| root.chars().count() > 2 && vowels(root) == 1).map(str::to_owned)
}

/// How many groups of vowels a word has.
fn vowels(word: &str) -> usize {
    word.split(|c| !"aeiouyæøåé".contains(c)).filter(|group| !group.is_empty()).count()
}
