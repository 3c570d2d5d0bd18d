//! How a theme comes to be as the script wants it: made, and then its taboos one by one.

use super::player::{Do, Problem};
use super::scene::Scene;
use super::script::Theme;
use crate::session::ids::EntryId;
use crate::session::norm_taboo::{Command, Kind};
use crate::text::CleanText;

/// What is still to do until `theme` is there with exactly its taboos, in their order.
///
/// A theme is made with the taboos that stand against its norms; those that the script words otherwise give way.
pub(super) fn theme(theme: &Theme, scene: &Scene<'_>) -> Result<Do, Problem> {
    let Some(made) = scene.theme(&theme.wording)? else {
        let norms = scene.everywhere(Kind::Norm, &theme.from)?;
        let make = Command::MakeTheme { value: scene.value()?, wording: theme.wording.clone(), norms };
        return Ok(Do::First(scene.ask(make)));
    };
    let mut wanted: Vec<(&CleanText, Vec<EntryId>)> = Vec::new();
    for (wording, from) in &theme.taboos {
        wanted.push((wording, scene.everywhere(Kind::Taboo, from)?));
    }
    let pairs = wanted.iter().zip(&made.taboos);
    let right = pairs.take_while(|((wording, from), is)| is.wording == **wording && is.sources == *from).count();
    let command = match (made.taboos.get(right), wanted.get(right)) {
        (Some(wrong), _) => Command::RemoveTaboo(made.id, wrong.id),
        (None, Some((wording, from))) => {
            Command::AddTaboo { theme: made.id, wording: (*wording).clone(), sources: from.clone() }
        }
        (None, None) => return Ok(Do::Nothing),
    };
    let left = wanted.len() + made.taboos.len() - 2 * right;
    let command = scene.ask(command);
    Ok(if left == 1 { Do::Last(command) } else { Do::First(command) })
}
