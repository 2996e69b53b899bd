//! Text on its way to the clipboard of the desktop, which gives no answer: what is on it is read back.

use eframe::egui::{Context, Event, ViewportCommand};

/// Frames after which a clipboard that has said nothing will say nothing.
const PATIENCE: u8 = 8;

/// A text that was put on the clipboard and not seen on it yet.
#[derive(Debug, Default)]
pub(super) struct Copying {
    awaited: Option<(String, u8)>,
}

impl Copying {
    /// Puts a text on the clipboard and asks for what is on it afterwards.
    pub(super) fn begin(&mut self, text: String, context: &Context) {
        context.copy_text(text.clone());
        context.send_viewport_cmd(ViewportCommand::RequestPaste);
        self.awaited = Some((text, 0));
    }

    /// Takes the answer out of what has come in: whether the text is on the clipboard. Until it comes another frame is
    /// asked for.
    pub(super) fn answer(&mut self, events: &mut Vec<Event>, context: &Context) -> Option<Result<(), String>> {
        let (text, frames) = self.awaited.as_mut()?;
        let pasted = events.iter().position(|event| matches!(event, Event::Paste(_) | Event::PasteImage(_)));
        let answer = match pasted.map(|index| events.remove(index)) {
            Some(Event::Paste(found)) if lines(&found) == lines(text) => Ok(()),
            Some(_) => Err("another program has put something on the clipboard".to_owned()),
            None if *frames >= PATIENCE => Err("the clipboard of the desktop does not answer".to_owned()),
            None => {
                *frames += 1;
                context.request_repaint();
                return None;
            }
        };
        self.awaited = None;
        Some(answer)
    }
}

/// The same for every way to end a line.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clipboard_is_believed_only_when_it_shows_the_text() {
        let context = Context::default();
        let mut copying = Copying::default();
        let mut typed = vec![Event::Paste("from elsewhere".to_owned())];
        assert_eq!(copying.answer(&mut typed, &context), None);
        assert_eq!(typed.len(), 1, "nothing is awaited: it is for the window");
        let mut told = |events: &mut Vec<Event>| {
            copying.begin("a\r\nb".to_owned(), &context);
            assert_eq!(copying.answer(&mut vec![Event::Copy], &context), None);
            copying.answer(events, &context)
        };
        let mut same = vec![Event::Paste("a\nb".to_owned())];
        assert_eq!(told(&mut same), Some(Ok(())));
        assert!(same.is_empty(), "it must not be pasted into a field");
        assert!(told(&mut vec![Event::Paste("other".to_owned())]).is_some_and(|answer| answer.is_err()));
        copying.begin("a".to_owned(), &context);
        let answers = (0..20).filter_map(|_| copying.answer(&mut Vec::new(), &context));
        assert_eq!(answers.collect::<Vec<_>>(), [Err("the clipboard of the desktop does not answer".to_owned())]);
    }
}
