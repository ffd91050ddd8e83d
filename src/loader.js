// Starts the program from this page; where it cannot, or when it stops, the static page is what the reader has.
const root = document.documentElement.dataset;
const page = document.getElementById("app");
const still = page.cloneNode(true);
const uncover = (state) => {
  if (root.state === "without" || root.state === "stopped") return;
  const again = document.getElementById("start-again");
  if (root.link) again.href = "?" + root.link;
  else again.onclick = () => location.reload();
  page.replaceChildren(...still.childNodes);
  root.state = state;
};
const broke = (error) => {
  if (error?.name === "RuntimeError" || error?.name === "RangeError") uncover("stopped");
};
addEventListener("error", (event) => broke(event.error));
addEventListener("unhandledrejection", (event) => broke(event.reason));
// Puts the bytes of the program's code, which stand apart by kind, in their order again; see xtask/src/streams.rs.
const weave = (bytes, lengths) => {
  const program = new Uint8Array(2 * bytes.length);
  let at = 0, to = 0;
  const places = lengths.map((length) => (at += length) - length);
  const opcodes = 2, locals = 3, get = 4, call = 7, load = 8, store = 12, integer = 13, address = 29, long = 30, float = 46, block = 47, branch = 48, other = 50;
  const copy = (part, count) => {
    const from = places[part];
    program.set(bytes.subarray(from, places[part] += count), to);
    to += count;
  };
  const number = (part) => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = program[to++] = bytes[places[part]++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const read = (part) => {
    const from = to, value = number(part);
    to = from;
    return value;
  };
  // A local is its place among those used lately.
  let recent;
  const lately = (place) => {
    while (recent.length <= place) recent.push(recent.length);
    let [value] = recent.splice(place, 1);
    for (recent.unshift(value); value > 127; value >>= 7) program[to++] = value & 127 | 128;
    program[to++] = value;
  };
  // A constant that is an address is how far it is from the last.
  let last = 262144;
  const near = () => {
    const step = read(address);
    last += step & 1 ? -(step >> 1) - 1 : step >> 1;
    for (let i = 0; i < 3; i++) program[to++] = last >> 7 * i & 127 | (i < 2 ? 128 : 0);
  };
  // A size takes five bytes, whatever it is, and is written once it is known.
  const sized = (inside) => {
    const from = to += 5;
    inside();
    for (let i = -5, size = to - from; i < 0; i++, size >>= 7) program[from + i] = size & 127 | (i < -1 ? 128 : 0);
  };
  // The stream that belongs to an opcode, of several that begin with a first.
  const by = (first, list, opcode) => first + 1 + list.indexOf(opcode);
  const before = [32, 106, 65], after = [106, 16, 54, 33, 32, 113, 65, 70, 107, 71, 116, 40, 58, 108, 41];
  const operand = { 12: branch, 13: branch + 1, 16: call };
  for (const opcode of [35, 36, 37, 38, 63, 64, 208, 210]) operand[opcode] = other;
  // What some bytes stand for that are no opcodes, most of them together with a number.
  const real = { 1: 32, 6: 33, 7: 32, 8: 65, 255: 65 };
  const body = () => {
    for (let left = number(locals); left--; copy(locals, 1)) number(locals);
    recent = [];
    for (let depth = 1, last, opcode; depth;) {
      const given = bytes[places[opcodes]++], next = bytes[places[opcodes]];
      last = opcode;
      opcode = program[to++] = real[given] ?? given;
      if (given === 255) near();
      else if (given === 8) program[to++] = 0;
      else if (given !== opcode) lately(given < 2 ? 1 : 0);
      else if (opcode in operand) number(operand[opcode]);
      else if (opcode > 31 && opcode < 35) lately(read(get + opcode - 32));
      else if (opcode === 65 || opcode === 66) number(by(opcode < 66 ? integer : long, after, real[next] ?? next));
      else if (opcode > 39 && opcode < 63) {
        program[to++] = "23230011001122232301012"[opcode - 40];
        number(opcode < 54 ? by(load, before, last) : store);
      } else if (opcode > 1 && opcode < 5) depth++, number(block);
      else if (opcode === 11) depth--;
      else if (opcode === 17) number(other), number(other);
      else if (opcode === 67) copy(float, 4);
      else if (opcode === 68) copy(float, 8);
      else if (opcode === 14) for (let left = number(other); left-- >= 0;) number(other);
      else if (opcode === 252) for (let left = "000000002121212111"[number(opcodes)]; left--;) number(other);
    }
  };
  copy(0, lengths[0]);
  program[to++] = 10;
  sized(() => {
    for (let left = number(locals); left--;) sized(body);
  });
  copy(1, lengths[1]);
  return program.subarray(0, to);
};
const start = async () => {
  // A character for each byte, after the 256 characters that stand for the bytes 0 to 255; or a letter that is itself, in
  // its two or three bytes of UTF-8.
  const { textContent: text, dataset } = document.getElementById("program");
  const bytes = new Uint8Array(3 * text.length);
  const byte = [];
  for (let i = 0; i < 256; i++) byte[text.charCodeAt(i)] = i;
  for (let i = 256, to = 0; i < text.length; i++) {
    const code = text.charCodeAt(i), known = byte[code];
    if (code > 2047) bytes[to++] = code >> 12 | 224;
    bytes[to++] = known ?? (code > 2047 ? code >> 6 & 63 | 128 : code >> 6 | 192);
    if (known === undefined) bytes[to++] = code & 63 | 128;
  }
  const program = weave(bytes, dataset.parts.split(" ").map(Number));
  const { instance, module } = await WebAssembly.instantiate(program, __wbg_get_imports());
  __wbg_finalize_init(instance, module);
  if (root.state !== "live") throw new Error("the program did not take the page over");
};
start().catch((error) => {
  console.error(error);
  broke(error);
  uncover("without");
});
