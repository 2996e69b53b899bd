//! A display that accepts the connection and then says nothing would keep a start waiting for ever, unseen.

use std::process;
use std::thread;
use std::time::Duration;

use super::Stage;

/// How long a display may take. Software graphics on a busy machine need a few seconds.
const PATIENCE: Duration = Duration::from_secs(20);

/// Ends the process with `code` and `message` if the display has not answered after 20 seconds. Nothing is open by then
/// that could be lost.
pub(in crate::gui) fn watch(stage: Stage, message: String, code: u8) {
    let watch = move || {
        thread::sleep(PATIENCE);
        if !stage.is_built() {
            crate::cli::complain(&message);
            process::exit(i32::from(code));
        }
    };
    // Without the watch a start is as it would be without this file.
    let _watching = thread::Builder::new().name("start-up".to_owned()).spawn(watch);
}
