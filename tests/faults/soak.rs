//! A day that does not end: two hundred people say ten thousand things through the real screens, every event goes through
//! the real writer to the disk, and outputs are made again and again.

use std::fs;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use verdiverksted::export::{self, Document, Format, Options};
use verdiverksted::session::norm_taboo::{Kind, Phase, Stop};
use verdiverksted::session::{self, Event, Place};
use verdiverksted::store::writer::{Report, Writer};
use verdiverksted::store::{self, Access};
use verdiverksted::tui::app::Message;
use verdiverksted::tui::paste::Paste;

use super::child::{self, Task, say};
use super::script::{On, folder, whole};
use super::verdict;
use crate::support::stage::{Script, Stage};

/// So many people come.
const PEOPLE: &str = "NAV: 50\nBarnehage: 50\nSkole: 50\nHelse: 50";

/// After so many events the outputs are made.
const EXPORT: usize = 500;

/// What one group says of one value before the next has the floor.
const NORMS: usize = 45;
const TABOOS: usize = 25;

/// A tenth of the day.
#[derive(Debug, Clone, Copy)]
struct Tenth {
    /// How long an event took, from the first key to its report, without the outputs.
    event: Duration,
    /// The memory of the program at its end, in KiB.
    memory: u64,
}

/// What is done in a program of its own, whose memory is measured.
pub(crate) fn soak(path: &Path, count: usize) {
    let script = Script::new("siljan", PEOPLE);
    let opened = store::create_at(path, script.events[0].clone()).expect("a session");
    let Access::Write(journal) = opened.access else { panic!("only readable") };
    let (reports, told) = mpsc::channel();
    let writer = Writer::spawn(*journal, move |report| drop(reports.send(report))).expect("a thread");
    let mut day = Day { writer, told, sent: 1, took: Duration::ZERO };
    script.events[1..].iter().for_each(|event| day.keep(event));
    let mut stage = script.stage();
    let (mut words, mut done) = (0, 0);
    for tenth in 1..=10 {
        let begins = done;
        while done < count * tenth / 10 {
            words += 1;
            assert!(words < 3 * count, "the workshop is over after {done} events");
            let start = Instant::now();
            next(&mut stage, words);
            for event in &stage.kept[done..] {
                day.keep(event);
            }
            day.took += start.elapsed();
            if stage.kept.len() / EXPORT > done / EXPORT {
                outputs(&stage, &path.join("export"));
            }
            done = stage.kept.len();
        }
        let each = day.took / u32::try_from((done - begins).max(1)).expect("few");
        day.took = Duration::ZERO;
        say(&format!("tenth {} {}", each.as_micros(), resident()));
    }
    let Day { writer, sent, .. } = day;
    writer.close();
    say(&format!("queued {sent}"));
    say(&format!("saved {sent}"));
    let start = Instant::now();
    let again = store::open::<Event>(path).expect("opened");
    assert_eq!((again.events.len(), again.notices.len()), (sent, 0));
    assert_eq!(again.events[2..], stage.kept, "what was said is what is on the disk");
    say(&format!("opened {}", start.elapsed().as_micros()));
}

/// The events of the day on their way to the disk.
struct Day {
    writer: Writer<Event>,
    told: Receiver<Report>,
    sent: usize,
    took: Duration,
}

impl Day {
    /// Keeps an event, and waits until it is saved.
    fn keep(&mut self, event: &Event) {
        let seq = self.writer.write(event.clone()).expect("queued");
        self.sent += 1;
        match self.told.recv() {
            Ok(Report::Saved { seq: saved }) if saved == seq => {}
            other => panic!("{other:?}"),
        }
    }
}

/// The next thing that is done: a norm, a taboo, or on to where one can be said.
fn next(stage: &mut Stage, number: usize) {
    let Place::Exercise(_, session::Stop::NormTaboo(Stop::Value { value, phase, group: Some(group) })) =
        stage.session().place
    else {
        stage.press("PgDn");
        return;
    };
    let (kind, most) = match phase {
        Phase::RoundRobin => (Kind::Norm, NORMS),
        Phase::Taboos => (Kind::Taboo, TABOOS),
        Phase::Introduction | Phase::Individual | Phase::Clarify | Phase::Ranking => {
            stage.press("PgDn");
            return;
        }
    };
    let spot = verdiverksted::session::norm_taboo::Spot { value, kind, group };
    let (_, state) = stage.session().norm_taboo(0).expect("an exercise");
    if state.entries().filter(|entry| entry.spot == spot).count() >= most {
        stage.press("PgDn");
        return;
    }
    let act = ["Lytte til", "Spørre", "Hjelpe", "Gi tid til", "Le med", "Si fra til"][number % 6];
    let whom = ["barnet", "kollegaer", "foreldre", "naboene", "alle"][number / 6 % 5];
    stage.send(Message::Paste(Paste::new(format!("{act} {whom} ({number})"))));
    stage.press("Enter");
    drop(stage.screen(80, 24));
}

/// Makes the outputs that take no typesetter; those have no part in what a long day costs.
fn outputs(stage: &Stage, dir: &Path) {
    let formats = [Format::ReportHtml, Format::ReportMarkdown, Format::NormsCsv, Format::SessionJson];
    let document = Document::of(stage.session());
    let made =
        export::export(&document, &formats, &Options::default(), dir, &mut |_| std::ops::ControlFlow::Continue(()))
            .expect("made");
    assert_eq!((made.files.len(), made.failed.len()), (formats.len(), 0));
}

/// The memory of this program that is in use, in KiB.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("readable");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("it tells");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

#[test]
fn the_end_of_a_long_day_is_as_its_beginning() {
    let count = if whole() { 10_000 } else { 1_000 };
    let home = folder(On::Disk);
    let path = home.path().join("session");
    let output = child::command(Task::Soak, &path, count).output().expect("started");
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{printed}\n{}", String::from_utf8_lossy(&output.stderr));
    let tenths: Vec<Tenth> = printed.lines().filter_map(tenth).collect();
    let [first, .., last] = tenths.as_slice() else { panic!("no tenths in {printed}") };
    let opened = printed.lines().find_map(|line| line.strip_prefix("opened ")).expect("it was opened again");
    let size = |name: &str| fs::metadata(path.join(name)).map_or(0, |about| about.len());
    let ratio = last.event.as_secs_f64() / first.event.as_secs_f64();
    println!("{count} events; of each tenth: time per event, memory in KiB");
    for tenth in &tenths {
        println!("  {:?} {}", tenth.event, tenth.memory);
    }
    println!("last tenth over first {ratio:.2}; journal {} bytes; opened in {opened} µs", size("journal"));
    assert!(ratio < 5.0, "an event took {:?} at first and {:?} at last", first.event, last.event);
    // A norm is some hundred bytes on the disk; in memory it is there as an event, as an entry and on its way to the disk.
    let allowed = tenths[2].memory + 24 * 1024 + u64::try_from(count).expect("few") * 8;
    assert!(last.memory < allowed, "{} KiB, and {allowed} were enough", last.memory);
    verdict::unharmed(&path).expect("sound");
}

fn tenth(line: &str) -> Option<Tenth> {
    let (micros, memory) = line.strip_prefix("tenth ")?.split_once(' ')?;
    Some(Tenth { event: Duration::from_micros(micros.parse().ok()?), memory: memory.parse().ok()? })
}
