//! Ballots, voter by voter behind a curtain. Nobody's choices show but those of the voter who has the keyboard, and
//! nothing of the count shows before the last ballot is in.
//!
//! ```text
//!            BALLOT 2 OF 4
//!                                            Ballot 2 of 4 · Seat 2
//!   Hand the keyboard to Seat 2
//!                                             1  a norm             place 2
//!      Enter opens the ballot                 2  another
//! ```

use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};

use super::At;
use crate::session::event::{self, Event, What};
use crate::session::ids::EntryId;
use crate::session::norm_taboo::{Command, Event as Happened};
use crate::tui::canvas::{Canvas, Hit, centred, left, middle, top};
use crate::tui::keymap::Action;
use crate::tui::popup::Menu;
use crate::tui::screens::norm_taboo::cursor::Cursor;
use crate::tui::screens::{Ask, Cx};
use crate::tui::told::Told;
use crate::tui::widgets::big;
use crate::tui::widgets::list::{self, Item};
use crate::workshop::RankingWay;

/// The ballots, some of them still to be handed in.
#[derive(Debug, Clone, Default)]
pub(super) struct Ballots {
    /// The voter who was asked for; `None` for the next whose ballot is missing.
    asked: Option<u16>,
    /// The ballot that is being filled in.
    sheet: Option<Sheet>,
    /// Whether the curtain hides it.
    hidden: bool,
}

/// A ballot while it is filled in.
#[derive(Debug, Clone)]
struct Sheet {
    cursor: Cursor,
    places: Places,
    /// What it was before each change.
    before: Vec<Places>,
}

/// Which norm has each place, the first place first.
type Places = Vec<Option<EntryId>>;

impl Ballots {
    /// The ballot of this voter, counted from 0, behind the curtain.
    pub(super) const fn of(voter: u16) -> Self {
        Self { asked: Some(voter), sheet: None, hidden: false }
    }

    pub(super) const fn is_open(&self) -> bool {
        self.sheet.is_some() && !self.hidden
    }

    pub(super) const fn is_asked_for(&self) -> bool {
        self.asked.is_some()
    }

    /// Whether `event` is the ballot that lies open: while it does, nothing else happens to the ranking.
    pub(super) fn is_handed_in(&self, at: At, event: &Event) -> bool {
        let What::Exercise(_, event::Exercise::NormTaboo(Happened::Ranking { table, .. })) = &event.what else {
            return false;
        };
        self.is_open() && *table == at.table()
    }

    /// The ballot that is being filled in: the voter, and for each place a norm or a hyphen.
    pub(super) fn draft(&self) -> String {
        let (Some(voter), Some(sheet)) = (self.asked, &self.sheet) else { return String::new() };
        let place = |held: &Option<EntryId>| held.map_or_else(|| "-".to_owned(), |id| id.0.to_string());
        let places = sheet.places.iter().map(place);
        std::iter::once(voter.to_string()).chain(places).collect::<Vec<_>>().join(" ")
    }

    /// Puts a draft behind the curtain.
    pub(super) fn take_up(&mut self, draft: &str) {
        let mut words = draft.split(' ');
        let Some(voter) = words.next().and_then(|voter| voter.parse().ok()) else { return };
        let places: Places = words.map(|id| id.parse().ok().map(EntryId)).collect();
        let sheet = Sheet { cursor: Cursor::default(), places, before: Vec::new() };
        *self = Self { asked: Some(voter), sheet: Some(sheet), hidden: true };
    }

    fn voter(&self, at: At, cx: &Cx<'_>) -> u16 {
        let is_in = |voter: u16| at.ranking(cx).is_some_and(|ranking| ranking.ballots.contains_key(&voter));
        let missing = || (0_u16..).take(at.voters(cx)).find(|voter| !is_in(*voter));
        self.asked.or_else(missing).unwrap_or(0)
    }

    pub(super) fn refresh(&mut self, at: At, cx: &Cx<'_>, event: &Event) {
        if self.is_handed_in(at, event) {
            *self = Self::default();
        } else if let Some(sheet) = &mut self.sheet {
            sheet.renew(at.norms(cx));
        }
    }

    /// Opens the voter's ballot: as it was hidden, or as it was handed in, or empty.
    fn open(&mut self, at: At, cx: &Cx<'_>) {
        self.hidden = false;
        if let Some(sheet) = &mut self.sheet {
            sheet.renew(at.norms(cx));
            return;
        }
        let voter = self.voter(at, cx);
        self.asked = Some(voter);
        let norms = at.norms(cx);
        let cast = at.ranking(cx).and_then(|ranking| ranking.ballots.get(&voter)).map_or(&[][..], Vec::as_slice);
        let mut places: Places = cast.iter().copied().filter(|id| norms.contains(id)).map(Some).collect();
        places.resize(usize::from(at.places(cx)), None);
        self.sheet = Some(Sheet { cursor: Cursor::new(norms), places, before: Vec::new() });
    }

    pub(super) fn act(&mut self, at: At, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        let voter = self.voter(at, cx);
        let Some(sheet) = self.sheet.as_mut().filter(|_| !self.hidden) else {
            return self.act_behind_curtain(at, cx, action);
        };
        match action {
            Action::Enter => return sheet.toggle(),
            Action::Place(place) => return sheet.give(usize::from(place), cx),
            Action::Confirm => return sheet.hand_in(at, cx, voter),
            Action::Cancel => self.hidden = true,
            Action::Up => sheet.cursor.step(-1),
            Action::Down => sheet.cursor.step(1),
            _ => {}
        }
        Vec::new()
    }

    fn act_behind_curtain(&mut self, at: At, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match action {
            Action::Enter => self.open(at, cx),
            Action::Switch => return at.switch(RankingWay::Consensus),
            Action::Close => return close(at, cx),
            Action::Reopen => return vec![whose(at, cx)],
            _ => {}
        }
        Vec::new()
    }

    /// Takes back the last place given on the open ballot; where there is none, the curtain falls. What others handed in is
    /// not touched while a ballot lies open.
    pub(super) fn undo(&mut self) -> bool {
        let Some(sheet) = self.sheet.as_mut().filter(|_| !self.hidden) else { return false };
        match sheet.before.pop() {
            Some(places) => sheet.places = places,
            None => self.hidden = true,
        }
        true
    }

    pub(super) fn select(&mut self, row: usize) -> bool {
        self.sheet.as_mut().filter(|_| !self.hidden).is_some_and(|sheet| sheet.cursor.select(row))
    }

    /// Draws whose ballot is next and how many are in, for the room; what is left below.
    pub(super) fn draw_on_wall(&self, at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
        let who = at.voter_name(cx, self.voter(at, cx));
        canvas.line(
            Line::styled(cx.with("ballot-hand-over", &[("who", (&who).into())]), cx.theme.value(at.of.value)),
            area,
        );
        let rest = top(area, 1).1;
        let cast = at.ranking(cx).map_or(0, |ranking| ranking.ballots.len());
        let words = cx.with("ballot-cast", &[("n", cast.into()), ("of", at.voters(cx).into())]);
        canvas.line(Line::styled(words, cx.theme.text()), rest);
        top(rest, 2).1
    }

    pub(super) fn tell(&self, at: At, cx: &Cx<'_>, told: &mut Told) {
        let voter = self.voter(at, cx);
        match self.sheet.as_ref().filter(|_| !self.hidden) {
            None => {
                told.say(title(at, cx, voter));
                let who = at.voter_name(cx, voter);
                told.say(cx.with("ballot-hand-over", &[("who", (&who).into())]));
                told.say(cx.t("plain-ballot"));
                told.say(cast_words(at, cx));
            }
            Some(sheet) => sheet.tell(at, cx, voter, told),
        }
    }

    pub(super) fn draw(&self, at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let voter = self.voter(at, cx);
        match self.sheet.as_ref().filter(|_| !self.hidden) {
            None => draw_curtain(at, cx, voter, canvas, area),
            Some(sheet) => sheet.draw(at, cx, voter, canvas, centred(area, 120)),
        }
    }
}

/// A menu of whose ballot to fill in, or to fill in again.
pub(super) fn whose(at: At, cx: &Cx<'_>) -> Ask {
    let choice = |voter: u16| {
        let who = at.voter_name(cx, voter);
        let is_in = at.ranking(cx).is_some_and(|ranking| ranking.ballots.contains_key(&voter));
        let key = if is_in { "ballot-is-in" } else { "ballot-is-missing" };
        (cx.with(key, &[("who", (&who).into())]), Ask::Chosen(usize::from(voter)))
    };
    Ask::Menu(Menu::new(cx.t("ballot-whose"), (0_u16..).take(at.voters(cx)).map(choice).collect()))
}

/// Counting shows the ballots that are in, so it is asked once more.
fn close(at: At, cx: &Cx<'_>) -> Vec<Ask> {
    let cast = at.ranking(cx).map_or(0, |ranking| ranking.ballots.len());
    if cast == 0 {
        return vec![Ask::Say("ballot-none-in")];
    }
    let missing = at.voters(cx).saturating_sub(cast);
    if missing == 0 {
        return vec![at.ask(Command::Close(at.table()))];
    }
    let title = cx.with("ballot-close", &[("n", missing.into())]);
    let stay = (cx.t("ballot-close-wait"), Ask::Nothing);
    let close = (cx.t("ballot-close-count"), at.ask(Command::Close(at.table())));
    vec![Ask::Menu(Menu::new(title, vec![stay, close]))]
}

fn title(at: At, cx: &Cx<'_>, voter: u16) -> String {
    cx.with("ballot-title", &[("n", (usize::from(voter) + 1).into()), ("of", at.voters(cx).into())])
}

/// How many ballots are in.
fn cast_words(at: At, cx: &Cx<'_>) -> String {
    let cast = at.ranking(cx).map_or(0, |ranking| ranking.ballots.len());
    cx.with("ballot-cast", &[("n", cast.into()), ("of", at.voters(cx).into())])
}

/// Whose turn it is, and nothing of what anybody chose.
fn draw_curtain(at: At, cx: &Cx<'_>, voter: u16, canvas: &mut Canvas<'_>, area: Rect) {
    let title = title(at, cx, voter);
    // The biggest letters only where they need one line: a title that is broken is no calmer for being bigger.
    let most = if area.width / 8 >= u16::try_from(title.chars().count()).unwrap_or(u16::MAX) { 8 } else { 4 };
    let room = Rect { height: area.height.saturating_sub(7).clamp(1, most), ..area };
    let rows = big::rows(&title, room, cx.written());
    let area = middle(area, rows.saturating_add(6));
    let room = Rect { height: room.height.min(area.height), ..area };
    big::big(canvas, &title, cx.theme.value(at.of.value), Alignment::Center, room);
    let who = at.voter_name(cx, voter);
    let lines = [
        Line::styled(cx.with("ballot-hand-over", &[("who", (&who).into())]), cx.theme.strong()),
        Line::raw(""),
        Line::styled(cx.t("ballot-open"), cx.theme.text()),
        Line::raw(""),
        Line::styled(cast_words(at, cx), cx.theme.soft()),
    ];
    let mut rest = top(area, rows.saturating_add(1)).1;
    canvas.clickable(Rect { height: 3.min(rest.height), ..rest }, Hit::Action(Action::Enter));
    for line in lines {
        canvas.line(line.centered(), rest);
        rest = top(rest, 1).1;
    }
}

fn columns(words: &Line<'_>) -> u16 {
    u16::try_from(words.width()).unwrap_or(u16::MAX)
}

impl Sheet {
    /// Norms that do not stand any longer leave their places.
    fn renew(&mut self, norms: Vec<EntryId>) {
        for place in self.places.iter_mut().chain(self.before.iter_mut().flatten()) {
            *place = place.filter(|id| norms.contains(id));
        }
        self.cursor.renew(norms);
    }

    fn place(&self, id: EntryId) -> Option<usize> {
        self.places.iter().position(|other| *other == Some(id))
    }

    fn change(&mut self, places: Places) {
        self.before.push(std::mem::replace(&mut self.places, places));
    }

    /// Gives the selected norm the next free place, or takes its place back.
    fn toggle(&mut self) -> Vec<Ask> {
        let Some(id) = self.cursor.id() else { return Vec::new() };
        let mut places = self.places.clone();
        let held = self.place(id);
        let Some(place) = held.or_else(|| places.iter().position(Option::is_none)) else {
            return vec![Ask::Say("ballot-full")];
        };
        places[place] = if held.is_some() { None } else { Some(id) };
        self.change(places);
        Vec::new()
    }

    /// Gives the selected norm a place, counted from 1; who had it has none then.
    fn give(&mut self, place: usize, cx: &Cx<'_>) -> Vec<Ask> {
        let Some(id) = self.cursor.id() else { return Vec::new() };
        let index = place.wrapping_sub(1);
        if index >= self.places.len() {
            return vec![Ask::Tell(cx.with("ballot-no-place", &[("n", self.places.len().into())]))];
        }
        let mut places: Places = self.places.iter().map(|held| held.filter(|held| *held != id)).collect();
        places[index] = Some(id);
        self.change(places);
        Vec::new()
    }

    /// A ballot may have fewer norms than places, but no gap: a place left out would be worth other points than meant.
    fn hand_in(&self, at: At, cx: &Cx<'_>, voter: u16) -> Vec<Ask> {
        let given = self.places.iter().flatten().count();
        if given == 0 {
            return vec![Ask::Say("ballot-empty")];
        }
        if let Some(gap) = self.places.iter().take(given).position(Option::is_none) {
            return vec![Ask::Tell(cx.with("ballot-gap", &[("n", (gap + 1).into())]))];
        }
        let order = self.places.iter().copied().flatten().collect();
        let cast = at.ask(Command::Cast { table: at.table(), voter, order });
        let missing = self.places.len().min(self.cursor.rows().len()).saturating_sub(given);
        let say = match missing {
            0 => Ask::Say("ballot-handed-in"),
            missing => Ask::Tell(cx.with("ballot-handed-in-short", &[("n", missing.into())])),
        };
        vec![say, cast]
    }

    fn tell(&self, at: At, cx: &Cx<'_>, voter: u16, told: &mut Told) {
        told.say(format!("{} – {}", title(at, cx, voter), at.voter_name(cx, voter)));
        for (row, id) in self.cursor.rows().iter().enumerate() {
            let words = at.words(cx, *id);
            match self.place(*id) {
                None => told.row(0, row, words),
                Some(place) => {
                    let place = cx.with("ballot-place", &[("n", (place + 1).into())]);
                    told.row(0, row, format!("{words} – {place}"));
                }
            }
        }
        told.say(self.given_words(cx));
    }

    /// How many places are given.
    fn given_words(&self, cx: &Cx<'_>) -> String {
        let given = self.places.iter().flatten().count();
        cx.with("ballot-given", &[("n", given.into()), ("of", self.places.len().into())])
    }

    /// The places that the selected norm can be given, to be clicked.
    fn draw_places(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let words = Line::styled(cx.t("ballot-give"), cx.theme.text());
        let (place, mut rest) = left(Rect { height: area.height.min(1), ..area }, columns(&words).saturating_add(1));
        canvas.line(words, place);
        for place in 1..=u8::try_from(self.places.len()).unwrap_or(u8::MAX) {
            let words = Line::styled(format!(" {place} "), cx.theme.bar_strong());
            let (button, after) = left(rest, columns(&words));
            canvas.line(words, button);
            canvas.clickable(button, Hit::Action(Action::Place(place)));
            rest = left(after, 1).1;
        }
    }

    fn draw(&self, at: At, cx: &Cx<'_>, voter: u16, canvas: &mut Canvas<'_>, area: Rect) {
        let who = at.voter_name(cx, voter);
        let heading = Line::from(vec![
            Span::styled(title(at, cx, voter), cx.theme.value(at.of.value)),
            Span::styled(format!("  {who}"), cx.theme.strong()),
        ]);
        canvas.line(heading, area);
        let rest = top(area, 1).1;
        canvas.line(Line::styled(self.given_words(cx), cx.theme.soft()), rest);
        let rest = top(rest, 1).1;
        self.draw_places(cx, canvas, rest);
        let item = |(row, id): (usize, &EntryId)| {
            let lead = format!("{:>3}  ", row + 1);
            let words = at.words(cx, *id);
            match self.place(*id) {
                None => Item::new(row, lead, words, cx.theme.text()).lead_style(cx.theme.soft()),
                Some(place) => Item::new(row, lead, words, cx.theme.strong())
                    .lead_style(cx.theme.value(at.of.value))
                    .tail(cx.with("ballot-place", &[("n", (place + 1).into())])),
            }
        };
        let items: Vec<Item> = self.cursor.rows().iter().enumerate().map(item).collect();
        let rest = top(rest, 2).1;
        list::draw(canvas, &list::spaced(items, rest, cx.written()), 0, self.cursor.row(), rest);
    }
}
