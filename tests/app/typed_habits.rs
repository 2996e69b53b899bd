//! Amounts as people of many places write them, made by rules: thousands are read right or refused.

use rungs::app::format;
use rungs::app::typed::read;
use rungs::domain::money::Money;
use rungs::domain::pay_rate::{PayPeriod, PayRate};
use rungs::domain::working_time::WorkingTime;

use crate::typed_money::code;

/// How people of a place write amounts.
struct Habit {
    currency: &'static str,
    groups: &'static [&'static str],
    indian: bool,
    decimal: char,
    /// Around the number; what stands for another currency, too, is behind `?`.
    forms: &'static [&'static str],
    scale: i64,
}

const HABITS: [Habit; 14] = [
    Habit {
        currency: "USD",
        groups: &[",", ""],
        indian: false,
        decimal: '.',
        scale: 1,
        forms: &["#", "?$#", "?$ #", "USD #", "# USD", "US$#", "?# dollars", "usd #"],
    },
    Habit {
        currency: "GBP",
        groups: &[",", ""],
        indian: false,
        decimal: '.',
        scale: 1,
        forms: &["#", "£#", "£ #", "GBP #", "# GBP", "#£"],
    },
    Habit {
        currency: "EUR",
        groups: &[".", "", " "],
        indian: false,
        decimal: ',',
        scale: 1,
        forms: &["#", "# €", "€ #", "€#", "# EUR", "EUR #", "#€", "# Euro"],
    },
    Habit {
        currency: "CHF",
        groups: &["'", "’", "", " "],
        indian: false,
        decimal: '.',
        scale: 1,
        forms: &["#", "CHF #", "Fr. #", "# CHF", "SFr. #", "# Fr."],
    },
    Habit {
        currency: "EUR",
        groups: &["\u{202f}", "\u{a0}", " "],
        indian: false,
        decimal: ',',
        scale: 1,
        forms: &["#", "#\u{a0}€", "#\u{202f}€", "# EUR", "# euros"],
    },
    Habit {
        currency: "SEK",
        groups: &[" ", "\u{a0}", ""],
        indian: false,
        decimal: ',',
        scale: 10,
        forms: &["#", "?# kr", "# SEK", "SEK #", "?kr #", "?# kronor"],
    },
    Habit {
        currency: "INR",
        groups: &[",", ""],
        indian: true,
        decimal: '.',
        scale: 20,
        forms: &["#", "₹#", "₹ #", "?Rs. #", "?Rs #", "INR #", "# INR", "?# rupees"],
    },
    Habit {
        currency: "BRL",
        groups: &[".", ""],
        indian: false,
        decimal: ',',
        scale: 2,
        forms: &["#", "R$ #", "R$#", "BRL #", "# BRL"],
    },
    Habit {
        currency: "PLN",
        groups: &[" ", "\u{a0}", ""],
        indian: false,
        decimal: ',',
        scale: 3,
        forms: &["#", "# zł", "#zł", "# PLN", "PLN #"],
    },
    Habit {
        currency: "ZAR",
        groups: &[" ", ",", "\u{a0}"],
        indian: false,
        decimal: ',',
        scale: 10,
        forms: &["#", "R #", "R#", "ZAR #", "# ZAR"],
    },
    Habit {
        currency: "JPY",
        groups: &[",", ""],
        indian: false,
        decimal: '.',
        scale: 100,
        forms: &["#", "?¥#", "?￥#", "#円", "JPY #", "# JPY", "# yen"],
    },
    Habit {
        currency: "EUR",
        groups: &[".", " ", ""],
        indian: false,
        decimal: '\'',
        scale: 1,
        forms: &["#", "# €", "#€", "# euros", "# EUR"],
    },
    Habit {
        currency: "CAD",
        groups: &[" ", "\u{a0}", ","],
        indian: false,
        decimal: ',',
        scale: 1,
        forms: &["#", "?# $", "?#\u{a0}$", "CA$#", "C$#", "# CAD", "?$#"],
    },
    Habit {
        currency: "AUD",
        groups: &[",", ""],
        indian: false,
        decimal: '.',
        scale: 1,
        forms: &["#", "?$#", "A$#", "AU$#", "AUD #", "?$# AUD"],
    },
];

/// Words for the time, in a row for each.
pub const PERIODS: [(PayPeriod, &[&str]); 5] = [
    (PayPeriod::Year, &["", "", "", " a year", "/yr", " p.a.", " per annum", "/year", " yearly"]),
    (PayPeriod::Month, &[" a month", "/month", " per month", " pm", " monthly", "/mo"]),
    (PayPeriod::Week, &[" a week", "/week", " per week", " weekly", "/wk"]),
    (PayPeriod::Day, &[" a day", "/day", " per day", " p.d.", " daily", "/d"]),
    (PayPeriod::Hour, &[" an hour", "/hr", "/h", " per hour", " p.h.", " hourly"]),
];

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, many: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % many
    }

    fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

fn grouped(whole: i64, mark: &str, indian: bool) -> String {
    let digits = whole.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        let left = digits.len() - at;
        let here =
            if indian { left == 3 || (left > 3 && (left - 3).is_multiple_of(2)) } else { left.is_multiple_of(3) };
        if at > 0 && here {
            text.push_str(mark);
        }
        text.push(digit);
    }
    text
}

/// An amount written by a habit: the text and what is meant, its currency as typed (`true`) or shared.
fn written(habit: &Habit, dice: &mut Dice) -> (String, f64, PayPeriod, bool, bool) {
    let (per, words) = PERIODS[[0, 0, 0, 1, 2, 3, 4][dice.below(7)]];
    let usual = match per {
        PayPeriod::Year => 20_000 + dice.below(300_000) as i64,
        PayPeriod::Month => 1_500 + dice.below(20_000) as i64,
        PayPeriod::Week => 400 + dice.below(4_000) as i64,
        PayPeriod::Day => 90 + dice.below(1_900) as i64,
        PayPeriod::Hour => 12 + dice.below(150) as i64,
    } * habit.scale;
    let decimal = if habit.decimal == '\'' { ',' } else { habit.decimal };
    let mark = dice.of(habit.groups);
    let cents = habit.currency != "JPY";
    let (number, units) = match dice.below(6) {
        0 if per == PayPeriod::Year => {
            let hundreds = usual / 100;
            let k = dice.of(&["k", "K", " k", " K"]);
            let (whole, tenth) = (hundreds / 10, hundreds % 10);
            let tenth = if tenth == 0 { String::new() } else { format!("{decimal}{tenth}") };
            (format!("{}{tenth}{k}", grouped(whole, "", false)), (hundreds * 100) as f64)
        }
        1 if cents => {
            let minor = dice.below(100);
            (format!("{}{decimal}{minor:02}", grouped(usual, mark, habit.indian)), usual as f64 + minor as f64 / 100.0)
        }
        2 => {
            let round = if usual > 10_000 { usual / 1000 * 1000 } else { usual };
            (grouped(round, mark, habit.indian), round as f64)
        }
        3 if cents && decimal == ',' && per != PayPeriod::Hour => {
            (format!("{},{}", grouped(usual, mark, habit.indian), dice.of(&["-", "–", "—", "--"])), usual as f64)
        }
        _ => (grouped(usual, mark, habit.indian), usual as f64),
    };
    let form = dice.of(habit.forms);
    let shared = form.starts_with('?');
    let text = form.trim_start_matches('?').replace('#', &number) + dice.of(words);
    (text, units, per, form != "#", shared)
}

#[test]
fn thousands_of_forms_are_read_right_or_refused() {
    let mut dice = Dice(7);
    let (mut read, mut refused, mut wrong) = (0, Vec::new(), Vec::new());
    for round in 0..4200 {
        let habit = &HABITS[round % HABITS.len()];
        let (text, units, per, with_currency, shared) = written(habit, &mut dice);
        let plan = if round / HABITS.len() % 3 == 2 { code("USD") } else { code(habit.currency) };
        let dollars = ["USD", "CAD", "AUD"].contains(&habit.currency);
        let currency =
            if !with_currency || (shared && dollars && !text.contains("AUD")) { plan } else { code(habit.currency) };
        let right = PayRate { amount: Money::from_units(units, currency).unwrap(), per };
        match read::pay(&text, plan, WorkingTime::default()) {
            Ok(reading) if reading.value == Some(right) => read += 1,
            Ok(reading) => {
                wrong.push(format!("{text:?} in {plan} is {}, read as {}", format::pay(right), reading.words));
            }
            Err(why) => refused.push(format!("{text:?} in {plan}: {why}")),
        }
    }
    println!("{read} read, {} refused, {} wrong", refused.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(read > 3_900, "{}", refused.join("\n"));
}
