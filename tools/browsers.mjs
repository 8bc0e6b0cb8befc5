// Finds the browsers and drivers for the tests, and installs what is missing where it may: as root on Debian, or in CI.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { aptInstall, mayInstall } from "./debian.mjs";
import { cache, capture, ci, Failure, find, isMain, main, run, say, step } from "./run.mjs";

// A geckodriver of our own is built where none is found: neither Debian nor npm has one inside a package.
const GECKODRIVER = "0.37.1";
const geckodriverFolder = join(cache, `geckodriver-${GECKODRIVER}`);

const FIREFOX = ["firefox", "firefox-esr"];

const ENGINES = {
  Chromium: {
    packages: ["chromium", "chromium-driver"],
    find: () =>
      all({
        browser: find("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
        driver: find("chromedriver", "/usr/lib/chromium-browser/chromedriver"),
      }),
  },
  Firefox: {
    packages: ["firefox-esr"],
    find: () =>
      all({
        browser: find(...FIREFOX),
        driver: find("geckodriver", join(geckodriverFolder, "bin/geckodriver")),
      }),
    /** Only where the browser is there: without it the driver is of no use. */
    async complete() {
      if (find(...FIREFOX))
        await step("Building geckodriver (once, about three minutes)", () =>
          run("cargo", ["install", "geckodriver", "--version", GECKODRIVER, "--locked", "--root", geckodriverFolder]),
        );
    },
  },
  WebKit: {
    packages: ["webkit2gtk-driver", "libwebkit2gtk-4.1-0", "xvfb", "xauth"],
    find: () =>
      all({
        browser: miniBrowser(),
        driver: find("WebKitWebDriver"),
        display: find("xvfb-run"),
      }),
  },
};

/** WebKitGTK's small browser, which lies beside its library. */
function miniBrowser() {
  for (const lib of ["/usr/lib", "/usr/lib64", "/usr/libexec"]) {
    if (!existsSync(lib)) continue;
    for (const folder of ["", ...readdirSync(lib).filter((name) => name.includes("linux-gnu"))]) {
      const place = join(lib, folder, "webkit2gtk-4.1/MiniBrowser");
      if (existsSync(place)) return place;
    }
  }
  return null;
}

function all(parts) {
  return Object.values(parts).every(Boolean) ? parts : null;
}

/** The engines whose browser and driver are here: `{ Chromium: { browser, driver }, ... }`, null for each that is not. */
export function findBrowsers() {
  return Object.fromEntries(Object.entries(ENGINES).map(([name, engine]) => [name, engine.find()]));
}

/** Installs what is missing, says what was found, and in CI insists on all of them. */
export async function setUpBrowsers() {
  const missing = () => Object.keys(ENGINES).filter((name) => !ENGINES[name].find());
  const packages = missing().flatMap((name) => ENGINES[name].packages);
  if (packages.length && mayInstall()) await aptInstall(packages);
  for (const name of missing()) if (ENGINES[name].complete) await attempt(ENGINES[name].complete);

  const found = findBrowsers();
  for (const [name, parts] of Object.entries(found)) {
    if (parts) say(`browser: ${name}, ${capture(parts.browser, ["--version"]) ?? parts.browser}`);
    else
      say(
        `browser: no ${name}; its tests are skipped. On Debian: sudo apt-get install ${ENGINES[name].packages.join(" ")}`,
      );
  }
  if (ci && missing().length)
    throw new Failure(`all browsers must be tested in CI, and there is no ${missing().join(", no ")}`);
  return found;
}

async function attempt(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message);
  }
}

if (isMain(import.meta.url)) await main(setUpBrowsers);
