//! What can be done with suggestions, norms and themes, as commands, questions and lists to choose from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Of;
use super::board::{Board, Proposal, Row};
use super::sources;
use crate::plenary::{Answer, Certainty};
use crate::session::ids::{EntryId, ThemeId, ThemeTabooId};
use crate::session::norm_taboo::{Command, Entry, Kind, Theme, ThemeTaboo};
use crate::tui::popup::{Answer as Answered, Menu, NormTabooAnswer, Prompt};
use crate::tui::screens::{Ask, Cx};

fn prompt(of: Of, cx: &Cx<'_>, title: &str, text: &str, answer: NormTabooAnswer) -> Ask {
    Ask::Prompt(Prompt::new(cx.t(title), text, Answered::NormTaboo(of.exercise, answer)))
}

/// Takes a suggestion as it is: as a theme of its own, or into the theme that it is like.
pub(super) fn accept(of: Of, proposal: &Proposal) -> Vec<Ask> {
    let norms = proposal.norms.clone();
    match proposal.into {
        Some(theme) => vec![of.ask(Command::TakeIn(theme, norms)), Ask::Say("wall-taken-in")],
        None => {
            let themes = vec![(proposal.wording.clone(), norms)];
            vec![of.ask(Command::MakeThemes { value: of.value, themes }), Ask::Say("wall-accepted")]
        }
    }
}

/// Takes a suggestion in other words.
pub(super) fn accept_worded(of: Of, cx: &Cx<'_>, proposal: &Proposal) -> Vec<Ask> {
    let answer = NormTabooAnswer::MakeTheme(of.value, proposal.norms.clone());
    vec![prompt(of, cx, "plenary-prompt-theme", proposal.wording.as_str(), answer)]
}

/// Takes all suggestions of themes that are at least so sure, as one act.
pub(super) fn accept_all(of: Of, cx: &Cx<'_>, board: &Board, least: Certainty) -> Vec<Ask> {
    let sure = board.new_ones().filter(|proposal| proposal.certainty >= least && proposal.norms.len() > 1);
    let themes: Vec<_> = sure.map(|proposal| (proposal.wording.clone(), proposal.norms.clone())).collect();
    if themes.is_empty() {
        return vec![Ask::Say("wall-none-sure")];
    }
    let said = cx.with("wall-accepted-all", &[("n", themes.len().into())]);
    vec![of.ask(Command::MakeThemes { value: of.value, themes }), Ask::Note(said)]
}

/// Makes a theme of norms, or takes them into one that is there. The words of `selected` are what the room begins from.
pub(super) fn into_theme(of: Of, cx: &Cx<'_>, board: &Board, selected: Option<EntryId>, norms: &[EntryId]) -> Vec<Ask> {
    let from = selected.filter(|norm| norms.contains(norm)).or_else(|| norms.first().copied());
    let words = from.and_then(|norm| of.state(cx)?.entry(norm)).map(|norm| norm.text.to_string()).unwrap_or_default();
    let make = match split_from(board, norms) {
        Some(theme) => NormTabooAnswer::SplitTheme(theme, norms.to_vec()),
        None => NormTabooAnswer::MakeTheme(of.value, norms.to_vec()),
    };
    let make = prompt(of, cx, "plenary-prompt-theme", &words, make);
    // A theme that has one of them already has nothing to take in.
    let other = |theme: &&Theme| !norms.iter().any(|norm| board.wall.theme_of(*norm) == Some(theme.id));
    let into = |theme: &Theme| {
        let words = cx.with("plenary-into", &[("theme", theme.wording.as_str().into())]);
        (words, of.ask(Command::TakeIn(theme.id, norms.to_vec())))
    };
    let into: Vec<(String, Ask)> = themes(of, cx, board).into_iter().filter(other).map(into).collect();
    if into.is_empty() {
        return vec![make];
    }
    let mut choices = vec![(cx.t("plenary-new"), make)];
    choices.extend(into);
    vec![Ask::Menu(Menu::new(cx.with("plenary-into-title", &[("n", norms.len().into())]), choices))]
}

/// The one theme that norms are a part of, and not all.
fn split_from(board: &Board, norms: &[EntryId]) -> Option<ThemeId> {
    let theme = board.wall.theme_of(*norms.first()?)?;
    let standing = board.themes.get(&theme)?;
    let part = norms.iter().all(|norm| standing.norms.contains(norm)) && norms.len() < standing.norms.len();
    part.then_some(theme)
}

/// Takes the norms that groups confirmed over as themes.
pub(super) fn from_tops(of: Of, cx: &Cx<'_>, board: &Board) -> Vec<Ask> {
    let Some(state) = of.state(cx) else { return Vec::new() };
    let tops = cx.session.groups.iter().flat_map(|group| state.top(of.table(group.id)));
    if tops.into_iter().any(|norm| board.wall.is_free(norm)) {
        vec![of.ask(Command::ThemesFromTops { value: of.value }), Ask::Say("plenary-from-tops")]
    } else {
        vec![Ask::Say("plenary-no-tops")]
    }
}

/// How many themes are on the poster, and how many there is room for.
pub(super) fn chosen(of: Of, cx: &Cx<'_>) -> (usize, usize) {
    let chosen = of.state(cx).map_or(0, |state| state.themes(of.value).filter(|theme| theme.chosen).count());
    let most = of.definition(cx).map_or(0, |definition| definition.poster.norms_per_value);
    (chosen, most.into())
}

/// The themes in the order they are shown.
pub(super) fn themes<'a>(of: Of, cx: &Cx<'a>, board: &Board) -> Vec<&'a Theme> {
    let all = of.state(cx).into_iter().flat_map(|state| state.themes(of.value));
    let all: BTreeMap<ThemeId, &Theme> = all.map(|theme| (theme.id, theme)).collect();
    board.shown.iter().filter_map(|theme| all.get(theme).copied()).collect()
}

/// Moves a theme past its neighbour above or below, among the chosen ones or among the others.
pub(super) fn moved(of: Of, cx: &Cx<'_>, board: &Board, theme: &Theme, steps: isize) -> Vec<Ask> {
    let beside: Vec<ThemeId> =
        themes(of, cx, board).into_iter().filter(|other| other.chosen == theme.chosen).map(|other| other.id).collect();
    let here = beside.iter().position(|other| *other == theme.id);
    let other = here.and_then(|here| beside.get(here.checked_add_signed(steps)?).copied());
    let command = other.map(|other| match steps {
        ..0 => Command::OrderTheme(theme.id, Some(other)),
        0.. => Command::OrderTheme(other, Some(theme.id)),
    });
    command.map(|command| of.ask(command)).into_iter().collect()
}

/// All that can be done with a theme; first of all taking in what is marked.
pub(super) fn menu(of: Of, cx: &Cx<'_>, board: &Board, theme: &Theme, marked: &BTreeSet<EntryId>) -> Vec<Ask> {
    let new: Vec<EntryId> =
        marked.iter().copied().filter(|norm| board.wall.theme_of(*norm) != Some(theme.id)).collect();
    let mut choices = Vec::new();
    if !new.is_empty() {
        choices.push((cx.with("wall-take-marked", &[("n", new.len().into())]), of.ask(Command::TakeIn(theme.id, new))));
    }
    let choose = if theme.chosen { "plenary-take-off" } else { "plenary-put-on" };
    choices.push((format!("{}  (F6)", cx.t(choose)), of.ask(Command::Choose(theme.id, !theme.chosen))));
    let mut offer = |key: &str, asks: Vec<Ask>| {
        choices.extend(asks.into_iter().next().map(|ask| (cx.t(key), ask)));
    };
    offer("plenary-act-word", word(of, cx, theme));
    offer("plenary-act-taboo", taboo(of, cx, theme, None));
    if board.shown.len() > 1 {
        offer("plenary-act-merge", merge(of, cx, board, theme, &BTreeSet::new()));
    }
    if board.themes.get(&theme.id).is_some_and(|standing| standing.norms.len() > 1) {
        offer("wall-act-split", split(of, cx, board, theme, marked, Row::Theme(theme.id)));
    }
    offer("plenary-act-sources", sources::of_theme(of, cx, board, theme));
    offer("plenary-act-remove", remove(of, cx, board, theme));
    vec![Ask::Menu(Menu::new(theme.wording.to_string(), choices))]
}

/// Words the main message.
pub(super) fn word(of: Of, cx: &Cx<'_>, theme: &Theme) -> Vec<Ask> {
    vec![prompt(of, cx, "plenary-prompt-word", theme.wording.as_str(), NormTabooAnswer::WordTheme(theme.id))]
}

/// Makes a theme of its own of a theme's marked norms, of the selected one, or of one that is asked for.
pub(super) fn split(
    of: Of,
    cx: &Cx<'_>,
    board: &Board,
    theme: &Theme,
    marked: &BTreeSet<EntryId>,
    selected: Row,
) -> Vec<Ask> {
    let norms = board.norms(Row::Theme(theme.id));
    if norms.len() < 2 {
        return vec![Ask::Say("wall-split-one")];
    }
    let ask = |parts: Vec<EntryId>| {
        let first = parts.first().and_then(|norm| of.state(cx)?.entry(*norm));
        let words = first.map(|norm| norm.text.to_string()).unwrap_or_default();
        prompt(of, cx, "plenary-prompt-theme", &words, NormTabooAnswer::SplitTheme(theme.id, parts))
    };
    let parts: Vec<EntryId> = match selected {
        _ if norms.iter().any(|norm| marked.contains(norm)) => {
            norms.iter().copied().filter(|norm| marked.contains(norm)).collect()
        }
        Row::Norm(norm) => vec![norm],
        Row::Proposal(_) | Row::Theme(_) | Row::Taboo(..) | Row::Suits(_) | Row::Alike(..) => Vec::new(),
    };
    if parts.len() == norms.len() {
        return vec![Ask::Say("wall-split-all")];
    }
    if !parts.is_empty() {
        return vec![ask(parts)];
    }
    let words = |norm: &EntryId| of.state(cx)?.entry(*norm).map(|entry| (entry.text.to_string(), ask(vec![*norm])));
    vec![Ask::Menu(Menu::new(cx.t("wall-split-title"), norms.iter().filter_map(words).collect()))]
}

/// Makes one theme of the marked ones and the selected, or asks which to take.
pub(super) fn merge(of: Of, cx: &Cx<'_>, board: &Board, theme: &Theme, marked: &BTreeSet<ThemeId>) -> Vec<Ask> {
    let from: Vec<ThemeId> = marked.iter().copied().filter(|other| *other != theme.id).collect();
    if !from.is_empty() {
        return vec![of.ask(Command::MergeThemes { into: theme.id, from }), Ask::Say("plenary-merged")];
    }
    let others = themes(of, cx, board).into_iter().filter(|other| other.id != theme.id);
    let choices: Vec<(String, Ask)> = others
        .map(|other| (other.wording.to_string(), of.ask(Command::MergeThemes { into: theme.id, from: vec![other.id] })))
        .collect();
    if choices.is_empty() {
        return vec![Ask::Say("plenary-only-one")];
    }
    vec![Ask::Menu(Menu::new(cx.t("plenary-merge-title"), choices))]
}

/// Dissolves a theme; of several norms, one can be taken out instead.
pub(super) fn remove(of: Of, cx: &Cx<'_>, board: &Board, theme: &Theme) -> Vec<Ask> {
    let dissolve = of.ask(Command::Dissolve(theme.id));
    let norms = board.norms(Row::Theme(theme.id));
    if norms.len() < 2 {
        return vec![dissolve, Ask::Say("plenary-dissolved")];
    }
    let out = |norm: &Entry| {
        let words = cx.with("plenary-take-out", &[("norm", norm.text.as_str().into())]);
        (words, of.ask(Command::TakeOut(norm.id)))
    };
    let mut choices = vec![(cx.t("plenary-dissolve"), dissolve)];
    choices.extend(norms.iter().filter_map(|norm| of.state(cx)?.entry(*norm)).map(out));
    vec![Ask::Menu(Menu::new(theme.wording.to_string(), choices))]
}

/// Words a taboo for a theme: from one of the groups' that no theme has taken up, or in the room's own words. First come
/// those that stand against a norm of the theme, then those that say the opposite of one.
pub(super) fn taboo(of: Of, cx: &Cx<'_>, theme: &Theme, answer: Option<&Arc<Answer>>) -> Vec<Ask> {
    let own = prompt(of, cx, "plenary-prompt-taboo", "", NormTabooAnswer::AddTaboo(theme.id, Vec::new()));
    let Some(state) = of.state(cx) else { return Vec::new() };
    let taken: BTreeSet<EntryId> = state
        .themes(of.value)
        .flat_map(|theme| &theme.taboos)
        .flat_map(|taboo| taboo.sources.iter().copied())
        .collect();
    let mut left: Vec<&Entry> =
        state.of_value(of.value, Kind::Taboo).filter(|taboo| !taken.contains(&taboo.id)).collect();
    if left.is_empty() {
        return vec![own];
    }
    let suits = answer.map(|answer| answer.suits(theme.id)).unwrap_or_default();
    let opposite = |taboo: &Entry| suits.iter().find(|suits| suits.taboo == taboo.id).map(|suits| suits.norm);
    let against = |taboo: &Entry| taboo.against.is_some_and(|norm| theme.norms.contains(&norm));
    left.sort_by_key(|taboo| (!against(taboo), opposite(taboo).is_none()));
    let choice = |taboo: &&Entry| {
        let group = cx.session.group(taboo.spot.group).map(|group| cx.group_name(group)).unwrap_or_default();
        let opposite = opposite(taboo).and_then(|norm| state.entry(norm)).filter(|_| !against(taboo));
        let words = [("taboo", taboo.text.as_str().into()), ("group", (&group).into())];
        let words = match (against(taboo), opposite) {
            (true, _) => cx.with("plenary-taboo-against", &words),
            (false, None) => cx.with("plenary-taboo-of", &words),
            (false, Some(norm)) => {
                let [taboo, group] = words;
                cx.with("wall-taboo-opposite", &[taboo, group, ("norm", norm.text.as_str().into())])
            }
        };
        let answer = NormTabooAnswer::AddTaboo(theme.id, vec![taboo.id]);
        (words, prompt(of, cx, "plenary-prompt-taboo", taboo.text.as_str(), answer))
    };
    let mut choices: Vec<(String, Ask)> = left.iter().map(choice).collect();
    choices.push((cx.t("plenary-own-words"), own));
    vec![Ask::Menu(Menu::new(cx.t("plenary-taboo-title"), choices))]
}

/// Makes one taboo of those that say the same as `id`, or of it and one that is asked for.
pub(super) fn merge_taboos(
    of: Of,
    cx: &Cx<'_>,
    theme: &Theme,
    id: ThemeTabooId,
    answer: Option<&Arc<Answer>>,
) -> Vec<Ask> {
    let Some(taboo) = theme.taboos.iter().find(|taboo| taboo.id == id) else { return Vec::new() };
    let there = |other: &&ThemeTaboo, among: &[ThemeTabooId]| among.contains(&other.id) && other.id != id;
    let ask = |others: &[&ThemeTaboo]| {
        let from = others.iter().map(|other| other.id).collect();
        let answer = NormTabooAnswer::MergeTaboos(theme.id, id, from);
        let title = cx.t("wall-prompt-taboos");
        let prompt = Prompt::new(title, taboo.wording.as_str(), Answered::NormTaboo(of.exercise, answer));
        Ask::Prompt(prompt.about(others.iter().map(|other| cx.quoted(other.wording.as_str())).collect()))
    };
    let alike = answer.map(|answer| answer.alike(theme.id)).unwrap_or_default();
    let alike = alike.iter().find(|group| group.contains(&id)).map(Vec::as_slice).unwrap_or_default();
    let same: Vec<&ThemeTaboo> = theme.taboos.iter().filter(|other| there(other, alike)).collect();
    if !same.is_empty() {
        return vec![ask(&same)];
    }
    let others = theme.taboos.iter().filter(|other| other.id != id);
    let choices: Vec<(String, Ask)> = others.map(|other| (other.wording.to_string(), ask(&[other]))).collect();
    if choices.is_empty() {
        return vec![Ask::Say("wall-only-taboo")];
    }
    vec![Ask::Menu(Menu::new(cx.t("plenary-merge-title"), choices))]
}

/// Gives a taboo of a theme other words.
pub(super) fn word_taboo(of: Of, cx: &Cx<'_>, theme: &Theme, taboo: ThemeTabooId) -> Vec<Ask> {
    let words = theme.taboos.iter().find(|other| other.id == taboo).map(|taboo| taboo.wording.to_string());
    let answer = NormTabooAnswer::WordTaboo(theme.id, taboo);
    words.map(|words| prompt(of, cx, "plenary-prompt-taboo", &words, answer)).into_iter().collect()
}

/// Takes a taboo of a theme away.
pub(super) fn remove_taboo(of: Of, theme: &Theme, taboo: ThemeTabooId) -> Vec<Ask> {
    vec![of.ask(Command::RemoveTaboo(theme.id, taboo)), Ask::Say("plenary-taboo-removed")]
}
