//! The three engines that the built page is driven in, each by its own driver.

use serde_json::{Map, Value, json};
use std::process::{Command, Stdio};
use thirtyfour::Capabilities;

/// A rendering engine: `ENGINE` names it, Chromium where it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium under `ChromeDriver`.
    Chromium,
    /// Firefox under geckodriver.
    Firefox,
    /// `WebKitGTK`'s `MiniBrowser` under `WebKitWebDriver`. It has no mode without a screen.
    WebKit,
}

/// What a test asks of its browser beyond the usual. `WebKitGTK` takes neither from its driver: it has the languages of the
/// system, and always runs scripts.
#[derive(Clone, Copy, Debug)]
pub enum Setting {
    /// The reader's languages, the first one preferred, such as `ru-RU,ru,en`.
    Languages(&'static str),
    /// Scripts are off.
    NoScripts,
}

impl Engine {
    /// The engine of this run.
    #[must_use]
    pub fn asked() -> Self {
        match std::env::var("ENGINE").as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            _ => Self::Chromium,
        }
    }

    /// The program that drives it, listening on a port. `CHROMEDRIVER`, `GECKODRIVER` and `WEBKITDRIVER` name the programs
    /// where they are not on the search path.
    #[must_use]
    pub fn driver(self, port: u16) -> Command {
        let (variable, program) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        };
        let mut command =
            Command::new(std::env::var(variable).unwrap_or_else(|_| program.to_owned()));
        command
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if self == Self::Firefox {
            // A second driver on this machine would otherwise want the same port of the browser.
            command
                .arg("--websocket-port=0")
                .env("MOZ_HEADLESS_WIDTH", "1280")
                .env("MOZ_HEADLESS_HEIGHT", "1000");
        }
        command
    }

    /// What its driver is asked for.
    #[must_use]
    pub fn capabilities(self, settings: &[Setting], page_load: &str) -> Capabilities {
        let mut wanted = Map::from_iter([("pageLoadStrategy".to_owned(), json!(page_load))]);
        match self {
            Self::Chromium => {
                let mut arguments: Vec<String> = [
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-quic",
                    "--lang=en",
                    "--window-size=1280,1000",
                ]
                .map(str::to_owned)
                .to_vec();
                arguments.extend(settings.iter().map(|setting| match setting {
                    Setting::Languages(list) => format!("--accept-lang={list}"),
                    Setting::NoScripts => "--blink-settings=scriptEnabled=false".to_owned(),
                }));
                let mut options = json!({ "args": arguments });
                if let (Ok(binary), Some(options)) =
                    (std::env::var("CHROMIUM"), options.as_object_mut())
                {
                    options.insert("binary".to_owned(), Value::String(binary));
                }
                wanted.insert("browserName".to_owned(), json!("chrome"));
                wanted.insert("goog:chromeOptions".to_owned(), options);
            }
            Self::Firefox => {
                let mut preferences =
                    Map::from_iter([("intl.accept_languages".to_owned(), json!("en"))]);
                for setting in settings {
                    match setting {
                        Setting::Languages(list) => {
                            preferences.insert("intl.accept_languages".to_owned(), json!(list))
                        }
                        Setting::NoScripts => {
                            preferences.insert("javascript.enabled".to_owned(), json!(false))
                        }
                    };
                }
                let options = json!({
                    "args": ["-headless"],
                    "prefs": preferences,
                });
                wanted.insert("browserName".to_owned(), json!("firefox"));
                wanted.insert("moz:firefoxOptions".to_owned(), options);
            }
            Self::WebKit => {
                let mut options = json!({ "args": ["--automation", "--geometry=1280x1000"] });
                if let (Ok(binary), Some(options)) =
                    (std::env::var("MINIBROWSER"), options.as_object_mut())
                {
                    options.insert("binary".to_owned(), Value::String(binary));
                }
                wanted.insert("webkitgtk:browserOptions".to_owned(), options);
            }
        }
        let mut capabilities = Capabilities::new();
        for (key, value) in wanted {
            capabilities.set(key, value).unwrap_or_default();
        }
        capabilities
    }
}
