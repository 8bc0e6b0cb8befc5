// The view as markup, made in Node, and the command.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { compare } from "../../dist/node.js";
import { renderToPage, renderToString } from "../../dist/render.js";
import { pair, refuses, root } from "./support.mjs";

const seed = pair("seed");
const comparison = await compare({ text: seed.left, source: "Reform.news" }, { text: seed.right, source: "news.by" });

/** What a reader reads of some markup. */
const textOf = (html) =>
  html
    .replace(/<style[^]*?<\/style>/g, "")
    .replace(/<span class="vh"[^>]*>[^<]*<\/span>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " })[name])
    .replace(/\s+/g, " ");

test("all of both stories is in the markup", () => {
  const html = renderToString(comparison);
  assert.match(html, /^<story-compare lang="en"><template shadowrootmode="open"><style>/);
  assert.match(html, /<\/template><\/story-compare>$/);
  const text = textOf(html);
  assert.match(text, /18 passages stand in both stories/);
  for (const story of [comparison.left, comparison.right])
    for (const { span } of story.sentences) {
      const sentence = story.text.slice(span.start, span.end).replace(/\s+/g, " ");
      assert.ok(text.includes(sentence), sentence);
    }
});

test("options say what the markup begins with", () => {
  const html = renderToString(comparison, {
    language: "be",
    nonce: 'a"b',
    headingLevel: 4,
    corrections: "https://desk.example/?a=1&b=2",
    strings: { quotations: "<Q>" },
  });
  assert.match(html, /^<story-compare lang="be"><template shadowrootmode="open"><style nonce="a&quot;b">/);
  assert.match(html, /<h4 class="headline"/);
  assert.match(html, /<h4 class="view">&lt;Q><\/h4>|<h4 class="view">&lt;Q&gt;<\/h4>/);
  assert.match(html, /href="https:\/\/desk\.example\/\?a=1&amp;b=2"/);
  const linked = renderToString(comparison, { stylesheet: "/style.css", corrections: "javascript:alert(1)" });
  assert.match(linked, /<template shadowrootmode="open"><link rel="stylesheet" href="\/style\.css"><div/);
  assert.doesNotMatch(linked, /javascript:/);
});

test("markup in a story is text", async () => {
  const evil = `</template></style><script>alert(1)</script> <img src=x onerror=alert(1)> is what “<b>O'Neil & Sons</b>” said. \ud800`;
  const hostile = await compare(
    { text: evil, source: `"><script>alert(2)</script>`, url: "javascript:alert(3)", title: "<svg/onload=alert(4)>" },
    { text: evil, source: "</title><script>" },
  );
  for (const html of [renderToString(hostile), renderToPage(hostile)]) {
    assert.doesNotMatch(html, /<script|<img|<svg\/|javascript:alert/);
    assert.ok(textOf(html).includes("<script>alert(1)</script>"));
    assert.equal(html.match(/<\/template>/g)?.length ?? 0, html.startsWith("<story") ? 1 : 0);
  }
});

test("what is no comparison is refused", async () => {
  await refuses(() => renderToString({}), "bad-option", null, /no comparison/);
});

// ---- the command

const cli = (args, input) =>
  spawnSync(process.execPath, [join(root, "dist/cli.js"), ...args], { encoding: "utf8", input, cwd: root });
const FILES = ["tests/stories/seed/left.txt", "tests/stories/seed/right.txt"];

test("the command compares two files", () => {
  const { status, stdout, stderr } = cli([...FILES, "--left-source", "Reform.news", "--right-source", "news.by"]);
  assert.deepEqual([status, stderr], [0, ""]);
  assert.deepEqual(JSON.parse(stdout), JSON.parse(JSON.stringify(comparison)));
  const page = cli([...FILES, "--html", "--language", "ru"]);
  assert.match(page.stdout, /^<!doctype html>\n<html lang="ru">[^]*18 фрагментов/);
});

test("the command compares the pairs of its input, and goes on after one that fails", () => {
  const folder = mkdtempSync(join(tmpdir(), "story-compare-"));
  try {
    const input = [
      { left: seed.left, right: seed.right, id: "../seed" },
      { left: seed.left, right: "" },
      { left: "One story.", right: { text: "One story.", source: "B" } },
    ]
      .map((it) => JSON.stringify(it))
      .join("\r\n");
    const { status, stdout } = cli(["--pairs"], `\ufeff${input}\nnonsense\n`);
    assert.equal(status, 1);
    const [first, second, third, fourth] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual([first.id, first.matches.length], ["../seed", comparison.matches.length]);
    assert.deepEqual([second.error.code, second.error.side], ["empty", "right"]);
    assert.equal(third.right.source, "B");
    assert.equal(fourth.error.code, "bad-option");

    assert.equal(cli(["--pairs", "--html", "--out", join(folder, "out")], input).status, 1);
    assert.deepEqual(readdirSync(join(folder, "out")).sort(), ["2.json", "3.html", "_seed.html"]);
    assert.match(readFileSync(join(folder, "out", "_seed.html"), "utf8"), /<h1 class="vh">/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the command says what is wrong with its arguments", () => {
  for (const [args, said] of [
    [[], /Two files are compared/],
    [["tests/stories/seed/left.txt", "nowhere.txt"], /nowhere\.txt cannot be read/],
    [["--what"], /--what/],
    [["--pairs", "--html"], /need --out/],
  ]) {
    const { status, stderr, stdout } = cli(args);
    assert.deepEqual([status, stdout], [2, ""], args.join(" "));
    assert.match(stderr, said);
    assert.match(stderr, /--help says more/);
  }
  assert.match(cli(["--help"]).stdout, /^Usage: story-compare LEFT RIGHT/);
});
