//! The inputs of the page: a whole choice each, or one entry of a choice that holds several.

use super::edit::NONE;
use super::migrate::VERSION;
use super::plain::without_percent;
use super::{Edit, Key, LeverChoice, PartFlow, Refusal, Scenario, Shock, link};
use crate::data::{self, Closure, Lever, Size};
use crate::engine::units::{
    Fall, Multiple, Period, Rate, UnitError, Years, parse_fixed, write_fixed,
};

/// One input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A choice that is one value.
    Whole(Key),
    /// Growth of a flow of a country, by its place in the figures file.
    Part(usize, PartFlow),
    /// Whether a lever is on: any text but none.
    Lever(&'static Lever),
    /// The period from which a lever works.
    LeverFrom(&'static Lever),
    /// How much trade follows a lower cost.
    Elasticity(&'static Lever),
    /// First period of the shock.
    ShockFrom,
    /// Its depth in percent, without a sign.
    ShockFall,
    /// Years until it is made good.
    ShockYears,
    /// Its depth as the share of the trade, in percent, that the closure on record strikes.
    Routed,
}

impl From<Key> for Field {
    fn from(key: Key) -> Self {
        Self::Whole(key)
    }
}

impl Field {
    /// The choice that it belongs to.
    #[must_use]
    pub const fn key(self) -> Key {
        match self {
            Self::Whole(key) => key,
            Self::Part(..) => Key::Parts,
            Self::Lever(_) | Self::LeverFrom(_) | Self::Elasticity(_) => Key::Levers,
            Self::ShockFrom | Self::ShockFall | Self::ShockYears | Self::Routed => Key::Shock,
        }
    }

    /// Its name in the page, like no other.
    #[must_use]
    pub fn name(self) -> String {
        let key = self.key().name();
        match self {
            Self::Whole(_) => key.to_owned(),
            Self::Part(place, flow) => format!("{key}-{place}{}", flow.suffix()),
            Self::Lever(lever) => format!("{key}-{}", lever.id),
            Self::LeverFrom(lever) => format!("{key}-{}-from", lever.id),
            Self::Elasticity(lever) => format!("{key}-{}-elasticity", lever.id),
            Self::ShockFrom => format!("{key}-from"),
            Self::ShockFall => format!("{key}-fall"),
            Self::ShockYears => format!("{key}-years"),
            Self::Routed => format!("{key}-routed"),
        }
    }

    /// The input of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let flows = [PartFlow::Both, PartFlow::Exports, PartFlow::Imports];
        let parts = (0..data::parts().len())
            .flat_map(|place| flows.into_iter().map(move |flow| Self::Part(place, flow)));
        let levers = data::levers().iter().flat_map(|lever| {
            [
                Self::Lever(lever),
                Self::LeverFrom(lever),
                Self::Elasticity(lever),
            ]
        });
        let shock = [
            Self::ShockFrom,
            Self::ShockFall,
            Self::ShockYears,
            Self::Routed,
        ];
        Key::named(name).map(Self::Whole).or_else(|| {
            parts
                .chain(levers)
                .chain(shock)
                .find(|field| field.name() == name)
        })
    }

    /// What it holds of an entry; empty where there is none. A whole choice is written by whoever shows it.
    #[must_use]
    pub fn held(self, scenario: &Scenario) -> String {
        let choice = |lever: &Lever| scenario.levers.iter().find(|on| on.lever == lever);
        let shock = scenario.shock;
        let text = match self {
            Self::Whole(_) => None,
            Self::Part(place, flow) => scenario.parts.own(place, flow).map(Rate::to_text),
            Self::Lever(lever) => choice(lever).map(|_| "on".to_owned()),
            Self::LeverFrom(lever) => choice(lever).map(|on| on.from.to_label()),
            Self::Elasticity(lever) => {
                choice(lever).and_then(|on| on.elasticity.map(Multiple::to_text))
            }
            Self::ShockFrom => shock.map(|shock| shock.period.to_label()),
            Self::ShockFall => shock.map(|shock| write_fixed(-shock.fall.integer(), 2)),
            Self::ShockYears => shock.map(|shock| shock.recovery.to_text()),
            Self::Routed => shock.zip(data::closures().first()).map(|(shock, closure)| {
                // In tenths: falls in hundredths tell no two shares apart that are closer.
                let all = closure.fall.max(1);
                write_fixed((-shock.fall.integer() * 1_000 + all / 2) / all, 1)
            }),
        };
        text.unwrap_or_default()
    }

    /// The change of the whole choice that a text in this input asks for.
    ///
    /// # Errors
    /// [`Refusal`], when the text is not a value of the entry. Whether the whole fits is for [`Scenario::apply`].
    pub fn edit(self, raw: &str, scenario: &Scenario) -> Result<Edit, Refusal> {
        let text = raw.trim();
        let now = match self {
            // In a link that was cut off a deadline without a period is none of the reader's.
            Self::Whole(Key::By) if text.is_empty() => NONE.to_owned(),
            // Likewise a fresh page to compare with, which no key sets apart.
            Self::Whole(Key::Vs) if text.is_empty() => format!("v={VERSION}"),
            Self::Whole(_) => raw.to_owned(),
            Self::Part(place, flow) => {
                let rate = (!text.is_empty()).then(|| Rate::parse(without_percent(text)));
                let parts = scenario.parts.clone();
                parts.with(place, flow, rate.transpose()?).to_text()
            }
            Self::Lever(lever) | Self::LeverFrom(lever) | Self::Elasticity(lever) => {
                self.levers(lever, text, scenario)?
            }
            _ if text.is_empty() => String::new(),
            _ => link::shock(&self.shock(text, scenario)?),
        };
        Ok(Edit::new(self.key(), now))
    }

    fn levers(
        self,
        lever: &'static Lever,
        text: &str,
        scenario: &Scenario,
    ) -> Result<String, Refusal> {
        let before = scenario.levers.iter().find(|on| on.lever == lever);
        let mut choice = before.copied().unwrap_or(LeverChoice {
            lever,
            from: lever.from,
            elasticity: None,
        });
        match self {
            Self::LeverFrom(_) if text.is_empty() => choice.from = lever.from,
            Self::LeverFrom(_) => choice.from = Period::parse(text)?,
            Self::Elasticity(_) => {
                let read = (!text.is_empty()).then(|| Multiple::parse(text));
                choice.elasticity = read
                    .transpose()?
                    .filter(|_| matches!(lever.size, Size::Cheaper(_)));
            }
            _ => {}
        }
        let off = matches!(self, Self::Lever(_)) && text.is_empty();
        let others = scenario.levers.iter().filter(|on| on.lever != lever);
        let all = others.chain(Some(&choice).filter(|_| !off));
        Ok(all.map(link::lever).collect::<Vec<_>>().join(","))
    }

    fn shock(self, text: &str, scenario: &Scenario) -> Result<Shock, Refusal> {
        let closure = data::closures().first();
        let mut shock = match (scenario.shock, closure) {
            (Some(shock), _) => shock,
            (None, Some(closure)) => fresh(closure)?,
            (None, None) => return Err(Refusal::Unknown),
        };
        match self {
            Self::ShockFrom => shock.period = Period::parse(text)?,
            Self::ShockYears => shock.recovery = Years::parse(text)?,
            Self::Routed => {
                let fall = closure.map_or(0, |closure| closure.fall);
                shock.fall = Fall::new(-(percent(text)? * fall + 5_000) / 10_000)?;
            }
            _ => shock.fall = Fall::new(-percent(text)?)?,
        }
        Ok(shock)
    }
}

/// A part of a whole in hundredths of a percent, with or without the sign of a fall.
fn percent(text: &str) -> Result<i64, Refusal> {
    let part = parse_fixed(without_percent(text), Fall::DECIMALS)?.saturating_abs();
    let (min, max, decimals) = (0, -Fall::MIN, Fall::DECIMALS);
    if part <= max {
        Ok(part)
    } else {
        Err(Refusal::Unit(UnitError::Outside { min, max, decimals }))
    }
}

/// A shock as it opens: when the closure on record began, to half its depth, made good in three years.
fn fresh(closure: &Closure) -> Result<Shock, Refusal> {
    Ok(Shock {
        period: closure.from,
        fall: Fall::new(-closure.opening())?,
        recovery: Years::new(300)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The link after these inputs, one after the other.
    fn typed(inputs: &[(&str, &str)]) -> String {
        let mut scenario = link::decode("goal=ca5-triple", "").0;
        for (name, raw) in inputs {
            let field = Field::named(name);
            let edit = field.map(|field| field.edit(raw, &scenario));
            let Some(Ok(edit)) = edit else {
                unreachable!("{name}: {edit:?}")
            };
            scenario = scenario.apply(&edit).unwrap_or(scenario);
            let held = field.map(|field| field.held(&scenario));
            assert!(held.is_some(), "{name}");
        }
        link::encode(&scenario)
    }

    #[test]
    fn an_entry_changes_nothing_but_itself() {
        let cases: [(&[(&str, &str)], &str); 10] = [
            (
                &[("levers-drones-from", "2029"), ("levers-drones-from", "")],
                "levers=drones:2026",
            ),
            (&[("shock-from", "fy2027")], "shock=fy2027:-16.1:3"),
            (&[("rate", "12")], "rate=12"),
            (
                &[("parts-0", "5"), ("parts-1.x", "15%"), ("parts-0", "")],
                "parts=uz.x:15",
            ),
            (
                &[("levers-drones", "on"), ("levers-ecommerce", "on")],
                "levers=drones:2026,ecommerce:fy2027",
            ),
            (
                &[
                    ("levers-drones-from", "2028"),
                    ("levers-ecommerce", "on"),
                    ("levers-ecommerce", ""),
                ],
                "levers=drones:2028",
            ),
            (
                &[
                    ("levers-transit-cost", "on"),
                    ("levers-transit-cost-elasticity", "0.8"),
                ],
                "levers=transit-cost:fy2027:0.8",
            ),
            (
                &[
                    ("shock-fall", "30"),
                    ("shock-years", "5"),
                    ("shock-from", "fy2027"),
                ],
                "shock=fy2027:-30:5",
            ),
            (&[("shock-routed", "50")], "shock=fy2026:-38:3"),
            (&[("shock-routed", "21.18")], "shock=fy2026:-16.1:3"),
        ];
        for (inputs, link) in cases {
            assert_eq!(
                typed(inputs),
                format!("v=1&goal=ca5-triple&{link}"),
                "{inputs:?}"
            );
        }
        assert_eq!(
            typed(&[("shock-routed", "50"), ("shock-fall", "")]),
            "v=1&goal=ca5-triple"
        );
    }

    #[test]
    fn every_input_is_found_by_its_name_and_shows_what_it_was_given() {
        let scenario = link::decode(
            "goal=ca5-triple&parts=kz:5,tj.m:-3&levers=transit-cost:2030:1.5&shock=fy2026:-38:2.5",
            "",
        )
        .0;
        let held = |name: &str| Field::named(name).map(|field| field.held(&scenario));
        let shown = [
            ("parts-0", "5"),
            ("parts-4.m", "-3"),
            ("parts-1", ""),
            ("levers-transit-cost", "on"),
            ("levers-transit-cost-from", "2030"),
            ("levers-transit-cost-elasticity", "1.5"),
            ("levers-drones", ""),
            ("shock-from", "FY2025-26"),
            ("shock-fall", "38"),
            ("shock-years", "2.5"),
            ("shock-routed", "50"),
            ("rate", ""),
        ];
        for (name, text) in shown {
            assert_eq!(held(name).as_deref(), Some(text), "{name}");
        }
        assert_eq!(Field::named("fbclid"), None);
    }

    #[test]
    fn what_is_no_value_of_an_entry_is_refused() {
        let scenario = Scenario::default();
        for (name, raw) in [
            ("parts-2", "5,uz:7"),
            ("parts-2", "fast"),
            ("levers-drones-from", "soon"),
            ("levers-transit-cost-elasticity", "0"),
            ("shock-fall", "101"),
            ("shock-routed", "x"),
            ("shock-years", "0"),
            ("shock-from", "26"),
        ] {
            let field = Field::named(name);
            assert!(
                field.is_some_and(|field| field.edit(raw, &scenario).is_err()),
                "{name}={raw}"
            );
        }
    }
}
