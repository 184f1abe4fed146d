// Marks over a text become nested pieces that give the text again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Mark, type Piece, paragraphs, pieces } from "../../web/src/marks.ts";

function shown(parts: Piece<string>[]): string {
  return parts.map((part) => (typeof part === "string" ? part : `<${part.mark.value} ${shown(part.inside)}>`)).join("");
}

function textOf(parts: Piece<string>[]): string {
  return parts.map((part) => (typeof part === "string" ? part : textOf(part.inside))).join("");
}

const mark = (value: string, begin: number, end: number, rank = 0): Mark<string> => ({ span: [begin, end], rank, value });

test("marks that stand inside others are nested", () => {
  const text = "zij zei dat hij dacht dat het kon";
  const marks = [mark("b", 22, 33), mark("a", 8, 33), mark("c", 16, 21)];
  assert.equal(shown(pieces(text, marks, [0, text.length])), "zij zei <a dat hij <c dacht> <b dat het kon>>");
});

test("of two with the same words the one of lower rank is outside", () => {
  assert.equal(shown(pieces("ja", [mark("in", 0, 2, 1), mark("uit", 0, 2, 0)], [0, 2])), "<uit <in ja>>");
});

test("what crosses a border is cut there and is still whole", () => {
  const found = pieces("abcdef", [mark("a", 0, 4), mark("b", 2, 6)], [0, 6]);
  assert.equal(shown(found), "<a ab<b cd>><b ef>");
  const [first, second] = [found[0], found[1]];
  assert.ok(typeof first === "object" && typeof second === "object");
  assert.deepEqual([second.first, second.last], [false, true]);
});

test("any marks at all give the text again", () => {
  const text = "De pont vaart 🚢 niet meer op zondag, zei de wethouder.";
  let seed = 1;
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 300; round++) {
    const marks = Array.from({ length: random(12) }, (_, i) => mark(String(i), random(60) - 2, random(60), random(3)));
    const begin = random(20);
    const end = begin + random(text.length - begin);
    assert.equal(textOf(pieces(text, marks, [begin, end])), text.slice(begin, end));
  }
});

test("paragraphs are the lines that hold something", () => {
  const text = "  Kop\n\n\nEerste zin. \nTweede.";
  assert.deepEqual(paragraphs(text).map(([begin, end]) => text.slice(begin, end)), ["Kop", "Eerste zin.", "Tweede."]);
});

test("the head of a plain text is left out where it is one", () => {
  const head = "date 2020-01-02\ntitle Brug open\npublisher Het Veld\nauthor A. B.\n\nurl is hier een woord.";
  const lines = (text: string, headed: boolean) => paragraphs(text, headed).map(([begin, end]) => text.slice(begin, end));
  assert.deepEqual(lines(head, true), ["url is hier een woord."]);
  assert.equal(lines(head, false).length, 5);
  assert.deepEqual(lines("date 2020-01 Het vroor.", true), ["Het vroor."]);
  assert.deepEqual(lines("Geen datum.\nTwee.", true), ["Geen datum.", "Twee."]);
});
