// `npm start`: sets up what is missing, builds, and serves the demo page. PORT=8000 npm start takes another port.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { main, root, say } from "./run.mjs";
import { serve } from "./serve.mjs";

await main(async () => {
  await build({ sizes: false });
  const folder = join(root, "dist");
  // Read at every request: a build in another terminal shows after a reload.
  const demo = {
    headers: {},
    get content() {
      return readFileSync(join(folder, "demo.html"));
    },
  };
  const { url } = await serve(folder, { port: Number(process.env.PORT ?? 4173), pages: new Map([["/", demo]]) });
  say(`The demo is at ${url}/ (also from disk: dist/demo.html). Ctrl+C ends it.`);
});
