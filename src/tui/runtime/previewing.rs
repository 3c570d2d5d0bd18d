//! Asking for the preview that the screen has room for, once for each change.

use std::sync::mpsc::Sender;

use crate::export::{Document, Options};
use crate::tui::app::{App, Message, Mode};
use crate::tui::preview::Wish;
use crate::tui::preview::terminal::Means;
use crate::tui::preview::worker::{Request, Worker};
use crate::tui::theme::Theme;

/// What was asked for last, and whom.
#[derive(Default)]
pub(super) struct Previewing {
    worker: Option<Worker>,
    asked: Option<Asked>,
    number: u64,
}

/// What a preview depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    /// How many events happened.
    happened: u64,
    options: Options,
    wish: Wish,
    means: Means,
    theme: Theme,
}

impl Previewing {
    /// Asks for the sheet that was drawn last, unless it was asked for already. The thread is begun with the first.
    pub(super) fn follow(&mut self, app: &App, sender: &Sender<Message>) {
        let (Mode::Live(live), Some(wish)) = (&app.mode, app.hits.sheet) else { return };
        let (theme, means) = (app.theme, Means::here(app.theme.depth, app.ascii));
        let (happened, options) = (live.keeping.happened, live.around.wanted.options.clone());
        let asked = Asked { happened, options, wish, means, theme };
        if self.asked.as_ref() == Some(&asked) {
            return;
        }
        if self.worker.is_none() {
            self.worker = Worker::begin(sender.clone());
        }
        let Some(worker) = &self.worker else { return };
        self.number += 1;
        worker.ask(Request {
            number: self.number,
            document: Document::of(&live.session),
            options: asked.options.clone(),
            wish,
            means,
            theme,
        });
        self.asked = Some(asked);
    }
}
