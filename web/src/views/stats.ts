// Who gets to speak: kinds of speakers, women and men, the most heard, publishers side by side, and all of it over time. Every figure
// stands in a table that can be saved. Tested by tests/web/browser.
import { type Count, get, type Query } from "../api.ts";
import { type Child, h, newId } from "../dom.ts";
import { addressOf, changed, conditionsOf, type Filter, filterOf } from "../filter.ts";
import { m } from "../i18n/messages.ts";
import { go } from "../navigation.ts";
import { timeChart } from "../parts/chart.ts";
import { combobox } from "../parts/combobox.ts";
import { checkDates, field } from "../parts/fields.ts";
import { suggestPublishers } from "../parts/people.ts";
import { notice } from "../parts/states.ts";
import { barTable, csvLink, dataTable, dividedBar } from "../parts/table.ts";
import { apart, capital } from "../parts/words.ts";
import { periodsBetween } from "../timeline.ts";
import type { Request, Shown } from "./view.ts";

type StatsMeta = { statements: number; words: number; next: string | null };
type Counted = { data: Count[]; meta: StatsMeta };
type By = "kind" | "named" | "gender" | "speaker" | "form" | "publisher";
type Split = "publisher" | "year";
type Measure = "statements" | "words";
type Of = "gender" | "kind" | "named";

const SPEAKERS = 15;
const PUBLISHERS = 20;
/** Of women, men and unknown, wherever they stand. */
const GENDER_COLOURS = [6, 2, 7];

/** What a whole is divided into, and which values of the server make up each part. */
interface Part {
  name: string;
  values: readonly (string | null)[];
  colour: number;
}

function partsOf(of: Of): Part[] {
  if (of === "gender")
    return (["f", "m"] as const).map((value, i) => ({
      name: m.genders[value],
      values: [value],
      colour: GENDER_COLOURS[i] ?? 0,
    }));
  if (of === "named")
    return [
      { name: m.stats.byName, values: ["named"], colour: 0 },
      { name: m.unnamed, values: ["unnamed"], colour: 1 },
    ];
  return [
    { name: m.kinds.person, values: ["person"], colour: 0 },
    { name: m.kinds.organisation, values: ["organisation"], colour: 1 },
    { name: m.stats.otherKinds, values: ["group", "place", "document", "other", null], colour: 4 },
  ];
}

export async function statsView({ parameters, signal }: Request): Promise<Shown> {
  const filter = filterOf(parameters);
  const of: Of = filter.of === "kind" || filter.of === "named" ? filter.of : "gender";
  const measure: Measure = filter.count === "words" ? "words" : "statements";
  const count = (by: By, split?: Split): Promise<Counted> => everyRow({ ...conditionsOf(filter), by, split }, signal);
  const [kind, named, gender, speaker, form, publisher, byPublisher, byYear] = await Promise.all([
    count("kind"),
    count("named"),
    count("gender"),
    get<Count[], StatsMeta>("/stats", { ...conditionsOf(filter), by: "speaker", limit: 1000 }, signal),
    count("form"),
    count("publisher"),
    count(of, "publisher"),
    count(of, "year"),
  ]);
  const { statements, words } = kind.meta;
  const division = { filter, of, measure, parts: partsOf(of) };
  return {
    title: m.stats.title,
    said: m.stats.counted(statements, words),
    content: h(
      "div",
      { class: "stats" },
      h("h1", { tabindex: -1 }, m.stats.title),
      h("p", { class: "lead" }, m.stats.counted(statements, words), " ", m.stats.lead),
      filterForm(filter),
      statements === 0
        ? notice(m.searchView.none, m.stats.none)
        : h(
            "div",
            { class: "panels" },
            panel("soort", m.stats.kind, m.stats.kindHelp, kindRows(kind.data)),
            panel("naam", m.stats.named, m.stats.namedHelp, namedRows(named.data)),
            panel("geslacht", m.stats.gender, m.stats.genderHelp, persons(gender.data, kind.data), GENDER_COLOURS),
            panel(
              "vorm",
              m.stats.form,
              m.stats.formHelp,
              form.data.map((row) => ({ ...row, name: formName(row.value) })),
            ),
            speakers(filter, speaker, words),
            perPublisher(division, publisher, byPublisher.data),
            overTime(division, byYear.data),
          ),
    ),
  };
}

/** All rows of a count, however many pages they are; publishers and years are not without end. */
async function everyRow(query: Query, signal: AbortSignal): Promise<Counted> {
  const page = (after?: string) => get<Count[], StatsMeta>("/stats", { ...query, limit: 1000, after }, signal);
  const whole = await page();
  for (let next = whole.meta.next; next; ) {
    const more = await page(next);
    whole.data.push(...more.data);
    next = more.meta.next;
  }
  return whole;
}

type Row = Pick<Count, "statements" | "words" | "articles"> & { name: string };

function formName(value: string | null): string {
  return m.forms[value as keyof typeof m.forms] ?? m.unknown;
}

function kindRows(kinds: readonly Count[]): Row[] {
  return kinds
    .filter((row) => row.value !== null)
    .map((row) => ({ ...row, name: m.kinds[row.value as keyof typeof m.kinds] ?? row.value ?? "" }));
}

/** Who is named, and who is known by a description only or not at all. */
function namedRows(rows: readonly Count[]): Row[] {
  return ["named", "unnamed"].flatMap((value) =>
    rows
      .filter((row) => row.value === value)
      .map((row) => ({ ...row, name: value === "named" ? m.stats.byName : m.unnamed })),
  );
}

/** Genders are only of persons: what organisations say is not "unknown". */
function persons(genders: readonly Count[], kinds: readonly Count[]): Row[] {
  const all = kinds.find((row) => row.value === "person");
  const known = genders.filter((row) => row.value === "f" || row.value === "m");
  const rest = {
    statements: Math.max(0, (all?.statements ?? 0) - known.reduce((sum, row) => sum + row.statements, 0)),
    words: Math.max(0, (all?.words ?? 0) - known.reduce((sum, row) => sum + row.words, 0)),
    articles: genders.find((row) => row.value === "unknown")?.articles ?? 0,
  };
  const rows = known
    .map((row) => ({ ...row, name: m.genders[row.value as "f" | "m"] }))
    .sort((a, b) => (a.name < b.name ? 1 : -1));
  return rest.statements > 0 ? [...rows, { ...rest, name: m.genders.unknown }] : rows;
}

function panel(file: string, title: string, help: string, rows: readonly Row[], colours?: readonly number[]): Child {
  if (rows.length === 0) return null;
  const statements = rows.reduce((sum, row) => sum + row.statements, 0) || 1;
  const words = rows.reduce((sum, row) => sum + row.words, 0) || 1;
  const id = newId("panel");
  const columns = [
    m.stats.value,
    "",
    m.stats.shareColumn,
    m.stats.statementsColumn,
    m.stats.wordShareColumn,
    m.stats.wordsColumn,
  ];
  return h(
    "section",
    { class: "panel", "aria-labelledby": id },
    h("h2", { id }, title),
    h("p", { class: "muted" }, help),
    dividedBar(rows.map((row, i) => ({ name: row.name, share: row.statements, colour: colours?.[i] ?? i }))),
    barTable(
      title,
      columns,
      rows.map((row, i) => ({
        name: row.name,
        share: row.statements / statements,
        colour: colours?.[i] ?? i,
        cells: [
          m.percent(row.statements / statements),
          m.number(row.statements),
          m.percent(row.words / words),
          m.number(row.words),
        ],
      })),
    ),
    csvLink(
      file,
      [m.stats.value, m.stats.statementsColumn, m.stats.wordsColumn, m.stats.articlesColumn],
      rows.map((row) => [row.name, row.statements, row.words, row.articles]),
    ),
  );
}

function speakers(filter: Filter, counted: Counted, allWords: number): Child {
  const rows = counted.data.filter((row) => row.value !== null);
  if (rows.length === 0) return null;
  const most = rows[0]?.statements ?? 1;
  const total = counted.meta.statements || 1;
  const id = newId("panel");
  return h(
    "section",
    { class: "panel wide", "aria-labelledby": id },
    h("h2", { id }, m.stats.speakers),
    h("p", { class: "muted" }, m.stats.speakersHelp),
    barTable(
      m.stats.speakers,
      [
        m.searchView.speaker,
        "",
        m.stats.statementsColumn,
        m.stats.shareColumn,
        m.stats.wordShareColumn,
        m.stats.articlesColumn,
      ],
      rows.slice(0, SPEAKERS).map((row) => ({
        name: [
          h(
            "a",
            { href: addressOf("/", { ...conditionsOf(filter), speaker: `#${row.person ?? 0}` }) },
            capital(row.value ?? ""),
          ),
          row.namesake && h("span", { class: "note" }, " ", apart(row.namesake)),
        ],
        share: row.statements / most,
        cells: [
          m.number(row.statements),
          m.percent(row.statements / total),
          m.percent(row.words / (allWords || 1)),
          m.number(row.articles),
        ],
      })),
    ),
    csvLink(
      "sprekers",
      [m.searchView.speaker, m.stats.statementsColumn, m.stats.wordsColumn, m.stats.articlesColumn],
      rows.map((row) => [
        [row.value, apart(row.namesake)].filter(Boolean).join(", "),
        row.statements,
        row.words,
        row.articles,
      ]),
    ),
  );
}

/** How each publisher or year is divided, by what was chosen in the tabs above it. */
interface Division {
  filter: Filter;
  of: Of;
  measure: Measure;
  parts: readonly Part[];
}

/** How much of each part there is in the rows of one publisher or year. */
function amounts({ parts, measure }: Division, rows: readonly Count[]): number[] {
  return parts.map((part) => rows.reduce((sum, row) => sum + (part.values.includes(row.value) ? row[measure] : 0), 0));
}

/** The heading of a divided panel, with what it is divided into and what is counted to choose from. */
function divided(id: string, title: string, { filter, of, measure }: Division): Child {
  const tab = (key: "of" | "count", value: string, text: string, active: boolean) =>
    h(
      "a",
      {
        href: addressOf("/stats", changed(filter, { [key]: value })),
        "aria-current": active ? "true" : null,
        "data-key": `${id}-${key}-${value}`,
      },
      text,
    );
  return h(
    "div",
    { class: "heading" },
    h("h2", { id }, title),
    h(
      "p",
      { class: "tabs" },
      (["gender", "kind", "named"] as const).map((value) => tab("of", value, m.stats.of[value], of === value)),
      h("span", { class: "gap", "aria-hidden": "true" }),
      (["statements", "words"] as const).map((value) =>
        tab("count", value, m.stats.measures[value], measure === value),
      ),
    ),
  );
}

function perPublisher(division: Division, publisher: Counted, counted: readonly Count[]): Child {
  const { filter, measure, parts } = division;
  const publishers = publisher.data.filter((row) => row.value !== null);
  if (publishers.length < 2) return null;
  const id = "per-publisher";
  const whole = publisher.data.reduce((sum, row) => sum + row[measure], 0) || 1;
  const figures = publishers.map((row) => ({
    name: row.value ?? "",
    all: row[measure],
    amounts: amounts(
      division,
      counted.filter((one) => one.split === row.value),
    ),
  }));
  const share = (part: number, all: number) => (all > 0 ? m.percent(part / all) : "–");
  const unit = m.stats.columns[measure];
  return h(
    "section",
    { class: "panel wide", "aria-labelledby": id },
    divided(id, m.stats.publishers, division),
    h("p", { class: "muted" }, m.stats.publishersHelp[measure]),
    dataTable(
      m.stats.publishers,
      [m.searchView.publisher, unit, m.stats.shareColumn, m.stats.divisionColumn, ...parts.map((part) => part.name)],
      figures.slice(0, PUBLISHERS).map((row) => {
        const sum = row.amounts.reduce((all, amount) => all + amount, 0);
        return [
          h("a", { href: addressOf("/stats", changed(filter, { publisher: row.name })) }, row.name),
          m.number(row.all),
          share(row.all, whole),
          dividedBar(parts.map((part, i) => ({ ...part, share: row.amounts[i] ?? 0 }))),
          ...row.amounts.map((amount) => share(amount, sum)),
        ];
      }),
    ),
    csvLink(
      "uitgevers",
      [m.searchView.publisher, unit, ...parts.map((part) => part.name)],
      figures.map((row) => [row.name, row.all, ...row.amounts]),
    ),
  );
}

function overTime(division: Division, counted: readonly Count[]): Child {
  const { filter, measure, parts } = division;
  const years = counted.flatMap((row) => row.split ?? []).sort();
  const periods = periodsBetween(years[0], years.at(-1));
  if (periods.length < 2) return null;
  const id = "over-time";
  const figures = periods.map((year) =>
    amounts(
      division,
      counted.filter((row) => row.split === year),
    ),
  );
  const undated = counted.filter((row) => row.split === null).reduce((sum, row) => sum + row.statements, 0);
  return h(
    "section",
    { class: "panel wide", "aria-labelledby": id },
    divided(id, m.stats.years, division),
    timeChart({
      label: m.stats.years,
      periods,
      series: parts.map((part, i) => ({
        name: part.name,
        counts: figures.map((figure) => figure[i] ?? 0),
        colour: part.colour,
      })),
      unit: measure === "words" ? m.words : m.statements,
      hrefOf: (period) => addressOf("/stats", changed(filter, { from_date: period, to_date: period })),
      file: "jaren",
      note: undated > 0 ? m.notInChart([m.undatedOnes(undated)]) : "",
    }),
  );
}

function filterForm(filter: Filter): HTMLElement {
  const words = field("q", m.searchView.words, filter.q, undefined, "search");
  const publisher = combobox({
    label: m.searchView.publisher,
    name: "publisher",
    text: filter.publisher ?? "",
    suggest: suggestPublishers,
  });
  const from = field("from_date", m.searchView.from, filter.from_date);
  const to = field("to_date", m.searchView.to, filter.to_date, m.searchView.dateHint);
  return h(
    "form",
    {
      class: "search",
      novalidate: true,
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        if (!checkDates([from.input, to.input])) return;
        go(
          addressOf(
            "/stats",
            changed(filter, {
              q: words.input.value.trim(),
              publisher: publisher.value(),
              from_date: from.input.value.trim(),
              to_date: to.input.value.trim(),
            }),
          ),
        );
      },
    },
    h(
      "div",
      { class: "grid" },
      words.element,
      publisher.element,
      from.element,
      to.element,
      h("button", { type: "submit", class: "primary" }, m.stats.apply),
    ),
  );
}
