//! The program's functions in another order: after each the one that shares most with the last few.
//!
//! What is alike then stands close, where a compressor finds it cheaply: 2.3 KB less of the page with brotli. Functions are
//! known by number, so every place that names one is written anew.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef,
};

/// The order, by the places of functions among those that are not imported.
struct Order {
    imported: u32,
    /// Which function comes at a place.
    at: Vec<usize>,
    /// At which place a function comes.
    place: Vec<u32>,
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let own = function.checked_sub(self.imported);
        let place = own.and_then(|own| self.place.get(own as usize));
        Ok(place.map_or(function, |place| self.imported + place))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for one in self.at.iter().filter_map(|place| types.get(*place)) {
            functions.function(*one);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for place in self.at.clone() {
            if let Some(body) = bodies.get(place) {
                self.parse_function_body(code, body.clone())?;
            }
        }
        Ok(())
    }
}

/// How long runs are, and how many of the last functions the next is to be like, the nearest most: what served one program
/// or another best of forty such pairs. Which serves this one is known when its page is compressed.
pub(crate) const WAYS: [(u32, usize); 7] = [(5, 9), (5, 5), (5, 3), (4, 8), (4, 6), (4, 5), (3, 6)];

/// The runs of so many opcodes in a function, each as a number: functions share something where they share a run.
fn runs(body: &FunctionBody<'_>, length: u32) -> wasmparser::Result<BTreeSet<u64>> {
    let bytes = body.as_bytes();
    let start = body.range().start;
    let mut operators = body.get_operators_reader()?;
    let (mut run, mut runs) = (0, BTreeSet::new());
    let kept = (1_u64 << (8 * length)) - 1;
    while !operators.eof() {
        let opcode = bytes.get(operators.original_position() - start);
        run = (run << 8 | u64::from(opcode.copied().unwrap_or_default())) & kept;
        runs.insert(run);
        operators.read()?;
    }
    Ok(runs)
}

/// An order in which what has many runs in common, and rare ones, stands together.
fn arrange(functions: &[BTreeSet<u64>], last: usize) -> Vec<usize> {
    let mut with = BTreeMap::<_, Vec<usize>>::new();
    for (place, runs) in functions.iter().enumerate() {
        for run in runs {
            with.entry(run).or_default().push(place);
        }
    }
    #[allow(
        clippy::cast_precision_loss,
        reason = "a program has a few thousand functions"
    )]
    let float = |count: usize| count as f64;
    let size = |place: usize| functions.get(place).map_or(0, BTreeSet::len);
    let mut left: BTreeSet<usize> = (0..functions.len()).collect();
    let mut order = Vec::new();
    let mut next = left.iter().copied().min_by_key(|place| size(*place));
    while let Some(now) = next {
        left.remove(&now);
        order.push(now);
        let mut shared = vec![0.0; functions.len()];
        for (back, near) in order.iter().rev().take(last).enumerate() {
            for run in functions.get(*near).into_iter().flatten() {
                let others = with.get(run).map_or(&[][..], Vec::as_slice);
                let rare = (float(functions.len()) / float(others.len())).ln();
                for other in others {
                    if let Some(shared) = shared.get_mut(*other) {
                        *shared += rare / float(1 + back);
                    }
                }
            }
        }
        let like = |place: &usize| {
            let shared = shared.get(*place).copied().unwrap_or_default();
            shared / float(size(*place) + size(now))
        };
        next = left
            .iter()
            .copied()
            .max_by(|a, b| like(a).total_cmp(&like(b)).then(b.cmp(a)));
    }
    order
}

/// The program with its functions in that order, each like the `last` before it.
///
/// # Errors
/// A sentence, if it is not WebAssembly.
pub(crate) fn order(program: &[u8], length: u32, last: usize) -> Result<Vec<u8>, String> {
    let failed = |why: String| format!("the program's functions cannot be put in order: {why}");
    let (mut imported, mut functions) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(program) {
        match payload.map_err(|e| failed(e.to_string()))? {
            Payload::ImportSection(imports) => {
                let named = imports.into_imports().filter(|one| {
                    one.as_ref()
                        .is_ok_and(|one| matches!(one.ty, TypeRef::Func(_)))
                });
                imported = u32::try_from(named.count()).map_err(|e| failed(e.to_string()))?;
            }
            Payload::CodeSectionEntry(body) => {
                functions.push(runs(&body, length).map_err(|e| failed(e.to_string()))?);
            }
            _ => {}
        }
    }
    let at = arrange(&functions, last);
    let mut place = vec![0; at.len()];
    for (now, before) in (0..).zip(&at) {
        if let Some(place) = place.get_mut(*before) {
            *place = now;
        }
    }
    let mut module = Module::new();
    let mut order = Order {
        imported,
        at,
        place,
    };
    order
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|e| failed(e.to_string()))?;
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::{arrange, order};

    /// `(import "a" "b" (func)) (func i32.const 7 drop) (func (local i32)) (func call 1) (start 3)`, its code from byte 31 on.
    const PROGRAM: [u8; 51] = [
        0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 97, 1, 98, 0, 0, 3, 4, 3, 0,
        0, 0, 8, 1, 3, 10, 17, 3, 5, 0, 0x41, 7, 0x1a, 0x0b, 4, 1, 1, 0x7f, 0x0b, 4, 0, 0x10, 1,
        0x0b,
    ];

    #[test]
    fn functions_are_named_by_their_new_places() {
        // The shortest comes first.
        let ordered = order(&PROGRAM, 4, 5).unwrap_or_else(String::into_bytes);
        let expected = [
            8, 1, 3, 10, 17, 3, 4, 1, 1, 0x7f, 0x0b, 5, 0, 0x41, 7, 0x1a, 0x0b, 4, 0, 0x10, 2, 0x0b,
        ];
        assert_eq!(ordered.get(29..), Some(&expected[..]), "{ordered:?}");
    }

    #[test]
    fn what_is_alike_stands_together() {
        let function = |opcodes: &[u8]| {
            opcodes
                .windows(4)
                .map(|run| run.iter().fold(0, |all, one| all << 8 | u64::from(*one)))
                .collect()
        };
        let functions = [
            function(b"abcdefgh"),
            function(b"ABCDEFGH"),
            function(b"xabcdefg"),
            function(b"BCDEFGHI"),
            function(b"abcdef"),
        ];
        let order = arrange(&functions, 5);
        assert_eq!(order, [4, 0, 2, 1, 3]);
    }
}
