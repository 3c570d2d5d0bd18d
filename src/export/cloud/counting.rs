//! How many used each word.

use crate::export::document::{Document, Fate, Said};
use crate::export::options::{Cloud, CloudBy, CloudOf};
use crate::i18n::Lang;
use crate::insight::stem::Language;
use crate::insight::words::{Mention, Vocabulary, Word, count};
use crate::session::norm_taboo::Kind;
use crate::text::CleanText;

/// The words of a cloud, and whom their counts count.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counted {
    /// The most used first.
    pub words: Vec<Word>,
    /// Of each word, the place of the value that it was most used of, if one is ahead of the others.
    pub values: Vec<Option<usize>>,
    /// Whom the counts count: groups also where people were asked for, if it is not known of all that counts who said it.
    pub by: CloudBy,
}

/// How many used each word in what was said of a value (its place among the document's), or of all.
///
/// What was withdrawn does not count. What was merged into another counts, as its group said it. The words as they are
/// now are counted, and the words of a value's own name do not count in what was said of it.
#[must_use]
pub fn counted(document: &Document, value: Option<usize>, cloud: &Cloud) -> Counted {
    let said: Vec<(&str, &Said)> = said(document, value, cloud).collect();
    let people = cloud.by == CloudBy::People && said.iter().all(|(_, said)| said.seat.is_some());
    let by = if people { CloudBy::People } else { CloudBy::Groups };
    let mentions = said.iter().map(|(about, said)| Mention { text: said.text.as_str(), by: who(said, by), about });
    let words = count(mentions, &vocabulary(document, cloud));
    let values = match value {
        None if document.values.len() > 1 => most_used_of(document, cloud, &words),
        value => vec![Some(value.unwrap_or(0)); words.len()],
    };
    Counted { words, values, by }
}

fn most_used_of(document: &Document, cloud: &Cloud, words: &[Word]) -> Vec<Option<usize>> {
    let each: Vec<Vec<Word>> =
        (0..document.values.len()).map(|place| counted(document, Some(place), cloud).words).collect();
    let used =
        |word: &Word, words: &[Word]| words.iter().find(|other| other.stem == word.stem).map_or(0, |it| it.count);
    let value = |word: &Word| {
        let most = each.iter().map(|words| used(word, words)).max()?;
        let mut ahead = (0..each.len()).filter(|place| used(word, &each[*place]) == most);
        ahead.next().filter(|_| ahead.next().is_none())
    };
    words.iter().map(value).collect()
}

/// What counts, each with the name of its value.
fn said<'a>(document: &'a Document, value: Option<usize>, cloud: &Cloud) -> impl Iterator<Item = (&'a str, &'a Said)> {
    let of = cloud.of;
    let wanted = move |said: &Said| match (of, said.kind) {
        (CloudOf::Both, _) | (CloudOf::Norms, Kind::Norm) | (CloudOf::Taboos, Kind::Taboo) => {
            said.fate != Fate::Withdrawn
        }
        (CloudOf::Norms, Kind::Taboo) | (CloudOf::Taboos, Kind::Norm) => false,
    };
    let values = document.values.iter().enumerate().filter(move |(place, _)| value.is_none_or(|value| value == *place));
    values.flat_map(move |(_, value)| {
        value.said.iter().filter(move |said| wanted(said)).map(|said| (value.name.as_str(), said))
    })
}

/// Who said it, as a number. A group that is not known is one of its own.
fn who(said: &Said, by: CloudBy) -> u32 {
    let group = || said.group.and_then(|group| u32::try_from(group).ok()).unwrap_or(u32::MAX);
    match by {
        CloudBy::Groups => group(),
        CloudBy::People => said.seat.unwrap_or_else(group),
    }
}

fn vocabulary(document: &Document, cloud: &Cloud) -> Vocabulary {
    let language = match document.lang {
        Lang::Nb | Lang::Nn => Language::Norwegian,
        Lang::En => Language::English,
    };
    let hidden = |vocabulary: Vocabulary, word: &CleanText| vocabulary.without(word.as_str());
    let vocabulary = document.hidden_words.iter().fold(Vocabulary::new(language), hidden);
    vocabulary.without(&cloud.without).with(&cloud.with)
}
