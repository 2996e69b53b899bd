//! Who holds a lock, for messages.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::domain::shown_text::one_line;

/// Letters shown of a name at most.
const LONGEST_NAME: usize = 80;

/// Who holds a lock. It is what the holder wrote about itself; parts may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// Number of the process.
    pub process: Option<u32>,
    /// Name of the computer.
    pub host: Option<String>,
    /// Since when.
    pub since: Option<Timestamp>,
}

impl Holder {
    pub fn this_process(now: Timestamp) -> Self {
        Self { process: Some(std::process::id()), host: host(), since: Some(now) }
    }

    /// What a holder wrote about itself; anything else is passed over.
    pub fn read(text: &str) -> Self {
        let field = |name: &str| {
            let line = text.lines().take(8).find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))?;
            Some(one_line(line, LONGEST_NAME).into_owned())
        };
        Self {
            process: field("process").and_then(|number| number.parse().ok()),
            host: field("host").filter(|host| !host.is_empty()),
            since: field("since").and_then(|time| time.parse().ok()),
        }
    }

    /// The holder in words, for example `process 4711 on workshop, since 2026-11-21 14:30`.
    pub fn words(&self, zone: &TimeZone) -> String {
        let process = self.process.map_or_else(|| "another process".to_owned(), |number| format!("process {number}"));
        let host = self.host.as_ref().map(|host| format!(" on {host}")).unwrap_or_default();
        let since =
            self.since.map(|since| format!(", since {}", since.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M")));
        format!("{process}{host}{}", since.unwrap_or_default())
    }
}

/// As it is written into the lock file.
impl fmt::Display for Holder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(process) = self.process {
            writeln!(formatter, "process {process}")?;
        }
        if let Some(host) = &self.host {
            writeln!(formatter, "host {host}")?;
        }
        if let Some(since) = self.since {
            writeln!(formatter, "since {since}")?;
        }
        Ok(())
    }
}

fn host() -> Option<String> {
    let linux = std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
    let host = linux.or_else(|| std::env::var("COMPUTERNAME").ok()).or_else(|| std::env::var("HOSTNAME").ok())?;
    Some(host.trim().to_owned()).filter(|host| !host.is_empty())
}
