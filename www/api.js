// The API of every entry: index.js, node.js, inline.js and element.js differ in the module and in where they find it.

import { decodeComparison, decodeEntities, decodeError, decodeWords } from "./decode.js";
import { StoryCompareError } from "./errors.js";
import { readCompareOptions, readEntitiesOptions, readStory, readText, readWordsOptions, text } from "./options.js";

/** From when on progress is told, and how often, in milliseconds. */
const PROGRESS_AFTER = 1000;
const PROGRESS_EVERY = 100;

/**
 * @typedef {string | URL | Response | BufferSource | WebAssembly.Module} ModuleSource
 *
 * @typedef {object} Glue what wasm-bindgen writes beside the module
 * @property {(options: { module_or_path: any }) => Promise<unknown>} default
 * @property {() => void} __wbg_reset_state
 * @property {() => string} version
 * @property {(left: string, right: string, request: object, stop?: (done: number) => boolean) => any[]} compare
 * @property {(left: string, right: string, request: object) => any[]} alignWords
 * @property {(text: string, request: object) => any[]} findEntities
 */

/**
 * @param {Glue} glue
 * @param {() => ModuleSource | Promise<ModuleSource>} locate where the module is, if the caller does not say
 * @param {(address: string | URL) => ModuleSource | Promise<ModuleSource>} [open] gets the module at an address
 */
export function createApi(glue, locate, open = (address) => fetch(address)) {
  /** @type {Promise<void> | null} */
  let loading = null;
  let ready = false;
  /** The instance has trapped: what is in its memory cannot be relied on any more. */
  let broken = false;
  let running = false;

  /** @param {ModuleSource} [module] */
  function init(module) {
    loading ??= load(module).catch((error) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  /** @param {ModuleSource} [module] */
  async function load(module) {
    if (typeof WebAssembly !== "object")
      throw new StoryCompareError("unsupported", null, "There is no WebAssembly here, which the engine needs.");
    let source;
    try {
      source = await (module ?? locate());
      if (typeof source === "string" || source instanceof URL) source = await open(source);
    } catch (error) {
      if (error instanceof StoryCompareError) throw error;
      throw notFetched(text(error), error);
    }
    const compiled = await compile(source);
    try {
      await glue.default({ module_or_path: compiled });
    } catch (error) {
      throw notStarted(text(error), error);
    }
    // An old module out of a cache, under a new script, would be misread without a word.
    const version = glue.version();
    if (typeof __VERSION__ === "string" && version !== `story-compare ${__VERSION__}`)
      throw notStarted(`the module is ${version}, but this script is ${__VERSION__}. Is an old one cached?`);
    ready = true;
  }

  /**
   * Runs `work` in the module. A trap leaves the instance behind in a state that nobody knows: the next call gets a fresh one.
   * @template T
   * @param {() => T} work
   * @returns {T}
   */
  function run(work) {
    if (!ready)
      throw new StoryCompareError("wasm-failed", null, "The engine is not loaded yet: await init() before this call.");
    if (running)
      throw new StoryCompareError("unsupported", null, "The engine is at work: it cannot be called from onProgress.");
    running = true;
    try {
      if (broken) glue.__wbg_reset_state();
      broken = false;
      return work();
    } catch (error) {
      if (error instanceof StoryCompareError) throw error;
      if (Array.isArray(error)) {
        const { code, side, message } = decodeError(/** @type {any} */ (error));
        throw new StoryCompareError(code, side, message);
      }
      broken = true;
      throw new StoryCompareError("wasm-failed", null, `The engine failed and was stopped: ${text(error)}`, error);
    } finally {
      running = false;
    }
  }

  /**
   * @param {ReturnType<typeof readStory>} left
   * @param {ReturnType<typeof readStory>} right
   * @param {ReturnType<typeof readCompareOptions>} options
   */
  function compareNow(left, right, options) {
    throwIfAborted(options.signal);
    const watch = watchFor(options);
    const request = { left: left.about, right: right.about, options: options.engine };
    const packed = run(() => glue.compare(left.text, right.text, request, watch?.stop));
    watch?.end();
    throwIfAborted(options.signal);
    const comparison = decodeComparison(/** @type {any} */ (packed));
    // They have not crossed twice, and what is not well-formed in them is still there.
    comparison.left.text = left.text;
    comparison.right.text = right.text;
    return comparison;
  }

  return {
    init,

    /** @param {unknown} left @param {unknown} right @param {unknown} [options] */
    async compare(left, right, options) {
      const request = /** @type {const} */ ([
        readStory(left, "left"),
        readStory(right, "right"),
        readCompareOptions(options),
      ]);
      await unlessAborted(init, request[2].signal);
      return compareNow(...request);
    },

    /** @param {unknown} left @param {unknown} right @param {unknown} [options] */
    compareSync(left, right, options) {
      return compareNow(readStory(left, "left"), readStory(right, "right"), readCompareOptions(options));
    },

    /** @param {unknown} left @param {unknown} right @param {unknown} [options] */
    async alignWords(left, right, options) {
      const request = /** @type {const} */ ([
        readText(left, "left"),
        readText(right, "right"),
        readWordsOptions(options),
      ]);
      await init();
      return decodeWords(/** @type {any} */ (run(() => glue.alignWords(...request))));
    },

    /** @param {unknown} text @param {unknown} [options] */
    async findEntities(text, options) {
      const request = /** @type {const} */ ([readText(text, null), readEntitiesOptions(options)]);
      await init();
      return decodeEntities(/** @type {any} */ (run(() => glue.findEntities(...request))));
    },
  };
}

/**
 * Watches over a run: the module asks `stop` from time to time. Nothing where nobody wants to know.
 * @param {ReturnType<typeof readCompareOptions>} options
 */
function watchFor({ deadline = Infinity, onProgress, signal }) {
  if (deadline === Infinity && !onProgress && !signal) return undefined;
  const start = performance.now();
  let told = start + PROGRESS_AFTER - PROGRESS_EVERY;
  let everTold = false;
  /** @type {StoryCompareError | undefined} */
  let failure;

  /** @param {number} done */
  const tell = (done) => {
    try {
      onProgress(Math.min(1, Math.max(0, done)));
    } catch (error) {
      failure = new StoryCompareError("bad-option", null, `"onProgress" has thrown: ${text(error)}`, error);
    }
  };

  return {
    /** @param {number} done */
    stop(done) {
      const now = performance.now();
      if (onProgress && now - told >= PROGRESS_EVERY) {
        told = now;
        everTold = true;
        tell(done);
      }
      return failure !== undefined || signal?.aborted === true || now - start >= deadline;
    },
    end() {
      if (everTold && !failure && !signal?.aborted) tell(1);
      if (failure) throw failure;
    },
  };
}

/** @param {AbortSignal | undefined} signal */
function throwIfAborted(signal) {
  if (signal?.aborted) throw aborted(signal);
}

/** @param {AbortSignal} signal */
const aborted = (signal) =>
  new StoryCompareError("aborted", null, "The comparison was aborted.", signal.reason ?? undefined);

/**
 * Waits for `work`, or for the signal, whichever comes first.
 * @param {() => Promise<void>} work
 * @param {AbortSignal | undefined} signal
 */
async function unlessAborted(work, signal) {
  throwIfAborted(signal);
  if (!signal) return work();
  /** @type {() => void} */
  let stopListening = () => {};
  const abort = new Promise((_, reject) => {
    const onAbort = () => reject(aborted(signal));
    signal.addEventListener("abort", onAbort, { once: true });
    stopListening = () => signal.removeEventListener("abort", onAbort);
  });
  try {
    await Promise.race([work(), abort]);
  } finally {
    stopListening();
  }
}

/**
 * Makes a module of what the caller gave or what was fetched. Done here, and not by the glue, because the glue keeps
 * whatever it was once given.
 * @param {unknown} source
 */
async function compile(source) {
  try {
    const module = await (isResponse(source)
      ? compileResponse(source)
      : isModule(source)
        ? source
        : compileBytes(source));
    if (WebAssembly.Module.exports(module).some(({ name }) => name === "findEntities")) return module;
  } catch (error) {
    if (error instanceof StoryCompareError) throw error;
    // While a response is compiled as it arrives, either of the two can fail.
    const arrived = !isResponse(source) || error instanceof WebAssembly.CompileError;
    throw (arrived ? notStarted : notFetched)(text(error), error);
  }
  throw notStarted("the module is another one");
}

/** @param {Response} response */
async function compileResponse(response) {
  const { ok, status, statusText, url, headers } = response;
  if (!ok) throw notFetched(`${status} ${statusText} for ${url}`.trim());
  // Servers that do not know the type are met with: the bytes are what counts.
  if (/^application\/wasm\b/i.test(headers.get("content-type") ?? "") && WebAssembly.compileStreaming)
    return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** @param {unknown} bytes */
function compileBytes(bytes) {
  if (ArrayBuffer.isView(bytes) || tag(bytes) === "[object ArrayBuffer]")
    return WebAssembly.compile(/** @type {BufferSource} */ (bytes));
  const message = "What init() was given is no address, Response, bytes or WebAssembly.Module.";
  throw new StoryCompareError("bad-option", null, message);
}

/** @param {string} reason @param {unknown} [cause] */
const notFetched = (reason, cause) =>
  new StoryCompareError("fetch-failed", null, `The engine could not be fetched: ${reason}`, cause);

/** @param {string} reason @param {unknown} [cause] */
const notStarted = (reason, cause) =>
  new StoryCompareError("wasm-failed", null, `The engine could not be started: ${reason}`, cause);

// By their tags, since they may come from another frame.
/** @param {unknown} value */
const tag = (value) => Object.prototype.toString.call(value);
/** @param {unknown} value @returns {value is Response} */
const isResponse = (value) => tag(value) === "[object Response]";
/** @param {unknown} value @returns {value is WebAssembly.Module} */
const isModule = (value) => tag(value) === "[object WebAssembly.Module]";
