// What the package asks of a browser, read from its sources, and what MDN's browser-compat-data says about that.

import { createRequire } from "node:module";
import { parse } from "acorn";
import * as css from "css-tree";

const compat = createRequire(import.meta.url)("@mdn/browser-compat-data");

/** esbuild's names of browsers: that data's, of which one stands for a telephone's too. */
const TWINS = {
  chrome: ["chrome", "chrome_android"],
  edge: ["edge"],
  firefox: ["firefox", "firefox_android"],
  safari: ["safari", "safari_ios"],
};

const numbers = (version) => version.replace("≤", "").split(".").map(Number);
const notAfter = (version, floor) => {
  const [[major, minor = 0], [floorMajor, floorMinor = 0]] = [numbers(version), numbers(floor)];
  return major < floorMajor || (major === floorMajor && minor <= floorMinor);
};

/** Those of `browsers`, as in "safari17.5", that lack the feature, each with the version that brought it. */
export function lacking({ __compat: { support } }, browsers, prefix = undefined) {
  return browsers.flatMap((browser) => {
    const [, name, floor] = browser.match(/^([a-z]+)([\d.]+)$/);
    return TWINS[name].flatMap((twin) => {
      const entries = [support[twin] ?? []].flat();
      const whole = entries.filter(
        (it) => typeof it.version_added === "string" && !it.flags && !it.partial_implementation,
      );
      // A data set says "preview" for what is not out yet.
      const out = whole.filter((it) => /\d/.test(it.version_added) && (!it.prefix || it.prefix === prefix));
      const named = out.filter((it) => !it.alternative_name || it.alternative_name.startsWith(prefix ?? "never"));
      const has = named.some(
        (it) => notAfter(it.version_added, floor) && !(it.version_removed && notAfter(it.version_removed, floor)),
      );
      return has ? [] : [`${twin} ${floor} (since ${named[0]?.version_added ?? "never"})`];
    });
  });
}

/** A feature by its path, "css.selectors.has"; nothing where the data has none. */
export function feature(path) {
  const found = path.split(".").reduce((at, key) => at?.[key], compat);
  return found?.__compat && found;
}

const first = (...paths) => paths.find(feature);

/** Where the data has a function of CSS: { "light-dark": "css.types.color.light-dark" }. */
const FUNCTIONS = {};
(function walk(at, path) {
  for (const [key, below] of Object.entries(at)) {
    if (key === "__compat") continue;
    FUNCTIONS[key] ??= `${path}.${key}`;
    walk(below, `${path}.${key}`);
  }
})(compat.css.types, "css.types");

/** Units of which the data says nothing on their own. */
const UNITS = { px: "length", pt: "length", ms: "time", fr: "flex", cqi: "length.container_query_length_units" };
const SYSTEM_COLOURS = /^(Canvas|CanvasText|GrayText|Highlight|HighlightText)$/;

/** What a style sheet uses: { path, name, where, prefix } of each; no path where the data knows no such thing. */
export function usedByStyle(text, file) {
  const used = [];
  const tree = css.parse(text, { positions: true, parseCustomProperty: true });
  css.walk(tree, function (node) {
    const use = (name, path, prefix) => used.push({ name, path, prefix, where: `${file}:${node.loc.start.line}` });
    const property = this.declaration?.property;
    const custom = property !== undefined && isCustom(this.declaration);
    const block = this.block?.children.toArray() ?? [];
    if (node.type === "Declaration" && !isCustom(node)) {
      const [prefix, plain] = node.property.match(/^(-webkit-)?(.*)$/).slice(1);
      // The prefixed one is there for older browsers: either will do.
      if (prefix && block.some((it) => it.property === plain)) return;
      const twin = block.some((it) => it.property === `-webkit-${plain}`) ? "-webkit-" : prefix;
      const path = first(`css.properties.${node.property}`, `css.properties.${plain}`);
      use(`the property ${node.property}`, path, path?.endsWith(node.property) && prefix ? undefined : twin);
    }
    if (property && fallsBack(this.declaration, block)) return;
    if (node.type === "Function" && this.declaration)
      use(`${node.name}()`, first(`css.properties.${property}.${node.name}`, FUNCTIONS[node.name] ?? ""));
    if (node.type === "Identifier" && this.declaration && !custom) {
      const path = first(`css.properties.${property}.${node.name}`);
      if (path) use(`${property}: ${node.name}`, path);
    }
    if (node.type === "Identifier" && SYSTEM_COLOURS.test(node.name)) use(node.name, "css.types.color.system-color");
    if (node.type === "Dimension") {
      const known = UNITS[node.unit] && `css.types.${UNITS[node.unit]}`;
      use(
        `the unit ${node.unit}`,
        known ?? first(...["length", "angle", "time"].map((type) => `css.types.${type}.${node.unit}`)),
      );
    }
    if (node.type === "Operator" && node.value === "/" && property === "content")
      use("a text for screen readers in content", "css.properties.content.alt_text");
    if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector") {
      use(`:${node.name}`, first(`css.selectors.${node.name}`));
      if (node.name === "not" && node.children?.first.children.size > 1)
        use(":not() of several", "css.selectors.not.selector_list");
    }
    if (node.type === "NestingSelector" || (node.type === "Rule" && this.rule)) use("nesting", "css.selectors.nesting");
    if (node.type === "Atrule") use(`@${node.name}`, first(`css.at-rules.${node.name}`));
    if (this.atrule?.name === "media") {
      if (node.type === "Feature")
        use(`@media (${node.name})`, first(`css.at-rules.media.${node.name.replace(/^(min|max)-/, "")}`));
      if (node.type === "FeatureRange") use("a range in @media", "css.at-rules.media.range_syntax");
    }
  });
  return used;
}

const isCustom = (declaration) => declaration.property.startsWith("--");

/** Whether an older value of the same property stands before this one: it stays where this one is not understood. */
const fallsBack = (declaration, block) =>
  block.findIndex((it) => it.property === declaration.property) < block.indexOf(declaration);

/** What a script uses: the globals, and the names of all members with the interfaces of `more` and of the globals. */
export function usedByScript(text, file, more) {
  const globals = new Map();
  const members = new Map();
  const declared = new Set(["arguments", "undefined"]);
  const guarded = new Set();
  const used = [];
  const use = (name, path, where) => used.push({ name, path, where });
  const note = (map, name, node) => map.has(name) || map.set(name, `${file}:${node.loc.start.line}`);
  const declare = (pattern) => {
    if (!pattern) return;
    if (pattern.type === "Identifier") declared.add(pattern.name);
    for (const inner of [
      pattern.left,
      pattern.argument,
      pattern.value,
      ...(pattern.elements ?? []),
      ...(pattern.properties ?? []),
    ])
      declare(inner);
  };
  (function walk(node, parent, key) {
    if (!node?.type) return Array.isArray(node) ? node.forEach((it) => walk(it, parent, key)) : undefined;
    if (node.type === "VariableDeclarator" || node.type.startsWith("Class")) declare(node.id);
    if (node.params) [node.id, ...node.params].forEach(declare);
    if (node.type === "CatchClause") declare(node.param);
    if (/^Import.*Specifier$/.test(node.type)) declare(node.local);
    const isKey = (key === "property" || key === "key") && !parent.computed;
    if (node.type === "Identifier" && isKey) {
      if (parent.type === "MemberExpression" || parent.pattern) note(members, node.name, node);
      if (parent.object?.name === "globalThis") note(globals, node.name, node);
    } else if (node.type === "Identifier" && !/Specifier|Label|MetaProperty/.test(parent.type)) {
      note(globals, node.name, node);
      if (parent.operator === "typeof") guarded.add(node.name);
      if (parent.type === "NewExpression" && key === "callee") note(members, node.name, node);
    }
    if (node.type === "ObjectPattern") node.properties.forEach((it) => (it.pattern = true));
    if (node.regex)
      for (const path of usedByPattern(node.regex))
        use(`/${node.regex.pattern}/`, path, `${file}:${node.loc.start.line}`);
    for (const [name, value] of Object.entries(node))
      if (typeof value === "object" && name !== "loc") walk(value, node, name);
  })(parse(text, { ecmaVersion: "latest", sourceType: "module", locations: true }));

  const interfaces = new Set(more);
  for (const [name, where] of globals) {
    if (declared.has(name)) continue;
    const path = first(
      ...["javascript.builtins", "api", "api.Window", "javascript", "javascript.builtins.Object"].map(
        (it) => `${it}.${name}`,
      ),
    );
    if (/^[A-Z]/.test(name)) interfaces.add(name);
    // A name that is asked for before it is used may be one of another place than a browser.
    if (path || !guarded.has(name)) use(name, path, where);
  }
  const kinds = [...interfaces].flatMap((name) => [`javascript.builtins.${name}`, `api.${name}`]);
  for (const [name, where] of members)
    for (const kind of [...kinds, "webassembly.api"])
      for (const path of [`${kind}.${name}`, `${kind}.${name}_static`])
        if (feature(path))
          use(
            path.replace(/^(javascript\.builtins|api)\.|_static$/g, "").replace("webassembly.api", "WebAssembly"),
            path,
            where,
          );
  return used;
}

/** What a regular expression needs beyond the oldest. */
function usedByPattern({ pattern, flags }) {
  const needs = {
    "javascript.regular_expressions.lookbehind_assertion": /\(\?<[=!]/.test(pattern),
    "javascript.regular_expressions.named_capturing_group": /\(\?<\w/.test(pattern),
    "javascript.regular_expressions.modifier": /\(\?[a-z-]+:/.test(pattern),
    "javascript.regular_expressions.unicode_character_class_escape": /\\p\{/i.test(pattern),
    "javascript.builtins.RegExp.unicodeSets": flags.includes("v"),
    "javascript.builtins.RegExp.hasIndices": flags.includes("d"),
  };
  return Object.keys(needs).filter((path) => needs[path]);
}

/** The data's name of one of web-sys: they differ in capitals. */
export const interfaceOf = (name) => Object.keys(compat.api).find((it) => it.toLowerCase() === name.toLowerCase());
