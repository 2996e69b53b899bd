//! How long the importers of official files take and how much memory they need at most, in milliseconds and megabytes: on
//! the files of the publishers, and on files that somebody made to do harm.

use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use rungs::storage::official::import::{Phase, Progress, onet, projections, unwatched, wages};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const RUNS: usize = 7;

fn main() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let folder = std::env::var_os("RUNGS_OFFICIAL_FILES").map_or_else(beside, PathBuf::from);
    println!("{:<44}{:>10}{:>10}{:>10}", "", "median", "worst", "peak MB");
    for name in ["db_30_3_text.zip", "db_30_1_text.zip"] {
        measured(name, || onet(&folder.join(name), &mut unwatched).map(|onet| onet.release.occupations.len()));
    }
    measured("oesm25nat.zip", || wages(&folder.join("oesm25nat.zip"), &mut unwatched).map(|wages| wages.areas.len()));
    measured("occupation.xlsx", || {
        projections(&folder.join("occupation.xlsx"), &mut unwatched).map(|read| read.outlooks.len())
    });
    phases(&folder.join("db_30_3_text.zip"));
    let Ok(made) = tempfile::tempdir() else { return };
    for (name, bytes) in hostile() {
        let path = made.path().join(name);
        if std::fs::write(&path, bytes).is_err() {
            continue;
        }
        measured(&format!("{name} as O*NET"), || onet(&path, &mut unwatched).map(|onet| onet.losses.len()));
        measured(&format!("{name} as wages"), || wages(&path, &mut unwatched).map(|wages| wages.losses.len()));
    }
}

/// How long each phase takes.
fn phases(path: &Path) {
    let mut last: (Phase, Instant) = (Phase::Open, Instant::now());
    let mut watch = |step: Progress| {
        if step.phase != last.0 {
            println!("  {:<42}{:>10.1}", format!("{:?}", last.0), last.1.elapsed().as_secs_f64() * 1000.0);
            last = (step.phase, Instant::now());
        }
        std::ops::ControlFlow::Continue(())
    };
    drop(onet(path, &mut watch));
}

/// A zip with one file, of which only the beginning is not the same byte over and over.
fn vast(name: &str, start: &[u8], filler: &[u8], bytes: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let block = filler.repeat((1 << 20) / filler.len());
    let written = zip.start_file(name, SimpleFileOptions::default()).is_ok()
        && zip.write_all(start).is_ok()
        && (0..bytes / block.len()).all(|_| zip.write_all(&block).is_ok());
    if written { zip.finish().map(Cursor::into_inner).unwrap_or_default() } else { Vec::new() }
}

fn hostile() -> [(&'static str, Vec<u8>); 4] {
    let header = b"O*NET-SOC Code\tTitle\tDescription\r\n";
    let wages = b"AREA,AREA_TITLE,OCC_CODE,OCC_TITLE,A_MEDIAN\r\n";
    // Just as much as is let through, of what is right.
    let row = b"91-1011.00\tBaker\tBakes.\r\n";
    [
        ("field.zip", vast("Occupation Data.txt", header, b"a", 200 << 20)),
        ("lines.zip", vast("Occupation Data.txt", header, b"\n", 400 << 20)),
        ("rows.zip", vast("Occupation Data.txt", header, row, 30 << 20)),
        ("M2025.zip", vast("M2025.csv", wages, b",", 400 << 20)),
    ]
}

/// Prints median and worst, and how far memory went beyond what there was.
fn measured<T, E: std::fmt::Display>(name: &str, run: impl Fn() -> Result<T, E>) {
    let before = reset_peak();
    let mut times = Vec::with_capacity(RUNS);
    let mut outcome = String::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        let read = run();
        times.push(start.elapsed().as_secs_f64() * 1000.0);
        outcome = read.err().map(|error| error.to_string()).unwrap_or_default();
    }
    let peak = status("VmHWM:").saturating_sub(before) as f64 / 1024.0;
    times.sort_by(f64::total_cmp);
    let median = times.get(RUNS / 2).copied().unwrap_or_default();
    let worst = times.last().copied().unwrap_or_default();
    println!("{name:<44}{median:>10.1}{worst:>10.1}{peak:>10.1}  {outcome}");
}

/// Starts the highest memory anew, where the system lets us; answers the memory of now in kB.
fn reset_peak() -> u64 {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    status("VmRSS:")
}

/// A line of what the system says of the process, in kB.
fn status(line: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let found = status.lines().find_map(|text| text.strip_prefix(line)).unwrap_or_default();
    found.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}
