// Writing a page to a file: over the file itself where the browser lets a person choose it, else as a download.

let handle;

/** Writes the text to the file that the person chose once; false where the browser has no such thing. Rejects where they did not. */
export async function saveOver(name, text) {
  if (typeof showSaveFilePicker !== "function") return false;
  const types = [{ accept: { "text/html": [".html"] } }];
  handle ??= await showSaveFilePicker({ suggestedName: name, types });
  const file = await handle.createWritable();
  await file.write(text);
  await file.close();
  return true;
}
