//! Following a session beside the screens: what is seen of it comes as messages.

use std::io;
use std::sync::mpsc::Sender;

use crate::shelf::following::Following;
use crate::tui::app::Message;
use crate::tui::helper::Helper;

/// Begins to follow, until nobody hears the messages any more.
///
/// # Errors
/// When the system has no thread to give.
pub fn begin(following: Following, sender: Sender<Message>) -> io::Result<()> {
    let work = move |sender: &Sender<Message>| {
        following.run(|sight| sender.send(Message::Seen(Box::new(sight))).is_ok());
    };
    Helper::Following.begin(sender, work).map(drop)
}
