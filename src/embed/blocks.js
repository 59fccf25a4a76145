// Code blocks of the language `roadbook`, as Markdown tools write them: each is put into an element of its own, where it
// stands until the widget is drawn.

const BLOCKS = [
  "pre > code.language-roadbook",
  ".language-roadbook pre > code",
  "pre.language-roadbook",
  ".highlight-roadbook pre",
  "pre.code.roadbook",
  "pre[lang=roadbook]",
].join();

/** Runs it once the page's own scripts have settled: applications that take over what a server sent must find it as it was. */
function whenSettled(then) {
  const idle = () => (globalThis.requestIdleCallback ?? setTimeout)(then);
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}

/** Upgrades the blocks that are in the page, and those that come later: single-page sites replace their content. */
export function upgradeBlocks(name) {
  const upgrade = () => {
    for (const block of document.querySelectorAll(BLOCKS)) {
      const whole = block.closest("pre");
      if (whole.closest(name)) continue;
      const element = document.createElement(name);
      if (whole.id) element.setAttribute("plan-id", whole.id);
      whole.replaceWith(element);
      element.append(whole);
    }
  };
  whenSettled(() => {
    new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
    upgrade();
  });
}
