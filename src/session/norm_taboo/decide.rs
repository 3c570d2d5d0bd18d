//! What the exercise allows.

mod themes;

use std::collections::BTreeSet;

use super::change::{Command, Event, Said};
use super::entries::{Entry, Fate, Kind, Spot};
use super::ranking::{Change as RankingChange, Ranking, Result as RankingResult, Table, TieRule};
use super::themes::Change as ThemeChange;
use super::{NormTaboo, Round};
use crate::session::command::Rejection;
use crate::session::ids::{EntryId, GroupId, Id, SeatId};
use crate::session::state::Group;
use crate::session::turns;
use crate::text::CleanText;
use crate::workshop::{self, RankingWay};

/// What a decision stands on.
pub(crate) struct Context<'a> {
    /// The exercise as the workshop has it.
    pub(crate) definition: &'a workshop::NormTaboo,
    /// The exercise so far.
    pub(crate) state: &'a NormTaboo,
    /// The groups.
    pub(crate) groups: &'a [Group],
    /// Whether nothing is taken in, because the time is up and the workshop says so.
    pub(crate) locked: bool,
}

type Decision = Result<Event, Rejection>;

/// Makes an event of `command`, or refuses. `fresh` gives ids that were never used.
pub(crate) fn decide(context: &Context<'_>, command: Command, fresh: &mut dyn FnMut() -> Id) -> Decision {
    match command {
        Command::Add { said, seat, against } => context.add(said, seat, against, fresh),
        Command::Join { said, seat, into } => context.join(said, seat, into, fresh),
        Command::Reword { entry, text } => context.reword(entry, text),
        Command::Withdraw(entry) => context.active(entry).map(|_| Event::Withdrawn { entry }),
        Command::Restore(entry) => context.restore(entry),
        Command::Merge { into, from, wording } => context.merge(into, from, wording),
        Command::Move { entry, to } => context.relocate(entry, to),
        Command::Order { entry, before } => context.order(entry, before),
        Command::Pair { taboo, norm } => context.pair(taboo, norm),
        Command::Turn { round, change } => context.turn(round, change),
        Command::RankBy(table, way) => context.rank_by(table, way),
        Command::Agree(table, order) => context.agree(table, order),
        Command::Cast { table, voter, order } => context.cast(table, voter, order),
        Command::Close(table) => context.close(table),
        Command::Settle(table, rule) => context.settle(table, rule),
        Command::Confirm(table) => context.confirm(table),
        Command::Override { table, order, reason } => context.overrule(table, order, reason),
        Command::Reopen(table) => context.reopen(table),
        Command::MakeTheme { value, wording, norms } => context.make_themes(value, vec![(wording, norms)], fresh),
        Command::MakeThemes { value, themes } => context.make_themes(value, themes, fresh),
        Command::ThemesFromTops { value } => context.themes_from_tops(value, fresh),
        Command::WordTheme(id, wording) => {
            context.theme_where(id, |theme| theme.wording != wording)?;
            Ok(Event::Theme(ThemeChange::Worded(id, wording)))
        }
        Command::TakeIn(id, norms) => context.take_in(id, norms),
        Command::TakeOut(norm) => {
            context.state.theme_of(norm).ok_or(Rejection::Unknown)?;
            Ok(Event::Theme(ThemeChange::TakenOut(norm)))
        }
        Command::MergeThemes { into, from } => context.merge_themes(into, from),
        Command::SplitTheme { theme, wording, norms } => context.split_theme(theme, wording, norms, fresh),
        Command::Dissolve(id) => context.theme(id).map(|_| Event::Theme(ThemeChange::Dissolved(id))),
        Command::OrderTheme(id, before) => context.order_theme(id, before),
        Command::Choose(id, chosen) => context.choose(id, chosen),
        Command::AddTaboo { theme, wording, sources } => context.add_taboo(theme, wording, sources, fresh),
        Command::RemoveTaboo(theme, taboo) => {
            context.theme_taboo(theme, taboo)?;
            Ok(Event::Theme(ThemeChange::TabooRemoved(theme, taboo)))
        }
        Command::WordTaboo(theme, taboo, wording) => {
            let changes = context.theme_taboo(theme, taboo)?.wording != wording;
            changes.then_some(Event::Theme(ThemeChange::TabooWorded(theme, taboo, wording))).ok_or(Rejection::NoChange)
        }
        Command::MergeTaboos { theme, into, from, wording } => context.merge_taboos(theme, into, from, wording),
        Command::HideWord(word) => {
            let hidden = context.state.hidden_words().contains(&word);
            if hidden { Err(Rejection::NoChange) } else { Ok(Event::WordHidden { word }) }
        }
        Command::ShowWord(word) => {
            let hidden = context.state.hidden_words().contains(&word);
            if hidden { Ok(Event::WordShown { word }) } else { Err(Rejection::NoChange) }
        }
    }
}

impl Context<'_> {
    fn group(&self, id: GroupId) -> Result<&Group, Rejection> {
        self.groups.iter().find(|group| group.id == id).ok_or(Rejection::Unknown)
    }

    fn value(&self, value: u16) -> Result<(), Rejection> {
        (usize::from(value) < self.definition.values.len()).then_some(()).ok_or(Rejection::Unknown)
    }

    fn spot(&self, spot: Spot) -> Result<(), Rejection> {
        self.value(spot.value)?;
        self.group(spot.group).map(|_| ())
    }

    fn active(&self, id: EntryId) -> Result<&Entry, Rejection> {
        let entry = self.state.entry(id).ok_or(Rejection::Unknown)?;
        entry.stands().then_some(entry).ok_or(Rejection::NotActive)
    }

    /// The norm that a taboo may stand against: of the same value and group.
    fn norm_beside(&self, taboo: Spot, norm: EntryId) -> Result<(), Rejection> {
        let spot = self.active(norm)?.spot;
        let beside = spot.kind == Kind::Norm && spot.value == taboo.value && spot.group == taboo.group;
        (beside && taboo.kind == Kind::Taboo).then_some(()).ok_or(Rejection::NotAlike)
    }

    fn add(
        &self,
        said: Said,
        seat: Option<SeatId>,
        against: Option<EntryId>,
        fresh: &mut dyn FnMut() -> Id,
    ) -> Decision {
        self.says(said.spot, seat)?;
        if let Some(norm) = against {
            self.norm_beside(said.spot, norm)?;
        }
        Ok(Event::Added { id: EntryId(fresh()), entry: said, seat, against })
    }

    fn join(&self, said: Said, seat: Option<SeatId>, into: EntryId, fresh: &mut dyn FnMut() -> Id) -> Decision {
        self.says(said.spot, seat)?;
        let beside = self.active(into)?.spot == said.spot;
        let joined = || Event::Joined { id: EntryId(fresh()), entry: said, seat, into };
        beside.then(joined).ok_or(Rejection::NotAlike)
    }

    /// Something may be said at a spot that exists, while there is time, by a seat of its group or by nobody.
    fn says(&self, spot: Spot, seat: Option<SeatId>) -> Result<(), Rejection> {
        self.spot(spot)?;
        if self.locked {
            return Err(Rejection::TimeIsUp);
        }
        if let Some(seat) = seat {
            let group = self.group(spot.group)?;
            let its_own = group.seat == seat || group.seats.iter().any(|member| member.id == seat);
            its_own.then_some(()).ok_or(Rejection::Unknown)?;
        }
        Ok(())
    }

    fn reword(&self, entry: EntryId, text: CleanText) -> Decision {
        let same = self.active(entry)?.text == text;
        if same { Err(Rejection::NoChange) } else { Ok(Event::Reworded { entry, text }) }
    }

    /// What was merged into something that is itself gone comes back alone.
    fn restore(&self, id: EntryId) -> Decision {
        let entry = self.state.entry(id).ok_or(Rejection::Unknown)?;
        match entry.fate {
            Fate::Stands => Err(Rejection::NoChange),
            Fate::Withdrawn | Fate::Merged(_) => Ok(Event::Restored { entry: id }),
        }
    }

    fn merge(&self, into: EntryId, from: Vec<EntryId>, wording: CleanText) -> Decision {
        let spot = self.active(into)?.spot;
        if from.is_empty() || !distinct(&from) || from.contains(&into) {
            return Err(Rejection::NotAlike);
        }
        for id in &from {
            if self.active(*id)?.spot != spot {
                return Err(Rejection::NotAlike);
            }
        }
        Ok(Event::Merged { into, from, wording })
    }

    fn relocate(&self, entry: EntryId, to: Spot) -> Decision {
        self.spot(to)?;
        if self.active(entry)?.spot == to { Err(Rejection::NoChange) } else { Ok(Event::Moved { entry, to }) }
    }

    fn order(&self, entry: EntryId, before: Option<EntryId>) -> Decision {
        let spot = self.active(entry)?.spot;
        if let Some(before) = before {
            let other = self.active(before)?.spot;
            if before == entry || other != spot {
                return Err(Rejection::NotAlike);
            }
        }
        Ok(Event::Ordered { entry, before })
    }

    fn pair(&self, taboo: EntryId, norm: Option<EntryId>) -> Decision {
        let entry = self.active(taboo)?;
        if entry.against == norm {
            return Err(Rejection::NoChange);
        }
        match norm {
            Some(norm) => self.norm_beside(entry.spot, norm)?,
            None if entry.spot.kind == Kind::Norm => return Err(Rejection::NotAlike),
            None => {}
        }
        Ok(Event::Paired { taboo, norm })
    }

    fn turn(&self, round: Round, change: turns::Change) -> Decision {
        self.value(round.value)?;
        if let Some(group) = round.group {
            self.group(group)?;
        }
        let allowed = self.state.turns(round, self.groups).allows(change);
        allowed.then_some(Event::Turn { round, change }).ok_or(Rejection::NoChange)
    }

    /// The ranking at a table that exists, and whether the group has confirmed it.
    fn ranking(&self, table: Table) -> Result<Ranking, Rejection> {
        self.value(table.value)?;
        self.group(table.group)?;
        Ok(self.state.ranking(table).cloned().unwrap_or_default())
    }

    fn open_ranking(&self, table: Table) -> Result<Ranking, Rejection> {
        let ranking = self.ranking(table)?;
        if ranking.result.is_some() { Err(Rejection::RankingClosed) } else { Ok(ranking) }
    }

    /// A group with no seats, such as one from a file, has nobody who could vote.
    fn way(&self, table: Table, ranking: &Ranking) -> RankingWay {
        if self.voters(table) == 0 { RankingWay::Consensus } else { ranking.way.unwrap_or(self.definition.ranking) }
    }

    fn rank_by(&self, table: Table, way: RankingWay) -> Decision {
        let ranking = self.open_ranking(table)?;
        if way == RankingWay::Ballots && self.voters(table) == 0 {
            return Err(Rejection::NobodyVotes);
        }
        if self.way(table, &ranking) == way {
            Err(Rejection::NoChange)
        } else {
            Ok(ranked(table, RankingChange::By(way)))
        }
    }

    /// An order holds when its norms are the group's own, stand, and are named once.
    fn check_order(&self, table: Table, order: &[EntryId], most: usize) -> Result<(), Rejection> {
        let own = |id: &EntryId| self.state.ranks(table, *id);
        let holds = distinct(order) && order.len() <= most && order.iter().all(own);
        holds.then_some(()).ok_or(Rejection::BadRanking)
    }

    fn agree(&self, table: Table, order: Vec<EntryId>) -> Decision {
        let ranking = self.open_ranking(table)?;
        self.check_order(table, &order, usize::from(self.definition.top))?;
        if ranking.agreed == order { Err(Rejection::NoChange) } else { Ok(ranked(table, RankingChange::Agreed(order))) }
    }

    fn voters(&self, table: Table) -> usize {
        self.group(table.group).map_or(0, |group| group.seats.len())
    }

    fn cast(&self, table: Table, voter: u16, order: Vec<EntryId>) -> Decision {
        let ranking = self.open_ranking(table)?;
        if usize::from(voter) >= self.voters(table) {
            return Err(Rejection::Unknown);
        }
        if ranking.closed {
            return Err(Rejection::RankingClosed);
        }
        self.check_order(table, &order, usize::from(self.definition.top))?;
        if order.is_empty() {
            Err(Rejection::BadRanking)
        } else {
            Ok(ranked(table, RankingChange::Cast { voter, order }))
        }
    }

    fn close(&self, table: Table) -> Decision {
        let ranking = self.open_ranking(table)?;
        match (ranking.ballots.is_empty(), ranking.is_complete(self.voters(table))) {
            (true, _) => Err(Rejection::BallotsMissing),
            (false, true) => Err(Rejection::NoChange),
            (false, false) => Ok(ranked(table, RankingChange::Closed)),
        }
    }

    fn tally(&self, table: Table, ranking: &Ranking) -> super::Tally {
        ranking.tally(self.definition.top, |id| self.state.ranks(table, id))
    }

    fn settle(&self, table: Table, rule: TieRule) -> Decision {
        let ranking = self.open_ranking(table)?;
        if !ranking.is_complete(self.voters(table)) {
            return Err(Rejection::BallotsMissing);
        }
        let tie = self.tally(table, &ranking).tie.ok_or(Rejection::NoTie)?;
        if ranking.rules.contains(&rule) {
            return Err(Rejection::NoChange);
        }
        if let TieRule::RunOff(hands) = &rule {
            let of_tied = distinct(hands.iter().map(|(entry, _)| entry))
                && hands.iter().all(|(entry, _)| tie.entries.contains(entry));
            let raised: usize = hands.iter().map(|(_, hands)| usize::from(*hands)).sum();
            let holds = of_tied && raised > 0 && raised <= self.voters(table);
            holds.then_some(()).ok_or(Rejection::BadRanking)?;
        }
        Ok(ranked(table, RankingChange::Settled(rule)))
    }

    fn confirm(&self, table: Table) -> Decision {
        let ranking = self.open_ranking(table)?;
        let way = self.way(table, &ranking);
        let order = match way {
            RankingWay::Consensus => {
                ranking.agreed.iter().copied().filter(|id| self.state.ranks(table, *id)).collect::<Vec<_>>()
            }
            RankingWay::Ballots if ranking.is_complete(self.voters(table)) => {
                let tally = self.tally(table, &ranking);
                if tally.tie.is_some() {
                    return Err(Rejection::TieAtCut);
                }
                tally.chosen
            }
            RankingWay::Ballots => return Err(Rejection::BallotsMissing),
        };
        if order.is_empty() {
            return Err(Rejection::BadRanking);
        }
        Ok(ranked(table, RankingChange::Confirmed(RankingResult { order, way, reason: None })))
    }

    fn overrule(&self, table: Table, order: Vec<EntryId>, reason: CleanText) -> Decision {
        let ranking = self.open_ranking(table)?;
        if order.is_empty() {
            return Err(Rejection::BadRanking);
        }
        self.check_order(table, &order, usize::from(self.definition.top))?;
        let way = self.way(table, &ranking);
        Ok(ranked(table, RankingChange::Confirmed(RankingResult { order, way, reason: Some(reason) })))
    }

    fn reopen(&self, table: Table) -> Decision {
        let ranking = self.ranking(table)?;
        let open = ranking.result.is_none() && !ranking.closed;
        if open { Err(Rejection::NoChange) } else { Ok(ranked(table, RankingChange::Reopened)) }
    }
}

/// Whether nothing is named twice.
fn distinct<'a>(ids: impl IntoIterator<Item = &'a EntryId>) -> bool {
    let mut seen = BTreeSet::new();
    ids.into_iter().all(|id| seen.insert(id))
}

fn ranked(table: Table, change: RankingChange) -> Event {
    Event::Ranking { table, change }
}
