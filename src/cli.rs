//! The command line: what can be asked for, and who answers it. A command is a file in `cli/`.

pub mod check;
pub mod completions;
pub mod export;
pub mod follow;
pub mod forget;
pub mod import;
pub mod man;
pub mod merge;
pub mod new;
mod pages;
pub mod rehearse;
pub mod run;
pub mod sessions;
pub mod settings;
pub mod themes;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, FromArgMatches as _, Parser, Subcommand};
use serde::Serialize;

use crate::export::template;
use crate::i18n::Lang;
use crate::machine;
use crate::session::Session;
use crate::shelf;
use crate::store::folder;
use crate::text::{self, escaped};
use crate::tui::settings::{Settings, file};
use crate::tui::theme::Named;
use crate::tui::watcher;

/// Runs value workshops in the terminal: from silent minutes to a printed value poster
#[derive(Debug, Parser)]
#[command(name = "verdiverksted", version, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten, next_help_heading = "Everywhere")]
    everywhere: Everywhere,
}

/// What can be said with every command.
#[derive(Debug, Clone, Args)]
pub struct Everywhere {
    /// The folder where sessions lie, instead of the system's own
    #[arg(long, global = true, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// The language of the screens: nb, nn or en; else the workshop's own
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<Lang>,
    /// The colours of the screens: dark, light, high-contrast or terminal, which takes the terminal's own
    #[arg(long, global = true, value_name = "THEME")]
    theme: Option<Named>,
    /// Keeps the screens to plain signs, for terminals and fonts that lack others
    #[arg(long, global = true)]
    ascii: bool,
    /// The file with the settings, instead of the one that `verdiverksted settings` names
    #[arg(long, global = true, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// The seed of draws, to repeat them
    #[arg(long, global = true, value_name = "N")]
    seed: Option<u64>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs a workshop, or goes on with a session
    Run(run::Arguments),
    /// Shows a session in a second window, while it is led in another
    Follow(follow::Arguments),
    /// Plays the recorded Siljan workshop, to watch or to practise
    Rehearse(rehearse::Arguments),
    /// Writes a workshop to edit
    New(new::Arguments),
    /// Finds everything that is wrong with workshops or sessions, with its place
    Check(check::Arguments),
    /// Lists the sessions: name, date, place, norms, state on disk
    Sessions(sessions::Arguments),
    /// Prints the main messages of each value: those that the room has made, and those suggested
    Themes(themes::Arguments),
    /// Writes a session's outputs: the poster and all else; of a workshop, what to print before it
    Export(export::Arguments),
    /// Takes in norms from a spreadsheet, from paper or from another tool
    Import(import::Arguments),
    /// Makes one session of many: what several rooms said becomes one poster
    Merge(merge::Arguments),
    /// Removes a session, or a person's name from it, for good
    Forget(forget::Arguments),
    /// Prints, writes or checks the settings: language, bell, mouse, keys
    Settings(settings::Arguments),
    /// Prints what a shell needs to finish commands with Tab
    Completions(completions::Arguments),
    /// Prints the manual
    Man(man::Arguments),
    /// Typesets a template of an organiser's own, for the program itself, which can end it
    #[command(name = template::COMMAND, hide = true)]
    Typeset,
    /// Gives the terminal back when the program cannot, for the program itself
    #[command(name = watcher::COMMAND, hide = true)]
    Watch {
        /// The terminal's modes
        modes: String,
    },
}

/// What went wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What went wrong.
    pub message: String,
    /// What to do about it; may be empty.
    pub hint: String,
    /// The program's exit code.
    pub code: u8,
}

impl Trouble {
    /// What went wrong, and what to do about it.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "errors, texts and hints alike are given, to be told and forgotten"
    )]
    pub fn new(message: impl ToString, hint: impl ToString) -> Self {
        Self { message: message.to_string(), hint: hint.to_string(), code: 1 }
    }

    /// That a signal asked the program to end. There is nothing to say about it, but to whoever started the program.
    #[must_use]
    pub fn signal(number: u8) -> Self {
        Self { message: String::new(), hint: String::new(), code: 128 + (number & 127) }
    }
}

/// How a command ends.
pub type Outcome = Result<(), Trouble>;

/// Answers the command line; the program's exit code: 0, 1 for a failure, 2 for wrong use, 128 and a signal's number
/// where that ended it.
///
/// `limit_memory` is told how many bytes may be taken from then on, where that must be held.
#[must_use]
pub fn main(limit_memory: &dyn Fn(usize)) -> u8 {
    machine::keep_panics_discreet();
    machine::survive_full_files();
    let asked = pages::command().try_get_matches().and_then(|asked| Cli::from_arg_matches(&asked));
    let cli = match asked {
        Ok(cli) => cli,
        Err(error) => {
            refuse(&error);
            return u8::try_from(error.exit_code()).unwrap_or(2);
        }
    };
    match answer(&cli, limit_memory) {
        Ok(()) => 0,
        Err(trouble) => {
            let mut err = std::io::stderr().lock();
            for line in trouble.message.lines() {
                let _ = writeln!(err, "{}", escaped(line));
            }
            if !trouble.hint.is_empty() {
                let _ = writeln!(err, "hint: {}", escaped(&trouble.hint));
            }
            trouble.code
        }
    }
}

/// Prints help, the version, or what is wrong with the command line, which quotes what was written.
fn refuse(error: &clap::Error) {
    let told = error.render().to_string();
    if error.use_stderr() {
        let mut err = std::io::stderr().lock();
        for line in told.trim_end().lines() {
            let _ = writeln!(err, "{}", escaped(line));
        }
    } else {
        say(told.trim_end());
    }
}

fn answer(cli: &Cli, limit_memory: &dyn Fn(usize)) -> Outcome {
    let everywhere = &cli.everywhere;
    match &cli.command {
        None => run::run(&run::Arguments::default(), everywhere),
        Some(Command::Run(arguments)) => run::run(arguments, everywhere),
        Some(Command::Follow(arguments)) => follow::run(arguments, everywhere),
        Some(Command::Rehearse(arguments)) => rehearse::run(arguments, everywhere),
        Some(Command::New(arguments)) => new::run(arguments),
        Some(Command::Check(arguments)) => check::run(arguments),
        Some(Command::Sessions(arguments)) => sessions::run(arguments, everywhere),
        Some(Command::Themes(arguments)) => themes::run(arguments, everywhere),
        Some(Command::Export(arguments)) => export::run(arguments, everywhere),
        Some(Command::Import(arguments)) => import::run(arguments, everywhere),
        Some(Command::Merge(arguments)) => merge::run(arguments, everywhere),
        Some(Command::Forget(arguments)) => forget::run(arguments, everywhere),
        Some(Command::Settings(arguments)) => settings::run(arguments, everywhere),
        Some(Command::Completions(arguments)) => completions::run(arguments),
        Some(Command::Man(arguments)) => man::run(arguments),
        Some(Command::Typeset) => {
            template::serve(&mut std::io::stdin().lock(), &mut std::io::stdout().lock(), limit_memory)
                .map_err(|error| Trouble::new(error, ""))
        }
        Some(Command::Watch { modes }) => {
            watcher::serve(modes, &mut std::io::stdin().lock());
            Ok(())
        }
    }
}

impl Everywhere {
    /// What the person chose: by the command line, else in the settings file. What is wrong in that is told beside, for whoever
    /// looks there when the program has ended.
    fn settings(&self) -> Settings {
        let file = self.settings.clone().or_else(folder::default_settings);
        let settings = file.map(|file| file::load(&file, self.settings.is_some())).unwrap_or_default();
        for wrong in &settings.wrong {
            let _ = writeln!(std::io::stderr().lock(), "{}", escaped(wrong));
        }
        let ascii = if self.ascii { Some(true) } else { settings.ascii };
        Settings { lang: self.lang.or(settings.lang), theme: self.theme.unwrap_or(settings.theme), ascii, ..settings }
    }

    /// Where sessions lie.
    fn place(&self) -> Result<PathBuf, Trouble> {
        let none = || Trouble::new("the system names no folder for data", "name one with --dir DIR");
        self.dir.clone().or_else(folder::default_place).ok_or_else(none)
    }

    /// A session that may have to be made: one that is there, else a path, else a name in the folder where sessions lie.
    fn destination(&self, named: &Path) -> Result<PathBuf, Trouble> {
        if let Ok(there) = self.session(named) {
            return Ok(there);
        }
        let is_name = named.components().count() == 1 && named.file_name() == Some(named.as_os_str());
        Ok(if is_name { self.place()?.join(named) } else { named.to_owned() })
    }

    /// A session by its path, or by its name in the folder where sessions lie.
    fn session(&self, named: &Path) -> Result<PathBuf, Trouble> {
        if folder::is_session(named) {
            return Ok(named.to_owned());
        }
        let inside = self.place()?.join(named);
        if folder::is_session(&inside) {
            return Ok(inside);
        }
        Err(Trouble::new(
            format!("{} is no session", text::path(named)),
            "`verdiverksted sessions` lists the sessions that are there",
        ))
    }
}

/// The session in a folder, which stays as it is. That it is damaged is told beside what is asked for.
fn read(path: &Path) -> Result<Session, Trouble> {
    let (session, notice) = shelf::look(path).map_err(|error| Trouble::new(&error, error.hint()))?;
    if let Some(notice) = notice {
        let _ = writeln!(std::io::stderr().lock(), "{}: {}", text::path(path), escaped(&notice.to_string()));
    }
    Ok(session)
}

/// Prints lines for people to read. Whatever is quoted in them, they steer no terminal.
fn say(lines: &str) {
    let lines: Vec<String> = lines.split('\n').map(escaped).collect();
    print(&lines.join("\n"));
}

/// Prints a path on a line of its own: the last line of most commands, for people and for programs. As all that is printed
/// it steers no terminal: a path with characters that could is told with `\u{1b}` in their places, and exact in JSON.
fn say_path(path: &Path) {
    print(&text::path(path));
}

/// Prints JSON, for programs.
fn say_json(value: &impl Serialize) -> Outcome {
    let text = serde_json::to_string_pretty(value).map_err(|error| Trouble::new(error, ""))?;
    print(&text::json(&text));
    Ok(())
}

fn print(text: &str) {
    // Whoever closed the pipe wants to read no more.
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}
