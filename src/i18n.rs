//! The three languages of the screens and outputs: bokmål, nynorsk and English.
//!
//! The texts lie in `i18n/{nb,nn,en}.ftl`, in [Fluent](https://projectfluent.org) form. A test holds that the three
//! files have the same messages with the same variables, and that each is used.

pub mod dates;

use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language of the screens and outputs, named by its BCP 47 tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Bokmål.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The language's tag: `nb`, `nn` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nb => "Bokmål",
            Self::Nn => "Nynorsk",
            Self::En => "English",
        }
    }

    /// The Fluent file of the language.
    #[must_use]
    pub const fn source(self) -> &'static str {
        match self {
            Self::Nb => include_str!("i18n/nb.ftl"),
            Self::Nn => include_str!("i18n/nn.ftl"),
            Self::En => include_str!("i18n/en.ftl"),
        }
    }

    /// The text named `key`, which takes no values.
    #[must_use]
    pub fn text(self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// The text named `key` with `values` put in. A key that is missing comes back itself, in brackets: a test holds
    /// that none is.
    #[must_use]
    pub fn text_with(self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            match value {
                Value::Text(text) => args.set(*name, FluentValue::from(*text)),
                Value::Number(number) => args.set(*name, FluentValue::from(*number)),
            }
        }
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("⟨{key}⟩");
        };
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// A number with two decimals, as it is written in the language: "0,42".
    #[must_use]
    pub fn decimal(self, number: f64) -> String {
        let written = format!("{number:.2}");
        match self {
            Self::Nb | Self::Nn => written.replace('.', ","),
            Self::En => written,
        }
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; 3] = [const { OnceLock::new() }; 3];
        BUNDLES[self as usize].get_or_init(|| {
            let resource = FluentResource::try_new(self.source().to_owned()).unwrap_or_else(|(resource, _)| resource);
            let language = LanguageIdentifier::from_str(self.tag()).unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![language]);
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(match self {
                Self::Nb | Self::Nn => |value, _| grouped(value, "\u{a0}"),
                Self::En => |value, _| grouped(value, ","),
            }));
            bundle.add_resource_overriding(resource);
            bundle
        })
    }
}

/// The least number whose thousands are told apart: four digits are read at a glance, and years have no more.
const LONG: f64 = 10_000.0;

/// A long number with `mark` between its thousands: "12 000" in Norwegian, "12,000" in English. `None` for all else.
fn grouped(value: &FluentValue<'_>, mark: &str) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if number.value < LONG {
        return None;
    }
    let digits = format!("{:.0}", number.value);
    let first = digits.len() % 3;
    let starts = (0..digits.len()).filter(|at| at % 3 == first || *at == 0);
    let ends = starts.clone().skip(1).chain([digits.len()]);
    let groups: Vec<&str> = starts.zip(ends).filter_map(|(start, end)| digits.get(start..end)).collect();
    Some(groups.join(mark))
}

/// What can be put into a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// Words.
    Text(&'a str),
    /// A count, which decides the plural.
    Number(usize),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A text that names no language of the program.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no language of the program: write nb, nn or en")]
pub struct UnknownLang;

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag).ok_or(UnknownLang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_written_as_each_language_has_them() {
        for (number, norwegian, english) in [
            (1, "1 poeng", "1 point"),
            (2027, "2027 poeng", "2027 points"),
            (9_999, "9999 poeng", "9999 points"),
            (10_000, "10\u{a0}000 poeng", "10,000 points"),
            (123_456, "123\u{a0}456 poeng", "123,456 points"),
            (1_234_567, "1\u{a0}234\u{a0}567 poeng", "1,234,567 points"),
        ] {
            let values = [("points", Value::Number(number))];
            assert_eq!(Lang::Nb.text_with("poster-points", &values), norwegian);
            assert_eq!(Lang::Nn.text_with("poster-points", &values), norwegian);
            assert_eq!(Lang::En.text_with("poster-points", &values), english);
        }
    }
}
