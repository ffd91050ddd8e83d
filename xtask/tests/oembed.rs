use super::*;

fn told() -> Told {
    Told {
        id: "ca5-triple".to_owned(),
        name: "\"Central\" Asia".to_owned(),
        sentence: "It triples & more.".to_owned(),
        link: "v=1&goal=ca5-triple".to_owned(),
    }
}

fn place(address: Option<&str>) -> Place {
    Place {
        address: address.map(str::to_owned),
        frozen: false,
    }
}

#[test]
fn a_goal_is_a_page_and_what_oembed_says() {
    let files = files(
        &told(),
        "ky",
        "ky/",
        "ltr",
        &place(Some("https://example.org/trade")),
    );
    let [(json_name, json), (page_name, page)] = &files[..] else {
        unreachable!("two files");
    };
    assert_eq!(
        (json_name.as_str(), page_name.as_str()),
        ("oembed/ca5-triple.ky.json", "ky/ca5-triple/index.html")
    );
    let said: serde_json::Value = serde_json::from_str(json).unwrap_or_default();
    assert_eq!(
        (&said["type"], &said["version"], &said["title"]),
        (&json!("rich"), &json!("1.0"), &json!("\"Central\" Asia"))
    );
    let html = said["html"].as_str().unwrap_or_default();
    // What WordPress asks of a frame from a site it does not know: a quotation without attributes, then the frame.
    assert!(html.starts_with("<blockquote><a href=\"https://example.org/trade/ky/ca5-triple/\">&quot;Central&quot; Asia</a></blockquote><iframe src=\"https://example.org/trade/ky/?v=1&amp;goal=ca5-triple&amp;show="), "{html}");
    for part in [
        "href=\"https://example.org/trade/oembed/ca5-triple.ky.json\"",
        "<meta name=\"description\" content=\"It triples &amp; more.\">",
        "href=\"../index.html?goal=ca5-triple\"",
        "og:image\" content=\"https://example.org/trade/social-ca5-triple.png\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn without_an_address_there_is_only_the_page() {
    let files = files(&told(), "en", "", "ltr", &place(None));
    assert_eq!(files.len(), 1);
    assert!(
        files
            .iter()
            .all(|(name, page)| name == "ca5-triple/index.html" && !page.contains("oembed"))
    );
}

#[test]
fn a_goal_of_a_version_leads_to_that_version() {
    let root = place(Some("https://example.org/trade"));
    let version = files(&told(), "ky", "ky/", "ltr", &root.of("0.1.0"));
    let root = files(&told(), "ky", "ky/", "ltr", &root);
    assert_eq!(version.len(), 2);
    for ((name, page), (root_name, root_page)) in version.iter().zip(&root) {
        assert_eq!(name, root_name);
        assert_eq!(
            page.matches("noindex").count(),
            usize::from(name.ends_with("index.html"))
        );
        let elsewhere = root_page.replace("org/trade/", "org/trade/v/0.1.0/");
        assert_eq!(
            page.replace("<meta name=\"robots\" content=\"noindex\">\n", ""),
            elsewhere
        );
    }
}
