// Sets up what the build needs and says what it does. Run by the other tools; by hand: `node tools/setup.mjs`, or
// `node tools/setup.mjs packages` for the npm packages alone.

import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wasmCompiler } from "./compiler.mjs";
import { cache, Failure, fingerprint, isMain, main, root, run, step } from "./run.mjs";

let ready = null;

/** Everything that compiling and bundling takes: `{ compiler, bindgen }`. Looked after once a run. */
export function setUp() {
  ready ??= (async () => {
    checkNode();
    await installPackages();
    const compiler = await wasmCompiler();
    return { compiler, bindgen: await bindgenProgram() };
  })();
  return ready;
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Failure(`Node 20.19 or newer is needed, this is ${process.version}`);
}

/** Installs the npm packages of package-lock.json, if these very ones are not there yet. */
export async function installPackages() {
  const stamp = join(root, "node_modules", ".story-compare");
  const wanted = fingerprint({ file: join(root, "package-lock.json") });
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await step("Installing npm packages", async () => {
    // None of them needs its install script, so none is run.
    const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    if (process.env.npm_execpath?.endsWith(".js"))
      await run(process.execPath, [process.env.npm_execpath, ...args], { quiet: true });
    else await run("npm", args, { quiet: true });
    writeFileSync(stamp, wanted);
  });
}

/** The program of tools/bindgen, from the cache if an earlier run, in this clone or another one, has built it. */
async function bindgenProgram() {
  const folder = join(root, "tools/bindgen");
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const version = (name) => lock.match(new RegExp(`^name = "${name}"\\nversion = "(.+)"$`, "m"))?.[1];
  if (version("wasm-bindgen") !== version("wasm-bindgen-cli-support"))
    throw new Failure(
      `Cargo.lock has wasm-bindgen ${version("wasm-bindgen")} but wasm-bindgen-cli-support ` +
        `${version("wasm-bindgen-cli-support")}: they must be the same. Change tools/bindgen/Cargo.toml.`,
    );
  const key = fingerprint(
    version("wasm-bindgen"),
    { file: join(folder, "src/main.rs") },
    process.arch,
    process.platform,
  );
  const program = join(cache, `bindgen-${version("wasm-bindgen")}-${key}`);
  if (!existsSync(program))
    await step("Building wasm-bindgen (once, about a minute)", async () => {
      const target = join(root, "target/tools");
      await run("cargo", ["build", "--locked", "--release", "--package", "bindgen", "--target-dir", target], {
        // It runs for a second: the quickest build is the best one.
        env: {
          CARGO_PROFILE_RELEASE_LTO: "off",
          CARGO_PROFILE_RELEASE_CODEGEN_UNITS: "16",
          CARGO_PROFILE_RELEASE_OPT_LEVEL: "1",
        },
      });
      mkdirSync(cache, { recursive: true });
      const own = `${program}.${process.pid}`;
      copyFileSync(join(target, "release/bindgen"), own);
      chmodSync(own, 0o755);
      renameSync(own, program);
    });
  return program;
}

if (isMain(import.meta.url)) await main(process.argv[2] === "packages" ? installPackages : setUp);
