//! States of the page that several tests look at: their links, and what they answer.

/// The answer of a fresh page.
pub const FRESH: &str = "reached 31.060324676697 FY2056-57";

/// At 20% a year.
pub const AT_20: &str = "reached 16.237054914259 FY2041-42";

/// At 25% a year.
pub const AT_25: &str = "reached 13.266639848123 FY2038-39";

/// Two levers, and a fall.
pub const LEVERS_AND_FALL: &str =
    "?goal=ca5-triple&levers=drones:2026,transit-cost:2027&shock=2026:-30:3";

/// Five countries, each at a rate of its own.
pub const COUNTRIES: &str = "?goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10";

/// A script that opens every fold.
pub const UNFOLD: &str =
    "for (const fold of document.querySelectorAll('details')) fold.open = true;";
