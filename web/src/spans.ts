// Spans of the API count code points; strings of the browser count UTF-16 units. This is the one place where the one becomes the other.
// Tested by tests/web/spans_test.ts.

/** `[begin, end)`, in code points of the article's text in what the API gives, in UTF-16 units after `converter`. */
export type Span = readonly [number, number];

const ASTRAL = /[\u{10000}-\u{10FFFF}]/u;

/** Gives the function that turns a span of `text` in code points into one in UTF-16 units. Spans beyond the end are cut off there. */
export function converter(text: string): (span: Span) => Span {
  if (!ASTRAL.test(text)) {
    const clip = (offset: number) => Math.min(Math.max(offset, 0), text.length);
    return ([begin, end]) => [clip(begin), clip(end)];
  }
  const units: number[] = [];
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) units.push(i);
  const at = (offset: number) => (offset < 0 ? 0 : (units[offset] ?? text.length));
  return ([begin, end]) => [at(begin), at(end)];
}

/** The way back: UTF-16 units of `text`, as a selection gives them, to code points. */
export function toCodePoints(text: string, [begin, end]: Span): Span {
  const count = (upTo: number) => [...text.slice(0, upTo)].length;
  return [count(begin), count(end)];
}

/** The words of several spans (code points of `text`), with an ellipsis between those that do not touch. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  const convert = converter(text);
  let words = "";
  let last = -1;
  for (const [begin, end] of spans.map(convert)) {
    if (last >= 0) words += /^\s*$/.test(text.slice(last, begin)) ? " " : " … ";
    words += text.slice(begin, end);
    last = end;
  }
  return words.replace(/\s+/g, " ").trim();
}
