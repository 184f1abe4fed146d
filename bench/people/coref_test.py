#!/usr/bin/env python3
"""The scorer on cases worked out by hand. Key {a b c}, {d e f g}; response {a b}, {c d}, {f g h i}, the example of Moosavi and
Strube (2016, section 2) and of the scorers' own documentation."""
import unittest

import coref

KEY = [list("abc"), list("defg")]
RESPONSE = [list("ab"), list("cd"), list("fghi")]


def scores(key, response):
    total = coref.Scores()
    total.add(key, response)
    return total.result()


class ByHand(unittest.TestCase):
    def test_muc(self):
        # key: {ab}{c} keeps 1 of 2 links, {d}{e}{fg} 1 of 3; response: 1 of 1, 0 of 1, {fg}{h}{i} 1 of 3
        muc = scores(KEY, RESPONSE)["MUC"]
        self.assertAlmostEqual(muc["r"], 2 / 5)
        self.assertAlmostEqual(muc["p"], 2 / 5)

    def test_b3(self):
        b3 = scores(KEY, RESPONSE)["B3"]
        self.assertAlmostEqual(b3["r"], ((4 + 1) / 3 + (1 + 4) / 4) / 7)
        self.assertAlmostEqual(b3["p"], (4 / 2 + (1 + 1) / 2 + 4 / 4) / 8)

    def test_ceafe(self):
        # pairs abc-ab 4/5 and defg-fghi 4/8
        ceafe = scores(KEY, RESPONSE)["CEAFe"]
        self.assertAlmostEqual(ceafe["r"], (0.8 + 0.5) / 2)
        self.assertAlmostEqual(ceafe["p"], (0.8 + 0.5) / 3)

    def test_lea(self):
        # key: 3 * 1/3 + 4 * 1/6 over 7; response: 2 * 1 + 2 * 0 + 4 * 1/6 over 8
        lea = scores(KEY, RESPONSE)["LEA"]
        self.assertAlmostEqual(lea["r"], (1 + 4 / 6) / 7)
        self.assertAlmostEqual(lea["p"], (2 + 4 / 6) / 8)

    def test_the_same_is_all_right_and_nothing_is_nothing(self):
        same, none = scores(KEY, KEY), scores(KEY, [])
        for name in ("mentions", "MUC", "B3", "CEAFe", "LEA"):
            self.assertAlmostEqual(same[name]["f1"], 1)
            self.assertEqual(none[name]["f1"], 0)

    def test_the_assignment_is_the_best_one(self):
        self.assertAlmostEqual(coref.assign([[0.9, 0.8], [0.8, 0.1]]), 1.6)
        self.assertAlmostEqual(coref.assign([[0.1, 0.5, 0.4]]), 0.5)


class Reading(unittest.TestCase):
    def test_text_of_tokens(self):
        text, spans = coref.text_of([["Hij", "zei", ":", '"', "Ja", '"', "."], ["Zij", "(", "ook", ")", "."]])
        self.assertEqual(text, 'Hij zei: "Ja". Zij (ook). ')
        self.assertEqual(text[spans[4][0]:spans[4][1]], "Ja")

    def test_brackets(self):
        spans = [(k, k + 1) for k in range(4)]
        found = coref.bracketed(["(1", "(2)|1)", "_", "(1)"], spans)
        self.assertEqual(sorted(map(sorted, found)), [[(0, 2), (3, 4)], [(1, 2)]])

    def test_mapping_to_gold_mentions(self):
        self.assertEqual(coref.mapped([[(0, 10)], [(20, 24)]], [[(2, 10), (40, 44)], [(20, 24), (19, 24)]]),
                         [[(0, 10)], [(20, 24)]])


if __name__ == "__main__":
    unittest.main()
