// What is asked for stands in the address, under the names that the API has, so that a link is a citation and a request is its address.
// Tested by tests/web/filter_test.ts.

/** The conditions of a search, in the order in which they stand in an address. */
export const CONDITIONS = [
  "q",
  "in",
  "speaker",
  "about",
  "form",
  "mode",
  "from_date",
  "to_date",
  "publisher",
  "min_confidence",
] as const;
/** How the answer is shown: these change nothing in what is counted. */
const SHOWN = ["group", "sort", "after"] as const;
/** Only the page knows these: what the charts show. */
const OWN = ["per", "by", "of", "count"] as const;

export type Condition = (typeof CONDITIONS)[number];
type Name = Condition | (typeof SHOWN)[number] | (typeof OWN)[number];
export type Filter = Partial<Record<Name, string>>;

const DEFAULTS: Filter = { in: "statement", sort: "newest", of: "gender", count: "statements" };
const ALL: readonly Name[] = [...CONDITIONS, ...SHOWN, ...OWN];
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The filter in the query part of an address. What is empty, unknown or says the default is left out. */
export function filterOf(parameters: URLSearchParams): Filter {
  const filter: Filter = {};
  for (const name of ALL) {
    const value = parameters.get(name)?.trim();
    if (value && value !== DEFAULTS[name]) filter[name] = value;
  }
  return filter;
}

/** The address of `path` with this filter: always the same for the same filter. */
export function addressOf(path: string, filter: Filter): string {
  const parameters = new URLSearchParams();
  for (const name of ALL) {
    const value = filter[name];
    if (value && value !== DEFAULTS[name]) parameters.set(name, value);
  }
  const search = parameters.toString();
  return path + (search && `?${search}`);
}

/** The filter with some parts changed; `undefined` takes one out. Another question begins at its first page. */
export function changed(filter: Filter, changes: { [N in Name]?: string | undefined }): Filter {
  const next: Filter = {};
  for (const name of ALL) {
    const value = name in changes ? changes[name] : filter[name];
    if (value && (name !== "after" || "after" in changes)) next[name] = value;
  }
  return next;
}

/** The part of a filter that says which statements are meant. */
export function conditionsOf(filter: Filter): Filter {
  const kept: Filter = {};
  for (const name of CONDITIONS) if (filter[name]) kept[name] = filter[name];
  return kept;
}

export function isEmpty(filter: Filter): boolean {
  return Object.keys(conditionsOf(filter)).length === 0;
}

/** The number in `#12`, how the API names a person; otherwise null. */
export function personNumber(value: string | undefined): number | null {
  const match = /^#(\d+)$/.exec(value ?? "");
  return match ? Number(match[1]) : null;
}

export function isDate(value: string): boolean {
  return DATE.test(value);
}
