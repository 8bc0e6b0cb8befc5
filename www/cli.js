#!/usr/bin/env node
// Compares on the command line, for archives: two files, or a pair on each line of the input.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { compare } from "./node.js";
import { renderToPage } from "./render.js";

const HELP = `Usage: story-compare LEFT RIGHT [options]     compares two text files
       story-compare --pairs [options]        compares the pairs of the input, one on a line:
                                              {"left": …, "right": …, "options"?: …, "id"?: …}

A story on a line is a text or {"text", "source", "url", "title", "published", "language"}. Results go to the output, a line of
JSON each; an error takes the place of its result: {"error": {"code", "side", "message"}}, and the exit code is 1.

  --html                   a page that needs no script, instead of JSON
  --out FOLDER             a file for each result, by its "id" or its number
  --left-source NAME, --right-source NAME
                           who published them
  --language TAG           of the page: en, ru or be
  --help                   this text
`;

const OPTIONS = /** @type {const} */ ({
  pairs: { type: "boolean" },
  html: { type: "boolean" },
  out: { type: "string" },
  "left-source": { type: "string" },
  "right-source": { type: "string" },
  language: { type: "string" },
  help: { type: "boolean" },
});

/** What was typed is wrong: said with the way to ask for help. */
class Misuse extends Error {}

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Misuse(`${path} cannot be read: ${/** @type {Error} */ (error).message}`);
  }
}

/** The pairs to compare; a line that is none is thrown when its turn comes. */
async function* pairs(/** @type {ReturnType<typeof readArguments>} */ { values, positionals }) {
  if (!values.pairs) {
    const [left, right, ...more] = positionals;
    if (!left || !right || more.length) throw new Misuse("Two files are compared.");
    yield () => ({
      left: { text: readText(left), source: values["left-source"] },
      right: { text: readText(right), source: values["right-source"] },
    });
    return;
  }
  if (positionals.length) throw new Misuse("With --pairs the stories come by the input.");
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim()) yield () => JSON.parse(line.replace(/^\ufeff/, ""));
}

async function main() {
  const given = readArguments();
  const { values } = given;
  if (values.help) return void process.stdout.write(HELP);
  if (values.html && values.pairs && !values.out) throw new Misuse("Pages of many pairs need --out.");
  if (values.out) mkdirSync(values.out, { recursive: true });
  let number = 0;
  for await (const read of pairs(given)) {
    number += 1;
    let id = String(number);
    let result;
    let failed = false;
    try {
      const pair = read();
      if (pair.id !== undefined) id = String(pair.id);
      const comparison = await compare(pair.left, pair.right, pair.options);
      result = values.html
        ? renderToPage(comparison, { language: values.language })
        : JSON.stringify(pair.id === undefined ? comparison : { id: pair.id, ...comparison });
    } catch (error) {
      if (error instanceof Misuse) throw error;
      const { code = "bad-option", side = null, message } = /** @type {any} */ (error);
      failed = true;
      process.exitCode = 1;
      result = JSON.stringify({ id, error: { code, side, message } });
    }
    // A name that a line brings may not lead out of the folder.
    const name = `${id.replace(/[^\p{L}\p{N}_-]+/gu, "_").slice(0, 100)}.${values.html && !failed ? "html" : "json"}`;
    if (values.out) writeFileSync(join(values.out, name), `${result}\n`);
    else process.stdout.write(`${result}\n`);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  process.stderr.write(`story-compare: ${error.message}\nstory-compare --help says more.\n`);
  process.exitCode = 2;
}
