// Bars over time, stacked by series, as an SVG that reads like a list of links: one stop for the Tab key, arrow keys move from period to
// period, each says its figures, and the same figures stand in a table below with a CSV to take along. Scales and stacks are d3's.
// Tested by tests/web/browser.
import { max } from "d3-array";
import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { h, replace, svg } from "../dom.ts";
import { m } from "../i18n/messages.ts";
import { dateInWords } from "../timex.ts";
import { csvLink, dataTable } from "./table.ts";

export interface Series {
  name: string;
  counts: readonly number[];
  /** Which of the eight colours; without one, its place. */
  colour?: number;
}

export interface ChartOptions {
  label: string;
  /** `YYYY` or `YYYY-MM`, in order and without gaps. */
  periods: readonly string[];
  series: readonly Series[];
  height?: number;
  /** Where a click on a period leads. */
  hrefOf?: (period: string) => string;
  /** The largest value of the vertical axis, so that charts side by side can be compared. */
  top?: number;
  file: string;
  /** What is counted, in words; statements otherwise. */
  unit?: (count: number) => string;
  /** What the chart does not show. */
  note?: string;
}

const LEFT = 34;
const BOTTOM = 24;
const TOP = 8;
const WIDEST_BAR = 56;
const HEIGHT = 180;

/** The chart with its legend, its table and its CSV. */
export function timeChart(options: ChartOptions): HTMLElement {
  const plot = h("div", { class: "plot" });
  // As high before it is drawn as afterwards, so that nothing below it moves.
  plot.style.setProperty("height", `${options.height ?? HEIGHT}px`);
  const readout = h("p", { class: "readout", "aria-hidden": "true" }, "\u00a0");
  const observer = new ResizeObserver(([entry]) => {
    if (!plot.isConnected) observer.disconnect();
    else if (entry) draw(plot, readout, Math.floor(entry.contentRect.width), options);
  });
  observer.observe(plot);
  const columns = [m.stats.period, ...options.series.map((series) => series.name)];
  const rows = options.periods.map((period, i) => [period, ...options.series.map((series) => series.counts[i] ?? 0)]);
  return h(
    "figure",
    { class: "chart" },
    options.series.length > 1 && legend(options.series),
    plot,
    h("div", { class: "under" }, readout, csvLink(options.file, columns, rows)),
    options.note && h("p", { class: "left-out muted" }, options.note),
    h(
      "details",
      { class: "as-table" },
      h("summary", {}, m.showTable),
      dataTable(
        options.label,
        columns,
        rows.map(([period, ...counts]) => [
          options.hrefOf
            ? h("a", { href: options.hrefOf(String(period)) }, periodName(String(period)))
            : periodName(String(period)),
          ...counts.map((count) => m.number(Number(count))),
        ]),
      ),
    ),
  );
}

function legend(series: readonly Series[]): HTMLElement {
  return h(
    "ul",
    { class: "legend" },
    series.map((one, i) =>
      h("li", {}, h("span", { class: `swatch k${one.colour ?? i}`, "aria-hidden": "true" }), one.name),
    ),
  );
}

function periodName(period: string): string {
  return dateInWords(period, m.language);
}

function draw(plot: HTMLElement, readout: HTMLElement, width: number, options: ChartOptions): void {
  if (width < 50) return;
  const height = options.height ?? HEIGHT;
  const focused = plot.contains(document.activeElement) ? document.activeElement?.getAttribute("data-period") : null;
  const totals = options.periods.map((_, i) =>
    options.series.reduce((sum, series) => sum + (series.counts[i] ?? 0), 0),
  );
  const x = scaleBand<string>(options.periods, [LEFT, width]).paddingInner(0.18).paddingOuter(0.1);
  const y = scaleLinear([0, Math.max(1, options.top ?? max(totals) ?? 1)], [height - BOTTOM, TOP]).nice(4);
  const bar = Math.max(1, Math.min(x.bandwidth(), WIDEST_BAR));
  const picture = svg("svg", {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: options.hrefOf ? "group" : "img",
    "aria-label": options.label,
  });
  for (const tick of y.ticks(4).filter(Number.isInteger)) {
    picture.append(
      svg("line", { class: tick === 0 ? "axis" : "grid", x1: LEFT, x2: width, y1: y(tick), y2: y(tick) }),
      svg("text", { class: "tick", x: LEFT - 6, y: y(tick) + 4, "text-anchor": "end" }, m.number(tick)),
    );
  }
  for (const [period, text] of timeTicks(options.periods, width - LEFT)) {
    const middle = (x(period) ?? 0) + x.bandwidth() / 2;
    picture.append(svg("text", { class: "tick", x: middle, y: height - 6, "text-anchor": "middle" }, text));
  }
  const layers = stack<number, number>()
    .keys(options.series.map((_, s) => s))
    .value((i, s) => options.series[s]?.counts[i] ?? 0)(options.periods.map((_, i) => i));
  options.periods.forEach((period, i) => {
    const left = (x(period) ?? 0) + (x.bandwidth() - bar) / 2;
    const rects = layers.flatMap((layer, s) => {
      const [from, to] = layer[i] ?? [0, 0];
      if (to <= from) return [];
      // A hair between two layers tells them apart without their colours too.
      const tall = Math.max(0.75, y(from) - y(to) - (s > 0 ? 1 : 0));
      return [
        svg("rect", { class: `k${options.series[s]?.colour ?? s}`, x: left, y: y(to), width: bar, height: tall }),
      ];
    });
    const hit = svg("rect", {
      class: "hit",
      x: x(period) ?? 0,
      y: TOP,
      width: x.step(),
      height: height - BOTTOM - TOP,
    });
    const text = saying(options, i, totals[i] ?? 0);
    const show = () => replace(readout, text);
    const href = options.hrefOf?.(period);
    const focusable = href !== undefined;
    const column = focusable
      ? svg(
          "a",
          {
            href,
            "data-period": period,
            "aria-label": text,
            tabindex: i === 0 ? 0 : -1,
            onfocus: show,
            onmouseenter: show,
          },
          hit,
          rects,
        )
      : svg("g", { onmouseenter: show }, hit, rects);
    picture.append(column);
  });
  if (options.hrefOf) rove(picture);
  replace(plot, picture);
  if (focused) picture.querySelector<SVGAElement>(`[data-period="${focused}"]`)?.focus();
}

/** One tab stop for all periods; arrow keys, Home and End move between them. */
function rove(picture: SVGSVGElement): void {
  const links = [...picture.querySelectorAll<SVGAElement>("a")];
  picture.addEventListener("keydown", (event) => {
    const at = links.indexOf(document.activeElement as SVGAElement);
    const moves: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 };
    const to = links[moves[event.key] ?? -1];
    if (at < 0 || !to) return;
    event.preventDefault();
    for (const link of links) link.setAttribute("tabindex", link === to ? "0" : "-1");
    to.focus();
  });
}

function saying(options: ChartOptions, i: number, total: number): string {
  const period = periodName(options.periods[i] ?? "");
  const parts = options.series
    .filter((series) => (series.counts[i] ?? 0) > 0)
    .map((series) => `${series.name} ${m.number(series.counts[i] ?? 0)}`);
  const detail = options.series.length > 1 && parts.length > 0 ? ` (${parts.join(", ")})` : "";
  return `${period}: ${(options.unit ?? m.statements)(total)}${detail}`;
}

/** Which periods are written below the axis, as many as fit; of months the Januaries first. */
function timeTicks(periods: readonly string[], width: number): [string, string][] {
  const months = periods[0]?.length === 7;
  if (months && periods.length <= 14) {
    const every = Math.ceil((periods.length * 62) / width);
    return periods
      .filter((_, i) => i % every === 0)
      .map((period) => [period, dateInWords(period, m.language, "short")]);
  }
  const years = months ? periods.filter((period) => period.endsWith("-01")) : [...periods];
  const every = Math.ceil((years.length * 40) / width);
  return years.filter((_, i) => i % every === 0).map((period) => [period, period.slice(0, 4)]);
}
