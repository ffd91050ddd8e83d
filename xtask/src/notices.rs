//! What the programs are made of, told to people (the licences) and to machines (a bill of materials), by tools that read the
//! crates themselves. Neither tells a time, a random number, or where on this machine or in which registry a crate was found,
//! so that the same sources give the same bytes.

use crate::run::{output, read, root, run, said};
use crate::tools;
use serde_json::{Value, json};
use std::path::Path;

const TARGET: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
/// The members of the workspace, beside whose manifests cargo-cyclonedx writes.
const MEMBERS: [&str; 3] = ["", "xtask/", "tests/e2e/"];
const BILL: &str = "bill-of-materials";

/// Names and texts of the files.
///
/// # Errors
/// A sentence, where a tool is missing or fails, or a licence is not among those of `about.toml`.
pub(crate) fn notices() -> Result<[(&'static str, String); 3], String> {
    tools::notices()?;
    run(
        "cargo",
        &[&["fetch", "--locked"][..], &TARGET].concat(),
        &[],
    )?;
    let about = ["about", "generate", "--offline", "--locked", "--fail"];
    let by = [
        "--features",
        "editors",
        "-c",
        "xtask/about.toml",
        "xtask/about.hbs",
    ];
    let licences = said("cargo", &[about, by].concat())?;

    let cyclonedx = [
        "cyclonedx",
        "--format",
        "json",
        "--spec-version",
        "1.5",
        "--no-build-deps",
    ];
    let named = ["--features", "editors", "--override-filename", BILL];
    // With a time given, the tool makes no random number either.
    let time = [("SOURCE_DATE_EPOCH", "0")];
    run("cargo", &[&cyclonedx[..], &TARGET, &named].concat(), &time)?;
    let written = MEMBERS.map(|member| root().join(format!("{member}{BILL}.json")));
    let [bill, ..] = written.each_ref().map(|file| read(file));
    for file in &written {
        std::fs::remove_file(file).map_err(|e| format!("{}: {e}", file.display()))?;
    }

    let rustc = |asked: &[&str]| output("rustc", asked).ok_or("rustc does not run.");
    let version = rustc(&["--version"])?;
    let version = version.split(' ').nth(1).unwrap_or_default().to_owned();
    let compiler = rustc(&["--print", "sysroot"])?;
    let library = Path::new(&compiler).join("share/doc/rust/COPYRIGHT-library.html");
    Ok([
        ("LICENCES.txt", licences),
        ("LICENCES-of-the-standard-library.html", read(&library)?),
        ("bom.cdx.json", anonymous(&bill?, &version)?),
    ])
}

/// A bill of materials without what is of this machine or this moment, and with the standard library.
fn anonymous(bill: &str, compiler: &str) -> Result<String, String> {
    let plain = bill.replace("?download_url=file://.", "");
    // `registry+https://…#name@1.0.0` and `path+file:///…#name@1.0.0`
    let plain = ["\"registry+", "\"path+"]
        .into_iter()
        .fold(plain, |plain, from| {
            let mut parts = plain.split(from);
            let first = parts.next().unwrap_or_default().to_owned();
            parts.fold(first, |all, part| {
                all + "\"" + part.split_once('#').map_or(part, |(_, name)| name)
            })
        });
    let mut bill: Value = serde_json::from_str(&plain).map_err(|e| format!("the bill: {e}"))?;
    for (holder, name) in [("", "serialNumber"), ("/metadata", "timestamp")] {
        if let Some(Value::Object(of)) = bill.pointer_mut(holder) {
            of.remove(name);
        }
    }
    if let Some(Value::Array(components)) = bill.get_mut("components") {
        components.push(json!({
            "type": "library",
            "bom-ref": format!("std@{compiler}"),
            "name": "std",
            "version": compiler,
            "purl": format!("pkg:github/rust-lang/rust@{compiler}"),
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        }));
    }
    Ok(format!("{bill:#}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_of_a_time_or_of_where_crates_came_from() {
        let component = |name: &str, purl: &str| {
            let from = "registry+https://an.example/index#";
            json!({ "name": name, "bom-ref": format!("{from}{name}@1.0.0"), "purl": purl })
        };
        let told = json!({
            "serialNumber": "urn:uuid:1",
            "metadata": {
                "timestamp": "2026-01-01T00:00:00Z",
                "component": { "bom-ref": "path+file:///home/a/b#page@1.0.0 bin-target-0" },
            },
            "components": [component("a", "pkg:cargo/a@1.0.0"), component("b", "pkg:cargo/b@1.0.0?download_url=file://.#src")],
            "dependencies": [{ "ref": "registry+https://an.example/index#a@1.0.0" }],
        });
        let bill = anonymous(&told.to_string(), "1.95.0").unwrap();
        for trace in [
            "registry+",
            "path+",
            "file:",
            "example",
            "/home",
            "2026",
            "uuid",
        ] {
            assert!(!bill.contains(trace), "{trace}: {bill}");
        }
        let bill: Value = serde_json::from_str(&bill).unwrap();
        assert_eq!(
            bill["metadata"]["component"]["bom-ref"],
            "page@1.0.0 bin-target-0"
        );
        assert_eq!(bill["components"][0]["bom-ref"], "a@1.0.0");
        assert_eq!(bill["components"][1]["purl"], "pkg:cargo/b@1.0.0#src");
        assert_eq!(bill["components"][2]["bom-ref"], "std@1.95.0");
        assert_eq!(bill["dependencies"][0]["ref"], "a@1.0.0");
    }
}
