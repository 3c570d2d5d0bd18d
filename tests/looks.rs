//! Every screen in every theme, with many colours, few and none, and in plain signs: what is drawn is legible.

mod support;

use std::collections::BTreeSet;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use support::MORNING;
use verdiverksted::clock::{Span, Time};
use verdiverksted::i18n::Lang;
use verdiverksted::rehearsal::{Player, Script};
use verdiverksted::session::ids::SessionId;
use verdiverksted::session::{Actor, Command, Place, Session, Start, timer};
use verdiverksted::tui::app::{App, Message, Mode, Opened};
use verdiverksted::tui::screens::start::Start as StartScreen;
use verdiverksted::tui::settings::Settings;
use verdiverksted::tui::theme::{Depth, Named, Theme};
use verdiverksted::workshop::builtin;

/// A program that shows the first screen.
fn first() -> App {
    let workshops = builtin::ALL.iter().map(|builtin| builtin.parse().expect("clean")).collect();
    App::new(Mode::Start(Box::new(StartScreen::new(workshops))), Settings::default(), MORNING)
}

/// A program that shows `session`.
fn shown(session: Session, now: Time) -> App {
    let mut app = first();
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

/// The recorded workshop at many of its moments: each time the room goes on, and now and then in between.
fn moments() -> Vec<(Session, Time)> {
    let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
    let start = Start { id: SessionId(0x51_1a_4e), seed: 2021, workshop };
    let mut session = Session::replay([Session::start(start, MORNING)]).expect("a start");
    let (mut player, mut now) = (Player::new(Script::siljan().expect("a script")), MORNING);
    let mut moments = vec![(session.clone(), now)];
    let (mut place, mut acts) = (session.place, 0);
    while let Some(act) = player.next(&session) {
        let act = act.expect("a step that can be played");
        let pause = act.pause;
        let event = act.decide(&session, now).expect("an act that is allowed");
        if acts % 60 == 7 || (session.place != place && !is_slide(session.place)) {
            moments.push((session.clone(), now));
        }
        place = session.place;
        session.evolve(&event);
        now = now + pause;
        acts += 1;
    }
    // At the end all stops have something to show; one slide is as the next.
    for place in session.stops().into_iter().filter(|place| !is_slide(*place)) {
        let mut there = session.clone();
        if let Ok(event) = there.decide(Actor::Facilitator, Command::Move(place), now) {
            there.evolve(&event);
        }
        moments.push((there, now));
    }
    moments
}

/// Whether it is a slide after the first.
fn is_slide(place: Place) -> bool {
    matches!(place, Place::Opening(1..) | Place::Closing(1..))
}

/// What a hand may press: lists, fields, menus and questions open, and nothing is left.
const PRESSED: &[KeyCode] = &[
    KeyCode::Down,
    KeyCode::Char('å'),
    KeyCode::F(1),
    KeyCode::Esc,
    KeyCode::Tab,
    KeyCode::Down,
    KeyCode::Char(' '),
    KeyCode::Enter,
    KeyCode::F(2),
    KeyCode::Esc,
    KeyCode::F(4),
    KeyCode::Esc,
    KeyCode::F(6),
    KeyCode::Down,
    KeyCode::Esc,
    KeyCode::F(8),
    KeyCode::Enter,
    KeyCode::F(9),
    KeyCode::Esc,
    KeyCode::F(10),
];

/// Shows many screens to `look`, each with a number that goes up by one.
fn look_around(mut look: impl FnMut(usize, &mut App)) {
    let mut number = 0;
    let mut seen = |app: &mut App| {
        look(number, app);
        number += 1;
    };
    let mut app = first();
    seen(&mut app);
    app.update(Message::Key(KeyEvent::new(KeyCode::F(1), KeyModifiers::NONE)), MORNING);
    seen(&mut app);
    for (mut session, now) in moments() {
        if let Ok(event) = session.decide(Actor::Facilitator, Command::Timer(timer::Change::Started), now) {
            session.evolve(&event);
        }
        let mut app = shown(session, now);
        seen(&mut app);
        for key in PRESSED {
            app.update(Message::Key(KeyEvent::new(*key, KeyModifiers::NONE)), now);
            seen(&mut app);
        }
        // Long after, all clocks are up, and something went wrong.
        app.update(Message::Tick, now + Span::minutes(90));
        app.say("Disken er full".to_owned(), true);
        seen(&mut app);
    }
    assert!(number > 1000, "{number} screens are few");
}

fn drawn(app: &App, (width, height): (u16, u16)) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let _ = app.draw(&mut buffer, area);
    buffer
}

fn text(buffer: &Buffer) -> String {
    let rows = buffer.content().chunks(usize::from(buffer.area.width.max(1)));
    rows.map(|row| row.iter().map(Cell::symbol).collect::<String>() + "\n").collect()
}

/// The themes at all depths.
fn themes() -> Vec<Theme> {
    Named::ALL.iter().flat_map(|named| Depth::ALL.map(|depth| Theme::new(*named, depth))).collect()
}

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 60)];

#[test]
fn what_is_drawn_is_in_the_pairs_of_the_theme() {
    let themes = themes();
    let mut used: BTreeSet<(String, String)> = BTreeSet::new();
    look_around(|number, app| {
        // Each theme sees each kind of screen: the keys pressed are as many as no number of themes divides.
        app.theme = themes[number % themes.len()];
        let pairs = app.theme.pairs();
        let buffer = drawn(app, SIZES[number % 3]);
        for cell in buffer.content() {
            let listed = pairs.iter().any(|pair| (pair.front, pair.back) == (cell.fg, cell.bg));
            let (theme, screen) = (app.theme, || text(&buffer));
            assert!(listed, "{theme:?}: {:?} on {:?} at {:?}\n{}", cell.fg, cell.bg, cell.symbol(), screen());
            used.insert((cell.fg.to_string(), cell.bg.to_string()));
        }
    });
    let dark = Theme::default().pairs();
    let unused: Vec<_> = dark
        .iter()
        .filter(|pair| !used.contains(&(pair.front.to_string(), pair.back.to_string())))
        .map(|pair| pair.what)
        .collect();
    assert!(unused.len() <= 3, "pairs that no screen uses: {unused:?}");
}

#[test]
fn without_colours_each_screen_has_none_and_the_selected_row_is_turned_round() {
    let mut rows = 0;
    look_around(|number, app| {
        app.theme = Theme::new(Named::Dark, Depth::None);
        let buffer = drawn(app, SIZES[number % 2]);
        assert!(buffer.content().iter().all(|cell| (cell.fg, cell.bg) == (Color::Reset, Color::Reset)));
        let turned = |cell: &Cell| cell.modifier.contains(Modifier::REVERSED);
        let width = usize::from(buffer.area.width);
        let body = buffer.content().chunks(width).skip(1).take(usize::from(buffer.area.height) - 3);
        rows += body.filter(|row| row.iter().any(turned)).count();
        assert!(buffer.content().iter().take(width).all(turned) || matches!(app.mode, Mode::Start(_)), "the head");
    });
    assert!(rows > 500, "{rows} rows are lit");
}

#[test]
fn no_theme_changes_a_word() {
    let themes = themes();
    look_around(|number, app| {
        if number % 30 == 0 {
            let dark = text(&drawn(app, SIZES[0]));
            for theme in &themes {
                app.theme = *theme;
                assert_eq!(text(&drawn(app, SIZES[0])), dark, "{theme:?}");
            }
        }
    });
}

#[test]
fn in_plain_signs_each_cell_is_ascii_or_a_letter() {
    let letter = |symbol: &str| symbol.chars().any(char::is_alphabetic);
    look_around(|number, app| {
        app.ascii = true;
        app.lang = Some(Lang::ALL[number % 3]);
        let buffer = drawn(app, SIZES[number % 3]);
        for cell in buffer.content() {
            let symbol = cell.symbol();
            assert!(symbol.is_ascii() || letter(symbol), "{symbol:?}\n{}", text(&buffer));
        }
        app.ascii = false;
        let usual = drawn(app, SIZES[number % 3]);
        let block = |symbol: &str| symbol.chars().all(|c| ('▀'..='▟').contains(&c));
        for (plain, usual) in buffer.content().iter().zip(usual.content()) {
            let unknown = plain.symbol() == "?" && !usual.symbol().is_ascii() && !block(usual.symbol());
            assert!(!unknown, "{} has no plain sign\n{}", usual.symbol(), text(&buffer));
        }
    });
}

#[test]
fn too_many_rows_are_told_of_before_the_workshop_begins_and_in_the_help() {
    let told = |app: &App, rows: u16| text(&drawn(app, (100, rows))).contains("bildehøyder");
    let (session, now) = moments().swap_remove(0);
    let setup = shown(session, now);
    for (rows, want) in [(24, false), (32, false), (33, true), (60, true)] {
        assert_eq!((told(&first(), rows), told(&setup, rows)), (want, want), "{rows} rows");
    }
    let mut app = setup;
    for rows in [24, 60] {
        let area = Rect::new(0, 0, 100, rows);
        app.hits = app.draw(&mut Buffer::empty(area), area);
        app.update(Message::Key(KeyEvent::new(KeyCode::F(1), KeyModifiers::NONE)), now);
        let help = text(&drawn(&app, (100, 60)));
        assert!(help.contains(&format!("Vinduet har {rows} linjer")), "{help}");
        app.update(Message::Key(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE)), now);
    }
}
