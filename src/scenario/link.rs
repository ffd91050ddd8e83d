//! A link and a scenario, one from the other.
//!
//! A link is a list of edits: [`decode`] cannot fail, it returns what it understood and the edits it refused.
//! [`encode`] writes only what differs from the goal's defaults, in a fixed order, so equal scenarios have equal links.

pub use super::edit::{decode, without};
pub use super::encoding::{
    LONGEST, encode, holds, lever, scale, shape, shock, target, theme, version,
};
pub use super::migrate::VERSION;
pub use super::query::given;
