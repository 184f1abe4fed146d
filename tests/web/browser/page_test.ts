// The page in a browser over the real server: each view, by mouse and by keyboard, in both languages, on a phone, and for a screen reader.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import type { Article, Hit, PersonRow } from "../../../web/src/api.ts";
import { wordsOf } from "../../../web/src/spans.ts";
import { ask, begin, open, TOKEN, violations, type World } from "./world.ts";

let world: World;
let oosterwal = 0;
before(async () => {
  world = await begin();
  const people = await ask<PersonRow[]>(world, "/people?prefix=Hanneke");
  oosterwal = people[0]?.person ?? 0;
});
after(async () => world?.end());

const count = (page: Page, selector: string) => page.locator(selector).count();
const query = (page: Page) => new URL(page.url()).searchParams;

test("search: words are found and marked, the address says what was asked, and back goes back", async () => {
  const page = await open(world, "/");
  assert.match(await page.innerText(".front"), /73 artikelen, van 1 februari 2000 tot en met 28 mei 2025/);
  await page.getByLabel("Woorden", { exact: true }).fill("dijk");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".hit mark");
  assert.equal(query(page).get("q"), "dijk");
  for (const mark of await page.locator(".hit mark").allInnerTexts()) assert.match(mark, /dijk/i);
  const all = Number(/\d+/.exec(await page.innerText("#results"))?.[0]);
  await page.locator(".facet a", { hasText: "De Kustbode" }).click();
  await page.waitForSelector(".chips li:nth-child(2)");
  assert.equal(query(page).get("publisher"), "De Kustbode");
  assert.ok(Number(/\d+/.exec(await page.innerText("#results"))?.[0]) < all);
  assert.equal(await page.title(), "dijk – Volgens");
  await page.goBack();
  await page.waitForFunction((n) => document.querySelector("#results")?.textContent?.includes(String(n)), all);
  assert.equal(query(page).get("publisher"), null);
  await page.context().close();
});

test("search: pages follow each other without repeating", async () => {
  const page = await open(world, "/?q=dijk");
  const first = await page.locator(".hit footer a.quiet").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await page.getByRole("link", { name: "Volgende uitspraken" }).click();
  await page.waitForSelector("text=Terug naar het begin");
  const second = await page.locator(".hit footer a.quiet").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.equal(first.length, 20);
  assert.equal(new Set([...first, ...second]).size, first.length + second.length);
  await page.context().close();
});

test("search: a wrong date is said at its field, and nothing found says what to do", async () => {
  const page = await open(world, "/?from_date=2001");
  await page.getByLabel("Van", { exact: true }).fill("12-03-2019");
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  assert.equal(await page.getByLabel("Van", { exact: true }).getAttribute("aria-invalid"), "true");
  assert.equal(query(page).get("from_date"), "2001");
  await page.goto("/?q=zeppelin");
  await page.waitForSelector(".notice");
  assert.match(await page.innerText(".notice"), /Niets gevonden[\s\S]*sterretje/);
  await page.getByRole("link", { name: "Zoek in de hele artikelen" }).click();
  await page.waitForFunction(() => location.search.includes("in=article"));
  await page.context().close();
});

test("search: a question that cannot be understood keeps its form and says so", async () => {
  const page = await open(world, "/?q=dijk+OR");
  assert.match(await page.innerText("[role=alert]"), /niet te begrijpen[\s\S]*De server meldt/);
  await page.getByLabel("Woorden", { exact: true }).fill("dijk");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".hit");
  await page.context().close();
});

test("what was looked for is marked in the whole article too", async () => {
  const page = await open(world, "/?q=dijk*");
  await page.locator(".hit .title").first().click();
  await page.waitForSelector(".text mark");
  for (const mark of await page.locator(".text mark").allInnerTexts()) assert.match(mark, /^dijk/i);
  await page.getByRole("link", { name: "Haal weg: Gemarkeerd: dijk*" }).click();
  await page.waitForFunction(() => document.querySelector(".text") && !document.querySelector(".text mark"));
  await page.context().close();
});

test("back from an article is back at the same place of the list", async () => {
  const page = await open(world, "/?q=dijk");
  const link = page.locator(".hit .title").nth(12);
  // On a busy machine the lines are broken anew when the fonts come, and there are more or fewer of them above the link.
  await page.waitForSelector(".plot svg");
  await page.evaluate(() => document.fonts.ready.then(() => null));
  // Where the link stands in the window, read at the click itself: what is drawn late moves the page before.
  const before = await link.evaluate((element) => {
    element.scrollIntoView({ block: "center" });
    const top = element.getBoundingClientRect().top;
    (element as HTMLElement).click();
    return top;
  });
  await page.waitForSelector(".reader");
  await page.goBack();
  await page.waitForSelector(".hit");
  await page.waitForFunction((top) => {
    const again = document.querySelectorAll(".hit .title")[12];
    return scrollY > 500 && again !== undefined && Math.abs(again.getBoundingClientRect().top - top) < 60;
  }, before);
  await page.context().close();
});

test("suggestions: names while typing, chosen with the keyboard alone", async () => {
  const page = await open(world, "/");
  const field = page.getByRole("combobox", { name: "Spreker" });
  await field.focus();
  await page.keyboard.type("hann");
  const options = page.locator("[role=option]");
  await options.first().waitFor();
  assert.equal(await field.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Escape");
  assert.equal(await field.getAttribute("aria-expanded"), "false");
  await page.keyboard.press("ArrowDown");
  await options.first().waitFor();
  await page.keyboard.press("ArrowDown");
  assert.equal(await field.getAttribute("aria-activedescendant"), await options.first().getAttribute("id"));
  await page.keyboard.press("Enter");
  await page.waitForSelector(".chips");
  assert.equal(query(page).get("speaker"), `#${oosterwal}`);
  assert.match(await page.innerText(".chips"), /Spreker: Hanneke Oosterwal/);
  for (const name of await page.locator(".hit h3").allInnerTexts()) assert.match(name, /Hanneke Oosterwal/);
  await page.context().close();
});

test("timeline: arrow keys go through time, Enter narrows to a year and then to a month", async () => {
  const page = await open(world, `/?speaker=%23${oosterwal}&per=year`);
  await page.locator(".plot a").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  assert.match(label ?? "", /^2002: \d+ uitspra/);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.search.includes("to_date=2002"));
  assert.equal(query(page).get("from_date"), "2002");
  const table = page.locator(".timeline .as-table");
  if ((await table.count()) > 0) {
    await table.locator("summary").click();
    assert.match(await table.innerText(), /2002/);
  }
  await page.context().close();
});

test("exports and feed ask for the same as the search", async () => {
  const page = await open(world, "/?q=dijk&publisher=De+Kustbode&sort=oldest");
  const csv = await page.getByRole("link", { name: "CSV", exact: true }).getAttribute("href");
  const feed = await page.getByRole("link", { name: "Volg als Atom-feed" }).getAttribute("href");
  assert.equal(csv, "/api/v1/export?q=dijk&publisher=De+Kustbode&format=csv");
  for (const [address, type] of [[csv, "text/csv"], [feed, "application/atom+xml"]] as const) {
    const response = await fetch(world.base + address);
    assert.equal(response.status, 200);
    assert.match(response.headers.get("content-type") ?? "", new RegExp(`^${type.replace("+", "\\+")}`));
  }
  await page.context().close();
});

test("compare: up to four speakers, chosen from the facets and by name", async () => {
  const page = await open(world, "/?q=dijk*");
  const boxes = page.locator(".facet input[type=checkbox]");
  for (const i of [0, 1]) await boxes.nth(i).check();
  await page.getByRole("link", { name: "Vergelijk 2 sprekers" }).click();
  await page.waitForSelector(".compare .multiples");
  assert.equal(await count(page, "#measures ~ .scroll thead th"), 2);
  assert.equal(query(page).get("q"), "dijk*");
  await page.getByRole("combobox", { name: "Voeg een spreker toe" }).fill("stelw");
  await page.locator("[role=option]").first().click();
  await page.waitForFunction(() => document.querySelectorAll("#measures ~ .scroll thead th").length === 3);
  assert.equal(query(page).get("people")?.split(",").length, 3);
  await page.getByRole("link", { name: "Haal Ruurd Stelwagen weg" }).click();
  await page.waitForFunction(() => document.querySelectorAll("#measures ~ .scroll thead th").length === 2);
  await page.context().close();
});

test("article: every statement is marked where the API says it is", async () => {
  for (const number of [1, 16, 37, 72]) {
    const article = await ask<Article>(world, `/articles/${number}`);
    const page = await open(world, `/article/${number}`);
    assert.equal(await count(page, ".number"), article.statements.length);
    const shown = await page.evaluate(() => {
      const words: Record<string, string> = {};
      for (const piece of document.querySelectorAll<HTMLElement>(".text .said")) {
        const copy = piece.cloneNode(true) as HTMLElement;
        for (const added of copy.querySelectorAll(".number, .gloss")) added.remove();
        const id = piece.dataset.statement ?? "";
        words[id] = (words[id] ?? "") + copy.textContent;
      }
      return words;
    });
    const bare = (text: string) => text.replace(/ … /g, "").replace(/\s+/g, "");
    for (const statement of article.statements) {
      const wanted = wordsOf(article.text, statement.content as [number, number][]);
      assert.equal(bare(shown[statement.id] ?? ""), bare(wanted), `article ${number}, statement ${statement.id}`);
    }
    assert.equal(await count(page, ".entry"), article.statements.length);
    await page.context().close();
  }
});

test("article: the keyboard gets to each statement, what is shown can be put away, and #s3 opens the third", async () => {
  const page = await open(world, "/article/1");
  const third = page.locator(".number").nth(2);
  await third.focus();
  const tip = page.getByRole("tooltip");
  assert.ok(await tip.isVisible());
  assert.match((await third.getAttribute("aria-label")) ?? "", /^Uitspraak 3: .+, (letterlijk|indirect|deels letterlijk|vermeld|vrij indirect)$/);
  await page.keyboard.press("Escape");
  assert.ok(!(await tip.isVisible()));
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#s3 .head").getAttribute("aria-expanded"), "true");
  assert.match(await page.innerText("#s3 .details"), /Signaalwoord|Bron in de tekst|Zekerheid/);
  assert.equal(new URL(page.url()).hash, "#s3");
  await page.reload();
  await page.waitForSelector("#s3.open");
  await page.locator("#s1 .head").click();
  assert.equal(await page.locator("#s3 .head").getAttribute("aria-expanded"), "false");
  await page.context().close();
});

test("article: dates stand with time expressions and can be put away, which is remembered", async () => {
  const page = await open(world, "/article/1");
  assert.ok(await page.locator(".gloss").first().isVisible());
  await page.getByLabel("Toon datums bij tijdsbepalingen").uncheck();
  assert.ok(!(await page.locator(".gloss").first().isVisible()));
  await page.reload();
  await page.waitForSelector(".column.no-dates");
  await page.context().close();
});

test("statement: its words, its source, and citations to copy", async () => {
  const [hit] = await ask<Hit[]>(world, "/statements?form=direct&limit=1");
  assert.ok(hit);
  const page = await open(world, `/statement/${hit.statement_number}`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  assert.equal(await page.innerText("blockquote.large"), hit.said);
  const texts = await page.locator(".citation pre").allInnerTexts();
  assert.equal(texts.length, 3);
  for (const text of texts) {
    assert.ok(text.includes(hit.said.slice(0, 20)));
    assert.ok(text.includes(hit.publisher ?? ""));
  }
  await page.getByRole("button", { name: "Kopiëren: Markdown" }).click();
  await page.waitForSelector("text=Gekopieerd");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), texts[1]);
  await page.getByRole("link", { name: "Lees het hele artikel" }).click();
  await page.waitForSelector(`#s${hit.statement}.open`);
  await page.context().close();
});

test("person: roles with dates, statements over time, about whom, where", async () => {
  const page = await open(world, `/person/${oosterwal}`);
  assert.equal(await page.innerText("h1"), "Hanneke Oosterwal");
  assert.match(await page.innerText("#roles ~ ul"), /Wethouder\n\d+ artikelen, \d+ \w+ \d{4}/);
  assert.ok((await count(page, ".plot rect:not(.hit)")) > 5);
  assert.ok((await count(page, ".hit")) >= 5);
  await page.locator(".narrow", { hasText: "In welke media" }).getByRole("link", { name: "De Kustbode" }).click();
  await page.waitForSelector(".chips");
  assert.deepEqual([query(page).get("speaker"), query(page).get("publisher")], [`#${oosterwal}`, "De Kustbode"]);
  await page.context().close();
});

test("statistics: shares add up, narrow by publisher, and every table can be saved", async () => {
  const page = await open(world, "/stats");
  const shares = await page.locator(".panel").first().locator("tbody tr td:nth-child(3)").allInnerTexts();
  const sum = shares.reduce((all, share) => all + Number.parseFloat(share.replace(",", ".")), 0);
  assert.ok(Math.abs(sum - 100) < 2, `${shares}`);
  for (const panel of await page.locator(".panel").all()) assert.equal(await panel.getByRole("button", { name: /^CSV/ }).count(), 1);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV: sprekers" }).click()]);
  const stream = await download.createReadStream();
  let text = "";
  for await (const part of stream) text += part;
  assert.match(text, /^\ufeffSpreker,Uitspraken,Woorden,Artikelen\r\nHanneke Oosterwal,\d+,\d+,\d+\r\n/);
  await page.getByRole("link", { name: "De Aftrap" }).click();
  await page.waitForFunction(() => location.search === "?publisher=De+Aftrap");
  await page.context().close();
});

test("statistics: publishers and years are divided as was chosen, by statements or by words, without gaps between years", async () => {
  const page = await open(world, "/stats", { locale: "en-GB" });
  const table = page.locator("[aria-labelledby=per-publisher]");
  for (const [tab, parts] of [["kind of speaker", ["person", "organisation", "others"]], ["named or not", ["by name", "not named"]]] as const) {
    await table.getByRole("link", { name: tab }).click();
    await page.waitForSelector(`[aria-labelledby=over-time] .tabs a[aria-current]:has-text("${tab}")`);
    assert.deepEqual((await table.locator("thead th").allInnerTexts()).slice(-parts.length), [...parts]);
    for (const row of await table.locator("tbody tr").all()) {
      const shares = (await row.locator("td").allInnerTexts()).slice(-parts.length).map((text) => Number.parseFloat(text));
      assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 1.5, `${shares}`);
    }
  }
  await page.locator("[aria-labelledby=over-time]").getByRole("link", { name: "words", exact: true }).click();
  await page.waitForFunction(() => location.search === "?of=named&count=words");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV: jaren" }).click()]);
  let text = "";
  for await (const part of await download.createReadStream()) text += part;
  const rows = text.trim().split("\r\n").slice(1).map((line) => line.split(",").map(Number));
  const whole = await ask<{ value: string; words: number }[]>(world, "/stats?by=named");
  const wordsOf = (value: string) => whole.find((row) => row.value === value)?.words;
  assert.deepEqual([1, 2].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)), [wordsOf("named"), wordsOf("unnamed")]);
  assert.deepEqual(rows.map((row) => row[0]), rows.map((_, i) => (rows[0]?.[0] ?? 0) + i));
  await page.locator("[aria-labelledby=over-time] .plot a").first().focus();
  assert.match(await page.innerText("[aria-labelledby=over-time] .readout"), /^2000: [\d,]+ words \(by name/);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.search === "?from_date=2000&to_date=2000&of=named&count=words");
  await page.context().close();
});

test("what a chart leaves out stands below it, in both languages", async () => {
  for (const [locale, said] of [["nl-NL", "Niet in de grafiek: 3 uitspraken alleen op jaar bekend, 1 uitspraak zonder datum."], ["en-GB", "Not in the chart: 3 statements of which only the year is known, 1 statement without a date."]] as const) {
    const page = await open(world, "/stats", { locale });
    // No article of the example is dated by its year alone.
    await page.route("**/timeline?*", async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { data: object };
      await route.fulfill({ response: answer, json: { ...body, data: { ...body.data, year_only: 3, undated: 1 } } });
    });
    for (const view of ["/?q=dijk", `/person/${oosterwal}`, `/compare?people=${oosterwal},1`]) {
      await page.goto(view);
      await page.waitForSelector(".left-out");
      assert.equal(await page.locator(".left-out").first().innerText(), said, view);
    }
    await page.unroute("**/timeline?*");
    await page.goto("/?q=dijk");
    await page.waitForSelector(".plot svg");
    assert.equal(await count(page, ".left-out"), 0);
    await page.context().close();
  }
});

test("phone: from what was found a tap leads to what narrows it down", async () => {
  const page = await open(world, "/?q=dijk", { viewport: { width: 390, height: 844 } });
  assert.ok(!(await page.locator("#narrow").evaluate((aside) => aside.getBoundingClientRect().top < innerHeight)));
  await page.getByRole("button", { name: "Verfijnen" }).click();
  assert.ok(await page.locator("#narrow").evaluate((aside) => aside.getBoundingClientRect().top < innerHeight / 2));
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement?.closest("#narrow")), "the keyboard goes on from there");
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.ok(!(await page.getByRole("button", { name: "Verfijnen" }).isVisible()));
  await page.context().close();
});

test("somebody who says nothing has no statements to go to", async () => {
  const page = await open(world, "/person/1");
  assert.match(await page.innerText(".lead"), /^0 uitspraken/);
  assert.equal(await count(page, ".person-head .button"), 0);
  await page.context().close();
});

test("try it: an article of one's own is read with explanations, and what looks like markup stays text", async () => {
  const page = await open(world, "/try");
  await page.getByRole("button", { name: "Lees", exact: true }).click();
  assert.equal(await page.innerText(".problem"), "Plak eerst een artikel.");
  const text = 'De pont 🚢🚢 vaart niet, zei <img src=x onerror="document.title=1"> Noor Hagedoorn. "Wij zoeken 👋 al een jaar", aldus Hagedoorn.';
  await page.getByLabel("Artikel", { exact: true }).fill(text);
  await page.getByLabel("Datum van verschijnen").fill("2019-03-12");
  await page.getByRole("button", { name: "Lees", exact: true }).click();
  await page.waitForSelector(".reader .number");
  assert.ok((await page.locator(".text .said").allInnerTexts()).includes("Wij zoeken 👋 al een jaar"));
  assert.equal(await count(page, ".text img"), 0);
  assert.match(await page.innerText(".text"), /<img src=x onerror=/);
  await page.locator(".entry .head").first().click();
  assert.ok((await count(page, ".entry.open .why li")) > 1);
  await page.getByRole("button", { name: "Gebruik een voorbeeld" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".reader .number").length >= 6);
  await page.context().close();
});

test("correcting: a wrong token is refused, a right one changes a form, shows who did, and can be undone", async () => {
  const page = await open(world, "/corrections");
  await page.getByLabel("Sleutel").fill("mis");
  await page.getByRole("button", { name: "Gebruik deze sleutel" }).click();
  await page.waitForSelector(".problem:has-text('kent de server niet')");
  await page.getByLabel("Sleutel").fill(TOKEN);
  await page.getByRole("button", { name: "Gebruik deze sleutel" }).click();
  await page.waitForSelector("text=U verbetert als Anna");
  await page.goto("/article/3#s1");
  await page.waitForSelector("#s1.open");
  await page.locator("#s1 .correct summary").click();
  const form = page.locator("#s1").getByLabel("Vorm");
  const wanted = (await form.inputValue()) === "free" ? "reported" : "free";
  await form.selectOption(wanted);
  await page.locator("#s1").getByRole("button", { name: "Bewaar" }).click();
  await page.waitForSelector(`.said.u-${wanted}[data-statement="1"]`);
  await page.goto("/corrections");
  await page.locator(".history tbody tr a").first().click();
  await page.waitForSelector("main .meta:has-text('door een mens nagekeken')");
  assert.match(await page.innerText("main"), /Verbeteringen[\s\S]*Anna/);
  await page.goBack();
  const row = page.locator(".history tbody tr").first();
  assert.match(await row.innerText(), wanted === "free" ? /Anna\s+vorm: vrij indirect/ : /Anna\s+vorm: vermeld/);
  await row.getByRole("button", { name: /^Maak ongedaan/ }).click();
  await page.waitForSelector("text=/ongedaan gemaakt op/");
  await page.goto("/article/3");
  await page.waitForSelector(".number");
  assert.equal(await count(page, `.said.u-${wanted}[data-statement="1"]`), 0);
  await page.context().close();
});

test("correcting: words are moved by the keyboard, a statement is taken out, people are merged", async () => {
  const page = await open(world, "/corrections");
  await page.getByLabel("Sleutel").fill(TOKEN);
  await page.keyboard.press("Enter");
  await page.waitForSelector("text=U verbetert als Anna");
  await page.goto("/article/4#s1");
  await page.waitForSelector("#s1.open");
  const before = await page.locator('.said[data-statement="1"]').first().innerText();
  await page.locator("#s1 .correct summary").click();
  await page.getByRole("button", { name: "Begin een woord later" }).first().press("Enter");
  await page.locator("#s1").getByRole("button", { name: "Bewaar" }).press("Enter");
  await page.waitForFunction((old) => document.querySelector<HTMLElement>('.said[data-statement="1"]')?.innerText !== old, before);
  const shorter = await page.locator('.said[data-statement="1"]').first().innerText();
  assert.equal(shorter, before.slice(before.search(/\s/) + 1));
  const statements = await count(page, ".number");
  await page.locator("#s2 .head").click();
  await page.locator("#s2 .correct summary").click();
  await page.locator("#s2").getByRole("button", { name: "Dit is geen uitspraak" }).click();
  await page.waitForFunction((n) => document.querySelectorAll(".number").length === n - 1, statements);
  const other = (await ask<PersonRow[]>(world, "/people?prefix=Geertje"))[0];
  await page.goto(`/person/${oosterwal}`);
  await page.getByRole("combobox", { name: "Is dezelfde als" }).fill("Geertje");
  await page.locator("[role=option]").first().click();
  await page.getByRole("button", { name: "Voeg samen" }).click();
  await page.waitForSelector(".narrow:has-text('Geertje Pollema')");
  await page.goto("/corrections");
  await page.getByRole("button", { name: /^Maak ongedaan: dezelfde/ }).click();
  await page.waitForSelector("text=/ongedaan gemaakt op/");
  const again = (await ask<PersonRow[]>(world, "/people?prefix=Geertje"))[0];
  assert.equal(again?.statements, other?.statements);
  await page.context().close();
});

test("errors are said in Dutch with a way on", async () => {
  const page = await open(world, "/article/999999");
  assert.match(await page.innerText("main"), /Dit staat niet in het archief/);
  assert.deepEqual(await violations(page), []);
  await page.route("**/api/**", (route) => route.abort());
  await page.getByRole("link", { name: "Naar de zoekpagina" }).click();
  await page.waitForSelector("text=De server antwoordt niet");
  await page.unroute("**/api/**");
  await page.getByRole("button", { name: "Opnieuw proberen" }).click();
  await page.waitForSelector(".hit");
  await page.context().close();
});

test("language and appearance are those of the browser, can be switched, and are remembered", async () => {
  const page = await open(world, "/stats", { locale: "en-GB", colorScheme: "dark" });
  assert.equal(await page.innerText("h1"), "Who gets to speak?");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await paper();
  await page.getByLabel("Appearance").selectOption("light");
  const light = await paper();
  assert.notEqual(light, dark);
  await page.getByRole("button", { name: "Nederlands" }).click();
  await page.waitForSelector("text=Wie komt er aan het woord?");
  assert.equal(await page.getAttribute("html", "lang"), "nl");
  await page.goto("/try");
  await page.waitForSelector("text=Lees een artikel");
  assert.equal(await paper(), light);
  await page.context().close();
});

test("keyboard: the first stop skips to the content, and every stop can be left", async () => {
  const page = await open(world, "/?q=dijk&from_date=2020");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Naar de inhoud");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
  const seen = new Set<string>();
  for (let i = 0; i < 150 && !seen.has("API"); i++) {
    await page.keyboard.press("Tab");
    seen.add((await page.evaluate(() => document.activeElement?.textContent)) ?? "");
  }
  assert.ok(seen.has("API"), "the last link of the page is reached");
  await page.context().close();
});

const views = () => ["/", "/?q=dijk&from_date=2019", "/?q=zeppelin", "/article/16#s2", "/statement/5", `/person/${oosterwal}`, `/compare?people=${oosterwal},1&q=dijk`, "/stats", "/try", "/corrections"];

test("no view has anything wrong for a screen reader, light and dark (axe-core)", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await open(world, "/", { colorScheme, reducedMotion: "reduce" });
    // Only the colours differ in the dark, and many views have the same ones.
    const shown = colorScheme === "light" ? views() : ["/?q=dijk&from_date=2020", "/article/16#s2", "/stats?publisher=De+Aftrap", "/corrections"];
    for (const view of shown) {
      await page.goto(view);
      await page.waitForSelector("main h1");
      for (const summary of await page.locator("main summary").all()) if (await summary.isVisible()) await summary.click();
      assert.deepEqual(await violations(page, colorScheme === "dark" ? "color-contrast" : undefined), []);
    }
    await page.context().close();
  }
});

test("no view is wider than a phone, down to 320 pixels", async () => {
  const page = await open(world, "/", { viewport: { width: 320, height: 640 }, locale: "en-GB" });
  for (const view of views()) {
    await page.goto(view);
    await page.waitForSelector("main h1");
    await page.waitForTimeout(50);
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.equal(wide, window, view);
  }
  await page.goto("/article/1");
  await page.locator(".number").first().focus();
  assert.ok(await page.getByRole("tooltip").isVisible());
  assert.deepEqual(await violations(page), []);
  await page.context().close();
});

test("tables of figures fit on a phone", async () => {
  for (const locale of ["nl-NL", "en-GB"]) await tablesFit(await open(world, "/corrections", { viewport: { width: 390, height: 844 }, locale }));
});

async function tablesFit(page: Page): Promise<void> {
  assert.ok((await count(page, ".history tbody tr")) > 0, "the tests of corrections have left some");
  for (const view of ["/corrections", "/stats?of=kind&count=words", "/stats?of=named", `/compare?people=${oosterwal},1,2,3`]) {
    await page.goto(view);
    await page.waitForSelector(".scroll");
    await page.evaluate(() => document.fonts.ready.then(() => null));
    const cut = await page.locator(".scroll:visible").evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.textContent));
    assert.deepEqual(cut, [], view);
  }
  await page.context().close();
}

test("the first view is under 200 KB over the wire", { skip: process.env.VOLGENS_PAGE && "only the page in the program is compressed" }, async () => {
  const context = await world.browser.newContext({ baseURL: world.base });
  const fresh = await context.newPage();
  const sizes: Promise<number>[] = [];
  fresh.on("requestfinished", (request) => sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize)));
  await fresh.goto("/", { waitUntil: "networkidle" });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  assert.ok(bytes > 20_000 && bytes < 200_000, `${bytes} bytes`);
  await context.close();
});

test("pictures of the page", { skip: !process.env.VOLGENS_SCREENSHOTS && "VOLGENS_SCREENSHOTS names no folder" }, async () => {
  const folder = process.env.VOLGENS_SCREENSHOTS ?? "";
  mkdirSync(folder, { recursive: true });
  const take = async (name: string, path: string, options: Parameters<typeof open>[2] = {}) => {
    const page = await open(world, path, options);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.context().close();
  };
  await take("search", "/?q=dijk*&by=speaker");
  await take("article", "/article/72#s3");
  await take("article-dark", "/article/16#s2", { colorScheme: "dark" });
  await take("person", `/person/${oosterwal}`);
  await take("statement", "/statement/5");
  await take("compare", `/compare?people=${oosterwal},1&q=dijk`);
  await take("stats", "/stats", { locale: "en-GB" });
  await take("phone", "/article/1", { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
});

test("no page broke its policy, wrote an error, or asked another host", () => {
  assert.deepEqual(world.wrong, []);
});
