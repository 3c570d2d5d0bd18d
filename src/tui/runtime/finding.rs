//! Finding out what the screen wants to know, one question at a time.

use std::sync::mpsc::Sender;

use crate::tui::app::{App, Message, Mode};
use crate::tui::finder::Finder;

/// What is being looked for, if anything is.
#[derive(Default)]
pub(super) struct Finding(Option<Finder>);

impl Finding {
    /// Looks for what the screen wants to know; what it wanted before and does not any more is given up.
    pub(super) fn follow(&mut self, app: &App, sender: &Sender<Message>) {
        let wanted = match &app.mode {
            Mode::Start(_) => None,
            Mode::Live(live) => live.screen.question(),
        };
        let goes_on = match (&self.0, wanted) {
            (Some(finder), Some(question)) => finder.is_for(question),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        if !goes_on {
            self.0 = wanted.and_then(|question| Finder::begin(question.clone(), sender.clone()));
        }
    }
}
