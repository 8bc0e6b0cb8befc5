// The pair of stories that the project was made for, compared by the package itself: what a real page shows.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../../dist/node.js";
import { root } from "../../tools/run.mjs";

const text = (side) => readFileSync(join(root, "tests/stories/seed", `${side}.txt`), "utf8");

export const seed = await compare(
  { text: text("left"), source: "Reform.news", url: "https://reform.example/talks" },
  { text: text("right"), source: "news.by", url: "https://news.example/talks", published: "2025-12-08" },
);
