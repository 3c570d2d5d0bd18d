//! Which names fit what is typed, without regard to case, marks on letters and small slips of the fingers.

use crate::insight::search::{fold, words_of};

/// From so many characters on a word may be typed with one slip, and from so many with two.
const SLIPS: [usize; 2] = [4, 8];

/// What something is called, as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    words: Vec<String>,
}

impl Name {
    pub(super) fn of(words: &str) -> Self {
        let folded = fold(words);
        Self { words: words_of(&folded).map(str::to_owned).collect() }
    }

    /// How well all of `typed` fits, the least the best.
    fn rank(&self, typed: &[String], slips: bool) -> Option<usize> {
        let best = |typed: &String| {
            let ranks =
                self.words.iter().enumerate().filter_map(|(place, word)| Some((rank(word, typed, slips)?, place)));
            // A name that begins with what is typed comes before one that has it later.
            ranks.min().map(|(rank, place)| rank * 4 + place.min(3))
        };
        typed.iter().map(best).sum()
    }
}

/// How well a word fits one that is typed, perhaps not to its end.
fn rank(word: &str, typed: &str, slips: bool) -> Option<usize> {
    if word == typed {
        Some(0)
    } else if word.starts_with(typed) {
        Some(1)
    } else if typed.len() > 2 && word.contains(typed) {
        Some(2)
    } else if slips {
        slipped(word, typed).map(|slips| 2 + slips)
    } else {
        None
    }
}

/// How many slips there are between a word's beginning and what is typed, where they are few.
fn slipped(word: &str, typed: &str) -> Option<usize> {
    let length = typed.chars().count();
    let allowed = SLIPS.iter().filter(|least| length >= **least).count();
    let beginnings =
        (length.saturating_sub(1)..=length + 1).map(|length| word.chars().take(length).collect::<String>());
    let slips = beginnings.map(|beginning| strsim::osa_distance(&beginning, typed)).min();
    slips.filter(|slips| *slips <= allowed)
}

/// The numbers of those of which a name fits `typed`, the best first; all in their order where nothing is typed. Slips are
/// looked for only where nothing fits without.
pub(super) fn fits(typed: &str, names: &[&[Name]]) -> Vec<usize> {
    let folded = fold(typed);
    let typed: Vec<String> = words_of(&folded).map(str::to_owned).collect();
    let ranked = |slips: bool| {
        let best = |names: &&[Name]| names.iter().filter_map(|name| name.rank(&typed, slips)).min();
        let ranks = names.iter().enumerate().filter_map(|(number, names)| Some((best(names)?, number)));
        let mut ranks: Vec<(usize, usize)> = ranks.collect();
        ranks.sort_unstable();
        ranks
    };
    let exact = ranked(false);
    let found = if exact.is_empty() { ranked(true) } else { exact };
    found.into_iter().map(|(_, number)| number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str) -> Vec<usize> {
        let names = ["Stå over", "Gi ordet", "Angre", "Avslutt", "Gå til Barnets beste: Rekkefremlegg · Gruppe 2"];
        let names: Vec<Vec<Name>> = names.iter().map(|name| vec![Name::of(name)]).collect();
        fits(typed, &names.iter().map(Vec::as_slice).collect::<Vec<_>>())
    }

    #[test]
    fn names_are_found_without_case_marks_and_care() {
        for (typed, numbers) in [
            ("", &[0, 1, 2, 3, 4][..]),
            ("STA", &[0]),
            ("over sta", &[0]),
            ("angrr", &[2]),
            ("avsultt", &[3]),
            ("rekke 2", &[4]),
            ("rekkefermleg", &[4]),
            ("ordet", &[1]),
            ("zzz", &[]),
        ] {
            assert_eq!(found(typed), numbers, "{typed}");
        }
    }

    #[test]
    fn what_begins_with_the_words_comes_first() {
        let names = ["Lagre et annet sted", "Et lager", "Lag"].map(|name| vec![Name::of(name)]);
        let names: Vec<&[Name]> = names.iter().map(Vec::as_slice).collect();
        assert_eq!(fits("lag", &names), [2, 0, 1]);
    }
}
