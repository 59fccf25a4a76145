// Is the store of the page's frame, asks every widget on the page and in its frame what it says of its plan, and shows whether they
// agree.

const frame = document.querySelector("iframe");
if (frame) {
  RoadbookFrame.join(frame, {
    load: async () => ({ plan: await (await fetch("/harbour.plan.json")).text(), revision: 1 }),
    save: async (plan, { revision }) => ({ revision: revision + 1 }),
  });
}

const until = async (look) => {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
};

/** Titles and scores of the first of the ranking, as a person reads them in the grid. */
const seen = async (element) => {
  const root = await until(() => element.shadowRoot);
  const text = (part) => part?.querySelector(".grid-text")?.innerText ?? "";
  root.querySelector("#screen-tab-priorities").click();
  const head = await until(() =>
    [...root.querySelectorAll(".grid-head [data-column]")].find((one) => text(one) === "Score"));
  const rows = await until(() => {
    const found = [...root.querySelectorAll(".grid-body .grid-row")].slice(0, 5);
    return found.length === 5 && found;
  });
  const score = `[data-column="${head.dataset.column}"]`;
  return rows.map((row) => `${text(row.querySelector("[role=rowheader]"))} ${text(row.querySelector(score))}`).join("; ");
};

async function ask() {
  const framed = frame && (await until(() => frame.contentDocument?.querySelector("roadbook-plan")));
  const all = [...document.querySelectorAll("roadbook-plan"), ...(framed ? [framed] : [])];
  const said = [];
  for (const element of all) {
    element.scrollIntoView();
    await element.awake();
    await until(() => element.plan?.plan.title === "Harbour 2027");
    said.push({
      seen: await seen(element),
      ranking: await element.export("csv"),
      brief: await element.export("markdown"),
      roadmap: await element.export("svg", { view: "roadmap", plan: false }),
    });
  }
  const table = document.getElementById("said");
  for (const one of table ? said : []) {
    const row = table.insertRow();
    for (const text of [one.seen, one.ranking.length, one.brief.length, one.roadmap.length]) row.insertCell().append(text);
    row.insertCell().append(JSON.stringify(one) === JSON.stringify(said[0]) ? "the same" : "differs");
  }
  return said;
}
