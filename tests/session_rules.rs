//! What a session allows and refuses, case by case.

mod support;

use support::{MORNING, begun, text, workshop};
use verdiverksted::clock::{Span, Time};
use verdiverksted::session::groups::{Person, Rules};
use verdiverksted::session::ids::{EntryId, GroupId, SeatId};
use verdiverksted::session::norm_taboo::{
    self, Command as Ask, Entry, Event as Happened, Fate, Kind, NormTaboo, Phase, Round, Said, Spot, Stop as Here,
    Table, TieRule,
};
use verdiverksted::session::place::Stop;
use verdiverksted::session::timer::{Change as Clock, Timer};
use verdiverksted::session::turns::Change as Turn;
use verdiverksted::session::{Actor, Command, Event, Place, Rejection, Session, What, command, event};
use verdiverksted::workshop::{AtZero, Exercise, RankingWay, TurnsBy, Workshop};

/// A room with two groups of two, who choose two norms each; one gets on the poster.
struct Room {
    session: Session,
    now: Time,
}

fn someone() -> Person {
    Person { name: None, unit: Some(text("NAV")) }
}

fn ask(command: Ask) -> Command {
    Command::Exercise(0, command::Exercise::NormTaboo(command))
}

fn clock(change: Clock) -> Command {
    Command::Timer(change)
}

fn at(phase: Phase, group: Option<GroupId>) -> Place {
    Place::Exercise(0, Stop::NormTaboo(Here::Value { value: 0, phase, group }))
}

impl Room {
    fn new() -> Self {
        Self::of(workshop())
    }

    fn of(mut definition: Workshop) -> Self {
        let Exercise::NormTaboo(exercise) = &mut definition.exercises[0];
        exercise.top = 2;
        exercise.poster.norms_per_value = 1;
        let mut room = Self { session: begun(definition), now: MORNING };
        room.does(Command::FormGroups {
            people: vec![someone(); 4],
            groups: Some(2),
            rules: Rules::default(),
            seed: 1,
        });
        room
    }

    fn tries(&mut self, by: Actor, command: Command) -> Result<(), Rejection> {
        let event = self.session.decide(by, command, self.now)?;
        self.session.evolve(&event);
        Ok(())
    }

    fn does(&mut self, command: Command) {
        let said = format!("{command:?}");
        assert_eq!(self.tries(Actor::Facilitator, command), Ok(()), "{said}");
    }

    fn asks(&mut self, command: Ask) {
        self.does(ask(command));
    }

    fn refuses(&mut self, command: Command) -> Option<Rejection> {
        self.tries(Actor::Facilitator, command).err()
    }

    fn state(&self) -> &NormTaboo {
        self.session.norm_taboo(0).expect("the exercise").1
    }

    fn group(&self, index: usize) -> GroupId {
        self.session.groups[index].id
    }

    fn seat(&self, group: usize, seat: usize) -> SeatId {
        self.session.groups[group].seats[seat].id
    }

    fn spot(&self, group: usize, kind: Kind) -> Spot {
        Spot { value: 0, kind, group: self.group(group) }
    }

    fn table(&self, group: usize) -> Table {
        Table { value: 0, group: self.group(group) }
    }

    fn round(&self) -> Round {
        Round { value: 0, kind: Kind::Norm, group: Some(self.group(0)) }
    }

    fn adding(&self, words: &str, kind: Kind, group: usize) -> Ask {
        Ask::Add { said: Said { text: text(words), spot: self.spot(group, kind) }, seat: None, against: None }
    }

    fn add(&mut self, words: &str, kind: Kind, group: usize) -> EntryId {
        self.asks(self.adding(words, kind, group));
        self.state().entries().last().expect("what was said").id
    }

    fn norms<const N: usize>(&mut self) -> [EntryId; N] {
        std::array::from_fn(|number| self.add(&format!("Norm {number}"), Kind::Norm, 0))
    }

    fn entry(&self, id: EntryId) -> &Entry {
        self.state().entry(id).expect("the entry")
    }

    fn cast(&mut self, voter: u16, order: &[EntryId]) {
        self.asks(Ask::Cast { table: self.table(0), voter, order: order.to_vec() });
    }

    /// Where a clock stands now, in seconds.
    fn left(&self, place: Place) -> Option<i64> {
        self.session.timer(place).and_then(|timer| timer.left(self.now)).map(|left| left.0 / 1000)
    }

    fn wait(&mut self, seconds: i64) {
        self.now = self.now + Span::seconds(seconds);
    }
}

#[test]
fn nothing_new_and_nothing_known_is_refused() {
    let mut room = Room::new();
    let [norm, other, _] = room.norms();
    let taboo = room.add("Tabu", Kind::Taboo, 0);
    let abroad = room.add("Norm", Kind::Norm, 1);
    room.asks(Ask::MakeTheme { value: 0, wording: text("Tema"), norms: vec![norm] });
    let theme = room.state().theme_of(norm).expect("the theme").id;
    let (spot, table) = (room.spot(0, Kind::Norm), room.table(0));
    let (unknown, nowhere) = (EntryId(room.group(0).0), GroupId(norm.0));
    let said = Said { text: text("Ny"), spot };
    for (command, rejection) in [
        (Command::NameOrganisation(Some(text("Siljan kommune"))), Rejection::NoChange),
        (Command::TakeTurnsBy(TurnsBy::Members), Rejection::NoChange),
        (Command::Move(Place::Setup), Rejection::NoChange),
        (Command::Move(Place::Opening(2)), Rejection::Unknown),
        (Command::Move(at(Phase::RoundRobin, None)), Rejection::Unknown),
        (Command::NameGroup(nowhere, None), Rejection::Unknown),
        (Command::AddSeat(nowhere, someone()), Rejection::Unknown),
        (Command::Exercise(1, command::Exercise::NormTaboo(Ask::Withdraw(norm))), Rejection::Unknown),
        (
            Command::FormGroups { people: vec![someone(); 4], groups: None, rules: Rules::default(), seed: 1 },
            Rejection::GroupsInUse,
        ),
        (clock(Clock::Started), Rejection::NoTimer),
        (ask(Ask::Withdraw(unknown)), Rejection::Unknown),
        (
            ask(Ask::Add { said: Said { spot: Spot { value: 3, ..spot }, ..said.clone() }, seat: None, against: None }),
            Rejection::Unknown,
        ),
        (ask(Ask::Add { said: said.clone(), seat: Some(room.seat(1, 0)), against: None }), Rejection::Unknown),
        (ask(Ask::Add { said: said.clone(), seat: None, against: Some(norm) }), Rejection::NotAlike),
        (ask(Ask::Join { said: said.clone(), seat: None, into: unknown }), Rejection::Unknown),
        (ask(Ask::Join { said: said.clone(), seat: Some(room.seat(1, 0)), into: norm }), Rejection::Unknown),
        (ask(Ask::Join { said: said.clone(), seat: None, into: taboo }), Rejection::NotAlike),
        (ask(Ask::Join { said, seat: None, into: abroad }), Rejection::NotAlike),
        (ask(Ask::Reword { entry: norm, text: text("Norm 0") }), Rejection::NoChange),
        (ask(Ask::Restore(norm)), Rejection::NoChange),
        (ask(Ask::Move { entry: norm, to: spot }), Rejection::NoChange),
        (ask(Ask::Order { entry: norm, before: Some(norm) }), Rejection::NotAlike),
        (ask(Ask::Order { entry: norm, before: Some(abroad) }), Rejection::NotAlike),
        (ask(Ask::Pair { taboo, norm: None }), Rejection::NoChange),
        (ask(Ask::Pair { taboo, norm: Some(abroad) }), Rejection::NotAlike),
        (ask(Ask::Pair { taboo: norm, norm: Some(other) }), Rejection::NotAlike),
        (ask(Ask::Merge { into: norm, from: vec![], wording: text("Norm") }), Rejection::NotAlike),
        (ask(Ask::Merge { into: norm, from: vec![norm], wording: text("Norm") }), Rejection::NotAlike),
        (ask(Ask::Merge { into: norm, from: vec![other, other], wording: text("Norm") }), Rejection::NotAlike),
        (ask(Ask::Merge { into: norm, from: vec![abroad], wording: text("Norm") }), Rejection::NotAlike),
        (ask(Ask::Merge { into: norm, from: vec![taboo], wording: text("Norm") }), Rejection::NotAlike),
        (ask(Ask::RankBy(table, RankingWay::Consensus)), Rejection::NoChange),
        (ask(Ask::RankBy(Table { value: 9, ..table }, RankingWay::Ballots)), Rejection::Unknown),
        (ask(Ask::Reopen(table)), Rejection::NoChange),
        (ask(Ask::MakeTheme { value: 0, wording: text("Tema"), norms: vec![other, other] }), Rejection::NotAlike),
        (ask(Ask::MakeTheme { value: 0, wording: text("Tema"), norms: vec![taboo] }), Rejection::NotAlike),
        (ask(Ask::MakeTheme { value: 1, wording: text("Tema"), norms: vec![other] }), Rejection::NotAlike),
        (ask(Ask::MakeThemes { value: 0, themes: vec![] }), Rejection::NoChange),
        (
            ask(Ask::MakeThemes { value: 0, themes: vec![(text("Tema"), vec![other]), (text("To"), vec![other])] }),
            Rejection::NotAlike,
        ),
        (ask(Ask::ThemesFromTops { value: 0 }), Rejection::NoChange),
        (ask(Ask::WordTheme(theme, text("Tema"))), Rejection::NoChange),
        (ask(Ask::TakeIn(theme, vec![norm])), Rejection::NoChange),
        (ask(Ask::TakeOut(other)), Rejection::Unknown),
        (ask(Ask::MergeThemes { into: theme, from: vec![theme] }), Rejection::NotAlike),
        (ask(Ask::SplitTheme { theme, wording: text("To"), norms: vec![] }), Rejection::NotAlike),
        (ask(Ask::SplitTheme { theme, wording: text("To"), norms: vec![norm] }), Rejection::NotAlike),
        (ask(Ask::SplitTheme { theme, wording: text("To"), norms: vec![other] }), Rejection::NotAlike),
        (ask(Ask::OrderTheme(theme, Some(theme))), Rejection::NotAlike),
        (ask(Ask::Choose(theme, false)), Rejection::NoChange),
        (ask(Ask::AddTaboo { theme, wording: text("Tabu"), sources: vec![norm] }), Rejection::NotAlike),
        (ask(Ask::AddTaboo { theme, wording: text("Tabu"), sources: vec![taboo, taboo] }), Rejection::NotAlike),
        (Command::Redo, Rejection::NothingToRedo),
    ] {
        let said = format!("{command:?}");
        assert_eq!(room.refuses(command), Some(rejection), "{said}");
    }
}

#[test]
fn groups_need_people() {
    let mut room = Room::new();
    for (people, groups) in [(0, None), (3, Some(4)), (3, Some(0))] {
        let command = Command::FormGroups { people: vec![someone(); people], groups, rules: Rules::default(), seed: 1 };
        assert_eq!(room.refuses(command), Some(Rejection::TooFewPeople), "{people} in {groups:?}");
    }
    let mut fresh = begun(workshop());
    assert_eq!(fresh.decide(Actor::Facilitator, Command::Undo, MORNING), Err(Rejection::NothingToUndo));
    fresh.evolve(
        &fresh.decide(Actor::Facilitator, Command::Reopen { last_seen: MORNING }, MORNING).expect("an opening"),
    );
    assert!(fresh.undoable().is_none(), "opening a session is no act");
}

#[test]
fn what_is_gone_cannot_be_worked_with_until_it_is_back() {
    let mut room = Room::new();
    let [into, from, withdrawn] = room.norms();
    room.asks(Ask::Withdraw(withdrawn));
    room.asks(Ask::Merge { into, from: vec![from], wording: text("Begge") });
    assert_eq!(room.entry(into).text, text("Begge"));
    assert_eq!((&room.entry(into).original, &room.entry(from).original), (&text("Norm 0"), &text("Norm 1")));
    assert_eq!(room.entry(from).fate, Fate::Merged(into));
    assert_eq!(room.state().merged_into(into).iter().map(|entry| entry.id).collect::<Vec<_>>(), [from]);
    assert_eq!(room.state().standing(room.spot(0, Kind::Norm)).count(), 1);
    for gone in [from, withdrawn] {
        for command in [
            Ask::Withdraw(gone),
            Ask::Reword { entry: gone, text: text("Ny") },
            Ask::Merge { into, from: vec![gone], wording: text("Alle") },
            Ask::Join { said: Said { text: text("Ny"), spot: room.spot(0, Kind::Norm) }, seat: None, into: gone },
            Ask::Move { entry: gone, to: room.spot(1, Kind::Norm) },
            Ask::MakeTheme { value: 0, wording: text("Tema"), norms: vec![gone] },
        ] {
            assert_eq!(room.refuses(ask(command.clone())), Some(Rejection::NotActive), "{command:?}");
        }
        room.asks(Ask::Restore(gone));
        assert!(room.entry(gone).stands());
    }
    assert!(room.state().merged_into(into).is_empty());
}

#[test]
fn what_says_the_same_joins_the_norm_that_stands_and_takes_its_turn() {
    let mut room = Room::new();
    let [norm] = room.norms();
    let (first, second) = (room.seat(0, 0), room.seat(0, 1));
    let current = |room: &Room| room.state().turns(room.round(), &room.session.groups).current();
    assert_eq!(current(&room), Some(first));
    let said = Said { text: text("Det samme"), spot: room.spot(0, Kind::Norm) };
    room.asks(Ask::Join { said: said.clone(), seat: Some(first), into: norm });
    let joined = room.state().entries().last().expect("what was said").clone();
    assert_eq!((&joined.text, &joined.original, joined.seat), (&said.text, &said.text, Some(first)));
    assert_eq!((joined.fate, room.entry(norm).text.as_str()), (Fate::Merged(norm), "Norm 0"));
    assert_eq!(room.state().merged_into(norm), [&joined]);
    assert_eq!(room.state().standing(said.spot).map(|entry| entry.id).collect::<Vec<_>>(), [norm]);
    assert_eq!(current(&room), Some(second));
    room.does(Command::Undo);
    assert_eq!((room.state().entry(joined.id), current(&room)), (None, Some(first)), "the words and the turn");
    room.does(Command::Redo);
    room.asks(Ask::Restore(joined.id));
    assert!(room.entry(joined.id).stands(), "after all it is a norm of its own");
}

#[test]
fn a_journal_in_which_two_are_merged_into_each_other_is_read_to_its_end() {
    let mut room = Room::new();
    let [one, other] = room.norms();
    for (into, from) in [(one, other), (other, one)] {
        let merged = Happened::Merged { into, from: vec![from], wording: text("Begge") };
        let what = What::Exercise(0, event::Exercise::NormTaboo(merged));
        room.session.evolve(&Event { at: room.now, by: Actor::Facilitator, what });
    }
    assert_eq!(room.state().merged_into(one).iter().map(|entry| entry.id).collect::<Vec<_>>(), [other]);
}

#[test]
fn taboos_follow_a_norm_that_is_merged_and_leave_one_that_moves() {
    let mut room = Room::new();
    let [into, from] = room.norms();
    let taboo = room.add("Tabu", Kind::Taboo, 0);
    room.asks(Ask::Pair { taboo, norm: Some(from) });
    room.asks(Ask::Merge { into, from: vec![from], wording: text("Begge") });
    assert_eq!(room.entry(taboo).against, Some(into));
    room.asks(Ask::Move { entry: into, to: room.spot(1, Kind::Norm) });
    assert_eq!(room.entry(taboo).against, None);
}

#[test]
fn ballots_are_counted_when_all_are_in_and_ties_are_settled_by_name() {
    let mut room = Room::new();
    let table = room.table(0);
    let [a, b, c] = room.norms();
    let abroad = room.add("Norm", Kind::Norm, 1);
    room.asks(Ask::RankBy(table, RankingWay::Ballots));
    for (command, rejection) in [
        (Ask::Confirm(table), Rejection::BallotsMissing),
        (Ask::Close(table), Rejection::BallotsMissing),
        (Ask::Settle(table, TieRule::Voters), Rejection::BallotsMissing),
        (Ask::Cast { table, voter: 2, order: vec![a] }, Rejection::Unknown),
        (Ask::Cast { table, voter: 0, order: vec![] }, Rejection::BadRanking),
        (Ask::Cast { table, voter: 0, order: vec![a, a] }, Rejection::BadRanking),
        (Ask::Cast { table, voter: 0, order: vec![a, b, c] }, Rejection::BadRanking),
        (Ask::Cast { table, voter: 0, order: vec![abroad] }, Rejection::BadRanking),
        (Ask::Agree(table, vec![abroad]), Rejection::BadRanking),
        (Ask::Override { table, order: vec![], reason: text("Fordi") }, Rejection::BadRanking),
    ] {
        assert_eq!(room.refuses(ask(command.clone())), Some(rejection), "{command:?}");
    }
    room.cast(0, &[a, b]);
    assert_eq!(room.refuses(ask(Ask::Confirm(table))), Some(Rejection::BallotsMissing));
    room.cast(1, &[a, c]);
    let run_off = |hands: &[(EntryId, u16)]| Ask::Settle(table, TieRule::RunOff(hands.to_vec()));
    for (command, rejection) in [
        (Ask::Confirm(table), Rejection::TieAtCut),
        (Ask::Close(table), Rejection::NoChange),
        (run_off(&[]), Rejection::BadRanking),
        (run_off(&[(a, 1)]), Rejection::BadRanking),
        (run_off(&[(b, 2), (c, 1)]), Rejection::BadRanking),
        (run_off(&[(b, 1), (b, 1)]), Rejection::BadRanking),
    ] {
        assert_eq!(room.refuses(ask(command.clone())), Some(rejection), "{command:?}");
    }
    room.asks(Ask::Settle(table, TieRule::Voters));
    assert_eq!(room.refuses(ask(Ask::Settle(table, TieRule::Voters))), Some(Rejection::NoChange));
    room.asks(run_off(&[(c, 2)]));
    assert_eq!(room.refuses(ask(Ask::Settle(table, TieRule::KeepBoth))), Some(Rejection::NoTie));
    room.asks(Ask::Confirm(table));
    assert_eq!(room.state().top(table), [a, c]);
    let points = [a, b, c, abroad].map(|norm| room.state().points(room.entry(norm), 2));
    assert_eq!(points, [Some(4), Some(1), Some(1), None]);
    for command in [Ask::Confirm(table), Ask::Cast { table, voter: 0, order: vec![a] }, Ask::Agree(table, vec![a])] {
        assert_eq!(room.refuses(ask(command.clone())), Some(Rejection::RankingClosed), "{command:?}");
    }
    room.asks(Ask::Reopen(table));
    room.asks(Ask::Override { table, order: vec![b], reason: text("Fordi") });
    assert_eq!(room.state().top(table), [b]);
}

#[test]
fn missing_ballots_can_be_done_without() {
    let mut room = Room::new();
    let table = room.table(0);
    let [a, b] = room.norms();
    room.asks(Ask::RankBy(table, RankingWay::Ballots));
    room.cast(1, &[b, a]);
    room.asks(Ask::Close(table));
    let late = Ask::Cast { table, voter: 0, order: vec![a] };
    assert_eq!(room.refuses(ask(late.clone())), Some(Rejection::RankingClosed));
    room.asks(Ask::Reopen(table));
    room.asks(late);
    room.asks(Ask::Confirm(table));
    assert_eq!(room.state().top(table), [a, b]);
}

#[test]
fn a_norm_that_leaves_its_table_leaves_the_top_and_its_theme() {
    for (to_value, in_theme) in [(0, true), (1, false)] {
        let mut room = Room::new();
        let table = room.table(0);
        let [a, b] = room.norms();
        let taboo = room.add("Tabu", Kind::Taboo, 0);
        room.asks(Ask::Agree(table, vec![a, b]));
        room.asks(Ask::Confirm(table));
        room.asks(Ask::MakeTheme { value: 0, wording: text("Tema"), norms: vec![a] });
        let theme = room.state().theme_of(a).expect("the theme").id;
        room.asks(Ask::AddTaboo { theme, wording: text("Tabu"), sources: vec![taboo] });
        for (entry, kind) in [(a, Kind::Norm), (taboo, Kind::Taboo)] {
            room.asks(Ask::Move { entry, to: Spot { value: to_value, ..room.spot(1, kind) } });
        }
        assert_eq!(room.state().top(table), [b]);
        assert_eq!(room.state().theme_of(a).is_some(), in_theme);
        let sources = room.state().theme(theme).map(|theme| theme.taboos[0].sources.len());
        assert_eq!(sources, Some(usize::from(in_theme)));
        room.asks(Ask::Reopen(table));
        room.asks(Ask::Confirm(table));
        assert_eq!(
            room.state().ranking(table).and_then(|ranking| ranking.result.clone()).map(|result| result.order),
            Some(vec![b])
        );
    }
}

#[test]
fn several_themes_are_one_act_and_a_theme_is_split_with_its_taboos() {
    let mut room = Room::new();
    let [a, b, c] = room.norms();
    let spot = room.spot(0, Kind::Taboo);
    for (words, norm) in [("Mot a", a), ("Mot b", b), ("Mot b igjen", b)] {
        room.asks(Ask::Add { said: Said { text: text(words), spot }, seat: None, against: Some(norm) });
    }
    room.asks(Ask::MakeThemes { value: 0, themes: vec![(text("En"), vec![a, b]), (text("To"), vec![c])] });
    let of = |room: &Room| {
        let shown = |theme: &norm_taboo::Theme| (theme.wording.to_string(), theme.norms.clone(), theme.taboos.len());
        room.state().themes(0).map(shown).collect::<Vec<_>>()
    };
    let made = [("En".to_owned(), vec![a, b], 3), ("To".to_owned(), vec![c], 0)];
    assert_eq!(of(&room), made);
    // The split one stands right after it, and its taboos went along.
    let (one, taboos) = room.state().themes(0).next().map(|theme| (theme.id, theme.taboos.clone())).expect("made");
    room.asks(Ask::SplitTheme { theme: one, wording: text("Tre"), norms: vec![b] });
    let split = [("En".to_owned(), vec![a], 1), ("Tre".to_owned(), vec![b], 2), ("To".to_owned(), vec![c], 0)];
    assert_eq!(of(&room), split);
    // Two taboos of the new one become one, from both sources.
    let new = room.state().theme_of(b).expect("the new one").id;
    let [into, from] = [taboos[1].id, taboos[2].id];
    let merge = |from| Ask::MergeTaboos { theme: new, into, from, wording: text("Mot b") };
    assert_eq!(room.refuses(ask(merge(vec![]))), Some(Rejection::NoChange));
    assert_eq!(room.refuses(ask(merge(vec![into]))), Some(Rejection::NotAlike));
    assert_eq!(room.refuses(ask(merge(vec![taboos[0].id]))), Some(Rejection::Unknown), "of another theme");
    room.asks(merge(vec![from]));
    let sources = room.state().theme_of(b).map(|theme| theme.taboos.iter().map(|taboo| taboo.sources.len()).collect());
    assert_eq!(sources, Some(vec![2]));
    // Each is one act to undo.
    room.does(Command::Undo);
    assert_eq!(of(&room), split);
    room.does(Command::Undo);
    assert_eq!(of(&room), made);
    room.does(Command::Undo);
    assert_eq!(of(&room), []);
}

#[test]
fn the_poster_gets_full() {
    let mut room = Room::new();
    let themes = room.norms::<2>().map(|norm| {
        room.asks(Ask::MakeTheme { value: 0, wording: text("Tema"), norms: vec![norm] });
        room.state().theme_of(norm).expect("the theme").id
    });
    room.asks(Ask::Choose(themes[0], true));
    assert_eq!(room.refuses(ask(Ask::Choose(themes[1], true))), Some(Rejection::PosterFull));
    room.asks(Ask::Choose(themes[0], false));
    room.asks(Ask::Choose(themes[1], true));
}

#[test]
fn seats_act_only_for_themselves_and_an_import_only_adds() {
    let mut room = Room::new();
    let [norm] = room.norms();
    let (own, other) = (room.seat(0, 0), room.seat(0, 1));
    let (table, round) = (room.table(0), room.round());
    let said = |seat| Ask::Add { said: Said { text: text("Ny"), spot: room.spot(0, Kind::Norm) }, seat, against: None };
    let joins = |seat| {
        let spot = room.spot(0, Kind::Norm);
        Ask::Join { said: Said { text: text("Ny"), spot }, seat: Some(seat), into: norm }
    };
    let turn = |change| Ask::Turn { round, change };
    let cast = |voter| Ask::Cast { table, voter, order: vec![norm] };
    let (seat, import) = (Actor::Seat(own), Actor::Import(text("norms.csv")));
    for (by, command, allowed) in [
        (&seat, ask(said(Some(own))), true),
        (&seat, ask(said(Some(other))), false),
        (&seat, ask(said(None)), false),
        (&seat, ask(joins(own)), true),
        (&seat, ask(joins(other)), false),
        (&seat, ask(cast(0)), true),
        (&seat, ask(cast(1)), false),
        (&seat, ask(turn(Turn::Passed(own))), true),
        (&seat, ask(turn(Turn::Passed(other))), false),
        (&seat, ask(turn(Turn::Given(own))), false),
        (&seat, ask(Ask::Withdraw(norm)), false),
        (&seat, ask(Ask::Confirm(table)), false),
        (&seat, Command::Undo, false),
        (&seat, Command::Move(Place::FollowUp), false),
        (&import, ask(said(None)), true),
        (&import, ask(joins(own)), false),
        (&import, ask(Ask::Withdraw(norm)), false),
        (&import, Command::Undo, false),
    ] {
        let decided = room.session.decide(by.clone(), command.clone(), room.now);
        let yours = decided != Err(Rejection::NotYours);
        assert_eq!(yours, allowed, "{by:?} {command:?}");
        assert_eq!(decided.is_ok(), allowed, "{by:?} {command:?}");
    }
}

#[test]
fn members_and_groups_take_turns() {
    let mut room = Room::new();
    let (of_members, of_groups) = (room.round(), Round { group: None, ..room.round() });
    let current = |room: &Room, round| room.state().turns(round, &room.session.groups).current();
    let says = |room: &mut Room, seat, group| {
        let said = Said { text: text("Ny"), spot: room.spot(group, Kind::Norm) };
        room.asks(Ask::Add { said, seat: Some(seat), against: None });
    };
    let (first, second) = (room.seat(0, 0), room.seat(0, 1));
    for (speaks, next) in [(first, second), (second, first), (second, first)] {
        says(&mut room, speaks, 0);
        assert_eq!(current(&room, of_members), Some(next));
    }
    let [first, second] = [0, 1].map(|group| room.session.groups[group].seat);
    assert_eq!(current(&room, of_groups), Some(first), "members' words take no group's turn");
    says(&mut room, first, 0);
    assert_eq!(current(&room, of_groups), Some(second));
    room.asks(Ask::Turn { round: of_groups, change: Turn::Passed(second) });
    let again = Ask::Turn { round: of_groups, change: Turn::Passed(second) };
    assert_eq!(room.refuses(ask(again)), Some(Rejection::NoChange));
    says(&mut room, first, 0);
    assert_eq!(current(&room, of_groups), Some(first));
}

#[test]
fn a_latecomer_joins_the_round() {
    let mut room = Room::new();
    let (group, round) = (room.group(0), room.round());
    let early: Vec<SeatId> = [0, 1].map(|seat| room.seat(0, seat)).into();
    for seat in &early {
        room.asks(Ask::Turn { round, change: Turn::Passed(*seat) });
    }
    assert_eq!(room.state().turns(round, &room.session.groups).current(), None);
    room.does(Command::AddSeat(group, someone()));
    let turns = room.state().turns(round, &room.session.groups);
    assert_eq!(turns.current(), Some(room.seat(0, 2)));
    assert_eq!(turns.seats().count(), 3);
    let [norm] = room.norms();
    room.cast(2, &[norm]);
}

#[test]
fn new_groups_take_their_own_turns() {
    let mut room = Room::new();
    let round = Round { group: None, ..room.round() };
    room.asks(Ask::Turn { round, change: Turn::Passed(room.session.groups[0].seat) });
    room.does(Command::FormGroups { people: vec![someone(); 4], groups: Some(2), rules: Rules::default(), seed: 2 });
    let seats: Vec<_> = room.state().turns(round, &room.session.groups).seats().collect();
    let fresh: Vec<_> = room.session.groups.iter().map(|group| (group.seat, false)).collect();
    assert_eq!(seats, fresh);
}

#[test]
fn a_clock_runs_on_when_the_room_moves_and_stops_when_another_starts() {
    let mut room = Room::new();
    let [first, second] = [Phase::Individual, Phase::RoundRobin]
        .map(|phase| at(phase, (phase == Phase::RoundRobin).then(|| room.group(0))));
    room.does(Command::Move(first));
    for change in [Clock::Paused, Clock::Resumed, Clock::Ended, Clock::Extended(Span::ZERO)] {
        assert_eq!(room.refuses(clock(change)), Some(Rejection::TimerState), "{change:?}");
    }
    room.does(clock(Clock::Started));
    room.wait(60);
    room.does(Command::Move(second));
    room.wait(60);
    assert_eq!((room.left(first), room.left(second)), (Some(180), Some(600)));
    room.does(clock(Clock::Started));
    room.wait(10);
    assert_eq!((room.left(first), room.left(second)), (Some(180), Some(590)));
    assert_eq!(room.session.running().map(|(place, _)| place), Some(second));
    room.does(Command::TakeTurnsBy(TurnsBy::Groups));
    room.wait(30);
    assert_eq!((room.session.place, room.session.running()), (Place::Setup, None), "no clock runs where nobody can go");
    room.does(Command::TakeTurnsBy(TurnsBy::Members));
    assert_eq!(room.left(second), Some(590));
}

#[test]
fn a_session_opened_again_has_the_time_left_that_was_last_seen() {
    // A claim from before the last act, or from after both the opening and the deadline, is not believed. One from after the
    // opening alone is: the wall clock was set back since.
    for (seen, left) in [(90, 210), (10, 270), (250, 50), (9_000, 270)] {
        let mut room = Room::new();
        let place = at(Phase::Individual, None);
        room.does(Command::Move(place));
        room.does(clock(Clock::Started));
        room.wait(30);
        room.does(Command::NameOrganisation(None));
        let last_seen = MORNING + Span::seconds(seen);
        room.wait(170);
        room.does(Command::Reopen { last_seen });
        room.wait(5_000);
        let timer = room.session.timer(place);
        assert_eq!(timer, Some(Timer::Paused { left: Span::seconds(left) }), "last seen after {seen} s");
        room.does(clock(Clock::Resumed));
        assert_eq!(room.left(place), Some(left));
    }
}

#[test]
fn redoing_a_start_does_not_set_a_clock_going_that_a_new_opening_stopped() {
    let mut room = Room::new();
    room.does(Command::Move(at(Phase::Individual, None)));
    room.does(clock(Clock::Started));
    room.wait(100);
    room.does(Command::Reopen { last_seen: room.now });
    let before = room.session.timers.clone();
    room.does(Command::Undo);
    room.does(Command::Redo);
    assert_eq!(room.session.timers, before);
}

#[test]
fn a_locked_round_takes_nothing_in_until_it_gets_more_time() {
    for (at_zero, rejection) in [(AtZero::Open, None), (AtZero::Lock, Some(Rejection::TimeIsUp))] {
        let mut definition = workshop();
        let Exercise::NormTaboo(exercise) = &mut definition.exercises[0];
        exercise.at_zero = at_zero;
        let mut room = Room::of(definition);
        room.does(Command::Move(at(Phase::RoundRobin, Some(room.group(0)))));
        let add = |room: &Room| ask(room.adding("Norm", Kind::Norm, 0));
        assert_eq!(room.refuses(add(&room)), None, "before the clock starts");
        room.does(clock(Clock::Started));
        room.wait(600);
        assert_eq!(room.refuses(add(&room)), rejection, "{at_zero:?} at zero");
        room.does(command::Command::Timer(command::ONE_MINUTE));
        room.wait(59);
        assert_eq!(room.refuses(add(&room)), None, "{at_zero:?} with a minute more");
        room.does(clock(Clock::Ended));
        assert_eq!(room.refuses(add(&room)), rejection, "{at_zero:?} ended");
        room.does(Command::Move(at(Phase::Clarify, Some(room.group(0)))));
        assert_eq!(room.refuses(add(&room)), None, "where no clock is");
    }
}

#[test]
fn follow_ups_are_agreed_changed_and_dropped() {
    use verdiverksted::session::event::FollowUp;
    let mut room = Room::new();
    let agreed = |what| FollowUp { what: text(what), who: None, when: None };
    room.does(Command::AddFollowUp(agreed("Plakater")));
    let id = room.session.follow_ups[0].0;
    assert_eq!(room.refuses(Command::ChangeFollowUp(id, agreed("Plakater"))), Some(Rejection::NoChange));
    room.does(Command::ChangeFollowUp(id, agreed("Plansjer")));
    assert_eq!(room.session.follow_ups, [(id, agreed("Plansjer"))]);
    room.does(Command::RemoveFollowUp(id));
    for gone in [Command::RemoveFollowUp(id), Command::ChangeFollowUp(id, agreed("Kalender"))] {
        assert_eq!(room.refuses(gone), Some(Rejection::Unknown));
    }
}
