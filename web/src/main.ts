// The frame of the page, and which view an address shows. Tested by tests/web/browser.
import { h, replace } from "./dom.ts";
import { m, setLanguage } from "./i18n/messages.ts";
import { startNavigation } from "./navigation.ts";
import { announce, liveRegion } from "./parts/announce.ts";
import { failure, loading, NoPage } from "./parts/states.ts";
import { setTheme, showTheme, THEMES, type Theme, theme } from "./parts/theme.ts";
import { articleView } from "./views/article.ts";
import { compareView } from "./views/compare.ts";
import { correctionsView } from "./views/corrections.ts";
import { personView } from "./views/person.ts";
import { searchView } from "./views/search.ts";
import { statementView } from "./views/statement.ts";
import { statsView } from "./views/stats.ts";
import { tryView } from "./views/try.ts";
import type { View } from "./views/view.ts";

const VIEWS: [RegExp, View][] = [
  [/^\/$/, searchView],
  [/^\/article\/([^/]+)$/, articleView],
  [/^\/statement\/([^/]+)$/, statementView],
  [/^\/person\/([^/]+)$/, personView],
  [/^\/compare$/, compareView],
  [/^\/stats$/, statsView],
  [/^\/try$/, tryView],
  [/^\/corrections$/, correctionsView],
];
const LOADING_AFTER_MS = 150;

const app = document.getElementById("app") ?? document.body;
const main = h("main", { id: "main", tabindex: -1 });
let running: AbortController | null = null;
let shownPath = "";

async function show(first = false, kept: number | null = null): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const path = location.pathname;
  const samePath = path === shownPath;
  const focusKey = document.activeElement?.getAttribute("data-key");
  const scroll = scrollY;
  markCurrent();
  const waiting = setTimeout(() => {
    if (samePath) main.setAttribute("aria-busy", "true");
    else replace(main, loading());
  }, LOADING_AFTER_MS);
  try {
    const found = VIEWS.map(([pattern, view]) => ({ match: pattern.exec(path), view })).find(({ match }) => match);
    if (!found) throw new NoPage();
    const shown = await found.view({
      id: decodeURIComponent(found.match?.[1] ?? ""),
      parameters: new URLSearchParams(location.search),
      hash: location.hash,
      signal: mine.signal,
    });
    if (mine.signal.aborted) return;
    document.title = `${shown.title} – Volgens`;
    replace(main, shown.content);
    if (shown.said) announce(shown.said);
  } catch (error) {
    if (mine.signal.aborted) return;
    const shown = failure(error, () => void show());
    document.title = `${shown.querySelector("h1")?.textContent} – Volgens`;
    replace(main, shown);
  } finally {
    clearTimeout(waiting);
    if (!mine.signal.aborted) main.removeAttribute("aria-busy");
  }
  shownPath = path;
  if (!first) settle(samePath, focusKey, scroll, kept);
}

/** Where the reader is after the view changed: at the same place of the same view, at the head of another. */
function settle(samePath: boolean, focusKey: string | null | undefined, scroll: number, kept: number | null): void {
  const same = samePath && focusKey ? main.querySelector<HTMLElement>(`[data-key="${CSS.escape(focusKey)}"]`) : null;
  const target = same ?? main.querySelector<HTMLElement>("h1");
  target?.focus({ preventScroll: true });
  if (kept !== null) scrollTo(0, kept);
  else if (!location.hash) scrollTo(0, same ? scroll : 0);
}

function drawFrame(): void {
  document.documentElement.lang = m.language;
  const link = (href: string, text: string) => h("li", {}, h("a", { href }, text));
  const appearance = h(
    "select",
    { "aria-label": m.theme, onchange: (event: Event) => setTheme((event.target as HTMLSelectElement).value as Theme) },
    THEMES.map((name) => h("option", { value: name, selected: name === theme() }, m.themes[name])),
  );
  const other = m.language === "nl" ? "en" : "nl";
  const language = h(
    "button",
    {
      type: "button",
      class: "quiet",
      lang: other,
      "data-key": "language",
      onclick: () => {
        setLanguage(other);
        drawFrame();
        document.querySelector<HTMLElement>("[data-key=language]")?.focus();
        void show(true);
      },
    },
    m.switchLanguage,
  );
  replace(
    app,
    h("a", { class: "skip", href: "#main", onclick: skip }, m.skip),
    h(
      "header",
      { class: "masthead" },
      h("div", { class: "settings" }, language, appearance),
      h("p", { class: "wordmark" }, h("a", { href: "/" }, "Volgens")),
      h("p", { class: "tagline" }, m.tagline),
      h(
        "nav",
        { "aria-label": m.menu },
        h(
          "ul",
          {},
          link("/", m.search),
          link("/stats", m.statistics),
          link("/try", m.tryIt),
          link("/corrections", m.corrections),
        ),
      ),
    ),
    main,
    h(
      "footer",
      { class: "colophon" },
      h("p", {}, m.footer),
      h("p", {}, h("a", { href: "/api/v1/openapi.json" }, "API")),
    ),
    liveRegion(),
  );
}

function markCurrent(): void {
  for (const link of app.querySelectorAll(".masthead nav a")) {
    if (link.getAttribute("href") === location.pathname) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function skip(event: Event): void {
  event.preventDefault();
  main.focus();
}

showTheme();
drawFrame();
startNavigation((kept) => void show(false, kept));
void show(true);
