// What stands in the place of a view while it loads and when it cannot be shown. Tested by tests/web/browser.
import { ApiError } from "../api.ts";
import { type Child, h } from "../dom.ts";
import { m } from "../i18n/messages.ts";
import { inDutch } from "../i18n/server_texts.ts";

/** An address that none of the views has. */
export class NoPage extends Error {}

export function loading(): HTMLElement {
  return h(
    "div",
    { class: "loading", "aria-busy": "true" },
    h("p", { class: "muted" }, m.loading),
    [1, 2, 3].map(() => h("div", { class: "ghost", "aria-hidden": "true" })),
  );
}

/** Says in the language of the page what went wrong and what to do; the server's own sentence stands below it. */
export function failure(error: unknown, retry?: () => void): HTMLElement {
  return h(
    "section",
    { class: "failure", role: "alert" },
    h("h1", { tabindex: -1 }, missing(error) ? m.errors.notThere : m.errors.title),
    h("p", {}, sentence(error)),
    error instanceof ApiError && !missing(error) && said(error),
    h(
      "p",
      { class: "buttons" },
      retry && !missing(error) && h("button", { type: "button", onclick: retry }, m.errors.retry),
      h("a", { href: "/", class: "button" }, m.errors.home),
    ),
  );
}

/** What no second try will bring. */
function missing(error: unknown): boolean {
  return error instanceof NoPage || (error instanceof ApiError && error.code === "not_found");
}

/** One sentence in the language of the page. */
export function sentence(error: unknown): string {
  if (error instanceof NoPage) return m.errors.noPage;
  if (!(error instanceof ApiError)) return m.errors.internal;
  switch (error.code) {
    case "unreachable":
      return m.errors.unreachable;
    case "not_found":
      return m.errors.notFound;
    case "unauthorized":
    case "forbidden":
      return m.errors.unauthorized;
    case "rate_limited":
    case "overloaded":
    case "timeout":
      return m.errors.busy;
    case "invalid_parameter":
    case "malformed":
      return m.errors.badRequest;
    case "conflict":
      return m.errors.conflict;
    case "too_large":
      return m.errors.tooLarge;
    default:
      return m.errors.internal;
  }
}

/** The server's own sentence, in the language of the page; in Dutch only where it is known there. */
function said(error: ApiError): Child {
  const own = m.language === "nl" ? inDutch(error.message) : error.message;
  if (!own) return null;
  // Such sentences are about a field.
  const about = error.where && /^(is|has|must|comes|parts|ends) /.test(error.message) ? `${error.where}: ` : "";
  return h("p", { class: "muted" }, `${m.errors.said} `, h("q", {}, about + own));
}

/** What went wrong, below something that stays. */
export function problem(error: ApiError): HTMLElement {
  return h("div", { class: "notice", role: "alert" }, h("p", {}, sentence(error)), said(error));
}

export function notice(title: string, text: string): HTMLElement {
  return h("div", { class: "notice" }, h("h2", {}, title), h("p", {}, text));
}
