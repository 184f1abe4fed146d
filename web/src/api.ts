// The one way to the server: typed by the server's own description (api_schema.ts is made from src/serve/openapi.json by `npm run types`),
// with errors that are one sentence for people. Tested by tests/web/browser.
import type { components } from "./api_schema.ts";

type Schemas = components["schemas"];
export type Hit = Schemas["Hit"];
export type Statement = Schemas["Statement"];
export type Entity = Schemas["Entity"];
export type Reading = Schemas["Reading"];
export type Article = Schemas["Article"];
export type Copy = Schemas["Copy"];
export type Person = Schemas["Person"];
export type PersonRow = Schemas["PersonRow"];
export type PersonPage = Schemas["PersonPage"];
export type Namesake = Schemas["Namesake"];
export type Facets = Schemas["Facets"];
export type FacetValue = Schemas["FacetValue"];
export type Count = Schemas["Count"];
export type Timeline = Schemas["Timeline"];
export type Correction = Schemas["Correction"];
export type NewCorrection = Schemas["NewStatementCorrection"];
export type Session = Schemas["Session"];
export type Version = Schemas["Version"];
export type Form = Hit["form"];
export type Mode = Hit["mode"];
export type Kind = Person["kind"];

/** What a request answers: `data`, and about lists `meta`. */
export interface Answer<T, M = { next?: string | null }> {
  data: T;
  meta: M;
}

/** A request that failed. `code` is the server's, or `unreachable` when no server answered. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly where: string | null = null,
  ) {
    super(message);
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>;

const BASE = "/api/v1";
const TOKEN = "volgens.token";

/** The address of a request, for links to exports and feeds too. */
export function apiAddress(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "" && value !== false) parameters.set(name, String(value));
  }
  const search = parameters.toString();
  return BASE + path + (search && `?${search}`);
}

export function get<T, M = { next?: string | null }>(
  path: string,
  query: Query = {},
  signal?: AbortSignal,
): Promise<Answer<T, M>> {
  return request(apiAddress(path, query), signal ? { signal } : {});
}

export function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer<T>> {
  const options = { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  return request(apiAddress(path), signal ? { ...options, signal } : options);
}

/** The token for corrections that the user entered: kept for this tab only. */
export function token(): string | null {
  return sessionStorage.getItem(TOKEN);
}

export function keepToken(value: string | null): void {
  if (value) sessionStorage.setItem(TOKEN, value);
  else sessionStorage.removeItem(TOKEN);
}

async function request<T, M>(address: string, options: RequestInit): Promise<Answer<T, M>> {
  const headers = new Headers(options.headers);
  const held = token();
  if (held && (options.method === "POST" || address.endsWith("/session"))) {
    headers.set("Authorization", `Bearer ${held}`);
  }
  let response: Response;
  try {
    response = await fetch(address, { ...options, headers });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError("unreachable", "");
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as Answer<T, M>;
  const failure = (body as Schemas["Error"] | null)?.error;
  throw new ApiError(failure?.code ?? "internal", failure?.message ?? "", failure?.where ?? null);
}
