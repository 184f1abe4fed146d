// One statement at its permanent address: what was said, by whom, where, and how to cite it. Tested by tests/web/browser.
import { ApiError, type Correction, get, type Hit } from "../api.ts";
import { h } from "../dom.ts";
import { m } from "../i18n/messages.ts";
import { citations } from "../parts/cite.ts";
import { correctionTable } from "../parts/correct.ts";
import { context, copyList } from "../parts/hit.ts";
import { capital, date, dayOf, formLabel, speakers } from "../parts/words.ts";
import type { Request, Shown } from "./view.ts";

const LONGEST_TITLE = 60;

export async function statementView({ id, signal }: Request): Promise<Shown> {
  const path = `/statements/${encodeURIComponent(id)}`;
  const [{ data: hit }, history] = await Promise.all([get<Hit>(path, {}, signal), historyOf(path, signal)]);
  const literal = hit.form === "direct";
  const day = dayOf(hit);
  const cited = {
    said: hit.said,
    literal,
    speakers: hit.speakers.map((speaker) => capital(speaker.name)),
    title: hit.title,
    publisher: hit.publisher,
    date: day,
    url: hit.url,
    address: new URL(`/statement/${hit.statement_number}`, location.href).href,
  };
  const short = hit.said.length > LONGEST_TITLE ? `${hit.said.slice(0, LONGEST_TITLE)} …` : hit.said;
  return {
    title: short,
    content: h(
      "article",
      { class: "one" },
      h("h1", { tabindex: -1, class: "kicker" }, `${m.statement.title} ${hit.statement_number}`),
      h("blockquote", { class: literal ? "large literal" : "large", lang: "nl" }, h("p", {}, hit.said)),
      h("p", { class: "by" }, speakers(hit)),
      h(
        "p",
        { class: "meta" },
        date(day),
        " · ",
        hit.publisher ?? m.noPublisher,
        " · ",
        formLabel(hit.form),
        " · ",
        m.modes[hit.mode],
        " · ",
        hit.corrected ? m.corrected : m.percent(hit.confidence),
      ),
      h("p", { class: "muted" }, literal ? m.statement.literal : m.statement.notLiteral),
      h(
        "section",
        { "aria-labelledby": "context" },
        h("h2", { id: "context" }, m.statement.context),
        h("blockquote", { class: "context", lang: "nl" }, h("p", {}, context(hit))),
        h(
          "p",
          {},
          h("a", { href: `/article/${hit.article_number}#s${hit.statement}`, class: "button" }, m.statement.inArticle),
          hit.title && [" ", h("cite", { lang: "nl" }, hit.title)],
        ),
        hit.copies && hit.copies.length > 1 && copyList(hit.copies),
      ),
      h("section", { "aria-labelledby": "cite" }, h("h2", { id: "cite" }, m.statement.cite), citations(cited)),
      history.length > 0 &&
        h(
          "section",
          { "aria-labelledby": "history" },
          h("h2", { id: "history" }, m.statement.history),
          correctionTable(history),
        ),
    ),
  };
}

/** What was corrected; a statement can be read without it too. */
async function historyOf(path: string, signal: AbortSignal): Promise<Correction[]> {
  try {
    return (await get<Correction[]>(`${path}/corrections`, { limit: 100 }, signal)).data;
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}
