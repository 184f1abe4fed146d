#!/usr/bin/env python3
"""Tokens and sentences of make_document against a Universal Dependencies treebank, from raw text.

    bench/text/score.py [--bench build/release/bench/text/volgens_text_bench] [--errors] FILE.conllu[.xz]...

The measure is that of the CoNLL 2018 shared task (Zeman et al. 2018): a token or sentence is right when one with the same
characters stands in the treebank, white space left out of the count; F1 over all of them. The raw text is the `# text` of
consecutive sentences joined by one space, with a new line where `# newpar`, `# newdoc` or another document in `sent_id` begins.
"""
import argparse
import lzma
import re
import subprocess
import sys
import tempfile


def read_sentences(path):
    """Yields (starts a paragraph, text, words) for each sentence."""
    opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
    text, words, new, document, skip = "", [], False, None, 0
    with opened as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# text = "):
                text = line[len("# text = "):]
            elif line.startswith(("# newpar", "# newdoc")):
                new = True
            elif line.startswith("# sent_id = "):
                this = re.sub(r"\.p\.\d+.*|[/\\].*|_\d+\.xml$", "", line[len("# sent_id = "):])
                new, document = new or this != document, this
            elif not line:
                if words:
                    yield new, text, words
                text, words, new, skip = "", [], False, 0
            elif line[0].isdigit():
                number, form = line.split("\t")[:2]
                if "-" in number:
                    skip = int(number.split("-")[1])
                    words.append(form)
                elif "." not in number and int(number) > skip:
                    words.append(form)


def gold(path):
    """The raw text, and the spans of tokens and sentences in characters that are no white space."""
    raw, tokens, sentences, at = [], [], [], 0
    for new, text, words in read_sentences(path):
        raw.append(("\n" if new else " ") + text if raw else text)
        begin = at
        for word in words:
            size = len("".join(word.split()))
            tokens.append((at, at + size))
            at += size
        sentences.append((begin, at))
        if at - begin != len("".join(text.split())):
            sys.exit(f"{path}: words and text differ in: {text}")
    return "".join(raw), tokens, sentences


def cut(bench, raw):
    """The program's spans of tokens and sentences, counted as in gold()."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.write(raw)
        file.flush()
        lines = subprocess.run([bench, "cut", file.name], check=True, capture_output=True, text=True).stdout.splitlines()
    place, count = [], 0
    for character in raw:
        place.extend([count] * len(character.encode()))
        count += not character.isspace()
    place.append(count)
    spans = {"T": [], "S": [], "Q": [], "I": []}
    for line in lines:
        kind, begin, end = line.split()[:3]
        spans[kind].append((place[int(begin)], place[int(end)]))
    return spans["T"], spans["S"]


def f1(name, right, found):
    both = len(set(right) & set(found))
    precision, recall = 100 * both / max(1, len(found)), 100 * both / max(1, len(right))
    print(f"  {name:9} F1 {2 * precision * recall / max(1e-9, precision + recall):6.2f}  "
          f"precision {precision:6.2f}  recall {recall:6.2f}  of {len(right)}")


def show_errors(raw, right, found, context):
    letters = [i for i, character in enumerate(raw) if not character.isspace()]
    for sign, spans in (("missed", set(right) - set(found)), ("wrong", set(found) - set(right))):
        for begin, end in sorted(spans):
            first, last = letters[begin], letters[end - 1] + 1
            before, behind = raw[max(0, first - context):first], raw[last:last + context]
            print(f"    {sign:6} {before!r} [{raw[first:last]}] {behind!r}")


def show_boundaries(raw, right, found):
    letters = [i for i, character in enumerate(raw) if not character.isspace()] + [len(raw)]
    for sign, ends in (("missed", {e for _, e in right} - {e for _, e in found}),
                       ("wrong", {e for _, e in found} - {e for _, e in right})):
        for end in sorted(ends):
            print(f"    {sign:6} {raw[max(0, letters[end] - 60):letters[end]]!r} || {raw[letters[end]:letters[end] + 50]!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", default="build/release/bench/text/volgens_text_bench")
    parser.add_argument("--errors", action="store_true", help="show each token and sentence boundary that differs")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    for path in options.files:
        raw, tokens, sentences = gold(path)
        found_tokens, found_sentences = cut(options.bench, raw)
        print(path)
        f1("tokens", tokens, found_tokens)
        f1("sentences", sentences, found_sentences)
        if options.errors:
            show_errors(raw, tokens, found_tokens, 15)
            show_boundaries(raw, sentences, found_sentences)


if __name__ == "__main__":
    main()
