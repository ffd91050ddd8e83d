use super::*;
use std::path::PathBuf;
use std::process::Command;

/// A folder of one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("trade-horizon-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A small site, in a folder.
fn site(folder: &Folder) -> PathBuf {
    let dist = folder.0.join("dist");
    let page = "<p>One page with the same words, the same words, the same words.</p>".repeat(20);
    for (path, bytes) in [
        ("index.html", page.as_bytes()),
        ("ur/index.html", "ایک صفحہ".as_bytes()),
        ("embed-1.js", b"let a = 1;"),
        ("_headers", b"/\n"),
        ("social.png", b"PNG"),
    ] {
        write(&dist.join(path), bytes).unwrap();
    }
    dist
}

fn run(program: &str, arguments: &[&str], folder: &Path) -> Vec<u8> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

#[test]
fn a_site_packed_twice_is_the_same_and_unpacks_to_itself() {
    let folder = Folder::new("release");
    let dist = site(&folder);
    let (one, other) = (folder.0.join("one"), folder.0.join("other"));
    let notices = ["LICENCES.txt", "bom.cdx.json"];
    let notices = notices.map(|name| (name.to_owned(), b"{}".to_vec()));
    let notices = Files::from(notices);
    let made = pack(&dist, &notices, &one).unwrap();
    let again = pack(&dist, &notices, &other).unwrap();
    assert_eq!(first_difference(&made, &again), None);
    let name = format!("trade-horizon-{VERSION}.tar.gz");
    assert!(bytes(&one.join(&name)).unwrap() == bytes(&other.join(&name)).unwrap());
    assert_eq!(
        read_all(&dist).unwrap().len(),
        5,
        "what was built stays as it was"
    );

    // By other programs.
    run("sha256sum", &["--check", "--strict", "SHA256SUMS"], &one);
    run("tar", &["-xzf", &name], &one);
    let inside = format!("trade-horizon-{VERSION}");
    run(
        "sha256sum",
        &["--check", "--strict", "SHA256SUMS"],
        &one.join(&inside),
    );
    let unpacked: Files = read_all(&one.join(&inside))
        .unwrap()
        .into_iter()
        .map(|(path, bytes)| (format!("{inside}/{path}"), bytes))
        .collect();
    let mut archived = made;
    archived.retain(|path, _| path.starts_with(&inside) && path.contains('/'));
    assert_eq!(first_difference(&archived, &unpacked), None);
    let list = String::from_utf8(run("tar", &["--numeric-owner", "-tvzf", &name], &one)).unwrap();
    assert!(
        list.lines().all(|line| line.starts_with("-rw-r--r-- 0/0 ")),
        "{list}"
    );
    for file in [
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "LICENCES.txt",
        "bom.cdx.json",
        "SHA256SUMS",
    ] {
        let file = format!("{inside}/{file}");
        assert!(archived.contains_key(&file), "{file}");
    }
    let told = sums(&read_all(&one.join("site")).unwrap());
    assert_eq!(told.lines().count(), 5 + 2 * 3, "{told}");
}

#[test]
fn what_is_compressed_is_the_page() {
    let folder = Folder::new("compressed");
    let files = compressed(read_all(&site(&folder)).unwrap()).unwrap();
    for path in ["index.html", "ur/index.html", "embed-1.js"] {
        let packed = folder.0.join("packed.gz");
        write(&packed, &files[&format!("{path}.gz")]).unwrap();
        assert!(
            run("gzip", &["-dc", "packed.gz"], &folder.0) == files[path],
            "{path}"
        );
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut files[&format!("{path}.br")].as_slice(), &mut unpacked)
            .unwrap();
        assert!(unpacked == files[path], "{path}");
    }
    assert!(!files.contains_key("_headers.gz") && !files.contains_key("social.png.gz"));
}

#[test]
fn the_first_difference_is_named() {
    let files = |list: &[(&str, &str)]| -> Files {
        list.iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
            .collect()
    };
    let one = files(&[("a", "1"), ("b", "1"), ("c", "1")]);
    assert_eq!(first_difference(&one, &one), None);
    assert_eq!(
        first_difference(&one, &files(&[("a", "1"), ("b", "2"), ("c", "2")])),
        Some("b")
    );
    assert_eq!(
        first_difference(
            &one,
            &files(&[("a", "1"), ("aa", "1"), ("b", "1"), ("c", "1")])
        ),
        Some("aa")
    );
    assert_eq!(
        first_difference(&one, &files(&[("b", "1"), ("c", "1")])),
        Some("a")
    );
}
