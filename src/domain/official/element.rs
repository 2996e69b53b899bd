//! An element of skill or knowledge that every rated occupation is rated on.

use serde::{Deserialize, Serialize};

/// One of the 68.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    /// Id in the content model, for example `2.A.1.a`.
    pub id: String,
    pub name: String,
}

impl Element {
    /// Whether it is something a person knows: branch 2.C of the content model. All others are things a person does.
    pub fn is_knowledge(&self) -> bool {
        self.id.starts_with("2.C")
    }
}

/// How one occupation is rated on one element. Both numbers are hundredths, exactly as printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// 100 (not important) to 500 (extremely important).
    pub importance: u16,
    /// 0 to 700.
    pub level: u16,
    /// The publisher recommends not to show the importance: it is not precise enough.
    pub suppressed: bool,
    /// The same of the level.
    pub level_suppressed: bool,
    /// Most of those asked say that the element has nothing to do with the occupation; its level then means nothing.
    pub not_relevant: bool,
}
