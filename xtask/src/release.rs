//! What is given to others: the site with its files compressed beforehand, its licences, its bill of materials and its
//! checksums, in one archive. The same sources give the same bytes.

use crate::figures::figures;
use crate::program::WASM;
use crate::run::{bytes, output, root, run, say, words, write};
use crate::site::{Files, first_difference, read_all};
use crate::small::{sum, with_brotli};
use crate::tools;
use crate::trunk::build;
use crate::versions::{VERSION, publish};
use std::fmt::Write as _;
use std::path::Path;

/// Kinds of files that hosts send compressed.
const COMPRESSIBLE: [&str; 5] = ["html", "js", "json", "svg", "txt"];

/// Where it is written, and where everything is that a build from nothing makes anew.
const FOLDER: &str = "target/release-archive";
const BUILT: [&str; 3] = [
    "target/wasm32-unknown-unknown/release",
    "target/bound",
    "target/wasm-bindgen/release",
];

/// Builds, packs, and says what was made; with `check` twice from nothing, refusing what is not the same both times; and adds it
/// to a published site, if there is one.
///
/// # Errors
/// A sentence: that an answer differs from the last release and nobody has accepted it, the first file that differs, or that
/// the version is published and is another.
pub(crate) fn release(check: bool, onto: Option<&str>) -> Result<(), String> {
    figures(false)?;
    if check {
        forget()?;
    }
    build(&[], &[])?;
    let folder = root().join(FOLDER);
    let notices = notices()?;
    let made = pack(&root().join("dist"), &notices, &folder)?;
    if check {
        forget()?;
        build(&[], &[])?;
        let again = pack(&root().join("dist"), &self::notices()?, &folder)?;
        if let Some(name) = first_difference(&made, &again) {
            return Err(format!(
                "A second build of the same sources differs, first in {name}."
            ));
        }
        println!("\nA second build of the same sources is the same, byte for byte.");
    }
    println!();
    for (name, bytes) in &made {
        println!("{:>9} bytes  {}  {name}", bytes.len(), sum(bytes));
    }
    println!("\nIn {FOLDER}");
    onto.map_or(Ok(()), |published| {
        publish(&folder.join("site"), Path::new(published))
    })
}

/// Removes what was built of the program, so that the next build begins anew.
fn forget() -> Result<(), String> {
    for folder in BUILT.map(|folder| root().join(folder)) {
        if folder.exists() {
            std::fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
    }
    Ok(())
}

/// Packs a built folder into another: the compressed site as `site`, the archive, and its checksum. Gives back what the
/// archive holds, and those two.
fn pack(dist: &Path, notices: &Files, folder: &Path) -> Result<Files, String> {
    say("Compressing the pages", "two minutes");
    let mut files = compressed(read_all(dist)?)?;
    if files.is_empty() {
        return Err(format!("There is nothing in {}.", dist.display()));
    }
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    for (path, bytes) in &files {
        write(&folder.join("site").join(path), bytes)?;
    }
    files = files
        .into_iter()
        .map(|(path, bytes)| (format!("site/{path}"), bytes))
        .collect();

    for file in ["LICENSE-MIT", "LICENSE-APACHE"] {
        files.insert(file.to_owned(), bytes(&root().join(file))?);
    }
    files.extend(notices.clone());
    files.insert("SHA256SUMS".to_owned(), sums(&files).into_bytes());

    say("Packing the archive", "seconds");
    let inside = format!("trade-horizon-{VERSION}");
    let mut made: Files = files
        .into_iter()
        .map(|(path, bytes)| (format!("{inside}/{path}"), bytes))
        .collect();
    let archive = gzip(&tar(&made, time())?, 1)?;
    let name = format!("{inside}.tar.gz");
    let sums = sums(&Files::from([(name.clone(), archive.clone())]));
    for (name, bytes) in [
        (name, archive),
        ("SHA256SUMS".to_owned(), sums.into_bytes()),
    ] {
        write(&folder.join(&name), &bytes)?;
        made.insert(name, bytes);
    }
    Ok(made)
}

/// What the programs are made of: the licences, for people, and a bill of materials (`CycloneDX` 1.5), for machines. Neither holds
/// a time, a random number or a place on this machine.
fn notices() -> Result<Files, String> {
    tools::notices()?;
    say("Licences and bill of materials", "up to 5 minutes");
    let (licences, bill) = ("target/LICENCES.txt", "bom.cdx");
    let about =
        "about generate --locked --features editors --config xtask/about.toml xtask/about.hbs";
    let target = ["--target", WASM];
    let file = ["--output-file", licences];
    run("cargo", &[&words(about)[..], &target, &file].concat(), &[])?;
    let cyclonedx = "cyclonedx --format json --spec-version 1.5 --features editors";
    let file = ["--override-filename", bill];
    // With this variable it writes no time and no random number.
    let epoch = time().to_string();
    let arguments = [&words(cyclonedx)[..], &target, &file].concat();
    run("cargo", &arguments, &[("SOURCE_DATE_EPOCH", &epoch)])?;
    let text = bytes(&root().join(format!("{bill}.json")))?;
    // It writes one for every package of the workspace.
    for package in ["", "xtask", "tests/e2e"] {
        let _ = std::fs::remove_file(root().join(package).join("bom.cdx.json"));
    }
    Ok(Files::from([
        ("LICENCES.txt".to_owned(), bytes(&root().join(licences))?),
        ("bom.cdx.json".to_owned(), text),
    ]))
}

/// The same files, and beside each that hosts compress what it becomes with gzip and with brotli.
pub(crate) fn compressed(mut files: Files) -> Result<Files, String> {
    let kind = |path: &str| path.rsplit_once('.').map(|(_, kind)| kind.to_owned());
    let plain: Vec<_> = files
        .iter()
        .filter(|(path, _)| kind(path).is_some_and(|kind| COMPRESSIBLE.contains(&kind.as_str())))
        .collect();
    let packed: Vec<_> = std::thread::scope(|threads| {
        let work = plain.into_iter().map(|(path, bytes)| {
            let work = threads.spawn(|| Ok::<_, String>((gzip(bytes, 15)?, with_brotli(bytes)?)));
            (path.clone(), work)
        });
        let work: Vec<_> = work.collect();
        let ended = work.into_iter().map(|(path, work)| {
            let (gz, br) = work
                .join()
                .map_err(|_| format!("{path} could not be compressed."))??;
            Ok::<_, String>([(format!("{path}.gz"), gz), (format!("{path}.br"), br)])
        });
        ended.collect::<Result<_, _>>()
    })?;
    files.extend(packed.into_iter().flatten());
    Ok(files)
}

/// Compressed with gzip, by so many tries of Zopfli's. Its head holds neither a name nor a time.
fn gzip(bytes: &[u8], tries: u64) -> Result<Vec<u8>, String> {
    let options = zopfli::Options {
        iteration_count: tries.try_into().map_err(|_| "no tries")?,
        ..zopfli::Options::default()
    };
    let mut packed = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed)
        .map_err(|e| format!("gzip: {e}"))?;
    Ok(packed)
}

/// An archive of these files, which belong to nobody and which all may read.
fn tar(files: &Files, time: u64) -> Result<Vec<u8>, String> {
    let mut archive = tar::Builder::new(Vec::new());
    for (path, bytes) in files {
        let mut head = tar::Header::new_ustar();
        head.set_entry_type(tar::EntryType::Regular);
        head.set_size(bytes.len() as u64);
        head.set_mode(0o644);
        head.set_mtime(time);
        head.set_uid(0);
        head.set_gid(0);
        archive
            .append_data(&mut head, path, bytes.as_slice())
            .map_err(|e| format!("{path}: {e}"))?;
    }
    archive.into_inner().map_err(|e| format!("tar: {e}"))
}

/// When the files were made, in seconds of Unix: `SOURCE_DATE_EPOCH`, or else the time of the commit, or else none. A host
/// tells an old page from a new one by time and length, so two releases must not have the same time.
fn time() -> u64 {
    let set = std::env::var("SOURCE_DATE_EPOCH").ok();
    let time = set.or_else(|| output("git", &["log", "-1", "--format=%ct"]));
    time.and_then(|time| time.parse().ok()).unwrap_or_default()
}

/// The files' checksums, as `sha256sum --check` reads them.
fn sums(files: &Files) -> String {
    let mut sums = String::new();
    for (path, bytes) in files {
        let _ = writeln!(sums, "{}  {path}", sum(bytes));
    }
    sums
}

#[cfg(test)]
#[path = "../tests/release.rs"]
mod tests;
