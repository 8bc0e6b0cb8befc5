// What a reader takes along: a passage as text, the whole as a table, as data, or as a page that needs no script.

import { fill } from "./words.js";

/** @typedef {import("./index.d.ts").Comparison} Comparison */
/** @typedef {import("./index.d.ts").Story} Story */
/** @typedef {import("./words.js").Words} Words */

/** @param {Story} story @param {number[]} sentences */
const wording = (story, sentences) =>
  sentences
    .map((at) => story.text.slice(story.sentences[at].span.start, story.sentences[at].span.end))
    .join(" ")
    .replace(/\s+/g, " ");

/** @param {Comparison} comparison @param {Words} words */
const names = (comparison, words) => [
  comparison.left.source?.trim() || words.text("firstStory"),
  comparison.right.source?.trim() || words.text("secondStory"),
];

/** What a page with the comparison is called. @param {Comparison} comparison @param {Words} words */
export const pageTitle = (comparison, words) => fill(words.text("region"), names(comparison, words));

/** For an attribute or between tags. @param {string} text */
export const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A style sheet as it may stand in `<style>`: nothing in it ends the element. @param {string} css */
export const insideStyle = (css) => css.replaceAll("</", "<\\/");

/** Says that a machine made it, by which version, and where to tell of a mistake. */
export function notice(
  /** @type {Comparison} */ comparison,
  /** @type {Words} */ words,
  /** @type {string} */ corrections,
) {
  const machine = fill(words.text("machine"), [comparison.engine]);
  return corrections ? `${machine} ${words.text("report")}: ${corrections}` : machine;
}

/** How a reader is told what a passage is. */
function relation(/** @type {import("./index.d.ts").Match} */ match, /** @type {Words} */ words) {
  const name = { same: "nearly", reworded: "otherWords", partial: "inPart" }[match.relation];
  return match.score < 0.5 && !match.pinned ? words.text("perhaps") : words.text(name);
}

/**
 * A passage in both wordings, with where they come from.
 *
 * @param {Comparison} comparison @param {number} at @param {Words} words @param {string} corrections
 */
export function passageText(comparison, at, words, corrections) {
  const match = comparison.matches[at];
  const sides = [comparison.left, comparison.right].map((story, side) => {
    const source = [names(comparison, words)[side], story.url].filter(Boolean).join(", ");
    return `${source}:\n${wording(story, side ? match.right : match.left)}`;
  });
  const about = [relation(match, words), ...(match.pinned ? [words.text("pinned")] : [])].join("; ");
  return `${[...sides, `(${about}. ${notice(comparison, words, corrections)})`].join("\n\n")}\n`;
}

/** @param {Comparison} comparison @param {Words} words @param {string} corrections */
export function toJson(comparison, words, corrections) {
  return `${JSON.stringify({ ...comparison, notice: notice(comparison, words, corrections) })}\n`;
}

/**
 * A row a passage, in the order of the left story, what one side alone has in its place; as RFC 4180 has it, with the mark by
 * which spreadsheets know UTF-8.
 *
 * @param {Comparison} comparison @param {Words} words @param {string} corrections
 */
export function toCsv(comparison, words, corrections) {
  const { left, right, matches, summary } = comparison;
  const [leftName, rightName] = names(comparison, words);
  // A name in Cyrillic would have to be declined: it stands behind a word that is.
  const only = (/** @type {string} */ name) => {
    const place = /[\u0400-\u04ff]/.test(name) ? fill(words.text("place"), [name]) : name;
    return fill(words.text("onlyIn"), [place]);
  };
  const fact = (/** @type {import("./index.d.ts").Disagreement} */ it) =>
    `${left.text.slice(it.left.start, it.left.end)} ≠ ${right.text.slice(it.right.start, it.right.end)}`;

  /** @typedef {{ left: number[], right: number[], cells: [string, string, string, string] }} Row */
  /** @type {Row[]} */
  const rows = matches.map((match) => ({
    left: match.left,
    right: match.right,
    cells: [
      relation(match, words),
      match.moved ? words.text("exportYes") : "",
      match.disagreements.map(fact).join("; "),
      match.pinned ? words.text("exportYes") : "",
    ],
  }));
  for (const at of summary.leftOnly) rows.push({ left: [at], right: [], cells: [only(leftName), "", "", ""] });
  rows.sort((a, b) => a.left[0] - b.left[0]);
  // What the right story alone has stands behind what it follows there.
  for (const at of summary.rightOnly) {
    const before = (/** @type {Row} */ row) => row.right.length > 0 && row.right[0] < at;
    const last = rows.reduce((best, row, place) => {
      return before(row) && (best < 0 || row.right[0] > rows[best].right[0]) ? place : best;
    }, -1);
    rows.splice(last + 1, 0, { left: [], right: [at], cells: [only(rightName), "", "", ""] });
  }

  const head = [
    words.text("exportNumber"),
    words.text("exportRelation"),
    leftName,
    rightName,
    words.text("exportMoved"),
    words.text("exportFacts"),
    words.text("pinned"),
    notice(comparison, words, corrections),
  ];
  const lines = rows.map(({ left: own, right: other, cells: [relation, ...rest] }, at) => [
    String(at + 1),
    relation,
    wording(left, own),
    wording(right, other),
    ...rest,
    "",
  ]);
  return `\ufeff${[head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A spreadsheet takes what begins with one of these signs for a formula, and runs it. @param {string} text */
const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/**
 * One file that is read without a script.
 *
 * @param {string} title @param {string} language @param {string} css of the element @param {Element} view
 */
export function toPage(title, language, css, view) {
  // There is no host element: its properties are the page's.
  const own = css.replace(/:host\(([^()]*)\)/g, ":root$1").replaceAll(":host", ":root");
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>body{margin:0}${insideStyle(own)}</style>
</head>
<body>
<main>
<h1 class="vh">${escape(title)}</h1>
${view.outerHTML}
</main>
</body>
</html>
`;
}

/** Hands a file to the reader. @param {string} name @param {string} type @param {string} content */
export function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it up by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Puts a text on the clipboard; false where the page or the browser does not allow it.
 *
 * @param {string} text @param {ShadowRoot} root for the older way, which selects something on the page
 */
export async function copyText(text, root) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.className = "copying";
    field.value = text;
    const focus = /** @type {HTMLElement | null} */ (root.activeElement);
    root.append(field);
    field.select();
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    } finally {
      field.remove();
      focus?.focus({ preventScroll: true });
    }
  }
}
