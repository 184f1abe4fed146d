// Up to four speakers side by side: figures, statements over time on one scale, and their latest words on a topic. Tested by
// tests/web/browser.
import { type Count, get, type Hit, type PersonPage, type Timeline } from "../api.ts";
import { compareAddress, comparedIn, MOST_COMPARED } from "../compared.ts";
import { type Child, h } from "../dom.ts";
import { addressOf, changed, conditionsOf, type Filter, filterOf } from "../filter.ts";
import { m } from "../i18n/messages.ts";
import { go } from "../navigation.ts";
import { timeChart } from "../parts/chart.ts";
import { combobox } from "../parts/combobox.ts";
import { checkDates, field } from "../parts/fields.ts";
import { hitEntry } from "../parts/hit.ts";
import { suggestPeople } from "../parts/people.ts";
import { dataTable } from "../parts/table.ts";
import { capital, date } from "../parts/words.ts";
import { leftOut, MANY_MONTHS, periodsBetween, timelineOf } from "../timeline.ts";
import type { Request, Shown } from "./view.ts";

const LATEST = 3;

interface Side {
  person: PersonPage;
  hits: Hit[];
  forms: Count[];
  words: number;
  statements: number;
  first: string | null;
  last: string | null;
}

export async function compareView({ parameters, signal }: Request): Promise<Shown> {
  const people = comparedIn(parameters);
  const filter = filterOf(parameters);
  const sides = await Promise.all(people.map((number) => sideOf(number, filter, signal)));
  const timelines = await timelinesOf(people, filter, signal);
  const names = sides.map((side) => capital(side.person.name));
  return {
    title: [m.compare.title, ...names].join(" · "),
    content: h(
      "div",
      { class: "compare" },
      h("h1", { tabindex: -1 }, m.compare.title),
      h("p", { class: "lead" }, m.compare.lead),
      chooser(people, names, filter),
      sides.length === 0
        ? h("p", { class: "notice" }, m.compare.empty)
        : [measures(sides), charts(sides, timelines, filter), latest(sides)],
    ),
  };
}

async function sideOf(number: number, filter: Filter, signal: AbortSignal): Promise<Side> {
  const query = { ...conditionsOf(filter), speaker: `#${number}` };
  const [person, hits, forms] = await Promise.all([
    get<PersonPage>(`/people/${number}`, {}, signal),
    get<Hit[]>("/statements", { ...query, group: "duplicates", limit: LATEST }, signal),
    get<Count[], { statements: number; words: number }>("/stats", { ...query, by: "form" }, signal),
  ]);
  const days = (pick: "first" | "last") =>
    forms.data
      .map((row) => row[pick])
      .filter((day) => day !== null)
      .sort();
  return {
    person: person.data,
    hits: hits.data,
    forms: forms.data,
    words: forms.meta.words,
    statements: forms.meta.statements,
    first: days("first")[0] ?? null,
    last: days("last").at(-1) ?? null,
  };
}

function chooser(people: readonly number[], names: readonly string[], filter: Filter): HTMLElement {
  const words = field("q", m.compare.topic, filter.q, undefined, "search");
  const from = field("from_date", m.searchView.from, filter.from_date);
  const to = field("to_date", m.searchView.to, filter.to_date, m.searchView.dateHint);
  const filled = () => ({
    ...filter,
    q: words.input.value.trim(),
    from_date: from.input.value.trim(),
    to_date: to.input.value.trim(),
  });
  const add = combobox({
    label: m.compare.add,
    name: "add",
    suggest: suggestPeople,
    onchoose: (chosen) => go(compareAddress([...people, Number(chosen.value.slice(1))], filled())),
  });
  return h(
    "form",
    {
      class: "search",
      novalidate: true,
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        if (checkDates([from.input, to.input])) go(compareAddress(people, filled()));
      },
    },
    h(
      "ul",
      { class: "chips" },
      people.map((number, i) =>
        h(
          "li",
          {},
          h("span", { class: `swatch k${i}`, "aria-hidden": "true" }),
          h(
            "a",
            {
              href: compareAddress(
                people.filter((other) => other !== number),
                filter,
              ),
              "aria-label": m.compare.remove(names[i] ?? ""),
            },
            names[i],
            h("span", { "aria-hidden": "true" }, " ×"),
          ),
        ),
      ),
    ),
    h(
      "div",
      { class: "grid" },
      people.length < MOST_COMPARED ? add.element : h("p", { class: "muted" }, m.compare.full),
      words.element,
      from.element,
      to.element,
      h("button", { type: "submit", class: "primary" }, m.compare.apply),
    ),
  );
}

function measures(sides: readonly Side[]): Child {
  const row = (name: string, value: (side: Side) => Child): Child[] => [name, ...sides.map(value)];
  const literal = (side: Side) =>
    side.forms.filter((form) => form.value === "direct").reduce((sum, form) => sum + form.statements, 0);
  return h(
    "section",
    { "aria-labelledby": "measures" },
    h("h2", { id: "measures" }, m.compare.measures),
    dataTable(
      m.compare.measures,
      ["", ...sides.map((side) => capital(side.person.name))],
      [
        row(m.stats.statementsColumn, (side) => m.number(side.statements)),
        row(m.compare.words, (side) => m.number(side.words)),
        row(m.compare.perStatement, (side) =>
          side.statements > 0 ? m.number(Math.round(side.words / side.statements)) : "–",
        ),
        row(m.compare.share, (side) => (side.statements > 0 ? m.percent(literal(side) / side.statements) : "–")),
        row(m.compare.first, (side) => (side.first ? date(side.first, "short") : "–")),
        row(m.compare.last, (side) => (side.last ? date(side.last, "short") : "–")),
      ],
    ),
  );
}

/** Each of months, or each of years, so that they can be laid side by side. */
async function timelinesOf(people: readonly number[], filter: Filter, signal: AbortSignal): Promise<Timeline[]> {
  const asked = (per: string) =>
    Promise.all(people.map((number) => timelineOf({ ...conditionsOf(filter), speaker: `#${number}` }, signal, per)));
  const months = await asked("month");
  const periods = periodsOf(months).length;
  const nearlyNone = periods < 2 && months.some((one) => one.year_only > 0);
  return periods > MANY_MONTHS || nearlyNone ? asked("year") : months;
}

/** From the first to the last of all of them, without gaps. */
function periodsOf(timelines: readonly Timeline[]): string[] {
  const all = timelines.flatMap((one) => one.periods).sort();
  return periodsBetween(all[0], all.at(-1));
}

function charts(sides: readonly Side[], timelines: readonly Timeline[], filter: Filter): Child {
  const shown = periodsOf(timelines);
  if (shown.length < 2) return null;
  const counted = timelines.map((one) => {
    const counts = new Map(one.periods.map((period, i) => [period, one.series[0]?.counts[i] ?? 0]));
    return shown.map((period) => counts.get(period) ?? 0);
  });
  const top = Math.max(1, ...counted.flat());
  return h(
    "section",
    { "aria-labelledby": "charts" },
    h("h2", { id: "charts" }, m.person.overTime),
    h(
      "div",
      { class: `multiples n${sides.length}` },
      sides.map((side, i) => {
        const name = capital(side.person.name);
        return h(
          "div",
          {},
          h("h3", {}, h("a", { href: `/person/${side.person.person}` }, name)),
          timeChart({
            label: `${m.person.overTime}: ${name}`,
            periods: shown,
            series: [{ name, counts: counted[i] ?? [], colour: i }],
            top,
            height: 130,
            hrefOf: (period) =>
              addressOf(
                "/",
                changed(conditionsOf(filter), {
                  speaker: `#${side.person.person}`,
                  from_date: period,
                  to_date: period,
                }),
              ),
            file: `persoon-${side.person.person}`,
            note: leftOut(...timelines.slice(i, i + 1)),
          }),
        );
      }),
    ),
  );
}

function latest(sides: readonly Side[]): Child {
  return h(
    "section",
    { "aria-labelledby": "latest" },
    h("h2", { id: "latest" }, m.compare.latest),
    h(
      "div",
      { class: `multiples n${sides.length}` },
      sides.map((side) =>
        h(
          "div",
          {},
          h("h3", {}, capital(side.person.name)),
          side.hits.length === 0
            ? h("p", { class: "muted" }, m.compare.none)
            : side.hits.map((hit) => hitEntry(hit, { withoutSpeaker: true })),
        ),
      ),
    ),
  );
}
