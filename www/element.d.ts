// The custom element, and the whole API beside it.

import type { CompareOptions, Comparison, ErrorCode, Side, StoryInput } from "./index.js";
import type { Strings } from "./strings.js";

export * from "./index.js";
export type { PluralText, Strings } from "./strings.js";

/**
 * The views: both stories beside each other (on a narrow page one at a time), a row for each passage, what one side alone
 * has, who says what in which words, who is called what, and the facts on which the stories disagree.
 */
export type ViewName = "side-by-side" | "passages" | "only" | "quotations" | "names" | "facts";

export interface StoryCompareEventMap {
  /** The comparison is shown. */
  "story-compare-ready": CustomEvent<{ comparison: Comparison }>;
  /** It is not, and why; both articles stay visible with a short message above them. */
  "story-compare-error": CustomEvent<{ code: ErrorCode; side: Side | null; message: string; error: unknown }>;
  /** The reader chose a passage: its index in `comparison.matches`, or null for none. */
  "story-compare-select": CustomEvent<{ match: number | null }>;
  /** Another view is shown. */
  "story-compare-view": CustomEvent<{ view: ViewName }>;
}

/**
 * `<story-compare>`: shows two articles, which stand inside it, as a comparison.
 *
 * ```html
 * <story-compare lang="en">
 *   <article data-source="Reform.news" data-url="https://…" lang="en"><h1>…</h1><time datetime="2025-12-08">…</time> …</article>
 *   <article data-source="news.by" lang="en"> … </article>
 * </story-compare>
 * ```
 *
 * Attributes: `lang`, the language of the interface (en, ru, be; else the page's, else the browser's); `view`, the view to
 * begin with (else the one that the width allows); `theme`, "light", "dark" or "auto" (as the reader's system has it; without
 * the attribute as the page's `color-scheme` says); `heading-level`, 1 to 6, of the two mastheads' headlines (else 2; what is
 * below them has the next level); `corrections`, an address (https: or mailto:) where a reader tells of a mistake, which is
 * shown below the comparison and in everything that is downloaded; `permalink`, the name of this element's part of the page's
 * hash (else "story-compare", with the element's id behind it), or "off". A hash of the page's own is never touched;
 * `height`, a length of CSS ("80vh") or a number of pixels: the element then has that height, before the result and with it,
 * and scrolls inside itself; what is no length is ignored; `left-src` and `right-src`, addresses of the stories (texts, or
 * pages whose longest article is read), with `left-source` and `right-source` for who published them; `comparison-src`, the
 * address of a stored comparison; `loading`, "lazy" to begin when the element comes near the window.
 *
 * In an article the `h1` goes to the masthead as the story's title and is not compared; figures, asides, navigation, forms,
 * scripts and styles are left out; every block of text is a paragraph.
 */
export class StoryCompareElement extends HTMLElement {
  /** The first story. Set it to compare something else than the first article says; null goes back to the article. */
  get left(): StoryInput | string | null;
  set left(story: StoryInput | string | null);
  /** The second story. */
  get right(): StoryInput | string | null;
  set right(story: StoryInput | string | null);
  /** What is shown, null before it is. Set it to show a comparison that was stored; null compares the stories again. */
  get comparison(): Comparison | null;
  set comparison(comparison: Comparison | null);
  /** How the stories are compared: names that the page knows, an editor's pins, a deadline. Null is as we think best. */
  get options(): CompareOptions | null;
  set options(options: CompareOptions | null);
  /**
   * Texts of the interface that stand for ours: some, or all of them in a language that is not here, with its `tag`.
   * Null goes back to ours.
   */
  get strings(): Partial<Strings> | null;
  set strings(strings: Partial<Strings> | null);
  /** The view that is shown. */
  get view(): ViewName | "";
  set view(name: ViewName);

  addEventListener<K extends keyof StoryCompareEventMap>(
    type: K,
    listener: (this: StoryCompareElement, event: StoryCompareEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: StoryCompareElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Registers the element, as `<story-compare>` or under another name. A second time, or on a server, nothing changes. */
export function defineStoryCompare(tag?: string): void;

declare global {
  interface HTMLElementTagNameMap {
    "story-compare": StoryCompareElement;
  }
}
