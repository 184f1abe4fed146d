// TIMEX3 values and the dates of articles in words, in the language of the page: `2018-W29` is "week 29 van 2018". What a value leaves
// open (`X`) or does not date (a duration, a set) has no words. Tested by tests/web/timex_test.ts.

export type Language = "nl" | "en";

const SEASONS: Record<Language, Record<string, string>> = {
  nl: { SP: "lente", SU: "zomer", FA: "herfst", WI: "winter" },
  en: { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" },
};
const DAYPARTS: Record<Language, Record<string, string>> = {
  nl: { MO: "ochtend", AF: "middag", EV: "avond", NI: "nacht", MI: "middernacht" },
  en: { MO: "morning", AF: "afternoon", EV: "evening", NI: "night", MI: "midnight" },
};
const LOCALE: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };

/** A date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in words; anything else as it is. */
export function dateInWords(value: string, language: Language, month: "long" | "short" = "long"): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match?.[2]) return value;
  const [, year, monthNumber, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(monthNumber) - 1, Number(day ?? 1)));
  const parts: Intl.DateTimeFormatOptions = { year: "numeric", month, timeZone: "UTC" };
  if (day) parts.day = "numeric";
  return new Intl.DateTimeFormat(LOCALE[language], parts).format(date);
}

/** After APA 7, the year first and no more than is known: `2019, 12 maart` or `2019, March 12`. */
export function apaDate(value: string, language: Language): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return value;
  const words = dateInWords(value, language).replace(/\s*\d{4}$/, "");
  return `${value.slice(0, 4)}, ${language === "en" ? words.replace(/^(\d+) (.*)$/, "$2 $1") : words}`;
}

/** A date with the preposition that its precision asks for: `op 12 maart 2019`, `in maart 2019`, `in 2019`. */
export function onDate(value: string, language: Language): string {
  const on = language === "nl" ? "op" : "on";
  return `${/^\d{4}(-\d{2})?$/.test(value) ? "in" : on} ${dateInWords(value, language)}`;
}

/** From the first date to the last one, which belongs to it; null when either is not known. */
export function periodInWords(first: string | null, last: string | null, language: Language): string | null {
  if (!first || !last) return null;
  if (first === last) return onDate(first, language);
  const [from, to] = language === "nl" ? ["van", "tot en met"] : ["from", "to"];
  return `${from} ${dateInWords(first, language)} ${to} ${dateInWords(last, language)}`;
}

/** What a TIMEX3 value dates, in words; null when it dates nothing. */
export function timexInWords(value: string, type: string, language: Language): string | null {
  if (type === "DURATION" || type === "SET" || value.includes("X") || value.endsWith("_REF")) return null;
  const [day = "", clock] = value.split("T");
  const date = dayInWords(day, language);
  if (date === null || clock === undefined) return date;
  const part = DAYPARTS[language][clock];
  if (part) return `${date}, ${part}`;
  return /^\d{2}(:\d{2})*$/.test(clock) ? `${date}, ${clock.length === 2 ? `${clock}:00` : clock}` : date;
}

function dayInWords(day: string, language: Language): string | null {
  if (/^\d{4}(-\d{2}){0,2}$/.test(day)) return dateInWords(day, language);
  const nl = language === "nl";
  if (/^\d{3}$/.test(day)) return nl ? `jaren ${day}0` : `${day}0s`;
  if (/^\d{2}$/.test(day)) return nl ? `${Number(day) + 1}e eeuw` : `century ${Number(day) + 1}`;
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(day);
  if (season?.[2]) return `${SEASONS[language][season[2]]} ${season[1]}`;
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(day);
  if (week) {
    const number = Number(week[2]);
    const name = nl ? `week ${number} van ${week[1]}` : `week ${number} of ${week[1]}`;
    return week[3] ? `${nl ? "weekend van" : "weekend of"} ${name}` : name;
  }
  const quarter = /^(\d{4})-(Q|H)(\d)$/.exec(day);
  if (quarter) {
    const what = quarter[2] === "Q" ? (nl ? "kwartaal" : "quarter") : nl ? "jaarhelft" : "half";
    return `${what} ${quarter[3]} ${nl ? "van" : "of"} ${quarter[1]}`;
  }
  return null;
}
