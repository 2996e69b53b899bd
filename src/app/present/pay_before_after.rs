//! Pay before and after a move that is only thought of, as one source says that knows both, or else as printed.

use crate::app::format;
use crate::app::state::State;
use crate::app::words::DIFFERENT_SOURCES;
use crate::domain::catalogue::role::Role;
use crate::domain::moves::table::MoveTable;

use super::figure::{Meaning, Told, told};
use super::pay_words::{NO_DATA, cited};
use super::strip::pay_change;

/// Both figures, in whole units a year.
#[derive(Clone, Debug, PartialEq)]
pub struct PayBeforeAfter {
    /// Before and after; that there is nothing where no figure of the role taken is known.
    pub amounts: Told,
    /// By how much the second is above the first, in whole percent; `None` also where they are of sources that cannot be
    /// compared.
    pub change: Option<f64>,
    /// Whose figures they are; empty for none.
    pub source: String,
}

impl PayBeforeAfter {
    pub fn of<'a>(state: &State, table: &MoveTable<'a>, (from, to): (&'a Role, &'a Role)) -> Self {
        let person = table.person();
        let place = &person.plan.position.place;
        let between = person.pay_of_move((from, place), (to, place));
        let Some(taken) = person.pay(to, place) else {
            return Self { amounts: NO_DATA.into(), change: None, source: String::new() };
        };
        let currency = taken.band.currency;
        let own = person.pay_stated(from);
        if let (Some(by_one), None) = (&between.by_one, own) {
            let [before, after] = by_one.middles;
            return Self {
                amounts: format!("{currency} {} → {}", format::grouped(before), format::grouped(after)).into(),
                change: pay_change(Some(before), Some(after)),
                source: state.catalogue.source_short(&by_one.source).to_owned(),
            };
        }
        let middle = taken.band.middle.round();
        let printed = Meaning::PrintedPay(to.id.clone(), place.clone());
        let printed = Told::number(printed, middle, format::grouped(middle));
        let before = own.or_else(|| Some(person.pay(from, place)?.band.middle));
        let is_apart = between.apart && own.is_none();
        let change = pay_change(before, Some(taken.band.middle)).filter(|_| !is_apart);
        let before = before.map(|before| format!("{} → ", format::grouped(before))).unwrap_or_default();
        // Who is paid more or less than usual sees what the roles differ by, too.
        let also = match &between.by_one {
            Some(by_one) => format!("; {} by it", format::signed_percent((by_one.change() * 100.0).round())),
            None if is_apart => format!("; {DIFFERENT_SOURCES}"),
            None => String::new(),
        };
        Self {
            amounts: told![format!("{currency} {before}"), printed],
            change,
            source: format!("{}{also}", cited(state, taken.claim)),
        }
    }

    /// The change with its sign, in percent; empty where it is not known.
    pub fn change_words(&self) -> String {
        self.change.map(format::signed_percent).unwrap_or_default()
    }

    /// All of it in one line.
    pub fn sentence(&self) -> Told {
        if self.source.is_empty() {
            return self.amounts.clone();
        }
        let change = self.change.map(|change| format!(", {}", format::signed_percent(change))).unwrap_or_default();
        told!["Pay ", self.amounts.clone(), format!("{change}, {}", self.source)]
    }
}
