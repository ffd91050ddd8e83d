//! A page with everything in it: style, static page, program and glue, in one file.
//!
//! The program stands in the page as text, one character for each byte: letters and digits as they are, the most
//! frequent other bytes as what is left of printable ASCII, the rest as letters of two bytes. A host's own compression
//! then sees the program as it is, which gives a smaller transfer than a program compressed beforehand (a bare page:
//! 45 KB with brotli, against 54 KB for gzip in base64), and no browser needs to unpack it.

use crate::run::{read, root};

/// A program as wasm-bindgen wrote it, ready to stand in a page.
pub(crate) struct Program {
    /// Its bytes as text; see [`as_text`].
    pub(crate) text: String,
    /// The glue between it and the browser, and what starts it.
    pub(crate) glue: String,
}

/// Puts the style sheets that a static page names, and what else its head is to hold, and the program into it. Gives the
/// style by itself too.
///
/// # Errors
/// A sentence, where a sheet or a place in the page is missing.
pub(crate) fn whole(still: &str, head: &str, program: &Program) -> Result<Whole, String> {
    let (mut page, mut style) = (String::new(), String::new());
    for line in still.lines() {
        match sheet(line) {
            Some(file) => style += &tighten(&squeeze(&read(&root().join(file))?)),
            None if line.contains("data-trunk") || line.starts_with("<!-- In ") => {}
            None => {
                page += line;
                page.push('\n');
            }
        }
    }
    let still = squeeze(&page);
    let scripts = format!(
        "<script type=\"text/plain\" id=\"program\">{}</script>\n<script type=\"module\">{}</script>",
        program.text, program.glue
    );
    let styled = format!("{head}<style>{style}</style>\n</head>");
    let page = in_place(&still, "</head>", &styled)?;
    let page = in_place(&page, "<!-- program -->", &scripts)?;
    Ok(Whole { page, still, style })
}

/// A page, and two of its parts.
pub(crate) struct Whole {
    /// All of it.
    pub(crate) page: String,
    /// What stands there without style and program.
    pub(crate) still: String,
    /// Its style sheets, one after the other.
    pub(crate) style: String,
}

/// The style sheet that a line of a template names.
fn sheet(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("data-trunk rel=\"css\" href=\"")?;
    Some(rest.split_once('"')?.0)
}

/// A text with one part of it replaced.
fn in_place(text: &str, part: &str, by: &str) -> Result<String, String> {
    match text.matches(part).count() {
        1 => Ok(text.replacen(part, by, 1)),
        count => Err(format!("The page holds {part} {count} times.")),
    }
}

/// First of the letters that stand for bytes beyond printable ASCII; each takes two bytes.
const BEYOND: u32 = 0x100;

/// The program as text, after the 256 characters that stand for the bytes 0 to 255; see the module.
pub(crate) fn as_text(program: &[u8]) -> String {
    let mut count = [0_usize; 256];
    for byte in program {
        if let Some(count) = count.get_mut(usize::from(*byte)) {
            *count += 1;
        }
    }
    let keeps = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b' ' | b'.' | b',' | b'_' | b'-' | b':' | b'/')
    };
    let counted = count.into_iter().zip(0..=255);
    let mut others: Vec<(usize, u8)> = counted.filter(|(_, byte)| !keeps(*byte)).collect();
    others.sort_by_key(|(count, byte)| (std::cmp::Reverse(*count), *byte));
    let short = (b' '..=b'~').filter(|byte| !keeps(*byte) && !b"<&".contains(byte));
    let long = (BEYOND..).filter_map(char::from_u32);
    let mut alphabet: Vec<char> = (0..=255).map(char::from).collect();
    for ((_, byte), character) in others.into_iter().zip(short.map(char::from).chain(long)) {
        if let Some(place) = alphabet.get_mut(usize::from(byte)) {
            *place = character;
        }
    }
    let letter = |byte: &u8| alphabet.get(usize::from(*byte)).copied();
    let written = program.iter().filter_map(letter);
    alphabet.iter().copied().chain(written).collect()
}

/// Takes out whole-line comments, indentation and empty lines of a script, a page or a style sheet.
pub(crate) fn squeeze(source: &str) -> String {
    let mut squeezed = String::new();
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        if line.starts_with("/*") {
            in_comment = true;
        }
        let skip = in_comment || line.is_empty() || line.starts_with("//");
        if in_comment && line.ends_with("*/") {
            in_comment = false;
        }
        if !skip {
            squeezed.push_str(line);
            squeezed.push('\n');
        }
    }
    squeezed
}

/// A style sheet without the spaces that mean nothing there.
fn tighten(style: &str) -> String {
    let tight = style
        .replace(" { ", "{")
        .replace(" {\n", "{")
        .replace("; }", "}")
        .replace(": ", ":");
    tight
        .replace("; ", ";")
        .replace(";\n", ";")
        .replace(", ", ",")
        .replace("}\n", "}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_holds_every_byte_and_nothing_that_ends_a_script() {
        let mut all: Vec<u8> = (0..=255).collect();
        all.extend([0; 100]);
        let text: Vec<char> = as_text(&all).chars().collect();
        let (alphabet, program) = text.split_at(256);
        let back: Vec<u8> = program
            .iter()
            .filter_map(|c| alphabet.iter().position(|a| a == c)?.try_into().ok())
            .collect();
        assert_eq!(back, all);
        assert!(as_text(b"rate: 5").ends_with("rate: 5"));
        let plain = |c: &char| *c == ' ' || c.is_alphanumeric() || c.is_ascii_punctuation();
        assert!(
            text.iter().all(|c| plain(c) && !"<&".contains(*c)),
            "{text:?}"
        );
    }

    #[test]
    fn a_page_holds_its_style_and_program_and_nothing_of_the_template() {
        let still = "<head>\n<!-- In order -->\n<link data-trunk rel=\"css\" href=\"style/tokens.css\">\n\
                     <link data-trunk rel=\"rust\" data-bin=\"x\">\n</head>\n<p>1</p>\n<!-- program -->\n";
        let program = Program {
            text: "abc".to_owned(),
            glue: "start()".to_owned(),
        };
        let whole = whole(still, "<meta>\n", &program).unwrap();
        let style = format!("<head>\n<meta>\n<style>{}</style>\n</head>", whole.style);
        assert!(whole.style.contains("--paper") && whole.page.starts_with(&style));
        assert!(whole.page.ends_with(
            "</head>\n<p>1</p>\n<script type=\"text/plain\" id=\"program\">abc</script>\n\
             <script type=\"module\">start()</script>\n"
        ));
        assert!(in_place("<a><a>", "<a>", "").is_err() && in_place("", "<a>", "").is_err());
    }

    #[test]
    fn squeezing_takes_out_comments_and_nothing_else() {
        assert_eq!(
            squeeze("/* a\n b */\n  x { y: z }\n\n// c\nd {}\n"),
            "x { y: z }\nd {}\n"
        );
    }
}
