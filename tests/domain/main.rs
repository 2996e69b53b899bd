//! The domain, the bundled catalogue and the formats of numbers: what they promise, tried on examples and at random.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod adverts;
mod back_test;
mod borrowed;
mod bundled;
mod catalogue;
mod claims;
mod compare;
mod compare_edits;
mod compare_edits_pay;
mod compare_edits_positions;
mod compare_merge;
mod compare_pay;
mod corrections;
mod distribution;
mod every_pair;
mod finder;
mod finish_odds;
mod foreign_figures;
mod formats;
mod gap;
mod kept_routes;
mod ladders;
mod limits;
mod moves;
mod normal;
mod odds;
mod official_likeness;
mod official_likeness_files;
mod official_likeness_real;
mod official_likeness_sample;
mod official_short_titles;
mod official_ways;
mod official_ways_real;
mod options;
mod own_roles;
mod packs;
mod parts;
mod path;
mod pay;
mod pay_calendar;
mod plain_moves;
mod positions;
mod positions_pay;
mod profiles;
mod projection;
mod projection_runs;
mod projection_sample;
mod projection_truth;
mod raises;
mod requirements;
mod route_front;
mod route_generated;
mod route_sample;
mod route_spread;
mod route_words;
mod sample;
mod search;
mod search_of_all;
mod sensitivity;
mod snapshots;
mod spread_test;
mod steps;
mod steps_for_all;
mod stories;
mod units;
mod untimely;
mod validation;
mod vesting;
mod wage_levels;
mod ways_back;
mod which_figure;
mod years_along;
