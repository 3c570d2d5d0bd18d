//! A run-off: the members raise their hands for one of the norms that tie.
//!
//! ```text
//!   Who is for …?
//!
//!    1  a norm                    3 hands
//!    2  another                   0 hands
//!
//!   3 of 4 hands
//! ```

use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;

use super::At;
use crate::session::ids::EntryId;
use crate::session::norm_taboo::{Command, TieRule};
use crate::tui::canvas::{Canvas, bottom, top};
use crate::tui::keymap::Action;
use crate::tui::screens::norm_taboo::cursor::Cursor;
use crate::tui::screens::{Ask, Cx};
use crate::tui::told::Told;
use crate::tui::widgets::list::{self, Item};
use crate::tui::widgets::words::paragraph;

/// The hands so far.
#[derive(Debug, Clone)]
pub(super) struct RunOff {
    pub(super) cursor: Cursor,
    /// The hands for each norm that ties.
    hands: Vec<u16>,
}

impl RunOff {
    pub(super) fn new(tied: Vec<EntryId>) -> Self {
        Self { hands: vec![0; tied.len()], cursor: Cursor::new(tied) }
    }

    fn raised(&self) -> usize {
        self.hands.iter().map(|hands| usize::from(*hands)).sum()
    }

    /// Sets the hands of the selected norm.
    pub(super) fn set(&mut self, hands: u16) {
        if let Some(of) = self.cursor.row().and_then(|row| self.hands.get_mut(row)) {
            *of = hands;
        }
    }

    /// One hand more for the selected norm; after the last voter's hand it begins anew.
    pub(super) fn raise(&mut self, at: At, cx: &Cx<'_>) {
        let now = self.cursor.row().and_then(|row| self.hands.get(row)).copied().unwrap_or(0);
        let all = self.raised() >= at.voters(cx);
        self.set(if all { 0 } else { now.saturating_add(1) });
    }

    pub(super) fn act(&mut self, at: At, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match action {
            Action::Enter => self.raise(at, cx),
            Action::Hands(hands) => self.set(u16::from(hands)),
            Action::Confirm => return self.count(at, cx),
            Action::Up => self.cursor.step(-1),
            Action::Down => self.cursor.step(1),
            _ => {}
        }
        Vec::new()
    }

    fn count(&self, at: At, cx: &Cx<'_>) -> Vec<Ask> {
        let (raised, voters) = (self.raised(), at.voters(cx));
        if raised == 0 {
            return vec![Ask::Say("tally-hands-none")];
        }
        if raised > voters {
            return vec![Ask::Tell(cx.with("tally-hands-many", &[("n", raised.into()), ("of", voters.into())]))];
        }
        let hands = self.cursor.rows().iter().copied().zip(self.hands.iter().copied()).collect();
        vec![at.ask(Command::Settle(at.table(), TieRule::RunOff(hands)))]
    }

    pub(super) fn tell(&self, at: At, cx: &Cx<'_>, told: &mut Told) {
        told.say(cx.t("tally-hands-question"));
        for (row, (id, hands)) in self.cursor.rows().iter().zip(&self.hands).enumerate() {
            let hands = cx.with("tally-hands", &[("n", usize::from(*hands).into())]);
            told.row(0, row, format!("{} – {hands}", at.words(cx, *id)));
        }
        told.say(cx.with("tally-hands-of", &[("n", self.raised().into()), ("of", at.voters(cx).into())]));
        told.say(cx.t("plain-hands"));
    }

    pub(super) fn draw(&self, at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let rest = paragraph(canvas, &cx.t("tally-hands-question"), cx.theme.strong(), Alignment::Left, area);
        let (rest, foot) = bottom(top(rest, 1).1, 2);
        let item = |(row, (id, hands)): (usize, (&EntryId, &u16))| {
            Item::new(row, format!("{:>3}  ", row + 1), at.words(cx, *id), cx.theme.text())
                .lead_style(cx.theme.value(at.of.value))
                .tail(cx.with("tally-hands", &[("n", usize::from(*hands).into())]))
        };
        let items: Vec<Item> = self.cursor.rows().iter().zip(&self.hands).enumerate().map(item).collect();
        list::draw(canvas, &list::spaced(items, rest, cx.written()), 0, self.cursor.row(), rest);
        let words = cx.with("tally-hands-of", &[("n", self.raised().into()), ("of", at.voters(cx).into())]);
        canvas.line(Line::styled(words, cx.theme.soft()), top(foot, 1).1);
    }
}
