import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["artifacts/", "build/", "dist/", "node_modules/", "target/"] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2024, sourceType: "module" },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "no-unused-vars": ["error", { caughtErrors: "none" }],
    },
  },
  { files: ["www/**"], languageOptions: { globals: { ...globals.browser, __VERSION__: "readonly" } } },
  { files: ["www/node.js"], languageOptions: { globals: globals.node } },
  { files: ["tools/**", "tests/**", "benches/**", "*.js"], languageOptions: { globals: globals.node } },
];
