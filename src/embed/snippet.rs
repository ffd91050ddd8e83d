//! The code that puts the page into a story, for each kind of system that stories are written in.

use super::COLUMN;
use crate::scenario::{Scenario, link};
use crate::text::escaped;
use std::cmp::Ordering;
use std::fmt::Write;

/// What is put into a story.
pub struct Embed<'a> {
    /// Address of the folder that the page lies in, with `/` at its end: of the present release, or of the one that never changes.
    pub folder: &'a str,
    /// The scenario, with the sections, colours and language of the frame.
    pub scenario: &'a Scenario,
    /// What the frame is called.
    pub title: String,
    /// The answer in words; empty where nobody has said it.
    pub said: &'a str,
    /// Heights in pixels, each behind the width of the frame from which on it holds, the narrowest first.
    pub heights: Vec<(u32, u32)>,
    /// Height in pixels in a column.
    pub column: u32,
}

/// Where a release stands that is never changed, inside the folder of the latest.
pub const FROZEN: &str = concat!("v/", env!("CARGO_PKG_VERSION"), "/");

/// A kind of system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Takes frames and no scripts.
    Frame,
    /// Takes scripts.
    Script,
    /// Has Pym.
    Pym,
    /// Finds out for itself what an address shows.
    WordPress,
    /// An AMP page.
    Amp,
    /// Shows pictures and links alone: a newsletter.
    Picture,
}

impl Kind {
    /// All of them, the most usual first.
    pub const ALL: [Self; 6] = [
        Self::Frame,
        Self::Script,
        Self::WordPress,
        Self::Picture,
        Self::Pym,
        Self::Amp,
    ];

    /// Its name in the link of the page for editors.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Script => "script",
            Self::Pym => "pym",
            Self::WordPress => "wordpress",
            Self::Amp => "amp",
            Self::Picture => "picture",
        }
    }
}

/// The link of a scenario, its figure held at its present value, so that a later revision does not change what was published.
fn query(scenario: &Scenario) -> String {
    match link::encode(&scenario.pinned()) {
        link if link.is_empty() => link,
        link => format!("?{link}"),
    }
}

/// The address of a scenario. The page of a language needs no name of it in its link, but for the first, which looks at the
/// browser's languages where a link names none.
fn address(folder: &str, scenario: &Scenario) -> String {
    match scenario.lang.filter(|lang| !lang.is_first()) {
        Some(lang) => {
            let own = Scenario {
                lang: None,
                ..scenario.clone()
            };
            format!("{folder}{}{}", lang.folder(), query(&own))
        }
        None => format!("{folder}{}", query(scenario)),
    }
}

impl Embed<'_> {
    /// The address that the frame shows.
    #[must_use]
    pub fn address(&self) -> String {
        address(self.folder, self.scenario)
    }

    /// The address of the whole page with the same answer.
    #[must_use]
    pub fn full(&self) -> String {
        let whole = Scenario {
            sections: Scenario::default().sections,
            theme: Scenario::default().theme,
            ..self.scenario.clone()
        };
        address(self.folder, &whole)
    }

    /// The address to paste where a system asks the page itself what it shows, which cannot see a scenario: that of a goal
    /// as it opens, in a language of its own. `None` where a choice differs from that.
    #[must_use]
    pub fn alone(&self) -> Option<String> {
        let fresh = Scenario {
            lang: self.scenario.lang,
            // What such a frame shows is the page's own choice.
            sections: self.scenario.sections,
            ..Scenario::of(self.scenario.goal)
        };
        let same = link::encode(&fresh) == link::encode(self.scenario);
        let shipped = self.scenario.goal.promise.filter(|_| same);
        let lang = self.scenario.lang.filter(|_| shipped.is_some())?;
        Some(format!(
            "{}{}{}/",
            self.folder,
            lang.folder(),
            self.scenario.goal.id
        ))
    }

    /// The code for a kind of system; `None` where it cannot show this.
    ///
    /// A frame without a script has a height for each step of its own width, which the box around it measures; where that was
    /// taken away, of the window's. A browser that cannot measure so gives it the greatest.
    #[must_use]
    pub fn code(&self, kind: Kind) -> Option<String> {
        let (address, full, title) = (
            escaped(&self.address()),
            escaped(&self.full()),
            escaped(&self.title),
        );
        let said = match self.said {
            "" => title.clone(),
            said => escaped(said),
        };
        let folder = escaped(self.folder);
        let column = self.column;
        Some(match kind {
            Kind::Frame => {
                let most = self.heights.iter().map(|(_, height)| *height).max();
                let most = most.unwrap_or(column);
                let height = self.by_width();
                format!(
                    "<div style=\"width:100%;container-type:inline-size;contain-intrinsic-width:300px\"><iframe src=\"{address}\" \
                     title=\"{title}\" width=\"100%\" height=\"{most}\" style=\"display:block;width:100%;height:{height};border:0\" \
                     loading=\"lazy\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\" \
                     allow=\"clipboard-write; web-share\"><a href=\"{full}\">{title}</a></iframe></div>"
                )
            }
            Kind::Script => {
                // The script knows one folder, and the page there leads on to the language of the link.
                let link = escaped(&format!("{}{}", self.folder, query(self.scenario)));
                format!(
                    "<a data-trade-horizon href=\"{link}\">{said}</a>\n<script src=\"{folder}embed-1.js\" defer></script>"
                )
            }
            Kind::Pym => {
                format!(
                    "<p data-pym-src=\"{address}\" data-pym-title=\"{title}\"><a href=\"{full}\">{title}</a></p>"
                )
            }
            Kind::WordPress => self.alone()?,
            Kind::Amp => format!(
                "<amp-iframe src=\"{address}\" title=\"{title}\" width=\"{COLUMN}\" height=\"{column}\" layout=\"responsive\" \
                 sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\" frameborder=\"0\" resizable>\n<div overflow tabindex=\"0\" role=\"button\">{title}</div>\n\
                 <p placeholder><a href=\"{full}\">{title}</a></p>\n</amp-iframe>"
            ),
            Kind::Picture => format!(
                "<a href=\"{full}\"><img src=\"PICTURE\" alt=\"{said}\" width=\"600\" style=\"width:100%;max-width:600px;height:auto\"></a>"
            ),
        })
    }

    /// The height of a frame by its width: that of the widest step, and for each step what a narrower frame has more or less, the
    /// `clamp` of a number that is very large below the width of the step and very small above it.
    fn by_width(&self) -> String {
        let steps = &self.heights;
        let widest = steps.last().map_or(self.column, |(_, height)| *height);
        let mut sum = format!("{widest}px");
        for ((_, below), (from, above)) in steps.iter().zip(steps.iter().skip(1)) {
            let sign = match below.cmp(above) {
                Ordering::Equal => continue,
                Ordering::Greater => '+',
                Ordering::Less => '-',
            };
            let by = below.abs_diff(*above);
            // Writing to a text cannot fail.
            let _ = write!(sum, " {sign} clamp(0px,({from}px - 100cqw)*9999,{by}px)");
        }
        if sum.contains(' ') {
            format!("calc({sum})")
        } else {
            sum
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Lang;

    fn embed(scenario: &Scenario) -> Embed<'_> {
        Embed {
            folder: "https://example.org/trade/",
            scenario,
            title: "Trade \"Horizon\"".to_owned(),
            said: "",
            heights: vec![(0, 700)],
            column: 700,
        }
    }

    fn scenario(link: &str) -> Scenario {
        let (scenario, refused) = link::decode(link, "");
        assert!(refused.is_empty(), "{link}");
        scenario
    }

    #[test]
    fn a_frame_shows_the_scenario_with_its_figure_held() {
        let scenario = scenario("?rate=12&show=answer,chart&theme=dark");
        let stepped = Embed {
            heights: vec![(280, 900), (400, 650), (512, 700)],
            ..embed(&scenario)
        };
        let code = stepped.code(Kind::Frame).unwrap_or_default();
        for part in [
            "src=\"https://example.org/trade/?v=1&amp;rate=12&amp;base=kgz-fy2025-minister@5.18&amp;theme=dark&amp;show=answer,chart\"",
            "title=\"Trade &quot;Horizon&quot;\"",
            "height=\"900\"",
            "height:calc(700px + clamp(0px,(400px - 100cqw)*9999,250px) - clamp(0px,(512px - 100cqw)*9999,50px))",
            "container-type:inline-size",
            "loading=\"lazy\"",
            "allow-scripts",
            "<a href=\"https://example.org/trade/?v=1&amp;rate=12&amp;base=kgz-fy2025-minister@5.18\">",
        ] {
            assert!(code.contains(part), "{part}: {code}");
        }
    }

    #[test]
    fn a_language_is_a_folder_for_a_frame_and_a_key_for_the_script() {
        let scenario = scenario("?lang=ru&rate=12");
        let embed = embed(&scenario);
        assert!(
            embed
                .address()
                .starts_with("https://example.org/trade/ru/?v=1&rate=12&base=")
        );
        assert!(!embed.address().contains("lang="));
        let script = embed.code(Kind::Script).unwrap_or_default();
        assert!(
            script.contains("trade/?v=1&amp;rate=12") && script.contains("lang=ru"),
            "{script}"
        );
        let english = Scenario {
            lang: Some(Lang::En),
            ..scenario.clone()
        };
        assert!(self::embed(&english).address().ends_with("&lang=en"));
    }

    #[test]
    fn an_address_alone_is_that_of_a_goal_as_it_opens() {
        let alone = |link: &str| embed(&scenario(link)).code(Kind::WordPress);
        assert_eq!(
            alone("?goal=ca5-triple&lang=ky").as_deref(),
            Some("https://example.org/trade/ky/ca5-triple/")
        );
        assert_eq!(
            alone("?lang=en").as_deref(),
            Some("https://example.org/trade/kgz-100m/")
        );
        assert_eq!(alone("?lang=en&rate=12"), None);
        assert!(alone("?lang=en&show=answer").is_some());
        assert_eq!(alone(""), None);
        assert_eq!(alone("?lang=en&theme=dark"), None);
        assert_eq!(alone("?lang=en&goal=custom"), None);
    }

    #[test]
    fn a_text_cannot_leave_its_attribute_or_element() {
        let scenario = scenario("?lang=en&goal=ca5-triple");
        for kind in Kind::ALL {
            let embed = Embed {
                title: "a\"><b>&amp;".to_owned(),
                said: "c\"><b>&amp;",
                ..embed(&scenario)
            };
            let code = embed.code(kind).unwrap_or_default();
            assert!(!code.contains("<b>") && !code.contains("&amp;\""), "{code}");
        }
    }

    #[test]
    fn every_kind_names_the_page_and_escapes_what_it_names() {
        let scenario = scenario("?lang=en&goal=ca5-triple");
        for kind in Kind::ALL {
            let code = embed(&scenario).code(kind).unwrap_or_default();
            assert!(code.contains("https://example.org/trade/"), "{kind:?}");
            let inside = code
                .replace("&amp;", "")
                .replace("&quot;", "")
                .replace("&lt;", "");
            assert!(!inside.contains('&'), "{kind:?}: {code}");
        }
        let alternative = |said| {
            let embed = Embed {
                said,
                ..embed(&scenario)
            };
            let code = embed.code(Kind::Picture).unwrap_or_default();
            let alternative = code.split_once("alt=\"").map(|(_, rest)| rest);
            alternative.and_then(|rest| Some(rest.split_once('"')?.0.to_owned()))
        };
        assert_eq!(alternative("In 2040.").as_deref(), Some("In 2040."));
        let named = alternative("");
        assert_eq!(named.as_deref(), Some("Trade &quot;Horizon&quot;"));
    }
}
