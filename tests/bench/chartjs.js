// With Chart.js.
const line = (color, more) => ({ borderColor: color, borderWidth: 2, pointRadius: 0, data: [], parsing: false, ...more });
const chart = new Chart($("chart").appendChild(document.createElement("canvas")), {
  type: "line",
  data: { datasets: [
    line("#0a6570", { label: "path", borderWidth: 3 }),
    line("#a63a17", { label: "target", borderDash: [7, 4] }),
    line("#5d5a52", { label: "observed pace", borderDash: [2, 4] }),
    { type: "scatter", label: "history", data: history, borderColor: "#1b1a17" },
    ...bands.flatMap((_, i) => [
      line("transparent", { label: "fan " + i, backgroundColor: "rgb(10 101 112 / 8%)", fill: "+1" }),
      line("transparent", { label: "fan " + i }),
    ]),
  ] },
  options: {
    animation: false, responsive: true, maintainAspectRatio: false,
    plugins: { legend: { labels: { filter: (item) => !item.text.startsWith("fan") } } },
    scales: { x: { type: "linear", ticks: { callback: fiscal } }, y: { type: "logarithmic" } },
  },
});
const draw = ({ path, pace, fan, end, top, bottom }) => {
  const { datasets } = chart.data;
  datasets[0].data = path;
  datasets[1].data = [{ x: 2022, y: target }, { x: end, y: target }];
  datasets[2].data = pace;
  fan.flat().forEach((edge, i) => datasets[4 + i].data = edge);
  Object.assign(chart.options.scales.x, { min: 2022, max: end });
  Object.assign(chart.options.scales.y, { min: bottom, max: top });
  chart.update("none");
};
