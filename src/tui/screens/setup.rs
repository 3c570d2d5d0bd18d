//! Organisation and groups.
//!
//! ```text
//!   Who holds the workshop?        Groups · drawn with 4711
//!   [Siljan kommune        ]       ▶ Group 1
//!   Who takes part?                    Seat 1 · NAV
//!   [NAV: 4                ]           Seat 2 · PPT
//!   [PPT: 3                ]         Group 2
//!   How many groups?                   …
//!   [                      ]
//! ```

mod choices;
mod people;
mod reveal;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;

use super::{Ask, Cx, Screen};
use crate::clock::Time;
use crate::session::event::{Event, What};
use crate::session::groups::{List, Person, Rules, Wish, read_people};
use crate::session::ids::SeatId;
use crate::session::{Command, Group, Seat, Session};
use crate::text::{CleanText, Limit};
use crate::tui::canvas::{Canvas, Hit, left, top};
use crate::tui::keymap::{Action, Scope};
use crate::tui::live::text_error;
use crate::tui::popup::{Answer, Menu, Prompt};
use crate::tui::told::{After, Told};
use crate::tui::views::{Window, columns};
use crate::tui::widgets::big;
use crate::tui::widgets::field::{Field, Lines};
use crate::tui::widgets::list::{self, Item, step};
use crate::tui::widgets::words::{paragraph, shortened};
use crate::workshop::{TurnOrder, TurnsBy};
use reveal::Reveal;

/// The parts of the screen, in the order of Tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Organisation,
    People,
    Count,
    Groups,
}

impl Part {
    const ALL: [Self; 4] = [Self::Organisation, Self::People, Self::Count, Self::Groups];

    /// The fields, which have no groups after them before there are any: whoever types would type into nothing.
    const FIELDS: [Self; 3] = [Self::Organisation, Self::People, Self::Count];

    /// The parts that can be gone to.
    fn all(cx: &Cx<'_>) -> &'static [Self] {
        if cx.session.groups.is_empty() { &Self::FIELDS } else { &Self::ALL }
    }

    fn next(self, cx: &Cx<'_>) -> Self {
        let parts = Self::all(cx);
        parts[(self as usize + 1) % parts.len()]
    }

    fn before(self, cx: &Cx<'_>) -> Self {
        let parts = Self::all(cx);
        parts[(self as usize + parts.len() - 1) % parts.len()]
    }
}

/// The screen on which a session is set up.
pub struct Setup {
    organisation: Field,
    people: Field,
    count: Field,
    part: Part,
    selected: Option<usize>,
    /// Whether the units are to mix in the next draw.
    mix: bool,
    /// The draw that is shown.
    reveal: Option<Reveal>,
}

impl Setup {
    /// The set-up of a session as it stands.
    #[must_use]
    pub fn new(cx: &Cx<'_>) -> Self {
        let session = cx.session;
        let organisation = session.organisation.as_ref().map_or("", |name| name.as_str());
        Self {
            organisation: Field::with(Limit::Name, Lines::One, organisation),
            people: Field::with(Limit::Paragraph, Lines::Many, &people::written(session)).at_first_line(),
            count: Field::new(Limit::Name, Lines::One),
            part: if organisation.is_empty() { Part::Organisation } else { Part::People },
            selected: None,
            mix: session.rules.mix,
            reveal: None,
        }
    }

    fn field(&mut self) -> Option<&mut Field> {
        if self.reveal.is_some() {
            return None;
        }
        match self.part {
            Part::Organisation => Some(&mut self.organisation),
            Part::People => Some(&mut self.people),
            Part::Count => Some(&mut self.count),
            Part::Groups => None,
        }
    }

    /// The organisation's name as it is typed, where that is news.
    fn name(&self, cx: &Cx<'_>) -> Option<Ask> {
        let name = if self.organisation.is_empty() { None } else { Some(self.organisation.text()) };
        match name.transpose() {
            Ok(name) => (name != cx.session.organisation).then_some(Ask::Command(Command::NameOrganisation(name))),
            Err(error) => Some(Ask::Tell(text_error(&error, cx.lang))),
        }
    }

    /// The people as they are typed.
    fn people(&self, cx: &Cx<'_>) -> Result<List, String> {
        read_people(&self.people.raw()).map_err(|errors| people::error(&errors, cx))
    }

    /// Draws with a `seed`, or with the next one.
    fn draw_lots(&self, cx: &Cx<'_>, seed: Option<u64>) -> Vec<Ask> {
        let List { people, wishes } = match self.people(cx) {
            Ok(list) if list.people.is_empty() => return vec![Ask::Tell(cx.t("setup-nobody"))],
            Ok(list) => list,
            Err(words) => return vec![Ask::Tell(words)],
        };
        let groups = match self.count.raw().trim() {
            "" => None,
            typed => match typed.parse::<u16>() {
                Ok(count) => Some(count),
                Err(_) => return vec![Ask::Tell(cx.t("setup-count-wrong"))],
            },
        };
        // The first draw takes the session's seed; each new one the next.
        let next = cx.session.seed.wrapping_add(u64::from(!cx.session.groups.is_empty()));
        let rules = Rules { mix: self.mix, wishes };
        vec![Ask::Command(Command::FormGroups { people, groups, rules, seed: seed.unwrap_or(next) })]
    }

    /// What a key asks for while a draw is shown; `None` where none is.
    fn act_on_reveal(&mut self, cx: &Cx<'_>, action: Action) -> Option<Vec<Ask>> {
        let reveal = self.reveal.as_mut()?;
        if reveal.runs(cx.session, cx.now) {
            reveal.complete();
            return Some(Vec::new());
        }
        match action {
            Action::Enter | Action::Cancel => self.reveal = None,
            Action::Draw => return Some(self.draw_lots(cx, None)),
            Action::Up | Action::Down => reveal.turn(action),
            _ => {}
        }
        Some(Vec::new())
    }

    fn latecomer(cx: &Cx<'_>) -> Vec<Ask> {
        let choice = |group: &Group| {
            let (name, size) = (cx.group_name(group), group.seats.len());
            let words = cx.with("setup-group-size", &[("group", (&name).into()), ("n", size.into())]);
            (words, Ask::Command(Command::AddSeat(group.id, Person::default())))
        };
        let choices: Vec<(String, Ask)> = cx.session.groups.iter().map(choice).collect();
        if choices.is_empty() {
            vec![Ask::Tell(cx.t("setup-no-groups"))]
        } else {
            vec![Ask::Menu(Menu::new(cx.t("setup-latecomer"), choices))]
        }
    }

    fn name_group(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let Some(group) = self.selected.and_then(|row| cx.session.groups.get(row)) else { return Vec::new() };
        let name = group.name.as_ref().map_or("", |name| name.as_str());
        vec![Ask::Prompt(Prompt::new(cx.t("setup-group-name"), name, Answer::GroupName(group.id)))]
    }

    fn enter(&mut self, cx: &Cx<'_>) -> Vec<Ask> {
        match self.part {
            Part::People => {
                self.people.key(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE));
                Vec::new()
            }
            Part::Organisation | Part::Count => {
                self.part = self.part.next(cx);
                self.name(cx).into_iter().collect()
            }
            Part::Groups => self.name_group(cx),
        }
    }

    fn step(&mut self, cx: &Cx<'_>, code: KeyCode, steps: isize) {
        match self.field() {
            Some(field) => {
                field.key(KeyEvent::new(code, KeyModifiers::NONE));
            }
            None => self.selected = step(self.selected, cx.session.groups.len(), steps),
        }
    }

    fn draw_fields(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let label = |canvas: &mut Canvas<'_>, key: &str, part: Part, area: Rect| {
            let style = if self.part == part { cx.theme.value(0) } else { cx.theme.soft() };
            let mark = if self.part == part { "▶ " } else { "  " };
            canvas.line(Line::styled(format!("{mark}{}", cx.t(key)), style), area);
            top(area, 1).1
        };
        let rest = label(canvas, "setup-organisation", Part::Organisation, area);
        let (field, rest) = top(rest, 1);
        self.organisation.draw(canvas, &cx.t("setup-organisation-hint"), self.part == Part::Organisation, field);
        canvas.clickable(field, Hit::Row { part: Part::Organisation as usize, row: 0 });
        let rest = label(canvas, "setup-people", Part::People, top(rest, 1).1);
        let rows = rest.height.saturating_sub(4).min(24);
        let (field, rest) = top(rest, rows);
        self.people.draw(canvas, &cx.t("setup-people-hint"), self.part == Part::People, field);
        canvas.clickable(field, Hit::Row { part: Part::People as usize, row: 0 });
        let signs = shortened(&cx.t("setup-wishes"), usize::from(rest.width).saturating_sub(2));
        canvas.line(Line::styled(format!("  {signs}"), cx.theme.soft()), rest);
        let rest = top(rest, 1).1;
        let rest = label(canvas, "setup-count", Part::Count, top(rest, 1).1);
        let (field, _) = top(rest, 1);
        self.count.draw(
            canvas,
            &cx.with("setup-count-hint", &[("n", usize::from(cx.session.workshop.group_size).into())]),
            self.part == Part::Count,
            field,
        );
        canvas.clickable(field, Hit::Row { part: Part::Count as usize, row: 0 });
    }

    /// What stands in the fields, and the one that is being filled in.
    fn tell_fields(&self, cx: &Cx<'_>, told: &mut Told) {
        let count = cx.with("setup-count-hint", &[("n", usize::from(cx.session.workshop.group_size).into())]);
        let fields = [
            (Part::Organisation, "setup-organisation", &self.organisation, cx.t("setup-organisation-hint")),
            (Part::People, "setup-people", &self.people, cx.t("setup-people-hint")),
            (Part::Count, "setup-count", &self.count, count),
        ];
        for (part, label, field, hint) in fields {
            let raw = field.raw();
            let typed: Vec<&str> = raw.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            match (field.lines(), typed.as_slice()) {
                (Lines::One, [typed]) => told.field_row(part as usize, 0, format!("{} {typed}", cx.t(label))),
                (Lines::Many, [_, ..]) => told.field_row(part as usize, 0, cx.t(label)),
                _ => told.field_row(part as usize, 0, format!("{} {}", cx.t(label), cx.t("plain-blank"))),
            }
            if field.lines() == Lines::Many {
                for line in typed {
                    told.say(line);
                }
            }
            if self.part == part {
                told.field(format!("{} ({hint})", cx.t(label)), field, After::Enter);
                told.takes_numbers();
            }
        }
    }

    /// The groups, or what there is to do for there to be any.
    fn tell_groups(cx: &Cx<'_>, told: &mut Told) {
        if cx.session.groups.is_empty() {
            told.say(cx.t("setup-no-groups"));
        } else {
            told.say(groups_title(cx));
        }
        told.say(turns_words(cx));
        for (row, group) in cx.session.groups.iter().enumerate() {
            told.item(Part::Groups as usize, &item(cx, row, group));
        }
    }

    fn draw_groups(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let session = cx.session;
        let turns = turns_words(cx);
        if session.groups.is_empty() {
            let rest = paragraph(canvas, &cx.t("setup-no-groups"), cx.theme.strong(), Alignment::Left, area);
            paragraph(canvas, &turns, cx.theme.soft(), Alignment::Left, top(rest, 1).1);
            return;
        }
        canvas.line(Line::styled(groups_title(cx), cx.theme.value(0)), area);
        let rest = paragraph(canvas, &turns, cx.theme.soft(), Alignment::Left, top(area, 1).1);
        let broken = wish_words(cx, usize::MAX);
        let rest = if broken.is_empty() {
            rest
        } else {
            paragraph(canvas, &format!("! {broken}"), cx.theme.alarm(), Alignment::Left, rest)
        };
        let items: Vec<Item> = session.groups.iter().enumerate().map(|(row, group)| item(cx, row, group)).collect();
        let draw = if self.part == Part::Groups { list::draw } else { list::draw_resting };
        draw(canvas, &items, Part::Groups as usize, self.selected, top(rest, 1).1);
    }
}

/// Who takes turns.
fn turns_words(cx: &Cx<'_>) -> String {
    let turns = cx.t(match cx.session.turns_by {
        TurnsBy::Members => "setup-turns-members",
        TurnsBy::Groups => "setup-turns-groups",
    });
    format!("{turns} {}", cx.t(order_key(cx.session.order)))
}

/// How many groups there are, and how they were made.
fn groups_title(cx: &Cx<'_>) -> String {
    let number = cx.session.groups.len().into();
    if cx.session.sources.is_empty() {
        let seed = cx.session.seed.to_string();
        cx.with("setup-groups", &[("n", number), ("seed", (&seed).into())])
    } else {
        // They come from elsewhere; no draw here made them.
        cx.with("count-groups", &[("n", number)])
    }
}

fn item(cx: &Cx<'_>, row: usize, group: &Group) -> Item {
    let members: Vec<String> = group.seats.iter().enumerate().map(|at| member(cx, at)).collect();
    Item::new(row, "", cx.group_name(group), cx.theme.strong()).note(members.join(", "))
}

/// Who sits in a seat, told by its place at the table from 0, and from where.
fn member(cx: &Cx<'_>, (place, seat): (usize, &Seat)) -> String {
    match (&seat.person.name, &seat.person.unit) {
        (Some(name), Some(unit)) => format!("{name} ({unit})"),
        (Some(name), None) => name.to_string(),
        (None, Some(unit)) => unit.to_string(),
        (None, None) => cx.with("seat-number", &[("n", (place + 1).into())]),
    }
}

/// What the draw could not do of what was wished, at most so many told one by one; empty where it could do all.
fn wish_words(cx: &Cx<'_>, most: usize) -> String {
    let broken = cx.session.broken_wishes();
    let words = |wish: &Wish<SeatId>| {
        let (one, two) = wish.both();
        let (one, two) = (cx.seat_name(one), cx.seat_name(two));
        let key = match wish {
            Wish::Together(..) => "wish-not-together",
            Wish::Apart(..) => "wish-not-apart",
        };
        cx.with(key, &[("one", (&one).into()), ("two", (&two).into())])
    };
    let mut told: Vec<String> = broken.iter().take(most).map(words).collect();
    if broken.len() > most {
        told.push(cx.with("wish-more", &[("n", (broken.len() - most).into())]));
    }
    told.join(" ")
}

/// The name of the text that tells in which order seats take turns.
const fn order_key(order: TurnOrder) -> &'static str {
    match order {
        TurnOrder::Around => "order-around",
        TurnOrder::Random => "order-random",
        TurnOrder::QuietFirst => "order-quiet",
    }
}

impl Screen for Setup {
    fn scopes(&self, cx: &Cx<'_>) -> &'static [Scope] {
        self.reveal.map_or(&[Scope::Setup, Scope::Session], |reveal| reveal.scopes(cx))
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        if let Some(reveal) = &self.reveal {
            return reveal.draw(cx, canvas, area);
        }
        let area = crate::tui::canvas::centred(area, 150);
        let (fields, groups) = left(area, area.width.saturating_sub(3) / 2);
        self.draw_fields(cx, canvas, fields);
        self.draw_groups(cx, canvas, left(groups, 3).1);
    }

    /// The groups, so that everybody finds their own; the fields while somebody needs them.
    fn draw_on_wall(&self, cx: &Cx<'_>, window: Window, canvas: &mut Canvas<'_>, area: Rect) {
        let groups = &cx.session.groups;
        if window == Window::Driven && (groups.is_empty() || self.part != Part::Groups) {
            return self.draw(cx, canvas, area);
        }
        let title = cx.session.workshop.title.as_str();
        let room = Rect { height: (area.height / 3).max(1), ..area };
        let rest = big::big(canvas, title, cx.theme.strong(), Alignment::Left, room);
        let mut rest = top(area, (rest.y - area.y).saturating_add(1)).1;
        if let Some(organisation) = &cx.session.organisation {
            rest = paragraph(canvas, organisation.as_str(), cx.theme.text(), Alignment::Left, rest);
        }
        let items: Vec<Item> = groups.iter().enumerate().map(|(row, group)| item(cx, row, group)).collect();
        columns::draw(canvas, &items, self.selected.filter(|_| window == Window::Driven), top(rest, 1).1);
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        self.tell_fields(cx, told);
        Self::tell_groups(cx, told);
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        if let Some(asks) = self.act_on_reveal(cx, action) {
            return asks;
        }
        match action {
            Action::Draw => {
                let mut asks: Vec<Ask> = self.name(cx).into_iter().collect();
                asks.extend(self.draw_lots(cx, None));
                return asks;
            }
            Action::Switch => {
                let other = match cx.session.turns_by {
                    TurnsBy::Members => TurnsBy::Groups,
                    TurnsBy::Groups => TurnsBy::Members,
                };
                return vec![Ask::Command(Command::TakeTurnsBy(other))];
            }
            Action::New => return Self::latecomer(cx),
            Action::Choices => return vec![Ask::Menu(self.choices(cx))],
            Action::Enter => return self.enter(cx),
            Action::Tab => self.part = self.part.next(cx),
            Action::TabBack => self.part = self.part.before(cx),
            Action::Up => self.step(cx, KeyCode::Up, -1),
            Action::Down => self.step(cx, KeyCode::Down, 1),
            _ => {}
        }
        self.name(cx).into_iter().collect()
    }

    /// Any key shows all that is still to come of a draw.
    fn key(&mut self, key: KeyEvent) {
        if let Some(reveal) = &mut self.reveal {
            if reveal::completes(key) {
                reveal.complete();
            }
        } else if let Some(field) = self.field() {
            field.key(key);
        }
    }

    fn field(&mut self) -> Option<&mut Field> {
        Self::field(self)
    }

    fn paste(&mut self, text: &str) {
        if let Some(field) = self.field() {
            field.paste(text);
        }
    }

    fn undo(&mut self) -> bool {
        self.field().is_some_and(Field::undo)
    }

    fn select(&mut self, part: usize, row: usize) -> bool {
        let part = Part::ALL.get(part).copied().unwrap_or(self.part);
        let again = part == Part::Groups && self.part == part && self.selected == Some(row);
        self.part = part;
        if part == Part::Groups {
            self.selected = Some(row);
        }
        again
    }

    /// What is typed goes with the facilitator: the name is kept, and groups are drawn if there are none yet.
    fn leave(&mut self, cx: &Cx<'_>) -> Vec<Ask> {
        let mut asks: Vec<Ask> = self.name(cx).into_iter().collect();
        if cx.session.groups.is_empty() {
            asks.extend(self.draw_lots(cx, None));
        }
        asks
    }

    fn wakes_at(&self, session: &Session, now: Time) -> Option<Time> {
        self.reveal.and_then(|reveal| reveal.wakes_at(session, now))
    }

    fn chosen(&mut self, cx: &Cx<'_>, choice: usize) -> Vec<Ask> {
        self.choose(cx, choice)
    }

    fn answered(&mut self, cx: &Cx<'_>, text: &CleanText) -> Vec<Ask> {
        match text.as_str().parse::<u64>() {
            Ok(seed) => self.draw_lots(cx, Some(seed)),
            Err(_) => vec![Ask::Tell(cx.t("draw-number-wrong"))],
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>, event: &Event) {
        if matches!(event.what, What::GroupsFormed(_)) {
            self.part = Part::Groups;
            self.selected = None;
            self.reveal = Some(Reveal::begin(cx.now));
        } else if cx.session.groups.is_empty() {
            self.reveal = None;
        } else if self.reveal.is_some() {
            // An earlier draw is no news.
            self.reveal = Some(Reveal::whole());
        }
    }
}
