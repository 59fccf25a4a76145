// A file on the reader's device that is kept up to date, where the browser lets a page do that. What it hands out for the file
// is remembered in its database, by plan, with when the file was last written here.

const memory = new Map();

function database() {
  return new Promise((done, fail) => {
    const request = indexedDB.open("roadbook", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("files");
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

async function inStore(mode, work) {
  const base = await database();
  try {
    return await new Promise((done, fail) => {
      const request = work(base.transaction("files", mode).objectStore("files"));
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  } finally {
    base.close();
  }
}

async function entry(plan) {
  if (!memory.has(plan)) memory.set(plan, await inStore("readonly", (store) => store.get(plan)).catch(() => undefined));
  return memory.get(plan);
}

async function remember(plan, value) {
  memory.set(plan, value);
  // Where there is no database the file is known as long as the page is open.
  await inStore("readwrite", (store) => (value ? store.put(value, plan) : store.delete(plan))).catch(() => {});
}

/** The file of a plan: its name, and whether it may be written now (`granted`) or only once the person allows it; or nothing. */
export async function fileOf(plan) {
  if (typeof showSaveFilePicker !== "function") return ["unsupported", ""];
  const file = await entry(plan);
  if (!file) return ["none", ""];
  return [await file.handle.queryPermission({ mode: "readwrite" }), file.handle.name];
}

/** Lets the person choose the file of a plan. Rejects where they do not. */
export async function chooseFile(plan, suggestedName) {
  const types = [{ accept: { "application/json": [".json"] } }];
  await remember(plan, { handle: await showSaveFilePicker({ suggestedName, types }) });
}

/** Asks the person to allow the file again. */
export async function allowFile(plan) {
  return (await (await entry(plan)).handle.requestPermission({ mode: "readwrite" })) === "granted";
}

/** Forgets the file of a plan; the file stays as it is. */
export async function forgetFile(plan) {
  await remember(plan);
}

/** Writes the file of a plan, unless somebody else has changed it: then `changed`, and only if told to. */
export async function writeFile(plan, text, over) {
  const file = await entry(plan);
  if (!file) return "none";
  const { handle, stamp } = file;
  if ((await handle.queryPermission({ mode: "readwrite" })) !== "granted") return "prompt";
  const before = await handle.getFile();
  if (!over && stamp !== undefined && before.lastModified !== stamp && (await before.text()) !== text) return "changed";
  const out = await handle.createWritable();
  await out.write(text);
  await out.close();
  const { lastModified } = await handle.getFile();
  await remember(plan, { handle, stamp: lastModified });
  return "written";
}

/** What stands in the file of a plan. */
export async function readFile(plan) {
  return (await (await entry(plan)).handle.getFile()).text();
}

/** Whether the browser has promised to keep this site's data; undefined where it cannot say. */
export async function isPersistent() {
  return navigator.storage?.persisted?.();
}

/** Asks the browser to keep this site's data. */
export async function persist() {
  return navigator.storage?.persist?.();
}
