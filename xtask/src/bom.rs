//! What the program is made of, told to machines (a bill of materials, `CycloneDX` 1.6) and to people (the licences).
//! Neither holds a time or a random number, so that the same sources give the same bytes.

use crate::parts::Part;
use crate::standard_library::STANDARD_LIBRARY;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The bill of materials, as JSON.
pub(crate) fn bill(parts: &[Part]) -> String {
    let name = |part: &Part| match part.name.as_str() {
        STANDARD_LIBRARY => format!("pkg:github/rust-lang/rust@{}", part.version),
        name => format!("pkg:cargo/{name}@{}", part.version.replace('+', "%2B")),
    };
    let component = |(place, part): (usize, &Part)| {
        let address = name(part);
        let kind = if place == 0 { "application" } else { "library" };
        let mut component = json!({
            "type": kind,
            "bom-ref": address,
            "name": part.name,
            "version": part.version,
            "purl": address,
            "licenses": [{ "expression": part.licence }],
        });
        if let (Some(checksum), Some(component)) = (&part.checksum, component.as_object_mut()) {
            let hashes = json!([{ "alg": "SHA-256", "content": checksum }]);
            component.insert("hashes".to_owned(), hashes);
        }
        component
    };
    let mut components = parts.iter().enumerate().map(component);
    let program = components.next().unwrap_or(Value::Null);
    let uses = |part: &Part| {
        let used = part.uses.iter().filter_map(|place| parts.get(*place));
        json!({ "ref": name(part), "dependsOn": used.map(name).collect::<Vec<_>>() })
    };
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": program },
        "components": components.collect::<Vec<_>>(),
        "dependencies": parts.iter().map(uses).collect::<Vec<_>>(),
    });
    format!("{bill:#}\n")
}

/// The parts with their licences, and each text of a licence once, under the names of those that it is for.
pub(crate) fn licences(parts: &[Part]) -> String {
    let title = |part: &Part| match part.name.as_str() {
        STANDARD_LIBRARY => format!("the Rust standard library {}", part.version),
        name => format!("{name} {}", part.version),
    };
    let mut said = "What the program in the pages is made of, and under which licences. Where a licence offers a choice, the choice is \
         the reader's.\nA crate that comes without a text of its licence has here the usual text in the name of its authors.\n\n"
        .to_owned();
    // By the words alone: texts that differ in how lines break are one.
    let mut texts: Vec<(Vec<&str>, &str, &str, Vec<String>)> = Vec::new();
    for part in parts {
        let _ = writeln!(said, "{}: {}", title(part), part.licence);
        for (file, text) in &part.texts {
            let words: Vec<_> = text.split_whitespace().collect();
            match texts.iter_mut().find(|(known, ..)| *known == words) {
                Some((.., names)) => names.push(title(part)),
                None => texts.push((words, file, text, vec![title(part)])),
            }
        }
    }
    for (_, file, text, names) in texts {
        let _ = write!(
            said,
            "\n{}\n{file} of {}\n\n",
            "=".repeat(80),
            names.join(", ")
        );
        for line in text.trim_matches(['\n', '\r']).lines() {
            let _ = writeln!(said, "{}", line.trim_end());
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::parts;
    use std::collections::BTreeSet;

    fn part(name: &str, text: &str, uses: &[usize]) -> Part {
        Part {
            name: name.to_owned(),
            version: "1.0.0+x".to_owned(),
            licence: "MIT".to_owned(),
            texts: vec![("LICENSE".to_owned(), text.to_owned())],
            checksum: (name == "a").then(|| "ff".to_owned()),
            uses: uses.iter().copied().collect(),
        }
    }

    #[test]
    fn a_text_stands_once_with_those_that_it_is_for() {
        let parts = [
            part("top", "One text.", &[1]),
            part("a", "Another\ntext.\n", &[]),
            part("b", "Another text.", &[]),
        ];
        let said = licences(&parts);
        assert_eq!(said.matches("Another").count(), 1, "{said}");
        assert!(
            said.contains("LICENSE of a 1.0.0+x, b 1.0.0+x\n\nAnother\ntext.\n"),
            "{said}"
        );
        assert!(said.contains("\ntop 1.0.0+x: MIT\n"), "{said}");
    }

    #[test]
    fn a_bill_names_parts_hashes_and_uses() {
        let parts = [part("top", "t", &[1]), part("a", "t", &[])];
        let bill: Value = serde_json::from_str(&bill(&parts)).unwrap();
        assert_eq!(
            bill["metadata"]["component"]["purl"],
            "pkg:cargo/top@1.0.0%2Bx"
        );
        assert_eq!(bill["components"][0]["hashes"][0]["content"], "ff");
        assert_eq!(bill["components"][0]["licenses"][0]["expression"], "MIT");
        let uses =
            json!({ "ref": "pkg:cargo/top@1.0.0%2Bx", "dependsOn": ["pkg:cargo/a@1.0.0%2Bx"] });
        assert_eq!(bill["dependencies"][0], uses);
    }

    #[test]
    fn nothing_is_said_of_a_time_or_of_where_crates_came_from() {
        let parts = parts().unwrap();
        let (bill, licences) = (bill(&parts), licences(&parts));
        for said in [&bill, &licences] {
            assert!(!said.contains("registry+"));
        }
        assert!(!bill.contains("timestamp") && !bill.contains("serialNumber"));
        let told: Value = serde_json::from_str(&bill).unwrap();
        let known: BTreeSet<_> = told["components"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["bom-ref"].as_str().unwrap())
            .collect();
        assert_eq!(known.len() + 1, parts.len(), "each has a name of its own");
        for one in told["dependencies"].as_array().unwrap() {
            let used = one["dependsOn"].as_array().unwrap();
            assert!(
                used.iter()
                    .all(|name| known.contains(name.as_str().unwrap())),
                "{one}"
            );
        }
    }
}
