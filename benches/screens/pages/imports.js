// Handing the widget a long table, as a person does, and taking it in.
"use strict";

const imports = {
  root() {
    return document.querySelector("roadbook-plan").shadowRoot;
  },

  find(css, words) {
    return [...imports.root().querySelectorAll(css)].find(one => one.textContent.includes(words));
  },

  /** What an issue tracker exports, with so many rows. */
  table(rows) {
    const lines = ["Issue key,Summary,Status,Priority,Labels,Due date,Original estimate,Story Points,Inward issue link (Blocks),Description"];
    for (let row = 0; row < rows; row += 1) {
      lines.push(
        `HARB-${row},Berth number ${row} can be booked,To Do,High,"booking, mobile",${(row % 28) + 1}/Feb/27 10:17 PM,` +
          `${28800 * ((row % 9) + 1)},${(row % 13) + 1},HARB-${Math.floor(row / 2)},"Why: half of all skippers ring first.\nWhat: book berth ${row} at night."`,
      );
    }
    return new File([lines.join("\n")], "issues.csv", { type: "text/csv" });
  },

  async opened() {
    imports.root().querySelector("[aria-controls='plan-menu']").click();
    await measure.until(() => imports.find("[role=menuitem]", "Import"));
    imports.find("[role=menuitem]", "Import").click();
    await measure.until(() => imports.root().querySelector("#import-file"));
  },

  /** From handing the table in until its rows are seen, and the longest task of the page meanwhile. */
  async read(rows) {
    const file = imports.table(rows);
    await imports.opened();
    const field = imports.root().querySelector("#import-file");
    const handed = new DataTransfer();
    handed.items.add(file);
    measure.watch();
    const time = await measure.timeUntil(
      () => {
        field.files = handed.files;
        field.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
      },
      () => imports.find("button:not(:disabled)", "Import 2"),
    );
    return imports.told(time);
  },

  /** From pressing the button until the person is told, and the longest task meanwhile. */
  async taken() {
    measure.longest = 0;
    const time = await measure.timeUntil(
      () => imports.find("button:not(:disabled)", "Import 2").click(),
      () => imports.find("[role=status], .toast", "Imported"),
    );
    return imports.told(time);
  },

  async told(time) {
    await new Promise(resolve => setTimeout(resolve, 1500));
    const longest = measure.longest;
    measure.longest = 0;
    return { time, longest };
  },
};
