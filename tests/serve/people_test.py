"""People who share a name: suggestions, figures and lists say who is who, and each is found by number."""
import unittest

from server_case import ServerCase, reading


def two_of_one_name():
    return [reading(1, gender="f", roles=["wethouder"], date="2003-02"), reading(2, gender="f", roles=["wethouder"], date="2010"),
            reading(3, gender="m", roles=["doelman"], date="2021-06-04"), reading(4, speaker="Piet Zwager")]


class Namesakes(ServerCase):
    readings = staticmethod(two_of_one_name)

    def test_two_of_one_name_are_told_apart_wherever_they_stand_together(self):
        told = [{"role": "wethouder", "first": "2003-02", "last": "2010"}, {"role": "doelman", "first": "2021-06-04", "last": "2021-06-04"}]
        lists = {"people": self.get("/people?prefix=noor")["data"], "stats": self.get("/stats?speaker=Hagedoorn")["data"],
                 "facets": self.get("/statements?facets=true")["meta"]["facets"]["speaker"],
                 "timeline": self.get("/timeline?by=speaker&per=year")["data"]["series"]}
        for name, rows in lists.items():
            two = [row for row in rows if (row.get("name") or row.get("value")) == "Noor Hagedoorn"]
            self.assertEqual([row["namesake"] for row in two], told, name)
            for row in rows:
                if row not in two:
                    self.assertNotIn("namesake", row, name)
            for row, date in zip(two, ("2010", "2021-06-04")):
                hits = self.get(f"/statements?speaker=%23{row['person']}")["data"]
                self.assertEqual(hits[0]["published"], date, name)

    def test_dates_are_as_precise_as_they_are_known(self):
        first = self.get("/people?prefix=noor")["data"][0]["person"]
        person = self.get(f"/people/{first}")["data"]
        self.assertEqual((person["first"], person["last"], person["by_month"]), ("2003-02", "2010", {"2003-02": 1, "2010": 1}))
        self.assertEqual([row["value"] for row in self.get("/stats?by=month")["data"]], ["2003-02", "2010", "2019-03", "2021-06"])
        timeline = self.get("/timeline?per=month")["data"]
        self.assertEqual(sum(timeline["series"][0]["counts"]), 3, "what is only known to be of a year is of no month")
        self.assertEqual((timeline["year_only"], timeline["undated"]), (1, 0))
        self.assertEqual(self.get("/timeline?per=year")["data"]["year_only"], 0)
        self.assertEqual((timeline["periods"][0], timeline["periods"][-1]), ("2003-02", "2021-06"))
        self.assertEqual(sum(self.get("/timeline?per=year")["data"]["series"][0]["counts"]), 4)
        archive = self.get("/version")["data"]["archive"]
        self.assertEqual((archive["first"], archive["last"]), ("2003-02", "2021-06-04"))


if __name__ == "__main__":
    unittest.main()
