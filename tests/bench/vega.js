// With Vega-Lite.
const year = { field: "x", type: "quantitative", scale: { domainMin: 2022, domainMax: { expr: "end" }, nice: false }, axis: { title: null, labelExpr: "'FY' + (datum.value - 1) + '-' + (datum.value % 100)" } };
const flow = { field: "y", type: "quantitative", scale: { type: "log", domain: [base / 3.4, target * 2.6], clamp: true }, axis: { title: null } };
const layer = (name, mark, more) => ({ data: { name }, mark, encoding: { x: year, y: flow, ...more } });
const spec = vegaLite.compile({
  width: "container", height: 340, params: [{ name: "end", value: 2060 }],
  layer: [
    ...bands.map((_, i) => layer("fan" + i, { type: "area", color: "#0a6570", opacity: 0.08, clip: true }, { y2: { field: "y2" } })),
    layer("path", { type: "line", color: "#0a6570", strokeWidth: 3, clip: true }),
    layer("target", { type: "line", color: "#a63a17", strokeDash: [7, 4], clip: true }),
    layer("pace", { type: "line", color: "#5d5a52", strokeDash: [2, 4], clip: true }),
    layer("history", { type: "point", color: "#1b1a17" }),
  ],
}).spec;
const view = new vega.View(vega.parse(spec), { container: $("chart"), renderer: "canvas" });
view.data("history", history);
const draw = ({ path, pace, fan, end }) => {
  view.data("path", path).data("pace", pace).data("target", [{ x: 2022, y: target }, { x: end, y: target }]);
  fan.forEach(([upper, lower], i) => view.data("fan" + i, upper.map(({ x, y }, j) => ({ x, y, y2: lower[j].y }))));
  globalThis.drawn = view.signal("end", end).runAsync();
};
