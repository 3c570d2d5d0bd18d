//! Sessions on disk: made, written, cut, damaged, opened twice, and killed.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use verdiverksted::clock::Time;
use verdiverksted::store::folder::{self, Name};
use verdiverksted::store::journal::Journal;
use verdiverksted::store::writer::{Report, Writer};
use verdiverksted::store::{self, Access, Notice, Opened, StoreError};

const NAME: Name<'static> = Name { date: jiff::civil::date(2026, 11, 21), whose: "Siljan kommune", tag: 0xab12 };

/// A place in memory where there is one, for tests that sync hundreds of times; a crash of the system is not among them.
fn in_memory() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
}

/// The event after so many others: not all of the same length, and not all tame.
fn event(number: usize) -> String {
    format!("{number} {}", "Lytte til \"barnet\"\n".repeat(number % 4))
}

fn events(count: usize) -> Vec<String> {
    (0..count).map(event).collect()
}

fn journal_of(opened: Opened<String>) -> Journal<String> {
    match opened.access {
        Access::Write(journal) => *journal,
        Access::ReadOnly => panic!("only readable: {:?}", opened.notices),
    }
}

/// A session of so many events in `place`, closed.
fn session(place: &Path, count: usize) -> PathBuf {
    let opened = store::create(place, NAME, event(0)).expect("a session");
    let path = opened.path.clone();
    let mut journal = journal_of(opened);
    for number in 1..count {
        journal.append(&event(number)).expect("appended");
    }
    assert_eq!(journal.sync(), Ok(count as u64));
    path
}

fn open(path: &Path) -> Result<Opened<String>, StoreError> {
    store::open(path)
}

#[test]
fn what_is_saved_is_there_again_and_goes_on() {
    let place = tempfile::tempdir().expect("a folder");
    let path = session(place.path(), 3);
    let again = open(&path).expect("opened");
    assert_eq!((again.events.clone(), again.notices.len(), again.alive), (events(3), 0, Time(0)));
    let mut journal = journal_of(again);
    assert_eq!(journal.append(&event(3)), Ok(4));
    assert_eq!(journal.saved(), 3);
    assert_eq!(journal.sync(), Ok(4));
    drop(journal);
    assert_eq!(open(&path).expect("opened").events, events(4));
    assert_eq!(folder::list(place.path()).expect("listed"), [path]);
}

#[test]
#[cfg(unix)]
fn a_session_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let place = tempfile::tempdir().expect("a folder");
    let path = session(&place.path().join("sessions"), 2);
    cut_off(&path.join("journal"), 3);
    let mut writer = Writer::spawn(journal_of(open(&path).expect("opened")), |_| ()).expect("a thread");
    writer.pulse(Time(1));
    writer.drafts("\"half\"".to_owned());
    for number in 1..50 {
        writer.write(event(number)).expect("queued");
    }
    writer.close();
    let mode = |path: &Path| fs::metadata(path).expect("is there").permissions().mode() & 0o777;
    for name in ["..", "", "quarantine"] {
        assert_eq!(mode(&path.join(name)), 0o700, "{name}");
    }
    for name in ["journal", "lock", "pulse", "drafts", "session.ron", "session.1.ron"] {
        assert_eq!(mode(&path.join(name)), 0o600, "{name}");
    }
    for kept in fs::read_dir(path.join("quarantine")).expect("is there") {
        assert_eq!(mode(&kept.expect("an entry").path()), 0o600);
    }
}

/// Takes so many bytes off the end of a file.
fn cut_off(path: &Path, bytes: u64) {
    let file = fs::OpenOptions::new().write(true).open(path).expect("opened");
    let size = file.metadata().expect("a size").len();
    file.set_len(size - bytes).expect("cut");
}

/// A session of so many events and what is found beside its journal: all that the program writes, or the journal alone.
fn folders(place: &Path, count: usize) -> [(PathBuf, bool); 2] {
    let path = session(place, count);
    let mut journal = journal_of(open(&path).expect("opened"));
    journal.snapshot().expect("a snapshot");
    drop(journal);
    let alone = place.join("alone");
    fs::create_dir(&alone).expect("made");
    fs::copy(path.join("journal"), alone.join("journal")).expect("copied");
    [(path, true), (alone, false)]
}

/// A copy of the folder `from` with other bytes in its journal.
fn with_journal(from: &Path, to: &Path, bytes: &[u8]) {
    fs::create_dir(to).expect("made");
    for entry in fs::read_dir(from).expect("listed").flatten() {
        fs::copy(entry.path(), to.join(entry.file_name())).expect("copied");
    }
    fs::write(to.join("journal"), bytes).expect("written");
}

#[test]
fn a_journal_cut_at_any_byte_loses_nothing_that_a_copy_has_and_tells_the_rest() {
    let place = in_memory();
    for (from, has_copies) in folders(place.path(), 5) {
        let whole = fs::read(from.join("journal")).expect("read");
        let ends: Vec<usize> = (1..).zip(&whole).filter(|(_, byte)| **byte == b'\n').map(|(end, _)| end).collect();
        let path = place.path().join("cut");
        for cut in 0..whole.len() {
            with_journal(&from, &path, &whole[..cut]);
            let count = ends.iter().filter(|end| **end <= cut).count();
            if has_copies {
                // A line break alone is no loss where the pulse tells that the event was saved.
                let count = ends.iter().filter(|end| **end <= cut + 1).count();
                opens_with(&path, 5, 0, Some((5 - count) as u64));
            } else if count == 0 {
                assert!(matches!(open(&path), Err(StoreError::Empty { .. })), "cut at {cut}");
                assert_eq!(fs::read(path.join("journal")).expect("read"), whole[..cut], "an error changes nothing");
            } else {
                opens_with(&path, count, 0, None);
            }
            fs::remove_dir_all(&path).expect("removed");
        }
    }
}

/// Opens a session that must hold so many events, of which so many were lost and so many came from snapshots (`None` when
/// nothing was recovered), and go on from there.
fn opens_with(path: &Path, count: usize, lost: u64, from_snapshots: Option<u64>) {
    let before = fs::read(path.join("journal")).expect("read");
    let opened = open(path).expect("it can be recovered");
    assert_eq!(opened.events, events(count));
    match (opened.notices.as_slice(), from_snapshots) {
        ([], None) => assert!(!path.join("quarantine").exists()),
        ([Notice::Torn { seq, bytes, kept: Some(kept) }], None) => {
            assert_eq!(*seq, count as u64 + 1);
            let kept = fs::read(kept).expect("kept");
            assert!(before.ends_with(&kept) && kept.len() as u64 == *bytes);
        }
        ([Notice::Recovered { health, kept }], Some(from_snapshots)) => {
            assert_eq!((health.lost, health.from_snapshots), (lost, from_snapshots));
            let kept = kept.as_ref().map_or_else(Vec::new, |kept| fs::read(kept).expect("kept"));
            let now = fs::read(path.join("journal")).expect("read");
            assert!(now.starts_with(&before) || before.ends_with(&kept) && !kept.is_empty(), "no byte is gone");
        }
        other => panic!("{other:?}"),
    }
    let mut journal = journal_of(opened);
    journal.append(&event(count)).and_then(|_| journal.sync()).expect("goes on");
    drop(journal);
    let again = open(path).expect("opened");
    assert_eq!((again.events, again.notices), (events(count + 1), Vec::new()));
}

#[test]
fn a_flipped_bit_costs_one_event_at_most_and_none_where_there_is_a_copy() {
    let place = in_memory();
    for (from, has_copies) in folders(place.path(), 4) {
        let whole = fs::read(from.join("journal")).expect("read");
        let path = place.path().join("flipped");
        for place in 0..whole.len() {
            // Every change of every byte is tried on the bytes alone, beside the code; here it is about the files.
            for bit in [place % 8, (place + 5) % 8] {
                let mut flipped = whole.clone();
                flipped[place] ^= 1 << bit;
                with_journal(&from, &path, &flipped);
                match open(&path) {
                    Ok(opened) if has_copies => assert_eq!(opened.events, events(4), "bit {bit} of byte {place}"),
                    Ok(opened) => {
                        let line = whole[..place].split(|byte| *byte == b'\n').count() - 1;
                        let told = |notice: &Notice| match notice {
                            Notice::Recovered { health, .. } => health.lost,
                            Notice::Torn { .. } => 0,
                            other => panic!("{other:?}"),
                        };
                        let lost: u64 = opened.notices.iter().map(told).sum();
                        assert!(!opened.notices.is_empty(), "bit {bit} of byte {place} went unseen");
                        for (number, found) in opened.events.iter().enumerate() {
                            let gone = number == line && lost == 1 && found.is_empty();
                            assert!(
                                gone || *found == event(number),
                                "bit {bit} of byte {place} changed event {number}"
                            );
                        }
                        // Only the pulse would know of the last one.
                        assert!(opened.events.len() == 4 || line == 3);
                    }
                    Err(error) => {
                        assert!(matches!(error, StoreError::Damaged { line: 1, .. }), "{error}");
                        assert_eq!(fs::read(path.join("journal")).expect("read"), flipped, "an error changes nothing");
                    }
                }
                fs::remove_dir_all(&path).expect("removed");
            }
        }
    }
}

#[test]
fn a_session_that_never_began_is_begun_over() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("session");
    fs::create_dir(&path).expect("made");
    for files in [&[][..], &["lock"], &["lock", "journal"]] {
        fs::create_dir_all(&path).expect("made");
        for name in files {
            fs::write(path.join(name), "").expect("written");
        }
        assert!(!folder::is_session(&path));
        drop(store::create_at(&path, event(0)).expect("begun over"));
        assert_eq!(open(&path).expect("opened").events, events(1));
        assert!(store::create_at(&path, event(0)).is_err(), "a session is never begun over");
        fs::remove_dir_all(&path).expect("removed");
    }
    fs::create_dir(&path).expect("made");
    fs::write(path.join("notes"), "mine").expect("written");
    assert!(store::create_at(&path, event(0)).is_err() && path.join("notes").exists());
}

#[test]
fn what_was_saved_and_is_gone_is_counted() {
    let place = tempfile::tempdir().expect("a folder");
    let path = session(place.path(), 9);
    let whole = fs::read_to_string(path.join("journal")).expect("read");
    let end = whole.match_indices('\n').nth(5).expect("nine lines").0 + 1;
    fs::write(path.join("journal"), &whole[..end]).expect("cut at the end of a line");
    let opened = open(&path).expect("opened");
    assert_eq!(opened.events, events(6));
    assert!(matches!(opened.notices.as_slice(), [Notice::Recovered { health, .. }] if health.lost == 3));
    drop(opened);
    assert!(open(&path).expect("opened").notices.is_empty(), "it is told once");
}

#[test]
fn a_snapshot_of_another_session_is_not_believed() {
    let (place, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let path = session(place.path(), 3);
    let theirs = store::create(other.path(), NAME, "theirs".to_owned()).expect("a session").path;
    let mut journal = journal_of(open(&theirs).expect("opened"));
    for number in 0..9 {
        journal.append(&event(number)).expect("appended");
    }
    journal.sync().and_then(|_| journal.snapshot()).expect("a snapshot");
    fs::copy(theirs.join("session.ron"), path.join("session.ron")).expect("copied");
    let opened = open(&path).expect("opened");
    assert_eq!((opened.events, opened.notices.len()), (events(3), 0));
}

#[test]
fn who_comes_second_only_reads() {
    let place = tempfile::tempdir().expect("a folder");
    let path = session(place.path(), 2);
    let first = open(&path).expect("opened");
    let half = &b"VV1 3 9 0000"[..];
    let mut file = fs::OpenOptions::new().append(true).open(path.join("journal")).expect("opened");
    file.write_all(half).expect("a write that is going on");
    let second = open(&path).expect("opened");
    assert_eq!(second.events, events(2));
    assert!(matches!(second.access, Access::ReadOnly));
    let left = Notice::Torn { seq: 3, bytes: half.len() as u64, kept: None };
    assert!(matches!(second.notices.as_slice(), [Notice::OpenElsewhere { .. }, torn] if *torn == left));
    assert!(fs::read(path.join("journal")).expect("read").ends_with(half), "it is not ours to cut");
    drop(first);
    assert!(matches!(open(&path).expect("opened").access, Access::Write(_)));
}

#[test]
fn what_is_no_session_is_refused_and_left_alone() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("holiday");
    fs::create_dir(&path).expect("made");
    assert!(matches!(open(&path), Err(StoreError::NotASession { .. })));
    assert!(matches!(open(&path.join("none")), Err(StoreError::NotASession { .. })));
    assert_eq!(fs::read_dir(&path).expect("listed").count(), 0);
    fs::create_dir(path.join("journal")).expect("made");
    assert!(matches!(open(&path), Err(StoreError::Read { .. })));
    fs::remove_dir(path.join("journal")).expect("removed");
    let huge = fs::File::create(path.join("journal")).expect("made");
    huge.set_len(1 << 40).expect("a hole");
    assert!(matches!(open(&path), Err(StoreError::TooLarge { bytes: 0x100_0000_0000, .. })));
    fs::write(path.join("journal"), "VV2 1 {\"from\": \"the future\"}\n").expect("written");
    assert!(matches!(open(&path), Err(StoreError::Newer { version: 2, line: 1, .. })));
}

#[test]
#[cfg(target_os = "linux")]
fn a_session_that_cannot_be_written_is_still_read() {
    let place = tempfile::tempdir().expect("a folder");
    let path = session(place.path(), 2);
    cut_off(&path.join("journal"), 3);
    fs::write(path.join("quarantine"), "a file in the way").expect("written");
    let opened = open(&path).expect("opened");
    assert_eq!(opened.events, events(1));
    assert!(matches!(opened.access, Access::ReadOnly));
    assert!(matches!(opened.notices.as_slice(), [Notice::NotWritable { .. }, Notice::Recovered { kept: None, .. }]));
}

#[test]
fn the_writer_saves_all_before_it_closes() {
    let place = tempfile::tempdir().expect("a folder");
    let path = session(place.path(), 1);
    let (reports, told) = mpsc::channel();
    let journal = journal_of(open(&path).expect("opened"));
    let mut writer = Writer::spawn(journal, move |report| drop(reports.send(report))).expect("a thread");
    for (number, moment) in (1..3000).zip(1..) {
        assert_eq!(writer.write(event(number)), Ok(number as u64 + 1));
        writer.pulse(Time(moment));
    }
    writer.close();
    let told: Vec<Report> = told.iter().collect();
    assert_eq!(told.last(), Some(&Report::Saved { seq: 3000 }));
    assert!(told.iter().all(|report| matches!(report, Report::Saved { .. })));
    let again = open(&path).expect("opened, so the lock was let go");
    assert_eq!((again.events, again.alive), (events(3000), Time(2001)));
}

/// A day with two hundred people is a few thousand events. Optimised, this takes less than 30 ms.
#[test]
fn ten_thousand_events_open_without_a_wait() {
    let place = in_memory();
    let path = session(place.path(), 10_000);
    let start = Instant::now();
    let opened = open(&path).expect("opened");
    let took = start.elapsed();
    println!("{} events in {took:?}", opened.events.len());
    assert!(took < Duration::from_secs(5), "{took:?}");
}

/// The part of the test below that runs in a program of its own, and is killed: it writes as fast as it can, and says on
/// its standard output what it is about to write and what is saved.
#[test]
fn a_program_that_is_killed() {
    let Some(path) = std::env::var_os("VERDIVERKSTED_TEST_SESSION") else { return };
    let opened = open(Path::new(&path)).expect("opened");
    let mut number = opened.events.len();
    let (saved, told) = mpsc::sync_channel(1_000_000);
    let report = move |report| {
        tell(&format!("{report:?}"));
        // Nobody listens any more when the test is over.
        let _ = saved.send(());
    };
    let mut writer = Writer::spawn(journal_of(opened), report).expect("a thread");
    loop {
        // Up to 64 events wait at a time, so that some kills hit many of them and some hit few.
        for _ in 0..=number % 64 {
            tell(&format!("Sent {}", number + 1));
            writer.write(event(number)).expect("queued");
            number += 1;
        }
        told.recv().expect("reports come");
        while told.try_recv().is_ok() {}
    }
}

/// Says a line on the real standard output, in one piece.
fn tell(line: &str) {
    std::io::stdout().write_all(format!("\n{line}\n").as_bytes()).expect("a reader");
}

/// The numbers in the lines that begin so; the last line may be half.
fn last_number(lines: &[String], start: &str) -> usize {
    let numbers = lines.iter().filter_map(|line| line.strip_prefix(start));
    numbers.filter_map(|number| number.trim_end_matches(" }").parse().ok()).next_back().unwrap_or(0)
}

#[test]
fn what_was_acknowledged_survives_a_kill_at_any_moment() {
    for (place, rounds) in [(in_memory(), 40), (tempfile::tempdir().expect("a folder"), 10)] {
        let path = session(place.path(), 1);
        for round in 0..rounds {
            let lines = run_and_kill(&path, Duration::from_micros(round * 7_919 % 25_000));
            let (sent, saved) = (last_number(&lines, "Sent "), last_number(&lines, "Saved { seq: "));
            let opened = open(&path).expect("a kill damages nothing");
            let count = opened.events.len();
            assert!(0 < saved && saved <= count && count <= sent, "saved {saved}, sent {sent}, found {count}");
            assert_eq!(opened.events, events(count));
        }
    }
}

/// Runs the program above until it has saved something, kills it a little later, and gives all that it said.
fn run_and_kill(path: &Path, later: Duration) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().expect("our own name"))
        .args(["a_program_that_is_killed", "--exact", "--nocapture"])
        .env("VERDIVERKSTED_TEST_SESSION", path)
        .stdout(Stdio::piped())
        .spawn()
        .expect("started");
    let out = BufReader::new(child.stdout.take().expect("a pipe"));
    let (begun, begins) = mpsc::channel();
    let reader = thread::spawn(move || {
        let mut said = Vec::new();
        for line in out.lines().map_while(Result::ok) {
            if line.starts_with("Saved") {
                let _ = begun.send(());
            }
            said.push(line);
        }
        said
    });
    begins.recv_timeout(Duration::from_secs(30)).expect("something is saved");
    thread::sleep(later);
    child.kill().expect("killed");
    child.wait().expect("gone");
    reader.join().expect("all was read")
}
