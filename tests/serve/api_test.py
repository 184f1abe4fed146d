"""Every path of openapi.json against a running server, its answers checked by the schemas there."""
import csv
import io
import json
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree

import schema
from server_case import SCRIPT, ServerCase, articles

ATOM = "{http://www.w3.org/2005/Atom}"
# A place for each path of the description that has a number in it.
NUMBERS = {"/articles/{number}": 2, "/statements/{number}": 2, "/people/{number}": 1, "/statements/{number}/corrections": 2}


class Api(ServerCase):
    def items(self, target, limit=7):
        """All rows of a list, page by page."""
        rows, after = [], ""
        while True:
            sign = "&" if "?" in target else "?"
            page = self.get(f"{target}{sign}limit={limit}" + (f"&after={urllib.parse.quote(after)}" if after else ""))
            self.assertLessEqual(len(page["data"]), limit)
            rows += page["data"]
            after = page["meta"]["next"]
            if not after:
                return rows

    def test_every_address_answers_as_it_is_described(self):
        for path, operations in schema.API["paths"].items():
            described = operations.get("get", {}).get("responses", {}).get("200", {}).get("content", {}).get("application/json")
            if not described:
                continue
            with self.subTest(path=path):
                target = "/api/v1" + path.replace("{number}", str(NUMBERS.get(path, "")))
                answer = self.ask(target)
                self.assertEqual(list(schema.problems(answer.json(), described["schema"])), [])
                self.assertEqual(answer.headers["Content-Type"], "application/json; charset=utf-8")

    def test_every_parameter_is_taken_and_checked(self):
        wrong = {"integer": "x", "number": "2", "boolean": "ja"}
        for path, operations in schema.API["paths"].items():
            for parameter in operations.get("get", {}).get("parameters", []):
                described = schema.looked_up(parameter["$ref"]) if "$ref" in parameter else parameter
                name, kind = described["name"], described["schema"]
                good = kind.get("default", kind.get("enum", ["2020" if "pattern" in kind else "1"])[0])
                good = json.dumps(good) if isinstance(good, bool) else good
                if name == "after" or name == "sort":
                    continue
                with self.subTest(path=path, parameter=name):
                    target = "/api/v1" + path.replace("{number}", str(NUMBERS.get(path, "")))
                    self.ask(f"{target}?{name}={good}")
                    bad = "a" * 20 if "enum" in kind or "pattern" in kind else wrong.get(kind["type"]) or "a" * (kind["maxLength"] + 1)
                    error = self.ask(f"{target}?{name}={bad}", status=400).json()
                    self.assertEqual(list(schema.problems(error, schema.looked_up("#/components/schemas/Error"))), [])
                    self.assertEqual(error["error"]["where"], name)

    def test_what_nobody_knows_is_refused(self):
        self.assertEqual(self.refused("/api/v1/statements?spreker=Kok", 400, "invalid_parameter")["where"], "spreker")
        self.refused("/api/v1/statements?q=a&q=b", 400, "invalid_parameter")
        self.refused("/api/v1/statements?q=(a", 400, "invalid_parameter")
        self.refused("/api/v1/statements?after=n1", 400, "invalid_parameter")
        self.refused("/api/v1/articles?after=x", 400, "invalid_parameter")
        self.refused("/api/v1/people?after=x", 400, "invalid_parameter")
        self.refused("/api/v1/statements?sort=relevance", 400, "invalid_parameter")
        self.refused("/api/v1/iets", 404, "not_found")
        for missing in ("articles/999", "statements/999", "people/999", "articles/0", "articles/1x", "articles/99999999999999999999"):
            self.refused("/api/v1/" + missing, 404, "not_found")
        self.refused("/api/v1/statements", 405, "method_not_allowed", method="DELETE")

    def test_search_finds_and_marks(self):
        hit, = self.get("/statements?q=boer&publisher=kanaal")["data"]
        text = articles()[1]["text"]
        self.assertEqual([text[begin:end] for begin, end in hit["marks"]], ["boeren"])
        self.assertEqual(hit["context"], text[slice(*hit["context_span"])])
        self.assertEqual(hit["speakers"][0]["name"], "Piet Zwager")
        self.assertEqual(self.get(f"/statements/{hit['statement_number']}")["data"]["said"], hit["said"])

    def test_facets_count_the_whole_result(self):
        meta = self.get("/statements?q=water&limit=1&facets=true")["meta"]
        self.assertEqual(meta["facets"]["total"], 25)
        self.assertEqual([(one["value"], one["statements"]) for one in meta["facets"]["speaker"]], [("Noor Hagedoorn", 25)])
        self.assertEqual(meta["facets"]["year"], [{"value": "2019", "statements": 25}])

    def test_pages_hold_everything_once(self):
        for target, key in (("/statements", "statement_number"), ("/articles", "article_number"), ("/people", "person"),
                            ("/statements?sort=oldest", "statement_number"), ("/articles?sort=oldest", "article_number"),
                            ("/statements?q=water&sort=relevance", "statement_number")):
            with self.subTest(target=target):
                paged, whole = (self.items(target, limit) for limit in (3, 100))
                self.assertEqual(paged, whole)
                numbers = [row[key] for row in paged]
                self.assertEqual(len(set(numbers)), len(numbers))
        self.assertEqual(len(self.items("/statements")), 29)
        self.assertEqual(self.items("/stats?by=speaker", 1), self.items("/stats?by=speaker", 100))

    def test_an_article_is_the_contract_with_numbers(self):
        number = next(row["article_number"] for row in self.items("/articles") if row["id"] == "bericht-2")
        data = self.get(f"/articles/{number}")["data"]
        sent = articles()[1]
        self.assertEqual({key: data[key] for key in ("id", "text", "title", "publisher", "times")}, {key: sent[key] for key in ("id", "text", "title", "publisher", "times")})
        for entity in data["entities"]:
            self.assertEqual(self.get(f"/people/{entity['person']}")["data"]["name"], entity["name"])
        self.assertEqual(self.get(f"/statements/{data['statements'][0]['statement_number']}")["data"]["article_number"], number)

    def test_people_by_name_and_beginning(self):
        self.assertEqual([row["name"] for row in self.get("/people?prefix=hag")["data"]], ["Noor Hagedoorn"])
        self.assertEqual([row["name"] for row in self.get("/people?prefix=noor%20h")["data"]], ["Noor Hagedoorn"])
        self.assertEqual(self.get("/people?prefix=agedoorn")["data"], [])
        self.assertEqual(self.get("/people?kind=place")["data"], [])

    def test_a_person_with_whom_they_speak_of(self):
        zwager, = self.get("/people?prefix=zwager")["data"]
        data = self.get(f"/people/{zwager['person']}")["data"]
        self.assertEqual([one["value"] for one in data["about"]], ["Noor Hagedoorn"])
        self.assertEqual([one["value"] for one in data["publishers"]], ["Het Kanaal"])
        self.assertEqual(data["by_month"], {"2020-01": 1})
        spoken_of = self.get(f"/people/{data['about'][0]['person']}")["data"]
        self.assertEqual([one["value"] for one in spoken_of["by"]], ["Piet Zwager"])

    def test_figures_add_up(self):
        stats = self.get("/stats?by=publisher")
        self.assertEqual(stats["meta"]["statements"], 29)
        self.assertEqual(sum(row["statements"] for row in stats["data"]), 29)
        self.assertEqual(self.get("/stats?by=about")["data"][0]["value"], "Noor Hagedoorn")
        split = self.get("/stats?by=named&split=publisher")["data"]
        self.assertEqual({(row["split"], row["value"]): row["statements"] for row in split},
                         {(row["value"], "unnamed" if row["value"] == SCRIPT else "named"): row["statements"] for row in stats["data"]})
        self.assertEqual([(row["split"], row["statements"]) for row in self.get("/stats?by=form&split=year")["data"]],
                         [("2019", 27), ("2020", 1), ("2021", 1)])
        line = self.get("/timeline?per=year&by=publisher")["data"]
        self.assertEqual(line["periods"], ["2019", "2020", "2021"])
        self.assertEqual({one["value"]: one["counts"] for one in line["series"]}, {"De Bode": [26, 0, 0], "Het Kanaal": [0, 1, 0], None: [0, 0, 1], SCRIPT: [1, 0, 0]})
        months = self.get("/timeline?by=speaker&from_date=2020")["data"]
        self.assertEqual((months["periods"][0], months["periods"][-1], len(months["periods"])), ("2020-01", "2021-06", 18))

    def test_times_by_the_beginning_of_their_value(self):
        row, = self.get("/times?value=2020-01")["data"]
        self.assertEqual((row["words"], row["value"], row["span"]), ("Piet", "2020-01-04", [0, 4]))
        self.assertEqual(self.get("/times?value=2021")["data"], [])
        self.assertEqual(self.get(f"/times?article={row['article_number']}")["data"], [row])

    def test_an_article_of_ones_own_is_read(self):
        described = schema.API["paths"]["/read"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
        text = "Minister Anna de Wit zei dat het regent."
        answer = self.post("/read", {"text": text, "published": "2020-01-01", "title": "Weer"}, token=None, status=200)
        self.assertEqual(list(schema.problems(answer, described)), [])
        statement, = answer["data"]["statements"]
        self.assertEqual([text[begin:end] for begin, end in statement["content"]], ["dat het regent"])
        self.assertTrue(statement["reasons"])
        self.assertNotIn("reasons", self.post("/read", {"text": text, "explain": False}, token=None, status=200)["data"]["statements"][0])
        self.assertEqual(self.post("/read", {"text": text, "min_confidence": 1}, token=None, status=200)["data"]["statements"], [])
        for body, where in (({}, "text"), ({"text": ""}, "text"), ({"text": 3}, "text"), ({"text": "a", "published": "2020-13"}, "published"),
                            ({"text": "a", "taal": "nl"}, "taal"), ({"text": "a", "explain": 1}, "explain")):
            self.assertEqual(self.post("/read", body, token=None, status=400)["error"]["where"], where)

    def test_exports_hold_what_a_search_finds(self):
        whole = [json.loads(line) for line in self.ask("/api/v1/export").body.splitlines()]
        self.assertEqual([one["id"] for one in whole], [one["id"] for one in articles()])
        rows = list(csv.DictReader(io.StringIO(self.ask("/api/v1/export?format=csv&q=water").body.decode())))
        self.assertEqual(len(rows), 25)
        self.assertEqual(len(self.ask("/api/v1/export?format=webannotation&speaker=Zwager").body.splitlines()), 1)
        ElementTree.fromstring(self.ask("/api/v1/export?format=tei").body)
        self.refused("/api/v1/export?q=(", 400, "invalid_parameter")

    def test_a_feed_is_atom(self):
        answer = self.ask("/api/v1/feed.atom?q=boer")
        self.assertEqual(answer.headers["Content-Type"], "application/atom+xml; charset=utf-8")
        feed = ElementTree.fromstring(answer.body)
        self.assertEqual(feed.tag, ATOM + "feed")
        for part in [feed, *feed.findall(ATOM + "entry")]:
            self.assertRegex(part.findtext(ATOM + "id"), r"^http://127\.0\.0\.1:\d+/")
            self.assertRegex(part.findtext(ATOM + "updated"), r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
            self.assertTrue(part.findtext(ATOM + "title"))
        entry, = feed.findall(ATOM + "entry")
        self.assertEqual(entry.findtext(f"{ATOM}author/{ATOM}name"), "Piet Zwager")
        self.assertEqual(entry.find(ATOM + "link").get("href"), entry.findtext(ATOM + "id"))
        self.assertEqual(len(ElementTree.fromstring(self.ask("/api/v1/feed.atom").body).findall(ATOM + "entry")), 29)

    def test_etags(self):
        for target in ("/api/v1/statements?q=water", "/api/v1/articles/1", "/api/v1/feed.atom", "/api/v1/openapi.json"):
            for _ in range(2):  # the second time from what is remembered
                etag = self.ask(target).headers["ETag"]
                again = self.ask(target, status=304, If_None_Match=etag)
                self.assertEqual((again.body, again.headers["ETag"]), (b"", etag))
                self.ask(target, If_None_Match='"other"')

    def test_head_is_get_without_a_body(self):
        head, whole = self.ask("/api/v1/statements", "HEAD"), self.ask("/api/v1/statements")
        self.assertEqual((head.body, head.headers["Content-Length"]), (b"", str(len(whole.body))))

    def test_pages_have_twins(self):
        for twin, target in (("/index.json?q=water", "/statements?q=water"), ("/article/2.json", "/articles/2"), ("/person/1.json", "/people/1"),
                             ("/statement/2.json", "/statements/2"), ("/stats.json?by=form", "/stats?by=form")):
            self.assertEqual(self.ask(twin).json(), self.get(target))
        self.ask("/try.json", "POST", {"text": "Jan zei dat het regent."})
        self.refused("/try.json", 405, "method_not_allowed")


if __name__ == "__main__":
    unittest.main()
