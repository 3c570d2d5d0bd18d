//! What the system does to the program: it ends in order when it is told to, and the terminal is given back whatever
//! becomes of it.

use std::fs;
use std::time::{Duration, Instant};

use verdiverksted::i18n::Lang;
use verdiverksted::session::norm_taboo::Kind;
use verdiverksted::shelf;
use verdiverksted::store::drafts;

use super::process::{children, resident, state, ticks, wait_until};
use super::pty::Terminal;
use super::room::{Place, Room};

/// A shell that stays when the program has ended, and says how it did.
const SHELL: &str = r#"PROGRAM; echo "ended: $?"; read line"#;

/// A shell that gives the program a process group of its own, as shells that people type at do; `fg` is typed at it.
const JOBS: &str = r#"set -m; PROGRAM; echo "first: $?"; read line; fg >/dev/null; echo "ended: $?"; read line"#;

/// What the program asks of the terminal, and how that is undone.
const MODES: [(&str, &str); 5] = [
    ("\u{1b}[?1049h", "\u{1b}[?1049l"),
    ("\u{1b}[?1000h", "\u{1b}[?1000l"),
    ("\u{1b}[?1006h", "\u{1b}[?1006l"),
    ("\u{1b}[?2004h", "\u{1b}[?2004l"),
    ("\u{1b}[?25l", "\u{1b}[?25h"),
];

impl Terminal {
    /// Whether all that was asked of the terminal has been undone since, and lines are edited and echoed again.
    pub(crate) fn is_given_back(&self) -> bool {
        let modes = self.modes();
        let words: Vec<&str> = modes.split_whitespace().map(|word| word.trim_end_matches(';')).collect();
        let cooked = ["icanon", "echo", "isig", "opost", "icrnl"].iter().all(|mode| words.contains(mode));
        cooked && MODES.iter().all(|(set, unset)| self.last(unset) > self.last(set))
    }

    /// Whether the terminal is in the program's state.
    pub(crate) fn is_taken(&self) -> bool {
        let raw = self.modes().split_whitespace().any(|word| word == "-icanon");
        raw && MODES.iter().all(|(set, unset)| self.last(set) > self.last(unset))
    }
}

/// A norm that is shown as saved, and another that is half typed and kept.
fn said_and_typed(room: &mut Room, place: &Place) {
    room.says(1, "Lytte til barnet").type_text("Se bar").sees("Se bar");
    let drafts = place.session().join(drafts::FILE);
    let kept = |_: &Terminal| fs::read_to_string(&drafts).is_ok_and(|drafts| drafts.contains("Se bar"));
    room.terminal.wait_until_quietly("what is typed is kept", kept);
}

/// Holds that what was said is on disk, and what was typed.
fn both_are_kept(place: &Place) {
    let session = shelf::read(&place.session()).expect("it can be read");
    let (_, state) = session.norm_taboo(0).expect("an exercise");
    let norms: Vec<String> = state.of_value(0, Kind::Norm).map(|entry| entry.text.to_string()).collect();
    assert_eq!(norms, ["Lytte til barnet"]);
    let drafts = fs::read_to_string(place.session().join(drafts::FILE)).expect("they are kept");
    assert!(drafts.contains("Se bar"), "{drafts}");
}

/// Holds that both are there when the session is gone on with.
fn both_are_there(place: &Place, lang: Lang) {
    both_are_kept(place);
    let mut again = place.run(&place.session(), lang);
    again.at_group("phase-round-robin", 1).sees("1 Lytte til barnet").sees("Se bar").saved();
    again.quits();
}

/// Runs the program, does `what` to it, and holds that it ends with this code, the terminal as it was and no process left.
/// What was written after that.
fn ends(lang: Lang, code: i32, what: impl Fn(&mut Room)) -> String {
    let place = Place::new();
    let mut room = place.begin_in_round_robin(SHELL, lang);
    said_and_typed(&mut room, &place);
    assert!(room.terminal.is_taken(), "{}", room.terminal.modes());
    let program = room.terminal.process();
    let watchers = children(program);
    assert_eq!(watchers.len(), 1, "one watches");
    what(&mut room);
    // The shell's words and the watcher's may cross: what is looked at is what was written, not where.
    let ended = format!("ended: {code}");
    room.terminal.wait_until(&ended, |terminal| terminal.has_written(&ended));
    room.terminal.wait_until_quietly("the terminal is given back", Terminal::is_given_back);
    wait_until("nothing is left of it", || state(program).is_none() && watchers.iter().all(|it| state(*it).is_none()));
    let path = place.session().display().to_string();
    let words = room.terminal.idle(Duration::from_millis(50)).written_after("\u{1b}[?1049l");
    assert!(words.contains(&path), "{words}");
    drop(room);
    both_are_there(&place, lang);
    words
}

#[test]
fn who_leaves_gets_the_terminal_back() {
    let words = ends(Lang::En, 0, |room| {
        room.press("Ctrl+Q").reads("quit-title").press("Enter");
    });
    assert!(!words.contains(&Lang::En.text("crash-ended")), "{words}");
}

#[test]
fn who_is_told_to_end_ends_in_order() {
    for (signal, number) in [("HUP", 1), ("INT", 2), ("QUIT", 3), ("TERM", 15)] {
        let words = ends(Lang::Nb, 128 + number, |room| {
            room.terminal.signal(signal);
        });
        assert!(!words.contains(&Lang::Nb.text("crash-ended")), "{signal}: {words}");
    }
}

#[test]
fn who_is_killed_is_spoken_for_by_the_watcher() {
    for (signal, number, lang) in [("KILL", 9, Lang::Nb), ("ABRT", 6, Lang::Nn), ("SEGV", 11, Lang::En)] {
        let words = ends(lang, 128 + number, |room| {
            let program = room.terminal.process();
            // The first SEGV from outside is taken for a fault, which does not come again by itself.
            while state(program).is_some() {
                room.terminal.signal(signal).idle(Duration::from_millis(100));
            }
        });
        for key in ["crash-ended", "crash-again"] {
            let told = lang.text_with(key, &[("command", "verdiverksted run".into())]);
            assert!(words.contains(&told), "{signal}: no {told:?} in {words}");
        }
    }
}

#[test]
fn a_signal_to_all_in_the_group_leaves_the_watcher_to_its_work() {
    for (signal, code) in [("TERM", 143), ("KILL", 137)] {
        let place = Place::new();
        let mut room = place.begin_in_round_robin(JOBS, Lang::Nb);
        let watchers = children(room.terminal.process());
        let group = format!("-{}", room.terminal.process());
        super::pty::signal(&format!("-{signal}"), &group);
        let first = format!("first: {code}");
        room.terminal.wait_until(&first, |terminal| terminal.has_written(&first));
        room.terminal.wait_until_quietly("the terminal is given back", Terminal::is_given_back);
        wait_until("the watcher goes", || watchers.iter().all(|watcher| state(*watcher).is_none()));
        room.terminal.idle(Duration::from_millis(50));
        let spoken_for = room.terminal.has_written(&room.text("crash-ended"));
        assert_eq!(spoken_for, signal == "KILL", "{}", room.terminal.framed());
    }
}

#[test]
fn a_closed_terminal_ends_the_program_and_loses_nothing() {
    // Below `setsid` the program is no part of the terminal's session, and no signal tells it.
    for line in ["exec PROGRAM", "exec setsid -w PROGRAM"] {
        let place = Place::new();
        let mut room = place.begin_in_round_robin(line, Lang::Nb);
        said_and_typed(&mut room, &place);
        let program = room.terminal.process();
        let all: Vec<u32> = children(program).into_iter().chain([program]).collect();
        let closed = Instant::now();
        room.terminal.close();
        wait_until("the program is gone", || all.iter().all(|process| state(*process).is_none()));
        assert!(closed.elapsed() < Duration::from_secs(5), "{line}: {:?}", closed.elapsed());
        both_are_there(&place, Lang::Nb);
    }
}

#[test]
fn a_terminal_that_takes_nothing_any_more_holds_nobody_up() {
    let place = Place::new();
    let mut room = place.begin_in_round_robin(SHELL, Lang::Nb);
    said_and_typed(&mut room, &place);
    let program = room.terminal.process();
    room.terminal.holds_still();
    room.press("PgDn");
    let told = Instant::now();
    room.terminal.idle(Duration::from_millis(300)).signal("TERM");
    wait_until("the program is gone", || state(program).is_none());
    assert!(told.elapsed() > Duration::from_secs(2), "it was hung up in a write: {:?}", told.elapsed());
    both_are_kept(&place);
    // Ctrl+Q lets the terminal go on, and the watcher speak.
    room.type_text("\u{11}").terminal.wait_until("ended: 143", |terminal| terminal.has_written("ended: 143"));
    room.terminal.wait_until_quietly("the terminal is given back", Terminal::is_given_back);
    let spoken_for = room.text("crash-ended");
    room.terminal.wait_until("the watcher speaks", |terminal| terminal.has_written(&spoken_for));
}

#[test]
fn who_is_suspended_gives_the_terminal_back_and_takes_it_again() {
    let place = Place::new();
    let mut room = place.begin_in_round_robin(JOBS, Lang::Nb);
    said_and_typed(&mut room, &place);
    let program = room.terminal.process();
    room.terminal.signal("TSTP").wait_for("first: ");
    assert_eq!(state(program), Some('T'));
    assert!(room.terminal.is_given_back(), "{}", room.terminal.modes());
    // Whoever typed at the shell sees what was typed there, and then the program as it was.
    room.type_text("fg\r").sees("1 Lytte til barnet").sees("Se bar").saved();
    room.terminal.wait_until_quietly("the terminal is taken", Terminal::is_taken);
    room.type_text("net").press("Enter").sees("2 Se barnet").saved();
    room.press("Ctrl+Z").misses("2 Se barnet");
    room.press("Ctrl+Q").reads("quit-title").press("Enter").sees("ended: 0");
    assert!(room.terminal.is_given_back(), "{}", room.terminal.modes());
}

#[test]
fn who_was_stopped_without_a_word_takes_the_terminal_anew() {
    let place = Place::new();
    let mut room = place.begin_in_round_robin(SHELL, Lang::Nb);
    said_and_typed(&mut room, &place);
    let program = room.terminal.process();
    room.terminal.signal("STOP");
    wait_until("it is stopped", || state(program) == Some('T'));
    // Somebody else uses the terminal meanwhile.
    room.terminal.sane();
    assert!(!room.terminal.is_taken());
    room.terminal.signal("CONT").wait_until_quietly("the terminal is taken", Terminal::is_taken);
    room.type_text("net").press("Enter").sees("2 Se barnet").sees("1 Lytte til barnet").saved();
    room.press("Ctrl+Q").reads("quit-title").press("Enter").sees("ended: 0");
    room.terminal.wait_until_quietly("the terminal is given back", Terminal::is_given_back);
}

#[test]
fn who_is_killed_while_suspended_leaves_the_shell_alone() {
    let place = Place::new();
    let mut room = place.begin_in_round_robin(JOBS, Lang::Nb);
    let program = room.terminal.process();
    let watchers = children(program);
    room.terminal.signal("TSTP").wait_for("first: ");
    let before = room.terminal.last("\u{1b}[?1049l");
    room.terminal.signal("KILL");
    wait_until("the watcher goes", || watchers.iter().all(|watcher| state(*watcher).is_none()));
    room.terminal.idle(Duration::from_millis(100));
    assert_eq!(room.terminal.last("\u{1b}[?1049l"), before, "nothing is written over the shell's lines");
}

#[test]
fn the_watcher_costs_next_to_nothing() {
    let place = Place::new();
    let mut room = place.begin_in_round_robin(SHELL, Lang::Nb);
    let watcher = children(room.terminal.process())[0];
    let before = ticks(watcher);
    room.says(1, "Lytte til barnet").terminal.idle(Duration::from_secs(1));
    assert_eq!(ticks(watcher), before, "it waits");
    assert!(resident(watcher) < 64 << 10, "{} KiB", resident(watcher));
}

#[test]
fn a_program_that_loses_its_watcher_goes_on() {
    let place = Place::new();
    let mut room = place.begin_in_round_robin(SHELL, Lang::Nb);
    let watcher = children(room.terminal.process())[0];
    super::pty::signal("-KILL", &watcher.to_string());
    wait_until("the watcher is gone", || state(watcher).is_none());
    room.says(1, "Lytte til barnet").press("Ctrl+Q").reads("quit-title").press("Enter").sees("ended: 0");
    assert!(room.terminal.is_given_back(), "{}", room.terminal.modes());
}

#[test]
fn a_file_that_may_not_grow_is_told_and_kills_nobody() {
    let place = Place::new();
    // So many blocks of 512 bytes: room for the session's start and a little more.
    let mut room = place.begin_in_round_robin(&format!("ulimit -f 24; {SHELL}"), Lang::Nb);
    let (saved, not_saved) = (room.text("state-saved"), room.text("state-not-saved"));
    let mut number = 0;
    while !room.terminal.header().contains(&not_saved) {
        number += 1;
        assert!(number < 200, "the file grows beyond its limit");
        room.type_text(&format!("Norm {number}")).press("Enter").sees(&format!("{number} Norm {number}"));
        let told = |it: &Terminal| it.header().contains(&saved) || it.header().contains(&not_saved);
        room.terminal.wait_until("it says whether it is saved", told);
    }
    room.type_text("Se barnet").press("Enter").sees("Se barnet");
    let session = shelf::read(&place.session()).expect("what was saved can be read");
    let (_, state) = session.norm_taboo(0).expect("an exercise");
    assert!(state.of_value(0, Kind::Norm).count() >= number - 1, "all that was shown as saved is there");
}
