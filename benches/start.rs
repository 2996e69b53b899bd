//! How long it takes from start to the first frame on the screen, beside an empty window of the same toolkit.
//!
//! It needs a display: `xvfb-run -a cargo bench --bench start`. Each run starts the real program, which closes again once
//! its first frame has been shown; the median of all runs is printed.

use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use eframe::egui::{Ui, ViewportBuilder, ViewportCommand};

const RUNS: usize = 15;
const EMPTY: &str = "--empty-window";

fn main() -> ExitCode {
    if std::env::args().any(|argument| argument == EMPTY) {
        return empty_window();
    }
    let Ok(this) = std::env::current_exe() else { return ExitCode::FAILURE };
    let program = env!("CARGO_BIN_EXE_rungs");
    let settings = std::env::temp_dir().join("rungs-bench-start");
    let empty = median(|| Command::new(&this).arg(EMPTY).status_quietly());
    let rungs = median(|| {
        Command::new(program)
            .args(["--exit-after-first-frame", concat!(env!("CARGO_MANIFEST_DIR"), "/assets/sample-plan.ron")])
            .env("RUNGS_CONFIG_HOME", &settings)
            .env("RUNGS_DATA_HOME", &settings)
            .env("RUNGS_STATE_HOME", &settings)
            .status_quietly()
    });
    let (Some(empty), Some(rungs)) = (empty, rungs) else {
        println!("no window could be opened; is there a display?");
        return ExitCode::FAILURE;
    };
    println!("empty window      {empty:>8.1?}  median of {RUNS}");
    println!("rungs with a plan {rungs:>8.1?}  median of {RUNS}");
    println!("ratio             {:>8.2}", rungs.as_secs_f64() / empty.as_secs_f64());
    ExitCode::SUCCESS
}

trait Quietly {
    fn status_quietly(&mut self) -> bool;
}

impl Quietly for Command {
    fn status_quietly(&mut self) -> bool {
        self.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    }
}

/// The median time of the runs; `None` if one fails.
fn median(run: impl Fn() -> bool) -> Option<Duration> {
    let mut times = Vec::new();
    // The first run reads the files from the disk for the others.
    for _ in 0..=RUNS {
        let began = Instant::now();
        if !run() {
            return None;
        }
        times.push(began.elapsed());
    }
    times.remove(0);
    times.sort();
    times.get(RUNS / 2).copied()
}

/// A window with nothing in it that closes as the real one does.
#[derive(Default)]
struct Empty {
    frames: u64,
}

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frames += 1;
        if self.frames > 1 {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
        ui.ctx().request_repaint();
    }
}

fn empty_window() -> ExitCode {
    let viewport = ViewportBuilder::default().with_inner_size([1280.0, 720.0]);
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    match eframe::run_native("empty", options, Box::new(|_| Ok(Box::new(Empty::default())))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
