#!/usr/bin/env python3
"""Makes N articles with their readings out of those of corpus/, the same ones for the same arguments: paragraphs of several articles
one behind the other, people under other names, other dates and publishers. About one in twenty is a near-copy of an earlier one.

usage: generate.py READINGS.jsonl N [--seed 1] > ARTICLES.jsonl
       READINGS.jsonl is what `volgens read --format jsonl` gives for our own articles (bench/archive/measure.py makes it).
"""
import argparse
import json
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PUBLISHERS = ["De Bode", "Het Kanaal", "Rijnoever Vandaag", "De Kiosk", "Nieuwsblad van het Veer", "De Avondpost", "Kust en Land",
              "De Vrije Dijk", "Polderpers", "Het Ochtendblad", "Stadskrant", "De Markt"]
ONSETS = "b br d dr f g gr h k kl kr l m n p r s st t v vl w z zw".split()
RIMES = "aal ak am ank eek eem eld en erk eur ier iem ijk in oek ol onk oor oot uin uis ut".split()
ENDS = ["", "ma", "stra", "sen", "man", "inga", "mans", "veld", "berg", "huis"]


def surnames(count, chance):
    made = {}
    while len(made) < count:
        made[(chance.choice(["", "", "", "van der ", "de ", "van "]) + (chance.choice(ONSETS) + chance.choice(RIMES) +
              chance.choice(ENDS)).capitalize())] = None
    return list(made)


def paragraphs(reading):
    """(text, statements, slots): what a paragraph says, and where its people are named."""
    text = reading["text"]
    at = 0
    for paragraph in text.split("\n\n"):
        begin, end = at, at + len(paragraph)
        at = end + 2
        people = {e["id"]: e for e in reading["entities"] if any(begin <= b and e_ <= end for b, e_ in e["mentions"])}
        statements = [s for s in reading["statements"]
                      if all(begin <= b and e <= end for key in ("content", "cue", "source", "addressee") for b, e in s[key])
                      and all(speaker in people for speaker in s["speakers"])]
        if len(paragraph) < 80:
            continue
        slots = []
        for entity in people.values():
            last = entity["name"].split(" ", 1)[-1]
            if entity["kind"] != "person" or not entity["name"][0].isupper() or " " not in entity["name"]:
                continue
            for b, e in entity["mentions"]:
                for form in (entity["name"], last):
                    found = text.find(form, b, e) if begin <= b and e <= end else -1
                    if found >= 0:
                        slots.append((found, found + len(form), entity["id"], form == entity["name"]))
                        break
        slots.sort()
        slots = [slot for number, slot in enumerate(slots) if number == 0 or slots[number - 1][1] <= slot[0]]
        yield begin, paragraph, people, statements, slots


class Maker:
    def __init__(self, readings, seed):
        self.chance = random.Random(seed)
        self.all = [p for reading in readings for p in paragraphs(reading)]
        first = [line.split("\t") for line in (ROOT / "lexicon/people/first_names.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]
        self.first = {gender: [name for name, g in first if g == gender and len(name) > 2][:400] for gender in ("m", "f")}
        self.last = surnames(4000, self.chance)
        self.earlier = []

    def person(self, gender):
        # A few people are often in the news, most are not.
        rank = int(len(self.last) * self.chance.random() ** 3)
        names = self.first["f" if gender == "f" else "m"]
        return names[(rank * 7 + int(3 * self.chance.random() ** 4)) % len(names)], self.last[rank]

    def make(self, number):
        chance = self.chance
        if self.earlier and chance.random() < 0.05:
            copy = dict(chance.choice(self.earlier))
            copy["id"], copy["publisher"] = f"artikel-{number:07d}", chance.choice(PUBLISHERS)
            return copy
        article = {"id": f"artikel-{number:07d}",
                   "published": {"value": f"{chance.randint(2000, 2024)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}", "source": "metadata"},
                   "dateline": None, "title": f"Bericht {number}", "publisher": chance.choice(PUBLISHERS),
                   "url": f"https://example.org/{number}", "language": "nl", "text": "", "statements": [], "entities": [], "times": []}
        for _ in range(chance.randint(3, 5)):
            self.add(article, chance.choice(self.all))
        if chance.random() < 0.05:
            self.earlier = self.earlier[-500:] + [article]
        return article

    def add(self, article, paragraph):
        begin, text, people, statements, slots = paragraph
        names = {slot[2]: self.person(people[slot[2]]["gender"]) for slot in slots}
        out, shifts, at = [], [], begin
        length = len(article["text"]) + (2 if article["text"] else 0)
        for b, e, entity, full in slots:
            out.append(text[at - begin:b - begin])
            shifts.append((at, length, True))
            length += b - at
            name = " ".join(names[entity]) if full else names[entity][1]
            out.append(name)
            shifts.append((b, length, False))
            length += len(name)
            at = e
        out.append(text[at - begin:])
        shifts.append((at, length, True))

        def moved(spans):
            result = []
            for span in spans:
                ends = []
                for place in span:
                    old, new, literal = next(s for s in reversed(shifts) if s[0] <= place)
                    ends.append(new + (place - old if literal else 0))
                if ends[0] < ends[1]:
                    result.append(ends)
            return result

        entity_number = {}
        for key, entity in people.items():
            mentions = moved([m for m in entity["mentions"] if begin <= m[0] and m[1] <= begin + len(text)])
            entity_number[key] = len(article["entities"]) + 1
            article["entities"].append({**entity, "id": entity_number[key], "mentions": mentions,
                                        "name": " ".join(names[key]) if key in names else entity["name"]})
        number = {}
        for statement in statements:
            content = moved(statement["content"])
            if not content:
                continue
            number[statement["id"]] = len(article["statements"]) + 1
            article["statements"].append({**statement, "id": number[statement["id"]], "content": content,
                                          "cue": moved(statement["cue"]), "source": moved(statement["source"]),
                                          "addressee": moved(statement["addressee"]),
                                          "speakers": [entity_number[s] for s in statement["speakers"]],
                                          "parent": number.get(statement["parent"])})
        article["text"] += ("\n\n" if article["text"] else "") + "".join(out)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("readings")
    ap.add_argument("count", type=int)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    with open(a.readings, encoding="utf-8") as lines:
        maker = Maker([json.loads(line) for line in lines], a.seed)
    dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    for number in range(a.count):
        sys.stdout.write(dump(maker.make(number)) + "\n")


if __name__ == "__main__":
    main()
