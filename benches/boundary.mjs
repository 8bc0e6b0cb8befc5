// What it costs to hand a comparison from WebAssembly to JavaScript: see README.md beside this file.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildModule } from "../tools/build.mjs";
import { main, root, say } from "../tools/run.mjs";
import { setUp } from "../tools/setup.mjs";
import { pair, pairs } from "../tests/package/support.mjs";
import { decodeComparison } from "../www/decode.js";

const PEER = "serde-wasm-bindgen 0.6.5";
const LONG = 10_000;

// Before each call, so that none pays for what the one before has left behind.
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

await main(async () => {
  await buildModule({ name: "bench", features: ["bench"] }, await setUp());
  const glue = await import("../build/bench/story_compare.js");
  await glue.default({ module_or_path: readFileSync(join(root, "build/bench/story_compare_bg.wasm")) });

  const { left, right } = pair("seed");
  measure(glue, "the seed pair", left, right, 400);
  measure(glue, `${LONG} words a side`, long("left"), long("right"), 40);
});

/** The English stories of one side, one after the other and over again. */
function long(side) {
  const texts = pairs.filter((name) => name.endsWith("-en") || name === "seed").map((name) => pair(name)[side]);
  const words = [];
  for (let turn = 0; words.length < LONG; turn++) words.push(...texts[turn % texts.length].match(/\S+\s*/g), "\n\n");
  return words.slice(0, LONG).join("");
}

function measure({ Boundary }, name, left, right, rounds) {
  const start = performance.now();
  const boundary = new Boundary(left, right);
  const engine = performance.now() - start;
  const object = boundary.serde();
  assert.deepEqual(decodeComparison(boundary.packed()), object);

  const ways = {
    "flat arrays, unpacked here": () => decodeComparison(boundary.packed()),
    [PEER]: () => boundary.serde(),
    "JSON.parse(JSON.stringify())": () => JSON.parse(JSON.stringify(object)),
    structuredClone: () => structuredClone(object),
  };
  const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  for (let round = 0; round < rounds; round++)
    for (const [way, work] of Object.entries(ways)) {
      collectGarbage({ type: "minor" });
      const begin = performance.now();
      work();
      times[way].push(performance.now() - begin);
    }

  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  const own = median(times["flat arrays, unpacked here"]);
  const size = JSON.stringify(object).length / 1000;
  say(`${name}: ${object.matches.length} matches, ${size.toFixed(0)} kB as JSON, compared in ${engine.toFixed(0)} ms`);
  for (const [way, list] of Object.entries(times))
    console.log(
      `  ${way.padEnd(30)}${median(list).toFixed(2).padStart(8)} ms${(median(list) / own).toFixed(1).padStart(8)} x`,
    );
}
