//! How long a session is kept, and who reminds of it.

use std::fs;

use jiff::civil::date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use serde_json::Value;
use verdiverksted::clock::{Span, Time};
use verdiverksted::i18n::Lang;
use verdiverksted::session::Command;
use verdiverksted::shelf::{self, Due};
use verdiverksted::tui::app::{App, Message, Mode, Opened};
use verdiverksted::tui::screens::start::Start;
use verdiverksted::tui::settings::Settings;
use verdiverksted::workshop::Workshop;

use crate::kit::{Room, place, told};
use crate::support::{MORNING, workshop};

fn kept(keep: &str) -> Workshop {
    Workshop { keep: Some(keep.parse().expect("a time")), ..workshop() }
}

fn drawn(app: &App) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
    let _ = app.draw(&mut buffer, Rect::new(0, 0, 80, 24));
    let all: String = buffer.content().iter().map(ratatui::buffer::Cell::symbol).collect();
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_session_is_due_the_day_after_its_last() {
    let session = Room::of(kept("90 days"), &["Ola", "Per"]).session;
    let after = date(2019, 8, 11);
    for (today, passed) in [(date(2019, 5, 13), false), (after, false), (date(2019, 8, 12), true)] {
        assert_eq!(shelf::due(&session, today), Some(Due { after, passed }), "{today}");
    }
    assert_eq!(shelf::due(&Room::with(&["Ola", "Per"]).session, date(2030, 1, 1)), None, "nobody said so");
}

#[test]
fn the_list_says_what_should_have_been_deleted_and_how() {
    let place = place();
    let path = Room::of(kept("90 days"), &["Ola", "Per"]).lay(place.path(), "old");
    let plain = Room::with(&["Ola", "Per"]).lay(place.path(), "plain");
    let journal = fs::read_to_string(plain.join("journal")).expect("read");
    assert!(!journal.contains("keep"), "a workshop that does not say is written as it was before it could");

    let dir = place.path().display().to_string();
    let list = told(&["sessions", "--dir", &dir, "--lang", "en"]);
    let line = |name: &str| list.lines().find(|line| line.starts_with(name)).expect("it is listed").to_owned();
    assert!(
        line("old").ends_with("! should have been deleted after 11 August 2019: verdiverksted forget old"),
        "{list}"
    );
    assert!(line("plain").ends_with("unfinished"), "{list}");
    let rows: Value = serde_json::from_str(&told(&["sessions", "--dir", &dir, "--json"])).expect("it is JSON");
    let row = |at: usize| (rows[at]["delete_after"].as_str(), rows[at]["overdue"].as_bool());
    assert_eq!([row(0), row(1)], [(None, Some(false)), (Some("2019-08-11"), Some(true))], "{rows}");
    assert!(path.join("journal").exists(), "nothing is deleted by itself");
}

#[test]
fn the_screens_say_it_at_the_start_when_it_is_opened_and_with_the_outputs() {
    let place = place();
    let mut room = Room::of(kept("90 days"), &["Ola", "Per"]);
    room.lay(place.path(), "unfinished");
    room.run(Command::Move(verdiverksted::session::Place::Export));
    room.lay(place.path(), "finished");
    let mut app = App::new(Mode::Start(Box::new(Start::new(Vec::new()))), Settings::speaking(Some(Lang::En)), MORNING);
    app.update(Message::Sessions(shelf::list(place.path()).expect("a list")), MORNING);
    let start = drawn(&app);
    assert!(start.contains("0 norms · should have been deleted after 11 August 2019"), "{start}");
    assert!(start.contains("2 sessions should have been deleted. See: verdiverksted sessions"), "{start}");

    let opened = |days: i64| {
        let now: Time = MORNING + Span::minutes(days * 24 * 60);
        let mut app = App::new(Mode::Start(Box::new(Start::new(Vec::new()))), Settings::speaking(Some(Lang::En)), now);
        let opened = Opened {
            session: room.session.clone(),
            writable: true,
            saved: 0,
            notices: Vec::new(),
            path: "a/session".into(),
            folder: "a/session/export".into(),
            drafts: verdiverksted::shelf::Drafts::default(),
            player: None,
        };
        app.update(Message::Opened(Box::new(opened)), now);
        drawn(&app)
    };
    let (before, after) = (opened(90), opened(91));
    assert!(before.contains("The session is to be deleted after 11 August 2019."), "{before}");
    assert!(!before.contains("should have been"), "{before}");
    assert!(after.contains("! The session should have been deleted after 11 August 2019."), "{after}");
    assert!(after.contains("verdiverksted forget a/session"), "{after}");
}

#[test]
fn sessions_that_are_kept_for_different_times_can_be_merged_and_the_shortest_counts() {
    use verdiverksted::session::ids::SessionId;
    use verdiverksted::session::{Session, What};
    let place = place();
    let keeps = [("a", Some("1 year")), ("b", Some("90 days")), ("c", None)];
    for (number, (name, keep)) in (1..).zip(keeps) {
        let mut room = Room::of(keep.map_or_else(workshop, kept), &["Ola", "Per"]);
        if let What::Started(start) = &mut room.events[0].what {
            start.id = SessionId(number);
        }
        room.session = Session::replay(room.events.clone()).expect("a start");
        room.lay(place.path(), name);
    }
    let path = |name: &str| place.path().join(name).display().to_string();
    for (order, into) in [(["a", "b", "c"], "one"), (["c", "b", "a"], "other")] {
        let [one, two, three] = order.map(path);
        told(&["merge", &one, &two, &three, "--into", &path(into)]);
        let merged = shelf::read(&place.path().join(into)).expect("it reads");
        assert_eq!(merged.workshop.keep, kept("90 days").keep);
    }
}
