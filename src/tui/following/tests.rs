use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::*;
use crate::clock::Span;
use crate::session::ids::SessionId;
use crate::session::timer::Change;
use crate::session::{Actor, Command, Start};
use crate::tui::app::Message;
use crate::tui::keymap::BINDINGS;
use crate::tui::screens::start::Start as StartScreen;
use crate::tui::settings::Settings;
use crate::workshop::builtin;

const NOW: Time = Time(1_557_734_400_000);

const AREA: Rect = Rect { x: 0, y: 0, width: 80, height: 24 };

/// A session that has just begun, and a window that follows it.
fn follower() -> (Session, App) {
    let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
    let start = Session::start(Start { id: SessionId(7), seed: 1, workshop }, NOW);
    let session = Session::replay([start]).expect("a start");
    let mut app = App::new(Mode::Start(Box::new(StartScreen::new(Vec::new()))), Settings::default(), NOW);
    app.follow(session.clone(), Path::new("/data/session"));
    (session, app)
}

/// Lets something happen in the other window; what happened.
fn happens(session: &mut Session, command: Command) -> Event {
    let event = session.decide(Actor::Facilitator, command, NOW).expect("allowed");
    session.evolve(&event);
    event
}

/// What the window shows.
fn shown(app: &mut App) -> String {
    let mut buffer = Buffer::empty(AREA);
    app.hits = app.draw(&mut buffer, AREA);
    let row = |y| (0..AREA.width).map(|x| buffer.cell((x, y)).map_or(" ", |cell| cell.symbol())).collect::<String>();
    (0..AREA.height).map(row).collect::<Vec<_>>().join("\n")
}

fn live(app: &App) -> &Live {
    match &app.mode {
        Mode::Live(live) => live,
        Mode::Start(_) => panic!("it shows a session"),
    }
}

#[test]
fn it_shows_what_happens_elsewhere_and_waits_for_no_disk() {
    let (mut session, mut app) = follower();
    let mut moves = Vec::new();
    for _ in 0..4 {
        let next = session.stop_after(1).expect("a stop");
        moves.push(happens(&mut session, Command::Move(next)));
    }
    assert_eq!(app.update(Message::Seen(Box::new(Sight::Happened(moves))), NOW), []);
    assert_eq!(live(&app).session, session);
    assert_eq!(app.wakes_at(), None, "nothing is waited for");
    let mut other = follower().0;
    happens(&mut other, Command::Move(session.stop_after(2).expect("a stop")));
    app.update(Message::Seen(Box::new(Sight::Anew(Box::new(other.clone())))), NOW);
    assert_eq!(live(&app).session, other);
    assert!(live(&app).is_following() && live(&app).is_read_only());
}

#[test]
fn no_key_no_click_and_no_paste_changes_anything() {
    let (mut session, mut app) = follower();
    while let Some(next) = session.stop_after(1) {
        for binding in BINDINGS.iter().filter(|binding| binding.action != Action::Quit) {
            let effects = app.update(Message::Key(binding.key.event()), NOW);
            // A window is its owner's: whether it takes the mouse, too.
            let of_session = effects.iter().find(|effect| !matches!(effect, Effect::Mouse(_)));
            assert_eq!(of_session, None, "{binding:?} at {:?}", session.place);
        }
        app.update(Message::Key(KeyEvent::from(crossterm::event::KeyCode::Esc)), NOW);
        shown(&mut app);
        for (x, y) in (0..AREA.height).flat_map(|y| (0..AREA.width).step_by(4).map(move |x| (x, y))) {
            let left = app.update(Message::Click(Position { x, y }), NOW);
            assert!(left.is_empty() || left == [Effect::Quit], "{left:?} at {x}, {y}");
        }
        assert_eq!(live(&app).session, session);
        assert_eq!(live(&app).drafts(), Drafts::default(), "at {:?}", session.place);
        let event = happens(&mut session, Command::Move(next));
        app.update(Message::Seen(Box::new(Sight::Happened(vec![event]))), NOW);
    }
    let quit = BINDINGS.iter().find(|binding| binding.scope == Scope::Following && binding.action == Action::Quit);
    assert_eq!(app.update(Message::Key(quit.expect("a key").key.event()), NOW), [Effect::Quit], "it asks nothing");
}

#[test]
fn a_clock_that_runs_there_runs_here_and_rings_only_there() {
    let (mut session, mut app) = follower();
    let timed = session.stops().into_iter().find(|place| session.timer(*place).is_some()).expect("a round");
    let events =
        vec![happens(&mut session, Command::Move(timed)), happens(&mut session, Command::Timer(Change::Started))];
    app.update(Message::Seen(Box::new(Sight::Happened(events))), NOW);
    assert_eq!(app.wakes_at(), Some(NOW + Span::seconds(1)));
    assert_eq!(app.update(Message::Tick, NOW + Span::minutes(60)), []);
}

#[test]
fn it_says_calmly_how_it_stands_with_the_session() {
    let (session, mut app) = follower();
    let title = session.workshop.title.to_string();
    for lang in Lang::ALL {
        app.lang = Some(lang);
        assert!(shown(&mut app).contains(&lang.text("state-following")));
        let broken = Stands::Unreadable("/data/session: gone fishing".to_owned());
        app.update(Message::Seen(Box::new(Sight::Stands(broken))), NOW);
        let words = shown(&mut app);
        let told = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains("gone fishing") && words.contains(&title), "what is known stays there: {words}");
        app.update(Message::Seen(Box::new(Sight::Stands(Stands::Gone))), NOW);
        let words = shown(&mut app);
        assert!(words.contains(&lang.text("follow-gone")) && !words.contains(&title), "{words}");
        assert_eq!(app.wakes_at(), None);
        app.update(Message::Seen(Box::new(Sight::Stands(Stands::Well))), NOW);
        assert!(shown(&mut app).contains(&title));
    }
    for drawn in [true, false] {
        app.update(Message::Seen(Box::new(Sight::Curtain(drawn))), NOW);
        assert_eq!(app.curtain, drawn);
    }
}

#[test]
fn the_command_for_a_second_window_can_be_pasted_anywhere() {
    for (path, pasted) in [
        ("/data/2026-11-21-siljan", "verdiverksted follow /data/2026-11-21-siljan"),
        ("/data/min økt", "verdiverksted follow '/data/min økt'"),
        ("/it's", r"verdiverksted follow '/it'\''s'"),
    ] {
        assert_eq!(command(Path::new(path)), pasted);
    }
    let here = std::env::current_dir().expect("a folder");
    assert_eq!(
        command(Path::new("økt")),
        format!("verdiverksted follow {}", quoted(&here.join("økt").to_string_lossy()))
    );
    if let Some(place) = crate::store::folder::default_place() {
        assert_eq!(command(&place.join("2026-11-21-siljan")), "verdiverksted follow 2026-11-21-siljan");
    }
}
