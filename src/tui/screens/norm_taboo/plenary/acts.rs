//! What can be done with norms and themes, as questions and lists to choose from.

use std::collections::BTreeSet;

use super::Of;
use super::norms::Free;
use super::sources;
use super::themes::{shown, standing};
use crate::session::ids::{EntryId, ThemeId};
use crate::session::norm_taboo::{Command, Entry, Kind, Theme, ThemeTaboo};
use crate::tui::popup::{Answer, Menu, NormTabooAnswer, Prompt};
use crate::tui::screens::{Ask, Cx};

fn prompt(of: Of, cx: &Cx<'_>, title: &str, text: &str, answer: NormTabooAnswer) -> Ask {
    Ask::Prompt(Prompt::new(cx.t(title), text, Answer::NormTaboo(of.exercise, answer)))
}

/// Makes a theme of norms, or takes them into one that is there. The words of `selected` are what the room begins from.
pub(super) fn into_theme(of: Of, cx: &Cx<'_>, selected: EntryId, norms: &[EntryId]) -> Vec<Ask> {
    let from = if norms.contains(&selected) { Some(selected) } else { norms.first().copied() };
    let words = from.and_then(|norm| of.state(cx)?.entry(norm)).map(|norm| norm.text.to_string()).unwrap_or_default();
    let themes = shown(of, cx);
    let make = NormTabooAnswer::MakeTheme(of.value, norms.to_vec());
    let make = prompt(of, cx, "plenary-prompt-theme", &words, make);
    if themes.is_empty() {
        return vec![make];
    }
    let into = |theme: &&Theme| {
        let words = cx.with("plenary-into", &[("theme", theme.wording.as_str().into())]);
        (words, of.ask(Command::TakeIn(theme.id, norms.to_vec())))
    };
    let mut choices = vec![(cx.t("plenary-new"), make)];
    choices.extend(themes.iter().map(into));
    vec![Ask::Menu(Menu::new(cx.with("plenary-into-title", &[("n", norms.len().into())]), choices))]
}

/// Takes the norms that groups confirmed over as themes.
pub(super) fn from_tops(of: Of, free: &[Free<'_>]) -> Vec<Ask> {
    if free.iter().any(Free::is_top) {
        vec![of.ask(Command::ThemesFromTops { value: of.value }), Ask::Say("plenary-from-tops")]
    } else {
        vec![Ask::Say("plenary-no-tops")]
    }
}

/// All that can be done with a theme.
pub(super) fn menu(of: Of, cx: &Cx<'_>, theme: &Theme) -> Vec<Ask> {
    let choose = if theme.chosen { "plenary-take-off" } else { "plenary-put-on" };
    let mut choices = vec![(format!("{}  (F6)", cx.t(choose)), of.ask(Command::Choose(theme.id, !theme.chosen)))];
    let mut offer = |key: &str, asks: Vec<Ask>| {
        choices.extend(asks.into_iter().next().map(|ask| (cx.t(key), ask)));
    };
    offer("plenary-act-word", word(of, cx, theme));
    offer("plenary-act-taboo", taboo(of, cx, theme));
    if shown(of, cx).len() > 1 {
        offer("plenary-act-merge", merge(of, cx, theme, &BTreeSet::new()));
    }
    offer("plenary-act-sources", sources::of_theme(of, cx, theme));
    offer("plenary-act-remove", remove(of, cx, theme));
    vec![Ask::Menu(Menu::new(theme.wording.to_string(), choices))]
}

/// Words the main message.
pub(super) fn word(of: Of, cx: &Cx<'_>, theme: &Theme) -> Vec<Ask> {
    vec![prompt(of, cx, "plenary-prompt-word", theme.wording.as_str(), NormTabooAnswer::WordTheme(theme.id))]
}

/// Makes one theme of the marked ones and the selected, or asks which to take.
pub(super) fn merge(of: Of, cx: &Cx<'_>, theme: &Theme, marked: &BTreeSet<ThemeId>) -> Vec<Ask> {
    let from: Vec<ThemeId> = marked.iter().copied().filter(|other| *other != theme.id).collect();
    if !from.is_empty() {
        return vec![of.ask(Command::MergeThemes { into: theme.id, from }), Ask::Say("plenary-merged")];
    }
    let others = shown(of, cx).into_iter().filter(|other| other.id != theme.id);
    let choices: Vec<(String, Ask)> = others
        .map(|other| (other.wording.to_string(), of.ask(Command::MergeThemes { into: theme.id, from: vec![other.id] })))
        .collect();
    if choices.is_empty() {
        return vec![Ask::Say("plenary-only-one")];
    }
    vec![Ask::Menu(Menu::new(cx.t("plenary-merge-title"), choices))]
}

/// Dissolves a theme; of several norms, one can be taken out instead.
pub(super) fn remove(of: Of, cx: &Cx<'_>, theme: &Theme) -> Vec<Ask> {
    let dissolve = of.ask(Command::Dissolve(theme.id));
    let norms = standing(of, cx, theme);
    if norms.len() < 2 {
        return vec![dissolve, Ask::Say("plenary-dissolved")];
    }
    let out = |norm: &&Entry| {
        let words = cx.with("plenary-take-out", &[("norm", norm.text.as_str().into())]);
        (words, of.ask(Command::TakeOut(norm.id)))
    };
    let mut choices = vec![(cx.t("plenary-dissolve"), dissolve)];
    choices.extend(norms.iter().map(out));
    vec![Ask::Menu(Menu::new(theme.wording.to_string(), choices))]
}

/// Words a taboo for a theme: from one of the groups' that no theme has taken up, or in the room's own words. Those
/// that stand against a norm of the theme come first.
pub(super) fn taboo(of: Of, cx: &Cx<'_>, theme: &Theme) -> Vec<Ask> {
    let own = prompt(of, cx, "plenary-prompt-taboo", "", NormTabooAnswer::AddTaboo(theme.id, Vec::new()));
    let Some(state) = of.state(cx) else { return Vec::new() };
    let taken: BTreeSet<EntryId> =
        shown(of, cx).iter().flat_map(|theme| &theme.taboos).flat_map(|taboo| taboo.sources.iter().copied()).collect();
    let mut left: Vec<&Entry> =
        state.of_value(of.value, Kind::Taboo).filter(|taboo| !taken.contains(&taboo.id)).collect();
    if left.is_empty() {
        return vec![own];
    }
    let against = |taboo: &Entry| taboo.against.is_some_and(|norm| theme.norms.contains(&norm));
    left.sort_by_key(|taboo| !against(taboo));
    let choice = |taboo: &&Entry| {
        let group = cx.session.group(taboo.spot.group).map(|group| cx.group_name(group)).unwrap_or_default();
        let key = if against(taboo) { "plenary-taboo-against" } else { "plenary-taboo-of" };
        let words = cx.with(key, &[("taboo", taboo.text.as_str().into()), ("group", (&group).into())]);
        let answer = NormTabooAnswer::AddTaboo(theme.id, vec![taboo.id]);
        (words, prompt(of, cx, "plenary-prompt-taboo", taboo.text.as_str(), answer))
    };
    let mut choices: Vec<(String, Ask)> = left.iter().map(choice).collect();
    choices.push((cx.t("plenary-own-words"), own));
    vec![Ask::Menu(Menu::new(cx.t("plenary-taboo-title"), choices))]
}

/// Gives a taboo of a theme other words.
pub(super) fn word_taboo(of: Of, cx: &Cx<'_>, theme: &Theme, taboo: &ThemeTaboo) -> Vec<Ask> {
    let answer = NormTabooAnswer::WordTaboo(theme.id, taboo.id);
    vec![prompt(of, cx, "plenary-prompt-taboo", taboo.wording.as_str(), answer)]
}

/// Takes a taboo of a theme away.
pub(super) fn remove_taboo(of: Of, theme: &Theme, taboo: &ThemeTaboo) -> Vec<Ask> {
    vec![of.ask(Command::RemoveTaboo(theme.id, taboo.id)), Ask::Say("plenary-taboo-removed")]
}
