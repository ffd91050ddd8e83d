//! Three short readings below the chart: the chance, what one more point is worth, and what another figure would say.

use super::state::{State, words};
use crate::all;
use crate::platform::dom::{Node, block, live, phrase};

/// Those that there are, each with its name, its size in large type, and what it means.
pub fn readings(state: State) -> Node {
    let reading = |[name, size, said]: [String; 3]| {
        let parts = all![
            phrase("SPAN", "reading-name", name),
            phrase("SPAN", "reading-size", size),
            phrase("SPAN", "reading-said", said),
        ];
        block("LI", "reading", parts)
    };
    let all = move || {
        let all = state.read(|shown| (words().readings)(&shown.page));
        all.into_iter().map(reading).collect()
    };
    block("UL", "readings", all![live(all)])
}
