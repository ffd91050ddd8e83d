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

#[test]
fn hosts_send_the_policy_with_pages_and_keep_the_versioned_script() {
    let nginx = nginx("default-src 'none'");
    let policy = "add_header Content-Security-Policy \"default-src 'none'\";";
    assert_eq!(nginx.matches(policy).count(), 1, "{nginx}");
    let headers = headers("default-src 'none'");
    assert_eq!(headers.matches("/*\n").count(), 2, "{headers}");
    for rule in headers.split("\n\n").filter(|rule| !rule.starts_with('#')) {
        let page = rule.starts_with("/\n") || rule.contains("/\n") || rule.contains(".html\n");
        assert_eq!(rule.contains("Content-Security-Policy"), page, "{rule}");
    }
    for said in [nginx, headers] {
        assert!(!said.contains("X-Frame-Options:") && !said.contains("add_header X-Frame"));
        assert!(said.contains("max-age=31536000, immutable"));
    }
}

#[test]
fn an_address_is_named_where_it_is_known() {
    let tags = address_tags(None, "ur");
    assert!(tags.contains("hreflang=\"ru\" href=\"../ru/index.html\"") && !tags.contains("og:"));
    let tags = address_tags(Some("https://example.org/trade"), "ky");
    assert!(tags.contains("rel=\"canonical\" href=\"https://example.org/trade/ky/\""));
    assert!(tags.contains("hreflang=\"en\" href=\"https://example.org/trade/\""));
    assert!(
        tags.contains("\"og:image\" content=\"https://example.org/trade/social-kgz-100m.png\"")
    );
}
