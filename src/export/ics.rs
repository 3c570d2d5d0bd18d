//! `followup.ics`: what was agreed for afterwards, for any calendar (RFC 5545).
//!
//! What has a day is an event that lasts it and leaves the rest of the calendar free; what has none is a task. Each keeps
//! its own identifier for ever, so that a second import brings no doubles. Nothing is read from the clock: the same
//! document gives the same bytes.

mod line;

use jiff::civil::{Date, date};

use super::Made;
use super::date_in_words;
use super::document::{Document, FollowUp};
use line::{line, raw_line};

/// When a calendar reminds of something agreed, from the midnight at which its day begins, in local time: at nine on the
/// same weekday of the week before, while there is time to do it, and at nine on the day before.
const ALARMS: [&str; 2] = ["-P6DT15H", "-PT15H"];

/// The calendar. Nothing where nothing was agreed.
#[must_use]
pub(super) fn calendar(document: &Document) -> Made {
    if document.follow_ups.is_empty() {
        return Made::default();
    }
    let mut out = String::new();
    raw_line(&mut out, "BEGIN:VCALENDAR");
    raw_line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID", "-//Verdiverksted//Verdiverksted//EN");
    raw_line(&mut out, "CALSCALE:GREGORIAN");
    // The second is the standard's (RFC 7986), the first what most calendars read.
    line(&mut out, "X-WR-CALNAME", document.title.as_str());
    line(&mut out, "NAME", document.title.as_str());
    document.follow_ups.iter().for_each(|agreed| component(&mut out, document, agreed));
    raw_line(&mut out, "END:VCALENDAR");
    out.into()
}

fn component(out: &mut String, document: &Document, agreed: &FollowUp) {
    let kind = if agreed.when.is_some() { "VEVENT" } else { "VTODO" };
    raw_line(out, &format!("BEGIN:{kind}"));
    line(out, "UID", &format!("{}@verdiverksted", agreed.id));
    // A document without a day has nothing to tell here, and the line must be there.
    raw_line(out, &format!("DTSTAMP:{}T000000Z", digits(document.date.unwrap_or(date(1970, 1, 1)))));
    match agreed.when {
        Some(day) => whole_day(out, day),
        None => raw_line(out, "STATUS:NEEDS-ACTION"),
    }
    line(out, "SUMMARY", agreed.what.as_str());
    line(out, "DESCRIPTION", &description(document, agreed));
    line(out, "CATEGORIES", document.title.as_str());
    if agreed.when.is_some() {
        for trigger in ALARMS {
            alarm(out, trigger, agreed);
        }
    }
    raw_line(out, &format!("END:{kind}"));
}

/// All of a day, with nobody busy because of it. It ends as the next begins.
fn whole_day(out: &mut String, day: Date) {
    raw_line(out, &format!("DTSTART;VALUE=DATE:{}", digits(day)));
    // The last day that can be written has no next; without an end, an event of a day lasts that day.
    if let Ok(next) = day.tomorrow() {
        raw_line(out, &format!("DTEND;VALUE=DATE:{}", digits(next)));
    }
    raw_line(out, "TRANSP:TRANSPARENT");
}

fn alarm(out: &mut String, trigger: &str, agreed: &FollowUp) {
    raw_line(out, "BEGIN:VALARM");
    raw_line(out, "ACTION:DISPLAY");
    raw_line(out, &format!("TRIGGER:{trigger}"));
    line(out, "DESCRIPTION", agreed.what.as_str());
    raw_line(out, "END:VALARM");
}

/// Who took it on, where it was agreed, and the values it is for.
fn description(document: &Document, agreed: &FollowUp) -> String {
    let who = agreed.who.as_ref().map(|who| document.lang.text_with("ics-who", &[("who", who.as_str().into())]));
    let title = document.title.as_str();
    let day = document.date.map(|day| date_in_words(document.lang, day));
    let agreed = match &day {
        Some(day) => document.lang.text_with("ics-agreed-on", &[("title", title.into()), ("day", day.into())]),
        None => document.lang.text_with("ics-agreed", &[("title", title.into())]),
    };
    let values: Vec<&str> = document.values.iter().map(|value| value.name.as_str()).collect();
    let poster = format!("{} {}", document.heading, values.join(" · "));
    who.into_iter().chain([agreed, poster.trim_end().to_owned()]).collect::<Vec<_>>().join("\n")
}

/// A day in the eight digits of the standard: `20261121`.
fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests;
