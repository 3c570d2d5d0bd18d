//! The ranking: a group finds its most important norms, together or by ballots, and stands by them.
//!
//! One stop, four screens: which one shows follows from the state of the session.

mod ballot;
mod confirmed;
mod consensus;
mod run_off;
mod tally;

use ratatui::layout::{Alignment, Rect};

use self::ballot::Ballots;
use self::consensus::Consensus;
use self::tally::Tally;
use super::Of;
use crate::session::Group;
use crate::session::event::Event;
use crate::session::ids::{EntryId, GroupId};
use crate::session::norm_taboo::{Command, Entry, Kind, Ranking as Ranked, Table};
use crate::tui::canvas::Canvas;
use crate::tui::keymap::{Action, Scope};
use crate::tui::screens::{Ask, Cx, Screen};
use crate::tui::told::Told;
use crate::tui::views::{Window, columns, projector};
use crate::tui::widgets::list::Item;
use crate::tui::widgets::words::paragraph;
use crate::workshop::RankingWay;

/// The screen of a group's ranking.
#[derive(Debug, Clone)]
pub struct Ranking {
    at: At,
    part: Part,
}

/// What the screen shows.
#[derive(Debug, Clone)]
enum Part {
    /// The group has no norms.
    Empty,
    /// The group picks and orders together.
    Consensus(Consensus),
    /// Voter by voter, behind a curtain.
    Ballots(Ballots),
    /// The count.
    Tally(Box<Tally>),
    /// What the group stands by.
    Confirmed,
}

/// The screen of a group's ranking.
#[must_use]
pub fn at(of: Of, group: GroupId, cx: &Cx<'_>) -> Ranking {
    let at = At { of, group };
    Ranking { at, part: Part::of(at, cx) }
}

/// Whose ranking, and of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct At {
    of: Of,
    group: GroupId,
}

impl At {
    const fn table(self) -> Table {
        self.of.table(self.group)
    }

    fn ask(self, command: Command) -> Ask {
        self.of.ask(command)
    }

    fn group<'a>(self, cx: &Cx<'a>) -> Option<&'a Group> {
        cx.session.group(self.group)
    }

    /// The group's norms that stand, in order.
    fn norms(self, cx: &Cx<'_>) -> Vec<EntryId> {
        let spot = self.of.spot(Kind::Norm, self.group);
        self.of.state(cx).map(|state| state.standing(spot).map(|entry| entry.id).collect()).unwrap_or_default()
    }

    fn entry<'a>(self, cx: &Cx<'a>, id: EntryId) -> Option<&'a Entry> {
        self.of.state(cx)?.entry(id)
    }

    fn words<'a>(self, cx: &Cx<'a>, id: EntryId) -> &'a str {
        self.entry(cx, id).map(|entry| entry.text.as_str()).unwrap_or_default()
    }

    fn ranking<'a>(self, cx: &Cx<'a>) -> Option<&'a Ranked> {
        self.of.state(cx)?.ranking(self.table())
    }

    /// How many places the top has.
    fn places(self, cx: &Cx<'_>) -> u8 {
        self.of.definition(cx).map_or(0, |definition| definition.top)
    }

    fn voters(self, cx: &Cx<'_>) -> usize {
        self.group(cx).map_or(0, |group| group.seats.len())
    }

    /// What voter number `voter`, counted from 0, is called.
    fn voter_name(self, cx: &Cx<'_>, voter: u16) -> String {
        let seat = self.group(cx).and_then(|group| group.seats.get(usize::from(voter)));
        seat.map(|seat| cx.seat_name(seat.id)).unwrap_or_default()
    }

    fn way(self, cx: &Cx<'_>) -> RankingWay {
        let own = self.ranking(cx).and_then(|ranking| ranking.way);
        // Nobody sits in a group that was read from a file, so nobody can vote.
        let nobody = (self.voters(cx) == 0).then_some(RankingWay::Consensus);
        nobody.or(own).or_else(|| self.of.definition(cx).map(|definition| definition.ranking)).unwrap_or_default()
    }

    fn is_complete(self, cx: &Cx<'_>) -> bool {
        self.ranking(cx).is_some_and(|ranking| ranking.is_complete(self.voters(cx)))
    }

    fn switch(self, way: RankingWay) -> Vec<Ask> {
        vec![self.ask(Command::RankBy(self.table(), way))]
    }

    /// What the group is asked.
    fn asked(self, cx: &Cx<'_>) -> String {
        self.of.core_value(cx).map(|value| value.ranking.to_string()).unwrap_or_default()
    }

    /// Draws what the group is asked, and gives back what is left below it.
    fn question(self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
        paragraph(canvas, &self.asked(cx), cx.theme.soft(), Alignment::Left, area)
    }
}

impl Part {
    /// What the state of the session calls for.
    fn of(at: At, cx: &Cx<'_>) -> Self {
        if at.ranking(cx).is_some_and(|ranking| ranking.result.is_some()) {
            return Self::Confirmed;
        }
        if at.norms(cx).is_empty() {
            return Self::Empty;
        }
        match at.way(cx) {
            RankingWay::Consensus => Self::Consensus(Consensus::new(at, cx)),
            RankingWay::Ballots if at.is_complete(cx) => Self::Tally(Box::new(Tally::new(at, cx))),
            RankingWay::Ballots => Self::Ballots(Ballots::default()),
        }
    }
}

impl Ranking {
    /// Lets a voter fill in a ballot, also one that was handed in before; a count that left some out is open again then.
    fn ballot_of(&mut self, cx: &Cx<'_>, voter: usize) -> Vec<Ask> {
        let Ok(voter) = u16::try_from(voter) else { return Vec::new() };
        self.part = Part::Ballots(Ballots::of(voter));
        let closed = self.at.ranking(cx).is_some_and(|ranking| ranking.closed);
        if closed { vec![self.at.ask(Command::Reopen(self.at.table()))] } else { Vec::new() }
    }
}

impl Screen for Ranking {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        match &self.part {
            Part::Empty => &[Scope::Session],
            Part::Consensus(_) => &[Scope::Consensus, Scope::Timed, Scope::Session],
            Part::Ballots(ballots) if ballots.is_open() => &[Scope::Ballot, Scope::Timed, Scope::Session],
            Part::Ballots(_) => &[Scope::Curtain, Scope::Timed, Scope::Session],
            Part::Tally(tally) if tally.is_run_off() => &[Scope::RunOff, Scope::Timed, Scope::Session],
            Part::Tally(_) => &[Scope::Tally, Scope::Timed, Scope::Session],
            Part::Confirmed => &[Scope::Confirmed, Scope::Timed, Scope::Session],
        }
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        match &self.part {
            Part::Empty => {
                paragraph(canvas, &cx.t("ranking-none"), cx.theme.strong(), Alignment::Left, area);
            }
            Part::Consensus(consensus) => consensus.draw(self.at, cx, canvas, area),
            Part::Ballots(ballots) => ballots.draw(self.at, cx, canvas, area),
            Part::Tally(tally) => tally.draw(self.at, cx, canvas, area),
            Part::Confirmed => confirmed::draw(self.at, cx, canvas, area),
        }
    }

    fn draw_on_wall(&self, cx: &Cx<'_>, window: Window, canvas: &mut Canvas<'_>, area: Rect) {
        let (question, group) = (self.at.of.core_value(cx).map(|value| value.ranking.to_string()), Some(self.at.group));
        let asked = question.unwrap_or_default();
        let norms = |style| self.at.norms(cx).into_iter().enumerate().map(move |(row, id)| (row, id, style));
        match (&self.part, window) {
            (Part::Ballots(ballots), _) if !ballots.is_open() => {
                let rest = projector::head(cx, canvas, self.at.of, group, &asked, area);
                let rest = ballots.draw_on_wall(self.at, cx, canvas, rest);
                let items = norms(cx.theme.text())
                    .map(|(row, id, style)| Item::new(row, format!("{:>3}  ", row + 1), self.at.words(cx, id), style));
                columns::draw(canvas, &items.collect::<Vec<_>>(), None, rest);
            }
            (Part::Consensus(consensus), Window::Following) => {
                let rest = projector::head(cx, canvas, self.at.of, group, &asked, area);
                consensus.draw_on_wall(self.at, cx, canvas, rest);
            }
            (Part::Tally(tally), Window::Following) => {
                let rest = projector::head(cx, canvas, self.at.of, group, &asked, area);
                tally.draw_on_wall(self.at, cx, canvas, rest);
            }
            (Part::Confirmed, _) => confirmed::draw_on_wall(self.at, cx, canvas, area),
            (Part::Empty | Part::Consensus(_) | Part::Ballots(_) | Part::Tally(_), _) => self.draw(cx, canvas, area),
        }
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        match &self.part {
            Part::Empty => told.say(cx.t("ranking-none")),
            Part::Consensus(consensus) => consensus.tell(self.at, cx, told),
            Part::Ballots(ballots) => ballots.tell(self.at, cx, told),
            Part::Tally(tally) => tally.tell(self.at, cx, told),
            Part::Confirmed => confirmed::tell(self.at, cx, told),
        }
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match &mut self.part {
            Part::Consensus(consensus) => consensus.act(self.at, cx, action),
            Part::Ballots(ballots) => ballots.act(self.at, cx, action),
            Part::Tally(tally) => tally.act(self.at, cx, action),
            Part::Confirmed if action == Action::Reopen => vec![self.at.ask(Command::Reopen(self.at.table()))],
            Part::Empty | Part::Confirmed => Vec::new(),
        }
    }

    fn chosen(&mut self, cx: &Cx<'_>, choice: usize) -> Vec<Ask> {
        match &mut self.part {
            Part::Tally(tally) if choice == tally::RUN_OFF => {
                tally.begin_run_off();
                Vec::new()
            }
            Part::Ballots(_) | Part::Tally(_) => self.ballot_of(cx, choice),
            Part::Empty | Part::Consensus(_) | Part::Confirmed => Vec::new(),
        }
    }

    fn undo(&mut self) -> bool {
        match &mut self.part {
            Part::Ballots(ballots) => ballots.undo(),
            Part::Tally(tally) => tally.undo(),
            Part::Empty | Part::Consensus(_) | Part::Confirmed => false,
        }
    }

    fn draft(&self) -> String {
        match &self.part {
            Part::Ballots(ballots) => ballots.draft(),
            Part::Empty | Part::Consensus(_) | Part::Tally(_) | Part::Confirmed => String::new(),
        }
    }

    fn take_up(&mut self, draft: &str) {
        match &mut self.part {
            Part::Ballots(ballots) => ballots.take_up(draft),
            Part::Empty | Part::Consensus(_) | Part::Tally(_) | Part::Confirmed => {}
        }
    }

    fn select(&mut self, part: usize, row: usize) -> bool {
        match &mut self.part {
            Part::Consensus(consensus) => consensus.select(part, row),
            Part::Ballots(ballots) => ballots.select(row),
            Part::Tally(tally) => tally.select(row),
            Part::Empty | Part::Confirmed => false,
        }
    }

    /// What is typed and selected stays as long as the session calls for the same.
    fn refresh(&mut self, cx: &Cx<'_>, event: &Event) {
        match (&mut self.part, Part::of(self.at, cx)) {
            (Part::Consensus(consensus), Part::Consensus(_)) => consensus.refresh(self.at, cx),
            (Part::Ballots(ballots), Part::Ballots(_)) => ballots.refresh(self.at, cx, event),
            // A ballot is filled in again although all are in.
            (Part::Ballots(ballots), Part::Tally(_))
                if ballots.is_asked_for() && !ballots.is_handed_in(self.at, event) =>
            {
                ballots.refresh(self.at, cx, event);
            }
            (Part::Tally(tally), Part::Tally(new)) => tally.refresh(*new),
            (part, wanted) => *part = wanted,
        }
    }
}
