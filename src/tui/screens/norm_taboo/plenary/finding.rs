//! What is being looked for beside the keys, and what was found last.

use std::ops::ControlFlow;
use std::sync::Arc;

use crate::plenary::{Answer, Question};
use crate::tui::finder::{Found, News};
use crate::tui::screens::Cx;

/// Up to so many norms are compared at once, before the next drawing: it takes a few milliseconds.
const AT_ONCE: usize = 300;

/// What is being looked for, and what was found last. The last answer holds until there is a new one.
#[derive(Debug, Default)]
pub(super) struct Finding {
    answer: Option<Arc<Answer>>,
    search: Search,
}

/// What is being looked for.
#[derive(Debug, Default)]
enum Search {
    /// Nothing: what there is to find is found.
    #[default]
    Idle,
    /// The answer to a question; how much is done, once that is worth telling.
    Looking(Arc<Question>, Option<f32>),
    /// It was, and the facilitator has stopped it.
    Stopped(Arc<Question>),
}

impl Finding {
    /// Wants this answered; `true` where there is another answer at once. What is answered, or being looked for, is not
    /// looked for again.
    pub(super) fn ask(&mut self, question: &Arc<Question>) -> bool {
        let answered = self.answer.as_ref().is_some_and(|answer| answer.question() == question);
        let asked = match &self.search {
            Search::Looking(asked, _) | Search::Stopped(asked) => asked == question,
            Search::Idle => false,
        };
        if answered {
            self.search = Search::Idle;
        } else if question.size() <= AT_ONCE {
            self.answer = Answer::to(Arc::clone(question), &mut |_| ControlFlow::Continue(())).map(Arc::new);
            self.search = Search::Idle;
            return true;
        } else if !asked {
            self.search = Search::Looking(Arc::clone(question), None);
        }
        false
    }

    /// What is to be found out beside the keys.
    pub(super) const fn question(&self) -> Option<&Arc<Question>> {
        match &self.search {
            Search::Looking(question, _) => Some(question),
            Search::Idle | Search::Stopped(_) => None,
        }
    }

    /// What was found last.
    pub(super) const fn answer(&self) -> Option<&Arc<Answer>> {
        self.answer.as_ref()
    }

    /// Hears of what is being looked for; `true` where it is found. What was asked before is of no interest any more.
    pub(super) fn hear(&mut self, found: &Found) -> bool {
        let Search::Looking(question, done) = &mut self.search else { return false };
        if !Arc::ptr_eq(question, &found.question) {
            return false;
        }
        match &found.news {
            News::Progress(share) => {
                *done = Some(*share);
                false
            }
            News::Answer(answer) => {
                self.answer = Some(Arc::clone(answer));
                self.search = Search::Idle;
                true
            }
        }
    }

    /// Whether it is told that something is being looked for.
    pub(super) const fn is_looking(&self) -> bool {
        matches!(self.search, Search::Looking(_, Some(_)))
    }

    /// Looks no further; `false` when nothing was looked for.
    pub(super) fn stop(&mut self) -> bool {
        let Search::Looking(question, _) = &self.search else { return false };
        self.search = Search::Stopped(Arc::clone(question));
        true
    }

    /// Looks again, where it was stopped.
    pub(super) fn again(&mut self) {
        if let Search::Stopped(question) = &self.search {
            self.search = Search::Looking(Arc::clone(question), None);
        }
    }

    /// How far it is, in words, once that is worth telling.
    pub(super) fn words(&self, cx: &Cx<'_>) -> Option<String> {
        match &self.search {
            Search::Idle | Search::Looking(_, None) => None,
            Search::Looking(_, Some(share)) => {
                let percent = crate::plenary::words::percent(cx.lang, f64::from(*share));
                Some(cx.with("wall-looking", &[("share", (&percent).into())]))
            }
            Search::Stopped(_) => Some(cx.t("wall-not-looked")),
        }
    }
}
