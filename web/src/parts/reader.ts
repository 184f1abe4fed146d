// An article and what was read in it, side by side: pointing at a statement in either marks it in both, choosing one opens its entry, and
// the list scrolls along with the text. Tested by tests/web/browser.
import type { Reading, Statement } from "../api.ts";
import { h, newId } from "../dom.ts";
import { m } from "../i18n/messages.ts";
import type { Span } from "../spans.ts";
import { articleText } from "./article_text.ts";
import { namesOf } from "./reading_names.ts";
import { statementEntry } from "./statement_entry.ts";
import { capital } from "./words.ts";

export interface ReaderOptions {
  reading: Reading;
  /** A form to correct a statement with, where that is allowed. */
  correct?: (statement: Statement, text: HTMLElement) => HTMLElement;
  /** Words that were looked for, in code points. */
  found?: readonly Span[];
  /** Number of the statement to open at once. */
  open?: number | null;
  onopen?: (statement: Statement) => void;
  /** Entries show why the statement was read so without being asked. */
  explained?: boolean;
}

const KEPT_DATES = "volgens.dates";

export function reader(options: ReaderOptions): HTMLElement {
  const { reading } = options;
  const names = namesOf(reading);
  const text = articleText(reading, names, options.found);
  const tip = h("div", { class: "tip", role: "tooltip", id: newId("tip"), hidden: true });
  const entries = new Map<number, HTMLElement>();
  for (const statement of reading.statements) {
    entries.set(
      statement.id,
      statementEntry(statement, { ...options, names, text, choose: () => choose(statement.id, false) }),
    );
  }
  const list = h("ol", { class: "entries" }, [...entries.values()]);
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));

  function piecesOf(id: number): HTMLElement[] {
    return [...text.querySelectorAll<HTMLElement>(`.said[data-statement="${id}"], [data-of="${id}"]`)];
  }

  function light(id: number, on: boolean): void {
    for (const piece of piecesOf(id)) piece.classList.toggle("lit", on);
    entries.get(id)?.classList.toggle("lit", on);
  }

  function choose(id: number, fromText: boolean): void {
    const statement = byId.get(id);
    if (!statement) return;
    for (const [other, entry] of entries) setOpen(entry, other === id && (fromText || !isOpen(entry)));
    for (const piece of text.querySelectorAll(".chosen")) piece.classList.remove("chosen");
    const entry = entries.get(id);
    if (!entry || !isOpen(entry)) return;
    for (const piece of piecesOf(id)) piece.classList.add("chosen");
    if (fromText) keepInView(list, entry);
    else text.querySelector(`.number[data-statement="${id}"]`)?.scrollIntoView({ block: "center", behavior: gently() });
    options.onopen?.(statement);
  }

  function showTip(id: number, near: Element): void {
    const statement = byId.get(id);
    if (!statement) return;
    tip.replaceChildren(
      h("strong", {}, names.who(statement)),
      h(
        "span",
        { class: "meta" },
        `${m.forms[statement.form]} · ${m.modes[statement.mode]} · ${m.percent(statement.confidence)}`,
      ),
      ...[["cue", m.article.cue] as const, ["source", m.article.sourceWords] as const].flatMap(([part, name]) => {
        const words = names.words(statement[part]);
        return words
          ? [h("span", {}, h("span", { class: "muted" }, `${name}: `), h("span", { lang: "nl" }, words))]
          : [];
      }),
    );
    tip.hidden = false;
    place(tip, near);
    light(id, true);
    lit = id;
  }

  let lit = 0;
  function hideTip(): void {
    tip.hidden = true;
    light(lit, false);
  }

  const statementAt = (target: EventTarget | null) => {
    const piece = target instanceof Element ? target.closest<HTMLElement>("[data-statement]") : null;
    return piece ? { id: Number(piece.dataset.statement), piece } : null;
  };
  text.addEventListener("mouseover", (event) => {
    const found = statementAt(event.target);
    if (found && found.id === lit && !tip.hidden) return;
    hideTip();
    if (found) showTip(found.id, found.piece);
  });
  text.addEventListener("mouseleave", (event) => {
    if (!(event.relatedTarget instanceof Node && tip.contains(event.relatedTarget))) hideTip();
  });
  tip.addEventListener("mouseleave", hideTip);
  text.addEventListener("focusin", (event) => {
    const found = statementAt(event.target);
    if (!found) return;
    showTip(found.id, found.piece);
    if (found.piece.classList.contains("number")) found.piece.setAttribute("aria-describedby", tip.id);
  });
  text.addEventListener("focusout", hideTip);
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    const found = statementAt(event.target);
    if (!found) return;
    event.preventDefault();
    choose(found.id, true);
  });
  text.addEventListener("click", (event) => {
    const found = statementAt(event.target);
    // Somebody who selects words does not mean to open what stands there.
    if (found && getSelection()?.isCollapsed !== false) choose(found.id, true);
  });

  const root = h(
    "div",
    { class: "reader" },
    h("div", { class: "column" }, key(options.reading), text, tip),
    h(
      "aside",
      { class: "side", "aria-label": m.article.list },
      h("h2", {}, m.article.list),
      reading.statements.length > 0 ? list : h("p", { class: "muted" }, m.article.none),
    ),
  );
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !tip.hidden) {
      hideTip();
      event.stopPropagation();
    }
  });
  for (const [id, entry] of entries) {
    entry.addEventListener("mouseenter", () => light(id, true));
    entry.addEventListener("mouseleave", () => light(id, false));
  }
  scrollAlong(text, list, entries);
  if (options.open) {
    const wanted = options.open;
    // The text has to stand on the page before it can be scrolled to.
    requestAnimationFrame(() => {
      const entry = entries.get(wanted);
      if (entry && !isOpen(entry)) choose(wanted, false);
    });
  }
  return root;
}

function isOpen(entry: HTMLElement): boolean {
  return entry.querySelector("button")?.getAttribute("aria-expanded") === "true";
}

function setOpen(entry: HTMLElement, open: boolean): void {
  entry.querySelector("button")?.setAttribute("aria-expanded", String(open));
  entry.classList.toggle("open", open);
  const details = entry.querySelector<HTMLElement>(".details");
  if (details) details.hidden = !open;
}

/** Who has which colour and what the underlining means. */
function key(reading: Reading): HTMLElement {
  const names = namesOf(reading);
  const forms = [...new Set(reading.statements.map((statement) => statement.form))];
  const dates = h("input", { type: "checkbox", id: newId("dates") });
  dates.checked = localStorage.getItem(KEPT_DATES) !== "no";
  const element = h(
    "div",
    { class: "key" },
    names.speakers.length > 0 &&
      h(
        "ul",
        { class: "legend", "aria-label": m.article.speakers },
        names.speakers.map((entity) =>
          h(
            "li",
            {},
            h("span", { class: `swatch c${names.colourOfEntity(entity)}`, "aria-hidden": "true" }),
            entity.person ? h("a", { href: `/person/${entity.person}` }, capital(entity.name)) : capital(entity.name),
          ),
        ),
      ),
    forms.length > 0 &&
      h(
        "ul",
        { class: "legend", "aria-label": m.article.legend },
        forms.map((form) =>
          h(
            "li",
            {},
            h("span", { class: `u-${form}` }, m.forms[form]),
            h("span", { class: "muted" }, ` ${m.formHelp[form]}`),
          ),
        ),
      ),
    reading.times.length > 0 && h("p", { class: "check" }, dates, h("label", { for: dates.id }, m.article.showDates)),
  );
  const show = () => element.parentElement?.classList.toggle("no-dates", !dates.checked);
  dates.addEventListener("change", () => {
    localStorage.setItem(KEPT_DATES, dates.checked ? "yes" : "no");
    show();
  });
  requestAnimationFrame(show);
  return element;
}

/** Marks the entry of the statement that is being read and keeps it in view. */
function scrollAlong(text: HTMLElement, list: HTMLElement, entries: Map<number, HTMLElement>): void {
  const seen = new Set<number>();
  const observer = new IntersectionObserver(
    (changes) => {
      if (!text.isConnected) return observer.disconnect();
      for (const change of changes) {
        const id = Number((change.target as HTMLElement).dataset.statement);
        if (change.isIntersecting) seen.add(id);
        else seen.delete(id);
      }
      const first = Math.min(...seen);
      for (const [id, entry] of entries) entry.classList.toggle("near", id === first);
      const entry = entries.get(first);
      if (entry && !list.querySelector(".open")) keepInView(list, entry);
    },
    { rootMargin: "-10% 0px -45% 0px" },
  );
  for (const number of text.querySelectorAll(".number")) observer.observe(number);
}

/** Scrolls the list, never the page. */
function keepInView(list: HTMLElement, entry: HTMLElement): void {
  const box = list.parentElement;
  if (!box || box.scrollHeight <= box.clientHeight) return;
  const top = entry.offsetTop - box.offsetTop;
  if (top < box.scrollTop + 60 || top + entry.offsetHeight > box.scrollTop + box.clientHeight) {
    box.scrollTo({ top: top - box.clientHeight / 4, behavior: gently() });
  }
}

function gently(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

/** Puts the tip below what it is about, inside the window; on a narrow screen the style sheet puts it at the bottom. */
function place(tip: HTMLElement, near: Element): void {
  const box = near.getClientRects()[0] ?? near.getBoundingClientRect();
  const around = tip.offsetParent?.getBoundingClientRect();
  if (!around) return;
  const left = Math.max(0, Math.min(box.left - around.left, around.width - tip.offsetWidth));
  tip.style.setProperty("--x", `${left}px`);
  tip.style.setProperty("--y", `${box.bottom - around.top + 4}px`);
}
