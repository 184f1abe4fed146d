// The words of the page in the language that was chosen: `m.search`. The choice is remembered; at first it is the browser's.
// Tested by tests/web/browser.
import { en } from "./en.ts";
import { nl } from "./nl.ts";

export type Messages = typeof nl;

const KEPT = "volgens.language";

export let m: Messages = chosen() === "en" ? en : nl;

export function setLanguage(language: "nl" | "en"): void {
  m = language === "en" ? en : nl;
  localStorage.setItem(KEPT, language);
}

function chosen(): string {
  const kept = localStorage.getItem(KEPT);
  if (kept) return kept;
  const first = navigator.languages.find((language) => /^(nl|en|fy|af)\b/.test(language)) ?? "nl";
  return first.startsWith("en") ? "en" : "nl";
}
