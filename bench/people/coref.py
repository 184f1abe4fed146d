#!/usr/bin/env python3
"""Coreference scores: MUC (Vilain et al. 1995), B3 (Bagga and Baldwin 1998), CEAF-e (Luo 2005), their average as in
CoNLL-2012, and LEA (Moosavi and Strube 2016).

usage: coref.py corpus FILE.xml...                        own annotated articles
       coref.py meantime meantime-nl.tsv[.xz] TOPIC...    MEANTIME Dutch; topics apple, boeing, gm, stock
       coref.py conll FILE.conll...                       OpenBoek and other CoNLL-2012 files
       [--program build/release/bench/people/volgens_people_bench] [--gold-mentions]

A mention counts when begin and end are those of a gold one. --gold-mentions leaves out what is no mention in the gold and maps
each other predicted mention to the gold one that it overlaps most (character F1 of at least 0.5): it measures who is who, and
not where a phrase ends nor which entities the annotators chose. Where the source has tokens only, the text is made of them.
Tested by bench/people/coref_test.py.
"""
import argparse
import json
import lzma
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[2]


def ratio(a, b):
    return a / b if b else 0.0


def f1(p, r):
    return ratio(2 * p * r, p + r)


def index(clusters):
    return {mention: i for i, cluster in enumerate(clusters) for mention in cluster}


def muc_part(key, response):
    """Links kept and links there are, of the key's clusters parted by the response."""
    where, kept, links = index(response), 0, 0
    for cluster in key:
        parts = {where.get(m, ("alone", m)) for m in cluster}
        kept += len(cluster) - len(parts)
        links += len(cluster) - 1
    return kept, links


def b3_part(key, response):
    where, total, mentions = index(response), 0.0, 0
    for cluster in key:
        counts = {}
        for m in cluster:
            if m in where:
                counts[where[m]] = counts.get(where[m], 0) + 1
        total += sum(n * n for n in counts.values()) / len(cluster)
        mentions += len(cluster)
    return total, mentions


def lea_part(key, response):
    """A cluster of one is its own link, as in the scorer of the authors."""
    where, total, weight = index(response), 0.0, 0
    for cluster in key:
        links = len(cluster) * (len(cluster) - 1) / 2
        if len(cluster) == 1:
            (m,) = cluster
            found = 1.0 if m in where and len(response[where[m]]) == 1 else 0.0
            total, weight = total + found, weight + 1
            continue
        counts = {}
        for m in cluster:
            if m in where:
                counts[where[m]] = counts.get(where[m], 0) + 1
        total += len(cluster) * sum(n * (n - 1) / 2 for n in counts.values()) / links
        weight += len(cluster)
    return total, weight


def assign(gain):
    """Largest total of a one-to-one assignment (Kuhn and Munkres, by shortest augmenting paths); `gain` has rows <= columns."""
    n, m = len(gain), len(gain[0]) if gain else 0
    u, v, match = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        least, way, used = [float("inf")] * (m + 1), [0] * (m + 1), [False] * (m + 1)
        while True:
            used[j0], i0, delta, j1 = True, match[j0], float("inf"), 0
            for j in range(1, m + 1):
                if not used[j]:
                    cost = -gain[i0 - 1][j - 1] - u[i0] - v[j]
                    if cost < least[j]:
                        least[j], way[j] = cost, j0
                    if least[j] < delta:
                        delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
            if match[j0] == 0:
                break
        while j0:
            match[j0], j0 = match[way[j0]], way[j0]
    return sum(gain[match[j] - 1][j - 1] for j in range(1, m + 1) if match[j])


def ceafe_total(key, response):
    """Similarity phi4 of the best one-to-one pairs; clusters that share nothing need not be assigned."""
    where, shared = index(response), {}
    for k, cluster in enumerate(key):
        for m in cluster:
            if m in where:
                shared[k, where[m]] = shared.get((k, where[m]), 0) + 1
    rows, columns = sorted({k for k, _ in shared}), sorted({r for _, r in shared})
    if not rows:
        return 0.0
    if len(rows) > len(columns):
        key, response, shared = response, key, {(r, k): n for (k, r), n in shared.items()}
        rows, columns = columns, rows
    return assign([[2 * shared.get((k, r), 0) / (len(key[k]) + len(response[r])) for r in columns] for k in rows])


class Scores:
    """Sums over documents; a document's clusters are sets of mentions, each mention in one cluster."""

    def __init__(self):
        self.sums = {name: [0.0] * 4 for name in ("mentions", "MUC", "B3", "CEAFe", "LEA")}

    def add(self, key, response):
        key, response = [c for c in map(frozenset, key) if c], [c for c in map(frozenset, response) if c]
        for name, part in (("MUC", muc_part), ("B3", b3_part), ("LEA", lea_part)):
            right, recall = part(key, response)
            right_too, precision = part(response, key)
            self._add(name, right, recall, right_too, precision)
        total = ceafe_total(key, response)
        self._add("CEAFe", total, len(key), total, len(response))
        gold, found = set(index(key)), set(index(response))
        self._add("mentions", len(gold & found), len(gold), len(gold & found), len(found))

    def _add(self, name, *four):
        self.sums[name] = [a + b for a, b in zip(self.sums[name], four)]

    def result(self):
        out = {}
        for name, (a, b, c, d) in self.sums.items():
            r, p = ratio(a, b), ratio(c, d)
            out[name] = {"r": r, "p": p, "f1": f1(p, r)}
        out["CoNLL"] = sum(out[name]["f1"] for name in ("MUC", "B3", "CEAFe")) / 3
        return out


def one_cluster_each(clusters):
    """Each mention once, in the larger cluster when it stands in two, as `de twee` does."""
    best = {}
    for i, cluster in enumerate(clusters):
        for m in cluster:
            if m not in best or len(clusters[best[m]]) < len(cluster):
                best[m] = i
    return [[m for m in set(cluster) if best[m] == i] for i, cluster in enumerate(clusters)]


def mapped(gold, response):
    """Predicted mentions as the gold ones that they overlap most, at least by half; others are left out."""
    begins = sorted({m for c in gold for m in c})
    pairs = []
    for i, cluster in enumerate(response):
        for m in cluster:
            for g in begins:
                if g[0] >= m[1]:
                    break
                shared = min(g[1], m[1]) - max(g[0], m[0])
                if shared > 0 and 2 * shared / (g[1] - g[0] + m[1] - m[0]) >= 0.5:
                    pairs.append((2 * shared / (g[1] - g[0] + m[1] - m[0]), m, g, i))
    pairs.sort(key=lambda p: (-p[0], p[1], p[2]))
    taken, used, out = set(), set(), [[] for _ in response]
    for _, m, g, i in pairs:
        if g not in taken and (m, i) not in used:
            taken.add(g)
            used.add((m, i))
            out[i].append(g)
    return [c for c in out if c]


def text_of(sentences):
    """Text of tokens, and the code points of each: no blank before a closing mark nor behind an opening one."""
    text, spans, open_mark = "", [], True
    for sentence in sentences:
        quoted = False
        for k, token in enumerate(sentence):
            closing = re.fullmatch(r"[.,;:!?)\]…%’”»]+", token) or (token in "\"'" and quoted)
            if text and k and not closing and not open_mark:
                text += " "
            if token in ('"', "'"):
                quoted = not quoted
            open_mark = bool(re.fullmatch(r"[(\[‘“„«]+", token)) or (token in ('"', "'") and quoted)
            spans.append((len(text), len(text) + len(token)))
            text += token
        text += " "
        open_mark = True
    return text, spans


def bracketed(column, spans):
    """Clusters of a column with `(12`, `12)` and `(12)`, parted by `|`."""
    clusters, opened = {}, {}
    for k, cell in enumerate(column):
        for part in re.findall(r"\(\d+\)|\(\d+|\d+\)", cell):
            number = part.strip("()")
            if part.startswith("("):
                opened.setdefault(number, []).append(k)
            if part.endswith(")") and opened.get(number):
                begin = opened[number].pop()
                clusters.setdefault(number, set()).add((spans[begin][0], spans[k][1]))
    return list(clusters.values())


def read_corpus(paths):
    sys.path.insert(0, str(ROOT / "corpus"))
    import corpus_to_jsonl
    for path in paths:
        for article in ET.parse(path).getroot().iter("article"):
            d = corpus_to_jsonl.convert(article)
            clusters = [[tuple(m["span"]) for m in e["mentions"] if not m["joint"]] for e in d["entities"]]
            yield {"id": d["id"], "text": d["text"], "published": d["published"]}, clusters


def read_meantime(paths):
    path, topics = paths[0], set(paths[1:])
    opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
    with opened as lines:
        for block in re.split(r"(?m)^# doc = ", lines.read())[1:]:
            name, *rows = block.split("\n")
            topic = next(row.split(" = ")[1] for row in rows if row.startswith("# topic"))
            if topics and topic not in topics:
                continue
            sentences, cells, sentence = [], [], []
            for row in rows + [""]:
                if row.startswith("#"):
                    continue
                if not row.strip():
                    if sentence:
                        sentences.append(sentence)
                    sentence = []
                    continue
                columns = row.split("\t")
                sentence.append(columns[1])
                cells.append(columns[4])
            text, spans = text_of(sentences)
            yield {"id": name.strip(), "text": text}, bracketed(cells, spans)


def read_conll(paths):
    for path in paths:
        sentences, cells, sentence = [], [], []
        for row in pathlib.Path(path).read_text(encoding="utf-8").split("\n") + [""]:
            if row.startswith("#"):
                continue
            columns = row.split()
            if not columns:
                if sentence:
                    sentences.append(sentence)
                sentence = []
                continue
            sentence.append(columns[3])
            cells.append(columns[-1])
        text, spans = text_of(sentences)
        yield {"id": path, "text": text}, bracketed(cells, spans)


def predict(program, articles):
    given = "".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles)
    out = subprocess.run([program], input=given, capture_output=True, text=True, check=False)
    if out.returncode != 0:
        sys.exit(f"coref.py: {program}: {out.stderr.strip() or 'ended with an error'}")
    return {d["id"]: [[tuple(m) for m in c] for c in d["clusters"]] for d in map(json.loads, out.stdout.splitlines())}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("kind", choices=["corpus", "meantime", "conll"])
    ap.add_argument("files", nargs="+")
    ap.add_argument("--program", default=str(ROOT / "build/release/bench/people/volgens_people_bench"))
    ap.add_argument("--gold-mentions", action="store_true")
    a = ap.parse_args()
    documents = list({"corpus": read_corpus, "meantime": read_meantime, "conll": read_conll}[a.kind](a.files))
    predicted = predict(a.program, [article for article, _ in documents])
    scores = Scores()
    for article, gold in documents:
        gold, response = one_cluster_each(gold), one_cluster_each(predicted[article["id"]])
        scores.add(gold, mapped(gold, response) if a.gold_mentions else response)
    result = scores.result()
    print(f"{len(documents)} documents")
    for name, value in result.items():
        if name == "CoNLL":
            print(f"CoNLL           F1 {100 * value:.1f}")
        else:
            print(f"{name:9} R {100 * value['r']:.1f}  P {100 * value['p']:.1f}  F1 {100 * value['f1']:.1f}")


if __name__ == "__main__":
    main()
