// A statement in its context, as search and people show it: what was said underlined by its form, the words that were looked for marked.
// Tested by tests/web/browser.
import type { Hit } from "../api.ts";
import { type Child, h } from "../dom.ts";
import { addressOf, type Filter } from "../filter.ts";
import { m } from "../i18n/messages.ts";
import { type Mark, type Piece, pieces } from "../marks.ts";
import { converter, type Span } from "../spans.ts";
import { date, dayOf, formLabel, speakers } from "./words.ts";

type Role = "content" | "cue" | "mark";

/** The context with its marks, as nodes. */
export function context(hit: Hit): Child {
  const convert = converter(hit.context);
  const [offset] = hit.context_span as Span;
  const marks: Mark<Role>[] = [];
  const put = (spans: readonly number[][], value: Role, rank: number) => {
    for (const [begin = 0, end = 0] of spans)
      marks.push({ span: convert([begin - offset, end - offset]), rank, value });
  };
  put(hit.content, "content", 0);
  put(hit.cue, "cue", 1);
  put(hit.marks, "mark", 2);
  const nodes = (parts: Piece<Role>[]): Child =>
    parts.map((part) => {
      if (typeof part === "string") return part;
      if (part.mark.value === "mark") return h("mark", {}, nodes(part.inside));
      return h("span", { class: part.mark.value === "cue" ? "cue" : `said u-${hit.form}` }, nodes(part.inside));
    });
  // A context that was cut out of a sentence says so.
  return [
    /^\p{Ll}/u.test(hit.context) && "… ",
    nodes(pieces(hit.context, marks, [0, hit.context.length])),
    /[\p{L}\p{N},;:]\s*$/u.test(hit.context) && " …",
  ];
}

export interface HitOptions {
  /** Where the page is about the speaker, each entry need not say so. */
  withoutSpeaker?: boolean;
  /** The words that were looked for are marked in the whole article too. */
  filter?: Filter;
}

/** One entry of a list of statements. */
export function hitEntry(hit: Hit, { withoutSpeaker, filter }: HitOptions = {}): HTMLElement {
  const { q, in: where } = filter ?? {};
  const words = { ...(q ? { q } : {}), ...(q && where ? { in: where } : {}) };
  const article = `${addressOf(`/article/${hit.article_number}`, words)}#s${hit.statement}`;
  return h(
    "article",
    { class: "hit" },
    h(
      "header",
      {},
      !withoutSpeaker && h("h3", {}, speakers(hit)),
      h("p", { class: "meta" }, date(dayOf(hit)), hit.publisher && [" · ", hit.publisher], " · ", formLabel(hit.form)),
    ),
    h("blockquote", { lang: "nl" }, h("p", {}, context(hit))),
    h(
      "footer",
      {},
      h("a", { href: article, lang: "nl", class: "title" }, hit.title ?? `${hit.id} (${m.searchView.inArticleLink})`),
      " · ",
      h("a", { href: `/statement/${hit.statement_number}`, class: "quiet" }, m.searchView.permalink),
      hit.corrected && [" · ", h("span", { class: "muted" }, m.corrected)],
      dayOf(hit) !== hit.published && [" · ", h("span", { class: "muted" }, m.searchView.datedByText)],
    ),
    hit.copies && hit.copies.length > 1 && copyList(hit.copies),
  );
}

export function copyList(copies: NonNullable<Hit["copies"]>): HTMLElement {
  return h(
    "details",
    { class: "copies" },
    h("summary", {}, m.searchView.copies(copies.length)),
    h(
      "ul",
      {},
      copies.map((copy) =>
        h(
          "li",
          {},
          h("a", { href: `/article/${copy.article_number}` }, copy.publisher ?? m.noPublisher),
          ", ",
          date(copy.date),
          copy.first && h("span", { class: "muted" }, ` (${m.searchView.firstPublication})`),
        ),
      ),
    ),
  );
}
