// What the demo page does around the element, which is there already: the one-file script stands before this one.

import { Refused, readFile } from "./files.js";
import { WORDS } from "./words.js";

const SIDES = /** @type {const} */ (["left", "right"]);

/** Why the element may refuse one of the reader's own texts. */
const REFUSALS = ["empty", "not-text", "too-long"];

const element = document.querySelector("story-compare");
const caption = document.querySelector(".caption");
const ownCaption = caption.querySelector(".own");
const form = document.querySelector("form");
const stories = JSON.parse(document.querySelector("#stories").textContent);

const seedArticles = [...element.querySelectorAll("article")];
const storyButtons = [...document.querySelectorAll(".stories button")];
const languageButtons = [...document.querySelectorAll(".languages button")];
const ownLink = document.querySelector(".stories a");

/** The two stories on show, as they were copied. */
let shown = stories.seed;

/** Whether the reader's own two texts are on their way through the comparison. */
let submitted = false;

form.hidden = false;
document.documentElement.classList.add("ready");

/** @param {{ left: object, right: object }} pair @param {Element[]} articles @param {Element} about what the page says of it */
function show(pair, articles, about) {
  shown = pair;
  for (const paragraph of caption.children) paragraph.hidden = paragraph !== about;
  // The element reads the texts as they were copied; the articles are what is left to read if it fails.
  element.replaceChildren(...articles);
  for (const side of SIDES) element[side] = articles === seedArticles ? null : pair[side];
}

/** Presses one of several buttons, or none. @param {HTMLButtonElement[]} buttons @param {Element | null} pressed */
function press(buttons, pressed) {
  for (const button of buttons) button.setAttribute("aria-pressed", String(button === pressed));
}

/** @param {{ text: string, source: string, lang?: string }} story */
function toArticle({ text, source, lang }) {
  const article = document.createElement("article");
  article.dataset.source = source;
  if (lang) article.lang = lang;
  for (const line of text.split(/\n+/).filter((line) => line.trim())) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    article.append(paragraph);
  }
  return article;
}

/** Shows one of the stories that are there. @param {HTMLButtonElement} button */
function choose(button) {
  const pair = stories[button.value];
  submitted = false;
  press(storyButtons, button);
  ownLink.removeAttribute("aria-current");
  const articles = button.value === "seed" ? seedArticles : SIDES.map((side) => toArticle(pair[side]));
  show(pair, articles, caption.querySelector(`[data-say=${button.value}-caption]`));
  element.removeAttribute("permalink");
}

/** Makes the address lead to a story, so that the element's links to its passages do. @param {string} hash */
function lead(hash) {
  try {
    history.replaceState(null, "", location.pathname + location.search + hash);
  } catch {
    // Some pages have no address of their own, as in a sandboxed frame.
  }
}

for (const button of storyButtons)
  button.addEventListener("click", () => {
    lead(button === storyButtons[0] ? "" : `#${button.value}`);
    choose(button);
  });

/** Follows the address: the element's own part of it may come after the story's. */
function follow() {
  const parts = location.hash.slice(1).split("&");
  const wanted = storyButtons.find(({ value }) => parts.includes(value));
  if (wanted && shown !== stories[wanted.value]) choose(wanted);
}

window.addEventListener("hashchange", follow);
follow();

// ---- The language of the page

/** Where what an element says stands. @param {Element} spoken */
const place = (spoken) =>
  spoken.matches("input") ? "placeholder" : spoken.matches("[aria-label]") ? "ariaLabel" : "textContent";

const spoken = [...document.querySelectorAll("[data-say]")];
for (const it of spoken) WORDS.en[it.dataset.say] = it[place(it)];

/** @param {string} name @param {Record<string, string>} [values] what stands for the words in braces */
function words(name, values = {}) {
  return WORDS[document.documentElement.lang][name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

for (const button of languageButtons)
  button.addEventListener("click", () => {
    press(languageButtons, button);
    document.documentElement.lang = element.lang = button.value;
    for (const it of spoken) it[place(it)] = words(it.dataset.say);
    if (shown.own) ownCaption.textContent = ownWords();
  });

const ownWords = () => words("own-caption", { left: shown.left.source, right: shown.right.source });

ownLink.addEventListener("click", (event) => {
  // Following the link takes the focus away.
  event.preventDefault();
  form.scrollIntoView();
  field("left", "text").focus({ preventScroll: true });
});

// ---- The reader's own texts

/** What came with a file and does not stand in its text. @type {Record<string, object>} */
const beside = { left: {}, right: {} };

/** The newsrooms that came with a text: another text takes them away again, but not what the reader wrote. */
const named = { left: "", right: "" };

const field = (side, name) => form.elements.namedItem(`${side}-${name}`);

/** Says something beside a box, or nothing. @param {"left" | "right"} side @param {string} sentence */
function say(side, sentence, wrong = false) {
  field(side, "text").setAttribute("aria-invalid", String(wrong));
  form.querySelector(`#${side}-said`).textContent = sentence;
}

/** @param {"left" | "right"} side */
function fill(side, { text, source, ...rest }) {
  field(side, "text").value = text;
  const newsroom = field(side, "source");
  if (source || newsroom.value === named[side]) newsroom.value = named[side] = source ?? "";
  beside[side] = rest;
}

/** @param {"left" | "right"} side @param {File} file */
async function open(side, file) {
  try {
    const story = await readFile(file);
    fill(side, story);
    say(side, words("read", { file: file.name }));
  } catch (error) {
    say(side, words(error instanceof Refused ? error.message : "file-unread", { file: file.name }), true);
  }
}

/** One file goes where it was dropped, two fill both sides. @param {"left" | "right"} side @param {File[]} files */
const openAll = (side, files) =>
  Promise.all(files.length > 1 ? SIDES.map((each, at) => open(each, files[at])) : [open(side, files[0])]);

for (const side of SIDES) {
  const box = form.querySelector(`fieldset[data-side=${side}]`);
  const textarea = field(side, "text");
  const file = field(side, "file");

  textarea.addEventListener("input", () => {
    beside[side] = {};
    say(side, "");
  });

  textarea.addEventListener("paste", (event) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || event.clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    openAll(side, files);
  });

  file.addEventListener("change", async () => {
    await openAll(side, [...file.files]);
    // So that the same file can be opened again.
    file.value = "";
  });

  /** Whether a drop is for this page; else it is for the browser, which puts a text where the caret is. */
  const takes = ({ dataTransfer: { types }, target }) =>
    types.includes("Files") || (types.includes("text/plain") && !target.closest("input") && !textarea.value);

  for (const type of ["dragenter", "dragover"])
    box.addEventListener(type, (event) => {
      if (!takes(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      box.classList.add("over");
    });
  box.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!box.contains(relatedTarget)) box.classList.remove("over");
  });
  box.addEventListener("drop", (event) => {
    box.classList.remove("over");
    if (!takes(event)) return;
    event.preventDefault();
    const { files } = event.dataTransfer;
    if (files.length > 0) openAll(side, [...files]);
    else {
      fill(side, { text: event.dataTransfer.getData("text/plain") });
      say(side, "");
    }
  });
}

// Beside the boxes, a browser would leave the page for what is dropped.
for (const type of ["dragover", "drop"])
  window.addEventListener(type, (event) => {
    if (event.defaultPrevented || event.target.closest?.("input, textarea")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  });

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const missing = SIDES.filter((side) => !field(side, "text").value.trim());
  for (const side of SIDES) say(side, missing.includes(side) ? words("needed") : "", missing.includes(side));
  if (missing.length > 0) {
    field(missing[0], "text").focus();
    return;
  }
  const story = (side) => {
    const source = field(side, "source");
    return { ...beside[side], text: field(side, "text").value, source: source.value.trim() || source.placeholder };
  };
  const pair = { left: story("left"), right: story("right"), own: true };
  submitted = true;
  // No address leads to what is in these boxes.
  lead("");
  element.setAttribute("permalink", "off");
  press(storyButtons, null);
  ownLink.setAttribute("aria-current", "true");
  show(
    pair,
    SIDES.map((side) => toArticle(pair[side])),
    ownCaption,
  );
  ownCaption.textContent = ownWords();
});

form.querySelector(".quiet").addEventListener("click", () => {
  for (const side of SIDES) {
    fill(side, shown[side]);
    say(side, "");
  }
});

element.addEventListener("story-compare-ready", () => {
  if (submitted) goToComparison();
});

element.addEventListener("story-compare-error", ({ detail: { code, side } }) => {
  if (!submitted) return;
  if (!side || !REFUSALS.includes(code)) return goToComparison();
  submitted = false;
  say(side, words(code), true);
  field(side, "text").focus();
});

function goToComparison() {
  submitted = false;
  caption.focus({ preventScroll: true });
  caption.scrollIntoView();
}
