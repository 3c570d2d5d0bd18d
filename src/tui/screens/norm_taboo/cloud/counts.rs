//! How many groups or people used each word, and which words the room left out.

use crate::export::options::{self, CloudBy};
use crate::export::{Counted, Document, counted};
use crate::session::Session;
use crate::text::CleanText;

/// The words, and how they were counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Counts {
    /// As the outputs count them.
    pub(super) counted: Counted,
    /// Those that the room left out.
    pub(super) hidden: Vec<CleanText>,
    /// Whether people were to be counted and could not be, as it is not known for all who said it.
    pub(super) unknown: bool,
}

impl Counts {
    /// Counts the words of what stands in exercise number `exercise`, for one value or for all.
    pub(super) fn of(session: &Session, exercise: u16, value: Option<u16>, cloud: &options::Cloud) -> Self {
        let Some((_, state)) = session.norm_taboo(exercise) else { return Self::default() };
        let before = (0..exercise).filter_map(|number| session.norm_taboo(number));
        let first: usize = before.map(|(definition, _)| definition.values.len()).sum();
        let value = value.map(|value| first + usize::from(value));
        let counted = counted(&Document::of(session), value, cloud);
        let unknown = cloud.by == CloudBy::People && counted.by == CloudBy::Groups;
        Self { counted, hidden: state.hidden_words().to_vec(), unknown }
    }
}
