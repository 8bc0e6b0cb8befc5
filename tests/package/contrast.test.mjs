// The colours of the view, read from its style sheet: what stands on what must be legible, the two sides must stay apart for
// eyes that lack a cone, and what is stronger must stay so in greys.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as css from "css-tree";
import { between, ciede2000, contrast, EYES, fromHex, lab } from "./colours.mjs";
import { root } from "./support.mjs";

const SIDES = ["left", "right"];
const schemes = read(readFileSync(join(root, "www/style.css"), "utf8"));

/** The colour tokens of the sheet: { light: { paper: [1, 1, 1], … }, dark: …, print: … }. */
function read(sheet) {
  const tokens = { light: {}, dark: {}, print: {} };
  css.walk(css.parse(sheet), function (node) {
    if (node.type !== "Declaration" || !node.property.startsWith("--sc-")) return;
    if (css.generate(this.rule?.prelude ?? {}) !== ":host") return;
    const name = node.property.slice("--sc-".length);
    const value = node.value.value.trim();
    const pair = value.match(/^light-dark\((#\w+),\s*(#\w+)\)$/);
    if (!this.atrule && pair) {
      tokens.light[name] = fromHex(pair[1]);
      tokens.dark[name] = fromHex(pair[2]);
    } else if (value.startsWith("#")) {
      assert.equal(this.atrule && css.generate(this.atrule.prelude), "print", `${node.property}: ${value}`);
      tokens.print[name] = fromHex(value);
    }
  });
  return tokens;
}

// ---- contrast: WCAG 2.2, 1.4.3 and 1.4.11 ----

const TEXT = 4.5;
const MARK = 3;
const own = (side, ...states) => states.map((state) => `${side}-${state}`);
const EVERY_GROUND = ["paper", ...SIDES.flatMap((side) => own(side, "tint", "hover", "glow"))];

/** What stands on what: [least ratio, foreground, grounds, what it is]. */
const USES = [
  [TEXT, "ink", [...EVERY_GROUND, "band"], "text of the stories, names"],
  [TEXT, "ink-2", [...EVERY_GROUND, "band"], "labels of rows and ribbons, text around a mention, the item one is at"],
  [TEXT, "ink-3", ["paper"], "dates, notes in the margin, what is skipped"],
  [TEXT, "paper", ["ink"], "the tick of a switch"],
  [MARK, "ink", ["paper"], "the line below the chosen tab"],
  [MARK, "line", [...EVERY_GROUND, "band"], "borders of switches, dotted underlines, the edge of an empty side"],
  [MARK, "rail", ["paper"], "the map: what one story alone has"],
  [MARK, "focus", [...EVERY_GROUND, "band"], "the ring around what has the focus"],
  ...SIDES.flatMap((side) => [
    [
      TEXT,
      `${side}-ink`,
      ["paper", "band", ...own(side, "tint", "hover", "glow")],
      "facts that disagree, a source's name",
    ],
    [MARK, `${side}-ink`, ["paper", `${side}-glow`], "the map: the active passage; the stroke of the open mention"],
    [MARK, `${side}-mark`, ["paper", "band", ...own(side, "tint", "hover", "glow")], "rules, brackets, strokes"],
    [MARK, `${side}-under`, ["paper", "band", ...own(side, "tint", "hover")], "underlines at rest"],
    [MARK, `${side}-soft`, ["paper", `${side}-tint`], "brackets at rest; the map: other words"],
  ]),
];

/** Grounds that are there to be hardly seen: each repeats what a bracket, a note or a label says. */
const QUIET = ["hair", "band", ...SIDES.flatMap((side) => own(side, "tint", "hover", "glow"))];

test("every colour is legible on every ground it stands on, in both schemes and on paper", () => {
  const short = [];
  let pairs = 0;
  for (const [scheme, tokens] of Object.entries(schemes)) {
    for (const [least, name, grounds, what] of USES) {
      // Paper has no tints, and nothing that is chosen, ticked or has the focus.
      for (const ground of scheme === "print" ? grounds.filter((it) => it === "paper") : grounds) {
        if (scheme === "print" && !(name in tokens)) continue;
        pairs += 1;
        const ratio = contrast(tokens[name], tokens[ground]);
        if (!(ratio >= least))
          short.push(`${scheme}: ${name} on ${ground} is ${ratio.toFixed(2)}, needs ${least} (${what})`);
      }
    }
  }
  assert.deepEqual(short, []);
  assert.ok(pairs > 150, `${pairs} pairs`);
});

test("labels stay legible all along the ground that goes from one side's tint to the other's", () => {
  for (const scheme of ["light", "dark"]) {
    for (const state of ["tint", "hover", "glow"]) {
      const [left, right] = SIDES.map((side) => schemes[scheme][`${side}-${state}`]);
      for (let step = 0; step <= 20; step += 1) {
        const ratio = contrast(schemes[scheme]["ink-2"], between(left, right, step / 20));
        assert.ok(ratio >= TEXT, `${scheme}: ink-2 on ${state}, ${step}/20 of the way, is ${ratio.toFixed(2)}`);
      }
    }
  }
});

test("no colour is without a rule here, and both schemes and print have theirs", () => {
  const known = new Set([...USES.map(([, name]) => name), ...QUIET]);
  for (const scheme of ["light", "dark"]) assert.deepEqual(new Set(Object.keys(schemes[scheme])), known, scheme);
  for (const name of Object.keys(schemes.print)) assert.ok(known.has(name), name);
  assert.ok("ink" in schemes.print && "paper" in schemes.print);
});

// ---- eyes that lack a cone, and greys ----

/**
 * The least difference between the sides, in CIEDE2000. 1 can just be seen beside each other, 10 at a glance: strokes have
 * three times that. A tint is pale, a large area, and never alone: its bracket has the stroke's colour.
 */
const APART = { ink: 30, mark: 30, soft: 30, under: 30, glow: 15, hover: 12, tint: 8 };
/** And between a side and the greys, which belong to both or to neither. */
const FROM_GREY = 10;

test("left and right stay apart without red, green or blue cones", () => {
  for (const scheme of ["light", "dark"]) {
    for (const [eye, seen] of Object.entries(EYES)) {
      const look = (name) => lab(seen(schemes[scheme][name]));
      for (const [state, least] of Object.entries(APART)) {
        const apart = ciede2000(look(`left-${state}`), look(`right-${state}`));
        assert.ok(apart >= least, `${scheme}, ${eye}: left-${state} and right-${state} are ${apart.toFixed(1)} apart`);
      }
      for (const grey of ["line", "rail"]) {
        for (const name of SIDES.flatMap((side) => own(side, "mark", "soft", "under"))) {
          const apart = ciede2000(look(name), look(grey));
          assert.ok(apart >= FROM_GREY, `${scheme}, ${eye}: ${name} and ${grey} are ${apart.toFixed(1)} apart`);
        }
      }
    }
  }
});

test("what is stronger stands out more, whatever eyes see it, and in greys", () => {
  const grey = (colour) => lab(colour)[0];
  for (const scheme of ["light", "dark"]) {
    for (const [eye, seen] of Object.entries(EYES)) {
      const paper = grey(seen(schemes[scheme].paper));
      const strength = (name) => Math.abs(grey(seen(schemes[scheme][name])) - paper);
      for (const side of SIDES) {
        // Grounds by state; then strokes: other words, the same words, the active passage.
        const order = own(side, "tint", "hover", "glow", "soft", "mark", "ink");
        for (const [at, name] of order.entries()) {
          const before = at > 0 ? strength(order[at - 1]) : 0;
          const step = strength(name) - before;
          assert.ok(step >= 2, `${scheme}, ${eye}: ${name} stands out by ${step.toFixed(1)} more than what is weaker`);
        }
      }
    }
  }
});

test("the arithmetic gives the published values", () => {
  assert.equal(contrast([0, 0, 0], [1, 1, 1]), 21);
  assert.equal(contrast(fromHex("#767676"), fromHex("#fff")).toFixed(2), "4.54");
  assert.deepEqual(
    lab(fromHex("#f00")).map((part) => Math.round(part)),
    [53, 80, 67],
  );
  // G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula", 2005, table 1.
  for (const [a, b, difference] of [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])
    assert.equal(ciede2000(a, b).toFixed(4), String(difference));
  // Greys stay grey for all eyes.
  for (const seen of Object.values(EYES))
    for (const part of seen([0.5, 0.5, 0.5])) assert.ok(Math.abs(part - 0.5) < 1e-5);
});
