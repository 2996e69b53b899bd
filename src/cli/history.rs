//! Roles held before, as they are told on the command line.

use crate::domain::partial_date::PartialDate;
use clap::Args;
use jiff::civil::Date;

use super::error::CliError;
use super::resolve;
use crate::app::typed::read;
use crate::domain::catalogue::Catalogue;
use crate::domain::plan::Plan;
use crate::domain::plan::position::Position;

/// Roles held before the one held now, beside those of the plan.
#[derive(Clone, Debug, Args)]
pub struct History {
    /// A role held before, where known with the first day in it and the first day after it: `data analyst, 2018, Mar 2021`;
    /// can be stated several times.
    #[arg(long, value_name = "ROLE[, FROM, TO]")]
    held: Vec<String>,
}

impl History {
    /// Adds the roles to a plan.
    ///
    /// # Errors
    /// If a role is not known, or it ended before it began.
    pub fn tell(&self, plan: &mut Plan, catalogue: &Catalogue, today: Date) -> Result<(), CliError> {
        for typed in &self.held {
            let (role, [since, until]) = split(typed, today);
            let role = resolve::role(catalogue, role)?.id.clone();
            let position = Position { since, until, ..Position::of(role, plan.position.place.clone()) };
            if let Some((_, refusal)) = position.refusals().into_iter().next() {
                return Err(CliError::argument("--held", format!("“{typed}”: {refusal}")));
            }
            plan.held_before.push(position);
        }
        Ok(())
    }
}

/// The role and the dates behind it. Titles may have commas of their own: what is no date belongs to the title.
fn split(typed: &str, today: Date) -> (&str, [Option<PartialDate>; 2]) {
    let date = |text: &str| read::date(text, today).ok().and_then(|reading| reading.value);
    let last = typed.rsplit_once(',').and_then(|(before, last)| Some((before, date(last)?)));
    let Some((before, last)) = last else { return (typed.trim(), [None, None]) };
    match before.rsplit_once(',').and_then(|(role, first)| Some((role, date(first)?))) {
        Some((role, first)) => (role.trim(), [Some(first), Some(last)]),
        None => (before.trim(), [Some(last), None]),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::split;
    use crate::domain::partial_date::PartialDate;

    #[test]
    fn dates_are_what_stands_behind_the_role() {
        let today = date(2026, 11, 14);
        let day = |date| Some(PartialDate::day(date));
        let (since, until) = (PartialDate::year(2018), PartialDate::month(2021, 3));
        assert_eq!(split("Data Analyst", today), ("Data Analyst", [None, None]));
        assert_eq!(split("Data Analyst, 2018", today), ("Data Analyst", [since, None]));
        assert_eq!(split("Data Analyst, 2018, Mar 2021", today), ("Data Analyst", [since, until]));
        assert_eq!(
            split("Nurses, registered, 2018, 2021-03-01", today),
            ("Nurses, registered", [since, day(date(2021, 3, 1))])
        );
        assert_eq!(split("Nurses, registered", today), ("Nurses, registered", [None, None]));
    }
}
