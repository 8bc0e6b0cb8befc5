// What compare, alignWords and findEntities give for the stories.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { checkComparison, checkEntities, checkWords } from "./shape.mjs";
import { freshCopy, pair, pairs, words } from "./support.mjs";

const { init, compare, compareSync, alignWords, findEntities } = await freshCopy();
before(() => init());

describe("compare", () => {
  for (const name of pairs)
    test(`${name}: every field is there and says what it may`, () => {
      const { left, right } = pair(name);
      checkComparison(compareSync(left, right), { left, right });
    });

  test("what the caller says of a story is handed back, whatever else is in the object", async () => {
    const { left, right } = pair("seed");
    const given = {
      left: { text: left, source: "Reform.news", url: "https://reform.news/1", language: "en", secret: Symbol("x") },
      right: { text: right, title: "A title", published: "2025-11-20", source: null },
    };
    const comparison = await compare(given.left, given.right, { unknown: 1 });
    checkComparison(comparison, given);
    assert.equal(comparison.left.language, "en");
  });

  test("the same input gives the same result", async () => {
    const { left, right } = pair("seed");
    const first = await compare(left, right);
    await compare(right, left);
    assert.deepEqual(await compare(left, right), first);
    assert.deepEqual(compareSync(left, right), first);
    assert.deepEqual(await freshCopy("inline.js").then((copy) => copy.compare(left, right)), first);
  });

  for (const name of pairs)
    test(`${name}: swapping the stories swaps the result`, () => {
      const { left, right } = pair(name);
      const there = compareSync(left, right);
      const back = compareSync(right, left);
      assert.deepEqual(matchesOf(swapped(back)), matchesOf(there));
      const turned = back.entities.map(({ left, right }) => ({ left: right, right: left }));
      assert.deepEqual(withSpeakers(back.left, turned), withSpeakers(there.right, there.entities));
      assert.deepEqual(swapped(back).summary, there.summary);
    });

  test("words: false leaves out the words and nothing else", () => {
    const { left, right } = pair("seed");
    const without = compareSync(left, right, { words: false });
    const { matches, ...rest } = compareSync(left, right);
    assert.deepEqual(without, { ...rest, matches: matches.map((match) => ({ ...match, words: [] })) });
  });

  test("pins are obeyed", () => {
    const { left, right } = pair("seed");
    const free = compareSync(left, right);
    const lone = free.summary.leftOnly[0];
    const match = free.matches.find((match) => match.left.length === 1 && match.right.length === 1);
    // Where nothing stands on the right alone, an editor takes a sentence from another match.
    const partner = free.summary.rightOnly[0] ?? free.right.sentences.length - 1;
    const position = (story, index) => story.sentences[index].span.start + 1;
    const pins = [
      { left: position(free.left, lone), right: position(free.right, partner), match: true },
      { left: position(free.left, match.left[0]), right: position(free.right, match.right[0]), match: false },
    ];
    const pinned = compareSync(left, right, { pins });
    checkComparison(pinned, { left, right });
    const together = (left, right) =>
      pinned.matches.find((match) => match.left.includes(left) && match.right.includes(right));
    assert.equal(together(lone, partner)?.pinned, true);
    assert.equal(together(match.left[0], match.right[0]), undefined);
  });

  test("the dictionary wins", () => {
    const text = "Brambleford Hall was sold. The people of Brambleford Hall said Bramble House was theirs.";
    const { entities } = compareSync(text, text, {
      entities: [{ name: "Brambleford Hall", kind: "organisation", variants: ["Bramble House"], key: "hall" }],
    });
    const hall = entities.find(({ key }) => key === "hall");
    assert.deepEqual([hall?.name, hall?.kind], ["Brambleford Hall", "organisation"]);
    const expected = ["Brambleford Hall", "Brambleford Hall", "Bramble House"];
    assert.deepEqual(
      hall.left.map(({ span }) => words(text, span)),
      expected,
    );
    assert.deepEqual(
      hall.right.map(({ span }) => words(text, span)),
      expected,
    );
  });

  test("the dictionary's forms may have marks and numbers in them", async () => {
    for (const name of ["Bramble H.", "Channel 5", "AT&T", "U.S."]) {
      const text = `They asked ${name} about it, and ${name} was silent.`;
      const entities = await findEntities(text, { entities: [{ name, kind: "organisation", key: "k" }] });
      const mentions = entities.find(({ key }) => key === "k")?.left;
      assert.deepEqual(
        mentions?.map(({ span }) => words(text, span)),
        [name, name],
      );
    }
  });

  test("ignore says what counts as the same word", async () => {
    const relation = async (left, right, ignore) => {
      const { matches } = await compare(
        `${left} spoke to the whole village today.`,
        `${right} spoke to the whole village today.`,
        { ignore },
      );
      return matches[0].words[0].relation;
    };
    assert.equal(await relation("NAUSEDA", "Nauseda"), "same");
    assert.equal(await relation("NAUSEDA", "Nauseda", []), "changed");
    assert.equal(await relation("Nausėda", "Nauseda"), "changed");
    assert.equal(await relation("Nausėda", "Nauseda", ["accents"]), "same");
    assert.equal(await relation("Nausėda", "NAUSEDA", ["accents", "case"]), "same");
  });

  test("a deadline is taken, and it is said whether it came first", () => {
    const { left, right } = pair("seed");
    assert.equal(compareSync(left, right).truncated, false);
    assert.deepEqual(compareSync(left, right, { deadline: 60_000 }), compareSync(left, right));
    assert.deepEqual(compareSync(left, right, { deadline: Infinity }), compareSync(left, right));
    const hurried = compareSync(left, right, { deadline: 0 });
    checkComparison(hurried, { left, right });
    assert.equal(hurried.truncated, true);
    // Nobody has looked.
    assert.deepEqual(hurried.warnings, []);
  });

  test("null and left-out options are the same", () => {
    const { left, right } = pair("seed");
    const nothing = { deadline: null, signal: undefined, entities: null, ignore: null, words: null, pins: null };
    assert.deepEqual(compareSync(left, right, nothing), compareSync(left, right, null));
  });
});

describe("alignWords", () => {
  test("links the words of two passages", async () => {
    const [left, right] = ["He denied it on Monday.", "On Monday, he denied everything."];
    const links = await alignWords(left, right);
    checkWords(links, "links", left, right);
    const linked = links
      .filter((link) => link.relation === "same")
      .map((link) =>
        [link.left, link.right].map((spans, side) => spans.map((span) => words([left, right][side], span)).join(" ")),
      );
    assert.ok(
      linked.some(([a, b]) => a === "denied" && b === "denied"),
      JSON.stringify(linked),
    );
    assert.ok(
      linked.some(([a, b]) => a === "Monday" && b === "Monday"),
      JSON.stringify(linked),
    );
  });

  test("counts code units", async () => {
    const [left, right] = ["🦬 Зубр", "🦬🦬 Зубр"];
    const links = await alignWords(left, right, { languages: ["be", "be"] });
    checkWords(links, "links", left, right);
    const zubr = links.find((link) => link.relation === "same" && words(left, link.left[0]) === "Зубр");
    assert.equal(words(right, zubr.right[0]), "Зубр");
  });

  test("takes languages and what to ignore", async () => {
    const link = async (options) => (await alignWords("Nausėda", "Nauseda", options))[0].relation;
    assert.equal(await link({ languages: ["en"] }), "changed");
    assert.equal(await link({ languages: [undefined, "en"], ignore: ["accents"] }), "same");
  });
});

describe("findEntities", () => {
  test("finds what a comparison finds", async () => {
    const { left, right } = pair("seed");
    const entities = await findEntities(left);
    checkEntities(entities, left, "");
    assert.ok(entities.every((entity) => entity.right.length === 0));
    const mentions = (list) =>
      list.flatMap((entity) => entity.left.map(({ span }) => span.start)).sort((a, b) => a - b);
    const together = mentions((await compare(left, right)).entities);
    const alone = mentions(entities);
    const shared = alone.filter((start) => together.includes(start)).length;
    assert.ok(shared >= 0.9 * together.length, `${shared} of ${together.length}`);
  });

  test("takes a language, or options with a dictionary", async () => {
    const text = "Yesterday Brambleford won.";
    assert.deepEqual(await findEntities(text, "en"), await findEntities(text, { language: "en" }));
    const entities = await findEntities(text, { entities: [{ name: "Brambleford", kind: "organisation", key: "b" }] });
    const entity = entities.find(({ key }) => key === "b");
    assert.equal(entity?.kind, "organisation");
    assert.equal(words(text, entity.left[0].span), "Brambleford");
  });
});

/** A comparison with its sides changed over; entity ids and the order of matches are those of the other side. */
function swapped({ left, right, matches, summary, ...rest }) {
  const turn = ({ left, right, ...rest }) => ({ left: right, right: left, ...rest });
  const relation = { "left-only": "right-only", "right-only": "left-only" };
  return {
    ...rest,
    left: right,
    right: left,
    matches: matches.map((match) => ({
      ...turn(match),
      quoted: { left: "right", right: "left" }[match.quoted] ?? match.quoted,
      words: match.words.map((link) => ({ ...turn(link), relation: relation[link.relation] ?? link.relation })),
      disagreements: match.disagreements.map(turn),
    })),
    summary: {
      ...summary,
      coverage: turn(summary.coverage),
      leftOnly: summary.rightOnly,
      rightOnly: summary.leftOnly,
      quotations: {
        ...summary.quotations,
        leftOnly: summary.quotations.rightOnly,
        rightOnly: summary.quotations.leftOnly,
      },
    },
  };
}

/** What is said of the matches, in an order that does not depend on the side. */
function matchesOf({ matches }) {
  const key = ({ start, end }) => `${start}-${end}`;
  const sorted = (list, by) => list.toSorted((a, b) => (by(a) < by(b) ? -1 : 1));
  return sorted(
    matches.map((match) => ({
      ...match,
      words: sorted(match.words, (link) => `${link.left.map(key)}|${link.right.map(key)}`),
      disagreements: sorted(match.disagreements, (it) => `${key(it.left)}|${key(it.right)}`),
    })),
    (match) => `${match.left}|${match.right}`,
  );
}

/** A story whose speakers are told by their mentions: ids follow the order of the sides. */
function withSpeakers(story, entities) {
  const mentions = ({ left, right }) =>
    [left, right].map((side) => side.map(({ span }) => `${span.start} ${span.end}`));
  const who = (id) => (id === null ? null : mentions(entities[id]));
  const named = (items) => items.map((item) => ({ ...item, speaker: who(item.speaker) }));
  return { ...story, quotations: named(story.quotations), sayings: named(story.sayings) };
}
