//! The bindings that hold: those of the program, with the keys that a person gave to some acts.

use std::sync::Arc;

use crossterm::event::KeyCode::{self, Char, Down, Up};
use crossterm::event::KeyEvent;

use super::{Action, BINDINGS, Binding, Key, Scope};
use crate::i18n::Lang;

/// Which keys do what. Cloning is cheap: the table is shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap(Arc<[Binding]>);

impl Default for Keymap {
    fn default() -> Self {
        Self(BINDINGS.into())
    }
}

impl From<Vec<Binding>> for Keymap {
    fn from(bindings: Vec<Binding>) -> Self {
        Self(bindings.into())
    }
}

impl Keymap {
    /// What `event` asks for where `scopes` hold.
    #[must_use]
    pub fn action(&self, scopes: &[Scope], event: KeyEvent) -> Option<Action> {
        let key = Key::of(event);
        self.0
            .iter()
            .find(|binding| scopes.contains(&binding.scope) && binding.key == key)
            .map(|binding| binding.action)
    }

    /// The bindings that hold in `scopes`, those of the first scope first.
    pub fn of(&self, scopes: &[Scope]) -> impl Iterator<Item = &Binding> {
        scopes.iter().flat_map(|scope| self.0.iter().filter(move |binding| binding.scope == *scope))
    }

    /// The binding that shares its label with this one: that of the other arrow, or of minus beside plus.
    #[must_use]
    pub fn twin(&self, binding: &Binding) -> Option<&Binding> {
        let other = match binding.key.code {
            Up => Down,
            Down => Up,
            KeyCode::Right => KeyCode::Left,
            Char('+') => Char('-'),
            _ => return None,
        };
        let key = Key { code: other, ..binding.key };
        self.0.iter().find(|other| other.scope == binding.scope && other.key == key && other.label.is_empty())
    }

    /// What the keys do that share the binding's label, in the order in which its name has them; twice the same for one key.
    #[must_use]
    pub fn actions(&self, binding: &Binding) -> [Action; 2] {
        let own = binding.action;
        match (self.twin(binding), binding.key.code) {
            (Some(twin), Down | KeyCode::Right) => [twin.action, own],
            (Some(twin), _) => [own, twin.action],
            (None, _) => [own; 2],
        }
    }

    /// The name of the one key.
    #[must_use]
    pub fn short(&self, binding: &Binding, lang: Lang) -> String {
        match binding.key {
            Key { code: Char(' '), modifiers } if modifiers.is_empty() => lang.text("key-name-space"),
            key => key.name(),
        }
    }

    /// The key's name as the footer and the help show it: where one label tells of both arrows, both.
    #[must_use]
    pub fn name(&self, binding: &Binding, lang: Lang) -> String {
        let Key { code, modifiers } = binding.key;
        let name = binding.key.name();
        match (code, self.twin(binding)) {
            (Char(' '), _) if modifiers.is_empty() => lang.text("key-name-space"),
            (Char('+'), Some(_)) => "+ −".to_owned(),
            (_, Some(_)) => name.replace(['↑', '↓'], "↑↓").replace('→', "←→"),
            (_, None) => name,
        }
    }
}
