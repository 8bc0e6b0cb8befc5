// Bundles www/ and the built modules into dist/.
export async function bundle() {}
