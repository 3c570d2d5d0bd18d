//! What was undone, or done again, in words: the act, and whose words it was about.

use super::screens::Cx;
use super::widgets::words::shortened;
use crate::session::event::{self, Event, What};
use crate::session::ids::{EntryId, ThemeId, ThemeTabooId};
use crate::session::norm_taboo::{Event as NormTaboo, Kind, Spot, ThemeChange, ThemeTaboo};
use crate::text::CleanText;

/// The most columns of the words: all that is told has room at the foot of the smallest screen.
const MOST: usize = 80;

/// What is told of an act that was undone, from the session as it was before; or that was done `again`, from the session as
/// it is now.
#[must_use]
pub fn told(event: &Event, cx: &Cx<'_>, again: bool) -> String {
    let (key, words) = act(event, cx);
    let act = match (&event.what, words) {
        (What::Gathered(source), _) => cx.with(key, &[("name", source.name.as_str().into())]),
        (_, Some(words)) => format!("{}: {}", cx.t(key), cx.quoted(&shortened(&words, MOST))),
        (_, None) => cx.t(key),
    };
    cx.with(if again { "redone" } else { "undone" }, &[("act", (&act).into())])
}

/// The name of the text that an act is called by, and the words that it was about.
fn act(event: &Event, cx: &Cx<'_>) -> (&'static str, Option<String>) {
    let group = |id| cx.session.group(id).map(|group| cx.group_name(group));
    let agreed =
        |id| cx.session.follow_ups.iter().find(|(other, _)| *other == id).map(|(_, agreed)| agreed.what.to_string());
    match &event.what {
        What::Started(_) | What::Lost | What::Reopened { .. } | What::Undone | What::Redone => ("act-other", None),
        What::Gathered(_) => ("act-gathered", None),
        What::OrganisationNamed(name) => ("act-organisation", name.as_ref().map(ToString::to_string)),
        What::TurnsTakenBy(_) | What::TurnsTakenIn(_) => ("act-turns", None),
        What::QuestionDrawn(_) => ("act-question", None),
        What::GroupsFormed(_) => ("act-groups", None),
        What::GroupNamed(id, name) => ("act-group-name", name.as_ref().map(ToString::to_string).or_else(|| group(*id))),
        What::SeatAdded(id, ..) => ("act-seat", group(*id)),
        What::Moved(place) => ("act-moved", Some(cx.place_name(*place))),
        What::Timer(..) => ("act-timer", None),
        What::FollowUpAdded(_, agreed) => ("act-follow-up-added", Some(agreed.what.to_string())),
        What::FollowUpChanged(_, agreed) => ("act-follow-up-changed", Some(agreed.what.to_string())),
        What::FollowUpRemoved(id) => ("act-follow-up-removed", agreed(*id)),
        What::Exercise(number, event::Exercise::NormTaboo(event)) => of_norm_taboo(*number, event, cx),
    }
}

fn of_norm_taboo(exercise: u16, event: &NormTaboo, cx: &Cx<'_>) -> (&'static str, Option<String>) {
    let entry = |id: EntryId| {
        let entry = cx.session.norm_taboo(exercise).and_then(|(_, state)| state.entry(id));
        entry.map(|entry| entry.text.to_string())
    };
    let kind = |spot: Spot, norm, taboo| match spot.kind {
        Kind::Norm => norm,
        Kind::Taboo => taboo,
    };
    match event {
        NormTaboo::Added { entry, .. } => {
            (kind(entry.spot, "act-norm-added", "act-taboo-added"), Some(entry.text.to_string()))
        }
        NormTaboo::Joined { entry, .. } => ("act-joined", Some(entry.text.to_string())),
        NormTaboo::Reworded { text, .. } => ("act-reworded", Some(text.to_string())),
        NormTaboo::Withdrawn { entry: id } => ("act-withdrawn", entry(*id)),
        NormTaboo::Restored { entry: id } => ("act-restored", entry(*id)),
        NormTaboo::Merged { wording, .. } => ("act-merged", Some(wording.to_string())),
        NormTaboo::Moved { entry: id, .. } | NormTaboo::Ordered { entry: id, .. } => ("act-relocated", entry(*id)),
        NormTaboo::Paired { taboo, .. } => ("act-paired", entry(*taboo)),
        NormTaboo::Turn { .. } => ("act-turn", None),
        NormTaboo::Ranking { table, .. } => {
            ("act-ranking", cx.session.group(table.group).map(|group| cx.group_name(group)))
        }
        NormTaboo::Theme(change) => of_theme(exercise, change, cx),
        NormTaboo::WordHidden { word } => ("act-word-hidden", Some(word.to_string())),
        NormTaboo::WordShown { word } => ("act-word-shown", Some(word.to_string())),
    }
}

fn of_theme(exercise: u16, change: &ThemeChange, cx: &Cx<'_>) -> (&'static str, Option<String>) {
    let state = cx.session.norm_taboo(exercise).map(|(_, state)| state);
    let theme = |id: ThemeId| state.and_then(|state| state.theme(id));
    let wording = |id: ThemeId| theme(id).map(|theme| theme.wording.to_string());
    let taboo = |id: ThemeId, taboo: ThemeTabooId| {
        let known = |other: &&ThemeTaboo| other.id == taboo;
        theme(id).and_then(|theme| theme.taboos.iter().find(known)).map(|taboo| taboo.wording.to_string())
    };
    let norm = |id: EntryId| state.and_then(|state| state.entry(id)).map(|entry| entry.text.to_string());
    let words = |words: &CleanText| Some(words.to_string());
    match change {
        ThemeChange::Made(made) => match made.as_slice() {
            [only] => ("act-theme-made", words(&only.wording)),
            _ => ("act-themes-made", None),
        },
        ThemeChange::Worded(_, wording) => ("act-theme-worded", words(wording)),
        ThemeChange::TakenIn(id, _) => ("act-theme-taken-in", wording(*id)),
        ThemeChange::TakenOut(id) => ("act-theme-taken-out", norm(*id)),
        ThemeChange::Merged { into, .. } => ("act-theme-merged", wording(*into)),
        ThemeChange::Split { new, .. } => ("act-theme-split", words(&new.wording)),
        ThemeChange::Dissolved(id) => ("act-theme-dissolved", wording(*id)),
        ThemeChange::Ordered(id, _) => ("act-relocated", wording(*id)),
        ThemeChange::Chosen(id, true) => ("act-theme-chosen", wording(*id)),
        ThemeChange::Chosen(id, false) => ("act-theme-not-chosen", wording(*id)),
        ThemeChange::TabooAdded(_, taboo) => ("act-taboo-added", words(&taboo.wording)),
        ThemeChange::TabooRemoved(id, gone) => ("act-taboo-removed", taboo(*id, *gone)),
        ThemeChange::TabooWorded(_, _, wording) => ("act-reworded", words(wording)),
        ThemeChange::TaboosMerged { theme, into, .. } => ("act-merged", taboo(*theme, *into)),
    }
}
