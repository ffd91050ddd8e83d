//! A reader with a keyboard alone: keys, and what has the focus after them.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

use crate::browser::Browser;
use serde_json::Value;
use std::collections::BTreeSet;
use thirtyfour::prelude::*;

/// Presses a key and gives back what has the focus then.
pub async fn pressed(browser: &Browser, key: impl Into<char>) -> Value {
    let key: char = key.into();
    let chain = browser.driver.action_chain().key_down(key).key_up(key);
    chain.perform().await.expect("a key");
    stop(browser).await
}

/// The same with Shift held.
async fn shifted(browser: &Browser, key: Key) -> Value {
    let chain = browser.driver.action_chain();
    let chain = chain
        .key_down(Key::Shift)
        .send_keys(key + "")
        .key_up(Key::Shift);
    chain.perform().await.expect("keys");
    stop(browser).await
}

/// Names of what can have the focus, a group of radio buttons as one, and of what has it.
const NAMES: &str = "
    const name = (e) => e.type === 'radio' ? 'radio ' + e.name
      : e.id ? '#' + e.id
      : e.href ? 'link ' + [...document.links].indexOf(e)
      : e.localName + ' ' + (e.getAttribute('aria-label') || e.textContent).trim();
    const shown = (e) => e.checkVisibility({ visibilityProperty: true });
    const stops = () => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')]
      .filter((e) => shown(e) && !e.disabled && e.tabIndex >= 0).map(name)
      .filter((one, place, all) => !one.startsWith('radio ') || all.indexOf(one) === place);
";

/// What has the focus: its name, and what is wrong with how that is shown. A control that is seen through its label has
/// the ring there; that of the dial's slider is around its thumb, which a style does not tell and a test of the dial sees.
pub async fn stop(browser: &Browser) -> Value {
    let script = format!(
        "{NAMES}
         const e = document.activeElement;
         if (!e || e === document.body || e === document.documentElement) return {{ name: 'outside', fault: '' }};
         const seen = getComputedStyle(e).opacity === '0' ? e.closest('label') : e, style = getComputedStyle(seen);
         const box = seen.getBoundingClientRect(), faults = [];
         if (!e.matches('.scale-track > input') && (style.outlineStyle === 'none' || !(parseFloat(style.outlineWidth) > 0))) faults.push('no ring');
         if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) faults.push('out of sight');
         return {{ name: name(e), fault: faults.join(), group: e.type === 'radio', checked: e.checked, id: e.id }}"
    );
    let value = browser.driver.execute(script, vec![]).await;
    value.expect("the script runs").json().clone()
}

/// Names of everything that can have the focus, in order.
pub async fn stops(browser: &Browser) -> Vec<String> {
    let value = browser
        .driver
        .execute(format!("{NAMES} return stops()"), vec![])
        .await;
    serde_json::from_value(value.expect("the script runs").json().clone()).expect("names")
}

/// Walks with one key from outside the page until outside again, which without a window's own buttons is the beginning.
pub async fn walk(browser: &Browser, backwards: bool, most: usize) -> Vec<String> {
    let mut reached = Vec::new();
    for _ in 0..most + 5 {
        let stop = if backwards {
            shifted(browser, Key::Tab).await
        } else {
            pressed(browser, Key::Tab).await
        };
        let name = stop["name"].as_str().unwrap_or_default().to_owned();
        if name == "outside" || reached.first() == Some(&name) {
            return reached;
        }
        assert_eq!(stop["fault"], "", "{stop}");
        reached.push(name);
    }
    unreachable!("the keys do not lead out of the page: {reached:?}");
}

/// A reader with a keyboard alone, and what the keys have reached so far.
pub struct Reader {
    /// The browser.
    pub browser: Browser,
    /// Names of what had the focus.
    pub reached: BTreeSet<String>,
}

impl Reader {
    /// Tabs on, or back, until the element of a selector has the focus.
    pub async fn to(&mut self, selector: &str, backwards: bool) {
        for _ in 0..150 {
            let stop = if backwards {
                shifted(&self.browser, Key::Tab).await
            } else {
                pressed(&self.browser, Key::Tab).await
            };
            assert_eq!(stop["fault"], "", "{stop}");
            self.reached
                .insert(stop["name"].as_str().unwrap_or_default().to_owned());
            if self
                .browser
                .script(&format!(
                    "return String(document.activeElement.matches({selector:?}))"
                ))
                .await
                == "true"
            {
                return;
            }
        }
        unreachable!("{selector} is out of reach: {:?}", self.reached);
    }

    /// Tabs on to the element, presses keys, and waits for what they do. The focus stays.
    pub async fn works(&mut self, selector: &str, key: impl Into<char>, effect: &str) {
        self.to(selector, false).await;
        self.press(key, effect).await;
    }

    /// Presses a key where the focus is, and waits for what it does. The focus stays.
    pub async fn press(&mut self, key: impl Into<char>, effect: &str) {
        let before = stop(&self.browser).await;
        let after = pressed(&self.browser, key).await;
        assert_eq!(
            (&after["name"], &after["fault"]),
            (&before["name"], &before["fault"]),
            "the focus is lost: {effect}"
        );
        self.browser.until(effect, effect).await;
    }

    /// Waits until the page's own link holds a piece of text.
    pub async fn holds(&self, text: &str) {
        let condition = format!("document.documentElement.dataset.link.includes('{text}')");
        self.browser.until(text, &condition).await;
    }

    /// Types over what a field holds.
    pub async fn types(&mut self, selector: &str, text: &str, link: &str) {
        self.to(selector, false).await;
        let chain = self.browser.driver.action_chain();
        let chain = chain
            .key_down(Key::Control)
            .send_keys("a")
            .key_up(Key::Control);
        chain.send_keys(text).perform().await.expect("keys");
        self.holds(link).await;
    }
}
