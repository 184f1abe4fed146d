// One statement in the list beside an article: its head is a button that opens who, how, where and why. Tested by tests/web/browser.
import type { Reading, Statement } from "../api.ts";
import { h, newId } from "../dom.ts";
import { m } from "../i18n/messages.ts";
import type { Names } from "./reading_names.ts";
import { capital, facts, formLabel, serverText } from "./words.ts";

export interface EntryOptions {
  reading: Reading;
  names: Names;
  text: HTMLElement;
  choose: () => void;
  correct?: (statement: Statement, text: HTMLElement) => HTMLElement;
  explained?: boolean;
}

export function statementEntry(statement: Statement, options: EntryOptions): HTMLElement {
  const { names } = options;
  const id = newId("details");
  const details = h("div", { id, class: "details", hidden: true });
  const entry = h(
    "li",
    { id: `s${statement.id}`, class: `entry c${names.colour(statement)}` },
    h(
      "button",
      { type: "button", class: "head", "aria-expanded": "false", "aria-controls": id, onclick: options.choose },
      h("span", { class: "count" }, String(statement.id)),
      h("span", { class: "who" }, names.who(statement)),
      h("span", { class: "words", lang: "nl" }, excerpt(names.words(statement.content), statement)),
    ),
    details,
  );
  fill(details, statement, options);
  return entry;
}

const LONGEST = 140;

function excerpt(words: string, statement: Statement): string {
  const cut = words.length > LONGEST ? `${words.slice(0, words.lastIndexOf(" ", LONGEST))} …` : words;
  return statement.form === "direct" ? `“${cut}”` : cut;
}

function fill(details: HTMLElement, statement: Statement, { names, text, correct, explained }: EntryOptions): void {
  const said = (spans: readonly number[][]) => {
    const words = names.words(spans);
    return words && h("span", { lang: "nl" }, words);
  };
  const why =
    statement.reasons &&
    statement.reasons.length > 0 &&
    h(
      "details",
      { class: "why", open: explained },
      h("summary", {}, m.article.why),
      h(
        "ul",
        {},
        statement.reasons.map((reason) => h("li", {}, serverText(reason))),
      ),
    );
  const people = names.speakersOf(statement).filter((entity) => entity.person);
  details.append(
    facts([
      [m.article.form, [formLabel(statement.form), h("span", { class: "muted" }, ` ${m.formHelp[statement.form]}`)]],
      [m.article.mode, m.modes[statement.mode]],
      [m.article.cue, said(statement.cue)],
      [m.article.sourceWords, said(statement.source)],
      [m.article.addressee, said(statement.addressee)],
      [m.article.confidence, m.percent(statement.confidence)],
      ["", statement.parent !== null && m.article.within(statement.parent)],
    ]),
    ...(why ? [why] : []),
    h(
      "p",
      { class: "buttons" },
      statement.statement_number !== undefined &&
        h("a", { href: `/statement/${statement.statement_number}` }, m.article.permalink),
      people.map((entity) => h("a", { href: `/person/${entity.person}` }, capital(entity.name))),
    ),
  );
  if (correct) details.append(correct(statement, text));
}
