//! The program's code with its bytes in another order: all opcodes, then all numbers of locals, then all offsets and so
//! on, each kind in a stream of its own. A compressor finds far more that repeats in each than in all of them mixed: the
//! page is 9 KB less with brotli. `src/loader.js` weaves the streams into a program again, knowing the same opcodes.
//!
//! The offset of a load stands with others that follow the same opcode, and a constant with others that the same opcode follows:
//! 1.2 KB less. The most frequent numbers are one with their opcodes: 1.7 KB less. A constant that is an address is written as its distance from the last, which saves 0.3 KB; a local is written as its place in a list in which each local moves to the front when it is used, since what was used
//! last is likely to be used next: 0.8 KB less.
//!
//! Two things are not kept, since they follow from the rest: the sizes of functions, and how memory accesses say they are
//! aligned, which is a hint and becomes the natural one. Refuses opcodes that it does not know the operands of.
//!
//! Opcodes and their operands: WebAssembly Core Specification 2.0, section 5.4.

// Streams, in the order in which they stand after the sections around the code.
const OPCODES: usize = 0;
const LOCALS: usize = 1;
const GET: usize = 2;
const SET: usize = 3;
const TEE: usize = 4;
const CALL: usize = 5;
const LOAD: usize = 6;
const STORE: usize = LOAD + BEFORE.len() + 1;
const INTEGER: usize = STORE + 1;
const ADDRESS_STREAM: usize = INTEGER + AFTER.len() + 1;
const LONG: usize = ADDRESS_STREAM + 1;
const FLOAT: usize = LONG + AFTER.len() + 1;
const BLOCK: usize = FLOAT + 1;
const BRANCH: usize = BLOCK + 1;
const OTHER: usize = BRANCH + 2;

/// How many there are.
const STREAMS: usize = OTHER + 1;

/// Opcodes after which the offset of a load has a stream of its own.
const BEFORE: &[u8] = &[0x20, 0x6a, 0x41];

/// Opcodes before which a constant has a stream of its own: what it is for says much of what it is.
const AFTER: &[u8] = &[
    0x6a, 0x10, 0x36, 0x21, 0x20, 0x71, 0x41, 0x46, 0x6b, 0x47, 0x74, 0x28, 0x3a, 0x6c, 0x29,
];

/// Place of the stream that belongs to an opcode, from that of the first.
fn by(opcodes: &[u8], opcode: u8) -> usize {
    let place = opcodes.iter().position(|one| *one == opcode);
    place.map_or(0, |place| place + 1)
}

/// Number of the section that holds the code.
const CODE: u8 = 10;

/// The program apart: the sections before the code, those after it, and the streams.
pub(crate) struct Apart(pub(crate) Vec<Vec<u8>>);

/// Reads the program from front to back.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    streams: [Vec<u8>; STREAMS],
    /// The last address that a constant held.
    address: usize,
}

/// Constants that are taken for the address of something in the program's data, and written as how far on it is from the
/// one before: whatever a function names mostly stands together. No number below needs a sign in LEB128, and any constant
/// in between may be one without harm.
const ADDRESSES: std::ops::Range<usize> = 262_144..524_288;

/// What stands for the opcode of such a constant; no opcode of a program.
const ADDRESS: u8 = 0xff;

/// What stands for an opcode together with its number, for the most frequent: no opcodes of a program here either. What was
/// used last, or just before that, is read; what was used last is set; 0. Which bytes they are makes up to 0.8 KB, since they
/// choose the letters, and brotli expects much of the letter before: these were the best of a hundred tried.
fn short(opcode: u8, number: usize) -> Option<u8> {
    match (opcode, number) {
        (0x20, 0) => Some(7),
        (0x20, 1) => Some(1),
        (0x21, 0) => Some(6),
        (0x41, 0) => Some(8),
        _ => None,
    }
}

/// The place of a local in the list, whose front it moves to. Locals that were never used follow in order, so the list
/// need hold no more of them than are asked for.
fn to_front(recent: &mut Vec<usize>, local: usize) -> usize {
    recent.extend(recent.len()..=local);
    let place = recent.iter().position(|one| *one == local);
    let place = place.unwrap_or_default();
    recent.remove(place);
    recent.insert(0, local);
    place
}

/// What is said of a program that ends too early or holds what is not known here.
fn wrong(what: &str, at: usize) -> String {
    format!("the program cannot be taken apart: {what} at byte {at}")
}

/// Takes a program apart.
///
/// # Errors
/// A sentence, if it is no program, or holds an opcode that is not known here.
pub(crate) fn apart(program: &[u8]) -> Result<Apart, String> {
    let mut reader = Reader {
        bytes: program,
        at: 8,
        streams: std::array::from_fn(|_| Vec::new()),
        address: ADDRESSES.start,
    };
    loop {
        let start = reader.at;
        let id = reader.byte()?;
        let size = reader.number()?;
        let end = reader.at + size;
        if id != CODE {
            reader.at = end;
            continue;
        }
        let functions = reader.at;
        let count = reader.number()?;
        reader.keep(LOCALS, functions);
        for _ in 0..count {
            let size = reader.number()?;
            let end = reader.at + size;
            reader.function()?;
            if reader.at != end {
                return Err(wrong("a function ends elsewhere than it says", reader.at));
            }
        }
        if reader.at != end {
            return Err(wrong("the code ends elsewhere than it says", reader.at));
        }
        let around = [program.get(..start), program.get(end..)];
        let around = around.into_iter().flatten().map(<[u8]>::to_vec);
        return Ok(Apart(around.chain(reader.streams).collect()));
    }
}

impl Reader<'_> {
    fn byte(&mut self) -> Result<u8, String> {
        let byte = self.bytes.get(self.at).copied();
        self.at += 1;
        byte.ok_or_else(|| wrong("it ends", self.at))
    }

    /// A number in LEB128, which is 32 bits long at most wherever its value matters here.
    fn number(&mut self) -> Result<usize, String> {
        let (mut value, mut shift) = (0_usize, 0);
        loop {
            let byte = self.byte()?;
            if shift < 35 {
                value |= usize::from(byte & 127) << shift;
            }
            shift += 7;
            if byte < 128 {
                return Ok(value);
            }
        }
    }

    /// Place of the stream of a constant, by the opcode that follows.
    fn by_next(&self) -> usize {
        by(AFTER, self.bytes.get(self.at).copied().unwrap_or_default())
    }

    fn keep(&mut self, stream: usize, from: usize) {
        let kept = self.bytes.get(from..self.at).unwrap_or_default();
        if let Some(stream) = self.streams.get_mut(stream) {
            stream.extend(kept);
        }
    }

    /// Puts another byte in place of the last of a stream.
    fn replace(&mut self, stream: usize, by: u8) {
        if let Some(last) = self.streams.get_mut(stream).and_then(|all| all.last_mut()) {
            *last = by;
        }
    }

    /// Writes how far an address is from the last: twice the distance forward, or that less one backward.
    fn address(&mut self, address: usize) {
        let (far, back) = (address.abs_diff(self.address), address < self.address);
        self.address = address;
        self.write(ADDRESS_STREAM, 2 * far - usize::from(back));
    }

    /// Writes a number in LEB128.
    fn write(&mut self, stream: usize, mut number: usize) {
        let Some(stream) = self.streams.get_mut(stream) else {
            return;
        };
        loop {
            let [low, ..] = number.to_le_bytes();
            number >>= 7;
            if number == 0 {
                return stream.push(low);
            }
            stream.push(low | 128);
        }
    }

    /// Moves numbers to a stream; the value of the last.
    fn numbers(&mut self, stream: usize, count: usize) -> Result<usize, String> {
        let (from, mut last) = (self.at, 0);
        for _ in 0..count {
            last = self.number()?;
        }
        self.keep(stream, from);
        Ok(last)
    }

    fn bytes(&mut self, stream: usize, count: usize) -> Result<(), String> {
        let from = self.at;
        self.at += count;
        if self.at > self.bytes.len() {
            return Err(wrong("it ends", self.at));
        }
        self.keep(stream, from);
        Ok(())
    }

    /// One function after its size: locals, then opcodes to the `end` that closes it.
    fn function(&mut self) -> Result<(), String> {
        for _ in 0..self.numbers(LOCALS, 1)? {
            self.numbers(LOCALS, 1)?;
            self.bytes(LOCALS, 1)?;
        }
        let (mut depth, mut recent) = (1, Vec::new());
        let mut opcode = 0;
        while depth > 0 {
            let from = self.at;
            let before = opcode;
            opcode = self.byte()?;
            self.keep(OPCODES, from);
            match opcode {
                0x02..=0x04 => {
                    depth += 1;
                    self.numbers(BLOCK, 1)?;
                }
                0x0b => depth -= 1,
                0x0c | 0x0d => drop(self.numbers(BRANCH + usize::from(opcode & 1), 1)?),
                0x0e => {
                    let targets = self.numbers(OTHER, 1)?;
                    self.numbers(OTHER, targets + 1)?;
                }
                0x10 => drop(self.numbers(CALL, 1)?),
                0x11 => drop(self.numbers(OTHER, 2)?),
                0x20..=0x22 => {
                    let local = self.number()?;
                    let place = to_front(&mut recent, local);
                    if let Some(short) = short(opcode, place) {
                        self.replace(OPCODES, short);
                        continue;
                    }
                    let stream = match opcode {
                        0x20 => GET,
                        0x21 => SET,
                        _ => TEE,
                    };
                    self.write(stream, place);
                }
                0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => drop(self.numbers(OTHER, 1)?),
                0x28..=0x3e => {
                    // The alignment follows from the opcode.
                    self.number()?;
                    let stream = if opcode < 0x36 {
                        LOAD + by(BEFORE, before)
                    } else {
                        STORE
                    };
                    self.numbers(stream, 1)?;
                }
                0x41 => {
                    let value = self.number()?;
                    if ADDRESSES.contains(&value) {
                        self.replace(OPCODES, ADDRESS);
                        self.address(value);
                    } else if let Some(short) = short(opcode, value) {
                        self.replace(OPCODES, short);
                    } else {
                        self.keep(INTEGER + self.by_next(), from + 1);
                    }
                }
                0x42 => {
                    self.number()?;
                    self.keep(LONG + self.by_next(), from + 1);
                }
                0x43 => self.bytes(FLOAT, 4)?,
                0x44 => self.bytes(FLOAT, 8)?,
                0xfc => {
                    let operands = match self.numbers(OPCODES, 1)? {
                        0..=7 => 0,
                        9 | 11 | 13 | 15..=17 => 1,
                        8 | 10 | 12 | 14 => 2,
                        _ => return Err(wrong("an opcode is not known", from)),
                    };
                    self.numbers(OTHER, operands)?;
                }
                0x00 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
                _ => return Err(wrong("an opcode is not known", from)),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{ADDRESS_STREAM, GET, INTEGER, LOAD, LOCALS, OPCODES, apart, to_front};

    /// A module with one function: `(func (param i32) (result i32) local.get 0; i32.load offset=4; i32.const 300; i32.add)`.
    const PROGRAM: [u8; 42] = [
        0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 127, 1, 127, 3, 2, 1, 0, 10, 13, 1, 11, 0,
        0x20, 0, 0x28, 2, 4, 0x41, 0xac, 2, 0x6a, 0x0b, 5, 3, 1, 0, 1, 0, 0,
    ];

    #[test]
    fn each_kind_of_byte_has_its_stream() {
        let parts = apart(&PROGRAM).map(|apart| apart.0).unwrap_or_default();
        let expected: [(usize, &[u8]); 4] = [
            // `local.get` of the local that was used last.
            (OPCODES, &[7, 0x28, 0x41, 0x6a, 0x0b]),
            (LOCALS, &[1, 0]),
            (GET, &[]),
            // After `local.get`, and before `i32.add`.
            (LOAD + 1, &[4]),
        ];
        assert_eq!(
            (&parts[0][..], &parts[1][..]),
            (&PROGRAM[..20], &PROGRAM[35..])
        );
        for (stream, expected) in expected {
            assert_eq!(parts[2 + stream], expected, "{stream}");
        }
        assert_eq!(parts[2 + INTEGER + 1], [0xac, 2]);
        let lengths = parts[2..].iter().map(Vec::len);
        assert_eq!(lengths.sum::<usize>(), 5 + 2 + 1 + 2);
    }

    #[test]
    fn an_address_is_known_by_how_far_it_is_from_the_last() {
        // Two constants, 262,150 and 262,147, and what drops them.
        let code = [
            0x41, 0x86, 0x80, 0x10, 0x1a, 0x41, 0x83, 0x80, 0x10, 0x1a, 0x0b,
        ];
        let mut program = PROGRAM[..20].to_vec();
        program.extend([10, 14, 1, 12, 0]);
        program.extend(code);
        let parts = apart(&program).map(|apart| apart.0).unwrap_or_default();
        assert_eq!(parts[2], [0xff, 0x1a, 0xff, 0x1a, 0x0b]);
        assert_eq!(parts[2 + ADDRESS_STREAM], [12, 5]);
    }

    #[test]
    fn a_local_is_known_by_how_lately_it_was_used() {
        let mut recent = Vec::new();
        let places = [2, 2, 0, 2, 300, 1].map(|local| to_front(&mut recent, local));
        assert_eq!(places, [2, 0, 1, 1, 300, 3]);
    }

    #[test]
    fn what_is_not_known_is_refused() {
        let mut vector = PROGRAM;
        vector[33] = 0xfd;
        assert!(apart(&vector).is_err_and(|why| why.contains("opcode is not known at byte 33")));
        assert!(apart(&PROGRAM[..30]).is_err_and(|why| why.contains("it ends")));
        let mut shorter = PROGRAM;
        shorter[23] = 10;
        assert!(apart(&shorter).is_err());
    }
}
