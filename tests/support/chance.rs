//! Commands by chance: numbers from a property test pick what is asked, of what is there.

use std::cell::Cell;

use jiff::civil::date;
use verdiverksted::clock::{Span, Time};
use verdiverksted::session::groups::{Person, Rules, Wish};
use verdiverksted::session::ids::{EntryId, FollowUpId, GroupId, Id, SeatId, SessionId, ThemeId, ThemeTabooId};
use verdiverksted::session::norm_taboo::{Command as Ask, Entry, Kind, NormTaboo, Round, Said, Spot, Table, TieRule};
use verdiverksted::session::{Actor, Command, Session, command, event, timer, turns};
use verdiverksted::text::CleanText;
use verdiverksted::workshop::{RankingWay, TurnOrder, TurnsBy};

use super::text;

/// Numbers that choose.
pub(crate) type Numbers = [u16; 16];

/// The people who take part.
pub(crate) const NAMES: [&str; 3] = ["Kari Nordmann", "Åse Østbø", "Ola"];

/// Chooses among what a session has.
pub(crate) struct Chance<'a> {
    session: &'a Session,
    numbers: Numbers,
    used: Cell<usize>,
}

/// An id of another session: of nothing here.
fn stranger() -> Id {
    Id { origin: SessionId(0xbad), number: 1 }
}

impl<'a> Chance<'a> {
    pub(crate) fn new(session: &'a Session, numbers: Numbers) -> Self {
        Self { session, numbers, used: Cell::new(0) }
    }

    /// A number below `n`.
    fn below(&self, n: usize) -> usize {
        let number = self.numbers.get(self.used.replace(self.used.get() + 1)).copied().unwrap_or(0);
        usize::from(number) % n.max(1)
    }

    fn small(&self, n: u16) -> u16 {
        u16::try_from(self.below(usize::from(n))).unwrap_or(0)
    }

    /// One time in `n`.
    fn rarely(&self, n: usize) -> bool {
        self.below(n) == n - 1
    }

    fn one<T: Clone>(&self, of: &[T]) -> Option<T> {
        of.get(self.below(of.len())).cloned()
    }

    /// One to four of them, in another order; at times one twice.
    fn some<T: Clone>(&self, of: &[T]) -> Vec<T> {
        let count = 1 + self.below(4).min(of.len().saturating_sub(1));
        let turn = self.below(of.len());
        let mut chosen: Vec<T> = of.iter().cycle().skip(turn).take(count).cloned().collect();
        if self.rarely(2) {
            chosen.reverse();
        }
        if self.rarely(9) {
            chosen.extend(chosen.first().cloned());
        }
        chosen
    }

    fn words(&self) -> CleanText {
        self.one(&["Lytte", "Spørre", "Hjelpe", "Si fra", "Le sammen"].map(text)).unwrap_or_else(|| text("Tie"))
    }

    fn state(&self) -> &'a NormTaboo {
        self.session.norm_taboo(0).expect("the exercise").1
    }

    fn group(&self) -> GroupId {
        let groups: Vec<GroupId> = self.session.groups.iter().map(|group| group.id).collect();
        let first = groups.first().copied().filter(|_| !self.rarely(3));
        first.or_else(|| self.one(&groups)).unwrap_or(GroupId(stranger()))
    }

    /// The first value, more often than the second.
    fn value(&self) -> u16 {
        u16::from(self.rarely(4))
    }

    fn table(&self) -> Table {
        Table { value: self.value(), group: self.group() }
    }

    fn kind(&self) -> Kind {
        if self.rarely(3) { Kind::Taboo } else { Kind::Norm }
    }

    fn spot(&self) -> Spot {
        Spot { value: self.value(), kind: self.kind(), group: self.group() }
    }

    fn entries(&self, which: impl Fn(&Entry) -> bool) -> Vec<EntryId> {
        self.state().entries().filter(|entry| which(entry)).map(|entry| entry.id).collect()
    }

    fn any(&self) -> EntryId {
        self.one(&self.entries(|_| true)).unwrap_or(EntryId(stranger()))
    }

    /// Some that could be in `spot` together.
    fn beside(&self, id: EntryId) -> Vec<EntryId> {
        let spot = self.state().entry(id).map(|entry| entry.spot);
        self.some(&self.entries(|entry| Some(entry.spot) == spot && (entry.id != id || self.rarely(9))))
    }

    fn norms(&self, table: Table) -> Vec<EntryId> {
        let own = |entry: &Entry| Table::of(entry) == table && entry.spot.kind == Kind::Norm;
        let mut order = self.some(&self.entries(|entry| own(entry) && entry.stands()));
        order.truncate(if self.rarely(9) { 3 } else { 2 });
        order
    }

    fn theme(&self) -> ThemeId {
        let themes: Vec<ThemeId> = (0..3).flat_map(|value| self.state().themes(value)).map(|theme| theme.id).collect();
        self.one(&themes).unwrap_or(ThemeId(stranger()))
    }

    fn taboo_of(&self, theme: ThemeId) -> ThemeTabooId {
        let taboos = self.state().theme(theme).into_iter().flat_map(|theme| &theme.taboos);
        self.one(&taboos.map(|taboo| taboo.id).collect::<Vec<_>>()).unwrap_or(ThemeTabooId(stranger()))
    }

    fn round(&self) -> Round {
        let group = if self.rarely(2) { None } else { Some(self.group()) };
        Round { value: self.value(), kind: self.kind(), group }
    }

    fn seat(&self) -> SeatId {
        let seats = self
            .session
            .groups
            .iter()
            .flat_map(|group| std::iter::once(group.seat).chain(group.seats.iter().map(|seat| seat.id)));
        self.one(&seats.collect::<Vec<_>>()).unwrap_or(SeatId(stranger()))
    }

    /// A seat that may speak in a group.
    fn seat_in(&self, group: GroupId) -> Option<SeatId> {
        let seats = self.session.group(group)?.seats.iter().map(|seat| seat.id);
        self.one(&seats.collect::<Vec<_>>())
    }

    fn people(&self) -> Vec<Person> {
        let units = ["NAV", "PPT"].map(text);
        (0..self.below(9)).map(|_| Person { name: self.name(), unit: self.one(&units) }).collect()
    }

    /// Somebody's name, often none.
    fn name(&self) -> Option<CleanText> {
        self.rarely(2).then(|| self.one(&NAMES.map(text))).flatten()
    }

    fn follow_up(&self) -> (FollowUpId, event::FollowUp) {
        let known: Vec<FollowUpId> = self.session.follow_ups.iter().map(|(id, _)| *id).collect();
        let when = self.rarely(2).then(|| date(2019, 6, 1));
        let agreed = event::FollowUp { what: self.words(), who: self.name(), when };
        (self.one(&known).unwrap_or(FollowUpId(stranger())), agreed)
    }

    /// Who acts.
    pub(crate) fn actor(&self) -> Actor {
        match self.below(12) {
            0 => Actor::Seat(self.seat()),
            1 => Actor::Import(text("norms.csv")),
            _ => Actor::Facilitator,
        }
    }

    /// What is asked.
    pub(crate) fn command(&self, now: Time) -> Command {
        match self.below(24) {
            0 => Command::Undo,
            1 => Command::Redo,
            2 => self.one(&self.session.stops()).map_or(Command::Undo, Command::Move),
            3 => self.session.stop_after(1).map_or(Command::Undo, Command::Move),
            4 => self.timer(),
            5 => self.room(now),
            6..=10 => {
                let spot = self.spot();
                let against = self.rarely(2).then(|| self.any());
                Self::ask(Ask::Add {
                    said: Said { text: self.words(), spot },
                    seat: self.seat_in(spot.group),
                    against: against.filter(|_| spot.kind == Kind::Taboo),
                })
            }
            11..=14 => Self::ask(self.entry()),
            15..=19 => Self::ask(self.ranking()),
            _ => Self::ask(self.plenary()),
        }
    }

    fn ask(command: Ask) -> Command {
        Command::Exercise(0, command::Exercise::NormTaboo(command))
    }

    fn timer(&self) -> Command {
        use timer::Change::{Ended, Extended, Paused, Resumed, Started};
        let more = Span(i64::from(self.small(5)) * 30_500 - 30_500);
        Command::Timer(self.one(&[Started, Started, Paused, Resumed, Extended(more), Ended]).unwrap_or(Started))
    }

    fn room(&self, now: Time) -> Command {
        match self.below(9) {
            0 => Command::NameOrganisation(self.rarely(2).then(|| self.words())),
            1 if self.rarely(2) => Command::TakeTurnsIn(self.one(&TurnOrder::ALL).unwrap_or_default()),
            1 => Command::TakeTurnsBy(self.one(&[TurnsBy::Members, TurnsBy::Groups]).unwrap_or(TurnsBy::Groups)),
            2 => {
                let groups = self.rarely(2).then(|| self.small(4));
                let wish = |at: usize| if at == 0 { Wish::Together(0, 1) } else { Wish::Apart(at, 0) };
                let wishes = (0..usize::from(self.small(4))).map(wish).collect();
                let rules = Rules { mix: self.rarely(2), wishes };
                Command::FormGroups { people: self.people(), groups, rules, seed: u64::from(self.small(9)) }
            }
            3 => Command::NameGroup(self.group(), Some(self.words())),
            4 => Command::AddSeat(self.group(), Person { name: self.name(), unit: None }),
            5 => Command::AddFollowUp(self.follow_up().1),
            6 => {
                let (id, agreed) = self.follow_up();
                Command::ChangeFollowUp(id, agreed)
            }
            7 => Command::RemoveFollowUp(self.follow_up().0),
            _ => Command::Reopen { last_seen: now + Span::seconds(-i64::from(self.small(900))) },
        }
    }

    fn entry(&self) -> Ask {
        let entry = self.any();
        match self.below(9) {
            0 => Ask::Reword { entry, text: self.words() },
            1 => Ask::Withdraw(entry),
            2 => Ask::Restore(entry),
            3 => Ask::Merge { into: entry, from: self.beside(entry), wording: self.words() },
            4 => Ask::Move { entry, to: self.spot() },
            5 => Ask::Order { entry, before: self.beside(entry).first().copied() },
            6 => Ask::Pair { taboo: entry, norm: self.rarely(2).then(|| self.any()) },
            7 => {
                let spot = self.state().entry(entry).map_or_else(|| self.spot(), |entry| entry.spot);
                let spot = if self.rarely(9) { self.spot() } else { spot };
                Ask::Join { said: Said { text: self.words(), spot }, seat: self.seat_in(spot.group), into: entry }
            }
            _ => {
                use turns::Change::{CameBack, Given, Passed};
                let round = self.round();
                let seat = self.one(&round.order(&self.session.groups)).unwrap_or_else(|| self.seat());
                let change = self.one(&[Passed(seat), CameBack(seat), Given(seat)]).unwrap_or(Passed(seat));
                Ask::Turn { round, change }
            }
        }
    }

    fn ranking(&self) -> Ask {
        let table = self.table();
        match self.below(14) {
            0 => Ask::RankBy(table, self.one(&[RankingWay::Ballots, RankingWay::Consensus]).unwrap_or_default()),
            1 | 2 => Ask::Agree(table, self.norms(table)),
            3..=6 => Ask::Cast { table, voter: u16::from(self.rarely(2)), order: self.norms(table) },
            7 => Ask::Close(table),
            8 | 9 => Ask::Settle(table, self.rule(table)),
            10 | 11 => Ask::Confirm(table),
            12 => Ask::Override { table, order: self.norms(table), reason: self.words() },
            _ => Ask::Reopen(table),
        }
    }

    fn rule(&self, table: Table) -> TieRule {
        match self.below(4) {
            0 => TieRule::Voters,
            1 => TieRule::Firsts,
            2 => TieRule::KeepBoth,
            _ => TieRule::RunOff(self.norms(table).into_iter().map(|norm| (norm, self.small(3))).collect()),
        }
    }

    fn plenary(&self) -> Ask {
        let value = self.value();
        let of_value = |kind| {
            let state = self.state();
            self.some(&state.of_value(value, kind).map(|entry| entry.id).collect::<Vec<_>>())
        };
        let theme = self.theme();
        match self.below(16) {
            0 | 1 => Ask::MakeTheme { value, wording: self.words(), norms: of_value(Kind::Norm) },
            2 => Ask::ThemesFromTops { value },
            3 => Ask::WordTheme(theme, self.words()),
            4 => Ask::TakeIn(theme, of_value(Kind::Norm)),
            5 => Ask::TakeOut(self.any()),
            6 => Ask::MergeThemes { into: theme, from: vec![self.theme()] },
            7 => Ask::Dissolve(theme),
            8 => Ask::OrderTheme(theme, self.rarely(2).then(|| self.theme())),
            9 => Ask::Choose(theme, !self.rarely(4)),
            10 => Ask::AddTaboo { theme, wording: self.words(), sources: of_value(Kind::Taboo) },
            11 => Ask::RemoveTaboo(theme, self.taboo_of(theme)),
            12 => Ask::MakeThemes {
                value,
                themes: vec![(self.words(), of_value(Kind::Norm)), (self.words(), of_value(Kind::Norm))],
            },
            13 => {
                let norms = self.state().theme(theme).map(|theme| theme.norms.clone()).unwrap_or_default();
                Ask::SplitTheme { theme, wording: self.words(), norms: self.some(&norms) }
            }
            14 => Ask::MergeTaboos {
                theme,
                into: self.taboo_of(theme),
                from: vec![self.taboo_of(theme)],
                wording: self.words(),
            },
            _ => Ask::WordTaboo(theme, self.taboo_of(theme), self.words()),
        }
    }
}
