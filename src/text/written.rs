//! What every language writes alike, in its own style.

/// Numbers, amounts and phrases of the figures file, as the `STYLE` of a language has them.
macro_rules! written {
    ($lang:ident) => {
        fn said(phrase: Phrase) -> &'static str {
            phrase.said(Lang::$lang)
        }

        fn money(millions: f64) -> String {
            STYLE.money(millions)
        }

        fn exact(value: Usd) -> String {
            STYLE.exact(value.rounded())
        }

        fn rate(rate: Rate) -> String {
            STYLE.rate(rate)
        }

        fn rate_size(rate: Rate) -> String {
            STYLE.rate_size(rate)
        }

        fn percent(fraction: f64) -> String {
            STYLE.percent(fraction)
        }

        fn share(fraction: f64) -> String {
            STYLE.share(fraction)
        }

        /// A document is told from another by its promise, its answer and its pace.
        fn page_title(page: &Page) -> String {
            let (h, by_name) = (&page.headline, page.is_as_promised());
            let promise = if by_name {
                said(h.goal.name).to_owned()
            } else {
                asked(h)
            };
            format!(
                "{promise}{}{} ({}) | {}",
                WORDS.dash,
                answered(h.outcome),
                pace_of(h),
                WORDS.site
            )
        }

        /// What a projection starts from: as somebody stated it, or worked out.
        fn base(h: &Headline) -> String {
            match h.base_stated {
                Some(cents) => STYLE.cents(cents),
                None => STYLE.money_beside(h.base, h.target),
            }
        }

        /// What it is held against, to the last digit.
        fn target(h: &Headline) -> String {
            STYLE.cents(h.target_stated)
        }

        /// The period of a figure; of a promise, its deadline.
        fn dated(figure: &Figure) -> String {
            match figure.span {
                Span::Undated if figure.kind == Kind::Promise => WORDS.no_date.to_owned(),
                span => self::span(span),
            }
        }

        /// What an S-curve levels off at.
        fn ceiling(h: &Headline) -> String {
            STYLE.cents(h.ceiling.unwrap_or_default())
        }

        /// The flow of a period beside the target of that period.
        fn level(row: &Row) -> String {
            match row.stated {
                Some(cents) => STYLE.cents(cents),
                None => STYLE.money_beside(row.flow, row.target),
            }
        }

        /// Where a path that never arrives goes instead.
        fn instead(later: &Instead, h: &Headline) -> String {
            let (_, flow) = later.later;
            match h.base_stated {
                Some(cents) if flow.to_bits() == h.base.to_bits() => STYLE.cents(cents),
                _ => STYLE.money_beside(flow, later.target),
            }
        }

        /// Whether a target that is not met yet is never reached at a pace, because it falls no faster.
        fn never_at(pace: Rate, h: &Headline) -> bool {
            let target = h.inflation.map_or(0, Rate::integer).min(0);
            h.outcome != Outcome::Met && pace.integer() <= target
        }

        /// What was chosen of shape, target, deadline and the rest, in a line.
        fn chosen(page: &Page) -> String {
            let now = &page.scenario;
            let shape = match now.shape {
                Shape::Compound => WORDS.compound,
                Shape::Linear => WORDS.linear,
                Shape::Fade => WORDS.fade,
                Shape::Scurve => WORDS.scurve,
            };
            let grows = now
                .inflation
                .map(|rate| format!("{} {}", WORDS.target, STYLE.signed(rate)));
            // Beside a letter of another script the digits would join it.
            let mark = match WORDS.direction {
                "rtl" => "\u{200f}",
                _ => "",
            };
            let volatility = now
                .volatility
                .map(|sigma| format!("\u{3c3}{mark} {}", STYLE.percent_of(&sigma.to_text())));
            let all = [shape.to_owned(), target(&page.headline)].into_iter();
            let all = all
                .chain(now.deadline.map(WORDS.period))
                .chain(grows)
                .chain(volatility);
            all.collect::<Vec<_>>().join(" \u{b7} ")
        }

        /// The countries that have rates of their own, or that all have one.
        fn countries_chosen(page: &Page) -> String {
            let one = |country: &crate::view::Country| {
                let [exports, imports] = country.flows;
                let all = [(Flow::Exports, exports), (Flow::Imports, imports)];
                let own = all
                    .into_iter()
                    .filter_map(|(of, rate)| Some((flow(of), rate?)));
                let mut rates: Vec<_> = own
                    .map(|(of, rate)| format!("{of} {}", STYLE.rate(rate)))
                    .collect();
                let set = country.own || !rates.is_empty();
                // What every flow has a rate of its own beside does not count.
                if rates.len() < country.counted {
                    rates.insert(0, STYLE.rate(country.rate));
                }
                let name = said(country.part.partner.name);
                set.then(|| format!("{name} {}", rates.join(WORDS.list)))
            };
            let named = page.countries.iter().filter_map(one);
            let named = named.collect::<Vec<_>>().join(" \u{b7} ");
            if named.is_empty() {
                WORDS.one_rate.to_owned()
            } else {
                named
            }
        }

        /// When what is compared arrives, or what another count answers at the same pace.
        fn across(page: &Page) -> [String; 2] {
            if let Some(other) = &page.other {
                let arrival = match other.outcome {
                    Outcome::Reached { period, .. } => (WORDS.period)(period),
                    _ => String::new(),
                };
                return [arrival.clone(), arrival];
            }
            page.other_count().map_or(<[String; 2]>::default(), |row| {
                let [_, _, _, outcome] = (WORDS.count)(row);
                [
                    format!("{}: {outcome}", (WORDS.of_count)(row.count)),
                    outcome,
                ]
            })
        }

        /// What the drawing is compared with, after its description.
        fn compared(page: &Page) -> String {
            let other = page.other.as_ref();
            other.map_or(String::new(), |other| {
                format!(" {}", versus(&page.headline, other))
            })
        }

        /// The link at the end of a sentence to quote, where it has one.
        fn linked(link: &str) -> String {
            if link.is_empty() {
                String::new()
            } else {
                format!("{}{link}", WORDS.list)
            }
        }

        fn tick(millions: f64) -> String {
            STYLE.money(millions)
        }

        fn read(entry: &str) -> Result<String, UnitError> {
            STYLE.read(entry)
        }
    };
}
pub(super) use written;
