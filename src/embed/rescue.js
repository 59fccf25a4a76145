// The rescue screen: after a panic JavaScript is all that still runs, so it needs no wasm. The build puts this file behind
// the part that must load first.
//
// All widgets of a page share one module, so all of them stop. They start again in a fresh copy of the module: at the press of a
// button, and those the person was not working in at once, unless that was tried before.

import { loadApp, ownAddress } from "../platform/home.js";
import { defineElement, startBy } from "./element.js";

/** What the screen says, by language: handed over at the start, since no wasm runs any more when it is needed. */
let rescueWords = {};
/** The fresh copy, while it starts and after; what it resolves to starts a widget. */
let heir;
/** Whether widgets have started again by themselves before. */
let hasRestarted = false;

/** Takes what the screen says. */
export function takeRescueWords(words) {
  rescueWords = words;
}

/** Whether an error came out of this copy's module. */
export function isOurs(error) {
  const stack = error?.stack ?? "";
  return /wasm/.test(stack) && stack.includes(ownAddress() || location.href);
}

/** Lets nothing of this copy's module run any more. */
function stopCopy() {
  // In the bundle this is the glue's own variable; under `trunk serve` there is none.
  if (typeof wasm !== "undefined") wasm = deadModule(wasm);
}

/** Ends this copy of the module and rescues every widget. `what` is a panic without words of the plan, or an error. */
export function rescueAll(what) {
  stopCopy();
  customElements.get("roadbook-plan")?.rescue(report(what));
}

/** Puts the rescue screen into every widget of the page. From now on widgets start in a fresh copy. */
export function rescueWidgets(text) {
  heir = undefined;
  customElements.get("roadbook-plan").copies?.splice(0).forEach((stop) => stop());
  startBy((host, link) => freshStart().then((start) => start(host, link)));
  const hosts = [...document.querySelectorAll("roadbook-plan")];
  const inUse = hosts.find((host) => host === document.activeElement);
  for (const host of hosts) host.rescue(text);
  if (!inUse || hasRestarted) return;
  hasRestarted = true;
  for (const host of hosts) if (host !== inUse) host.shadowRoot?.querySelector(".rescue-again")?.click();
}

/** What starts widgets in a fresh copy, one for all of them. */
function freshStart() {
  const element = customElements.get("roadbook-plan");
  heir ??= new Promise((done, fail) => {
    element.heir = (start, error) => {
      element.heir = undefined;
      if (start) done(start);
      else fail(error);
    };
    openFresh().catch(fail);
  });
  heir.catch(() => { heir = undefined; });
  return heir;
}

/** Runs the whole script once more, in a scope of its own: what still refers to the module that stopped must not meet the new
 * one. The classic script is a function; a module is fetched again under another address. */
async function openFresh() {
  const address = ownAddress();
  if (typeof roadbook === "function") return roadbook(address);
  return import(`${address}${address.includes("?") ? "&" : "?"}fresh=${performance.now()}`);
}

/** What a copy of the script does first: a worker starts the module, a fresh copy starts it for the widgets that wait for it, and
 * any other waits for elements. */
export function begin(whenParsed) {
  const first = globalThis.customElements?.get("roadbook-plan");
  const heir = first?.heir;
  // What stands further below must have run before the module can start.
  if (!globalThis.document) queueMicrotask(loadApp);
  else if (heir) {
    (first.copies ??= []).push(stopCopy);
    queueMicrotask(() => loadApp().catch((error) => heir(undefined, error)));
  } else defineElement(whenParsed);
}

/** A module that does nothing, for what still calls the one that stopped: timers, listeners, promises. */
export function deadModule(module) {
  const nothing = new Proxy(() => nothing, { get: (_, key) => key === Symbol.toPrimitive ? () => 0 : nothing });
  return new Proxy({}, { get: (_, key) => key === "memory" ? module.memory : nothing });
}

/** What a person can send on: version, browser, and where it stopped. No word of a plan stands in it: of an error only its
 * kind and its places in the module are taken, since its message may quote anything. */
function report(what) {
  let stopped = what;
  if (typeof what !== "string") {
    const places = String(what?.stack).match(/wasm-function\[\d+\]:0x[0-9a-f]+/g) ?? [];
    stopped = [/^\w+$/.test(what?.name) ? what.name : "Error", ...places.slice(0, 12)].join("\n");
  }
  return `Roadbook ${customElements.get("roadbook-plan").version}\n${navigator.userAgent}\n${stopped}`;
}

/** Shows the last text of the plan, to copy or download, in the language the widget was written in. */
export function showRescue(host, text, report) {
  const root = host.shadowRoot;
  const widget = root.querySelector("[lang]");
  const language = widget?.lang in rescueWords ? widget.lang : "en";
  const words = rescueWords[language];
  const part = (name, content, attributes = {}) => {
    const node = document.createElement(name);
    node.textContent = content;
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const area = (content, label, rows) => {
    const node = part("textarea", "", { readonly: "", rows, "aria-label": label });
    node.value = content;
    return node;
  };
  const button = (label, kind, press) => {
    const node = part("button", label, { class: `button button-${kind}`, type: "button" });
    node.addEventListener("click", () => press(node));
    return node;
  };
  const copier = (label, kind, from) => button(label, kind, (node) => {
    const done = () => { node.textContent = words.copied; };
    const byHand = () => {
      from.closest("details")?.setAttribute("open", "");
      from.select();
      if (document.execCommand("copy")) done();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(from.value).then(done, byHand);
    else byHand();
  });
  const box = part("div", "", { class: "rescue", role: "alert", lang: language, dir: widget?.dir || "auto" });
  box.append(part("h2", words.title), part("p", text ? words.withPlan : words.withoutPlan));
  if (text) {
    const plan = area(text, words.text, "8");
    const save = part("a", words.download, { class: "button button-plain", download: "rescued.plan.json" });
    save.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const row = part("div", "", { class: "row" });
    row.append(copier(words.copy, "primary", plan), save);
    box.append(row, plan);
  }
  const sent = area(report, words.report, "5");
  const details = part("details", "");
  details.append(part("summary", words.reportNote), sent);
  const again = button(words.again, text ? "plain" : "primary", () => startAgain(host, text));
  again.classList.add("rescue-again");
  const row = part("div", "", { class: "row" });
  row.append(again, copier(words.copyReport, "plain", sent));
  box.append(row, details);
  root.replaceChildren(box);
}

/** Starts a widget again. A plan that nothing but the module that stopped had kept is handed to it. */
async function startAgain(host, text) {
  // The page around a frame answers a frame that is loaded, and only once.
  if (/^host\b/.test(host.getAttribute("storage")) && parent !== window) return location.reload();
  await host.awake();
  const kept = text && JSON.parse(text);
  if (kept && kept.plan.revision > host.plan.plan.revision) await host.load(kept);
}
