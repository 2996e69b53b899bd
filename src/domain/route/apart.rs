//! The roles whose visits a search keeps apart: those required, and those it found to come twice.

use super::usable::Usable;

/// A bit for each role kept apart, the required ones first.
pub(super) struct Apart {
    roles: Vec<u32>,
    bits: Vec<Option<u32>>,
    required: Vec<u64>,
}

impl Apart {
    pub(super) fn of(usable: &Usable, roles: Vec<u32>) -> Self {
        let bit = |role: u32| roles.iter().position(|apart| *apart == role).map(|bit| bit as u32);
        let bits = usable.places().iter().map(|place| bit(place.role)).collect();
        let mut required = vec![0; roles.len().div_ceil(64)];
        for bit in 0..usable.required.len() {
            set(&mut required, bit as u32);
        }
        Self { roles, bits, required }
    }

    /// The roles, the required ones first.
    pub(super) fn roles(&self) -> &[u32] {
        &self.roles
    }

    /// How many words hold the bits; 0 if no role is kept apart.
    pub(super) fn words(&self) -> usize {
        self.required.len()
    }

    /// The bits of the required roles.
    pub(super) fn required(&self) -> &[u64] {
        &self.required
    }

    /// Whether all required roles are passed.
    pub(super) fn is_complete(&self, passed: &[u64]) -> bool {
        self.required.iter().zip(passed).all(|(required, passed)| required & !passed == 0)
    }

    /// Marks the role of a place as passed. `false` if it is kept apart and was passed before.
    pub(super) fn pass(&self, place: u32, passed: &mut [u64]) -> bool {
        let Some(bit) = self.bits.get(place as usize).copied().flatten() else { return true };
        set(passed, bit)
    }
}

/// Sets a bit. `false` if it was set before.
fn set(words: &mut [u64], bit: u32) -> bool {
    let Some(word) = words.get_mut(bit as usize / 64) else { return false };
    let old = *word;
    *word |= 1 << (bit % 64);
    *word != old
}
