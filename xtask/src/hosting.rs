//! What a host of the site is told: where pages are, under which policy they work, how long what may be kept.

use crate::page::squeeze;
use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Tags of the languages that have a page; that of the first is at the root.
pub(crate) const LANGUAGES: [&str; 4] = ["en", "ur", "ru", "ky"];

/// Name of the page for editors, and of the program in it.
pub(crate) const EDITORS: &str = "editors";

/// The script for host pages; its name holds its version, and what is published under it never changes.
pub(crate) const EMBED: &str = "embed-1.js";

/// The goal that the page opens with.
const FIRST_GOAL: &str = "kgz-100m";

/// Where the page of a language is, from that of the first.
pub(crate) fn folder(tag: &str) -> String {
    if LANGUAGES.first() == Some(&tag) {
        String::new()
    } else {
        format!("{tag}/")
    }
}

/// The picture that links to a goal show.
pub(crate) fn social(goal: &str) -> String {
    format!("social-{goal}.png")
}

/// The script for host pages, as it is sent.
pub(crate) fn embed() -> String {
    squeeze(include_str!("../../src/embed/embed-1.js"))
}

/// A `Content-Security-Policy` under which the pages work and nothing else does: their own scripts by their hashes, and
/// WebAssembly. Styles are inline, pictures are part of the page,
///
/// nothing is fetched, the page for editors frames the others, and any site may frame all of them.
pub(crate) fn policy<'a>(pages: impl Iterator<Item = &'a str>) -> String {
    let scripts = pages
        .flat_map(|page| page.split("<script").skip(1))
        .filter_map(|rest| {
            let (attributes, rest) = rest.split_once('>')?;
            let (script, _) = rest.split_once("</script>")?;
            (!attributes.contains("text/plain")).then_some(script)
        });
    let hash = |script: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(script)));
    let hashes: BTreeSet<_> = scripts.map(hash).collect();
    let hashes: Vec<_> = hashes.into_iter().collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors *",
        hashes.join(" ")
    )
}

/// Headers for Cloudflare Pages and Netlify. Both join what several rules say of one header, so no two rules that meet name
/// the same one.
pub(crate) fn headers(policy: &str) -> String {
    let mut headers = "# For Cloudflare Pages and Netlify. No X-Frame-Options, on purpose: it would keep the page out of the stories that \
         embed it.\n\n/*\n  X-Content-Type-Options: nosniff\n\n"
        .to_owned();
    for tag in LANGUAGES {
        for name in ["", "index.html"] {
            let _ = writeln!(
                headers,
                "/{}{name}\n  Cache-Control: public, max-age=300\n  Content-Security-Policy: {policy}\n",
                folder(tag)
            );
        }
    }
    headers
        + &format!(
            "/{EDITORS}.html\n  Cache-Control: public, max-age=300\n  Content-Security-Policy: {policy}\n\n/{EMBED}\n  Cache-Control: public, max-age=31536000, immutable\n  Access-Control-Allow-Origin: *\n\n\
             /oembed/*\n  Cache-Control: public, max-age=300\n  Access-Control-Allow-Origin: *\n"
        )
}

/// How nginx serves this folder, to be included in its `location`.
pub(crate) fn nginx(policy: &str) -> String {
    include_str!("nginx.conf").replace("%policy%", policy)
}

/// What the head says of the page's own address, where that is known (search engines and social networks take neither a
/// relative address nor a picture inside the page), and of the same page in other languages.
pub(crate) fn address_tags(address: Option<&str>, tag: &str) -> String {
    let here = folder(tag);
    let up = "../".repeat(here.matches('/').count());
    let mut tags = String::new();
    for other in LANGUAGES {
        let there = folder(other);
        let there = address.map_or(format!("{up}{there}index.html"), |address| {
            format!("{address}/{there}")
        });
        let _ = writeln!(
            tags,
            "<link rel=\"alternate\" hreflang=\"{other}\" href=\"{there}\">"
        );
    }
    if let Some(address) = address {
        let _ = write!(
            tags,
            "<link rel=\"canonical\" href=\"{address}/{here}\">\n\
             <meta property=\"og:image\" content=\"{address}/{}\">\n\
             <meta name=\"twitter:card\" content=\"summary_large_image\">\n",
            social(FIRST_GOAL)
        );
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::Sha384;

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
    fn the_readme_names_the_hash_of_the_script_for_host_pages() {
        let hash = format!("sha384-{}", BASE64.encode(Sha384::digest(embed())));
        assert!(include_str!("../../README.md").contains(&hash), "{hash}");
    }

    #[test]
    fn an_address_is_named_where_it_is_known() {
        let tags = address_tags(None, "ur");
        assert!(
            tags.contains("hreflang=\"ru\" href=\"../ru/index.html\"") && !tags.contains("og:")
        );
        let tags = address_tags(Some("https://example.org/trade"), "ky");
        assert!(tags.contains("rel=\"canonical\" href=\"https://example.org/trade/ky/\""));
        assert!(tags.contains("hreflang=\"en\" href=\"https://example.org/trade/\""));
        assert!(
            tags.contains("\"og:image\" content=\"https://example.org/trade/social-kgz-100m.png\"")
        );
    }
}
