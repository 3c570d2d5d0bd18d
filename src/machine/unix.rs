//! Signals and terminals of Linux, macOS and their kin.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::stdio::{stdin, stdout};
use rustix::termios::{self, ControlModes, InputModes, LocalModes, OptionalActions, OutputModes, Termios};
use serde::{Deserialize, Serialize};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGXFSZ};
use signal_hook::iterator::Signals;
use signal_hook::low_level;

use super::Signal;

/// How long the program may take to leave its screens when it is told to end. It takes milliseconds, unless it hangs in a
/// write to a terminal that is gone.
const PATIENCE: Duration = Duration::from_secs(2);

/// A file that may not grow is an error that can be told, and no reason to be killed by SIGXFSZ.
pub fn survive_full_files() {
    // Without the handler all is as it would be anyway.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
}

/// Hears signals in a thread of its own, and in another that the terminal is gone. `tell` says whether anybody still
/// listens: who is told to end and goes on for two seconds is ended.
///
/// # Errors
/// When the system has no handler or no thread to give.
pub fn listen(tell: impl Fn(Signal) -> bool + Clone + Send + 'static) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    let told = tell.clone();
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            match signal {
                SIGTSTP => drop(told(Signal::Stop)),
                SIGCONT => drop(told(Signal::GoOn)),
                deadly => end(deadly, &told),
            }
        }
    })?;
    // A pipe hangs up as soon as all is written, and there is still something to read in it.
    if termios::isatty(stdin()) {
        thread::Builder::new().name("hang-up".to_owned()).spawn(move || {
            if is_gone() {
                end(SIGHUP, &tell);
            }
        })?;
    }
    Ok(())
}

/// Tells that the program must end, and ends it if it does not.
fn end(signal: i32, tell: &impl Fn(Signal) -> bool) {
    let number = u8::try_from(signal).unwrap_or_default();
    if !tell(Signal::End(number)) {
        return;
    }
    thread::sleep(PATIENCE);
    // Whoever has left the screens may take the time it takes to save the rest.
    if tell(Signal::End(number)) {
        low_level::exit(128 + signal);
    }
}

/// Waits until the terminal is gone. `false` where the system does not tell; then the reading of keys finds out.
///
/// A program that is no part of the terminal's own session gets no SIGHUP, and reading a terminal that is gone ends at
/// once and for ever.
fn is_gone() -> bool {
    loop {
        let mut terminal = [PollFd::from_borrowed_fd(stdin(), PollFlags::empty())];
        match poll(&mut terminal, None) {
            Ok(_) => return terminal[0].revents().contains(PollFlags::HUP),
            Err(rustix::io::Errno::INTR) => {}
            Err(_) => return false,
        }
    }
}

/// Stands still until the system lets the program go on.
pub fn stand_still() {
    // A program that cannot be stopped goes on.
    let _ = low_level::emulate_default_handler(SIGTSTP);
}

/// Leaves the terminal's session, so that what is sent to all programs in the terminal does not come here, and the
/// terminal can be set from behind the one that it now belongs to.
pub fn detach() {
    // It fails only for the leader of a group, which nobody who was started by this program is.
    let _ = rustix::process::setsid();
}

/// How a terminal treats what is typed and what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Modes {
    input: u64,
    output: u64,
    control: u64,
    local: u64,
}

impl Modes {
    /// Those that the terminal has now; `None` where there is none.
    #[must_use]
    pub fn here() -> Option<Self> {
        termios::tcgetattr(stdin()).ok().map(|now| Self::of(&now))
    }

    fn of(termios: &Termios) -> Self {
        Self {
            input: termios.input_modes.bits().into(),
            output: termios.output_modes.bits().into(),
            control: termios.control_modes.bits().into(),
            local: termios.local_modes.bits().into(),
        }
    }

    /// Gives them back to the terminal that is written to, unless somebody else has taken it meanwhile: a shell that
    /// edits its next line sets modes of its own.
    pub fn put_back(self) {
        let Ok(mut now) = termios::tcgetattr(stdout()) else { return };
        let raw = !now.local_modes.intersects(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG)
            && !now.output_modes.contains(OutputModes::OPOST);
        if raw {
            now.input_modes = InputModes::from_bits_retain(self.input.try_into().unwrap_or_default());
            now.output_modes = OutputModes::from_bits_retain(self.output.try_into().unwrap_or_default());
            now.control_modes = ControlModes::from_bits_retain(self.control.try_into().unwrap_or_default());
            now.local_modes = LocalModes::from_bits_retain(self.local.try_into().unwrap_or_default());
            // What fails here can be told to nobody.
            let _ = termios::tcsetattr(stdout(), OptionalActions::Now, &now);
        }
    }
}
