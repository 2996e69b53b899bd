//! What is built from view data and kept as long as the data stays the same.

/// Something built from a source.
#[derive(Debug)]
pub(super) struct Kept<S, B> {
    held: Option<(S, B)>,
}

impl<S, B> Default for Kept<S, B> {
    fn default() -> Self {
        Self { held: None }
    }
}

impl<S: Clone + PartialEq, B> Kept<S, B> {
    /// What was built from `source`; built anew only if it is another one than before.
    pub fn of(&mut self, source: &S, build: impl FnOnce(&S) -> B) -> &mut B {
        let held = match self.held.take() {
            Some((before, built)) if before == *source => (before, built),
            Some(_) | None => (source.clone(), build(source)),
        };
        &mut self.held.insert(held).1
    }
}

#[cfg(test)]
mod tests {
    use super::Kept;

    #[test]
    fn builds_only_for_another_source() {
        let mut kept = Kept::default();
        let mut builds = 0;
        for source in [1, 1, 2, 2, 1] {
            let built = kept.of(&source, |source| {
                builds += 1;
                source * 10
            });
            assert_eq!(*built, source * 10);
        }
        assert_eq!(builds, 3);
    }
}
