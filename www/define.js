// Registers <story-compare> where it is imported.

import { defineStoryCompare } from "./element.js";

defineStoryCompare();
