use super::*;
use crate::release::compressed;
use crate::site::Files;
use std::path::PathBuf;

/// A folder of one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let name = format!("trade-horizon-versions-{name}-{}", std::process::id());
        Self(std::env::temp_dir().join(name))
    }

    /// What is in a folder of it.
    fn all(&self, folder: &str) -> Files {
        read_all(&self.0.join(folder)).unwrap()
    }

    /// A small release, compressed as releases are, whose pages say these words and whose scripts have this policy; and
    /// a goal that only it has.
    fn release(&self, version: &str, words: &str, goal: &str) -> PathBuf {
        let site = self.0.join(format!("release-{version}-{words}"));
        let policy = format!("script-src '{words}'");
        let mut files = Files::new();
        for (name, text) in [
            ("index.html", words),
            ("ur/index.html", words),
            ("embed-1.js", "let a = 1;"),
            ("social.png", "PNG"),
            (&format!("{goal}/index.html"), words),
        ] {
            for folder in ["", &format!("v/{version}/")] {
                files.insert(format!("{folder}{name}"), text.as_bytes().to_vec());
            }
        }
        files.insert(
            format!("v/{version}/{POLICY}"),
            format!("{policy}\n").into_bytes(),
        );
        let policies = Policies::from([(version.to_owned(), policy)]);
        for (name, text) in rules(version, &policies).unwrap() {
            files.insert(name.to_owned(), text.into_bytes());
        }
        for (name, bytes) in compressed(files).unwrap() {
            write(&site.join(name), &bytes).unwrap();
        }
        site
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What the root of a release has to be in a published site: everything but what it says of its own version, and what hosts
/// are told.
fn root_of(mut files: Files) -> Files {
    files.retain(|name, _| !name.starts_with("v/") && name != "_headers" && name != "nginx.conf");
    files
}

#[test]
fn two_releases_stand_beside_each_other_and_the_first_is_as_it_was() {
    let folder = Folder::new("two");
    let published = folder.0.join("published");
    // What the host wants there is nobody's to remove.
    for name in ["CNAME", ".nojekyll", ".git/HEAD", "old-goal/picture.gif"] {
        write(&published.join(name), name.as_bytes()).unwrap();
    }
    let one = folder.release("0.1.0", "first", "old-goal");
    publish(&one, &published).unwrap();
    let first = folder.all("published/v/0.1.0");
    assert_eq!(first, read_all(&one.join("v/0.1.0")).unwrap());
    assert!(first.contains_key("ur/index.html.br") && first.contains_key("index.html.gz"));
    assert!(published.join("old-goal/index.html.gz").is_file());

    // What an earlier try has left, which was interrupted.
    write(&published.join("v/.unfinished/other.html"), b"half").unwrap();
    let other = folder.release("0.2.0", "second", "new-goal");
    publish(&other, &published).unwrap();
    assert_eq!(folder.all("published/v/0.1.0"), first);
    assert_eq!(
        folder.all("published/v/0.2.0"),
        read_all(&other.join("v/0.2.0")).unwrap()
    );
    let mut left = root_of(folder.all("published"));
    for name in ["CNAME", ".nojekyll", ".git/HEAD", "old-goal/picture.gif"] {
        assert_eq!(left.remove(name).unwrap(), name.as_bytes());
    }
    assert_eq!(left, root_of(read_all(&other).unwrap()));
    for rules in ["_headers", "nginx.conf"] {
        let rules = read(&published.join(rules)).unwrap();
        assert_eq!(rules.matches("script-src 'first'").count(), 1, "{rules}");
        assert!(rules.matches("script-src 'second'").count() > 1, "{rules}");
    }

    // The same once more changes nothing.
    let all = folder.all("published");
    publish(&other, &published).unwrap();
    assert_eq!(folder.all("published"), all);
}

#[test]
fn a_folder_that_is_empty_with_what_only_the_first_had_is_removed() {
    let folder = Folder::new("gone");
    let published = folder.0.join("published");
    publish(&folder.release("0.1.0", "first", "old-goal"), &published).unwrap();
    publish(&folder.release("0.2.0", "second", "new-goal"), &published).unwrap();
    assert!(!published.join("old-goal").exists() && published.join("new-goal").exists());
}

#[test]
fn a_version_that_is_published_is_not_made_another() {
    let folder = Folder::new("refused");
    let published = folder.0.join("published");
    publish(&folder.release("0.1.0", "first", "goal"), &published).unwrap();
    publish(&folder.release("0.2.0", "second", "goal"), &published).unwrap();
    let times = || -> Vec<_> {
        let names = folder.all("published").into_keys();
        let time = |name: &String| {
            std::fs::metadata(published.join(name))
                .unwrap()
                .modified()
                .unwrap()
        };
        names.map(|name| (time(&name), name)).collect()
    };
    let (before, when) = (folder.all("published"), times());
    let third = folder.release("0.2.0", "third", "goal");
    let why = publish(&third, &published).unwrap_err();
    assert!(why.contains("v/0.2.0 is published"), "{why}");
    assert!(
        why.contains("first in goal/index.html.") && why.contains("raise `version` in Cargo.toml"),
        "{why}"
    );
    // A file that is missing is a difference too.
    std::fs::remove_file(third.join("v/0.2.0/embed-1.js.br")).unwrap();
    publish(&third, &published).unwrap_err();
    assert_eq!(folder.all("published"), before);
    assert_eq!(times(), when);
}

#[test]
fn what_is_no_release_is_not_published() {
    let folder = Folder::new("none");
    let published = folder.0.join("published");
    let two = folder.release("0.1.0", "first", "goal");
    write(&two.join("v/0.2.0/index.html"), b"").unwrap();
    assert!(
        publish(&two, &published)
            .unwrap_err()
            .contains("is not a release")
    );
    assert!(!published.exists());
    // An earlier version whose policy is lost would not work under any other.
    publish(&folder.release("0.2.0", "second", "goal"), &published).unwrap();
    std::fs::remove_file(published.join("v/0.2.0").join(POLICY)).unwrap();
    let before = folder.all("published");
    let why = publish(&folder.release("0.3.0", "third", "goal"), &published).unwrap_err();
    assert!(why.contains("v/0.2.0/policy.txt"), "{why}");
    assert_eq!(folder.all("published"), before);
}
