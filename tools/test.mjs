// Runs every check, all of them even if one fails, and says at the end which did. `node tools/test.mjs WORD` runs those
// whose name has the word: `npm test -- clippy`.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setUpBrowsers } from "./browsers.mjs";
import { TARGET } from "./compiler.mjs";
import { build } from "./build.mjs";
import { setUp } from "./setup.mjs";
import { Failure, main, root, run, say } from "./run.mjs";

const cargo = (...args) => run("cargo", args);
const tool = (name, ...args) => run(process.execPath, [join(root, "node_modules", name), ...args]);

const STAGES = {
  "set-up": setUp,
  "cargo fmt": () => cargo("fmt", "--all", "--check"),
  "cargo clippy": () => cargo("clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"),
  "cargo clippy for wasm": async () => {
    const { compiler } = await setUp();
    for (const features of ["", "widget"]) {
      const args = ["clippy", "--locked", "--lib", "--features", features, "--target", TARGET, ...compiler.args];
      await run("cargo", [...args, "--target-dir", join(root, "target/wasm"), "--", "-D", "warnings"], {
        env: compiler.env,
      });
    }
  },
  "cargo test": () => cargo("test", "--locked"),
  prettier: () => tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
  eslint: () => tool("eslint/bin/eslint.js", "."),
  build: () => build(),
  browsers: setUpBrowsers,
  "package and browser tests": () => run(process.execPath, ["--test", "--test-concurrency=1", ...testFiles()]),
};

function testFiles() {
  return ["tests/package", "tests/browser"]
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
    .filter((file) => file.endsWith(".test.mjs"))
    .sort((a, b) => b.localeCompare(a));
}

await main(async () => {
  const failed = [];
  const words = process.argv.slice(2);
  const chosen = Object.entries(STAGES).filter(([name]) => !words.length || words.some((word) => name.includes(word)));
  for (const [name, work] of chosen) {
    say(`== ${name}`);
    try {
      await work();
    } catch (error) {
      console.error(error instanceof Failure ? `story-compare: ${error.message}` : error);
      failed.push(name);
    }
  }
  // After a good run the last words are the runner's own count.
  if (failed.length) throw new Failure(`FAILED: ${failed.join(", ")}`);
});
