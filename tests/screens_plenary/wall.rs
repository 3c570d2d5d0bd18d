//! The plenary wall: what is suggested, taken, split and sorted, what it weighs, and that every act is taken back.

use std::ops::ControlFlow;
use std::sync::Arc;

use crossterm::event::KeyCode::{Char, Delete, Down, Enter, Esc, F, Left, Right, Tab};
use verdiverksted::i18n::Lang;
use verdiverksted::plenary::Answer;
use verdiverksted::session::norm_taboo::{Command, Kind, Table};
use verdiverksted::tui::finder::News;

use crate::room::{PLENARY, Room};
use crate::stage::Stage;

const SPACE: crossterm::event::KeyCode = Char(' ');

/// Three groups: all say the first, two the second, and each something that is like no other. The last two groups rank.
fn room() -> Room {
    let mut room = Room::new(Lang::Nb);
    for (group, norms) in [
        ["Vi lytter til barnet", "Vi roser hverandre høyt", "Kaffe til alle"],
        ["Vi lytter til barnet", "Vi roser hverandre høyt", "Gå tur hver fredag"],
        ["Vi lytter til barnet", "Bruke tolk", "Åpne vinduet"],
    ]
    .iter()
    .enumerate()
    {
        for words in norms {
            room.says(group, words);
        }
    }
    for (group, first) in [(1, "Vi roser hverandre høyt"), (2, "Bruke tolk")] {
        let (id, (_, state)) = (room.session.groups[group].id, room.session.norm_taboo(0).expect("the exercise"));
        let own = |entry: &&verdiverksted::session::norm_taboo::Entry| entry.spot.group == id;
        let mut order: Vec<_> =
            state.entries().filter(own).map(|entry| (entry.text.as_str() != first, entry.id)).collect();
        order.sort_unstable();
        let table = Table { value: 0, group: id };
        room.exercise(Command::Agree(table, order.iter().take(2).map(|(_, id)| *id).collect()));
        room.exercise(Command::Confirm(table));
    }
    room
}

fn stage() -> Stage {
    Stage::open(room().at(PLENARY), Lang::Nb)
}

/// The themes: their words and how many norms they have.
fn themes(stage: &Stage) -> Vec<(String, usize)> {
    stage.themes().iter().map(|theme| (theme.wording.to_string(), theme.norms.len())).collect()
}

fn pairs(themes: &[(&str, usize)]) -> Vec<(String, usize)> {
    themes.iter().map(|(words, norms)| ((*words).to_owned(), *norms)).collect()
}

#[test]
fn what_says_the_same_is_suggested_with_how_sure_it_is_and_why() {
    let mut stage = stage();
    let screen = stage.screen(120, 36);
    for words in [
        "●●●▹ Vi lytter til barnet",
        "sikkert · 3 normer · 3 av 3 grupper",
        "●●●▹ Vi roser hverandre høyt",
        "2 normer · 2 av 3 grupper · felles: ",
        "Forslag · flest grupper først",
        "◆ Viktig for én gruppe",
        "Bruke tolk nr. 1 i gr. 3",
        "Ligner ingen andre",
        "Kaffe til alle gr. 1",
    ] {
        assert!(screen.contains(words), "no {words:?} in\n{screen}");
    }
    assert!(stage.themes().is_empty(), "nothing is done by itself");
    // Down to the words of each group.
    stage.press(Right);
    assert!(stage.screen(120, 36).contains("· Vi lytter til barnet nr. 2 i gr. 2"), "{}", stage.screen(120, 36));
    stage.press(Left);
    assert!(!stage.screen(120, 36).contains("nr. 2 i gr. 2"));
    stage.press(F(12));
    let screen = stage.screen(120, 36);
    assert!(screen.contains("Gruppe 2 · nr. 2 i gruppen · 4 poeng, 44 % av gruppens"), "{screen}");
}

#[test]
fn a_suggestion_is_taken_by_one_key_and_taken_back_by_one() {
    let mut stage = stage();
    stage.press(Enter);
    assert_eq!(themes(&stage), pairs(&[("Vi lytter til barnet", 3)]));
    assert!(stage.said().contains("Ctrl+Z") && stage.screen(120, 36).contains("▸ ●●●▹ Vi roser"), "the next one");
    stage.ctrl(Char('z'));
    assert_eq!(themes(&stage), []);
    assert!(stage.screen(120, 36).contains("●●●▹ Vi lytter til barnet"));
    // All the sure ones at once, as one act.
    stage.press(F(6));
    assert_eq!(themes(&stage), pairs(&[("Vi lytter til barnet", 3), ("Vi roser hverandre høyt", 2)]));
    stage.press(F(6));
    assert!(stage.said().contains("Ingen sikre forslag igjen"), "{}", stage.said());
    stage.ctrl(Char('z'));
    assert_eq!(themes(&stage), []);
    // In other words.
    stage.find("Vi lytter til barnet").press(F(8)).retype("Vi lytter").press(Enter);
    assert_eq!(themes(&stage), pairs(&[("Vi lytter", 3)]));
}

#[test]
fn a_norm_is_taken_out_of_a_suggestion_and_is_not_offered_back() {
    let mut stage = stage();
    stage.press(Delete);
    assert!(stage.said().contains("Åpne forslaget"), "{}", stage.said());
    stage.press(Right).press(Down).press(Delete);
    assert!(stage.screen(120, 36).contains("2 normer · 2 av 3 grupper"), "{}", stage.screen(120, 36));
    stage.find("●●● Vi lytter".replace("●●● ", "●●●▾ ").as_str()).press(Enter);
    assert_eq!(themes(&stage), pairs(&[("Vi lytter til barnet", 2)]));
    let screen = stage.screen(120, 36);
    assert!(!screen.contains("hører til «Vi lytter"), "{screen}");
    // Until it is taken back in: then it is like the theme.
    stage.find("– Vi lytter til barnet").press(Delete);
    assert!(stage.screen(120, 36).contains("→ hører til «Vi lytter til barnet»?"), "{}", stage.screen(120, 36));
}

#[test]
fn what_people_have_made_is_not_rearranged_and_what_is_like_it_is_offered() {
    let mut stage = stage();
    // One of the three by hand, in the room's own words.
    stage.press(Right).press(Down).press(SPACE).press(Enter).retype("Vi hører etter").press(Enter);
    assert_eq!(themes(&stage), pairs(&[("Vi hører etter", 1)]));
    stage.press(Char('+')).press(Char('-')).press(Char('-'));
    assert_eq!(themes(&stage), pairs(&[("Vi hører etter", 1)]));
    stage.find("Vi lytter til barnet");
    let screen = stage.screen(120, 36);
    assert!(
        screen.contains("Ligner et hovedbudskap") && screen.contains("→ hører til «Vi hører etter»? · "),
        "{screen}"
    );
    stage.press(Enter);
    assert_eq!(themes(&stage), pairs(&[("Vi hører etter", 3)]));
    stage.ctrl(Char('z'));
    assert_eq!(themes(&stage), pairs(&[("Vi hører etter", 1)]));
}

#[test]
fn the_grain_is_how_it_is_looked_at_and_not_the_sessions() {
    let mut stage = stage();
    let before = stage.session().clone();
    stage.press(Char('+'));
    assert!(stage.said().contains("Finhet 5 av 9"), "{}", stage.said());
    for _ in 0..9 {
        stage.press(Char('+'));
    }
    assert!(stage.said().contains("Finere går det ikke"));
    for _ in 0..9 {
        stage.press(Char('-'));
    }
    assert!(stage.said().contains("Grovere går det ikke"));
    assert!(*stage.session() == before);
}

#[test]
fn a_theme_is_split_and_norms_move_between_themes() {
    let mut stage = stage();
    stage.press(F(6)).press(Tab).find("Vi lytter til barnet").press(Right).press(Down);
    // Two of its three norms become a theme of their own.
    stage.press(SPACE).press(Down).press(SPACE).press(F(4)).retype("To av tre").press(Enter);
    let split = pairs(&[("Vi lytter til barnet", 1), ("To av tre", 2), ("Vi roser hverandre høyt", 2)]);
    assert_eq!(themes(&stage), split);
    stage.ctrl(Char('z'));
    assert_eq!(themes(&stage), pairs(&[("Vi lytter til barnet", 3), ("Vi roser hverandre høyt", 2)]));
    stage.ctrl(Char('y'));
    assert_eq!(themes(&stage), split);
    // What is all there is cannot be split; of two, one is asked for.
    stage.find("Vi lytter til barnet").press(F(4));
    assert!(stage.said().contains("bare én norm"), "{}", stage.said());
    stage.find("To av tre").press(F(4)).press(Enter).press(Esc);
    // A norm of a theme goes into another one: the second of the choices after a new theme.
    stage.find("Vi roser hverandre").press(Right).press(Down).press(Enter).press(Down).press(Enter);
    let norms: Vec<usize> = themes(&stage).into_iter().map(|(_, norms)| norms).collect();
    assert_eq!((norms.iter().sum::<usize>(), norms[2]), (5, 1), "{norms:?}");
    // Marked norms go into the selected theme by its first choice.
    let roser = stage.themes()[2].norms[0];
    stage.find("· Vi roser hverandre").press(SPACE).find("Vi lytter til barnet").press(Enter).press(Enter);
    let themes = stage.themes();
    assert!(themes[0].norms.contains(&roser) && !themes[2].norms.contains(&roser), "{:?}", self::themes(&stage));
}

#[test]
fn the_order_is_chosen_and_told() {
    let mut stage = stage();
    stage.press(F(6)).press(Tab);
    let heading = |stage: &Stage, words: &str| {
        let screen = stage.screen(120, 36);
        assert!(screen.contains(words), "no {words:?} in\n{screen}");
    };
    let first = |stage: &Stage| {
        let screen = stage.screen(120, 36);
        let places = ["– Vi lytter", "– Vi roser"].map(|words| screen.find(words).expect("both are there"));
        if places[0] < places[1] { "lytter" } else { "roser" }
    };
    heading(&stage, "flest grupper");
    assert_eq!(first(&stage), "lytter", "three groups against two");
    stage.press(F(3));
    heading(&stage, "mest vekt");
    // Of five and four points each: 4/9 of two groups' points, 0 of the other's, against 5/9 of one and 0.
    assert_eq!(first(&stage), "lytter", "{}", stage.screen(120, 36));
    stage.press(F(3)).ctrl(Down);
    heading(&stage, "rommets egen");
    assert_eq!(first(&stage), "roser", "the room has moved it");
    stage.press(F(3));
    assert_eq!(first(&stage), "lytter");
}

#[test]
fn groups_and_themes_are_seen_crosswise() {
    let mut stage = stage();
    stage.press(Enter).press(F(5));
    let screen = stage.screen(80, 24);
    let row = screen.lines().find(|row| row.contains("– Vi lytter")).unwrap_or_default();
    assert!(row.contains("· ███ ███ 3/3 44 %"), "said, and 44 % of two groups' points: {row:?}\n{screen}");
    assert!(screen.contains("●●● Vi roser") && screen.contains("█ over 35 %"), "{screen}");
    // Enter goes to the row, Esc goes back.
    stage.press(Enter);
    assert!(stage.screen(120, 36).contains("▸ Hovedbudskap"));
    stage.press(F(5)).press(Down).press(Enter);
    assert!(stage.screen(120, 36).contains("▸ Normer igjen"));
    stage.press(F(5)).press(Esc);
    assert!(stage.screen(120, 36).contains("Normer igjen"));
    stage.press(F(5)).click("Vi roser").click("Vi roser");
    assert!(stage.screen(120, 36).contains("▸ Normer igjen"));
}

#[test]
fn taboos_gather_on_the_norms_of_the_poster() {
    let mut room = room();
    for group in 0..2 {
        let (id, (_, state)) = (room.session.groups[group].id, room.session.norm_taboo(0).expect("the exercise"));
        let norm = state.entries().find(|entry| entry.spot.group == id).map(|entry| entry.id);
        room.say(Kind::Taboo, id, "Å bestemme uten å spørre", norm);
    }
    let last = room.session.groups[2].id;
    room.say(Kind::Taboo, last, "Vi lytter ikke til barnet", None);
    let mut stage = Stage::open(room.at(PLENARY), Lang::Nb);
    stage.press(Enter).press(Tab).press(F(6));
    let screen = stage.screen(120, 36);
    for words in ["Tabu: Å bestemme uten å spørre", "+ Tabuer her ligner hverandre", "+ Ett tabu hører kanskje til her"]
    {
        assert!(screen.contains(words), "no {words:?} in\n{screen}");
    }
    let taboos = |stage: &Stage| stage.themes()[0].taboos.iter().map(|taboo| taboo.sources.len()).collect::<Vec<_>>();
    stage.find("+ Tabuer her ligner").press(Enter).press(Enter);
    assert_eq!(taboos(&stage), [2], "one taboo, from both groups");
    stage.ctrl(Char('z'));
    assert_eq!(taboos(&stage), [1, 1]);
    stage.find("+ Ett tabu hører").press(Enter);
    let screen = stage.screen(120, 36);
    assert!(screen.contains("Gruppe 3, det motsatte av «Vi lytter til barnet»"), "{screen}");
    stage.press(Enter).press(Enter);
    assert_eq!(taboos(&stage), [1, 1, 1]);
    assert!(!stage.screen(120, 36).contains("hører kanskje til her"));
    stage.ctrl(Char('z'));
    assert_eq!(taboos(&stage), [1, 1]);
}

/// A room in which so much is said that it is looked for beside the keys.
fn large() -> Stage {
    let mut room = Room::new(Lang::Nb);
    for number in 0..303 {
        room.says(number % 3, if number % 3 == 0 { "Vi lytter til barnet" } else { "Kaffe til alle" });
    }
    Stage::open(room.at(PLENARY), Lang::Nb)
}

fn answer(stage: &mut Stage) {
    let question = stage.question().expect("something to know");
    let answer = Answer::to(Arc::clone(&question), &mut |_| ControlFlow::Continue(())).expect("an answer");
    stage.found(&question, News::Answer(Arc::new(answer)));
}

#[test]
fn what_takes_a_moment_is_looked_for_beside_the_keys() {
    let mut stage = large();
    let question = stage.question().expect("something to know");
    assert!(stage.screen(120, 36).contains("Ligner ingen andre"), "the norms are there meanwhile");
    stage.found(&question, News::Progress(0.4));
    assert!(stage.screen(120, 36).contains("Leter etter det som sier det samme … 40 % (Esc stopper)"));
    stage.press(Down);
    answer(&mut stage);
    let screen = stage.screen(120, 36);
    assert!(screen.contains("●●●▹ Kaffe til alle") && !screen.contains("Leter"), "{screen}");
    assert!(stage.question().is_none(), "all is known");
    // After a change it is looked for anew, and what is known stays until then.
    stage.find("Kaffe til alle").press(Enter);
    assert_eq!(themes(&stage), pairs(&[("Kaffe til alle", 202)]));
    let newer = stage.question().expect("something new to know");
    assert!(stage.screen(120, 36).contains("●●●▹ Vi lytter til barnet"));
    // What was asked before is of no interest any more.
    stage.found(&question, News::Progress(0.9));
    assert!(!stage.screen(120, 36).contains("Leter") && stage.question().is_some_and(|now| Arc::ptr_eq(&now, &newer)));
    answer(&mut stage);
    assert!(stage.question().is_none());
}

#[test]
fn the_search_can_be_stopped_and_begun_again() {
    let mut stage = large();
    let question = stage.question().expect("something to know");
    stage.found(&question, News::Progress(0.1)).press(Esc);
    assert!(stage.question().is_none() && stage.screen(120, 36).contains("Letingen er stoppet"));
    stage.press(Char('+'));
    assert!(stage.question().is_some());
    answer(&mut stage);
    assert!(stage.screen(120, 36).contains("●●●▹ Kaffe til alle"));
}
