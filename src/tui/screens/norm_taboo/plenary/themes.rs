//! The themes of a value: those chosen for the poster first, each with its taboos under it.

use std::collections::BTreeSet;

use super::{Of, lead, section};
use crate::session::ids::{GroupId, ThemeId, ThemeTabooId};
use crate::session::norm_taboo::{Command, Entry, Theme};
use crate::tui::screens::{Ask, Cx};
use crate::tui::widgets::list::Item;

/// A row that can be selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// A theme.
    Theme(ThemeId),
    /// A taboo of a theme.
    Taboo(ThemeId, ThemeTabooId),
}

impl Row {
    /// The theme of the row.
    pub(super) const fn theme(self) -> ThemeId {
        match self {
            Self::Theme(theme) | Self::Taboo(theme, _) => theme,
        }
    }
}

/// The themes in the order they are shown: in their own order, the chosen ones first.
pub(super) fn shown<'a>(of: Of, cx: &Cx<'a>) -> Vec<&'a Theme> {
    let Some(state) = of.state(cx) else { return Vec::new() };
    let mut themes: Vec<&Theme> = state.themes(of.value).collect();
    themes.sort_by_key(|theme| !theme.chosen);
    themes
}

/// All rows in order.
pub(super) fn rows(of: Of, cx: &Cx<'_>) -> Vec<Row> {
    let of_theme = |theme: &Theme| {
        let taboos: Vec<Row> = theme.taboos.iter().map(|taboo| Row::Taboo(theme.id, taboo.id)).collect();
        std::iter::once(Row::Theme(theme.id)).chain(taboos)
    };
    shown(of, cx).into_iter().flat_map(of_theme).collect()
}

/// How many themes are on the poster, and how many there is room for.
pub(super) fn chosen(of: Of, cx: &Cx<'_>) -> (usize, usize) {
    let chosen = shown(of, cx).iter().filter(|theme| theme.chosen).count();
    let most = of.definition(cx).map_or(0, |definition| definition.poster.norms_per_value);
    (chosen, most.into())
}

/// Moves a theme past its neighbour above or below, among the chosen ones or among the others.
pub(super) fn moved(of: Of, cx: &Cx<'_>, theme: &Theme, steps: isize) -> Vec<Ask> {
    let beside: Vec<ThemeId> =
        shown(of, cx).iter().filter(|other| other.chosen == theme.chosen).map(|other| other.id).collect();
    let here = beside.iter().position(|other| *other == theme.id);
    let other = here.and_then(|here| beside.get(here.checked_add_signed(steps)?).copied());
    let command = other.map(|other| match steps {
        ..0 => Command::OrderTheme(theme.id, Some(other)),
        0.. => Command::OrderTheme(other, Some(theme.id)),
    });
    command.map(|command| of.ask(command)).into_iter().collect()
}

/// The rows as they are shown.
pub(super) fn items(
    of: Of,
    cx: &Cx<'_>,
    rows: &[Row],
    marked: &BTreeSet<ThemeId>,
    selected: Option<usize>,
) -> Vec<Item> {
    let (mut items, mut part, mut place) = (Vec::new(), None, 0_usize);
    for (row, id) in rows.iter().enumerate() {
        let Some(theme) = of.state(cx).and_then(|state| state.theme(id.theme())) else { continue };
        match id {
            Row::Theme(id) => {
                if part.replace(theme.chosen) != Some(theme.chosen) {
                    items.push(heading(of, cx, theme.chosen));
                }
                place += 1;
                let number = if theme.chosen { place.to_string() } else { "–".to_owned() };
                let lead = format!("{}{number:>2} ", lead(selected == Some(row), marked.contains(id)));
                let style = if theme.chosen { cx.theme.value(of.value) } else { cx.theme.text() };
                items.push(Item::new(row, lead, theme.wording.as_str(), style).note(note(of, cx, theme)));
            }
            Row::Taboo(_, taboo) => {
                let words = theme.taboos.iter().find(|other| other.id == *taboo).map(|taboo| taboo.wording.as_str());
                let words = cx.with("plenary-taboo", &[("taboo", words.unwrap_or_default().into())]);
                items.push(Item::new(
                    row,
                    format!("{}   ", lead(selected == Some(row), false)),
                    words,
                    cx.theme.text(),
                ));
            }
        }
    }
    items
}

fn heading(of: Of, cx: &Cx<'_>, chosen: bool) -> Item {
    let key = match (chosen, self::chosen(of, cx)) {
        (true, _) => "plenary-on-poster",
        (false, (0, _)) => "plenary-none-on-poster",
        (false, _) => "plenary-not-on-poster",
    };
    section(cx.t(key), cx.theme.soft())
}

/// What a theme is made of: "3 norms from 2 groups".
pub(super) fn note(of: Of, cx: &Cx<'_>, theme: &Theme) -> String {
    let norms = standing(of, cx, theme);
    let groups: BTreeSet<GroupId> = norms.iter().map(|norm| norm.spot.group).collect();
    let norms = cx.with("count-norms", &[("n", norms.len().into())]);
    cx.with("plenary-from", &[("norms", (&norms).into()), ("n", groups.len().into())])
}

/// The norms of a theme that stand.
pub(super) fn standing<'a>(of: Of, cx: &Cx<'a>, theme: &Theme) -> Vec<&'a Entry> {
    let Some(state) = of.state(cx) else { return Vec::new() };
    theme.norms.iter().filter_map(|id| state.entry(*id)).filter(|entry| entry.stands()).collect()
}
