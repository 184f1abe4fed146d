// What a search can be narrowed down by, with how many statements each would leave, and which speakers to compare. Tested by
// tests/web/browser.
import type { Facets, FacetValue, Form } from "../api.ts";
import { compareAddress, MOST_COMPARED } from "../compared.ts";
import { type Child, h, newId } from "../dom.ts";
import { addressOf, changed, conditionsOf, type Filter, personNumber } from "../filter.ts";
import { m } from "../i18n/messages.ts";
import { announce } from "../parts/announce.ts";
import { apart, capital } from "../parts/words.ts";

const SHORT = 8;

export function facetLists(filter: Filter, facets: Facets): Child {
  const v = m.searchView;
  return [
    facets.speaker.length > 0 && speakerFacet(filter, facets.speaker),
    facet("publisher", v.facets.publisher, facets.publisher, (value) => ({
      text: value.value,
      active: filter.publisher === value.value,
      href: addressOf("/", changed(filter, { publisher: filter.publisher === value.value ? undefined : value.value })),
    })),
    facet("form", v.facets.form, facets.form, (value) => ({
      text: m.forms[value.value as Form] ?? value.value,
      active: filter.form === value.value,
      href: addressOf("/", changed(filter, { form: filter.form === value.value ? undefined : value.value })),
    })),
    facet("year", v.facets.year, [...facets.year].reverse(), (value) => {
      const active = filter.from_date === value.value && filter.to_date === value.value;
      const year = active ? undefined : value.value;
      return {
        text: value.value,
        active,
        href: addressOf("/", changed(filter, { from_date: year, to_date: year, per: undefined })),
      };
    }),
  ];
}

type Line = { text: string; note?: string; active: boolean; href: string; before?: Child };

function facet(
  key: string,
  title: string,
  values: readonly FacetValue[],
  line: (value: FacetValue) => Line,
  after?: Child,
): Child {
  if (values.length === 0) return null;
  const id = newId("facet");
  const items = values.map((value) => {
    const { text, note, active, href, before } = line(value);
    return h(
      "li",
      {},
      before,
      h(
        "a",
        { href, "aria-current": active ? "true" : null, "data-key": `${key}-${value.person ?? value.value}` },
        text,
        note && h("span", { class: "note" }, " ", note),
      ),
      h("span", { class: "count" }, m.number(value.statements)),
    );
  });
  return h(
    "section",
    { class: "facet", "aria-labelledby": id },
    h("h2", { id }, title),
    h("ul", {}, items.slice(0, SHORT)),
    items.length > SHORT &&
      h("details", {}, h("summary", {}, `${m.more} (${items.length - SHORT})`), h("ul", {}, items.slice(SHORT))),
    after,
  );
}

function speakerFacet(filter: Filter, values: readonly FacetValue[]): Child {
  const ticked = new Set<number>();
  const compare = h("p", { class: "hint" }, m.searchView.compareHint);
  const show = () => {
    const ready = ticked.size > 1;
    const text = m.searchView.compareNow(ticked.size);
    compare.replaceChildren(
      ready
        ? h("a", { class: "button", href: compareAddress([...ticked], conditionsOf(filter)) }, text)
        : m.searchView.compareHint,
    );
    if (ready) announce(text);
    for (const box of compare.parentElement?.querySelectorAll<HTMLInputElement>("input") ?? []) {
      box.disabled = !box.checked && ticked.size >= MOST_COMPARED;
    }
  };
  return facet(
    "speaker",
    m.searchView.facets.speaker,
    values,
    (value) => {
      const number = value.person ?? 0;
      const box = h("input", {
        type: "checkbox",
        "aria-label": m.searchView.compareTick([value.value, apart(value.namesake)].filter(Boolean).join(", ")),
      });
      box.addEventListener("change", () => {
        if (box.checked) ticked.add(number);
        else ticked.delete(number);
        show();
      });
      const active = personNumber(filter.speaker) === number;
      return {
        text: capital(value.value),
        note: apart(value.namesake),
        active,
        href: addressOf("/", changed(filter, { speaker: active ? undefined : `#${number}` })),
        before: box,
      };
    },
    compare,
  );
}
