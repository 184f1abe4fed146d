// The form of a search. It fills in what the address says and, when it is sent, goes to the address that says what was filled in.
// Tested by tests/web/browser.
import { type Child, h } from "../dom.ts";
import { addressOf, type Condition, type Filter } from "../filter.ts";
import { m } from "../i18n/messages.ts";
import { go } from "../navigation.ts";
import { combobox } from "../parts/combobox.ts";
import { checkDates, choice, field } from "../parts/fields.ts";
import { suggestPeople, suggestPublishers } from "../parts/people.ts";

export interface FormNames {
  speaker: string;
  about: string;
}

export function searchForm(filter: Filter, names: FormNames): HTMLElement {
  const v = m.searchView;
  const words = field("q", v.words, filter.q, v.wordsHint, "search");
  words.input.setAttribute("enterkeyhint", "search");
  const speaker = combobox({
    label: v.speaker,
    hint: v.speakerHint,
    name: "speaker",
    text: names.speaker,
    ...(filter.speaker ? { value: filter.speaker } : {}),
    suggest: suggestPeople,
    onchoose: () => send(),
  });
  const about = combobox({
    label: v.about,
    name: "about",
    text: names.about,
    ...(filter.about ? { value: filter.about } : {}),
    suggest: suggestPeople,
  });
  const publisher = combobox({
    label: v.publisher,
    name: "publisher",
    text: filter.publisher ?? "",
    suggest: suggestPublishers,
  });
  const from = field("from_date", v.from, filter.from_date, v.dateHint);
  const to = field("to_date", v.to, filter.to_date);
  const form = choice(v.form, { "": v.all, ...m.forms }, filter.form, "form");
  const mode = choice(v.mode, { "": v.all, ...m.modes }, filter.mode, "mode");
  const where = choice(v.where, { statement: v.inStatement, article: v.inArticle }, filter.in, "in");
  const sure = choice(v.confidence, v.confidences, filter.min_confidence, "min_confidence");
  const extra: Condition[] = ["about", "form", "mode", "in", "min_confidence", "publisher", "from_date", "to_date"];

  function send(): void {
    if (!checkDates([from.input, to.input])) return;
    const next: Filter = {
      q: words.input.value.trim(),
      speaker: speaker.value(),
      about: about.value(),
      publisher: publisher.value(),
      from_date: from.input.value.trim(),
      to_date: to.input.value.trim(),
      form: form.input.value,
      mode: mode.input.value,
      in: where.input.value,
      min_confidence: sure.input.value,
    };
    for (const name of ["group", "sort", "per", "by"] as const) if (filter[name]) next[name] = filter[name];
    if (!next.q && next.sort === "relevance") delete next.sort;
    go(addressOf("/", next));
  }

  for (const date of [from.input, to.input]) date.addEventListener("input", () => date.setCustomValidity(""));
  const more: Child = h(
    "details",
    { class: "more", open: extra.some((name) => filter[name]) },
    h("summary", { "data-key": "more" }, v.moreOptions),
    h(
      "div",
      { class: "grid" },
      from.element,
      to.element,
      publisher.element,
      about.element,
      form.element,
      mode.element,
      where.element,
      sure.element,
    ),
  );
  return h(
    "form",
    {
      class: "search",
      role: "search",
      novalidate: true,
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        send();
      },
    },
    h(
      "div",
      { class: "main" },
      words.element,
      speaker.element,
      h("button", { type: "submit", class: "primary" }, v.submit),
    ),
    more,
  );
}
