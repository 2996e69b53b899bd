//! Reasons for which a role or a move may be closed.

/// A set of reasons, one bit each. What a bit stands for is the affair of whoever builds the network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bars(pub u16);

impl Bars {
    /// No reason.
    pub const NONE: Self = Self(0);

    /// The reasons of either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The reasons of this set that the other has not.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether every reason of the other is in this set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether a reason is in both.
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether there is no reason.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_of_reasons_join_and_meet() {
        let (first, second) = (Bars(1), Bars(2));
        let both = first.union(second);
        assert!(both.contains(first) && both.contains(Bars::NONE) && !first.contains(both));
        assert!(both.intersects(second) && !first.intersects(second) && !both.intersects(Bars::NONE));
        assert_eq!(both.without(first), second);
        assert!(Bars::default().is_empty() && !both.is_empty());
    }
}
