//! What a pack of imported files is made of.

use std::collections::BTreeMap;

use strum::EnumCount as _;

use super::group::Group;
use super::pack_file::MAGIC;
use crate::domain::official::area::{Area, AreaWages};
use crate::domain::official::outlook::Outlook;
use crate::domain::official::pack_about::PackAbout;
use crate::domain::official::sentences::Sentences;
use crate::domain::official::wages::Wages;
use crate::storage::official::records::{RecordGroup, written};
use crate::storage::official::writer::WriteError;

/// What it is made of; most packs have one of these.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// The bytes of a pack of official occupations.
    pub occupations: Option<Vec<u8>>,
    /// By code of the occupation, in order.
    pub sentences: Vec<(String, Sentences)>,
    /// By code of the class, in order.
    pub wages: Vec<Wages>,
    /// By code of the place, in order.
    pub areas: Vec<AreaWages>,
    /// By code of the class, in order.
    pub outlooks: Vec<Outlook>,
}

impl Contents {
    /// The bytes of the pack.
    ///
    /// # Errors
    /// If a record cannot be written, or the pack has more than 4 GiB.
    pub fn written(self, about: &PackAbout) -> Result<Vec<u8>, WriteError> {
        let style = ron::ser::PrettyConfig::new().new_line("\n").indentor("    ");
        let mut text = ron::ser::to_string_pretty(about, style)?;
        text.push('\n');
        let areas: Vec<Area> = self.areas.iter().map(|area| area.area.clone()).collect();
        let mut classes: BTreeMap<String, Vec<(u16, Wages)>> = BTreeMap::new();
        for (at, area) in (0..).zip(self.areas) {
            for wages in area.wages {
                classes.entry(wages.code.clone()).or_default().push((at, wages));
            }
        }
        let mut groups = Vec::with_capacity(Group::COUNT);
        groups.push(RecordGroup::of_raw(vec![text.into_bytes()])?);
        groups.push(RecordGroup::of_raw(self.occupations.into_iter().collect())?);
        groups.push(RecordGroup::of(self.sentences.iter().map(|(code, _)| code))?);
        groups.push(RecordGroup::of(self.sentences.iter().map(|(_, sentences)| sentences))?);
        groups.push(RecordGroup::of(&self.wages)?);
        groups.push(RecordGroup::of(&areas)?);
        groups.push(RecordGroup::of(classes.keys())?);
        groups.push(RecordGroup::of(classes.values())?);
        groups.push(RecordGroup::of(&self.outlooks)?);
        written(MAGIC, &groups)
    }
}
