// What went wrong, in words for a reader. Made here and not in Rust, since the engine may be what went wrong.

/** Errors that are a story's. Without a side they are nobody's. */
const OF_A_SIDE = ["empty", "too-long", "not-text"];

/**
 * @param {import("./words.js").Words} words
 * @param {string} code
 * @param {"left" | "right" | null} side
 */
export function explain(words, code, side) {
  // A story of its own address did not come: there is none that could stand below.
  if (side && ["fetch-failed", "timeout"].includes(code)) code = "story-missing";
  const known = side || !OF_A_SIDE.includes(code) ? words.text(`errors.${code}`) : "";
  return (known || words.text("errors.other")).replace("{side}", side ? words.text(`errorSides.${side}`) : "");
}
