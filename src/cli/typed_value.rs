//! Values of the domain that are typed by their identifiers.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::app::view::roles::RoleOrder;
use crate::domain::catalogue::role::Education;
use crate::domain::level::Level;
use crate::domain::official::interest::Interest;

/// A value is typed as it is told in JSON.
macro_rules! typed {
    ($($kind:ident: $($variant:ident),+;)+) => {$(
        impl ValueEnum for $kind {
            fn value_variants<'a>() -> &'a [Self] {
                &[$(Self::$variant),+]
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                Some(PossibleValue::new(<&str>::from(self)))
            }
        }
    )+};
}

typed! {
    Level: Entry, Mid, Senior, Lead, Principal, Executive;
    Education: NoCredential, School, College, Certificate, Associate, Bachelor, Master, Doctorate;
    Interest: Realistic, Investigative, Artistic, Social, Enterprising, Conventional;
    // Without a plan nothing is covered.
    RoleOrder: Title, Pay, Family, Preparation, Growth, Education, Interest, People;
}
