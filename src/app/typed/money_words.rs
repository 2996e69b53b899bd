//! The words around an amount: currency, thousands and millions, and the time it is paid for.

use super::clean::quoted;
use super::signs::Sign;
use crate::domain::currency::Currency;
use crate::domain::pay_rate::PayPeriod;

/// Words for many.
const TIMES: [(&str, f64); 5] = [
    ("k thousand thousands grand tsd tys", 1e3),
    ("m mm mn mio mln million millions", 1e6),
    ("lakh lakhs lac lacs", LAKH),
    ("cr crore crores", 1e7),
    ("bn billion billions", 1e9),
];

/// A hundred thousand, counted so in India.
const LAKH: f64 = 1e5;

/// Words for the time that pay is for. Those of one letter need a word such as "per" before them.
const PERIODS: [(&str, PayPeriod); 5] = [
    ("h hr hrs hour hours hourly ph", PayPeriod::Hour),
    ("d day days daily pd diem", PayPeriod::Day),
    ("w wk week weeks weekly pw", PayPeriod::Week),
    ("m mo mth month months monthly pm pcm", PayPeriod::Month),
    ("y yr yrs year years yearly annual annually annum pa", PayPeriod::Year),
];

/// Words that say what pay is taken for anyway.
const GROSS: [&str; 4] = ["gross", "brutto", "bruto", "base"];

/// Words for pay after tax.
const NET: [&str; 7] = ["net", "nett", "netto", "neto", "after", "take-home", "in-hand"];

/// What the words around an amount say.
#[derive(Clone, Debug, Default)]
pub(super) struct MoneyWords {
    /// What the currency can be.
    pub sign: Option<(String, Sign)>,
    /// By what the number is multiplied, and the word for it.
    pub times: Option<(String, f64)>,
    /// The time the amount is for.
    pub per: Option<PayPeriod>,
    /// Whether a minus stands before it.
    pub negative: bool,
    /// Whether a word such as "per" waits for its time.
    waiting: Option<String>,
}

/// Words that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// Pay after tax.
    Net(String),
    /// A word such as "per" without a time.
    PerWhat(String),
    /// Three letters that are no currency.
    NoCurrency(String),
    TwoCurrencies(String, String),
    /// Another number.
    TwoNumbers,
    /// Anything else.
    Word(String),
}

impl MoneyWords {
    /// Reads what stands before and behind the number.
    ///
    /// # Errors
    /// The first word that cannot be read.
    pub fn read(before: &str, after: &str) -> Result<Self, Unread> {
        let mut words = Self::default();
        let before = before.trim();
        let signed = before.strip_prefix('-').or_else(|| before.strip_suffix('-'));
        words.negative = signed.is_some();
        words.all(signed.unwrap_or(before))?;
        if let Some(word) = words.waiting.take() {
            return Err(Unread::PerWhat(word));
        }
        // `1.234,-`, `95'000.–` and `450 000:-`: no cents.
        let cents = after.strip_prefix(['.', ',', ':']).filter(|rest| rest.starts_with('-'));
        let after = cents.map_or(after, |rest| rest.trim_start_matches('-'));
        if after.contains(|letter: char| letter.is_ascii_digit()) {
            return Err(Unread::TwoNumbers);
        }
        if let Some(mark) = after.chars().next().filter(|mark| matches!(mark, '.' | ',')) {
            return Err(Unread::Word(mark.to_string()));
        }
        words.all(after)?;
        words.waiting.take().map_or(Ok(words), |word| Err(Unread::PerWhat(word)))
    }

    fn all(&mut self, text: &str) -> Result<(), Unread> {
        let text = if text.to_lowercase().contains("take home") { "net" } else { text };
        for chunk in text.split(|letter: char| letter.is_whitespace() || matches!(letter, ';' | ':')) {
            self.chunk(chunk.trim_end_matches(','))?;
        }
        Ok(())
    }

    /// Reads a piece without blanks: one word, or signs and letters in a row, as in `k€/yr`.
    fn chunk(&mut self, chunk: &str) -> Result<(), Unread> {
        let plain = chunk.replace('.', "");
        if self.taken(&plain) {
            return Ok(());
        }
        for (at, piece) in plain.split('/').enumerate() {
            if at > 0 {
                self.word("/")?;
            }
            if self.taken(piece) {
                continue;
            }
            let mut rest = piece;
            while let Some(first) = rest.chars().next() {
                let letters = first.is_alphabetic();
                let end = rest.find(|letter: char| letter.is_alphabetic() != letters).unwrap_or(rest.len());
                let (word, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
                self.word(word)?;
                rest = behind;
            }
        }
        Ok(())
    }

    /// Takes a word if all of it can be read; otherwise nothing changes.
    fn taken(&mut self, word: &str) -> bool {
        let mut with = self.clone();
        let read = word.is_empty() || with.word(word).is_ok();
        if read {
            *self = with;
        }
        read
    }

    fn word(&mut self, word: &str) -> Result<(), Unread> {
        let small = word.to_lowercase();
        if let Some(connector) = self.waiting.take() {
            if let Some(period) = period(&small) {
                return self.period(period, word);
            }
            return match small.as_str() {
                // `/a` and `p. a.` are a year, `/ an hour` goes on.
                "a" if matches!(connector.as_str(), "/" | "p") => self.period(PayPeriod::Year, word),
                "a" | "an" | "each" | "every" => {
                    self.waiting = Some(word.to_owned());
                    Ok(())
                }
                _ => Err(Unread::PerWhat(connector)),
            };
        }
        if NET.contains(&small.as_str()) {
            return Err(Unread::Net(word.to_owned()));
        }
        if GROSS.contains(&small.as_str()) {
            return Ok(());
        }
        if matches!(small.as_str(), "/" | "per" | "a" | "an" | "each" | "every" | "p") {
            self.waiting = Some(word.to_owned());
            return Ok(());
        }
        if small == "lpa" {
            self.times(word, LAKH)?;
            return self.period(PayPeriod::Year, word);
        }
        if let Some(period) = period(&small).filter(|_| small.len() > 1) {
            return self.period(period, word);
        }
        if let Some(times) = times(word, &small) {
            return self.times(word, times);
        }
        if let Some(sign) = Sign::read(word) {
            return self.sign(word, sign);
        }
        // `kEUR`, `85kpa`.
        if let Some(rest) = word.strip_prefix(['k', 'K']) {
            let sign = Currency::listed(rest);
            let period = period(&rest.to_lowercase()).filter(|_| rest.len() > 1);
            if sign.is_some() || period.is_some() {
                self.times("k", 1e3)?;
                return match (sign, period) {
                    (Some(currency), _) => self.sign(rest, Sign::one(currency)),
                    (None, Some(period)) => self.period(period, word),
                    (None, None) => Ok(()),
                };
            }
        }
        let code = word.len() == 3 && word.chars().all(|letter| letter.is_ascii_alphabetic());
        Err(if code { Unread::NoCurrency(word.to_owned()) } else { Unread::Word(word.to_owned()) })
    }

    fn period(&mut self, period: PayPeriod, word: &str) -> Result<(), Unread> {
        match self.per.replace(period) {
            Some(other) if other != period => Err(Unread::Word(word.to_owned())),
            _ => Ok(()),
        }
    }

    fn times(&mut self, word: &str, times: f64) -> Result<(), Unread> {
        match self.times.replace((word.to_owned(), times)) {
            Some(_) => Err(Unread::Word(word.to_owned())),
            None => Ok(()),
        }
    }

    fn sign(&mut self, word: &str, sign: Sign) -> Result<(), Unread> {
        let sign = match &self.sign {
            None => sign,
            Some((other, known)) => {
                known.and(&sign).ok_or_else(|| Unread::TwoCurrencies(other.clone(), word.to_owned()))?
            }
        };
        self.sign = Some((word.to_owned(), sign));
        Ok(())
    }

    /// Whether the number is counted as in India.
    pub fn is_indian(&self) -> bool {
        self.times.as_ref().is_some_and(|(word, times)| {
            let small = word.to_lowercase();
            [LAKH, 1e7].contains(times) || small == "lpa"
        })
    }
}

impl Unread {
    /// The sentence for it, with an example of what would be read.
    pub fn sentence(&self, example: &str) -> String {
        match self {
            Self::Net(word) => format!("{} is not taken: gross pay, please, for example {example}", quoted(word)),
            Self::PerWhat(word) => format!("{} what? Write a year, a month or an hour behind {example}", quoted(word)),
            Self::NoCurrency(word) => format!("{} is no currency. Write for example {example}", quoted(word)),
            Self::TwoCurrencies(one, other) => {
                format!("{} and {} are two currencies. Write for example {example}", quoted(one), quoted(other))
            }
            Self::TwoNumbers => format!("That is more than one number. Write for example {example}"),
            Self::Word(word) => format!("{} is not understood. Write for example {example}", quoted(word)),
        }
    }
}

fn period(small: &str) -> Option<PayPeriod> {
    PERIODS.iter().find(|(words, _)| words.split(' ').any(|word| word == small)).map(|(_, period)| *period)
}

fn times(word: &str, small: &str) -> Option<f64> {
    // A small l is too like a 1.
    if word == "L" {
        return Some(LAKH);
    }
    TIMES.iter().find(|(words, _)| words.split(' ').any(|word| word == small)).map(|(_, times)| *times)
}
