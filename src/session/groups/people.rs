//! The people who take part, read from what a facilitator types or pastes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rules::Wish;
use super::wishes;
use crate::text::{CleanText, Limit, TextError, printable};

/// The most people that are taken in: twice the largest room that the program is made for.
pub const MOST_PEOPLE: usize = 400;

/// Somebody who takes part. Names are for those who want them: a unit alone, or nothing at all, is a person too.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// What the person is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<CleanText>,
    /// Where the person works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<CleanText>,
}

/// What is wrong with a line of people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct PeopleError {
    /// The number of the line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: PeopleProblem,
}

/// What can be wrong with a line of people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PeopleProblem {
    /// The name or the unit does not come through the door for text.
    #[error(transparent)]
    Text(#[from] TextError),
    /// After a unit's colon comes something else than a whole number, or a number stands where a name should.
    #[error("write a unit, a colon and how many come from it, such as \"NAV: 5\"")]
    NotACount,
    /// A count beyond [`MOST_PEOPLE`].
    #[error("at most {most} people fit")]
    TooLargeCount {
        /// How many fit.
        most: usize,
    },
    /// More than a name and a unit.
    #[error("write a name and a unit, with one comma between")]
    TooManyParts,
    /// The same name from the same unit stands on an earlier line. Two people of one name are told apart by what is
    /// written after it, such as an initial.
    #[error("the same name and unit stand on line {first}")]
    SamePerson {
        /// The number of the earlier line, from 1.
        first: usize,
    },
    /// A line wishes that people are in one group and that they are not.
    #[error("write either a plus sign between the names or a stroke, not both")]
    TwoSigns,
    /// A wish with fewer than two people in it.
    #[error("write the names of two people or more, such as \"Kari + Ola\"")]
    TooFewNames,
    /// A wish for somebody who is not in the list.
    #[error("nobody in the list is called \"{name}\"")]
    UnknownName {
        /// The name as it was written, or the beginning of it.
        name: String,
    },
    /// A wish for somebody whose name several people have.
    #[error("several in the list are called \"{name}\": write more of the name")]
    SeveralOfName {
        /// The name as it was written, or the beginning of it.
        name: String,
    },
    /// With this line there are more than [`MOST_PEOPLE`] in all; the lines after it were not read.
    #[error("at most {most} people fit in all")]
    TooManyPeople {
        /// How many fit.
        most: usize,
    },
}

/// The people of a list, and what is wished for them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    /// Those who take part.
    pub people: Vec<Person>,
    /// Who is to be in one group and who is not, by their places among `people`.
    pub wishes: Vec<Wish<usize>>,
}

/// The people of a list as [`read_people`] reads it, without what is wished for them.
///
/// # Errors
/// As [`read_people`].
pub fn parse_people(text: &str) -> Result<Vec<Person>, Vec<PeopleError>> {
    read_people(text).map(|list| list.people)
}

/// Reads people, one line each:
///
/// - `Kari Nordmann, NAV`: a name and a unit;
/// - `Kari Nordmann`: a name;
/// - `Sagaenga barnehage: 5`: five without names from a unit; with 0 or nothing after the colon, none from it;
/// - `12`: twelve without names or units;
/// - `Kari + Ola`: two who stand on other lines, to be in one group; `Kari / Per`: two who are not to be; more names with the
///   same sign between them mean it for each two. The first words of a name will do where only one person has them.
///
/// A tab or a semicolon separates as well as a comma and goes before it, so that columns pasted from a spreadsheet work
/// (a name and a unit, or a unit and a number; a name may then hold a comma). A cell may be empty. Blank lines are
/// skipped.
///
/// # Errors
/// What is wrong, each with its line, in order; after [`MOST_PEOPLE`] mistakes the rest is not read. Nobody is taken in
/// then.
pub fn read_people(text: &str) -> Result<List, Vec<PeopleError>> {
    let (mut people, mut wished, mut errors) = (Vec::new(), Vec::new(), Vec::new());
    let mut named = BTreeMap::new();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    for (line, text) in (1..).zip(text.split('\n')) {
        match wishes::Line::read(text) {
            None => {}
            Some(Ok(wish)) => {
                wished.push((line, wish));
                continue;
            }
            Some(Err(what)) => {
                errors.push(PeopleError { line, what });
                continue;
            }
        }
        let found = read(text).and_then(|entry| entry.people()).and_then(|found| new_names(found, line, &mut named));
        match found {
            Ok(found) => people.extend(found),
            Err(what) => errors.push(PeopleError { line, what }),
        }
        if people.len() > MOST_PEOPLE || errors.len() >= MOST_PEOPLE {
            if people.len() > MOST_PEOPLE {
                errors.push(PeopleError { line, what: PeopleProblem::TooManyPeople { most: MOST_PEOPLE } });
            }
            break;
        }
    }
    // Whom a wish speaks of is known when all lines are read.
    let mut list = List { people, wishes: Vec::new() };
    let all_read = errors.is_empty();
    for (line, wish) in wished.into_iter().take(MOST_PEOPLE) {
        match wish.wishes(&list.people) {
            Ok(wishes) => list.wishes.extend(wishes),
            // Where a line of people is wrong, its names are missing from the list.
            Err(PeopleProblem::UnknownName { .. }) if !all_read => {}
            Err(what) => errors.push(PeopleError { line, what }),
        }
    }
    errors.sort_by_key(|error| error.line);
    if errors.is_empty() { Ok(list) } else { Err(errors) }
}

/// A name as it is written on a line of its own, so that it is read as that name.
#[must_use]
pub fn written_name(name: &str) -> String {
    if wishes::looks_like_one(name) { format!("{name},") } else { name.to_owned() }
}

/// What a line says, before its texts have gone through the door; an empty text is nothing.
enum Entry<'a> {
    /// Somebody, or a blank line when both are empty.
    One { name: &'a str, unit: &'a str },
    /// So many without names.
    Unnamed { unit: &'a str, count: usize },
}

/// Finds out which form a line has.
fn read(line: &str) -> Result<Entry<'_>, PeopleProblem> {
    if let Some((unit, count)) = line.rsplit_once(':') {
        if let Some(count) = whole(count)? {
            return Ok(Entry::Unnamed { unit, count });
        }
        if is_blank(count) {
            return Ok(Entry::Unnamed { unit, count: 0 });
        }
    }
    let separator = ['\t', ';', ','].into_iter().find(|separator| line.contains(*separator));
    let Some(separator) = separator else {
        return match whole(line)? {
            Some(count) => Ok(Entry::Unnamed { unit: "", count }),
            None if line.contains(':') => Err(PeopleProblem::NotACount),
            None => Ok(Entry::One { name: line, unit: "" }),
        };
    };
    let mut parts: Vec<&str> = line.split(separator).collect();
    while parts.len() > 2 && parts.last().is_some_and(|part| is_blank(part)) {
        parts.pop();
    }
    match parts[..] {
        [unit, count] => match whole(count)? {
            Some(count) => Ok(Entry::Unnamed { unit, count }),
            None => Ok(Entry::One { name: unit, unit: count }),
        },
        _ => Err(PeopleProblem::TooManyParts),
    }
}

impl Entry<'_> {
    /// The people it stands for.
    fn people(&self) -> Result<Vec<Person>, PeopleProblem> {
        match *self {
            Self::One { name, unit } => {
                let person = Person { name: word(name)?, unit: word(unit)? };
                Ok(if person == Person::default() { Vec::new() } else { vec![person] })
            }
            Self::Unnamed { unit, count } => Ok(vec![Person { name: None, unit: word(unit)? }; count]),
        }
    }
}

/// Remembers the names of a line, or says where one of them stood before.
fn new_names(
    found: Vec<Person>,
    line: usize,
    named: &mut BTreeMap<(String, Option<String>), usize>,
) -> Result<Vec<Person>, PeopleProblem> {
    for person in &found {
        let Some(name) = &person.name else { continue };
        let key = (name.as_str().to_lowercase(), person.unit.as_ref().map(|unit| unit.as_str().to_lowercase()));
        let first = *named.entry(key).or_insert(line);
        if first != line {
            return Err(PeopleProblem::SamePerson { first });
        }
    }
    Ok(found)
}

/// The whole number that `text` is; nothing where it is not only digits.
fn whole(text: &str) -> Result<Option<usize>, PeopleProblem> {
    let digits = printable(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    let count = digits.parse().ok().filter(|count| *count <= MOST_PEOPLE);
    count.map(Some).ok_or(PeopleProblem::TooLargeCount { most: MOST_PEOPLE })
}

/// A name through the door, nothing where nothing is written, and an error where it is a number that went astray.
fn word(text: &str) -> Result<Option<CleanText>, PeopleProblem> {
    let number = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-.".contains(c);
    match CleanText::new(text, Limit::Name) {
        Ok(clean) if clean.as_str().chars().all(number) => Err(PeopleProblem::NotACount),
        Ok(clean) => Ok(Some(clean)),
        Err(TextError::Empty) => Ok(None),
        Err(error @ TextError::TooLong { .. }) => Err(error.into()),
    }
}

/// Whether nothing that can be seen is written.
fn is_blank(text: &str) -> bool {
    printable(text).is_empty()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Each person as `name/unit`.
    fn read_all(text: &str) -> Vec<String> {
        let part = |text: Option<CleanText>| text.map(|text| text.to_string()).unwrap_or_default();
        let people = parse_people(text).expect(text);
        people.into_iter().map(|person| format!("{}/{}", part(person.name), part(person.unit))).collect()
    }

    fn wrong(text: &str) -> Vec<(usize, PeopleProblem)> {
        parse_people(text).expect_err(text).into_iter().map(|error| (error.line, error.what)).collect()
    }

    #[test]
    fn each_form_of_line_is_read() {
        for (text, people) in [
            ("", vec![]),
            ("\n \n\t\n;\n,\u{feff}\n", vec![]),
            ("Kari Nordmann, NAV", vec!["Kari Nordmann/NAV"]),
            ("Kari Nordmann;NAV", vec!["Kari Nordmann/NAV"]),
            ("Kari Nordmann\tNAV\t\t", vec!["Kari Nordmann/NAV"]),
            ("Nordmann, Kari\tNAV", vec!["Nordmann, Kari/NAV"]),
            ("Nordmann, Kari; Helse, sosial og omsorg", vec!["Nordmann, Kari/Helse, sosial og omsorg"]),
            ("Kari Nordmann", vec!["Kari Nordmann/"]),
            ("Kari,", vec!["Kari/"]),
            (", NAV", vec!["/NAV"]),
            ("Sagaenga barnehage: 2", vec!["/Sagaenga barnehage"; 2]),
            ("Sagaenga barnehage\t2", vec!["/Sagaenga barnehage"; 2]),
            ("Helse, sosial og omsorg: 1", vec!["/Helse, sosial og omsorg"]),
            ("NAV:\nSkole: 0\nPPT: 1", vec!["/PPT"]),
            ("3", vec!["/"; 3]),
            ("\u{feff}2\r\nKari\rOla", vec!["/", "/", "Kari/", "Ola/"]),
            (": 1", vec!["/"]),
            ("Kari\u{1b}[31m", vec!["Kari[31m/"]),
            ("Kari, NAV\nKari, PPT\nKari", vec!["Kari/NAV", "Kari/PPT", "Kari/"]),
        ] {
            assert_eq!(read_all(text), people, "{text:?}");
        }
        assert_eq!(read_all("400").len(), 400);
    }

    #[test]
    fn each_mistake_is_told_with_its_line() {
        let most = MOST_PEOPLE;
        for (text, problems) in [
            ("NAV: fem", vec![(1, PeopleProblem::NotACount)]),
            ("NAV: -5", vec![(1, PeopleProblem::NotACount)]),
            ("-5", vec![(1, PeopleProblem::NotACount)]),
            ("2.5, NAV", vec![(1, PeopleProblem::NotACount)]),
            ("NAV: 401", vec![(1, PeopleProblem::TooLargeCount { most })]),
            ("99999999999999999999999", vec![(1, PeopleProblem::TooLargeCount { most })]),
            ("Kari, NAV, Skien", vec![(1, PeopleProblem::TooManyParts)]),
            ("Kari, NAV\n\nOla\nkari , nav", vec![(4, PeopleProblem::SamePerson { first: 1 })]),
            ("400\nKari\nNAV: fem", vec![(2, PeopleProblem::TooManyPeople { most })]),
            ("A,B,C\nNAV: x", vec![(1, PeopleProblem::TooManyParts), (2, PeopleProblem::NotACount)]),
        ] {
            assert_eq!(wrong(text), problems, "{text:?}");
        }
        let long = PeopleProblem::Text(TextError::TooLong { length: 81, most: 80 });
        assert_eq!(wrong(&"å".repeat(81)), [(1, long)]);
        assert_eq!(wrong(&"a,b,c\n".repeat(10_000)).len(), MOST_PEOPLE);
    }

    fn wished(text: &str) -> Vec<Wish<usize>> {
        read_people(text).expect(text).wishes
    }

    #[test]
    fn wishes_are_read_and_say_what_is_wrong_with_them() {
        use Wish::{Apart, Together};
        let list = "Kari Nordmann, NAV\nOla\nPer, PPT\nNordmann, Eva\tSkole\n";
        for (line, wishes) in [
            ("Kari + Ola", vec![Together(0, 1)]),
            ("kari nordmann+OLA", vec![Together(0, 1)]),
            ("Ola / Per", vec![Apart(1, 2)]),
            ("Ola + Per + Kari", vec![Together(1, 2), Together(1, 0), Together(2, 0)]),
            ("Nordmann + Ola", vec![Together(3, 1)]),
        ] {
            assert_eq!(wished(&format!("{list}{line}")), wishes, "{line}");
            assert_eq!(wished(&format!("{line}\n{list}")), wishes, "{line}: the order of the lines is free");
        }
        assert_eq!(wished("Anne/Berit\nNAV/PPT: 2\nKari, Helse / omsorg"), [], "names and units may have strokes");
        let unknown = |name: &str| PeopleProblem::UnknownName { name: name.to_owned() };
        for (line, problem) in [
            ("Kari + Åse", unknown("Åse")),
            ("Kari + Ola / Per", PeopleProblem::TwoSigns),
            ("Kari +", PeopleProblem::TooFewNames),
            ("Kari + Kari", PeopleProblem::TooFewNames),
            ("NAV + Ola", unknown("NAV")),
        ] {
            assert_eq!(wrong(&format!("{list}{line}")), [(5, problem)], "{line}");
        }
        let several = PeopleProblem::SeveralOfName { name: "Kari".to_owned() };
        assert_eq!(wrong("Kari A\nKari B\nOla\nKari + Ola"), [(4, several)]);
        assert_eq!(wrong("Ola + Kari\nOla\nA,B,C"), [(3, PeopleProblem::TooManyParts)], "the first mistake first");
        assert_eq!(read_all(&format!("{}\n{}", written_name("A + B"), written_name("Kari"))), ["A + B/", "Kari/"]);
    }

    #[test]
    fn a_person_is_read_as_written() {
        for person in parse_people("Kari, NAV\nOla\nPPT: 1\n1").expect("four people") {
            let ron = ron::to_string(&person).expect("written");
            assert_eq!(ron::from_str::<Person>(&ron), Ok(person), "{ron}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_panics(text in "([a-å0-9:;,\t\r\n .-]|\\PC){0,60}") {
            match parse_people(&text) {
                Ok(people) => prop_assert!(people.len() <= MOST_PEOPLE),
                Err(errors) => prop_assert!(!errors.is_empty() && errors.is_sorted_by_key(|error| error.line)),
            }
        }
    }
}
