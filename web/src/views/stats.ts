// Who gets to speak: kinds of speakers, women and men, the most heard, publishers side by side, and all of it over time. Every figure
// stands in a table that can be saved. Tested by tests/web/browser.
import { type Count, get } from "../api.ts";
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
import type { Request, Shown } from "./view.ts";

type StatsMeta = { statements: number; words: number };
type Counted = { data: Count[]; meta: StatsMeta };
type By = "kind" | "gender" | "speaker" | "form" | "publisher" | "year";
/** Publishers and years that are broken down: each takes requests of its own. */
const PUBLISHERS = 8;
const YEARS = 15;
const SPEAKERS = 15;
/** Of women, men and unknown, wherever they stand. */
const GENDER_COLOURS = [6, 2, 7];

export async function statsView({ parameters, signal }: Request): Promise<Shown> {
  const filter = filterOf(parameters);
  const count = (by: By, more: Filter = {}): Promise<Counted> =>
    get<Count[], StatsMeta>("/stats", { ...conditionsOf(filter), ...more, by, limit: 1000 }, signal);
  const [kind, gender, speaker, form, publisher, year] = await Promise.all([
    count("kind"),
    count("gender"),
    count("speaker"),
    count("form"),
    count("publisher"),
    count("year"),
  ]);
  const publishers = publisher.data.filter((row) => row.value !== null).slice(0, PUBLISHERS);
  const years = year.data.filter((row) => row.value !== null).slice(-YEARS);
  const [byPublisher, byYear] = await Promise.all([
    Promise.all(
      publishers.map((row) =>
        Promise.all([count("kind", { publisher: row.value ?? "" }), count("gender", { publisher: row.value ?? "" })]),
      ),
    ),
    filter.from_date || filter.to_date
      ? []
      : Promise.all(years.map((row) => count("gender", { from_date: row.value ?? "", to_date: row.value ?? "" }))),
  ]);
  const { statements, words } = kind.meta;
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
            panel("naam", m.stats.named, m.stats.namedHelp, namedRows(speaker.data)),
            panel("geslacht", m.stats.gender, m.stats.genderHelp, persons(gender.data, kind.data), GENDER_COLOURS),
            panel(
              "vorm",
              m.stats.form,
              m.stats.formHelp,
              form.data.map((row) => ({ ...row, name: formName(row.value) })),
            ),
            speakers(filter, speaker, words),
            perPublisher(filter, publishers, byPublisher),
            byYear.length > 1 && overTime(filter, years, byYear),
          ),
    ),
  };
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
function namedRows(speakers: readonly Count[]): Row[] {
  const sum = (rows: readonly Count[], of: "statements" | "words" | "articles") =>
    rows.reduce((all, row) => all + row[of], 0);
  return [speakers.filter((row) => row.value !== null), speakers.filter((row) => row.value === null)]
    .map((rows, i) => ({
      name: i === 0 ? m.stats.byName : m.unnamed,
      statements: sum(rows, "statements"),
      words: sum(rows, "words"),
      articles: sum(rows, "articles"),
    }))
    .filter((row) => row.statements > 0);
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

function perPublisher(filter: Filter, publishers: readonly Count[], counted: readonly (readonly Counted[])[]): Child {
  if (publishers.length < 2) return null;
  const id = newId("panel");
  const figures = publishers.map((row, i) => {
    const [kinds, genders] = counted[i] ?? [];
    const of = (rows: Counted | undefined, value: string | null) =>
      rows?.data.find((one) => one.value === value)?.statements ?? 0;
    return {
      name: row.value ?? "",
      statements: row.statements,
      persons: of(kinds, "person"),
      organisations: of(kinds, "organisation"),
      women: of(genders, "f"),
      men: of(genders, "m"),
    };
  });
  const share = (part: number, whole: number) => (whole > 0 ? m.percent(part / whole) : "–");
  const columns = [
    m.searchView.publisher,
    m.stats.statementsColumn,
    m.kinds.person,
    m.kinds.organisation,
    m.stats.switchGender,
    m.genders.f,
    m.genders.m,
  ];
  return h(
    "section",
    { class: "panel wide", "aria-labelledby": id },
    h("h2", { id }, m.stats.publishers),
    h("p", { class: "muted" }, m.stats.publishersHelp),
    dataTable(
      m.stats.publishers,
      columns,
      figures.map((row) => [
        h("a", { href: addressOf("/stats", changed(filter, { publisher: row.name })) }, row.name),
        m.number(row.statements),
        share(row.persons, row.statements),
        share(row.organisations, row.statements),
        dividedBar([
          { name: m.genders.f, share: row.women, colour: 6 },
          { name: m.genders.m, share: row.men, colour: 2 },
        ]),
        share(row.women, row.women + row.men),
        share(row.men, row.women + row.men),
      ]),
    ),
    csvLink(
      "uitgevers",
      [
        m.searchView.publisher,
        m.stats.statementsColumn,
        m.kinds.person,
        m.kinds.organisation,
        m.genders.f,
        m.genders.m,
      ],
      figures.map((row) => [row.name, row.statements, row.persons, row.organisations, row.women, row.men]),
    ),
  );
}

function overTime(filter: Filter, years: readonly Count[], counted: readonly Counted[]): Child {
  const id = newId("panel");
  const of = (value: string) => counted.map((one) => one.data.find((row) => row.value === value)?.statements ?? 0);
  return h(
    "section",
    { class: "panel wide", "aria-labelledby": id },
    h("h2", { id }, m.stats.years),
    timeChart({
      label: m.stats.years,
      periods: years.map((row) => row.value ?? ""),
      series: [
        { name: m.genders.f, counts: of("f"), colour: 6 },
        { name: m.genders.m, counts: of("m"), colour: 2 },
      ],
      hrefOf: (period) => addressOf("/stats", changed(filter, { from_date: period, to_date: period })),
      file: "jaren",
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
