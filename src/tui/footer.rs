//! The keys at the foot of the screen, each with what it does; a click does the same.
//!
//! ```text
//!  F1 Help   PgDn Next   Enter Add   F6 Pass   ↑↓ Select
//!  F3 Clock   F2 Agenda   Ctrl+Z Undo   Ctrl+P More
//! ```

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::app::App;
use super::canvas::{Canvas, Hit};
use super::keymap::{Action, Binding, Keymap, Scope};
use crate::i18n::Lang;

/// The most rows of keys.
const ROWS: u16 = 2;

/// A key and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Label {
    key: String,
    words: String,
    /// What each of the two keys does that share the label, in the order of their signs; twice the same for one key.
    actions: [Action; 2],
}

/// The labels, where they stand: the row, the column, and the label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Footer(Vec<(u16, u16, Label)>);

impl Label {
    fn of(binding: &Binding, keys: &Keymap, lang: Lang) -> Self {
        Self { key: keys.name(binding, lang), words: lang.text(binding.label), actions: keys.actions(binding) }
    }

    fn width(&self) -> u16 {
        u16::try_from(self.key.width() + self.words.width() + 3).unwrap_or(u16::MAX)
    }

    /// How many columns of it belong to the first of two keys: to before the second one's sign.
    fn first(&self) -> u16 {
        let before = self.key.char_indices().next_back().map_or(0, |(last, _)| self.key[..last].width());
        u16::try_from(before).unwrap_or(u16::MAX)
    }
}

/// Help and the way on stand first on every screen, so that the eye finds them; then the screen's own keys, and then what
/// a nervous hand looks for. What has no room is in the palette.
fn labels(scopes: &[Scope], keys: &Keymap, lang: Lang) -> Vec<Label> {
    let mut told: Vec<&Binding> = keys.of(scopes).filter(|binding| !binding.label.is_empty()).collect();
    told.sort_by_key(|binding| match (binding.scope, binding.action) {
        (_, Action::Help) => 0,
        (Scope::Session, Action::Next) => 1,
        (Scope::Session, Action::Undo) => 3,
        (Scope::Timed, Action::Clock) => 4,
        (Scope::Session, Action::Agenda) => 5,
        // What is said beside the field names its key there.
        (Scope::Entry, Action::Join) => 7,
        (Scope::Session | Scope::Timed, _) => 6,
        _ => 2,
    });
    told.into_iter().map(|binding| Label::of(binding, keys, lang)).collect()
}

/// Lays labels out in rows of this width; whether all have room.
fn laid(labels: &[Label], width: u16) -> (Vec<(u16, u16, Label)>, bool) {
    let (mut row, mut column) = (0, 1);
    let mut placed = Vec::new();
    for label in labels {
        if column > 1 && column + label.width() > width {
            (row, column) = (row + 1, 1);
        }
        if row == ROWS {
            return (placed, false);
        }
        placed.push((row, column, label.clone()));
        column = column.saturating_add(label.width());
    }
    (placed, true)
}

impl Footer {
    /// The keys that hold now, in rows of this width: in as many as they need, at most two.
    pub(super) fn of(app: &App, lang: Lang, width: u16) -> Self {
        Self::holding(app.scopes(), &app.settings.keys, lang, width)
    }

    /// The keys that hold in `scopes`.
    fn holding(scopes: &[Scope], keys: &Keymap, lang: Lang, width: u16) -> Self {
        let mut labels = labels(scopes, keys, lang);
        let (placed, all) = laid(&labels, width);
        let Some(palette) = labels.iter().position(|label| label.actions.contains(&Action::Palette)).filter(|_| !all)
        else {
            return Self(placed);
        };
        // The rest is in the palette, which has a place of its own at the end.
        let palette = Label { words: lang.text("key-more"), ..labels.remove(palette) };
        while !labels.is_empty() {
            let shown: Vec<Label> = labels.iter().chain([&palette]).cloned().collect();
            if let (placed, true) = laid(&shown, width) {
                return Self(placed);
            }
            // Whoever is nervous looks for the way to take back: it stays.
            let Some(last) = labels.iter().rposition(|label| !label.actions.contains(&Action::Undo)) else { break };
            labels.remove(last);
        }
        Self(laid(&[palette], width).0)
    }

    /// How many rows they take.
    pub(super) fn rows(&self) -> u16 {
        self.0.last().map_or(1, |(row, ..)| row + 1)
    }

    /// Draws them over `area`.
    pub(super) fn draw(self, canvas: &mut Canvas<'_>, area: Rect) {
        canvas.fill(area, canvas.theme.bar());
        for (row, column, label) in self.0 {
            let (x, y) = (area.x.saturating_add(column), area.y.saturating_add(row));
            if x >= area.right() || y >= area.bottom() {
                continue;
            }
            let place = Rect { x, y, width: label.width().min(area.right() - x), height: 1 };
            let first = label.first().min(place.width);
            let key = Span::styled(label.key, canvas.theme.bar_strong());
            let words = Span::styled(format!(" {}", label.words), canvas.theme.bar());
            canvas.line(Line::from(vec![key, words]), place);
            let [before, after] = label.actions;
            canvas.clickable(place, Hit::Action(after));
            canvas.clickable(Rect { width: first, ..place }, Hit::Action(before));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keymap::STACKS;
    use crate::tui::palette::{self, Does};
    use crate::tui::settings::Settings;

    const WIDTH: u16 = 80;

    /// What the footer's labels do.
    fn labelled(scopes: &[Scope], lang: Lang) -> Vec<Action> {
        let footer = Footer::holding(scopes, &Keymap::default(), lang, WIDTH);
        footer.0.into_iter().flat_map(|(.., label)| label.actions).collect()
    }

    /// What the acts of the palette do.
    fn listed(scopes: &[Scope], lang: Lang) -> Vec<Action> {
        let mut palette = palette::Palette::new(scopes, &Settings::default(), lang, None);
        let rows = palette.rows();
        let does = (0..rows).map(|row| {
            palette.picker.select(row);
            palette.does()
        });
        let act = |does: Option<Does>| match does {
            Some(Does::Act(action)) => Some(action),
            Some(Does::Choose(..) | Does::Go(_)) | None => None,
        };
        does.filter_map(act).collect()
    }

    /// Whether the pointer does it on the screen itself: by the wheel, by a second click on a row or by one on a field, or
    /// because there is a number to click.
    fn is_on_the_screen(action: Action) -> bool {
        use Action::{Down, Enter, Hands, Place, TabBack, Up};
        matches!(action, Up | Down | Enter | TabBack | Place(_) | Hands(_))
    }

    /// Whether it is an act of the program, which is there again when what lies over the screen is closed.
    fn is_below(scopes: &[Scope], action: Action) -> bool {
        use Scope::{Covered, Menu, Palette, Prompt, Reading, Revealing, Search};
        matches!(scopes, [Menu | Prompt | Reading | Revealing | Covered | Palette | Search])
            && matches!(action, Action::Language | Action::Mouse | Action::Quit)
    }

    #[test]
    fn every_act_can_be_reached_by_the_mouse() {
        for (stack, lang) in STACKS.iter().flat_map(|stack| Lang::ALL.map(|lang| (*stack, lang))) {
            let mut reached = labelled(stack, lang);
            if reached.contains(&Action::Palette) {
                reached.extend(listed(stack, lang));
            }
            for binding in Keymap::default().of(stack) {
                let action = binding.action;
                let is_reached = reached.contains(&action) || is_on_the_screen(action) || is_below(stack, action);
                assert!(is_reached, "{action:?} in {stack:?}, {lang:?}");
            }
        }
    }

    #[test]
    fn each_half_of_a_label_of_two_arrows_does_what_its_arrow_says() {
        let keys = Keymap::default();
        for (scope, key, actions) in [
            (Scope::Start, "↑↓", [Action::Up, Action::Down]),
            (Scope::Cloud, "↑↓", [Action::Up, Action::Down]),
            (Scope::Clarify, "Ctrl+↑↓", [Action::MoveUp, Action::MoveDown]),
            (Scope::ExportChoices, "←→", [Action::Before, Action::After]),
            (Scope::PlenaryView, "+ −", [Action::Finer, Action::Coarser]),
        ] {
            let labels = labels(&[scope], &keys, Lang::Nb);
            let label = labels.iter().find(|label| label.key == key);
            assert_eq!(label.map(|label| label.actions), Some(actions), "{key} in {scope:?}");
        }
    }
}
