// Somebody over all articles: names, roles, what they said and when, about whom, and who speaks about them. Tested by tests/web/browser.
import { type FacetValue, get, type Hit, type PersonPage, type Timeline } from "../api.ts";
import { compareAddress } from "../compared.ts";
import { type Child, h, newId } from "../dom.ts";
import { addressOf } from "../filter.ts";
import { m } from "../i18n/messages.ts";
import { timeChart } from "../parts/chart.ts";
import { maySeeCorrections, personCorrection, splitButton } from "../parts/correct.ts";
import { hitEntry } from "../parts/hit.ts";
import { barTable } from "../parts/table.ts";
import { apart, capital, date, facts, serverText } from "../parts/words.ts";
import { leftOut, timelineOf } from "../timeline.ts";
import { periodInWords } from "../timex.ts";
import type { Request, Shown } from "./view.ts";

const LATEST = 8;

export async function personView({ id, signal }: Request): Promise<Shown> {
  const speaker = `#${id}`;
  const [{ data: person }, latest, timeline] = await Promise.all([
    get<PersonPage>(`/people/${encodeURIComponent(id)}`, {}, signal),
    get<Hit[]>("/statements", { speaker, group: "duplicates", limit: LATEST }, signal),
    timelineOf({ speaker }, signal),
  ]);
  const name = capital(person.name);
  const span = periodInWords(person.first, person.last, m.language);
  return {
    title: name,
    content: h(
      "div",
      { class: "person" },
      h(
        "header",
        { class: "person-head" },
        h(
          "p",
          { class: "kicker" },
          m.kinds[person.kind],
          person.kind === "person" && person.gender !== "unknown" && ` · ${m.genders[person.gender]}`,
        ),
        h("h1", { tabindex: -1, lang: "nl" }, name),
        h(
          "p",
          { class: "lead" },
          [m.statements(person.statements), m.articles(person.articles), span].filter(Boolean).join(" · "),
        ),
        person.statements > 0 &&
          h(
            "p",
            { class: "buttons" },
            h("a", { class: "button", href: addressOf("/", { speaker }) }, m.person.allSaid),
            h("a", { class: "button", href: compareAddress([person.person], {}) }, m.person.compare),
          ),
      ),
      h(
        "div",
        { class: "found" },
        h(
          "div",
          { class: "results" },
          timeline.periods.length > 1 &&
            h(
              "section",
              { "aria-labelledby": "over-time" },
              h("h2", { id: "over-time" }, m.person.overTime),
              overTime(timeline, person),
            ),
          h(
            "section",
            { "aria-labelledby": "said" },
            h("h2", { id: "said" }, m.person.said),
            latest.data.length === 0
              ? h("p", { class: "muted" }, m.person.none)
              : h("p", { class: "muted" }, m.person.folded),
            latest.data.map((hit) => hitEntry(hit, { withoutSpeaker: true })),
            latest.meta.next &&
              h(
                "p",
                { class: "pages" },
                h("a", { class: "button", href: addressOf("/", { speaker, group: "duplicates" }) }, m.person.allSaid),
              ),
          ),
        ),
        h("aside", { class: "narrow" }, naming(person), roles(person), counted(person)),
      ),
      maySeeCorrections() && personCorrection(person),
    ),
  };
}

function overTime(timeline: Timeline, person: PersonPage): Child {
  return timeChart({
    label: m.person.overTime,
    periods: timeline.periods,
    series: [{ name: capital(person.name), counts: timeline.series[0]?.counts ?? [] }],
    height: 140,
    hrefOf: (period) => addressOf("/", { speaker: `#${person.person}`, from_date: period, to_date: period }),
    file: `persoon-${person.person}`,
    note: leftOut(timeline),
  });
}

function naming(person: PersonPage): Child {
  if (person.names.length < 2 && !person.link) return null;
  return h(
    "section",
    { class: "facet", "aria-labelledby": "names" },
    h("h2", { id: "names" }, m.person.names),
    h("p", { class: "muted" }, m.person.namesHelp),
    h(
      "ul",
      { class: "plain" },
      person.names.map((naming) =>
        h(
          "li",
          {},
          h("strong", { lang: "nl" }, capital(naming.name)),
          ` · ${m.articles(naming.articles)}`,
          naming.because && h("span", { class: "muted block" }, serverText(naming.because)),
          maySeeCorrections() && naming.because && splitButton(naming),
        ),
      ),
    ),
    person.link && facts([[m.person.knowledge, knowledge(person.link)]]),
  );
}

function knowledge(link: string): Child {
  return /^Q\d+$/.test(link)
    ? h("a", { href: `https://www.wikidata.org/wiki/${link}`, rel: "noreferrer" }, `Wikidata ${link}`)
    : link;
}

function roles(person: PersonPage): Child {
  if (person.roles.length === 0) return null;
  return h(
    "section",
    { class: "facet", "aria-labelledby": "roles" },
    h("h2", { id: "roles" }, m.person.roles),
    h("p", { class: "muted" }, m.person.rolesHelp),
    h(
      "ul",
      { class: "plain" },
      person.roles.map((role) =>
        h(
          "li",
          {},
          h("span", { lang: "nl" }, capital(role.role)),
          h(
            "span",
            { class: "muted block" },
            m.articles(role.articles),
            role.first && [
              ", ",
              date(role.first, "short"),
              role.last !== role.first && ["–", date(role.last, "short")],
            ],
          ),
        ),
      ),
    ),
  );
}

function counted(person: PersonPage): Child {
  const speaker = `#${person.person}`;
  const others = (values: readonly FacetValue[]) => values.filter((value) => value.person !== person.person);
  return [
    counts(m.person.about, others(person.about), (value) =>
      addressOf("/", { speaker, about: `#${value.person ?? 0}` }),
    ),
    counts(m.person.by, others(person.by), (value) =>
      addressOf("/", { speaker: `#${value.person ?? 0}`, about: speaker }),
    ),
    counts(m.person.publishers, person.publishers, (value) => addressOf("/", { speaker, publisher: value.value })),
  ];
}

function counts(title: string, values: readonly FacetValue[], hrefOf: (value: FacetValue) => string): Child {
  if (values.length === 0) return null;
  const most = Math.max(...values.map((value) => value.statements));
  const id = newId("counts");
  return h(
    "section",
    { class: "facet", "aria-labelledby": id },
    h("h2", { id }, title),
    barTable(
      title,
      [m.stats.value, "", m.stats.statementsColumn],
      values.slice(0, 10).map((value) => ({
        name: [
          h("a", { href: hrefOf(value), lang: "nl" }, capital(value.value)),
          value.namesake && h("span", { class: "note" }, " ", apart(value.namesake)),
        ],
        share: value.statements / most,
        cells: [m.number(value.statements)],
      })),
    ),
  );
}
