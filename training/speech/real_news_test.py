"""The text of an annotated article is put together from the lines of its document, and another text is refused."""
import unittest

import real_news


def entry(**changed):
    text = "De trein rijdt weer\n\nDe trein rijdt, zegt Ada Bos. Zij is blij."
    whole = {"id": "news-001", "document": 0, "published": "2018-10", "paragraphs": [1, 2], "digest": real_news.digest(text),
             "statements": [{"id": 1, "form": "indirect", "mode": "speech", "content": [[21, 35]], "cue": [[37, 41]], "source": [[42, 49]],
                             "addressee": [], "speakers": [{"span": [42, 49], "kind": "person", "gender": "f"}], "parent": None}]}
    return {**whole, **changed}


LINES = ["De trein rijdt weer", "De trein  rijdt, zegt Ada Bos.", "Zij is blij."]


class RealNewsTest(unittest.TestCase):
    def test_lines_make_paragraphs_and_spans_name_the_speaker(self):
        article = real_news.gold(entry(), LINES)
        self.assertEqual(article["text"].split("\n\n")[1], "De trein rijdt, zegt Ada Bos. Zij is blij.")
        self.assertEqual(article["statements"][0]["speakers"][0]["name"], "Ada Bos")
        self.assertEqual(article["published"], {"value": "2018-10", "source": "metadata"})

    def test_another_text_is_refused(self):
        with self.assertRaises(real_news.OtherText):
            real_news.gold(entry(), [*LINES[:2], "Zij is boos."])

    def test_the_annotations_hold_no_words(self):
        for path in sorted(real_news.FOLDER.glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                self.assertNotIn('"name"', line)
                self.assertNotIn('"text"', line)


if __name__ == "__main__":
    unittest.main()
