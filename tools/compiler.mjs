// Finds a way to compile Rust for wasm32-unknown-unknown on this machine, installing what is missing where it may.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { aptInstall, mayInstall } from "./debian.mjs";
import { capture, Failure, find, root, run, say } from "./run.mjs";

export const TARGET = "wasm32-unknown-unknown";
const DEBIAN_PACKAGES = ["rustc-web", "cargo-web", "rust-web-src"];
const DEBIAN_COMPILER = "/usr/bin/rustc";
const REMEMBERED = join(root, "build", "compiler.json");

/**
 * The way that was chosen: `args` and `env` for cargo, and `key`, which changes when the compiler does.
 *
 * 1. The standard library for wasm is there: plain cargo.
 * 2. rustup adds it.
 * 3. The source of the standard library is there, or Debian's packages bring it: cargo builds it.
 * 4. An error that says what to install.
 */
export async function wasmCompiler() {
  const version = capture("rustc", ["--version"]);
  if (!version || !capture("cargo", ["--version"]))
    throw new Failure("Rust is not installed: rustc and cargo must be in PATH. See https://rustup.rs");

  await linker();
  if (standardLibrary()) return chosen(`${version} has the standard library for ${TARGET}`, version);

  // An earlier run found that rustup could not help, and what it took instead is still there: do not wait for rustup again.
  const remembered = recall();
  if (remembered !== version && find("rustup") && (await rustupAdds()) && standardLibrary())
    return chosen(`${version}, ${TARGET} added by rustup`, version);

  let source = fromSource();
  if (!source && mayInstall()) {
    await aptInstall(DEBIAN_PACKAGES);
    source = fromSource();
  }
  if (!source)
    throw new Failure(
      `cannot compile for ${TARGET}. One of these helps:\n` +
        `  rustup target add ${TARGET}\n` +
        `  rustup component add rust-src\n` +
        `  sudo apt-get install --no-install-recommends ${DEBIAN_PACKAGES.join(" ")}   (Debian)\n` +
        "then run the command again.",
    );
  remember(version);
  return source;
}

function chosen(text, key, args = [], env = {}) {
  say(`compiler: ${text}`);
  return { key, args, env: { ...env, CARGO_ENCODED_RUSTFLAGS: flags() } };
}

/** No folder of this machine ends up in the module. */
function flags() {
  const cargoHome = process.env.CARGO_HOME || join(homedir(), ".cargo");
  return [`--remap-path-prefix=${cargoHome}=/cargo`, `--remap-path-prefix=${root}=/story-compare`].join("\x1f");
}

function standardLibrary() {
  const folder = capture("rustc", ["--print", "target-libdir", "--target", TARGET]);
  return folder !== null && existsSync(folder);
}

async function rustupAdds() {
  say(`compiler: asking rustup for ${TARGET}`);
  try {
    await run("rustup", ["target", "add", TARGET], { env: { RUST_BACKTRACE: "0" } });
    return true;
  } catch {
    say("compiler: rustup could not add it");
    return false;
  }
}

/** A compiler that has the source of its standard library beside it, or null. */
function fromSource() {
  for (const rustc of ["rustc", DEBIAN_COMPILER]) {
    const sysroot = capture(rustc, ["--print", "sysroot"]);
    if (!sysroot || !existsSync(join(sysroot, "lib/rustlib/src/rust/library/std/Cargo.toml"))) continue;
    const linker = wasmLinker(sysroot);
    if (!linker) throw new Failure("no linker for wasm: install rustup's Rust (it brings rust-lld) or Debian's lld-19");
    const version = capture(rustc, ["--version"]);
    return chosen(
      `${version} builds the standard library for ${TARGET} from source (once: about a minute)`,
      `${version} build-std`,
      ["-Zbuild-std=std,panic_abort"],
      // The option is an unstable one; the variable lets a stable compiler take it.
      { RUSTC: find(rustc), RUSTC_BOOTSTRAP: "1", CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER: linker },
    );
  }
  return null;
}

function wasmLinker(sysroot) {
  const places = [];
  for (const folder of [sysroot, capture("rustc", ["--print", "sysroot"])]) {
    const host = capture("rustc", ["-vV"])?.match(/^host: (.+)$/m)?.[1];
    if (folder && host) places.push(join(folder, "lib/rustlib", host, "bin/rust-lld"));
  }
  return find(...places, "wasm-ld", "wasm-ld-22", "wasm-ld-21", "wasm-ld-20", "wasm-ld-19");
}

/** Rust's own programs, and those of the packages that it takes, are put together by a C compiler. */
async function linker() {
  if (find("cc")) return;
  if (mayInstall()) await aptInstall(["gcc", "libc6-dev"]);
  if (!find("cc"))
    throw new Failure("a C compiler is missing, which Rust links with. On Debian: sudo apt-get install gcc");
}

function recall() {
  return existsSync(REMEMBERED) ? JSON.parse(readFileSync(REMEMBERED, "utf8")).rustupCouldNot : null;
}

function remember(version) {
  mkdirSync(dirname(REMEMBERED), { recursive: true });
  writeFileSync(REMEMBERED, JSON.stringify({ rustupCouldNot: version }));
}
