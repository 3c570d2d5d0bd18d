//! Average linkage over a sparse graph, and its cuts.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::graph::Edge;
use crate::insight::real;

/// How many steps are taken between two looks at whether to go on.
const STRIDE: usize = 1024;

/// Two clusters that become one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Merge {
    /// A node of each.
    one: u32,
    other: u32,
    /// The mean likeness across them.
    likeness: f32,
}

/// All merges that average linkage makes of nodes of these `sizes`, the most alike first. Pairs without an edge are not
/// alike at all, and nodes without a size are left out. `None` when `progress` ends it.
///
/// The method is the nearest-neighbour chain (Murtagh 1983, "A survey of recent advances in hierarchical clustering
/// algorithms"): it goes from a cluster to its nearest until two are nearest to each other. Average linkage allows it,
/// since a merge never brings two clusters nearer to a third than the nearer of them was.
pub(super) fn average(
    sizes: &[usize],
    edges: &[Edge],
    progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
) -> Option<Vec<Merge>> {
    let mut clusters = Clusters::new(sizes, edges);
    let (mut merges, mut chain): (Vec<Merge>, Vec<u32>) = (Vec::new(), Vec::new());
    let (mut next, mut steps) = (0, 0);
    loop {
        if steps % STRIDE == 0 {
            progress(real(next) / real(sizes.len())).continue_value()?;
        }
        steps += 1;
        let Some(top) = chain.pop() else {
            let Some(begun) = (next..sizes.len()).find(|at| clusters.has_neighbours(*at)) else { break };
            next = begun;
            chain.push(u32::try_from(begun).unwrap_or(u32::MAX));
            continue;
        };
        let before = chain.last().copied();
        match clusters.nearest(top, before) {
            None => {}
            Some((other, likeness)) if before == Some(other) => {
                chain.pop();
                merges.push(Merge { one: top, other, likeness });
                let stays = clusters.merge(top, other);
                next = next.min(stays as usize);
            }
            Some((other, _)) => chain.extend([top, other]),
        }
    }
    merges.sort_by(|one, other| other.likeness.total_cmp(&one.likeness));
    Some(merges)
}

/// Clusters, each by the number of one of its nodes.
struct Clusters {
    sizes: Vec<f32>,
    /// The sum of the likenesses across to each neighbour.
    near: Vec<BTreeMap<u32, f32>>,
}

impl Clusters {
    fn new(sizes: &[usize], edges: &[Edge]) -> Self {
        let sizes: Vec<f32> = sizes.iter().map(|size| real(*size)).collect();
        let mut near = vec![BTreeMap::new(); sizes.len()];
        for edge in edges {
            let sum = edge.likeness * sizes[edge.one as usize] * sizes[edge.other as usize];
            if sum > 0.0 {
                near[edge.one as usize].insert(edge.other, sum);
                near[edge.other as usize].insert(edge.one, sum);
            }
        }
        Self { sizes, near }
    }

    fn has_neighbours(&self, at: usize) -> bool {
        self.near.get(at).is_some_and(|near| !near.is_empty())
    }

    /// The cluster that is most like `at`, and how much; of several `preferred`, else the first.
    fn nearest(&self, at: u32, preferred: Option<u32>) -> Option<(u32, f32)> {
        let own = self.sizes[at as usize];
        let mean = |(other, sum): (&u32, &f32)| (*other, sum / (own * self.sizes[*other as usize]));
        self.near[at as usize].iter().map(mean).max_by(|one, other| {
            one.1.total_cmp(&other.1).then_with(|| {
                let rank = |other: u32| (Some(other) == preferred, std::cmp::Reverse(other));
                rank(one.0).cmp(&rank(other.0))
            })
        })
    }

    /// Makes one of two; the one with more neighbours stays.
    fn merge(&mut self, one: u32, other: u32) -> u32 {
        let more = self.near[one as usize].len() >= self.near[other as usize].len();
        let (stays, goes) = if more { (one, other) } else { (other, one) };
        for (third, sum) in std::mem::take(&mut self.near[goes as usize]) {
            self.near[third as usize].remove(&goes);
            if third != stays {
                *self.near[stays as usize].entry(third).or_insert(0.0) += sum;
                *self.near[third as usize].entry(stays).or_insert(0.0) += sum;
            }
        }
        self.sizes[stays as usize] += self.sizes[goes as usize];
        stays
    }
}

/// Nodes that belong together at a cut.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cluster {
    /// The nodes, in order.
    pub(super) nodes: Vec<usize>,
    /// The mean likeness across the two halves that came together last; `None` for a single node.
    pub(super) formed: Option<f32>,
    /// The mean likeness to the cluster that it would become one with next.
    pub(super) outside: f32,
}

/// The clusters of `nodes` nodes whose merges are at least as alike as `at`.
pub(super) fn cut(merges: &[Merge], nodes: usize, at: f32) -> Vec<Cluster> {
    let mut roots = Roots((0..nodes).collect());
    let mut formed: Vec<Option<f32>> = vec![None; nodes];
    let made = merges.partition_point(|merge| merge.likeness >= at);
    let (made, later) = merges.split_at(made);
    for merge in made {
        let root = roots.join(merge.one as usize, merge.other as usize);
        formed[root] = Some(merge.likeness);
    }
    let mut outside = vec![0.0_f32; nodes];
    for merge in later {
        for node in [merge.one, merge.other] {
            let root = roots.of(node as usize);
            outside[root] = outside[root].max(merge.likeness);
        }
    }
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); nodes];
    for node in 0..nodes {
        members[roots.of(node)].push(node);
    }
    let cluster = |(root, nodes): (usize, Vec<usize>)| Cluster { nodes, formed: formed[root], outside: outside[root] };
    members.into_iter().enumerate().filter(|(_, nodes)| !nodes.is_empty()).map(cluster).collect()
}

/// Which nodes are one (Galler and Fischer 1964), by the first of them.
struct Roots(Vec<usize>);

impl Roots {
    fn of(&mut self, mut node: usize) -> usize {
        while self.0[node] != node {
            self.0[node] = self.0[self.0[node]];
            node = self.0[node];
        }
        node
    }

    fn join(&mut self, one: usize, other: usize) -> usize {
        let (one, other) = (self.of(one), self.of(other));
        let (first, last) = (one.min(other), one.max(other));
        self.0[last] = first;
        first
    }
}
