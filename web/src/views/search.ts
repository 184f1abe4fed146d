// Search: the form, what was found in its context, what to narrow it down by, and how it lies in time. Tested by tests/web/browser.
import { ApiError, apiAddress, type Facets, get, type Hit, type Timeline, type Version } from "../api.ts";
import { type Child, h, newId } from "../dom.ts";
import { addressOf, changed, conditionsOf, type Filter, filterOf, isEmpty } from "../filter.ts";
import { m } from "../i18n/messages.ts";
import { go } from "../navigation.ts";
import { timeChart } from "../parts/chart.ts";
import { choice } from "../parts/fields.ts";
import { hitEntry } from "../parts/hit.ts";
import { nameOf } from "../parts/people.ts";
import { notice, problem } from "../parts/states.ts";
import { apart, capital } from "../parts/words.ts";
import { leftOut, timelineOf } from "../timeline.ts";
import { dateInWords, periodInWords } from "../timex.ts";
import { facetLists } from "./facets.ts";
import { searchForm } from "./search_form.ts";
import type { Request, Shown } from "./view.ts";

interface ListMeta {
  next: string | null;
  facets?: Facets;
}

const SERIES = 6;

export async function searchView(request: Request): Promise<Shown> {
  const filter = filterOf(request.parameters);
  followed(filter);
  try {
    return await found(filter, request.signal);
  } catch (error) {
    if (!(error instanceof ApiError) || (error.code !== "invalid_parameter" && error.code !== "not_found")) throw error;
    // What was asked has to be mended, so that the form stays.
    const names = { speaker: filter.speaker ?? "", about: filter.about ?? "" };
    return {
      title: m.search,
      content: [
        h("div", { class: "front small" }, h("h1", { tabindex: -1 }, m.searchView.title), searchForm(filter, names)),
        problem(error),
      ],
    };
  }
}

/** The feed that a reader of feeds finds by itself is the one of this search. */
function followed(filter: Filter): void {
  const address = apiAddress("/feed.atom", conditionsOf(filter));
  document.querySelector('link[rel="alternate"]')?.setAttribute("href", address);
}

async function found(filter: Filter, signal: AbortSignal): Promise<Shown> {
  const asked = { ...conditionsOf(filter), sort: filter.sort, after: filter.after, group: filter.group };
  const [answer, timeline, speaker, about, version] = await Promise.all([
    get<Hit[], ListMeta>("/statements", { ...asked, facets: true, limit: 20 }, signal),
    timelineOf({ ...conditionsOf(filter), by: filter.by ?? "publisher", top: SERIES }, signal, filter.per),
    nameOf(filter.speaker, signal),
    nameOf(filter.about, signal),
    isEmpty(filter) ? get<Version>("/version", {}, signal) : null,
  ]);
  const total = answer.meta.facets?.total ?? answer.data.length;
  const names = { speaker, about };
  const said = isEmpty(filter) ? undefined : m.searchView.found(total);
  return {
    title: titleOf(filter, names),
    ...(said ? { said } : {}),
    content: [
      h(
        "div",
        { class: isEmpty(filter) ? "front" : "front small" },
        h("h1", { tabindex: -1 }, m.searchView.title),
        isEmpty(filter) && h("p", { class: "lead" }, m.searchView.lead),
        searchForm(filter, names),
        version && archiveLine(version.data),
      ),
      chips(filter, names),
      total === 0
        ? !isEmpty(filter) && nothing(filter)
        : h(
            "div",
            { class: "found" },
            h(
              "div",
              { class: "results" },
              timelineSection(filter, timeline),
              results(filter, answer.data, answer.meta.next, total),
            ),
            h(
              "aside",
              { class: "narrow", id: "narrow", tabindex: -1, "aria-label": m.searchView.narrow },
              answer.meta.facets && facetLists(filter, answer.meta.facets),
              exports(filter),
            ),
          ),
    ],
  };
}

/** Nothing was found: what to do, and the same question over whole articles, which may find more. */
function nothing(filter: Filter): Child {
  const wider =
    filter.q && filter.in !== "article" && addressOf("/", changed(filter, { in: "article", sort: undefined }));
  const element = notice(m.searchView.none, m.searchView.noneHelp);
  if (wider) element.append(h("p", {}, h("a", { href: wider, class: "button" }, m.searchView.wider)));
  return element;
}

function titleOf(filter: Filter, names: { speaker: string }): string {
  return [filter.q, names.speaker].filter(Boolean).join(" · ") || m.search;
}

function archiveLine({ archive }: Version): Child {
  if (archive.articles === 0) return h("p", { class: "muted" }, m.searchView.emptyArchive);
  return h(
    "p",
    { class: "muted" },
    m.searchView.archive(archive.articles, archive.statements, periodInWords(archive.first, archive.last, m.language)),
  );
}

/** What is asked for, each part with a link that takes it away. */
function chips(filter: Filter, names: { speaker: string; about: string }): Child {
  const v = m.searchView;
  const texts: Record<string, (value: string) => string> = {
    q: (value) => `${v.words}: ${value}`,
    speaker: () => `${v.speaker}: ${names.speaker}`,
    about: () => `${v.about}: ${names.about}`,
    publisher: (value) => `${v.publisher}: ${value}`,
    from_date: (value) => `${v.from} ${dateInWords(value, m.language)}`,
    to_date: (value) => `${v.to} ${dateInWords(value, m.language)}`,
    form: (value) => `${v.form}: ${m.forms[value as Hit["form"]] ?? value}`,
    mode: (value) => `${v.mode}: ${m.modes[value as Hit["mode"]] ?? value}`,
    in: () => `${v.where}: ${v.inArticle}`,
    min_confidence: (value) => `${v.confidence}: ${m.percent(Number(value))}`,
  };
  const conditions = Object.entries(conditionsOf(filter));
  if (conditions.length === 0) return null;
  return h(
    "ul",
    { class: "chips", "aria-label": v.conditions },
    conditions.map(([name, value]) => {
      const text = texts[name]?.(value) ?? value;
      const without = changed(filter, {
        [name]: undefined,
        ...(name === "q" && filter.sort === "relevance" ? { sort: undefined } : {}),
      });
      return h(
        "li",
        {},
        h(
          "a",
          { href: addressOf("/", without), "aria-label": v.remove(text) },
          text,
          h("span", { "aria-hidden": "true" }, " ×"),
        ),
      );
    }),
    conditions.length > 1 && h("li", {}, h("a", { href: "/", class: "quiet" }, v.clear)),
  );
}

function timelineSection(filter: Filter, timeline: Timeline): Child {
  if (timeline.periods.length < 2) return null;
  const by = filter.by ?? "publisher";
  const series = timeline.series.map((one) => ({
    name:
      one.value === null
        ? by === "speaker"
          ? m.unnamed
          : by === "publisher"
            ? m.noPublisher
            : m.searchView.by.all
        : [capital(one.value), apart(one.namesake)].filter(Boolean).join(", "),
    counts: one.counts,
  }));
  const tab = (key: "by" | "per", value: string, text: string, active: boolean) =>
    h(
      "a",
      {
        href: addressOf("/", changed(filter, { [key]: value })),
        "aria-current": active ? "true" : null,
        "data-key": `${key}-${value}`,
      },
      text,
    );
  return h(
    "section",
    { class: "timeline", "aria-labelledby": "timeline" },
    h(
      "div",
      { class: "heading" },
      h("h2", { id: "timeline" }, m.searchView.timeline),
      h(
        "p",
        { class: "tabs" },
        (["publisher", "speaker", "all"] as const).map((value) =>
          tab("by", value, m.searchView.by[value], by === value),
        ),
        h("span", { class: "gap", "aria-hidden": "true" }),
        tab("per", "month", m.searchView.perMonth, timeline.per === "month"),
        tab("per", "year", m.searchView.perYear, timeline.per === "year"),
      ),
    ),
    h("p", { class: "hidden" }, m.searchView.chartHelp),
    timeChart({
      label: m.searchView.timeline,
      periods: timeline.periods,
      series,
      hrefOf: (period) => addressOf("/", changed(filter, { from_date: period, to_date: period, per: undefined })),
      file: "tijdlijn",
      note: leftOut(timeline),
    }),
  );
}

function results(filter: Filter, hits: Hit[], next: string | null, total: number): Child {
  const v = m.searchView;
  const sorts: Record<string, string> = { newest: v.sorts.newest, oldest: v.sorts.oldest };
  if (filter.q && filter.in !== "article") sorts.relevance = v.sorts.relevance;
  const sort = choice(v.sort, sorts, filter.sort, "sort");
  sort.input.addEventListener("change", () => go(addressOf("/", changed(filter, { sort: sort.input.value }))));
  const group = h("input", { type: "checkbox", id: newId("group"), "data-key": "group" });
  group.checked = filter.group === "duplicates";
  group.addEventListener("change", () =>
    go(addressOf("/", changed(filter, { group: group.checked ? "duplicates" : undefined }))),
  );
  return h(
    "section",
    { "aria-labelledby": "results" },
    h(
      "div",
      { class: "heading" },
      h("h2", { id: "results" }, isEmpty(filter) ? v.newest : v.found(total)),
      // Where the page is narrow, what narrows the search down stands below all that was found.
      h("button", { type: "button", class: "quiet to-narrow", onclick: toNarrow }, `${v.narrow} ↓`),
      h(
        "div",
        { class: "tools" },
        h("p", { class: "check" }, group, h("label", { for: group.id }, v.group)),
        sort.element,
      ),
    ),
    hits.map((hit) => hitEntry(hit, { filter })),
    h(
      "nav",
      { class: "pages", "aria-label": v.results },
      filter.after && h("a", { href: addressOf("/", changed(filter, {})) }, v.first),
      next && h("a", { href: addressOf("/", changed(filter, { after: next })), class: "button", rel: "next" }, v.next),
    ),
  );
}

function toNarrow(): void {
  const aside = document.getElementById("narrow");
  aside?.scrollIntoView();
  aside?.focus({ preventScroll: true });
}

function exports(filter: Filter): Child {
  const asked = { ...conditionsOf(filter), group: filter.group };
  const link = (format: string, name: string) =>
    h("a", { href: apiAddress("/export", { ...asked, format }), download: `volgens.${format}` }, name);
  return h(
    "section",
    { class: "exports", "aria-labelledby": "exports" },
    h("h2", { id: "exports" }, m.searchView.exports),
    h("p", { class: "muted" }, m.searchView.exportsHint),
    h(
      "p",
      {},
      link("csv", "CSV"),
      " · ",
      link("jsonl", "JSON Lines"),
      " · ",
      link("tei", "TEI"),
      " · ",
      link("webannotation", "Web Annotation"),
    ),
    h("p", {}, h("a", { href: apiAddress("/feed.atom", asked), type: "application/atom+xml" }, m.searchView.atom)),
  );
}
