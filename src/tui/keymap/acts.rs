//! The acts whose keys a person may choose, and what speaks against a choice.
//!
//! An act is known by a name in English. A key that is chosen for it takes the place of the act's own wherever it has that one;
//! keys that do the same beside it, such as Del beside F9, stay as they are. What moves through lists and fields stays on its keys: Enter, Esc, Tab, arrows, digits.

use crossterm::event::KeyCode::{self, Backspace, Char, Delete, End, Enter, Home};
use crossterm::event::KeyModifiers;

use super::{Action, BINDINGS, Binding, Key, Keymap, STACKS, Scope};
use crate::i18n::Lang;
use crate::tui::palette::unlabelled;

/// An act whose key can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// What it is called in the settings.
    pub name: &'static str,
    action: Action,
}

const fn act(name: &'static str, action: Action) -> Act {
    Act { name, action }
}

/// All of them, in the order in which they are told.
pub const ACTS: &[Act] = &[
    act("help", Action::Help),
    act("lessons", Action::Tour),
    act("choices", Action::Choices),
    act("curtain", Action::Curtain),
    act("agenda", Action::Agenda),
    act("next", Action::Next),
    act("back", Action::Back),
    act("clock", Action::Clock),
    act("minute", Action::Minute),
    act("end_round", Action::EndRound),
    act("undo", Action::Undo),
    act("redo", Action::Redo),
    act("palette", Action::Palette),
    act("search", Action::Search),
    act("language", Action::Language),
    act("mouse", Action::Mouse),
    act("save", Action::Save),
    act("quit", Action::Quit),
    act("draw", Action::Draw),
    act("pass", Action::Pass),
    act("give_turn", Action::GiveTurn),
    act("same", Action::Join),
    act("reword", Action::Reword),
    act("withdraw", Action::Withdraw),
    act("merge", Action::Merge),
    act("move_to", Action::MoveTo),
    act("sources", Action::Sources),
    act("move_up", Action::MoveUp),
    act("move_down", Action::MoveDown),
    act("confirm", Action::Confirm),
    act("switch", Action::Switch),
    act("count_now", Action::Close),
    act("settle", Action::Settle),
    act("override", Action::Override),
    act("reopen", Action::Reopen),
    act("all_sure", Action::AllSure),
    act("choose", Action::Choose),
    act("taboo", Action::Taboo),
    act("split", Action::Split),
    act("from_tops", Action::FromTops),
    act("sort", Action::Sort),
    act("map", Action::Map),
    act("kind", Action::Kind),
    act("value", Action::Value),
    act("sheet", Action::Zoom),
    act("new", Action::New),
    act("remove", Action::Remove),
];

/// Why an act cannot have a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// No key is called so.
    #[error("{0} is no key: write its name as the footer shows it, as \"F6\", \"Ctrl+L\", \"Shift+Up\" or \"PgDn\"")]
    Unknown(String),
    /// Terminals cannot tell the key from another.
    #[error("terminals send {0} as {1}: choose another key")]
    SentAs(String, &'static str),
    /// It is needed for writing, where the act can be done.
    #[error("{0} is needed for writing where this can be done: choose an F-key, or Ctrl and a letter")]
    Types(String),
    /// Something else has it at the same time.
    #[error("{key} is the key of {other} at the same time: choose another key{}", if *.can_move { ", or give that another one too" } else { "" })]
    Taken {
        /// The key.
        key: String,
        /// What has it.
        other: String,
        /// Whether that can have another.
        can_move: bool,
    },
}

/// A choice: which of [`ACTS`], by its number, and its key.
pub type Chosen = (usize, Key);

impl Act {
    /// Whether it is what `action` asks for.
    #[must_use]
    pub fn does(&self, action: Action) -> bool {
        self.action == action
    }

    /// The act's own key: the first that the table has for it in a session.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        BINDINGS.iter().find(|binding| self.is_of(binding)).map(|binding| binding.key)
    }

    /// The key that the act has in a table.
    #[must_use]
    pub fn key_in(&self, keymap: &Keymap) -> Option<Key> {
        let own = BINDINGS.iter().find(|binding| self.moves(binding))?;
        let fixed =
            |binding: &&Binding| self.is_of(binding) && (binding.action, binding.label) == (own.action, own.label);
        keymap.of(&[own.scope]).find(fixed).map(|binding| binding.key)
    }

    /// Whether a binding is of this act, whatever its key.
    fn is_of(&self, binding: &Binding) -> bool {
        let chosen = !binding.key.is_fixed() && binding.scope != Scope::Rehearsal;
        binding.action == self.action && chosen
    }

    /// Whether a binding moves to the key that is chosen for the act.
    fn moves(&self, binding: &Binding) -> bool {
        self.is_of(binding) && Some(binding.key) == self.key()
    }

    /// What it does, in English: the words of the footer, wherever it can be done.
    #[must_use]
    pub fn about(&self) -> String {
        let mut told: Vec<String> = Vec::new();
        for binding in BINDINGS.iter().filter(|binding| self.moves(binding)) {
            let words = match binding.label {
                "" | "key-move" => unlabelled(binding.action).map(|key| Lang::En.text(key)),
                label => Some(Lang::En.text(label)),
            };
            told.extend(words.filter(|words| !told.contains(words)));
        }
        told.join(", ")
    }
}

impl Key {
    /// Whether it belongs to moving about, on every screen.
    fn is_fixed(self) -> bool {
        matches!(self.code, Enter | KeyCode::Esc | KeyCode::Tab | KeyCode::BackTab | Delete)
            || (matches!(self.code, KeyCode::Up | KeyCode::Down | KeyCode::Left | KeyCode::Right | Char(_))
                && self.modifiers.is_empty())
    }

    /// Whether a field takes it for itself.
    fn edits(self) -> bool {
        match self.code {
            Char(c) => self.modifiers.is_empty() || ['a', 'x', 'v'].contains(&c),
            Enter | Backspace | Delete | Home | End | KeyCode::Left | KeyCode::Right => true,
            _ => false,
        }
    }

    /// The key that terminals send instead of it.
    fn sent_as(self) -> Option<&'static str> {
        match (self.code, self.modifiers) {
            (Char('m' | 'j'), KeyModifiers::CONTROL) => Some("Enter"),
            (Char('i'), KeyModifiers::CONTROL) => Some("Tab"),
            (Char('h'), KeyModifiers::CONTROL) => Some("Backspace"),
            (Char('['), KeyModifiers::CONTROL) => Some("Esc"),
            _ => None,
        }
    }
}

/// Whether text is typed where these scopes hold.
pub(super) fn is_typed_in(stack: &[Scope]) -> bool {
    let typing = [Scope::Setup, Scope::Entry, Scope::FollowUp, Scope::Prompt, Scope::Palette, Scope::Search];
    stack.iter().any(|scope| typing.contains(scope))
}

/// What speaks against a key for an act whatever else is chosen.
///
/// # Errors
/// Why it cannot be.
pub fn key_for(act: &Act, name: &str) -> Result<Key, Refused> {
    let key = Key::named(name).ok_or_else(|| Refused::Unknown(crate::text::printable(name)))?;
    if let Some(other) = key.sent_as() {
        return Err(Refused::SentAs(key.name(), other));
    }
    let scopes: Vec<Scope> =
        BINDINGS.iter().filter(|binding| act.moves(binding)).map(|binding| binding.scope).collect();
    let typed = STACKS.iter().any(|stack| is_typed_in(stack) && stack.iter().any(|scope| scopes.contains(scope)));
    if typed && key.edits() { Err(Refused::Types(key.name())) } else { Ok(key) }
}

/// The table with `chosen` keys, in the order they were written; what cannot be is left out, and told by its place in `chosen`.
#[must_use]
pub fn table(chosen: &[Chosen]) -> (Keymap, Vec<(usize, Refused)>) {
    let mut held: Vec<bool> = vec![true; chosen.len()];
    let mut refused = Vec::new();
    loop {
        let bindings = with(chosen, &held);
        let found = conflicts(chosen, &held, &bindings);
        if found.is_empty() {
            return (bindings.into_iter().map(|(binding, _)| binding).collect::<Vec<_>>().into(), refused);
        }
        let first = refused.is_empty();
        for (number, why) in found {
            held[number] = false;
            // What gives way only because another choice did is told with that one.
            if first {
                refused.push((number, why));
            }
        }
    }
}

/// All bindings, each with the number of the choice that gave it its key.
fn with(chosen: &[Chosen], held: &[bool]) -> Vec<(Binding, Option<usize>)> {
    let moved = |binding: &Binding| {
        let of = |(number, (act, _)): (usize, &Chosen)| {
            ACTS.get(*act).is_some_and(|act| held[number] && act.moves(binding)).then_some(number)
        };
        let by = chosen.iter().enumerate().rev().find_map(of);
        let key = by.and_then(|number| chosen.get(number)).map_or(binding.key, |(_, key)| *key);
        (Binding { key, ..*binding }, by)
    };
    let mut bindings: Vec<(Binding, Option<usize>)> = BINDINGS.iter().map(moved).collect();
    // A chosen key that did the same beside the act's own before is there once.
    let given: Vec<Binding> = bindings.iter().filter(|(_, by)| by.is_some()).map(|(binding, _)| *binding).collect();
    bindings.retain(|(binding, by)| {
        let same = |one: &Binding| (one.scope, one.key, one.action) == (binding.scope, binding.key, binding.action);
        by.is_some() || !given.iter().any(same)
    });
    bindings
}

/// Which choices clash with something that holds at the same time: of two of them, the one that was written later.
fn conflicts(chosen: &[Chosen], held: &[bool], bindings: &[(Binding, Option<usize>)]) -> Vec<(usize, Refused)> {
    let mut found: Vec<(usize, Refused)> = Vec::new();
    for (number, (act, key)) in chosen.iter().enumerate().filter(|(number, _)| held[*number]) {
        let mine = |by: Option<usize>| by == Some(number);
        let clash = STACKS.iter().find_map(|stack| {
            let here = || bindings.iter().filter(|(binding, _)| stack.contains(&binding.scope) && binding.key == *key);
            if !here().any(|(_, by)| mine(*by)) {
                return None;
            }
            here().find(|(_, by)| !mine(*by) && by.is_none_or(|other| other < number)).map(|(binding, _)| *binding)
        });
        if let Some(other) = clash {
            let (other, can_move) = called(&other, ACTS.get(*act));
            found.push((number, Refused::Taken { key: key.name(), other, can_move }));
        }
    }
    found
}

/// What a binding is called, and whether it can have another key.
fn called(binding: &Binding, not: Option<&Act>) -> (String, bool) {
    let act = ACTS.iter().find(|act| act.action == binding.action && Some(*act) != not);
    match act {
        Some(act) => (format!("`{}`", act.name), !binding.key.is_fixed()),
        None if binding.label.is_empty() => ("something else".to_owned(), false),
        None => (format!("“{}”", Lang::En.text(binding.label)), false),
    }
}

#[cfg(test)]
mod tests;
