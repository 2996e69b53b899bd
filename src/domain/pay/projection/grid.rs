//! The years cut into periods.

/// Periods of equal length over whole years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Grid {
    pub(super) years: usize,
    /// Periods in a year: 4 for up to 10 years, 2 for up to 20, else 1.
    pub(super) per_year: usize,
}

impl Grid {
    pub(super) fn of(years: u16) -> Self {
        let per_year = match years {
            0..=10 => 4,
            11..=20 => 2,
            _ => 1,
        };
        Self { years: usize::from(years), per_year }
    }

    pub(super) fn periods(self) -> usize {
        self.years * self.per_year
    }

    /// Periods in a year.
    pub(super) fn rate(self) -> f64 {
        self.per_year as f64
    }

    /// The years until the end.
    pub(super) fn horizon(self) -> f64 {
        self.years as f64
    }

    /// The period of what comes at the end of a time: on the border of two it belongs to the one that ends there; `None`
    /// outside the years.
    pub(super) fn period_of(self, time: f64) -> Option<usize> {
        if !(0.0..=self.horizon()).contains(&time) {
            return None;
        }
        Some(((time * self.rate()).ceil() as usize).saturating_sub(1))
    }

    /// The period of what comes on a day: on the border of two it belongs to the one that begins there; `None` outside the
    /// years.
    pub(super) fn period_from(self, time: f64) -> Option<usize> {
        (0.0..self.horizon()).contains(&time).then(|| (time * self.rate()) as usize)
    }

    /// Adds a rate from one time to another to the mean rates of the periods it touches.
    #[inline]
    pub(super) fn spread(self, rates: &mut [f64], from: f64, to: f64, rate: f64) {
        let (from, to) = (from * self.rate(), to * self.rate());
        let (first, last) = (from as usize, to as usize);
        if first >= last {
            if let Some(slot) = rates.get_mut(first) {
                *slot += rate * (to - from);
            }
            return;
        }
        if let Some(slot) = rates.get_mut(first) {
            *slot += rate * ((first + 1) as f64 - from);
        }
        for slot in rates.get_mut(first + 1..last).unwrap_or_default() {
            *slot += rate;
        }
        if let Some(slot) = rates.get_mut(last) {
            *slot += rate * (to - last as f64);
        }
    }
}
