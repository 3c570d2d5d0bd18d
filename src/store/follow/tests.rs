use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};

use super::*;
use crate::store::disk::fixture::Refusing;
use crate::store::folder::Name;
use crate::store::journal::{self, Journal};
use crate::store::writer::{Report, Writer};
use crate::store::{Access, create_on, forget, open_on};

const NAME: Name<'static> = Name { date: jiff::civil::date(2026, 11, 22), whose: "Siljan", tag: 1 };

fn line(seq: u64, event: &str) -> String {
    journal::line(seq, &event.to_owned()).expect("it can be written")
}

/// A session in `place` with these events after its start, and the one who writes it.
fn session(ground: &Ground, place: &Path, events: &[&str]) -> (PathBuf, Box<Journal<String>>) {
    let opened = create_on(ground, place, NAME, "begun".to_owned()).expect("a session");
    let Access::Write(mut journal) = opened.access else { panic!("it is ours") };
    write(&mut journal, events);
    (opened.path, journal)
}

fn write(journal: &mut Journal<String>, events: &[&str]) {
    for event in events {
        journal.append(&(*event).to_owned()).expect("taken in");
    }
    journal.sync().expect("saved");
}

fn alone() -> Ground {
    Ground { refuges: Vec::new(), ..Ground::system() }
}

#[track_caller]
fn more(news: &News<String>, want: &[&str]) {
    assert!(matches!(news, News::More(events) if *events == want), "{news:?}, not {want:?} more");
}

#[track_caller]
fn same(news: &News<String>) {
    assert!(matches!(news, News::Same), "{news:?}");
}

#[track_caller]
fn anew(news: &News<String>, want: &[&str]) {
    assert!(matches!(news, News::Anew(events) if *events == want), "{news:?}, not {want:?} anew");
}

/// A tail of a journal of these events, read whole.
fn tail(events: &[&str]) -> (Tail, Vec<u8>) {
    let lines: Vec<String> = (1..).zip(events).map(|(seq, event)| line(seq, event)).collect();
    let bytes = lines.concat().into_bytes();
    let sums = lines.iter().map(|line| crc32fast::hash(line.trim_end().as_bytes())).collect();
    let last = lines.last().cloned().unwrap_or_default().into_bytes();
    let seq = lines.len() as u64;
    (Tail { file: Some((1, 1)), end: bytes.len() as u64, last, seq, sums }, bytes)
}

#[test]
fn only_whole_lines_in_order_are_news_wherever_the_file_is_cut() {
    let (tail, bytes) = tail(&["a", "b"]);
    let (new, end) = (line(3, "æøå") + &line(4, "d"), bytes.len());
    let three = line(3, "æøå").len();
    for cut in 0..=new.len() {
        let bytes = [&bytes[usize::try_from(tail.from()).expect("small")..end], &new.as_bytes()[..cut]].concat();
        let (events, read) = tail.news::<String>(&Rest { bytes, file: (1, 1) }).expect("more of the same");
        let (want, whole): (&[&str], usize) = match cut {
            _ if cut == new.len() => (&["æøå", "d"], new.len()),
            _ if cut >= three => (&["æøå"], three),
            _ => (&[], 0),
        };
        assert_eq!((events, read), (want.iter().map(ToString::to_string).collect(), tail.last.len() + whole), "{cut}");
    }
}

#[test]
fn whatever_else_stands_there_is_not_read_on() {
    let (tail, _) = tail(&["a", "b"]);
    let last = String::from_utf8(tail.last.clone()).expect("text");
    let rest = |text: String, file| tail.news::<String>(&Rest { bytes: text.into_bytes(), file });
    assert!(rest(last.clone(), (1, 1)).is_some());
    for (what, text) in [
        ("another number", last.clone() + &line(4, "d")),
        ("the same once more", last.clone() + &last),
        ("no frame", last.clone() + "Lytte\n"),
        ("half a frame and a whole one", last.clone() + &line(3, "c")[..9] + "\n" + &line(3, "c")),
        ("zeros", last.clone() + "\0\0\0\n"),
        ("another last line", line(2, "x")),
        ("less", last[..last.len() - 1].to_owned()),
        ("nothing", String::new()),
        ("no text of ours", last.clone() + &frame::encode(Frame { seq: 3, ron: "Said(42)" })),
    ] {
        assert!(rest(text, (1, 1)).is_none(), "{what}");
    }
    assert!(rest(last, (1, 2)).is_none(), "another file");
}

#[test]
fn events_that_a_copy_had_are_not_told_twice() {
    let (whole, _) = tail(&["a", "b", "c"]);
    let (mut tail, _) = tail(&["a", "b"]);
    tail.sums = whole.sums;
    let rest = |third: &str| {
        let text = String::from_utf8(tail.last.clone()).expect("text") + &line(3, third) + &line(4, "d");
        Rest { bytes: text.into_bytes(), file: (1, 1) }
    };
    assert_eq!(tail.news::<String>(&rest("c")).expect("more of the same").0, ["d"]);
    assert!(tail.news::<String>(&rest("x")).is_none(), "another third event");
    let (rest, before) = (rest("c"), tail.clone());
    let end = tail.news::<String>(&rest).expect("more").1;
    tail.go_on(&rest, end);
    assert_eq!(
        (tail.seq, tail.sums.len(), tail.end - before.end),
        (4, 4, (rest.bytes.len() - before.last.len()) as u64)
    );
}

#[test]
fn what_is_appended_is_seen_once_each() {
    let temp = tempfile::tempdir().expect("a folder");
    let (path, mut journal) = session(&alone(), temp.path(), &["one"]);
    let (mut follower, events) = Follower::<String>::begin_on(&alone(), &path).expect("a session");
    assert_eq!(events, ["begun", "one"]);
    same(&follower.look());
    write(&mut journal, &["two"]);
    more(&follower.look(), &["two"]);
    same(&follower.look());
    write(&mut journal, &["three", "four"]);
    journal.snapshot().expect("written");
    more(&follower.look(), &["three", "four"]);
    same(&follower.look());
}

#[test]
fn half_a_line_is_waited_for_and_one_that_is_cut_off_was_never_there() {
    let temp = tempfile::tempdir().expect("a folder");
    let (path, journal) = session(&alone(), temp.path(), &["one"]);
    let (mut follower, _) = Follower::<String>::begin_on(&alone(), &path).expect("a session");
    // The program is killed in the middle of a line.
    drop(journal);
    let mut file = fs::OpenOptions::new().append(true).open(path.join(FILE)).expect("there");
    file.write_all(&line(3, "never said").as_bytes()[..20]).expect("written");
    same(&follower.look());
    let (mut other, events) = Follower::<String>::begin_on(&alone(), &path).expect("one that comes later");
    assert_eq!(events, ["begun", "one"]);
    let opened = open_on::<String>(&alone(), &path).expect("mended");
    let Access::Write(mut journal) = opened.access else { panic!("it is ours") };
    same(&follower.look());
    write(&mut journal, &["two"]);
    for follower in [&mut follower, &mut other] {
        more(&follower.look(), &["two"]);
        same(&follower.look());
    }
}

#[test]
fn a_session_that_is_damaged_and_mended_while_it_is_followed_is_read_anew() {
    let temp = tempfile::tempdir().expect("a folder");
    let (path, mut journal) = session(&alone(), temp.path(), &["one", "two", "three"]);
    journal.snapshot().expect("written");
    drop(journal);
    let (mut follower, _) = Follower::<String>::begin_on(&alone(), &path).expect("a session");
    let mut bytes = fs::read(path.join(FILE)).expect("read");
    let place = bytes.windows(3).position(|word| word == b"one").expect("it stands there");
    bytes[place] ^= 1;
    fs::write(path.join(FILE), &bytes).expect("written");
    // The last line still stands, and a snapshot has what is damaged.
    same(&follower.look());
    let listed = files(&path);
    let (mut other, events) = Follower::<String>::begin_on(&alone(), &path).expect("a session");
    assert_eq!(events, ["begun", "one", "two", "three"]);
    assert_eq!(files(&path), listed, "nothing is mended by those who follow");
    let opened = open_on::<String>(&alone(), &path).expect("mended");
    let Access::Write(mut journal) = opened.access else { panic!("it is ours") };
    write(&mut journal, &["four"]);
    for follower in [&mut follower, &mut other] {
        more(&follower.look(), &["four"]);
        same(&follower.look());
    }
    // What nobody has any more changes what was seen.
    drop(journal);
    for name in crate::store::SNAPSHOTS {
        drop(fs::remove_file(path.join(name)));
    }
    let text = fs::read_to_string(path.join(FILE)).expect("read");
    let kept: Vec<&str> = text.split_inclusive('\n').take(2).collect();
    fs::write(path.join(FILE), kept.concat() + &line(3, "another")).expect("written");
    let News::Anew(events) = follower.look() else { panic!("not read anew") };
    assert_eq!(events[..3], ["begun", "one", "another"]);
}

#[test]
fn a_name_that_is_taken_out_is_no_longer_seen() {
    let temp = tempfile::tempdir().expect("a folder");
    let (path, mut journal) = session(&alone(), temp.path(), &["Kari", "one"]);
    let (mut follower, _) = Follower::<String>::begin_on(&alone(), &path).expect("a session");
    drop(journal);
    // As long as before, and with the same last line.
    let text = fs::read_to_string(path.join(FILE)).expect("read").replace(&line(2, "Kari"), &line(2, "…x"));
    alone().replace(&path.join(FILE), text.as_bytes()).expect("replaced");
    anew(&follower.look(), &["begun", "…x", "one"]);
    same(&follower.look());
    journal = match open_on::<String>(&alone(), &path).expect("opened").access {
        Access::Write(journal) => journal,
        Access::ReadOnly => panic!("it is ours"),
    };
    write(&mut journal, &["two"]);
    more(&follower.look(), &["two"]);
}

#[test]
fn a_session_that_goes_on_in_a_refuge_and_comes_home_is_followed_there() {
    let (temp, away) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let disk = Refusing::default();
    let ground = disk.ground(&[away.path()]);
    let (path, journal) = session(&ground, temp.path(), &["one"]);
    let (mut follower, _) = Follower::<String>::begin_on(&ground, &path).expect("a session");
    let (reports, told) = std::sync::mpsc::channel();
    let mut writer = Writer::spawn(*journal, move |report| drop(reports.send(report))).expect("a thread");
    disk.refuse(temp.path(), io::ErrorKind::StorageFull);
    for words in ["two", "three"] {
        writer.write(words.to_owned()).expect("queued");
        assert!(matches!(told.recv(), Ok(Report::Elsewhere { .. })));
        more(&follower.look(), &[words]);
        same(&follower.look());
    }
    assert_eq!(follower.folders().count(), 2);
    disk.allow();
    assert!(matches!(told.recv(), Ok(Report::Saved { seq: 4 })), "tried again by itself");
    same(&follower.look());
    writer.write("four".to_owned()).expect("queued");
    assert!(matches!(told.recv(), Ok(Report::Saved { .. })));
    more(&follower.look(), &["four"]);
    assert_eq!(follower.folders().count(), 1);
}

#[test]
fn one_that_is_removed_is_gone_and_one_that_comes_back_is_seen_again() {
    let temp = tempfile::tempdir().expect("a folder");
    let (path, journal) = session(&alone(), temp.path(), &["one"]);
    drop(journal);
    let (mut follower, _) = Follower::<String>::begin_on(&alone(), &path).expect("a session");
    let moved = temp.path().join("moved");
    fs::rename(&path, &moved).expect("moved");
    for _ in 0..2 {
        assert!(matches!(follower.look(), News::Gone));
    }
    fs::rename(&moved, &path).expect("moved back");
    same(&follower.look());
    forget::remove(&path, &|_| false).expect("forgotten");
    assert!(matches!(follower.look(), News::Gone));
    assert!(Follower::<String>::begin_on(&alone(), &path).is_err());
}

#[test]
fn what_cannot_be_read_is_told_and_tried_again() {
    let temp = tempfile::tempdir().expect("a folder");
    let (path, mut journal) = session(&alone(), temp.path(), &[]);
    let (mut follower, _) = Follower::<String>::begin_on(&alone(), &path).expect("a session");
    write(&mut journal, &["one"]);
    let text = fs::read_to_string(path.join(FILE)).expect("read");
    fs::write(path.join(FILE), text.clone() + "VV2 of a newer program\n").expect("written");
    for _ in 0..2 {
        let news = follower.look();
        assert!(matches!(news, News::Unreadable(StoreError::Newer { version: 2, .. })), "{news:?}");
    }
    fs::write(path.join(FILE), text).expect("written");
    more(&follower.look(), &["one"]);
}

#[test]
fn following_writes_nothing() {
    let temp = tempfile::tempdir().expect("a folder");
    let (path, journal) = session(&alone(), temp.path(), &["one", "two"]);
    drop(journal);
    fs::remove_file(path.join(crate::store::lock::FILE)).expect("removed");
    let mut file = fs::OpenOptions::new().append(true).open(path.join(FILE)).expect("there");
    file.write_all(b"VV1 4 3 half of a line").expect("written");
    fs::write(path.join(crate::store::curtain::FILE), "garbage").expect("written");
    let before = files(&path);
    let (mut follower, _) = Follower::<String>::begin_on(&alone(), &path).expect("a session");
    for _ in 0..3 {
        same(&follower.look());
    }
    assert_eq!(files(&path), before);
}

/// Every file of a folder, with all that is in it.
fn files(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(dir).expect("listed").map(|entry| entry.expect("an entry").path());
    entries.map(|path| (path.clone(), fs::read(&path).unwrap_or_default())).collect()
}
