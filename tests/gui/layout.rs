//! No text over text and no figure cut, on every screen at every size of window and zoom.

use std::collections::BTreeMap;

use eframe::egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, Rect, Theme, TouchPhase, Vec2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rungs::app::action::{Action, PackAction, RoleAction, RoleComparisonAction, ViewAction};
use rungs::app::command::Command;
use rungs::app::dialog::Dialog;
use rungs::app::packs::{ListedPack, PackKey};
use rungs::app::view::data::{DataCheck, DataView};
use rungs::app::view::details::{DetailsStart, DetailsView};
use rungs::app::view::help::HelpTab;
use rungs::app::view::overview::OverviewView;
use rungs::app::view::reading::ReadingKind;
use rungs::app::view::roles::{RoleTab, RolesView};
use rungs::app::view::routes::{RoutesTab, RoutesView};
use rungs::app::view::salary::{SalaryLower, SalarySum, SalaryView};
use rungs::app::view::skills::{SkillsPanel, SkillsView};
use rungs::app::view::steps::{AddFrom, StepsPanel, StepsView};
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::catalogue::role::Education;
use rungs::domain::ids::RoleId;
use rungs::domain::level::Level;
use rungs::domain::official::import::progress::{Phase, Progress};
use rungs::domain::official::pack_about::PackId;
use rungs::domain::plan::own_role::{OwnRole, OwnSkill};
use rungs::domain::plan::own_way::OwnWay;
use rungs::domain::plan::role_edit::RoleEdit;
use rungs::gui::Session;
use rungs::storage::packs::loaded;
use strum::IntoEnumIterator as _;

use crate::support::{Texts, empty_state, sample_state, window};

/// Sizes in pixels, each with its zoom in percent.
const SIZES: [([f32; 2], f32); 8] = [
    ([640.0, 480.0], 100.0),
    ([640.0, 480.0], 200.0),
    ([960.0, 600.0], 100.0),
    ([1280.0, 720.0], 100.0),
    ([1280.0, 720.0], 150.0),
    ([1080.0, 1920.0], 125.0),
    ([1920.0, 1080.0], 100.0),
    ([3840.0, 2160.0], 100.0),
];
/// A page narrower than this scrolls sideways, if that is how narrow its window is.
const SCROLLS_SIDEWAYS: f32 = 860.0;
/// Pages of a window that are looked at, one below the other.
const PAGES: usize = 12;
/// Frames in which a window comes to rest after it has changed.
const FRAMES: usize = 4;

type TestWindow<'a> = Harness<'a, Option<Session>>;

/// What is to be looked at: a name and what leads there.
type Place = (String, Vec<Action>);

fn place(name: impl Into<String>, actions: impl IntoIterator<Item = Action>) -> Place {
    (name.into(), actions.into_iter().collect())
}

fn on(screen: Screen, name: impl std::fmt::Debug, view: ScreenView) -> Place {
    place(format!("{name:?}"), [ViewAction::CloseDialog.into(), ViewAction::Go(screen).into(), view.into()])
}

/// Looks at every place at every size and tells all that is wrong at once.
fn look(mut window: TestWindow<'_>, places: &[Place]) {
    let texts = Texts::of(&window.ctx);
    let mut faults = BTreeMap::new();
    for (name, actions) in places {
        for action in actions {
            window.state_mut().as_mut().unwrap().queue(action.clone());
        }
        for ([width, height], zoom) in SIZES {
            let points = (vec2(width, height) * 100.0 / zoom).floor();
            window.set_size(points);
            window.remove_cursor();
            window.run_steps(FRAMES);
            for [fault, rects] in pages(&mut window, &texts, points) {
                let place = format!("{name} at {width}×{height}, {zoom}% {rects}");
                faults.entry(fault).or_insert_with(Vec::new).push(place);
            }
        }
    }
    let told = faults
        .iter()
        .map(|(fault, places)| format!("{fault}, {} times, first on {}\n", places.len(), places.first().unwrap()));
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), told.collect::<String>());
}

/// Faults of all that comes into view while the page is scrolled down.
fn pages(window: &mut TestWindow<'_>, texts: &Texts, points: Vec2) -> Vec<[String; 2]> {
    let room = Rect::from_min_size(pos2(0.0, 0.0), points);
    let mut faults = Vec::new();
    let sideways = points.x < SCROLLS_SIDEWAYS;
    for page in 0..PAGES {
        faults.extend(texts.faults(room, sideways));
        let before = texts.tops();
        // In the margin of the page, where nothing else scrolls.
        window.hover_at(pos2(points.x - 6.0, points.y - 6.0));
        scroll(window, -(points.y - 120.0).max(60.0));
        window.remove_cursor();
        window.run_steps(2);
        if texts.tops() == before {
            if page > 0 {
                window.hover_at(pos2(points.x - 6.0, points.y - 6.0));
                scroll(window, 100_000.0);
                window.remove_cursor();
                window.run_steps(2);
            }
            break;
        }
    }
    faults
}

fn scroll(window: &mut TestWindow<'_>, by: f32) {
    let event = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, by),
        modifiers: Modifiers::NONE,
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
    };
    window.event(event);
    window.run_steps(3);
}

fn sample<'a>() -> TestWindow<'a> {
    window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, []))
}

#[test]
fn overview_has_room_for_its_text() {
    let ledger = |ledger| ScreenView::Overview(OverviewView { ledger });
    let mut places = vec![on(Screen::Overview, "Overview", ledger(None))];
    for kind in [ReadingKind::Covered, ReadingKind::Shortfall, ReadingKind::Confidence] {
        places.push(on(Screen::Overview, kind, ledger(Some(kind))));
    }
    look(sample(), &places);
}

/// A role of the person's own with all that can be stated, some of it long.
fn own_role() -> OwnRole {
    let skill = |id: &str| OwnSkill::essential(id.into(), 3.try_into().unwrap());
    OwnRole {
        summary: Some("Cares for people who cannot care for themselves. ".repeat(4)),
        duties: vec![
            "Dresses wounds".to_owned(),
            "Writes down all that was done during the night. ".repeat(4).trim().to_owned(),
        ],
        education: Some(Education::Bachelor),
        experience_years: Some(2.5),
        skills: vec![
            skill("python-data-tools"),
            skill("data-structures-architecture"),
            skill("model-evaluation-literacy"),
        ],
        leads_to: vec![OwnWay { role: "lead-backend-data-procurement-analyst".into(), years: Some(2.5) }],
        ..OwnRole::titled("Nurse who leads a ward", &[])
    }
}

#[test]
fn own_roles_have_room_for_their_text() {
    let (role, empty) = (own_role(), OwnRole::titled("Nurse", &[]));
    let show = |role: &OwnRole| {
        let view = RolesView { selected: Some(role.id.clone()), ..RolesView::default() };
        let stated = RoleAction::SetOwn(Box::new(role.clone())).into();
        place(role.id.to_string(), [stated, ViewAction::Go(Screen::Roles).into(), ScreenView::Roles(view).into()])
    };
    let id: RoleId = "ml-team-lead".into();
    let level = RoleAction::Edit(id.clone(), RoleEdit::Level(Level::Executive)).into();
    let view = RolesView { selected: Some(id.clone()), correcting: Some(id), ..RolesView::default() };
    let correcting = place("correcting", [level, ScreenView::Roles(view.clone()).into()]);
    let corrected = place("corrected", [ScreenView::Roles(RolesView { correcting: None, ..view }).into()]);
    look(sample(), &[show(&empty), show(&role), correcting, corrected]);
}

#[test]
fn roles_have_room_for_their_text() {
    let tab = |tab, selected: Option<&str>| {
        ScreenView::Roles(RolesView { tab, selected: selected.map(Into::into), ..RolesView::default() })
    };
    let mut places = Vec::new();
    for shown in RoleTab::iter() {
        places.push(on(Screen::Roles, shown, tab(shown, None)));
        places.push(on(Screen::Roles, (shown, "junior"), tab(shown, Some("junior-ml-engineer"))));
    }
    for kind in [ReadingKind::Covered, ReadingKind::Shortfall, ReadingKind::Confidence] {
        let view = RolesView { ledger: Some(kind), ..RolesView::default() };
        places.push(on(Screen::Roles, kind, ScreenView::Roles(view)));
    }
    look(sample(), &places);
}

#[test]
fn compared_roles_have_room_for_their_text() {
    let four = ["ml-team-lead", "lead-backend-data-procurement-analyst", "junior-ml-engineer", "a-role-that-is-gone"];
    let [two, four] = [2, 4].map(|count| {
        let roles = four.iter().take(count).copied().map(RoleId::from).collect();
        place(format!("{count} roles"), [RoleComparisonAction::Show(roles).into()])
    });
    let only = place("only what differs", [RoleComparisonAction::OnlyDifferences(true).into()]);
    let picking = place("picking", [RoleComparisonAction::Close.into()]);
    look(sample(), &[two, four, only, picking]);
}

#[test]
fn a_title_of_a_role_is_never_cut() {
    let state = sample_state(Theme::Dark, []);
    let roles: Vec<_> = state.catalogue.roles().map(|role| role.id.clone()).collect();
    let mut window = window(Theme::Dark, [960.0, 600.0], state);
    let texts = Texts::of(&window.ctx);
    window.state_mut().as_mut().unwrap().queue(ViewAction::Go(Screen::Roles));
    for role in roles {
        let view = RolesView { selected: Some(role), ..RolesView::default() };
        window.state_mut().as_mut().unwrap().queue(ScreenView::Roles(view));
        window.run_steps(FRAMES);
        assert_eq!(texts.cut_titles(), Vec::<String>::new());
    }
}

#[test]
fn a_head_is_never_cut() {
    for width in [960.0, 760.0] {
        heads_are_whole(width);
    }
}

fn heads_are_whole(width: f32) {
    let mut window = window(Theme::Dark, [width, 600.0], sample_state(Theme::Dark, []));
    let texts = Texts::of(&window.ctx);
    let find = ScreenView::Routes(RoutesView { tab: RoutesTab::Find, ..RoutesView::default() });
    let path = |selected| ScreenView::Routes(RoutesView { tab: RoutesTab::Path, selected, ..RoutesView::default() });
    let overview = ScreenView::Overview(OverviewView::default());
    // Beside their buttons the heads of parts of Routes have no room in the narrowest window.
    let routes = [find, path(0), path(1), path(2)].into_iter().filter(|_| width > 900.0);
    let routes = routes.map(|view| (Screen::Routes, view));
    for (screen, view) in std::iter::once((Screen::Overview, overview)).chain(routes) {
        let session = window.state_mut().as_mut().unwrap();
        session.queue(ViewAction::Go(screen));
        session.queue(view);
        window.run_steps(FRAMES);
        assert_eq!(texts.cut_titles(), Vec::<String>::new(), "{screen:?} {width}");
    }
}

#[test]
fn skills_have_room_for_their_text() {
    let panels = [
        SkillsPanel::Closed,
        SkillsPanel::Skill,
        SkillsPanel::Rate,
        SkillsPanel::Ledger(ReadingKind::Covered),
        SkillsPanel::Ledger(ReadingKind::Shortfall),
        SkillsPanel::Ledger(ReadingKind::Confidence),
    ];
    let places: Vec<Place> = panels
        .into_iter()
        .map(|panel| {
            let view = SkillsView { panel, with_useful: true, selected: Some("mlops".into()), ..SkillsView::default() };
            on(Screen::Skills, panel, ScreenView::Skills(view))
        })
        .collect();
    look(sample(), &places);
}

#[test]
fn routes_have_room_for_their_text() {
    let places: Vec<Place> = RoutesTab::iter()
        .flat_map(|tab| [(tab, 0), (tab, 1)])
        .map(|(tab, at)| {
            let view = RoutesView { tab, selected: at, route: at, ledger: at == 1 };
            on(Screen::Routes, (tab, at), ScreenView::Routes(view))
        })
        .collect();
    look(sample(), &places);
}

#[test]
fn salary_has_room_for_its_text() {
    let mut places: Vec<Place> = SalaryLower::iter()
        .map(|lower| on(Screen::Salary, lower, ScreenView::Salary(SalaryView { lower, ..SalaryView::default() })))
        .collect();
    let cumulative = SalaryView { sum: SalarySum::Cumulative, ..SalaryView::default() };
    places.push(on(Screen::Salary, "cumulative", ScreenView::Salary(cumulative)));
    look(sample(), &places);
}

#[test]
fn steps_have_room_for_their_text() {
    let state = sample_state(Theme::Dark, []);
    let first = state.document.as_ref().unwrap().plan().steps.first().map(|step| step.id.clone());
    let mut places = Vec::new();
    for (panel, add) in [
        (StepsPanel::Closed, AddFrom::Recommended),
        (StepsPanel::Step, AddFrom::Recommended),
        (StepsPanel::Add, AddFrom::Recommended),
        (StepsPanel::Add, AddFrom::Catalogue),
        (StepsPanel::Add, AddFrom::Own),
    ] {
        let selected = (panel == StepsPanel::Step).then(|| first.clone()).flatten();
        let view = StepsView { panel, add, selected, ..StepsView::default() };
        places.push(on(Screen::Steps, (panel, add), ScreenView::Steps(view)));
    }
    look(sample(), &places);
}

const FAILED: &str = "/home/somebody/downloads/db_30_1_text.zip: Occupation Data.txt: there is no column “Description”, which is needed for sentences about occupations";

/// The pack inside the program and one that is damaged.
fn packs() -> Vec<ListedPack> {
    let mut listed = loaded(None).unwrap().listed;
    listed.push(ListedPack {
        on: true,
        fault: Some("it is damaged: a checksum does not fit".to_owned()),
        path: Some("/home/somebody/.local/share/rungs/packs/onet.pack".into()),
        key: Some(PackKey::Known(PackId::Onet)),
        ..ListedPack::default()
    });
    listed
}

fn progress(phase: Phase) -> Action {
    PackAction::Progress { number: 0, progress: Progress { phase, rows: 123_456 } }.into()
}

#[test]
fn data_and_settings_have_room_for_their_text() {
    let state = sample_state(Theme::Dark, []);
    let source = state.catalogue.sources().next().map(|source| source.id.clone());
    let mut places = vec![
        on(Screen::Data, "Data", ScreenView::Data(DataView::default())),
        on(Screen::Data, "source", ScreenView::Data(DataView { selected: source, ..DataView::default() })),
    ];
    places.push(place("official files", [PackAction::Listed(packs()).into(), ViewAction::ShowOfficialFiles.into()]));
    for check in [DataCheck::NoPay, DataCheck::Oldest, DataCheck::Proxies, DataCheck::EstimatedYears] {
        let view = DataView { check: Some(check), ..DataView::default() };
        places.push(on(Screen::Data, check, ScreenView::Data(view)));
    }
    places.push(place("Settings", [ViewAction::Go(Screen::Settings).into()]));
    look(sample(), &places);
}

#[test]
fn what_opens_over_a_screen_has_room_for_its_text() {
    let show = |dialog: Dialog| -> Action { ViewAction::Show(dialog).into() };
    let run = |command| -> Action { ViewAction::Run(command).into() };
    let mut places = vec![
        place("help", [show(Dialog::Help(HelpTab::Keys))]),
        place("words", [show(Dialog::Help(HelpTab::Words))]),
        place("messages", [show(Dialog::Messages)]),
        place("about", [show(Dialog::About)]),
        place("advert", [show(Dialog::Advert(Box::default()))]),
        place(
            "removing a pack",
            [PackAction::Listed(packs()).into(), show(Dialog::RemovePack(PackKey::Known(PackId::Onet)))],
        ),
        place(
            "an import",
            [PackAction::Import(vec!["/files/db_30_1_text.zip".into()]).into(), progress(Phase::Ratings)],
        ),
        place(
            "an import that failed",
            [PackAction::Failed { number: 0, message: FAILED.to_owned(), loaded: None }.into()],
        ),
        place("palette", [show(Dialog::Palette(String::new()))]),
        place("palette, found", [show(Dialog::Palette("ml".to_owned()))]),
        place("a path to open", [show(Dialog::path_to_open())]),
    ];
    for command in [Command::History, Command::SaveToPath, Command::New] {
        places.push(place(format!("{command:?}"), [ViewAction::CloseDialog.into(), run(command)]));
    }
    for start in [DetailsStart::Title, DetailsStart::Pay, DetailsStart::Background] {
        let view = ScreenView::Details(DetailsView::at(start));
        places.push(place(format!("{start:?}"), [ViewAction::CloseDialog.into(), view.into()]));
    }
    look(sample(), &places);
}

#[test]
fn the_menu_has_room_for_its_text() {
    let mut window = sample();
    window.get_by_label("Menu").click();
    window.run();
    look(window, &[place("menu", [])]);
}

#[test]
fn the_first_screen_has_room_for_its_text() {
    look(window(Theme::Dark, [1280.0, 720.0], empty_state(Theme::Dark)), &[place("welcome", [])]);
}
