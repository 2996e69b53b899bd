//! The parts of a plan, each declared once with `part!`: every member with its type, how it stands in a file and how a
//! change of it is told. Reading, writing, comparing, merging and the lists of names follow from the declaration, so that
//! there is no member without them.

mod fields;
mod member;
mod sink;
mod source;

pub use fields::{Fields, Told, Visitor};
pub use member::{
    Kind, Leaf, List, Member, Named, Section, always, elsewhere, may, must, nothing_read, unusual, usually_on,
};
pub use sink::Sink;
pub use source::Source;

/// A part of a plan: a structure of named fields that keeps those which this version does not know.
pub trait Part: Fields {
    /// The names of its fields in files, in their order.
    fn keys() -> &'static [&'static str];

    /// Takes it from a file.
    ///
    /// # Errors
    /// Why it is not there.
    fn read<S: Source>(source: &mut S) -> Result<Self, S::Error>;

    /// Puts its fields into a file.
    ///
    /// # Errors
    /// Why that cannot be.
    fn write<S: Sink>(&self, sink: &mut S) -> Result<(), S::Error>;
}

/// Declares a part: `member: Type = how it stands in a file, how its value is told;` for each member. One of which no
/// change is told by itself has nothing after the comma; `=> assumed` stands for the values of assumptions.
macro_rules! part {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$doc:meta])* $member:ident: $type:ty = $rule:expr $(, $value:expr)? $(=> $visit:ident)?;)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[$doc])* pub $member: $type,)*
            /// Fields of the file that this version does not know.
            pub unknown: $crate::domain::plan::unknown_fields::UnknownFields,
        }

        impl $crate::domain::plan::part::Fields for $name {
            const NAME: &'static str = stringify!($name);

            fn visit(visitor: &mut impl $crate::domain::plan::part::Visitor<Self>) {
                $(
                    $(visitor.$visit(|whole| &whole.$member, |whole| &mut whole.$member);)?
                    $(visitor.field(
                        stringify!($member),
                        |whole| &whole.$member,
                        |whole| &mut whole.$member,
                        |member| $crate::domain::plan::part::Told::told(member, $value),
                    );)?
                )*
                visitor.unknown(|whole| &whole.unknown, |whole| &mut whole.unknown);
            }
        }

        impl $crate::domain::plan::part::Part for $name {
            fn keys() -> &'static [&'static str] {
                static KEYS: std::sync::LazyLock<Vec<&'static str>> = std::sync::LazyLock::new(|| {
                    use $crate::domain::plan::part::Member;
                    let members = [$(Member::<$type>::keys(&$rule, stringify!($member)),)*];
                    members.into_iter().flatten().collect()
                });
                &KEYS
            }

            fn read<S: $crate::domain::plan::part::Source>(source: &mut S) -> Result<Self, S::Error> {
                use $crate::domain::plan::part::{Member, nothing_read};
                $(let mut $member = nothing_read::<$type, _>(&$rule);)*
                while let Some(key) = source.key(Self::keys())? {
                    match key {
                        $(key if Member::<$type>::has(&$rule, stringify!($member), key) => {
                            Member::<$type>::read(&$rule, key, &mut $member, source)?;
                        })*
                        _ => {}
                    }
                }
                $(let $member = Member::<$type>::finish(&$rule, stringify!($member), $member, source)?;)*
                Ok(Self { $($member,)* unknown: source.unknown() })
            }

            fn write<S: $crate::domain::plan::part::Sink>(&self, sink: &mut S) -> Result<(), S::Error> {
                use $crate::domain::plan::part::Member;
                $(Member::<$type>::write(&$rule, stringify!($member), &self.$member, sink)?;)*
                sink.unknown(&self.unknown)
            }
        }
    };
}
pub(super) use part;
