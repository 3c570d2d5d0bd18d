//! What each kind of step asks of the session.

use jiff::ToSpan;

use super::player::{Do, Problem};
use super::scene::Scene;
use super::script::{FollowUp, Rule, Step};
use super::{poster, way};
use crate::session::groups::{Person, Rules};
use crate::session::norm_taboo::{Command as Ask, Kind, Said, Spot, TieRule};
use crate::session::turns::Change;
use crate::session::{Command, Session, event};
use crate::text::CleanText;
use crate::workshop::RankingWay;

/// What `step` asks for where `session` stands.
pub(super) fn what(step: &Step, session: &Session) -> Result<Do, Problem> {
    let scene = || Scene::of(session);
    let command = match step {
        Step::Wait(_) => return Ok(Do::Nothing),
        Step::Next => return way::next(session),
        Step::To(landmark) => return way::to(*landmark, session),
        Step::Theme(theme) => return poster::theme(theme, &scene()?),
        Step::RankBy(way) => return rank_by(*way, &scene()?),
        Step::Groups { people, seed } => {
            Command::FormGroups { people: crowd(people), groups: None, rules: Rules::default(), seed: *seed }
        }
        Step::Clock(change) => Command::Timer(*change),
        Step::Undo => Command::Undo,
        Step::Redo => Command::Redo,
        Step::FollowUp(agreed) => Command::AddFollowUp(follow_up(agreed, session)),
        Step::Norm(text) => say(Kind::Norm, text, None, &scene()?)?,
        Step::Taboo(text) => say(Kind::Taboo, text, None, &scene()?)?,
        Step::TabooAgainst { taboo, norm } => say(Kind::Taboo, taboo, Some(norm), &scene()?)?,
        Step::Pass => scene()?.turn(Change::Passed(scene()?.current()?.0))?,
        Step::ComeBack(number) => scene()?.turn(Change::CameBack(scene()?.seat(*number)?))?,
        Step::Reword { from, to } => scene()?.ask(Ask::Reword { entry: scene()?.entry(from)?, text: to.clone() }),
        Step::Merge { into, from, wording } => {
            let (into, from) = (scene()?.entry(into)?, scene()?.entries(from)?);
            scene()?.ask(Ask::Merge { into, from, wording: wording.clone() })
        }
        Step::Withdraw(text) => scene()?.ask(Ask::Withdraw(scene()?.entry(text)?)),
        Step::Restore(text) => scene()?.ask(Ask::Restore(scene()?.gone(text)?)),
        Step::Agree(order) => scene()?.ask(Ask::Agree(scene()?.table()?, scene()?.entries(order)?)),
        Step::Ballot { voter, order } => ballot(*voter, order, &scene()?)?,
        Step::Settle(rule) => scene()?.ask(Ask::Settle(scene()?.table()?, settled_by(rule, &scene()?)?)),
        Step::Confirm => scene()?.ask(Ask::Confirm(scene()?.table()?)),
        Step::Override { order, reason } => {
            let (table, order) = (scene()?.table()?, scene()?.entries(order)?);
            scene()?.ask(Ask::Override { table, order, reason: reason.clone() })
        }
        Step::Choose(wording) => {
            let theme = scene()?.theme(wording)?.ok_or_else(|| Problem::NotSaid(wording.clone()))?;
            scene()?.ask(Ask::Choose(theme.id, true))
        }
    };
    Ok(Do::Last(command))
}

/// People without names, so many of each unit.
fn crowd(units: &[(CleanText, u16)]) -> Vec<Person> {
    let from = |unit: &CleanText| Person { name: None, unit: Some(unit.clone()) };
    units.iter().flat_map(|(unit, count)| (0..*count).map(move |_| from(unit))).collect()
}

fn say(kind: Kind, text: &CleanText, norm: Option<&CleanText>, scene: &Scene<'_>) -> Result<Command, Problem> {
    let (seat, group) = scene.current()?;
    let against = norm.map(|norm| scene.norm_of(group.id, norm)).transpose()?;
    let said = Said { text: text.clone(), spot: Spot { value: scene.value()?, kind, group: group.id } };
    Ok(scene.ask(Ask::Add { said, seat: Some(seat), against }))
}

fn rank_by(way: RankingWay, scene: &Scene<'_>) -> Result<Do, Problem> {
    let table = scene.table()?;
    let already = scene.way(table) == way;
    Ok(if already { Do::Nothing } else { Do::Last(scene.ask(Ask::RankBy(table, way))) })
}

fn ballot(voter: u16, order: &[CleanText], scene: &Scene<'_>) -> Result<Command, Problem> {
    let order = scene.entries(order)?;
    let table = scene.table()?;
    let voter = voter.checked_sub(1).ok_or(Problem::NoSeat(voter))?;
    Ok(scene.ask(Ask::Cast { table, voter, order }))
}

fn settled_by(rule: &Rule, scene: &Scene<'_>) -> Result<TieRule, Problem> {
    Ok(match rule {
        Rule::Voters => TieRule::Voters,
        Rule::Firsts => TieRule::Firsts,
        Rule::KeepBoth => TieRule::KeepBoth,
        Rule::RunOff(hands) => {
            let hands = hands.iter().map(|(text, hands)| Ok((scene.entry(text)?, *hands)));
            TieRule::RunOff(hands.collect::<Result<_, Problem>>()?)
        }
    })
}

fn follow_up(agreed: &FollowUp, session: &Session) -> event::FollowUp {
    let when = session.started.local().date().saturating_add(i64::from(agreed.days).days());
    event::FollowUp { what: agreed.what.clone(), who: Some(agreed.who.clone()), when: Some(when) }
}
