// What somebody with a token can correct: speaker, form and words of a statement, that it is none, and who is who. What is kept is shown
// anew from the server. Tested by tests/web/browser.
import {
  type Article,
  type Correction,
  get,
  type NewCorrection,
  type PersonPage,
  post,
  type Statement,
  token,
} from "../api.ts";
import { type Child, h } from "../dom.ts";
import { m } from "../i18n/messages.ts";
import { refresh } from "../navigation.ts";
import { converter, type Span, toCodePoints } from "../spans.ts";
import { dateInWords } from "../timex.ts";
import { announce } from "./announce.ts";
import { selectedSpan } from "./article_text.ts";
import { combobox, type Suggestion } from "./combobox.ts";
import { choice, field } from "./fields.ts";
import { forgetNames, suggestPeople } from "./people.ts";
import { sentence } from "./states.ts";
import { dataTable } from "./table.ts";
import { capital } from "./words.ts";

export function maySeeCorrections(): boolean {
  return token() !== null;
}

/** Sends what `ask` sends, says how it went, and shows the page anew when it was kept. */
async function send(problem: HTMLElement, ask: () => Promise<unknown>): Promise<void> {
  problem.textContent = "";
  try {
    await ask();
  } catch (error) {
    problem.textContent = sentence(error);
    return;
  }
  forgetNames();
  refresh();
  announce(m.correct.saved);
}

export function statementCorrection(article: Article, statement: Statement, text: HTMLElement): HTMLElement {
  const path = `/statements/${statement.statement_number ?? 0}/corrections`;
  const problem = h("p", { class: "problem", role: "alert" });
  const first = article.entities.find((entity) => entity.id === statement.speakers[0]);
  const before = first?.person ? `#${first.person}` : "";
  const speaker = combobox({
    label: m.correct.speaker,
    hint: m.correct.speakerHint,
    name: `speaker-${statement.id}`,
    text: first ? capital(first.name) : "",
    value: before,
    suggest: (typed, signal) => suggestSpeakers(article, typed, signal),
  });
  const form = choice(m.correct.form, m.forms, statement.form, `form-${statement.id}`);
  const words = wordPicker(article.text, statement, text);

  async function save(): Promise<void> {
    const changes: NewCorrection[] = [];
    const who = speaker.value();
    const number = /^#(\d+)$/.exec(who)?.[1];
    if (who !== before)
      changes.push(number ? { kind: "speaker", person: Number(number) } : { kind: "speaker", name: who });
    if (form.input.value !== statement.form)
      changes.push({ kind: "form", form: form.input.value as Statement["form"] });
    const span = words.changed();
    if (span) changes.push({ kind: "span", span: [...span] });
    if (changes.length === 0) {
      problem.textContent = m.correct.nothing;
      return;
    }
    await send(problem, async () => {
      for (const change of changes) await post(path, change);
    });
  }

  return h(
    "details",
    { class: "correct" },
    h("summary", {}, m.correct.edit),
    h(
      "form",
      {
        onsubmit: (event: SubmitEvent) => {
          event.preventDefault();
          void save();
        },
      },
      speaker.element,
      form.element,
      words.element,
      problem,
      h(
        "p",
        { class: "buttons" },
        h("button", { type: "submit", class: "primary" }, m.correct.save),
        h(
          "button",
          { type: "button", onclick: () => void send(problem, () => post(path, { kind: "reject" })) },
          m.correct.reject,
        ),
      ),
    ),
  );
}

/** People of the article first, then those of the archive. */
async function suggestSpeakers(article: Article, typed: string, signal: AbortSignal): Promise<Suggestion[]> {
  const wanted = typed.toLocaleLowerCase("nl");
  const here = article.entities
    .filter((entity) => entity.person && entity.name.toLocaleLowerCase("nl").includes(wanted))
    .map((entity) => ({ value: `#${entity.person}`, text: capital(entity.name), note: m.kinds[entity.kind] }));
  const elsewhere = await suggestPeople(typed, signal);
  const known = new Set(here.map((suggestion) => suggestion.value));
  return [...here, ...elsewhere.filter((suggestion) => !known.has(suggestion.value))].slice(0, 8);
}

/** The words that were said, taken from a selection or moved word by word. */
function wordPicker(
  text: string,
  statement: Statement,
  shown: HTMLElement,
): { element: HTMLElement; changed: () => Span | null } {
  const convert = converter(text);
  const spans = statement.content.map((span) => convert(span as Span));
  const start: Span = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
  let span = start;
  const output = h("output", { class: "picked", lang: "nl" });
  const show = (next: Span) => {
    if (next[0] < next[1]) span = next;
    output.textContent = text.slice(span[0], span[1]).replace(/\s+/g, " ");
  };
  show(span);
  const button = (name: string, sign: string, move: () => Span) =>
    h("button", { type: "button", "aria-label": name, title: name, onclick: () => show(move()) }, sign);
  const element = h(
    "fieldset",
    {},
    h("legend", {}, m.correct.span),
    output,
    h("p", { class: "hint" }, m.correct.spanHint),
    h(
      "p",
      { class: "buttons" },
      h(
        "button",
        {
          type: "button",
          // The selection would be lost with the focus.
          onmousedown: (event: MouseEvent) => event.preventDefault(),
          onclick: () => show(selectedSpan(shown) ?? span),
        },
        m.correct.useSelection,
      ),
      h(
        "span",
        { class: "pair" },
        h("span", { "aria-hidden": "true" }, m.correct.begin),
        button(m.correct.beginEarlier, "←", () => [wordEdge(text, span[0], -1), span[1]]),
        button(m.correct.beginLater, "→", () => [wordEdge(text, span[0], 1), span[1]]),
      ),
      h(
        "span",
        { class: "pair" },
        h("span", { "aria-hidden": "true" }, m.correct.end),
        button(m.correct.endEarlier, "←", () => [span[0], wordEnd(text, span[1], -1)]),
        button(m.correct.endLater, "→", () => [span[0], wordEnd(text, span[1], 1)]),
      ),
    ),
  );
  return { element, changed: () => (span[0] === start[0] && span[1] === start[1] ? null : toCodePoints(text, span)) };
}

/** Where the word before or behind `at` begins. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  const begins = [...text.matchAll(/[\p{L}\p{N}][^\s]*/gu)].map((match) => match.index);
  return (step > 0 ? begins.find((begin) => begin > at) : begins.filter((begin) => begin < at).at(-1)) ?? at;
}

/** Where the word before or behind `at` ends, without marks. */
function wordEnd(text: string, at: number, step: 1 | -1): number {
  const ends = [...text.matchAll(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)].map(
    (match) => match.index + match[0].length,
  );
  return (step > 0 ? ends.find((end) => end > at) : ends.filter((end) => end < at).at(-1)) ?? at;
}

export function personCorrection(person: PersonPage): HTMLElement {
  const problem = h("p", { class: "problem", role: "alert" });
  const other = combobox({ label: m.correct.merge, hint: m.correct.mergeHint, name: "merge", suggest: suggestPeople });
  const name = field("name", m.correct.rename, person.name);
  return h(
    "section",
    { class: "correct", "aria-labelledby": "correct" },
    h("h2", { id: "correct" }, m.correct.title),
    problem,
    h(
      "form",
      {
        class: "row",
        onsubmit: (event: SubmitEvent) => {
          event.preventDefault();
          const number = /^#(\d+)$/.exec(other.value())?.[1];
          if (!number) problem.textContent = m.correct.mergeNobody;
          else void send(problem, () => post(`/people/${person.person}/merge`, { other: Number(number) }));
        },
      },
      other.element,
      h("button", { type: "submit" }, m.correct.mergeNow),
    ),
    h(
      "form",
      {
        class: "row",
        onsubmit: (event: SubmitEvent) => {
          event.preventDefault();
          const chosen = name.input.value.trim();
          if (!chosen || chosen === person.name) problem.textContent = m.correct.nothing;
          else void send(problem, () => post(`/people/${person.person}/rename`, { name: chosen }));
        },
      },
      name.element,
      h("button", { type: "submit" }, m.correct.save),
    ),
  );
}

export function splitButton(naming: PersonPage["names"][number]): HTMLElement {
  const problem = h("p", { class: "problem", role: "alert" });
  return h(
    "div",
    {},
    h(
      "button",
      {
        type: "button",
        class: "quiet",
        onclick: () => void send(problem, () => post(`/people/${naming.number}/split`, {})),
      },
      m.correct.split(naming.name),
    ),
    problem,
  );
}

/** What was corrected, with a button that takes it back for who may. */
export function correctionTable(corrections: readonly Correction[]): HTMLElement {
  const problem = h("p", { class: "problem", role: "alert" });
  const c = m.correct.columns;
  const undo = (correction: Correction): Child => {
    if (correction.undone)
      return h("span", { class: "muted" }, m.correct.undone(dateInWords(correction.undone.slice(0, 10), m.language)));
    if (!maySeeCorrections()) return null;
    const what = `${m.correct.kinds[correction.kind]} ${correction.number}`;
    const ask = () => send(problem, () => post(`/corrections/${correction.number}/undo`, {}));
    return h(
      "button",
      { type: "button", "aria-label": `${m.correct.undo}: ${what}`, onclick: () => void ask() },
      m.correct.undo,
    );
  };
  return h(
    "div",
    { class: "history" },
    problem,
    dataTable(
      m.correct.history,
      [c.when, c.who, c.what, c.where, ""],
      corrections.map((correction) => [
        `${dateInWords(correction.made.slice(0, 10), m.language, "short")} ${correction.made.slice(11, 16)}`,
        correction.who,
        [
          m.correct.kinds[correction.kind],
          correction.value && correction.kind !== "span" && `: ${formOrValue(correction)}`,
        ],
        about(correction),
        undo(correction),
      ]),
    ),
  );
}

function formOrValue(correction: Correction): string {
  const value = correction.value ?? "";
  return correction.kind === "form" ? (m.forms[value as Statement["form"]] ?? value) : value;
}

function about(correction: Correction): Child {
  if (correction.statement_number !== null) {
    return h(
      "a",
      { href: `/statement/${correction.statement_number}` },
      m.article.statement(correction.statement_number),
    );
  }
  const person = (number: number | null) => number !== null && h("a", { href: `/person/${number}` }, `#${number}`);
  return [person(correction.person), correction.other !== null && " + ", person(correction.other)];
}

export async function allCorrections(signal: AbortSignal, after?: string) {
  return get<Correction[]>("/corrections", { limit: 50, after }, signal);
}
