// Two long stories made of invented sentences: the same ones every time. Two in five stand in both, some in other words,
// some in another place.

const PEOPLE = [
  "Anna Brennik",
  "Tomas Velde",
  "Irena Sorrow",
  "Paul Hastrel",
  "Mira Kolde",
  "Jon Abram",
  "Vera Lindqvist",
];
const ROLES = ["The harbour master", "A baker", "The mayor", "One of the teachers", "The district court", "A driver"];
const SAID = ["said that", "told reporters that", "wrote that", "doubts that", "confirmed that", "repeated that"];
const THINGS = [
  "the bridge",
  "the school",
  "the ferry",
  "the old mill",
  "the new tariff",
  "the orchard",
  "the library",
];
const PLACES = ["Osier", "Brandan", "Lower Harlow", "Velten", "Marsh End", "Tarn", "Quillby", "Sundholm"];
const DONE = ["was closed", "was sold", "was rebuilt", "stood empty", "cost too much", "drew a crowd", "was measured"];
const WHEN = ["on Monday", "in March", "after the storm", "before the vote", "last autumn", "at noon", "in the night"];
const WHY = [
  "because nobody had paid for the repairs",
  "although the council had promised something else",
  "while the neighbours were still asking for a plan",
  "and the families are waiting for an answer",
  "which surprised even those who had voted for it",
  "as the minutes of the meeting show",
];
/** What stands for it in the other story. */
const OTHERWISE = [
  ["said that", "told reporters that"],
  ["was closed", "has been shut"],
  ["was sold", "has changed hands"],
  ["because nobody had paid", "since no one paid"],
  ["are waiting for", "still hope for"],
];

/** A sequence of numbers below `count`, the same for the same seed. */
function chance(seed) {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

const SYLLABLES = ["ba", "ke", "lo", "mi", "ru", "ta", "ve", "so", "ni", "da", "pe", "ga"];

function sentence(below) {
  const one = (list) => list[below(list.length)];
  const who = below(2) ? one(PEOPLE) : one(ROLES);
  // A name that hardly any other sentence has, and a number.
  const name = Array.from({ length: 3 }, () => one(SYLLABLES)).join("");
  const own = name[0].toUpperCase() + name.slice(1);
  const what = `${one(THINGS)} of ${own} near ${one(PLACES)} ${one(DONE)} ${one(WHEN)}`;
  if (below(3) === 0) return `${what[0].toUpperCase()}${what.slice(1)}.`;
  return `${who} ${one(SAID)} ${what} for ${below(900) + 12} crowns${below(2) ? `, ${one(WHY)}` : ""}.`;
}

const reword = (text) => OTHERWISE.reduce((text, [from, to]) => text.replace(from, to), text);
const count = (sentences) => sentences.join(" ").split(" ").length;
const paragraphs = (sentences, of = 3) =>
  Array.from({ length: Math.ceil(sentences.length / of) }, (_, at) => sentences.slice(at * of, at * of + of).join(" "));

/** @returns the texts of both, each of about so many words */
export function longStories(words = 20_000) {
  const below = chance(7);
  const left = [];
  const right = [];
  while (count(left) < words) {
    const length = 2 + below(8);
    const stretch = Array.from({ length }, () => sentence(below));
    const kind = below(5);
    left.push(...stretch);
    if (kind === 0) right.push(...stretch);
    else if (kind === 1) right.push(...stretch.map(reword));
    else right.push(...stretch.map(() => sentence(below)));
  }
  // A stretch from the front comes at the end, so that ribbons reach across everything.
  const moved = right.splice(30, 40);
  right.splice(-200, 0, ...moved.slice(0, 20));
  right.push(...moved.slice(20));
  return [left, right].map((sentences) => paragraphs(sentences).join("\n\n"));
}
