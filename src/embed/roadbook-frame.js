// For pages that show a plan in a frame: answers the frame's `hello` with a port, gives the frame the height of its content and the
// page's look and language, and lets the page keep the plan. docs/embed-protocol.md has the messages. A page includes this
// script by itself; the build holds it to 3 KiB.
window.RoadbookFrame ??= (() => {
  // By frame: its options and, once it is connected, its port and, once it is open, the look it was told.
  const links = new WeakMap();
  const frames = document.getElementsByTagName("iframe");
  const say = (to, roadbook, fields, ...way) => to?.postMessage(JSON.stringify({ roadbook, ...fields }), ...way);
  const read = (data, most) => {
    try {
      return (typeof data === "string" && data.length <= most && JSON.parse(data)) || {};
    } catch {
      return {};
    }
  };
  // A sandboxed frame has no origin of its own.
  const originOf = ({ sandbox, src }) => /^$|allow-same-origin/.test(sandbox) ? new URL(src, location).origin : "null";
  const look = (frame) => {
    const signs = [document.documentElement, document.body].map(({ dataset: all, className }) =>
      ` ${[all.theme, all.bsTheme, all.colorMode, all.mdColorScheme].join(" ").replace(/[_-]/g, " ")} ${className.replace(/slate|default/g, "")} `);
    // VitePress says its dark look only; its ground tells the other.
    const [red, green, blue, alpha = 1] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g);
    const theme = / (dark|slate|coal|navy|ayu) /i.test(signs) ? "dark" : / (light|default|rust) /i.test(signs) ? "light"
      : alpha < 0.5 ? "auto" : red * 3 + green * 6 + +blue < 1280 ? "dark" : "light";
    return { theme, lang: frame.closest("[lang]")?.lang };
  };

  const connect = (frame, to, origin) => {
    const { port1: port, port2 } = new MessageChannel();
    const nonce = crypto.getRandomValues(new Uint32Array(5)).join("-");
    let link, options, many = 0;
    port.onmessage = async ({ data }) => {
      setTimeout(() => many--, 1e3);
      if (++many > 60) return;
      const { roadbook: name, nonce: given, id, pixels, plan, ...about } = read(data, 4e7);
      try {
        if (!link) {
          if (name !== "ready" || given !== nonce) return;
          ({ options } = link = Object.assign(links.get(frame), { port }));
          const copy = await options.load?.();
          link.told = look(frame);
          say(port, "open", { ...options, ...copy, ...link.told, nonce, storage: options.load ? "host" : "local" });
        } else if (name === "height" && pixels > 0 && pixels <= 3e4 && options.height !== "fixed") {
          frame.style.height = pixels + "px";
        } else if (name === "save") {
          const kept = await options.save(plan, about);
          say(port, kept.plan === undefined ? "saved" : "conflict", { ...kept, id });
        }
      } catch (error) {
        say(port, "failed", { id, reason: error?.message?.slice(0, 300) });
      }
    };
    say(to, "connect", { version: 1, nonce }, origin === "null" ? "*" : origin, [port2]);
  };

  const join = (place, options = {}) => {
    let frame = place;
    if (place.localName !== "iframe") {
      frame = document.createElement("iframe");
      frame.title = "Roadbook";
      frame.src = options.src;
      place.append(frame);
    }
    frame.style.cssText += ";border:0;width:100%";
    // One that was joined before begins anew.
    if (links.get(frame)?.port) frame.src += "";
    links.set(frame, { options });
    // It may have said its hello already.
    say(frame.contentWindow, "call", {}, "*");
    return frame;
  };

  addEventListener("message", ({ data, source, origin }) => {
    for (const frame of frames) {
      if (links.has(frame) && frame.contentWindow === source && origin === originOf(frame) && read(data, 1e3).roadbook === "hello")
        connect(frame, source, origin);
    }
  });
  const find = () => {
    for (const frame of frames) {
      const { port, told } = links.get(frame) ?? ("roadbook" in frame.dataset && join(frame)), now = look(frame);
      if (told && now.theme + now.lang !== told.theme + told.lang) say(port, "look", Object.assign(told, now));
    }
  };
  new MutationObserver(find).observe(document, { attributes: true, childList: true, subtree: true });
  find();
  return { join };
})();
