//! How groups are drawn and turns are taken, as a list to choose from.

use super::{Part, Setup, order_key};
use crate::session::Command;
use crate::tui::popup::{Answer, Menu, Prompt};
use crate::tui::screens::{Ask, Cx};
use crate::workshop::TurnOrder;

impl Setup {
    /// The choices; what holds now is ticked.
    pub(super) fn choices(&self, cx: &Cx<'_>) -> Menu {
        let order = |order: TurnOrder| tick(cx.session.order == order, &cx.t(order_key(order)));
        let words = TurnOrder::ALL
            .into_iter()
            .map(order)
            .chain([tick(self.mix, &cx.t("setup-mix")), tick(false, &cx.t("draw-again"))]);
        Menu::new(cx.t("setup-choices"), words.enumerate().map(|(at, words)| (words, Ask::Chosen(at))).collect())
    }

    /// Does what was chosen, by its place in the list.
    pub(super) fn choose(&mut self, cx: &Cx<'_>, choice: usize) -> Vec<Ask> {
        if let Some(order) = TurnOrder::ALL.get(choice) {
            return vec![Ask::Command(Command::TakeTurnsIn(*order))];
        }
        if choice == TurnOrder::ALL.len() {
            self.mix = !self.mix;
            self.part = Part::People;
            return vec![Ask::Say(if self.mix { "setup-mix-on" } else { "setup-mix-off" })];
        }
        vec![Ask::Prompt(Prompt::new(cx.t("draw-number"), &cx.session.seed.to_string(), Answer::Screen))]
    }
}

/// Words with a tick before them where they hold.
fn tick(holds: bool, words: &str) -> String {
    format!("{} {words}", if holds { "✓" } else { " " })
}
