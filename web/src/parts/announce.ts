// Says to screen readers what changed on the screen. Tested by tests/web/browser.
import { h } from "../dom.ts";

const region = h("div", { role: "status", class: "hidden" });

export function liveRegion(): HTMLElement {
  return region;
}

export function announce(text: string): void {
  // The same text twice would not be read again.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
