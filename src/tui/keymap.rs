//! The keys as data: one table drives what a key does, what the footer and the help say, and a test that no two collide.
//!
//! Where text is typed every printable key is text, so no action lies on a letter.

pub mod acts;
mod bindings;
mod table;

use crossterm::event::KeyCode::{self, BackTab, Char, Delete, Down, Enter, Esc, F, PageDown, PageUp, Tab, Up};
use crossterm::event::{KeyEvent, KeyModifiers};

pub use bindings::{BINDINGS, STACKS};
pub use table::Keymap;

/// Something that a key, a click or a footer label asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Explains the screen.
    Help,
    /// Teaches a newcomer.
    Tour,
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
    /// Tells whether all is saved, and saves elsewhere where it is not.
    Save,
    /// Leaves the program.
    Quit,
    /// Finds any act by its name.
    Palette,
    /// Searches all that was said.
    Search,
    /// Takes the next language.
    Language,
    /// Frees the mouse for the terminal, or takes it back.
    Mouse,
    /// Takes away what is said in passing.
    Dismiss,
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
    /// Takes another kind of what was said.
    Kind,
    /// Takes another core value.
    Value,
    /// Looks at the sheet from nearer.
    Zoom,
    /// Takes the choice before.
    Before,
    /// Takes the choice after.
    After,
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
    /// What is typed says the same as something that stands.
    Join,
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
    /// Draws the groups, or another question.
    Draw,
    /// Shows how groups are drawn and turns are taken.
    Choices,
    /// Turns the hints on how a norm is worded on or off.
    Coach,
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
    /// Takes all that is sure.
    AllSure,
    /// Makes two of one.
    Split,
    /// More must be alike.
    Finer,
    /// Less must be alike.
    Coarser,
    /// Puts something else first.
    Sort,
    /// Shows groups and themes crosswise, or no longer.
    Map,
    /// Gives place number so-and-so, from 1.
    Place(u8),
    /// So many hands are up.
    Hands(u8),
    /// Draws the curtain before the wall, or takes it away.
    Curtain,
}

/// Where a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// In a session, on every screen.
    Session,
    /// On the first screen.
    Start,
    /// A newcomer is taught.
    Tour,
    /// Where a clock counts.
    Timed,
    /// Organisation and groups.
    Setup,
    /// Drawn groups come on the screen, one by one.
    Revealing,
    /// Drawn groups stand on the screen.
    Drawn,
    /// Slides and introductions.
    Slide,
    /// A slide with several questions.
    Question,
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
    /// What is asked for less often among the norms.
    PlenaryMoreNorms,
    /// How the plenary is looked at.
    PlenaryView,
    /// Groups and themes crosswise.
    PlenaryMap,
    /// What says the same is being looked for.
    Finding,
    /// The words that many used.
    Cloud,
    /// The poster.
    Poster,
    /// The sheet has the whole screen.
    Sheet,
    /// The sheet is looked at from nearby.
    SheetNear,
    /// What comes after.
    FollowUp,
    /// One of what comes after is selected.
    FollowUpList,
    /// The outputs, on both sides.
    Export,
    /// The outputs, among the files.
    ExportFiles,
    /// The outputs, among the choices of how they are made.
    ExportChoices,
    /// Outputs are being made.
    Making,
    /// A recorded workshop plays.
    Rehearsal,
    /// The session is led in another window.
    Following,
    /// A list lies over the screen.
    Menu,
    /// A question lies over the screen.
    Prompt,
    /// A text lies over the screen.
    Reading,
    /// The wall is behind the curtain.
    Covered,
    /// An act is looked for by its name.
    Palette,
    /// What was said is looked for.
    Search,
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

    /// The key of this name, as [`name`](Self::name) gives it or as it is commonly written: `F6`, `Ctrl+L`, `Shift+Up`, `PgDn`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let small = name.trim().to_lowercase();
        let (modifiers, base) = match small.split_once('+').filter(|(_, base)| !base.is_empty()) {
            Some(("ctrl", base)) => (KeyModifiers::CONTROL, base),
            Some(("shift", base)) => (KeyModifiers::SHIFT, base),
            Some(_) => return None,
            None => (KeyModifiers::NONE, small.as_str()),
        };
        let mut characters = base.chars();
        let code = match base {
            "space" => Char(' '),
            "enter" => Enter,
            "esc" => Esc,
            "tab" => Tab,
            "up" | "↑" => Up,
            "down" | "↓" => Down,
            "left" | "←" => KeyCode::Left,
            "right" | "→" => KeyCode::Right,
            "home" => KeyCode::Home,
            "end" => KeyCode::End,
            "pgdn" => PageDown,
            "pgup" => PageUp,
            "ins" => KeyCode::Insert,
            "del" => Delete,
            "backspace" => KeyCode::Backspace,
            _ => match (characters.next(), characters.as_str()) {
                (Some('f'), number) if !number.is_empty() => {
                    F(number.parse().ok().filter(|number| (1..=12).contains(number))?)
                }
                (Some(c), "") => Char(c),
                _ => return None,
            },
        };
        Some(Self::of(KeyEvent::new(
            if (code, modifiers) == (Tab, KeyModifiers::SHIFT) { BackTab } else { code },
            modifiers,
        )))
    }

    /// The key's name as it stands on keyboards.
    #[must_use]
    pub fn name(self) -> String {
        let base = match self.code {
            Char(' ') => "Space".to_owned(),
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
            KeyCode::Insert => "Ins".to_owned(),
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
            for binding in Keymap::default().of(stack) {
                let before = seen.insert(binding.key, binding.action);
                assert_eq!(before, None, "{} in {stack:?}", binding.key.name());
            }
        }
    }

    #[test]
    fn every_binding_is_found_by_its_own_event() {
        for binding in BINDINGS {
            assert_eq!(
                Keymap::default().action(&[binding.scope], binding.key.event()),
                Some(binding.action),
                "{binding:?}"
            );
        }
    }

    #[test]
    fn where_text_is_typed_no_printable_key_acts() {
        for stack in STACKS.iter().filter(|stack| acts::is_typed_in(stack)) {
            for binding in Keymap::default().of(stack) {
                let printable = matches!(binding.key.code, Char(_)) && binding.key.modifiers.is_empty();
                assert!(!printable, "{binding:?}");
            }
        }
    }

    #[test]
    fn every_key_is_known_by_its_own_name() {
        for binding in BINDINGS.iter().filter(|binding| binding.key.code != BackTab) {
            assert_eq!(Key::named(&binding.key.name()), Some(binding.key), "{}", binding.key.name());
        }
        for (name, same) in [("pgdn", "PgDn"), (" ctrl+l ", "Ctrl+L"), ("Shift+Up", "Shift+↑"), ("Ctrl++", "Ctrl++")]
        {
            assert_eq!(Key::named(name).map(Key::name), Some(same.to_owned()), "{name}");
        }
        for name in ["", "F13", "F0", "Ctrl+", "Alt+X", "Meta+F1", "Pil opp"] {
            assert_eq!(Key::named(name), None, "{name}");
        }
    }
}
