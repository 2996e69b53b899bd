//! Tests of the window: behaviour by accessible name, and a few pictures.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    clippy::too_many_lines,
    clippy::cast_possible_wrap,
    reason = "a test that stops has failed, and a long one is read from top to bottom"
)]

mod advert;
mod anyones_job;
mod behaviour;
mod chart_behaviour;
mod chart_sheet;
mod charts_in_hand;
mod compared_roles;
mod component_sheet;
mod data;
mod files_on_disk;
mod find_routes;
mod idle;
mod keyboard;
mod layout;
mod main_job;
mod official_files;
mod overlay_sheet;
mod overview;
mod own_pack;
mod path_dialog;
mod pay_parts;
mod pictures;
mod positions;
mod role_editor;
mod roles;
mod route_behaviour;
mod route_sheet;
mod routes;
mod safety;
mod salary;
mod salary_behaviour;
mod salary_lower;
mod salary_sheet;
mod searched_select;
mod settings;
mod shell;
mod skills;
mod steps;
mod support;
mod typed_in_fields;
mod welcome;
