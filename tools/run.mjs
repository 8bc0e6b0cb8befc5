// What every tool here needs: where the repository is, saying what is being done, running other programs.
// Node's own modules only: this runs before any package is installed.

import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

/** Tools that take minutes to build and that every clone may share. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "story-compare");

/** True where no person is looking on: everything must run, and may be installed. */
export const ci = ["true", "1"].includes(process.env.CI ?? "");

/** What a person did not do or a program could not: shown as a sentence, without a stack. */
export class Failure extends Error {}

export function say(text) {
  console.log(`> ${text}`);
}

/** Says what is being done, does it, and says how long it took where that was noticeable. */
export async function step(title, work) {
  say(`${title} ...`);
  const start = Date.now();
  const result = await work();
  const seconds = Math.round((Date.now() - start) / 1000);
  if (seconds > 1) say(`${title}: done in ${seconds} s`);
  return result;
}

/**
 * Runs a program; rejects with a Failure if it does not end well. Its output is shown, with `quiet` only if it fails.
 * `hint`: what to do then.
 */
export function run(command, args, { env, cwd = root, hint = "", quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"];
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio });
    const kept = [];
    child.stdout?.on("data", (chunk) => kept.push(chunk));
    child.stderr?.on("data", (chunk) => kept.push(chunk));
    const fail = (what) => {
      process.stderr.write(Buffer.concat(kept));
      const shown = [command.split("/").at(-1), ...args].join(" ");
      reject(new Failure(`"${shown}" ${what}. ${hint}`.trim()));
    };
    child.on("error", ({ code, message }) =>
      fail(code === "ENOENT" ? "is not installed" : `could not start: ${message}`),
    );
    child.on("close", (code, signal) => (code === 0 ? resolve() : fail(`failed (${signal ?? `exit code ${code}`})`)));
  });
}

/** What a program prints, without the end of line; null if it is missing or fails. */
export function capture(command, args, { env, cwd = root } = {}) {
  const { status, stdout } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? stdout.trim() : null;
}

/** The first of these programs that can be found in PATH (or that is a path to a file), or null. */
export function find(...names) {
  for (const name of names) {
    const places = name.includes("/")
      ? [name]
      : (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
    const place = places.find((place) => existsSync(place));
    if (place) return place;
  }
  return null;
}

/** A short fingerprint of strings, buffers and files ({ file }). */
export function fingerprint(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = part?.file ? readFileSync(part.file) : Buffer.from(part);
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest("hex").slice(0, 16);
}

/** Runs a tool's main function; a Failure ends it with its sentence, anything else with a stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Failure ? `\nstory-compare: ${error.message}` : error);
    process.exitCode = 1;
  }
}

/** True when the module with this `import.meta.url` is the program that was started. */
export function isMain(url) {
  return process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1];
}
