//! A room that holds a small workshop in the program, by its keys alone.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use verdiverksted::clock::Span;
use verdiverksted::i18n::{Lang, Value};
use verdiverksted::workshop::{Exercise, NormTaboo, Poster, Times, Workshop};

use super::pty::{PROGRAM, Terminal, USUAL};
use crate::support::{text, workshop};

/// The workshop's core values.
pub(crate) const VALUES: [&str; 2] = ["Barnets beste", "Mot"];

/// A folder of its own, with the workshop's file in it.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    /// A folder with a workshop of [`VALUES`], rounds of two minutes, groups of two, and a top two.
    pub(crate) fn new() -> Self {
        Self::with_rounds_of(Span::minutes(2))
    }

    /// The same with rounds of this length.
    pub(crate) fn with_rounds_of(length: Span) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let workshop = small(length);
        let written = ron::ser::to_string_pretty(&workshop, ron::ser::PrettyConfig::new()).expect("it can be written");
        fs::write(folder.path().join("small.ron"), written).expect("the disk takes it");
        Self { folder }
    }

    /// A folder with this workshop.
    pub(crate) fn of(workshop: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("small.ron"), workshop).expect("the disk takes it");
        Self { folder }
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs the program on the workshop or on a session.
    pub(crate) fn run(&self, what: &Path, lang: Lang) -> Room {
        self.run_by("exec PROGRAM", what, lang)
    }

    /// The same by the shell's command `line`, where `PROGRAM` stands for it.
    pub(crate) fn run_by(&self, line: &str, what: &Path, lang: Lang) -> Room {
        let dir = self.path().join("sessions").display().to_string();
        let what = what.display().to_string();
        let arguments = ["run", &what, "--dir", &dir, "--lang", lang.tag(), "--seed", "4711"];
        Room { terminal: Terminal::start_by(line, PROGRAM, &arguments, self.path(), USUAL), lang }
    }

    /// Begins a session.
    pub(crate) fn begin(&self, lang: Lang) -> Room {
        let mut room = self.run(&self.path().join("small.ron"), lang);
        room.at("place-setup");
        room
    }

    /// Begins a session as [`run_by`](Self::run_by) does, and goes to the first group's round-robin.
    pub(crate) fn begin_in_round_robin(&self, line: &str, lang: Lang) -> Room {
        let mut room = self.run_by(line, &self.path().join("small.ron"), lang);
        room.at("place-setup").sets_up().press("PgDn").place("1/2").press("PgDn").place("2/2");
        room.press("PgDn").at("phase-introduction").press("PgDn").at("phase-individual");
        room.go_on("phase-round-robin", 1);
        room
    }

    /// The folder of the only session.
    pub(crate) fn session(&self) -> PathBuf {
        let found = fs::read_dir(self.path().join("sessions")).expect("a folder of sessions");
        let found: Vec<PathBuf> = found.map(|entry| entry.expect("an entry").path()).collect();
        let [session] = found.as_slice() else { panic!("not one session: {found:?}") };
        session.clone()
    }
}

fn small(length: Span) -> Workshop {
    let mut small = workshop();
    small.group_size = 2;
    small.follow_ups = vec![text("Henge opp plakaten")];
    let Some(Exercise::NormTaboo(exercise)) = small.exercises.pop() else { panic!("it has an exercise") };
    let values = exercise.values.into_iter().filter(|value| VALUES.contains(&value.name.as_str())).collect();
    small.exercises.push(Exercise::NormTaboo(NormTaboo {
        values,
        times: Times { individual: length, round_robin: length, ranking: length, taboos: length },
        top: 2,
        poster: Poster { norms_per_value: 2, ..exercise.poster },
        ..exercise
    }));
    small
}

/// The program as the room sees it.
pub(crate) struct Room {
    /// The terminal.
    pub(crate) terminal: Terminal,
    /// The language of its screens.
    pub(crate) lang: Lang,
}

impl Room {
    /// A text of the program in the room's language.
    pub(crate) fn text(&self, key: &str) -> String {
        self.lang.text(key)
    }

    /// A text of the program with values put in.
    pub(crate) fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.lang.text_with(key, values)
    }

    /// Presses keys by their names.
    pub(crate) fn press(&mut self, names: &str) -> &mut Self {
        self.terminal.press(names);
        self
    }

    /// Types text.
    pub(crate) fn type_text(&mut self, text: &str) -> &mut Self {
        self.terminal.type_text(text);
        self
    }

    /// Takes out what is in the field and types other text.
    pub(crate) fn retype(&mut self, text: &str) -> &mut Self {
        self.press("Ctrl+A Backspace").type_text(text)
    }

    /// Waits until the screen shows these words.
    #[track_caller]
    pub(crate) fn sees(&mut self, words: &str) -> &mut Self {
        self.terminal.wait_for(words);
        self
    }

    /// Waits until the screen shows the text of this name.
    #[track_caller]
    pub(crate) fn reads(&mut self, key: &str) -> &mut Self {
        let words = self.text(key);
        self.sees(&words)
    }

    /// Waits until the screen shows the text of this name with these values.
    #[track_caller]
    pub(crate) fn reads_with(&mut self, key: &str, values: &[(&str, Value<'_>)]) -> &mut Self {
        let words = self.with(key, values);
        self.sees(&words)
    }

    /// Waits until the header says that all is saved. What the screen shows below it is on disk then, for the header is
    /// drawn first.
    #[track_caller]
    pub(crate) fn saved(&mut self) -> &mut Self {
        let saved = self.text("state-saved");
        self.terminal.wait_until("all is saved", |terminal| terminal.header().contains(&saved));
        self
    }

    /// Waits until the header names a place, by the name of its text.
    #[track_caller]
    pub(crate) fn at(&mut self, key: &str) -> &mut Self {
        let place = self.text(key);
        self.place(&place)
    }

    /// Waits until the header names a phase of a group, the first being group 1.
    #[track_caller]
    pub(crate) fn at_group(&mut self, phase: &str, group: usize) -> &mut Self {
        let group = self.with("group-number", &[("n", group.into())]);
        let place = format!("{} · {group}", self.text(phase));
        self.place(&place)
    }

    /// Waits until the header names a place, in words.
    #[track_caller]
    pub(crate) fn place(&mut self, place: &str) -> &mut Self {
        self.terminal.wait_until(&format!("the header says {place:?}"), |terminal| terminal.header().contains(place));
        self
    }

    /// Goes on to a phase of a group.
    #[track_caller]
    pub(crate) fn go_on(&mut self, phase: &str, group: usize) -> &mut Self {
        self.press("PgDn").at_group(phase, group)
    }

    /// Says what becomes number `number` in the list, and waits until it stands there and is saved.
    #[track_caller]
    pub(crate) fn says(&mut self, number: usize, words: &str) -> &mut Self {
        self.type_text(words).press("Enter").sees(&format!("{number} {words}")).saved()
    }

    /// Waits until it is the turn of a seat, the first being seat 1.
    #[track_caller]
    pub(crate) fn turn_of(&mut self, seat: usize) -> &mut Self {
        let seat = self.with("seat-number", &[("n", seat.into())]);
        self.sees(&format!("▶ {seat}"))
    }

    /// The seconds that are left on the clock in the header, after the mark that says whether it runs.
    pub(crate) fn left(&self, mark: char) -> Option<u32> {
        left(&self.terminal, mark)
    }

    /// Waits until the clock in the header has this mark, and so many seconds left; gives what is left.
    #[track_caller]
    pub(crate) fn clock(&mut self, mark: char, seconds: std::ops::RangeInclusive<u32>) -> u32 {
        let what = format!("the clock shows {mark} and {seconds:?} seconds");
        let holds = |terminal: &Terminal| left(terminal, mark).is_some_and(|left| seconds.contains(&left));
        self.terminal.wait_until(&what, holds);
        self.left(mark).expect("it shows them")
    }

    /// Waits until the screen does not show these words.
    #[track_caller]
    pub(crate) fn misses(&mut self, words: &str) -> &mut Self {
        let absent = |terminal: &Terminal| !terminal.words().contains(words);
        self.terminal.wait_until(&format!("{words:?} is not on the screen"), absent);
        self
    }

    /// Writes who takes part and draws three groups of two.
    #[track_caller]
    pub(crate) fn sets_up(&mut self) -> &mut Self {
        self.type_text("3").press("Down").type_text("3").sees("NAV: 3").sees("PPT: 3").press("F6");
        self.reads_with("draw-title", &[("n", 3.into()), ("seed", "4711".into())]);
        self.press("Enter").reads("key-draw-anew").press("Enter");
        self.reads_with("setup-groups", &[("n", 3.into()), ("seed", "4711".into())]).saved()
    }

    /// Confirms a group's ranking.
    #[track_caller]
    pub(crate) fn confirms(&mut self, group: usize) -> &mut Self {
        let group = self.with("group-number", &[("n", group.into())]);
        self.press("F6").reads_with("ranking-confirmed", &[("group", (&group).into())]).saved()
    }

    /// Waits until so many main messages are chosen for the poster, which has room for two.
    #[track_caller]
    pub(crate) fn chosen(&mut self, n: usize) -> &mut Self {
        self.reads_with("plenary-themes", &[("n", n.into()), ("most", 2.into())])
    }

    /// Waits for the plenary of a value.
    #[track_caller]
    pub(crate) fn at_plenary(&mut self, value: &str) -> &mut Self {
        let place = self.text("place-plenary");
        let here = |terminal: &Terminal| terminal.header().contains(value) && terminal.header().contains(&place);
        self.terminal.wait_until("the plenary of the value", here);
        self
    }

    /// Goes to the plenary of a value by the agenda.
    #[track_caller]
    pub(crate) fn goes_to_plenary(&mut self, value: &str) -> &mut Self {
        let place = format!("{}: {value}", self.text("place-plenary"));
        self.press("F2").reads("agenda-title");
        self.terminal.wait_until("a line is selected", |terminal| terminal.selected().is_some());
        while !self.terminal.selected().is_some_and(|line| line.contains(&place)) {
            let before = self.terminal.selected();
            self.press("Down");
            let moved = |terminal: &Terminal| terminal.selected().is_some() && terminal.selected() != before;
            self.terminal.wait_until("the next line is selected", moved);
        }
        self.press("Enter").at_plenary(value)
    }

    /// Leaves the program by its keys; what it printed after it gave the terminal back.
    #[track_caller]
    pub(crate) fn quits(mut self) -> String {
        self.press("Ctrl+Q").reads("quit-title").press("Enter");
        assert_eq!(self.terminal.ended(), 0, "{}", self.terminal.framed());
        self.terminal.written_after("\u{1b}[?25h")
    }
}

fn left(terminal: &Terminal, mark: char) -> Option<u32> {
    let header = terminal.header();
    let (_, after) = header.rsplit_once(mark)?;
    let (minutes, seconds) = after.split_whitespace().next()?.split_once(':')?;
    Some(minutes.parse::<u32>().ok()? * 60 + seconds.parse::<u32>().ok()?)
}
