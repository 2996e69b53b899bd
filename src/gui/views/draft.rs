//! A text field of the plan. What is typed is a draft of the session at once; it goes into the plan when the field is
//! left, when Enter is pressed and before everything that needs the plan. Esc takes it back.

use eframe::egui::{Context, Id, Key, Modifiers, Response, Ui};

use super::words::{Tone, words_ui};
use crate::app::action::{Action, DraftAction};
use crate::app::drafts::{Draft, Drafts, FieldId, Reading, Understood};
use crate::app::format::grouped;
use crate::domain::text_limit::{LONGEST_LINE, LONGEST_NOTE};

/// Where painting finds the drafts.
fn place() -> Id {
    Id::unique("drafts")
}

/// Shows these drafts in their fields from now on.
pub(in crate::gui) fn show_drafts(context: &Context, drafts: Option<&Drafts>) {
    let shown = drafts.cloned().unwrap_or_default();
    context.data_mut(|data| data.insert_temp(place(), shown));
}

fn shown_drafts(ui: &Ui) -> Drafts {
    ui.data(|data| data.get_temp(place())).unwrap_or_default()
}

/// Whether something typed is not in the plan yet.
pub(super) fn has_drafts(ui: &Ui) -> bool {
    shown_drafts(ui).iter().next().is_some()
}

/// A text field of the plan.
pub(super) struct DraftField<'a> {
    of: &'a str,
    name: &'a str,
    title: Option<&'a str>,
    value: &'a str,
    most: usize,
}

impl<'a> DraftField<'a> {
    /// The field `name` of the thing `of`, which shows `value` until something is typed.
    pub(super) fn new(of: &'a str, name: &'a str, value: &'a str) -> Self {
        Self { of, name, title: None, value, most: LONGEST_LINE }
    }

    /// What a person calls the thing, for messages about the text.
    pub(super) fn titled(mut self, title: &'a str) -> Self {
        self.title = Some(title);
        self
    }

    /// It takes a text of many lines.
    pub(super) fn of_lines(mut self) -> Self {
        self.most = LONGEST_NOTE;
        self
    }

    /// What stands in the field.
    pub(super) fn text(&self, ui: &Ui) -> String {
        shown_drafts(ui).get(&self.id()).map_or(self.value, |draft| &draft.text).to_owned()
    }

    /// Why the text of a field that was left cannot be read.
    pub(super) fn error(&self, ui: &Ui) -> Option<String> {
        let drafts = shown_drafts(ui);
        let draft = drafts.get(&self.id()).filter(|draft| draft.left);
        draft.and_then(Draft::problem).map(str::to_owned)
    }

    /// Whether the field was left since something was typed.
    pub(super) fn is_left(&self, ui: &Ui) -> bool {
        shown_drafts(ui).get(&self.id()).is_some_and(|draft| draft.left)
    }

    /// Shows the field with `field`, which is given the text and the error, and reads the text with `read`.
    pub(super) fn show(
        self,
        ui: &mut Ui,
        actions: &mut Vec<Action>,
        field: impl FnOnce(&mut Ui, &mut String, Option<&str>) -> Response,
        read: impl FnOnce(&str) -> Result<Understood, String>,
    ) -> Response {
        self.show_as(ui, actions, field, |text| match read(text) {
            Ok(understood) => Reading::Ready(Box::new(understood)),
            Err(why) => Reading::Unclear(why),
        })
    }

    /// The same for a field of a form that is taken with a button; `read` gives the words of what was understood.
    pub(super) fn show_part(
        self,
        ui: &mut Ui,
        actions: &mut Vec<Action>,
        field: impl FnOnce(&mut Ui, &mut String, Option<&str>) -> Response,
        read: impl FnOnce(&str) -> Result<String, String>,
    ) -> Response {
        self.show_as(ui, actions, field, |text| Reading::Part(read(text)))
    }

    fn show_as(
        self,
        ui: &mut Ui,
        actions: &mut Vec<Action>,
        field: impl FnOnce(&mut Ui, &mut String, Option<&str>) -> Response,
        read: impl FnOnce(&str) -> Reading,
    ) -> Response {
        let id = self.id();
        let mut drafts = shown_drafts(ui);
        let draft = drafts.get(&id);
        let mut text = draft.map_or(self.value, |draft| &draft.text).to_owned();
        let error = draft.filter(|draft| draft.left).and_then(Draft::problem);
        let response = field(ui, &mut text, error);
        let draft = if response.changed() {
            (text != self.value).then(|| self.draft(text, read, None))
        } else {
            draft.map(|draft| if response.has_focus() { draft.clone() } else { self.draft(text, read, Some(draft)) })
        };
        if draft.as_ref() != drafts.get(&id) {
            actions.extend(told(&id, draft.clone()));
            match draft {
                Some(draft) => drafts.set(id.clone(), draft),
                None => drafts.remove(&id),
            }
            // Another pass of this frame has to show the text as well.
            ui.data_mut(|data| data.insert_temp(place(), drafts.clone()));
        }
        let Some(draft) = drafts.get(&id) else { return response };
        let full = draft.text.len() >= self.most && draft.text.chars().nth(self.most - 1).is_some();
        if response.has_focus() && full {
            let words = format!("It holds {} letters; what is beyond them was left out", grouped(self.most as f64));
            words_ui(ui, &response, &words, Tone::Unclear);
        } else if response.has_focus() {
            match (draft.words(), draft.problem().filter(|_| !draft.left)) {
                (Some(words), _) => words_ui(ui, &response, words, Tone::Understood),
                (None, Some(problem)) if !draft.text.is_empty() => words_ui(ui, &response, problem, Tone::Unclear),
                _ => {}
            }
        } else if response.lost_focus() {
            // What is in the plan already is taken back by Undo.
            let taken_back = !matches!(draft.reading, Reading::Taken(_))
                && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            actions.push(if taken_back { DraftAction::Drop(id) } else { DraftAction::Settle(id) }.into());
        } else if matches!(draft.reading, Reading::Taken(_)) {
            actions.push(DraftAction::Drop(id).into());
        }
        response
    }

    fn id(&self) -> FieldId {
        FieldId { of: self.of.to_owned(), name: self.name.to_owned() }
    }

    /// The draft of a text. One that stood there `before` is read again if it could not be read: what it depends on may
    /// have changed.
    fn draft(&self, text: String, read: impl FnOnce(&str) -> Reading, before: Option<&Draft>) -> Draft {
        if let Some(before) = before
            && matches!(before.reading, Reading::Ready(_) | Reading::Taken(_) | Reading::Part(_))
        {
            return before.clone();
        }
        let reading = read(&text);
        if let Some(before) = before {
            return Draft { reading, ..before.clone() };
        }
        let title = match self.title {
            Some(title) => format!("{} of “{title}”", self.name),
            None => self.name.to_owned(),
        };
        Draft { title, text, reading, left: false, told: false }
    }
}

/// What is said of the draft of a field.
fn told(field: &FieldId, draft: Option<Draft>) -> Vec<Action> {
    let Some(draft) = draft else { return vec![DraftAction::Drop(field.clone()).into()] };
    let can_be_taken = draft.left && matches!(draft.reading, Reading::Ready(_));
    let settle = can_be_taken.then(|| DraftAction::Settle(field.clone()).into());
    std::iter::once(DraftAction::Type(field.clone(), draft).into()).chain(settle).collect()
}

/// Gives up what stands in a field.
pub(super) fn drop_draft(of: &str, name: &str) -> Action {
    DraftAction::Drop(FieldId { of: of.to_owned(), name: name.to_owned() }).into()
}

/// Gives up what stands in the fields of a thing.
pub(super) fn drop_drafts(of: &str) -> Action {
    DraftAction::DropOf(of.to_owned()).into()
}
