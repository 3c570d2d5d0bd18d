//! The time plan in words: planned against used, and when the workshop will end.

use crate::clock::Span;
use crate::i18n::dates::clock_time;
use crate::session::plan::{Plan, Timed};
use crate::tui::screens::Cx;

/// From so many minutes on, the room is told to be behind or ahead.
const TOLD: i64 = 2;

/// Whole minutes, rounded.
const fn minutes(span: Span) -> i64 {
    (span.0 + 30_000).div_euclid(60_000)
}

/// A number of minutes to tell, without its sign.
fn told(minutes: i64) -> usize {
    usize::try_from(minutes.abs()).unwrap_or_default()
}

/// Used and planned minutes of some stops together: "4/10 min"; only the planned ones where none is used.
#[must_use]
pub fn of_stops(cx: &Cx<'_>, stops: &[&Timed]) -> String {
    let sum = |of: &dyn Fn(&Timed) -> Span| stops.iter().fold(Span::ZERO, |sum, stop| sum + of(stop));
    let planned = told(minutes(sum(&|stop| stop.planned.span())));
    let used = sum(&|stop| stop.used);
    if used == Span::ZERO {
        return cx.with("pace-planned", &[("planned", planned.into())]);
    }
    cx.with("pace-used", &[("used", told(minutes(used)).into()), ("planned", planned.into())])
}

/// When the workshop will end, and whether that is as planned.
#[must_use]
pub fn of_all(cx: &Cx<'_>, plan: &Plan) -> String {
    let end = plan.end.local();
    let time = clock_time(end.hour(), end.minute(), cx.lang);
    let late = minutes(plan.late);
    let pace = match late {
        late if late >= TOLD => cx.with("pace-behind", &[("n", told(late).into())]),
        late if late <= -TOLD => cx.with("pace-ahead", &[("n", told(late).into())]),
        _ => cx.t("pace-as-planned"),
    };
    cx.with("pace-end", &[("time", (&time).into()), ("pace", (&pace).into())])
}
