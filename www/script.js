// The one-file script for a <script> tag: defines <story-compare> and offers the API as the global `StoryCompare`.

import * as api from "./element.js";

globalThis.StoryCompare = Object.freeze({ ...api });
api.defineStoryCompare();
