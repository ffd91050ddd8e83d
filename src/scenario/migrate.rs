//! Old links, oldest first: what a link of one version says in the next. Version 1 is the first, so there is no step yet; a
//! new version does not compile without its step, and the golden links of `tests/links/golden.rs` hold it to their answers.

/// Version of the grammar that this program writes.
pub const VERSION: u32 = 1;

/// The known keys of a link and their values, in the order in which they were given.
pub(super) type Given = Vec<(&'static str, String)>;

/// What a link says in the next version.
type Step = fn(Given) -> Given;

/// The steps from version 1 to 2, from 2 to 3 and so on.
const STEPS: [Step; VERSION as usize - 1] = [];

/// What a link of a version says in the present one.
pub(super) fn to_present(given: Given, version: u32) -> Given {
    through(&STEPS, given, version)
}

/// The same through these steps, of which the first leaves version 1.
fn through(steps: &[Step], given: Given, version: u32) -> Given {
    let taken = (version as usize).saturating_sub(1);
    steps
        .iter()
        .skip(taken)
        .fold(given, |given, step| step(given))
}

#[cfg(test)]
mod tests {
    use super::{Given, Step, through};

    #[test]
    fn a_link_goes_through_every_version_after_its_own() {
        let steps: [Step; 2] = [
            |mut given| {
                given.push(("rate", "2".to_owned()));
                given
            },
            |given| {
                let twice = |(key, value): (_, String)| (key, value.repeat(2));
                given.into_iter().map(twice).collect()
            },
        ];
        let from = |version| -> Vec<String> {
            let given: Given = vec![("goal", "a".to_owned())];
            let given = through(&steps, given, version);
            given.into_iter().map(|(_, value)| value).collect()
        };
        assert_eq!(from(1), ["aa", "22"]);
        assert_eq!(from(2), ["aa"]);
        assert_eq!(from(3), ["a"]);
        assert_eq!(from(0), from(1));
    }
}
