//! How many groups or people used each word.

use std::collections::BTreeSet;

use crate::export::options;
use crate::export::options::{CloudBy, CloudOf};
use crate::i18n::Lang;
use crate::insight::stem::Language;
use crate::insight::words::{Mention, Vocabulary, Word, count};
use crate::session::State;
use crate::session::ids::SeatId;
use crate::session::norm_taboo::{Entry, Fate, Kind};
use crate::text::CleanText;

/// The words, and how they were counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Counts {
    /// The most used first.
    pub(super) words: Vec<Word>,
    /// Those that the room left out.
    pub(super) hidden: Vec<CleanText>,
    /// Who was counted.
    pub(super) by: CloudBy,
    /// Whether people were to be counted and could not be, as it is not known for all who said it.
    pub(super) unknown: bool,
}

impl Counts {
    /// Counts the words of what stands in exercise number `exercise`, for one value or for all. What became part of
    /// another norm was said all the same.
    pub(super) fn of(session: &State, exercise: u16, value: Option<u16>, cloud: &options::Cloud) -> Self {
        let Some((definition, state)) = session.norm_taboo(exercise) else { return Self::default() };
        let counts = |entry: &&Entry| {
            let spot = entry.spot;
            entry.fate != Fate::Withdrawn && has(cloud.of, spot.kind) && value.is_none_or(|value| value == spot.value)
        };
        let said: Vec<&Entry> = state.entries().filter(counts).collect();
        let seats: BTreeSet<SeatId> =
            session.groups.iter().flat_map(|group| group.seats.iter().map(|seat| seat.id)).collect();
        let known = |entry: &&Entry| entry.seat.is_some_and(|seat| seats.contains(&seat));
        let unknown = cloud.by == CloudBy::People && !said.iter().all(known);
        let by = if unknown { CloudBy::Groups } else { cloud.by };
        let mention = |entry: &&'_ Entry| {
            let about = definition.values.get(usize::from(entry.spot.value));
            let by = match (by, entry.seat) {
                (CloudBy::People, Some(seat)) => seat.0.number,
                (CloudBy::People, None) | (CloudBy::Groups, _) => entry.spot.group.0.number,
            };
            (entry.text.to_string(), by, about.map(|value| value.name.to_string()).unwrap_or_default())
        };
        let mentions: Vec<(String, u32, String)> = said.iter().map(mention).collect();
        let language = match session.workshop.language {
            Lang::Nb | Lang::Nn => Language::Norwegian,
            Lang::En => Language::English,
        };
        let hidden = state.hidden_words().to_vec();
        let vocabulary =
            hidden.iter().fold(Vocabulary::new(language), |vocabulary, word| vocabulary.without(word.as_str()));
        let vocabulary = vocabulary.without(&cloud.without).with(&cloud.with);
        let mentions = mentions.iter().map(|(text, by, about)| Mention { text, by: *by, about });
        Self { words: count(mentions, &vocabulary), hidden, by, unknown }
    }
}

fn has(of: CloudOf, kind: Kind) -> bool {
    match of {
        CloudOf::Norms => kind == Kind::Norm,
        CloudOf::Taboos => kind == Kind::Taboo,
        CloudOf::Both => true,
    }
}
