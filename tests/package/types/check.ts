// What the declarations that are shipped must say. There is nothing to run: tsc either accepts this file or does not.

import type * as Contract from "../../contract/api.d.ts";
import type { createApi } from "../../../www/api.js";
import type { StoryCompareError } from "../../../www/errors.js";
import type * as glue from "../../../build/engine/story_compare.js";
import type * as Shipped from "../../../www/index.d.ts";
import type * as Rust from "./generated.d.ts";

/** `A` can stand wherever a `B` is wanted. */
type Is<A extends B, B> = A;
/** Both say the same. */
type Same<A extends B, B extends C, C = A> = [A, B];

// The Rust types and the shipped ones say the same, part by part, so that an error shows where.
export type RustIsShipped = [
  Same<Rust.Story, Shipped.Story>,
  Same<Rust.Match, Shipped.Match>,
  Same<Rust.Entity, Shipped.Entity>,
  Same<Rust.Speaker, Shipped.Speaker>,
  Same<Rust.QuotationPair, Shipped.QuotationPair>,
  Same<Rust.Summary, Shipped.Summary>,
  Same<Rust.Warning, Shipped.Warning>,
  Same<Rust.Comparison, Shipped.Comparison>,
  Is<Rust.ErrorCode, Shipped.ErrorCode>,
];

// What comes out is at least what the contract says; what may go in is at least what it allows.
export type ShippedKeepsTheContract = [
  Is<Shipped.Comparison, Contract.Comparison>,
  Is<Contract.StoryInput, Shipped.StoryInput>,
  Is<Contract.CompareOptions, Shipped.CompareOptions>,
  Is<Shipped.StoryCompareError, Contract.StoryCompareError>,
  Is<typeof Shipped.init, typeof Contract.init>,
  Is<typeof Shipped.compare, typeof Contract.compare>,
  Is<typeof Shipped.compareSync, typeof Contract.compareSync>,
  Is<typeof Shipped.alignWords, typeof Contract.alignWords>,
  Is<typeof Shipped.findEntities, typeof Contract.findEntities>,
];

// The code has what is declared, and the module what the code calls.
type Api = ReturnType<typeof createApi>;
export type CodeKeepsTheDeclarations = [
  Is<Api["init"], (module?: Exclude<Parameters<typeof Shipped.init>[0], Promise<unknown>>) => Promise<void>>,
  Is<Api["compare"], typeof Shipped.compare>,
  Is<Api["compareSync"], typeof Shipped.compareSync>,
  Is<Api["alignWords"], typeof Shipped.alignWords>,
  Is<Api["findEntities"], typeof Shipped.findEntities>,
  Is<StoryCompareError, Omit<Shipped.StoryCompareError, "name">>,
  Is<typeof glue, Parameters<typeof createApi>[0]>,
];

// As a caller writes it.
export async function example(api: typeof Shipped, signal: AbortSignal): Promise<string> {
  await api.init(fetch("story_compare.wasm"));
  const comparison = await api.compare(
    "left",
    { text: "right", source: "news.by", language: "en" },
    {
      deadline: 200,
      signal,
      onProgress: (done) => console.log(done.toFixed(2)),
      entities: [{ name: "Neman", kind: "place", variants: ["Nioman"], key: "Q129308" }],
      ignore: ["case", "accents"],
      words: true,
      pins: [{ left: 0, right: 0, match: true }],
    },
  );
  const words: Shipped.WordLink[] = await api.alignWords("left", "right", { languages: [undefined, "en"] });
  const entities: Shipped.Entity[] = await api.findEntities("text", "en");
  // @ts-expect-error no such option value
  await api.compare("left", "right", { ignore: ["colour"] });
  // @ts-expect-error a story is no number
  await api.compare(1, "right");
  for (const { value } of entities)
    if (value?.type === "number") return `${value.min}–${value.max} ${value.unit ?? ""}`;
  return `${comparison.left.sentences[0]?.role} ${words.length}`;
}
