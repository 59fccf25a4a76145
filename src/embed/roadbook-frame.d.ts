// What a page that shows a plan in a frame can rely on. docs/embed-protocol.md says what goes over the wire.

/** The page's copy of a plan. */
export interface HostCopy {
  /** A plan file as text; null or nothing where there is none yet. */
  plan?: string | null;
  /** A number that is another one for every copy. */
  revision: number;
}

/** What a save is made from. */
export interface SaveAbout {
  /** The revision of the copy that this plan was made from; 0 where there was none. */
  revision: number;
  /** Whether the copy that this plan replaces was made by somebody else and is to be kept apart. */
  keep: boolean;
}

/** How a page keeps a plan, and what its frame shows. */
export interface FrameOptions {
  /** Hands out the page's copy. With it, the page keeps the plan; without it, the browser does. A rejection is shown to the person. */
  load?(): Promise<HostCopy | null> | HostCopy | null;
  /**
   * Keeps a plan. Answer with the revision of the new copy; or, where the page's copy is not the one this plan was made from, with
   * the revision and the plan of that copy (null where there is none any more), and keep nothing. A rejection, with an `Error` that says why, is shown to the person.
   */
  save?(plan: string, about: SaveAbout): Promise<HostCopy> | HostCopy;
  /** `view` where this reader may change nothing. */
  mode?: "edit" | "view";
  /** What is seen, as in the attribute `view` of `<roadbook-plan>`. */
  view?: string;
  /** `fixed` where the page says how high the frame is. */
  height?: "auto" | "fixed";
  /** The address of embed.html, where `join` is to make the frame. */
  src?: string;
}

declare global {
  /** Is there once roadbook-frame.js has run. */
  const RoadbookFrame: {
    /** Connects a frame that shows embed.html, or makes one inside any other element; answers the frame. */
    join(place: HTMLElement, options?: FrameOptions): HTMLIFrameElement;
  };
  interface Window {
    RoadbookFrame: typeof RoadbookFrame;
  }
}
