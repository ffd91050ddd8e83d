// Starts the program from this page; where it cannot, or when it stops, the static page is what the reader has.
window.reader.started = true;
const root = document.documentElement.dataset;
const page = document.getElementById("app");
const still = page.cloneNode(true);
const uncover = (state) => {
  if (root.state === "without" || root.state === "stopped") return;
  const again = document.getElementById("start-again");
  if (root.link) again.href = "?" + root.link;
  else again.onclick = () => location.reload();
  page.replaceChildren(...still.childNodes);
  // The document may be in a language that was chosen since.
  if (root.page) [page.lang, page.dir] = [root.page, root.page === "ur" ? "rtl" : "ltr"];
  root.state = state;
};
// What leaves the program as an error has stopped it, for good; errors of other scripts have not.
const guarded = (call) => (...all) => {
  if (root.state === "stopped") return;
  try {
    return call(...all);
  } catch (error) {
    uncover("stopped");
    throw error;
  }
};
const guard = (exports) => Object.fromEntries(
  Object.entries(exports).map(([name, item]) => [name, typeof item === "function" ? guarded(item) : item]),
);
const start = async () => {
  // A character for each byte, after the 256 characters that stand for the bytes 0 to 255; or a letter that is itself, in its two or
  // three bytes of UTF-8.
  const { textContent: text } = document.getElementById("program");
  const byte = [], program = new Uint8Array(3 * text.length);
  let to = 0;
  for (let i = 0; i < 256; i++) byte[text.charCodeAt(i)] = i;
  for (let i = 256; i < text.length; i++) {
    const code = text.charCodeAt(i), known = byte[code];
    if (code > 2047) program[to++] = code >> 12 | 224;
    program[to++] = known ?? (code > 2047 ? code >> 6 & 63 | 128 : code >> 6 | 192);
    if (known === undefined) program[to++] = code & 63 | 128;
  }
  const { instance, module } = await WebAssembly.instantiate(program.subarray(0, to), __wbg_get_imports());
  __wbg_finalize_init({ exports: guard(instance.exports) }, module);
};
start().catch((error) => {
  console.error(error);
  uncover(error instanceof RangeError ? "stopped" : "without");
});
