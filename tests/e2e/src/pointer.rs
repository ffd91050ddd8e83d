//! Where a pointer goes, and one finger on Chromium's screen.

use crate::browser::Browser;
use serde_json::json;
use std::time::Duration;

/// Where the middle of an element is in the window, in whole pixels.
pub async fn middle(browser: &Browser, selector: &str) -> [i64; 2] {
    let place = browser
        .script(&format!(
            "const box = document.querySelector({selector:?}).getBoundingClientRect();
             return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round).join(' ')"
        ))
        .await;
    let (x, y) = place.split_once(' ').expect("two numbers");
    [x, y].map(|number| number.parse().expect("a number"))
}

/// What fingers do to Chromium's screen, no faster than it tells of it.
async fn touch(browser: &Browser, what: &str, points: serde_json::Value) {
    let event = json!({ "type": what, "touchPoints": points });
    browser.command("Input.dispatchTouchEvent", event).await;
    tokio::time::sleep(Duration::from_millis(20)).await;
}

/// One finger goes down, to each of these places as far from there, and up.
pub async fn swipe(browser: &Browser, [x, y]: [i64; 2], way: impl IntoIterator<Item = [i64; 2]>) {
    let touch = async |what, points| touch(browser, what, points).await;
    touch("touchStart", json!([{ "x": x, "y": y }])).await;
    for [across, down] in way {
        touch("touchMove", json!([{ "x": x + across, "y": y + down }])).await;
    }
    touch("touchEnd", json!([])).await;
}

/// On Chromium's screen one finger drags from this place to the right; then a second comes down beside it, and they move apart.
pub async fn pinch(browser: &Browser, [x, y]: [i64; 2]) {
    let touch = async |what, points| touch(browser, what, points).await;
    let both = |apart: i64| json!([{ "id": 0, "x": x - apart, "y": y }, { "id": 1, "x": x + 30 + apart, "y": y }]);
    touch("touchStart", json!([{ "id": 0, "x": x - 40, "y": y }])).await;
    touch("touchMove", json!([{ "id": 0, "x": x - 20, "y": y }])).await;
    touch("touchMove", json!([{ "id": 0, "x": x, "y": y }])).await;
    touch("touchStart", both(0)).await;
    for step in 1..=12 {
        touch("touchMove", both(step * 8)).await;
    }
    touch("touchEnd", json!([])).await;
}
