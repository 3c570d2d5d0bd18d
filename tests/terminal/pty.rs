//! The program in a real terminal: `script` of util-linux gives it one, and `vt100` reads what it draws there.
//!
//! What is waited for is what the screen must show. Only between keys and text there is a pause, as there is between a
//! person's: what arrives without one is pasted text to the program, and nothing in it is pressed.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::keys;

/// How long the screen may take to show what it must. It is long because a busy machine is slow; what fails, fails late.
const PATIENCE: Duration = Duration::from_secs(20);

/// The pause between a key and text that is typed at once.
const BREATH: Duration = Duration::from_millis(100);

/// So many characters arrive at once as text.
const AT_ONCE: usize = 3;

/// Rows and columns of the window that most tests use.
pub(crate) const USUAL: (u16, u16) = (24, 80);

/// The program that is tested.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_verdiverksted");

/// A terminal and the program in it. When it goes, so does the program.
pub(crate) struct Terminal {
    /// `script`, which holds the terminal and answers with the program's exit code.
    script: Child,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    /// All that the program wrote, as it wrote it.
    raw: Vec<u8>,
    process: String,
    /// The program's side of the terminal.
    device: PathBuf,
}

impl Terminal {
    /// Starts `program` by the shell's command `line`, where `PROGRAM` stands for it and its arguments, at home in `home`, in a
    /// window of so many rows and columns.
    pub(crate) fn start_by(line: &str, program: &str, arguments: &[&str], home: &Path, size: (u16, u16)) -> Self {
        let taken = |terminal: &Self| terminal.has_written("\u{1b}[?1049h");
        Self::start_until(taken, line, program, arguments, home, size)
    }

    /// The same, until the program shows that it `runs`.
    pub(crate) fn start_until(
        runs: impl Fn(&Self) -> bool,
        line: &str,
        program: &str,
        arguments: &[&str],
        home: &Path,
        size: (u16, u16),
    ) -> Self {
        let (rows, columns) = size;
        let pid = tempfile::NamedTempFile::new_in(home).expect("a file for the process id");
        let words: Vec<String> = [program].iter().chain(arguments).map(|word| quoted(word)).collect();
        let file = quoted(&pid.path().display().to_string());
        let program = format!("sh -c {}", quoted(&format!("echo $$ $(tty) > {file}; exec {}", words.join(" "))));
        let inside = format!("stty rows {rows} cols {columns}; {}", line.replace("PROGRAM", &program));
        let mut script = Command::new("script")
            .args(["-qefc", &inside, "/dev/null"])
            .env("TERM", "xterm-256color")
            .env("SHELL", "/bin/sh")
            .env("HOME", home)
            // Colours, signs and settings are those of a person, not of whoever runs the tests.
            .env("LC_ALL", "C.UTF-8")
            .env_remove("NO_COLOR")
            .env_remove("COLORTERM")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_DATA_HOME")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("util-linux has `script`");
        let output = listen(script.stdout.take().expect("it is piped"));
        let screen = vt100::Parser::new(rows, columns, 0);
        let mut new = Self { script, output, screen, raw: Vec::new(), process: String::new(), device: PathBuf::new() };
        new.wait_until("the program takes the terminal", runs);
        let told = fs::read_to_string(pid.path()).expect("the shell wrote its id");
        let (process, device) = told.trim().split_once(' ').expect("and its terminal");
        new.process.push_str(process);
        new.device.push(device);
        new
    }

    /// The program's process id.
    pub(crate) fn process(&self) -> u32 {
        self.process.parse().expect("a number")
    }

    /// The terminal's modes, as `stty` tells them.
    pub(crate) fn modes(&self) -> String {
        let told = Command::new("stty").arg("-F").arg(&self.device).arg("-a").output().expect("there is `stty`");
        assert!(told.status.success(), "the terminal is there");
        String::from_utf8(told.stdout).expect("it prints text")
    }

    /// Sends the program a signal, by its name.
    pub(crate) fn signal(&mut self, name: &str) -> &mut Self {
        signal(&format!("-{name}"), &self.process);
        self
    }

    /// Closes the terminal, as a person who closes its window does.
    pub(crate) fn close(mut self) {
        self.script.kill().expect("`script` can be killed");
        self.script.wait().expect("it ends");
    }

    /// How many bytes the program had written when it wrote `sequence` for the last time.
    pub(crate) fn last(&self, sequence: &str) -> Option<usize> {
        self.raw.windows(sequence.len()).rposition(|bytes| bytes == sequence.as_bytes())
    }

    /// Waits until `holds`, also of what changes without a byte to read.
    #[track_caller]
    pub(crate) fn wait_until_quietly(&mut self, what: &str, holds: impl Fn(&Self) -> bool) -> &mut Self {
        let until = Instant::now() + PATIENCE;
        while !holds(self) {
            assert!(Instant::now() < until, "in vain: {what}\n{}\n{}", self.modes(), self.framed());
            self.idle(Duration::from_millis(20));
        }
        self
    }

    /// Lets the terminal take no more output, as Ctrl+S does, until Ctrl+Q.
    pub(crate) fn holds_still(&mut self) -> &mut Self {
        let stty = Command::new("stty").arg("-F").arg(&self.device).arg("ixon").status();
        assert!(stty.expect("there is `stty`").success());
        self.send(b"\x13")
    }

    /// Sets the terminal's modes as a shell does that takes it over.
    pub(crate) fn sane(&self) {
        let stty = Command::new("stty").arg("-F").arg(&self.device).arg("sane").status();
        assert!(stty.expect("there is `stty`").success());
    }

    /// Reads on for a while, whatever comes.
    pub(crate) fn idle(&mut self, time: Duration) -> &mut Self {
        let until = Instant::now() + time;
        while let Ok(bytes) = self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
            self.take(&bytes);
        }
        self
    }

    /// Presses keys by their names, one after another: `press("Down Down Ctrl+Up F6")`.
    pub(crate) fn press(&mut self, names: &str) -> &mut Self {
        let sent: Vec<u8> = names.split_whitespace().flat_map(keys::bytes).collect();
        self.send(&sent)
    }

    /// Types text, and waits until the screen shows where it ends, as a person does before the next key.
    #[track_caller]
    pub(crate) fn type_text(&mut self, text: &str) -> &mut Self {
        if text.chars().count() < AT_ONCE {
            return self.send(text.as_bytes());
        }
        thread::sleep(BREATH);
        let end: String = text.chars().rev().take(20).collect::<Vec<_>>().into_iter().rev().collect();
        let end = joined(&end);
        // The same may stand there already.
        let before = self.words().matches(&end).count();
        self.send(text.as_bytes());
        self.wait_until(&format!("the screen shows {end:?}"), |terminal| {
            terminal.words().matches(&end).count() > before
        })
    }

    /// Pastes text, as a terminal brackets it.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.send(format!("\u{1b}[200~{text}\u{1b}[201~").as_bytes())
    }

    /// Sends bytes as they are, without a pause before or in them.
    pub(crate) fn send(&mut self, bytes: &[u8]) -> &mut Self {
        let input = self.script.stdin.as_mut().expect("it is piped");
        input.write_all(bytes).and_then(|()| input.flush()).expect("the terminal takes keys");
        self
    }

    /// Waits until the screen shows `words`, wherever its lines are broken.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, words: &str) -> &mut Self {
        let wanted = joined(words);
        self.wait_until(&format!("the screen shows {words:?}"), |terminal| terminal.words().contains(&wanted))
    }

    /// Waits until `holds`; `what` tells in words what is waited for.
    #[track_caller]
    pub(crate) fn wait_until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) -> &mut Self {
        let until = Instant::now() + PATIENCE;
        while !holds(self) {
            match self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout) => panic!("in vain: {what}\n{}", self.framed()),
                Err(RecvTimeoutError::Disconnected) => panic!("the program ended before {what}\n{}", self.framed()),
            }
        }
        self
    }

    fn take(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        self.screen.process(bytes);
    }

    /// What the screen shows, line by line.
    pub(crate) fn screen(&self) -> String {
        self.screen.screen().contents()
    }

    /// What the screen shows, a line for each of its rows.
    pub(crate) fn screen_rows(&self) -> Vec<String> {
        let columns = self.screen.screen().size().1;
        self.screen.screen().rows(0, columns).collect()
    }

    /// What the screen shows, with each run of white space as one space, so that wrapped words are found.
    pub(crate) fn words(&self) -> String {
        joined(&self.screen())
    }

    /// The first line: the place, the clock, and whether all is saved.
    pub(crate) fn header(&self) -> String {
        let columns = self.screen.screen().size().1;
        self.screen.screen().rows(0, columns).next().unwrap_or_default()
    }

    /// The line that carries the mark of what is selected; `None` while none or, half drawn, two do.
    pub(crate) fn selected(&self) -> Option<String> {
        let screen = self.screen();
        let mut marked = screen.lines().filter(|line| line.contains('▌'));
        marked.next().filter(|_| marked.next().is_none()).map(str::to_owned)
    }

    /// Whether the program wrote `sequence` at any time.
    pub(crate) fn has_written(&self, sequence: &str) -> bool {
        let sequence = sequence.as_bytes();
        self.written().windows(sequence.len()).any(|bytes| bytes == sequence)
    }

    /// All that the program wrote so far, as it wrote it.
    pub(crate) fn written(&self) -> &[u8] {
        &self.raw
    }

    /// What the program wrote after the last `sequence`, as text.
    pub(crate) fn written_after(&self, sequence: &str) -> String {
        let written = String::from_utf8_lossy(&self.raw);
        written.rsplit_once(sequence).map_or_else(String::new, |(_, after)| after.to_owned())
    }

    /// The screen in a frame, for messages of tests that fail.
    pub(crate) fn framed(&self) -> String {
        let columns = self.screen.screen().size().1;
        let edge = "─".repeat(columns.into());
        let rows: Vec<String> = self.screen.screen().rows(0, columns).map(|row| format!("│{row}")).collect();
        format!("┌{edge}\n{}\n└{edge}", rows.join("\n"))
    }

    /// Gives the window another size, as a person who drags its corner does.
    pub(crate) fn resize(&mut self, rows: u16, columns: u16) -> &mut Self {
        self.screen.screen_mut().set_size(rows, columns);
        let [rows, columns] = [rows, columns].map(|number| number.to_string());
        let stty = Command::new("stty").arg("-F").arg(&self.device).args(["rows", &rows, "cols", &columns]).status();
        assert!(stty.expect("there is `stty`").success());
        self
    }

    /// Gives the window many sizes, one after another as fast as it goes: a shell's commands, a line each.
    pub(crate) fn storm(&mut self, commands: &str) -> &mut Self {
        let mut shell = Command::new("sh");
        shell.stdin(fs::File::open(&self.device).expect("the terminal")).args(["-c", commands]);
        let mut shell = shell.spawn().expect("there is a shell");
        // What is drawn meanwhile is read away, or the program would wait for us.
        while matches!(shell.try_wait(), Ok(None)) {
            self.idle(Duration::from_millis(5));
        }
        self
    }

    /// Ends the program as a power cut would: it is told nothing and can do nothing about it.
    pub(crate) fn kill(mut self) {
        signal("-KILL", &self.process);
        let code = self.ended();
        assert_eq!(code, 128 + 9, "killed, and not ended by itself");
    }

    /// Waits until the program ends by itself; its exit code.
    pub(crate) fn ended(&mut self) -> i32 {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("the program does not end\n{}", self.framed()),
            }
        }
        self.script.wait().expect("`script` ends").code().expect("`script` is not killed")
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if matches!(self.script.try_wait(), Ok(None)) {
            signal("-KILL", &self.process);
            drop(self.script.kill());
            drop(self.script.wait());
        }
    }
}

/// The folder that the program printed last.
pub(crate) fn printed_path(printed: &str) -> Option<PathBuf> {
    printed.lines().map(str::trim).rfind(|line| !line.is_empty()).map(PathBuf::from)
}

/// Sends what is read on, from a thread of its own, until there is no more.
fn listen(mut output: impl std::io::Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut buffer = [0; 8192];
        while let Ok(read @ 1..) = output.read(&mut buffer) {
            if sender.send(buffer[..read].to_vec()).is_err() {
                return;
            }
        }
    });
    receiver
}

/// Sends a signal to just this process. `kill` is part of every shell, but not a program on every machine.
pub(crate) fn signal(which: &str, process: &str) {
    if process.is_empty() {
        return;
    }
    let sent = Command::new("sh").args(["-c", &format!("kill {which} {process}")]).stderr(Stdio::null()).status();
    drop(sent);
}

fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}

fn joined(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
