//! What a screen reader is told.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use trade_horizon_e2e::states::{COUNTRIES, LEVERS_AND_FALL, UNFOLD};
use trade_horizon_e2e::{Browser, opened, show};

/// Nodes of the accessibility tree by their ids.
type Tree = BTreeMap<String, Value>;

async fn tree(browser: &Browser) -> (String, Tree) {
    let whole = browser
        .command("Accessibility.getFullAXTree", json!({}))
        .await;
    let nodes = whole["nodes"].as_array().expect("nodes");
    let id = |node: &Value| node["nodeId"].as_str().unwrap_or_default().to_owned();
    (
        id(&nodes[0]),
        nodes.iter().map(|node| (id(node), node.clone())).collect(),
    )
}

/// A property of a node as text.
fn property(node: &Value, name: &str) -> Option<String> {
    let found = node["properties"]
        .as_array()?
        .iter()
        .find(|one| one["name"] == name)?;
    Some(match &found["value"]["value"] {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    })
}

/// Writes a node and what is in it, indented; nodes that say nothing of themselves are passed over.
fn outline(tree: &Tree, id: &str, depth: usize, within: &str, lines: &mut String) {
    let Some(node) = tree.get(id) else { return };
    let (role, name) = (
        node["role"]["value"].as_str().unwrap_or_default(),
        node["name"]["value"].as_str().unwrap_or_default().trim(),
    );
    let repeats = role == "StaticText" && within.contains(name);
    let silent = node["ignored"] == true
        || matches!(role, "InlineTextBox" | "LineBreak" | "ListMarker")
        || (matches!(role, "generic" | "none") && name.is_empty())
        || repeats;
    let mut deeper = depth;
    if !silent {
        deeper += 1;
        let _ = write!(lines, "{:indent$}{role}", "", indent = depth * 2);
        if !name.is_empty() {
            let _ = write!(lines, " {name:?}");
        }
        for said in ["value", "description"] {
            match &node[said]["value"] {
                Value::String(text) if text.is_empty() => {}
                Value::Null => {}
                value => {
                    let _ = write!(lines, " {said}={value}");
                }
            }
        }
        for state in [
            "level",
            "checked",
            "pressed",
            "expanded",
            "invalid",
            "readonly",
            "valuetext",
        ] {
            let usual = match state {
                "level" if role != "heading" => continue,
                "invalid" | "readonly" => "false",
                _ => "",
            };
            if let Some(value) = property(node, state).filter(|value| value != usual) {
                let _ = write!(lines, " {state}={value}");
            }
        }
        lines.push('\n');
    }
    // A control's words are its name or its value; they are not told twice.
    let told = if silent { within } else { name };
    for child in node["childIds"].as_array().into_iter().flatten() {
        outline(
            tree,
            child.as_str().unwrap_or_default(),
            deeper,
            told,
            lines,
        );
    }
}

#[tokio::test]
async fn a_screen_reader_is_told_the_outline_in_the_file() {
    let (browser, site) = opened("").await;
    let (root, nodes) = tree(&browser).await;
    let mut told = String::new();
    outline(&nodes, &root, 0, "", &mut told);
    let told = told.replace(&site.origin, "https://your.host");
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/outline.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, &told).expect("the outline is written");
    }
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    let change = kept
        .lines()
        .zip(told.lines())
        .find(|(kept, told)| kept != told);
    assert!(
        kept == told,
        "the outline has changed, first here: {change:?}; `UPDATE=1 cargo test -p trade-horizon-e2e --test screen_reader` writes it anew:\n{told}"
    );
    browser.end().await;
}

#[tokio::test]
async fn headings_go_down_one_level_at_a_time() {
    let (browser, site) = opened("").await;
    for query in [
        "",
        COUNTRIES,
        LEVERS_AND_FALL,
        "?goal=kgz-200m",
        "?path=linear",
        "?rate=0",
    ] {
        show(&browser, &site, query).await;
        browser.script(UNFOLD).await;
        let (root, nodes) = tree(&browser).await;
        let mut told = String::new();
        outline(&nodes, &root, 0, "", &mut told);
        let headings = told
            .lines()
            .map(str::trim)
            .filter(|line| line.starts_with("heading "));
        let headings: Vec<(usize, &str)> = headings
            .map(|line| {
                let level = line
                    .rsplit_once("level=")
                    .and_then(|(_, level)| level.parse().ok());
                (level.expect("a level"), line)
            })
            .collect();
        let first = headings.iter().filter(|(level, _)| *level == 1).count();
        assert_eq!(first, 1, "{query}: {headings:?}");
        assert!(headings.len() > 5, "{query}: {headings:?}");
        for pair in headings.windows(2) {
            assert!(pair[1].0 <= pair[0].0 + 1, "{query}: {pair:?}");
        }
        assert!(
            headings
                .iter()
                .all(|(_, line)| line.starts_with("heading \"")),
            "{query}: a heading is empty"
        );
    }
    browser.end().await;
}
