// The view without a script, made in Node.

import type { Comparison } from "./index.js";
import type { Strings } from "./strings.js";

export { StoryCompareError } from "./index.js";

export interface RenderOptions {
  /** Of the interface, BCP 47: en, ru or be; else English. */
  language?: string;
  /** Texts that stand for ours. */
  strings?: Partial<Strings> | null;
  /** Of the two headlines, 1 to 6; what is below them has the next level. Else 2. */
  headingLevel?: number;
  /** An address (https: or mailto:) where a reader tells of a mistake. */
  corrections?: string;
  /** For the `<style>` or the `<link>`, where the page's policy asks for one. */
  nonce?: string;
  /** Address of the package's `style.css`, where the page allows no `<style>`. */
  stylesheet?: string;
}

/**
 * `<story-compare>` with the comparison in a declarative shadow tree: it is read without a script. A page that loads the
 * script as well gives the element the comparison (`element.comparison`), and the live view takes the place of this one.
 *
 * @throws {StoryCompareError} `bad-option`, where what was given is no comparison.
 */
export function renderToString(comparison: Comparison, options?: RenderOptions): string;

/** A whole HTML page, in one file, that needs no script. */
export function renderToPage(
  comparison: Comparison,
  options?: Omit<RenderOptions, "nonce" | "stylesheet" | "headingLevel">,
): string;
