// The view as markup, for a server that renders pages: what `<story-compare>` shows, without a script, in a declarative shadow
// tree. Where the script comes too, it puts the live view in its place.

import { readFileSync } from "node:fs";
import { initSync, buildPage } from "../build/widget/story_compare.js";
import { encodeComparison } from "./encode.js";
import { escape, insideStyle, pageTitle, toPage } from "./export.js";
import { PaperDocument } from "./paper.js";
import css from "./style.css";
import { wordsFor } from "./words.js";

export { StoryCompareError } from "./errors.js";

/** @typedef {import("./index.d.ts").Comparison} Comparison */
/** @typedef {import("./render.d.ts").RenderOptions} RenderOptions */

let ready = false;

/** @param {Comparison} comparison @param {RenderOptions} options @param {number} level */
function build(comparison, { language = "en", strings = null, corrections = "" }, level) {
  if (!ready) {
    initSync({ module: readFileSync(new URL("story_compare_widget.wasm", import.meta.url)) });
    ready = true;
  }
  const words = wordsFor(language, strings);
  const view = new PaperDocument().createElement("div");
  const packed = encodeComparison(comparison);
  buildPage(/** @type {any} */ (view), ...packed, { words, view: "", level, corrections, articles: false });
  return { words, view };
}

/**
 * @param {Comparison} comparison
 * @param {RenderOptions} [options]
 */
export function renderToString(comparison, options = {}) {
  const { nonce, stylesheet, headingLevel = 2 } = options;
  const { words, view } = build(comparison, options, headingLevel);
  const allowed = nonce ? ` nonce="${escape(nonce)}"` : "";
  const style = stylesheet
    ? `<link rel="stylesheet" href="${escape(stylesheet)}"${allowed}>`
    : `<style${allowed}>${insideStyle(css)}</style>`;
  const template = `<template shadowrootmode="open">${style}${view.outerHTML}</template>`;
  return `<story-compare lang="${escape(words.text("tag"))}">${template}</story-compare>`;
}

/**
 * @param {Comparison} comparison
 * @param {Omit<RenderOptions, "nonce" | "stylesheet" | "headingLevel">} [options]
 */
export function renderToPage(comparison, options = {}) {
  const { words, view } = build(comparison, options, 2);
  return toPage(pageTitle(comparison, words), words.text("tag"), css, view);
}
