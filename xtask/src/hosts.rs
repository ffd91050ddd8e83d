//! What hosts are told: the policy of the pages, their headers, and what the head says of addresses.

use crate::site::{EDITORS, EMBED, LANGUAGES, Place, folder};
use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Versions by their names, each with the policy that its pages were built with.
pub(crate) type Policies = BTreeMap<String, String>;

/// A `Content-Security-Policy` under which the pages work and nothing else does: their own scripts by their hashes, and
/// WebAssembly. Styles are inline, pictures are part of the page, nothing is fetched, the page for editors frames the others. Who may frame them is not said: `frame-ancestors *` would forbid
/// it to files, to `srcdoc` in a sandbox and to `data:`.
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
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; base-uri 'none'; \
         form-action 'none'",
        hashes.join(" ")
    )
}

/// The files that tell hosts of a site with this version at its root and these beside it, itself among them.
///
/// # Errors
/// A sentence, where the policy of the version at the root is missing.
pub(crate) fn rules(
    version: &str,
    policies: &Policies,
) -> Result<[(&'static str, String); 2], String> {
    let policy = policies
        .get(version)
        .ok_or_else(|| format!("The policy of {version} is missing."))?;
    Ok([
        ("_headers", headers(policy, policies)),
        ("nginx.conf", nginx(policy, policies)),
    ])
}

/// Headers for Cloudflare Pages and Netlify. Both join what several rules say of one header, so no two rules that meet name
/// the same one; and a version has one rule, as Cloudflare reads a hundred.
fn headers(policy: &str, policies: &Policies) -> String {
    let mut headers = "# For Cloudflare Pages and Netlify. No X-Frame-Options, on purpose: it would keep the page out of the stories that \
         embed it.\n\n/*\n  X-Content-Type-Options: nosniff\n\n"
        .to_owned();
    let page = |tag| ["", "index.html"].map(|name| format!("{}{name}", folder(tag)));
    // Cloudflare leads to the page for editors by its name alone.
    let editors = [EDITORS.to_owned(), format!("{EDITORS}.html")];
    for name in LANGUAGES.into_iter().flat_map(page).chain(editors) {
        let _ = writeln!(
            headers,
            "/{name}\n  Cache-Control: public, max-age=300\n  Content-Security-Policy: {policy}\n"
        );
    }
    let _ = writeln!(
        headers,
        "/{EMBED}\n  Cache-Control: public, max-age=31536000, immutable\n  Access-Control-Allow-Origin: *\n\n\
         /oembed/*\n  Cache-Control: public, max-age=300\n  Access-Control-Allow-Origin: *"
    );
    for (version, policy) in policies {
        let _ = writeln!(
            headers,
            "\n/v/{version}/*\n  Cache-Control: public, max-age=31536000, immutable\n  Access-Control-Allow-Origin: *\n  \
             Content-Security-Policy: {policy}"
        );
    }
    headers
}

/// How nginx serves this folder, to be included in its `location`.
fn nginx(policy: &str, policies: &Policies) -> String {
    let mut versions = String::new();
    for (version, policy) in policies {
        let version = version.replace('.', "\\.").replace('+', "\\+");
        let _ = writeln!(
            versions,
            "location ~ /v/{version}/ {{\n    \
             add_header Cache-Control \"public, max-age=31536000, immutable\";\n    \
             add_header X-Content-Type-Options nosniff;\n    \
             add_header Access-Control-Allow-Origin *;\n    \
             add_header Content-Security-Policy \"{policy}\";\n}}"
        );
    }
    include_str!("nginx.conf")
        .replace("%policy%", policy)
        .replace("%versions%\n", &versions)
}

/// What the head says of the page's own address, where that is known (search engines and social networks do not take a
/// relative one), and of the same page in other languages. No picture: every link with choices has this same head, and a
/// picture holds an answer, which would stand beside one that the link does not have.
pub(crate) fn address_tags(place: &Place, tag: &str) -> String {
    let here = folder(tag);
    let up = "../".repeat(here.matches('/').count());
    let mut tags = place.robots().to_owned();
    for other in LANGUAGES {
        let there = folder(other);
        let there = match &place.address {
            Some(address) => format!("{address}/{there}"),
            None => format!("{up}{there}index.html"),
        };
        let _ = writeln!(
            tags,
            "<link rel=\"alternate\" hreflang=\"{other}\" href=\"{there}\">"
        );
    }
    // The page itself reads it, to name an address where it was opened from a file: that of its own version.
    if let Some(address) = &place.address {
        let _ = writeln!(tags, "<link rel=\"canonical\" href=\"{address}/{here}\">");
    }
    tags
}

#[cfg(test)]
#[path = "../tests/hosts.rs"]
mod tests;
