//! The settings file: RON as workshops are written, read with all its mistakes and their places. What is right in it holds,
//! whatever else is wrong: a workshop does not fail to start over a setting.

use std::io;
use std::path::Path;
use std::sync::LazyLock;

use super::Settings;
use super::choices::{CHOICES, Choice};
use crate::text::{self, Limit};
use crate::tui::keymap::Key;
use crate::tui::keymap::acts::{self, ACTS, Act, Chosen, Refused};
use crate::workshop::mistake::{Mistake, Wrong};
use crate::workshop::read::{Given, ReadError, given, text_of};
use crate::workshop::schema::{Field, Fields, Shape};

/// The name of the field with the keys.
const KEYS: &str = "keys";

/// What the file may say.
static FIELDS: LazyLock<Fields> = LazyLock::new(|| {
    let optional = |name, shape| Field { name, needed: false, shape };
    let keys: Vec<Field> = ACTS.iter().map(|act| optional(act.name, Shape::Text(Limit::Name))).collect();
    let keys: &'static Fields = Box::leak(Box::new(Fields { name: "Keys", fields: keys.leak() }));
    let choices = CHOICES.iter().map(|choice| optional(choice.name, Shape::Word(choice.words)));
    let fields: Vec<Field> = choices.chain([optional(KEYS, Shape::Record(keys))]).collect();
    Fields { name: "Settings", fields: fields.leak() }
});

/// What the text of a settings file chooses, and everything that is wrong in it. `label` is what the mistakes call it.
#[must_use]
pub fn read(label: &str, text: &str) -> (Settings, Vec<Mistake>) {
    let mut settings = Settings::default();
    let (given, mut mistakes) = given(label, text, &FIELDS);
    let file = text::escaped(label);
    let mistake = |at: &Given, why: &Refused| Mistake {
        file: file.as_str().into(),
        place: at.place,
        wrong: Wrong::Refused(why.to_string()),
    };
    let mut keys: Vec<(Chosen, &Given)> = Vec::new();
    for one in &given {
        match one.names.as_slice() {
            [name] => {
                if let Some(choice) = CHOICES.iter().find(|choice| choice.name == name) {
                    (choice.set)(&mut settings, &one.value);
                }
            }
            [first, name] if first == KEYS => {
                let Some(number) = ACTS.iter().position(|act| act.name == name) else { continue };
                match acts::key_for(&ACTS[number], &one.value) {
                    Ok(key) => keys.push(((number, key), one)),
                    Err(why) => mistakes.push(mistake(one, &why)),
                }
            }
            _ => {}
        }
    }
    let chosen: Vec<Chosen> = keys.iter().map(|(chosen, _)| *chosen).collect();
    let (table, refused) = acts::table(&chosen);
    settings.keys = table;
    mistakes.extend(refused.iter().filter_map(|(number, why)| Some(mistake(keys.get(*number)?.1, why))));
    mistakes.sort_by_key(|mistake| mistake.place);
    (settings, mistakes)
}

/// What the file at `path` chooses. What is wrong with it is kept [beside](Settings::wrong), to be told; a file that is not
/// there chooses nothing, unless it was `named`.
#[must_use]
pub fn load(path: &Path, named: bool) -> Settings {
    match text_of(path) {
        Ok(text) => {
            let (settings, mistakes) = read(&text::path(path), &text);
            Settings { wrong: mistakes.iter().map(ToString::to_string).collect(), ..settings }
        }
        Err(ReadError::Io { source, .. }) if !named && source.kind() == io::ErrorKind::NotFound => Settings::default(),
        Err(error) => Settings { wrong: error.to_string().lines().map(str::to_owned).collect(), ..Settings::default() },
    }
}

/// Settings as a file that explains itself. Keys that are as the program has them stand in it as comments, to be changed.
#[must_use]
pub fn written(settings: &Settings) -> String {
    let choice = |choice: &Choice| {
        let (name, words, now) = (choice.name, or(choice.words), (choice.get)(settings));
        format!("    // {}\n    // Write {words}.\n    {name}: {now},\n\n", choice.about)
    };
    let act = |act: &Act| {
        let key = act.key().map(Key::name).unwrap_or_default();
        format!("        // {}: \"{key}\", // {}\n", act.name, act.about())
    };
    let choices: String = CHOICES.iter().map(choice).collect();
    let keys: String = ACTS.iter().map(act).collect();
    format!(
        "// The settings of Verdiverksted. Change what you like; what you take out is as the program comes.\n\
         // `verdiverksted settings --check` tells whether all of it is right.\n(\n{choices}    \
         // The keys. Take the // away before a line and write another key, by the name that stands on it or that the\n    \
         // footer shows: \"F6\", \"Ctrl+L\", \"Shift+Up\", \"PgDn\". No two acts of one screen can have the same key.\n    \
         keys: (\n{keys}    ),\n)\n"
    )
}

/// Words to choose from.
fn or(words: &[&str]) -> String {
    match words {
        [before @ .., last] if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        words => words.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::tui::keymap::{Action, Scope};

    fn told(text: &str) -> Vec<String> {
        read("s.ron", text).1.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_is_chosen_holds() {
        let (settings, wrong) = read("s.ron", "(lang: nn, bell: false, mouse: false, keys: (pass: \"F12\"))");
        assert_eq!(wrong, []);
        assert_eq!((settings.lang, settings.bell, settings.mouse), (Some(Lang::Nn), false, false));
        let f12 = Key::named("F12").expect("a key").event();
        assert_eq!(settings.keys.action(&[Scope::Entry], f12), Some(Action::Pass));
    }

    #[test]
    fn a_file_that_says_nothing_chooses_nothing() {
        for text in ["", "// nothing yet", "()", "\u{feff}(\n)\n", "(lang: workshop)"] {
            assert_eq!(read("s.ron", text), (Settings::default(), Vec::new()), "{text:?}");
        }
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once_with_its_place() {
        let text = "(\n  lang: no,\n  bel: true,\n  mouse: \"yes\",\n  keys: (\n    pass: \"F7\",\n    undo: \"u\",\n    hlep: \"F1\",\n  ),\n)";
        let told = told(text);
        let starts = [
            "s.ron:2:9: `no` is none of the words that fit",
            "s.ron:3:3: there is no field `bel` here: did you mean `bell`?",
            "s.ron:4:10: the text \"yes\" stands here: write true or false",
            "s.ron:6:11: F7 is the key of `give_turn` at the same time",
            "s.ron:7:11: U is needed for writing",
            "s.ron:8:5: there is no field `hlep` here: did you mean `help`?",
        ];
        assert_eq!(told.len(), starts.len(), "{told:#?}");
        for (told, start) in told.iter().zip(starts) {
            assert!(told.starts_with(start), "{told}");
        }
    }

    #[test]
    fn what_is_right_holds_whatever_else_is_wrong() {
        let (settings, wrong) =
            read("s.ron", "(lang: xx, bell: false, keys: (pass: \"F12\", same: \"F12\", undo: \"F13\"))");
        assert_eq!(wrong.len(), 3);
        assert!(!settings.bell && settings.mouse && settings.lang.is_none());
        let f12 = Key::named("F12").expect("a key").event();
        assert_eq!(settings.keys.action(&[Scope::Entry], f12), Some(Action::Pass));
    }

    #[test]
    fn the_written_file_is_right_and_so_is_each_key_in_it() {
        let text = written(&Settings::default());
        assert_eq!(read("s.ron", &text), (Settings::default(), Vec::new()));
        let all = text.replace("        // ", "        ");
        assert_eq!(read("s.ron", &all), (Settings::default(), Vec::new()), "{all}");
        let other = Settings { lang: Some(Lang::En), bell: false, ..Settings::default() };
        assert_eq!(read("s.ron", &written(&other)), (other, Vec::new()));
    }

    #[test]
    fn each_choice_takes_each_of_its_words() {
        for choice in CHOICES {
            let (words, acts, told) = (choice.words.len(), choice.acts.len(), choice.told.len());
            assert_eq!((acts, told), (words, words), "{}", choice.name);
            for word in choice.words {
                let mut settings = Settings::default();
                (choice.set)(&mut settings, word);
                assert_eq!((choice.get)(&settings), *word, "{}", choice.name);
            }
        }
    }
}
