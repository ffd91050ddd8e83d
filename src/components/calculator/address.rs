//! Where the page is, the links from there, and the one to the whole page.

use super::Calculator;
use crate::components::said::Said;
use crate::platform::address;
use crate::scenario::{Scenario, Sections, link};
use crate::view::Page;
use leptos::prelude::*;

impl Calculator {
    /// The page's address without query and fragment; empty before the program runs.
    #[must_use]
    pub fn address(self) -> String {
        self.address.get()
    }

    /// The address that opens this page in any browser. It holds the figure at its present value, so that a later
    /// revision does not change what was shared.
    #[must_use]
    pub fn link(self, page: &Page) -> String {
        format!(
            "{}?{}",
            self.address(),
            link::encode(&page.scenario.pinned())
        )
    }

    /// The same for others: without an address that they cannot open, such as that of a file on this device, the scenario alone,
    /// from its `?` on.
    #[must_use]
    pub fn public_link(self, page: &Page) -> String {
        let link = self.link(page);
        match link.find('?') {
            Some(query) if !link.starts_with("http") => link.split_at(query).1.to_owned(),
            _ => link,
        }
    }

    /// The way from here to the whole page with the same answer.
    #[must_use]
    pub fn whole(self) -> String {
        let whole = self.page(|page| {
            link::encode(&Scenario {
                sections: Sections::default(),
                ..page.scenario.clone()
            })
        });
        format!("{}?{whole}", self.address())
    }

    /// Query and fragment that the page is to show.
    #[must_use]
    pub fn asked(self) -> (String, String) {
        self.saved.with_untracked(|saved| address::read_or(saved))
    }

    /// Sets the address to a link, as a new entry of the history or in place of the present one. In a saved copy no link at all asks for
    /// what it was saved with, and so a fresh page for the version of its link.
    pub fn write(self, link: String, new_entry: bool) {
        let fresh = link.is_empty() && self.saved.with_untracked(|saved| !saved.is_empty());
        let link = if fresh { link::version() } else { link };
        // Where the browser refuses, the answer is on the page all the same.
        let _ = address::write(&link, new_entry);
    }

    /// Says where the page is.
    pub fn stand_at(self, address: String) {
        self.address.set(address);
    }
}

/// The way from a frame to the whole page.
#[component]
pub fn WholePage() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    view! {
        <p class="masthead-full">
            <a href=move || calc.whole() target="_blank" rel="noopener"><Said text=calc.say(|words| words.full_page) /></a>
        </p>
    }
}
