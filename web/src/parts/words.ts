// Small pieces of text that several views show: dates, names of speakers, labels. Tested by tests/web/browser.
import type { Form, Hit } from "../api.ts";
import { type Child, h } from "../dom.ts";
import { m } from "../i18n/messages.ts";
import { dateInWords } from "../timex.ts";

/** A date as a `<time>`, or the word for none. */
export function date(value: string | null | undefined, month: "long" | "short" = "long"): Child {
  if (!value) return h("span", { class: "muted" }, m.undated);
  return h("time", { datetime: value }, dateInWords(value, m.language, month));
}

/** Names of speakers, each a link to the person. */
export function speakers(hit: Pick<Hit, "speakers">): Child {
  if (hit.speakers.length === 0) return h("span", { class: "nobody" }, m.noSpeaker);
  return hit.speakers.map((speaker, i) => [
    i > 0 && (i === hit.speakers.length - 1 ? ` ${m.and} ` : ", "),
    h("a", { href: `/person/${speaker.person}`, class: "who" }, capital(speaker.name)),
  ]);
}

/** The form as a word underlined in the way that this form is underlined everywhere. */
export function formLabel(form: Form): HTMLElement {
  return h("span", { class: `form u-${form}` }, m.forms[form]);
}

/** Descriptions begin with a small letter in a text, not at the head of an entry. */
export function capital(name: string): string {
  const first = [...name][0] ?? "";
  return first.toLocaleUpperCase("nl") + name.slice(first.length);
}

/** A table of names and what belongs to them; rows without anything are left out. */
export function facts(rows: [string, Child][]): HTMLElement {
  const kept = rows.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== "");
  return h(
    "dl",
    { class: "facts" },
    kept.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  );
}
