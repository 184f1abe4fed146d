// Statements over time as a view asks for them: months, or years where there are many months or where months leave nearly all out. Tested
// by tests/web/browser.
import { get, type Query, type Timeline } from "./api.ts";
import { m } from "./i18n/messages.ts";

/** From so many months on, years are easier to read. */
export const MANY_MONTHS = 60;

export async function timelineOf(query: Query, signal: AbortSignal, per?: string): Promise<Timeline> {
  const asked = async (length: string) => (await get<Timeline>("/timeline", { ...query, per: length }, signal)).data;
  if (per) return asked(per);
  const months = await asked("month");
  const nearlyNone = months.periods.length < 2 && months.year_only > 0;
  return months.periods.length > MANY_MONTHS || nearlyNone ? asked("year") : months;
}

/** What a chart of this timeline does not show; empty when it shows everything. */
export function leftOut(...timelines: readonly Timeline[]): string {
  const sum = (of: "year_only" | "undated") => timelines.reduce((all, one) => all + one[of], 0);
  const parts = [
    sum("year_only") > 0 && m.yearOnly(sum("year_only")),
    sum("undated") > 0 && m.undatedOnes(sum("undated")),
  ];
  return parts.some(Boolean) ? m.notInChart(parts.filter((part) => part !== false)) : "";
}

/** All months, or all years, from the first to the last, both included. */
export function periodsBetween(first: string | undefined, last: string | undefined): string[] {
  if (!first || !last) return [];
  const periods: string[] = [];
  let [year = 0, month = 0] = first.split("-").map(Number);
  const name = () => String(year).padStart(4, "0") + (month > 0 ? `-${String(month).padStart(2, "0")}` : "");
  while (name() <= last) {
    periods.push(name());
    if (month > 0 && month < 12) month += 1;
    else {
      year += 1;
      month = Math.min(month, 1);
    }
  }
  return periods;
}
