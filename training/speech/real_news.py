#!/usr/bin/env python3
"""real_news.py DATA [NAME...] > GOLD.jsonl: annotated news articles of others, whose text is not ours to give away.

usage: training/speech/real_news.py ../shared/data taught      the articles that may teach, as `volgens eval` reads them

`news/NAME.jsonl` holds our annotation alone, an article a line: its place in text/news-wiki-00.txt.xz of DATA, how many lines of it
make each paragraph, a digest of the text they make, and the statements as spans in code points of that text. Names of speakers
are spans too. Where `"whole": false` stands, the text is pieces of articles, which teach no more than where a statement begins and
ends. `taught` teaches, `kept_out` is only scored; news/README.md says what they are. A text that is not the one that was annotated
is an error. Tested by real_news_test.py.
"""
import hashlib
import json
import lzma
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "news"


class OtherText(Exception):
    """The data is not the one that was annotated."""


def text_of(lines, paragraphs):
    """The lines joined to paragraphs of so many lines each."""
    out, at = [], 0
    for size in paragraphs:
        out.append(" ".join(" ".join(lines[at:at + size]).split()))
        at += size
    return "\n\n".join(out)


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def gold(entry, lines):
    """The article as the annotated format has it, from its annotation and the lines of its document."""
    text = text_of(lines, entry["paragraphs"])
    if digest(text) != entry["digest"]:
        raise OtherText(f"{entry['id']}: document {entry['document']} is not the text that was annotated")
    statements = [{**s, "speakers": [{"name": text[who["span"][0]:who["span"][1]], **who} for who in s["speakers"]]} for s in entry["statements"]]
    return {"id": entry["id"], "whole": entry.get("whole", True), "text": text, "published": {"value": entry["published"], "source": "metadata"}, "statements": statements}


def articles(data, name):
    """The annotated articles of news/NAME.jsonl with their text out of the folder `data`; raises OtherText, or OSError when it isn't there."""
    with lzma.open(Path(data) / "text/news-wiki-00.txt.xz", "rt", encoding="utf-8") as stream:
        documents = [document.split("\n") for document in stream.read().strip().split("\n\n")]
    with open(FOLDER / f"{name}.jsonl", encoding="utf-8") as stream:
        for entry in map(json.loads, stream):
            if entry["document"] >= len(documents):
                raise OtherText(f"{entry['id']}: there is no document {entry['document']}")
            yield gold(entry, documents[entry["document"]])


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    try:
        for name in sys.argv[2:]:
            for article in articles(sys.argv[1], name):
                print(json.dumps(article, ensure_ascii=False))
    except (OSError, OtherText) as error:
        sys.exit(f"real_news.py: {error}")


if __name__ == "__main__":
    main()
