//! The pictures in the README and the docs are the program's own screens and poster, and are kept fresh here.
//!
//! When a screen changes on purpose, `PICTURES=new cargo test --test pictures` draws them anew.

mod all;
#[path = "../support/mod.rs"]
mod support;
mod svg;
mod walk;

use std::fs;
use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use support::MORNING;
use svg::{hex, svg};
use verdiverksted::clock::{Span, Time};
use verdiverksted::export::options::Design;
use verdiverksted::export::{Document, Drawn, Format, Options, drawing};
use verdiverksted::rehearsal::{Player, Script};
use verdiverksted::session::ids::SessionId;
use verdiverksted::session::norm_taboo::{Phase, Ranking, Stop as NormTabooStop, Table};
use verdiverksted::session::{Place, Session, Start, Stop};
use verdiverksted::tui::app::{App, Message, Mode, Opened};
use verdiverksted::tui::screens::start::Start as StartScreen;
use verdiverksted::tui::settings::Settings;
use verdiverksted::tui::theme::{Named, Theme};
use verdiverksted::workshop::builtin;

/// The size of the pictures: columns and rows.
const SIZE: (u16, u16) = (100, 30);

/// The recorded workshop up to the moment where `until` holds, and when that is.
fn played(until: impl Fn(&Session) -> bool) -> (Session, Time) {
    played_from(MORNING, until)
}

/// The same for a workshop that begins at `start`.
fn played_from(start: Time, until: impl Fn(&Session) -> bool) -> (Session, Time) {
    let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
    let begun = Start { id: SessionId(0x51_1a_4e), seed: 2021, workshop };
    let mut session = Session::replay([Session::start(begun, start)]).expect("a start");
    let (mut player, mut now) = (Player::new(Script::siljan().expect("a script")), start);
    while !until(&session) {
        let act = player.next(&session).expect("the moment comes").expect("a step that can be played");
        let pause = act.pause;
        session.evolve(&act.decide(&session, now).expect("an act that is allowed"));
        now = now + pause;
    }
    (session, now)
}

/// The program on its first screen in this theme.
fn begun(now: Time, theme: Theme) -> App {
    let workshops = builtin::ALL.iter().map(|builtin| builtin.parse().expect("clean")).collect();
    let mut app = App::new(Mode::Start(Box::new(StartScreen::new(workshops))), Settings::default(), now);
    app.theme = theme;
    app
}

/// The program with `session` at `now` in this theme, in a window that leads it or one that follows.
fn opened(session: Session, now: Time, theme: Theme, writable: bool) -> App {
    let mut app = begun(now, theme);
    let path = "2019-05-13-siljan-kommune-1a4e".to_owned();
    let opened = Opened {
        session,
        writable,
        saved: 0,
        notices: Vec::new(),
        folder: format!("{path}/export"),
        path,
        drafts: verdiverksted::shelf::Drafts::default(),
        player: None,
    };
    app.update(Message::Opened(Box::new(opened)), now);
    app
}

/// What the program shows at this size.
fn drawn(app: &App, (width, height): (u16, u16)) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let _ = app.draw(&mut buffer, area);
    buffer
}

fn at(wanted: fn(NormTabooStop) -> bool) -> impl Fn(&Session) -> bool {
    move |session| matches!(session.place, Place::Exercise(_, Stop::NormTaboo(stop)) if wanted(stop))
}

/// The table whose ranking the room is at.
fn table(session: &Session) -> Option<Table> {
    match session.place {
        Place::Exercise(_, Stop::NormTaboo(NormTabooStop::Value { value, phase: Phase::Ranking, group })) => {
            group.map(|group| Table { value, group })
        }
        _ => None,
    }
}

/// So many entries are said and the room is in this phase.
fn said(phase: Phase, entries: usize) -> impl Fn(&Session) -> bool {
    move |session| {
        let here = matches!(session.place, Place::Exercise(_, Stop::NormTaboo(NormTabooStop::Value { phase: p, .. })) if p == phase);
        here && session.norm_taboo(0).is_some_and(|(_, state)| state.entries().count() >= entries)
    }
}

/// The picture in the docs is this one; or is made so, where that was asked for.
fn keep(name: &str, picture: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures").join(name);
    if std::env::var_os("PICTURES").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for pictures");
        fs::write(&path, picture).expect("a picture that can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        kept == picture,
        "docs/pictures/{name} is not what the program shows: PICTURES=new cargo test --test pictures"
    );
}

/// Keeps a screen's picture as it is on a dark wall, and beside it on a light one, for whoever reads on white.
fn keep_screen(name: &str, title: &str, app: impl Fn(Theme) -> App) {
    for (named, ending) in [(Named::Dark, ""), (Named::Light, "-light")] {
        let theme = Theme { named, ..Theme::default() };
        keep(&format!("{name}{ending}.svg"), &svg(&drawn(&app(theme), SIZE), title, &hex(theme.ground())));
    }
}

/// The same for a session as it is in a window of its own.
fn keep_session(name: &str, title: &str, (session, now): (Session, Time)) {
    keep_screen(name, title, |theme| opened(session.clone(), now, theme, true));
}

#[test]
fn the_screens_are_as_in_the_docs() {
    let minute = Span::seconds(68);
    let (silent, began) = played(|session| session.running().is_some());
    keep_session("individual", "The silent round: a prompt and a big clock", (silent, began + minute));
    let (value, now) = played(at(|stop| matches!(stop, NormTabooStop::Value { phase: Phase::Introduction, .. })));
    keep_session("value", "A core value is introduced", (value, now));
    let (round, now) = played(said(Phase::RoundRobin, 4));
    keep_session("round-robin", "Norms by turns", (round, now));
    let counted = |session: &Session| {
        let tied = |ranking: &Ranking| ranking.result.is_none() && ranking.tally(5, |_| true).tie.is_some();
        let (Some(table), Some((_, state))) = (table(session), session.norm_taboo(0)) else { return false };
        let voters = session.group(table.group).map_or(0, |group| group.seats.len());
        state.ranking(table).is_some_and(|ranking| ranking.is_complete(voters) && tied(ranking))
    };
    let (ranking, now) = played(counted);
    keep_session("ranking", "The ballots are counted, and a tie is shown", (ranking, now));
    let (plenary, now) = played(|session| {
        session.norm_taboo(0).is_some_and(|(_, state)| state.themes(0).filter(|theme| theme.chosen).count() == 4)
    });
    keep_session("plenary", "Norms of all groups become main messages", (plenary, now));
}

/// The document of the recorded workshop at its end.
fn document() -> Document {
    Document::of(&played(|session| session.place == Place::Export).0)
}

#[test]
fn the_posters_are_as_in_the_docs() {
    let document = document();
    for (design, name) in
        [(Design::Bands, "poster.svg"), (Design::Mosaic, "poster-mosaic.svg"), (Design::Plain, "poster-plain.svg")]
    {
        let options = Options { design, ..Options::default() };
        let poster = Format::PosterSvg.make(&document, &options).expect("a poster");
        keep(name, &String::from_utf8(poster.bytes).expect("a drawing"));
    }
}

#[test]
fn what_is_printed_is_as_in_the_docs() {
    let document = document();
    let month = Some("2027-05".parse().expect("a month"));
    let options = Options { month, ..Options::default() };
    for (drawn, name) in [(Drawn::Cards, "cards.svg"), (Drawn::Calendar, "calendar.svg")] {
        keep(name, &drawing(drawn, &document, &options).expect("a drawing"));
    }
    let cloud = Format::WordCloudSvg.make(&document, &options).expect("a cloud");
    keep("wordcloud.svg", &String::from_utf8(cloud.bytes).expect("a drawing"));
}
