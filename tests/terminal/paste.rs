//! A paste never presses keys: not in brackets, not out of them, nowhere.

use std::path::Path;
use std::time::Duration;

use verdiverksted::i18n::Lang;
use verdiverksted::session::Place as Stop;
use verdiverksted::session::norm_taboo::Kind;
use verdiverksted::shelf;

use super::keys::bytes;
use super::pty::{PROGRAM, Terminal, USUAL};
use super::room::{Place, Room};

/// How many events the journal holds, where the room is, and which norms were said.
fn state(session: &Path) -> (u64, Stop, Vec<String>) {
    let read = shelf::read(session).expect("it can be read");
    let norms =
        read.norm_taboo(0).map(|(_, state)| state.of_value(0, Kind::Norm).map(|norm| norm.text.to_string()).collect());
    let journal = std::fs::read_to_string(session.join("journal")).expect("a journal");
    (journal.lines().count() as u64, read.place, norms.unwrap_or_default())
}

/// The keys that would do harm if they were pressed: they send, leave, withdraw, undo, go on and click.
fn harm() -> String {
    let names =
        "Enter Ctrl+Q Enter Del PgDn F5 F6 F7 F8 Esc Ctrl+Z Tab Shift+Tab Ctrl+A Backspace Ctrl+X Down Enter Ctrl+L";
    let keys: Vec<u8> = names.split_whitespace().flat_map(bytes).collect();
    // A click on the keys in the last row, and the wheel.
    format!("{}\u{1b}[<0;12;24M\u{1b}[<0;12;24m\u{1b}[<65;5;5M", String::from_utf8(keys).expect("text"))
}

/// Twenty lines with all harm between them.
fn lines() -> String {
    let lines: Vec<String> = (1..=20).map(|number| format!("linje {number}\r{}", harm())).collect();
    lines.concat()
}

/// A paste that ends its own bracket, and one that has none.
fn pastes() -> [String; 2] {
    [format!("\u{1b}[200~\u{1b}[201~\r{}\u{1b}[201~", lines()), format!("limt inn {}", lines())]
}

impl Room {
    /// Sends a paste and waits until these words are shown, and a while more for what may still come of it.
    #[track_caller]
    fn takes(&mut self, paste: &str, words: &str) -> &mut Self {
        self.rests().terminal.send(paste.as_bytes()).wait_for(words);
        self.rests()
    }

    /// As long as nobody's hands are on the keys.
    fn rests(&mut self) -> &mut Self {
        self.terminal.idle(Duration::from_millis(300));
        self
    }
}

#[test]
fn in_the_entry_field_it_is_one_text_and_a_persons_enter_sends_it() {
    let place = Place::new();
    let mut room = place.begin(Lang::Nb);
    room.sets_up().press("PgDn").place("1/2").press("PgDn").place("2/2").press("PgDn").at("phase-introduction");
    room.press("PgDn").at("phase-individual").go_on("phase-round-robin", 1).says(1, "Lytte til barnet").saved();
    let before = state(&place.session());
    let told = room.text("paste-not-sent");
    for paste in pastes() {
        room.takes(&paste, &told).at_group("phase-round-robin", 1);
        assert_eq!(state(&place.session()), before);
        room.press("Ctrl+A Backspace").reads("entry-hint-norm").rests();
    }
    // Nothing was lost of an ordinary paste, and Enter sends it as one.
    for (said, paste) in
        [("2 Se barnet", "\u{1b}[200~Se\rbarnet\u{1b}[201~"), ("3 Høre på barnet", "Høre\rpå\rbarnet\r")]
    {
        room.takes(paste, &said[2..]).press("Enter").sees(said).saved();
    }
    assert_eq!(state(&place.session()).2, ["Lytte til barnet", "Se barnet", "Høre på barnet"]);
    room.quits();
}

#[test]
fn in_a_prompt_over_a_menu_and_in_the_set_up_nothing_happens() {
    let place = Place::new();
    let mut room = place.begin(Lang::Nn);
    for paste in pastes() {
        room.takes(&paste, "linje 20").at("place-setup");
        assert_eq!(state(&place.session()).0, 1);
        room.press("Ctrl+A Backspace").rests();
    }
    room.terminal.send(b"NAV: 3\rPPT: 3").wait_for("PPT: 3");
    room.rests().press("F6").reads_with("draw-title", &[("n", 3.into()), ("seed", "4711".into())]);
    room.press("Enter").reads("key-draw-anew").press("Enter").reads("setup-people").saved();
    room.press("PgDn").place("1/2").press("PgDn").place("2/2").press("PgDn").at("phase-introduction");
    room.press("PgDn").at("phase-individual").go_on("phase-round-robin", 1).says(1, "Lytte til barnet");
    let before = state(&place.session());
    let nowhere = room.text("paste-nowhere");
    for (opens, key, told) in [
        ("prompt-reword", "Down Enter", None),
        ("turn-title", "F7", Some(&nowhere)),
        ("agenda-title", "F2", Some(&nowhere)),
    ] {
        for paste in pastes() {
            room.press(key).reads(opens);
            let words = told.cloned().unwrap_or_else(|| room.text("paste-not-sent"));
            room.takes(&paste, &words).reads(opens);
            assert_eq!(state(&place.session()), before, "{opens}");
            let title = room.text(opens);
            room.press("Esc").misses(&title).rests();
        }
    }
    room.quits();
}

#[test]
fn on_the_first_screen_and_in_a_rehearsal_nothing_happens() {
    let place = Place::new();
    let dir = place.path().join("sessions").display().to_string();
    for arguments in [&["--dir", &dir, "--lang", "en"][..], &["rehearse", "--dir", &dir, "--lang", "en"]] {
        let terminal = Terminal::start_by("exec PROGRAM", PROGRAM, arguments, place.path(), USUAL);
        let mut room = Room { terminal, lang: Lang::En };
        if arguments[0] == "rehearse" {
            // It waits for its keys while nothing is pasted.
            room.reads("rehearsal").press("Space").sees("‖");
        } else {
            room.reads("tour-moving-task").press("Esc").reads("key-tour");
        }
        let screen = room.rests().terminal.screen();
        let told = room.text("paste-nowhere");
        for paste in pastes() {
            room.takes(&paste, &told);
            let now = room.terminal.screen();
            let rows = |screen: &str| screen.lines().take(20).map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(rows(&now), rows(&screen), "{arguments:?}");
        }
        assert_eq!(place.path().join("sessions").exists(), arguments[0] == "rehearse", "no session was begun");
    }
}

#[test]
fn sixty_four_kibibytes_are_one_paste_and_more_is_refused_whole() {
    let place = Place::new();
    let mut room = place.begin(Lang::En);
    room.sets_up().press("PgDn").place("1/2").press("PgDn").place("2/2").press("PgDn").at("phase-introduction");
    room.press("PgDn").at("phase-individual").go_on("phase-round-robin", 1).saved();
    let before = state(&place.session());
    let fits = "Lytte til barnet\r".repeat(64 * 1024 / 17);
    let too_long = |length: usize| [("length", length.into()), ("most", 300_usize.into())];
    for paste in [format!("\u{1b}[200~{fits}\u{1b}[201~"), fits.clone()] {
        let said = room.with("text-too-long", &too_long(fits.len() - 1));
        room.takes(&paste, &said);
        room.press("Enter").sees(&said);
        assert_eq!(state(&place.session()), before, "what is too long is not sent");
        room.press("Ctrl+A Backspace").reads("entry-hint-norm").rests();
    }
    let more = "x".repeat(64 * 1024 + 1);
    let refused = room.with("paste-too-large", &[("size", 65.into()), ("most", 64.into())]);
    for paste in [format!("\u{1b}[200~{more}\u{1b}[201~"), more.clone()] {
        room.takes(&paste, &refused).reads("entry-hint-norm");
        // The notice goes with the next thing that is said.
        room.says(state(&place.session()).2.len() + 1, "Vi lytter");
    }
    room.quits();
}
