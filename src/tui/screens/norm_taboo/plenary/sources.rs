//! Where a main message comes from: the words that groups first said, down to every original.

use super::Of;
use super::board::{Board, Proposal, Row};
use crate::insight::weight::Weight;
use crate::plenary::words;
use crate::session::ids::EntryId;
use crate::session::norm_taboo::{Entry, Theme, ThemeTaboo};
use crate::text::CleanText;
use crate::tui::popup::Reading;
use crate::tui::screens::{Ask, Cx};

/// The sources of a theme and of its taboos.
pub(super) fn of_theme(of: Of, cx: &Cx<'_>, board: &Board, theme: &Theme) -> Vec<Ask> {
    let norms = board.norms(Row::Theme(theme.id));
    let weight = board.themes.get(&theme.id).map(|standing| standing.weight.clone()).unwrap_or_default();
    let mut paragraphs = vec![(theme.wording.to_string(), about(cx, norms.len(), &weight))];
    paragraphs.extend(norms.iter().filter_map(|norm| norm_words(of, cx, board, *norm)));
    paragraphs.extend(theme.taboos.iter().map(|taboo| taboo_words(of, cx, taboo)));
    read(cx, paragraphs)
}

/// The sources of a suggestion, and why it is one.
pub(super) fn of_proposal(of: Of, cx: &Cx<'_>, board: &Board, proposal: &Proposal) -> Vec<Ask> {
    let mut about = vec![
        format!("{} {}", proposal.certainty.signs(), words::certainty(cx.lang, proposal.certainty)),
        about(cx, proposal.norms.len(), &proposal.weight),
    ];
    if !proposal.why.is_empty() {
        about.push(cx.with("wall-why", &[("words", (&proposal.why.join(", ")).into())]));
    }
    let mut paragraphs = vec![(proposal.wording.to_string(), about.join(" · "))];
    paragraphs.extend(proposal.norms.iter().filter_map(|norm| norm_words(of, cx, board, *norm)));
    read(cx, paragraphs)
}

/// The sources of norms by themselves.
pub(super) fn of_norms(of: Of, cx: &Cx<'_>, board: &Board, norms: &[EntryId]) -> Vec<Ask> {
    read(cx, norms.iter().filter_map(|norm| norm_words(of, cx, board, *norm)).collect())
}

fn read(cx: &Cx<'_>, paragraphs: Vec<(String, String)>) -> Vec<Ask> {
    vec![Ask::Read(Reading { title: cx.t("plenary-sources-title"), paragraphs, scrolled: 0 })]
}

/// How many norms there are, and what they weigh together.
fn about(cx: &Cx<'_>, norms: usize, weight: &Weight) -> String {
    let norms = cx.with("count-norms", &[("n", norms.into())]);
    std::iter::once(norms).chain(words::weight(cx.lang, weight)).collect::<Vec<_>>().join(" · ")
}

/// A norm in the words in which it was said, and what became of them.
fn norm_words(of: Of, cx: &Cx<'_>, board: &Board, norm: EntryId) -> Option<(String, String)> {
    let state = of.state(cx)?;
    let norm = state.entry(norm)?;
    let mut about = vec![group(cx, norm)];
    about.extend(board.wall.place(norm.id).map(|place| cx.with("plenary-place", &[("n", place.into())])));
    let points = board.wall.points(norm.id).and_then(|points| usize::try_from(points).ok());
    if let (Some(points), Some(share)) = (points, board.wall.share(norm.id)) {
        let share = words::percent(cx.lang, share);
        about.push(cx.with("wall-points", &[("points", points.into()), ("share", (&share).into())]));
    }
    if norm.text != norm.original {
        about.push(cx.with("plenary-reworded", &[("norm", norm.text.as_str().into())]));
    }
    let merged: Vec<String> = state.merged_into(norm.id).into_iter().map(|part| quoted(cx, &part.original)).collect();
    if !merged.is_empty() {
        about.push(cx.with("plenary-merged-of", &[("norms", (&merged.join(", ")).into())]));
    }
    Some((quoted(cx, &norm.original), about.join(" · ")))
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
