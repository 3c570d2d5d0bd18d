//! Counts read right in all three languages: "1 norm", "2 norms".

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The variables that are counts or other numbers.
const NUMBERS: &[&str] = &[
    "n", "of", "most", "fit", "rows", "columns", "length", "size", "points", "line", "people", "groups", "count",
    "from", "to", "number",
];

/// The texts with a number that need no plural, and why.
const KNOWN: &[(&str, &[&str])] = &[
    (
        "the number is a name",
        &[
            "group-number",
            "seat-number",
            "value-number",
            "hint-like",
            "hint-opposite",
            "hint-joined",
            "taboo-offer",
            "clarify-like",
            "people-line",
            "people-same-person",
            "ballot-place",
            "ballot-gap",
            "plenary-place",
            "wall-place",
            "wall-grain",
            "coach-about",
            "plain-no-row",
        ],
    ),
    (
        "so many of so many",
        &[
            "ballot-title",
            "tally-counted",
            "tally-of",
            "tally-tie-here",
            "plenary-themes",
            "export-writing",
            "export-ticked",
            "wall-part",
            "search-title",
            "draw-page",
            "tour-number",
        ],
    ),
    ("no word hangs on it", &["setup-count-hint", "setup-group-size", "ranking-all", "clarify-merged"]),
    (
        "an abbreviation or a sign",
        &["wall-percent", "kit-hours", "kit-minutes", "kit-seconds", "kit-copies", "paste-too-large"],
    ),
    (
        "always many",
        &[
            "too-small",
            "look-rows",
            "look-rows-many",
            "plain-many-rows",
            "text-too-long",
            "people-too-many",
            "clarify-merge",
        ],
    ),
    ("the variable is text", &["report-in-figures", "report-made-of", "kit-about", "kit-ends"]),
];

/// The messages of a language: their numbers, and those of them that a plural hangs on.
fn messages(lang: &str) -> BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/i18n/{lang}.ftl"));
    let text = fs::read_to_string(path).expect("a language");
    let mut messages: BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((new, _)) =
            line.split_once(" =").filter(|(new, _)| new.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            new.clone_into(&mut key);
        }
        for rest in line.split('$').skip(1) {
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
            let selects = rest[name.len()..].trim_start().starts_with("->");
            if NUMBERS.contains(&name.as_str()) {
                let (numbers, plurals) = messages.entry(key.clone()).or_default();
                numbers.insert(name.clone());
                plurals.extend(selects.then_some(name));
            }
        }
    }
    messages
}

#[test]
fn every_text_with_a_number_has_a_plural_or_needs_none() {
    let languages = ["nb", "nn", "en"].map(messages);
    let known: BTreeSet<&str> = KNOWN.iter().flat_map(|(_, keys)| keys.iter().copied()).collect();
    let mut needed = BTreeSet::new();
    for key in languages[0].keys() {
        // Where a word is the same for one and for many in one language, another tells that it hangs on a number.
        let plural = languages.iter().any(|messages| messages.get(key).is_some_and(|(_, plurals)| !plurals.is_empty()));
        if !plural {
            needed.insert(key.as_str());
        }
    }
    assert!(languages[0].len() > 80, "the texts were not found");
    let missing: Vec<&&str> = needed.difference(&known).collect();
    assert!(missing.is_empty(), "say why these need no plural, or give them one: {missing:?}");
    let settled: Vec<&&str> = known.iter().filter(|key| !needed.contains(**key)).collect();
    assert!(settled.is_empty(), "these are not to be known any more: {settled:?}");
}

#[test]
fn every_plural_has_one_and_other() {
    for lang in ["nb", "nn", "en"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/i18n/{lang}.ftl"));
        let text = fs::read_to_string(path).expect("a language");
        let mut plurals = 0;
        for (number, _) in text.match_indices("->") {
            let (before, rest) = text.split_at(number);
            let name = before.rsplit('$').next().unwrap_or_default().trim();
            if NUMBERS.contains(&name) {
                plurals += 1;
                let first = rest.lines().nth(1).unwrap_or_default().trim();
                let second = rest.lines().nth(2).unwrap_or_default().trim();
                assert!(
                    first.starts_with("[one]") && second.starts_with("*[other]"),
                    "{lang}: {name}: {first} / {second}"
                );
            }
        }
        assert!(plurals > 30, "{lang}: {plurals}");
    }
}
