// The harness itself: each engine opens a page, runs the module, and takes a picture.

import assert from "node:assert/strict";
import { By } from "selenium-webdriver";
import { eachBrowser, page, server } from "./support.mjs";

server.page(
  "/smoke",
  page({ body: `<p></p><script nonce="n">document.querySelector("p").textContent = 1 + 1</script>`, nonce: "n" }),
  { "content-security-policy": "script-src 'nonce-n'" },
);

eachBrowser(
  "opens a page under a strict policy at the width asked for",
  async ({ driver, open, resize, screenshot, errors }) => {
    await open("/smoke");
    await resize(700);
    assert.equal(await driver.findElement(By.css("p")).getText(), "2");
    assert.equal(await driver.executeScript("return innerWidth"), 700);
    assert.deepEqual(await errors(), []);
    await screenshot("smoke");
  },
);

server.page("/smoke-broken", page({ body: `<script>alert(1)</script>`, nonce: "n" }), {
  "content-security-policy": "script-src 'nonce-n'",
});

eachBrowser("tells what a page's policy forbade", async ({ open, errors }) => {
  await open("/smoke-broken");
  assert.match((await errors()).join(), /^script-src.* forbids inline/);
});
