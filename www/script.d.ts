// The one-file script: it registers <story-compare> and offers the API as a global.

import type * as api from "./element.js";

declare global {
  const StoryCompare: Readonly<typeof api>;
}
