use super::*;

#[test]
fn a_policy_names_every_script_and_not_the_program() {
    let page = "<script>a()</script><script type=\"text/plain\" id=\"program\">zz</script><script type=\"module\">b</script>";
    let policy = policy([page, page].into_iter());
    // By another program: printf 'a()' | openssl dgst -sha256 -binary | base64
    let hash = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='";
    assert_eq!(policy.matches("sha256-").count(), 2, "{policy}");
    assert!(policy.contains(hash), "{policy}");
}

/// Two versions, each with a policy of its own.
fn policies() -> Policies {
    let policies = [
        ("0.1.0", "default-src 'none'"),
        ("0.2.0+b", "img-src data:"),
    ];
    Policies::from(policies.map(|(version, policy)| (version.to_owned(), policy.to_owned())))
}

#[test]
fn hosts_send_the_policy_with_pages_and_keep_the_versioned_script() {
    let [(_, headers), (_, nginx)] = rules("0.1.0", &policies()).unwrap();
    let policy = "add_header Content-Security-Policy \"default-src 'none'\";";
    assert_eq!(nginx.matches(policy).count(), 2, "{nginx}");
    assert_eq!(headers.matches("/*\n").count(), 4, "{headers}");
    for rule in headers.split("\n\n").filter(|rule| !rule.starts_with('#')) {
        let page = rule.starts_with("/\n")
            || rule.contains("/\n")
            || rule.contains(".html\n")
            || rule.starts_with("/editors\n");
        let page = page || rule.starts_with("/v/");
        assert_eq!(rule.contains("Content-Security-Policy"), page, "{rule}");
    }
    for said in [nginx, headers] {
        assert!(!said.contains("X-Frame-Options:") && !said.contains("add_header X-Frame"));
        assert!(said.contains("max-age=31536000, immutable"));
    }
    assert!(rules("0.3.0", &policies()).is_err());
}

#[test]
fn a_version_keeps_the_policy_that_it_was_built_with() {
    let [(_, headers), (_, nginx)] = rules("0.2.0+b", &policies()).unwrap();
    let rule = |path: &str| {
        let rule = headers
            .split("\n\n")
            .find(|rule| rule.starts_with(&format!("{path}\n")));
        rule.unwrap_or_default().trim_end().to_owned()
    };
    assert_eq!(
        rule("/v/0.1.0/*"),
        "/v/0.1.0/*\n  Cache-Control: public, max-age=31536000, immutable\n  Access-Control-Allow-Origin: *\n  \
         Content-Security-Policy: default-src 'none'"
    );
    for path in ["/", "/v/0.2.0+b/*"] {
        assert!(
            rule(path).ends_with("Content-Security-Policy: img-src data:"),
            "{path}: {headers}"
        );
    }
    let place = |text: &str| {
        nginx
            .find(text)
            .unwrap_or_else(|| unreachable!("{text}: {nginx}"))
    };
    // The first that fits counts.
    let places = [
        place("location ~ /v/0\\.1\\.0/ {"),
        place("Policy \"default-src 'none'\";"),
        place("location ~ /v/0\\.2\\.0\\+b/ {"),
        place("Policy \"img-src data:\";"),
        place("location ~ \\.html$ {"),
    ];
    assert!(places.is_sorted(), "{nginx}");
    assert!(!nginx.contains('%'), "{nginx}");
}

/// Netlify and Cloudflare join what rules that meet say of one header.
#[test]
fn no_two_rules_that_meet_name_the_same_header() {
    let [(_, headers), _] = rules("0.1.0", &policies()).unwrap();
    let rules: Vec<_> = headers
        .split("\n\n")
        .filter(|rule| rule.starts_with('/'))
        .filter_map(|rule| rule.split_once('\n'))
        .collect();
    assert!(rules.len() > 12, "{headers}");
    let meet = |one: &str, other: &str| match one.strip_suffix('*') {
        Some(start) => other.starts_with(start),
        None => one == other,
    };
    for (place, (one, says)) in rules.iter().enumerate() {
        for (other, says_too) in &rules[place + 1..] {
            if meet(one, other) || meet(other, one) {
                let names = says.lines().filter_map(|line| line.split_once(':'));
                for (name, _) in names {
                    assert!(
                        !says_too.contains(&format!("{name}:")),
                        "{one} {other}:{name}"
                    );
                }
            }
        }
    }
}

/// The root of a site whose address is known, or is not.
fn root(address: Option<&str>) -> Place {
    Place {
        address: address.map(str::to_owned),
        frozen: false,
    }
}

#[test]
fn an_address_is_named_where_it_is_known() {
    let tags = address_tags(&root(None), "ur");
    assert!(tags.contains("hreflang=\"ru\" href=\"../ru/index.html\"") && !tags.contains("og:"));
    let tags = address_tags(&root(Some("https://example.org/trade")), "ky");
    assert!(tags.contains("rel=\"canonical\" href=\"https://example.org/trade/ky/\""));
    assert!(tags.contains("hreflang=\"en\" href=\"https://example.org/trade/\""));
    assert!(!tags.contains("robots"), "{tags}");
    // Links with choices have this head too.
    for picture in ["og:image", "twitter:", "social"] {
        assert!(!tags.contains(picture), "{tags}");
    }
}

#[test]
fn a_version_names_its_own_address_and_is_not_found_by_search_engines() {
    let version = root(Some("https://example.org/trade")).of("0.1.0");
    let tags = address_tags(&version, "ky");
    assert!(tags.contains("rel=\"canonical\" href=\"https://example.org/trade/v/0.1.0/ky/\""));
    assert_eq!(
        tags.matches("https://example.org/trade/v/0.1.0/").count(),
        5,
        "{tags}"
    );
    assert_eq!(tags.matches("https://").count(), 5, "{tags}");
    let unknown = address_tags(&root(None).of("0.1.0"), "ky");
    for tags in [tags, unknown] {
        assert!(
            tags.contains("<meta name=\"robots\" content=\"noindex\">"),
            "{tags}"
        );
    }
}
