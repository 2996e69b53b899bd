//! What the window waits for with a pack of a thousand roles beside the bundled one: each line the median and the worst of
//! several runs in milliseconds, first with the bundled catalogue alone.

#[path = "generated_pack.rs"]
mod generated_pack;

use std::sync::Arc;
use std::time::Instant;

use jiff::civil::date;
use rungs::app::action::{Action, FactAction, FileAction, PayAction, RoleAction, SkillAction, ViewAction};
use rungs::app::dialog::Dialog;
use rungs::app::present::ScreenData;
use rungs::app::present::chrome::chrome;
use rungs::app::present::palette::palette;
use rungs::app::present::path::path;
use rungs::app::settings::Settings;
use rungs::app::state::State;
use rungs::app::update::update;
use rungs::app::view::data::{DataCheck, DataView};
use rungs::app::view::roles::{RoleTab, RolesView};
use rungs::app::view::skills::{SkillsPanel, SkillsView};
use rungs::app::view::{Screen, ScreenView};
use rungs::app::words::Words as _;
use rungs::domain::catalogue::Catalogue;
use rungs::domain::ids::RoleId;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::plan::own_role::OwnRole;
use rungs::domain::proficiency::Proficiency;
use rungs::storage::{catalogue, sample_plan};
use strum::IntoEnumIterator as _;

const RUNS: u8 = 9;
const KEYS: [&str; 8] =
    ["m", "ma", "manager", "machine learning engineer", "dta sceintist", "zzz", "sr mgr", "enginer nurse"];

/// Median and worst in milliseconds.
type Times = (f64, f64);

fn main() {
    let Ok(bundled) = catalogue::bundled() else { return };
    let before = resident();
    let few = lines(&bundled, None);
    let between = resident();
    drop(bundled);
    let made = generated_pack::parts();
    let (load, many) = timed(move || Catalogue::build(catalogue::bundled_parts().ok()?.and(made)).ok());
    let Some(many) = many else { return };
    let goal = generated_pack::role_id(500);
    let many = lines(&many, Some(&goal));
    println!("{:<44}{:>10}{:>10}{:>12}{:>10}", "", "bundled", "worst", "generated", "worst");
    for ((what, few), (_, many)) in few.iter().zip(&many) {
        println!("{what:<44}{:>10.2}{:>10.2}{:>12.2}{:>10.2}", few.0, few.1, many.0, many.1);
    }
    println!("building the catalogue of both: {load:.1} ms");
    println!("resident: {before} kB, after the bundled {between} kB, after both {} kB", resident());
}

fn timed<T>(run: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let made = run();
    (start.elapsed().as_secs_f64() * 1000.0, made)
}

/// Memory of the process in kB, where the system tells.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}

/// Applies an action and builds what the window shows, as it does before a frame.
fn step(state: &mut State, action: impl Into<Action>) {
    update(state, action.into());
    let typed = match &state.dialog {
        Some(Dialog::Palette(typed)) => Some(palette(state, typed)),
        _ => None,
    };
    std::hint::black_box((path(state), typed, chrome(state), ScreenData::of(state)));
}

fn measured(mut run: impl FnMut(u8)) -> Times {
    let mut times: Vec<f64> = (0..RUNS).map(|turn| timed(|| run(turn)).0).collect();
    times.sort_by(f64::total_cmp);
    (times.get(times.len() / 2).copied().unwrap_or(0.0), times.last().copied().unwrap_or(0.0))
}

fn lines(catalogue: &Catalogue, role: Option<&RoleId>) -> Vec<(String, Times)> {
    let mut lines: Vec<(String, Times)> = Vec::new();
    let Ok(mut plan) = sample_plan() else { return lines };
    if let Some(role) = role {
        plan.goal = Some(role.clone());
        plan.path.clear();
        plan.position.role = generated_pack::role_id(20);
    }
    let shown = plan.goal.clone();
    let new = |plan: &rungs::domain::plan::Plan| {
        let mut state = State::new(Arc::new(catalogue.clone()), Settings::default(), date(2026, 11, 21));
        update(&mut state, FileAction::Opened { plan: Box::new(plan.clone()), file: None }.into());
        state
    };
    lines.push(("open the plan, first frame".to_owned(), measured(|_| step(&mut new(&plan), ViewAction::CloseDialog))));
    let mut state = new(&plan);
    let skill = catalogue.skills().next().map(|skill| skill.id.clone());
    for screen in Screen::iter() {
        let title = screen.title();
        lines.push((format!("{title}: go"), measured(|_| step(&mut state, ViewAction::Go(screen)))));
        lines.push((
            format!("{title}: rate a skill"),
            measured(|turn| {
                let level = Proficiency::try_from(turn % 5).unwrap_or_default();
                step(&mut state, SkillAction::Rate(skill.clone().unwrap_or_else(|| "".into()), level));
            }),
        ));
        let hours = |turn: u8| FactAction::SetHoursPerWeek(f64::from(turn) + 4.0);
        lines.push((format!("{title}: hours a week"), measured(|turn| step(&mut state, hours(turn)))));
        let inflation = |turn: u8| PayAction::SetAssumption(Assumption::Inflation, Some(f64::from(turn) / 4.0));
        lines.push((format!("{title}: an assumption"), measured(|turn| step(&mut state, inflation(turn)))));
        if let Some(shown) = &shown {
            lines.push((
                format!("{title}: keep a role"),
                measured(|_| step(&mut state, RoleAction::ToggleSaved(shown.clone()))),
            ));
        }
        lines.push((
            format!("{title}: a role of one's own"),
            measured(|turn| {
                let own = OwnRole { title: format!("Own {turn}"), ..OwnRole::titled("Own", &[]) };
                step(&mut state, RoleAction::SetOwn(Box::new(own)));
            }),
        ));
    }
    for tab in [RoleTab::Profile, RoleTab::Skills, RoleTab::Pay, RoleTab::Moves, RoleTab::Sources] {
        let Some(shown) = &shown else { continue };
        let show = || ViewAction::ShowRole(shown.clone(), tab);
        lines.push((format!("Roles: tab {}", tab.words()), measured(|_| step(&mut state, show()))));
    }
    for key in KEYS {
        let view = RolesView { query: key.to_owned(), ..RolesView::default() };
        lines.push((format!("Roles: type “{key}”"), measured(|_| step(&mut state, ScreenView::Roles(view.clone())))));
    }
    step(&mut state, ScreenView::Roles(RolesView::default()));
    step(&mut state, ViewAction::Go(Screen::Skills));
    for key in KEYS {
        let view = SkillsView { target_query: key.to_owned(), panel: SkillsPanel::Skill, ..SkillsView::default() };
        lines.push((format!("Skills: type “{key}”"), measured(|_| step(&mut state, ScreenView::Skills(view.clone())))));
    }
    step(&mut state, ViewAction::Go(Screen::Data));
    for check in DataCheck::iter() {
        let view = DataView { check: Some(check), ..DataView::default() };
        lines.push((format!("Data: {check:?}"), measured(|_| step(&mut state, ScreenView::Data(view.clone())))));
    }
    step(&mut state, ViewAction::Go(Screen::Overview));
    for key in KEYS {
        lines.push((format!("palette alone: “{key}”"), measured(|_| drop(std::hint::black_box(palette(&state, key))))));
    }
    lines
}
