// Stories and comparisons at an address. Nothing is fetched that an attribute does not name.

import { readArticle } from "./article.js";
import { StoryCompareError } from "./errors.js";

/** How long an answer is waited for, in milliseconds. */
const TIMEOUT = 20_000;

/** @typedef {import("./index.d.ts").Side} Side */

/**
 * Asks for an address. An XMLHttpRequest and not fetch, since it parses HTML without a policy of Trusted Types.
 *
 * @param {string} address @param {Side | null} side @param {AbortSignal} signal
 * @returns {Promise<{ text: string | null, page: Document | null, url: string }>}
 */
function get(address, side, signal) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {"fetch-failed" | "timeout" | "aborted"} */ code, /** @type {string} */ why) =>
      reject(
        new StoryCompareError(code, side, `${side ? `The ${side} story` : "The comparison"} at ${address} ${why}.`),
      );
    const request = new XMLHttpRequest();
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.timeout = TIMEOUT;
    request.onreadystatechange = () => {
      if (request.readyState !== XMLHttpRequest.HEADERS_RECEIVED) return;
      const type = request.getResponseHeader("content-type") ?? "";
      request.responseType = /\bx?html\b/i.test(type) ? "document" : "text";
    };
    request.onerror = () =>
      fail("fetch-failed", "did not arrive: the connection or the policy of a page stood against it");
    request.ontimeout = () => fail("timeout", `did not arrive within ${TIMEOUT / 1000} seconds`);
    request.onabort = () => fail("aborted", "is no longer wanted");
    request.onload = () => {
      const found = request.status >= 200 && request.status < 300;
      if (!found) fail("fetch-failed", `was answered with the status ${request.status}`);
      else if (request.responseType === "document")
        resolve({ text: null, page: request.responseXML, url: request.responseURL });
      else resolve({ text: request.responseText, page: null, url: request.responseURL });
    };
    try {
      request.open("GET", address);
      request.send();
    } catch (error) {
      fail("fetch-failed", `cannot be asked for: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

/** @param {Document} page @param {string} name */
const meta = (page, name) =>
  page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content")?.trim() || undefined;

/** The article of a page: of several the longest, since teasers are articles, too. @param {Document} page */
function article(page) {
  const length = (/** @type {Element} */ element) => element.textContent?.length ?? 0;
  const [longest] = [...page.querySelectorAll("article")].sort((a, b) => length(b) - length(a));
  return longest ?? page.querySelector("main") ?? page.body;
}

/**
 * The story at an address: a text, or the article of a page.
 *
 * @param {string} address absolute @param {Side} side @param {AbortSignal} signal
 * @returns {Promise<import("./index.d.ts").StoryInput>}
 */
export async function fetchStory(address, side, signal) {
  const { text, page, url } = await get(address, side, signal);
  const { protocol, host, origin } = new URL(url || address);
  const source = /^https?:$/.test(protocol) && origin !== location.origin ? host.replace(/^www\./, "") : undefined;
  if (!page?.body) return { text: text ?? "", url, source };
  const found = readArticle(article(page));
  return {
    text: found.text,
    url,
    source: found.source ?? meta(page, "og:site_name") ?? source,
    title: found.title ?? meta(page, "og:title"),
    published: found.published ?? meta(page, "article:published_time"),
    language: found.language ?? (page.documentElement.lang || undefined),
  };
}

/**
 * The stored comparison at an address.
 *
 * @param {string} address absolute @param {AbortSignal} signal
 * @returns {Promise<import("./index.d.ts").Comparison>}
 */
export async function fetchComparison(address, signal) {
  const { text } = await get(address, null, signal);
  try {
    return JSON.parse(text ?? "");
  } catch (error) {
    throw new StoryCompareError("bad-option", null, `What is at ${address} is no comparison: it is not JSON.`, error);
  }
}
