//! A disk that forgets: what was not synced may be gone after a power cut, or half of it, or all but the first half.
//!
//! It is stricter than any one file system. Bytes last from a sync of their file, names from a sync of their folder, and
//! until then each change survives or not by itself: a name without its bytes, later bytes without earlier ones, a write
//! torn inside a sector, room that was made and holds zeros. After a sync that failed, what it was for may be lost even
//! though a later one succeeds.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

/// All files, by their paths from the root, and all folders with nothing.
pub(crate) type Tree = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// A file or folder, by its place in the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Id(usize);

/// What a model refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    Missing,
    Exists,
    WrongKind,
    NotEmpty,
}

/// The disk. The first node is the root folder.
#[derive(Debug, Clone)]
pub(crate) struct Model {
    nodes: Vec<Node>,
    /// The number of the next change of names.
    next: u64,
}

#[derive(Debug, Clone)]
enum Node {
    File(File),
    Folder(Folder),
}

#[derive(Debug, Clone, Default)]
struct File {
    /// What was there at the last sync after which nothing was in doubt.
    base: Vec<u8>,
    /// What was done since.
    changes: Vec<(Change, Fate)>,
    now: Vec<u8>,
}

#[derive(Debug, Clone)]
enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Cut(usize),
}

/// What a power cut does to a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is on the disk.
    Lasts,
    /// Nobody knows.
    Open,
    /// Nobody knows, and no sync will help.
    Doomed,
}

#[derive(Debug, Clone, Default)]
struct Folder {
    base: BTreeMap<String, Id>,
    /// Changes with one number survive together: they are one rename.
    changes: Vec<(u64, String, Option<Id>)>,
    now: BTreeMap<String, Id>,
}

/// Which of the changes in doubt a power cut leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Left {
    /// None.
    Nothing,
    /// All of them, as after a kill.
    Everything,
    /// In each file and over all names the first few, the last one torn.
    First(u64),
    /// Each by chance.
    Some(u64),
}

impl Default for Model {
    fn default() -> Self {
        Self { nodes: vec![Node::Folder(Folder::default())], next: 0 }
    }
}

impl Model {
    /// A disk on which all of `tree` lasts.
    pub(crate) fn of(tree: &Tree) -> Self {
        let mut model = Self::default();
        for (path, bytes) in tree {
            match bytes {
                None => model.make_folder(path).expect("folders come before what is in them"),
                Some(bytes) => {
                    let id = model.make(path).expect("its folder is there");
                    model.write(id, 0, bytes);
                }
            }
        }
        for node in &mut model.nodes {
            node.sync();
        }
        model
    }

    /// What is at `path` now.
    pub(crate) fn find(&self, path: &Path) -> Result<Id, Refused> {
        let mut at = Id(0);
        for component in path.components() {
            let Component::Normal(name) = component else { continue };
            let Node::Folder(folder) = &self.nodes[at.0] else { return Err(Refused::WrongKind) };
            at = *folder.now.get(&*name.to_string_lossy()).ok_or(Refused::Missing)?;
        }
        Ok(at)
    }

    /// Makes a new file.
    pub(crate) fn make(&mut self, path: &Path) -> Result<Id, Refused> {
        self.put(path, Node::File(File::default()))
    }

    /// Makes a new folder.
    pub(crate) fn make_folder(&mut self, path: &Path) -> Result<(), Refused> {
        self.put(path, Node::Folder(Folder::default())).map(|_| ())
    }

    fn put(&mut self, path: &Path, node: Node) -> Result<Id, Refused> {
        if self.find(path).is_ok() {
            return Err(Refused::Exists);
        }
        let id = Id(self.nodes.len());
        self.nodes.push(node);
        self.change(path, Some(id))?;
        self.next += 1;
        Ok(id)
    }

    /// Changes what a name stands for, as part of the change of names that is going on.
    fn change(&mut self, path: &Path, to: Option<Id>) -> Result<(), Refused> {
        let above = self.find(path.parent().unwrap_or(Path::new("")))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).ok_or(Refused::Exists)?;
        let number = self.next;
        let Node::Folder(folder) = &mut self.nodes[above.0] else { return Err(Refused::WrongKind) };
        match to {
            Some(id) => folder.now.insert(name.clone(), id),
            None => folder.now.remove(&name),
        };
        folder.changes.push((number, name, to));
        Ok(())
    }

    /// Gives a file or folder another name. A file of that name is replaced.
    pub(crate) fn rename(&mut self, from: &Path, to: &Path) -> Result<(), Refused> {
        let id = self.find(from)?;
        self.change(to, Some(id))?;
        self.change(from, None)?;
        self.next += 1;
        Ok(())
    }

    /// Removes a file.
    pub(crate) fn remove(&mut self, path: &Path) -> Result<(), Refused> {
        match &self.nodes[self.find(path)?.0] {
            Node::Folder(_) => return Err(Refused::WrongKind),
            Node::File(_) => self.change(path, None)?,
        }
        self.next += 1;
        Ok(())
    }

    /// Removes an empty folder.
    pub(crate) fn remove_folder(&mut self, path: &Path) -> Result<(), Refused> {
        match &self.nodes[self.find(path)?.0] {
            Node::Folder(folder) if folder.now.is_empty() => self.change(path, None)?,
            Node::Folder(_) => return Err(Refused::NotEmpty),
            Node::File(_) => return Err(Refused::WrongKind),
        }
        self.next += 1;
        Ok(())
    }

    /// Writes over a file from byte `at`; a gap before it reads as zeros.
    pub(crate) fn write(&mut self, id: Id, at: usize, bytes: &[u8]) {
        self.do_to(id, Change::Write { at, bytes: bytes.to_vec() });
    }

    /// Makes a file `bytes` long.
    pub(crate) fn cut(&mut self, id: Id, bytes: usize) {
        self.do_to(id, Change::Cut(bytes));
    }

    fn do_to(&mut self, id: Id, change: Change) {
        if let Node::File(file) = &mut self.nodes[id.0] {
            change.apply(&mut file.now);
            file.changes.push((change, Fate::Open));
        }
    }

    /// The bytes of a file now; nothing of a folder.
    pub(crate) fn bytes(&self, id: Id) -> Option<&[u8]> {
        match &self.nodes[id.0] {
            Node::File(file) => Some(&file.now),
            Node::Folder(_) => None,
        }
    }

    /// Syncs a file's bytes or a folder's names.
    pub(crate) fn sync(&mut self, id: Id) {
        self.nodes[id.0].sync();
    }

    /// A sync that failed: what it was for is lost or not, whatever comes.
    pub(crate) fn sync_failed(&mut self, id: Id) {
        if let Node::File(file) = &mut self.nodes[id.0] {
            for (_, fate) in &mut file.changes {
                if *fate == Fate::Open {
                    *fate = Fate::Doomed;
                }
            }
        }
    }

    /// What is on the disk after a power cut now.
    pub(crate) fn after_cut(&self, left: Left) -> Tree {
        let mut tree = Tree::new();
        let (oldest, newest) = (self.oldest_in_doubt(), self.next);
        let last = match left {
            Left::First(seed) => oldest + Chance(seed).below(newest - oldest + 1),
            Left::Nothing | Left::Everything | Left::Some(_) => 0,
        };
        let survives = |number: u64| match left {
            Left::Nothing => false,
            Left::Everything => true,
            Left::First(_) => number < last,
            Left::Some(seed) => Chance(seed ^ (number + 1).wrapping_mul(0x9e37_79b9)).below(2) == 0,
        };
        self.walk(Id(0), Path::new(""), &survives, left, &mut tree);
        tree
    }

    fn oldest_in_doubt(&self) -> u64 {
        let numbers = self.nodes.iter().filter_map(|node| match node {
            Node::Folder(folder) => folder.changes.first().map(|(number, ..)| *number),
            Node::File(_) => None,
        });
        numbers.min().unwrap_or(self.next)
    }

    fn walk(&self, id: Id, path: &Path, survives: &dyn Fn(u64) -> bool, left: Left, tree: &mut Tree) {
        match &self.nodes[id.0] {
            Node::File(file) => {
                tree.insert(path.to_owned(), Some(file.after_cut(left, id)));
            }
            Node::Folder(folder) => {
                if id != Id(0) {
                    tree.insert(path.to_owned(), None);
                }
                let mut names = folder.base.clone();
                for (_, name, to) in folder.changes.iter().filter(|(number, ..)| survives(*number)) {
                    match to {
                        Some(id) => names.insert(name.clone(), *id),
                        None => names.remove(name),
                    };
                }
                for (name, id) in names {
                    self.walk(id, &path.join(name), survives, left, tree);
                }
            }
        }
    }
}

impl Node {
    fn sync(&mut self) {
        match self {
            Self::Folder(folder) => {
                folder.base = folder.now.clone();
                folder.changes.clear();
            }
            Self::File(file) => {
                if file.changes.iter().any(|(_, fate)| *fate == Fate::Doomed) {
                    for (_, fate) in file.changes.iter_mut().filter(|(_, fate)| *fate == Fate::Open) {
                        *fate = Fate::Lasts;
                    }
                } else {
                    file.base = file.now.clone();
                    file.changes.clear();
                }
            }
        }
    }
}

/// The bytes that a disk writes in one piece.
const SECTOR: usize = 512;

impl File {
    fn after_cut(&self, left: Left, id: Id) -> Vec<u8> {
        let mut bytes = self.base.clone();
        let doubtful = self.changes.iter().filter(|(_, fate)| *fate != Fate::Lasts).count() as u64;
        let first = match left {
            Left::First(seed) => Chance(seed ^ id.0 as u64).below(doubtful + 1),
            Left::Nothing | Left::Everything | Left::Some(_) => 0,
        };
        let mut number = 0;
        for (change, fate) in &self.changes {
            if *fate == Fate::Lasts {
                change.apply(&mut bytes);
                continue;
            }
            match left {
                Left::Everything => change.apply(&mut bytes),
                Left::First(_) if number < first => change.apply(&mut bytes),
                Left::First(seed) if number == first => change.tear(&mut bytes, &mut Chance(seed ^ 0x7ea6)),
                Left::Nothing | Left::First(_) => {}
                Left::Some(seed) => {
                    let mut chance = Chance(seed ^ ((id.0 as u64) << 32) ^ (number + 1).wrapping_mul(0x51_7cc1));
                    match chance.below(3) {
                        0 => change.apply(&mut bytes),
                        1 => change.tear(&mut bytes, &mut chance),
                        _ => {}
                    }
                }
            }
            number += 1;
        }
        bytes
    }
}

impl Change {
    fn apply(&self, file: &mut Vec<u8>) {
        match self {
            Self::Cut(bytes) => file.resize(*bytes, 0),
            Self::Write { at, bytes } => {
                let end = at + bytes.len();
                file.resize(file.len().max(end), 0);
                file[*at..end].copy_from_slice(bytes);
            }
        }
    }

    /// Leaves a part of the change: up to some byte, some sectors, or only the room for it.
    fn tear(&self, file: &mut Vec<u8>, chance: &mut Chance) {
        let Self::Write { at, bytes } = self else { return };
        match chance.below(4) {
            0 | 1 => {
                let some = usize::try_from(chance.below(bytes.len() as u64 + 1)).unwrap_or(0);
                Self::Write { at: *at, bytes: bytes[..some].to_vec() }.apply(file);
            }
            2 => {
                file.resize(file.len().max(at + bytes.len()), 0);
                for (place, byte) in (*at..).zip(bytes) {
                    if Chance(chance.0 ^ (place / SECTOR) as u64).below(2) == 0 {
                        file[place] = *byte;
                    }
                }
            }
            _ => file.resize(file.len().max(at + bytes.len()), 0),
        }
    }
}

/// Numbers that a seed repeats (`SplitMix64`).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    /// A number below `end`, which is at least 1.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

#[test]
fn what_is_synced_lasts_and_what_is_not_may_be_gone() {
    let mut model = Model::default();
    let (file, other) = (Path::new("d/a"), Path::new("d/b"));
    model.make_folder(Path::new("d")).expect("made");
    let id = model.make(file).expect("made");
    model.write(id, 0, b"eins");
    model.sync(id);
    assert!(model.after_cut(Left::Nothing).is_empty(), "its bytes last, its name does not");
    for folder in ["d", ""] {
        let id = model.find(Path::new(folder)).expect("there");
        model.sync(id);
    }
    model.write(id, 4, b"zwei");
    model.rename(file, other).expect("renamed");
    assert_eq!(model.after_cut(Left::Nothing).get(file), Some(&Some(b"eins".to_vec())));
    assert_eq!(model.after_cut(Left::Everything).get(other), Some(&Some(b"einszwei".to_vec())));
    for seed in 0..200 {
        for left in [Left::First(seed), Left::Some(seed)] {
            let tree = model.after_cut(left);
            let found: Vec<_> = [file, other].iter().filter_map(|path| tree.get(*path)).collect();
            let [Some(bytes)] = found.as_slice() else { panic!("a rename is one step: {tree:?}") };
            assert!(bytes.starts_with(b"eins"), "{bytes:?}");
        }
    }
    model.sync_failed(id);
    model.sync(id);
    assert_eq!(model.after_cut(Left::Nothing).get(file), Some(&Some(b"eins".to_vec())), "it is too late");
}
