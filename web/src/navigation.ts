// Going from view to view without loading the page again: links are ordinary links, a click on one of this page is taken over here, and
// the browser's own history does the rest. Tested by tests/web/browser.

/** `kept` is how far the page was scrolled when it was left; null where it is new. */
type Listener = (kept: number | null) => void;
let listener: Listener = () => {};

/** Calls `changed` whenever the address has changed, and takes over clicks on links to views. */
export function startNavigation(changed: Listener): void {
  listener = changed;
  history.scrollRestoration = "manual";
  addEventListener("popstate", (event) => listener((event.state as { scroll?: number } | null)?.scroll ?? 0));
  document.addEventListener("click", (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    ) {
      return;
    }
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const address = link && linkAddress(link);
    if (!address) return;
    event.preventDefault();
    go(address);
  });
}

/** Goes to an address of this page, as a link to it would. */
export function go(address: string): void {
  if (address === location.pathname + location.search) history.replaceState(null, "", address);
  else {
    history.replaceState({ scroll: scrollY }, "");
    history.pushState(null, "", address);
  }
  listener(null);
}

/** Shows the same address anew, as after a correction. */
export function refresh(): void {
  listener(scrollY);
}

/** Where a link leads, when that is a view of this page; links in SVG have no `origin` of their own. */
function linkAddress(link: Element): string | null {
  const href = link.getAttribute("href");
  if (!href?.startsWith("/") || href.startsWith("//") || href.startsWith("/api/")) return null;
  return link.hasAttribute("download") || link.hasAttribute("target") ? null : href;
}
