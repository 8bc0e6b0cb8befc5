// Registers <story-compare> where it is imported.
export {};
