// Which speakers are compared stands in the address too: `/compare?people=12,34`. Tested by tests/web/filter_test.ts.
import { addressOf, conditionsOf, type Filter } from "./filter.ts";

export const MOST_COMPARED = 4;

/** The address that compares these people on the topic and in the time of a filter. */
export function compareAddress(people: readonly number[], filter: Filter): string {
  const address = addressOf("/compare", { ...conditionsOf(filter), speaker: "" });
  return `${address}${address.includes("?") ? "&" : "?"}people=${people.slice(0, MOST_COMPARED).join(",")}`;
}

export function comparedIn(parameters: URLSearchParams): number[] {
  const numbers = (parameters.get("people") ?? "")
    .split(",")
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
  return [...new Set(numbers)].slice(0, MOST_COMPARED);
}
