// A text field with suggestions, after the combobox pattern with a list box of the ARIA Authoring Practices Guide: the focus stays in the
// field, arrow keys move through the list, Enter chooses, Escape closes. Tested by tests/web/browser.
import { type Child, h, newId, replace } from "../dom.ts";
import { m } from "../i18n/messages.ts";
import { announce } from "./announce.ts";

export interface Suggestion {
  value: string;
  text: string;
  note?: Child;
}

export interface Combobox {
  element: HTMLElement;
  input: HTMLInputElement;
  /** The value of what was chosen, else the text as it was typed. */
  value: () => string;
}

export interface ComboboxOptions {
  label: string;
  hint?: string;
  name: string;
  text?: string;
  value?: string;
  suggest: (typed: string, signal: AbortSignal) => Promise<Suggestion[]>;
  onchoose?: (chosen: Suggestion) => void;
}

const WAIT_MS = 120;

export function combobox(options: ComboboxOptions): Combobox {
  const listId = newId("list");
  const inputId = newId("field");
  const hintId = newId("hint");
  let chosen = options.value ? { value: options.value, text: options.text ?? options.value } : null;
  let shown: Suggestion[] = [];
  let active = -1;
  let asking: AbortController | null = null;
  let timer = 0;

  const input = h("input", {
    id: inputId,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": listId,
    "aria-describedby": options.hint ? hintId : null,
    "data-key": options.name,
  });
  input.value = options.text ?? "";
  const list = h("ul", { id: listId, role: "listbox", "aria-label": m.searchView.suggestions, hidden: true });

  function close(): void {
    asking?.abort();
    clearTimeout(timer);
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(suggestion: Suggestion): void {
    chosen = suggestion;
    input.value = suggestion.text;
    close();
    options.onchoose?.(suggestion);
  }

  function highlight(index: number): void {
    active = index;
    list.querySelectorAll("li").forEach((item, i) => {
      item.setAttribute("aria-selected", String(i === index));
      if (i === index) {
        input.setAttribute("aria-activedescendant", item.id);
        item.scrollIntoView({ block: "nearest" });
      }
    });
  }

  function show(suggestions: Suggestion[]): void {
    shown = suggestions;
    active = -1;
    input.removeAttribute("aria-activedescendant");
    const items = suggestions.map((suggestion, i) =>
      h(
        "li",
        {
          id: `${listId}-${i}`,
          role: "option",
          "aria-selected": "false",
          onmousedown: (event: MouseEvent) => event.preventDefault(),
          onclick: () => choose(suggestion),
        },
        h("span", {}, suggestion.text),
        suggestion.note !== undefined && h("span", { class: "note" }, " ", suggestion.note),
      ),
    );
    replace(list, items);
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    announce(m.searchView.suggested(suggestions.length));
  }

  async function ask(): Promise<void> {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const typed = input.value.trim();
    if (typed === "") {
      close();
      return;
    }
    try {
      const suggestions = await options.suggest(typed, mine.signal);
      if (!mine.signal.aborted) show(suggestions);
    } catch {
      // Without suggestions the field is still a field; a search says what is wrong.
      if (!mine.signal.aborted) close();
    }
  }

  function onkeydown(event: KeyboardEvent): void {
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) void ask();
      else highlight(stepped(active, event.key === "ArrowDown" ? 1 : -1, shown.length));
    } else if (event.key === "Enter" && open) {
      const suggestion = shown[active];
      if (suggestion) {
        event.preventDefault();
        choose(suggestion);
      } else close();
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  input.addEventListener("input", () => {
    chosen = null;
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), WAIT_MS);
  });
  input.addEventListener("keydown", onkeydown);
  input.addEventListener("blur", close);

  const element = h(
    "div",
    { class: "field combobox" },
    h("label", { for: inputId }, options.label),
    h("div", { class: "anchor" }, input, list),
    options.hint && h("p", { id: hintId, class: "hint" }, options.hint),
  );
  return {
    element,
    input,
    value: () => (chosen && chosen.text === input.value ? chosen.value : input.value.trim()),
  };
}

/** The next place in a list that goes round; from outside (-1) to the first or the last. */
function stepped(at: number, step: 1 | -1, length: number): number {
  if (at < 0) return step > 0 ? 0 : length - 1;
  return (at + step + length) % length;
}
