// What the server says in English has a Dutch sentence: every reason, and whatever a search or a correction can be refused with.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ENGLISH, inDutch } from "../../web/src/i18n/server_texts.ts";

const SRC = join(process.env.VOLGENS_ROOT ?? "", "src");
const source = (path: string) => readFileSync(join(SRC, path), "utf8").replace(/^\s*\/\/.*$/gm, "");

/** Texts of C++ of at least two words, those that stand behind each other as one. Escapes are undone. */
function sentences(code: string): string[] {
  const joined = code.replace(/"\s*\n\s*"/g, "");
  const literals = [...joined.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map((match) => (match[1] ?? "").replace(/\\(.)/g, "$1"));
  return literals.filter((text) => /[a-z']+ [a-z']/.test(text));
}

function known(text: string): boolean {
  const words = text.trim();
  return ENGLISH.some((english) => english.includes(words)) || inDutch(words) !== null;
}

test("every reason of the speech room", () => {
  // The two that load data say why they could not: the server then does not start.
  const files = readdirSync(join(SRC, "speech")).filter((name) => name.endsWith(".cc") && !/^(confidence|cue_lexicon)\.cc$/.test(name));
  const all = files.flatMap((name) => sentences(source(`speech/${name}`)).map((text) => ({ name, text })));
  assert.ok(all.length > 40, `only ${all.length} sentences were found in the code`);
  assert.deepEqual(all.filter(({ text }) => !known(text)), []);
});

test("why names are one", () => {
  for (const name of ["figures", "same_people", "reading_edits"]) {
    const all = sentences(source(`archive/${name}.cc`)).filter((text) => !/SELECT|INSERT|UPDATE|CROSS JOIN|WHERE|FROM|VALUES|^ ?\) a$/.test(text));
    assert.deepEqual(all.filter((text) => !known(text)), [], name);
  }
});

test("what is wrong with a search", () => {
  const fails = [...source("archive/query_language.cc").matchAll(/fail\(([^;]*)\);/g)].flatMap((match) => sentences(match[1] ?? ""));
  const refused = ["serve/parameters.cc", "archive/names.cc", "archive/places.cc"].flatMap((name) => sentences(source(name)));
  const all = [...fails, ...refused].filter((text) => !/SELECT|INSERT|UPDATE|JOIN|WHERE|ORDER BY|LIMIT|coalesce|s\.day|=/.test(text));
  assert.ok(all.length > 15, `only ${all.length} sentences were found in the code`);
  assert.deepEqual(all.filter((text) => !known(text)), []);
});

test("whatever the server refuses", () => {
  const left = /^(default-src|Bearer|<|"\/>|:)|\bno articles are read|address of a proxy|listed on|chmod/;
  // Tokens and where to listen are matters of whoever starts the server.
  const files = readdirSync(join(SRC, "serve")).filter((name) => name.endsWith(".cc") && !/^(tokens|transport|feed_api)\.cc$/.test(name));
  const serving = files.flatMap((name) => sentences(source(`serve/${name}`)).map((text) => ({ name, text })));
  const writing = ["corrections", "identities", "speaker_names"].flatMap((name) =>
    sentences(source(`archive/${name}.cc`)).map((text) => ({ name, text })),
  );
  const sql = /SELECT|INSERT|UPDATE|DELETE|JOIN|WHERE|FROM|VALUES|=|^ and others$|^the place of a speaker$|^a statement that is added/;
  const all = [...serving.filter(({ text }) => !left.test(text)), ...writing.filter(({ text }) => !sql.test(text))];
  assert.ok(all.length > 60, `only ${all.length} sentences were found in the code`);
  assert.deepEqual(all.filter(({ text }) => !known(text)), []);
});

test("what is wrong with the archive", () => {
  const errors = sentences(source("archive/sqlite_database.cc").match(/Error error_of[^]*?\n}/)?.[0] ?? "");
  // What is of the engine alone comes before a server is there, or has no reader to tell it to.
  const never = /is no archive of volgens|larger than the 1 GB|read fewer articles/;
  const told = errors.filter((text) => !never.test(text));
  assert.ok(told.length > 8, `only ${told.length} sentences were found in the code`);
  assert.deepEqual(told.filter((text) => !known(text) && !known(`the archive ${text}`)), []);
});

test("names, probabilities, days and words of an article are put in", () => {
  assert.equal(inDutch("the speaker is Noor Hagedoorn and Piet Zwager with probability 0.83"), "de spreker is Noor Hagedoorn en Piet Zwager met kans 83%");
  assert.equal(inDutch("the noun 'belofte' governs a clause and has a possessor"), "bij het zelfstandig naamwoord ‘belofte’ hoort een bijzin, en het is van iemand");
  assert.equal(inDutch("the quotation is followed by 'zei hij', which names no speaker"), "op het citaat volgt ‘zei hij’, zonder spreker");
  assert.equal(inDutch("split off by Anna on 2026-11-28"), "afgesplitst door Anna op 28 november 2026");
  assert.equal(inDutch("the cue is 'a\nb'"), "het signaalwoord is ‘a\nb’");
  assert.equal(inDutch("something else"), null);
});
