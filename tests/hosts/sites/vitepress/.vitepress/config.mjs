export default {
  title: "Harbour wiki",
  head: [["script", { src: "/roadbook.js", async: "" }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "roadbook-plan" } } },
  themeConfig: { search: { provider: "local" } },
};
