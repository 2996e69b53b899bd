//! Text from other programs, before a field takes it.

use eframe::egui::Event;

/// Leaves of every pasted text what a field can show: lines end in one way, and nothing acts.
pub(super) fn clean_pasted(events: &mut [Event]) {
    for event in events {
        if let Event::Paste(text) = event {
            *text = clean(text);
        }
    }
}

fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect()
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn lines_stay_and_what_acts_goes() {
        assert_eq!(clean("one\r\ntwo\rthree\n\tfour\u{1b}[31m\u{0}\u{7f}\u{9b}"), "one\ntwo\nthree\n\tfour[31m");
        assert_eq!(clean("Zürich – 東京"), "Zürich – 東京");
    }
}
