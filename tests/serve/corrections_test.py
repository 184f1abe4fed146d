"""What people with a token correct is kept with their name, shown at once, listed, and can be taken back."""
import unittest

import schema
from server_case import ServerCase, articles


class Corrections(ServerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.described = schema.looked_up("#/components/schemas/Correction")

    def corrected(self, target, body, status=201):
        data = self.post(target, body, status=status)["data"]
        self.assertEqual(list(schema.problems(data, self.described)), [])
        self.assertEqual(data["who"], "Anna de Wit")
        return data

    def undo(self, correction):
        self.assertIsNotNone(self.corrected(f"/corrections/{correction['number']}/undo", {}, status=200)["undone"])

    def statement(self, number):
        return self.get(f"/statements/{number}")["data"]

    def numbered(self, article):
        return next(hit for hit in self.get("/statements?limit=100")["data"] if hit["id"] == article)["statement_number"]

    def test_a_statement_has_another_speaker_form_or_span(self):
        number = self.numbered("bericht-2")
        before = self.statement(number)
        text = articles()[1]["text"]
        begin = text.index("boeren")
        made = [self.corrected(f"/statements/{number}/corrections", {"kind": "form", "form": "free"}),
                self.corrected(f"/statements/{number}/corrections", {"kind": "speaker", "name": "Noor Hagedoorn"}),
                self.corrected(f"/statements/{number}/corrections", {"kind": "span", "span": [begin, begin + 6]})]
        self.assertEqual([one["value"] for one in made], ["free", "Noor Hagedoorn", f"{begin}-{begin + 6}"])
        after = self.statement(number)
        self.assertEqual((after["form"], after["said"], [one["name"] for one in after["speakers"]]), ("free", "boeren", ["Noor Hagedoorn"]))
        history = self.get(f"/statements/{number}/corrections")["data"]
        self.assertEqual([one["kind"] for one in history], ["form", "speaker", "span"])
        for one in reversed(made):
            self.undo(one)
        restored = self.statement(number)
        self.assertEqual({key: restored[key] for key in ("form", "said", "speakers", "content")},
                         {key: before[key] for key in ("form", "said", "speakers", "content")})
        self.assertTrue(all(one["undone"] for one in self.get(f"/statements/{number}/corrections")["data"]))

    def test_what_is_no_statement_is_not_found_until_it_is_taken_back(self):
        number = self.numbered("bericht-7")
        self.assertEqual(len(self.get("/statements?q=%22bericht%207%22")["data"]), 1)
        rejected = self.corrected(f"/statements/{number}/corrections", {"kind": "reject"})
        self.assertEqual(self.get("/statements?q=%22bericht%207%22")["data"], [])
        self.undo(rejected)
        self.assertEqual(self.get("/statements?q=%22bericht%207%22")["data"][0]["statement_number"], number)

    def test_people_are_merged_renamed_linked(self):
        one, other = (self.get(f"/people?prefix={name}")["data"][0]["person"] for name in ("Hagedoorn", "Zwager"))
        merged = self.corrected(f"/people/{one}/merge", {"other": other})
        self.assertEqual(self.get(f"/people/{one}")["data"]["name"], self.get(f"/people/{other}")["data"]["name"])
        self.assertEqual(len(self.get(f"/people/{one}")["data"]["names"]), 2)
        renamed = self.corrected(f"/people/{one}/rename", {"name": "Noor H."})
        self.assertEqual(self.get(f"/people/{one}")["data"]["name"], "Noor H.")
        linked = self.corrected(f"/people/{one}/link", {"link": "Q4242"})
        self.assertEqual(self.get(f"/people/{one}")["data"]["link"], "Q4242")
        split = self.corrected(f"/people/{other}/split", {})
        self.assertEqual(len(self.get(f"/people/{one}")["data"]["names"]), 1)
        listed = self.get("/corrections?limit=2")
        self.assertEqual([one["kind"] for one in listed["data"]], ["split", "link"])
        self.assertEqual([one["kind"] for one in self.get(f"/corrections?limit=2&after={listed['meta']['next']}")["data"]], ["rename", "merge"])
        for made in (split, linked, renamed, merged):
            self.undo(made)
        self.assertEqual(self.get(f"/people/{one}")["data"]["name"], "Noor Hagedoorn")

    def test_somebody_is_somebody_else_in_some_articles(self):
        person = self.get("/people?prefix=Hagedoorn")["data"][0]["person"]
        before = self.get(f"/people/{person}")["data"]["articles"]
        hit = next(hit for hit in self.get("/statements?limit=100")["data"] if hit["id"] == "bericht-9")
        split = self.corrected(f"/people/{person}/split", {"articles": [hit["article_number"]]})
        self.assertEqual(split["value"], "bericht-9")
        self.assertEqual(self.get(f"/people/{person}")["data"]["articles"], before - 1)
        self.assertEqual(self.statement(hit["statement_number"])["speakers"][0]["person"], split["other"])
        self.undo(split)
        self.assertEqual(self.get(f"/people/{person}")["data"]["articles"], before)
        for articles in ([0], ["bericht-9"], "bericht-9", [1] * 101):
            self.assertEqual(self.post(f"/people/{person}/split", {"articles": articles}, status=400)["error"]["where"], "articles")
        self.post(f"/people/{person}/split", {"articles": [9999]}, status=404)

    def test_what_cannot_be_is_refused(self):
        number = self.numbered("bericht-5")
        size = len(articles()[4]["text"])
        for body, status, where in (({"kind": "zin"}, 400, "kind"), ({"kind": "form", "form": "luid"}, 400, "form"), ({"kind": "form"}, 400, "form"),
                                    ({"kind": "span", "span": [5, 5]}, 400, "span"), ({"kind": "span", "span": [0, size + 1]}, 400, "span"),
                                    ({"kind": "reject", "form": "free"}, 400, "form"), ({"kind": "speaker", "person": 0}, 400, "person")):
            error = self.post(f"/statements/{number}/corrections", body, status=status)["error"]
            self.assertEqual(error["where"], where)
        self.post("/statements/9999/corrections", {"kind": "reject"}, status=404)
        self.post(f"/statements/{number}/corrections", {"kind": "speaker", "person": 9999}, status=404)
        self.post("/people/9999/rename", {"name": "x"}, status=404)
        self.post("/people/1/rename", {"name": " "}, status=400)
        self.post("/corrections/9999/undo", {}, status=404)

    def test_a_page_elsewhere_writes_nothing_even_with_a_token(self):
        error = self.post("/people/1/rename", {"name": "x"}, status=403, Origin="https://evil.example")["error"]
        self.assertEqual(error["code"], "forbidden")
        self.post("/people/1/rename", {"name": "x"}, status=415, Content_Type="text/plain")


if __name__ == "__main__":
    unittest.main()
