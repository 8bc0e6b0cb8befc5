// Serves a folder's files over HTTP: for `npm start`, and for the browser tests with pages of their own.

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * A server of the files of `folder`, and before them of `pages`: a Map from a path to `{ content, headers }`.
 * It answers to this machine alone. `port` 0 takes any free one; one that is taken is counted up from.
 * Resolves to `{ url, close }`.
 */
export async function serve(folder, { port = 0, pages = new Map() } = {}) {
  const server = createServer((request, response) => {
    let path;
    try {
      path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    } catch {
      response.writeHead(400).end();
      return;
    }
    const page = pages.get(path);
    const file = join(folder, path);
    if (page) {
      response.writeHead(200, { "content-type": TYPES[".html"], ...page.headers }).end(page.content);
    } else if (file.startsWith(join(folder, sep)) && statSync(file, { throwIfNoEntry: false })?.isFile()) {
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      // The files change with every build.
      response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404, { "content-type": TYPES[".txt"] }).end("There is no such page.\n");
    }
  });
  await listen(server, port);
  return {
    url: `http://localhost:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && port > 0 && port < 65535) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, "localhost", resolve);
  });
}
