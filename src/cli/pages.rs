//! The page that `--help` and `man` show of each command: what it is for, and examples, around clap's list of what can be said.

use clap::CommandFactory as _;
use clap::builder::StyledStr;

use super::{
    Cli, check, completions, export, follow, forget, import, man, merge, new, rehearse, run, sessions, settings, themes,
};

/// What there is to say of a command beyond what it can be told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    /// What it is for and what happens, a paragraph each.
    pub(super) about: &'static [&'static str],
    /// Commands that can be given as they stand, each with what it does.
    pub(super) examples: &'static [(&'static str, &'static str)],
}

/// The program's own page.
const PROGRAM: Page = Page {
    about: &[
        "With nothing named it shows the first screen: the sessions to go on with, and the workshops to begin. F1 explains \
         every screen, and the last rows of each say which keys work there.",
        "Everything is kept on this machine, in the folder where sessions lie. Nothing is sent anywhere.",
    ],
    examples: &[
        ("verdiverksted", "Choose on the first screen"),
        ("verdiverksted rehearse", "Watch Siljan's workshop play itself"),
        ("verdiverksted help export", "All about a command"),
    ],
};

/// The pages of the commands.
const PAGES: &[(&str, Page)] = &[
    ("run", run::PAGE),
    ("follow", follow::PAGE),
    ("rehearse", rehearse::PAGE),
    ("new", new::PAGE),
    ("check", check::PAGE),
    ("sessions", sessions::PAGE),
    ("themes", themes::PAGE),
    ("export", export::PAGE),
    ("import", import::PAGE),
    ("merge", merge::PAGE),
    ("forget", forget::PAGE),
    ("settings", settings::PAGE),
    ("completions", completions::PAGE),
    ("man", man::PAGE),
];

/// How every command ends.
const CODES: &str = "Exit codes: 0 when all is done, 1 for a failure, 2 for wrong use, 128 and a signal's number where that \
                     ended it. Errors go to stderr, with a hint.";

/// A help page: what it is in a line, what it is for, how it is written, what can be said, examples.
const TEMPLATE: &str = "{about-with-newline}\n{before-help}{usage-heading} {usage}\n\n{all-args}{after-help}";

impl Page {
    /// Its paragraphs.
    fn about(self) -> String {
        self.about.join("\n\n")
    }

    fn examples(self) -> String {
        let told = self.examples.iter().map(|(command, does)| format!("  {command}\n      {does}"));
        format!("Examples:\n{}", told.collect::<Vec<_>>().join("\n"))
    }

    fn of(self, command: clap::Command) -> clap::Command {
        command.help_template(TEMPLATE).before_help(self.about()).after_help(self.examples())
    }
}

/// The command line with the pages of all commands.
pub(super) fn command() -> clap::Command {
    let program = PROGRAM.of(Cli::command());
    let program = program.after_help(format!("{}\n\n{CODES}", PROGRAM.examples()));
    PAGES.iter().fold(program, |program, (name, page)| program.mut_subcommand(name, |command| page.of(command)))
}

/// The same for whoever only reads it: without the commands that are for the program itself.
pub(super) fn visible() -> clap::Command {
    let all = command();
    let text = |text: Option<&StyledStr>| text.map(ToString::to_string).unwrap_or_default();
    clap::Command::new("verdiverksted")
        .version(env!("CARGO_PKG_VERSION"))
        .about(text(all.get_about()))
        .before_help(text(all.get_before_help()))
        .after_help(text(all.get_after_help()))
        .args(all.get_arguments().cloned())
        .subcommands(all.get_subcommands().filter(|command| !command.is_hide_set()).cloned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<String> {
        visible().get_subcommands().map(|command| command.get_name().to_owned()).collect()
    }

    #[test]
    fn every_command_has_a_page() {
        assert_eq!(PAGES.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>(), names());
        for (name, page) in PAGES {
            assert!(!page.about.is_empty() && !page.examples.is_empty(), "{name}");
        }
    }

    /// The words of a command as a shell takes them, up to where its output goes.
    fn words(example: &str) -> Vec<String> {
        let command = example.split(['|', '>']).next().unwrap_or_default();
        let parts = command.split('"').enumerate();
        let quoted = |(number, part): (usize, &str)| match number % 2 {
            0 => part.split_whitespace().map(ToOwned::to_owned).collect(),
            _ => vec![part.to_owned()],
        };
        parts.flat_map(quoted).collect()
    }

    #[test]
    fn every_example_is_understood() {
        for (name, page) in PAGES.iter().chain(&[("", PROGRAM)]) {
            for (example, does) in page.examples {
                let asked = command().try_get_matches_from(words(example));
                let fine = asked.is_ok() || asked.is_err_and(|error| error.exit_code() == 0);
                assert!(fine, "{example}");
                assert!(example.starts_with(&format!("verdiverksted {name}")) || name.is_empty(), "{example}");
                assert!(example.chars().count() <= 98 && does.chars().count() <= 94, "{example}: {does}");
            }
        }
    }

    #[test]
    fn a_page_tells_what_for_and_how_in_this_order() {
        for name in names() {
            let mut command = command();
            let page = command.find_subcommand_mut(&name).expect("it is there").render_help().to_string();
            let places: Vec<usize> = ["Usage:", "--help", "Examples:"]
                .iter()
                .map(|part| page.find(part).unwrap_or_else(|| panic!("no {part} in {page}")))
                .collect();
            assert!(places.is_sorted(), "{page}");
            assert!(page.lines().all(|line| line.chars().count() <= 100), "{page}");
        }
    }
}
