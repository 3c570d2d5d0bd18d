//! What can be asked for where lines are typed: the labels and the keys of the keymap, and a few words of the dialogue's own.

use crossterm::event::{KeyCode, KeyEvent};

use crate::i18n::Lang;
use crate::tui::keymap::{Action, Binding, Keymap, Scope};

/// From this likeness on, a name may be the one that was meant; 1 is the same.
const LIKE: f64 = 0.85;

/// Something that can be asked for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Act {
    /// What it is called; empty where only its key names it.
    pub(super) name: String,
    /// Its key's name; empty where it has none.
    pub(super) key: String,
    /// What it does.
    pub(super) does: Does,
    /// Where it holds; `None` everywhere.
    pub(super) scope: Option<Scope>,
}

/// What is done when something is asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Does {
    /// A key is pressed.
    Press(KeyEvent),
    /// The dialogue tells all again.
    Again,
    /// The dialogue tells the time.
    Time,
    /// The field is emptied.
    Clear,
    /// The dialogue tells what can be asked for.
    Help,
}

/// What looking for an act came to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Found {
    /// This one.
    One(Act),
    /// Several begin so: their names.
    Many(Vec<String>),
    /// None; the nearest name, where one is near.
    None(Option<String>),
}

/// All that can be asked for where `scopes` hold, the screen's own first.
pub(super) fn all(scopes: &[Scope], keys: &Keymap, lang: Lang) -> Vec<Act> {
    let bound = keys.of(scopes).filter(|binding| is_of_use(binding)).map(|binding| Act {
        name: name(binding).map(|key| lang.text(key).trim_end_matches(['…', ' ']).to_owned()).unwrap_or_default(),
        key: key_name(binding, lang),
        does: if binding.action == Action::Help { Does::Help } else { Does::Press(binding.key.event()) },
        scope: Some(binding.scope),
    });
    let own = [("plain-again", Does::Again), ("plain-time", Does::Time), ("plain-clear", Does::Clear)];
    let own = own.map(|(key, does)| Act { name: lang.text(key), key: String::new(), does, scope: None });
    bound.chain(own).collect()
}

/// What moves an eye over a drawing has nothing to do where nothing is drawn.
fn is_of_use(binding: &Binding) -> bool {
    match binding.action {
        Action::Up
        | Action::Down
        | Action::Zoom
        | Action::Curtain
        | Action::Mouse
        | Action::Palette
        | Action::Search
        | Action::Tour => false,
        Action::Before | Action::After => !matches!(binding.scope, Scope::PlenaryMap | Scope::SheetNear),
        _ => true,
    }
}

/// The name of the text that names an act. Where one label tells of two keys, each has a name of its own here.
fn name(binding: &Binding) -> Option<&'static str> {
    match (binding.action, binding.scope) {
        (Action::MoveUp | Action::MoveDown, Scope::Rehearsal) => Some(binding.label),
        (Action::MoveUp, _) => Some("plain-move-up"),
        (Action::MoveDown, _) => Some("plain-move-down"),
        (Action::After, Scope::Plenary) => Some("plain-unfold"),
        (Action::Before, Scope::Plenary) => Some("plain-fold"),
        (Action::Before, Scope::ExportChoices) if binding.label.is_empty() => Some("plain-choice-before"),
        (Action::Finer, _) => Some("plain-finer"),
        (Action::Coarser, _) => Some("plain-coarser"),
        // "Next" alone goes on: what gives a place is called by it.
        (Action::Enter, Scope::Ballot) => Some("plain-place"),
        (Action::Place(_) | Action::Hands(_), _) => None,
        (Action::Save, _) => Some("plain-save"),
        (Action::Redo, _) => Some("plain-redo"),
        _ if binding.label.is_empty() => None,
        _ => Some(binding.label),
    }
}

/// The key's name as it can be typed.
fn key_name(binding: &Binding, lang: Lang) -> String {
    if binding.key.event().code == KeyCode::Char(' ') {
        return lang.text("key-name-space");
    }
    let mut name = binding.key.name();
    for (sign, key) in
        [('↑', "plain-key-up"), ('↓', "plain-key-down"), ('→', "plain-key-right"), ('←', "plain-key-left")]
    {
        if name.contains(sign) {
            name = name.replace(sign, &lang.text(key));
        }
    }
    name
}

/// The act that `typed` asks for: by its whole name or key, else by a beginning that only it has, else by the beginning of
/// one of its words.
pub(super) fn find(acts: &[Act], typed: &str) -> Found {
    let typed = typed.trim().to_lowercase();
    let same = |act: &&Act| act.name.to_lowercase() == typed || act.key.to_lowercase() == typed;
    if let Some(act) = acts.iter().find(same) {
        return Found::One(act.clone());
    }
    let begins = |act: &&Act| act.name.to_lowercase().starts_with(&typed);
    let within = |act: &&Act| act.name.to_lowercase().split([' ', '/']).any(|word| word.starts_with(&typed));
    let beginning: Vec<&Act> = acts.iter().filter(begins).collect();
    let likely = if beginning.is_empty() { acts.iter().filter(within).collect() } else { beginning };
    // The same act may have several keys.
    let mut names: Vec<String> = likely.iter().map(|act| act.name.clone()).collect();
    names.dedup();
    match (names.len(), likely.first()) {
        (1, Some(act)) => Found::One((*act).clone()),
        (0, _) | (_, None) => Found::None(nearest(acts, &typed)),
        _ => Found::Many(names),
    }
}

/// The name that is most like what was typed.
fn nearest(acts: &[Act], typed: &str) -> Option<String> {
    let named = acts.iter().filter(|act| !act.name.is_empty());
    let likeness = named.map(|act| (strsim::jaro_winkler(typed, &act.name.to_lowercase()), act));
    let best = likeness.max_by(|a, b| a.0.total_cmp(&b.0)).filter(|(likeness, _)| *likeness >= LIKE);
    best.map(|(_, act)| act.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keymap::STACKS;

    #[test]
    fn whatever_is_named_can_be_asked_for_by_its_name_alone() {
        for lang in Lang::ALL {
            for stack in STACKS {
                let acts = all(stack, &Keymap::default(), lang);
                for act in acts.iter().filter(|act| !act.name.is_empty()) {
                    let Found::One(found) = find(&acts, &act.name) else { panic!("{lang} {stack:?}: {act:?}") };
                    let action = |act: &Act| match act.does {
                        Does::Press(key) => format!("{:?}", Keymap::default().action(stack, key)),
                        own => format!("{own:?}"),
                    };
                    assert_eq!(action(&found), action(act), "{lang} {stack:?}: {}", act.name);
                }
            }
        }
    }

    #[test]
    fn what_the_texts_tell_to_type_is_there_to_be_asked_for() {
        let plenary: &[Scope] = &[Scope::PlenaryThemes, Scope::PlenaryNorms, Scope::Plenary, Scope::Session];
        let texts: [(&str, &[Scope]); 7] = [
            ("plain-how", &[Scope::Session]),
            ("plain-how-keys", &[Scope::Setup, Scope::Session]),
            ("plain-about-plenary", plenary),
            ("plain-about-poster", &[Scope::Poster, Scope::Session]),
            ("plain-about-export", &[Scope::ExportFiles, Scope::ExportChoices, Scope::Export, Scope::Session]),
            ("plain-ballot", &[Scope::Curtain, Scope::Session]),
            ("plain-lost", &[Scope::Session]),
        ];
        for lang in Lang::ALL {
            for (key, scopes) in texts {
                let acts = all(scopes, &Keymap::default(), lang);
                let text = lang.text(key);
                for asked in text.split('/').skip(1) {
                    let words: Vec<&str> = asked.split([' ', '.', ',']).take(3).collect();
                    let named = (1..=words.len()).map(|many| words[..many].join(" "));
                    let found = named.clone().any(|name| matches!(find(&acts, &name), Found::One(_)));
                    assert!(found, "{lang} {key}: /{asked}");
                }
            }
        }
    }

    #[test]
    fn a_beginning_is_enough_where_only_one_begins_so() {
        let acts = all(&[Scope::Entry, Scope::Timed, Scope::Session], &Keymap::default(), Lang::Nb);
        let name = |typed: &str| match find(&acts, typed) {
            Found::One(act) => act.name,
            other => format!("{other:?}"),
        };
        assert_eq!(name("stå"), "stå over");
        assert_eq!(name("F6"), "stå over");
        assert_eq!(name("ORDET"), "gi ordet");
        assert_eq!(name("ctrl+z"), "angre");
        assert!(matches!(find(&acts, "st"), Found::Many(names) if names.len() == 2));
        assert_eq!(find(&acts, "nesste"), Found::None(Some("neste".to_owned())));
        assert_eq!(find(&acts, "xyz"), Found::None(None));
    }
}
