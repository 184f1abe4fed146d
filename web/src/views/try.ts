// Paste an article and see how it is read, with the reasons. Nothing is kept. Tested by tests/web/browser.
import { post, type Reading } from "../api.ts";
import { h, newId, replace } from "../dom.ts";
import { isDate } from "../filter.ts";
import { m } from "../i18n/messages.ts";
import { announce } from "../parts/announce.ts";
import { checkDates, field } from "../parts/fields.ts";
import { reader } from "../parts/reader.ts";
import { loading, sentence } from "../parts/states.ts";
import type { Request, Shown } from "./view.ts";

/** What was typed, so that it is there again after a look at another view. */
const typed = { text: "", date: "" };

export async function tryView({ signal }: Request): Promise<Shown> {
  const id = newId("text");
  const text = h("textarea", { id, rows: 10, lang: "nl", "data-key": "text", spellcheck: "false" });
  text.value = typed.text;
  const day = field("published", m.tryView.date, typed.date, m.tryView.dateHint);
  const result = h("section", { class: "try-result", "aria-labelledby": "result", hidden: true });
  const problem = h("p", { class: "problem", role: "alert" });

  async function read(): Promise<void> {
    typed.text = text.value;
    typed.date = day.input.value.trim();
    problem.textContent = text.value.trim() === "" ? m.tryView.empty : "";
    if (problem.textContent) return text.focus();
    if (!checkDates([day.input])) return;
    result.hidden = false;
    replace(result, loading());
    const published = isDate(typed.date) ? { published: typed.date } : {};
    try {
      const { data: reading } = await post<Reading>("/read", { text: text.value, explain: true, ...published }, signal);
      const speakers = new Set(reading.statements.flatMap((statement) => statement.speakers)).size;
      const summary = m.tryView.summary(reading.statements.length, speakers);
      const heading = h("h2", { id: "result", tabindex: -1 }, m.tryView.result);
      replace(result, heading, h("p", { class: "lead" }, summary), reader({ reading, explained: true }));
      heading.focus();
      announce(summary);
    } catch (error) {
      if (signal.aborted) return;
      result.hidden = true;
      problem.textContent = sentence(error);
    }
  }

  return {
    title: m.tryView.title,
    content: h(
      "div",
      { class: "try" },
      h("h1", { tabindex: -1 }, m.tryView.title),
      h("p", { class: "lead" }, m.tryView.lead),
      h(
        "form",
        {
          novalidate: true,
          onsubmit: (event: SubmitEvent) => {
            event.preventDefault();
            void read();
          },
        },
        h("div", { class: "field" }, h("label", { for: id }, m.tryView.text), text),
        problem,
        h(
          "div",
          { class: "row" },
          day.element,
          h("button", { type: "submit", class: "primary" }, m.tryView.submit),
          h(
            "button",
            {
              type: "button",
              onclick: () => {
                text.value = m.tryView.sampleText;
                day.input.value = m.tryView.sampleDate;
                void read();
              },
            },
            m.tryView.sample,
          ),
        ),
      ),
      result,
    ),
  };
}
