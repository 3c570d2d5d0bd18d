use std::ops::ControlFlow;

use super::*;
use crate::clock::Time;
use crate::insight::themes::Grain;
use crate::session::groups::{Person, Rules};
use crate::session::ids::SessionId;
use crate::session::norm_taboo::{Command as Ask, Said, Spot, Table};
use crate::session::{Actor, Command, Session, Start, command};
use crate::text::Limit;
use crate::workshop::builtin;

/// Three groups of two.
struct Room(Session);

fn text(words: &str) -> CleanText {
    CleanText::new(words, Limit::Norm).expect("words")
}

impl Room {
    fn new() -> Self {
        let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
        let start = Session::start(Start { id: SessionId(7), seed: 7, workshop }, Time(0));
        let mut room = Self(Session::replay([start]).expect("a start"));
        room.ask(Command::FormGroups {
            people: vec![Person::default(); 6],
            groups: Some(3),
            rules: Rules::default(),
            seed: 1,
        });
        room
    }

    fn ask(&mut self, command: Command) {
        let event = self.0.decide(Actor::Facilitator, command, Time(0)).expect("granted");
        self.0.evolve(&event);
    }

    fn does(&mut self, command: Ask) {
        self.ask(Command::Exercise(0, command::Exercise::NormTaboo(command)));
    }

    fn state(&self) -> &NormTaboo {
        self.0.norm_taboo(0).expect("the exercise").1
    }

    fn add(&mut self, group: usize, kind: Kind, words: &str, against: Option<EntryId>) -> EntryId {
        let spot = Spot { value: 0, kind, group: self.0.groups[group].id };
        self.does(Ask::Add { said: Said { text: text(words), spot }, seat: None, against });
        self.state().entries().last().expect("said").id
    }

    fn says(&mut self, group: usize, words: &str) -> EntryId {
        self.add(group, Kind::Norm, words, None)
    }

    fn ranks(&mut self, group: usize, order: &[EntryId]) {
        let table = Table { value: 0, group: self.0.groups[group].id };
        self.does(Ask::Agree(table, order.to_vec()));
        self.does(Ask::Confirm(table));
    }

    fn theme(&mut self, wording: &str, norms: &[EntryId]) -> ThemeId {
        self.does(Ask::MakeTheme { value: 0, wording: text(wording), norms: norms.to_vec() });
        self.state().themes(0).last().expect("made").id
    }

    fn wall(&self) -> Wall {
        Wall::of(&self.0, 0, 0).expect("the exercise")
    }

    fn answer(&self) -> Answer {
        Answer::to(Arc::clone(self.wall().question()), &mut |_| ControlFlow::Continue(())).expect("an answer")
    }
}

fn near(one: Option<f64>, other: f64) -> bool {
    one.is_some_and(|one| (one - other).abs() < 1e-9)
}

#[test]
fn what_was_merged_brings_its_points_and_what_was_withdrawn_has_none() {
    let mut room = Room::new();
    let norms = ["En", "To", "Tre", "Fire"].map(|words| room.says(0, words));
    let other = room.says(1, "Fem");
    // Places one to four of a top five: 5, 4, 3 and 2 points.
    room.ranks(0, &norms);
    let wall = room.wall();
    assert_eq!(norms.map(|norm| wall.points(norm)), [Some(5), Some(4), Some(3), Some(2)]);
    assert!(near(wall.share(norms[0]), 5.0 / 14.0) && wall.share(other).is_none());
    // The second becomes part of the last: it brings its points, and the better place.
    room.does(Ask::Merge { into: norms[3], from: vec![norms[1]], wording: text("To og fire") });
    let wall = room.wall();
    assert_eq!((wall.points(norms[3]), wall.place(norms[3]), wall.place(norms[2])), (Some(6), Some(2), Some(3)));
    assert!(near(wall.share(norms[3]), 6.0 / 14.0) && wall.group(norms[1]).is_none());
    // What is withdrawn takes its points out of the whole.
    room.does(Ask::Withdraw(norms[0]));
    let wall = room.wall();
    assert!(near(wall.share(norms[3]), 6.0 / 9.0) && near(wall.share(norms[2]), 3.0 / 9.0));
    assert_eq!((wall.place(norms[3]), wall.place(norms[2])), (Some(1), Some(2)));
    assert!(near(wall.weigh(&norms).depth, 1.0), "a group's whole is one");
    // What moves to another value is not of this wall.
    let spot = Spot { value: 1, kind: Kind::Norm, group: room.0.groups[0].id };
    room.does(Ask::Move { entry: norms[2], to: spot });
    assert!(near(room.wall().share(norms[3]), 1.0));
}

#[test]
fn the_question_is_another_only_where_the_answer_can_be() {
    let mut room = Room::new();
    let [a, b, c] = ["En", "To", "Tre"].map(|words| room.says(0, words));
    let (one, two) = (room.theme("Første", &[a]), room.theme("Andre", &[b]));
    let question = Arc::clone(room.wall().question());
    room.ranks(0, &[a, b]);
    room.does(Ask::OrderTheme(two, Some(one)));
    room.does(Ask::Choose(one, true));
    room.does(Ask::WordTheme(one, text("Med andre ord")));
    assert_eq!(room.wall().question(), &question);
    room.does(Ask::TakeIn(one, vec![c]));
    assert_ne!(room.wall().question(), &question);
    assert_eq!((room.wall().theme_of(c), room.wall().is_free(c)), (Some(one), false));
    room.ask(Command::Undo);
    assert_eq!(room.wall().question(), &question);
    room.does(Ask::Reword { entry: c, text: text("Noe annet") });
    assert_ne!(room.wall().question(), &question);
}

#[test]
fn every_standing_norm_is_in_exactly_one_theme() {
    let mut room = Room::new();
    for group in 0..3 {
        for words in ["Vi lytter til barnet", "Vi ler sammen", "Bruke tolk"].iter().take(group + 1) {
            room.says(group, words);
        }
    }
    let lone = room.says(2, "Kaffe til alle");
    let gone = room.says(2, "Vi ler sammen");
    room.does(Ask::Withdraw(gone));
    let first = room.wall().norms()[0];
    let theme = room.theme("Vi hører etter", &[first]);
    room.theme("Uten normer", &[]);
    room.does(Ask::Choose(theme, true));
    for grain in [Grain::COARSEST, Grain::default(), Grain::FINEST] {
        let (wall, lines) = overview(&room.0, 0, 0, grain).expect("the exercise");
        let mut norms: Vec<EntryId> = lines.iter().flat_map(|line| line.norms.clone()).collect();
        norms.sort_unstable();
        let mut all = wall.norms().to_vec();
        all.sort_unstable();
        assert_eq!(norms, all);
        let settled: Vec<bool> = lines
            .iter()
            .map_while(|line| if let Whence::Settled { chosen } = line.whence { Some(chosen) } else { None })
            .collect();
        assert_eq!(settled, [true, false], "those of the poster first, and one without norms is there too");
        let depths: f64 = lines.iter().filter_map(|line| line.weight.depth).sum();
        assert!(depths.abs() < 1e-9, "nobody has ranked");
    }
    let (_, lines) = overview(&room.0, 0, 0, Grain::default()).expect("the exercise");
    let offered = lines.iter().find(|line| matches!(&line.whence, Whence::Suggested { into: Some(_), .. }));
    assert_eq!(offered.map(|line| line.norms.len()), Some(2), "the two that say the same as the theme");
    assert!(lines.iter().any(|line| line.norms == [lone]));
    assert!(overview(&room.0, 9, 0, Grain::default()).is_none());
}

#[test]
fn free_taboos_find_the_theme_that_they_belong_to() {
    let mut room = Room::new();
    let norm = room.says(0, "Vi lytter til barnet");
    let theme = room.theme("Vi lytter", &[norm]);
    let against = room.add(0, Kind::Taboo, "Å ha det travelt", Some(norm));
    let opposite = room.add(1, Kind::Taboo, "Vi lytter ikke til barnet", None);
    room.add(2, Kind::Taboo, "Kald kaffe", None);
    let suits = [Suits { taboo: against, norm }, Suits { taboo: opposite, norm }];
    assert_eq!(room.answer().suits(theme), suits);
    // What a theme has taken up is not offered again; what says the same in a theme is told.
    room.does(Ask::AddTaboo { theme, wording: text("Vi lytter ikke til barnet"), sources: vec![opposite] });
    assert_eq!(room.answer().suits(theme), &suits[..1]);
    assert!(room.answer().alike(theme).is_empty());
    room.does(Ask::AddTaboo { theme, wording: text("Vi lytter ikke til barn"), sources: vec![] });
    assert_eq!(room.answer().alike(theme).iter().map(Vec::len).collect::<Vec<_>>(), [2]);
}

#[test]
fn the_search_ends_where_it_is_told_to() {
    let mut room = Room::new();
    room.says(0, "Vi lytter til barnet");
    let question = Arc::clone(room.wall().question());
    assert!(Answer::to(question, &mut |_| ControlFlow::Break(())).is_none());
}

#[test]
fn certainty_is_told_in_three_steps() {
    let told = [0.0, 0.79, 0.8, 0.89, 0.9, 1.0].map(|certainty| Certainty::of(certainty).signs());
    assert_eq!(told, ["●○○", "●○○", "●●○", "●●○", "●●●", "●●●"]);
}
