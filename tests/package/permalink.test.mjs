// Links to a passage: www/permalink.js.

import assert from "node:assert/strict";
import { test } from "node:test";
import { describe, findPart, resolve, sketch, withPart } from "../../www/permalink.js";
import { pair } from "./support.mjs";
import { compare } from "../../dist/node.js";

const { left, right } = pair("seed");
const comparison = await compare(left, right);
const wording = (comparison, at) => {
  const { left } = comparison;
  return comparison.matches[at].left
    .map((at) => left.text.slice(left.sentences[at].span.start, left.sentences[at].span.end))
    .join(" ");
};

test("every passage is found again", () => {
  comparison.matches.forEach((_, at) => {
    const { view, match } = resolve(describe("passages", comparison, at), comparison);
    assert.equal(view, "passages");
    assert.equal(match, at, wording(comparison, at));
  });
});

test("a passage is found in an article that was edited", async () => {
  const edited = (text) =>
    `An editor put this sentence before everything else. ${text}`
      .replace("parking areas, guarding them", "car parks and guarded them")
      .replace("Lukashenka expressed confidence", "Lukashenka was confident")
      .replace("perishable goods stuck in the lorries", "perishable goods that are stuck in lorries");
  const later = await compare(edited(left), right.replace("raise hell and make noise", "make a noise"));
  let found = 0;
  comparison.matches.forEach((_, at) => {
    const { match } = resolve(describe("passages", comparison, at), later);
    if (match === null) return;
    found += 1;
    // What is found is the passage, with some other words in it.
    const [before, after] = [wording(comparison, at), wording(later, match)].map((text) => new Set(text.split(" ")));
    const kept = [...before].filter((word) => after.has(word)).length;
    assert.ok(kept >= before.size / 2, `${wording(comparison, at)} became ${wording(later, match)}`);
  });
  assert.ok(found >= comparison.matches.length - 1, `${found} of ${comparison.matches.length}`);
});

test("a link to what is gone leads nowhere, and so does nonsense", () => {
  const gone = `names,${sketch("Nothing of this stands in any of them")},${sketch("nor does that, whoever looks")}`;
  assert.deepEqual(resolve(gone, comparison), { view: "names", match: null });
  for (const part of ["", ",", "only", "x,y", "passages,,", "%00,%", `${"z".repeat(9999)},${"ab".repeat(9999)}`])
    assert.equal(resolve(part, comparison).match, null, part);
});

test("a hash of the page's own stays as it is", () => {
  assert.equal(withPart("", "sc", "names"), "#sc=names");
  assert.equal(withPart("#comments&x=1", "sc", "names"), "#comments&x=1&sc=names");
  assert.equal(withPart("#sc=only&x=1", "sc", "names"), "#x=1&sc=names");
  assert.equal(findPart("#x=1&sc=names", "sc"), "names");
  assert.equal(findPart("#sc2=names", "sc"), null);
  assert.equal(findPart("#sc=%", "sc"), null);
});
