//! The mouse on the screens: the cursor goes where it is clicked, text is marked by drawing over it, and the wheel turns what
//! is longer than the screen.

mod support;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use support::stage::{Script, Stage};
use verdiverksted::session::Place;
use verdiverksted::session::command::Command;
use verdiverksted::session::norm_taboo::{Phase, Stop};
use verdiverksted::tui::app::Message;

/// The size of the screen on which the mouse is.
const SIZE: (u16, u16) = (80, 24);

/// Draws the screen, so that the mouse finds what it shows; its lines.
fn drawn(stage: &mut Stage) -> Vec<Vec<char>> {
    let area = Rect::new(0, 0, SIZE.0, SIZE.1);
    stage.app.hits = stage.app.draw(&mut Buffer::empty(area), area);
    stage.screen(SIZE.0, SIZE.1).lines().map(|line| line.chars().collect()).collect()
}

/// Where `words` stand first.
fn place(stage: &mut Stage, words: &str) -> Position {
    let words: Vec<char> = words.chars().collect();
    let lines = drawn(stage);
    let column = |line: &Vec<char>| line.windows(words.len()).position(|part| part == words.as_slice());
    let found = (0..).zip(&lines).find_map(|(y, line)| Some(Position::new(u16::try_from(column(line)?).ok()?, y)));
    found.unwrap_or_else(|| panic!("no {words:?} on\n{}", stage.screen(SIZE.0, SIZE.1)))
}

fn click(stage: &mut Stage, words: &str) {
    let position = place(stage, words);
    stage.send(Message::Click(position));
}

/// Turns the wheel over `words` until the screen shows `wanted`.
#[track_caller]
fn turns_to(stage: &mut Stage, over: Position, wanted: &str) {
    for _ in 0..200 {
        if stage.screen(SIZE.0, SIZE.1).contains(wanted) {
            return;
        }
        drawn(stage);
        stage.send(Message::Wheel(over, 1));
    }
    panic!("never {wanted:?}, but\n{}", stage.screen(SIZE.0, SIZE.1));
}

/// Four at a table who said so many norms.
fn said(norms: usize) -> Script {
    let words: Vec<String> = (1..=norms).map(|n| format!("Norm nummer {n:02}")).collect();
    Script::four_at_a_table(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

fn entry(norms: usize) -> Stage {
    let mut script = said(norms);
    script.go(Phase::RoundRobin, Some(0));
    script.stage()
}

/// Many norms of which none is like another.
fn plenary() -> Stage {
    let syllables = "bdfgklmnrst".chars().flat_map(|first| "aeiou".chars().map(move |last| format!("{first}{last}")));
    let words: Vec<String> = syllables.map(|syllable| syllable.repeat(3)).collect();
    let mut script = Script::four_at_a_table(&words.iter().map(String::as_str).collect::<Vec<_>>());
    let stop = Stop::Plenary { value: 0 };
    script.run(Command::Move(Place::Exercise(0, verdiverksted::session::Stop::NormTaboo(stop))));
    script.stage()
}

#[test]
fn the_cursor_goes_where_it_is_clicked() {
    let mut stage = entry(1);
    stage.type_text("Vi ler av feil");
    click(&mut stage, "av feil");
    stage.type_text("ofte ").expect("Vi ler ofte av feil");
    let after = place(&mut stage, "feil");
    stage.send(Message::Click(Position::new(after.x + 30, after.y)));
    stage.type_text("!").expect("Vi ler ofte av feil!");
}

#[test]
fn the_cursor_goes_where_it_is_clicked_in_a_broken_line() {
    let mut stage = entry(1);
    let long = "Vi spør barnet hva det selv tenker om saken, før vi bestemmer noe som helst sammen med de andre";
    stage.type_text(long);
    click(&mut stage, "de andre");
    stage.type_text("alle ");
    assert!(stage.words().contains("sammen med alle de andre"), "{}", stage.words());
}

#[test]
fn what_is_drawn_over_is_marked_and_typed_over() {
    let mut stage = entry(1);
    stage.type_text("Vi ler av feil");
    let from = place(&mut stage, "av feil");
    stage.send(Message::Click(from));
    drawn(&mut stage);
    stage.send(Message::Drag(Position::new(from.x + 3, from.y)));
    drawn(&mut stage);
    stage.send(Message::Drag(Position::new(from.x + 7, from.y)));
    stage.type_text("sammen").press("Enter");
    stage.expect("2 Vi ler sammen");
}

#[test]
fn a_click_in_a_question_places_the_cursor_in_its_field() {
    let mut stage = entry(1);
    stage.press("Down F8").expect("Reword");
    let field = place(&mut stage, "Norm nummer 01");
    stage.send(Message::Click(field));
    stage.type_text("Min ").press("Enter").expect("1 Min Norm nummer 01");
}

#[test]
fn what_is_out_of_view_is_a_click_away() {
    let mut stage = entry(40);
    assert!(!stage.screen(SIZE.0, SIZE.1).contains("nummer 01"));
    for _ in 0..10 {
        if !stage.screen(SIZE.0, SIZE.1).contains("↓") {
            break;
        }
        let below = drawn(&mut stage);
        let row = below.iter().position(|line| line.contains(&'↓') && !line.contains(&'F'));
        let Some(row) = row else { break };
        let column = below[row].iter().position(|c| *c == '↓').expect("it is there");
        let at = Position::new(u16::try_from(column).expect("near"), u16::try_from(row).expect("near"));
        stage.send(Message::Click(at));
    }
    assert!(stage.screen(SIZE.0, SIZE.1).contains("nummer 01"), "{}", stage.screen(SIZE.0, SIZE.1));
    click(&mut stage, "↑ ");
    assert!(!stage.screen(SIZE.0, SIZE.1).contains("nummer 01"), "{}", stage.screen(SIZE.0, SIZE.1));
}

#[test]
fn the_wheel_turns_whatever_is_longer_than_the_screen() {
    let middle = Position::new(40, 12);
    turns_to(&mut entry(40), middle, "nummer 01");
    for (keys, last) in [("F2", "Files"), ("F1", "vi sto i døra"), ("Ctrl+P", "Go to Files")] {
        let mut stage = entry(40);
        stage.press(keys);
        turns_to(&mut stage, middle, last);
    }
    let mut search = entry(40);
    search.press("Ctrl+F").type_text("nummer").expect("40 of 40");
    let hidden =
        (1..=40).map(|n| format!("nummer {n:02}")).rfind(|words| !search.screen(SIZE.0, SIZE.1).contains(words));
    turns_to(&mut search, middle, &hidden.expect("not all have room"));
}

#[test]
fn the_wheel_turns_the_list_under_the_pointer() {
    turns_to(&mut plenary(), Position::new(10, 12), "tututu");
    let mut script = said(1);
    script.run(Command::Move(Place::Export));
    let mut export = script.stage();
    let choices = place(&mut export, "Paper");
    let before = export.screen(SIZE.0, SIZE.1);
    drawn(&mut export);
    export.send(Message::Wheel(choices, 1));
    let after = export.screen(SIZE.0, SIZE.1);
    assert_ne!(before, after);
    assert!(after.lines().any(|line| line.contains("←→")), "the choices have the focus:\n{after}");
    let files = place(&mut export, "poster");
    export.send(Message::Wheel(files, 1));
    assert_ne!(export.screen(SIZE.0, SIZE.1), after);
}

#[test]
fn a_ballot_gives_any_place_by_clicks() {
    let mut stage = {
        let mut script = said(3);
        script.go(Phase::Ranking, Some(0));
        script.stage()
    };
    click(&mut stage, "F7");
    click(&mut stage, "Enter opens");
    click(&mut stage, "Norm nummer 02");
    click(&mut stage, " 3 ");
    stage.expect("Norm nummer 02 place 3");
    click(&mut stage, " 2 ");
    stage.expect("Norm nummer 02 place 2").expect("1 of 5 places are given");
}
