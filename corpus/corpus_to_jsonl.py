#!/usr/bin/env python3
"""corpus_to_jsonl.py FILE.xml... > OUT.jsonl : annotated articles to the annotated format (spans in code points).

Each line: id, published, text, statements, entities with every mention, times. See README.md for the markup.
"""
import json
import re
import sys
import xml.etree.ElementTree as ET


def flatten(article):
    """Running text of an article, and (tag, attributes, begin, end) for every element inside it."""
    buf, spans, pos = [], [], 0

    def add(s):
        nonlocal pos
        if not s:
            return
        s = re.sub(r"\s+", " ", s)
        if s[0] == " " and (not buf or buf[-1].endswith((" ", "\n"))):
            s = s[1:]
        buf.append(s)
        pos += len(s)

    def walk(el):
        begin = pos
        add(el.text)
        for child in el:
            walk(child)
            add(child.tail)
        spans.append((el.tag, dict(el.attrib), begin, pos))

    for el in article:
        if el.tag not in ("h", "p"):
            continue
        if buf:
            while buf and buf[-1].endswith(" "):
                kept = buf[-1].rstrip(" ")
                pos -= len(buf[-1]) - len(kept)
                buf[-1] = kept
                if kept:
                    break
                buf.pop()
            buf.append("\n\n")
            pos += 2
        walk(el)
    return "".join(buf), spans


def convert(article):
    text, spans = flatten(article)
    ents = {e.get("id"): e for e in article.iter("ent")}
    number = {k: i for i, k in enumerate(ents, 1)}
    mentions = {k: [] for k in ents}
    st, times = {}, []
    for tag, at, b, e in sorted(spans, key=lambda s: (s[2], -s[3])):
        if e <= b:
            continue
        if tag == "n":
            joint = at["e"].split()
            for k in joint:
                mentions[k].append({"span": [b, e], "joint": len(joint) > 1})
        elif tag == "t":
            times.append({"span": [b, e], "type": at["k"], "value": at["v"]})
        elif tag in "qcsa":
            for i in map(int, at["i"].split()):
                s = st.setdefault(i, {"content": [], "cue": [], "source": [], "addressee": [], "at": None})
                s[{"q": "content", "c": "cue", "s": "source", "a": "addressee"}[tag]].append([b, e])
                if tag == "q" and s["at"] is None:
                    s["at"] = at
    statements = []
    for i in sorted(st):
        s = st[i]
        at = s.pop("at")
        speakers = []
        for k in at["by"].split():
            if k == "?":
                continue
            name = ents[k].get("name")
            at_name = text.find(name)
            speakers.append({"entity": number[k], "name": name, "span": [at_name, at_name + len(name)],
                             "kind": ents[k].get("kind"), "gender": ents[k].get("gender", "unknown")})
        statements.append({"id": i, "form": at["f"], "mode": at["m"], **s, "speakers": speakers,
                           "parent": int(at["parent"]) if at.get("parent") else None})
    return {
        "id": article.get("id"), "origin": "own corpus", "kind": article.get("kind"),
        "published": {"value": article.get("date"), "source": "metadata"}, "text": text, "statements": statements,
        "entities": [{"id": number[k], "name": e.get("name"), "kind": e.get("kind"), "gender": e.get("gender", "unknown"),
                      "mentions": mentions[k]} for k, e in ents.items()],
        "times": times,
    }


if __name__ == "__main__":
    for path in sys.argv[1:]:
        for article in ET.parse(path).getroot().iter("article"):
            print(json.dumps(convert(article), ensure_ascii=False))
