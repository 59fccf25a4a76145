// What the widget says when it cannot start, above the page's own content. The sentences below are the only ones that are
// not in src/language: they are needed where no wasm runs.

const SENTENCES = {
  en: {
    noWasm: "Roadbook cannot start: this browser has no WebAssembly, or it is switched off. Use a current browser, or switch it on.",
    noStreams: "Roadbook cannot start: this browser cannot unpack it (no DecompressionStream). Use a browser from 2023 or later.",
    policy: "Roadbook cannot start: this page’s content-security policy forbids WebAssembly. Add 'wasm-unsafe-eval' to script-src in the header Content-Security-Policy.",
    notLoaded: "Roadbook cannot start: its module could not be loaded. Put roadbook_bg.wasm beside roadbook.mjs; from another origin it needs the header Access-Control-Allow-Origin. Or use roadbook.js, which carries it inside. ({why})",
    other: "Roadbook cannot start: {why}. Reload the page; if this stays, tell whoever looks after it.",
  },
  de: {
    noWasm: "Roadbook kann nicht starten: Dieser Browser kennt kein WebAssembly, oder es ist ausgeschaltet. Nehmen Sie einen aktuellen Browser, oder schalten Sie es ein.",
    noStreams: "Roadbook kann nicht starten: Dieser Browser kann es nicht entpacken (kein DecompressionStream). Nehmen Sie einen Browser von 2023 oder später.",
    policy: "Roadbook kann nicht starten: Die Content-Security-Policy dieser Seite verbietet WebAssembly. Ergänzen Sie 'wasm-unsafe-eval' bei script-src im Header Content-Security-Policy.",
    notLoaded: "Roadbook kann nicht starten: Sein Modul ließ sich nicht laden. Legen Sie roadbook_bg.wasm neben roadbook.mjs; von einem anderen Ursprung braucht es den Header Access-Control-Allow-Origin. Oder nehmen Sie roadbook.js, das alles enthält. ({why})",
    other: "Roadbook kann nicht starten: {why}. Laden Sie die Seite neu; bleibt es dabei, sagen Sie es der Person, die die Seite betreut.",
  },
  ja: {
    noWasm: "Roadbook を起動できません。このブラウザーには WebAssembly がないか、無効になっています。新しいブラウザーを使うか、有効にしてください。",
    noStreams: "Roadbook を起動できません。このブラウザーでは展開できません (DecompressionStream がありません)。2023 年以降のブラウザーを使ってください。",
    policy: "Roadbook を起動できません。このページのコンテンツセキュリティポリシーが WebAssembly を禁じています。ヘッダー Content-Security-Policy の script-src に 'wasm-unsafe-eval' を追加してください。",
    notLoaded: "Roadbook を起動できません。モジュールを読み込めませんでした。roadbook_bg.wasm を roadbook.mjs と同じ場所に置いてください。別のオリジンからの場合はヘッダー Access-Control-Allow-Origin が必要です。または、すべてを含む roadbook.js を使ってください。({why})",
    other: "Roadbook を起動できません ({why})。ページを再読み込みしてください。直らない場合は、ページの管理者に伝えてください。",
  },
};

/** The sentence for an error that kept the module from starting, in the language around the element. */
export function whyNotStarted(host, error) {
  const around = host.closest("[lang]:not([lang=''])")?.lang ?? navigator.language;
  const sentences = SENTENCES[around.slice(0, 2).toLowerCase()] ?? SENTENCES.en;
  const why = String(error?.message ?? error).replace(/[.\s]+$/, "");
  if (typeof WebAssembly !== "object") return sentences.noWasm;
  if (typeof DecompressionStream !== "function") return sentences.noStreams;
  if (/Content Security Policy|unsafe-eval|blocked by CSP/i.test(why)) return sentences.policy;
  const kind = /fetch|NetworkError|Load failed|MIME/i.test(why) ? "notLoaded" : "other";
  return sentences[kind].replace("{why}", why);
}

/** Says a sentence above the page's own content, and tells the page. */
export function showFailure(host, sentence) {
  const box = document.createElement("div");
  box.className = "failure";
  box.setAttribute("role", "alert");
  box.textContent = sentence;
  host.shadowRoot.replaceChildren(box, document.createElement("slot"));
  const detail = { message: sentence };
  host.dispatchEvent(new CustomEvent("roadbook-error", { bubbles: true, composed: true, detail }));
}
