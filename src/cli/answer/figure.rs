//! A figure with everything needed to judge it.

use serde::Serialize;

use crate::app::words::{Words as _, amount_words, claim_number, unit};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::{Amount, Measure, Middle, PayDefinition, Unit};
use crate::domain::catalogue::source::SourceKind;
use crate::domain::identifier;
use crate::domain::ids::{ClaimId, PlaceId, SourceId};
use crate::domain::level::Level;
use crate::domain::pay::resolution::claim_ref::ClaimRef;

/// A claim, published or the person's own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    pub claim: ClaimId,
    pub measure: Measure,
    #[serde(rename = "shape", serialize_with = "identifier::of")]
    pub amount: Amount,
    /// As printed, lowest first.
    pub numbers: Vec<f64>,
    #[serde(serialize_with = "identifier::of_option")]
    pub middle_is: Option<Middle>,
    #[serde(serialize_with = "identifier::of")]
    pub unit: Unit,
    pub currency: Option<String>,
    #[serde(serialize_with = "identifier::of_option")]
    pub definition: Option<PayDefinition>,
    #[serde(serialize_with = "identifier::of_option")]
    pub level: Option<Level>,
    /// `None` for a figure of the person's own that holds wherever the role is taken.
    pub place: Option<PlaceId>,
    pub from_year: Option<i16>,
    pub year: i16,
    /// The id of the source, or `you`.
    pub source: SourceId,
    /// Code and title of the occupation that stands in for the role.
    pub proxy: Option<String>,
    /// The part of the role, or whose figure it is.
    pub scope: Option<String>,
    /// Whose figure it is, or what the source counts.
    pub provenance: Option<String>,
    /// The part of the role it is limited to.
    pub part: Option<String>,
    pub note: Option<String>,
}

impl Figure {
    /// The figure of a claim; `None` for satire, which reaches no number.
    pub fn of<'a>(claim: impl Into<ClaimRef<'a>>, catalogue: &Catalogue) -> Option<Self> {
        let claim = claim.into();
        let published = claim.published();
        if published.is_some_and(|claim| catalogue.kind_of(claim) == SourceKind::Satire) {
            return None;
        }
        let (unit, definition) = match claim {
            ClaimRef::Published(claim) => (claim.unit.clone(), claim.definition),
            ClaimRef::Own(own) => (Unit::MoneyPerYear(own.currency.to_string()), Some(own.definition)),
        };
        Some(Self {
            claim: claim.id().clone(),
            measure: published.map_or(Measure::Pay, |claim| claim.measure),
            amount: claim.amount(),
            numbers: claim.amount().numbers(),
            middle_is: claim.amount().middle().map(|(_, kind)| kind),
            currency: unit.currency().map(str::to_owned),
            unit,
            definition,
            level: claim.level(),
            place: claim.place().cloned(),
            from_year: published.and_then(|claim| claim.from_year),
            year: claim.year(),
            source: claim.source().cloned().unwrap_or_else(|| "you".into()),
            proxy: claim.proxy().map(|proxy| format!("{} {}", proxy.code, proxy.title)),
            scope: claim.scope().map(str::to_owned),
            provenance: claim.provenance().map(str::to_owned),
            part: claim.part().map(str::to_owned),
            note: claim.note().map(str::to_owned),
        })
    }

    /// The numbers for reading, whole and as everywhere else.
    pub fn amount_text(&self) -> String {
        let number = |number| claim_number(self.measure, &self.unit, number);
        amount_words(self.amount, &number, &str::to_owned)
    }

    /// The place for reading.
    pub fn place_text(&self) -> String {
        self.place.as_ref().map(ToString::to_string).unwrap_or_default()
    }

    /// What limits the figure: definition, seniority, part of the role, occupation that stands in.
    pub fn limits_text(&self) -> String {
        let parts = [
            self.definition.map(|definition| definition.words().to_owned()),
            self.level.map(|level| format!("{} only", level.words())),
            self.scope.clone(),
            self.proxy.as_ref().map(|proxy| format!("stands in: {proxy}")),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    /// The figure with its source, year and place.
    pub fn text(&self) -> String {
        let limits = self.limits_text();
        let limits = if limits.is_empty() { limits } else { format!(", {limits}") };
        let (amount, unit, place) = (self.amount_text(), unit(&self.unit), self.place_text());
        format!("{amount} {unit} ({}, {}, {place}{limits})", self.source, self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::Figure;
    use crate::app::words::claim_words;

    #[test]
    fn figures_are_written_as_in_the_window() {
        let catalogue = crate::storage::catalogue::bundled().expect("it is sound");
        for claim in catalogue.roles().flat_map(|role| &role.claims) {
            let Some(figure) = Figure::of(claim, &catalogue) else { continue };
            assert_eq!(figure.amount_text(), claim_words(claim), "{}", claim.id);
        }
    }
}
