"""Unlabelled text: shards read, the reserved documents left out, lines cut into tokens and weighted."""
import lzma
import random
import re

from . import sources
from .tokens import tokenize


def documents(data, shard):
    """Documents (lists of lines) of one shard, without the Wikinews articles kept for testing."""
    sources.check(shard)
    lines, number = [], 0
    with lzma.open(data / shard.file, "rt", encoding="utf-8") as stream:
        for line in stream:
            line = line.strip()
            if line:
                lines.append(line)
                continue
            if lines:
                if not (shard.file.startswith("text/news-wiki") and number in sources.WIKINEWS_DOCUMENTS):
                    yield lines
                number += 1
            lines = []
    if lines:
        yield lines


def corpus_paragraphs(corpus):
    """Headlines and paragraphs of our own annotated articles, markup removed."""
    for path in sources.own_articles(corpus):
        for match in re.finditer(r"<(h|p)>(.*?)</\1>", path.read_text(encoding="utf-8"), re.DOTALL):
            plain = re.sub(r"<[^>]+>", "", match.group(2))
            yield plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def lines(data, longest=80):
    """(tokens, weight) of all lines of the shards and of our own articles, long lines cut."""
    for shard in sources.TEXTS:
        for document in documents(data, shard):
            for line in document:
                yield from _pieces(line, shard.weight, longest)
    for paragraph in corpus_paragraphs(data.parent / "corpus"):
        yield from _pieces(paragraph, sources.CORPUS_WEIGHT, longest)


def _pieces(line, weight, longest):
    tokens = tokenize(line)
    if len(tokens) >= 3:
        for i in range(0, len(tokens), longest):
            yield tokens[i:i + longest], weight


def weighted_lines(data, seed):
    """Token lists of all lines, each as often as its weight says, in one seeded shuffle."""
    rng = random.Random(seed)
    out = []
    for tokens, weight in lines(data):
        out.extend([tokens] * (int(weight) + (rng.random() < weight % 1)))
    rng.shuffle(out)
    return out
