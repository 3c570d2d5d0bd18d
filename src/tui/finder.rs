//! Finding out what norms have in common, in a thread that a newer question or the facilitator can end.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

use super::app::Message;
use super::helper::Helper;
use crate::clock::{self, Span};
use crate::plenary::{Answer, Question};

/// How long it is looked for before that is told, in milliseconds: what is found sooner just comes.
const MOMENT: Span = Span(200);

/// What is told must be so much more than what was told last, from 0 to 1.
const STEP: f32 = 0.05;

/// News of what is being looked for.
#[derive(Debug, Clone)]
pub struct Found {
    /// The question.
    pub question: Arc<Question>,
    /// How far it is, or the answer.
    pub news: News,
}

/// How far the search is.
#[derive(Debug, Clone)]
pub enum News {
    /// So much is done, from 0 to 1.
    Progress(f32),
    /// It is answered.
    Answer(Arc<Answer>),
}

/// A search under way. When this goes, the search ends as soon as it looks up.
#[derive(Debug)]
pub struct Finder {
    question: Arc<Question>,
    stop: Arc<AtomicBool>,
}

impl Finder {
    /// Begins to look; `sender` is told. `None` where the system gives no thread: then there is nothing to suggest.
    #[must_use]
    pub fn begin(question: Arc<Question>, sender: Sender<Message>) -> Option<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let (asked, stopped) = (Arc::clone(&question), Arc::clone(&stop));
        let thread = Helper::Themes.begin(sender, move |sender| find(&asked, &stopped, sender));
        thread.ok().map(|_| Self { question, stop })
    }

    /// Whether it looks for the answer to this very question.
    #[must_use]
    pub fn is_for(&self, question: &Arc<Question>) -> bool {
        Arc::ptr_eq(&self.question, question)
    }
}

impl Drop for Finder {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn find(question: &Arc<Question>, stop: &AtomicBool, sender: &Sender<Message>) {
    let tell = |news| {
        let _ = sender.send(Message::Found(Box::new(Found { question: Arc::clone(question), news })));
    };
    let (begun, mut told) = (clock::now(), None);
    let mut progress = |done: f32| {
        let much_more = told.is_none_or(|told| done >= told + STEP);
        if much_more && (clock::now() - begun).0 >= MOMENT.0 {
            told = Some(done);
            tell(News::Progress(done));
        }
        if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    if let Some(answer) = Answer::to(Arc::clone(question), &mut progress) {
        tell(News::Answer(Arc::new(answer)));
    }
}
