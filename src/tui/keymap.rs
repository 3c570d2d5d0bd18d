//! The keys as data: one table drives what a key does, what the footer and the help say, and a test that no two collide.
//!
//! Where text is typed every printable key is text, so no action lies on a letter.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Something that a key, a click or a footer label asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Explains the screen.
    Help,
    /// Shows all stops.
    Agenda,
    /// Goes to the next stop.
    Next,
    /// Goes to the stop before.
    Back,
    /// Starts, pauses or resumes the clock.
    Clock,
    /// Gives a minute more.
    Minute,
    /// Ends the round.
    EndRound,
    /// Takes back the last act.
    Undo,
    /// Does it again.
    Redo,
    /// Leaves the program.
    Quit,
    /// Does the obvious thing.
    Enter,
    /// Leaves what is open.
    Cancel,
    /// Goes to the next part of the screen.
    Tab,
    /// Goes to the part before.
    TabBack,
    /// Selects the one above.
    Up,
    /// Selects the one below.
    Down,
    /// Moves the selected one up.
    MoveUp,
    /// Moves the selected one down.
    MoveDown,
    /// Marks the selected one.
    Mark,
    /// The seat passes.
    Pass,
    /// A seat comes back in, or gets the turn.
    GiveTurn,
    /// Gives the selected one other words.
    Reword,
    /// Makes one of the marked ones.
    Merge,
    /// Moves the selected one elsewhere.
    MoveTo,
    /// Withdraws the selected one, or brings it back.
    Withdraw,
    /// Switches between the ways to rank, turns to take or groups to form.
    Switch,
    /// Confirms what is found.
    Confirm,
    /// Decides otherwise, with a reason.
    Override,
    /// Opens again what is confirmed.
    Reopen,
    /// Counts without what is missing.
    Close,
    /// Settles a tie.
    Settle,
    /// Draws the groups.
    Draw,
    /// Takes the groups' top norms over as themes.
    FromTops,
    /// Makes something new of what is marked.
    New,
    /// Chooses for the poster, or not.
    Choose,
    /// Words a taboo.
    Taboo,
    /// Dissolves or removes the selected one.
    Remove,
    /// Shows where the selected one comes from.
    Sources,
    /// Gives place number so-and-so, from 1.
    Place(u8),
    /// So many hands are up.
    Hands(u8),
}

/// Where a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// In a session, on every screen.
    Session,
    /// On the first screen.
    Start,
    /// Where a clock counts.
    Timed,
    /// Organisation and groups.
    Setup,
    /// Slides and introductions.
    Slide,
    /// Norms or taboos are said.
    Entry,
    /// A taboo may be set against a norm.
    Pairing,
    /// Norms are clarified.
    Clarify,
    /// A group orders its norms together.
    Consensus,
    /// The keyboard goes to the next voter.
    Curtain,
    /// A ballot is filled in.
    Ballot,
    /// The ballots are counted.
    Tally,
    /// Hands are raised for norms that tie.
    RunOff,
    /// The ranking is confirmed.
    Confirmed,
    /// Themes are made, on both sides.
    Plenary,
    /// Themes are made, among the norms.
    PlenaryNorms,
    /// Themes are made, among the themes.
    PlenaryThemes,
    /// What is asked for less often among the themes.
    PlenaryMore,
    /// The poster.
    Poster,
    /// What comes after.
    FollowUp,
    /// One of what comes after is selected.
    FollowUpList,
    /// The outputs.
    Export,
    /// A recorded workshop plays.
    Rehearsal,
    /// A list lies over the screen.
    Menu,
    /// A question lies over the screen.
    Prompt,
    /// A text lies over the screen.
    Reading,
}

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// A key that does something somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding {
    /// Where.
    pub scope: Scope,
    /// The key.
    pub key: Key,
    /// What.
    pub action: Action,
    /// The name of the text that tells what; empty for keys that need no telling.
    pub label: &'static str,
}

const fn plain(scope: Scope, code: KeyCode, action: Action, label: &'static str) -> Binding {
    Binding { scope, key: Key { code, modifiers: KeyModifiers::NONE }, action, label }
}

const fn ctrl(scope: Scope, code: KeyCode, action: Action, label: &'static str) -> Binding {
    Binding { scope, key: Key { code, modifiers: KeyModifiers::CONTROL }, action, label }
}

const fn shift(scope: Scope, code: KeyCode, action: Action, label: &'static str) -> Binding {
    Binding { scope, key: Key { code, modifiers: KeyModifiers::SHIFT }, action, label }
}

use KeyCode::{BackTab, Char, Delete, Down, Enter, Esc, F, PageDown, PageUp, Tab, Up};

/// All bindings. In the footer they stand in this order, the screen's own first.
pub const BINDINGS: &[Binding] = &[
    // The first screen.
    plain(Scope::Start, Enter, Action::Enter, "key-open"),
    plain(Scope::Start, Up, Action::Up, ""),
    plain(Scope::Start, Down, Action::Down, "key-select"),
    plain(Scope::Start, F(1), Action::Help, "key-help"),
    ctrl(Scope::Start, Char('q'), Action::Quit, "key-quit"),
    ctrl(Scope::Start, Char('c'), Action::Quit, ""),
    plain(Scope::Start, Esc, Action::Quit, ""),
    // A recorded workshop.
    plain(Scope::Rehearsal, Char(' '), Action::Clock, "key-play-pause"),
    plain(Scope::Rehearsal, KeyCode::Right, Action::Next, "key-step"),
    plain(Scope::Rehearsal, Up, Action::MoveUp, "key-faster"),
    plain(Scope::Rehearsal, Down, Action::MoveDown, "key-slower"),
    ctrl(Scope::Rehearsal, Char('q'), Action::Quit, "key-quit"),
    ctrl(Scope::Rehearsal, Char('c'), Action::Quit, ""),
    plain(Scope::Rehearsal, Esc, Action::Quit, ""),
    // Set-up.
    plain(Scope::Setup, F(6), Action::Draw, "key-draw"),
    plain(Scope::Setup, F(7), Action::Switch, "key-turns"),
    plain(Scope::Setup, F(8), Action::New, "key-latecomer"),
    plain(Scope::Setup, Tab, Action::Tab, "key-next-field"),
    plain(Scope::Setup, BackTab, Action::TabBack, ""),
    plain(Scope::Setup, Enter, Action::Enter, ""),
    plain(Scope::Setup, Up, Action::Up, ""),
    plain(Scope::Setup, Down, Action::Down, ""),
    // Slides.
    plain(Scope::Slide, Enter, Action::Next, ""),
    plain(Scope::Slide, KeyCode::Right, Action::Next, ""),
    plain(Scope::Slide, KeyCode::Left, Action::Back, ""),
    plain(Scope::Slide, Char(' '), Action::Next, ""),
    // Norms and taboos by turns.
    plain(Scope::Entry, Enter, Action::Enter, "key-add"),
    plain(Scope::Entry, F(6), Action::Pass, "key-pass"),
    plain(Scope::Entry, F(7), Action::GiveTurn, "key-give-turn"),
    plain(Scope::Entry, F(8), Action::Reword, "key-reword"),
    plain(Scope::Entry, F(9), Action::Withdraw, "key-withdraw"),
    plain(Scope::Entry, Up, Action::Up, "key-select"),
    plain(Scope::Entry, Down, Action::Down, ""),
    plain(Scope::Pairing, Tab, Action::Tab, "key-against"),
    plain(Scope::Pairing, BackTab, Action::TabBack, ""),
    // Clarify.
    plain(Scope::Clarify, Enter, Action::Reword, "key-reword"),
    plain(Scope::Clarify, Char(' '), Action::Mark, "key-mark"),
    plain(Scope::Clarify, F(6), Action::Merge, "key-merge"),
    plain(Scope::Clarify, F(7), Action::MoveTo, "key-move-to"),
    plain(Scope::Clarify, F(8), Action::Sources, "key-originals"),
    plain(Scope::Clarify, F(9), Action::Withdraw, "key-withdraw"),
    plain(Scope::Clarify, Delete, Action::Withdraw, ""),
    ctrl(Scope::Clarify, Up, Action::MoveUp, "key-move"),
    ctrl(Scope::Clarify, Down, Action::MoveDown, ""),
    shift(Scope::Clarify, Up, Action::MoveUp, ""),
    shift(Scope::Clarify, Down, Action::MoveDown, ""),
    plain(Scope::Clarify, Up, Action::Up, ""),
    plain(Scope::Clarify, Down, Action::Down, ""),
    // Consensus.
    plain(Scope::Consensus, Enter, Action::Enter, "key-pick"),
    ctrl(Scope::Consensus, Up, Action::MoveUp, "key-move"),
    ctrl(Scope::Consensus, Down, Action::MoveDown, ""),
    shift(Scope::Consensus, Up, Action::MoveUp, ""),
    shift(Scope::Consensus, Down, Action::MoveDown, ""),
    plain(Scope::Consensus, F(6), Action::Confirm, "key-confirm"),
    plain(Scope::Consensus, F(7), Action::Switch, "key-to-ballots"),
    plain(Scope::Consensus, Up, Action::Up, ""),
    plain(Scope::Consensus, Down, Action::Down, ""),
    // Ballots. What is everybody's business lies behind the curtain: no slip of a voter's finger counts the ballots.
    plain(Scope::Curtain, Enter, Action::Enter, "key-open-ballot"),
    plain(Scope::Curtain, F(7), Action::Switch, "key-to-consensus"),
    plain(Scope::Curtain, F(8), Action::Close, "key-count-now"),
    plain(Scope::Curtain, F(9), Action::Reopen, "key-ballot-again"),
    plain(Scope::Ballot, Enter, Action::Enter, "key-next-place"),
    plain(Scope::Ballot, F(6), Action::Confirm, "key-hand-in"),
    plain(Scope::Ballot, Esc, Action::Cancel, "key-hide"),
    plain(Scope::Ballot, Up, Action::Up, ""),
    plain(Scope::Ballot, Down, Action::Down, ""),
    plain(Scope::Ballot, Char('1'), Action::Place(1), "key-places"),
    plain(Scope::Ballot, Char('2'), Action::Place(2), ""),
    plain(Scope::Ballot, Char('3'), Action::Place(3), ""),
    plain(Scope::Ballot, Char('4'), Action::Place(4), ""),
    plain(Scope::Ballot, Char('5'), Action::Place(5), ""),
    plain(Scope::Ballot, Char('6'), Action::Place(6), ""),
    plain(Scope::Ballot, Char('7'), Action::Place(7), ""),
    plain(Scope::Ballot, Char('8'), Action::Place(8), ""),
    plain(Scope::Ballot, Char('9'), Action::Place(9), ""),
    plain(Scope::Ballot, Char('0'), Action::Place(10), ""),
    // The count.
    plain(Scope::Tally, F(6), Action::Confirm, "key-confirm"),
    plain(Scope::Tally, F(7), Action::Switch, "key-to-consensus"),
    plain(Scope::Tally, F(8), Action::Settle, "key-settle"),
    plain(Scope::Tally, F(9), Action::Override, "key-override"),
    ctrl(Scope::Tally, Up, Action::MoveUp, "key-move"),
    ctrl(Scope::Tally, Down, Action::MoveDown, ""),
    shift(Scope::Tally, Up, Action::MoveUp, ""),
    shift(Scope::Tally, Down, Action::MoveDown, ""),
    plain(Scope::Tally, Esc, Action::Cancel, "key-ballot-again"),
    plain(Scope::Tally, Up, Action::Up, ""),
    plain(Scope::Tally, Down, Action::Down, ""),
    // A run-off by hands.
    plain(Scope::RunOff, Enter, Action::Enter, "key-one-hand"),
    plain(Scope::RunOff, Char('0'), Action::Hands(0), "key-hands"),
    plain(Scope::RunOff, Char('1'), Action::Hands(1), ""),
    plain(Scope::RunOff, Char('2'), Action::Hands(2), ""),
    plain(Scope::RunOff, Char('3'), Action::Hands(3), ""),
    plain(Scope::RunOff, Char('4'), Action::Hands(4), ""),
    plain(Scope::RunOff, Char('5'), Action::Hands(5), ""),
    plain(Scope::RunOff, Char('6'), Action::Hands(6), ""),
    plain(Scope::RunOff, Char('7'), Action::Hands(7), ""),
    plain(Scope::RunOff, Char('8'), Action::Hands(8), ""),
    plain(Scope::RunOff, Char('9'), Action::Hands(9), ""),
    plain(Scope::RunOff, F(6), Action::Confirm, "key-count-hands"),
    plain(Scope::RunOff, Esc, Action::Cancel, "key-cancel"),
    plain(Scope::RunOff, Up, Action::Up, ""),
    plain(Scope::RunOff, Down, Action::Down, ""),
    plain(Scope::Confirmed, F(9), Action::Reopen, "key-reopen"),
    plain(Scope::Confirmed, Enter, Action::Next, ""),
    // Plenary.
    plain(Scope::PlenaryNorms, Enter, Action::Enter, "key-into-theme"),
    plain(Scope::PlenaryThemes, Enter, Action::Enter, "key-acts"),
    plain(Scope::PlenaryThemes, F(6), Action::Choose, "key-choose"),
    plain(Scope::PlenaryThemes, F(7), Action::Taboo, "key-taboo"),
    plain(Scope::PlenaryThemes, F(8), Action::Reword, "key-word"),
    plain(Scope::Plenary, Char(' '), Action::Mark, "key-mark"),
    plain(Scope::Plenary, Tab, Action::Tab, "key-other-side"),
    plain(Scope::Plenary, BackTab, Action::TabBack, ""),
    plain(Scope::Plenary, F(12), Action::Sources, "key-sources"),
    plain(Scope::Plenary, Up, Action::Up, ""),
    plain(Scope::Plenary, Down, Action::Down, ""),
    plain(Scope::PlenaryNorms, F(9), Action::FromTops, "key-from-tops"),
    plain(Scope::PlenaryMore, F(11), Action::Merge, "key-merge"),
    ctrl(Scope::PlenaryMore, Up, Action::MoveUp, "key-move"),
    ctrl(Scope::PlenaryMore, Down, Action::MoveDown, ""),
    shift(Scope::PlenaryMore, Up, Action::MoveUp, ""),
    shift(Scope::PlenaryMore, Down, Action::MoveDown, ""),
    plain(Scope::PlenaryMore, Delete, Action::Remove, "key-remove"),
    plain(Scope::PlenaryMore, F(9), Action::FromTops, "key-from-tops"),
    // The poster.
    plain(Scope::Poster, F(6), Action::Confirm, "key-print"),
    plain(Scope::Poster, Up, Action::Up, "key-scroll"),
    plain(Scope::Poster, Down, Action::Down, ""),
    plain(Scope::Poster, Enter, Action::Next, ""),
    // What comes after.
    plain(Scope::FollowUp, Enter, Action::Enter, "key-add"),
    plain(Scope::FollowUp, Tab, Action::Tab, "key-next-field"),
    plain(Scope::FollowUp, BackTab, Action::TabBack, ""),
    plain(Scope::FollowUp, F(6), Action::New, "key-suggestion"),
    plain(Scope::FollowUp, F(8), Action::Reword, "key-change"),
    plain(Scope::FollowUp, F(9), Action::Remove, "key-remove"),
    plain(Scope::FollowUp, Up, Action::Up, "key-select"),
    plain(Scope::FollowUp, Down, Action::Down, ""),
    plain(Scope::FollowUp, Esc, Action::Cancel, ""),
    plain(Scope::FollowUpList, Delete, Action::Remove, ""),
    // The outputs.
    plain(Scope::Export, F(6), Action::Confirm, "key-export"),
    plain(Scope::Export, Char(' '), Action::Mark, "key-tick"),
    plain(Scope::Export, Enter, Action::Confirm, ""),
    plain(Scope::Export, Up, Action::Up, "key-select"),
    plain(Scope::Export, Down, Action::Down, ""),
    // The clock.
    plain(Scope::Timed, F(3), Action::Clock, "key-clock"),
    plain(Scope::Timed, F(4), Action::Minute, "key-minute"),
    plain(Scope::Timed, F(5), Action::EndRound, "key-end-round"),
    // Everywhere in a session.
    plain(Scope::Session, PageDown, Action::Next, "key-next"),
    plain(Scope::Session, PageUp, Action::Back, "key-back"),
    plain(Scope::Session, F(10), Action::Next, ""),
    plain(Scope::Session, F(2), Action::Agenda, "key-agenda"),
    ctrl(Scope::Session, Char('z'), Action::Undo, "key-undo"),
    ctrl(Scope::Session, Char('y'), Action::Redo, ""),
    plain(Scope::Session, F(1), Action::Help, "key-help"),
    ctrl(Scope::Session, Char('q'), Action::Quit, "key-quit"),
    ctrl(Scope::Session, Char('c'), Action::Quit, ""),
    // Over the screen.
    plain(Scope::Menu, Enter, Action::Enter, "key-take"),
    plain(Scope::Menu, Esc, Action::Cancel, "key-cancel"),
    plain(Scope::Menu, Up, Action::Up, "key-select"),
    plain(Scope::Menu, Down, Action::Down, ""),
    plain(Scope::Prompt, Enter, Action::Enter, "key-keep"),
    plain(Scope::Prompt, Esc, Action::Cancel, "key-cancel"),
    plain(Scope::Reading, Esc, Action::Cancel, "key-close"),
    plain(Scope::Reading, Enter, Action::Cancel, ""),
    plain(Scope::Reading, F(1), Action::Cancel, ""),
    plain(Scope::Reading, Up, Action::Up, "key-scroll"),
    plain(Scope::Reading, Down, Action::Down, ""),
];

/// The scopes that can hold at the same time, the first one first. A test holds that no key has two meanings in one.
pub const STACKS: &[&[Scope]] = &[
    &[Scope::Start],
    &[Scope::Rehearsal],
    &[Scope::Setup, Scope::Session],
    &[Scope::Slide, Scope::Session],
    &[Scope::Slide, Scope::Timed, Scope::Session],
    &[Scope::Entry, Scope::Timed, Scope::Session],
    &[Scope::Entry, Scope::Pairing, Scope::Timed, Scope::Session],
    &[Scope::Clarify, Scope::Session],
    &[Scope::Consensus, Scope::Timed, Scope::Session],
    &[Scope::Curtain, Scope::Timed, Scope::Session],
    &[Scope::Ballot, Scope::Timed, Scope::Session],
    &[Scope::Tally, Scope::Timed, Scope::Session],
    &[Scope::RunOff, Scope::Timed, Scope::Session],
    &[Scope::Confirmed, Scope::Timed, Scope::Session],
    &[Scope::PlenaryNorms, Scope::Plenary, Scope::Session],
    &[Scope::PlenaryThemes, Scope::Plenary, Scope::Session, Scope::PlenaryMore],
    &[Scope::Poster, Scope::Session],
    &[Scope::FollowUp, Scope::Session],
    &[Scope::FollowUp, Scope::FollowUpList, Scope::Session],
    &[Scope::Export, Scope::Session],
    &[Scope::Menu],
    &[Scope::Prompt],
    &[Scope::Reading],
];

/// What `event` asks for where `scopes` hold.
#[must_use]
pub fn action(scopes: &[Scope], event: KeyEvent) -> Option<Action> {
    let key = Key::of(event);
    BINDINGS.iter().find(|binding| scopes.contains(&binding.scope) && binding.key == key).map(|binding| binding.action)
}

/// The bindings that hold in `scopes`, those of the first scope first.
pub fn of(scopes: &[Scope]) -> impl Iterator<Item = &'static Binding> + use<'_> {
    scopes.iter().flat_map(|scope| BINDINGS.iter().filter(move |binding| binding.scope == *scope))
}

impl Binding {
    /// The key's name as the footer and the help show it: where one label tells of both arrows, both.
    #[must_use]
    pub fn keys(&self) -> String {
        let other = match self.key.code {
            Up => Down,
            Down => Up,
            _ => return self.key.name(),
        };
        let twin = Key { code: other, ..self.key };
        let told_here = BINDINGS.iter().any(|b| b.scope == self.scope && b.key == twin && b.label.is_empty());
        if told_here { self.key.name().replace(['↑', '↓'], "↑↓") } else { self.key.name() }
    }
}

impl Key {
    /// The key of an event. Shift is part of a printable character, and of the back tab, already.
    fn of(event: KeyEvent) -> Self {
        let (code, modifiers) = match event.code {
            Char(c) => (Char(c.to_ascii_lowercase()), event.modifiers - KeyModifiers::SHIFT),
            BackTab => (BackTab, KeyModifiers::NONE),
            code => (code, event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::SHIFT)),
        };
        Self { code, modifiers }
    }

    /// The event that the key makes.
    #[must_use]
    pub fn event(self) -> KeyEvent {
        KeyEvent::new(self.code, self.modifiers)
    }

    /// The key's name as it stands on keyboards.
    #[must_use]
    pub fn name(self) -> String {
        let base = match self.code {
            Char(' ') => "␣".to_owned(),
            Char(c) => c.to_ascii_uppercase().to_string(),
            F(number) => format!("F{number}"),
            Enter => "Enter".to_owned(),
            Esc => "Esc".to_owned(),
            Tab => "Tab".to_owned(),
            Up => "↑".to_owned(),
            Down => "↓".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::Left => "←".to_owned(),
            PageDown => "PgDn".to_owned(),
            PageUp => "PgUp".to_owned(),
            Delete => "Del".to_owned(),
            other => format!("{other:?}"),
        };
        let prefix = match self.modifiers {
            KeyModifiers::CONTROL => "Ctrl+",
            KeyModifiers::SHIFT => "Shift+",
            _ => "",
        };
        format!("{prefix}{base}")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for stack in STACKS {
            let mut seen: HashMap<Key, Action> = HashMap::new();
            for binding in of(stack) {
                let before = seen.insert(binding.key, binding.action);
                assert_eq!(before, None, "{} in {stack:?}", binding.key.name());
            }
        }
    }

    #[test]
    fn every_binding_is_found_by_its_own_event() {
        for binding in BINDINGS {
            assert_eq!(action(&[binding.scope], binding.key.event()), Some(binding.action), "{binding:?}");
        }
    }

    #[test]
    fn where_text_is_typed_no_printable_key_acts() {
        let typing =
            [Scope::Setup, Scope::Entry, Scope::Pairing, Scope::FollowUp, Scope::Prompt, Scope::Session, Scope::Timed];
        for binding in of(&typing) {
            let printable = matches!(binding.key.code, Char(_)) && binding.key.modifiers.is_empty();
            assert!(!printable, "{binding:?}");
        }
    }
}
