/** Set by the bundler to the version in package.json. */
declare const __VERSION__: string;
