#!/usr/bin/env python3
"""Who said what by the rules that content analysts use over dependency trees: reporting verb, its subject, its clause.

usage: baseline_rules.py ARTICLES.jsonl [--program build/release/src/cli/volgens] [--who words|linked] > READINGS.jsonl

A baseline for docs/benchmarks.md, written from the published descriptions: the source rules of Van Atteveldt, Sheafer, Shenhav and
Fogel-Dror (2017), Clause Analysis, Political Analysis 25(2), as they are applied to trees of Universal Dependencies, with their two
steps for quotations in quotation marks (the source of the statement just before, else a subject nearby), and the reporting verb next
to a quotation of Krestel, Bergler and Witte (2008). It gets the same trees as the program (`volgens parse`) and its list of verbs,
those that `lexicon/speech/cue_verbs.tsv` holds for a strong reporting verb with a clause or a quotation, so that the comparison is
one of methods. The output is contract JSON (docs/contract.md) with confidence 1.

  1. verb + nsubj + ccomp/xcomp        X zegt dat Y        content: the clause
  2. verb as parataxis, or with one    Y, zegt X; X zegt: Y   content: the other clause, without the verb's own subtree
  3. passive verb + obl with `door`    door X is gezegd dat Y
  4. noun phrase with `volgens`, `aldus`                   content: the clause it hangs on
  5. words in quotation marks: statements whose verb stands inside them are dropped; one of 1 to 4 that overlaps them is direct speech
     of all of them; else the verb of the sentence around them with its subject; else the source of a statement at most two sentences
     before; else the subject of the sentence before, if it is a person or a pronoun; else nobody

A description speaks for itself. The rules have no coreference: with `--who words` a name is whom it names and a pronoun stays open;
with `--who linked` the two usual repairs are made, a surname is the person who was first named with it, and `hij`, `zij` and their
like are the person last named.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
MARKS = [('"', '"'), ("“", "”"), ("„", "”"), ("„", "“"), ("«", "»"), ("‘", "’"), ("'", "'"), (",,", "''")]
CLAUSES = {"ccomp", "xcomp"}
LEAST_STRENGTH = 5
LEAST_QUOTED_WORDS = 3
THIRD_PERSON = {"hij", "hem", "zij", "ze", "haar"}
SENTENCES_BACK = 2


def reporting_verbs():
    """Lemmas as the parser writes them: `aan_geven` with its particle in front."""
    verbs = set()
    for line in (ROOT / "lexicon/speech/cue_verbs.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        lemma, particle, _, frames, strength = line.split("\t")[:5]
        if int(strength) >= LEAST_STRENGTH and {"dat", "quote", "post"} & set(frames.split(",")) and not particle.startswith("er"):
            verbs.add(f"{particle}_{lemma}" if particle else lemma)
    return verbs


class Trees:
    """The parse of one article, tokens by number."""

    def __init__(self, parsed, text):
        self.text, self.tokens, self.sentences = text, parsed["tokens"], parsed["sentences"]
        self.children = [[] for _ in self.tokens]
        for number, token in enumerate(self.tokens):
            if token["head"] >= 0:
                self.children[token["head"]].append(number)
        self.names = [(range(*name["tokens"]), name["type"]) for name in parsed["names"]]
        self.sentence = [0] * len(self.tokens)
        for number, (begin, end) in enumerate(self.sentences):
            self.sentence[begin:end] = [number] * (end - begin)

    def subtree(self, top):
        found, todo = set(), [top]
        while todo:
            number = todo.pop()
            if number not in found:
                found.add(number)
                todo += self.children[number]
        return found

    def child(self, number, *relations):
        """The nearest one."""
        return min((c for c in self.children[number] if self.tokens[c]["deprel"] in relations), key=lambda c: abs(c - number), default=None)

    def spans(self, numbers):
        """Runs of tokens as spans of the text, without punctuation at their edges."""
        runs = []
        for number in sorted(numbers):
            if runs and runs[-1][-1] == number - 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        spans = []
        for run in runs:
            while run and self.tokens[run[0]]["upos"] == "PUNCT":
                run = run[1:]
            while run and self.tokens[run[-1]]["upos"] == "PUNCT":
                run = run[:-1]
            if run:
                spans.append([self.tokens[run[0]]["span"][0], self.tokens[run[-1]]["span"][1]])
        return spans


def quoted(text, trees):
    """Stretches of tokens within quotation marks of one paragraph, outermost only."""
    found, end = [], 0
    for opening in re.finditer(r"(?<!\w)(,,|[\"“„«‘'](?=\S))", text):
        if opening.start() < end:
            continue
        stop = text.find("\n", opening.end())
        stop = len(text) if stop < 0 else stop
        closings = [text.find(close, opening.end(), stop) for open_, close in MARKS if open_ == opening[1]]
        closings = [at for at in closings if at >= 0 and not text[at + 1:at + 2].isalnum()]
        if not closings:
            continue
        end = min(closings)
        inside = [n for n, token in enumerate(trees.tokens) if opening.end() <= token["span"][0] and token["span"][1] <= end]
        if sum(trees.tokens[n]["upos"] != "PUNCT" for n in inside) >= LEAST_QUOTED_WORDS:
            found.append(inside)
    return found


def clause_statements(trees, verbs):
    """Rules 1 to 4: (cue tokens, source tokens, content tokens)."""
    for number, token in enumerate(trees.tokens):
        if token["lemma"] in verbs and token["upos"] == "VERB":
            source = trees.child(number, "nsubj")
            if source is None:
                source = next((c for c in trees.children[number] if trees.tokens[c]["deprel"] in ("obl", "obl:agent") and
                               any(trees.tokens[k]["lemma"] == "door" for k in trees.children[c])), None)
            if source is None:
                continue
            clause = trees.child(number, *CLAUSES)
            if clause is None:
                clause = trees.child(number, "parataxis")
            if clause is not None:
                content = trees.subtree(clause)
            elif token["deprel"] == "parataxis" and token["head"] >= 0:
                content = trees.subtree(token["head"]) - trees.subtree(number)
            else:
                continue
            cue = {number} | {c for c in trees.children[number] if trees.tokens[c]["deprel"] == "compound:prt"}
            yield cue, trees.subtree(source), content - trees.subtree(source) - cue
        elif token["lemma"] in ("volgens", "aldus") and token["deprel"] == "case" and token["head"] >= 0:
            source = token["head"]
            if trees.tokens[source]["head"] >= 0:
                phrase = trees.subtree(source)
                yield {number}, phrase - {number}, trees.subtree(trees.tokens[source]["head"]) - phrase


def subject_of(trees, sentence):
    """The subject of a sentence's clause when it is a person's name or a pronoun, as a statement without words."""
    for number in range(*trees.sentences[sentence]):
        token = trees.tokens[number]
        if token["deprel"] == "nsubj":
            phrase = trees.subtree(number)
            if token["lemma"] in THIRD_PERSON or any(kind == "PER" and number in names for names, kind in trees.names):
                return {"source": phrase}
    return None


def with_quotations(trees, statements, stretches, verbs):
    """Rule 5. Statements are dicts with token sets; a stretch that one of them shares most words with becomes its content."""
    for inside in stretches:
        words = set(inside)
        around = {trees.sentence[n] for n in inside}
        statements = [s for s in statements if not s["cue"] or not s["cue"] <= words]
        own = max((s for s in statements if s["content"] & words), key=lambda s: len(s["content"] & words), default=None)
        if own and 2 * len(own["content"] & words) >= len(own["content"]):
            own.update(form="direct", content=words - own["cue"] - own["source"])
            continue
        frames = [(n, trees.child(n, "nsubj")) for s in around for n in range(*trees.sentences[s])
                  if n not in words and trees.tokens[n]["lemma"] in verbs]
        frame = next(((n, subject) for n, subject in frames if subject is not None and subject not in words), None)
        if frame:
            statements.append({"form": "direct", "cue": {frame[0]}, "source": trees.subtree(frame[1]) - words, "content": words})
            continue
        first = min(around)
        before = [s for s in statements if s["source"] and first - SENTENCES_BACK <= trees.sentence[min(s["content"] or s["source"])] <= first
                  and min(s["content"] or s["source"]) < min(words)]
        said = max(before, key=lambda s: min(s["content"] or s["source"]), default=None)
        near = subject_of(trees, first - 1) if said is None and first > 0 else None
        statements.append({"form": "direct", "cue": set(), "source": set(), "content": words, "same": said or near})
    return statements


class People:
    """Speakers of one article as entities of the contract."""

    def __init__(self, trees, linked):
        self.trees, self.linked, self.entities = trees, linked, []

    def add(self, name, kind, span):
        for entity in self.entities:
            if entity["name"] == name:
                if span not in entity["mentions"]:
                    entity["mentions"].append(span)
                return [entity["id"]]
        self.entities.append({"id": len(self.entities) + 1, "name": name, "kind": kind, "gender": "unknown", "descriptions": [],
                              "mentions": [span], "link": None})
        return [len(self.entities)]

    def name_in(self, numbers):
        name = next(((r, t) for r, t in self.trees.names if set(r) & numbers), None)
        if name is None or not self.linked or name[1] != "PER":
            return name
        words = [self.trees.tokens[n]["form"] for n in name[0]]
        return next(((r, t) for r, t in self.trees.names if t == "PER" and
                     [self.trees.tokens[n]["form"] for n in r][-len(words):] == words), name)

    def of(self, source):
        spans = self.trees.spans(source)
        if not spans:
            return []
        text, whole = self.trees.text, [spans[0][0], spans[-1][1]]
        name = self.name_in(source)
        if name is None and len(source) == 1 and self.trees.tokens[min(source)]["upos"] == "PRON":
            if not self.linked or self.trees.tokens[min(source)]["lemma"] not in THIRD_PERSON:
                return []
            name = next(((r, t) for r, t in reversed(self.trees.names) if t == "PER" and r[0] < min(source)), None)
            if name is None:
                return []
            whole = self.trees.spans(set(name[0]))[0]
        if name is None:
            return self.add(text[whole[0]:whole[1]], "other", whole)
        span = self.trees.spans(set(name[0]))[0]
        whole = whole if set(name[0]) & source else span
        kind = {"PER": "person", "ORG": "organisation", "LOC": "place"}.get(name[1], "other")
        return self.add(text[span[0]:span[1]], kind, whole)


def read(article, parsed, verbs, linked):
    text = article["text"]
    trees = Trees(parsed, text)
    statements = [{"form": "indirect", "cue": cue, "source": source, "content": content}
                  for cue, source, content in clause_statements(trees, verbs)]
    statements = with_quotations(trees, statements, quoted(text, trees), verbs)
    statements = [s for s in statements if trees.spans(s["content"])]
    statements.sort(key=lambda s: min(s["content"]))
    people = People(trees, linked)
    for s in statements:
        s["speakers"] = people.of(s["source"])
    for s in statements:
        if s.get("same"):
            s["speakers"] = s["same"]["speakers"] if "speakers" in s["same"] else people.of(s["same"]["source"])
    out = [{"id": number, "form": s["form"], "mode": "speech", "content": trees.spans(s["content"]), "cue": trees.spans(s["cue"]),
            "source": trees.spans(s["source"]), "addressee": [], "speakers": s["speakers"], "parent": None, "confidence": 1.0}
           for number, s in enumerate(statements, 1)]
    return {"id": article["id"], "published": None, "dateline": None, "title": None, "publisher": None, "url": None, "language": "nl",
            "text": text, "statements": out, "entities": people.entities, "times": []}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--program", default=str(ROOT / "build/release/src/cli/volgens"))
    parser.add_argument("--who", choices=("words", "linked"), default="linked")
    options = parser.parse_args()
    with open(options.articles, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines if line.strip()]
    parse = subprocess.run([options.program, "parse", "--format", "json", "--from", "jsonl", "--quiet", options.articles],
                           capture_output=True, text=True, encoding="utf-8")
    if parse.returncode > 1:
        sys.exit(parse.stderr)
    verbs = reporting_verbs()
    for article, line in zip(articles, parse.stdout.splitlines(), strict=True):
        parsed = json.loads(line)
        assert parsed["id"] == article["id"], f"{parsed['id']} is not {article['id']}"
        print(json.dumps(read(article, parsed, verbs, options.who == "linked"), ensure_ascii=False))


if __name__ == "__main__":
    main()
