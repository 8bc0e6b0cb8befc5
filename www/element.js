// <story-compare>: reads the two articles inside it, has them compared, and hands the result to the view.
// Everything that is seen is built by the view, in Rust; this file is the element around it.

import * as glue from "../build/widget/story_compare.js";
import { createApi } from "./api.js";
import { readArticle } from "./article.js";
import { StoryCompareError } from "./errors.js";
import { encodeComparison } from "./encode.js";
import { explain } from "./explain.js";
import { copyText, pageTitle, passageText, save, toCsv, toJson, toPage } from "./export.js";
import { Permalink, describe, resolve } from "./permalink.js";
import { fetchComparison, fetchStory } from "./source.js";
import { wordsFor } from "./words.js";
import css from "./style.css";
import { widgetModule } from "./widget-module.js";

export { StoryCompareError } from "./errors.js";
export const { init, compare, compareSync, alignWords, findEntities } = createApi(glue, widgetModule);

/** How long changes of the articles are waited out, and how long a message about copying stays, in milliseconds. */
const DEBOUNCE = 60;
const TOLD = 4000;

/** How near the window must be before a lazy element begins. */
const NEAR = "600px";

const VIEWS = ["side-by-side", "passages", "only", "quotations", "names", "facts"];

/** Where there is no DOM, as in Node, the class can be imported all the same. */
const Base = globalThis.HTMLElement ?? class {};

/** Asks for the newest of what the view cannot do without (tests/package/floor.test.mjs). */
const canShow = () => CSS.supports("color", "light-dark(#000, #fff)");

/** @type {CSSStyleSheet | undefined} */
let sheet;

export class StoryCompareElement extends Base {
  static observedAttributes = [
    "lang",
    "view",
    "heading-level",
    "corrections",
    "permalink",
    "height",
    "loading",
    "left-src",
    "right-src",
    "left-source",
    "right-source",
    "comparison-src",
  ];

  /** @type {import("./index.d.ts").StoryInput | string | null} */
  #left = null;
  /** @type {import("./index.d.ts").StoryInput | string | null} */
  #right = null;
  /** @type {import("./index.d.ts").Comparison | null} */
  #given = null;
  /** @type {import("./index.d.ts").Comparison | null} */
  #comparison = null;
  /** @type {glue.View | null} */
  #view = null;
  /** @type {MutationObserver | null} */
  #observer = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Which run is the newest: an older one that ends later changes nothing. */
  #run = 0;
  /** Ends what the newest run is waiting for. @type {AbortController | null} */
  #waiting = null;
  /** Looks out for the window to come near; null once it did. @type {IntersectionObserver | null} */
  #lookout = null;
  #seen = false;
  /** @type {HTMLElement | null} */
  #box = null;
  /** @type {HTMLSlotElement | null} */
  #slot = null;
  /** @type {HTMLElement | null} */
  #message = null;
  /** @type {HTMLButtonElement | null} */
  #back = null;
  /** @type {Partial<import("./strings.d.ts").Strings> | null} */
  #strings = null;
  /** @type {import("./index.d.ts").CompareOptions | null} */
  #how = null;
  /** @type {Permalink | null} */
  #permalink = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #told;
  /** @type {CSSStyleSheet | null} What the attribute `height` says. */
  #size = null;
  #boxed = false;
  /** Whether the tab stop is ours: see #reach. */
  #reached = false;

  constructor() {
    super();
    // Set before the script came: they stand in the way of the accessors.
    for (const name of /** @type {const} */ (["left", "right", "comparison", "view", "strings", "options"])) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      /** @type {any} */ (this)[name] = value;
    }
  }

  /** The first story: what was set, or what the first article says. */
  get left() {
    return this.#left ?? this.#article(0);
  }
  set left(story) {
    this.#left = story ?? null;
    this.#given = null;
    this.#later(0);
  }

  /** The second story. */
  get right() {
    return this.#right ?? this.#article(1);
  }
  set right(story) {
    this.#right = story ?? null;
    this.#given = null;
    this.#later(0);
  }

  /** What is shown. Set it to show a comparison that was stored: then nothing is compared here. */
  get comparison() {
    return this.#comparison;
  }
  set comparison(comparison) {
    this.#given = comparison ?? null;
    this.#later(0);
  }

  /** "side-by-side", "passages", "only", "quotations", "names" or "facts". */
  get view() {
    return this.#view?.view ?? this.getAttribute("view") ?? "";
  }
  set view(name) {
    this.setAttribute("view", name);
  }

  /** How the stories are compared: names that the page knows, an editor's pins, a deadline. */
  get options() {
    return this.#how;
  }
  set options(options) {
    this.#how = options ?? null;
    if (!this.#given) this.#later(0);
  }

  /** Texts of the interface that stand for ours, or all of them in a language that is not here. */
  get strings() {
    return this.#strings;
  }
  set strings(strings) {
    this.#strings = strings ?? null;
    if (this.#comparison) this.#show(this.#comparison);
  }

  connectedCallback() {
    // Without a shadow the articles stay as they are; what a server rendered stays until something takes its place.
    if (!this.shadowRoot && canShow()) this.#attach();
    this.#observer ??= new MutationObserver((records) => {
      if (records.some((record) => record.target !== this || record.type === "childList")) this.#later(DEBOUNCE);
    });
    this.#observer.observe(this, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["data-source", "data-url", "lang", "datetime"],
    });
    this.#later(0);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
    clearTimeout(this.#told);
    this.#waiting?.abort();
    this.#lookout?.disconnect();
    this.#lookout = null;
    this.#run += 1;
    // Moved, not removed: it is connected again by then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#clear();
      this.#permalink?.stop();
      this.#permalink = null;
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "view") {
      if (this.#view) this.#view.view = now ?? "";
    } else if (name === "loading" || /-(src|source)$/.test(name)) {
      this.#later(0);
    } else if (name === "permalink") {
      this.#permalink?.stop();
      this.#permalink = null;
      if (this.#comparison) this.#arrive();
    } else if (name === "height") {
      this.#resize();
    } else if (this.#comparison) this.#show(this.#comparison);
  }

  #attach() {
    const root = this.attachShadow({ mode: "open" });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    this.#size = new CSSStyleSheet();
    root.adoptedStyleSheets = [sheet, this.#size];
    this.#message = document.createElement("p");
    this.#message.className = "fail";
    this.#message.setAttribute("part", "message");
    this.#message.setAttribute("role", "status");
    this.#message.hidden = true;
    this.#box = document.createElement("div");
    this.#box.className = "sc";
    this.#box.hidden = true;
    this.#back = document.createElement("button");
    this.#back.type = "button";
    this.#back.className = "back";
    this.#back.setAttribute("part", "back");
    this.#back.hidden = true;
    this.#back.addEventListener("click", () => this.#read(false));
    this.#slot = document.createElement("slot");
    root.append(this.#message, this.#back, this.#box, this.#slot);
    this.#resize();
  }

  /** Takes the attribute `height`: a length of CSS, or a number of pixels. What is neither changes nothing. */
  #resize() {
    if (!this.#size) return;
    const said = this.getAttribute("height")?.trim() ?? "";
    const { style } = document.createElement("i");
    style.height = /^\d+(\.\d+)?$/.test(said) ? `${said}px` : said;
    // Words as "auto" are no lengths.
    this.#boxed = /\d/.test(style.height);
    // As the browser writes it: what it does not understand never comes here.
    this.#size.replaceSync(this.#boxed ? `:host { height: ${style.height}; overflow: auto }` : "");
    this.#box?.classList.toggle("boxed", this.#boxed);
    this.#reach();
  }

  /** What scrolls must be within reach of the keyboard: the view has tab stops of its own, the articles may have none. */
  #reach() {
    const needed = this.#boxed && !this.#view;
    if (needed && !this.hasAttribute("tabindex")) {
      this.setAttribute("tabindex", "0");
      this.#reached = true;
    } else if (!needed && this.#reached) {
      this.removeAttribute("tabindex");
      this.#reached = false;
    }
  }

  /** @param {number} at */
  #article(at) {
    const article = this.querySelectorAll(":scope > article, :scope > * > article")[at];
    return article ? readArticle(article) : null;
  }

  /** @param {number} delay */
  #later(delay) {
    clearTimeout(this.#timer);
    if (this.isConnected) this.#timer = setTimeout(() => this.#update(), delay);
  }

  /** What one side has: what was set, what is at an address, or what the article says. @param {number} at @param {AbortSignal} signal */
  async #story(at, signal) {
    const given = at === 0 ? this.#left : this.#right;
    if (given !== null) return given;
    const side = at === 0 ? "left" : "right";
    const address = this.#address(`${side}-src`);
    if (address === null) return this.#article(at);
    const source = this.getAttribute(`${side}-source`);
    const story = await fetchStory(address, side, signal);
    return source === null ? story : { ...story, source };
  }

  /** An attribute's address, from the page's own. @param {string} name */
  #address(name) {
    const value = this.getAttribute(name)?.trim();
    if (!value) return null;
    return URL.canParse(value, this.baseURI) ? new URL(value, this.baseURI).href : value;
  }

  /** With loading="lazy", whether the element is still far from the window; then its coming near begins. */
  #far() {
    if (this.#seen || this.getAttribute("loading") !== "lazy" || this.#given) return false;
    this.#lookout ??= new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#seen = true;
        this.#lookout?.disconnect();
        this.#lookout = null;
        this.#later(0);
      },
      { rootMargin: NEAR },
    );
    this.#lookout.observe(this);
    return true;
  }

  async #update() {
    if (this.#far()) return;
    const run = (this.#run += 1);
    this.#waiting?.abort();
    const waiting = (this.#waiting = new AbortController());
    try {
      if (!this.#box && !canShow())
        throw new StoryCompareError("unsupported", null, "This browser is too old for the view.");
      const stored = this.#left === null && this.#right === null ? this.#address("comparison-src") : null;
      const given = this.#given ?? (stored === null ? null : await fetchComparison(stored, waiting.signal));
      const [left, right] = given
        ? [null, null]
        : await Promise.all([this.#story(0, waiting.signal), this.#story(1, waiting.signal)]);
      if (run !== this.#run || !this.isConnected) return;
      // The parser may not have come to the articles yet: the observer will tell.
      if (!given && (left === null || right === null)) {
        if (document.readyState === "loading") return;
        if (left === null && right === null) return this.#clear();
        throw new StoryCompareError("empty", left === null ? "left" : "right", "One story alone cannot be compared.");
      }
      await init();
      const comparison = given ?? (await compare(left ?? "", right ?? "", this.#how ?? {}));
      if (run !== this.#run || !this.isConnected) return;
      this.#show(comparison);
      this.#arrive();
      this.#tell("ready", { comparison });
    } catch (error) {
      if (run !== this.#run || !this.isConnected) return;
      waiting.abort();
      this.#fail(error);
    }
  }

  /** @param {import("./index.d.ts").Comparison} comparison */
  #show(comparison) {
    if (!this.#box) this.#attach();
    // What the reader chose outlives a new comparison; what the width chose may change with it.
    const view = this.#view?.chosen ? this.#view.view : (this.getAttribute("view") ?? "");
    const [box, slot] = [/** @type {HTMLElement} */ (this.#box), /** @type {HTMLSlotElement} */ (this.#slot)];
    // While the box is empty the page keeps its height, and with it the reader's place.
    box.style.setProperty("min-height", `${this.offsetHeight}px`);
    this.#clear();
    box.hidden = false;
    slot.hidden = true;
    const emit = (/** @type {string} */ name, /** @type {any} */ detail) => this.#heard(name, detail);
    try {
      this.#view = new glue.View(box, ...encodeComparison(comparison), this.#options(view), emit);
      this.#comparison = comparison;
      this.#reach();
    } catch (error) {
      this.#clear();
      throw error;
    } finally {
      box.style.removeProperty("min-height");
    }
  }

  /** What a view must know besides the comparison. @param {string} view */
  #options(view) {
    const level = Number(this.getAttribute("heading-level") ?? 2);
    return {
      words: this.#words(),
      view,
      level: Number.isInteger(level) && level > 0 ? level : 2,
      corrections: this.getAttribute("corrections") ?? "",
      articles: this.#article(0) !== null,
    };
  }

  /** What the view tells of. @param {string} name @param {any} detail */
  #heard(name, detail) {
    const comparison = /** @type {import("./index.d.ts").Comparison} */ (this.#comparison);
    if (name === "view" || name === "select") {
      this.#note();
      this.#tell(name, name === "view" ? { view: detail } : { match: detail });
    } else if (name === "articles") this.#read(true);
    else if (name === "save") this.#save(detail, comparison);
    else if (name === "copy" && detail !== null)
      this.#copy(passageText(comparison, detail, this.#words(), this.#corrections()));
    else if (name === "link" && detail !== null) {
      const part = describe(this.view, comparison, detail);
      this.#copy((this.#permalink ?? new Permalink(this.#prefix() || "story-compare", () => {})).link(part));
    }
  }

  /** @param {string} text */
  async #copy(text) {
    const words = this.#words();
    const done = await copyText(text, /** @type {ShadowRoot} */ (this.shadowRoot));
    this.#view?.tell(words.text(done ? "copied" : "copyFailed"));
    clearTimeout(this.#told);
    this.#told = setTimeout(() => this.#view?.tell(""), TOLD);
  }

  /** @param {string} format @param {import("./index.d.ts").Comparison} comparison */
  #save(format, comparison) {
    const words = this.#words();
    const corrections = this.#corrections();
    const name = "story-compare";
    if (format === "json") save(`${name}.json`, "application/json", toJson(comparison, words, corrections));
    else if (format === "csv") save(`${name}.csv`, "text/csv", toCsv(comparison, words, corrections));
    else {
      const view = document.createElement("div");
      glue.buildPage(view, ...encodeComparison(comparison), { ...this.#options(""), level: 2 });
      save(`${name}.html`, "text/html", toPage(pageTitle(comparison, words), words.tag, css, view));
    }
  }

  /** Shows the publisher's own articles, or the comparison again. @param {boolean} articles */
  #read(articles) {
    if (!this.#box || !this.#slot || !this.#back) return;
    this.#back.textContent = this.#words().text("back");
    this.#back.lang = this.#words().tag;
    this.#box.hidden = articles;
    this.#slot.hidden = !articles;
    this.#back.hidden = !articles;
    if (articles) this.#back.focus();
    else /** @type {HTMLElement | null} */ (this.#box.querySelector("[data-do=articles]"))?.focus();
  }

  /** What this element's part of the address begins with; empty where the page wants none. */
  #prefix() {
    const own = this.getAttribute("permalink");
    if (own === "off") return "";
    if (own && /^[\w-]+$/.test(own)) return own;
    return /^[\w-]+$/.test(this.id) ? `story-compare-${this.id}` : "story-compare";
  }

  /** Goes where the address leads. */
  #arrive() {
    const prefix = this.#prefix();
    if (prefix) this.#permalink ??= new Permalink(prefix, () => this.#arrive());
    const part = this.#permalink?.read();
    if (!part || !this.#view || !this.#comparison) return;
    const { view, match } = resolve(part, this.#comparison);
    if (VIEWS.includes(view)) this.#view.view = view;
    if (match !== null) this.#view.select(match);
  }

  /** Puts into the address where the reader is, so that a reload leads back. */
  #note() {
    if (!this.#view?.chosen && this.#view?.selected === undefined) return this.#permalink?.write(null);
    const part = describe(this.#view.view, /** @type {any} */ (this.#comparison), this.#view.selected);
    this.#permalink?.write(part);
  }

  /** Takes the view away: the articles are seen again. */
  #clear() {
    try {
      this.#view?.destroy();
    } catch {
      // Its engine failed and was replaced: there is nothing left that could be taken away in order.
      this.#box?.replaceChildren();
    }
    this.#view = null;
    this.#comparison = null;
    if (!this.#box || !this.#slot || !this.#message || !this.#back) return;
    this.#box.hidden = true;
    this.#slot.hidden = false;
    this.#message.hidden = true;
    this.#back.hidden = true;
    this.#reach();
  }

  /** Where a reader tells of a mistake. */
  #corrections() {
    const address = this.getAttribute("corrections")?.trim() ?? "";
    return /^(https?:\/\/|mailto:)/i.test(address) ? address : "";
  }

  #words() {
    return wordsFor(this.#language(), this.#strings);
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#clear();
    const { code = "wasm-failed", side = null, message = String(error) } = /** @type {any} */ (error) ?? {};
    if (this.#message) {
      const words = this.#words();
      this.#message.textContent = explain(words, code, side);
      this.#message.lang = words.tag;
      this.#message.hidden = false;
    }
    this.#tell("error", { code, side, message, error });
  }

  /** Of the interface: the element's own, the page's, the browser's. */
  #language() {
    /** @type {HTMLElement | null} */
    const around = this.closest("[lang]");
    return around?.lang || document.documentElement.lang || navigator.language || "en";
  }

  /** @param {string} name @param {unknown} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`story-compare-${name}`, { bubbles: true, composed: true, detail }));
  }
}

/** A class can be registered under one name only: every further name gets a class of its own. */
let taken = false;

/** Registers the element; a second time changes nothing, nor does it where there are no elements, as on a server. */
export function defineStoryCompare(tag = "story-compare") {
  if (!globalThis.customElements || customElements.get(tag)) return;
  customElements.define(tag, taken ? class extends StoryCompareElement {} : StoryCompareElement);
  taken = true;
}
