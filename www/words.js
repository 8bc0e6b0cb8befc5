// The words of the interface: one table a language in strings/, in which an embedder may replace any text or all of them.
//
// In a template `{0}`, `{1}` … stand for values, and `*` switches heavy type on and off. A text that counts something has
// the plural forms of its language, by the names of Intl.PluralRules; `other` stands in for one that is missing.

import be from "./strings/be.js";
import en from "./strings/en.js";
import ru from "./strings/ru.js";

/** @typedef {import("./strings.d.ts").Strings} Strings */

/** @type {Record<string, Strings>} */
const TABLES = { en, ru, be };

/** Whose plural forms a language has, where a browser does not know its own: Chromium carries no Belarusian. */
const SAME_PLURALS = { be: "ru" };

/** @param {string} tag BCP 47 */
const primary = (tag) => tag.split(/[-_]/)[0].toLowerCase();

/**
 * The table for a language, English where there is none, with the embedder's own texts in it.
 *
 * @param {string} language BCP 47
 * @param {Partial<Strings> | null} [own]
 */
export function wordsFor(language, own = null) {
  const table = TABLES[primary(language)] ?? en;
  const tag = typeof own?.tag === "string" ? own.tag : table.tag;
  const rules = pluralRules(tag);

  /** @param {string} name @returns {any} */
  const find = (name) => look(own, name) ?? look(table, name) ?? "";

  return {
    tag,
    /** @param {string} name "of", or within a list "grades.emphatic" */
    text(name) {
      const text = name === "tag" ? tag : find(name);
      return typeof text === "string" ? text : "";
    },
    /** The form of a text for a count. @param {string} name @param {number} count */
    plural(name, count) {
      const category = rules.select(count);
      // One source after the other: forms of two languages are not mixed.
      for (const source of [own, table]) {
        const forms = look(source, name);
        const form = typeof forms === "string" ? forms : (forms?.[category] ?? forms?.other);
        if (typeof form === "string") return form;
      }
      return "";
    },
  };
}

/** @typedef {ReturnType<typeof wordsFor>} Words */

/** @param {any} table @param {string} name */
function look(table, name) {
  let found = table;
  for (const part of name.split("."))
    found = typeof found === "object" && found !== null && Object.hasOwn(found, part) ? found[part] : undefined;
  return found;
}

/** @param {string} tag */
function pluralRules(tag) {
  const like = /** @type {Record<string, string>} */ (SAME_PLURALS)[primary(tag)];
  for (const candidate of [tag, like]) {
    try {
      if (candidate && Intl.PluralRules.supportedLocalesOf(candidate).length) return new Intl.PluralRules(candidate);
    } catch {
      // Not a language tag.
    }
  }
  return new Intl.PluralRules("en");
}

/**
 * A template with its values, without heavy type. Values are never looked into.
 *
 * @param {string} template
 * @param {unknown[]} values
 */
export const fill = (template, values) =>
  template.replace(/\*|\{(\d)\}/g, (_, at) => (at ? String(values[at] ?? "") : ""));
