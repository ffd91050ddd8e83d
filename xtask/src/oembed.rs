//! The pages whose addresses are pasted into systems that ask a page what it shows: one for each goal and language, which leads
//! a reader on to the calculator, and beside it what oEmbed (oembed.com, version 1.0) has it say.
//!
//! Such a system is told nothing of the query of an address, so only a goal as it opens can be pasted. The calculator's own
//! pages therefore name no oEmbed: a link with choices would become a frame without them.

use crate::site::Place;
use serde_json::json;

/// A goal as the page opens with it, in one language.
pub(crate) struct Told {
    /// Name in links.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) name: String,
    /// The answer.
    pub(crate) sentence: String,
    /// Its link, with the starting figure held at its present value: what is published does not change.
    pub(crate) link: String,
}

/// What a frame of a pasted address shows: lower than the 1,000 pixels that `WordPress` grants.
const SHOWN: &str = "card";

/// Width in pixels that the frame is proposed, and its height at that width, until it says how high it is.
const SIZE: (u32, u32) = (600, 520);

/// The picture that links to a goal show.
pub(crate) fn social(goal: &str) -> String {
    format!("social-{goal}.png")
}

/// Files for a goal in a language, by their names in the site, whose address is known where it is to be pasted.
pub(crate) fn files(
    told: &Told,
    tag: &str,
    folder: &str,
    direction: &str,
    place: &Place,
) -> Vec<(String, String)> {
    let Told {
        id,
        name,
        sentence,
        link,
    } = told;
    let [name_text, sentence_text] = [name, sentence].map(|text| escaped(text));
    let picture = social(id);
    let (robots, mut known) = (place.robots(), String::new());
    let mut files = Vec::new();
    if let Some(address) = &place.address {
        let json_name = format!("oembed/{id}.{tag}.json");
        known = format!(
            "<link rel=\"canonical\" href=\"{address}/{folder}{id}/\">\n\
             <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}/{json_name}\" title=\"{name_text}\">\n\
             <meta property=\"og:url\" content=\"{address}/{folder}{id}/\">\n\
             <meta property=\"og:image\" content=\"{address}/{picture}\">\n\
             <meta property=\"og:image:width\" content=\"1200\">\n\
             <meta property=\"og:image:height\" content=\"630\">\n\
             <meta name=\"twitter:card\" content=\"summary_large_image\">\n"
        );
        let frame = escaped(&format!("{address}/{folder}?{link}&show={SHOWN}"));
        let (width, height) = SIZE;
        let html = format!(
            "<blockquote><a href=\"{address}/{folder}{id}/\">{name_text}</a></blockquote>\
             <iframe src=\"{frame}\" title=\"Trade Horizon: {name_text}\" width=\"100%\" height=\"{height}\" frameborder=\"0\"></iframe>"
        );
        let json = json!({
            "version": "1.0",
            "type": "rich",
            "provider_name": "Trade Horizon",
            "provider_url": format!("{address}/"),
            "title": name,
            "width": width,
            "height": height,
            "thumbnail_url": format!("{address}/{picture}"),
            "thumbnail_width": 1200,
            "thumbnail_height": 630,
            "html": html,
        });
        files.push((json_name, format!("{json:#}\n")));
    }
    let page = format!(
        "<!doctype html>\n<html lang=\"{tag}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{name_text}</title>\n<meta name=\"description\" content=\"{sentence_text}\">\n\
         <meta property=\"og:title\" content=\"{name_text}\">\n<meta property=\"og:description\" content=\"{sentence_text}\">\n\
         <meta property=\"og:type\" content=\"website\">\n{robots}{known}</head>\n<body>\n<h1>{name_text}</h1>\n<p>{sentence_text}</p>\n\
         <p><a id=\"on\" href=\"../index.html?goal={id}\">Trade Horizon</a></p>\n\
         <script>{LEAD_ON}</script>\n</body>\n</html>\n"
    );
    files.push((format!("{folder}{id}/index.html"), page));
    files
}

/// Leads a reader on, with the choices that somebody has added to the address.
const LEAD_ON: &str = "location.replace(document.getElementById(\"on\").href + location.search.replace(\"?\", \"&\") + location.hash)";

/// A text between tags, or as the value of an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

#[cfg(test)]
#[path = "../tests/oembed.rs"]
mod tests;
