// Real browsers for the tests, driven through WebDriver, and a small server for pages with the headers a test wants.
//
//   import { eachBrowser, page, server } from "./support.mjs";
//
//   server.page("/mine", page({ body: "<p>Hello" }), { "content-security-policy": "default-src 'self'" });
//   eachBrowser("says hello", async ({ driver, open }) => {
//     await open("/mine");
//     assert.equal(await driver.findElement(By.css("p")).getText(), "Hello");
//   });
//
// registers one test for every engine. The engines that are not on the machine are skipped, in CI they fail.
// A file's tests share one session for each engine. BROWSERS=Chromium,Firefox runs these alone.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Builder } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import firefox from "selenium-webdriver/firefox.js";
import { findBrowsers } from "../../tools/browsers.mjs";
import { ci, root } from "../../tools/run.mjs";
import { serve } from "../../tools/serve.mjs";

const found = findBrowsers();
const wanted = process.env.BROWSERS?.split(",") ?? Object.keys(found);
const folder = mkdtempSync(join(tmpdir(), "story-compare-"));
const sessions = new Map();
const closers = [];

/**
 * Registers `work` as one test for each engine, or for those of `engines`, where only they can be asked. It is handed
 * `{ engine, driver, open, resize, screenshot, errors }`.
 */
export function eachBrowser(name, work, engines = Object.keys(found)) {
  for (const [engine, place] of Object.entries(found)) {
    if (!wanted.includes(engine) || !engines.includes(engine)) continue;
    const skip = !place && !ci && `skipped: no ${engine}`;
    test(`${name} [${engine}]`, { skip, timeout: 120_000 }, async (t) => {
      if (!place) throw new Error(`no ${engine}: in CI all engines must be tested`);
      if (!sessions.has(engine)) sessions.set(engine, await start(engine, place));
      const session = sessions.get(engine);
      const { driver } = session;
      t.after(async () => {
        // A session that a failed test took along shall not fail the next test too.
        const alive = await driver.getWindowHandle().catch(() => null);
        if (alive) return;
        sessions.delete(engine);
        session.stop?.();
      });
      await work({
        t,
        engine,
        driver,
        open: (path) => driver.get(/^[a-z]+:/.test(path) ? path : server.url(path)),
        resize: (width, height = 900) => resize(driver, width, height),
        /** Writes artifacts/NAME-ENGINE.png, which is not committed. */
        async screenshot(name) {
          const place = join(root, "artifacts", `${name}-${engine.toLowerCase()}.png`);
          mkdirSync(join(root, "artifacts"), { recursive: true });
          writeFileSync(place, Buffer.from(await driver.takeScreenshot(), "base64"));
        },
        /** What went wrong in a page made by `page`: uncaught errors and violations of its security policy. */
        errors: () => driver.executeScript("return window.pageErrors"),
      });
    });
  }
}

/**
 * Makes the page's own width and height, without the window's edges, as given. A window manager resizes when it pleases:
 * what is wanted is said again until it is so.
 */
async function resize(driver, width, height) {
  let outer = { width, height };
  for (let tries = 0; tries < 50; tries += 1) {
    if (tries % 10 === 0)
      await driver
        .manage()
        .window()
        .setRect({ x: 0, y: 0, ...outer });
    const [w, h, edge, bars] = await driver.executeScript(
      "return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]",
    );
    if (w === width && h === height) return;
    outer = { width: width + Math.max(edge, 0), height: height + Math.max(bars, 0) };
    await driver.sleep(tries < 10 ? 20 : 100);
  }
}

async function start(engine, place) {
  const session = await STARTERS[engine](place);
  await session.driver.manage().setTimeouts({ pageLoad: 30_000, script: 60_000 });
  return session;
}

const STARTERS = {
  async Chromium({ browser, driver }) {
    const options = new chrome.Options();
    options.setChromeBinaryPath(browser);
    options.addArguments(
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--disable-background-networking",
      `--user-data-dir=${join(folder, "chromium")}`,
    );
    const builder = new Builder().forBrowser("chrome").setChromeOptions(options);
    return ended({ driver: await builder.setChromeService(new chrome.ServiceBuilder(driver)).build() });
  },

  async Firefox({ browser, driver }) {
    const options = new firefox.Options();
    options.setBinary(browser);
    options.addArguments("-headless");
    const builder = new Builder().forBrowser("firefox").setFirefoxOptions(options);
    return ended({ driver: await builder.setFirefoxService(new firefox.ServiceBuilder(driver)).build() });
  },

  async WebKit({ browser, driver, display }) {
    const port = await freePort();
    const child = spawn(display, ["-a", "-s", "-screen 0 1920x1400x24", driver, `--port=${port}`], {
      // Its sandbox wants rights that a container does not give; it opens nothing but these tests' pages.
      env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
      stdio: "ignore",
      detached: true,
    });
    const stop = () => {
      try {
        process.kill(-child.pid);
      } catch {
        // It has ended by itself.
      }
    };
    process.on("exit", stop);
    await answers(port);
    const capabilities = {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
    };
    const builder = new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities);
    return ended({ driver: await builder.build(), stop });
  },
};

function ended(session) {
  closers.push(async () => {
    await session.driver.quit().catch(() => {});
    session.stop?.();
  });
  return session;
}

function freePort() {
  return new Promise((resolve) => {
    const socket = createServer().listen(0, "127.0.0.1", () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  for (let tries = 0; tries < 150; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the WebKit driver does not answer");
}

/** The address of a file of the repository, as a double click on it would open it. */
export function fileUrl(path) {
  return `file://${join(root, path)}`;
}

/**
 * A page of somebody who uses the package. It collects what goes wrong in `window.pageErrors`; a `nonce` is put on that
 * script, so that the page can have a strict policy.
 */
export function page({ head = "", body = "", nonce = "", lang = "en" } = {}) {
  const collect = `
    window.pageErrors = [];
    addEventListener("error", (event) => pageErrors.push(event.message ?? "could not load " + event.target.src), true);
    addEventListener("unhandledrejection", (event) => pageErrors.push(String(event.reason)));
    addEventListener("securitypolicyviolation", (event) =>
      pageErrors.push(event.violatedDirective + " forbids " + (event.blockedURI || "this") + " " + event.sample));`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Test</title>
    <meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,">
    <script${nonce && ` nonce="${nonce}"`}>${collect}</script>
    ${head}</head><body>${body}</body></html>`;
}

const pages = new Map();
const { url, close } = await serve(root, { pages });

/** Serves the repository's files on an address of this machine, and the pages that a test adds. */
export const server = {
  /** Adds a page; `headers` as in { "content-security-policy": "..." }. */
  page(path, content, headers = {}) {
    pages.set(path, { content, headers });
  },
  url: (path = "/") => url + path,
};

after(async () => {
  await Promise.all(closers.map((close) => close()));
  close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
