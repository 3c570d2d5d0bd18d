//! The words that many used, high in proportion to how many.
//!
//! ```text
//!   Norms, all values: words by how many groups used them
//!
//!    █   █ █ ███  ████  █  █        Words
//!    █   █ █  █   █  █  ██ █       ▸ lytte        3
//!    ███ █ █  █   ███   █ ██         barnet       2
//!      barnet   trygghet             trygghet     1
//!
//!   The height follows how many groups used the word: 4 lines from 3, one line from 1.
//! ```

mod counts;
mod picture;

use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};

use super::Of;
use crate::export::options::{Choice as _, CloudBy, CloudOf, Options};
use crate::insight::words::Word;
use crate::session::Event;
use crate::session::norm_taboo::Command;
use crate::text::{CleanText, Limit};
use crate::tui::canvas::{Canvas, bottom, right, top};
use crate::tui::keymap::{Action, Scope};
use crate::tui::screens::{Ask, Cx, Screen};
use crate::tui::told::Told;
use crate::tui::views::Window;
use crate::tui::widgets::list::{self, Item, step};
use crate::tui::widgets::words::{paragraph, wrap};
use counts::Counts;

/// The columns of the table, and between it and the cloud.
const TABLE: (u16, u16) = (30, 3);

/// The screen of the word cloud. What is counted, and who, is chosen for the outputs too.
#[derive(Debug, Clone)]
pub struct Cloud {
    exercise: u16,
    /// The core value that is looked at; all of them where there is none.
    value: Option<u16>,
    /// What was counted. It is counted anew when something happens, and not when the screen is drawn.
    counts: Counts,
    selected: usize,
}

impl Cloud {
    /// The words of all values of exercise number `exercise`.
    #[must_use]
    pub fn new(exercise: u16, cx: &Cx<'_>) -> Self {
        let mut cloud = Self { exercise, value: None, counts: Counts::default(), selected: 0 };
        cloud.count(cx, &cx.around.wanted.options);
        cloud
    }

    fn count(&mut self, cx: &Cx<'_>, options: &Options) {
        self.counts = Counts::of(cx.session, self.exercise, self.value, &options.cloud);
        self.selected = self.selected.min(self.rows().saturating_sub(1));
    }

    fn rows(&self) -> usize {
        self.counts.counted.words.len() + self.counts.hidden.len()
    }

    /// The value after this one; after the last, all of them.
    fn next_value(&self, cx: &Cx<'_>) -> Option<u16> {
        let of = Of { exercise: self.exercise, value: 0 };
        let values = of.definition(cx).map_or(0, |definition| definition.values.len());
        let next = self.value.map_or(0, |value| value.saturating_add(1));
        (usize::from(next) < values).then_some(next)
    }

    /// Takes the selected word out, or brings it back.
    fn take_out_or_in(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let of = Of { exercise: self.exercise, value: 0 };
        let words = self.counts.counted.words.len();
        if let Some(word) = self.counts.counted.words.get(self.selected) {
            let Ok(text) = CleanText::new(&word.shown, Limit::Norm) else { return Vec::new() };
            let told = cx.with("cloud-taken-out", &[("word", text.as_str().into())]);
            return vec![of.ask(Command::HideWord(text)), Ask::Note(told)];
        }
        let Some(word) = self.selected.checked_sub(words).and_then(|row| self.counts.hidden.get(row)) else {
            return vec![Ask::Say("select-first")];
        };
        let told = cx.with("cloud-taken-in", &[("word", word.as_str().into())]);
        vec![of.ask(Command::ShowWord(word.clone())), Ask::Note(told)]
    }

    /// What is shown, and who counts.
    fn title(&self, cx: &Cx<'_>) -> String {
        let what = cx.t(match cx.around.wanted.options.cloud.of {
            CloudOf::Norms => "cloud-norms",
            CloudOf::Taboos => "cloud-taboos",
            CloudOf::Both => "cloud-both",
        });
        let value = self.value.map_or_else(|| cx.t("cloud-all"), |value| cx.value_name(self.exercise, value));
        let key = match self.counts.counted.by {
            CloudBy::Groups => "cloud-title-groups",
            CloudBy::People => "cloud-title-people",
        };
        cx.with(key, &[("what", (&what).into()), ("value", (&value).into())])
    }

    /// Which colour is which value's, where there are several: a word has that of the value it was most used of.
    /// The letters say the same in the table.
    fn legend(&self, cx: &Cx<'_>) -> Line<'static> {
        let name = |value: u16| {
            let words = format!("● {} {}   ", letter(value), cx.value_name(self.exercise, value));
            Span::styled(words, cx.theme.value(value))
        };
        (0_u16..).take(self.coloured(cx)).map(name).collect()
    }

    /// How many values have colours of their own: all of them, where words of several are shown.
    fn coloured(&self, cx: &Cx<'_>) -> usize {
        let of = Of { exercise: self.exercise, value: 0 };
        let values = of.definition(cx).map_or(0, |definition| definition.values.len());
        if self.value.is_none() && values > 1 { values } else { 0 }
    }

    fn draw_table(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let (heading, rest) = top(area, 1);
        canvas.line(Line::styled(cx.t("cloud-words"), cx.theme.strong()), heading);
        let lead = |row: usize| if row == self.selected { "▸ " } else { "  " };
        let several = self.coloured(cx) > 0;
        let word = |(row, word): (usize, &Word)| {
            let style = if row == self.selected { cx.theme.strong() } else { cx.theme.text() };
            let item = Item::new(row, lead(row), word.shown.as_str(), style);
            let value = self.counts.counted.values.get(row).copied().flatten().filter(|_| several);
            match value.and_then(|value| u16::try_from(value).ok()) {
                Some(value) => item.tail_styled(format!("{} {:>4}", letter(value), word.count), cx.theme.value(value)),
                None => item.tail(word.count.to_string()),
            }
        };
        let hidden = |(row, word): (usize, &CleanText)| {
            Item::new(row, lead(row), word.as_str(), cx.theme.soft()).tail(cx.t("cloud-out"))
        };
        let words = (0..).zip(&self.counts.counted.words).map(word);
        let hidden = (self.counts.counted.words.len()..).zip(&self.counts.hidden).map(hidden);
        let items: Vec<Item> = words.chain(hidden).collect();
        list::draw(canvas, &items, 0, Some(self.selected), rest);
    }
}

/// What stands for a value where its colour does too.
fn letter(value: u16) -> char {
    ('A'..='Z').cycle().nth(value.into()).unwrap_or('A')
}

impl Screen for Cloud {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        &[Scope::Cloud, Scope::Session]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let rest = paragraph(canvas, &self.title(cx), cx.theme.strong(), Alignment::Left, area);
        let (legend, rest) = top(rest, 1);
        if self.rows() == 0 {
            paragraph(canvas, &cx.t("cloud-none"), cx.theme.soft(), Alignment::Left, rest);
            return;
        }
        canvas.line(self.legend(cx), legend);
        let (cloud, table) = right(rest, TABLE.0.min(rest.width / 2));
        self.draw_table(cx, canvas, table);
        let cloud = Rect { width: cloud.width.saturating_sub(TABLE.1), ..cloud };
        // The rule takes as many rows as its words need, which hang on what there is room for: at most three.
        let (room, below) = bottom(cloud, 4);
        let picture = picture::Picture::of(&self.counts.counted.words, room);
        picture.draw(canvas, &self.counts.counted, Some(self.selected), room);
        let mut rest = top(below, 1).1;
        let rule = picture.rule(cx, &self.counts);
        for words in wrap(&rule, rest.width, canvas.lang) {
            canvas.line(Line::styled(words, cx.theme.soft()), rest);
            rest = top(rest, 1).1;
        }
    }

    fn draw_on_wall(&self, cx: &Cx<'_>, window: Window, canvas: &mut Canvas<'_>, area: Rect) {
        if self.counts.counted.words.is_empty() {
            return self.draw(cx, canvas, area);
        }
        let (title, rest) = top(area, 1);
        canvas.line(Line::styled(self.title(cx), cx.theme.strong()), title);
        let (room, legend) = bottom(top(rest, 1).1, 2);
        canvas.line(self.legend(cx), top(legend, 1).1);
        let selected = match window {
            Window::Driven => Some(self.selected),
            Window::Following => None,
        };
        picture::Picture::of(&self.counts.counted.words, room).draw(canvas, &self.counts.counted, selected, room);
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        told.say(self.title(cx));
        if self.counts.unknown {
            told.say(cx.t("cloud-unknown"));
        }
        if self.rows() == 0 {
            told.say(cx.t("cloud-none"));
        }
        let words = self.counts.counted.words.iter().map(|word| format!("{}: {}", word.shown, word.count));
        let hidden = self.counts.hidden.iter().map(|word| format!("{word}: {}", cx.t("cloud-out")));
        for (row, words) in words.chain(hidden).enumerate() {
            told.row(0, row, words);
        }
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        let mut wanted = cx.around.wanted.clone();
        match action {
            Action::Up => self.selected = step(Some(self.selected), self.rows(), -1).unwrap_or(0),
            Action::Down => self.selected = step(Some(self.selected), self.rows(), 1).unwrap_or(0),
            Action::Withdraw => return self.take_out_or_in(cx),
            Action::Kind => wanted.options.cloud.of = wanted.options.cloud.of.next(),
            Action::Switch => wanted.options.cloud.by = wanted.options.cloud.by.next(),
            Action::Value => self.value = self.next_value(cx),
            _ => {}
        }
        if !matches!(action, Action::Kind | Action::Value | Action::Switch) {
            return Vec::new();
        }
        self.selected = 0;
        self.count(cx, &wanted.options);
        vec![Ask::Want(wanted)]
    }

    fn select(&mut self, _part: usize, row: usize) -> bool {
        // A second click takes nothing out: that has a key of its own.
        self.selected = row;
        false
    }

    fn refresh(&mut self, cx: &Cx<'_>, _event: &Event) {
        self.count(cx, &cx.around.wanted.options);
    }
}
