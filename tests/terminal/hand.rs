//! The room as it is led by the mouse: what is clicked is found by its words on the screen, as a person finds it.

use std::time::Duration;

use verdiverksted::i18n::Lang;
use verdiverksted::workshop::builtin;

use super::pty::{PROGRAM, Terminal, USUAL};
use super::room::Room;

/// The pause before a hand comes from the keys to the mouse, or between two clicks: what is on its way to the screen arrives.
const REACH: Duration = Duration::from_millis(130);

/// The rows at the foot of the screen.
const FOOT: usize = 2;

/// Where something stands, counted from 0.
type Cell = (usize, usize);

impl Terminal {
    /// Sends what a mouse reports in the way of xterm's SGR mode: a button, where, and how the report ends.
    fn mouse(&mut self, button: u8, (row, column): Cell, end: char) -> &mut Self {
        self.send(format!("\u{1b}[<{button};{};{}{end}", column + 1, row + 1).as_bytes())
    }

    /// Presses and releases the left button there.
    fn click(&mut self, cell: Cell) -> &mut Self {
        self.mouse(0, cell, 'M').mouse(0, cell, 'm')
    }

    /// The lines of the screen.
    fn lines(&self) -> Vec<Vec<char>> {
        let screen = self.screen_rows();
        // A label is known by the free columns after it.
        screen.into_iter().map(|row| format!("{row}  ").chars().collect()).collect()
    }

    /// Where `words` stand in these rows, each time.
    fn places(&self, words: &str, rows: std::ops::Range<usize>) -> Vec<Cell> {
        let words: Vec<char> = words.chars().collect();
        let lines = self.lines();
        let within = |row: usize| {
            let found = lines[row].windows(words.len()).enumerate().filter(|(_, part)| *part == words.as_slice());
            found.map(|(column, _)| (row, column)).collect::<Vec<_>>()
        };
        rows.filter(|row| *row < lines.len()).flat_map(within).collect()
    }

    /// Where a label with these words stands at the foot of the screen.
    fn label(&self, words: &str) -> Option<Cell> {
        let rows = self.screen_rows().len();
        let found = self.places(&format!(" {words}  "), rows.saturating_sub(FOOT)..rows);
        found.last().map(|(row, column)| (*row, column + 1))
    }

    /// Where `words` stand above the foot for the last time.
    fn last_place(&self, words: &str) -> Option<Cell> {
        let rows = self.screen_rows().len();
        self.places(words, 1..rows.saturating_sub(FOOT)).pop()
    }
}

impl Room {
    /// Clicks on these words, where they stand last.
    #[track_caller]
    pub(crate) fn clicks(&mut self, words: &str) -> &mut Self {
        let cell = self.finds(words);
        self.terminal.click(cell);
        self
    }

    /// Clicks on these words, where they stand first after others.
    #[track_caller]
    pub(crate) fn clicks_after(&mut self, lead: &str, words: &str) -> &mut Self {
        let cell = self.finds_after(lead, words);
        self.terminal.click(cell);
        self
    }

    /// Clicks on a row with these words, and once more when it is selected.
    #[track_caller]
    pub(crate) fn takes_row(&mut self, words: &str) -> &mut Self {
        let cell = self.finds(words);
        // What lies under a list may be marked too.
        let selected =
            |terminal: &Terminal| terminal.screen_rows().iter().any(|row| row.contains('▌') && row.contains(words));
        if !selected(&self.terminal) {
            self.terminal.click(cell).wait_until(&format!("{words:?} is selected"), selected);
        }
        self.clicks(words)
    }

    /// Clicks on a button, by the name of its text.
    #[track_caller]
    pub(crate) fn presses(&mut self, key: &str) -> &mut Self {
        let words = format!("[ {} ]", self.text(key));
        self.clicks(&words)
    }

    /// Does what a label at the foot of the screen says, by the name of its text; what has no label there is among all acts.
    #[track_caller]
    pub(crate) fn does(&mut self, key: &str) -> &mut Self {
        let words = self.text(key);
        self.terminal.idle(REACH);
        match self.terminal.label(&words) {
            Some(cell) => self.terminal.click(cell),
            None => return self.does_of_all(&words),
        };
        self
    }

    /// Does one of all acts, which are turned by the wheel until it is seen.
    #[track_caller]
    fn does_of_all(&mut self, words: &str) -> &mut Self {
        let mut characters = words.chars();
        let first: String = characters.next().into_iter().flat_map(char::to_uppercase).collect();
        let name = format!(" {first}{}  ", characters.as_str());
        let all = self.text("key-more");
        let Some(all) = self.terminal.label(&all) else {
            panic!("no {words:?}, and no {all}\n{}", self.terminal.framed())
        };
        self.terminal.click(all);
        self.reads("palette-title");
        let mut turned = 0;
        while self.terminal.idle(REACH).last_place(&name).is_none() {
            assert!(turned < 100, "{words:?} is not among all acts\n{}", self.terminal.framed());
            self.wheels(4);
            turned += 4;
        }
        self.takes_row(name.trim_end())
    }

    /// Turns the wheel so far down, with the pointer in the middle of the screen.
    pub(crate) fn wheels(&mut self, steps: usize) -> &mut Self {
        for _ in 0..steps {
            self.terminal.mouse(65, (12, 40), 'M');
        }
        self
    }

    /// Marks these words in the field under a title from their first character to their last, and types others instead.
    #[track_caller]
    pub(crate) fn marks_and_types(&mut self, title: &str, words: &str, instead: &str) -> &mut Self {
        let title = self.text(title);
        let (row, column) = self.finds_after(&title, words);
        let end = (row, column + words.chars().count());
        self.terminal.mouse(0, (row, column), 'M').idle(REACH).mouse(32, end, 'M').mouse(0, end, 'm');
        self.terminal.idle(REACH);
        self.type_text(instead)
    }

    /// Pastes text.
    pub(crate) fn pastes(&mut self, text: &str) -> &mut Self {
        self.terminal.paste(text);
        self
    }

    /// Where these words stand last, when they do.
    #[track_caller]
    fn finds(&mut self, words: &str) -> Cell {
        self.terminal
            .idle(REACH)
            .wait_until(&format!("{words:?} can be clicked"), |terminal| terminal.last_place(words).is_some());
        self.terminal.last_place(words).expect("it was there")
    }

    /// Where `words` stand first after these others, when they do.
    #[track_caller]
    fn finds_after(&mut self, lead: &str, words: &str) -> Cell {
        let lead = self.finds(lead);
        let found = self.terminal.places(words, lead.0..self.terminal.screen_rows().len());
        let found = found.into_iter().find(|cell| *cell > lead);
        found.unwrap_or_else(|| panic!("no {words:?}\n{}", self.terminal.framed()))
    }

    /// Leaves the program by the mouse.
    #[track_caller]
    pub(crate) fn goes_out(mut self) {
        self.does("key-quit").reads("quit-title");
        let leave = self.text("quit-leave");
        self.takes_row(&format!(" {leave}"));
        assert_eq!(self.terminal.ended(), 0, "{}", self.terminal.framed());
    }
}

#[test]
fn a_newcomer_leaves_the_lessons_and_begins_a_workshop_by_clicks() {
    let home = tempfile::tempdir().expect("a folder");
    let dir = home.path().join("sessions").display().to_string();
    let arguments = ["--dir", &dir, "--lang", "nb"];
    let terminal = Terminal::start_by("exec PROGRAM", PROGRAM, &arguments, home.path(), USUAL);
    let mut room = Room { terminal, lang: Lang::Nb };
    room.reads("tour-moving").does("key-skip").reads("start-new");
    let siljan = builtin::find("siljan").and_then(|found| found.parse().ok()).expect("it is built in");
    room.takes_row(siljan.title.as_str()).at("place-setup").saved();
    room.goes_out();
}
