//! Making what was said ready to be searched, beside the keys.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use crate::tui::app::{App, Message};
use crate::tui::helper::Helper;
use crate::tui::over::Over;
use crate::tui::search::Unread;

/// What was begun last.
#[derive(Default)]
pub(super) struct Searching(Option<Unread>);

impl Searching {
    /// Begins to make ready what is to be searched, once.
    pub(super) fn follow(&mut self, app: &App, sender: &Sender<Message>) {
        let wanted = match &app.over {
            Some(Over::Search(search)) => search.unread(),
            Some(Over::Palette(_)) | None => None,
        };
        let begun = |unread: &Unread| self.0.as_ref().is_some_and(|begun| begun.is_same(unread));
        let Some(unread) = wanted.filter(|unread| !begun(unread)) else { return };
        self.0 = Some(unread.clone());
        let thread = Helper::Search.begin(sender.clone(), move |sender| {
            let index = Arc::new(unread.index());
            let _ = sender.send(Message::Indexed(Box::new(unread), index));
        });
        // Where the system gives no thread, the search says that it is not ready.
        drop(thread);
    }
}
