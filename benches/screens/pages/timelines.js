// The timeline's peers: the same bars drawn by frappe-gantt, dhtmlx-gantt and mermaid.
"use strict";

const day = 86400000;
const iso = time => new Date(time).toISOString().slice(0, 10);

const timelines = {
  async frappe(bars) {
    const tasks = bars.map((bar, index) => ({ id: `t${index}`, name: bar.title, start: iso(bar.start), end: iso(bar.end) }));
    const start = performance.now();
    new Gantt("#frappe", tasks, { view_mode: "Week" });
    await measure.frame();
    await measure.painted();
    return performance.now() - start;
  },

  async dhtmlx(bars) {
    const data = bars.map((bar, index) => ({
      id: index + 1, text: bar.title, start_date: new Date(bar.start), end_date: new Date(bar.end),
    }));
    const start = performance.now();
    gantt.config.date_format = "%Y-%m-%d";
    gantt.init("dhtmlx");
    gantt.parse({ data, links: [] });
    await measure.frame();
    await measure.painted();
    return performance.now() - start;
  },

  /** From the navigation's start: what a page with a mermaid roadmap shows after. */
  async mermaid(bars) {
    const lines = bars.map(bar => `  ${bar.title.replaceAll(":", " ")} :${iso(bar.start)}, ${iso(bar.end)}`);
    const text = ["gantt", "  dateFormat YYYY-MM-DD", "  section Roadmap", ...lines].join("\n");
    mermaid.initialize({ startOnLoad: false });
    const { svg } = await mermaid.render("drawing", text);
    document.querySelector("#mermaid").innerHTML = svg;
    await measure.frame();
    await measure.painted();
    return performance.now();
  },
};
