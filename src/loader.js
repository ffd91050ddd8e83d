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
// What is thrown out of the program leaves it half done; before it lives, only a trap is worth another try.
const broke = (error) => {
  const trap = ["RuntimeError", "RangeError", "InternalError"].includes(error?.name);
  uncover(root.state === "live" || trap ? "stopped" : "without");
};
// Events, timers and promises reach the program by its exports alone, so errors of other scripts are none of its own.
const guarded = (call) => typeof call !== "function" ? call : (...all) => {
  try {
    return call(...all);
  } catch (error) {
    broke(error);
    throw error;
  }
};
const start = async () => {
  // A character for each byte, after the 256 characters that stand for the bytes 0 to 255.
  const text = document.getElementById("program").textContent;
  const bytes = new Uint8Array(text.length - 256), byte = [];
  for (let i = 0; i < 256; i++) byte[text.charCodeAt(i)] = i;
  for (let i = 0; i < bytes.length; i++) bytes[i] = byte[text.charCodeAt(i + 256)];
  const { instance, module } = await WebAssembly.instantiate(bytes, __wbg_get_imports());
  const exports = Object.entries(instance.exports).map(([name, one]) => [name, guarded(one)]);
  __wbg_finalize_init({ exports: Object.fromEntries(exports) }, module);
  if (root.state !== "live") throw new Error("the program did not take the page over");
};
start().catch((error) => {
  console.error(error);
  broke(error);
});
