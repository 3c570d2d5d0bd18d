//! `calendar.pdf`: a wall calendar of twelve months, each with a norm to live by.

mod holidays;

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use serde::Serialize;

use super::Made;
use super::document::{Document, Norm, Value};
use super::json::Sheet;
use super::options::{Month, Options};
use super::typeset::{Pages, Template};
use super::write::ExportError;
use crate::clock;
use crate::i18n::Lang;
use crate::i18n::dates::{month_name, weekday_name};
use holidays::Holiday;

const CALENDAR: Template = Template { name: "calendar.typ", text: include_str!("calendar.typ"), data: "calendar.json" };

/// How many months a calendar has.
const MONTHS: usize = 12;

/// What the template reads.
#[derive(Debug, Serialize)]
struct Calendar<'a> {
    title: &'a str,
    organisation: &'a str,
    lang: &'static str,
    sheet: Sheet,
    /// The heading of the column of week numbers.
    week: String,
    /// The weekdays from Monday.
    weekdays: Vec<String>,
    months: Vec<MonthPage<'a>>,
}

/// A page: a norm and a month.
#[derive(Debug, Serialize)]
struct MonthPage<'a> {
    /// The month and the year in words.
    name: String,
    /// The norm, or the document's title where there are no norms.
    norm: &'a str,
    /// The norm's value, or nothing.
    value: &'a str,
    /// The value's place among the values, which decides its colour.
    colour: usize,
    weeks: Vec<Week<'a>>,
    /// The heading of the list of follow-ups, for when the days have no room for them.
    list: String,
}

/// A week, in which the month's days are those with a number.
#[derive(Debug, Serialize)]
struct Week<'a> {
    /// Its number by ISO 8601.
    number: i8,
    /// Seven days from Monday.
    days: Vec<Option<Day<'a>>>,
}

#[derive(Debug, Serialize)]
struct Day<'a> {
    number: i8,
    sunday: bool,
    /// The names of the public holidays that it is.
    holidays: Vec<String>,
    follow_ups: Vec<&'a str>,
    /// What stands in the day when its follow-ups do not fit.
    listed: String,
}

/// `calendar.pdf`: a page a month.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub(super) fn calendar(document: &Document, options: &Options) -> Result<Made, ExportError> {
    set(document, options)?.printed(document.date)
}

/// The pages.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub(super) fn set(document: &Document, options: &Options) -> Result<Pages, ExportError> {
    Pages::set(CALENDAR, &Calendar::of(document, options))
}

impl<'a> Calendar<'a> {
    fn of(document: &'a Document, options: &Options) -> Self {
        let lang = document.lang;
        let monday = Date::constant(2026, 1, 5);
        let weekdays = monday.series(1.day()).take(7);
        Self {
            title: document.title.as_str(),
            organisation: document.organisation.as_ref().map_or("", |name| name.as_str()),
            lang: lang.tag(),
            sheet: Sheet::of(options),
            week: lang.text("calendar-week"),
            weekdays: weekdays.map(|day| capital(weekday_name(day, lang))).collect(),
            months: months(document, first_month(document, options)),
        }
    }
}

/// The first day of the calendar.
fn first_month(document: &Document, options: &Options) -> Date {
    let next = || Month::after(document.date.unwrap_or_else(clock::today));
    options.month.unwrap_or_else(next).first()
}

fn months(document: &Document, first: Date) -> Vec<MonthPage<'_>> {
    let lang = document.lang;
    let mut follow_ups: BTreeMap<Date, Vec<&str>> = BTreeMap::new();
    for agreed in &document.follow_ups {
        if let Some(day) = agreed.when {
            follow_ups.entry(day).or_default().push(agreed.what.as_str());
        }
    }
    let norms = norms_of_the_year(&document.values);
    let month = |(number, first): (usize, Date)| {
        let norm = norms.get(number % norms.len().max(1));
        let name = month_name(first, lang);
        MonthPage {
            name: format!("{} {}", capital(name), first.year()),
            norm: norm.map_or(document.title.as_str(), |(_, norm)| norm.text.as_str()),
            value: norm.map_or("", |(value, _)| document.values[*value].name.as_str()),
            colour: norm.map_or(0, |(value, _)| *value),
            weeks: weeks(first, lang, &follow_ups),
            list: lang.text_with("calendar-follow-ups", &[("month", name.into())]),
        }
    };
    let firsts = (0..).map_while(|further: i64| first.checked_add(further.months()).ok());
    firsts.take(MONTHS).enumerate().map(month).collect()
}

/// The weeks that the month from `first` on touches.
fn weeks<'a>(first: Date, lang: Lang, follow_ups: &BTreeMap<Date, Vec<&'a str>>) -> Vec<Week<'a>> {
    let dates: Vec<Date> = first.series(1.day()).take_while(|date| date.month() == first.month()).collect();
    let week = |dates: &[Date]| {
        let mut days: Vec<Option<Day<'a>>> = Vec::new();
        // Only the first week can begin later than on its Monday.
        days.resize_with(dates.first().map_or(0, |date| since_monday(*date)), || None);
        days.extend(dates.iter().map(|date| Some(Day::of(*date, lang, follow_ups))));
        days.resize_with(7, || None);
        Week { number: dates.first().map_or(0, |date| date.iso_week_date().week()), days }
    };
    dates.chunk_by(|_, next| next.weekday() != Weekday::Monday).map(week).collect()
}

/// How many days have gone since Monday.
fn since_monday(date: Date) -> usize {
    usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or_default()
}

impl<'a> Day<'a> {
    fn of(date: Date, lang: Lang, follow_ups: &BTreeMap<Date, Vec<&'a str>>) -> Self {
        let follow_ups = follow_ups.get(&date).cloned().unwrap_or_default();
        Self {
            number: date.day(),
            sunday: date.weekday() == Weekday::Sunday,
            holidays: Holiday::on(date).map(|holiday| lang.text(holiday.key())).collect(),
            listed: lang.text_with("calendar-listed", &[("n", follow_ups.len().into())]),
            follow_ups,
        }
    }
}

/// The norms of a year, each with the place of its value: every value as often as its norms allow, in turns. Where there are
/// more norms than months, each value's are picked evenly from first to last; where there are fewer, they begin anew.
fn norms_of_the_year(values: &[Value]) -> Vec<(usize, &Norm)> {
    let all: usize = values.iter().map(|value| value.norms.len()).sum();
    let mut shares = vec![0; values.len()];
    let mut left = all.min(MONTHS);
    while left > 0 {
        for (share, value) in shares.iter_mut().zip(values) {
            if *share < value.norms.len() && left > 0 {
                *share += 1;
                left -= 1;
            }
        }
    }
    let turn = |turn: usize| {
        let taking = values.iter().zip(&shares).enumerate().filter(move |(_, (_, share))| turn < **share);
        taking.map(move |(place, (value, share))| (place, &value.norms[turn * value.norms.len() / share]))
    };
    (0..MONTHS).flat_map(turn).collect()
}

/// A word as it stands at the head of a column or a page.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
