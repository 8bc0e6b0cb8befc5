// Stories cut up, shuffled, run together and salted with what pages, keyboards and other people's scripts leave behind:
// whatever comes in, what comes out is a comparison. FUZZ=SEED,SECONDS goes on longer, from another seed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkComparison } from "./shape.mjs";
import { freshCopy, pair, pairs } from "./support.mjs";

const { init, compareSync } = await freshCopy();

const SALT = [
  ..."\ud800 \udc00 🦬 \ufeff \u200b \u202e \u00ad “ ” \" « » ' ’ ... … — - [ ] ( ) © % @x €5 a\u0301 ﬁ İ ß ʼ ў".split(
    " ",
  ),
  ..."1,900 12.25 16:42 2025-11-20 ноября Mr. U.S. г. № http://a.b/c Photo: Share said he".split(" "),
  ..."\n\n|\n|\r\n|\t|20 November|20 лістапада|Read also:|President of|from 3 to 5 per cent".split("|"),
];

test("random texts made of stories", async () => {
  await init();
  const [start, seconds] = (process.env.FUZZ ?? "1,0").split(",").map(Number);
  let state = start;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const pick = (list) => list[Math.floor(random() * list.length)];
  const pieces = pairs
    .flatMap((name) => Object.values(pair(name)).slice(0, 2))
    .flatMap((text) => text.match(/\S+|\s+/g));
  const make = () =>
    Array.from({ length: 1 + random() ** 2 * 200 }, () =>
      random() < 0.7 ? pick(pieces) : pick(SALT) + pick(["", " "]),
    ).join("");
  const alter = (text) => text.replace(/\S+/g, (word) => (random() < 0.1 ? pick(SALT) : random() < 0.05 ? "" : word));

  let compared = 0;
  for (const end = Date.now() + seconds * 1000; compared < 400 || Date.now() < end;) {
    const left = make();
    const right = random() < 0.5 ? alter(left) : make();
    const options = { ignore: ["case", "accents", "punctuation"].filter(() => random() < 0.5), words: random() < 0.8 };
    try {
      checkComparison(compareSync(left, right, options), { left, right });
      compared++;
    } catch (error) {
      if (error.code !== "empty") assert.fail(`${error.message}\n${JSON.stringify([left, right, options])}`);
    }
  }
});
