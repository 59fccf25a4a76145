// What a page can rely on. docs/embedding.md says what each part means.

/** The version of Roadbook. */
export const version: string;
