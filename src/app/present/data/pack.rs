//! The card of the bundled pack, and of those beside it.

use serde::Serialize;
use strum::IntoEnumIterator as _;

use crate::app::format;
use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::pack::Pack;
use crate::domain::catalogue::source::SourceKind;

/// What the pack holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PackCard {
    /// Its name.
    pub title: String,
    pub version: String,
    pub licence: String,
    /// What it is made from.
    pub about: String,
    /// Counts with their words.
    pub counts: Vec<(String, &'static str)>,
    /// Sources and figures by kind.
    pub kinds: String,
    /// What a screen reader says of its row in the list.
    pub name: String,
}

/// Builds the card.
pub(super) fn card(catalogue: &Catalogue) -> PackCard {
    let mut packs = catalogue.packs();
    let bundled = packs.next().map(|(pack, _)| pack);
    let told = |text: fn(&Pack) -> &str| bundled.map_or_else(String::new, |pack| text(pack).to_owned());
    let (title, version) = (told(|pack| &pack.title), told(|pack| &pack.version));
    let beside = packs.map(|(pack, [roles, skills])| {
        let Pack { title, version, licence, about, .. } = pack;
        let roles = format::count(roles, "role", "roles");
        format!(
            " Beside it {title}, version {version}, {licence}: {roles}, {}. {about}",
            format::count(skills, "skill", "skills")
        )
    });
    let serious = SourceKind::iter().filter(|kind| *kind != SourceKind::Satire);
    let figures = |kind| {
        let claims = catalogue.roles().flat_map(|role| &role.claims);
        claims.filter(|claim| catalogue.kind_of(claim) == kind).count()
    };
    let sources = |kind| catalogue.sources().filter(|source| source.kind == kind).count();
    let counts = [
        (catalogue.roles().len(), "roles"),
        (catalogue.skills().len(), "skills"),
        (catalogue.steps().len(), "steps"),
        (catalogue.moves().len(), "moves"),
        (serious.clone().map(figures).sum(), "figures"),
        (serious.clone().map(sources).sum(), "sources"),
    ];
    let by_kind: Vec<_> = serious
        .filter(|kind| sources(*kind) > 0)
        .map(|kind| {
            let from = format::count(sources(kind), "source", "sources");
            match figures(kind) {
                0 => format!("none {} ({from})", kind.words()),
                count => format!("{} {} from {from}", format::grouped(count as f64), kind.words()),
            }
        })
        .collect();
    PackCard {
        name: format!("{title}, version {version}, bundled pack"),
        title,
        version: format!("Version {version}, bundled with Rungs"),
        licence: told(|pack| &pack.licence),
        about: std::iter::once(told(|pack| &pack.about)).chain(beside).collect(),
        counts: counts.map(|(count, word)| (format::grouped(count as f64), word)).to_vec(),
        kinds: format!("Figures: {}. Satire is not counted.", by_kind.join(", ")),
    }
}
