// The rescue screen: after a panic JavaScript is all that still runs, so it needs no wasm. The build puts this file behind
// the part that must load first.

/** What the screen says, by language: handed over at the start, since no wasm runs any more when it is needed. */
let rescueWords = {};

/** Takes what the screen says. */
export function takeRescueWords(words) {
  rescueWords = words;
}

/** Shows the last text of the plan, to copy or download, in the language the widget was written in. */
export function showRescue(host, text) {
  const root = host.shadowRoot;
  if (!root) return;
  const widget = root.querySelector("[lang]");
  const language = widget?.lang in rescueWords ? widget.lang : "en";
  const words = rescueWords[language];
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
  box.append(part("h2", words.title), part("p", text ? words.withPlan : words.withoutPlan));
  if (text) box.append(row, area);
  root.replaceChildren(box);
}

/** Puts the rescue screen into every widget of the page: they share the module that stopped. */
export function rescueAll() {
  for (const host of document.querySelectorAll("roadbook-plan")) host.rescue?.();
}
