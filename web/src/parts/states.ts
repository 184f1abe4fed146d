// What stands in the place of a view while it loads and when it cannot be shown. Tested by tests/web/browser.
import { ApiError } from "../api.ts";
import { h } from "../dom.ts";
import { m } from "../i18n/messages.ts";

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
  const details = error instanceof ApiError ? error.message : String(error);
  return h(
    "section",
    { class: "failure", role: "alert" },
    h("h1", { tabindex: -1 }, m.errors.title),
    h("p", {}, sentence(error)),
    details && h("p", { class: "muted" }, `${m.errors.said} `, h("q", { lang: "en" }, details)),
    h(
      "p",
      { class: "buttons" },
      retry && h("button", { type: "button", onclick: retry }, m.errors.retry),
      h("a", { href: "/", class: "button" }, m.errors.home),
    ),
  );
}

/** One sentence in the language of the page. */
export function sentence(error: unknown): string {
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

/** What went wrong, below something that stays. */
export function problem(error: ApiError): HTMLElement {
  return h(
    "div",
    { class: "notice", role: "alert" },
    h("p", {}, sentence(error)),
    error.message && h("p", { class: "muted" }, `${m.errors.said} `, h("q", { lang: "en" }, error.message)),
  );
}

export function notice(title: string, text: string): HTMLElement {
  return h("div", { class: "notice" }, h("h2", {}, title), h("p", {}, text));
}
