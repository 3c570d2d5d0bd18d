//! What the screens tell of the disk: that nothing is saved, since when and why, where it is saved instead, and what was found
//! when a session was opened.

mod support;

use std::io::ErrorKind;
use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use support::stage::{Script, Stage};
use verdiverksted::clock::Span;
use verdiverksted::i18n::Lang;
use verdiverksted::i18n::dates::clock_time;
use verdiverksted::session::Session;
use verdiverksted::session::norm_taboo::Phase;
use verdiverksted::shelf::Drafts;
use verdiverksted::store::writer::Report;
use verdiverksted::store::{Failure, Flaw, Health, Notice};
use verdiverksted::tui::app::{App, Effect, Message, Mode, Opened};
use verdiverksted::tui::screens::start::Start;
use verdiverksted::tui::settings::Settings;

fn entry() -> Stage {
    let mut script = Script::four_at_a_table(&["We listen to the child"]);
    script.go(Phase::RoundRobin, Some(0));
    script.stage()
}

/// A refusal as the system gives it.
fn failure(kind: ErrorKind) -> Failure {
    std::io::Error::from(kind).into()
}

fn failed(kind: ErrorKind) -> Message {
    Message::Kept(Report::Failed { seq: 1, failure: failure(kind) })
}

/// Says a norm that the disk does not answer for.
fn say_unanswered(stage: &mut Stage) {
    for code in [KeyCode::Char('x'), KeyCode::Enter] {
        let _ = stage.app.update(Message::Key(KeyEvent::new(code, KeyModifiers::NONE)), stage.now);
    }
}

#[test]
fn what_is_not_saved_is_told_until_it_is() {
    for (lang, alarm, again) in [
        (Lang::En, "NOT SAVED since", "Everything is saved again."),
        (Lang::Nb, "IKKE LAGRET siden", "Alt er lagret igjen."),
        (Lang::Nn, "IKKJE LAGRA sidan", "Alt er lagra igjen."),
    ] {
        let mut stage = entry().speak(lang);
        say_unanswered(&mut stage);
        let now = stage.now.local();
        let time = clock_time(now.hour(), now.minute(), lang);
        let since = if lang == Lang::En { time } else { format!("kl. {time}") };
        stage.send(failed(ErrorKind::StorageFull));
        for _ in 0..3 {
            stage.now = stage.now + Span::minutes(3);
            stage.send(failed(ErrorKind::StorageFull));
            // The first moment stays, and so does the line, whatever else is said.
            stage.expect(&format!("{alarm} {since}")).expect("Ctrl+S").press("F1").press("Esc");
        }
        stage.send(Message::Kept(Report::Saved { seq: 9 }));
        stage.expect(again);
        assert!(!stage.shows(alarm));
    }
}

#[test]
fn a_disk_that_does_not_answer_is_told_after_five_seconds() {
    let mut stage = entry();
    say_unanswered(&mut stage);
    let wakes = stage.app.wakes_at().expect("something changes by itself");
    assert_eq!(wakes, stage.now + Span::seconds(5));
    stage.expect("saving …");
    stage.now = wakes;
    stage.send(Message::Tick);
    stage.expect("NOT SAVED since").expect("The disk does not answer.");
    stage.send(Message::Kept(Report::Saved { seq: 1 }));
    stage.expect("saved ✓");
    assert_eq!(
        stage.app.wakes_at(),
        stage.app.notice.as_ref().and_then(verdiverksted::tui::notice::Notice::ends),
        "and it is quiet again"
    );
}

#[test]
fn reasons_are_told_in_plain_words() {
    for (kind, words) in [
        (ErrorKind::StorageFull, "The disk is full."),
        (ErrorKind::QuotaExceeded, "The disk is full."),
        (ErrorKind::ReadOnlyFilesystem, "The disk cannot be written."),
        (ErrorKind::PermissionDenied, "You may not write in the folder."),
        (ErrorKind::NotFound, "The folder is gone."),
        (ErrorKind::StaleNetworkFileHandle, "The folder is gone."),
    ] {
        let mut stage = entry();
        stage.send(failed(kind));
        stage.expect(words);
    }
    let mut stage = entry();
    stage.send(Message::Kept(Report::Failed { seq: 1, failure: std::io::Error::other("odd\u{1b}[31m").into() }));
    stage.expect("The disk answered: odd[31m.");
    stage.send(Message::WriterStopped);
    stage.expect("has stopped");
}

#[test]
fn another_place_is_named_and_the_person_may_choose_one() {
    let mut stage = entry();
    stage.press("Ctrl+S").expect("Everything is saved by itself, here:").expect("verdiverksted follow");
    let dir = PathBuf::from("/other/disk/session-rescued");
    stage.send(Message::Kept(Report::Elsewhere { seq: 1, dir, failure: failure(ErrorKind::StorageFull) }));
    stage.expect("saved elsewhere").expect("/other/disk/session-rescued");
    stage.now = stage.now + Span::minutes(1);
    stage.press("Ctrl+S").expect("Where shall the session be saved?").expect("/other/disk/session-rescued");
    stage.type_text("/media/stick").press("Enter");
    assert_eq!(stage.effects, [Effect::SaveIn("/media/stick".to_owned())]);
    let there = PathBuf::from("/media/stick/session");
    stage.send(Message::Kept(Report::NotThere { dir: there.clone(), failure: failure(ErrorKind::PermissionDenied) }));
    stage.expect("cannot be saved in /media/stick/session: You may not write in the folder.");
    stage.send(Message::Kept(Report::Moved { seq: 1, dir: there }));
    stage.expect("saved ✓").expect("The session now lies here: /media/stick/session");
    stage.now = stage.now + Span::minutes(1);
    stage.press("Ctrl+S").expect("here: /media/stick/session");
}

#[test]
fn leaving_warns_when_something_is_not_saved() {
    let mut stage = entry();
    stage.send(failed(ErrorKind::StorageFull));
    stage.press("Ctrl+Q").expect("What happened last is NOT saved.");
}

/// The first screen of a session that was opened with these notices.
fn opened(session: Session, notices: Vec<Notice>, lang: Lang) -> Stage {
    reopened(session, notices, Drafts::default(), lang)
}

/// The same, with what was being typed when the program ended.
fn reopened(session: Session, notices: Vec<Notice>, drafts: Drafts, lang: Lang) -> Stage {
    let mut stage = Stage::of(session.clone());
    stage.app = App::new(Mode::Start(Box::new(Start::new(Vec::new()))), Settings::speaking(Some(lang)), stage.now);
    let (path, folder) = (String::new(), String::new());
    let opened = Opened { session, writable: true, saved: 0, notices, path, folder, drafts, player: None };
    stage.send(Message::Opened(Box::new(opened)));
    stage
}

#[test]
fn what_was_found_is_there_to_be_read_until_it_is_closed() {
    let session = entry().session().clone();
    let health = Health {
        torn: 0,
        damage: Some((7, Flaw::Checksum)),
        from_snapshots: 1,
        from_refuge: Some((2, PathBuf::from("/away"))),
        lost: 3,
    };
    let recovered = |health: Health| Notice::Recovered { health, kept: Some(PathBuf::from("/q/journal")) };
    for (lang, notice, words) in [
        (
            Lang::Nb,
            recovered(health.clone()),
            &["3 endringer er tapt", "Én endring ble hentet", "2 endringer", "/away", "/q/journal"][..],
        ),
        (Lang::Nn, recovered(health.clone()), &["3 endringar er tapte", "Éi endring vart henta", "2 endringar"]),
        (Lang::En, recovered(Health { lost: 1, ..health.clone() }), &["One change is lost."]),
        (Lang::En, recovered(Health { lost: 0, ..health }), &["Nothing is lost"]),
        (Lang::En, Notice::Torn { seq: 4, bytes: 9, kept: None }, &["Saving was cut off."]),
        (Lang::En, Notice::NoLock, &["This disk cannot be locked."]),
    ] {
        let mut stage = opened(session.clone(), vec![notice], lang);
        stage.now = stage.now + Span::minutes(10);
        stage.send(Message::Tick);
        for words in words {
            stage.expect(words);
        }
        stage.press("Enter");
        for words in words {
            assert!(!stage.shows(words), "{words} is still there");
        }
    }
    assert!(opened(session, Vec::new(), Lang::En).shows("We listen to the child"), "where all is well nothing is said");
}

#[test]
fn what_is_typed_anywhere_is_there_again() {
    let mut stage = entry();
    stage.type_text("We ask").press("F8").expect("╭ Reword").retype("We listen to each child");
    let Mode::Live(live) = &stage.app.mode else { panic!("a session is open") };
    let (drafts, session) = (live.drafts(), live.session.clone());
    let mut again = reopened(session.clone(), vec![Notice::NoLock], drafts.clone(), Lang::En);
    again.expect("cannot be locked").press("Enter").expect("╭ Reword").expect("We listen to each child");
    again.press("Enter").expect("We listen to each child").expect("We ask");
    let mut again = reopened(session, Vec::new(), drafts, Lang::En);
    again.press("Esc").expect("We listen to the child").expect("We ask");
}
