// TIMEX3 values in words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { apaDate, dateInWords, onDate, periodInWords, timexInWords } from "../../web/src/timex.ts";

const dutch: [string, string][] = [
  ["2018-07-15", "15 juli 2018"],
  ["2018-07", "juli 2018"],
  ["2018", "2018"],
  ["2018-W29", "week 29 van 2018"],
  ["2018-W29-WE", "weekend van week 29 van 2018"],
  ["2018-SU", "zomer 2018"],
  ["2018-Q2", "kwartaal 2 van 2018"],
  ["197", "jaren 1970"],
  ["19", "20e eeuw"],
  ["2018-07-16TEV", "16 juli 2018, avond"],
  ["2018-07-16T09:30", "16 juli 2018, 09:30"],
];

test("in Dutch", () => {
  for (const [value, words] of dutch) assert.equal(timexInWords(value, "DATE", "nl"), words);
});

test("in English", () => {
  assert.equal(timexInWords("2018-07-16TMO", "TIME", "en"), "16 July 2018, morning");
  assert.equal(timexInWords("2018-W29", "DATE", "en"), "week 29 of 2018");
});

test("what is not known or dates nothing has no words", () => {
  for (const value of ["XXXX-WXX-1", "2018-07-XX", "PRESENT_REF", "P3M"]) assert.equal(timexInWords(value, "DATE", "nl"), null);
  assert.equal(timexInWords("P3M", "DURATION", "nl"), null);
  assert.equal(timexInWords("2018", "SET", "nl"), null);
});

test("dates of articles at whatever precision", () => {
  assert.equal(dateInWords("2018-07-05", "nl", "short"), "5 jul 2018");
  assert.equal(dateInWords("onzin", "nl"), "onzin");
});

test("dates of a citation hold no more than is known", () => {
  assert.equal(apaDate("2019-03-12", "nl"), "2019, 12 maart");
  assert.equal(apaDate("2019-03-12", "en"), "2019, March 12");
  assert.equal(apaDate("2018-07", "nl"), "2018, juli");
  assert.equal(apaDate("2018-07", "en"), "2018, July");
  assert.equal(apaDate("2018", "nl"), "2018");
});

test("the preposition of a date goes with its precision", () => {
  assert.equal(onDate("2019-03-12", "nl"), "op 12 maart 2019");
  assert.equal(onDate("2019-03", "nl"), "in maart 2019");
  assert.equal(onDate("2019", "nl"), "in 2019");
  assert.equal(onDate("2019-03-12", "en"), "on 12 March 2019");
  assert.equal(onDate("2019-03", "en"), "in March 2019");
  assert.equal(onDate("2019", "en"), "in 2019");
});

test("from the first date to the last, which may be the same or not known", () => {
  assert.equal(periodInWords("2018-07-05", "2019-03", "nl"), "van 5 juli 2018 tot en met maart 2019");
  assert.equal(periodInWords("2018-07-05", "2019-03", "en"), "from 5 July 2018 to March 2019");
  assert.equal(periodInWords("2019-03", "2019-03", "nl"), "in maart 2019");
  assert.equal(periodInWords(null, null, "nl"), null);
});
