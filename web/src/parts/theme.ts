// Light or dark: as the system has it, or as the user chose, which is remembered. Tested by tests/web/browser.
const KEPT = "volgens.theme";
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export function theme(): Theme {
  const kept = localStorage.getItem(KEPT);
  return THEMES.find((known) => known === kept) ?? "auto";
}

export function setTheme(chosen: Theme): void {
  localStorage.setItem(KEPT, chosen);
  showTheme();
}

export function showTheme(): void {
  document.documentElement.dataset.theme = theme();
}
