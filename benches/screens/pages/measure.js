// What every measured page has: times from an action to the paint that shows it, long tasks, dropped frames.
"use strict";

const measure = {
  longest: 0,

  /** Resolves in the frame after next work of the main thread was painted: style, layout and paint are done. */
  painted() {
    return new Promise(resolve => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(0);
    });
  },

  frame() {
    return new Promise(resolve => requestAnimationFrame(resolve));
  },

  /** Milliseconds from the start of an action, at the start of a frame, until that frame is painted. */
  async time(action) {
    await measure.frame();
    const start = performance.now();
    action();
    await null;
    await measure.painted();
    return performance.now() - start;
  },

  /** Waits, frame by frame, until something is so. */
  async until(isSo) {
    for (let frames = 0; frames < 600; frames += 1) {
      if (isSo()) return;
      await measure.frame();
    }
    throw new Error(`what was waited for did not come: ${isSo}`);
  },

  /** As `time`, for an action that shows only once `is_shown` says so, in a later frame. */
  async timeUntil(action, isShown) {
    await measure.frame();
    const start = performance.now();
    action();
    await measure.until(isShown);
    await measure.painted();
    return performance.now() - start;
  },

  /** Scrolls an element down by so many pixels a frame; says how many frames there were and how many were dropped. */
  async scroll(element, pixels, frames) {
    element.scrollTop = 0;
    await measure.frame();
    let last = await measure.frame();
    const steps = [];
    for (let count = 0; count < frames; count += 1) {
      element.scrollTop += pixels;
      const now = await measure.frame();
      steps.push(now - last);
      last = now;
    }
    const dropped = steps.reduce((sum, step) => sum + Math.max(0, Math.round(step / (1000 / 60)) - 1), 0);
    return { frames, dropped };
  },

  /** Counts long tasks from now on. */
  watch() {
    measure.longest = 0;
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) measure.longest = Math.max(measure.longest, entry.duration);
    }).observe({ type: "longtask" });
  },
};
