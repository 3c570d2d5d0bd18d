//! The line mode in a real terminal, as somebody meets it who only reads the lines.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use verdiverksted::i18n::Lang;
use verdiverksted::session::norm_taboo::Kind;
use verdiverksted::shelf;

use super::pty::{PROGRAM, Terminal, USUAL, printed_path};
use super::room::Place;

/// What stands before what is typed.
const PROMPT: &str = "> ";

/// The program in line mode, and what it answered.
pub(super) struct Lines {
    terminal: Terminal,
    lang: Lang,
    /// Where the answer to the last line begins, in bytes.
    answer: usize,
}

impl Lines {
    /// Begins a session of the place's workshop.
    pub(super) fn begin(place: &Place, lang: Lang) -> Self {
        Self::run(place, "exec PROGRAM", &["--plain"], "small.ron", lang)
    }

    /// Runs the program by the shell's command `line` on the workshop or session `what` of the place.
    fn run(place: &Place, line: &str, options: &[&str], what: &str, lang: Lang) -> Self {
        let path = |name: &str| place.path().join(name).display().to_string();
        let (what, dir) = (path(what), path("sessions"));
        let arguments = [&["run", &what, "--dir", &dir, "--lang", lang.tag(), "--seed", "4711"][..], options].concat();
        let asks = |terminal: &Terminal| terminal.written().ends_with(PROMPT.as_bytes());
        let terminal = Terminal::start_until(asks, line, PROGRAM, &arguments, place.path(), USUAL);
        Self { terminal, lang, answer: 0 }
    }

    /// Types a line, and waits until the next one is asked for.
    #[track_caller]
    pub(super) fn line(&mut self, text: &str) -> &mut Self {
        let before = self.terminal.written().len();
        self.terminal.send(format!("{text}\n").as_bytes());
        let echo = before + text.len();
        let asks = |terminal: &Terminal| {
            terminal.written().len() > echo + 2 && terminal.written().ends_with(format!("\r\n{PROMPT}").as_bytes())
        };
        self.terminal.wait_until(&format!("an answer to {text:?}"), asks);
        self.answer = echo;
        self
    }

    /// Asks for what a key does, by the name of its label; of the row with these words, if any are given.
    #[track_caller]
    pub(super) fn asks(&mut self, label: &str, row: Option<&str>) -> &mut Self {
        let name = self.lang.text(label).trim_end_matches([' ', '…']).to_owned();
        match row {
            Some(words) => {
                let number = self.number(words);
                self.line(&format!("/{name} {number}"))
            }
            None => self.line(&format!("/{name}")),
        }
    }

    /// Takes the row with these words.
    #[track_caller]
    pub(super) fn takes(&mut self, words: &str) -> &mut Self {
        let number = self.number(words);
        self.line(&number.to_string())
    }

    /// The number that stood last before these words. Where numbers have changed since, all is read again.
    #[track_caller]
    fn number(&mut self, words: &str) -> usize {
        let again = self.lang.text("plain-renumbered");
        let told = String::from_utf8_lossy(self.terminal.written()).into_owned();
        let last = told.rfind(&again);
        if last.is_some_and(|last| told[last..].matches(words).count() == 0) {
            let name = self.lang.text("plain-again");
            self.line(&format!("/{name}"));
        }
        let told = String::from_utf8_lossy(self.terminal.written()).replace('\r', "");
        let row = |line: &&str| line.split_once(". ").is_some_and(|(_, rest)| rest.starts_with(words));
        let line = told.lines().rfind(row).unwrap_or_else(|| panic!("no row {words:?} in\n{told}"));
        line.split_once('.').and_then(|(number, _)| number.parse().ok()).expect("a number")
    }

    /// What the program answered to the last line, with each run of white space as one space.
    pub(super) fn last(&self) -> String {
        let told = String::from_utf8_lossy(&self.terminal.written()[self.answer..]).into_owned();
        told.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Holds that the answer to the last line has these words.
    #[track_caller]
    pub(super) fn hears(&mut self, words: &str) -> &mut Self {
        assert!(self.last().contains(words), "no {words:?} in\n{}", self.last());
        self
    }

    /// Holds that the program told that all is saved.
    #[track_caller]
    pub(super) fn saved(&mut self) -> &mut Self {
        let saved = self.lang.text("plain-saved");
        self.hears(&saved)
    }

    /// Waits until the program says these words by itself.
    #[track_caller]
    pub(super) fn waits_for(&mut self, words: &str) -> &mut Self {
        let from = self.answer;
        let said = |terminal: &Terminal| {
            let told = String::from_utf8_lossy(&terminal.written()[from..]).into_owned();
            let words_told = told.split_whitespace().collect::<Vec<_>>().join(" ");
            words_told.contains(words) && told.ends_with(&format!("\r\n{PROMPT}"))
        };
        self.terminal.wait_until(&format!("it says {words:?}"), said);
        self
    }

    /// Ends the input, and holds that nothing but lines was ever written.
    #[track_caller]
    pub(super) fn leaves(mut self) {
        self.terminal.send(b"\x04");
        assert_eq!(self.terminal.ended(), 0, "{}", self.terminal.framed());
        let written = String::from_utf8(self.terminal.written().to_vec()).expect("text");
        // The terminal itself shows the end of the input and takes that back.
        let written = written.replace("^D\u{8}\u{8}", "");
        is_nothing_but_lines(&written.replace("\r\n", "\n"), 80);
    }
}

/// Holds that a text steers no terminal, and that its lines are no longer than they may be.
#[track_caller]
fn is_nothing_but_lines(text: &str, width: usize) {
    let steers = text.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(steers, None, "{text:?}");
    // A command is told whole, to be copied.
    let mut told = text.lines().filter(|line| !line.contains("verdiverksted follow "));
    let long = told.find(|line| unicode_width(line) > width);
    assert_eq!(long, None);
}

/// The columns of Norwegian text.
fn unicode_width(line: &str) -> usize {
    line.chars().count()
}

/// Runs the program in line mode without a terminal; what it wrote.
fn piped(place: &Place, options: &[&str], lines: &str) -> String {
    let dir = place.path().join("sessions");
    let mut command = Command::new(PROGRAM);
    command.args(["run", "--plain", "--seed", "4711", "--dir"]).arg(dir).args(options);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut program = command.spawn().expect("the program starts");
    program.stdin.take().expect("it is piped").write_all(lines.as_bytes()).expect("it reads");
    let output = program.wait_with_output().expect("it ends");
    let told = String::from_utf8(output.stdout).expect("it prints text");
    assert!(
        output.status.success() && output.stderr.is_empty(),
        "{:?}\n{told}",
        String::from_utf8_lossy(&output.stderr)
    );
    is_nothing_but_lines(&told, 80);
    told
}

#[test]
fn a_script_can_hold_the_dialogue_and_all_it_said_is_kept() {
    let place = Place::new();
    let workshop = place.path().join("small.ron").display().to_string();
    let begin = "NAV: 2\nPPT: 2\n/trekk\n/neste\n/neste\n/neste\n/neste\n/neste\n";
    let norms = "Lytte til barnet\n//neste\nNeste\nNeste\nhjelp\nUt\u{1b}[31m\u{202e}av\n";
    let told = piped(&place, &[&workshop, "--lang", "nb"], &format!("{begin}{norms}"));
    assert_eq!(printed_path(&told), Some(place.session()));
    let session = shelf::read(&place.session()).expect("it can be read");
    let (_, state) = session.norm_taboo(0).expect("an exercise");
    let said: Vec<&str> = state.of_value(0, Kind::Norm).map(|entry| entry.text.as_str()).collect();
    assert_eq!(said, ["Lytte til barnet", "/neste", "Neste", "Ut[31mav"]);
}

#[test]
fn a_script_gets_its_outputs_before_the_end_ends_the_program() {
    let place = Place::new();
    let workshop = place.path().join("small.ron").display().to_string();
    let told = piped(&place, &[&workshop, "--lang", "en"], "NAV: 2\n/draw\n/agenda\n1\n/F2\n/cancel\n/agenda\n");
    let files = told.lines().rfind(|line| line.ends_with(". Files")).expect("it is on the agenda");
    let number = files.split_once('.').map_or("", |(number, _)| number);
    let session = place.session().display().to_string();
    let lines = format!("/agenda\n{number}\n/all\n/tick 7\n/make the files\n");
    let told = piped(&place, &[&session, "--lang", "en"], &lines);
    assert!(place.session().join("export").read_dir().is_ok_and(|mut files| files.next().is_some()), "{told}");
}

#[test]
fn a_dumb_terminal_gets_lines_and_is_told_why() {
    let place = Place::new();
    let room = Lines::run(&place, "export TERM=dumb; exec PROGRAM", &[], "small.ron", Lang::En);
    let written = String::from_utf8_lossy(room.terminal.written()).into_owned();
    assert!(written.starts_with("The terminal says that it can do no more than lines (TERM=dumb)"), "{written}");
    room.leaves();
}

#[test]
fn ctrl_c_leaves_as_the_end_of_the_input_does() {
    let place = Place::new();
    let mut room = Lines::begin(&place, Lang::Nb);
    room.line("NAV: 2").asks("key-draw", None).saved();
    room.terminal.send(b"\x03");
    assert_eq!(room.terminal.ended(), 0, "{}", room.terminal.framed());
    let session = shelf::read(&place.session()).expect("it can be read");
    assert_eq!(session.groups.len(), 1);
}

#[test]
fn what_was_told_as_saved_survives_kill_9() {
    let place = Place::new();
    let mut room = Lines::begin(&place, Lang::Nb);
    room.line("NAV: 2").asks("key-draw", None).saved();
    for _ in 0..5 {
        room.asks("key-next", None).saved();
    }
    let norms = ["Lytte til barnet", "Le sammen", "Ringe hjem"];
    for norm in norms {
        room.line(norm).hears(norm).saved();
    }
    room.terminal.kill();
    let name = fs::canonicalize(place.session()).expect("it is there");
    let mut room = Lines::run(&place, "exec PROGRAM", &["--plain"], &name.display().to_string(), Lang::Nb);
    for (number, norm) in (1..).zip(norms) {
        room.hears(&format!("{number}. {norm}"));
    }
    room.leaves();
}

#[test]
fn the_clock_is_told_by_the_minute_and_when_asked() {
    let place = Place::with_rounds_of(verdiverksted::clock::Span::seconds(62));
    let mut room = Lines::begin(&place, Lang::Nb);
    room.line("NAV: 2").asks("key-draw", None).saved();
    for _ in 0..4 {
        room.asks("key-next", None);
    }
    room.hears("Igjen på klokken: 1:02").asks("key-clock", None).hears("(tiden går)").saved();
    room.waits_for("Ett minutt igjen.").asks("plain-time", None).hears("Igjen på klokken: ");
    room.asks("key-end-round", None).hears("runden er over").saved();
    room.leaves();
}
