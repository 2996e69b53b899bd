//! A route that was found, with its dates and pay.

use crate::domain::ids::ClaimId;
use crate::domain::moves::naming::Naming;
use crate::domain::path::station::Station;
use crate::domain::pay::pay_of_move::PayOfMove;
use crate::domain::plan::stage::Stage;
use crate::domain::route::cost::Cost;

/// Pay at a station.
#[derive(Clone, Debug, PartialEq)]
pub struct StationPay {
    /// Middle, in whole units a year; `None` without a figure in the person's currency.
    pub units: Option<f64>,
    /// The claim it is from; `None` for the person's own pay and without a figure.
    pub claim: Option<ClaimId>,
}

/// A route.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundRoute {
    /// The roles after the one held.
    pub stages: Vec<Stage>,
    /// What it costs and brings.
    pub cost: Cost,
    /// The role held and every role taken, with dates.
    pub stations: Vec<Station>,
    pub pay: Vec<StationPay>,
    /// For each move how pay before it and pay after it go together.
    pub pay_of_moves: Vec<PayOfMove>,
    /// On what each move rests.
    pub named: Vec<Naming>,
}
