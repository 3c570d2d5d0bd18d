//! The first screen, and what a newcomer is taught on it.

mod support;

use std::path::PathBuf;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use support::MORNING;
use support::stage::key;
use verdiverksted::i18n::Lang;
use verdiverksted::shelf::Summary;
use verdiverksted::tui::app::{App, Effect, Message, Mode};
use verdiverksted::tui::screens::start::Start;
use verdiverksted::tui::settings::Settings;
use verdiverksted::workshop::builtin;

/// The program on its first screen, with these sessions found.
fn begun(lang: Lang, sessions: Vec<Summary>) -> App {
    let workshops = builtin::ALL.iter().map(|builtin| builtin.parse().expect("clean")).collect();
    let mut app = App::new(Mode::Start(Box::new(Start::new(workshops))), Settings::speaking(Some(lang)), MORNING);
    app.update(Message::Sessions(sessions), MORNING);
    app
}

fn drawn(app: &App, width: u16, height: u16) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let _ = app.draw(&mut buffer, area);
    let words = buffer.content().chunks(usize::from(width.max(1)));
    let words = words.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>());
    words.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn press(app: &mut App, keys: &str) -> Vec<Effect> {
    keys.split(' ').flat_map(|name| app.update(Message::Key(key(name)), MORNING)).collect()
}

#[test]
fn a_newcomer_learns_three_things_and_is_then_where_all_begins() {
    for lang in Lang::ALL {
        let mut app = begun(lang, Vec::new());
        let shows = |app: &App, text: &str| {
            for (width, height) in [(80, 24), (120, 36), (200, 60)] {
                let screen = drawn(app, width, height);
                let words = lang.text(text).split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(screen.contains(&words), "no {words:?} on {screen}");
            }
        };
        shows(&app, "tour-moving-task");
        press(&mut app, "PgDn");
        shows(&app, "tour-writing-task");
        press(&mut app, "H e i Enter");
        shows(&app, "tour-writing-done");
        press(&mut app, "PgDn");
        shows(&app, "tour-undoing-task");
        press(&mut app, "Ctrl+Z");
        shows(&app, "tour-over-task");
        assert!(drawn(&app, 80, 24).contains(&lang.text_with("quoted", &[("words", "hei".into())])));
        assert_eq!(press(&mut app, "Enter"), [], "no workshop is begun by the last lesson");
        shows(&app, "start-new");
        assert_eq!(press(&mut app, "Enter"), [Effect::Begin(0)]);
    }
}

#[test]
fn who_knows_the_program_or_is_quick_is_not_taught_and_anybody_can_ask_for_it() {
    let lang = Lang::Nb;
    let known = Summary { path: PathBuf::from("a"), about: Err("damaged".into()) };
    let task = lang.text("tour-moving-task");
    assert!(!drawn(&begun(lang, vec![known]), 80, 24).contains(&task));

    let mut quick = begun(lang, Vec::new());
    press(&mut quick, "Esc Down");
    quick.update(Message::Sessions(Vec::new()), MORNING);
    assert!(!drawn(&quick, 80, 24).contains(&task), "whoever chose already is left alone");
    press(&mut quick, "F2");
    assert!(drawn(&quick, 80, 24).contains(&task));
    assert_eq!(press(&mut quick, "Ctrl+Q"), [Effect::Quit]);
}

#[test]
fn what_the_help_hides_is_neither_chosen_nor_opened() {
    let lang = Lang::Nb;
    let mut app = begun(lang, Vec::new());
    press(&mut app, "Esc F1 Down");
    assert!(drawn(&app, 80, 24).contains(&lang.text("now-reading")));
    assert!(drawn(&app, 80, 24).contains(&format!("Esc {}", lang.text("key-close"))));
    assert_eq!(press(&mut app, "Enter"), [], "it closes the help");
    assert!(drawn(&app, 80, 24).contains(&lang.text("now-start")));
    assert_eq!(press(&mut app, "Enter"), [Effect::Begin(0)], "the first one is still selected");
}
