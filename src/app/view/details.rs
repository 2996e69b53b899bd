//! View state of the form with the facts of the plan.

/// The fact the form opens at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailsStart {
    /// The name of the plan.
    Title,
    /// The role held.
    Role,
    /// The role wanted.
    Goal,
    Pay,
    Place,
    /// Years of work and of leading, education.
    Background,
}

/// The form over the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DetailsView {
    /// Whether it is open.
    pub open: bool,
    /// Where the focus goes, until it is there; also in a form that was open already.
    pub start: Option<DetailsStart>,
    /// Typed into the field of the present role; `None` while it shows the role held.
    pub role_text: Option<String>,
    /// Typed into the field that adds a role beside the one held.
    pub beside_text: Option<String>,
    /// Typed into the field that adds a role held before.
    pub before_text: Option<String>,
    /// Typed into the field of the goal; `None` while it shows the goal.
    pub goal_text: Option<String>,
}

impl DetailsView {
    /// The form, opened at a fact.
    pub fn at(start: DetailsStart) -> Self {
        Self { open: true, start: Some(start), ..Self::default() }
    }
}
