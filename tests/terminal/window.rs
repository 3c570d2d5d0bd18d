//! The window and the terminal itself: made small and large again, and given back as it was.

use verdiverksted::clock::Span;
use verdiverksted::i18n::Lang;
use verdiverksted::tui::view::SMALLEST;

use super::pty::printed_path;
use super::room::{Place, Room};

#[test]
fn a_resize_and_the_smallest_window() {
    let place = Place::new();
    let mut room = place.begin(Lang::En);
    room.sets_up().press("PgDn").place("Opening 1/2").press("PgDn").place("Opening 2/2");
    room.press("PgDn").at("phase-introduction").press("PgDn").at("phase-individual");
    room.press("F3").clock('▶', 100..=119);
    room.press("PgDn").at_group("phase-round-robin", 1).says(1, "Lytte til barnet").type_text("Se barnet");
    the_clock_says_whose_it_is(&mut room);
    room.sees("Se barnet").press("F3").clock('▶', 100..=119);
    let small = room
        .with("too-small", &[("columns", usize::from(SMALLEST.0).into()), ("rows", usize::from(SMALLEST.1).into())]);
    room.terminal.resize(12, 40).wait_for(&small);
    assert!(!room.terminal.words().contains("Lytte til barnet"));
    // The big digits have no letters; that they change says that the clock goes on.
    let before = room.terminal.screen();
    room.terminal.wait_until("the clock goes on", |terminal| terminal.screen() != before).wait_for(&small);
    room.terminal.resize(24, 80).wait_for("1 Lytte til barnet").wait_for("Se barnet");
    room.saved().clock('▶', 100..=118);
    room.press("Enter").sees("2 Se barnet").saved();
    room.quits();
}

/// A clock that runs at another stop than this is named, or at least said to be elsewhere.
fn the_clock_says_whose_it_is(room: &mut Room) {
    let named = format!("{} ▶", room.text("phase-individual"));
    room.place(&named).press("PgUp PgUp PgUp").place("Opening 2/2");
    let elsewhere = format!("{} ▶", room.text("clock-elsewhere"));
    room.place(&elsewhere).press("PgDn PgDn PgDn").at_group("phase-round-robin", 1);
}

#[test]
fn at_zero_the_clock_rings_and_says_so_and_counts_on() {
    let place = Place::with_rounds_of(Span::seconds(1));
    let mut room = place.begin(Lang::Nn);
    room.sets_up().press("PgDn").place("1/2").press("PgDn").place("2/2").press("PgDn").at("phase-introduction");
    room.press("PgDn").at("phase-individual").go_on("phase-round-robin", 1);
    assert!(!room.terminal.has_written("\u{7}"));
    let up = format!("{} ▶ +0:0", room.text("clock-up"));
    room.press("F3").place(&up).says(1, "Lytte til barnet");
    room.terminal.wait_until("the bell rings", |terminal| terminal.has_written("\u{7}"));
    room.press("F4").clock('▶', 50..=60);
    room.press("F5").at("clock-ended").saved();
    room.quits();
}

#[test]
fn the_terminal_is_given_back() {
    let place = Place::new();
    let mut room = place.begin(Lang::Nb);
    for sequence in ["\u{1b}[?1049h", "\u{1b}[?1000h", "\u{1b}[?2004h", "\u{1b}[?25l"] {
        room.terminal.wait_until(&format!("{sequence:?} is written"), |terminal| terminal.has_written(sequence));
    }
    room.press("Ctrl+Q").reads("quit-title").press("Enter");
    assert_eq!(room.terminal.ended(), 0);
    for sequence in ["\u{1b}[?1049l", "\u{1b}[?1000l", "\u{1b}[?1006l", "\u{1b}[?2004l", "\u{1b}[?25h"] {
        assert!(room.terminal.has_written(sequence), "{sequence:?} is not written");
    }
    let printed = room.terminal.written_after("\u{1b}[?25h");
    assert_eq!(printed_path(&printed), Some(place.session()), "{printed:?}");
}
