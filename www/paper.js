// As much of a DOM as the view needs to build a page that nobody presses anything on: elements, attributes, text, and their
// markup. It lets Node run the very code that browsers run.

const VOID = new Set(["br", "img", "input", "hr"]);
const ESCAPES = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\u00a0": "&nbsp;",
});

/** As browsers write text; lone surrogates cannot be written as UTF-8. @param {string} text */
const escapeText = (text) => text.toWellFormed().replace(/[&<>\u00a0]/g, (sign) => ESCAPES[sign]);

/** @param {string} text */
const escapeAttribute = (text) => text.toWellFormed().replace(/[&<>"\u00a0]/g, (sign) => ESCAPES[sign]);

class PaperText {
  /** @type {PaperElement | null} */
  parent = null;

  /** @param {string} data */
  constructor(data) {
    this.data = data;
  }

  get outerHTML() {
    return escapeText(this.data);
  }
}

class PaperElement {
  /** @type {PaperElement | null} */
  parent = null;
  /** @type {(PaperElement | PaperText)[]} */
  children = [];
  /** @type {Map<string, string>} */
  attributes = new Map();

  /** @param {string} name @param {PaperDocument} document */
  constructor(name, document) {
    this.localName = name;
    this.ownerDocument = document;
  }

  get childElementCount() {
    return this.children.filter((child) => child instanceof PaperElement).length;
  }

  get className() {
    return this.attributes.get("class") ?? "";
  }
  set className(value) {
    this.attributes.set("class", value);
  }

  get classList() {
    return {
      toggle: (/** @type {string} */ name, /** @type {boolean} */ on) => {
        const others = this.className.split(" ").filter((other) => other && other !== name);
        this.className = [...others, ...(on ? [name] : [])].join(" ");
        return on;
      },
    };
  }

  set textContent(/** @type {string | null} */ text) {
    this.children = [];
    if (text) this.appendChild(new PaperText(text));
  }

  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }

  /** @param {string} name */
  removeAttribute(name) {
    this.attributes.delete(name);
  }

  /** @param {string} name @param {boolean} on */
  toggleAttribute(name, on) {
    if (on) this.attributes.set(name, "");
    else this.attributes.delete(name);
    return on;
  }

  /** @template {PaperElement | PaperText} T @param {T} child */
  appendChild(child) {
    const { parent } = child;
    if (parent) parent.children = parent.children.filter((other) => other !== child);
    child.parent = this;
    this.children.push(child);
    return child;
  }

  /** @returns {string} */
  get outerHTML() {
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
    if (VOID.has(this.localName)) return `<${this.localName}${attributes}>`;
    return `<${this.localName}${attributes}>${this.children.map((child) => child.outerHTML).join("")}</${this.localName}>`;
  }
}

export class PaperDocument {
  /** @param {string} name */
  createElement(name) {
    return new PaperElement(name, this);
  }

  /** @param {string} _space @param {string} name */
  createElementNS(_space, name) {
    return new PaperElement(name, this);
  }

  /** @param {string} data */
  createTextNode(data) {
    return new PaperText(data);
  }
}
