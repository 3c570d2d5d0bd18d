//! The second window: live, read-only, and of no consequence to the first.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::{Duration, Instant, SystemTime};

use verdiverksted::i18n::Lang;
use verdiverksted::session::command::Exercise;
use verdiverksted::session::groups::{Person, Rules};
use verdiverksted::session::norm_taboo::{Command as Ask, Kind, Phase, Said, Spot, Stop as NormTabooStop};
use verdiverksted::session::{Actor, Command, Event, Place as At, Session, Stop};
use verdiverksted::shelf::{self, Shelved};
use verdiverksted::store::journal;
use verdiverksted::store::writer::{Report, Writer};

use super::line::answer;
use super::pty::{PROGRAM, Terminal, USUAL};
use super::room::Place;
use crate::support::{MORNING, start, text, workshop};

/// A second window on the session in `session`, of a person at home in `home`.
fn follow(session: &Path, home: &Path, lang: Lang) -> Terminal {
    let session = session.display().to_string();
    Terminal::start_by("exec PROGRAM", PROGRAM, &["follow", &session, "--lang", lang.tag()], home, USUAL)
}

/// Everything in a folder: what it is called, what is in it, and when it was changed.
fn listing(dir: &Path) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
    let mut all = BTreeMap::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let changed = path.metadata().and_then(|about| about.modified()).expect("a time");
            all.insert(path.clone(), (fs::read(&path).unwrap_or_default(), changed));
            folders.extend(path.is_dir().then_some(path));
        }
    }
    all
}

#[test]
fn the_second_window_lives_through_the_death_of_the_first_and_sees_its_end() {
    let place = Place::new();
    let mut first = place.begin_in_round_robin("exec PROGRAM", Lang::Nb);
    let session = place.session();
    first.says(1, "Lytte til barnet");
    let mut second = follow(&session, place.path(), Lang::Nb);
    second.wait_for("Lytte til barnet");
    first.says(2, "Se barnet");
    second.wait_for("Se barnet");
    first.press("Ctrl+Z").misses("Se barnet").saved();
    second.wait_until("what is undone goes", |terminal| !terminal.words().contains("Se barnet"));
    second.press("F6 F9 Down Ctrl+Z").send(b"x").press("Enter");

    first.terminal.kill();
    let mut first = place.run(&session, Lang::Nb);
    first.at_group("phase-round-robin", 1).saved().says(2, "Gi barnet tid");
    second.wait_for("Gi barnet tid");
    // Killed in the middle of a line, and mended by whoever goes on.
    first.terminal.kill();
    let mut file = fs::OpenOptions::new().append(true).open(session.join(journal::FILE)).expect("it is there");
    file.write_all(b"VV1 99 40 0123").expect("the disk takes it");
    let mut first = place.run(&session, Lang::Nb);
    first.at_group("phase-round-robin", 1).reads("found-torn").press("Esc").saved().says(3, "Spørre barnet");
    second.wait_for("Spørre barnet");

    let printed = first.quits();
    let mut last = printed.trim_end().lines().rev();
    assert_eq!(last.next().map(str::trim), Some(session.display().to_string().as_str()));
    let command = format!("verdiverksted follow {}", session.display());
    assert!(last.next().is_some_and(|line| line.trim().ends_with(&command)), "{printed}");
    let dir = place.path().join("sessions").display().to_string();
    assert!(answer(&["sessions", "--dir", &dir]).succeeds().out.trim_end().ends_with(&command));
    answer(&["forget", &session.display().to_string(), "--yes"]).succeeds();
    second.wait_for(&Lang::Nb.text("follow-gone"));
    assert!(!second.words().contains("barnet"), "{}", second.framed());
    assert!(!session.exists());
    second.press("Ctrl+Q");
    assert_eq!(second.ended(), 0);
}

#[test]
fn a_second_window_writes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut session, shelved) = talk(&folder.path().join("session"));
    let (path, mut journal) = (shelved.path, shelved.journal.expect("it is ours"));
    for number in 0..5 {
        let event = say(&mut session, (number + 1_usize).saturating_sub(2));
        journal.append(&event).expect("taken in");
    }
    journal.sync().and_then(|_| journal.snapshot()).expect("saved");
    drop(journal);
    let whole = fs::read(path.join(journal::FILE)).expect("it is there");
    let mut damaged = whole.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0x20;
    for (bytes, what) in [
        (whole.clone(), "as it should be"),
        ([&whole[..], b"VV1 9"].concat(), "torn"),
        (whole[..whole.len() - 30].to_vec(), "cut off"),
        (damaged, "damaged"),
    ] {
        fs::write(path.join(journal::FILE), bytes).expect("the disk takes it");
        drop(fs::remove_file(path.join("lock")));
        fs::write(path.join("curtain"), "00000000000000000007 00000000\n").expect("the disk takes it");
        let before = listing(&path);
        let mut second = follow(&path, folder.path(), Lang::En);
        second.wait_for("nummer 3").press("Down F1").wait_for(&format!("{} ─", Lang::En.text("follow-title")));
        second.press("F1").wait_for("nummer 3").press("Ctrl+Q");
        assert_eq!(second.ended(), 0);
        assert_eq!(listing(&path), before, "{what}");
    }
}

/// How many windows follow.
const WINDOWS: usize = 10;

/// How many norms are said meanwhile.
const NORMS: usize = 300;

#[test]
fn ten_windows_follow_to_the_last_word_and_the_journal_is_as_without_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let (alone, times_alone) = written(&folder.path().join("alone"), || {});
    let path = folder.path().join("session");
    let mut windows = Vec::new();
    let (session, times) = written(&path, || {
        windows.extend((0..WINDOWS).map(|_| follow(&path, folder.path(), Lang::Nb)));
    });
    eprintln!(
        "acknowledged after (p50, p99, max): alone {}, with {WINDOWS} followers {}",
        told(times_alone),
        told(times)
    );
    assert_eq!(session, alone);
    let [journal, as_alone] =
        ["session", "alone"].map(|name| fs::read(folder.path().join(name).join(journal::FILE)).expect("it is there"));
    assert!(journal == as_alone, "the journals differ");
    let mut late = follow(&path, folder.path(), Lang::Nb);
    let last = format!("nummer {NORMS}");
    // All of its screen is drawn, and not only what was waited for.
    late.wait_for(&last).idle(Duration::from_millis(500));
    for window in &mut windows {
        window.wait_for(&last);
        let all = late.screen();
        window.wait_until("it shows the end of it", |window| window.screen() == all);
    }
}

fn norm(number: usize) -> String {
    format!("Vi lytter til hverandre, nummer {number}")
}

/// A new session in a round of turns, with the same id and times wherever it lies.
fn talk(path: &Path) -> (Session, Shelved) {
    let shelved = shelf::begin_as(path, start(workshop()), MORNING).expect("begun");
    (shelved.session.clone(), shelved)
}

/// What a command leads to.
fn happens(session: &mut Session, command: Command) -> Event {
    let event = session.decide(Actor::Facilitator, command, MORNING).expect("allowed");
    session.evolve(&event);
    event
}

/// The next norm; before the first, the way there.
fn say(session: &mut Session, number: usize) -> Event {
    let group = session.groups.first().map(|group| group.id);
    let Some(group) = group else {
        return happens(
            session,
            Command::FormGroups { people: vec![Person::default(); 4], groups: None, seed: 1, rules: Rules::default() },
        );
    };
    let round = NormTabooStop::Value { value: 0, phase: Phase::RoundRobin, group: Some(group) };
    let round = At::Exercise(0, Stop::NormTaboo(round));
    if session.place != round {
        return happens(session, Command::Move(round));
    }
    let said = Said { text: text(&norm(number)), spot: Spot { value: 0, kind: Kind::Norm, group } };
    happens(session, Command::Exercise(0, Exercise::NormTaboo(Ask::Add { said, seat: None, against: None })))
}

/// Writes a session in which [`NORMS`] norms are said while those follow who come when it has `begun`: the session, and how
/// long each of its acts took to be acknowledged.
fn written(path: &Path, begun: impl FnOnce()) -> (Session, Vec<Duration>) {
    let (mut session, shelved) = talk(path);
    let (reports, told) = mpsc::channel();
    let journal = shelved.journal.expect("it is ours");
    let mut writer = Writer::spawn(*journal, move |report| drop(reports.send(report))).expect("a thread");
    begun();
    let mut times = Vec::new();
    for number in 0..NORMS + 2 {
        let event = say(&mut session, (number + 1).saturating_sub(2));
        let sent = Instant::now();
        let seq = writer.write(event).expect("queued");
        assert_eq!(told.recv(), Ok(Report::Saved { seq }));
        times.push(sent.elapsed());
    }
    writer.close();
    (session, times)
}

/// Half, nearly all and all of them are shorter than these.
fn told(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |part: usize| times.get((times.len() * part / 100).min(times.len() - 1)).copied().unwrap_or_default();
    format!("{:?} {:?} {:?}", at(50), at(99), at(100))
}
