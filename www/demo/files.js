// Reads what a reader opens or drops: a text, Markdown, or a page that was saved.

import { readArticle } from "../article.js";

/** Far above any story; more would only keep the reader waiting. */
const MOST_BYTES = 4 * 2 ** 20;

/** Why a file was not read: its message is the name of a sentence in words.js. */
export class Refused extends Error {}

/**
 * @param {File} file
 * @returns {Promise<{ text: string, source?: string, url?: string, published?: string }>}
 */
export async function readFile(file) {
  if (file.size > MOST_BYTES) throw new Refused("file-large");
  const bytes = await file.arrayBuffer().catch(() => {
    // A folder, too, comes as a file.
    throw new Refused("file-unread");
  });
  const text = decode(bytes);
  if (!isText(text)) throw new Refused("file-not-text");
  const story = isPage(file, text)
    ? fromPage(text)
    : { text: /\.(md|markdown)$/i.test(file.name) ? plain(text) : text };
  if (!story.text.trim()) throw new Refused("file-empty");
  return story;
}

/** @param {ArrayBuffer} bytes */
function decode(bytes) {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  // A byte lost here and there does not make it another encoding.
  if (broken * 4 <= (text.match(/[^\0-\x7f]/g)?.length ?? 0) - broken) return text;
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(text.slice(0, 4096))?.[1];
  try {
    return new TextDecoder(declared ?? OLD).decode(bytes);
  } catch {
    return new TextDecoder(OLD).decode(bytes);
  }
}

/** What Russian and Belarusian pages and texts were written in before UTF-8. */
const OLD = "windows-1251";

/** @param {string} text */
function isText(text) {
  // eslint-disable-next-line no-control-regex
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g) ?? [];
  return !controls.includes("\0") && controls.length * 100 <= text.length;
}

/** @param {File} file @param {string} text */
const isPage = (file, text) =>
  file.type === "text/html" || /\.x?html?$/i.test(file.name) || /^\s*<(!doctype html|html)\b/i.test(text);

/** @param {string} html */
function fromPage(html) {
  /** @type {Document} */
  let page;
  try {
    // It has no window: nothing in it is run or loaded.
    page = new DOMParser().parseFromString(html, "text/html");
  } catch {
    throw new Refused("file-html");
  }
  const length = (/** @type {Element} */ element) => (element.textContent ?? "").length;
  // Besides the story there may be teasers of others.
  const [article] = [...page.querySelectorAll("article")].sort((a, b) => length(b) - length(a));
  const { text, title, source, published } = readArticle(article ?? page.querySelector("main") ?? page.body);
  const headline = title ?? page.querySelector("h1")?.textContent?.replace(/\s+/g, " ").trim();
  const meta = (/** @type {string} */ name) =>
    page.querySelector(`meta[property="${name}"]`)?.getAttribute("content")?.trim() || undefined;
  const url = page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
  return {
    text: [headline, text].filter(Boolean).join("\n\n"),
    source: source ?? meta("og:site_name"),
    url: /^https?:\/\//i.test(url) ? url : undefined,
    published: published ?? meta("article:published_time"),
  };
}

/** Markdown without its signs. @param {string} text */
const plain = (text) =>
  text
    .replace(/^---\n[^]*?\n---\n/, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^ {0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)/gm, "")
    .replace(/(\*\*|__|\*|_)(?=\S)(.*?\S)\1(?!\w)/g, "$2");
