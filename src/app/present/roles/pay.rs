//! Pay of a role by source, side by side. Satire is never among it.

use serde::Serialize;

use super::own_claim::OwnClaimText;
use super::pay_axis::{PayBar, axis, bar};
use super::pay_differences::{Difference, differences};
use super::pay_level::{PayLevels, pay_levels};
use super::pay_offers::{PayOffer, PayRate, PayWeight, offers, rates, weights};
use super::{Desk, claim_text};
use crate::app::format;
use crate::app::present::axis::AxisData;
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::present::positions::full_time_words;
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::words::{WIDER_GROUP, Words as _, standing_words};
use crate::domain::catalogue::claim::{Amount, Claim, Measure, PayDefinition, Unit};
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::source::SourceKind;
use crate::domain::ids::ClaimId;
use crate::domain::pay::band::{Band, HOURS_IN_A_WORKING_YEAR};
use crate::domain::pay::choice::ChosenBy;
use crate::domain::pay::disagreement::{comparable, disagreement};
use crate::domain::pay::resolution::Resolution;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::resolution::entry::Entry;
use crate::domain::pay::resolution::standing::Standing;
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::position::Position;

/// What the Pay tab shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayTab {
    /// What the bars show, in one sentence.
    pub sentence: Told,
    /// Whether sources disagree, and between which amounts.
    pub disagree: Option<[f64; 2]>,
    /// The figures: those that a plan can use, in the order of the default rule, and then the others.
    pub rows: Vec<PayRow>,
    /// From, to and marks of the axis; `None` if nothing can be drawn.
    pub axis: Option<AxisData>,
    /// The figures as a table.
    pub table: TableData,
    /// Why the figures differ.
    pub differences: Vec<Difference>,
    /// The figure in use.
    pub used: Option<UsedPay>,
    /// The levels for which pay can be asked, where they differ.
    pub levels: Option<PayLevels>,
    /// The default rule in words.
    pub rule: &'static str,
    /// The weights that the person gave.
    pub weights: Vec<PayWeight>,
    /// Currencies of figures that are not the person's, with their rates.
    pub rates: Vec<PayRate>,
    /// Empty fields for a figure of the person's own; `None` without a plan.
    pub own: Option<OwnClaimText>,
}

/// One published figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayRow {
    pub claim: ClaimId,
    /// Source and year.
    pub source: String,
    /// Place, class or scope, definition.
    pub about: String,
    /// The figure, short.
    pub figure: String,
    /// What the figure is.
    pub middle: String,
    /// Everything about it, for a hint and a screen reader.
    pub name: String,
    /// Anything to know before trusting it.
    pub note: Option<String>,
    /// How it is drawn; `None` if it is in another currency than the axis.
    pub bar: Option<PayBar>,
    /// Whether a plan can use it, and does.
    pub choice: PayChoice,
    /// What becomes of it and why.
    pub why: String,
    /// What the chart says about it.
    #[serde(skip)]
    pub tip: CursorPoint,
    /// What can be done with it in the open plan.
    pub offers: Vec<PayOffer>,
}

/// Whether a plan can use a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum PayChoice {
    /// The plan uses it; without a plan it is what the default rule gives.
    Used,
    /// It can be used.
    Usable,
    /// It is only there to compare with: it speaks of one level, one employer or another place, or is a bare bound.
    Comparison,
}

/// The figure in use.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UsedPay {
    /// The amount.
    pub figure: Told,
    /// What it is and where it is from.
    pub from: String,
    /// Who picked it.
    pub by: String,
    /// Whether the person picked it.
    pub picked: bool,
    /// Anything to know before trusting it.
    pub note: Option<String>,
    /// The person's own pay, if this is the role held.
    pub own: Option<String>,
    /// Whether there is a plan that uses it.
    pub in_plan: bool,
}

const RULE: &str = "A figure of the role itself before one of a wider group of jobs; then measured before \
                    reported before our own estimate, the place nearest to yours, a typical figure before a range alone, \
                    the newest year, and base pay before anything wider. Figures for another level or one employer, \
                    and those that only say “at least”, are left out.";

/// The pay figures of a role that are not satire.
pub(super) fn claims<'a>(desk: &'a Desk<'_>, role: &'a Role) -> impl Iterator<Item = &'a Claim> {
    role.claims
        .iter()
        .filter(|claim| claim.measure == Measure::Pay && desk.catalogue.kind_of(claim) != SourceKind::Satire)
}

/// Builds the Pay tab.
pub(super) fn pay(desk: &Desk<'_>, role: &Role) -> PayTab {
    let resolution = desk.resolution(role);
    let ordered: Vec<ClaimRef<'_>> = resolution.entries.iter().map(|entry| entry.claim).collect();
    let used = resolution.choice();
    let currency = used
        .as_ref()
        .map(|choice| choice.band.currency)
        .or_else(|| ordered.iter().find_map(|claim| claim.money().map(|(currency, _)| currency)));
    let axis = currency.and_then(|currency| axis(&ordered, currency));
    let rows: Vec<_> = resolution
        .entries
        .iter()
        .map(|entry| {
            let choice = match entry.standing {
                Standing::Used(_) => PayChoice::Used,
                Standing::CouldBeUsed => PayChoice::Usable,
                Standing::Excluded | Standing::NotUsed(_) => PayChoice::Comparison,
            };
            let row = row(desk, entry);
            let why = standing_words(&resolution, entry, desk.catalogue);
            let said = [Some(format::capital(&why)), row.note.clone()].into_iter().flatten();
            let rows = said.map(|words| [words, String::new(), String::new()]).collect();
            PayRow {
                tip: CursorPoint { rows, ..CursorPoint::titled(&row.name) },
                bar: currency.zip(axis.as_ref()).and_then(|(currency, axis)| bar(entry.claim, currency, axis)),
                choice,
                why,
                offers: offers(desk, role, &resolution, entry),
                ..row
            }
        })
        .collect();
    let disagreement = disagreement(&resolution);
    let sentence = match (&disagreement, currency, rows.len()) {
        (_, _, 0) => "No source names pay for this role.".into(),
        (Some(found), Some(currency), _) => {
            let (low, high) = (found.lowest.0, found.highest.0);
            let words = format::grouped(high.round());
            told![
                "Typical figures run from ",
                Told::exact(Meaning::LowestClaim(role.id.clone()), low, (desk.money, currency)),
                " to ",
                Told::number(Meaning::HighestClaim(role.id.clone()), high.round(), words),
                format!(": the highest is {} above the lowest.", format::percent(high / low - 1.0))
            ]
        }
        (_, _, 1) => "One figure is known.".into(),
        (_, _, all) => agreement(all, comparable(&resolution)).into(),
    };
    PayTab {
        sentence,
        disagree: disagreement.map(|found| [found.lowest.0, found.highest.0]),
        table: TableData::new(COLUMNS.to_vec(), ordered.iter().map(|claim| table_row(desk, *claim))),
        differences: differences(desk, &ordered),
        used: used_pay(desk, role, &resolution),
        levels: pay_levels(desk, role),
        rule: RULE,
        weights: weights(desk, role, &resolution),
        rates: rates(desk, &resolution),
        own: desk.plan.map(|plan| OwnClaimText::blank(usual_currency(plan, desk.catalogue), desk.today.year())),
        rows,
        axis,
    }
}

/// What is said where no two figures disagree: agreement is told of those alone that were held against each other.
fn agreement(all: usize, comparable: usize) -> String {
    match comparable {
        0 | 1 => format!(
            "{all} figures, no two of which can be compared: they are of one source, or of other places or kinds of pay."
        ),
        some if some == all => format!("{all} figures that agree within 15%."),
        some => format!("{all} figures; the {some} that can be compared agree within 15%."),
    }
}

/// A figure as it would be told of any role.
fn row(desk: &Desk<'_>, entry: &Entry<'_>) -> PayRow {
    let claim = entry.claim;
    let source = claim_text::source(claim, desk.catalogue);
    let mut about = claim_text::about(claim, desk.catalogue);
    about.push(match claim.definition() {
        PayDefinition::Unspecified => "kind of pay not specified".to_owned(),
        definition => definition.words().to_owned(),
    });
    let about = about.join(", ");
    let left_out = if entry.standing == Standing::Excluded { "Left out: " } else { "" };
    let full = claim_text::pay_figure(claim, desk.money);
    let (figure, middle) = match claim.amount() {
        Amount::Range(low, high) => (format!("{}–{}", format::printed(low), format::printed(high)), "a range alone"),
        Amount::AtLeast(bound) => (format::printed(bound), "or more"),
        Amount::AtMost(bound) => (format::printed(bound), "or less"),
        Amount::Middle(middle, kind)
        | Amount::RangeWithMiddle(_, middle, _, kind)
        | Amount::CommonRange(_, _, middle, _, _, kind) => (format::printed(middle), kind.words()),
        Amount::Percentiles(_, _, middle, _, _) | Amount::TopCoded([_, _, Some(middle), _, _], _) => {
            (format::printed(middle), "median")
        }
        Amount::TopCoded(_, bound) => (format::printed(bound), "median or more"),
    };
    let kind = claim.published().map_or("yours", |claim| desk.catalogue.kind_of(claim).words());
    PayRow {
        claim: claim.id().clone(),
        name: format!("{source}, {kind}: {full}; {about}"),
        source,
        about: format!("{left_out}{}", brief(desk, claim)),
        figure,
        middle: format!("{middle}{}", hourly(claim)),
        note: claim.note().map(str::to_owned),
        bar: None,
        choice: PayChoice::Comparison,
        why: String::new(),
        tip: CursorPoint::default(),
        offers: Vec::new(),
    }
}

/// What stands after a figure by the hour.
fn hourly(claim: ClaimRef<'_>) -> &'static str {
    if is_hourly(claim) { ", an hour" } else { "" }
}

/// What the figure is about in few words: the code of a class in place of its title, the place last.
fn brief(desk: &Desk<'_>, claim: ClaimRef<'_>) -> String {
    let level = claim.level().filter(|_| claim.scope().is_none()).map(|level| format!("{} level", level.words()));
    let definition = Some(claim.definition()).filter(|definition| *definition != PayDefinition::Unspecified);
    let parts = [
        claim.proxy().map(|proxy| format!("wider group {}", proxy.code)),
        claim.scope().map(str::to_owned),
        level,
        definition.map(|definition| definition.words().to_owned()),
        Some(claim_text::place(claim, desk.catalogue).to_owned()),
    ];
    format::capital(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// Columns of the table, in the order of the cells of `table_row`.
const COLUMNS: [(&str, ColumnKind); 9] = [
    ("Typical", ColumnKind::Figures),
    ("Which", ColumnKind::Words(1.2)),
    ("Low–high", ColumnKind::Figures),
    ("P25–P75, common", ColumnKind::Figures),
    ("Kind of pay", ColumnKind::Words(1.2)),
    ("Place", ColumnKind::Words(1.3)),
    ("Of whom", ColumnKind::Words(1.6)),
    ("Note", ColumnKind::Words(0.9)),
    ("Source", ColumnKind::Words(2.0)),
];

fn table_row(desk: &Desk<'_>, claim: ClaimRef<'_>) -> Vec<String> {
    let range = |(low, high)| format!("{}–{}", format::printed(low), format::printed(high));
    let outer = match (claim.amount().outer(), claim.amount()) {
        (Some(ends), _) => range(ends),
        (None, Amount::AtLeast(bound)) => format!("{}+", format::printed(bound)),
        (None, Amount::TopCoded([low, ..], bound)) => {
            let low = low.map(|low| format!("{}–", format::printed(low))).unwrap_or_default();
            format!("{low}{}+", format::printed(bound))
        }
        (None, Amount::AtMost(bound)) => format!("≤{}", format::printed(bound)),
        (None, _) => "–".to_owned(),
    };
    let middle = claim.amount().middle();
    let about =
        claim.proxy().map(|proxy| format!("{}{WIDER_GROUP}", proxy.title)).or_else(|| claim.scope().map(str::to_owned));
    let level = claim.level().map(|level| format::capital(level.words()));
    let dash = || "–".to_owned();
    let mut cells = vec![
        middle.map_or_else(dash, |(amount, _)| format::printed(amount)),
        middle.map_or_else(dash, |(_, kind)| format::capital(kind.words())),
    ];
    cells.extend([outer, claim.amount().inner().map_or_else(dash, range)]);
    cells.extend([
        format!("{}, {}", claim.definition().words(), unit(claim)),
        claim_text::place(claim, desk.catalogue).to_owned(),
        about.or(level).unwrap_or_else(dash),
        claim.note().map_or_else(dash, str::to_owned),
        claim_text::source(claim, desk.catalogue),
    ]);
    cells
}

/// The unit of a pay figure in few words.
fn unit(claim: ClaimRef<'_>) -> String {
    let hour = if is_hourly(claim) { " an hour" } else { "" };
    claim.money().map_or_else(|| "–".to_owned(), |(currency, _)| format!("{currency}{hour}"))
}

/// Whether the figure is for an hour.
fn is_hourly(claim: ClaimRef<'_>) -> bool {
    claim.published().is_some_and(|claim| matches!(claim.unit, Unit::MoneyPerHour(_)))
}

/// The figures joined, each with its share.
fn joined(desk: &Desk<'_>, resolution: &Resolution<'_>) -> String {
    let parts = resolution.used().map(|(entry, share)| {
        let source = claim_text::source(entry.claim, desk.catalogue);
        let proxy = entry.claim.proxy().map(|proxy| format!(" {}", proxy.code)).unwrap_or_default();
        format!("{source}{proxy} {}", format::percent(share))
    });
    let parts = parts.collect::<Vec<_>>().join(", ");
    let mixed = if resolution.mixes_definitions() { "; they include different things" } else { "" };
    format!("{parts}{mixed}")
}

fn used_pay(desk: &Desk<'_>, role: &Role, resolution: &Resolution<'_>) -> Option<UsedPay> {
    let choice = resolution.choice()?;
    let Band { currency, middle, middle_is, .. } = choice.band;
    let from = match choice.by {
        ChosenBy::Weights => joined(desk, resolution),
        ChosenBy::Rule | ChosenBy::You => {
            let about = claim_text::about(choice.claim, desk.catalogue).join(", ");
            let times = || format!("; by the hour, times {} hours", format::grouped(HOURS_IN_A_WORKING_YEAR));
            let hours = is_hourly(choice.claim).then(times).unwrap_or_default();
            let source = claim_text::source(choice.claim, desk.catalogue);
            format!("{source}, {}, {about}{hours}", middle_is.words())
        }
    };
    let by = match (choice.by, desk.plan) {
        (ChosenBy::You, _) => "You chose this figure.",
        (ChosenBy::Weights, _) => "Figures are joined by the weights you gave them.",
        (ChosenBy::Rule, Some(_)) => "The default rule chose this figure.",
        (ChosenBy::Rule, None) => "The default rule would choose this figure.",
    };
    let position = desk.plan.map(|plan| &plan.position).filter(|position| position.role == role.id);
    let own = position.and_then(Position::yearly_pay);
    Some(UsedPay {
        figure: Told::exact(desk.printed(&role.id), middle, (desk.money, currency)),
        from,
        by: by.to_owned(),
        picked: choice.by != ChosenBy::Rule,
        note: choice.claim.note().map(str::to_owned),
        own: own.map(|pay| {
            let parts = position.and_then(|position| full_time_words(position, desk.money));
            let parts = parts.map(|words| format!(": {words}")).unwrap_or_default();
            format!("Your pay in this role is {}, yours{parts}.", desk.money.exact(pay.units(), pay.currency))
        }),
        in_plan: desk.plan.is_some(),
    })
}
