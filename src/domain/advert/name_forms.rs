//! The ways in which a piece of software is called, and how sure its name is.

use std::collections::HashMap;

use super::sheet::words_in;

/// What has to stand with a name before it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sureness {
    /// It counts wherever it stands, in any case of letters.
    Always,
    /// In its own case, and not where a sentence begins unless among others of its kind.
    Cased,
    /// In its own case, and among other tools or beside a word that speaks of skill.
    InCompany,
    /// In any case, beside a word that speaks of skill or alone between commas.
    Cued,
}

/// Products that begin with the same word, from which on it is the name of a maker.
const MAKER: usize = 5;
/// Letters of a name up to which case has to tell it from a word.
const SHORT: usize = 3;
/// What ends names of software and may be left out.
const ENDS: [&str; 2] = ["software", "systems"];

/// The first words of names, each with how many names begin with it.
pub(super) struct Makers<'n>(HashMap<&'n str, usize>);

impl<'n> Makers<'n> {
    pub(super) fn of(names: impl Iterator<Item = &'n str>) -> Self {
        let mut counts = HashMap::new();
        for name in names {
            if let Some((first, _)) = name.split_once(' ') {
                *counts.entry(first).or_insert(0) += 1;
            }
        }
        Self(counts)
    }

    /// Everything a product is called: its name, without “software” at its end, without its maker, and the letters that
    /// stand for it. What is left of an unknown product is not told, it may be anything.
    pub(super) fn forms(&self, name: &'n str, hot: bool) -> Vec<&'n str> {
        let mut forms = vec![name];
        let short = ENDS.iter().find_map(|end| name.strip_suffix(end)).map(str::trim_end);
        forms.extend(short.filter(|short| hot && !short.is_empty()));
        let base = short.filter(|_| hot).unwrap_or(name);
        if let Some((first, rest)) = base.split_once(' ')
            && hot
            && self.0.get(first).is_some_and(|names| *names >= MAKER)
        {
            forms.push(rest);
        }
        if let Some((long, letters)) = with_letters(base) {
            forms.extend([long, letters]);
        }
        forms.retain(|form| form.chars().any(char::is_alphanumeric));
        forms.dedup();
        forms
    }
}

/// The name and its first letters, where they stand behind it: `Structured query language SQL`.
fn with_letters(name: &str) -> Option<(&str, &str)> {
    let (long, letters) = name.rsplit_once(' ')?;
    let initials = long.split(' ').filter_map(|word| word.chars().next()).flat_map(char::to_uppercase);
    let initials: String = initials.collect();
    (letters.len() > 1 && initials.ends_with(letters)).then_some((long, letters))
}

/// How sure the name of a tool is; `hot` is one that many adverts name, `everyday` one that is a word of every day.
pub(super) fn sureness(name: &str, hot: bool, everyday: bool) -> Sureness {
    let letters = name.chars().count();
    let several = words_in(name).nth(1).is_some();
    let plain = name.chars().skip(1).all(char::is_lowercase);
    if everyday || letters < SHORT && !name.contains(['+', '#']) {
        Sureness::InCompany
    } else if several && (hot || letters > SHORT * 3) {
        Sureness::Always
    } else if !hot {
        if several { Sureness::Cased } else { Sureness::InCompany }
    } else if letters <= SHORT || plain {
        Sureness::Cased
    } else {
        Sureness::Always
    }
}
