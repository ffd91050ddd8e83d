//! Links as they come back from programs on their way.

use super::*;
use crate::data;
use proptest::prelude::*;

#[test]
fn nothing_of_a_folded_link_is_taken_for_another_thing() {
    let goals = data::goals().iter().map(|goal| goal.id);
    let figures = data::figures().iter().map(|figure| figure.id);
    let levers = data::levers().iter().map(|lever| lever.id);
    let parts = data::parts().iter().map(|part| part.code);
    for id in goals.chain(figures).chain(levers).chain(parts) {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(id.chars().all(fits), "{id}");
    }
    for key in Key::ALL {
        assert!(key.name().bytes().all(|byte| byte.is_ascii_lowercase()));
    }
    let link = "v=1&goal=ca5-triple&rate=-3.25&parts=kz:5.5,kg.x:20";
    assert_eq!(
        folded(link),
        "v.1_goal.ca5-triple_rate.-3.25_parts.kz:5.5,kg.x:20"
    );
    assert_eq!(unfolded(&folded(link)).as_deref(), Some(link));
    assert_eq!(unfolded("moon"), None);
    assert_eq!(unfolded("v.1_moon.2"), None);
}

/// The pairs of a query that no hand has touched.
fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (unpacked(name), unpacked(value))
    };
    query.split('&').filter(|pair| !pair.is_empty()).map(pair)
}

proptest! {
    #[test]
    fn a_query_is_read_as_the_library_for_forms_reads_it(query in "([a-z+&=]|%[0-7][0-9a-fA-F]|%[89a-f][0-9a-f]|%|\\PC){0,30}") {
        let theirs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
        let ours: Vec<_> = pairs(&query).collect();
        prop_assert_eq!(ours.len(), theirs.len());
        for (ours, theirs) in ours.iter().zip(&theirs) {
            for (ours, theirs) in [(&ours.0, &theirs.0), (&ours.1, &theirs.1)] {
                prop_assert!(ours == theirs || theirs.contains('\u{fffd}'), "{} {}", ours, theirs);
            }
        }
    }

    #[test]
    fn a_whole_link_is_read_as_forms_read_it(rate in 0_u32..999, by in 2026_u16..2100, other in "[a-z_]{1,9}", value in "[a-zA-Z0-9:/.%-]{0,20}") {
        let query = format!("v=1&rate={rate}&{other}={value}&by=fy{by}");
        let ours: Vec<_> = read(&query).given;
        let theirs: Vec<_> = form_urlencoded::parse(query.as_bytes())
            .filter_map(|(name, value)| Some((known(&name)?, value.into_owned())))
            .collect();
        prop_assert!(ours.iter().zip(&theirs).filter(|(ours, theirs)| ours.0 == theirs.0 && ours.1 == theirs.1).count() >= 3);
    }
}
