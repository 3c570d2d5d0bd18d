//! Who is to be forgotten, and where the name stands in what people wrote.
//!
//! Names come through the door of [`CleanText`], so they are compared as it leaves them (NFC, single spaces), and without
//! regard to case.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::session::groups::Person;
use crate::text::{CleanText, Limit, TextError};

/// What stands in a text where the name stood.
const GAP: &str = "…";

/// The fewest letters of a word of the name that tell of the person in bytes that cannot be read as what they are.
const TELLING: usize = 3;

/// Who is to be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    name: CleanText,
    /// Where the person works; `None` for everybody of the name.
    unit: Option<CleanText>,
}

/// What is left of a text that names who holds in something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Left {
    /// All of it: the name is not one of those who are listed.
    All,
    /// The others.
    Others(CleanText),
    /// Nobody.
    Nobody,
}

impl Whom {
    /// Whoever is called `name`, in the `unit` if one is named.
    ///
    /// # Errors
    /// When either does not come through the door for text as a name.
    pub fn new(name: &str, unit: Option<&str>) -> Result<Self, TextError> {
        let clean = |text| CleanText::new(text, Limit::Name);
        Ok(Self { name: clean(name)?, unit: unit.map(clean).transpose()? })
    }

    /// The name as it was given, cleaned.
    #[must_use]
    pub const fn name(&self) -> &CleanText {
        &self.name
    }

    /// Whether it is this person.
    pub(super) fn is(&self, person: &Person) -> bool {
        let same = |one: &CleanText, other: &CleanText| folded(one.as_str()) == folded(other.as_str());
        let there = self.unit.as_ref().is_none_or(|unit| person.unit.as_ref().is_some_and(|other| same(unit, other)));
        there && person.name.as_ref().is_some_and(|name| self.is_called(name.as_str()))
    }

    /// Whether `name` is this one, with or without more in brackets after it.
    fn is_called(&self, name: &str) -> bool {
        let bare = name.split('(').next().unwrap_or_default().trim();
        folded(bare) == folded(self.name.as_str()) || folded(name.trim()) == folded(self.name.as_str())
    }

    /// Whether a longer name has this one in it: somebody else's.
    pub(super) fn is_part_of(&self, name: &CleanText) -> bool {
        self.is_in(name.as_str()) && !self.is_called(name.as_str())
    }

    /// Whether the name stands in a text, as words of their own; a genitive counts.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        self.found(text).is_some()
    }

    /// The text with a gap for the name, wherever it stands; `None` where it does not.
    pub(super) fn cut_out_of(&self, text: &CleanText) -> Option<CleanText> {
        let mut rest = text.as_str();
        let mut cut = String::with_capacity(rest.len());
        while let Some(Range { start, end }) = self.found(rest) {
            cut.push_str(&rest[..start]);
            cut.push_str(GAP);
            rest = &rest[end..];
        }
        cut.push_str(rest);
        if cut == text.as_str() { None } else { CleanText::new(&cut, Limit::Paragraph).ok() }
    }

    /// What is left of a list of those who hold in something when this person is taken off it. A name with more in brackets
    /// after it, "Kari (NAV)", is the person too; a name within more words is not, as "Kari" in "Kari Nordmann" is somebody else.
    pub(super) fn taken_off(&self, who: &CleanText) -> Left {
        let mut left = String::new();
        let mut found = false;
        for (separator, name) in listed(who.as_str()) {
            if self.is_called(name) {
                found = true;
            } else {
                left.push_str(if left.is_empty() { "" } else { separator });
                left.push_str(name);
            }
        }
        match CleanText::new(&left, Limit::Paragraph) {
            _ if !found => Left::All,
            Ok(others) => Left::Others(others),
            Err(_) => Left::Nobody,
        }
    }

    /// Whether bytes that may be torn or damaged can hold the name: they hold a word of it, end within one, or are no text.
    #[must_use]
    pub fn may_be_in(&self, bytes: &[u8]) -> bool {
        let Ok(text) = str::from_utf8(bytes) else { return true };
        // What a file escapes cannot be compared.
        if text.contains("\\u") || text.contains("\\x") {
            return true;
        }
        let (text, name) = (letters(text), letters(self.name.as_str()));
        let words = self.name.as_str().split(|c: char| !c.is_alphanumeric()).map(letters);
        let telling = words.filter(|word| word.chars().count() >= TELLING);
        let cut = (1..name.len()).filter_map(|end| name.get(..end)).filter(|half| half.chars().count() >= TELLING);
        text.contains(&name)
            || telling.into_iter().any(|word| text.contains(&word))
            || cut.into_iter().any(|half| text.ends_with(half))
    }

    /// Where the name stands first.
    fn found(&self, text: &str) -> Option<Range<usize>> {
        let name = folded(self.name.as_str());
        let mut before = None;
        for (start, c) in text.char_indices() {
            let begins = !before.is_some_and(char::is_alphanumeric);
            if let Some(length) = text.get(start..).filter(|_| begins).and_then(|rest| begins_with(rest, &name)) {
                return Some(start..start + length);
            }
            before = Some(c);
        }
        None
    }
}

/// How many bytes of `text` the folded `name` takes up at its start, as words of their own; a genitive's s may follow.
fn begins_with(text: &str, name: &str) -> Option<usize> {
    let mut left = name;
    for (at, c) in text.char_indices() {
        if left.is_empty() {
            return ends_a_word(text.get(at..).unwrap_or_default()).then_some(at);
        }
        for lower in c.to_lowercase() {
            left = left.strip_prefix(lower)?;
        }
    }
    left.is_empty().then_some(text.len())
}

/// Whether a name that stands before `rest` ends there, or in its genitive.
fn ends_a_word(rest: &str) -> bool {
    let goes_on = |rest: &str| rest.chars().next().is_some_and(char::is_alphanumeric);
    !goes_on(rest) || rest.strip_prefix(['s', 'S']).is_some_and(|rest| !goes_on(rest))
}

/// Those who are listed, each with what stands before it: a comma, a semicolon, a stroke, a plus sign, "og" or "and".
fn listed(who: &str) -> Vec<(&str, &str)> {
    let separator = |rest: &str| {
        let word = [" og ", " and "]
            .into_iter()
            .find(|word| rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)));
        word.map(str::len).or_else(|| rest.starts_with([',', ';', '/', '&', '+']).then_some(1))
    };
    let (mut names, mut before, mut start, mut at) = (Vec::new(), "", 0, 0);
    while let Some(rest) = who.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(length) = separator(rest) {
            names.push((before, &who[start..at]));
            before = &who[at..at + length];
            at += length;
            start = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    names.push((before, &who[start..]));
    names
}

/// A text as it is compared.
fn folded(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).collect()
}

/// The letters and digits of a text, as they are compared.
fn letters(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whom(name: &str) -> Whom {
        Whom::new(name, None).expect("a name")
    }

    fn text(raw: &str) -> CleanText {
        CleanText::new(raw, Limit::Norm).expect("a text")
    }

    #[test]
    fn a_name_is_compared_as_the_door_leaves_it() {
        for (name, other, want) in [
            ("Kari Nordmann", "kari  NORDMANN", true),
            ("Åse", "A\u{30a}SE", true),
            ("O'Brien", "o'brien", true),
            ("Kari", "Kari Nordmann", false),
            ("Kari", "Karin", false),
            ("Kari", "Kari (vikar)", true),
            ("Kari (vikar)", "kari (VIKAR)", true),
        ] {
            let person = Person { name: Some(text(other)), unit: Some(text("NAV")) };
            assert_eq!(whom(name).is(&person), want, "{name} {other}");
            assert!(!Whom::new(name, Some("PPT")).expect("a name").is(&person));
            assert_eq!(Whom::new(name, Some("nav")).expect("a name").is(&person), want);
        }
        assert!(!whom("Kari").is(&Person::default()));
    }

    #[test]
    fn the_name_is_found_as_words_and_cut_out() {
        for (name, in_text, want) in [
            ("Kari", "Vi spør kari først", Some("Vi spør … først")),
            ("Kari", "KARI!", Some("…!")),
            ("Kari", "Karis idé, og Kari.", Some("…s idé, og ….")),
            ("Kari", "Karin og Akari", None),
            ("Kari Nordmann", "(Kari Nordmann)", Some("(…)")),
            ("Åse", "åse og Åses", Some("… og …s")),
            ("İnci", "i̇nci sa", Some("… sa")),
        ] {
            let cut = whom(name).cut_out_of(&text(in_text));
            assert_eq!(cut.as_ref().map(CleanText::as_str), want, "{name} in {in_text}");
            assert_eq!(whom(name).is_in(in_text), want.is_some(), "{name} in {in_text}");
            assert!(cut.is_none_or(|cut| !whom(name).is_in(cut.as_str())));
        }
    }

    #[test]
    fn who_holds_in_it_with_others_leaves_the_others() {
        let others = |left: &str| Left::Others(text(left));
        for (who, left) in [
            ("kari nordmann", Left::Nobody),
            ("Kari Nordmann (NAV)", Left::Nobody),
            ("Ola, Kari Nordmann og Per", others("Ola og Per")),
            ("Kari Nordmann og Ola", others("Ola")),
            ("Ola/Kari Nordmann", others("Ola")),
            ("Kari Nordmann Hansen", Left::All),
            ("Lederne", Left::All),
        ] {
            assert_eq!(whom("Kari Nordmann").taken_off(&text(who)), left, "{who}");
        }
        assert_eq!(whom("Kari").taken_off(&text("Kari Nordmann")), Left::All, "somebody else");
    }

    #[test]
    fn what_may_hold_the_name_is_seen_in_torn_and_damaged_bytes() {
        let kari = whom("Kari Nordmann");
        for (bytes, want) in [
            (&b"VV1 3 40 (name:Some(\"KARI NORDMANN\""[..], true),
            (b"half of it: Kar", true),
            (b"another family: Nordmann", true),
            (b"one letter is damaged: Kasi Nordmann", true),
            (b"\xff\xfe", true),
            (b"(name:\"K\\u{61}ri\")", true),
            (b"VV1 3 40 Lytte til barnet", false),
            (b"", false),
        ] {
            assert_eq!(kari.may_be_in(bytes), want, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
