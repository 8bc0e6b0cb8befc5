// Prints how right the engine is: passages, words, names, quotations on the stories in tests/stories; and, where the archive of
// open corpora lies beside this repository, names on the parts of them that nothing was learnt from, beside compromise, a
// tagger in JavaScript, on the English one.

import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";
import { installPackages } from "./setup.mjs";

const ARCHIVE = join(root, "../shared/corpora/ner-open.tar.xz");
const example = (name, ...more) => ["run", "--quiet", "--release", "--example", name, ...more];

await run("cargo", example("quality"));
if (existsSync(ARCHIVE)) {
  const file = join(root, "target/names.jsonl");
  mkdirSync(join(root, "target"), { recursive: true });
  console.log("\nNames in open corpora, extent and kind; none of it was learnt from");
  await run("cargo", example("names", "--", ARCHIVE), { env: { DUMP: file } });
  await installPackages();
  await compromise(readFileSync(file, "utf8").trim().split("\n").map(JSON.parse));
} else {
  console.log("\nThe open corpora are not here: names are measured on the stories alone.");
}

/** The same figures for compromise, on the English documents. */
async function compromise(documents) {
  const { default: nlp } = await import("compromise");
  const kinds = ["people", "places", "organizations"];
  const counts = { both: 0, gold: 0, ours: 0 };
  const english = documents.filter(({ language }) => language === "en");
  for (const { text, names } of english) {
    const gold = new Set(names.map((name) => name.join(" ")));
    const document = nlp(text);
    const found = kinds.flatMap((kind, number) => {
      const all = document[kind]().json({ offset: true });
      return all.map(({ text: words, offset }) => trimmed(words, text, offset.start, number));
    });
    counts.gold += gold.size;
    counts.ours += found.length;
    counts.both += found.filter((name) => gold.has(name)).length;
  }
  const [p, r] = [counts.both / counts.ours, counts.both / counts.gold];
  const figures = [p, r, (2 * p * r) / (p + r)].map((x) => x.toFixed(3).padStart(6)).join(" ");
  console.log(`${"compromise on the English".padEnd(26)} ${figures}`);
}

/** A name as the gold has it: without the marks and the possessive that compromise leaves on it, in bytes. */
function trimmed(words, text, start, kind) {
  const from = start + words.search(/[\p{L}\p{N}]/u);
  const bare = words.replace(/^[^\p{L}\p{N}]+/u, "").replace(/(['’]s)?[^\p{L}\p{N}]*$/u, "");
  const before = Buffer.byteLength(text.slice(0, from));
  return [before, before + Buffer.byteLength(bare), kind].join(" ");
}
