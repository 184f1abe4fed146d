// Code points to UTF-16 and back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { converter, toCodePoints, wordsOf } from "../../web/src/spans.ts";

test("without characters beyond the first plane nothing changes", () => {
  assert.deepEqual(converter("één café")([0, 3]), [0, 3]);
});

test("an emoji is one code point and two units", () => {
  const text = "Zo 🚢 is het 👍🏽!";
  const convert = converter(text);
  assert.equal(text.slice(...convert([3, 4])), "🚢");
  assert.equal(text.slice(...convert([5, 7])), "is");
  assert.equal(text.slice(...convert([12, 14])), "👍🏽");
  assert.equal(text.slice(...convert([14, 15])), "!");
});

test("what lies beyond the end is cut off there", () => {
  assert.deepEqual(converter("kort")([2, 99]), [2, 4]);
  assert.deepEqual(converter("🚢 kort")([2, 99]), [3, 7]);
  assert.deepEqual(converter("kort")([-5, 2]), [0, 2]);
});

test("back to code points, as a selection needs", () => {
  const text = "🚢🚢 vaart 👋 uit";
  for (const span of [[0, 1], [1, 2], [3, 8], [9, 10], [11, 14]] as const) {
    assert.deepEqual(toCodePoints(text, converter(text)(span)), span);
  }
});

test("words of several spans, with an ellipsis only where something was left out", () => {
  const text = '"Ja 🚢", zei hij, "dat klopt. Echt."';
  assert.equal(wordsOf(text, [[1, 5], [18, 28], [29, 34]]), "Ja 🚢 … dat klopt. Echt.");
  assert.equal(wordsOf("twee\n\nregels", [[0, 12]]), "twee regels");
});
