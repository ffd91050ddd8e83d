//! Published links and their answers.

use crate::reading::open;
use trade_horizon::scenario::{Scenario, link};
use trade_horizon::view::{self, Outcome};

/// Version 1: a link, what it answers, and its shortest form. Lines are added here, never changed.
const GOLDEN: [(&str, &str, &str); 32] = [
    (
        "?goal=kgz-100m&rate=10",
        "reached 31.060324676697 FY2056-57",
        "",
    ),
    ("", "reached 31.060324676697 FY2056-57", ""),
    (
        "?v=1&goal=kgz-100m&rate=12.5",
        "reached 25.134053586063 FY2050-51",
        "v=1&rate=12.5",
    ),
    (
        "?goal=kgz-100m&rate=20",
        "reached 16.237054914259 FY2041-42",
        "v=1&rate=20",
    ),
    (
        "?goal=kgz-100m&rate=-31.99",
        "never Shrinking",
        "v=1&rate=-31.99",
    ),
    ("?goal=kgz-100m&rate=0", "never NoGrowth", "v=1&rate=0"),
    ("?rate=0.01", "never Beyond", "v=1&rate=0.01"),
    (
        "?goal=ca5-triple&rate=10",
        "reached 11.526704607248 2036",
        "v=1&goal=ca5-triple",
    ),
    (
        "?goal=kgz-100m&by=fy2030",
        "reached 31.060324676697 FY2056-57",
        "v=1&by=fy2030",
    ),
    (
        "?goal=kgz-100m&by=2030",
        "reached 31.060324676697 FY2056-57",
        "v=1&by=2030",
    ),
    (
        "?goal=kgz-200m&by=none",
        "reached 27.177235115533 2053",
        "v=1&goal=kgz-200m&by=none",
    ),
    (
        "?goal=custom&base=120&period=fy2025&target=100&rate=-10",
        "met",
        "v=1&goal=custom&rate=-10&base=120",
    ),
    (
        "?goal=custom&base=0&period=fy2025&target=100&path=linear&step=7",
        "reached 14.285714285714 FY2039-40",
        "v=1&goal=custom&path=linear&step=7&base=0",
    ),
    (
        "?base=kgz-fy2025-sbp@4.561",
        "reached 32.395577204844 FY2057-58",
        "v=1&base=kgz-fy2025-sbp@4.561",
    ),
    (
        "?base=kgz-fy2025-minister@5.2",
        "reached 31.019892801278 FY2056-57",
        "v=1&base=kgz-fy2025-minister@5.2",
    ),
    (
        "#goal=exports-1bn",
        "reached 17.041695141300 FY2042-43",
        "v=1&goal=exports-1bn",
    ),
    (
        "?rate=15&amp;utm_source=x&fbclid=y#?secret=abc",
        "reached 21.181482450854 FY2046-47",
        "v=1&rate=15",
    ),
    (
        "?goal=ca5-triple&target=2.5x&scale=linear",
        "reached 9.613776133413 2034",
        "v=1&goal=ca5-triple&target=2.5x&scale=linear",
    ),
    (
        "?goal=match-india&theme=dark&lang=en",
        "reached 16.560112766595 2041",
        "v=1&goal=match-india&lang=en&theme=dark",
    ),
    (
        "?path=fade&to=3&half=5",
        "reached 84.106022758163 FY2109-10",
        "v=1&path=fade&to=3&half=5",
    ),
    (
        "?goal=ca5-triple&parts=uz:15,kz:5,kg.x:20&levers=digital-agreement:fy2027&shock=fy2026:-30:3",
        "reached 8.874181379585 FY2033-34",
        "v=1&goal=ca5-triple&parts=kz:5,uz:15,kg.x:20&levers=digital-agreement:fy2027&shock=fy2026:-30:3",
    ),
    (
        "?goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10",
        "reached 10.398525447849 FY2035-36",
        "v=1&goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10",
    ),
    (
        "?path=scurve&cap=90",
        "never Ceiling",
        "v=1&path=scurve&cap=90",
    ),
    (
        "?goal=match-india&infl=10",
        "never Outpaced",
        "v=1&goal=match-india&infl=10",
    ),
    (
        "?goal=ca5-triple&levers=transit-cost:fy2027:0.8,drones:2026",
        "reached 6.040577314862 2031",
        "v=1&goal=ca5-triple&levers=drones:2026,transit-cost:fy2027:0.8",
    ),
    (
        "?infl=2&sigma=25&cap=500",
        "reached 39.206212244760 FY2064-65",
        "v=1&cap=500&infl=2&sigma=25",
    ),
    (
        "?vs=rate%3D20",
        "reached 31.060324676697 FY2056-57",
        "v=1&vs=v.1_rate.20",
    ),
    (
        "?show=chart,answer",
        "reached 31.060324676697 FY2056-57",
        "v=1&show=answer,chart",
    ),
    (
        "?show=card",
        "reached 31.060324676697 FY2056-57",
        "v=1&show=card",
    ),
    (
        "?show=sentence&rate=20",
        "reached 16.237054914259 FY2041-42",
        "v=1&rate=20&show=sentence",
    ),
    (
        "?v=1&vs=v%3D1%26rate%3D20",
        "reached 31.060324676697 FY2056-57",
        "v=1&vs=v.1_rate.20",
    ),
    (
        "?v=1&rate=12&vs=v.1_goal.ca5-triple_rate.-3.25_parts.kz:5,uz.x:15.5",
        "reached 26.121940104548 FY2051-52",
        "v=1&rate=12&vs=v.1_goal.ca5-triple_rate.-3.25_parts.kz:5,uz.x:15.5",
    ),
];

fn answer(scenario: &Scenario) -> String {
    match view::outcome(scenario) {
        Outcome::Met => "met".to_owned(),
        Outcome::Never(reason) => format!("never {reason:?}"),
        Outcome::Reached { years, period } => format!("reached {years:.12} {}", period.to_label()),
    }
}

#[test]
fn published_links_keep_their_answers() {
    for (address, expected, shortest) in GOLDEN {
        let (scenario, refused) = open(address);
        assert_eq!(refused, [], "{address}");
        assert_eq!(answer(&scenario), expected, "{address}");
        assert_eq!(link::encode(&scenario), shortest, "{address}");
        assert_eq!(open(shortest).0, scenario, "{address}");
    }
}
