use super::*;
use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use sha2::{Digest as _, Sha384};

#[test]
fn the_readme_names_the_hash_of_the_script_for_host_pages() {
    let script = squeeze(&read(&root().join("src/embed").join(EMBED)).unwrap());
    let hash = format!("sha384-{}", BASE64.encode(Sha384::digest(script)));
    assert!(
        read(&root().join("README.md")).unwrap().contains(&hash),
        "{hash}"
    );
}

/// A site of two small pages and one goal.
fn made() -> Made {
    let page =
        |words: &str| format!("<head>\n{PLACE}</head>\n<p>{words}</p><script>go()</script>\n");
    let goal = Told {
        id: "ca5-triple".to_owned(),
        name: "Central Asia".to_owned(),
        sentence: "It triples.".to_owned(),
        link: "v=1&goal=ca5-triple".to_owned(),
    };
    Made {
        pages: vec![(Some("en"), page("one")), (None, page("two"))],
        goals: vec![("en", "ltr".to_owned(), vec![goal])],
        embed: "let a = 1;".to_owned(),
    }
}

#[test]
fn a_version_is_the_whole_site_but_for_its_address() {
    for address in [Some("https://example.org/trade"), None] {
        let here = Place {
            address: address.map(str::to_owned),
            frozen: false,
        };
        let (root, version) = (made().at(&here), made().at(&here.of("0.1.0")));
        assert_eq!(root.len(), if address.is_some() { 6 } else { 5 });
        assert_eq!(root.len(), version.len());
        for ((name, page), (name_there, there)) in root.iter().zip(&version) {
            assert_eq!(name, name_there);
            let moved = page.replace("example.org/trade/", "example.org/trade/v/0.1.0/");
            let found = "<meta name=\"robots\" content=\"noindex\">\n";
            assert_eq!(there.replace(found, ""), moved);
            assert!(!there.contains(PLACE), "{there}");
            // The template of the page for editors says it itself.
            let is_told = name.ends_with("index.html");
            assert_eq!(there.contains(found), is_told, "{name}");
        }
    }
}
