//! The thread that paints. While one picture is made, only the newest request waits.

use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use super::paint::paint;
use super::terminal::Means;
use super::{Made, Painted, Wish};
use crate::export::{self, Document, Options};
use crate::tui::app::Message;
use crate::tui::outputs::Why;

/// What is to be painted.
#[derive(Debug, Clone)]
pub struct Request {
    /// Its number: later ones are higher.
    pub number: u64,
    /// What the poster says.
    pub document: Document,
    /// How it is made.
    pub options: Options,
    /// What is to be seen of it.
    pub wish: Wish,
    /// How the terminal can show it.
    pub means: Means,
    /// The colour around it.
    pub ground: [u8; 3],
}

/// The thread that paints. It ends when this goes.
#[derive(Debug)]
pub struct Worker {
    requests: Sender<Request>,
}

impl Worker {
    /// A thread that paints, and sends what it has painted to `sender`. `None` where the
    /// system gives no thread; then there is no preview.
    #[must_use]
    pub fn begin(sender: Sender<Message>) -> Option<Self> {
        let (requests, waiting) = mpsc::channel();
        let thread = thread::Builder::new().name("preview".to_owned());
        thread.spawn(move || work(&waiting, &sender)).ok().map(|_| Self { requests })
    }

    /// Asks for a picture; one that was asked for before and is not begun is not made any more.
    pub fn ask(&self, request: Request) {
        // A thread that is gone has told why on its way.
        let _ = self.requests.send(request);
    }
}

fn work(waiting: &Receiver<Request>, sender: &Sender<Message>) {
    while let Ok(request) = waiting.recv() {
        let newest = waiting.try_iter().last().unwrap_or(request);
        let made = Made { number: newest.number, painted: make(&newest) };
        if sender.send(Message::Preview(Box::new(made))).is_err() {
            return;
        }
    }
}

/// Typesets and paints.
///
/// # Errors
/// Why there is no picture.
pub fn make(request: &Request) -> Result<Painted, Why> {
    let (width, height) = request.means.cell();
    let room = request.wish.room;
    let pixels = (room.width.saturating_mul(width), room.height.saturating_mul(height));
    let (window, width) = request.wish.view.window(pixels, &request.options);
    let picture =
        export::preview(&request.document, &request.options, window, width).map_err(|error| Why::from(&error))?;
    paint(picture, request.means, request.ground).map_err(Why::Other)
}
