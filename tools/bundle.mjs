// Bundles www/ and the built modules into dist/, the folder that is published:
//   index.js          ES module for browsers and bundlers, the data alone; story_compare.wasm lies beside it
//   node.js           the same for Node, which reads that file
//   render.js         the view as markup, in Node; style.css is what it looks like
//   cli.js            the command
//   inline.js         the same with the module inside, for bundlers that copy no .wasm
//   element.js        ES module: the element and the whole API; story_compare_widget.wasm lies beside it
//   define.js         registers the element
//   story-compare.js  one classic script with everything inside

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const www = (name) => join(root, "www", name);
const dist = (name) => join(root, "dist", name);

// The oldest browsers that have all the package needs. esbuild keeps to their syntax; tests/browser runs in current ones, so
// tests/package/floor.test.mjs holds everything else against data.
export const BROWSERS = ["chrome123", "edge123", "firefox121", "safari17.5"];

export async function bundle() {
  const { build, transform } = await import("esbuild");
  const { version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  rmSync(dist(""), { recursive: true, force: true });
  mkdirSync(dist(""), { recursive: true });

  const common = {
    absWorkingDir: root,
    bundle: true,
    charset: "utf8",
    legalComments: "none",
    plugins: [styleSheet],
    define: { __VERSION__: JSON.stringify(version) },
    // What the tables compiled in bring: NOTICE says which.
    banner: { js: `/*! Story Compare ${version} | ${license} */` },
    logLevel: "warning",
    // A warning is a page that breaks later.
    logOverride: { "empty-import-meta": "error", "import-is-undefined": "error" },
  };
  const modules = (entries, options) =>
    build({ ...common, entryPoints: entries.map(www), outdir: dist(""), format: "esm", target: BROWSERS, ...options });

  await modules(["index.js", "inline.js", "element.js"]);
  // It shares the class with element.js, so that a page that loads both has it once.
  await modules(["define.js"], { external: ["./element.js"] });
  await modules(["node.js", "render.js"], { platform: "node", target: "node20" });
  await modules(["cli.js"], { platform: "node", target: "node20", external: ["./node.js", "./render.js"] });
  writeFileSync(dist("style.css"), await smallStyle(transform, www("style.css")));
  await build({
    ...common,
    entryPoints: [www("script.js")],
    outfile: dist("story-compare.js"),
    format: "iife",
    target: BROWSERS,
    minify: true,
    plugins: [styleSheet, moduleInside],
  });
  await demo({ build, common });

  copyFileSync(join(root, "build/engine/story_compare_bg.wasm"), dist("story_compare.wasm"));
  copyFileSync(join(root, "build/widget/story_compare_bg.wasm"), dist("story_compare_widget.wasm"));
  for (const name of [
    "index.d.ts",
    "element.d.ts",
    "define.d.ts",
    "script.d.ts",
    "strings.d.ts",
    "render.d.ts",
    "custom-elements.json",
  ])
    copyFileSync(www(name), dist(name));
}

/** A style sheet without comments and spaces. */
async function smallStyle(transform, path) {
  const { code } = await transform(readFileSync(path, "utf8"), { loader: "css", minify: true, target: BROWSERS });
  return code;
}

/** A style sheet is imported as its text. */
const styleSheet = {
  name: "style-sheet",
  setup({ onLoad, esbuild }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: await smallStyle(esbuild.transform, path),
      loader: "text",
    }));
  },
};

/** A classic script has no `import.meta`: its module is inside. */
const moduleInside = {
  name: "module-inside",
  setup({ onResolve }) {
    onResolve({ filter: /\/widget-module\.js$/ }, () => ({ path: www("widget-module-packed.js") }));
  },
};

/** dist/demo.html: everything in one file, which therefore works from disk. */
async function demo({ build, common }) {
  const source = (name) => readFileSync(join(root, "www/demo", name), "utf8");
  const bundled = await build({
    ...common,
    banner: {},
    entryPoints: [www("demo/demo.js")],
    format: "iife",
    target: BROWSERS,
    minify: true,
    write: false,
  });
  const { homepage, repository } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const address = homepage ?? repository?.url?.replace(/^git\+|\.git$/g, "");
  const parts = {
    style: source("style.css"),
    // Nothing inside may look like the end of the script that it stands in.
    stories: JSON.stringify(stories()).replaceAll("<", "\\u003c"),
    address: address ? `<a href="${address}">${address}</a>` : "",
    element: readFileSync(dist("story-compare.js"), "utf8"),
    script: bundled.outputFiles[0].text,
  };
  const inside = (name) => `'sha256-${createHash("sha256").update(parts[name]).digest("base64")}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${inside("element")} ${inside("script")} 'wasm-unsafe-eval'`,
    `style-src ${inside("style")}`,
    "img-src data:",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
  const html = source("index.html")
    // Text in one line, as a page that is made by a machine has it: WebKit's GTK port draws some line ends as boxes.
    .replace(/(<pre[^]*?<\/pre>)|(?<=[^\s>])\n\s+(?=[^\s<])/g, (_, code) => code ?? " ")
    .replace(/ data-part="policy"(.*) content=""/, (_, attributes) => `${attributes} content="${policy}"`)
    .replace(/ data-part="(\w+)"([^>]*)></g, (_, name, attributes) => `${attributes}>${parts[name]}<`);
  writeFileSync(dist("demo.html"), html);
}

/** The stories of the demo page as they were copied, by the names that its buttons have. */
function stories() {
  const folders = { seed: "seed", heating: "06-heating-tariff-ru", bagpipes: "07-bagpipe-festival-be-ru" };
  const read = (folder, name) => readFileSync(join(root, "tests/stories", folder, name), "utf8");
  return Object.fromEntries(
    Object.entries(folders).map(([name, folder]) => {
      const gold = JSON.parse(read(folder, "gold.json"));
      const story = (side) => ({
        source: gold[side].source,
        lang: gold[side].language,
        text: read(folder, `${side}.txt`),
      });
      return [name, { left: story("left"), right: story("right") }];
    }),
  );
}
