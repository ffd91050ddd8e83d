//! What is read off a series: paces, trend, volatility and best runs, over its last twenty years or all that it has.

/// Years that are looked back over.
const WINDOW: u16 = 20;
/// Years of the recent pace, and the least that it may rest on.
const RECENT: (u16, u16) = (5, 2);
/// Years of the runs that are looked for.
const RUNS: [u16; 3] = [3, 5, 10];

/// Growth a year as a fraction, between two years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// The fraction.
    pub rate: f64,
    /// From which year.
    pub from: u16,
    /// To which.
    pub to: u16,
}

/// All of it; rates and volatility are fractions.
#[derive(Debug)]
pub struct Record {
    /// From five years before the last to the last, compound.
    pub recent: Pace,
    /// Least-squares growth: exp of the slope of ln v on the year, less 1.
    pub long_run: Pace,
    /// Sample standard deviation of ln v(y+1) - ln v(y).
    pub volatility: f64,
    /// Years that they were looked for in.
    pub years: u16,
    /// The best 3, 5 and 10 years, compound; `None` where the series is too short.
    pub best: [Option<Pace>; 3],
}

/// What is read off the values of the years from `first` on; `None` with fewer than three that a logarithm can be taken of.
#[allow(
    clippy::cast_precision_loss,
    reason = "integers of Usd lie far inside 2^53"
)]
pub fn record(first: u16, values: &[Option<i64>]) -> Option<Record> {
    let known = |value: &Option<i64>| value.filter(|value| *value > 0).map(|v| (v as f64).ln());
    let all: Vec<(u16, f64)> = (first..)
        .zip(values)
        .filter_map(|(year, value)| Some((year, known(value)?)))
        .collect();
    let last = all.last()?.0;
    let window: Vec<_> = all
        .into_iter()
        .filter(|(year, _)| year + WINDOW >= last)
        .collect();
    let start = window.first()?.0;
    if window.len() < 3 {
        return None;
    }
    let at = |year: u16| window.iter().find(|one| one.0 == year).map(|one| one.1);
    let pace = |from: u16, to: u16| {
        let growth = at(to)? - at(from)?;
        Some(Pace {
            rate: (growth / f64::from(to - from)).exp() - 1.0,
            from,
            to,
        })
    };
    let (most, fewest) = RECENT;
    let recent = (fewest..=most)
        .rev()
        .find_map(|years| pace(last - years, last))?;
    let best = RUNS.map(|years| {
        let runs = window
            .iter()
            .filter_map(|(year, _)| pace(*year, year + years));
        runs.max_by(|a, b| a.rate.total_cmp(&b.rate))
    });
    let count = window.len() as f64;
    let mean = |of: fn(&(u16, f64)) -> f64| window.iter().map(of).sum::<f64>() / count;
    let (year, log) = (mean(|one| f64::from(one.0)), mean(|one| one.1));
    let (mut across, mut along) = (0.0, 0.0);
    for (y, v) in &window {
        let off = f64::from(*y) - year;
        across += off * (v - log);
        along += off * off;
    }
    let long_run = Pace {
        rate: (across / along).exp() - 1.0,
        from: start,
        to: last,
    };
    let steps: Vec<f64> = window
        .iter()
        .zip(window.iter().skip(1))
        .filter(|(before, after)| before.0 + 1 == after.0)
        .map(|(before, after)| after.1 - before.1)
        .collect();
    let middle = steps.iter().sum::<f64>() / steps.len() as f64;
    let squares: f64 = steps.iter().map(|step| (step - middle).powi(2)).sum();
    let volatility = (squares / (steps.len() as f64 - 1.0)).sqrt();
    volatility.is_finite().then_some(Record {
        recent,
        long_run,
        volatility,
        years: (last - start + 1).min(WINDOW),
        best,
    })
}
