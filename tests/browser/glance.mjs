// What a reader sees of a comparison at the first glance, and when a passage is chosen.

import assert from "node:assert/strict";

/** What the first glance says of a comparison, in the demo's words. */
function sentence({ summary, left, right }) {
  const { total, reworded, partial, moved } = summary.matches;
  const [onlyLeft, onlyRight] = [summary.leftOnly.length, summary.rightOnly.length];
  return [
    `${total} passages stand in both stories`,
    `${reworded + partial} of them in other words`,
    `${onlyLeft} ${onlyLeft === 1 ? "sentence stands" : "sentences stand"} only in ${left.source}`,
    onlyRight > 0 && `${onlyRight} only in ${right.source}`,
    `${moved} shared passage`,
  ];
}

export function assertSays(text, comparison) {
  for (const part of sentence(comparison).filter(Boolean))
    assert.ok(text.includes(part), `"${part}" is not in "${text}"`);
  // What there is none of is not mentioned.
  if (comparison.summary.rightOnly.length === 0) assert.ok(!text.includes(`only in ${comparison.right.source}`), text);
}

/** Runs in the page: the text of the first glance once it is there. */
const GLANCE = `
  const [having, done] = arguments;
  const start = Date.now();
  (function look() {
    const shadow = document.querySelector("story-compare")?.shadowRoot;
    const text = shadow?.querySelector("[part~=sentence]")?.textContent;
    if (text?.includes(having)) done(text.replace(/\\s+/g, " ").trim());
    else if (Date.now() - start > 20000) done("nothing, but: " + (shadow ?? document.body).textContent.trim().slice(0, 300));
    else setTimeout(look, 50);
  })();`;

export const glance = (driver, having = "") => driver.executeAsyncScript(GLANCE, having);

/** The first passage of a side whose text has these words, as an element of the page. */
const passage = (driver, side, words) =>
  driver.executeScript(
    `const [side, words] = arguments;
     const story = document.querySelector("story-compare").shadowRoot.querySelectorAll("[part~=story]")[side];
     return [...story.querySelectorAll("[data-m]")].find((passage) => passage.textContent.includes(words));`,
    side,
    words,
  );

/** The colour behind the first letter of an element, which may be painted by what is inside it. */
const behind = (driver, element) =>
  driver.executeScript(
    `let element = arguments[0];
     while (element) {
       const colour = getComputedStyle(element).backgroundColor;
       if (colour !== "rgba(0, 0, 0, 0)") return colour;
       element = element.querySelector(".m");
     }
     return "none";`,
    element,
  );

/** A reader chooses a passage and its counterpart lights up, and nothing else. */
export async function assertCounterpart(driver) {
  const here = await passage(driver, 0, "screaming at the top of their lungs");
  const there = await passage(driver, 1, "starting to raise hell");
  const other = await passage(driver, 1, "We will always reach an agreement");
  const atRest = { there: await behind(driver, there), other: await behind(driver, other) };
  await here.click();
  await driver.wait(
    async () => (await behind(driver, there)) !== atRest.there,
    5000,
    "the counterpart does not light up",
  );
  assert.equal(await behind(driver, other), atRest.other, "another passage lights up");
}
