//! What a screen reader is told.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use thirtyfour::prelude::*;
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
        "the outline has changed, first here: {change:?}; `UPDATE=1 cargo test -p trade-horizon-e2e --test page screen_reader` writes it anew:\n{told}"
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

/// The role of a node.
fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

/// The nodes in a node, without those that say nothing of themselves.
fn within<'a>(tree: &'a Tree, node: &'a Value) -> Vec<&'a Value> {
    let ids = node["childIds"].as_array().into_iter().flatten();
    let children = ids.filter_map(|id| tree.get(id.as_str()?));
    let said = |child: &'a Value| {
        if child["ignored"] == true || role(child) == "rowgroup" {
            within(tree, child)
        } else {
            vec![child]
        }
    };
    children.flat_map(said).collect()
}

/// Cells are read out with the names of their columns, boxes with that of their group.
#[tokio::test]
async fn every_table_has_named_columns_and_every_group_its_name() {
    let (browser, site) = opened("").await;
    for (query, tables) in [(COUNTRIES, 6), ("?rate=20&vs=v.1", 7)] {
        show(&browser, &site, query).await;
        browser.script(UNFOLD).await;
        browser
            .until(
                "every fold has its part",
                "[...document.querySelectorAll('details')].every((fold) => fold.children.length > 1)",
            )
            .await;
        let (_, nodes) = tree(&browser).await;
        let (mut seen, mut unnamed) = (0, Vec::new());
        for node in nodes.values().filter(|node| node["ignored"] != true) {
            let parts = within(&nodes, node);
            let roles = |row: &Value| -> Vec<String> {
                let cells = within(&nodes, row).into_iter();
                cells.map(|cell| role(cell).to_owned()).collect()
            };
            match role(node) {
                "table" => {
                    seen += 1;
                    let rows: Vec<_> = parts.iter().filter(|part| role(part) == "row").collect();
                    let columns = rows.first().map(|row| roles(row)).unwrap_or_default();
                    if columns.len() < 2 || columns.iter().any(|role| role != "columnheader") {
                        unnamed.push(format!("columns of a table: {columns:?}"));
                    }
                }
                "group" => {
                    // A fold is named by what opens it.
                    let fold = parts.first().map(|first| role(first)) == Some("DisclosureTriangle");
                    let name = node["name"]["value"].as_str().unwrap_or_default();
                    if name.is_empty() && !fold {
                        unnamed.push(format!("a group: {node}"));
                    }
                }
                _ => {}
            }
        }
        assert!(unnamed.is_empty(), "{query}: {unnamed:#?}");
        assert!(seen >= tables, "{query}: {seen} tables");
    }
    browser.end().await;
}

/// Who comes back to a field hears why it is not taken.
#[tokio::test]
async fn why_an_entry_is_refused_is_in_the_description_of_its_field() {
    let (browser, _site) = opened("?goal=ca5-triple").await;
    browser.script(UNFOLD).await;
    for (field, entry) in [
        ("rate-box", "abc"),
        ("arrive-box", "soon"),
        ("target-box", "1 5"),
        ("parts-1-box", "x"),
    ] {
        browser.fill(field, entry).await;
        let error = format!("#{}-error", field.trim_end_matches("-box"));
        let why = browser.text(&error).await;
        assert_ne!(why, "", "{field}");
        let found = browser.driver.find(By::Id(field)).await;
        found
            .expect("the field")
            .focus()
            .await
            .expect("it is there");
        let (_, nodes) = tree(&browser).await;
        let focused = nodes.values().find(|node| {
            role(node) == "textbox" && property(node, "focused").as_deref() == Some("true")
        });
        let described = focused.and_then(|node| node["description"]["value"].as_str());
        assert!(
            described.is_some_and(|described| described.contains(&why)),
            "{field}: {described:?} without {why:?}"
        );
    }
    browser.end().await;
}
