//! A sentence in runs, each with its role.

/// What a run of a sentence is, for whoever sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Running text.
    Plain,
    /// What the reader moves.
    Reader,
    /// The answer; each headline holds exactly one.
    Answer,
    /// What proportion rests on.
    Strong,
}

/// A piece of a sentence in one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What it is.
    pub role: Role,
    /// Its words.
    pub text: String,
}

/// A sentence or a few, in runs.
pub type Sentence = Vec<Run>;

/// The words of a sentence without their roles.
#[must_use]
pub fn plain(sentence: &[Run]) -> String {
    sentence.iter().map(|run| run.text.as_str()).collect()
}

/// Collects the runs of a sentence.
#[derive(Default)]
pub(super) struct Writer(pub(super) Sentence);

impl Writer {
    pub(super) fn run(mut self, role: Role, text: impl Into<String>) -> Self {
        self.0.push(Run {
            role,
            text: text.into(),
        });
        self
    }
    pub(super) fn plain(self, text: impl Into<String>) -> Self {
        self.run(Role::Plain, text)
    }
    pub(super) fn strong(self, text: impl Into<String>) -> Self {
        self.run(Role::Strong, text)
    }
    pub(super) fn answer(self, text: impl Into<String>) -> Self {
        self.run(Role::Answer, text)
    }
    pub(super) fn reader(self, text: impl Into<String>) -> Self {
        self.run(Role::Reader, text)
    }
}

/// A date of publication in words, `16 October 2024` or `July 2025`, with the names of months; what is no date is as it was.
#[must_use]
pub fn date(published: &str, named: fn(u8) -> &'static str) -> String {
    let mut parts = published.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = month.and_then(|month| month.parse().ok()).map(named);
    let (Some(year), Some(name)) = (year, month.filter(|name| !name.is_empty())) else {
        return published.to_owned();
    };
    match day {
        Some(day) => format!("{} {name} {year}", day.trim_start_matches('0')),
        None => format!("{name} {year}"),
    }
}

/// The same in numbers, `16.10.2024` or `07.2025`; what is no date is as it was.
#[must_use]
pub fn date_in_numbers(published: &str) -> String {
    let mut parts: Vec<_> = published.split('-').collect();
    if parts.iter().any(|part| part.parse::<u16>().is_err()) {
        return published.to_owned();
    }
    parts.reverse();
    parts.join(".")
}

/// A text with a capital at its start, in scripts that have capitals.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| match letter {
        'а'..='я' => char::from_u32(u32::from(letter) - 32).unwrap_or(letter),
        'ө' => 'Ө',
        'ү' => 'Ү',
        _ => letter.to_ascii_uppercase(),
    });
    first.into_iter().chain(letters).collect()
}
