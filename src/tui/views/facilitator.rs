//! What whoever leads the room needs, above or beside the screen.
//!
//! ```text
//!  Now       Write Kari's norm, Enter adds it   │  (the screen)
//!  Next      Clarify · 3 min                    │
//!  Time      4/10 min · ends at 14:40, as planned
//!  Not yet   Ola, Per                           │
//!  Notes     what the workshop says to remember │
//!  Lead      how to lead this                   │
//! ```

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::pace;
use crate::session::ids::SeatId;
use crate::session::norm_taboo::{Phase, Stop as NormTabooStop};
use crate::session::plan::{self, Plan};
use crate::session::{Place, Stop};
use crate::tui::canvas::{Canvas, left, top};
use crate::tui::keymap::Scope;
use crate::tui::screens::Cx;
use crate::tui::widgets::list::{self, Item};
use crate::tui::{guide, help};

/// From this width on, what is told stands beside the screen.
const BESIDE: u16 = 104;

/// The columns of the labels.
const LABEL: usize = 11;

/// The fewest rows that the screen keeps below what is told: where somebody works in it, and where it is only shown.
const SCREEN: (u16, u16) = (11, 6);

/// Draws what whoever leads needs over a part of `area`; what is left for the screen.
pub fn draw(cx: &Cx<'_>, scopes: &[Scope], curtain: bool, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    let items = items(cx, scopes, curtain);
    if area.width >= BESIDE {
        let (told, rest) = left(area, (area.width * 2 / 5).min(64));
        let (gap, rest) = left(rest, 3);
        for y in gap.y..gap.bottom() {
            canvas.line(Line::styled(" │ ", cx.theme.soft()), Rect { y, height: 1, ..gap });
        }
        tell(cx, canvas, &list::spaced(items, told, canvas.lang), told);
        return rest;
    }
    let least = if scopes.contains(&Scope::Slide) { SCREEN.1 } else { SCREEN.0 };
    let room = area.height.saturating_sub(least + 1);
    let (told, rest) = top(area, list::height(&items, area.width, canvas.lang).min(room));
    tell(cx, canvas, &items, told);
    let (rule, rest) = top(rest, 1);
    canvas.line(Line::styled("─".repeat(rule.width.into()), cx.theme.soft()), rule);
    rest
}

/// Draws what has room; where some has none, the last line says where it is.
fn tell(cx: &Cx<'_>, canvas: &mut Canvas<'_>, items: &[Item], area: Rect) {
    list::draw(canvas, items, 0, None, area);
    if list::height(items, area.width, canvas.lang) > area.height && area.height > 0 {
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        canvas.fill(last, cx.theme.text());
        canvas.line(Line::styled(cx.t("view-more"), cx.theme.soft()).right_aligned(), last);
    }
}

/// What is told, what must be known first.
fn items(cx: &Cx<'_>, scopes: &[Scope], curtain: bool) -> Vec<Item> {
    let plan = Plan::of(cx.session, cx.now);
    let mut told: Vec<(&str, String)> = Vec::new();
    if curtain {
        told.push(("view-curtain", cx.t("curtain-told")));
    }
    told.push(("view-now", guide::now(cx, scopes)));
    told.push(("view-next", next(cx, scopes, &plan)));
    let here: Vec<_> = plan.at(cx.session.place).into_iter().collect();
    told.push(("view-time", format!("{} · {}", pace::of_stops(cx, &here), pace::of_all(cx, &plan))));
    told.extend(voices(cx));
    if let Some(notes) = plan::notes(cx.session, cx.session.place) {
        told.push(("view-notes", notes.to_string()));
    }
    told.push(("view-lead", cx.t(lead_key(cx.session.place))));
    told.push(("view-about", cx.t(help::about(scopes))));
    let style = |key: &str| if key == "view-curtain" { cx.theme.alarm() } else { cx.theme.text() };
    let item = |(key, words): (&str, String)| {
        let label = cx.t(key);
        Item::heading(words, style(key)).lead(format!("{label:<LABEL$} "), cx.theme.value(0))
    };
    told.into_iter().map(item).collect()
}

fn next(cx: &Cx<'_>, scopes: &[Scope], plan: &Plan) -> String {
    let next = guide::next(cx, scopes);
    let length = cx.session.stop_after(1).and_then(|place| plan.at(place)).map(|stop| pace::of_next(cx, stop));
    length.map_or_else(|| next.clone(), |length| format!("{next} · {length}"))
}

/// Who has said nothing yet in this round, and who has passed.
fn voices(cx: &Cx<'_>) -> Vec<(&'static str, String)> {
    let (Some((exercise, round)), Some(turns)) = (guide::round(cx), guide::turns(cx)) else { return Vec::new() };
    let Some((_, state)) = cx.session.norm_taboo(exercise) else { return Vec::new() };
    let spoke = |seat: SeatId| {
        let said = (round.value, round.kind, Some(seat));
        state.entries().any(|entry| (entry.spot.value, entry.spot.kind, entry.seat) == said)
    };
    let names = |seats: Vec<SeatId>| seats.into_iter().map(|seat| cx.seat_call(seat)).collect::<Vec<_>>().join(", ");
    let passed: Vec<SeatId> = turns.seats().filter(|(_, passed)| *passed).map(|(seat, _)| seat).collect();
    let silent: Vec<SeatId> = turns.seats().map(|(seat, _)| seat).filter(|seat| !spoke(*seat)).collect();
    let silent = if silent.is_empty() { cx.t("view-all-spoke") } else { names(silent) };
    let mut told = vec![("view-silent", silent)];
    if !passed.is_empty() {
        told.push(("view-passed", names(passed)));
    }
    told
}

/// The name of the text that helps to lead a stop.
#[must_use]
pub const fn lead_key(place: Place) -> &'static str {
    match place {
        Place::Setup => "lead-setup",
        Place::Opening(_) => "lead-opening",
        Place::FollowUp => "lead-follow-up",
        Place::Closing(_) => "lead-closing",
        Place::Export => "lead-export",
        Place::Exercise(_, Stop::NormTaboo(stop)) => match stop {
            NormTabooStop::Value { phase: Phase::Introduction, .. } => "lead-introduction",
            NormTabooStop::Value { phase: Phase::Individual, .. } => "lead-individual",
            NormTabooStop::Value { phase: Phase::RoundRobin, .. } => "lead-round-robin",
            NormTabooStop::Value { phase: Phase::Clarify, .. } => "lead-clarify",
            NormTabooStop::Value { phase: Phase::Ranking, .. } => "lead-ranking",
            NormTabooStop::Value { phase: Phase::Taboos, .. } => "lead-taboos",
            NormTabooStop::Plenary { .. } => "lead-plenary",
            NormTabooStop::Cloud => "lead-cloud",
            NormTabooStop::Poster => "lead-poster",
        },
    }
}
