// A page with a comparison in the element, and what tests of the view ask it.

import { page, server } from "./support.mjs";

/** A page with the comparison in it. In the page: `root` is the shadow root, `told` the events. */
export function widgetPage({ path, data, attributes = "", lang = "en", scheme = "light", style = "" }) {
  server.page(
    path,
    page({
      lang,
      head: `<meta name="color-scheme" content="${scheme}"><style>body { margin: 0 } ${style}</style>`,
      body: `<story-compare ${attributes}></story-compare>
        <script type="module">
          import { defineStoryCompare } from "/dist/element.js";
          defineStoryCompare();
          const element = document.querySelector("story-compare");
          window.told = [];
          for (const name of ["ready", "error", "select", "view"])
            element.addEventListener("story-compare-" + name, (event) => told.push([name, event.detail]));
          element.comparison = ${JSON.stringify(data)};
          window.root = element.shadowRoot;
          window.element = element;
        </script>`,
    }),
  );
  return path;
}

/** Opens a page and waits until the comparison is shown; gives what most tests need. */
export async function show({ driver, open, resize }, { path, width = 1440, height = 900 } = {}) {
  await resize(width, height);
  // A driver may come back while the old page is still there.
  await driver.executeScript("window.told = null");
  await open(path);
  await driver.wait(
    () => driver.executeScript("return window.root && window.told?.some(([name]) => name === 'ready')"),
    15_000,
  );
  const run = (code, ...values) => driver.executeScript(code, ...values);
  const find = (selector, at = 0) => run("return root.querySelectorAll(arguments[0])[arguments[1]]", selector, at);
  return {
    run,
    find,
    /** Clicks in the middle of the window: at its edge WebKit's driver may still be scrolling when it clicks. */
    click: async (selector, at) => {
      const element = await find(selector, at);
      await run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element);
      await element.click();
    },
    /** Presses keys one after another, and waits until the page has heard of them: a driver may answer before that. */
    press: async (...keys) => {
      await run(
        "window.released = 0; addEventListener('keyup', (window.heard ??= () => (window.released += 1)), true)",
      );
      await driver
        .actions()
        .sendKeys(...keys)
        .perform();
      await driver.wait(() => run("return window.released >= arguments[0]", keys.length), 5_000);
    },
    /** Waits for what changes with the next frames. */
    settle: () => new Promise((resolve) => setTimeout(resolve, 450)),
    /** What is seen of the elements that a selector finds, parts joined by " | ", without what is for screen readers alone. */
    texts: (selector) => run(SEEN, selector),
    hover: async (selector) =>
      driver
        .actions()
        .move({ origin: await find(selector) })
        .perform(),
  };
}

const SEEN = `
  const seen = (node) => {
    if (node.nodeType === 3) return node.nodeValue;
    if (node.nodeName === "BR") return "|";
    if (node.nodeType !== 1 || node.matches(".vh, .note") || !node.getClientRects().length) return "";
    const inline = getComputedStyle(node).display.startsWith("inline") && node.parentElement.matches("p, .text, span, mark");
    const text = [...node.childNodes].map(seen).join("");
    return inline ? text : "|" + text + "|";
  };
  return [...root.querySelectorAll(arguments[0])]
    .filter((element) => element.getClientRects().length)
    .map((element) => seen(element).split("|").map((text) => text.replace(/\\s+/g, " ").trim()).filter(Boolean).join(" | "));`;
