// Suggestions of people while typing, and the name behind a number. Tested by tests/web/browser.
import { type Count, get, type PersonPage, type PersonRow } from "../api.ts";
import { personNumber } from "../filter.ts";
import { m } from "../i18n/messages.ts";
import type { Suggestion } from "./combobox.ts";
import { apart, capital } from "./words.ts";

export async function suggestPeople(typed: string, signal: AbortSignal): Promise<Suggestion[]> {
  const { data } = await get<PersonRow[]>("/people", { prefix: typed, limit: 8 }, signal);
  return data.map((row) => ({
    value: `#${row.person}`,
    text: capital(row.name),
    note: [apart(row.namesake) || m.kinds[row.kind], m.statements(row.statements)].join(" · "),
  }));
}

/** Publishers whose name holds what was typed. */
export async function suggestPublishers(typed: string, signal: AbortSignal): Promise<Suggestion[]> {
  const { data } = await get<Count[]>("/stats", { by: "publisher", limit: 1000 }, signal);
  const wanted = typed.toLocaleLowerCase("nl");
  return data
    .filter((row) => row.value?.toLocaleLowerCase("nl").includes(wanted))
    .slice(0, 8)
    .map((row) => ({ value: row.value ?? "", text: row.value ?? "", note: m.statements(row.statements) }));
}

const names = new Map<number, string>();

/** What to show for `#12` or for a name that was typed. */
export async function nameOf(value: string | undefined, signal: AbortSignal): Promise<string> {
  const number = personNumber(value);
  if (number === null) return value ?? "";
  const known = names.get(number);
  if (known !== undefined) return known;
  const { data } = await get<PersonPage>(`/people/${number}`, {}, signal);
  names.set(number, capital(data.name));
  return capital(data.name);
}

/** Names change when somebody corrects them. */
export function forgetNames(): void {
  names.clear();
}
