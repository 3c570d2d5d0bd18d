//! A mistake of the program's own: the terminal is given back where it must be, and nothing of the room is told.
//!
//! The tests that are ignored are the programs that these run in a terminal: this file's own, since the program that people
//! have can do nothing of the kind.

use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use verdiverksted::i18n::Lang;
use verdiverksted::machine;
use verdiverksted::tui::runtime::{self, First, Plan};
use verdiverksted::tui::settings::Settings;
use verdiverksted::tui::terminal::Screen;
use verdiverksted::tui::views::View;
use verdiverksted::tui::watcher::Watcher;
use verdiverksted::workshop::builtin;

use super::pty::{PROGRAM, Terminal, USUAL};

/// What nobody may read on a terminal.
const SAID: &str = "Vi roper til barnet";

/// Runs one of the ignored tests in a terminal.
fn run(test: &str, environment: &str) -> (Terminal, tempfile::TempDir) {
    let home = tempfile::tempdir().expect("a folder");
    let own = std::env::current_exe().expect("this file's program").display().to_string();
    let name = format!("panics::{test}");
    let arguments = ["--ignored", "--exact", "--nocapture", "--test-threads", "1", &name];
    let line = format!(r#"{environment} PROGRAM; echo "ended: $?"; read line"#);
    (Terminal::start_by(&line, &own, &arguments, home.path(), USUAL), home)
}

/// The screen, taken as the program takes it, with panics that say what the program lets them say.
fn taken(session: Option<&str>) -> Screen {
    machine::keep_panics_discreet();
    let mut screen = Screen::enter(Lang::En, true, Watcher::new(Some(PROGRAM.into()))).expect("a terminal");
    screen.watch();
    screen.note(Lang::En, session.map(PathBuf::from).as_deref());
    screen
}

#[test]
#[ignore = "a program for the tests below"]
fn breaks_where_it_draws() {
    let mut screen = taken(Some("/data/my session"));
    screen.terminal.draw(|_| panic!("{SAID}")).expect("it does not come here");
}

#[test]
#[ignore = "a program for the tests below"]
fn breaks_beside_the_screens() {
    machine::keep_panics_discreet();
    let place = tempfile::tempdir().expect("a folder");
    let workshops = builtin::ALL.iter().map(|builtin| builtin.parse().expect("clean")).collect();
    thread::spawn(|| {
        thread::sleep(Duration::from_millis(500));
        panic!("{SAID}");
    });
    let plan = Plan {
        place: place.path().to_owned(),
        first: First::Choice,
        workshops,
        settings: Settings::speaking(Some(Lang::En)),
        view: View::default(),
        seed: None,
        out: None,
        program: Some(PROGRAM.into()),
    };
    assert_eq!(runtime::run(plan).expect("it lives").signal, None);
}

#[test]
fn a_mistake_while_drawing_gives_the_terminal_back_and_tells_its_place_alone() {
    for (environment, traced) in [("RUST_BACKTRACE=0", false), ("RUST_BACKTRACE=1", true)] {
        let (mut terminal, _home) = run("breaks_where_it_draws", environment);
        terminal.wait_until("it ends", |terminal| terminal.has_written("ended: "));
        terminal.wait_until_quietly("the terminal is given back", Terminal::is_given_back);
        terminal.idle(Duration::from_millis(50));
        let told = terminal.written_after("\u{1b}[?1049l");
        assert!(told.contains("a mistake in the program at tests/terminal/panics.rs:"), "{told}");
        assert!(told.contains(&Lang::En.text("crash-ended")), "{told}");
        assert_eq!(told.matches("verdiverksted run '/data/my session'").count(), 1, "{told}");
        assert!(!terminal.has_written(SAID), "{told}");
        assert_eq!(told.contains("keep_panics_discreet"), traced, "the way there is told who asks for it: {told}");
    }
}

#[test]
fn a_mistake_beside_the_screens_leaves_them_alone() {
    let (mut terminal, _home) = run("breaks_beside_the_screens", "RUST_BACKTRACE=1");
    let title = "Bedre samhandling";
    terminal.wait_for(&Lang::En.text("tour-moving-task")).press("Esc");
    terminal.wait_for(title).idle(Duration::from_millis(1500)).wait_for(title);
    assert_eq!(terminal.last("\u{1b}[?1049l"), None, "the terminal is still the program's");
    assert!(terminal.is_taken());
    terminal.press("Down Up Ctrl+Q").wait_until("it ends", |terminal| terminal.has_written("ended: 0"));
    assert!(terminal.is_given_back() && !terminal.has_written(SAID));
}
