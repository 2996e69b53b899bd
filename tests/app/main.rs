//! Tests of the application without its window: actions, history and the data of the screens.

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
mod assumed_fields;
mod calendar;
mod commands;
mod compare;
mod compared_roles;
mod conflict;
mod data;
mod drafts;
mod figures;
mod files;
mod find_routes;
mod first_screen;
mod first_things;
mod history;
mod hostile;
mod notices;
mod official_files;
mod one_number;
mod overview;
mod own_pack;
mod packs;
mod path_dialog;
mod pay_parts;
mod pay_tab;
mod picking;
mod plain_words;
mod plan_routes;
mod positions;
mod quick_step;
mod recovery;
mod role_editor;
mod role_list;
mod roles;
mod routes;
mod salary;
mod skill_profile;
mod skills;
mod steps;
mod support;
mod typed;
mod typed_dates;
mod typed_habits;
mod typed_money;
mod versions;
mod window_place;
