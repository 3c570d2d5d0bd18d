//! The threads beside the screens. One that breaks down takes nothing else with it, and the loop is told.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

use super::app::Message;

/// What a thread beside the screens does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Helper {
    /// Waits for keys.
    Keys,
    /// Makes outputs.
    Export,
    /// Looks for what norms have in common.
    Themes,
    /// Makes what was said ready to be searched.
    Search,
    /// Reads which sessions there are.
    Sessions,
    /// Follows a session.
    Following,
}

impl Helper {
    /// The thread's name, for those who look into a running program.
    const fn name(self) -> &'static str {
        match self {
            Self::Keys => "keys",
            Self::Export => "export",
            Self::Themes => "themes",
            Self::Search => "search",
            Self::Sessions => "sessions",
            Self::Following => "following",
        }
    }

    /// The name of the text that says what it does; `None` for the keys, without which nothing can be said.
    #[must_use]
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Self::Keys => None,
            Self::Export => Some("broke-export"),
            Self::Themes => Some("broke-themes"),
            Self::Search => Some("broke-search"),
            Self::Sessions => Some("broke-sessions"),
            Self::Following => Some("broke-following"),
        }
    }

    /// Lets a thread do its work. If that panics, `sender` is told; what it would have said by itself is not shown.
    ///
    /// # Errors
    /// When the system has no thread to give.
    pub fn begin(
        self,
        sender: Sender<Message>,
        work: impl FnOnce(&Sender<Message>) + Send + 'static,
    ) -> io::Result<JoinHandle<()>> {
        thread::Builder::new().name(self.name().to_owned()).spawn(move || {
            // What the work had in its hands goes with it; the rest of the program only ever gets whole messages.
            if catch_unwind(AssertUnwindSafe(|| work(&sender))).is_err() {
                let _ = sender.send(Message::Broke(self));
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn a_thread_that_breaks_down_is_told_of_after_what_it_said() {
        let (sender, messages) = mpsc::channel();
        let thread = Helper::Themes.begin(sender, |sender| {
            sender.send(Message::Tick).expect("it is heard");
            panic!("on purpose");
        });
        thread.expect("a thread").join().expect("the panic is caught");
        let told: Vec<Message> = messages.iter().collect();
        assert!(matches!(told[..], [Message::Tick, Message::Broke(Helper::Themes)]), "{told:?}");
    }
}
