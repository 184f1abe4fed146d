// The token for corrections, and what was corrected, newest first. Tested by tests/web/browser.
import { get, keepToken, type Session, token } from "../api.ts";
import { type Child, h } from "../dom.ts";
import { m } from "../i18n/messages.ts";
import { refresh } from "../navigation.ts";
import { allCorrections, correctionTable } from "../parts/correct.ts";
import { field } from "../parts/fields.ts";
import type { Request, Shown } from "./view.ts";

export async function correctionsView({ parameters, signal }: Request): Promise<Shown> {
  const [session, history] = await Promise.all([
    sessionOf(signal),
    allCorrections(signal, parameters.get("after") ?? undefined),
  ]);
  return {
    title: m.correct.title,
    content: h(
      "div",
      { class: "corrections" },
      h("h1", { tabindex: -1 }, m.correct.title),
      h("p", { class: "lead" }, m.correct.lead),
      who(session),
      h(
        "section",
        { "aria-labelledby": "history" },
        h("h2", { id: "history" }, m.correct.history),
        history.data.length === 0 ? h("p", { class: "muted" }, m.correct.noHistory) : correctionTable(history.data),
        history.meta.next &&
          h(
            "p",
            { class: "pages" },
            h("a", { class: "button", href: `/corrections?after=${encodeURIComponent(history.meta.next)}` }, m.more),
          ),
      ),
    ),
  };
}

/** Who the kept token makes somebody; `wrong` when the server does not know it, and then it is forgotten. */
async function sessionOf(signal: AbortSignal): Promise<Session | "wrong"> {
  try {
    return (await get<Session>("/session", {}, signal)).data;
  } catch (error) {
    if (signal.aborted || token() === null) throw error;
    keepToken(null);
    return "wrong";
  }
}

function who(session: Session | "wrong"): Child {
  if (session !== "wrong" && session.may_correct) {
    const forget = () => {
      keepToken(null);
      refresh();
    };
    return h(
      "div",
      { class: "notice" },
      h("p", {}, h("strong", {}, m.correct.active(session.who ?? "?"))),
      h("p", {}, m.correct.how),
      h("button", { type: "button", onclick: forget }, m.correct.forget),
    );
  }
  if (session !== "wrong" && !session.takes_corrections) return h("p", { class: "notice" }, m.correct.closed);
  const entered = field("token", m.correct.token, "", m.correct.tokenHint, "password");
  return h(
    "form",
    {
      class: "row",
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        keepToken(entered.input.value.trim());
        refresh();
      },
    },
    session === "wrong" && h("p", { class: "problem", role: "alert" }, m.correct.wrong),
    entered.element,
    h("button", { type: "submit", class: "primary" }, m.correct.keep),
  );
}
