// What a view is: a function that gives the content of the page for an address, and may fail or be given up when the user goes on.
import type { Child } from "../dom.ts";

export interface Request {
  /** What stands behind the name of the view in the path: `12` in `/person/12`. */
  id: string;
  parameters: URLSearchParams;
  hash: string;
  signal: AbortSignal;
}

export interface Shown {
  /** For the title of the window. */
  title: string;
  content: Child;
  /** What a screen reader is told when the view is there. */
  said?: string;
}

export type View = (request: Request) => Promise<Shown>;
