//! The terminal itself: into the program's state when it begins, and back whatever happens.
//!
//! Whatever the program lives to see gives the terminal back here: its end, an error, a panic, a signal. For the rest there
//! is a [`watcher`](super::watcher).

use std::io::{self, Write as _, stdout};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::style::{Print, ResetColor};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use super::watcher::{Broken, Watcher, Word};
use crate::i18n::Lang;
use crate::text::printable;

/// Whether the terminal is in the program's state. There is one terminal, and a panic finds its way to it from anywhere.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// What is drawn on.
type Drawing = Terminal<CrosstermBackend<io::BufWriter<io::Stdout>>>;

/// The terminal in the program's state. When it goes, the terminal is as before.
pub struct Screen {
    /// What is drawn on.
    pub terminal: Drawing,
    /// Who gives the terminal back when the program cannot.
    watcher: Watcher,
    /// What there is to say if the program breaks down now.
    broken: Broken,
    /// Whether the mouse is taken too.
    mouse: bool,
}

impl Screen {
    /// Takes the terminal over for a program in this language, and its mouse where that is wanted. A panic of this thread gives it back first, and then tells
    /// its place; one of another thread, which the program may well live through, tells nothing here.
    ///
    /// # Errors
    /// What the terminal answers when it cannot.
    pub fn enter(lang: Lang, mouse: bool, watcher: Watcher) -> io::Result<Self> {
        let (hook, drawing) = (std::panic::take_hook(), thread::current().id());
        std::panic::set_hook(Box::new(move |panic| {
            if thread::current().id() == drawing {
                restore();
                hook(panic);
            }
        }));
        let broken = Broken { lang, session: None };
        let mut screen = Self { terminal: terminal()?, watcher, broken, mouse };
        screen.take()?;
        Ok(screen)
    }

    fn take(&mut self) -> io::Result<()> {
        // From here on there is something to give back, if only in part.
        self.watcher.tell(&Word::Taken(self.broken.clone()));
        TAKEN.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)?;
        if self.mouse { execute!(stdout(), EnableMouseCapture) } else { Ok(()) }
    }

    /// Takes the terminal's mouse too, or gives it back.
    ///
    /// # Errors
    /// What the terminal answers when it cannot.
    pub fn take_mouse(&mut self, taken: bool) -> io::Result<()> {
        self.mouse = taken;
        match (Self::is_taken(), taken) {
            (true, true) => execute!(stdout(), EnableMouseCapture),
            (true, false) => execute!(stdout(), DisableMouseCapture),
            (false, _) => Ok(()),
        }
    }

    /// Has the terminal watched from now on.
    pub fn watch(&mut self) {
        self.watcher.begin(&Word::Taken(self.broken.clone()));
    }

    /// Whether the terminal is the program's right now.
    #[must_use]
    pub fn is_taken() -> bool {
        TAKEN.load(Ordering::SeqCst)
    }

    /// Gives the terminal back, until [`take_again`](Self::take_again).
    pub fn give_back(&mut self) {
        restore();
        self.watcher.tell(&Word::Given);
    }

    /// Takes the terminal over again, whatever it was used for meanwhile. All must be drawn anew.
    ///
    /// # Errors
    /// What the terminal answers when it cannot.
    pub fn take_again(&mut self) -> io::Result<()> {
        // Whoever was stopped without a word has not given it back, and its modes may be another's now.
        self.give_back();
        self.take()?;
        // A new one knows that nothing is drawn yet. Clearing the old one would ask the terminal where its cursor is, and the
        // answer would come where the keys are read.
        self.terminal = terminal()?;
        execute!(stdout(), Clear(ClearType::All))
    }

    /// Notes what there is to say if the program breaks down from now on.
    pub fn note(&mut self, lang: Lang, session: Option<&Path>) {
        let same = self.broken.lang == lang && self.broken.session.as_deref().map(Path::new) == session;
        if !same {
            self.broken = Broken { lang, session: session.map(|path| path.display().to_string()) };
            if Self::is_taken() {
                self.watcher.tell(&Word::Taken(self.broken.clone()));
            }
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
        if thread::panicking() {
            self.broken.say(&mut io::stderr());
        }
        self.watcher.tell(&Word::Given);
    }
}

impl Broken {
    /// Says that the program broke down, that what was shown as saved is safe, and how to go on.
    pub(super) fn say(&self, out: &mut impl io::Write) {
        let mut lines = vec![self.lang.text("crash-ended")];
        if let Some(session) = &self.session {
            let command = format!("verdiverksted run {}", quoted(session));
            lines.push(self.lang.text_with("crash-again", &[("command", (&command).into())]));
        }
        for line in lines {
            // Where not even this can be said, there is nobody to say it to.
            let _ = writeln!(out, "{}", printable(&line));
        }
    }
}

/// A path as it can be pasted into a shell.
pub(super) fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-~:\\".contains(c);
    if path.chars().all(plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', r"'\''")) }
}

fn terminal() -> io::Result<Drawing> {
    Terminal::new(CrosstermBackend::new(io::BufWriter::new(stdout())))
}

/// Rings the terminal's bell.
pub fn ring() {
    let mut out = stdout();
    // A terminal that cannot ring is no reason to stop a workshop.
    let _ = out.write_all(b"\x07").and_then(|()| out.flush());
}

/// Gives the terminal back as it was, if it is taken.
fn restore() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        undo_modes();
        // What fails here can be told to nobody.
        let _ = disable_raw_mode();
    }
}

/// Ends a sequence that was cut off, and undoes all that [`Screen::enter`] asked of the terminal.
pub(super) fn undo_modes() {
    /// Whatever sequence is being read, a terminal drops it on this.
    const CANCEL: &str = "\x18";
    // What fails here can be told to nobody.
    let _ = execute!(
        stdout(),
        Print(CANCEL),
        DisableMouseCapture,
        DisableBracketedPaste,
        ResetColor,
        LeaveAlternateScreen,
        cursor::Show
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_words_can_be_pasted_into_a_shell() {
        for (path, pasted) in [
            ("/data/2026-11-21-siljan", "/data/2026-11-21-siljan"),
            ("/data/min økt", "'/data/min økt'"),
            ("it's", r"'it'\''s'"),
            (r"C:\Users\Kari", r"C:\Users\Kari"),
            ("$(rm)", "'$(rm)'"),
        ] {
            let mut said = Vec::new();
            Broken { lang: Lang::En, session: Some(path.to_owned()) }.say(&mut said);
            let said = String::from_utf8(said).expect("text");
            assert!(said.trim_end().ends_with(&format!("verdiverksted run {pasted}")), "{said}");
            assert_eq!(said.lines().count(), 2, "{said}");
        }
        let mut said = Vec::new();
        Broken { lang: Lang::Nb, session: None }.say(&mut said);
        assert_eq!(String::from_utf8_lossy(&said).trim_end(), Lang::Nb.text("crash-ended"));
    }
}
