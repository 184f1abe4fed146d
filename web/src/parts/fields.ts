// Fields of forms with their labels. Tested by tests/web/browser.
import { h, newId } from "../dom.ts";
import { isDate } from "../filter.ts";
import { m } from "../i18n/messages.ts";

/** A text field with its label. */
export function field(
  name: string,
  label: string,
  value: string | undefined,
  hint?: string,
  type = "text",
): { element: HTMLElement; input: HTMLInputElement } {
  const id = newId("field");
  const input = h("input", {
    id,
    name,
    type,
    autocomplete: "off",
    "data-key": name,
    "aria-describedby": hint ? `${id}-hint` : null,
  });
  input.value = value ?? "";
  const element = h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    input,
    hint && h("p", { class: "hint", id: `${id}-hint` }, hint),
  );
  return { element, input };
}

/** A choice from a few values. */
export function choice(
  label: string,
  values: Record<string, string>,
  value: string | undefined,
  key: string,
): { element: HTMLElement; input: HTMLSelectElement } {
  const id = newId("field");
  const input = h(
    "select",
    { id, "data-key": key },
    Object.entries(values).map(([name, text]) => h("option", { value: name }, text)),
  );
  input.value = value ?? Object.keys(values)[0] ?? "";
  return { element: h("div", { class: "field" }, h("label", { for: id }, label), input), input };
}

/** Marks a date field that holds no date; true when all is well. */
export function checkDates(inputs: readonly HTMLInputElement[]): boolean {
  let wrong: HTMLInputElement | null = null;
  for (const input of inputs) {
    const value = input.value.trim();
    const ok = value === "" || isDate(value);
    input.setAttribute("aria-invalid", String(!ok));
    input.setCustomValidity(ok ? "" : m.searchView.dateWrong);
    if (!ok) wrong ??= input;
  }
  wrong?.reportValidity();
  return wrong === null;
}
