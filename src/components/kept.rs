//! What was asked for as a file, to be kept in another way too: browsers inside other programs save no files and do not say so.

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

    /// What is kept, as long as the answer is that of this link.
    #[must_use]
    pub fn of(self, link: &str) -> Option<T> {
        let kept = self.0.get();
        kept.filter(|(of, _)| of == link).map(|(_, what)| what)
    }
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

/// The picture itself. `how` says how to keep it, `refused` that it is the drawing in place of a PNG.
#[component]
pub fn Shown(picture: Picture, how: &'static str, refused: &'static str) -> impl IntoView {
    let Picture { source, said, .. } = picture;
    let refused = picture.refused.then(|| view! { <p>{refused}</p> });
    view! {
        <figure class="kept" role="status">
            {refused}
            <p>{how}</p>
            <img src=source alt=said />
        </figure>
    }
}
