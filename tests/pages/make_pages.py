#!/usr/bin/env python3
"""make_pages.py CORPUS_FOLDER OUT_FOLDER [EACH]: puts EACH (7) articles of our own corpus into each page design, always the same ones.
Writes NAME.html and NAME.txt, the title and paragraphs that ought to be found, and NAME.json with title, date and publisher. The names of
pages of the designs in kept_out.py begin with `kept-out`."""
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

import designs
import kept_out

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
SITES = [("De Veenbode", "veenbode.example"), ("Omroep Rijnoever", "rijnoever.example"), ("Het Nieuwsblad van Oosterdam", "oosterdam.example"),
         ("Nieuwsplein", "nieuwsplein.example")]
AUTHORS = ["Marit Zandstra", "Joop Verhulst", "Onze verslaggever", "Esra Kaplan"]


def plain(element):
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def articles(corpus):
    """(title, paragraphs, date) of the articles with a heading, three paragraphs and a hundred words, in order."""
    for path in sorted(corpus.glob("*.xml")):
        for article in ET.parse(path).getroot().iter("article"):
            heading = article.find("h")
            paragraphs = [p for p in map(plain, article.iter("p")) if p]
            if heading is not None and len(paragraphs) >= 3 and sum(len(p.split()) for p in paragraphs) >= 100 and len(article.get("date", "")) == 10:
                yield plain(heading), paragraphs, article.get("date")


def items(corpus):
    found = list(articles(corpus))
    for i, (title, paragraphs, date) in enumerate(found):
        year, month, day = date.split("-")
        site, host = SITES[i % len(SITES)]
        yield designs.Item(title, paragraphs, date, f"{int(day)} {MONTHS[int(month) - 1]} {year}", AUTHORS[i % len(AUTHORS)], site, host,
                           f"https://{host}/nieuws/{i}", [found[(i + k) % len(found)][0] for k in (5, 17, 29, 41)])


def main():
    corpus, out = map(pathlib.Path, sys.argv[1:3])
    each = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    out.mkdir(parents=True, exist_ok=True)
    all_items = list(items(corpus))
    number = 0
    for prefix, design in [("tuned", d) for d in designs.DESIGNS] + [("kept-out", d) for d in kept_out.DESIGNS]:
        for _ in range(each):
            item = all_items[number * 7 % len(all_items)]
            name = f"{prefix}-{design.__name__.replace('_', '-')}-{number:03}"
            (out / f"{name}.html").write_bytes(design(item))
            (out / f"{name}.txt").write_text("\n\n".join([item.title, *item.paragraphs]) + "\n", encoding="utf-8")
            (out / f"{name}.json").write_text(json.dumps({"title": item.title, "date": item.date, "publisher": item.site}), encoding="utf-8")
            number += 1


if __name__ == "__main__":
    main()
