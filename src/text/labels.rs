//! Words of the direct labels of the chart, and how long they are.

use crate::view::chart::Lengths;

/// Words of the direct labels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartLabels {
    /// Of the target line, in a long form and a short one.
    pub target: [String; 2],
    /// Of the arrival; empty where there is none.
    pub arrival: String,
    /// Of the baseline.
    pub start: String,
    /// Of the path.
    pub path: String,
    /// Of the observed pace; empty where there is none.
    pub observed: String,
    /// Of the deadline; empty where there is none.
    pub deadline: String,
    /// Of a value of the axis, as long as any.
    pub tick: String,
    /// Of the other count's arrival, in a long form and a short one; empty where there is none.
    pub across: [String; 2],
    /// Pixels from one line of a label to the next.
    pub leading: u8,
    /// Of the mouth of the fan, in lines.
    pub fan: Vec<String>,
    /// Of the levers in the scenario's order, and of the fall.
    pub events: Vec<String>,
    /// Of each count of the page's history, in its order.
    pub counts: Vec<String>,
}

impl ChartLabels {
    /// How wide each is, for whoever finds room for them.
    #[must_use]
    pub fn lengths(&self) -> Lengths {
        let count = |text: &String| length(text);
        Lengths {
            target: self.target.each_ref().map(count),
            arrival: count(&self.arrival),
            start: count(&self.start),
            path: count(&self.path),
            observed: count(&self.observed),
            deadline: count(&self.deadline),
            tick: count(&self.tick) + 16,
            across: self.across.each_ref().map(count),
            leading: self.leading,
            fan: self.fan.iter().map(count).collect(),
            events: self.events.iter().map(count).collect(),
            counts: self.counts.iter().map(count).collect(),
        }
    }
}

/// How wide a label is at most, in eighths of a letter, for whoever finds room for it.
#[must_use]
pub fn length(text: &str) -> usize {
    // Digits and letters of other scripts are wider, those of one that joins them are not, and marks of direction have no width.
    let width = |letter| match letter {
        '\u{2066}'..='\u{2069}' => 0,
        '0'..='9' => 9,
        '\0'..='\x7f' | '\u{2019}' => 8,
        '\u{400}'..='\u{52f}' => 10,
        '\u{600}'..='\u{6ff}' => 7,
        _ => 9,
    };
    text.chars().map(width).sum()
}
