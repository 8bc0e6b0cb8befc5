// Reads and checks what the caller hands over. Each property is read once; whatever a getter or a proxy of the caller's
// throws becomes a StoryCompareError that names the side and the option.

import { StoryCompareError } from "./errors.js";

/** @typedef {import("./index.d.ts").Side | null} Side */

const KINDS = ["person", "place", "organisation", "date", "number", "other"];
const IGNORES = ["case", "punctuation", "accents"];
const DEFAULT_IGNORE = ["case"];
/** The longest text, in code units. Looked at before it is copied into the module, which may not have room for it. */
const MAX_LENGTH = 2 ** 24;
const STORY_FIELDS = ["source", "url", "title", "published", "language"];

/**
 * A story as text, and as what else the module is told of it.
 * @param {unknown} story
 * @param {"left" | "right"} side
 */
export function readStory(story, side) {
  const name = `the ${side} story`;
  if (typeof story === "string") {
    checkLength(story, side, name);
    return { text: story, about: {} };
  }
  if (!isObject(story))
    throw bad(side, `${name} must be a string or an object with a "text"; it is ${typeName(story)}`);
  return reading(side, name, () => {
    const { text } = story;
    if (typeof text !== "string") throw bad(side, `the text of ${name} must be a string; it is ${typeName(text)}`);
    checkLength(text, side, name);
    /** @type {Record<string, string>} */
    const about = {};
    for (const field of STORY_FIELDS) {
      const value = optionalString(story[field], side, `"${field}" of ${name}`);
      if (value !== undefined) about[field] = value;
    }
    return { text, about };
  });
}

/**
 * A passage or a text that is handed over as a string and nothing else.
 * @param {unknown} text
 * @param {Side} side
 */
export function readText(text, side) {
  const name = side ? `the ${side} text` : "the text";
  if (typeof text !== "string") throw bad(side, `${name} must be a string; it is ${typeName(text)}`);
  checkLength(text, side, name);
  return text;
}

/** @param {string} text @param {Side} side @param {string} name */
function checkLength(text, side, name) {
  if (text.length <= MAX_LENGTH) return;
  const message = `${name} is too long: ${text.length} code units, where 16 Mi (${MAX_LENGTH}) are the most`;
  throw new StoryCompareError("too-long", side, sentence(message));
}

/**
 * The options of `compare`: those for the module, and those that are kept here.
 * @param {unknown} options
 */
export function readCompareOptions(options) {
  return readOptions(options, ({ deadline: milliseconds, signal, onProgress, entities, ignore, words, pins }) => {
    if (isThere(signal) && !isSignal(signal))
      throw bad(null, `"signal" must be an AbortSignal; it is ${typeName(signal)}`);
    if (isThere(onProgress) && typeof onProgress !== "function")
      throw bad(null, `"onProgress" must be a function; it is ${typeName(onProgress)}`);
    if (isThere(milliseconds) && !(typeof milliseconds === "number" && milliseconds >= 0))
      throw bad(null, `"deadline" must be a number of milliseconds, 0 or more; it is ${shown(milliseconds)}`);
    if (isThere(words) && typeof words !== "boolean")
      throw bad(null, `"words" must be true or false; it is ${shown(words)}`);
    const deadline = milliseconds === Infinity ? undefined : (milliseconds ?? undefined);
    return {
      deadline,
      signal: signal ?? undefined,
      onProgress: onProgress ?? undefined,
      engine: {
        deadline,
        entities: readDictionary(entities),
        ignore: readIgnore(ignore),
        words: words ?? true,
        pins: readList(pins, "pins", readPin),
      },
    };
  });
}

/**
 * The options of `alignWords`.
 * @param {unknown} options
 */
export function readWordsOptions(options) {
  return readOptions(options, ({ languages, ignore }) => {
    const list = readList(languages, "languages", (language, path) => optionalString(language, null, `"${path}"`));
    if (list.length > 2) throw bad(null, `"languages" must be of the left and the right text; it has ${list.length}`);
    return { languages: [list[0], list[1]], ignore: readIgnore(ignore) };
  });
}

/**
 * The options of `findEntities`: a language, or an object.
 * @param {unknown} options
 */
export function readEntitiesOptions(options) {
  if (typeof options === "string") return { language: options, entities: [] };
  return readOptions(options, ({ language, entities }) => ({
    language: optionalString(language, null, '"language"'),
    entities: readDictionary(entities),
  }));
}

/** @template T @param {unknown} options @param {(options: any) => T} read @returns {T} */
function readOptions(options, read) {
  if (!isThere(options)) return read({});
  if (!isObject(options)) throw bad(null, `the options must be an object; they are ${typeName(options)}`);
  return reading(null, "the options", () => read(options));
}

/** @param {unknown} entities */
function readDictionary(entities) {
  return readList(entities, "entities", (entry, path) => {
    if (!isObject(entry)) throw bad(null, `"${path}" must be an object; it is ${typeName(entry)}`);
    const { name, kind, variants, key } = entry;
    if (typeof name !== "string" || !name.trim())
      throw bad(null, `"${path}.name" must be a string that is not empty; it is ${shown(name)}`);
    if (!KINDS.includes(kind))
      throw bad(null, `"${path}.kind" must be one of ${KINDS.join(", ")}; it is ${shown(kind)}`);
    const others = readList(variants, `${path}.variants`, (variant, place) => {
      if (typeof variant !== "string") throw bad(null, `"${place}" must be a string; it is ${typeName(variant)}`);
      return variant;
    });
    return { name, kind, variants: others, key: optionalString(key, null, `"${path}.key"`) };
  });
}

/** @param {unknown} ignore */
function readIgnore(ignore) {
  if (!isThere(ignore)) return DEFAULT_IGNORE;
  return readList(ignore, "ignore", (what, path) => {
    if (!IGNORES.includes(what))
      throw bad(null, `"${path}" must be one of ${IGNORES.join(", ")}; it is ${shown(what)}`);
    return what;
  });
}

/** @param {any} pin @param {string} path */
function readPin(pin, path) {
  if (!isObject(pin)) throw bad(null, `"${path}" must be an object; it is ${typeName(pin)}`);
  const { left, right, match } = pin;
  for (const [side, position] of Object.entries({ left, right }))
    if (!Number.isInteger(position) || position < 0 || position > MAX_LENGTH)
      throw bad(null, `"${path}.${side}" must be a position in the ${side} text; it is ${shown(position)}`);
  if (typeof match !== "boolean") throw bad(null, `"${path}.match" must be true or false; it is ${shown(match)}`);
  return { left, right, match };
}

/**
 * @template T
 * @param {unknown} list
 * @param {string} path
 * @param {(item: any, path: string) => T} read
 */
function readList(list, path, read) {
  if (!isThere(list)) return [];
  if (!Array.isArray(list)) throw bad(null, `"${path}" must be an array; it is ${typeName(list)}`);
  return Array.from(list, (item, index) => read(item, `${path}[${index}]`));
}

/** @param {unknown} value @param {Side} side @param {string} name */
function optionalString(value, side, name) {
  if (!isThere(value)) return undefined;
  if (typeof value !== "string") throw bad(side, `${name} must be a string; it is ${typeName(value)}`);
  return value;
}

/** @template T @param {Side} side @param {string} name @param {() => T} read @returns {T} */
function reading(side, name, read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof StoryCompareError) throw error;
    throw new StoryCompareError("bad-option", side, sentence(`${name} cannot be read: ${text(error)}`), error);
  }
}

/** @param {Side} side @param {string} message */
const bad = (side, message) => new StoryCompareError("bad-option", side, sentence(message));

/** @param {string} message */
const sentence = (message) => `${message[0].toUpperCase()}${message.slice(1).replace(/\.$/, "")}.`;

/** @param {unknown} value */
const isThere = (value) => value !== undefined && value !== null;

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) => typeof value === "object" && value !== null;

/** By what it does, since it may come from another frame. @param {any} value */
const isSignal = (value) => typeof value?.aborted === "boolean" && typeof value.addEventListener === "function";

/** @param {unknown} value */
function typeName(value) {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** @param {unknown} value */
function shown(value) {
  if (typeof value === "string") return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : typeName(value);
}

/** What an error says, whatever was thrown. @param {unknown} error */
export function text(error) {
  try {
    return String(/** @type {any} */ (error)?.message ?? error);
  } catch {
    return "an error that cannot be shown";
  }
}
