//! The order of roles that fit what was typed.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::fit::Tier;
use super::nearness::Nearness;
use crate::domain::catalogue::Called;

/// Puts roles in order: by the kind of fit, nearness to the role held, title before alias before a name of satire, how many
/// people do the work, what is besides. A role that an official occupation fits well stands above that occupation if its
/// name fits as well.
pub(super) fn in_order<'a>(called: impl Iterator<Item = Called<'a>>, near: &Nearness<'_>) -> Vec<Called<'a>> {
    let mut called: Vec<(Key<'a>, Called<'a>)> = called.map(|called| (key(&called, near), called)).collect();
    let official = called.iter().filter(|(_, called)| called.is_official());
    let keys: BTreeMap<usize, Key<'a>> =
        official.filter_map(|(key, called)| Some((called.occupation()?, *key))).collect();
    for (key, called) in &mut called {
        let occupation = called.occupation().filter(|_| !called.is_official()).and_then(|at| keys.get(&at));
        if let Some(occupation) = occupation.filter(|occupation| occupation.kind == key.kind) {
            *key = (*key).min(Key { is_official: false, ..*occupation });
        }
    }
    called.sort_by(|(a, x), (b, y)| (a, x.id()).cmp(&(b, y.id())));
    called.into_iter().map(|(_, called)| called).collect()
}

/// What puts a role in its place, what matters most first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    /// The kind of fit, mistakes in it, and its kind but for them.
    kind: (Tier, u32, Tier),
    /// Whether it is called so, but not as its title.
    is_other_name: bool,
    far: u8,
    name: NameKind,
    people: Reverse<u32>,
    besides: u32,
    title: &'a str,
    is_official: bool,
}

/// What kind of name fits, the most telling first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum NameKind {
    Title,
    /// An alias, while the title has the words typed, too.
    AliasLikeTitle,
    Alias,
    Satire,
}

fn key<'a>(called: &Called<'a>, near: &Nearness<'_>) -> Key<'a> {
    let name = if called.is_satire() {
        NameKind::Satire
    } else if !called.is_alias() {
        NameKind::Title
    } else if called.hit.in_title {
        NameKind::AliasLikeTitle
    } else {
        NameKind::Alias
    };
    let fit = called.hit.fit;
    Key {
        kind: (fit.tier, fit.flaws, fit.form),
        is_other_name: fit.form == Tier::Same && name != NameKind::Title,
        far: near.far(called.id(), called.family()),
        name,
        people: Reverse(called.people()),
        besides: fit.besides,
        title: called.title(),
        is_official: called.is_official(),
    }
}
