//! The program under `strace`: every command, and the screens, open no way to a network; and a session that is forgotten in
//! survives an end by force at any moment.
//!
//! They need `strace`, so a plain `cargo test` lists them as ignored; `.ci/run` sees to it that it is there, and runs them.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::UdpSocket;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use verdiverksted::export::Format;
use verdiverksted::session::Event;
use verdiverksted::store::contents::Contents;
use verdiverksted::store::disk::Ground;

use crate::kit::{NAME, PROGRAM, Room, beside, files, place, told, with_the_name};

/// How long a screen may take. It is long because a busy machine is slow; what fails, fails late.
const PATIENCE: Duration = Duration::from_mins(2);

/// Tells this test binary that it is the one to open a socket.
const SOCKET: &str = "VERDIVERKSTED_TEST_SOCKET";

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The calls of a trace that have to do with networks, with what each is about.
fn calls(log: &Path) -> BTreeSet<String> {
    let log = fs::read_to_string(log).expect("a trace");
    let calls = log.lines().filter(|line| !line.contains("+++ ") && !line.contains("--- SIG"));
    // "7418  socketpair(AF_UNIX, SOCK_STREAM|…": without the number of the process, and as far as the family.
    let told = calls.filter_map(|line| line.split_once(' ').map(|(_, call)| call.trim()));
    told.map(|call| call.split(',').next().unwrap_or_default().to_owned()).collect()
}

/// Runs a program and all that it starts; what it did on networks.
fn traced(program: &Path, arguments: &[&str], set: Option<&str>) -> (Output, BTreeSet<String>) {
    let log = tempfile::NamedTempFile::new().expect("a file");
    let mut strace = Command::new("strace");
    strace
        .args(["-f", "--seccomp-bpf", "-e", "trace=%network", "-o"])
        .arg(log.path())
        .arg(program)
        .args(arguments)
        .stdin(Stdio::null());
    if let Some(set) = set {
        strace.env(set, "1");
    }
    let output = strace.output().expect("`strace` starts");
    (output, calls(log.path()))
}

#[test]
fn opens_a_socket_when_asked() {
    if std::env::var_os(SOCKET).is_some() {
        drop(UdpSocket::bind(("127.0.0.1", 0)).expect("a socket"));
    }
}

#[test]
#[ignore = "it needs strace: .ci/run runs it"]
fn a_socket_would_be_seen() {
    let own = std::env::current_exe().expect("this test");
    let (_, calls) = traced(&own, &["--exact", "traced::opens_a_socket_when_asked"], Some(SOCKET));
    assert!(calls.contains("socket(AF_INET"), "{calls:?}");
}

#[test]
#[ignore = "it needs strace: .ci/run runs it"]
fn no_command_opens_a_socket() {
    let place = place();
    let path = |name: &str| shown(&place.path().join(name));
    let session = shown(&Room::full().lay(place.path(), "session"));
    let (workshop, norms, template) = (path("ours.ron"), path("norms.csv"), path("ours.typ"));
    fs::write(&norms, "value,kind,group,text,points\nMot,norm,1,Si fra,5\n").expect("written");
    fs::write(&template, "#let poster = json(\"poster.json\")\n= #poster.heading\n").expect("written");
    let (out, merged) = (path("out"), path("felles"));
    let dir = shown(place.path());
    let all: [&[&str]; 21] = [
        &["--help"],
        &["--version"],
        &["run", "siljan"],
        &["rehearse", "--headless", "--out", &out],
        &["new", &workshop],
        &["check", &workshop, &session],
        &["sessions"],
        &["sessions", "--json"],
        &["themes", &session],
        &["export", &session, "--format", "poster,report,session"],
        &["export", &session, "--format", "poster.pdf", "--template", &template],
        &["export", &workshop, "--format", "kit", "--out", &out],
        &["import", &norms, "--workshop", &workshop],
        &["merge", &session, "--into", &merged],
        &["check", &path("nowhere")],
        &["follow", &session],
        &["settings"],
        &["completions", "bash"],
        &["man", "export"],
        &["forget", &session, "--participant", NAME, "--yes"],
        &["forget", &session, "--yes"],
    ];
    for arguments in all {
        let (output, calls) = traced(Path::new(PROGRAM), &[arguments, &["--dir", &dir][..]].concat(), None);
        let fails = ["run", "follow"].contains(&arguments[0]) || arguments[1..] == [path("nowhere")];
        assert_eq!(output.status.success(), !fails, "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(calls, BTreeSet::new(), "{arguments:?}");
    }
    // No command was left out.
    let help = told(&["--help"]);
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = commands.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let named: Vec<&str> =
        names.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help").collect();
    assert!(named.len() > 9, "{help}");
    for name in named {
        assert!(all.iter().any(|arguments| arguments[0] == name), "{name} is not traced");
    }
}

/// The program in a terminal, traced.
struct Screen {
    script: Child,
    output: mpsc::Receiver<Vec<u8>>,
    drawn: vt100::Parser,
}

impl Screen {
    fn start(arguments: &[&str], log: &Path) -> Self {
        let quoted = |word: &&str| format!("'{}'", word.replace('\'', r"'\''"));
        let words: Vec<String> = arguments.iter().map(quoted).collect();
        let trace = format!("strace -f --seccomp-bpf -e trace=%network -o {}", quoted(&shown(log).as_str()));
        let inside = format!("stty rows 40 cols 120; exec {trace} {PROGRAM} {}", words.join(" "));
        let mut script = Command::new("script")
            .args(["-qefc", &inside, "/dev/null"])
            .env("TERM", "xterm-256color")
            .env("LC_ALL", "C.UTF-8")
            .env_remove("NO_COLOR")
            .env("SHELL", "/bin/sh")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("util-linux has `script`");
        let mut out = script.stdout.take().expect("it is piped");
        let (sender, output) = mpsc::channel();
        thread::spawn(move || {
            let mut buffer = [0; 8192];
            while let Ok(read @ 1..) = out.read(&mut buffer) {
                if sender.send(buffer[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self { script, output, drawn: vt100::Parser::new(40, 120, 0) }
    }

    fn send(&mut self, keys: &str) {
        let input = self.script.stdin.as_mut().expect("it is piped");
        input.write_all(keys.as_bytes()).and_then(|()| input.flush()).expect("the terminal takes keys");
    }

    /// Takes in what is drawn until `holds`; `false` when the program ended before.
    fn until(&mut self, what: &str, mut holds: impl FnMut(&str) -> bool) -> bool {
        let until = Instant::now() + PATIENCE;
        loop {
            let shown = self.drawn.screen().contents();
            if holds(&shown) {
                return true;
            }
            match self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.drawn.process(&bytes),
                Err(mpsc::RecvTimeoutError::Disconnected) => return false,
                Err(mpsc::RecvTimeoutError::Timeout) => panic!("in vain: {what}\n{shown}"),
            }
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        drop(self.script.stdin.take());
        drop(self.script.kill());
        drop(self.script.wait());
    }
}

#[test]
#[ignore = "it needs strace: .ci/run runs it"]
fn the_screens_open_no_socket() {
    let (place, log) = (place(), tempfile::NamedTempFile::new().expect("a file"));
    let dir = shown(place.path());
    let out = told(&["rehearse", "--headless", "--out", &shown(&place.path().join("out"))]);
    let session = out.lines().last().expect("a path").to_owned();
    let export = Path::new(&session).join("export");
    let mut screen = Screen::start(&["run", &session, "--dir", &dir, "--lang", "en"], log.path());
    assert!(screen.until("the outputs", |shown| shown.contains("poster.pdf")), "the program ended");
    screen.send("\u{1b}[17~");
    let last = export.join(Format::ALL[Format::ALL.len() - 1].file_name());
    assert!(screen.until("the outputs are made", |_| last.exists()), "the program ended");
    // Back to what is agreed for afterwards, and further.
    screen.send("\u{1b}[5~\u{1b}[5~");
    assert!(screen.until("another screen", |shown| !shown.contains("poster.pdf")), "the program ended");
    screen.send("\u{11}");
    assert!(screen.until("a question", |shown| shown.contains("Leave")), "the program ended");
    screen.send("\r");
    assert!(!screen.until("the program ends", |_| false));
    drop(screen);
    // The libraries for keys and signals wake a thread through a pair of ends inside the process; what is sent and received
    // goes through those, because nothing else gives an end.
    let (through, ends): (BTreeSet<_>, BTreeSet<_>) = calls(log.path())
        .into_iter()
        .partition(|call| ["sendto(", "recvfrom(", "<... "].iter().any(|known| call.starts_with(known)));
    assert_eq!(ends, BTreeSet::from(["socketpair(AF_UNIX".to_owned()]), "besides {through:?}");
}

#[test]
#[ignore = "it needs strace: .ci/run runs it"]
fn somebody_at_the_keys_is_asked_and_may_say_no() {
    let place = place();
    let path = Room::full().lay(place.path(), "session");
    let session = shown(&path);
    for (arguments, typed, is_left) in [
        (&["forget", &session][..], "yes\r", true),
        (&["forget", &session], "\u{4}", true),
        (&["forget", &session, "--participant", NAME], "\r", true),
        (&["forget", &session, "--participant", NAME], "forget\r", true),
        (&["forget", &session], "forget\r", false),
    ] {
        let log = tempfile::NamedTempFile::new().expect("a file");
        let mut screen = Screen::start(arguments, log.path());
        assert!(screen.until("a question", |shown| shown.contains("Type forget to remove it")), "the program ended");
        screen.send(typed);
        assert!(!screen.until("the program ends", |_| false));
        assert_eq!(path.exists(), is_left, "{arguments:?} {typed:?}");
        if is_left {
            let forgotten = arguments.len() > 2 && typed.starts_with("forget");
            assert_eq!(with_the_name(&path).is_empty(), forgotten, "{arguments:?} {typed:?}");
        }
    }
}

/// The calls that change what is on disk, as some systems or others have them.
const WRITES: [&str; 11] = [
    "write",
    "unlink",
    "unlinkat",
    "rename",
    "renameat",
    "renameat2",
    "rmdir",
    "fsync",
    "fdatasync",
    "ftruncate",
    "mkdir",
];

/// Runs the program on a session that is laid anew each time, and ends it by force at its first, second, third … call of each
/// kind, until it comes to its own end. `look` is told the session, the arguments, and whether it did.
fn killed_everywhere(arguments: &[&str], mut look: impl FnMut(&Path, &[&str], bool)) {
    let room = Room::full();
    for call in WRITES {
        for at in 1_usize.. {
            assert!(at < 500, "it never ends");
            let place = place();
            let path = room.lay(place.path(), "session");
            beside(&path);
            let session = shown(&path);
            let arguments = [&["forget", &session, "--yes"], arguments].concat();
            let output = Command::new("strace")
                .args(["-f", "-o", "/dev/null", "-e", &format!("trace=?{call}")])
                .args(["-e", &format!("inject=?{call}:signal=SIGKILL:when={at}")])
                .arg(PROGRAM)
                .args(&arguments)
                .stdin(Stdio::null())
                .output()
                .expect("`strace` starts");
            let ended = output.status.success();
            look(&path, &arguments, ended);
            if ended {
                break;
            }
        }
    }
}

#[test]
#[ignore = "it needs strace: .ci/run runs it"]
fn ended_by_force_at_any_moment_there_is_the_old_session_or_the_new_one() {
    let room = Room::full();
    let place = place();
    let whole = room.lay(place.path(), "session");
    beside(&whole);
    let old = fs::read(whole.join("journal")).expect("read");
    told(&["forget", &shown(&whole), "--participant", NAME, "--yes"]);
    let new = fs::read(whole.join("journal")).expect("read");
    assert_ne!(old, new);
    let (mut before, mut after) = (0, 0);
    killed_everywhere(&["--participant", NAME], |path, arguments, ended| {
        let journal = fs::read(path.join("journal")).expect("there is always a journal");
        assert!(journal == old || journal == new, "half a journal");
        assert_eq!(Contents::<Event>::read(&Ground::system(), path).expect("it reads").events.len(), room.events.len());
        if journal == new {
            // Nothing to bring the name back from.
            assert_eq!(with_the_name(path), Vec::<PathBuf>::new(), "{ended} {arguments:?}");
            after += usize::from(!ended);
        } else {
            told(arguments);
            before += 1;
        }
        assert_eq!(fs::read(path.join("journal")).expect("read"), new);
        assert_eq!(with_the_name(path), Vec::<PathBuf>::new());
    });
    assert!(before > 10 && after > 1, "ended {before} times before and {after} times after");
}

#[test]
#[ignore = "it needs strace: .ci/run runs it"]
fn a_removal_that_was_ended_by_force_can_be_gone_on_with() {
    let mut again = 0;
    killed_everywhere(&[], |path, arguments, ended| {
        if path.join("journal").exists() {
            told(arguments);
            again += 1;
        }
        // Without a journal there is nothing left that anybody said.
        let place = path.parent().expect("a place");
        let left: Vec<_> = files(place).into_keys().filter(|file| !file.ends_with("lock")).collect();
        assert!(left.is_empty(), "{left:?}");
        assert!(!ended || !path.exists());
    });
    assert!(again > 10, "gone on with {again} times");
}
