//! What was asked for as a file, to be kept in another way too: browsers inside other programs save no files and do not say so.

use crate::platform::picture;
use leptos::prelude::*;

/// What was asked for, with the link of the answer that it shows.
pub struct Kept<T>(RwSignal<Option<(String, T)>>);

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kept<T> {}

impl<T: Clone + Send + Sync + 'static> Kept<T> {
    /// Nothing yet.
    #[must_use]
    pub fn none() -> Self {
        Self(RwSignal::new(None))
    }

    /// Keeps what shows the answer of this link.
    pub fn keep(self, link: String, what: T) {
        self.0.set(Some((link, what)));
    }

    /// Forgets it once the answer is another: who comes back to it asks anew.
    pub fn until_changed(self, link: impl Fn() -> String + 'static) {
        forget_with(self.0, link);
    }

    /// What is kept, as long as the answer is that of this link.
    #[must_use]
    pub fn of(self, link: &str) -> Option<T> {
        let kept = self.0.get();
        kept.filter(|(of, _)| of == link).map(|(_, what)| what)
    }
}

/// Forgets what is kept of a text once that is another: what comes back to it later is asked for anew.
pub fn forget_with<T: Send + Sync + 'static>(
    kept: RwSignal<Option<(String, T)>>,
    text: impl Fn() -> String + 'static,
) {
    Effect::new(move |_| {
        let now = text();
        if kept.with_untracked(|kept| kept.as_ref().is_some_and(|(of, _)| *of != now)) {
            kept.set(None);
        }
    });
}

/// A picture that was asked for.
#[derive(Clone)]
pub struct Picture {
    /// Its address, which holds all of it.
    pub source: String,
    /// What it says.
    pub said: String,
    /// Whether the browser made no PNG of it.
    pub refused: bool,
}

/// Width and height of a bitmap in pixels, as links show pictures.
pub const PIXELS: [f64; 2] = [1_200.0, 630.0];

/// What a picture is saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A bitmap.
    Png,
    /// A drawing.
    Svg,
}

impl Kind {
    /// Class of the button that saves it so.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Png => "save-png",
            Self::Svg => "save-svg",
        }
    }
}

impl Kept<Picture> {
    /// Lets the browser save the drawing at this address as a file of this name and kind, and keeps what it became.
    pub fn save(self, link: String, said: String, svg: String, name: &str, kind: Kind) {
        let keep = move |source, refused| {
            let picture = Picture {
                source,
                said,
                refused,
            };
            self.keep(link, picture);
        };
        match kind {
            Kind::Svg => {
                let _ = picture::save(&svg, &format!("{name}.svg"));
                keep(svg, false);
            }
            Kind::Png => {
                picture::save_png(&svg.clone(), PIXELS, format!("{name}.png"), move |png| {
                    let refused = png.is_none();
                    keep(png.unwrap_or(svg), refused);
                });
            }
        }
    }
}

/// The picture itself. `how` says how to keep it, `refused` that it is the drawing in place of a PNG.
#[component]
pub fn Shown(picture: Picture, how: &'static str, refused: &'static str) -> impl IntoView {
    let Picture { source, said, .. } = picture;
    let refused = picture.refused.then(|| view! { <p>{refused}</p> });
    view! {
        <figure class="kept">
            {refused}
            <p>{how}</p>
            <img src=source alt=said />
        </figure>
    }
}
