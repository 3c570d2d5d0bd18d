//! The pictures of the walk through a workshop: `docs/walk-through.md`.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use verdiverksted::clock::{Span, Time};
use verdiverksted::session::norm_taboo::{Entry, Kind, Phase, Stop as NormTabooStop};
use verdiverksted::session::{Place, Session};
use verdiverksted::shelf::{self, Summary};
use verdiverksted::tui::app::{App, Message};
use verdiverksted::tui::theme::Theme;
use verdiverksted::tui::views::View;

use super::{at, begun, keep_screen, keep_session, opened, played, played_from, said};

/// Ten in the morning, whatever the zone of the machine: screens that tell the time of day tell the same everywhere.
fn ten_o_clock() -> Time {
    let local = jiff::civil::date(2019, 5, 13).at(10, 0, 0, 0).to_zoned(jiff::tz::TimeZone::system());
    Time(local.expect("a morning").timestamp().as_millisecond())
}

fn press(app: &mut App, code: KeyCode, now: Time) {
    app.update(Message::Key(KeyEvent::new(code, KeyModifiers::NONE)), now);
}

/// A group has said three taboos.
fn taboos(session: &Session) -> bool {
    let taboo = |entry: &&Entry| entry.spot.kind == Kind::Taboo;
    let three = session.norm_taboo(0).is_some_and(|(_, state)| state.entries().filter(taboo).count() >= 3);
    three && said(Phase::Taboos, 0)(session)
}

#[test]
fn the_first_screens_are_as_in_the_docs() {
    let now = ten_o_clock();
    let lesson = |theme| {
        let mut app = begun(now, theme);
        app.update(Message::Sessions(Vec::new()), now);
        app
    };
    keep_screen("lesson", "The first of three lessons", lesson);
    let (session, later) = played(said(Phase::RoundRobin, 4));
    let first = |theme| {
        let mut app = begun(later, theme);
        let about = Ok(shelf::about(&session));
        app.update(Message::Sessions(vec![Summary { path: "siljan".into(), about }]), later);
        app
    };
    keep_screen("first", "A session to go on with, and workshops to begin", first);
}

#[test]
fn the_walk_is_as_in_the_docs() {
    keep_session("setup", "Who comes, and the groups", played(|session| !session.groups.is_empty()));
    keep_session("slide", "A slide of the opening", played(|session| session.place == Place::Opening(1)));
    keep_session("clarify", "Norms are clarified", played(said(Phase::Clarify, 0)));
    keep_session("taboos", "Taboos by turns", played(taboos));
    keep_session("cloud", "The words that many used", played(at(|stop| matches!(stop, NormTabooStop::Cloud))));
    keep_session("on-the-wall", "The value poster", played(at(|stop| matches!(stop, NormTabooStop::Poster))));
    keep_session("follow-up", "What happens afterwards", played(|session| session.follow_ups.len() >= 2));
    keep_session("export", "The files of a session", played(|session| session.place == Place::Export));
}

#[test]
fn the_time_and_the_two_windows_are_as_in_the_docs() {
    let agenda = played_from(ten_o_clock(), |session| session.place == Place::Opening(1));
    let shown = |theme| {
        let mut app = opened(agenda.0.clone(), agenda.1, theme, true);
        press(&mut app, KeyCode::F(2), agenda.1);
        app
    };
    keep_screen("agenda", "The agenda, with the time planned and used", shown);
    let (session, now) = played_from(ten_o_clock(), said(Phase::RoundRobin, 4));
    let now = now + Span::seconds(20);
    let window = |view, writable| {
        let session = &session;
        move |theme: Theme| {
            let mut app = opened(session.clone(), now, theme, writable);
            app.view = view;
            app
        }
    };
    keep_screen("projector", "What the room sees", window(View::Projector, false));
    keep_screen("facilitator", "What whoever leads sees", window(View::Facilitator, true));
}
