// Citations: literal words have quotation marks, paraphrases never do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asApa, asMarkdown, asText, type Cited, type CitationWords } from "../../web/src/citation.ts";

const words: CitationWords = {
  unknownSpeaker: "spreker onbekend",
  paraphrased: "geparafraseerd",
  noTitle: "Zonder titel",
  noDate: "z.d.",
  citedIn: "geciteerd in",
  and: "en",
  date: (value) => `[${value}]`,
  apaDate: () => "2019, 12 maart",
};
const cited: Cited = {
  said: "Wij zoeken al een jaar",
  literal: true,
  speakers: ["Noor Hagedoorn"],
  title: "Veerpont vaart niet",
  publisher: "De Rijnbode",
  date: "2019-03-12",
  url: "https://krant.example/veerpont",
  address: "https://volgens.example/statement/7",
};

test("as text", () => {
  assert.equal(
    asText(cited, words),
    "“Wij zoeken al een jaar”, Noor Hagedoorn. De Rijnbode, [2019-03-12], ‘Veerpont vaart niet’. https://volgens.example/statement/7",
  );
});

test("a paraphrase gets no quotation marks in any of them", () => {
  const indirect = { ...cited, literal: false, said: "dat er geen schippers zijn" };
  for (const shape of [asText, asMarkdown, asApa]) assert.doesNotMatch(shape(indirect, words), /“dat er/);
  assert.match(asText(indirect, words), /^Noor Hagedoorn \(geparafraseerd\): dat er geen schippers zijn\. /);
});

test("as Markdown, with what would be markup escaped", () => {
  const odd = { ...cited, said: "Wij *zoeken* [al]", title: "A_b", url: "https://krant.example/(a b)" };
  assert.equal(
    asMarkdown(odd, words),
    "> “Wij \\*zoeken\\* \\[al\\]”\n>\n> — Noor Hagedoorn, [A\\_b](https://krant.example/%28a%20b%29), *De Rijnbode*, [2019-03-12] " +
      "([Volgens](https://volgens.example/statement/7))",
  );
});

test("as APA 7, by its title since no author is known", () => {
  assert.equal(
    asApa(cited, words),
    "Noor Hagedoorn (geciteerd in “Veerpont vaart niet”, 2019): “Wij zoeken al een jaar”\n\n" +
      "Veerpont vaart niet. (2019, 12 maart). De Rijnbode. https://krant.example/veerpont",
  );
});

test("what is not known leaves no holes", () => {
  const bare = { ...cited, speakers: [], title: null, publisher: null, date: null, url: null };
  assert.equal(asText(bare, words), "“Wij zoeken al een jaar”, spreker onbekend. https://volgens.example/statement/7");
  assert.match(asApa(bare, words), /Zonder titel\. \(z\.d\.\)\. https:\/\/volgens\.example\/statement\/7$/);
  assert.match(asText({ ...cited, speakers: ["A", "B", "C"] }, words), /A, B en C/);
});
