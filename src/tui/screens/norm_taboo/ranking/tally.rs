//! The count of the ballots: points, the cut, ties and how far the voters agree.
//!
//! ```text
//!   All 4 ballots are counted.
//!                                     points  chosen by  first
//!    1.  a norm                           14     3 of 4      2
//!    2.  another                           9     4 of 4      0   tie
//!   ── the cut ──────────────────────────────────────────────
//!    3.  a third                           4     1 of 4      0
//!
//!   Some agreement: …
//! ```

use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::At;
use super::ballot::whose;
use super::run_off::RunOff;
use crate::insight::agreement::{Agreement, Level, SEED, agreement};
use crate::session::ids::EntryId;
use crate::session::norm_taboo::{self, Command, Entry, Line as Counted, TieRule};
use crate::tui::canvas::{Canvas, bottom, centred, top};
use crate::tui::keymap::Action;
use crate::tui::popup::{Answer, Menu, NormTabooAnswer, Prompt};
use crate::tui::screens::norm_taboo::cursor::Cursor;
use crate::tui::screens::{Ask, Cx};
use crate::tui::told::Told;
use crate::tui::widgets::list::{self, Item};
use crate::tui::widgets::words::{paragraph, wrap};
use crate::workshop::RankingWay;

/// The choice of a run-off among the rules, as [`chosen`](crate::tui::screens::Screen::chosen) is told of it.
pub(super) const RUN_OFF: usize = usize::MAX;

/// The columns at the right edge, in terminal columns: points, chosen by, first, tie.
const COLUMNS: [usize; 4] = [7, 11, 7, 6];

/// The count, and what the group makes of it.
#[derive(Debug, Clone)]
pub(super) struct Tally {
    count: norm_taboo::Tally,
    agreement: Agreement,
    /// The norms as counted, and after them those that nobody chose; as arranged where the group moved some.
    cursor: Cursor,
    /// The order as counted, when the group moved norms away from it.
    counted: Option<Vec<EntryId>>,
    run_off: Option<RunOff>,
}

impl Tally {
    /// Counts the ballots. Judging the agreement takes some milliseconds, so it is done here and not when drawing.
    pub(super) fn new(at: At, cx: &Cx<'_>) -> Self {
        let norms = at.norms(cx);
        let stands = |id: EntryId| at.entry(cx, id).is_some_and(Entry::stands);
        let ranking = at.ranking(cx);
        let count = ranking.map(|ranking| ranking.tally(at.places(cx), stands)).unwrap_or_default();
        let index = |id: &EntryId| norms.iter().position(|other| other == id);
        let ballots = ranking.map(|ranking| {
            ranking.ballots.values().map(|ballot| ballot.iter().filter_map(index).collect()).collect::<Vec<_>>()
        });
        let agreement = agreement(&ballots.unwrap_or_default(), norms.len(), SEED);
        let mut order: Vec<EntryId> = count.lines.iter().map(|line| line.entry).collect();
        order.extend(norms.into_iter().filter(|id| count.lines.iter().all(|line| line.entry != *id)));
        Self { count, agreement, cursor: Cursor::new(order), counted: None, run_off: None }
    }

    /// Another count takes the place of this one; what the group arranged holds as long as the count is the same.
    pub(super) fn refresh(&mut self, mut new: Self) {
        if new.count == self.count && new.cursor.rows().len() == self.cursor.rows().len() {
            self.agreement = new.agreement;
            return;
        }
        if let Some(id) = self.cursor.id() {
            new.cursor.go_to(id);
        }
        *self = new;
    }

    pub(super) const fn is_run_off(&self) -> bool {
        self.run_off.is_some()
    }

    pub(super) fn begin_run_off(&mut self) {
        self.run_off = self.count.tie.as_ref().map(|tie| RunOff::new(tie.entries.clone()));
    }

    /// Goes back to the order as counted.
    pub(super) fn undo(&mut self) -> bool {
        if self.run_off.take().is_some() {
            return true;
        }
        let counted = self.counted.take();
        let moved = counted.is_some();
        self.cursor.renew(counted.unwrap_or_else(|| self.cursor.rows().to_vec()));
        moved
    }

    pub(super) fn select(&mut self, row: usize) -> bool {
        match &mut self.run_off {
            Some(run_off) => run_off.cursor.select(row),
            None => self.cursor.select(row),
        }
    }

    pub(super) fn act(&mut self, at: At, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        if let Some(run_off) = &mut self.run_off {
            if action != Action::Cancel {
                return run_off.act(at, cx, action);
            }
            self.run_off = None;
            return Vec::new();
        }
        match action {
            Action::Confirm if self.counted.is_some() => return vec![Ask::Say("tally-say-why")],
            Action::Confirm => return vec![at.ask(Command::Confirm(at.table()))],
            Action::Switch => return at.switch(RankingWay::Consensus),
            Action::Settle => return self.settle(at, cx),
            Action::Override => return self.overrule(at, cx),
            Action::Cancel => return vec![whose(at, cx)],
            Action::MoveUp => self.shift(-1),
            Action::MoveDown => self.shift(1),
            Action::Up => self.cursor.step(-1),
            Action::Down => self.cursor.step(1),
            _ => {}
        }
        Vec::new()
    }

    /// Lets the facilitator name the rule that settles the tie at the cut.
    fn settle(&self, at: At, cx: &Cx<'_>) -> Vec<Ask> {
        let Some(tie) = &self.count.tie else { return vec![Ask::Say("rejection-no-tie")] };
        let used = at.ranking(cx).map(|ranking| ranking.rules.as_slice()).unwrap_or_default();
        let rule = |key: &str, rule: TieRule| (cx.t(key), at.ask(Command::Settle(at.table(), rule)));
        let mut choices = Vec::new();
        if !used.contains(&TieRule::Voters) {
            choices.push(rule("tally-rule-voters", TieRule::Voters));
        }
        if !used.contains(&TieRule::Firsts) {
            choices.push(rule("tally-rule-firsts", TieRule::Firsts));
        }
        choices.push((cx.t("tally-rule-run-off"), Ask::Chosen(RUN_OFF)));
        choices.push(rule("tally-rule-keep", TieRule::KeepBoth));
        let title = cx.with("tally-tie", &[("n", tie.entries.len().into()), ("fit", tie.fit.into())]);
        vec![Ask::Menu(Menu::new(title, choices))]
    }

    /// Asks why the group wants the order that it arranged.
    fn overrule(&self, at: At, cx: &Cx<'_>) -> Vec<Ask> {
        if self.counted.is_none() {
            return vec![Ask::Say("tally-move-first")];
        }
        let order = self.cursor.rows().iter().copied().take(usize::from(at.places(cx))).collect();
        let answer = Answer::NormTaboo(at.of.exercise, NormTabooAnswer::Override(at.table(), order));
        vec![Ask::Prompt(Prompt::new(cx.t("tally-why"), "", answer))]
    }

    fn shift(&mut self, steps: isize) {
        let mut rows = self.cursor.rows().to_vec();
        let Some(row) = self.cursor.row() else { return };
        let Some(target) = row.checked_add_signed(steps).filter(|target| *target < rows.len()) else { return };
        let counted = self.counted.take().unwrap_or_else(|| rows.clone());
        rows.swap(row, target);
        self.counted = (rows != counted).then_some(counted);
        self.cursor.renew(rows);
    }

    fn line(&self, id: EntryId) -> Option<&Counted> {
        self.count.lines.iter().find(|line| line.entry == id)
    }

    pub(super) fn draw(&self, at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let area = centred(area, 130);
        if let Some(run_off) = &self.run_off {
            run_off.draw(at, cx, canvas, area);
            return;
        }
        let rest = self.draw_status(at, cx, canvas, area);
        let (level, numbers) = self.agreement_words(cx);
        let rows = |words: &str| wrap(words, area.width, cx.written()).len();
        let foot = rows(&level) + rows(&numbers) + 1;
        let (rest, foot) = bottom(rest, u16::try_from(foot).unwrap_or(u16::MAX));
        canvas.line(Line::styled(heads(cx), cx.theme.soft()).right_aligned(), rest);
        let rest = top(rest, 1).1;
        let items = list::spaced(self.items(at, cx, |words| rule_line(words, area.width)), rest, cx.written());
        list::draw(canvas, &items, 0, self.cursor.row(), rest);
        let foot = paragraph(canvas, &level, cx.theme.text(), Alignment::Left, top(foot, 1).1);
        paragraph(canvas, &numbers, cx.theme.soft(), Alignment::Left, foot);
    }

    /// The count for the room: what can be done about it is the business of whoever leads.
    pub(super) fn draw_on_wall(&self, at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let level = self.agreement_words(cx).0;
        let (rest, foot) = bottom(area, u16::try_from(wrap(&level, area.width, canvas.lang).len()).unwrap_or(u16::MAX));
        canvas.line(Line::styled(heads(cx), cx.theme.soft()).right_aligned(), rest);
        let rest = top(rest, 1).1;
        list::draw(
            canvas,
            &list::spaced(self.items(at, cx, |words| rule_line(words, area.width)), rest, canvas.lang),
            0,
            None,
            rest,
        );
        paragraph(canvas, &level, cx.theme.text(), Alignment::Left, foot);
    }

    /// What the group has to know now: the order is its own, or a tie is open, or all is counted.
    fn draw_status(&self, at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
        let (words, style, rules) = self.status(at, cx);
        let rest = paragraph(canvas, &words, style, Alignment::Left, area);
        match rules {
            Some(rules) => paragraph(canvas, &rules, cx.theme.soft(), Alignment::Left, rest),
            None => rest,
        }
    }

    /// The same in words, and by which rules a tie was settled.
    fn status(&self, at: At, cx: &Cx<'_>) -> (String, Style, Option<String>) {
        let (cast, rules) = at.ranking(cx).map_or((0, &[][..]), |ranking| (ranking.ballots.len(), &ranking.rules[..]));
        let (words, style) = match &self.count.tie {
            _ if self.counted.is_some() => (cx.t("tally-arranged"), cx.theme.strong()),
            Some(tie) => {
                let words = cx.with("tally-tie", &[("n", tie.entries.len().into()), ("fit", tie.fit.into())]);
                (format!("{words} {}", cx.t("tally-tie-settle")), cx.theme.alarm())
            }
            None => {
                let counted = cx.with("tally-counted", &[("n", cast.into()), ("of", at.voters(cx).into())]);
                (counted, cx.theme.strong())
            }
        };
        let names: Vec<String> = rules.iter().map(|rule| cx.t(rule_key(rule))).collect();
        let rules = (!names.is_empty()).then(|| cx.with("tally-settled-by", &[("rules", (&names.join(", ")).into())]));
        (words, style, rules)
    }

    pub(super) fn tell(&self, at: At, cx: &Cx<'_>, told: &mut Told) {
        if let Some(run_off) = &self.run_off {
            run_off.tell(at, cx, told);
            return;
        }
        let (words, _, rules) = self.status(at, cx);
        told.say(words);
        told.say(rules.unwrap_or_default());
        for item in self.items(at, cx, str::to_owned) {
            let id = item.row.and_then(|row| self.cursor.rows().get(row));
            match id {
                Some(id) => told.item(0, &Item { tail: self.figures_in_words(at, cx, *id), ..item }),
                None => told.item(0, &item),
            }
        }
        let (level, numbers) = self.agreement_words(cx);
        told.say(level);
        told.say(numbers);
    }

    /// The rows, with lines drawn across by `line`.
    fn items(&self, at: At, cx: &Cx<'_>, line: impl Fn(&str) -> String) -> Vec<Item> {
        let arranged = self.counted.is_some();
        let chosen = if arranged { usize::from(at.places(cx)) } else { self.count.chosen.len() };
        let tie = self.count.tie.as_ref().filter(|_| !arranged);
        let below = chosen + tie.map_or(0, |tie| tie.entries.len());
        let cut = cx.theme.value(at.of.value);
        let mut items = Vec::new();
        for (row, id) in self.cursor.rows().iter().enumerate() {
            if let Some(tie) = tie.filter(|_| row == chosen) {
                let words = cx.with("tally-tie-here", &[("fit", tie.fit.into()), ("n", tie.entries.len().into())]);
                items.push(Item::heading(line(&words), cx.theme.alarm()));
            }
            if row == below {
                let words = cx.t(if tie.is_some() { "tally-below" } else { "tally-cut" });
                items.push(Item::heading(line(&words), cut));
            }
            let (style, lead_style) = if row < chosen {
                (cx.theme.strong(), cut)
            } else if row < below {
                (cx.theme.text(), cx.theme.alarm())
            } else {
                (cx.theme.text(), cx.theme.soft())
            };
            items.push(self.item(at, cx, row, *id).styled(style).lead_style(lead_style));
        }
        items
    }

    fn item(&self, at: At, cx: &Cx<'_>, row: usize, id: EntryId) -> Item {
        let line = self.line(id);
        // In the order as counted, norms that tie share a place.
        let place = line.filter(|_| self.counted.is_none()).map_or(row + 1, |line| line.place);
        let words = at.words(cx, id);
        let item = Item::new(row, format!("{place:>3}.  "), words, cx.theme.text());
        let hands = line.and_then(|line| line.hands);
        let hands = hands.map(|hands| cx.with("tally-hands", &[("n", usize::from(hands).into())]));
        item.tail(cells(self.figures(at, cx, id))).note(hands.unwrap_or_default())
    }

    /// What a norm got: points, by how many, how many firsts, and whether it ties.
    fn figures(&self, at: At, cx: &Cx<'_>, id: EntryId) -> [String; 4] {
        let Some(line) = self.line(id) else {
            return [cx.t("tally-nobody"), String::new(), String::new(), String::new()];
        };
        let ties = self.count.lines.iter().filter(|other| other.place == line.place).count() > 1;
        let voters = at.ranking(cx).map_or(0, |ranking| ranking.ballots.len());
        let chosen = cx.with("tally-of", &[("n", number(line.voters).into()), ("of", voters.into())]);
        let tie = if ties { cx.t("tally-ties") } else { String::new() };
        [line.points.to_string(), chosen, line.firsts.to_string(), tie]
    }

    /// The same with the heads of its columns: "poeng 14, valgt av 3 av 4, først 2, likt".
    fn figures_in_words(&self, at: At, cx: &Cx<'_>, id: EntryId) -> String {
        let heads = ["tally-head-points", "tally-head-chosen", "tally-head-firsts"].map(|key| cx.t(key));
        let heads = heads.into_iter().chain([String::new()]);
        let figures = self.figures(at, cx, id).into_iter().zip(heads);
        let told = figures.filter(|(figure, _)| !figure.is_empty());
        told.map(|(figure, head)| format!("{head} {figure}").trim().to_owned()).collect::<Vec<_>>().join(", ")
    }

    /// The agreement in plain words, and the numbers behind them.
    fn agreement_words(&self, cx: &Cx<'_>) -> (String, String) {
        let level = cx.t(level_key(self.agreement.level));
        let (Some(w), Some(chance)) = (self.agreement.w, self.agreement.chance) else { return (level, String::new()) };
        let [w, mean, p95] = [w, chance.mean, chance.p95].map(|number| cx.lang.decimal(number));
        let numbers = [("w", (&w).into()), ("mean", (&mean).into()), ("p", (&p95).into())];
        (level, cx.with("tally-numbers", &numbers))
    }
}

/// The name of the text that says how far the voters agree.
const fn level_key(level: Level) -> &'static str {
    match level {
        Level::Strong => "tally-agree-strong",
        Level::Some => "tally-agree-some",
        Level::NoMoreThanChance => "tally-agree-chance",
        Level::TooFewVoters => "tally-agree-few-voters",
        Level::TooFewItems => "tally-agree-few-norms",
    }
}

/// The name of the text that a rule is called by.
const fn rule_key(rule: &TieRule) -> &'static str {
    match rule {
        TieRule::Voters => "tally-by-voters",
        TieRule::Firsts => "tally-by-firsts",
        TieRule::RunOff(_) => "tally-by-run-off",
        TieRule::KeepBoth => "tally-by-keeping",
    }
}

/// The heads of the columns.
fn heads(cx: &Cx<'_>) -> String {
    let words = ["tally-head-points", "tally-head-chosen", "tally-head-firsts"].map(|key| cx.t(key));
    let [points, chosen, firsts] = words;
    format!("{} ", cells([points, chosen, firsts, String::new()]))
}

/// The cells of a row, each at the right edge of its column.
fn cells(words: [String; 4]) -> String {
    COLUMNS.iter().zip(words).map(|(width, words)| format!("{words:>width$}")).collect::<Vec<_>>().concat()
}

/// Words in a line drawn across.
fn rule_line(words: &str, width: u16) -> String {
    let drawn = words.chars().count() + 5;
    format!("── {words} {}", "─".repeat(usize::from(width).saturating_sub(drawn)))
}

fn number(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
