// Where this copy of Roadbook came from, and how its module and its workers are started from there. The build puts a
// home in (src/embed/classic.js, src/embed/module.js); under `trunk serve` there is none, and nothing works beside the page.

let home;
let app;

/** Takes the home: `{ load(), openWorker(way), script() }`. */
export function settle(found) {
  home = found;
}

/** Starts the module, once; a failed start can be tried again. */
export function loadApp() {
  if (!home) return Promise.resolve();
  app ??= home.load().catch((error) => {
    app = undefined;
    throw error;
  });
  return app;
}

/** A worker that runs the module: started as its first or second way; throws where there is no such way. */
export function openWorker(way) {
  if (!home) throw new Error("no home");
  return home.openWorker(way);
}

/** Whether an error came out of this copy's module. */
export function isOurs(error) {
  const stack = error?.stack ?? "";
  return /wasm/.test(stack) && stack.includes(home?.address || location.href);
}
