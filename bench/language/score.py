#!/usr/bin/env python3
"""Accuracy of the language model on the test files.

    bench/language/score.py [--data ../shared/data] [--build build/release] [--model models/nl.volgens] [--dev]

From raw text with `volgens parse`, from gold tokens with `volgens_language_bench pretokenised`; names on the
CoNLL-2002 Dutch testb from its own tokens. `--dev` uses the development files instead.
"""
import argparse
import lzma
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).resolve().parent))
import evaluate  # noqa: E402


def run(command, text):
    """Standard output of a command that gets `text`."""
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def raw_scores(options, gold):
    """From running text."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(gold.raw() + "\n")
        file.flush()
        out = run([options.build / "src/cli/volgens", "parse", "--model", options.model, file.name], "")
    return evaluate.score(evaluate.Treebank(out.splitlines(True)), gold)


def given_scores(options, gold):
    """From the treebank's own tokens and sentences."""
    lines, at = [], 0
    for begin, end in gold.sentences:
        words = []
        while at < len(gold.words) and gold.words[at].end <= end:
            words.append(re.sub(r"\s", "_", gold.words[at].form))
            at += 1
        lines.append(" ".join(words))
    out = run([options.build / "bench/language/volgens_language_bench", "pretokenised", options.model], "\n".join(lines) + "\n")
    return evaluate.score(evaluate.Treebank(out.splitlines(True)), gold)


def name_scores(options, path):
    """CoNLL-2002 column file: word, tag, label."""
    sentences, words, labels = [[]], [], []
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            cells = line.split()
            if not cells or cells[0] == "-DOCSTART-":
                if sentences[-1]:
                    sentences.append([])
                continue
            sentences[-1].append(cells[0])
            labels.append(cells[-1])
    text = "\n".join(" ".join(s) for s in sentences if s) + "\n"
    out = run([options.build / "bench/language/volgens_language_bench", "pretokenised", options.model], text)
    system = evaluate.Treebank(out.splitlines(True))
    found = [next((m[5:] for m in w.misc.split("|") if m.startswith("Name=")), "O") for w in system.words]
    if len(found) != len(labels):
        raise ValueError("the program's words are not the given ones")
    both = evaluate.score_names(evaluate.spans(found), evaluate.spans(labels), ("PER", "ORG"))
    return {**both, **evaluate.score_names(evaluate.spans(found), evaluate.spans(labels), ("LOC",))}


def main():
    """Prints a table row per file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/data")
    parser.add_argument("--build", type=Path, default=ROOT / "build/release")
    parser.add_argument("--model", type=Path, default=ROOT / "models/nl.volgens")
    parser.add_argument("--dev", action="store_true")
    options = parser.parse_args()
    part = "dev" if options.dev else "test"
    print("| file | from | tokens | sentences | UPOS | XPOS | lemma | UAS | LAS |\n|---|---|---|---|---|---|---|---|---|")
    for bank in ("alpino", "lassysmall"):
        gold = evaluate.read(options.data / f"ud/nl_{bank}-ud-{part}.conllu.xz")
        for source, scores in (("raw text", raw_scores(options, gold)), ("gold tokens", given_scores(options, gold))):
            print(f"| {bank} {part} | {source} | " + " | ".join(f"{v:.2f}" for v in scores.values()) + " |")
    names = "testa" if options.dev else "testb"
    print(f"CoNLL-2002 nl {names}, span F1:", name_scores(options, options.data / f"ner/conll2002-ned.{names}.xz"))


if __name__ == "__main__":
    main()
