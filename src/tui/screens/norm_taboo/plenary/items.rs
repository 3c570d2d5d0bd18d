//! The rows as they are shown: only those that may come into view are made.

use std::collections::BTreeSet;

use super::Of;
use super::board::{Board, Head, Looks, Proposal, Row, Rows};
use super::order::Order;
use crate::plenary::words;
use crate::session::ids::{EntryId, ThemeId, ThemeTabooId};
use crate::session::norm_taboo::Theme;
use crate::tui::screens::Cx;
use crate::tui::told::Told;
use crate::tui::widgets::list::Item;
use crate::tui::widgets::words::shortened;

/// How many columns the name of a group has that comes from elsewhere.
const NAME: usize = 28;

/// What the rows are shown from.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    /// Which value.
    pub(super) of: Of,
    /// The session and the language.
    pub(super) cx: &'a Cx<'a>,
    /// What hangs on the wall.
    pub(super) board: &'a Board,
    /// How it is looked at.
    pub(super) looks: &'a Looks,
    /// The norms that are marked.
    pub(super) marked: &'a BTreeSet<EntryId>,
    /// The themes that are marked.
    pub(super) marked_themes: &'a BTreeSet<ThemeId>,
}

/// Rows that may come into view.
pub(super) struct Window {
    /// The rows and their headings.
    pub(super) items: Vec<Item>,
    /// How many rows are left out above and below.
    pub(super) beyond: (usize, usize),
}

/// A row, and whether it is selected in the list that is in use.
#[derive(Clone, Copy)]
struct At {
    number: usize,
    lit: bool,
}

impl<'a> Shown<'a> {
    /// The rows around the selected one, as many as `height` lines can hold on either side of it.
    pub(super) fn around(self, rows: &Rows, selected: Option<usize>, lit: bool, height: u16) -> Window {
        let (here, height) = (selected.unwrap_or(0), usize::from(height));
        let first = here.saturating_sub(height).min(rows.list.len());
        let end = here.saturating_add(height + 1).min(rows.list.len());
        let mut items = Vec::new();
        for (number, row) in rows.list.iter().enumerate().take(end).skip(first) {
            items.extend(rows.heads.get(&number).map(|head| self.heading(*head)));
            items.push(self.item(*row, At { number, lit: lit && selected == Some(number) }));
        }
        Window { items, beyond: (first, rows.list.len() - end) }
    }

    /// Tells all rows in words, as list number `part`: what signs say on the wall stands in words here.
    pub(super) fn tell(self, rows: &Rows, part: usize, told: &mut Told) {
        for (number, row) in rows.list.iter().enumerate() {
            if let Some(head) = rows.heads.get(&number) {
                told.item(part, &self.heading(*head));
            }
            let item = self.item(*row, At { number, lit: false });
            let tail = [item.tail.clone()].into_iter().chain(self.signs(*row)).filter(|words| !words.is_empty());
            let tail = tail.collect::<Vec<_>>().join(", ");
            told.item(part, &item.tail(tail));
        }
    }

    /// What the signs before a row say.
    fn signs(self, row: Row) -> Vec<String> {
        let cx = self.cx;
        let mut told = Vec::new();
        let marked = match row {
            Row::Proposal(lead) => {
                let proposal = self.board.proposals.get(&lead);
                told.extend(proposal.map(|proposal| words::certainty(cx.lang, proposal.certainty)));
                proposal.is_some_and(|proposal| proposal.norms.iter().all(|norm| self.marked.contains(norm)))
            }
            Row::Norm(norm) => {
                if self.looks.out.contains(&norm) {
                    told.push(cx.t("cloud-out"));
                }
                self.marked.contains(&norm)
            }
            Row::Theme(theme) => self.marked_themes.contains(&theme),
            Row::Taboo(..) | Row::Suits(_) | Row::Alike(..) => false,
        };
        told.extend(marked.then(|| cx.t("plain-marked")));
        let opens = matches!(row, Row::Proposal(_) | Row::Theme(_));
        told.extend((opens && self.looks.open.contains(&row)).then(|| cx.t("plain-open")));
        told
    }

    fn item(self, row: Row, at: At) -> Item {
        match row {
            Row::Proposal(lead) => self.proposal(lead, at),
            Row::Norm(norm) => self.norm(norm, at),
            Row::Theme(theme) => self.theme(theme, at),
            Row::Taboo(theme, taboo) => self.taboo(theme, taboo, at),
            Row::Suits(theme) => {
                let n = self.board.themes.get(&theme).map_or(0, |standing| standing.suits);
                self.offer(&self.cx.with("wall-suits", &[("n", n.into())]), at)
            }
            Row::Alike(..) => self.offer(&self.cx.t("wall-alike"), at),
        }
    }

    fn heading(self, head: Head) -> Item {
        let (cx, order) = (self.cx, self.looks.order);
        let ordered = |key: &str| format!("{} · {}", cx.t(key), cx.t(order.key()));
        let words = match head {
            Head::Offers => cx.t("wall-offers"),
            Head::Proposals => ordered("wall-suggestions"),
            Head::Strong => format!("◆ {}", cx.t("wall-strong")),
            Head::Singles => cx.t("wall-singles"),
            Head::OnPoster => format!("{} · {}", cx.t("plenary-on-poster"), cx.t(Order::Own.key())),
            Head::NotOnPoster { none: true } => ordered("plenary-none-on-poster"),
            Head::NotOnPoster { none: false } => ordered("plenary-not-on-poster"),
        };
        Item { lead: "  ".to_owned(), ..Item::heading(words, cx.theme.soft()) }
    }

    fn proposal(self, lead: EntryId, at: At) -> Item {
        let Some(proposal) = self.board.proposals.get(&lead) else { return Item::heading("", self.cx.theme.text()) };
        let marked = proposal.norms.iter().all(|norm| self.marked.contains(norm));
        let open = self.looks.open.contains(&Row::Proposal(lead));
        let signs = proposal.certainty.signs();
        let lead = format!("{}{signs}{} ", sign(at.lit, marked), fold(open));
        let into = proposal.into.and_then(|theme| self.theme_by(theme));
        let into = into.map(|theme| self.cx.with("wall-into", &[("theme", theme.wording.as_str().into())]));
        let about: Vec<String> = into.into_iter().chain(self.about(proposal, at.lit)).collect();
        Item::new(at.number, lead, proposal.wording.as_str(), self.cx.theme.strong()).note(about.join(" · "))
    }

    /// What a suggestion is made of and why; of the selected one all that there is to tell.
    fn about(self, proposal: &Proposal, all: bool) -> Vec<String> {
        let (lang, n) = (self.cx.lang, proposal.norms.len());
        let mut about = vec![self.cx.with("count-norms", &[("n", n.into())])];
        if all {
            about.insert(0, words::certainty(lang, proposal.certainty));
        }
        if all && proposal.into.is_none() {
            about.extend(words::weight(lang, &proposal.weight));
        } else {
            about.push(words::breadth(lang, &proposal.weight));
        }
        if !proposal.why.is_empty() {
            about.push(self.cx.with("wall-why", &[("words", (&proposal.why.join(", ")).into())]));
        }
        about
    }

    /// A norm, and where it comes from at the right edge.
    fn norm(self, norm: EntryId, at: At) -> Item {
        let theme = self.cx.theme;
        let words = self.of.state(self.cx).and_then(|state| state.entry(norm)).map(|entry| entry.text.to_string());
        let out = self.looks.out.contains(&norm);
        let place = self.board.wall.place(norm);
        let inner = if out { "–" } else { "·" };
        let lead = format!("{}   {inner} ", sign(at.lit, self.marked.contains(&norm)));
        let style = match (out, place) {
            (true, _) => theme.soft(),
            (false, Some(_)) => theme.strong(),
            (false, None) => theme.text(),
        };
        Item::new(at.number, lead, words.unwrap_or_default(), style).tail_styled(self.whose(norm), theme.soft())
    }

    /// "nr. 1 i gr. 3", or "gr. 3"; of a group that comes from elsewhere its name.
    fn whose(self, norm: EntryId) -> String {
        let place = self.board.wall.group(norm);
        let group = place.and_then(|place| Some((place + 1, self.cx.session.groups.get(place)?)));
        let Some((number, group)) = group else { return String::new() };
        if group.from.is_some() {
            let place = self.board.wall.place(norm).map(|place| format!("{place} · "));
            return format!("{}{}", place.unwrap_or_default(), shortened(&self.cx.group_name(group), NAME));
        }
        match self.board.wall.place(norm) {
            Some(place) => self.cx.with("wall-place", &[("n", place.into()), ("group", number.into())]),
            None => self.cx.with("wall-group", &[("group", number.into())]),
        }
    }

    fn theme(self, id: ThemeId, at: At) -> Item {
        let (Some(theme), Some(standing)) = (self.theme_by(id), self.board.themes.get(&id)) else {
            return Item::heading("", self.cx.theme.text());
        };
        let open = self.looks.open.contains(&Row::Theme(id));
        let number = match self.board.shown.iter().position(|other| *other == id) {
            Some(place) if theme.chosen => (place + 1).to_string(),
            Some(_) | None => "–".to_owned(),
        };
        let marked = self.marked_themes.contains(&id);
        let lead = format!("{}{}{number:>2} ", sign(at.lit, marked), fold(open));
        let style = if theme.chosen { self.cx.theme.value(self.of.value) } else { self.cx.theme.text() };
        let mut about = Vec::new();
        if at.lit {
            about.push(self.cx.with("count-norms", &[("n", standing.norms.len().into())]));
            about.extend(words::weight(self.cx.lang, &standing.weight));
        } else {
            about.push(words::breadth(self.cx.lang, &standing.weight));
            about.extend(words::depth(self.cx.lang, &standing.weight));
        }
        if !open && !theme.chosen && !theme.taboos.is_empty() {
            about.push(self.cx.with("count-taboos", &[("n", theme.taboos.len().into())]));
        }
        Item::new(at.number, lead, theme.wording.as_str(), style).note(about.join(" · "))
    }

    fn taboo(self, theme: ThemeId, taboo: ThemeTabooId, at: At) -> Item {
        let taboos = self.theme_by(theme).map(|theme| theme.taboos.as_slice()).unwrap_or_default();
        let words = taboos.iter().find(|other| other.id == taboo).map(|taboo| taboo.wording.as_str());
        let words = self.cx.with("plenary-taboo", &[("taboo", words.unwrap_or_default().into())]);
        Item::new(at.number, format!("{}      ", sign(at.lit, false)), words, self.cx.theme.text())
    }

    /// Something that is offered and not done.
    fn offer(self, words: &str, at: At) -> Item {
        Item::new(at.number, format!("{}    + ", sign(at.lit, false)), words, self.cx.theme.soft())
    }

    fn theme_by(self, id: ThemeId) -> Option<&'a Theme> {
        self.of.state(self.cx)?.theme(id)
    }
}

/// Whether what a row is made of is shown under it.
const fn fold(open: bool) -> &'static str {
    if open { "▾" } else { "▹" }
}

/// What stands before a row: whether it is selected and marked, in signs, so that colour is not needed.
fn sign(selected: bool, marked: bool) -> String {
    let (here, mark) = (if selected { "▸" } else { " " }, if marked { "✓" } else { " " });
    format!("{here}{mark}")
}
