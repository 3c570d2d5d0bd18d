//! How the two sides of the plenary lie on the wall.

use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;

use super::items::Shown;
use super::{Plenary, Side, acts};
use crate::session::norm_taboo::Theme;
use crate::tui::canvas::{Canvas, centred, left, top};
use crate::tui::preview::View;
use crate::tui::screens::Cx;
use crate::tui::told::Told;
use crate::tui::views::{columns, projector};
use crate::tui::widgets::list::Item;
use crate::tui::widgets::words::paragraph;
use crate::tui::widgets::{list, sheet};

/// The narrowest body in which both sides have the same room; below it the side in use has more.
const BOTH_WIDE: u16 = 110;

/// The columns that both sides keep together where the sheet stands beside them, and those between.
const LISTS: (u16, u16) = (100, 3);

impl Plenary {
    fn shown<'a>(&'a self, cx: &'a Cx<'a>) -> Shown<'a> {
        let Self { of, board, looks, marked, marked_themes, .. } = self;
        Shown { of: *of, cx, board, looks, marked, marked_themes }
    }

    /// The suggestions and the norms that are like no other.
    fn draw_norms(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let mut rest = self.heading(cx, canvas, Side::Norms, &self.norms_heading(cx), area);
        if let Some(words) = self.finding.words(cx) {
            rest = paragraph(canvas, &words, cx.theme.strong(), Alignment::Left, rest);
        }
        if self.board.left.list.is_empty() {
            paragraph(canvas, &cx.t(self.no_norms()), cx.theme.soft(), Alignment::Left, rest);
            return;
        }
        self.list(cx, canvas, Side::Norms, rest);
    }

    /// The themes that the room has made.
    fn draw_themes(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let rest = self.heading(cx, canvas, Side::Themes, &self.themes_heading(cx), area);
        if self.board.right.list.is_empty() {
            paragraph(canvas, &cx.t("plenary-themes-none"), cx.theme.soft(), Alignment::Left, rest);
            return;
        }
        self.list(cx, canvas, Side::Themes, rest);
    }

    fn norms_heading(&self, cx: &Cx<'_>) -> String {
        match self.marked.len() {
            0 => cx.with("plenary-norms", &[("n", self.board.free.into())]),
            marked => cx.with("plenary-marked", &[("n", marked.into())]),
        }
    }

    fn themes_heading(&self, cx: &Cx<'_>) -> String {
        let (chosen, most) = acts::chosen(self.of, cx);
        match self.marked_themes.len() {
            0 => cx.with("plenary-themes", &[("n", chosen.into()), ("most", most.into())]),
            marked => cx.with("plenary-marked-themes", &[("n", marked.into())]),
        }
    }

    /// The name of the text that says why no norm is left.
    fn no_norms(&self) -> &'static str {
        if self.board.right.list.is_empty() { "plenary-norms-none" } else { "plenary-norms-done" }
    }

    /// Tells both sides in words.
    pub(super) fn tell_lists(&self, cx: &Cx<'_>, told: &mut Told) {
        told.say(self.norms_heading(cx));
        told.say(self.finding.words(cx).unwrap_or_default());
        if self.board.left.list.is_empty() {
            told.say(cx.t(self.no_norms()));
        }
        self.shown(cx).tell(&self.board.left, Side::Norms.part(), told);
        told.say(self.themes_heading(cx));
        if self.board.right.list.is_empty() {
            told.say(cx.t("plenary-themes-none"));
        }
        self.shown(cx).tell(&self.board.right, Side::Themes.part(), told);
    }

    /// The heading of a side, on a bar where the side is in use; what is left below it.
    fn heading(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, side: Side, words: &str, area: Rect) -> Rect {
        let (row, rest) = top(area, 1);
        let (mark, style) = if self.side == side { ("▸", cx.theme.bar_strong()) } else { (" ", cx.theme.strong()) };
        if self.side == side {
            canvas.fill(row, cx.theme.bar());
        }
        canvas.line(Line::styled(format!("{mark} {words}"), style), row);
        rest
    }

    fn list(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, side: Side, area: Rect) {
        let (rows, selected) = match side {
            Side::Norms => (&self.board.left, self.norms.row(&self.board.left.list)),
            Side::Themes => (&self.board.right, self.themes.row(&self.board.right.list)),
        };
        let lit = self.side == side;
        let window = self.shown(cx).around(rows, selected, lit, area.height);
        list::draw_some(canvas, &window.items, side.part(), selected, lit, window.beyond, area);
    }

    /// The main messages for the room, those for the poster first.
    pub(super) fn draw_messages(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let (chosen, most) = acts::chosen(self.of, cx);
        let heading = cx.with("plenary-themes", &[("n", chosen.into()), ("most", most.into())]);
        let rest = projector::head(cx, canvas, self.of, None, &heading, area);
        let themes: Vec<&Theme> = self.of.state(cx).into_iter().flat_map(|state| state.themes(self.of.value)).collect();
        if themes.is_empty() {
            paragraph(canvas, &cx.t("view-no-themes"), cx.theme.text(), Alignment::Left, rest);
            return;
        }
        let (on, off): (Vec<&Theme>, Vec<&Theme>) = themes.into_iter().partition(|theme| theme.chosen);
        let on = on.into_iter().enumerate().map(|(row, theme)| {
            Item::new(row, format!("{:>3}  ", row + 1), theme.wording.as_str(), cx.theme.strong())
                .lead_style(cx.theme.value(self.of.value))
        });
        let off = off
            .into_iter()
            .map(|theme| Item::heading(theme.wording.as_str(), cx.theme.soft()).lead("  ·  ", cx.theme.soft()));
        columns::draw(canvas, &on.chain(off).collect::<Vec<_>>(), None, rest);
    }

    /// Both sides, and the sheet beside them where there is room.
    pub(super) fn draw_lists(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let (area, sheet) = sheet::beside(cx, LISTS, centred(area, 220));
        if let Some(sheet) = sheet {
            sheet::draw(cx, canvas, View::Whole, sheet);
        }
        let percent = match self.side {
            // Where no norm is left, the themes get the room.
            _ if self.board.left.list.is_empty() && !self.board.right.list.is_empty() => 28,
            _ if area.width >= BOTH_WIDE => 50,
            Side::Norms => 57,
            Side::Themes => 43,
        };
        let share = u16::try_from(u32::from(area.width) * percent / 100).unwrap_or(area.width);
        let (norms, rest) = left(area, share);
        let (gap, themes) = left(rest, 3);
        for y in gap.y..gap.bottom() {
            canvas.line(Line::styled(" │ ", cx.theme.soft()), Rect { y, height: 1, ..gap });
        }
        self.draw_norms(cx, canvas, norms);
        self.draw_themes(cx, canvas, themes);
    }
}
