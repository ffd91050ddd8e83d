//! The chance of arriving, and the fan around the path.

use super::countries::Country;
use super::outcome::Outcome;
use super::projection::{self, aim, path, sigma};
use crate::data::{Figure, Part, Partner};
use crate::engine::chance::{self, Noisy};
use crate::engine::path::Path;
use crate::engine::reach::Aim;
use crate::engine::units::Period;
use crate::scenario::{Piece, Scenario};
use core::mem::discriminant;

/// Periods for which the chance is worked out further ahead.
const PERIODS: u16 = 50;
/// The most where a deadline lies further ahead.
const MOST: u16 = 100;
/// Periods ahead of the small table.
const LATER: [u16; 5] = [5, 10, 20, 30, 50];
/// Periods of the fan: what lies beyond them is told by the chance.
const KNOTS: u16 = 10;

/// How likely the target is.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// By when: the last whole period up to the deadline, or ten periods after the start.
    pub by: Period,
    /// The deadline that it is the last period up to, where that counts years of the other kind.
    pub deadline: Option<Period>,
    /// Chance that at least one period up to and including that one is at the target.
    pub chance: f64,
    /// Volatility per square root of a year, as a fraction.
    pub sigma: f64,
    /// The same in hundredths of a percent, as it was set or is on record.
    pub hundredths: i64,
    /// Where it was taken from; `None` for the reader's own.
    pub figure: Option<&'static Figure>,
    /// Whether each country moves on its own.
    pub by_country: bool,
    /// The volatility of each country that does, as `hundredths`.
    pub countries: Vec<(&'static Partner, i64)>,
    /// Years after the start, and flow in USD m at the quantiles of [`chance::QUANTILES`].
    pub fan: Vec<(f64, [f64; 7])>,
}

/// How likely it is further ahead.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Later {
    /// Some periods, each with the chance that one up to and including it is at the target.
    pub by: Vec<(Period, f64)>,
    /// First period by which it is at least one half.
    pub even: Option<Period>,
    /// The chance by the first period after the start, by the second, and so on.
    pub all: Vec<f64>,
}

/// What lies further ahead; nothing where there is no outlook. It takes several times as long to work out as all the rest of a
/// page, and is asked for once what the reader moves has moved.
#[must_use]
pub fn later(scenario: &Scenario, outlook: Option<&Outlook>) -> Later {
    let Some(&Outlook {
        sigma,
        by_country,
        by,
        ..
    }) = outlook
    else {
        return Later::default();
    };
    let from = scenario.start().1;
    let periods = PERIODS.max(whole(from, by).unwrap_or(0));
    let (path, aim) = (path(scenario), aim(scenario));
    let chances = chances(scenario, &path, &aim, (sigma, by_country), periods, &[]).by;
    let at = |k: u16| chances.get(usize::from(k).wrapping_sub(1)).copied();
    Later {
        by: LATER
            .into_iter()
            .filter_map(|k| Some((from.plus(k), at(k)?)))
            .collect(),
        even: (1..=periods)
            .find(|k| at(*k).is_some_and(|chance| chance >= 0.5))
            .map(|k| from.plus(k)),
        all: chances,
    }
}

/// A fraction in the hundredths of a percent that it was read from.
fn hundredths(fraction: f64) -> i64 {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "volatilities are at most a thousand percent"
    )]
    let hundredths = libm::round(fraction * 1e4) as i64;
    hundredths
}

/// Whole periods from one to another; `None` where there is none: what has been has no chance.
fn whole(from: Period, to: Period) -> Option<u16> {
    from.periods_until(to).filter(|periods| *periods > 0)
}

/// Chances of having arrived by each of so many periods, and the flow over the target at the quantiles in each of the `knots`.
fn chances(
    scenario: &Scenario,
    path: &Path,
    aim: &Aim,
    (sigma, by_country): (f64, bool),
    periods: u16,
    knots: &[u16],
) -> chance::Cloud {
    if by_country {
        return cloud(scenario, path, aim, sigma, periods, knots);
    }
    let ahead: Vec<f64> = (1..=periods)
        .map(|k| libm::log(path.against(f64::from(k), aim.log) / aim.level))
        .collect();
    let band = |knot: &u16| {
        let years = f64::from(*knot);
        let share = path.flow(years) / aim.at(years);
        chance::bands(sigma, years).map(|factor| share * factor)
    };
    chance::Cloud {
        by: chance::of_series(&ahead, sigma),
        bands: knots.iter().map(band).collect(),
    }
}

/// The outlook of a scenario; `None` where the target is met already or no volatility is known.
#[must_use]
pub fn outlook(
    scenario: &Scenario,
    path: &Path,
    aim: &Aim,
    outcome: Outcome,
    countries: &[Country],
) -> Option<Outlook> {
    let (sigma, figure) = sigma(scenario)?;
    if outcome == Outcome::Met || sigma <= 0.0 {
        return None;
    }
    let from = scenario.start().1;
    let deadline = (scenario.deadline).and_then(|by| Some((by, whole(from, by)?)));
    let by = deadline.map_or(10, |(_, periods)| periods).min(MOST);
    let knots: Vec<u16> = (1..=KNOTS).collect();
    let by_country = scenario.is_sum() && countries.len() > 1;
    let cloud = chances(scenario, path, aim, (sigma, by_country), by, &knots);
    let bands = cloud.bands.iter().zip(&knots).map(|(band, knot)| {
        let target = aim.at(f64::from(*knot));
        band.map(|share| share * target)
    });
    let start = [scenario.start().0; 7];
    let fan = knots.iter().map(|knot| f64::from(*knot)).zip(bands);
    Some(Outlook {
        by: from.plus(by),
        deadline: deadline
            .filter(|(deadline, periods)| {
                *periods <= MOST && discriminant(deadline) != discriminant(&from)
            })
            .map(|(deadline, _)| deadline),
        chance: cloud.by.last().copied().unwrap_or(0.0),
        sigma,
        hundredths: hundredths(sigma),
        figure,
        by_country,
        countries: if by_country {
            of_countries(scenario, sigma)
        } else {
            Vec::new()
        },
        fan: core::iter::once((0.0, start)).chain(fan).collect(),
    })
}

/// The volatility of a country where that of the whole is `sigma`: its own on record, which the reader's stretches alike in all.
fn volatility(scenario: &Scenario, sigma: f64) -> impl Fn(&Part) -> f64 {
    let on_record = projection::on_record(scenario);
    let on_record = on_record.and_then(|figure| Some(figure.volatility()?.to_f64() / 100.0));
    let stretch = sigma / on_record.unwrap_or(sigma);
    move |part| {
        let volatility = part.volatility.volatility();
        volatility.map_or(0.0, |v| v.to_f64() / 100.0) * stretch
    }
}

/// The countries of a sum with their volatilities.
fn of_countries(scenario: &Scenario, sigma: f64) -> Vec<(&'static Partner, i64)> {
    let volatility = volatility(scenario, sigma);
    let mut pieces = scenario.pieces();
    pieces.dedup_by_key(|piece| piece.place);
    let country = |piece: &Piece| (piece.part.partner, hundredths(volatility(piece.part)));
    pieces.iter().map(country).collect()
}

/// Paths of the countries, each with its own volatility.
fn cloud(
    scenario: &Scenario,
    path: &Path,
    aim: &Aim,
    sigma: f64,
    periods: u16,
    knots: &[u16],
) -> chance::Cloud {
    let volatility = volatility(scenario, sigma);
    let mut parts: Vec<(usize, Noisy)> = Vec::new();
    let last = periods.max(knots.last().copied().unwrap_or(0));
    let years: Vec<f64> = (1..=last).map(f64::from).collect();
    // The factor of levers and shock, over the target, and what is added over it.
    let events: Vec<(f64, f64)> = years
        .iter()
        .map(|t| {
            let (factor, added) = path.events(*t);
            (factor / aim.at(*t), added / aim.at(*t))
        })
        .collect();
    for piece in scenario.pieces() {
        let log = libm::log1p(piece.rate.fraction());
        let base = piece.base.to_f64();
        let share = years.iter().zip(&events);
        let share = share.map(|(t, (factor, _))| base * libm::exp((log * t).min(600.0)) * factor);
        match parts.last_mut() {
            // Exports and imports of one country move together.
            Some((place, part)) if *place == piece.place => {
                for (sum, share) in part.share.iter_mut().zip(share) {
                    *sum += share;
                }
            }
            _ => {
                let sigma = volatility(piece.part);
                let share = share.collect();
                parts.push((piece.place, Noisy { share, sigma }));
            }
        }
    }
    let parts: Vec<Noisy> = parts.into_iter().map(|(_, part)| part).collect();
    let added: Vec<f64> = events.into_iter().map(|(_, added)| added).collect();
    chance::of_parts(&parts, &added, usize::from(periods), knots)
}

#[cfg(test)]
mod tests {
    use crate::engine::units::Period;
    use crate::scenario::link;
    use crate::view::{Page, page};

    fn shown(query: &str) -> Page {
        page(link::decode(query, "").0)
    }

    #[test]
    fn the_fan_opens_at_the_start_and_its_median_is_the_path() {
        let page = shown("");
        let outlook = page.outlook.as_ref().map(|outlook| &outlook.fan);
        let fan = outlook.cloned().unwrap_or_default();
        assert_eq!(
            fan.first().map(|(t, flows)| (*t, flows[3])),
            Some((0.0, 5.18))
        );
        for (t, flows) in fan {
            assert!((flows[3] / (5.18 * 1.1_f64.powf(t)) - 1.0).abs() < 1e-12);
            assert!(flows.is_sorted(), "{flows:?}");
        }
    }

    #[test]
    fn the_chance_is_by_the_deadline_or_else_by_ten_periods_on() {
        let by = |query: &str| shown(query).outlook.map(|outlook| outlook.by.to_label());
        assert_eq!(by("").as_deref(), Some("FY2034-35"));
        assert_eq!(by("by=fy2040").as_deref(), Some("FY2039-40"));
        // The last whole fiscal year before the middle of 2030.
        assert_eq!(by("by=2030").as_deref(), Some("FY2029-30"));
        // What has been by then is no deadline.
        assert_eq!(by("by=2024").as_deref(), Some("FY2034-35"));
        assert_eq!(by("sigma=0"), None);
        assert_eq!(by("goal=custom&base=200"), None);
    }

    /// A lever that adds a tenth of the target, or all of it, country by country: a small chance, or all.
    #[test]
    fn what_a_lever_adds_counts_as_much_as_it_is_of_the_target() {
        let chance = |target: u32| {
            let query = format!(
                "goal=exports-1bn&parts=kz:5,uz:15&levers=ecommerce:fy2027&target={target}"
            );
            shown(&query).chance()
        };
        assert!(
            chance(5_000).is_some_and(|chance| chance < 0.3),
            "{:?}",
            chance(5_000)
        );
        assert!(
            chance(500).is_some_and(|chance| chance > 0.999),
            "{:?}",
            chance(500)
        );
    }

    #[test]
    fn a_deadline_of_the_other_kind_of_year_is_told() {
        let told = |query: &str| shown(query).outlook.and_then(|outlook| outlook.deadline);
        assert_eq!(told("by=2030"), Some(Period::Calendar(2030)));
        assert_eq!(told("by=fy2040"), None);
        assert_eq!(
            told("goal=ca5-triple&by=fy2040"),
            Some(Period::Fiscal(2040))
        );
        assert_eq!(told("by=2024"), None);
        // A hundred periods ahead at most.
        assert_eq!(told("by=2200"), None);
    }

    #[test]
    fn the_volatility_of_each_country_is_told_and_the_readers_own_stretches_them_alike() {
        let told = |query: &str| {
            shown(query)
                .outlook
                .map_or(Vec::new(), |outlook| outlook.countries)
        };
        let record = told("goal=ca5-triple&parts=kz:10");
        let named: Vec<_> = record.iter().map(|(partner, _)| partner.code).collect();
        assert_eq!(named, ["KAZ", "UZB", "KGZ", "TKM", "TJK"]);
        let twice = told("goal=ca5-triple&parts=kz:10&sigma=56.74");
        assert_eq!(twice.len(), record.len());
        for ((_, one), (_, two)) in record.iter().zip(&twice) {
            assert!((2 * one - two).abs() <= 1, "{one} {two}");
        }
        assert!(told("parts=kg:10").is_empty());
    }

    #[test]
    fn countries_move_on_their_own_and_one_country_as_one_series() {
        let five = shown("goal=ca5-triple&parts=kz:10").outlook;
        assert!(five.is_some_and(|outlook| outlook.by_country && outlook.fan.len() > 4));
        let one = shown("parts=kg:10").outlook;
        let same = shown("base=kgz-fy2025-sbp").outlook;
        let (Some(one), Some(same)) = (one, same) else {
            unreachable!("both have a volatility on record")
        };
        assert!(!one.by_country && (one.chance - same.chance).abs() < 1e-12);
    }
}
