// What Debian's packages can bring, where this program may install them.

import { Failure, find, run, say, step } from "./run.mjs";

/** Only root installs: nobody is asked for a password. */
export const mayInstall = () => find("apt-get") !== null && process.getuid?.() === 0;

/** Installs packages without those that they merely recommend; says so if that fails, and goes on. */
export async function aptInstall(packages) {
  const options = { env: { DEBIAN_FRONTEND: "noninteractive" }, quiet: true };
  try {
    await step(`Installing Debian's ${packages.join(", ")}`, async () => {
      await run("apt-get", ["update"], options);
      await run("apt-get", ["install", "--yes", "--no-install-recommends", ...packages], options);
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message);
  }
}
