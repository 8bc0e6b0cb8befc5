// Links to a passage: "#story-compare=passages,k3fa92bd01xq,9aafm02k1c8z". A part of the hash of its own among others that the
// page may have, with the view and a sketch of the passage on either side.
//
// A sketch is the four lowest hashes of a sentence's words, a bottom-k sketch (Broder 1997, "On the resemblance and
// containment of documents"): articles get edited, and a sentence in which a few words were changed keeps most of it.

/** How many words a sketch keeps, and how many letters each of them takes. */
const KEPT = 4;
const LETTERS = 3;

/** How much of the sketches must be in common, both sides together: less, and it is another passage. */
const ENOUGH = 0.5;

/** FNV-1a, brought down to three letters of base 36. @param {string} word */
function hash(word) {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return ((value >>> 0) % 36 ** LETTERS).toString(36).padStart(LETTERS, "0");
}

/** @param {string} text */
export function sketch(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map(hash))].sort().slice(0, KEPT).join("");
}

/** @param {string} sketch */
const parts = (sketch) => sketch.match(/.../g) ?? [];

/** How much two sketches have in common, 0 to 1. @param {string} a @param {string} b */
function resemblance(a, b) {
  const [left, right] = [new Set(parts(a)), new Set(parts(b))];
  const union = [...new Set([...left, ...right])].sort().slice(0, KEPT);
  return union.length ? union.filter((part) => left.has(part) && right.has(part)).length / union.length : 0;
}

/** The sketches of a passage. @param {import("./index.d.ts").Comparison} comparison @param {number} at */
function sketches(comparison, at) {
  const { left, right } = comparison.matches[at];
  const text = (/** @type {import("./index.d.ts").Story} */ story, /** @type {number[]} */ sentences) =>
    sentences.map((at) => story.text.slice(story.sentences[at].span.start, story.sentences[at].span.end)).join(" ");
  return [sketch(text(comparison.left, left)), sketch(text(comparison.right, right))];
}

/**
 * The part of a hash that says where a reader is.
 *
 * @param {string} view
 * @param {import("./index.d.ts").Comparison} comparison
 * @param {number | null | undefined} match index of the passage
 */
export function describe(view, comparison, match) {
  const passage =
    match === null || match === undefined || !comparison.matches[match] ? [] : sketches(comparison, match);
  return [view, ...passage].join(",");
}

/**
 * Where such a part leads: the view, and the passage that resembles it most.
 *
 * @param {string} part
 * @param {import("./index.d.ts").Comparison} comparison
 * @returns {{ view: string, match: number | null }}
 */
export function resolve(part, comparison) {
  const [view, left = "", right = ""] = part.split(",");
  let best = { match: /** @type {number | null} */ (null), score: ENOUGH };
  if (left || right) {
    comparison.matches.forEach((_, match) => {
      const [ownLeft, ownRight] = sketches(comparison, match);
      // Either side may have been edited more than the other.
      const both = [resemblance(left, ownLeft), resemblance(right, ownRight)];
      const score = Math.max(...both) + Math.min(...both) / 4;
      if (score > best.score) best = { match, score };
    });
  }
  return { view, match: best.match };
}

// A hash is a list of parts, parted by "&"; those of others stay as they are.

/** @param {string} hash @param {string} prefix */
export function findPart(hash, prefix) {
  const start = `${prefix}=`;
  const part = hash
    .replace(/^#/, "")
    .split("&")
    .find((part) => part.startsWith(start));
  try {
    return part === undefined ? null : decodeURIComponent(part.slice(start.length));
  } catch {
    // "%" followed by something else: nobody's link.
    return null;
  }
}

/** @param {string} hash @param {string} prefix */
const withoutPart = (hash, prefix) =>
  hash
    .replace(/^#/, "")
    .split("&")
    .filter((part) => part && !part.startsWith(`${prefix}=`))
    .join("&");

/** @param {string} hash @param {string} prefix @param {string} value */
export function withPart(hash, prefix, value) {
  return `#${[withoutPart(hash, prefix), `${prefix}=${value}`].filter(Boolean).join("&")}`;
}

/** Whose prefix it is: of two elements with the same one, the first has the address. @type {Map<string, Permalink>} */
const owners = new Map();

/** An element's part of the page's address. */
export class Permalink {
  #prefix;
  #arrive;
  #listen = () => this.#arrive();

  /** @param {string} prefix @param {() => void} arrive called when the address leads elsewhere */
  constructor(prefix, arrive) {
    this.#prefix = prefix;
    this.#arrive = arrive;
    if (owners.has(prefix)) return;
    owners.set(prefix, this);
    window.addEventListener("hashchange", this.#listen);
  }

  get #owns() {
    return owners.get(this.#prefix) === this;
  }

  /** What the address says, if it says anything. */
  read() {
    return this.#owns ? findPart(location.hash, this.#prefix) : null;
  }

  /** Puts it into the address, but not beside a hash that is the page's own; null takes it away. @param {string | null} part */
  write(part) {
    const { hash } = location;
    // Parts of other elements are no hash of the page's.
    const known = (/** @type {string} */ part) => !part || owners.has(part.split("=")[0]);
    const foreign = findPart(hash, this.#prefix) === null && !hash.replace(/^#/, "").split("&").every(known);
    if (!this.#owns || foreign) return;
    const rest = withoutPart(hash, this.#prefix);
    const next = part === null ? rest && `#${rest}` : withPart(hash, this.#prefix, part);
    if (next === hash) return;
    try {
      history.replaceState(history.state, "", next || location.pathname + location.search);
    } catch {
      // Some pages have no address of their own, as in a sandboxed frame, and browsers allow so many changes a minute.
    }
  }

  /** The page's address with it. @param {string} part */
  link(part) {
    const address = new URL(location.href);
    address.hash = withPart(address.hash, this.#prefix, part);
    return address.href;
  }

  stop() {
    window.removeEventListener("hashchange", this.#listen);
    if (this.#owns) owners.delete(this.#prefix);
  }
}
