// What a page can rely on. docs/embedding.md says what each part means.

/** A plan file: docs/file-format.md and plan.schema.json say what is in it. */
export interface PlanFile {
  format: "roadbook-plan";
  version: number;
  plan: { id: string; title: string; revision: number; [key: string]: unknown };
}

/** `<roadbook-plan>`. Its attributes are `src`, `plan-id`, `view`, `mode`, `theme`, `storage`, `height`, `lang` and `sample`. */
export interface RoadbookPlanElement extends HTMLElement {
  /** The plan as it is now; null before the widget has started. */
  readonly plan: PlanFile | null;
  /** Starts the widget, if it has not started; done when it is drawn. */
  awake(): Promise<void>;
  /** Opens another plan in place of this one, as a step that can be undone. Rejects with a sentence. */
  load(plan: PlanFile | string): Promise<void>;
  /** Saves now what waits to be saved. Rejects with a sentence where it could not be kept. */
  save(): Promise<void>;
  /** The plan, the ranking or the brief as text; null for any other kind. */
  export(kind?: "json" | "csv" | "markdown"): Promise<string | null>;
  /** A view as a picture that opens as the plan. Rejects with a sentence, where there is no such view. */
  export(kind: "svg", options?: PictureOptions): Promise<string>;
  /** The same in pixels; rejects with a sentence where the page's policy does not let it be drawn, too. */
  export(kind: "png", options?: PictureOptions): Promise<Blob>;
  /** Takes the last step back; false where there is none. */
  undo(): boolean;
  /** Does the step taken back again; false where there is none. */
  redo(): boolean;
}

/** What a picture shows and carries. */
export interface PictureOptions {
  /** A view as in the attribute `view`; otherwise the element's own. */
  view?: string;
  /** Whether the plan is inside; it is unless this is false. */
  plan?: boolean;
}

export interface RoadbookEvents {
  /** The first screen is drawn. */
  "roadbook-ready": CustomEvent<Record<string, never>>;
  /** The plan is another one now. */
  "roadbook-change": CustomEvent<{ revision: number }>;
  /** The plan is kept, in this browser or by the page around its frame, since a local time such as `10:42`. */
  "roadbook-save": CustomEvent<{ at: string }>;
  /** Texts of this plan were kept apart: another tab or somebody else saved meanwhile, or one could not be read. */
  "roadbook-conflict": CustomEvent<{ count: number }>;
  /** The plan is not kept. */
  "roadbook-storage": CustomEvent<{ reason: "blocked" | "full" | "not-kept" | "off" | "file" | "host-silent" | "host-refused"; message: string }>;
  /** The widget cannot start, for this reason. */
  "roadbook-error": CustomEvent<{ message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "roadbook-plan": RoadbookPlanElement;
  }
  interface HTMLElementEventMap extends RoadbookEvents {}
}

/** The version of Roadbook. */
export const version: string;
