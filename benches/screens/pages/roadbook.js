// Roadbook's side of the measurements.
"use strict";

const roadbook = {
  ready: new Promise(resolve => {
    addEventListener("roadbook-ready", async () => {
      await measure.painted();
      resolve(performance.now());
    }, { once: true });
  }),

  root() {
    return document.querySelector("roadbook-plan").shadowRoot;
  },

  screen(name) {
    return roadbook.root().querySelector(`#screen-tab-${name}`);
  },

  isShown(name) {
    const panel = roadbook.root().querySelector("#screen");
    return panel.getAttribute("aria-labelledby") === `screen-tab-${name}` && panel.querySelector(".page").childElementCount > 0;
  },

  open(name) {
    return measure.timeUntil(() => roadbook.screen(name).click(), () => roadbook.isShown(name));
  },

  grid() {
    return roadbook.root().querySelector(".grid-scroll");
  },

  cell(line, key) {
    const head = [...roadbook.grid().querySelectorAll("[role=columnheader]")];
    const place = head.findIndex(one => one.textContent.trim().startsWith(key));
    if (place < 0) throw new Error(`there is no column ${key}`);
    const index = head[place].getAttribute("aria-colindex");
    return roadbook.grid().querySelector(`[data-line="${line}"] [aria-colindex="${index}"]`);
  },

  key(target, key) {
    target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
  },

  /** Types a text over a cell; what is measured is Enter, which changes the plan and shows the new ranking. */
  async edit(line, key, text) {
    const cell = roadbook.cell(line, key);
    cell.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true, button: 0 }));
    cell.click();
    await measure.frame();
    roadbook.key(roadbook.cell(line, key), "F2");
    const find = () => roadbook.grid().querySelector(".grid-editor");
    await measure.until(find);
    const editor = find();
    editor.value = text;
    editor.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    await measure.frame();
    const time = await measure.time(() => roadbook.key(editor, "Enter"));
    if (find()) throw new Error(`“${text}” was not taken`);
    return time;
  },

  sort(key) {
    const head = [...roadbook.grid().querySelectorAll("[role=columnheader]")].find(one => one.textContent.trim().startsWith(key));
    return measure.time(() => (head.querySelector("button") ?? head).click());
  },

  find(text) {
    const field = roadbook.root().querySelector(".grid-find");
    return measure.time(() => {
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    });
  },

  undo() {
    const target = roadbook.root().querySelector("#screen");
    return measure.time(() => target.dispatchEvent(
      new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, composed: true, cancelable: true })));
  },
};
