//! Reading a date that somebody typed.

#[cfg(test)]
mod tests;
mod token;

use jiff::Span;
use jiff::civil::Date;

use super::{MONTHS, MONTHS_EN, WEEKDAYS_EN, WEEKDAYS_NB, WEEKDAYS_NN};
use crate::text::printable;
use token::{Number, Token, tokens};

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotADate {
    /// It has none of the forms that [`parse_date`] reads.
    #[error("not a date: write it as 2027-03-12, 12.3.2027 or 12. mars 2027")]
    Unreadable,
    /// The calendar has no such day, such as 31 February.
    #[error("the calendar has no such day")]
    NoSuchDay,
    /// The weekday that is written is not the one that the date has.
    #[error("{0} is another day of the week")]
    OtherWeekday(Date),
}

/// Reads a date in any of the forms that people write, whatever the language of the screen:
///
/// - `2027-03-12`;
/// - day before month, also with slashes: `12.3.2027`, `12.03.27`, `12/3/2027`, `12.3.`, `12.3`;
/// - the month in words, whole or by three letters or more: `12. mars 2027`, `12 mar`, `12th of March 2027`,
///   `March 12, 2027`;
/// - from `today` on: `i dag`, `i morgen`, `om 2 uker`, `om ein månad`, `tomorrow`, `in 3 months`.
///
/// A year of two digits is in this century, 2000 to 2099. With no year it is the next such date, today included. A
/// weekday before the date must be the right one. Capitals do not matter. Months are counted by the calendar: one month
/// after 31 January is the last day of February.
///
/// # Errors
/// [`NotADate`] says what is wrong.
pub fn parse_date(text: &str, today: Date) -> Result<Date, NotADate> {
    let text = printable(text).to_lowercase();
    let tokens = tokens(&text)?;
    let (weekday, rest) = after_weekday(&tokens);
    let date = match relative(rest, today)? {
        Some(date) => date,
        None => calendar(rest)?.on_or_after(today)?,
    };
    let right = weekday.is_none_or(|weekday| Ok(weekday) == usize::try_from(date.weekday().to_monday_zero_offset()));
    if right { Ok(date) } else { Err(NotADate::OtherWeekday(date)) }
}

/// A day and a month, and a year where one is written.
struct Calendar {
    year: Option<Number>,
    month: i16,
    day: Number,
}

impl Calendar {
    /// The date, or the first such from `today` on.
    fn on_or_after(&self, today: Date) -> Result<Date, NotADate> {
        let month = i8::try_from(self.month).map_err(|_| NotADate::NoSuchDay)?;
        let day = match self.day {
            Number { value, digits: 1 | 2 } => i8::try_from(value).map_err(|_| NotADate::NoSuchDay)?,
            Number { .. } => return Err(NotADate::Unreadable),
        };
        let date = |year| Date::new(year, month, day).ok();
        match self.year {
            Some(Number { value, digits: 4 }) => date(value),
            Some(Number { value, digits: 2 }) => date(2000 + value),
            Some(Number { .. }) => return Err(NotADate::Unreadable),
            // Leap years are at most eight years apart.
            None => (0..=8).filter_map(|later| date(today.year() + later)).find(|date| *date >= today),
        }
        .ok_or(NotADate::NoSuchDay)
    }
}

/// A day of the calendar, in numbers or with the month in words.
fn calendar(tokens: &[Token<'_>]) -> Result<Calendar, NotADate> {
    use Token::{Mark, Number as N, Word};
    let short = |month: Number| if month.digits <= 2 { Ok(month.value) } else { Err(NotADate::Unreadable) };
    match *tokens {
        [N(year @ Number { digits: 4, .. }), Mark('-'), N(month), Mark('-'), N(day)] => {
            return Ok(Calendar { year: Some(year), month: short(month)?, day });
        }
        [N(day), Mark('.' | '/'), N(month)] | [N(day), Mark('.'), N(month), Mark('.')] => {
            return Ok(Calendar { year: None, month: short(month)?, day });
        }
        [N(day), Mark(one @ ('.' | '/' | '-')), N(month), Mark(two), N(year)] if one == two => {
            return Ok(Calendar { year: Some(year), month: short(month)?, day });
        }
        _ => {}
    }
    let filler = |token: &Token<'_>| match token {
        Word(word) => ["den", "the", "of", "st", "nd", "rd", "th"].contains(word),
        Mark(mark) => ".,-/".contains(*mark),
        N(_) => false,
    };
    let words: Vec<Token<'_>> = tokens.iter().copied().filter(|token| !filler(token)).collect();
    let (month, day, year) = match words[..] {
        [N(day), Word(month)] | [Word(month), N(day)] => (month, day, None),
        [N(day), Word(month), N(year)] | [Word(month), N(day), N(year)] => (month, day, Some(year)),
        _ => return Err(NotADate::Unreadable),
    };
    Ok(Calendar { year, month: month_number(month).ok_or(NotADate::Unreadable)?, day })
}

/// A date told by how far it is from `today`; nothing where it is told in another way.
fn relative(tokens: &[Token<'_>], today: Date) -> Result<Option<Date>, NotADate> {
    use Token::{Number as N, Word};
    let span = match *tokens {
        [Word("i"), Word("dag")] | [Word("idag" | "today")] => return Ok(Some(today)),
        [Word("i"), Word("morgen" | "morgon")] | [Word("imorgen" | "imorgon" | "tomorrow")] => length(1, "day"),
        [Word("om" | "in"), N(number), Word(unit)] => length(number.value, unit),
        [Word("om" | "in"), Word(number), Word(unit)] => number_word(number).and_then(|number| length(number, unit)),
        _ => return Ok(None),
    };
    let span = span.ok_or(NotADate::Unreadable)?;
    today.checked_add(span).map(Some).map_err(|_| NotADate::NoSuchDay)
}

/// So many days, weeks, months or years.
fn length(number: i16, unit: &str) -> Option<Span> {
    match unit {
        "dag" | "dagar" | "dager" | "day" | "days" => Span::new().try_days(number),
        "uke" | "uker" | "veke" | "veker" | "week" | "weeks" => Span::new().try_weeks(number),
        "mnd" | "måned" | "måneder" | "månad" | "månader" | "month" | "months" => Span::new().try_months(number),
        "år" | "year" | "years" => Span::new().try_years(number),
        _ => return None,
    }
    .ok()
}

/// The number that a word is, for those that people write out.
fn number_word(word: &str) -> Option<i16> {
    match word {
        "en" | "ei" | "ein" | "et" | "eit" | "ett" | "eitt" | "én" | "a" | "an" | "one" => Some(1),
        "to" | "two" => Some(2),
        "tre" | "three" => Some(3),
        "fire" | "four" => Some(4),
        "fem" | "five" => Some(5),
        "seks" | "six" => Some(6),
        _ => None,
    }
}

/// The month, 1 to 12, whose name begins with `word` of three letters or more, in any of the languages.
fn month_number(word: &str) -> Option<i16> {
    let place = [MONTHS, MONTHS_EN].iter().find_map(|names| place(names, word))?;
    i16::try_from(place + 1).ok()
}

/// The weekday that a date begins with, from Monday as 0, and what follows it.
fn after_weekday<'a, 'b>(tokens: &'a [Token<'b>]) -> (Option<usize>, &'a [Token<'b>]) {
    let ([Token::Word(word), Token::Mark(',' | '.'), rest @ ..] | [Token::Word(word), rest @ ..]) = tokens else {
        return (None, tokens);
    };
    let weekday = [WEEKDAYS_NB, WEEKDAYS_NN, WEEKDAYS_EN].iter().find_map(|names| place(names, word));
    if weekday.is_some() { (weekday, rest) } else { (None, tokens) }
}

/// Where the name that begins with `word` stands among `names`.
fn place(names: &[&str], word: &str) -> Option<usize> {
    let long_enough = word.chars().count() >= 3;
    names.iter().position(|name| long_enough && name.to_lowercase().starts_with(word))
}
