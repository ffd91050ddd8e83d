// Puts the calculator into a story: each <trade-horizon rate="12"> and each <a data-trade-horizon href="...?rate=12"> becomes a
// frame as high as what is in it. Its answers arrive as "trade-horizon-answer" events, in detail as its messages have them.
(() => {
  const script = document.currentScript;
  // A browser without these keeps the words and links that are there.
  if (!script || !window.customElements) return;
  // This script's own folder, and that of the site where this is a version of it.
  const page = new URL(".", script.src).href, site = page.replace(/v\/[^/]+\/$/, "");
  const us = "trade-horizon", frames = new Map();
  const grow = (link, title, place, host) => {
    const frame = document.createElement("iframe");
    frame.src = link;
    frame.title = title.trim() || "Trade Horizon";
    frame.loading = "lazy";
    frame.allow = "clipboard-write;web-share";
    frame.style.cssText = "display:block;width:100%;height:700px;border:0;padding:0";
    place(frame);
    frames.set(frame, host || frame);
  };
  addEventListener("message", ({ source, data }) => {
    for (const [frame, host] of frames) {
      if (!data || frame.contentWindow !== source) continue;
      if (data.type === "embed-size" && data.height > 0) frame.style.height = data.height + "px";
      if (data.source === us) host.dispatchEvent(new CustomEvent(us + "-" + data.event, { bubbles: true, detail: data }));
    }
  });
  const start = () => {
    // A second copy of this script has only the links of what came later.
    customElements.get(us) || customElements.define(us, class extends HTMLElement {
      connectedCallback() {
        // A copy of an element has a frame already.
        const old = this.querySelector("iframe");
        if (old) return frames.set(old, this);
        const link = new URLSearchParams();
        for (const { name, value } of this.attributes) if (!/^(id|class|style|title|dir|hidden|slot|data-.*)$/.test(name)) link.set(name, value);
        this.hidden || (this.style.display = "block");
        grow(page + "?" + link, this.title || this.textContent, (frame) => this.replaceChildren(frame), this);
      }
    });
    for (const link of document.querySelectorAll("a[data-trade-horizon]")) {
      // A page of the site itself, of a version, a language or a goal, or what a counter of clicks has put around one; of any other
      // address what is asked for alone; and a link that asks for nothing stays.
      const asked = link.search + link.hash, address = [link.href, ...new URLSearchParams(link.search).values()]
        .find((href) => href.startsWith(site) && /^([^?#]+\/)?(index\.html)?([?#]|$)/.test(href.slice(site.length)));
      const to = address || /[?&#](v|goal|rate|step|show|base|target|path|by)=/.test(asked) && page + asked;
      if (to) grow(to, link.textContent, (frame) => link.replaceWith(frame));
    }
  };
  // A system that takes `defer` away runs this before the words are there.
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", start) : start();
})();
