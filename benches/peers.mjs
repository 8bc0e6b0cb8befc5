// How long a comparison takes beside what else a page could use: see README.md beside this file.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import compromise from "compromise";
import { diffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";
import { pair, pairs } from "../tests/package/support.mjs";
import { main, root, run, say } from "../tools/run.mjs";

const LONG = 10_000;

await main(async () => {
  await run("cargo", ["build", "--locked", "--profile", "wasm", "--example", "timed"]);
  const ours = await import("../dist/node.js");
  await ours.init();

  const seed = pair("seed");
  table("the seed pair", seed, 30, {
    "story-compare: all of it, as objects": () => ours.compareSync(seed.left, seed.right),
    "jsdiff diffWords + compromise": () => {
      diffWords(seed.left, seed.right);
      for (const text of [seed.left, seed.right]) compromise(text).topics().out("array");
    },
    "jsdiff diffWords": () => diffWords(seed.left, seed.right),
    "diff-match-patch, by character": () => new DiffMatchPatch().diff_main(seed.left, seed.right),
  });
  const long = { left: joined("left"), right: joined("right") };
  table(`${LONG} words a side`, long, 5, {
    "story-compare: all of it, as objects": () => ours.compareSync(long.left, long.right),
    "jsdiff diffWords": () => diffWords(long.left, long.right),
    "diff-match-patch, by character": () => new DiffMatchPatch().diff_main(long.left, long.right),
  });
});

/** The English stories of one side, one after the other: distinct text, as far as there is. */
function joined(side) {
  const texts = pairs.filter((name) => name.endsWith("-en") || name === "seed").map((name) => pair(name)[side]);
  return texts
    .join("\n\n")
    .match(/\S+\s*/g)
    .slice(0, LONG)
    .join("");
}

/** The least time of each way; they take turns, so that what else the machine does hits all of them. */
function table(title, { left, right }, rounds, ways) {
  const least = Object.fromEntries(Object.keys(ways).map((way) => [way, Infinity]));
  for (let round = 0; round < rounds; round++)
    for (const [way, work] of Object.entries(ways)) {
      // Once is enough of what takes seconds.
      if (Number.isFinite(least[way]) && least[way] > 2000) continue;
      const start = performance.now();
      work();
      least[way] = Math.min(least[way], performance.now() - start);
    }
  least["the same engine, native, without objects"] = native(left, right, rounds);
  const [own] = Object.values(least);
  say(`\n${title}`);
  for (const [way, time] of Object.entries(least))
    say(`  ${way.padEnd(44)}${time.toFixed(1).padStart(9)} ms${(time / own).toFixed(2).padStart(9)}`);
}

function native(left, right, rounds) {
  const folder = mkdtempSync(join(tmpdir(), "story-compare-"));
  try {
    for (const [name, text] of Object.entries({ left, right })) writeFileSync(join(folder, name), text);
    const program = join(root, "target/wasm/examples/timed");
    return Number(execFileSync(program, [join(folder, "left"), join(folder, "right"), String(rounds)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
