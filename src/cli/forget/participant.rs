//! A person is removed from a session.

use std::path::{Path, PathBuf};

use super::super::{Everywhere, Outcome, Trouble, say};
use super::{Arguments, ask, counted, is_output, merged_with, shown};
use crate::export::{OWN_LIST, kit};
use crate::session::forget::{Found, Mention, Texts, Whom, forget as without, mentions};
use crate::session::ids::GroupId;
use crate::session::norm_taboo::Kind;
use crate::session::{Event, Session, State};
use crate::store::contents::Contents;
use crate::store::disk::Ground;
use crate::store::{QUARANTINE, StoreError, forget as store, lock};

/// Tells what goes, asks, and rewrites the session without the person.
///
/// # Errors
/// As [`run`](super::run).
pub(super) fn forget(path: &Path, name: &str, arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let trouble = |error: StoreError| Trouble::new(&error, error.hint());
    let whom = Whom::new(name, arguments.unit.as_deref())
        .map_err(|error| Trouble::new(error, "write the name as it stands in the session"))?;
    if lock::is_held(path) {
        return Err(trouble(StoreError::Taken { path: path.to_owned() }));
    }
    let contents = Contents::<Event>::read(&Ground::system(), path).map_err(trouble)?;
    let plan = Plan::of(&contents, whom, arguments.in_texts);
    let judge = |bytes: &[u8]| plan.whom.may_be_in(bytes);
    let outputs = |name: &str| plan.shows(name);
    let beside = store::holding(path, &judge, &outputs).map_err(trouble)?;
    let session = Session::replay(contents.events)
        .map_err(|error| Trouble::new(error, "name a folder that `verdiverksted sessions` lists"))?;
    if !plan.changes() && beside.is_empty() {
        return Err(plan.nothing(&session));
    }
    say(&format!("This removes a person's name for good from {}", shown(path)));
    plan.tell(&beside, path);
    ask(arguments)?;
    let mut found = Found::default();
    let mut rewrite = |event: &Event| without(event, &plan.whom, plan.texts, &mut found);
    let done = store::rewrite(path, &mut rewrite, &judge, &outputs).map_err(trouble)?;
    say(&format!("rewritten: {} in the journal", counted(done.events, "event")));
    for file in &done.removed {
        say(&format!("removed: {}", shown(file)));
    }
    tell_rest(&plan, &session, path, everywhere, &done.removed);
    say(&path.display().to_string());
    Ok(())
}

/// What was found, and is to be done.
struct Plan {
    whom: Whom,
    texts: Texts,
    found: Found,
    /// Half an event that may have the name in it.
    torn: bool,
}

impl Plan {
    fn of(contents: &Contents<Event>, whom: Whom, in_texts: bool) -> Self {
        let texts = if in_texts { Texts::Cut } else { Texts::Left };
        let mut found = Found::default();
        for event in &contents.events {
            let _ = without(event, &whom, texts, &mut found);
        }
        let torn = !contents.torn().is_empty() && whom.may_be_in(contents.torn());
        Self { whom, texts, found, torn }
    }

    fn changes(&self) -> bool {
        self.found.is_named() || self.torn || (self.texts == Texts::Cut && self.found.texts > 0)
    }

    /// Whether an output of this name can show what is forgotten: the kit has the names of those in seats, all else what is
    /// agreed for afterwards, and what was said.
    fn shows(&self, name: &str) -> bool {
        let words = self.found.follow_ups > 0 || (self.texts == Texts::Cut && self.found.texts > 0);
        let seats = self.found.seats > 0 && name == kit::FILE_NAME;
        // The list of what was exported has no words in it.
        is_output(name) && name != OWN_LIST && (words || seats)
    }

    fn nothing(&self, session: &Session) -> Trouble {
        let mut lines = vec!["nobody of that name was found, and nothing was changed".to_owned()];
        lines.extend(longer(&self.found));
        lines.extend(left(self, session));
        let hint = match (self.found.texts, self.found.longer) {
            (0, 0) => "write the name as it stands in the session",
            (0, _) => "write the whole name",
            _ => "reword these in the session, or write --in-texts to put a gap where the name stands",
        };
        Trouble::new(lines.join("\n"), hint)
    }

    /// What is about to go.
    fn tell(&self, beside: &[PathBuf], path: &Path) {
        let Found { seats, follow_ups, texts, longer: _, units } = &self.found;
        if *seats > 0 {
            let stays = "the seat stays, with its unit and what was said from it";
            say(&format!("  in seats: {}; {stays}", counted(*seats, "place")));
        }
        if units.len() > 1 {
            let named = units.iter().map(|unit| unit.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string));
            say(&format!("  of several units, all of them: {}", named.collect::<Vec<_>>().join(", ")));
            say("  to forget only one, name its unit with --unit");
        }
        if *follow_ups > 0 {
            say(&format!("  as who holds in something afterwards: {}", counted(*follow_ups, "place")));
        }
        if *texts > 0 && self.texts == Texts::Cut {
            say(&format!("  in texts, where a gap is left: {}", counted(*texts, "place")));
        }
        if self.torn {
            say("  in half an event that an interrupted write left");
        }
        for file in beside {
            say(&format!("  removed whole, because the name is in it or may be: {}", within(file, path)));
        }
        if let Some(longer) = longer(&self.found) {
            say(&longer);
        }
    }
}

/// A file as it is named within the session's folder.
fn within(file: &Path, path: &Path) -> String {
    shown(file.strip_prefix(path).unwrap_or(file))
}

/// Those who are called more than that.
fn longer(found: &Found) -> Option<String> {
    let told = || format!("left alone, because it is part of a longer name: {}", counted(found.longer, "place"));
    (found.longer > 0).then(told)
}

/// Where the name is still.
fn tell_rest(plan: &Plan, session: &Session, path: &Path, everywhere: &Everywhere, removed: &[PathBuf]) {
    let left = left(plan, session);
    for line in longer(&plan.found).iter().chain(&left) {
        say(line);
    }
    if !left.is_empty() {
        say("Reword these, then write --in-texts: what was said before a rewording stays in the journal otherwise.");
    }
    if removed.iter().any(|file| file.starts_with(path.join(store::OUTPUTS))) {
        say("The outputs can be made anew, without the name: verdiverksted export");
    }
    if removed.iter().any(|file| file.starts_with(path.join(QUARANTINE))) {
        say("What was in quarantine was damaged, and is not part of the session.");
    }
    for merged in merged_with(session.id, path, everywhere) {
        say(&format!("forget the person there too, it took this session in: {}", shown(&merged)));
    }
    for source in session.sources.values() {
        say(&format!("forget the person there too, this session took it in: {}", source.name));
    }
    say("Not known here: outputs in other folders, copies, backups, and what the terminal keeps of this command.");
}

/// The places where the name stands in texts that are left as they are, a line each, without the texts.
fn left(plan: &Plan, session: &Session) -> Vec<String> {
    let all = match plan.texts {
        Texts::Cut => return Vec::new(),
        Texts::Left if plan.found.texts == 0 => return Vec::new(),
        Texts::Left => counted(plan.found.texts, "place"),
    };
    let mut lines = vec![format!("the name also stands in texts, which are left as they are: {all} in the journal")];
    lines.extend(mentions(session, &plan.whom).into_iter().map(|mention| format!("  {}", place(session, mention))));
    lines
}

/// A place in words.
fn place(state: &State, mention: Mention) -> String {
    let value = |exercise, value: u16| {
        let named = state.norm_taboo(exercise).and_then(|(definition, _)| definition.values.get(usize::from(value)));
        named.map(|value| value.name.to_string()).unwrap_or_default()
    };
    let group = |id: GroupId| state.group(id).map_or_else(String::new, |group| format!("group {}", group.number));
    match mention {
        Mention::Said { exercise, spot, number } => {
            let kind = match spot.kind {
                Kind::Norm => "norm",
                Kind::Taboo => "taboo",
            };
            let which =
                number.map_or_else(|| format!("a withdrawn or merged {kind}"), |number| format!("{kind} {number}"));
            format!("{}, {}: {which}", value(exercise, spot.value), group(spot.group))
        }
        Mention::MainMessage { exercise, value: number, number: theme } => {
            format!("{}: main message {theme} or its taboos", value(exercise, number))
        }
        Mention::Reason { exercise, value: number, group: id } => {
            format!("{}, {}: why it decided otherwise", value(exercise, number), group(id))
        }
        Mention::FollowUp(number) => format!("afterwards: number {number}"),
        Mention::GroupName(id) => format!("the name of {}", group(id)),
        Mention::Organisation => "the name of the organisation".to_owned(),
        Mention::Workshop => "the workshop's own words".to_owned(),
    }
}
