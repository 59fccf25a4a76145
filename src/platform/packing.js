// Compressed texts, by the browser's own streams.

async function gathered(stream, most) {
  const parts = [];
  let length = 0;
  for (let reader = stream.getReader(), step; !(step = await reader.read()).done; parts.push(step.value)) {
    length += step.value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error("too long");
    }
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The bytes of a text, compressed. */
export function deflate(text) {
  return gathered(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw")), Infinity);
}

/** The bytes that were compressed; an error where they are broken, or more than `most`. */
export function inflate(bytes, most) {
  return gathered(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")), most);
}
