// Loading the module, stopping it, and what happens when it fails.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { freshCopy, pair, refuses, root } from "./support.mjs";

const wasm = join(root, "dist/story_compare.wasm");
const { left, right } = pair("seed");
const wasmModule = () => new WebAssembly.Module(readFileSync(wasm));
const works = async (copy) => assert.ok((await copy.compare(left, right)).matches.length > 0);

describe("init", () => {
  let server;
  let address;
  before(async () => {
    server = createServer((request, response) => {
      if (request.url === "/missing.wasm") return response.writeHead(404).end("no");
      if (request.url === "/broken.wasm") {
        response.writeHead(200, { "content-length": "100000" }).write("half");
        return setTimeout(() => response.destroy(), 50);
      }
      const type = request.url === "/plain.wasm" ? "text/plain" : "application/wasm";
      response.writeHead(200, { "content-type": type });
      response.end(request.url === "/page.wasm" ? "<!doctype html>" : readFileSync(wasm));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => server.close());

  test("is done by compare itself", async () => works(await freshCopy()));
  test("loads the module that is inside", async () => works(await freshCopy("inline.js")));

  const sources = {
    "a path": () => wasm,
    "a file's address": () => pathToFileURL(wasm),
    "a file's address as a string": () => pathToFileURL(wasm).href,
    "an address": () => `${address}/story_compare.wasm`,
    "an address of a server that does not know the type": () => `${address}/plain.wasm`,
    "a URL": () => new URL(`${address}/story_compare.wasm`),
    "a Response": () => fetch(`${address}/story_compare.wasm`),
    bytes: () => readFileSync(wasm),
    "an ArrayBuffer": () => new Uint8Array(readFileSync(wasm)).buffer,
    "a module": wasmModule,
  };
  for (const [name, source] of Object.entries(sources))
    test(`takes ${name}`, async () => {
      const copy = await freshCopy();
      assert.equal(await copy.init(await source()), undefined);
      copy.compareSync(left, right);
    });

  test("in a browser's entry takes what fetch takes", async () => {
    const copy = await freshCopy("index.js");
    await copy.init(`${address}/story_compare.wasm`);
    copy.compareSync(left, right);
  });

  test("twice, at once or later, is harmless", async () => {
    const copy = await freshCopy();
    const both = [copy.init(), copy.init()];
    assert.equal(both[0], both[1]);
    await Promise.all([...both, copy.compare(left, right)]);
    await copy.init("not looked at any more");
    await works(copy);
  });

  test("that failed can be tried again", async () => {
    const copy = await freshCopy();
    await refuses(() => copy.init(`${address}/missing.wasm`), "fetch-failed", null, /404.*missing\.wasm/);
    await refuses(() => copy.init("/nowhere/story_compare.wasm"), "fetch-failed", null, /nowhere/);
    await refuses(() => copy.init("http://127.0.0.1:1/"), "fetch-failed", null);
    await refuses(() => copy.init(`${address}/page.wasm`), "wasm-failed", null);
    await refuses(() => copy.init(`${address}/broken.wasm`), "fetch-failed", null);
    await refuses(() => copy.init(new Uint8Array(8)), "wasm-failed", null);
    await refuses(async () => copy.init(await fetch(`${address}/missing.wasm`)), "fetch-failed", null, /404/);
    await refuses(() => copy.init(7), "bad-option", null, /init\(\)/);
    await refuses(() => copy.init({}), "bad-option", null, /init\(\)/);
    await refuses(() => copy.compareSync(left, right), "wasm-failed", null, /await init\(\)/);
    await copy.init();
    await works(copy);
  });

  test("says when the module is another one", async () => {
    // (module)
    const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    const copy = await freshCopy();
    await refuses(() => copy.init(empty), "wasm-failed", null);
    await copy.init();
    await works(copy);
  });

  test("says when the module is of another version than the script", async () => {
    const { createApi } = await import("../../www/api.js");
    const glue = await import("../../build/engine/story_compare.js?old");
    globalThis.__VERSION__ = "99.0.0";
    try {
      await refuses(() => createApi(glue, () => wasmModule()).init(), "wasm-failed", null, /0\.\d.*99\.0\.0/);
    } finally {
      delete globalThis.__VERSION__;
    }
  });

  test("says when there is no WebAssembly", async () => {
    const copy = await freshCopy();
    const { WebAssembly } = globalThis;
    delete globalThis.WebAssembly;
    try {
      await refuses(() => copy.compare(left, right), "unsupported", null, /WebAssembly/);
    } finally {
      globalThis.WebAssembly = WebAssembly;
    }
    await works(copy);
  });
});

describe("a signal", () => {
  test("that is aborted already", async () => {
    const copy = await freshCopy();
    const error = await refuses(
      () => copy.compare(left, right, { signal: AbortSignal.abort("enough") }),
      "aborted",
      null,
    );
    assert.equal(error.cause, "enough");
    await copy.init();
    await refuses(() => copy.compareSync(left, right, { signal: AbortSignal.abort() }), "aborted", null);
  });

  test("that is aborted while the module loads", async () => {
    const copy = await freshCopy();
    const controller = new AbortController();
    const comparing = copy.compare(left, right, { signal: controller.signal });
    controller.abort();
    await refuses(() => comparing, "aborted", null);
    await works(copy);
  });

  test("that is never aborted is left alone", async () => {
    const copy = await freshCopy();
    const { signal } = new AbortController();
    let listeners = 0;
    for (const [method, step] of [
      ["addEventListener", 1],
      ["removeEventListener", -1],
    ]) {
      const original = signal[method];
      signal[method] = function (...args) {
        listeners += step;
        return original.apply(this, args);
      };
    }
    assert.deepEqual(await copy.compare(left, right, { signal }), await copy.compare(left, right));
    assert.equal(listeners, 0);
  });
});

describe("while the module runs", async () => {
  const { createApi } = await import("../../www/api.js");
  const glue = await import("../../build/engine/story_compare.js");
  const module = wasmModule();
  let now = 0;
  const clock = performance.now;
  before(() => {
    performance.now = () => now;
  });
  after(() => {
    performance.now = clock;
  });

  /** An API whose module asks whether to stop ten times and takes so many milliseconds between. */
  const slow = (milliseconds) => {
    const asked = [];
    const api = createApi(
      {
        ...glue,
        compare(...args) {
          const stop = args[3];
          for (let done = 0; stop && done < 1; done = Math.round(done * 10 + 1) / 10) {
            now += milliseconds;
            asked.push(done);
            if (stop(done)) break;
          }
          return glue.compare(...args);
        },
      },
      () => module,
    );
    return { api, asked };
  };

  test("nobody is asked where nobody wants to know", async () => {
    const { api, asked } = slow(1000);
    await api.compare(left, right);
    assert.deepEqual(asked, []);
  });

  test("a deadline ends it", async () => {
    const { api, asked } = slow(30);
    await api.compare(left, right, { deadline: 100 });
    assert.deepEqual(asked, [0, 0.1, 0.2, 0.3]);
  });

  test("progress is told after a second, and to its end", async () => {
    const { api } = slow(400);
    const told = [];
    await api.compare(left, right, { onProgress: (done) => told.push(done) });
    assert.deepEqual(told.slice(0, 3), [0.2, 0.3, 0.4]);
    assert.equal(told.at(-1), 1);
    told.length = 0;
    const quick = slow(50);
    await quick.api.compare(left, right, { onProgress: (done) => told.push(done) });
    assert.deepEqual(told, []);
  });

  test("a handler of progress can abort", async () => {
    const { api, asked } = slow(2000);
    const controller = new AbortController();
    const options = { signal: controller.signal, onProgress: () => controller.abort() };
    await refuses(() => api.compare(left, right, options), "aborted", null);
    assert.equal(asked.length, 1);
  });

  test("what a handler throws comes as the cause, and the engine is still usable", async () => {
    const { api } = slow(2000);
    const cause = new Error("boom");
    const onProgress = () => {
      throw cause;
    };
    const error = await refuses(() => api.compare(left, right, { onProgress }), "bad-option", null, /onProgress.*boom/);
    assert.equal(error.cause, cause);
    await works(api);
  });

  test("it cannot be called again", async () => {
    const { api } = slow(2000);
    let inner;
    const onProgress = () => {
      try {
        api.compareSync(left, right);
      } catch (error) {
        inner = error;
      }
    };
    await api.compare(left, right, { onProgress });
    await refuses(() => Promise.reject(inner), "unsupported", null, /onProgress/);
  });

  test("a trap costs one call: the next one gets a fresh instance", async () => {
    let traps = 1;
    let fresh = 0;
    const api = createApi(
      {
        ...glue,
        compare: (...args) => {
          if (traps-- > 0) throw new WebAssembly.RuntimeError("unreachable");
          return glue.compare(...args);
        },
        __wbg_reset_state: () => {
          fresh++;
          glue.__wbg_reset_state();
        },
      },
      () => module,
    );
    const expected = await (await freshCopy()).compare(left, right);
    const error = await refuses(() => api.compare(left, right), "wasm-failed", null, /unreachable/);
    assert.ok(error.cause instanceof WebAssembly.RuntimeError);
    assert.deepEqual(await api.compare(left, right), expected);
    assert.deepEqual(await api.compare(left, right), expected);
    assert.equal(fresh, 1);
  });

  test("what really goes wrong inside is survived as well", async () => {
    const api = createApi(
      { ...glue, compare: (a, b, ...rest) => glue.compare(a, traps-- > 0 ? 7 : b, ...rest) },
      () => module,
    );
    let traps = 1;
    await refuses(() => api.compare(left, right), "wasm-failed", null);
    await works(api);
  });
});

describe("the package", () => {
  const node = (code, ...flags) =>
    spawnSync(process.execPath, [...flags, "--input-type=module", "--eval", code], { cwd: root, encoding: "utf8" });

  test("needs nothing of a browser in Node", () => {
    const globals = "fetch Response Request Headers navigator crypto document window self Blob Event".split(" ");
    const { stdout, stderr } = node(`
      for (const name of ${JSON.stringify(globals)}) delete globalThis[name];
      const { compare } = await import("story-compare");
      const { matches } = await compare("The bridge was closed on Monday.", "The bridge was closed on Monday.");
      console.log(matches.length);
    `);
    assert.equal(stdout, "1\n", stderr);
  });

  test("can be imported by every entry that has the data alone, without loading anything", () => {
    for (const entry of ["node.js", "index.js", "inline.js"]) {
      const { stdout, stderr } = node(`console.log(Object.keys(await import("./dist/${entry}")).sort().join())`);
      assert.equal(stdout, "StoryCompareError,alignWords,compare,compareSync,findEntities,init\n", stderr);
    }
  });

  test("has one version", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    assert.equal((await (await freshCopy()).compare(left, right)).engine, `story-compare ${version}`);
  });

  test("has the data without the view, and for browsers nothing of Node", () => {
    const module = wasmModule();
    const dom = /document|element|node|highlight|stylesheet|event/i;
    assert.deepEqual(
      WebAssembly.Module.imports(module).filter(({ name }) => dom.test(name)),
      [],
    );
    const functions = WebAssembly.Module.exports(module).map(({ name }) => name);
    assert.deepEqual(functions.filter((name) => !name.startsWith("__") && !["memory", "start"].includes(name)).sort(), [
      "alignWords",
      "compare",
      "findEntities",
      "version",
    ]);
    for (const entry of ["index.js", "inline.js"]) {
      const code = readFileSync(join(root, "dist", entry), "utf8");
      assert.doesNotMatch(code, /node:|require\(|customElements|shadowRoot/);
    }
  });

  test("is bundled without a warning, for browsers and for Node", async () => {
    const { build } = await import("esbuild");
    for (const [entry, platform] of [
      ["story-compare", "browser"],
      ["story-compare/inline", "browser"],
      ["story-compare", "node"],
    ]) {
      const { warnings, outputFiles } = await build({
        stdin: { contents: `export { compare } from "${entry}";`, resolveDir: root },
        bundle: true,
        format: "esm",
        logLevel: "silent",
        platform,
        write: false,
      });
      assert.deepEqual(warnings, []);
      assert.equal(/node:fs/.test(outputFiles[0].text), platform === "node");
    }
  });
});
