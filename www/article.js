// What an <article> of the page says: its text as paragraphs, and what the masthead needs.

/** What is not the story's text, wherever it stands. */
const LEFT_OUT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE FIGURE ASIDE NAV FORM BUTTON SELECT TEXTAREA SVG MATH CANVAS IFRAME OBJECT VIDEO AUDIO".split(
    " ",
  ),
);

/** What stands inside a line of text; everything else begins a paragraph of its own. */
const INLINE = new Set(
  (
    "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY RB RP RT S SAMP SMALL SPAN " +
    "STRIKE STRONG SUB SUP TIME TT U VAR WBR"
  ).split(" "),
);

/**
 * @param {Element} article
 * @returns {import("./index.d.ts").StoryInput}
 */
export function readArticle(article) {
  const heading = article.querySelector("h1");
  const time = [...article.querySelectorAll("time[datetime]")].find(standsAlone);
  return {
    text: paragraphs(article, [heading, time]).join("\n\n"),
    source: article.getAttribute("data-source") ?? undefined,
    url: article.getAttribute("data-url") ?? undefined,
    title: heading ? squeeze(heading.textContent ?? "") || undefined : undefined,
    published: time?.getAttribute("datetime") ?? undefined,
    // The page's own language says nothing certain about a text that somebody else wrote.
    language: article.getAttribute("lang") || undefined,
  };
}

/** Whether a date is one of publication: one inside a sentence belongs to it. @param {Element} time */
function standsAlone(time) {
  const block = time.closest("p, li, blockquote, dd, td");
  return !block || squeeze(block.textContent ?? "") === squeeze(time.textContent ?? "");
}

/**
 * @param {Element} article
 * @param {(Element | null | undefined)[]} aside what the masthead shows, which is not part of the text
 */
function paragraphs(article, aside) {
  /** @type {string[]} */
  const out = [];
  let line = "";
  const end = () => {
    const text = squeeze(line);
    if (text) out.push(text);
    line = "";
  };
  /** @param {Node} node */
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) line += child.nodeValue;
      if (child.nodeType !== 1) continue;
      const element = /** @type {Element} */ (child);
      const name = element.tagName.toUpperCase();
      if (aside.includes(element) || element.hasAttribute("hidden") || LEFT_OUT.has(name)) continue;
      if (name === "BR") line += "\n";
      else if (name === "PRE") {
        end();
        out.push((element.textContent ?? "").trim());
      } else if (INLINE.has(name)) walk(element);
      else {
        end();
        walk(element);
        end();
      }
    }
  };
  walk(article);
  end();
  return out.filter(Boolean);
}

/** As a browser shows it: one space for any white space, but not for what keeps words together. @param {string} text */
const squeeze = (text) => text.replace(/[ \t\n\r\f]+/g, " ").replace(/^ | $/g, "");
