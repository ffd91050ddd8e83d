// Without a library, as little as the job takes: a drawing of a few lines, made once and given new shapes.
const width = $("chart").clientWidth, height = 400, left = 48, below = 24;
$("chart").innerHTML = `<svg width="${width}" height="${height}" role="img" aria-label="Trade by year" font-size="12">${bands.map(() => '<path fill="#0a6570" fill-opacity=".08"/>').join("")}<path fill="none" stroke="#5d5a52" stroke-dasharray="2 4"/><path fill="none" stroke="#a63a17" stroke-width="2" stroke-dasharray="7 4"/><path fill="none" stroke="#0a6570" stroke-width="3"/><path fill="none" stroke="#1b1a17"/><g></g></svg>`;
const shapes = [...$("chart").querySelectorAll("path")], axes = $("chart").querySelector("g");
const draw = ({ path, pace, fan, end, top, bottom }) => {
  const across = (x) => left + (x - 2022) / (end - 2022) * (width - left);
  const down = (y) => Math.max((height - below) * Math.log(top / y) / Math.log(top / bottom), 0);
  const line = (points) => "M" + points.map(({ x, y }) => across(x).toFixed(1) + " " + down(y).toFixed(1)).join("L");
  const dots = history.map(({ x, y }) => `M${across(x) - 3} ${down(y)}a3 3 0 1 0 6 0a3 3 0 1 0-6 0`).join("");
  const drawn = [...fan.map(([upper, lower]) => line([...upper, ...lower.toReversed()])), line(pace), line([{ x: 2022, y: target }, { x: end, y: target }]), line(path), dots];
  drawn.forEach((d, i) => shapes[i].setAttribute("d", d));
  const every = Math.max(Math.round((end - 2022) / 6), 1);
  const years = Array.from({ length: Math.floor((end - 2022) / every) + 1 }, (_, i) => 2022 + i * every);
  const levels = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].filter((y) => y > bottom && y < top);
  axes.innerHTML = years.map((x) => `<text x="${across(x)}" y="${height - 6}" text-anchor="middle">${fiscal(x)}</text>`).join("") + levels.map((y) => `<text x="0" y="${down(y) + 4}">${y}</text>`).join("");
};
