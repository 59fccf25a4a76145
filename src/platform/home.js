// Where this copy of Roadbook came from, and how its module and its workers are started from there. The build puts a
// home in (src/embed/classic.js, src/embed/module.js); under `trunk serve` there is none, and nothing works beside the page.

let home;
let app;

/** Takes the home: `{ address, load(), openWorker(), script() }`. */
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

/** A worker that runs the module; throws where there can be none. */
export function openWorker() {
  if (!home) throw new Error("no home");
  return home.openWorker();
}

/** The text of the classic script with everything inside. */
export async function ownScript() {
  return home.script();
}

/** Where this copy came from; empty for a script inside the page. */
export function ownAddress() {
  return home?.address ?? "";
}

/** What the page's policy stopped since Roadbook runs: pairs of directive and address. */
const reports = [];

/** Listens to what the page's policy stops. */
export function watchPolicy() {
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    if (reports.length < 50) reports.push([effectiveDirective, blockedURI]);
  });
}

/** The reports so far. */
export function policyReports() {
  return reports;
}
