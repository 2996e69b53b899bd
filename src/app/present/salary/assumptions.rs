//! What is assumed: rates, years ahead, own pay, and the figure used at each station; each with where it comes from.

use serde::Serialize;

use super::points::Facts;
use super::sources::{claim, source_of};
use crate::app::action::{Action, PlanAction};
use crate::app::format;
use crate::app::present::pay_words::{NO_DATA, cited};
use crate::app::typed;
use crate::domain::currency::Currency;
use crate::domain::ids::RoleId;
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::band::Band;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::{Resolution, resolve};
use crate::domain::pay::trajectory::{PaySource, StagePay};
use crate::domain::plan::assumptions::Assumptions;

/// A field that takes a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum AssumedField {
    /// Growth inside a role above inflation.
    Growth,
    /// Inflation.
    Inflation,
    /// Years looked ahead.
    Horizon,
    /// The person's own pay.
    OwnPay,
}

impl AssumedField {
    /// The change that a typed text asks for.
    ///
    /// # Errors
    /// What would be understood.
    pub fn read(self, text: &str, usual: Currency) -> Result<Action, String> {
        let action = match self {
            Self::Growth => PlanAction::SetAssumption(Assumption::RealGrowth, Some(typed::rate(text)?.percent())),
            Self::Inflation => PlanAction::SetAssumption(Assumption::Inflation, Some(typed::rate(text)?.percent())),
            Self::Horizon => PlanAction::SetHorizon(Some(typed::horizon(text)?)),
            Self::OwnPay => PlanAction::SetPay(typed::money(text, usual)?),
        };
        Ok(action.into())
    }
}

/// One field.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssumedValue {
    /// Which.
    pub field: AssumedField,
    /// The words beside it.
    pub label: &'static str,
    /// The value as typed.
    pub text: String,
    /// Shown while it is empty.
    pub hint: &'static str,
    /// The unit.
    pub unit: String,
    /// Where the value comes from, in a few words.
    pub caption: String,
    /// More about it.
    pub note: String,
    /// Goes back to the default; `None` if it stands there already.
    #[serde(skip)]
    pub reset: Option<Action>,
    /// Whether it can be reset.
    pub yours: bool,
}

/// One claim to pick.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClaimOption {
    /// Figure and source.
    pub words: String,
    /// What picking it does.
    #[serde(skip)]
    pub pick: Action,
}

/// The figure used at one role.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssumedPay {
    /// The role.
    pub label: String,
    /// Claims that can be used, in the order of the default rule.
    pub options: Vec<ClaimOption>,
    /// The one in use.
    pub chosen: Option<usize>,
    /// Who chose it, or that there is none.
    pub caption: String,
    /// What the claim says about itself.
    pub note: String,
    /// Goes back to the default rule; `None` if it stands there already.
    #[serde(skip)]
    pub reset: Option<Action>,
    /// Whether it can be reset.
    pub yours: bool,
}

/// The card.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Assumed {
    /// Numbers to type.
    pub values: Vec<AssumedValue>,
    /// Figures to pick.
    pub pay: Vec<AssumedPay>,
    /// Currency of amounts typed without one.
    #[serde(skip)]
    pub currency: Currency,
    /// How many are the person's.
    pub footer: String,
    /// Takes rates and years back to their defaults; `None` if they stand there.
    #[serde(skip)]
    pub reset: Option<Action>,
}

/// Builds the card.
pub(super) fn assumed(facts: &Facts<'_>) -> Assumed {
    let stated = &facts.plan().assumptions;
    let values = vec![
        own_pay(facts),
        rate(facts, AssumedField::Growth, Assumption::RealGrowth),
        rate(facts, AssumedField::Inflation, Assumption::Inflation),
        horizon(stated),
    ];
    let pay = stations(facts);
    let yours = values.iter().filter(|value| value.yours).count() + pay.iter().filter(|pay| pay.yours).count();
    let all = values.len() + pay.len();
    let any = !stated.stated.is_empty() || stated.horizon_years.is_some();
    Assumed {
        values,
        pay,
        currency: facts.path.currency,
        footer: format!("{yours} of {all} are yours; the others are defaults."),
        reset: any.then(|| PlanAction::ResetAssumptions.into()),
    }
}

fn own_pay(facts: &Facts<'_>) -> AssumedValue {
    let pay = facts.plan().position.pay;
    let text = pay.map(|pay| {
        if pay.units().fract().abs() < f64::EPSILON {
            format::grouped(pay.units())
        } else {
            format!("{:.2}", pay.units())
        }
    });
    AssumedValue {
        field: AssumedField::OwnPay,
        label: "Your pay now",
        text: text.unwrap_or_default(),
        hint: "not stated",
        unit: pay.map_or(facts.path.currency, |pay| pay.currency).to_string(),
        caption: if pay.is_some() { "Base pay for a year, yours" } else { "The figure of your role is used" }
            .to_owned(),
        note: "Base pay for a year, without bonus and equity. Without it the figure of your present role is used."
            .to_owned(),
        reset: pay.map(|_| PlanAction::SetPay(None).into()),
        yours: pay.is_some(),
    }
}

fn rate(facts: &Facts<'_>, field: AssumedField, assumption: Assumption) -> AssumedValue {
    let catalogue = &facts.state.catalogue;
    let stated = facts.plan().assumptions.stated(assumption);
    let value = AssumedValues::of(facts.plan(), catalogue).get(assumption);
    let default = catalogue.pack().default_value(assumption);
    let usual = format::decimal(AssumedValues::usual(catalogue).get(assumption), 2);
    let source = default
        .map(|default| catalogue.source(&default.source).map_or(default.source.as_str(), |source| &source.short));
    let source = source.unwrap_or_default();
    AssumedValue {
        field,
        label: if assumption == Assumption::Inflation { "Inflation, for nominal" } else { assumption.label() },
        text: format::decimal(value, 2),
        hint: "",
        unit: assumption.unit().to_owned(),
        caption: match stated {
            Some(_) => format!("Yours; default {usual} ({source})"),
            None => format!("Default, {source}"),
        },
        note: default.map(|default| default.note.clone()).unwrap_or_default(),
        reset: stated.map(|_| PlanAction::SetAssumption(assumption, None).into()),
        yours: stated.is_some(),
    }
}

fn horizon(stated: &Assumptions) -> AssumedValue {
    let usual = Assumptions::USUAL_HORIZON_YEARS;
    AssumedValue {
        field: AssumedField::Horizon,
        label: "Years ahead",
        text: stated.horizon().to_string(),
        hint: "",
        unit: "years".to_owned(),
        caption: match stated.horizon_years {
            Some(_) => format!("Yours; default {usual}"),
            None => "Default of Rungs".to_owned(),
        },
        note: format!("How far the lines go, from 1 to {} years.", Assumptions::LONGEST_HORIZON_YEARS),
        reset: stated.horizon_years.map(|_| PlanAction::SetHorizon(None).into()),
        yours: stated.horizon_years.is_some(),
    }
}

fn stations(facts: &Facts<'_>) -> Vec<AssumedPay> {
    let mut seen: Vec<&RoleId> = Vec::new();
    let mut rows = Vec::new();
    for stage in &facts.path.stages {
        if stage.source != PaySource::Yours && !seen.contains(&&stage.role) {
            seen.push(&stage.role);
            rows.push(station(facts, stage));
        }
    }
    rows
}

fn station(facts: &Facts<'_>, stage: &StagePay) -> AssumedPay {
    let catalogue = &facts.state.catalogue;
    let role = catalogue.role(&stage.role);
    let place = facts.plan().place_of(&stage.role);
    let question =
        Question { currency: None, ..Question::of(facts.plan(), catalogue, place, facts.state.today.year()) };
    let resolution = role.map(|role| resolve(role, &question, catalogue));
    let usable: Vec<(ClaimRef<'_>, Band)> =
        resolution.iter().flat_map(Resolution::usable).filter_map(|entry| Some((entry.claim, entry.band?))).collect();
    let style = facts.state.settings.money_style;
    let options = usable.iter().map(|(claim, band)| ClaimOption {
        words: format!(
            "{} {}, {}, {}",
            style.exact(band.middle, band.currency),
            band.middle_is.word(),
            cited(facts.state, *claim),
            claim.place().map_or("wherever the role is taken", |place| catalogue.place_title(place))
        ),
        pick: PlanAction::ChooseClaim(stage.role.clone(), Some(claim.id().clone())).into(),
    });
    let used = match &stage.source {
        PaySource::Claim { id, .. } => Some(id),
        PaySource::Yours | PaySource::NoFigure | PaySource::OtherCurrency(_) => None,
    };
    let picked = facts.plan().assumptions.claim_for(&stage.role);
    let yours = picked.is_some() && picked == used;
    let caption = match (&stage.source, picked) {
        (PaySource::NoFigure, _) => NO_DATA.to_owned(),
        (PaySource::OtherCurrency(_), _) => source_of(facts, stage),
        (PaySource::Claim { .. } | PaySource::Yours, Some(_)) if yours => "chosen by you".to_owned(),
        (PaySource::Claim { .. } | PaySource::Yours, Some(_)) => "your choice cannot be used; default rule".to_owned(),
        (PaySource::Claim { .. } | PaySource::Yours, None) => "by the default rule".to_owned(),
    };
    AssumedPay {
        label: catalogue.role_short(&stage.role).to_owned(),
        chosen: used.and_then(|id| usable.iter().position(|(claim, _)| claim.id() == id)),
        options: options.collect(),
        caption,
        note: used
            .and_then(|id| claim(facts, id))
            .and_then(|claim| claim.note().map(str::to_owned))
            .unwrap_or_default(),
        reset: picked.map(|_| PlanAction::ChooseClaim(stage.role.clone(), None).into()),
        yours: picked.is_some(),
    }
}
