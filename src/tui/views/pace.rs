//! The time plan in words: planned against used, and when the workshop will end.

use crate::clock::Span;
use crate::i18n::dates::clock_time;
use crate::session::plan::{Plan, Timed};
use crate::tui::screens::Cx;

/// From so many minutes on, the room is told to be behind or ahead.
const TOLD: i64 = 2;

/// From so many minutes on, they are told in hours.
const MANY: usize = 90;

/// Whole minutes, rounded.
const fn minutes(span: Span) -> i64 {
    (span.0 + 30_000).div_euclid(60_000)
}

/// A number of minutes to tell, without its sign.
fn told(minutes: i64) -> usize {
    usize::try_from(minutes.abs()).unwrap_or_default()
}

/// Used and planned minutes of some stops together: "4/10 min"; only the planned ones where less than one is used.
#[must_use]
pub fn of_stops(cx: &Cx<'_>, stops: &[&Timed]) -> String {
    let sum = |of: &dyn Fn(&Timed) -> Span| told(minutes(stops.iter().fold(Span::ZERO, |sum, stop| sum + of(stop))));
    let planned = sum(&|stop| stop.planned.span());
    match sum(&|stop| stop.used) {
        0 => planned_minutes(cx, planned),
        used => cx.with("pace-used", &[("used", used.into()), ("planned", planned.into())]),
    }
}

/// The minutes that a stop is to take.
#[must_use]
pub fn of_next(cx: &Cx<'_>, stop: &Timed) -> String {
    planned_minutes(cx, told(minutes(stop.planned.span())))
}

fn planned_minutes(cx: &Cx<'_>, planned: usize) -> String {
    cx.with("pace-planned", &[("planned", planned.into())])
}

/// A number of minutes as people say it: in hours too where it is many.
fn in_words(cx: &Cx<'_>, minutes: i64) -> String {
    match told(minutes) {
        few if few < MANY => cx.with("pace-minutes", &[("n", few.into())]),
        many => cx.with("pace-hours", &[("hours", (many / 60).into()), ("minutes", (many % 60).into())]),
    }
}

/// When the workshop will end, and whether that is as planned.
#[must_use]
pub fn of_all(cx: &Cx<'_>, plan: &Plan) -> String {
    let end = plan.end.local();
    let time = clock_time(end.hour(), end.minute(), cx.lang);
    let late = minutes(plan.late);
    let pace = match late {
        late if late >= TOLD => cx.with("pace-behind", &[("time", (&in_words(cx, late)).into())]),
        late if late <= -TOLD => cx.with("pace-ahead", &[("time", (&in_words(cx, late)).into())]),
        _ => cx.t("pace-as-planned"),
    };
    cx.with("pace-end", &[("time", (&time).into()), ("pace", (&pace).into())])
}
