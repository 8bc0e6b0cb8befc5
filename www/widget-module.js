/** Where the element finds its module: beside the script. The one-file script has widget-module-packed.js in its place. */
export const widgetModule = () => new URL("story_compare_widget.wasm", import.meta.url);
