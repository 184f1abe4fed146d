// Annotated spans over one text become a tree of pieces: what stands inside another is nested in it, what crosses another is cut at its
// border. Joined in order, the pieces give the text again. Tested by tests/web/marks_test.ts.
import type { Span } from "./spans.ts";

/** Something marked: `[begin, end)` in UTF-16 units. Of two with the same span, the one of lower `rank` is the outer one. */
export interface Mark<T> {
  span: Span;
  rank: number;
  value: T;
}

/** Text, or a marked piece with what is in it. `first` and `last` tell pieces of a mark that was cut. */
export type Piece<T> = string | { mark: Mark<T>; first: boolean; last: boolean; inside: Piece<T>[] };

interface Part<T> {
  begin: number;
  end: number;
  mark: Mark<T>;
  inside: Part<T>[];
}

/** The pieces of `text` between `begin` and `end`. Marks may come in any order; empty ones are left out. */
export function pieces<T>(text: string, marks: readonly Mark<T>[], [begin, end]: Span): Piece<T>[] {
  const root: Part<T>[] = [];
  const open: Part<T>[] = [];
  const waiting = marks
    .map((mark) => ({ begin: Math.max(mark.span[0], begin), end: Math.min(mark.span[1], end), mark }))
    .filter((part) => part.begin < part.end)
    .sort(before);
  while (waiting.length > 0) {
    const next = waiting.shift();
    if (!next) break;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= next.begin) open.pop();
    const around = open.at(-1);
    if (around && next.end > around.end) {
      insert(waiting, { ...next, begin: around.end });
      next.end = around.end;
    }
    const part: Part<T> = { ...next, inside: [] };
    (around?.inside ?? root).push(part);
    open.push(part);
  }
  return cut(text, root, begin, end);
}

function before<T>(a: Omit<Part<T>, "inside">, b: Omit<Part<T>, "inside">): number {
  return a.begin - b.begin || b.end - a.end || a.mark.rank - b.mark.rank;
}

function insert<T>(waiting: Omit<Part<T>, "inside">[], part: Omit<Part<T>, "inside">): void {
  const place = waiting.findIndex((other) => before(part, other) < 0);
  waiting.splice(place < 0 ? waiting.length : place, 0, part);
}

function cut<T>(text: string, parts: readonly Part<T>[], begin: number, end: number): Piece<T>[] {
  const made: Piece<T>[] = [];
  let at = begin;
  for (const part of parts) {
    if (part.begin > at) made.push(text.slice(at, part.begin));
    made.push({
      mark: part.mark,
      first: part.begin === part.mark.span[0],
      last: part.end === part.mark.span[1],
      inside: cut(text, part.inside, part.begin, part.end),
    });
    at = part.end;
  }
  if (at < end) made.push(text.slice(at, end));
  return made;
}

/** Date, title and the like at the head of a plain text; they are shown above it already. */
const HEAD = /^\s*date \d{4}(-\d{2}){0,2}(?:[ \t]*\n(?:(?:title|publisher|author|url)\b[^\n]*(?:\n|$))*|\s)/;

/**
 * Where the paragraphs of `text` stand: lines that are not blank, without the white space around them. With `headed` the lines that
 * give its date and title are left out.
 */
export function paragraphs(text: string, headed = false): Span[] {
  const start = headed ? (HEAD.exec(text)?.[0].length ?? 0) : 0;
  const found: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match.index + match[0].length <= start) continue;
    const from = Math.max(match.index, start);
    const line = text.slice(from, match.index + match[0].length);
    const kept = line.trim();
    if (kept === "") continue;
    const begin = from + line.indexOf(kept);
    found.push([begin, begin + kept.length]);
  }
  return found;
}
