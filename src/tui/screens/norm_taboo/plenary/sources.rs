//! Where a main message comes from: the words that groups first said, down to every original.

use super::Of;
use super::themes::{note, standing};
use crate::session::ids::EntryId;
use crate::session::norm_taboo::{Entry, Table, Theme, ThemeTaboo};
use crate::text::CleanText;
use crate::tui::popup::Reading;
use crate::tui::screens::{Ask, Cx};

/// The sources of a theme and of its taboos.
pub(super) fn of_theme(of: Of, cx: &Cx<'_>, theme: &Theme) -> Vec<Ask> {
    let mut paragraphs = vec![(theme.wording.to_string(), note(of, cx, theme))];
    paragraphs.extend(standing(of, cx, theme).into_iter().map(|norm| norm_words(of, cx, norm)));
    paragraphs.extend(theme.taboos.iter().map(|taboo| taboo_words(of, cx, taboo)));
    vec![Ask::Read(Reading { title: cx.t("plenary-sources-title"), paragraphs, scrolled: 0 })]
}

/// The sources of a norm that is in no theme.
pub(super) fn of_norm(of: Of, cx: &Cx<'_>, norm: EntryId) -> Vec<Ask> {
    let norm = of.state(cx).and_then(|state| state.entry(norm));
    let paragraphs = norm.map(|norm| norm_words(of, cx, norm)).into_iter().collect();
    vec![Ask::Read(Reading { title: cx.t("plenary-sources-title"), paragraphs, scrolled: 0 })]
}

/// A norm in the words in which it was said, and what became of them.
fn norm_words(of: Of, cx: &Cx<'_>, norm: &Entry) -> (String, String) {
    let mut about = vec![group(cx, norm)];
    if let (Some(state), Some(definition)) = (of.state(cx), of.definition(cx)) {
        let place = state.top(Table::of(norm)).iter().position(|other| *other == norm.id);
        about.extend(place.map(|place| cx.with("plenary-place", &[("n", (place + 1).into())])));
        let points = state.points(norm, definition.top).and_then(|points| usize::try_from(points).ok());
        about.extend(points.map(|points| cx.with("poster-points", &[("points", points.into())])));
        if norm.text != norm.original {
            about.push(cx.with("plenary-reworded", &[("norm", norm.text.as_str().into())]));
        }
        let merged: Vec<String> =
            state.merged_into(norm.id).into_iter().map(|part| quoted(cx, &part.original)).collect();
        if !merged.is_empty() {
            about.push(cx.with("plenary-merged-of", &[("norms", (&merged.join(", ")).into())]));
        }
    }
    (quoted(cx, &norm.original), about.join(" · "))
}

/// A taboo of a theme, and the groups' taboos that it comes from.
fn taboo_words(of: Of, cx: &Cx<'_>, taboo: &ThemeTaboo) -> (String, String) {
    let state = of.state(cx);
    let sources = taboo.sources.iter().filter_map(|id| state?.entry(*id));
    let words: Vec<String> =
        sources.map(|source| format!("{} · {}", quoted(cx, &source.original), group(cx, source))).collect();
    let from = if words.is_empty() { cx.t("plenary-taboo-own") } else { words.join("; ") };
    (cx.with("plenary-taboo", &[("taboo", taboo.wording.as_str().into())]), from)
}

fn group(cx: &Cx<'_>, entry: &Entry) -> String {
    cx.session.group(entry.spot.group).map(|group| cx.group_name(group)).unwrap_or_default()
}

fn quoted(cx: &Cx<'_>, words: &CleanText) -> String {
    cx.quoted(words.as_str())
}
