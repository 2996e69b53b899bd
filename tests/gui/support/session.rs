//! A whole window to test with: the real session, with a performer that touches no file.

use std::sync::Arc;

use eframe::egui::{Theme, Vec2};
use egui_kittest::Harness;
use jiff::civil::date;
use rungs::app::action::{Action, AdvertAction, FileAction, ForecastAction, ProjectionAction};
use rungs::app::copied_picture::CopiedPicture;
use rungs::app::effect::{Effect, ToForecast, Writing};
use rungs::app::file::{LastPlan, OpenedFile};
use rungs::app::projecting::project_plan;
use rungs::app::settings::{Settings, ThemeChoice};
use rungs::app::state::State;
use rungs::app::update::update;
use rungs::domain::steps::odds::StepOdds;
use rungs::gui::{Inbox, Performer, Session};
use rungs::storage;

use super::harness::state_harness;

/// Performs nothing outside the test: reads give the sample plan, writes succeed.
struct Pretend;

impl Performer for Pretend {
    fn perform(&mut self, effect: Effect, inbox: &Inbox) {
        let answer = match effect {
            Effect::ReadSample => FileAction::Opened { plan: Box::new(sample_plan()), file: None },
            Effect::Read(path) => {
                FileAction::Opened { plan: Box::new(sample_plan()), file: Some(OpenedFile::at(path)) }
            }
            Effect::LookAtLast(path) => FileAction::LookedAtLast(Some(LastPlan::of(
                path,
                &sample_plan(),
                Some(jiff::civil::date(2026, 11, 14)),
            ))),
            Effect::Write(Writing { path, revision, then, .. }) => {
                FileAction::Saved { path, revision, identity: None, notes: Vec::new(), then }
            }
            Effect::Project(asked) => {
                if let Some(answer) =
                    project_plan(&asked.plan, &asked.catalogue, asked.today, &asked.query, 1, &|| true)
                {
                    inbox.deliver(ProjectionAction::Done { number: asked.number, answer: Arc::new(answer) }.into());
                }
                return;
            }
            Effect::Forecast(asked) => {
                inbox.deliver(forecast(&asked).into());
                return;
            }
            Effect::ReadAdvert { text, catalogue } => {
                let advert = rungs::storage::advert::read(&text, &catalogue).map(Arc::new);
                let advert = advert.map_err(|error| error.to_string());
                inbox.deliver(AdvertAction::Answered { text, advert }.into());
                return;
            }
            Effect::Copy(text) => {
                inbox.context().copy_text(text);
                inbox.deliver(Action::Copied(Ok(())));
                return;
            }
            Effect::CopyPicture(of) => {
                let picture = CopiedPicture { of, size: [300, 200], whole: true };
                inbox.deliver(Action::PictureCopied(Ok(picture)));
                return;
            }
            Effect::PickToSave { name, then, .. } => FileAction::PickedToSave(Some(name.into()), then),
            Effect::PickToOpen(_) => FileAction::PickedToOpen(Some("picked.ron".into())),
            Effect::Hold(_)
            | Effect::LetGo
            | Effect::Reload(_)
            | Effect::Settle { .. }
            | Effect::KeepRecovery(_)
            | Effect::DropRecovery
            | Effect::DiscardRecovery(_)
            | Effect::ListVersions(_)
            | Effect::PickToCompare(_)
            | Effect::PickToImport(_)
            | Effect::PickForPack(_)
            | Effect::WriteOwnPack(_)
            | Effect::Import(_)
            | Effect::StopImport
            | Effect::ChangePack(_)
            | Effect::ReadToCompare(_)
            | Effect::CancelPick
            | Effect::ListFolder(_)
            | Effect::FindRoutes(_)
            | Effect::StopFinding
            | Effect::StopProjecting
            | Effect::StopForecasting
            | Effect::KeepSettings(_)
            | Effect::Browse(_)
            | Effect::Quit => return,
        };
        inbox.deliver(answer.into());
    }
}

fn sample_plan() -> rungs::domain::plan::Plan {
    rungs::storage::sample_plan().unwrap()
}

/// A state with the bundled catalogue on the day of the sample plan; no plan is open.
pub fn empty_state(theme: Theme) -> State {
    let theme = if theme == Theme::Dark { ThemeChoice::Dark } else { ThemeChoice::Light };
    let settings = Settings { theme, ..Settings::default() };
    State::new(Arc::new(storage::catalogue::bundled().unwrap()), settings, date(2026, 11, 21))
}

/// The same with the sample plan open and these actions applied.
pub fn sample_state(theme: Theme, actions: impl IntoIterator<Item = Action>) -> State {
    let mut state = empty_state(theme);
    apply(&mut state, FileAction::Opened { plan: Box::new(sample_plan()), file: None }.into());
    for action in actions {
        apply(&mut state, action);
    }
    state
}

fn forecast(asked: &ToForecast) -> ForecastAction {
    let answer = StepOdds::of(&asked.plan, &asked.stations, asked.seed, &|| true).expect("nothing stops it");
    ForecastAction::Done { number: asked.number, answer: Arc::new(answer) }
}

/// Applies an action; of what it asks for, pay is projected, steps are forecast and nothing else is done.
fn apply(state: &mut State, action: Action) {
    for effect in update(state, action) {
        if let Effect::Forecast(asked) = effect {
            apply(state, forecast(&asked).into());
        } else if let Effect::Project(asked) = effect
            && let Some(answer) = project_plan(&asked.plan, &asked.catalogue, asked.today, &asked.query, 1, &|| true)
        {
            apply(state, ProjectionAction::Done { number: asked.number, answer: Arc::new(answer) }.into());
        }
    }
}

/// A window of `size` points that begins in `state`.
pub fn window<'a>(theme: Theme, size: impl Into<Vec2>, state: State) -> Harness<'a, Option<Session>> {
    window_on(theme, size, state, Box::new(Pretend))
}

/// The same with another performer.
pub fn window_on<'a>(
    theme: Theme,
    size: impl Into<Vec2>,
    state: State,
    performer: Box<dyn Performer>,
) -> Harness<'a, Option<Session>> {
    let mut begin = Some((state, performer));
    let mut harness = state_harness(theme, size, None::<Session>, move |ui, session| {
        let session = session.get_or_insert_with(|| {
            let (state, performer) = begin.take().unwrap();
            Session::new(state, performer, ui.ctx())
        });
        session.logic(&ui.ctx().clone());
        session.ui(ui);
    });
    harness.run();
    harness
}
