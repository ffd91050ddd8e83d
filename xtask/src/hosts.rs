//! What hosts are told: the policy of the pages, their headers, and what the head says of addresses.

use crate::onefile::{EDITORS, EMBED, FIRST_GOAL, LANGUAGES, folder, social};
use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A `Content-Security-Policy` under which the pages work and nothing else does: their own scripts by their hashes, and
/// WebAssembly. Styles are inline, pictures are part of the page, nothing is fetched, the page for editors frames the others, and any site may frame all of them.
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
#[path = "../tests/hosts.rs"]
mod tests;
