// A small comparison made by hand, so that these tests know every word of what the view has to show, whatever the engine
// finds. The story is invented.

const STORIES = {
  left: [
    ["Ferry kept in port by a broken crane"],
    ["The ferry “Saint Brandan” stayed in port on Monday.", "A crane had fallen on the pier at noon."],
    ["Captain Mara Lind said that nobody was hurt.", "“We are waiting for the divers,” she added."],
    ["Tickets for 14 cars are paid back.", "The café on board stays open."],
    ["Divers were seen at the stern."],
    ["The line was opened in 1961.", "It has two ships.", "The older one is in the yard.", "Her name is Auk."],
    ["The town pays for the line.", "A new mayor wants to end that.", "Nobody else does."],
    ["Read also: a storm is coming"],
  ],
  right: [
    ['"We\'re waiting for the divers," said Mara Lind.', "Divers have been at the stern since dawn."],
    ["On Monday the ferry did not leave.", "At midday a crane fell onto the pier, police say."],
    ["According to Lind no one was injured.", "Tickets for 12 cars are paid back.", "Rain is expected."],
  ],
};

/**
 * Sentences left and right (numbered over the whole story), relation, links of words that are not equal: [left, right],
 * one of them empty where only the other side has it, with "moved" where they are equal in another place.
 */
const MATCHES = [
  {
    of: [[1], [2], "reworded"],
    links: [
      ["Monday", "Monday", "moved"],
      ["stayed in port", "did not leave"],
    ],
  },
  {
    of: [[2], [3], "reworded"],
    links: [
      ["had fallen on", "fell onto"],
      ["noon", "midday"],
      ["", "police say"],
    ],
  },
  {
    of: [[3], [4], "reworded"],
    links: [
      ["Captain Mara", ""],
      ["said that", "According to"],
      ["nobody was hurt", "no one was injured"],
    ],
  },
  {
    of: [[4], [0], "same"],
    links: [
      ["“", '"'],
      ["We are", "We're"],
      ["”", '"'],
      ["she added", "said Mara Lind"],
    ],
    moved: true,
  },
  { of: [[5], [5], "same"], links: [["14", "12"]], disagreements: [["number", "14", "12"]] },
  { of: [[7], [1], "partial"], links: [["were seen", "have been"]], moved: true, score: 0.31 },
];

const ENTITIES = [
  ["person", "Mara Lind", ["Mara Lind"], ["Mara Lind", "Lind"]],
  ["organisation", "police", [], ["police"]],
  ["date", "Monday", ["Monday"], ["Monday"]],
  ["place", "Saint Brandan", ["Saint Brandan"], []],
];

/** @returns the comparison, as the engine would give it */
export function comparison() {
  const left = story(STORIES.left, {
    source: "Harbour Post",
    url: "https://harbour.example/ferry",
    published: "2026-03-02",
  });
  const right = story(STORIES.right, { source: "Coast Daily" });
  left.sentences[0].role = "headline";
  const last = left.sentences.pop();
  left.paragraphs.pop();
  left.skipped.push({ span: last.span, kind: "related" });
  return compared(left, right, MATCHES, ENTITIES);
}

/** Another one, for what is said by whom: quotations, verbs, names, a fact that disagrees. */
export function bridge() {
  const left = story(BRIDGE.left, { source: "Harbour Post" });
  const right = story(BRIDGE.right, { source: "Coast Daily" });
  const speech = (story, words, [speaker, attribution, verb, lemma, grade] = []) => ({
    span: find(story, words),
    speaker: speaker ?? null,
    attribution: attribution ? find(story, attribution) : null,
    cue: verb ? { span: find(story, verb), lemma, grade } : null,
  });
  left.quotations = [
    speech(left, "“We open it in May, come what may,”", [0, "Lee said", "said", "say", "neutral"]),
    speech(left, "“Nobody was asked,”", [1, "the baker Tom Reed admitted", "admitted", "admit", "conceding"]),
  ];
  right.quotations = [
    speech(right, '"We will open it in May,"', [0, "the mayor stressed", "stressed", "stress", "emphatic"]),
    speech(right, '"all went well,"', [0, "she said", "she said", "say", "neutral"]),
  ];
  left.quotedWords = [find(left, "“a small pause”")];
  right.quotedWords = [find(right, '"a pause"')];
  const said = (speaker, lemma, grade = "neutral") => ({
    attribution: { start: 0, end: 0 },
    speaker,
    cue: { span: { start: 0, end: 0 }, lemma, grade },
    quotation: null,
  });
  left.sayings = [said(0, "insist", "emphatic"), said(0, "say"), said(0, "claim", "distancing"), said(0, "say")];
  left.sayings.push(said(1, "admit", "conceding"));
  right.sayings = [said(0, "say"), said(0, "stress", "emphatic"), said(0, "say")];
  const out = compared(left, right, BRIDGE.matches, BRIDGE.entities);
  out.quotationPairs = [
    { left: [0], right: [0], relation: "reworded", matches: [1] },
    { left: [], right: [1], relation: "told", matches: [3] },
  ];
  out.speakers = [
    { entity: 1, left: [4], right: [] },
    { entity: 0, left: [0, 1, 2, 3], right: [0, 1, 2] },
  ];
  return out;
}

const BRIDGE = {
  left: [
    ["Mayor Ann Lee insisted the bridge at Osier would open.", "“We open it in May, come what may,” Lee said."],
    ["She called the delay “a small pause”.", "Lee claimed that 14 trucks had crossed."],
    ["“Nobody was asked,” the baker Tom Reed admitted."],
    ["The mayor left at noon."],
  ],
  right: [
    ["The mayor of Osier, Ann Lee, said the bridge would open.", '"We will open it in May," the mayor stressed.'],
    ['The delay is "a pause", the mayor said.', 'According to Lee 12 trucks had crossed: "all went well," she said.'],
    ["Rain is expected in Osier."],
  ],
  matches: [
    { of: [[0], [0], "reworded"], links: [["insisted", "said"]] },
    {
      of: [[1], [1], "reworded"],
      links: [
        ["We open", "We will open"],
        ["“", '"'],
        ["”", '"'],
        ["come what may", ""],
        ["Lee said", "the mayor stressed"],
      ],
    },
    {
      of: [[2], [2], "reworded"],
      links: [
        ["a small pause", "a pause"],
        ["“", '"'],
        ["”", '"'],
      ],
    },
    {
      of: [[3], [3], "reworded"],
      links: [
        ["14", "12"],
        ["Lee claimed that", "According to Lee"],
        ["", 'all went well," she said'],
      ],
      disagreements: [["number", "14", "12"]],
    },
  ],
  entities: [
    ["person", "Ann Lee", ["Ann Lee", "Lee", "Lee", "The mayor"], ["Ann Lee", "the mayor", "the mayor", "Lee"]],
    ["person", "Tom Reed", ["Tom Reed"], []],
    ["place", "Osier", ["Osier"], ["Osier", "Osier"]],
    ["number", "14 trucks", ["14 trucks"], []],
    ["number", "12 trucks", [], ["12 trucks"]],
  ],
};

const find = ({ text }, words) => spanOf({ text, start: 0 }, words);

function compared(left, right, told, entities) {
  const matches = told.map(({ of: [l, r, relation], links, moved = false, score = 0.9, disagreements = [] }) => ({
    left: l,
    right: r,
    relation,
    score,
    moved,
    quoted: "none",
    pinned: false,
    words: words(part(left, l), part(right, r), links),
    disagreements: disagreements.map(([kind, a, b]) => ({
      kind,
      left: spanOf(part(left, l), a),
      right: spanOf(part(right, r), b),
    })),
  }));
  const only = (story, side) =>
    story.sentences.flatMap((s, at) => (s.role === "body" && !matches.some((m) => m[side].includes(at)) ? [at] : []));
  const count = (relation) => matches.filter((match) => match.relation === relation).length;
  return {
    schema: 1,
    engine: "story-compare test",
    left,
    right,
    matches,
    quotationPairs: [],
    speakers: [],
    entities: entities.map(([kind, name, l, r], id) => ({
      id,
      kind,
      name,
      key: null,
      value: null,
      left: mentions(left.text, l),
      right: mentions(right.text, r),
    })),
    summary: {
      coverage: { left: 0.452, right: 0.9 },
      matches: {
        total: matches.length,
        same: count("same"),
        reworded: count("reworded"),
        partial: count("partial"),
        moved: matches.filter((match) => match.moved).length,
      },
      leftOnly: only(left, "left"),
      rightOnly: only(right, "right"),
      quotations: { same: 0, reworded: 0, told: 0, leftOnly: 0, rightOnly: 0 },
    },
    truncated: false,
    warnings: [],
  };
}

function story(told, { source, url = null, published = null }) {
  let text = "";
  const paragraphs = [];
  const sentences = [];
  told.forEach((paragraph, at) => {
    if (at) text += "\n\n";
    const start = text.length;
    paragraph.forEach((sentence, first) => {
      if (first) text += " ";
      sentences.push({ span: { start: text.length, end: text.length + sentence.length }, paragraph: at, role: "body" });
      text += sentence;
    });
    paragraphs.push({ start, end: text.length });
  });
  const rest = { title: null, language: "en", quotations: [], sayings: [], quotedWords: [], skipped: [] };
  return { text, source, url, published, paragraphs, sentences, ...rest };
}

const part = (story, indexes) => ({
  text: story.text,
  start: story.sentences[indexes[0]].span.start,
  end: story.sentences[indexes.at(-1)].span.end,
});

function spanOf({ text, start }, words) {
  const at = text.indexOf(words, start);
  if (at < 0) throw new Error(`"${words}" is not there`);
  return { start: at, end: at + words.length };
}

/** Each name at its next place. */
function mentions(text, names) {
  let from = 0;
  return names.map((name) => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    return { span: { start, end: from }, form: /^the /i.test(name) ? "role" : "name", score: 1 };
  });
}

const TOKEN = /[\p{L}\p{N}]+(?:[’'][\p{L}]+)*|[^\s\p{L}\p{N}]/gu;

function tokens({ text, start, end }) {
  return [...text.slice(start, end).matchAll(TOKEN)].map(({ index, 0: word }) => ({
    word,
    span: { start: start + index, end: start + index + word.length },
  }));
}

/** The links that are named, and for the rest equal words in their order. */
function words(left, right, links) {
  const free = [tokens(left), tokens(right)];
  const take = (side, text) => {
    const wanted = tokens({ text, start: 0, end: text.length }).map(({ word }) => word);
    if (!wanted.length) return [];
    const at = free[side].findIndex((_, at) => wanted.every((word, next) => free[side][at + next]?.word === word));
    if (at < 0) throw new Error(`"${text}" is not there`);
    return free[side].splice(at, wanted.length).map(({ span }) => span);
  };
  const link = (left, right, moved = false) => ({
    left,
    right,
    relation: moved ? "same" : !right.length ? "left-only" : !left.length ? "right-only" : "changed",
    moved,
  });
  const out = links.map(([a, b, moved]) => link(take(0, a), take(1, b), moved === "moved"));
  for (const { word, span } of free[0]) {
    const at = free[1].findIndex((other) => other.word.toLowerCase() === word.toLowerCase());
    if (at < 0) out.push(link([span], []));
    else out.push({ left: [span], right: [free[1].splice(at, 1)[0].span], relation: "same", moved: false });
  }
  return [...out, ...free[1].map(({ span }) => link([], [span]))];
}
