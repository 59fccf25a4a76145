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

/** The bytes of an answer from a server; an error where they are more than `most`. */
export function taken(response, most) {
  return gathered(response.body, most);
}

/** The bytes of a text, compressed. */
export function deflate(text) {
  return gathered(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw")), Infinity);
}

/** The bytes that were compressed; an error where they are broken, or more than `most`. */
export function inflate(bytes, most) {
  return gathered(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")), most);
}

/** The first unit of those that carry fifteen bits: from here on 32,768 units are letters, no halves of pairs among them. */
const BASE = 0x3400;
/** The first two units say how many bytes follow. */
const LENGTH_UNITS = 2;
/** How many units are joined at once. */
const STRIDE = 8192;

/** How many units are compressed before the page gets its turn. */
const SLICE = 65_536;

/** Lets the page do what waits; where nobody looks at it there is no hurry to do so. */
export async function pause() {
  if (!document.hidden) await new Promise((done) => setTimeout(done));
}

async function compressed(text) {
  const { readable, writable } = new CompressionStream("gzip");
  const [bytes, writer, encoder] = [gathered(readable, Infinity), writable.getWriter(), new TextEncoder()];
  for (let from = 0, to; from < text.length; from = to) {
    to = from + SLICE;
    // Two halves of a letter stay together.
    if (/[\uD800-\uDBFF]/.test(text[to - 1] ?? "")) to += 1;
    await writer.write(encoder.encode(text.slice(from, to)));
    await pause();
  }
  await writer.close();
  return bytes;
}

/** A text as gzip, fifteen bits in each unit of the string: local storage counts units. */
export async function pack(text) {
  const bytes = await compressed(text);
  await pause();
  const units = new Uint16Array(LENGTH_UNITS + Math.ceil((bytes.length * 8) / 15));
  units[0] = BASE + (bytes.length >>> 15);
  units[1] = BASE + (bytes.length & 0x7fff);
  let at = LENGTH_UNITS, bits = 0, held = 0;
  for (let i = 0; i < bytes.length; i++) {
    held = (held << 8) | bytes[i];
    bits += 8;
    if (bits >= 15) {
      bits -= 15;
      units[at++] = BASE + (held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  if (bits) units[at] = BASE + (held << (15 - bits));
  const parts = [];
  for (let from = 0; from < units.length; from += STRIDE) {
    parts.push(String.fromCharCode.apply(null, units.subarray(from, from + STRIDE)));
  }
  await pause();
  return parts.join("");
}

/** The text that was packed; an error where it is broken, or more than `most` bytes. */
export async function unpack(packed, most) {
  const unit = (at) => packed.charCodeAt(at) - BASE;
  const length = unit(0) * 0x8000 + unit(1);
  if (!(length >= 0 && length <= packed.length * 2)) throw new Error("broken");
  const bytes = new Uint8Array(length);
  let bits = 0, held = 0, to = 0;
  for (let at = LENGTH_UNITS; at < packed.length; at++) {
    const value = unit(at);
    if (!(value >= 0 && value < 0x8000)) throw new Error("broken");
    held = (held << 15) | value;
    bits += 15;
    for (; bits >= 8 && to < length; bits -= 8) bytes[to++] = (held >> (bits - 8)) & 0xff;
    held &= (1 << bits) - 1;
  }
  const text = await gathered(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")), most);
  return new TextDecoder("utf-8", { fatal: true }).decode(text);
}
