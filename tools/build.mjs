// Compiles the engine to WebAssembly, twice, and bundles dist/:
//   build/engine/  the data alone
//   build/widget/  the same with the view (the crate's feature "widget")
// Each folder has story_compare.js (the glue), story_compare_bg.wasm, its declarations, and packed.js, which is the module
// as text: gzip, then base64.
// A step whose inputs did not change is left out.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { TARGET } from "./compiler.mjs";
import { fingerprint, isMain, main, root, run, say, step } from "./run.mjs";
import { setUp } from "./setup.mjs";

const NAME = "story_compare";

const VARIANTS = [
  { name: "engine", features: [] },
  { name: "widget", features: ["widget"] },
];

// What rustc's wasm32-unknown-unknown has turned on since 1.87; browsers have had it since 2022.
export const WASM_FEATURES = [
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-multivalue",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-sign-ext",
];
// The lowest level: the higher ones make the module 4 % smaller but, compressed, 5 % larger, and not measurably quicker.
const WASM_OPT = ["-O1", ...WASM_FEATURES, "--strip-debug", "--strip-producers", "--strip-target-features"];

/** Builds both modules and dist/; `sizes`: prints how large the files are, which takes seconds. */
export async function build({ sizes = true } = {}) {
  const tools = await setUp();
  for (const variant of VARIANTS) await buildModule(variant, tools);
  const { bundle } = await import("./bundle.mjs");
  await step("Bundling dist/", bundle);
  if (sizes) printSizes();
}

/** Builds one module into build/NAME, unless nothing of it has changed. */
export async function buildModule({ name, features }, { compiler, bindgen }) {
  const folder = join(root, "build", name);
  const stamp = join(folder, ".stamp");
  // Looked at here and not left to cargo: the modules share a target folder, where one's output takes the other's place.
  const key = fingerprint(name, compiler.key, bindgen, WASM_OPT.join(" "), ...sources());
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;

  mkdirSync(folder, { recursive: true });
  const target = join(root, "target/wasm");
  const raw = join(target, TARGET, "wasm", `${NAME}.wasm`);
  const module = join(folder, `${NAME}_bg.wasm`);
  await step(`Compiling the ${name} module`, async () => {
    const args = ["build", "--locked", "--profile", "wasm", "--lib", "--target", TARGET, "--target-dir", target];
    await run("cargo", [...args, "--features", features.join(","), ...compiler.args], { env: compiler.env });
    await run(bindgen, [raw, folder, NAME]);
  });
  await step(`Optimising the ${name} module`, async () => {
    const smaller = join(folder, "optimised.wasm");
    await run(process.execPath, [join(root, "node_modules/binaryen/bin/wasm-opt"), module, ...WASM_OPT, "-o", smaller]);
    renameSync(smaller, module);
    const packed = gzipSync(readFileSync(module), { level: constants.Z_BEST_COMPRESSION }).toString("base64");
    writeFileSync(join(folder, "packed.js"), `export default "${packed}";\n`);
    writeFileSync(join(folder, "packed.d.ts"), "declare const packed: string;\nexport default packed;\n");
  });
  writeFileSync(stamp, key);
}

/** All that goes into a module: names and contents. */
function sources() {
  const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return [join(root, "Cargo.toml"), join(root, "Cargo.lock"), ...files.sort()].flatMap((file) => [
    file.slice(root.length),
    { file },
  ]);
}

function printSizes() {
  const files = [
    "build/engine/story_compare_bg.wasm",
    "build/widget/story_compare_bg.wasm",
    "dist/index.js",
    "dist/inline.js",
    "dist/element.js",
    "dist/story-compare.js",
    "dist/demo.html",
  ];
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
  say(`${"size".padEnd(36)}        raw       gzip     brotli`);
  for (const file of files.filter((file) => existsSync(join(root, file)))) {
    const bytes = readFileSync(join(root, file));
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    say(
      `${file.padEnd(36)}${[bytes, gzipSync(bytes, { level: 9 }), brotli].map((it) => kilobytes(it.length)).join("")}`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const hash = createHash("sha384")
    .update(readFileSync(join(root, "dist/story-compare.js")))
    .digest("base64");
  say(`story-compare.js ${version}: integrity="sha384-${hash}"`);
}

if (isMain(import.meta.url)) await main(() => build());
