// An article with every statement marked in its text and listed beside it. `#s3` opens the third. Tested by tests/web/browser.
import { ApiError, type Article, get, type Hit } from "../api.ts";
import { h } from "../dom.ts";
import { type Filter, filterOf } from "../filter.ts";
import { m } from "../i18n/messages.ts";
import { paragraphs } from "../marks.ts";
import { maySeeCorrections, statementCorrection } from "../parts/correct.ts";
import { reader } from "../parts/reader.ts";
import { date, dayOf } from "../parts/words.ts";
import type { Span } from "../spans.ts";
import { onDate } from "../timex.ts";
import type { Request, Shown } from "./view.ts";

export async function articleView({ id, parameters, hash, signal }: Request): Promise<Shown> {
  const { data: article } = await get<Article>(`/articles/${encodeURIComponent(id)}`, {}, signal);
  const title = article.title ?? firstWords(article);
  const filter = filterOf(parameters);
  const found = filter.q ? await foundIn(article, filter, signal) : [];
  const open = Number(/^#s(\d+)$/.exec(hash)?.[1] ?? 0) || null;
  return {
    title,
    content: h(
      "article",
      { class: "article" },
      h(
        "header",
        { class: "article-head" },
        h("p", { class: "meta" }, article.publisher ?? m.noPublisher, " · ", date(article.published?.value)),
        h("h1", { tabindex: -1, lang: "nl" }, title),
        article.dateline && h("p", { class: "muted" }, m.article.dateline(onDate(article.dateline.value, m.language))),
        h(
          "p",
          { class: "meta" },
          m.statements(article.statements.length),
          article.url &&
            safeAddress(article.url) && [" · ", h("a", { href: article.url, rel: "noreferrer" }, m.article.source)],
        ),
        article.copies.length > 1 && copies(article),
        filter.q && marked(article, filter.q),
      ),
      reader({
        reading: article,
        found,
        open,
        onopen: (statement) => history.replaceState(history.state, "", `${location.search}#s${statement.id}`),
        ...(maySeeCorrections() ? { correct: (statement, text) => statementCorrection(article, statement, text) } : {}),
      }),
    ),
  };
}

const MOST_HITS = 100;

/** Where the words that were looked for stand in this article: asked as a search of its day and publisher. */
async function foundIn(article: Article, filter: Filter, signal: AbortSignal): Promise<Span[]> {
  const day = dayOf({
    dateline: article.dateline?.value ?? null,
    published: article.published?.value ?? null,
  });
  const query = {
    q: filter.q,
    in: filter.in,
    from_date: day,
    to_date: day,
    publisher: article.publisher,
    limit: MOST_HITS,
  };
  try {
    const { data } = await get<Hit[]>("/statements", query, signal);
    return data.filter((hit) => hit.article_number === article.article_number).flatMap((hit) => hit.marks as Span[]);
  } catch (error) {
    // The article can be read without marks too.
    if (error instanceof ApiError) return [];
    throw error;
  }
}

function marked(article: Article, words: string) {
  const text = `${m.article.marked}: ${words}`;
  return h(
    "ul",
    { class: "chips" },
    h(
      "li",
      {},
      h(
        "a",
        { href: `/article/${article.article_number}`, "aria-label": m.searchView.remove(text) },
        text,
        h("span", { "aria-hidden": "true" }, " ×"),
      ),
    ),
  );
}

function copies(article: Article) {
  return h(
    "p",
    { class: "meta" },
    `${m.article.copies}: `,
    article.copies
      .filter((copy) => copy.article_number !== article.article_number)
      .map((copy, i) => [
        i > 0 && ", ",
        h("a", { href: `/article/${copy.article_number}` }, copy.publisher ?? m.noPublisher),
        copy.date && [" (", date(copy.date, "short"), ")"],
      ]),
  );
}

/** Addresses come with the articles: only those that lead to a web page become links. */
function safeAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function firstWords(article: Article): string {
  const [begin, end] = paragraphs(article.text, article.published?.source === "header")[0] ?? [0, 0];
  const line = article.text.slice(begin, end);
  return line.length > 80 ? `${line.slice(0, line.lastIndexOf(" ", 80))} …` : line;
}
