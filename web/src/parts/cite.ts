// Boxes with a citation ready to copy. Tested by tests/web/browser.
import { asApa, asMarkdown, asText, type CitationWords, type Cited } from "../citation.ts";
import { h } from "../dom.ts";
import { m } from "../i18n/messages.ts";
import { apaDate, dateInWords } from "../timex.ts";
import { announce } from "./announce.ts";

export function citations(cited: Cited): HTMLElement {
  const words = citationWords();
  const shapes: [string, string][] = [
    [m.statement.citeText, asText(cited, words)],
    [m.statement.citeMarkdown, asMarkdown(cited, words)],
    [m.statement.citeApa, asApa(cited, words)],
  ];
  return h(
    "div",
    { class: "citations" },
    shapes.map(([name, text]) => box(name, text)),
  );
}

function citationWords(): CitationWords {
  return {
    unknownSpeaker: m.noSpeaker,
    paraphrased: m.statement.paraphrased,
    noTitle: m.noTitle,
    noDate: m.statement.noDate,
    citedIn: m.statement.citedIn,
    and: m.and,
    date: (value) => dateInWords(value, m.language),
    apaDate: (value) => apaDate(value, m.language),
  };
}

function box(name: string, text: string): HTMLElement {
  const button = h("button", { type: "button", "aria-label": `${m.copy}: ${name}` }, m.copy);
  button.addEventListener("click", async () => {
    if (!(await copy(text))) return;
    button.textContent = m.copied;
    announce(m.copied);
    setTimeout(() => {
      button.textContent = m.copy;
    }, 2000);
  });
  return h(
    "section",
    { class: "citation", "aria-label": name },
    h("header", {}, h("h3", {}, name), button),
    h("pre", { lang: "nl", tabindex: 0 }, text),
  );
}

/** Puts text on the clipboard, also where the page is not served over https and the newer way is closed. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h("textarea", { class: "hidden", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
