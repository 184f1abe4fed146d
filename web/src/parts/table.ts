// Tables of figures: plain ones, ones with a bar in each row, and the CSV of either. Tested by tests/web/browser and tests/web/csv_test.ts.

import { csv } from "../csv.ts";
import { type Child, h } from "../dom.ts";
import { m } from "../i18n/messages.ts";

/** Figures in rows; the first column names the row. The caption is for screen readers. */
export function dataTable(caption: string, columns: readonly string[], rows: readonly Child[][]): HTMLElement {
  const box = h(
    "div",
    { class: "scroll" },
    h(
      "table",
      {},
      h("caption", { class: "hidden" }, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          columns.map((column, i) => {
            const attributes = { class: i > 0 ? "figure" : null };
            // A head without a word would be read as an empty one.
            return column ? h("th", { scope: "col", ...attributes }, column) : h("td", attributes);
          }),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map(([first, ...rest]) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, first),
            rest.map((cell) => h("td", { class: "figure" }, cell)),
          ),
        ),
      ),
    ),
  );
  scrollable(box, m.tableOf(caption));
  return box;
}

/** A table that is wider than its place is a stop for the keyboard, which then can scroll it; another is not. */
function scrollable(box: HTMLElement, name: string): void {
  const observer = new ResizeObserver(() => {
    if (!box.isConnected) observer.disconnect();
    const wide = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    for (const [attribute, value] of [
      ["tabindex", "0"],
      ["role", "region"],
      ["aria-label", name],
    ] as const) {
      if (wide) box.setAttribute(attribute, value);
      else box.removeAttribute(attribute);
    }
  });
  observer.observe(box);
}

/** A link that saves the figures as a file. */
export function csvLink(name: string, columns: readonly string[], rows: readonly (string | number)[][]): HTMLElement {
  return h(
    "button",
    {
      type: "button",
      class: "quiet",
      "aria-label": `${m.downloadCsv}: ${name}`,
      onclick: () => save(`volgens-${name}.csv`, csv([columns, ...rows])),
    },
    `⤓ ${m.downloadCsv}`,
  );
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}

export interface BarRow {
  name: Child;
  /** 0 to 1, how long the bar is. */
  share: number;
  /** Figures in the columns behind it. */
  cells: Child[];
  colour?: number;
}

/** A table that is its own chart: each row has a bar as long as its share. */
export function barTable(caption: string, columns: readonly string[], rows: readonly BarRow[]): HTMLElement {
  return dataTable(
    caption,
    columns,
    rows.map((row) => [row.name, bar(row.share, row.colour ?? 0), ...row.cells]),
  );
}

function bar(share: number, colour: number): HTMLElement {
  const filled = h("span", { class: `bar k${colour}` });
  // The policy forbids style attributes, not the style object.
  filled.style.setProperty("width", `${Math.min(100, Math.max(0, share * 100)).toFixed(2)}%`);
  return h("span", { class: "track", "aria-hidden": "true" }, filled);
}

/** One line divided among several, each part named below it. */
export function dividedBar(parts: readonly { name: string; share: number; colour: number }[]): HTMLElement {
  return h(
    "span",
    { class: "divided", "aria-hidden": "true" },
    parts
      .filter((part) => part.share > 0)
      .map((part) => {
        const element = h("span", { class: `k${part.colour}` });
        element.style.setProperty("flex-grow", String(part.share));
        return element;
      }),
  );
}
