//! What a person says of the employer of a role, in a file.

use super::part::{Member, Sink, Source};

/// Whether a role is at another employer than the one before (`true`), at the same (`false`), or nobody said. In a file
/// `new_employer` is always there, and `false` where nobody said, as in older files; the same employer stands in a field of its
/// own.
pub(super) struct SaidOfEmployer;

/// The field for the same employer.
const SAME_EMPLOYER: &str = "same_employer";

impl Member<Option<bool>> for SaidOfEmployer {
    /// Whether the other employer is said, and whether the same is.
    type Read = [bool; 2];

    fn keys(&self, member: &'static str) -> Vec<&'static str> {
        vec![member, SAME_EMPLOYER]
    }

    fn has(&self, member: &'static str, key: &'static str) -> bool {
        key == member || key == SAME_EMPLOYER
    }

    fn read<S: Source>(&self, key: &'static str, read: &mut Self::Read, source: &mut S) -> Result<(), S::Error> {
        let [other, same] = read;
        *if key == SAME_EMPLOYER { same } else { other } = source.value()?;
        Ok(())
    }

    fn finish<S: Source>(
        &self,
        member: &'static str,
        [other, same]: Self::Read,
        source: &mut S,
    ) -> Result<Option<bool>, S::Error> {
        if other && same {
            let message =
                format!("a role cannot be at another employer (“{member}”) and at the same; one of them has to go");
            source.fault(&[], SAME_EMPLOYER, message);
        }
        Ok((other || same).then_some(other))
    }

    fn write<S: Sink>(&self, member: &'static str, said: &Option<bool>, sink: &mut S) -> Result<(), S::Error> {
        sink.value(member, &(*said == Some(true)))?;
        if *said == Some(false) { sink.value(SAME_EMPLOYER, &true) } else { Ok(()) }
    }
}
