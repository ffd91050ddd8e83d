//! Puts what Trunk has built into the one file of a release: style, static page, glue and program.
//!
//! The program stands in the page as text, one character for each byte: letters and digits as they are, the most
//! frequent other bytes as what is left of printable ASCII, the rest as letters of two bytes. A host's own compression
//! then sees the program as it is, which gives a smaller transfer than a program compressed beforehand (a bare page:
//! 45 KB with brotli, against 54 KB for gzip in base64), and no browser needs to unpack it. Its code is sorted by kind of
//! byte beforehand (`streams.rs`).

use crate::budget::{Weighed, judge};
use crate::oembed::{self, Told};
use crate::order::{WAYS, order};
use crate::run::{self, root, run};
use crate::shrink::shrink;
use crate::streams::apart;
use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Names the address that the page will have, `https://example.org/trade`, where it is known when it is built.
pub(crate) const ADDRESS: &str = "TRADE_HORIZON_ADDRESS";

/// The script for host pages; its name holds its version, and what is published under it never changes.
pub(crate) const EMBED: &str = "embed-1.js";

/// The goal that the page opens with.
const FIRST_GOAL: &str = "kgz-100m";

/// Tag of a language, and the feature of the program that speaks it; the first is the one that Trunk builds.
const LANGUAGES: [(&str, &str); 4] = [
    ("en", ""),
    ("ur", "urdu"),
    ("ru", "russian"),
    ("ky", "kyrgyz"),
];

/// Names the languages to build, `en,ur`, where not all of them are wanted.
pub(crate) const ONLY: &str = "TRADE_HORIZON_LANGUAGES";

/// A picture of one point in each language's folder: whoever can load it can open the page beside it.
const HERE: (&str, &[u8]) = (
    "here.gif",
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\0\0\0\x21\xf9\x04\x01\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0\x3b",
);

/// Writes a page for each language into Trunk's folder, `index.html`, `ur/index.html` and so on, each with everything in
/// it, and removes what they now hold.
pub(crate) fn onefile() -> Result<(), String> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or("Trunk calls this after a build: use `cargo xtask build`.")?;
    let reloader = reloader(&staging)?;
    let (head, style) = template("index.html")?;
    let address = std::env::var(ADDRESS).ok();
    let address = address.map(|address| address.trim_end_matches('/').to_owned());
    let only = std::env::var(ONLY).unwrap_or_default();
    let built = LANGUAGES
        .into_iter()
        .filter(|(tag, _)| only.is_empty() || only.split(',').any(|one| one == *tag));
    let (mut pages, mut weights) = (Vec::new(), Vec::new());
    for (tag, feature) in built {
        let folder = if feature.is_empty() {
            staging.clone()
        } else {
            compile(PROGRAM, tag, feature)?
        };
        let known = address_tags(address.as_deref(), tag);
        let (page, parts) = page(
            PROGRAM,
            tag,
            &folder,
            &head.replacen(PLACE, &known, 1),
            &style,
        )?;
        let file = format!("{}index.html", self::folder(tag));
        weights.push(Weighed {
            file,
            kind: "page",
            parts,
        });
        pages.push((
            tag,
            page.replacen("</body>", &format!("{reloader}</body>"), 1),
        ));
    }
    let (head, style) = template("src/editors.html")?;
    let known = address.as_ref().map_or(String::new(), |address| {
        format!("<link rel=\"canonical\" href=\"{address}/{EDITORS}.html\">\n")
    });
    let built = compile(EDITORS, EDITORS, EDITORS)?;
    let (editors, parts) = page(
        EDITORS,
        EDITORS,
        &built,
        &head.replacen(PLACE, &known, 1),
        &style,
    )?;
    weights.push(Weighed {
        file: format!("{EDITORS}.html"),
        kind: EDITORS,
        parts,
    });
    for entry in std::fs::read_dir(&staging)
        .map_err(|e| e.to_string())?
        .flatten()
    {
        let _ = std::fs::remove_file(entry.path());
    }
    let write = |name: &str, content: &[u8]| run::write(&staging.join(name), content);
    for (tag, page) in &pages {
        let folder = folder(tag);
        write(&format!("{folder}index.html"), page.as_bytes())?;
        write(&format!("{folder}{}", HERE.0), HERE.1)?;
    }
    let mut leading = Vec::new();
    for (tag, _) in &pages {
        let folder = folder(tag);
        let (direction, goals) = goals(tag)?;
        for goal in goals {
            leading.extend(oembed::files(
                &goal,
                tag,
                &folder,
                &direction,
                address.as_deref(),
            ));
            if folder.is_empty() {
                let picture = social(&goal.id);
                let from = root().join("tests/e2e/pictures").join(&picture);
                std::fs::copy(&from, staging.join(&picture))
                    .map_err(|e| format!("{}: {e}", from.display()))?;
            }
        }
    }
    for (name, content) in &leading {
        write(name, content.as_bytes())?;
    }
    let embed = squeeze(&read(&root().join("src/embed").join(EMBED))?);
    weights.push(Weighed {
        file: EMBED.to_owned(),
        kind: "embed",
        parts: vec![("whole", embed.len())],
    });
    write(&format!("{EDITORS}.html"), editors.as_bytes())?;
    let all = pages.iter().map(|(_, page)| page.as_str());
    let leading = leading.iter().map(|(_, page)| page.as_str());
    let policy = policy(all.chain([editors.as_str()]).chain(leading));
    write(EMBED, embed.as_bytes())?;
    write("embed.js", embed.as_bytes())?;
    write("_headers", headers(&policy).as_bytes())?;
    write("nginx.conf", nginx(&policy).as_bytes())?;
    println!("\nBytes with brotli\n{}", judge(&weights)?);
    Ok(())
}

/// Where the page of a language is, from that of the first.
fn folder(tag: &str) -> String {
    if tag == LANGUAGES[0].0 {
        String::new()
    } else {
        format!("{tag}/")
    }
}

/// The template of a page without its style sheets, and those.
fn template(file: &str) -> Result<(String, String), String> {
    let (mut head, mut style) = (String::new(), String::new());
    for line in read(&root().join(file))?.lines() {
        match line
            .split_once("rel=\"css\" href=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
        {
            Some((file, _)) => style += &tighten(&squeeze(&read(&root().join(file))?)),
            None if line.contains("data-trunk") || line.starts_with("<!-- In ") => {}
            None => {
                head += line;
                head.push('\n');
            }
        }
    }
    Ok((squeeze(&head), style))
}

/// Builds a program that Trunk does not, with its glue; in which folder it is.
fn compile(program: &str, tag: &str, feature: &str) -> Result<PathBuf, String> {
    println!("The program `{tag}`: half a minute");
    let target = "wasm32-unknown-unknown";
    let build = [
        "build",
        "--quiet",
        "--release",
        "--target",
        target,
        "--bin",
        program,
        "--features",
        feature,
    ];
    run("cargo", &build, &[])?;
    let folder = root().join("target/languages").join(tag);
    let program = root().join(format!("target/{target}/release/{program}.wasm"));
    let (program, out) = (program.to_string_lossy(), folder.to_string_lossy());
    let bind = [
        "--target",
        "web",
        "--no-typescript",
        "--out-dir",
        &out,
        &program,
    ];
    run("wasm-bindgen", &bind, &[])?;
    Ok(folder)
}

/// Name of the program, and of what is made of it.
const PROGRAM: &str = "trade-horizon";

/// The program of the page for editors, its feature, and the name of that page.
const EDITORS: &str = "editors";

/// Where a template has what depends on the page's address.
const PLACE: &str = "<!-- address -->\n";

/// Parts of a page with their weights with brotli.
type Parts = Vec<(&'static str, usize)>;

/// The page of a language, of the program in a folder, and what its parts weigh.
fn page(
    name: &str,
    tag: &str,
    folder: &Path,
    head: &str,
    style: &str,
) -> Result<(String, Parts), String> {
    let program = std::fs::read(folder.join(format!("{name}_bg.wasm")))
        .map_err(|e| format!("the program: {e}"))?;
    let (program, glue) = shrink(&program, &read(&folder.join(format!("{name}.js")))?)?;
    let glue = squeeze(&(glue + &read(&root().join("src/loader.js"))?));
    let page = prerender(&[tag], head)?;
    let still = brotli(page.as_bytes());
    let page = page.replacen("</head>", &format!("<style>{style}</style>\n</head>"), 1);
    let mut smallest: Option<(usize, String, String)> = None;
    // How the lines of the glue end means nothing to it, and something to how the whole is packed.
    let glues = [glue.replace(";\n", ";"), glue];
    for ((length, last), glue) in WAYS
        .into_iter()
        .flat_map(|way| glues.each_ref().map(|glue| (way, glue)))
    {
        let parts = apart(&order(&program, length, last)?)?.0;
        let text = as_text(&parts.concat());
        let lengths: Vec<_> = parts.iter().map(|part| part.len().to_string()).collect();
        let lengths = lengths.join(" ");
        let script = format!(
            "<script type=\"text/plain\" id=\"program\" data-parts=\"{lengths}\">{text}</script>\n<script type=\"module\">{glue}</script>",
        );
        let page = page.replacen("<!-- program -->", &script, 1);
        let weight = brotli(page.as_bytes());
        if smallest.as_ref().is_none_or(|(least, ..)| weight < *least) {
            smallest = Some((weight, page, text));
        }
    }
    let (whole, page, text) = smallest.ok_or("No order of the functions was tried.")?;
    let weight = |part: &str| brotli(part.as_bytes());
    let parts = vec![
        ("program", weight(&text)),
        ("glue", weight(&glues[0])),
        ("style", weight(style)),
        ("static", still),
        ("whole", whole),
    ];
    Ok((page, parts))
}

/// A `Content-Security-Policy` under which the pages work and nothing else does: their own scripts by their hashes, and
/// WebAssembly. Styles are inline, pictures are part of the page but for the one that tells whether another language is there,
/// nothing is fetched, the page for editors frames the others, and any site may frame all of them.
fn policy<'a>(pages: impl Iterator<Item = &'a str>) -> String {
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
fn headers(policy: &str) -> String {
    let mut headers = "# For Cloudflare Pages and Netlify. No X-Frame-Options, on purpose: it would keep the page out of the stories that \
         embed it.\n\n/*\n  X-Content-Type-Options: nosniff\n\n"
        .to_owned();
    for (tag, _) in LANGUAGES {
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
fn nginx(policy: &str) -> String {
    include_str!("nginx.conf").replace("%policy%", policy)
}

/// What the head says of the page's own address, where that is known (search engines and social networks take neither a
/// relative address nor a picture inside the page), and of the same page in other languages.
fn address_tags(address: Option<&str>, tag: &str) -> String {
    let here = folder(tag);
    let up = "../".repeat(here.matches('/').count());
    let mut tags = String::new();
    for (other, _) in LANGUAGES {
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

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))
}

/// The picture that links to a goal show.
pub(crate) fn social(goal: &str) -> String {
    format!("social-{goal}.png")
}

/// The direction of a language, and the goals as they open in it.
fn goals(tag: &str) -> Result<(String, Vec<Told>), String> {
    let said = prerender(&["goals", tag], "")?;
    let mut lines = said.lines();
    let direction = lines.next().unwrap_or_default().to_owned();
    let goals = lines.filter_map(|line| {
        let mut parts = line.split('\t').map(str::to_owned);
        Some(Told {
            id: parts.next()?,
            name: parts.next()?,
            sentence: parts.next()?,
            link: parts.next()?,
        })
    });
    Ok((direction, goals.collect()))
}

/// The static page in its template, by the same components as the live one; or what else the program that makes it is asked.
pub(crate) fn prerender(asked: &[&str], template: &str) -> Result<String, String> {
    let run = [
        "run",
        "--quiet",
        "--features",
        "prerender",
        "--bin",
        "prerender",
    ];
    let arguments = [&run, asked].concat();
    let mut child = Command::new("cargo")
        .args(arguments)
        .current_dir(root())
        // Choices for the program in the page are not for this machine's program.
        .env_remove("CARGO_BUILD_TARGET")
        .env_remove("RUSTC_BOOTSTRAP")
        .env_remove("CARGO_UNSTABLE_BUILD_STD")
        .env_remove("CARGO_UNSTABLE_BUILD_STD_FEATURES")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("prerender: {e}"))?;
    if let Some(mut input) = child.stdin.take() {
        input
            .write_all(template.as_bytes())
            .map_err(|e| e.to_string())?;
    }
    let output = child.wait_with_output().map_err(|e| e.to_string())?;
    if !output.status.success() {
        return Err("The static page could not be made.".to_owned());
    }
    String::from_utf8(output.stdout).map_err(|e| e.to_string())
}

/// Trunk's own script that reloads the page after a rebuild, where it is serving.
fn reloader(staging: &Path) -> Result<String, String> {
    let built = read(&staging.join("index.html"))?;
    let start = built.match_indices("<script").map(|(at, _)| at);
    let scripts = start.filter_map(|at| {
        built
            .get(at..)
            .and_then(|rest| rest.split_once("</script>"))
    });
    let mut serving = scripts
        .map(|(script, _)| script)
        .filter(|script| script.contains("trunk/ws"));
    Ok(serving
        .next()
        .map_or(String::new(), |script| format!("\n{script}</script>")))
}

/// First of the letters that stand for bytes beyond printable ASCII; each takes two bytes.
const BEYOND: u32 = 0x100;

/// A letter of two or three bytes that the program's text begins with, if it is one of another script or a mark: it stands
/// for itself, as it does in the static page.
fn letter(program: &[u8]) -> Option<char> {
    let length = match program.first()? {
        0xc2..=0xdf => 2,
        0xe2 => 3,
        _ => return None,
    };
    let letter = std::str::from_utf8(program.get(..length)?)
        .ok()?
        .chars()
        .next()?;
    matches!(letter, '\u{a0}'..='\u{bf}' | '\u{400}'..='\u{4ff}' | '\u{60c}'..='\u{6ff}' | '\u{2010}'..='\u{2212}')
        .then_some(letter)
}

/// The program as text, after the 256 characters that stand for the bytes 0 to 255; see the module.
fn as_text(program: &[u8]) -> String {
    // Bytes, and letters of two.
    let mut pieces = Vec::new();
    let mut rest = program;
    while let Some(byte) = rest.first() {
        let letter = letter(rest);
        rest = rest
            .get(letter.map_or(1, char::len_utf8)..)
            .unwrap_or_default();
        pieces.push((*byte, letter));
    }
    let mut count = [0_usize; 256];
    for (byte, letter) in &pieces {
        if let (Some(count), None) = (count.get_mut(usize::from(*byte)), letter) {
            *count += 1;
        }
    }
    let keeps = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b' ' | b'.' | b',' | b'_' | b'-' | b':' | b'/')
    };
    let mut others: Vec<(usize, u8)> = count
        .into_iter()
        .zip(0..=255)
        .filter(|(_, byte)| !keeps(*byte))
        .collect();
    others.sort_by_key(|(count, byte)| (std::cmp::Reverse(*count), *byte));
    let short = (b' '..=b'~')
        .filter(|c| !keeps(*c) && !matches!(c, b'<' | b'&'))
        .map(char::from);
    let long = (BEYOND..).filter_map(char::from_u32);
    let mut alphabet: Vec<char> = (0..=255).map(char::from).collect();
    for ((_, byte), character) in others.into_iter().zip(short.chain(long)) {
        if let Some(place) = alphabet.get_mut(usize::from(byte)) {
            *place = character;
        }
    }
    let written = pieces
        .into_iter()
        .filter_map(|(byte, letter)| letter.or(alphabet.get(usize::from(byte)).copied()));
    alphabet.iter().copied().chain(written).collect()
}

/// Takes out whole-line comments, indentation and empty lines of a script or a style sheet.
fn squeeze(source: &str) -> String {
    let mut squeezed = String::new();
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        if line.starts_with("/*") {
            in_comment = true;
        }
        let skip = in_comment || line.is_empty() || line.starts_with("//");
        if in_comment && line.ends_with("*/") {
            in_comment = false;
        }
        if !skip {
            squeezed.push_str(line);
            squeezed.push('\n');
        }
    }
    squeezed
}

/// A style sheet without the spaces that mean nothing there.
fn tighten(style: &str) -> String {
    let tight = style
        .replace(" { ", "{")
        .replace(" {\n", "{")
        .replace("; }", "}")
        .replace(": ", ":");
    tight
        .replace("; ", ";")
        .replace(";\n", ";")
        .replace(", ", ",")
        .replace("}\n", "}")
}

/// Size at brotli's highest setting.
pub(crate) fn brotli(bytes: &[u8]) -> usize {
    with_brotli(bytes).map_or(usize::MAX, |packed| packed.len())
}

/// Compressed at brotli's highest setting.
pub(crate) fn with_brotli(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        // Blocks of 64 KB, the least: 0.3% of a page, whose streams differ from one to the next.
        lgblock: 16,
        ..Default::default()
    };
    let mut input = bytes;
    brotli::BrotliCompress(&mut input, &mut packed, &settings)
        .map_err(|e| format!("brotli: {e}"))?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::Sha384;

    #[test]
    fn text_holds_every_byte_and_nothing_that_ends_a_script() {
        let mut all: Vec<u8> = (0..=255).collect();
        all.extend([0; 100]);
        let text: Vec<char> = as_text(&all).chars().collect();
        let (alphabet, program) = text.split_at(256);
        let back: Vec<u8> = program
            .iter()
            .filter_map(|c| alphabet.iter().position(|a| a == c)?.try_into().ok())
            .collect();
        assert_eq!(back, all);
        let words = "Б\u{a0}ү— ملین";
        assert!(as_text(words.as_bytes()).ends_with("Б\u{a0}ү— ملین"));
        let plain = |c: &char| *c == ' ' || c.is_alphanumeric() || c.is_ascii_punctuation();
        assert!(
            text.iter().all(|c| plain(c) && !"<&".contains(*c)),
            "{text:?}"
        );
    }

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
        let script = squeeze(include_str!("../../src/embed/embed-1.js"));
        let hash = format!("sha384-{}", BASE64.encode(Sha384::digest(script)));
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

    #[test]
    fn squeezing_takes_out_comments_and_nothing_else() {
        assert_eq!(
            squeeze("/* a\n b */\n  x { y: z }\n\n// c\nd {}\n"),
            "x { y: z }\nd {}\n"
        );
    }
}
