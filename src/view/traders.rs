//! Who else trades there: six countries with Kazakhstan, Kyrgyzstan and Uzbekistan, on one line.

use crate::data::{self, FIVE, Figure, Flow, Goal, Partner};
use crate::engine::units::{Period, Usd};
use crate::scenario::{Edit, Key};
use std::sync::OnceLock;

/// One country on the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Trader {
    /// The country.
    pub partner: &'static Partner,
    /// Its first year, with what it was.
    pub first: (Period, Usd),
    /// Its last year, likewise.
    pub last: (Period, Usd),
    /// How many times the first the last is.
    pub times: f64,
    /// Where the first and the last stand on a log line that holds them all, from 0 to 1.
    pub places: [f64; 2],
    /// What a tap asks for: as much as this country; none for Pakistan itself.
    pub target: Option<Edit>,
}

/// The countries on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Traders {
    /// The countries, the largest first.
    pub all: Vec<Trader>,
    /// Powers of ten in USD bn from one end of the line to the other.
    pub ticks: Vec<i32>,
    /// Whether Pakistan's trade is the smallest, and has grown the fastest.
    pub least_and_fastest: bool,
}

impl Traders {
    /// The first year and the last.
    #[must_use]
    pub fn years(&self) -> Option<[Period; 2]> {
        self.all.first().map(|one| [one.first.0, one.last.0])
    }
}

/// Whether what these countries trade can be taken for the target of a goal: they are counted with several states, exports and imports.
#[must_use]
pub fn is_target_of(goal: &Goal) -> bool {
    goal.flow == Flow::Total && goal.partner.code == FIVE
}

/// The power of ten of a level in USD bn, as a fraction.
fn power(millions: f64) -> f64 {
    libm::log(millions / 1_000.0) / core::f64::consts::LN_10
}

/// The countries with the line that holds them all, from one power of ten to another: worked out once.
#[must_use]
pub fn traders() -> &'static Traders {
    static ALL: OnceLock<Traders> = OnceLock::new();
    ALL.get_or_init(drawn)
}

fn drawn() -> Traders {
    let all = data::traders();
    let values = || {
        all.iter()
            .flat_map(|one| one.values)
            .flatten()
            .map(|value| value.to_f64())
    };
    let low = libm::floor(power(values().fold(f64::INFINITY, f64::min)));
    let high = libm::ceil(power(values().fold(0.0, f64::max)));
    let place = |value: Usd| (power(value.to_f64()) - low) / (high - low);
    let mut traders: Vec<Trader> = Vec::new();
    for one in all {
        let mut years = (one.first..).map(Period::Calendar).zip(one.values);
        let known = |(period, value): (Period, &Option<Usd>)| value.map(|value| (period, value));
        let Some(first) = years.next().and_then(known) else {
            continue;
        };
        let last = years.filter_map(known).last().unwrap_or(first);
        let trader = Trader {
            partner: one.partner,
            first,
            last,
            times: last.1.to_f64() / first.1.to_f64(),
            places: [place(first.1), place(last.1)],
            target: (one.partner.code != "PAK").then(|| Edit::new(Key::Target, last.1.to_text())),
        };
        let before = traders.partition_point(|other| other.last.1 >= last.1);
        traders.insert(before, trader);
    }
    let least = traders.last().filter(|one| one.target.is_none());
    let fastest = |own: &Trader| traders.iter().all(|one| one.times <= own.times);
    #[allow(clippy::cast_possible_truncation, reason = "powers of ten of money")]
    let [low, high] = [low, high].map(|power| power as i32);
    Traders {
        ticks: (low..=high).collect(),
        least_and_fastest: least.is_some_and(fastest),
        all: traders,
    }
}

/// Every reading of a target that another country's trade sets: as the goal has it, and as others count it.
#[must_use]
pub fn readings(goal: &Goal) -> Vec<&'static Figure> {
    let promise = goal.promise.into_iter();
    let compared = promise.filter(|figure| figure.kind == crate::data::Kind::Comparator);
    compared
        .flat_map(|figure| core::iter::once(figure).chain(figure.conflicts.iter().copied()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use crate::scenario::link;

    #[test]
    fn pakistan_is_the_last_and_the_fastest_and_its_figures_are_the_sum_of_the_three() {
        let Traders {
            all,
            ticks,
            least_and_fastest,
        } = traders();
        // From 0.13 to 49 billion.
        assert_eq!(ticks.as_slice(), [-1, 0, 1, 2]);
        assert!(*least_and_fastest);
        let codes: Vec<_> = all.iter().map(|one| one.partner.code).collect();
        assert_eq!(codes, ["CHN", "RUS", "TUR", "IND", "IRN", "PAK"]);
        let fastest = all.iter().max_by(|a, b| a.times.total_cmp(&b.times));
        assert_eq!(fastest.map(|one| one.partner.code), Some("PAK"));
        assert!(
            all.iter()
                .flat_map(|one| one.places)
                .all(|place| (0.0..=1.0).contains(&place))
        );
        let places: Vec<_> = all.iter().map(|one| one.places[1]).collect();
        assert!(places.is_sorted_by(|a, b| a >= b));
        let three = data::series()
            .iter()
            .find(|one| one.last.id == "ca3-2023-mirror");
        let pakistan = data::traders().iter().find(|one| one.partner.code == "PAK");
        let (Some(three), Some(pakistan)) = (three, pakistan) else {
            unreachable!()
        };
        for (sum, rounded) in three.values.iter().zip(pakistan.values) {
            let apart = sum
                .zip(*rounded)
                .map(|(sum, rounded)| (sum.to_f64() - rounded.to_f64()).abs());
            assert!(
                apart.is_some_and(|apart| apart <= 0.005),
                "{sum:?} {rounded:?}"
            );
        }
    }

    #[test]
    fn as_much_as_iran_is_a_target() {
        let iran = traders().all.iter().find(|one| one.partner.code == "IRN");
        let Some(Trader {
            target: Some(edit), ..
        }) = iran
        else {
            unreachable!("{iran:?}")
        };
        let scenario = link::decode("goal=ca5-1500m", "").0.apply(edit);
        assert_eq!(
            scenario.map(|scenario| link::encode(&scenario)),
            Ok("v=1&goal=ca5-1500m&target=872.5".to_owned())
        );
        assert!(
            traders()
                .all
                .iter()
                .all(|one| one.target.is_some() != (one.partner.code == "PAK"))
        );
    }

    #[test]
    fn what_they_trade_is_a_target_of_trade_with_all_five_in_both_directions() {
        for (goal, is) in [
            ("ca5-1500m", true),
            ("ca5-triple", true),
            ("match-india", true),
            ("exports-1bn", false),
            ("kgz-100m", false),
        ] {
            assert_eq!(data::goal(goal).map(is_target_of), Some(is), "{goal}");
        }
    }

    #[test]
    fn what_is_to_be_matched_has_both_readings_and_russia_is_context() {
        let ids: Vec<_> = data::goal("match-india")
            .map(readings)
            .unwrap_or_default()
            .iter()
            .map(|figure| figure.id)
            .collect();
        assert_eq!(ids, ["india-ca5", "ind-ca5-fy2025", "ind-ca3-2023"]);
        assert_eq!(data::goal("kgz-100m").map(readings), Some(Vec::new()));
        let context: Vec<_> = data::context().iter().map(|figure| figure.id).collect();
        for id in [
            "russia-level",
            "rus-fy2024-sbp",
            "rus-11m-fy2025-sbp",
            "rus-comtrade-2020-exports",
        ] {
            assert!(context.contains(&id), "{context:?}");
        }
    }
}
