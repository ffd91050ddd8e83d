use crate::onefile::EMBED;
use crate::run::{read, root};
use crate::small::squeeze;
use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use sha2::{Digest as _, Sha384};

#[test]
fn the_readme_names_the_hash_of_the_script_for_host_pages() {
    let script = squeeze(&read(&root().join("src/embed").join(EMBED)).unwrap());
    let hash = format!("sha384-{}", BASE64.encode(Sha384::digest(script)));
    assert!(
        read(&root().join("README.md")).unwrap().contains(&hash),
        "{hash}"
    );
}
