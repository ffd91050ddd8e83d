//! What hosts and services add to a link is theirs, and counts for nothing where the link says something itself.

use super::assert_means;

#[test]
fn what_belongs_to_a_host_stays_its_own() {
    for address in [
        "?parentUrl=https%3A%2F%2Fexample.org%2Fstory%3Frate%3D5%26by%3D2030&rate=20",
        "?rate=20&parentUrl=https://example.org/story?rate=5;by=2030",
        "?rate=20&url=https%3A%2F%2Fexample.org%2F%3Fgoal%3Dca5-triple%26by%3D2040",
        "?rate=20&parentTitle=A%20story;by=2030",
        "?rate=20&childId=a&secret=b#?secret=c",
        "?rate=20&_rate=5&rate_=6&rate[x]=7&myrate=8",
        "?rate=20&amp",
    ] {
        assert_means(address, "v=1&rate=20");
    }
}

/// A host's own words may hold what looks like ours; what the link says itself is what counts.
#[test]
fn what_a_host_says_is_no_part_of_a_link() {
    for address in [
        "?rate=15&from=story%3Fgoal%3Dkaz-1bn",
        "?rate=15&s=sharer%23goal%3Dkaz-1bn",
        "?rate=15&q=a%3Bgoal%3Dkaz-1bn",
        "?rate=15&utm_content=a;goal=kaz-1bn",
        "?rate=15&u=x%26lang%3Dur",
        "?t=a%26show%3Dcard&rate=15",
        "?utm_term=x%26rate%3D99&rate=15",
        "?rate=15#story?goal=kaz-1bn",
        "?rate=15#/story?goal=kaz-1bn",
    ] {
        assert_means(address, "v=1&rate=15");
    }
    assert_means("?from=story%3Fgoal%3Dkaz-1bn", "");
    // Where nothing else asks for anything, an ampersand was encoded on the way.
    assert_means("?fbclid=x%26goal%3Dkaz-1bn", "v=1&goal=kaz-1bn");
    assert_means(
        "?utm_source=x;goal=kaz-1bn;rate=15",
        "v=1&goal=kaz-1bn&rate=15",
    );
    // WordPress adds a fragment to ours.
    assert_means("#goal=kaz-1bn#?secret=abc", "v=1&goal=kaz-1bn");
}
