//! What was said, as it is found: its words, what became of it, and where it stands.

use std::collections::{BTreeMap, BTreeSet};

use crate::i18n::Lang;
use crate::session::ids::{EntryId, ThemeId};
use crate::session::norm_taboo::{Entry, Fate, Kind, Phase, Spot, Stop as NormTabooStop, Theme};
use crate::session::{Place, Stop};
use crate::text::CleanText;
use crate::tui::screens::Cx;

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its words.
    pub words: CleanText,
    /// Whether it stands.
    pub stands: bool,
    /// Where it stands.
    pub target: Target,
    /// The name of the text for what it is.
    what: &'static str,
    /// The name of the text for what became of it; empty where it stands.
    fate: &'static str,
    /// Of which value, and in which group.
    whose: String,
}

/// Where something stands, and which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The stop; `None` where no stop shows it any more.
    pub place: Option<Place>,
    /// Which.
    pub which: Which,
}

/// Which of what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// A norm or taboo.
    Entry(EntryId),
    /// A main message.
    Theme(ThemeId),
}

impl Said {
    /// What it is, of which value, in which group, and what became of it.
    #[must_use]
    pub fn about(&self, lang: Lang) -> String {
        let fate = (!self.fate.is_empty()).then(|| lang.text(self.fate));
        let parts = [Some(lang.text(self.what)), Some(self.whose.clone()), fate];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// All that was said: of each exercise the main messages, and then norms and taboos as they stand.
pub(super) fn all(cx: &Cx<'_>) -> Vec<Said> {
    let stops: BTreeSet<Place> = cx.session.stops().into_iter().collect();
    let mut said = Vec::new();
    for exercise in (0_u16..).take(cx.session.workshop.exercises.len()) {
        let Some((definition, state)) = cx.session.norm_taboo(exercise) else { continue };
        let values = (0_u16..).take(definition.values.len());
        said.extend(values.flat_map(|value| state.themes(value)).map(|theme| of_theme(cx, exercise, theme)));
        // There are thousands of norms, and few places where they stand.
        let mut spots: BTreeMap<Spot, (String, Option<Place>)> = BTreeMap::new();
        for entry in state.entries() {
            let known = spots.entry(entry.spot);
            let (whose, place) =
                known.or_insert_with(|| (whose(cx, exercise, entry.spot), place(&stops, exercise, entry.spot)));
            said.push(of_entry(exercise, entry, whose, *place));
        }
    }
    said
}

/// The value and the group of a spot.
fn whose(cx: &Cx<'_>, exercise: u16, spot: Spot) -> String {
    let group = cx.session.group(spot.group).map(|group| cx.group_name(group));
    std::iter::once(cx.value_name(exercise, spot.value)).chain(group).collect::<Vec<_>>().join(" · ")
}

fn of_theme(cx: &Cx<'_>, exercise: u16, theme: &Theme) -> Said {
    let stop = Stop::NormTaboo(NormTabooStop::Plenary { value: theme.value });
    Said {
        words: theme.wording.clone(),
        stands: true,
        target: Target { place: Some(Place::Exercise(exercise, stop)), which: Which::Theme(theme.id) },
        what: "search-theme",
        fate: "",
        whose: cx.value_name(exercise, theme.value),
    }
}

fn of_entry(exercise: u16, entry: &Entry, whose: &str, place: Option<Place>) -> Said {
    let plenary = Stop::NormTaboo(NormTabooStop::Plenary { value: entry.spot.value });
    // What no group of the room has stands in plenary all the same.
    let place = place.or_else(|| entry.stands().then_some(Place::Exercise(exercise, plenary)));
    Said {
        words: entry.text.clone(),
        stands: entry.stands(),
        target: Target { place, which: Which::Entry(entry.id) },
        what: match entry.spot.kind {
            Kind::Norm => "search-norm",
            Kind::Taboo => "search-taboo",
        },
        fate: match entry.fate {
            Fate::Stands => "",
            Fate::Withdrawn => "search-withdrawn",
            Fate::Merged(_) => "search-merged",
        },
        whose: whose.to_owned(),
    }
}

/// The stop that shows what is said at a spot: a norm where its group clarifies, also one that is gone; a taboo where taboos
/// are said.
fn place(stops: &BTreeSet<Place>, exercise: u16, spot: Spot) -> Option<Place> {
    let phase = match spot.kind {
        Kind::Norm => Phase::Clarify,
        Kind::Taboo => Phase::Taboos,
    };
    let at = |group| {
        let stop = NormTabooStop::Value { value: spot.value, phase, group };
        Place::Exercise(exercise, Stop::NormTaboo(stop))
    };
    [at(Some(spot.group)), at(None)].into_iter().find(|place| stops.contains(place))
}
