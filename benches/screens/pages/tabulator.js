// Tabulator doing the grid's work: the same rows, columns and actions.
"use strict";

const tabulator = {
  async build(rows) {
    const start = performance.now();
    const table = new Tabulator("#table", {
      data: rows,
      height: 600,
      index: "id",
      columns: [
        { title: "Rank", field: "rank", sorter: "number" },
        { title: "Title", field: "title", editor: "input", width: 300 },
        { title: "Reach", field: "reach", editor: "input", sorter: "number" },
        { title: "Impact", field: "impact", editor: "input", sorter: "number" },
        { title: "Confidence", field: "confidence", editor: "input", sorter: "number" },
        { title: "Effort", field: "effort", editor: "input", sorter: "number" },
        { title: "Score", field: "score", sorter: "number" },
        { title: "Status", field: "status", editor: "input" },
        { title: "Owner", field: "owner", editor: "input" },
      ],
    });
    await new Promise(resolve => table.on("tableBuilt", resolve));
    await measure.painted();
    tabulator.table = table;
    return performance.now() - start;
  },

  edit(id, field, value) {
    return measure.time(() => tabulator.table.updateData([{ id, [field]: value }]));
  },

  sort(field, direction) {
    return measure.time(() => tabulator.table.setSort(field, direction));
  },

  find(text) {
    return measure.time(() => tabulator.table.setFilter("title", "like", text));
  },

  scroll(pixels, frames) {
    return measure.scroll(document.querySelector(".tabulator-tableholder"), pixels, frames);
  },
};
