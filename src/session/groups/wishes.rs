//! Lines of the list that wish for something: `Kari + Ola` for one group, `Kari / Per` for two.

use super::people::{PeopleProblem, Person};
use super::rules::Wish;
use crate::text::printable;

/// A line that wishes for something, before it is known of whom it speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    text: &'a str,
    sign: Sign,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Stroke,
}

impl<'a> Line<'a> {
    /// The line if it wishes for something: a plus sign, or a stroke with a space beside it, and nothing that parts a name
    /// from a unit. A stroke within a word is part of a name.
    pub(super) fn read(text: &'a str) -> Option<Result<Self, PeopleProblem>> {
        if text.contains(['\t', ';', ',', ':']) {
            return None;
        }
        let plus = text.contains('+');
        let stroke = text.contains(" /") || text.contains("/ ");
        match (plus, stroke) {
            (false, false) => None,
            (true, true) => Some(Err(PeopleProblem::TwoSigns)),
            (true, false) => Some(Ok(Self { text, sign: Sign::Plus })),
            (false, true) => Some(Ok(Self { text, sign: Sign::Stroke })),
        }
    }

    /// What it wishes for each two of those that it names, by their places in `people`.
    pub(super) fn wishes(self, people: &[Person]) -> Result<Vec<Wish<usize>>, PeopleProblem> {
        let sign = match self.sign {
            Sign::Plus => '+',
            Sign::Stroke => '/',
        };
        let mut named = Vec::new();
        for name in self.text.split(sign) {
            let place = find(&printable(name), people)?;
            if named.contains(&place) {
                return Err(PeopleProblem::TooFewNames);
            }
            named.push(place);
        }
        let pairs = named.iter().enumerate().flat_map(|(at, one)| named.iter().skip(at + 1).map(|two| (*one, *two)));
        Ok(pairs
            .map(|(one, two)| match self.sign {
                Sign::Plus => Wish::Together(one, two),
                Sign::Stroke => Wish::Apart(one, two),
            })
            .collect())
    }
}

/// Whether a name would be read as a wish where it stands alone on a line.
pub(super) fn looks_like_one(name: &str) -> bool {
    Line::read(name).is_some()
}

/// The one who is called so: by the whole name, or by the first words of it where that is one person only.
fn find(name: &str, people: &[Person]) -> Result<usize, PeopleProblem> {
    let wanted = name.to_lowercase();
    if wanted.is_empty() {
        return Err(PeopleProblem::TooFewNames);
    }
    let called = |fits: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let fits = |person: &Person| person.name.as_ref().is_some_and(|name| fits(&name.as_str().to_lowercase()));
        people.iter().enumerate().filter(|(_, person)| fits(person)).map(|(place, _)| place).collect()
    };
    let whole = called(&|own| own == wanted);
    let found = if whole.is_empty() {
        called(&|own| own.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with([' ', ','])))
    } else {
        whole
    };
    match found[..] {
        [place] => Ok(place),
        [] => Err(PeopleProblem::UnknownName { name: short(name) }),
        [..] => Err(PeopleProblem::SeveralOfName { name: short(name) }),
    }
}

/// As much of a name as fits in a message.
fn short(name: &str) -> String {
    name.chars().take(40).collect()
}
