// What is wrong with the page as it stands, one fault for each line.
const faults = [];
const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > width) faults.push('the page scrolls sideways');
const name = (e) => e.localName + (e.className.baseVal ?? e.className ? '.' + (e.className.baseVal ?? e.className) : '') + ' ' + (e.textContent || '').trim().slice(0, 40);
const shown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('.visually-hidden');
const boxes = [];
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let text; text = texts.nextNode();) {
  const parent = text.parentElement;
  if (!text.data.trim() || !shown(parent) || parent.closest('script, style, title, desc, noscript')) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  for (const box of range.getClientRects()) {
    if (box.left < -0.5 || box.right > width + 0.5) faults.push('off the screen: ' + name(parent));
    boxes.push([box, parent]);
  }
  const svg = parent.closest('svg')?.getBoundingClientRect(), box = range.getBoundingClientRect();
  if (svg && (box.left < svg.left - 1 || box.right > svg.right + 1 || box.top < svg.top - 1 || box.bottom > svg.bottom + 1)) faults.push('outside the chart: ' + name(parent));
}
const controls = [...document.querySelectorAll('a, button, input, summary')].filter(shown);
for (const e of controls) {
  const box = e.getBoundingClientRect();
  if (!box.width || !box.height) faults.push('empty: ' + name(e));
  if (box.left < -0.5 || box.right > width + 0.5) faults.push('off the screen: ' + name(e));
  boxes.push([box, e]);
}
for (const e of document.querySelectorAll('body *')) {
  if (!shown(e) || e.closest('svg')) continue;
  const style = getComputedStyle(e);
  if (style.overflowX !== 'visible' && e.localName !== 'input' && e.scrollWidth > e.clientWidth + 1) faults.push('clipped: ' + name(e));
  if (/^(h[1-6]|p|th|td|li|dt|dd|label|legend)$/.test(e.localName) && !e.textContent.trim() && !e.querySelector('input') && e.getBoundingClientRect().height > 0) faults.push('empty: ' + name(e));
}
// Lines of the same paragraph stand closer than their letters could reach.
const block = 'h1, h2, h3, p, li, td, th, label, button';
const same = (e, f) => e.contains(f) || f.contains(e) || (e.closest(block) && e.closest(block) === f.closest(block) && !e.closest('.preset'));
for (const [i, [a, e]] of boxes.entries()) for (const [b, f] of boxes.slice(i + 1)) {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (across > 2 && down > 5 && !same(e, f)) faults.push(name(e) + ' lies on ' + name(f));
}
const charts = [...document.querySelectorAll('.chart-frame:not(.curve-frame) > svg')].filter(shown);
if (charts.length !== 1) faults.push(charts.length + ' charts');
for (const chart of charts) for (const part of ['.chart-path', '.chart-target', '.chart-grid', '.chart-axis']) {
  if ((chart.querySelector(part)?.getAttribute('d') ?? '').length < 8) faults.push('nothing drawn: ' + part);
}
return [...new Set(faults)].join('\n');
