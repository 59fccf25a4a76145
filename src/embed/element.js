// <roadbook-plan>: the class, and when its widget starts. Until an element comes near the viewport this and the home are
// all that runs; the build holds both together under 5 KiB.

import { loadApp, watchPolicy } from "../platform/home.js";
import { showFailure, whyNotStarted } from "./failure.js";
import { isOurs, rescueAll, rescueWidgets, showRescue, takeRescueWords } from "./rescue.js";

const NAME = "roadbook-plan";
/** Put in by the build. */
const VERSION = "unbuilt";
/** How long the widget of an element that left the page waits for it to come back. */
const REST_MS = 30_000;
/** How many widgets wait for that at most. */
const MOST_RESTING = 2;

/** Makes a widget in an element; known once the module runs. */
let start;

/** Told by the module that it runs: how widgets start, and what a rescue screen says. */
export function appRuns(startWidget, words) {
  startBy(startWidget);
  takeRescueWords(words);
  const first = customElements.get(NAME);
  // A fresh copy, after the first one stopped, starts the widgets of the first one's class.
  if (first) first.heir?.(startWidget);
  else defineElement();
}

/** From now on widgets start in this way. */
export function startBy(startWidget) {
  start = startWidget;
}

/** Defines the element; on a page that has one, of whatever version, it only says so. `whenParsed` is called with its name. */
export function defineElement(whenParsed) {
  const first = customElements.get(NAME);
  if (first) {
    console.info(`Roadbook ${VERSION}: this page already runs Roadbook ${first.version}, which serves every plan on it.`);
    return;
  }
  watchPolicy();
  addEventListener("error", (event) => {
    // A browser function that threw inside the module has left the app in the middle of a change.
    if (isOurs(event.error)) rescueAll(event.error);
  });
  const approach = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.awake().catch(() => {});
  }, { rootMargin: "100% 0px" });

  customElements.define(NAME, class RoadbookPlan extends HTMLElement {
    static version = VERSION;
    static rescue = rescueWidgets;
    static observedAttributes = ["src", "plan-id", "view", "mode", "storage", "height", "for"];
    #widget;
    #drawn;
    #rest;
    #lastText;
    #stopped;
    static #resting = new Set();

    connectedCallback() {
      clearTimeout(this.#rest);
      RoadbookPlan.#resting.delete(this);
      if (!this.shadowRoot) {
        this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
        // Keys pressed in the widget are the widget's: the page's own shortcuts must not see them.
        for (const type of ["keydown", "keypress", "keyup"]) {
          this.addEventListener(type, (event) => event.stopPropagation());
        }
        this.addEventListener("focusin", () => { if (!this.#stopped) this.awake().catch(() => {}); });
      }
      if (this.#widget) this.#widget.comeBack();
      else approach.observe(this);
    }

    disconnectedCallback() {
      approach.unobserve(this);
      // An element that is only moved is connected again at once.
      queueMicrotask(() => {
        if (this.isConnected || !this.#widget) return;
        this.#widget.rest();
        this.#rest = setTimeout(() => this.#end(), REST_MS);
        const resting = RoadbookPlan.#resting.add(this);
        if (resting.size > MOST_RESTING) resting.values().next().value.#end();
      });
    }

    attributeChangedCallback(name, before, after) {
      if (before === after || !this.#widget) return;
      this.#end();
      if (this.isConnected) this.awake().catch(() => {});
    }

    /** Starts the widget if it has not started; done when it is drawn. */
    awake() {
      approach.unobserve(this);
      this.#stopped = false;
      this.#drawn ??= this.#begin().catch((error) => {
        this.#drawn = undefined;
        throw error;
      });
      return this.#drawn;
    }

    async #begin() {
      // What stands inside the element, and what it refers to, may not be there yet.
      await parsed();
      try {
        await loadApp();
      } catch (error) {
        const sentence = whyNotStarted(this, error);
        showFailure(this, sentence);
        throw new Error(sentence);
      }
      if (!this.isConnected) throw new Error("The element left the page.");
      await new Promise((done, fail) => {
        const failed = (why) => fail(new Error(why));
        const started = start(this, { done, failed, remember: (text) => { this.#lastText = text; } });
        // It may wait for the page around a frame, and the element may have left meanwhile.
        Promise.resolve(started).then((widget) => {
          this.#widget = widget;
          if (!this.isConnected) this.disconnectedCallback();
        }).catch(fail);
      });
    }

    #end() {
      clearTimeout(this.#rest);
      RoadbookPlan.#resting.delete(this);
      this.#drawn = undefined;
      this.#widget?.destroy();
      this.#widget?.free();
      this.#widget = undefined;
    }

    /** The plan as it is now; null before the widget has started. */
    get plan() {
      const text = this.#widget?.planText();
      return text ? JSON.parse(text) : null;
    }

    async load(plan) {
      await this.awake();
      this.#widget.load(typeof plan === "string" ? plan : JSON.stringify(plan));
    }

    async save() {
      await this.awake();
      await this.#widget.save();
    }

    async export(kind = "json", options) {
      await this.awake();
      return this.#widget.exportAs(kind, options);
    }

    undo() {
      return this.#widget?.undo() ?? false;
    }

    redo() {
      return this.#widget?.redo() ?? false;
    }

    /** Replaces a widget that cannot go on with a screen that saves the plan. */
    rescue(report) {
      if (!this.#drawn) return;
      this.#widget = this.#drawn = undefined;
      this.#stopped = true;
      showRescue(this, this.#lastText, report);
    }
  });
  if (whenParsed) parsed().then(() => whenParsed(NAME));
}

/** Done when the whole page is there. */
async function parsed() {
  if (document.readyState !== "loading") return;
  await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
}
