//! The thread that paints. While one picture is made, only the newest request waits.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use super::paint::paint;
use super::terminal::Means;
use super::{Made, Painted, Wish};
use crate::export::{self, Document, Options};
use crate::tui::app::Message;
use crate::tui::outputs::Why;
use crate::tui::theme::Theme;

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
    /// The colours around it.
    pub theme: Theme,
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
        // A thread is gone only when nobody listens to it.
        let _ = self.requests.send(request);
    }
}

fn work(waiting: &Receiver<Request>, sender: &Sender<Message>) {
    while let Ok(request) = waiting.recv() {
        let newest = waiting.try_iter().last().unwrap_or(request);
        // A picture that breaks the painter is none; the next one may be well.
        let painted = catch_unwind(AssertUnwindSafe(|| make(&newest))).unwrap_or(Err(Why::Broke));
        let made = Made { number: newest.number, painted };
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
    paint(picture, request.means, request.theme).map_err(Why::Other)
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Size;

    use super::*;
    use crate::clock::Time;
    use crate::session::ids::SessionId;
    use crate::session::{Session, Start};
    use crate::tui::preview::View;
    use crate::workshop::builtin;

    fn request(number: u64, width: u16) -> Request {
        let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
        let start = Session::start(Start { id: SessionId(7), seed: 7, workshop }, Time(0));
        Request {
            number,
            document: Document::of(&Session::replay([start]).expect("a start")),
            options: Options::default(),
            wish: Wish { room: Size::new(width, 200), view: View::Whole },
            means: Means::TrueColour,
            theme: Theme::default(),
        }
    }

    #[test]
    fn only_the_newest_of_what_waits_is_painted() {
        let (requests, waiting) = mpsc::channel();
        let (sender, messages) = mpsc::channel();
        for (number, width) in [(1, 20), (2, 30), (3, 40)] {
            requests.send(request(number, width)).expect("it waits");
        }
        drop(requests);
        work(&waiting, &sender);
        let made: Vec<Message> = messages.try_iter().collect();
        let [Message::Preview(made)] = &made[..] else { panic!("one picture: {made:?}") };
        assert_eq!((made.number, made.painted.as_ref().map(|painted| painted.cells.area.width)), (3, Ok(40)));
    }

    #[test]
    fn the_thread_paints_what_it_is_asked_for() {
        let (sender, messages) = mpsc::channel();
        let worker = Worker::begin(sender).expect("a thread");
        for number in [1, 2] {
            worker.ask(request(number, 24));
            let Ok(Message::Preview(made)) = messages.recv() else { panic!("a picture") };
            assert_eq!(made.number, number);
        }
        drop(worker);
        assert!(messages.recv().is_err(), "the thread ends");
    }
}
