/**
 * The bytes of a module that a script carries as text: gzip, then base64. Kept to what a strict content security policy
 * allows everywhere, so no fetch of a "data:" address.
 */
export async function unpack(base64) {
  const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
