//! Every screen at every size, in every language; and what the main ones look like.

mod support;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use support::MORNING;
use verdiverksted::clock::{Span, Time};
use verdiverksted::i18n::Lang;
use verdiverksted::rehearsal::{Player, Script};
use verdiverksted::session::ids::SessionId;
use verdiverksted::session::{Actor, Command, Place, Session, Start, timer};
use verdiverksted::tui::app::{App, Effect, Message, Mode, Opened};
use verdiverksted::tui::screens::start::Start as StartScreen;
use verdiverksted::tui::settings::Settings;
use verdiverksted::workshop::builtin;

/// A session of Siljan's workshop; played to its end where `played`.
fn siljan(played: bool) -> (Session, Time) {
    let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
    let start = Start { id: SessionId(0x51_1a_4e), seed: 2021, workshop };
    let mut session = Session::replay([Session::start(start, MORNING)]).expect("a start");
    let (mut player, mut now) = (Player::new(Script::siljan().expect("a script")), MORNING);
    while played && let Some(act) = player.next(&session) {
        let act = act.expect("a step that can be played");
        let pause = act.pause;
        session.evolve(&act.decide(&session, now).expect("an act that is allowed"));
        now = now + pause;
    }
    (session, now)
}

fn app(session: Session, lang: Option<Lang>, now: Time) -> App {
    let workshops = builtin::ALL.iter().map(|builtin| builtin.parse().expect("clean")).collect();
    let mut app = App::new(Mode::Start(Box::new(StartScreen::new(workshops))), Settings::speaking(lang), now);
    let opened = Opened {
        session,
        writable: true,
        saved: 0,
        notices: Vec::new(),
        path: "a/session".into(),
        folder: "a/session/export".into(),
        drafts: verdiverksted::shelf::Drafts::default(),
        player: None,
    };
    app.update(Message::Opened(Box::new(opened)), now);
    app
}

fn moved(session: &Session, place: Place, now: Time) -> Session {
    let mut session = session.clone();
    if let Ok(event) = session.decide(Actor::Facilitator, Command::Move(place), now) {
        session.evolve(&event);
    }
    session
}

fn drawn(app: &App, width: u16, height: u16) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let _ = app.draw(&mut buffer, area);
    let rows = buffer.content().chunks(usize::from(width.max(1)));
    rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn every_screen_draws_at_every_size() {
    let sizes = (0..=40).step_by(4).flat_map(|width| (0..=12).step_by(3).map(move |height| (width, height)));
    let sizes: Vec<(u16, u16)> =
        sizes.chain([(1, 1), (2, 1), (1, 2), (39, 11), (60, 16), (61, 17), (80, 24), (120, 36), (200, 60)]).collect();
    for played in [false, true] {
        let (session, now) = siljan(played);
        for place in session.stops() {
            let app = app(moved(&session, place, now), None, now);
            for (width, height) in &sizes {
                drawn(&app, *width, *height);
            }
        }
    }
}

#[test]
fn a_few_screens_draw_at_each_size_there_is() {
    let (session, now) = siljan(true);
    let stops = session.stops();
    for place in stops.iter().step_by(stops.len() / 12) {
        let app = app(moved(&session, *place, now), Some(Lang::Nn), now);
        for width in 0..=40 {
            for height in 0..=12 {
                drawn(&app, width, height);
            }
        }
    }
}

#[test]
fn the_keys_that_work_are_always_at_the_foot() {
    for lang in Lang::ALL {
        let (session, now) = siljan(true);
        for place in session.stops() {
            let screen = drawn(&app(moved(&session, place, now), Some(lang), now), 80, 24);
            let foot: String = screen.lines().rev().take(2).collect();
            assert!(foot.contains("F1"), "{lang} {place:?}:\n{screen}");
            assert!(!screen.contains('⟨'), "a text is missing: {screen}");
        }
    }
}

#[test]
fn a_small_window_says_so_and_keeps_the_clock() {
    let (mut session, now) = siljan(false);
    let silent = session.stops().into_iter().find(|place| session.length(*place).is_some()).expect("a timed stop");
    session = moved(&session, silent, now);
    let event = session.decide(Actor::Facilitator, Command::Timer(timer::Change::Started), now).expect("starts");
    session.evolve(&event);
    let screen = drawn(&app(session, Some(Lang::En), now + Span::seconds(60)), 40, 12);
    assert!(screen.contains("too small"), "{screen}");
    assert!(screen.contains('█') || screen.contains("4:00"), "{screen}");
}

#[test]
fn whoever_types_across_the_end_of_a_round_hears_the_bell_once() {
    let (mut session, now) = siljan(false);
    let silent = session.stops().into_iter().find(|place| session.length(*place).is_some()).expect("a timed stop");
    session = moved(&session, silent, now);
    let event = session.decide(Actor::Facilitator, Command::Timer(timer::Change::Started), now).expect("starts");
    session.evolve(&event);
    let length = session.length(silent).expect("a timed stop");
    let mut app = app(session, None, now);
    let mut bells = |milliseconds: i64| {
        let key = KeyEvent::new(KeyCode::Char('a'), KeyModifiers::NONE);
        let effects = app.update(Message::Key(key), now + length + Span(milliseconds));
        effects.into_iter().filter(|effect| *effect == Effect::Bell).count()
    };
    assert_eq!([-200, -100, 0, 100, 200].map(&mut bells), [0, 0, 1, 0, 0]);
}

#[test]
fn the_main_screens_look_like_this() {
    let (session, now) = siljan(true);
    let wanted = [
        "place-setup",
        "phase-individual",
        "phase-round-robin",
        "phase-taboos",
        "place-cloud",
        "place-follow-up",
        "place-export",
    ];
    for key in wanted {
        let words = Lang::Nb.text(key);
        let named = |place: &Place| {
            let app = app(moved(&session, *place, now), None, now);
            drawn(&app, 80, 24).lines().next().is_some_and(|head| head.contains(&words))
        };
        let place = session.stops().into_iter().find(named).unwrap_or_else(|| panic!("a stop called {words}"));
        insta::assert_snapshot!(key, drawn(&app(moved(&session, place, now), None, now), 80, 24));
    }
}
