// Small pieces of text that several views show: dates, names of speakers, labels. Tested by tests/web/browser.
import type { Form, Hit, Namesake } from "../api.ts";
import { type Child, h } from "../dom.ts";
import { m } from "../i18n/messages.ts";
import { inDutch } from "../i18n/server_texts.ts";
import { dateInWords } from "../timex.ts";

/** A date as a `<time>`, or the word for none. */
export function date(value: string | null | undefined, month: "long" | "short" = "long"): Child {
  if (!value) return h("span", { class: "muted" }, m.undated);
  return h("time", { datetime: value }, dateInWords(value, m.language, month));
}

/** What tells somebody apart from others of that name: a role and years; empty where there are no others. */
export function apart(namesake: Namesake | undefined): string {
  if (!namesake) return "";
  const [first, last] = [namesake.first?.slice(0, 4), namesake.last?.slice(0, 4)];
  const years = first && last && first !== last ? `${first}–${last}` : first;
  return [namesake.role, years].filter(Boolean).join(", ");
}

/** The day that a statement is known to be of: what its article proves where that is more precise. */
export function dayOf(hit: Pick<Hit, "dateline" | "published">): string | null {
  return (hit.dateline?.length ?? 0) > (hit.published?.length ?? 0) ? hit.dateline : hit.published;
}

/** A sentence of the server in the language of the page, or marked as English where it has no other. */
export function serverText(english: string): Child {
  if (m.language === "en") return english;
  return inDutch(english) ?? h("span", { lang: "en" }, english);
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
