//! Text and pictures on their way to the clipboard of the desktop, which gives no answer: what is on it is read back.

use eframe::egui::{ColorImage, Context, Event, ViewportCommand};

use crate::app::action::Action;
use crate::app::copied_picture::CopiedPicture;

/// Frames after which a clipboard that has said nothing will say nothing.
const PATIENCE: u8 = 8;

/// What was put on the clipboard and not seen on it yet, and for how many frames.
#[derive(Debug, Default)]
pub(super) struct Copying {
    awaited: Option<(Awaited, u8)>,
}

#[derive(Debug)]
enum Awaited {
    Text(String),
    Picture(CopiedPicture),
}

impl Copying {
    /// Puts a text on the clipboard and asks for what is on it afterwards.
    pub(super) fn begin(&mut self, text: String, context: &Context) {
        context.copy_text(text.clone());
        self.wait(Awaited::Text(text), context);
    }

    /// The same with a picture.
    pub(super) fn begin_picture(&mut self, picture: ColorImage, of: CopiedPicture, context: &Context) {
        context.copy_image(picture);
        self.wait(Awaited::Picture(of), context);
    }

    fn wait(&mut self, awaited: Awaited, context: &Context) {
        context.send_viewport_cmd(ViewportCommand::RequestPaste);
        self.awaited = Some((awaited, 0));
    }

    /// Takes the answer out of what has come in: whether it is on the clipboard. Until it comes another frame is asked for.
    pub(super) fn answer(&mut self, events: &mut Vec<Event>, context: &Context) -> Option<Action> {
        let (_, frames) = self.awaited.as_mut()?;
        let pasted = events.iter().position(|event| matches!(event, Event::Paste(_) | Event::PasteImage(_)));
        if pasted.is_none() && *frames < PATIENCE {
            *frames += 1;
            context.request_repaint();
            return None;
        }
        let pasted = pasted.map(|index| events.remove(index));
        let (awaited, _) = self.awaited.take()?;
        Some(match awaited {
            Awaited::Text(text) => Action::Copied(match pasted {
                Some(Event::Paste(found)) if lines(&found) == lines(&text) => Ok(()),
                Some(_) => Err("another program has put something on the clipboard".to_owned()),
                None => Err("the clipboard of the desktop does not answer".to_owned()),
            }),
            Awaited::Picture(picture) => Action::PictureCopied(match pasted {
                Some(Event::PasteImage(found)) if found.size == picture.size => Ok(picture),
                Some(_) | None => Err("the clipboard of this desktop did not take it".to_owned()),
            }),
        })
    }
}

/// The same for every way to end a line.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use eframe::egui::Color32;

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
        assert_eq!(told(&mut same), Some(Action::Copied(Ok(()))));
        assert!(same.is_empty(), "it must not be pasted into a field");
        assert!(matches!(told(&mut vec![Event::Paste("other".to_owned())]), Some(Action::Copied(Err(_)))));
        copying.begin("a".to_owned(), &context);
        let answers = (0..20).filter_map(|_| copying.answer(&mut Vec::new(), &context));
        let silent = Action::Copied(Err("the clipboard of the desktop does not answer".to_owned()));
        assert_eq!(answers.collect::<Vec<_>>(), [silent]);
    }

    #[test]
    fn a_picture_is_copied_only_when_the_clipboard_shows_one_of_its_size() {
        let context = Context::default();
        let picture = |size| ColorImage::filled(size, Color32::RED);
        let of = CopiedPicture { of: "Pay".to_owned(), size: [4, 3], whole: true };
        let told = |events: Vec<Event>| {
            let mut copying = Copying::default();
            copying.begin_picture(picture([4, 3]), of.clone(), &context);
            let mut events = events;
            let answer = (0..20).find_map(|_| copying.answer(&mut events, &context));
            assert!(events.is_empty(), "it must not be pasted into a field");
            answer.unwrap()
        };
        let pasted = |size| vec![Event::PasteImage(Arc::new(picture(size)))];
        assert_eq!(told(pasted([4, 3])), Action::PictureCopied(Ok(of.clone())));
        for other in [pasted([3, 3]), vec![Event::Paste("text".to_owned())], Vec::new()] {
            assert!(matches!(told(other), Action::PictureCopied(Err(_))));
        }
    }
}
