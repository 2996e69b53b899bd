//! Numbers of each occupation that stand on rows of their own and mean something only together.

use super::super::row_fault::RowFault;

/// For each occupation one slot for each number.
pub(super) struct Slots<T> {
    of: Vec<Vec<Option<T>>>,
}

impl<T: Clone> Slots<T> {
    pub(super) fn new(occupations: usize) -> Self {
        Self { of: vec![Vec::new(); occupations] }
    }

    /// Puts a number where none is yet.
    pub(super) fn put(&mut self, occupation: usize, slot: usize, value: T) -> Result<(), RowFault> {
        let Some(slots) = self.of.get_mut(occupation) else { return Err(RowFault::Repeated) };
        if slots.len() <= slot {
            slots.resize(slot + 1, None);
        }
        match slots.get_mut(slot) {
            Some(empty @ None) => {
                *empty = Some(value);
                Ok(())
            }
            _ => Err(RowFault::Repeated),
        }
    }

    /// Whether nothing was put anywhere.
    pub(super) fn is_empty(&self) -> bool {
        self.of.iter().all(Vec::is_empty)
    }

    /// Whether an occupation has anything at all.
    pub(super) fn has_any(&self, occupation: usize) -> bool {
        self.of.get(occupation).is_some_and(|slots| !slots.is_empty())
    }

    /// The numbers of an occupation in the order of `order`, if none is missing.
    pub(super) fn complete(&self, occupation: usize, order: impl Iterator<Item = usize>) -> Option<Vec<T>> {
        let slots = self.of.get(occupation)?;
        order.map(|slot| slots.get(slot).cloned().flatten()).collect()
    }
}
