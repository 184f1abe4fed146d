// What the browser tests stand on: an archive of examples/krant, `volgens serve` over it, and Chromium, which keeps account of every error
// on the console and of every request to another host.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";

export const TOKEN = "een-sleutel-om-mee-te-verbeteren-0123456789";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export interface World {
  base: string;
  browser: Browser;
  /** Errors on the console, broken policies, and requests to other hosts, of all pages so far. */
  wrong: string[];
  end: () => Promise<void>;
}

export async function begin(): Promise<World> {
  const program = process.env.VOLGENS_PROGRAM ?? "";
  const root = process.env.VOLGENS_ROOT ?? "";
  const folder = mkdtempSync(join(tmpdir(), "volgens-page-"));
  const archive = join(folder, "krant.volgens");
  execFileSync(program, ["import", join(root, "examples/krant"), "--archive", archive, "--explain", "--quiet"]);
  const tokens = join(folder, "tokens");
  writeFileSync(tokens, `Anna ${TOKEN}\n`, { mode: 0o600 });
  // For who works on the page: web/dist as it is now, instead of the one in the program.
  const page = process.env.VOLGENS_PAGE ? ["--static-dir", process.env.VOLGENS_PAGE] : [];
  const server = spawn(program, ["serve", "--archive", archive, "--port", "0", "--token-file", tokens, ...page], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const base = await addressOf(server);
  const browser = await chromium.launch({ executablePath: process.env.VOLGENS_CHROMIUM ?? "", args: ["--no-sandbox"] });
  const end = async () => {
    await browser.close();
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true });
  };
  return { base, browser, wrong: [], end };
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error("the server has no standard output");
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+?(?=\/?$)/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error("the server ended before it gave its address");
}

/** A page as Dutch or English, light or dark, wide or narrow as asked. */
export async function open(world: World, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await world.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "nl-NL", baseURL: world.base, ...options });
  context.setDefaultTimeout(15_000);
  watch(world, context);
  const page = await context.newPage();
  await page.goto(path);
  await page.waitForSelector("main h1");
  return page;
}

function watch(world: World, context: BrowserContext): void {
  context.on("console", (message) => {
    // That the server refused a request is what some tests are about; the browser reports each.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) world.wrong.push(message.text());
  });
  context.on("weberror", (error) => world.wrong.push(String(error.error())));
  context.on("request", (request) => {
    if (!request.url().startsWith(world.base) && !request.url().startsWith("blob:")) world.wrong.push(request.url());
  });
}

/** What axe-core finds wrong, a line each; with `rule` by that rule alone. */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  // Evaluated by the debugger, which the content security policy does not bind.
  await page.evaluate(AXE);
  const asked = rule ? { type: "rule", values: [rule] } : { type: "tag", values: RULES };
  return page.evaluate(async (runOnly) => {
    const axe = (window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> } }).axe;
    interface Violation {
      id: string;
      nodes: { target: string[]; failureSummary: string }[];
    }
    const { violations } = await axe.run(document, { runOnly, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${location.pathname} ${id} ${node.target.join(" ")}: ${node.failureSummary}`));
  }, asked);
}

/** An answer of the API. */
export async function ask<T>(world: World, path: string): Promise<T> {
  const response = await fetch(`${world.base}/api/v1${path}`);
  return ((await response.json()) as { data: T }).data;
}
