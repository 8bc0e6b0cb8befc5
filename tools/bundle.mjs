// Bundles www/ and the built modules into dist/, the folder that is published:
//   index.js          ES module for browsers and bundlers, the data alone; story_compare.wasm lies beside it
//   node.js           the same for Node, which reads that file
//   inline.js         the same with the module inside, for bundlers that copy no .wasm
//   element.js        ES module: the element and the whole API; story_compare_widget.wasm lies beside it
//   define.js         registers the element
//   story-compare.js  one classic script with everything inside

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const www = (name) => join(root, "www", name);
const dist = (name) => join(root, "dist", name);

// The oldest browsers that have all the widget needs; tests/browser runs in current ones, so esbuild keeps to the syntax.
export const BROWSERS = ["chrome111", "edge111", "firefox121", "safari17"];

export async function bundle() {
  const { build } = await import("esbuild");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  rmSync(dist(""), { recursive: true, force: true });
  mkdirSync(dist(""), { recursive: true });

  const common = {
    absWorkingDir: root,
    bundle: true,
    charset: "utf8",
    legalComments: "none",
    loader: { ".css": "text" },
    define: { __VERSION__: JSON.stringify(version) },
    banner: { js: `/*! Story Compare ${version} | MIT OR Apache-2.0 */` },
    logLevel: "warning",
    // A warning is a page that breaks later.
    logOverride: { "empty-import-meta": "error", "import-is-undefined": "error" },
  };
  const modules = (entries, options) => {
    const entryPoints = entries.map(www).filter((file) => existsSync(file));
    return build({ ...common, entryPoints, outdir: dist(""), format: "esm", target: BROWSERS, ...options });
  };

  await modules(["index.js", "inline.js", "element.js"]);
  // It shares the class with element.js, so that a page that loads both has it once.
  await modules(["define.js"], { external: ["./element.js"] });
  await modules(["node.js"], { platform: "node", target: "node20" });
  if (existsSync(www("element.js")))
    await build({
      ...common,
      entryPoints: [www("script.js")],
      outfile: dist("story-compare.js"),
      format: "iife",
      target: BROWSERS,
      minify: true,
      plugins: [moduleInside],
    });

  copyFileSync(join(root, "build/engine/story_compare_bg.wasm"), dist("story_compare.wasm"));
  copyFileSync(join(root, "build/widget/story_compare_bg.wasm"), dist("story_compare_widget.wasm"));
  for (const name of ["index.d.ts", "element.d.ts", "define.d.ts", "script.d.ts"])
    if (existsSync(www(name))) copyFileSync(www(name), dist(name));
}

/** A classic script has no `import.meta`: its module is inside. */
const moduleInside = {
  name: "module-inside",
  setup({ onResolve }) {
    onResolve({ filter: /\/widget-module\.js$/ }, () => ({ path: www("widget-module-packed.js") }));
  },
};
