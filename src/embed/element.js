// The part of <roadbook-plan> that only JavaScript can be: the class. After a panic it is also all
// that still runs, so the rescue screen lives here and needs no wasm.

const NAME = "roadbook-plan";

class Rescue {
  /** What the screen says, by language: handed over at the start, since no wasm runs any more when it is needed. */
  static words = {};

  /** Shows the last text of the plan, to copy or download, in the language the widget was written in. */
  static show(host, text) {
    const root = host.shadowRoot;
    if (!root) return;
    const widget = root.querySelector("[lang]");
    const language = widget?.lang in Rescue.words ? widget.lang : "en";
    const words = Rescue.words[language];
    const part = (name, content, attributes = {}) => {
      const node = document.createElement(name);
      node.textContent = content;
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
      return node;
    };
    const box = part("div", "", { class: "rescue", role: "alert", lang: language, dir: widget?.dir || "auto" });
    const area = part("textarea", "", { readonly: "", rows: "8", "aria-label": words.text });
    area.value = text ?? "";
    const copy = part("button", words.copy, { class: "button button-primary", type: "button" });
    copy.addEventListener("click", () => {
      area.select();
      const done = () => { copy.textContent = words.copied; };
      const byHand = () => { if (document.execCommand("copy")) done(); };
      if (navigator.clipboard) navigator.clipboard.writeText(area.value).then(done, byHand);
      else byHand();
    });
    const save = part("a", words.download, { class: "button button-plain", download: "rescued.plan.json" });
    save.href = URL.createObjectURL(new Blob([area.value], { type: "application/json" }));
    const row = part("div", "", { class: "row" });
    row.append(copy, save);
    box.append(
      part("h2", words.title),
      part("p", text ? words.withPlan : words.withoutPlan),
    );
    if (text) box.append(row, area);
    root.replaceChildren(box);
  }
}

/**
 * Rescues when an error leaves the module uncaught: a browser function that threw inside it has left
 * the app in the middle of a change, and it would only stand still from here on.
 */
function rescueOnEscapedError(event) {
  if (/roadbook_bg\.wasm/.test(event.error?.stack ?? "")) rescueAll();
}

/** Defines the element once; `start(host)` answers the widget that lives in it, `rescueWords` is what a rescue screen says. */
export function defineElement(start, rescueWords) {
  if (customElements.get(NAME)) return;
  Rescue.words = rescueWords;
  addEventListener("error", rescueOnEscapedError);
  customElements.define(NAME, class extends HTMLElement {
    #widget;
    #lastText;

    connectedCallback() {
      if (this.#widget) return;
      if (!this.shadowRoot) {
        this.attachShadow({ mode: "open" });
        // Keys pressed in the widget are the widget's: the page's own shortcuts must not see them.
        for (const type of ["keydown", "keypress", "keyup"]) {
          this.addEventListener(type, (event) => event.stopPropagation());
        }
      }
      this.#widget = start(this);
    }

    disconnectedCallback() {
      // An element that is only moved is connected again at once and keeps its widget.
      queueMicrotask(() => {
        if (this.isConnected || !this.#widget) return;
        this.#widget.destroy();
        this.#widget.free();
        this.#widget = undefined;
      });
    }

    /** Keeps the text the rescue screen would offer. */
    remember(text) {
      this.#lastText = text;
    }

    /** Replaces a widget that cannot go on with a screen that saves the plan. */
    rescue() {
      this.#widget = undefined;
      Rescue.show(this, this.#lastText);
    }
  });
}

/** Puts the rescue screen into every widget of the page: they share the module that stopped. */
export function rescueAll() {
  for (const host of document.querySelectorAll(NAME)) host.rescue?.();
}
