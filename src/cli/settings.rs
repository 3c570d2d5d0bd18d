//! `verdiverksted settings`: what a person chose about the program, and the file that it stands in.

use std::path::{Path, PathBuf};

use super::pages::Page;
use super::{Everywhere, Outcome, Trouble, new, print, say, say_path};
use crate::store::folder;
use crate::text;
use crate::tui::keymap::acts::ACTS;
use crate::tui::settings::Settings;
use crate::tui::settings::choices::CHOICES;
use crate::tui::settings::file::{load, read, written};
use crate::workshop::read::text_of;

pub(super) const PAGE: Page = Page {
    about: &[
        "Without anything it prints where the settings file lies, every setting with what holds, and the keys of all acts. What \
         is said on the command line comes before the settings, and a setting before what a workshop says.",
        "Where the file is wrong the program starts all the same, with the defaults there, and says so.",
    ],
    examples: &[
        ("verdiverksted settings", "Where they lie, what can be chosen, and what is"),
        ("verdiverksted settings --write", "Write a file that explains every setting"),
        ("verdiverksted settings --check", "Tell everything that is wrong in it"),
    ],
};

/// What `settings` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Writes a file with all settings and what they mean
    #[arg(long, conflicts_with = "check")]
    write: bool,
    /// Writes it in the place of one that is there
    #[arg(long, requires = "write")]
    force: bool,
    /// Tells everything that is wrong in the settings, or in another FILE
    #[arg(long)]
    check: bool,
    /// The file to check
    #[arg(value_name = "FILE", requires = "check")]
    file: Option<PathBuf>,
}

/// Prints, writes or checks the settings.
///
/// # Errors
/// When the file cannot be read or written, or something is wrong in it.
pub fn run(arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let none = || Trouble::new("the system names no folder for settings", "name a file with --settings FILE");
    let file = everywhere.settings.clone().or_else(folder::default_settings).ok_or_else(none)?;
    if arguments.check {
        check(arguments.file.as_deref().unwrap_or(&file))
    } else if arguments.write {
        write(&file, arguments.force)
    } else {
        tell(&file, &load(&file, everywhere.settings.is_some()));
        Ok(())
    }
}

fn write(file: &Path, force: bool) -> Outcome {
    let hint = |error: &new::NewError| match error {
        new::NewError::Exists(_) => "write --force to have a new one in its place".to_owned(),
        new::NewError::UnknownName(_) | new::NewError::Io { .. } => error.hint(),
    };
    if let Some(folder) = file.parent().filter(|_| folder::default_settings().as_deref() == Some(file)) {
        new::make_folder(folder).map_err(|error| Trouble::new(&error, error.hint()))?;
    }
    new::place(file, &written(&Settings::default()), force).map_err(|error| Trouble::new(&error, hint(&error)))?;
    say_path(file);
    Ok(())
}

fn check(file: &Path) -> Outcome {
    let hint = "`verdiverksted settings` tells what can be chosen";
    let words = text_of(file).map_err(|error| Trouble::new(error, hint))?;
    let (_, mistakes) = read(&text::path(file), &words);
    if mistakes.is_empty() {
        say(&format!("{}: nothing is wrong", text::path(file)));
        return Ok(());
    }
    let told: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    Err(Trouble::new(told.join("\n"), hint))
}

/// Where they lie, every setting with its value, its default and what it means, and what is wrong.
fn tell(file: &Path, settings: &Settings) {
    let there = if file.exists() { "" } else { "  (not there: all is as the program comes)" };
    say(&format!("{}{there}\n", text::path(file)));
    let defaults = Settings::default();
    for choice in CHOICES {
        let (now, before) = ((choice.get)(settings), (choice.get)(&defaults));
        let from = if now == before { String::new() } else { format!("  (as it comes: {before})") };
        say(&format!("{}: {now}{from}\n    {} Write {}.", choice.name, choice.about, choice.words.join(", ")));
    }
    say("keys:");
    for act in ACTS {
        let before = act.key().map(crate::tui::keymap::Key::name).unwrap_or_default();
        let now = act.key_in(&settings.keys).map_or_else(|| before.clone(), crate::tui::keymap::Key::name);
        let from = if now == before { String::new() } else { format!("  (as it comes: {before})") };
        say(&format!("    {:<10} {:<9} {}{from}", act.name, now, act.about()));
    }
    if !settings.wrong.is_empty() {
        print(&format!("\nwrong in the file, so there all is as it comes:\n{}", settings.wrong.join("\n")));
    }
}
