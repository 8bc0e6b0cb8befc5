/** Why a comparison was refused or failed; the only thing that this package throws. */
export class StoryCompareError extends Error {
  /**
   * @param {import("./index.d.ts").ErrorCode} code
   * @param {import("./index.d.ts").Side | null} side
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(code, side, message, cause) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "StoryCompareError";
    this.code = code;
    this.side = side;
  }
}
