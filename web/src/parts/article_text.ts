// The text of an article with all that was read in it: statements underlined in their speaker's colour and their form's style, nested ones
// on a line of their own below, cues and sources, times with their dates. Each statement has a numbered button, as a footnote has, so that
// the keyboard and a screen reader get to it too. Tested by tests/web/browser.
import type { Reading, Statement } from "../api.ts";
import { type Child, h } from "../dom.ts";
import { m } from "../i18n/messages.ts";
import { type Mark, type Piece, paragraphs, pieces } from "../marks.ts";
import { converter, type Span } from "../spans.ts";
import { timexInWords } from "../timex.ts";
import { depthsOf, type Names } from "./reading_names.ts";

type Value =
  | { role: "content" | "cue" | "source" | "addressee"; statement: Statement }
  | { role: "time"; words: string; value: string }
  | { role: "found" };

/** Where text nodes begin in the article, in UTF-16 units, so that a selection can become a span. */
const begins = new WeakMap<Node, number>();

/** `found` are words to mark because somebody looked for them, in code points. */
export function articleText(reading: Reading, names: Names, found: readonly Span[] = []): HTMLElement {
  const depths = depthsOf(reading);
  const marks = marksOf(reading, depths);
  const convert = converter(reading.text);
  for (const span of found) marks.push({ span: convert(span), rank: 40, value: { role: "found" } });
  const numbered = new Set<number>();
  let at = 0;
  const nodes = (parts: Piece<Value>[]): Child =>
    parts.map((part) => (typeof part === "string" ? textNode(part) : element(part)));

  function textNode(text: string): Text {
    const node = new Text(text);
    begins.set(node, at);
    at += text.length;
    return node;
  }

  function element(part: Exclude<Piece<Value>, string>): Child {
    const { value } = part.mark;
    if (value.role === "found") return h("mark", {}, nodes(part.inside));
    if (value.role === "time") {
      const inside = nodes(part.inside);
      return h(
        "time",
        { class: "when", datetime: value.value },
        inside,
        part.last && h("span", { class: "gloss" }, ` (${value.words})`),
      );
    }
    const { statement } = value;
    if (value.role !== "content") {
      return h("span", { class: `part-${value.role}`, "data-of": statement.id }, nodes(part.inside));
    }
    const colour = `c${names.colour(statement)}`;
    const inside = nodes(part.inside);
    const classes = `said u-${statement.form} d${Math.min(depths.get(statement.id) ?? 0, 3)} ${colour}`;
    const said = h("span", { class: classes, "data-statement": statement.id }, inside);
    if (numbered.has(statement.id)) return said;
    numbered.add(statement.id);
    // Outside what it belongs to, so that it is not underlined too.
    return [number(statement, names.label(statement), colour), said];
  }

  return h(
    "div",
    { class: "text", lang: "nl" },
    paragraphs(reading.text, reading.published?.source === "header").map((paragraph, i) => {
      at = paragraph[0];
      const inside = nodes(pieces(reading.text, marks, paragraph));
      return h("p", { class: i === 0 && reading.text.length > 600 ? "opening" : null }, inside);
    }),
  );
}

/** The number of a statement, a button. It is no `<button>`, at which a line could break between a quotation mark and its word. */
function number(statement: Statement, label: string, colour: string): HTMLElement {
  return h(
    "span",
    { role: "button", tabindex: 0, class: `number ${colour}`, "data-statement": statement.id, "aria-label": label },
    String(statement.id),
  );
}

function marksOf(reading: Reading, depths: ReadonlyMap<number, number>): Mark<Value>[] {
  const convert = converter(reading.text);
  const marks: Mark<Value>[] = [];
  for (const statement of reading.statements) {
    // The outer statement is the one with the smaller depth, also where both have the same words.
    const rank = depths.get(statement.id) ?? 0;
    for (const span of statement.content)
      marks.push({ span: convert(span as Span), rank, value: { role: "content", statement } });
    for (const role of ["source", "cue", "addressee"] as const) {
      for (const span of statement[role])
        marks.push({ span: convert(span as Span), rank: role === "cue" ? 20 : 10, value: { role, statement } });
    }
  }
  for (const time of reading.times) {
    const words = timexInWords(time.value, time.type, m.language);
    const said = reading.text.slice(...convert(time.span as Span));
    if (words && words !== said)
      marks.push({ span: convert(time.span as Span), rank: 30, value: { role: "time", words, value: time.value } });
  }
  return marks;
}

/** What is selected in the text of an article, in UTF-16 units; null when nothing is. */
export function selectedSpan(text: HTMLElement): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  let begin = -1;
  let end = -1;
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = begins.get(node);
    if (start === undefined || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : (node.nodeValue?.length ?? 0);
    if (from >= to) continue;
    if (begin < 0) begin = start + from;
    end = start + to;
  }
  return begin < 0 ? null : [begin, end];
}
