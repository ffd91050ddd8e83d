//! Formulas from one short notation, as `MathML` and as plain text, in symbols or with numbers in their places.
//!
//! A letter is a symbol; `G`, `Q` and `M` stand for `1 + g` and its like. `[a|b]` is a fraction, `^` raises what stands before it to
//! the letter, number or `{group}` after it, `#` is the natural logarithm, `*` a product, which in symbols is not written. Everything
//! else is itself. A fraction in a fraction is written on one line, with a sign of division: one above another would be too small to read.

use core::iter::Peekable;
use core::str::Chars;

/// One formula.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formula {
    /// What stands between `<math>` and `</math>`.
    pub html: String,
    /// The same in a line of text.
    pub plain: String,
}

/// The number of a symbol, as it is written.
type Number<'a> = Option<&'a dyn Fn(char) -> Option<String>>;

/// A formula in symbols.
#[must_use]
pub fn symbols(notation: &str) -> Formula {
    formula(notation, None)
}

/// The same for running text: no part of it is higher than a line.
#[must_use]
pub fn in_a_line(notation: &str) -> Formula {
    read(notation, None, true)
}

/// A formula, with the numbers of its symbols where there are any; a symbol without one stays.
#[must_use]
pub fn formula(notation: &str, number: Number) -> Formula {
    read(notation, number, false)
}

fn read(notation: &str, number: Number, inner: bool) -> Formula {
    let mut reader = Reader {
        rest: notation.chars().peekable(),
        number,
        inner,
        out: Formula::default(),
    };
    reader.run();
    reader.out
}

/// How tightly the loosest sign of a run binds, for the brackets that a line of text needs where a fraction has none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binds {
    Tight,
    Product,
    Sum,
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    number: Number<'a>,
    /// Whether what is read stands in a fraction or in running text.
    inner: bool,
    out: Formula,
}

impl Reader<'_> {
    /// Reads to the end of the group or of the notation.
    fn run(&mut self) -> Binds {
        let mut binds = Binds::Tight;
        let start = self.out.plain.len();
        while let Some(letter) = self.rest.next() {
            match letter {
                '|' | ']' | '}' | ')' => break,
                '*' => {
                    binds = binds.max(Binds::Product);
                    match self.number {
                        Some(_) => self.leaf("mo", "\u{d7}", " \u{d7} "),
                        None => self.leaf("mo", "\u{2062}", ""),
                    }
                }
                '/' => self.divided(),
                '-' => self.sign(&mut binds, start, "\u{2212}", " \u{2212} "),
                '+' => self.sign(&mut binds, start, "+", " + "),
                '=' => self.sign(&mut binds, start, "=", " = "),
                '<' => self.sign(&mut binds, start, "&lt;", " < "),
                '\u{2264}' => self.sign(&mut binds, start, "\u{2264}", " \u{2264} "),
                '\u{2265}' => self.sign(&mut binds, start, "\u{2265}", " \u{2265} "),
                _ => self.power(letter),
            }
        }
        binds
    }

    /// A sign between two terms; before a single one a minus stands close to it.
    fn sign(&mut self, binds: &mut Binds, start: usize, html: &str, plain: &str) {
        *binds = Binds::Sum;
        let first = self.out.plain.len() == start;
        let plain = match (first, html) {
            (true, "\u{2212}") => html,
            (true, _) => plain.trim_start(),
            (false, _) => plain,
        };
        self.leaf("mo", html, plain);
    }

    /// What begins with this letter, raised to what follows where that is a power.
    fn power(&mut self, letter: char) {
        let start = self.out.html.len();
        self.atom(letter);
        if self.rest.next_if_eq(&'^').is_none() {
            return;
        }
        self.out.html.insert_str(start, "<msup>");
        self.out.plain.push('^');
        let group = self.rest.peek() == Some(&'{');
        let start = self.place();
        self.next_atom();
        self.bracket(start, group, false);
        self.out.html.push_str("</msup>");
    }

    fn next_atom(&mut self) {
        if let Some(letter) = self.rest.next() {
            self.atom(letter);
        }
    }

    /// A symbol, a number, a fraction, a logarithm or a group: one element.
    fn atom(&mut self, letter: char) {
        match letter {
            '#' => {
                self.out.html.push_str("<mrow>");
                self.leaf("mi", "ln", "ln");
                self.leaf("mo", "\u{2061}", "");
                let next = self.rest.peek().copied();
                let fraction = next == Some('[');
                let close = match next {
                    Some('G' | 'Q' | 'M') => self.number.is_none(),
                    _ => fraction,
                };
                if !close {
                    self.out.html.push_str("<mspace width=\".2em\"></mspace>");
                    self.out.plain.push(' ');
                }
                let start = self.place();
                self.next_atom();
                self.bracket(start, fraction, self.inner);
                self.out.html.push_str("</mrow>");
            }
            '[' => {
                let inner = core::mem::replace(&mut self.inner, true);
                self.out
                    .html
                    .push_str(if inner { "<mrow>" } else { "<mfrac><mrow>" });
                let start = self.place();
                let above = self.run();
                self.bracket(start, above == Binds::Sum, inner);
                if inner {
                    self.divided();
                } else {
                    self.out.html.push_str("</mrow><mrow>");
                    self.out.plain.push('/');
                }
                let start = self.place();
                let below = self.run();
                self.bracket(start, below > Binds::Tight, inner);
                self.out
                    .html
                    .push_str(if inner { "</mrow>" } else { "</mrow></mfrac>" });
                self.inner = inner;
            }
            '(' => {
                self.out.html.push_str("<mrow>");
                self.leaf("mo", "(", "(");
                self.run();
                self.leaf("mo", ")", ")");
                self.out.html.push_str("</mrow>");
            }
            '{' => {
                self.out.html.push_str("<mrow>");
                self.run();
                self.out.html.push_str("</mrow>");
            }
            'G' | 'Q' | 'M' if self.number.is_none() => {
                let inner = symbols(match letter {
                    'G' => "(1+g)",
                    'Q' => "(1+q)",
                    _ => "(1+m)",
                });
                self.out.html.push_str(&inner.html);
                self.out.plain.push_str(&inner.plain);
            }
            '0'..='9' => {
                let mut digits = String::from(letter);
                let more = |c: &char| matches!(c, '0'..='9' | '.' | ',' | '\u{a0}');
                while let Some(digit) = self.rest.next_if(more) {
                    digits.push(digit);
                }
                self.leaf("mn", &digits, &digits);
            }
            _ => {
                let number = self.number.and_then(|number| number(letter));
                let tag = match (&number, letter) {
                    (Some(_), _) => "mn",
                    (None, '\u{2211}') => "mo",
                    (None, _) => "mi",
                };
                let text = number.unwrap_or_else(|| String::from(letter));
                self.leaf(tag, &text, &text);
            }
        }
    }

    fn leaf(&mut self, tag: &str, html: &str, plain: &str) {
        for piece in ["<", tag, ">", html, "</", tag, ">"] {
            self.out.html.push_str(piece);
        }
        self.out.plain.push_str(plain);
    }

    /// A sign of division, close to what it divides.
    fn divided(&mut self) {
        self.out
            .html
            .push_str("<mo lspace=\"0\" rspace=\"0\">/</mo>");
        self.out.plain.push('/');
    }

    /// Where both forms have come to.
    fn place(&self) -> [usize; 2] {
        [self.out.html.len(), self.out.plain.len()]
    }

    /// Puts brackets around what was written from here on, where it needs them: in the line of text, and in elements that stand on one
    /// line too.
    fn bracket(&mut self, [html, plain]: [usize; 2], needs: bool, on_a_line: bool) {
        if needs {
            self.out.plain.insert(plain, '(');
            self.out.plain.push(')');
        }
        if needs && on_a_line {
            self.out.html.insert_str(html, "<mo>(</mo>");
            self.out.html.push_str("<mo>)</mo>");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(letter: char) -> Option<String> {
        let numbers = [('B', "5.18"), ('T', "1,100"), ('G', "1.1"), ('K', "200")];
        let found = numbers.iter().find(|(symbol, _)| *symbol == letter);
        found.map(|(_, number)| (*number).to_owned())
    }

    #[test]
    fn a_line_of_text_has_the_brackets_that_a_fraction_has_not() {
        for (notation, in_symbols, in_numbers) in [
            ("B*G^t", "B(1 + g)^t", "5.18 \u{d7} 1.1^t"),
            (
                "t=[#[T|B]|#G]",
                "t = ln(T/B)/ln(1 + g)",
                "t = ln(1,100/5.18)/ln 1.1",
            ),
            ("[T-B|d]", "(T \u{2212} B)/d", "(1,100 \u{2212} 5.18)/d"),
            (
                "=[T*B|B*(K-T)]",
                "= TB/(B(K \u{2212} T))",
                "= 1,100 \u{d7} 5.18/(5.18 \u{d7} (200 \u{2212} 1,100))",
            ),
            (
                "1-2^{-t/h}",
                "1 \u{2212} 2^(\u{2212}t/h)",
                "1 \u{2212} 2^(\u{2212}t/h)",
            ),
            ("[#2|#h]<B", "ln 2/ln h < B", "ln 2/ln h < 5.18"),
            (
                "=2.5/1\u{a0}000,5",
                "= 2.5/1\u{a0}000,5",
                "= 2.5/1\u{a0}000,5",
            ),
        ] {
            assert_eq!(symbols(notation).plain, in_symbols);
            assert_eq!(formula(notation, Some(&shown)).plain, in_numbers);
        }
    }

    #[test]
    fn a_fraction_in_a_fraction_stands_on_one_line_in_brackets() {
        assert_eq!(
            symbols("[#[T-B|d]|2]").html,
            "<mfrac><mrow><mrow><mi>ln</mi><mo>\u{2061}</mo><mo>(</mo><mrow><mo>(</mo><mi>T</mi><mo>\u{2212}</mo><mi>B</mi><mo>)</mo>\
             <mo lspace=\"0\" rspace=\"0\">/</mo><mi>d</mi></mrow><mo>)</mo></mrow></mrow><mrow><mn>2</mn></mrow></mfrac>"
        );
        // And where there is no fraction around it, not, but for running text.
        assert!(symbols("#[T|B]").html.contains("<mfrac><mrow><mi>T</mi>"));
        let line = in_a_line("t=[T-B|d]");
        assert!(!line.html.contains("mfrac") && line.html.contains("<mo>(</mo><mi>T</mi>"));
        assert_eq!(line.plain, symbols("t=[T-B|d]").plain);
    }

    #[test]
    fn fractions_and_powers_are_elements() {
        assert_eq!(
            symbols("[B|2^t]<1").html,
            "<mfrac><mrow><mi>B</mi></mrow><mrow><msup><mn>2</mn><mi>t</mi></msup></mrow></mfrac><mo>&lt;</mo><mn>1</mn>"
        );
        assert_eq!(
            formula("#G^2", Some(&shown)).html,
            "<msup><mrow><mi>ln</mi><mo>\u{2061}</mo><mspace width=\".2em\"></mspace><mn>1.1</mn></mrow><mn>2</mn></msup>"
        );
    }
}
