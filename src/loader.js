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
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) uncover("stopped");
};
addEventListener("error", (event) => broke(event.error));
addEventListener("unhandledrejection", (event) => broke(event.reason));
try {
  // Each byte is a character whose code is that byte, give or take 256: text stays text in every host.
  const text = document.getElementById("program").textContent;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  await __wbg_init({ module_or_path: bytes });
  if (root.state !== "live") uncover("without");
} catch (error) {
  console.error(error);
  uncover("without");
}
