// The home of roadbook.js: everything is inside this one script, so nothing else is fetched, and a worker is this script again.

const address = known ?? globalThis.document?.currentScript?.src ?? "";

settle({
  address,
  async load() {
    const packed = Uint8Array.from(atob(PACKED_WASM), (letter) => letter.charCodeAt(0));
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    // Compiled while it is unpacked. No address is fetched, so a policy need not allow one.
    const headers = { "Content-Type": "application/wasm" };
    await __wbg_init({ module_or_path: new Response(unpacked, { headers }) });
  },
  script: () => `(${roadbook})();`,
  openWorker() {
    const options = { name: "Roadbook" };
    if (address.startsWith(`${origin}/`)) return new Worker(address, options);
    // A script from another origin, or from a file, cannot be a worker; its text can.
    const script = new Blob([`(${roadbook})();`], { type: "text/javascript" });
    return new Worker(URL.createObjectURL(script), options);
  },
});
begin(upgradeBlocks);
