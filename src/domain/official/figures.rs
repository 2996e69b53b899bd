//! Published figures about one occupation as claims of a catalogue.

use super::facts::Facts;
use super::head::OfficialHead;
use super::official_id;
use super::outlook::Outlook;
use super::wages::Wages;
use crate::domain::catalogue::claim::{Amount, Claim, Measure, Middle, PayDefinition, Proxy, Unit};
use crate::domain::ids::{PlaceId, RoleId, SourceId};

/// Where figures of one kind come from.
struct Origin<'a> {
    role: &'a RoleId,
    facts: &'a Facts,
    head: &'a OfficialHead,
}

/// The claims about an occupation: pay, growth of employment, and how many leave it for another occupation.
pub fn claims(
    role: &RoleId,
    facts: &Facts,
    head: &OfficialHead,
    wages: Option<(&Wages, i16)>,
    outlook: Option<(&Outlook, [i16; 2])>,
) -> Vec<Claim> {
    let origin = Origin { role, facts, head };
    let pay = wages.and_then(|(wages, year)| origin.pay(wages, year));
    let outlook = outlook.into_iter().flat_map(|(outlook, years)| origin.outlook(outlook, years));
    pay.into_iter().chain(outlook).collect()
}

/// What the class of an occupation pays in an area; of a role that the class only stands in for, it says so.
pub fn claim_in(
    role: &RoleId,
    facts: &Facts,
    head: &OfficialHead,
    (wages, year): (&Wages, i16),
    place: &PlaceId,
    stands_in: bool,
) -> Option<Claim> {
    let claim = Origin { role, facts, head }.pay(wages, year)?;
    let by_year = head.facts.wages_of.iter().find(|(of, _)| *of == year);
    Some(Claim {
        id: official_id::claim(role, &official_id::pay_in(place)),
        place: place.clone(),
        source: by_year.map_or(&head.facts.wages, |(_, source)| source).clone(),
        proxy: if stands_in { Some(proxy(wages)) } else { claim.proxy },
        ..claim
    })
}

impl Origin<'_> {
    fn claim(&self, figure: &str, measure: Measure, amount: Amount, class: (&str, &str), source: &SourceId) -> Claim {
        Claim {
            id: official_id::claim(self.role, figure),
            measure,
            amount,
            unit: Unit::Percent,
            definition: None,
            level: None,
            place: self.head.place.clone(),
            year: 0,
            from_year: None,
            source: source.clone(),
            proxy: self.proxy(class),
            provenance: None,
            part: None,
            note: None,
        }
    }

    /// The class that stands in for the occupation, where it is a part of it or reported with others.
    fn proxy(&self, (code, title): (&str, &str)) -> Option<Proxy> {
        let own = self.facts.is_class() && self.facts.code.starts_with(code);
        (!own).then(|| Proxy { code: code.to_owned(), title: title.to_owned() })
    }

    fn pay(&self, wages: &Wages, year: i16) -> Option<Claim> {
        let amount = amount(wages)?;
        let currency = self.head.currency.clone();
        let source = &self.head.facts.wages;
        Some(Claim {
            unit: if wages.hourly { Unit::MoneyPerHour(currency) } else { Unit::MoneyPerYear(currency) },
            definition: Some(PayDefinition::Base),
            year,
            ..self.claim("pay", Measure::Pay, amount, (&wages.code, &wages.title), source)
        })
    }

    fn outlook(&self, outlook: &Outlook, [from, to]: [i16; 2]) -> impl Iterator<Item = Claim> + use<> {
        let class = (outlook.code.as_str(), outlook.title.as_str());
        let percent = |tenths: f64| Amount::Middle(tenths / 10.0, Middle::Typical);
        let facts = &self.head.facts;
        let growth = Claim {
            year: to,
            from_year: Some(from),
            ..self.claim("growth", Measure::EmploymentGrowth, percent(outlook.change.into()), class, &facts.outlook)
        };
        let transfers = outlook.transfers.map(|transfers| Claim {
            year: to,
            from_year: Some(from),
            ..self.claim("transfers", Measure::OccupationTransfers, percent(transfers.into()), class, &facts.transfers)
        });
        std::iter::once(growth).chain(transfers)
    }
}

fn proxy(wages: &Wages) -> Proxy {
    Proxy { code: wages.code.clone(), title: wages.title.clone() }
}

/// The percentiles in whole units, with the bound where some are only that; `None` where nothing but a mean is told, or
/// less.
fn amount(wages: &Wages) -> Option<Amount> {
    let units = |hundredths: u32| f64::from(hundredths) / 100.0;
    match (wages.percentiles, wages.bound) {
        ([Some(p10), Some(p25), Some(p50), Some(p75), Some(p90)], _) => {
            Some(Amount::Percentiles(units(p10), units(p25), units(p50), units(p75), units(p90)))
        }
        (percentiles, Some(bound)) => {
            Some(Amount::TopCoded(percentiles.map(|percentile| percentile.map(units)), units(bound)))
        }
        (_, None) => None,
    }
    .or_else(|| Some(Amount::Middle(units(wages.mean?), Middle::Average)))
}
