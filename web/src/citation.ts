// A statement with its source, ready to be pasted: as text, as Markdown, and after APA 7 (a newspaper article without a known author goes
// by its title). Only what was said literally gets quotation marks. Tested by tests/web/citation_test.ts.

/** All that a citation needs; dates are `YYYY[-MM[-DD]]`. */
export interface Cited {
  said: string;
  literal: boolean;
  speakers: readonly string[];
  title: string | null;
  publisher: string | null;
  date: string | null;
  url: string | null;
  /** The permanent address of the statement. */
  address: string;
}

/** The words that differ by language. */
export interface CitationWords {
  unknownSpeaker: string;
  paraphrased: string;
  noTitle: string;
  noDate: string;
  citedIn: string;
  and: string;
  date: (value: string) => string;
  apaDate: (value: string) => string;
}

export function asText(cited: Cited, words: CitationWords): string {
  const who = names(cited, words);
  const said = cited.literal ? `“${cited.said}”, ${who}` : `${who} (${words.paraphrased}): ${cited.said}`;
  const where = [cited.publisher, cited.date && words.date(cited.date), cited.title && `‘${cited.title}’`];
  return `${said}. ${where.filter(Boolean).join(", ")}. ${cited.address}`.replace(". . ", ". ");
}

export function asMarkdown(cited: Cited, words: CitationWords): string {
  const title = escapeMarkdown(cited.title ?? words.noTitle);
  const linked = cited.url ? `[${title}](${cited.url.replace(/[()\s<>]/g, percent)})` : title;
  const where = [
    linked,
    cited.publisher && `*${escapeMarkdown(cited.publisher)}*`,
    cited.date && words.date(cited.date),
  ];
  const said = escapeMarkdown(cited.said);
  const quoted = cited.literal ? `“${said}”` : `${said} (${words.paraphrased})`;
  const who = escapeMarkdown(names(cited, words));
  return `> ${quoted}\n>\n> — ${who}, ${where.filter(Boolean).join(", ")} ([Volgens](${cited.address}))`;
}

export function asApa(cited: Cited, words: CitationWords): string {
  const title = cited.title ?? words.noTitle;
  const year = cited.date?.slice(0, 4) ?? words.noDate;
  const said = cited.literal ? `“${cited.said}”` : cited.said;
  const inText = `${names(cited, words)} (${words.citedIn} “${title}”, ${year}): ${said}`;
  const parts = [`${title}.`, `(${cited.date ? words.apaDate(cited.date) : words.noDate}).`];
  if (cited.publisher) parts.push(`${cited.publisher}.`);
  parts.push(cited.url ?? cited.address);
  return `${inText}\n\n${parts.join(" ")}`;
}

function names(cited: Cited, words: CitationWords): string {
  const [first, ...rest] = cited.speakers;
  if (first === undefined) return words.unknownSpeaker;
  const last = rest.pop();
  return last === undefined ? first : `${[first, ...rest].join(", ")} ${words.and} ${last}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

/** What would end an address in Markdown; brackets are not among what encodeURIComponent takes. */
function percent(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
}
