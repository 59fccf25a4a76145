// The home of roadbook.mjs: its wasm stands beside it, and a worker is this module again.

const address = import.meta.url;

settle({
  address,
  load: () => __wbg_init({ module_or_path: fetch(new URL("roadbook_bg.wasm", address)) }),
  async script() {
    const answer = await fetch(new URL("roadbook.js", address));
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  },
  openWorker() {
    const options = { type: "module", name: "Roadbook" };
    if (address.startsWith(`${origin}/`)) return new Worker(address, options);
    // A script from another origin cannot be a worker, but a worker can import it.
    const script = new Blob([`import ${JSON.stringify(address)};`], { type: "text/javascript" });
    return new Worker(URL.createObjectURL(script), options);
  },
});
begin(upgradeBlocks);
