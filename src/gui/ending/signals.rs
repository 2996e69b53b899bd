//! Signals that ask the process to end: logout, a closed terminal, Ctrl+C. The last work is done first; then the signal
//! does what it always does, so that whoever sent it sees that it did.

use std::io;

use super::Flush;

/// From now on does the last work before a signal ends the process.
///
/// # Errors
/// If the system refuses; signals then end the process at once, as they always do.
#[cfg(unix)]
pub(in crate::gui) fn on_signal(flush: Flush) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let ignored = ignored(&std::fs::read_to_string("/proc/self/status").unwrap_or_default());
    let wanted = [SIGTERM, SIGHUP, SIGINT].into_iter().filter(|signal| !is_ignored(ignored, *signal));
    let mut signals = Signals::new(wanted)?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        if let Some(signal) = signals.forever().next() {
            flush.run();
            if let Err(error) = signal_hook::low_level::emulate_default_handler(signal) {
                crate::cli::complain(&format!("cannot end by signal {signal}: {error}"));
                std::process::exit(128 + signal);
            }
        }
    })?;
    Ok(())
}

/// Elsewhere the system has no such signals.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub(in crate::gui) fn on_signal(_flush: Flush) -> io::Result<()> {
    Ok(())
}

/// The signals this process was started to ignore, a bit each from the lowest for signal 1, from `/proc/self/status`.
/// `nohup` starts programs so, and what it was asked for must hold.
#[cfg(unix)]
fn ignored(status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    line.and_then(|bits| u64::from_str_radix(bits.trim(), 16).ok()).unwrap_or(0)
}

#[cfg(unix)]
fn is_ignored(ignored: u64, signal: i32) -> bool {
    u32::try_from(signal - 1).is_ok_and(|bit| ignored.checked_shr(bit).unwrap_or(0) & 1 == 1)
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signal_that_was_ignored_at_the_start_stays_so() {
        let nohup = ignored("Name:\trungs\nSigIgn:\t0000000000001001\nSigCgt:\t00000000ffffffff\n");
        assert!(is_ignored(nohup, signal_hook::consts::SIGHUP));
        assert!(!is_ignored(nohup, signal_hook::consts::SIGTERM));
        assert!(!is_ignored(ignored(""), signal_hook::consts::SIGHUP));
    }
}
