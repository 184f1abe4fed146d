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
    for path in sorted(corpus.glob("*.xml")):
        for match in re.finditer(r"<(h|p)>(.*?)</\1>", path.read_text(encoding="utf-8"), re.DOTALL):
            plain = re.sub(r"<[^>]+>", "", match.group(2))
            yield plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def weighted_lines(data, seed, longest=80):
    """Token lists of all shards, each line as often as its shard's weight says, in one seeded shuffle."""
    rng = random.Random(seed)
    out = []
    for shard in sources.TEXTS:
        for document in documents(data, shard):
            for line in document:
                times = int(shard.weight) + (rng.random() < shard.weight % 1)
                if not times:
                    continue
                tokens = tokenize(line)
                if len(tokens) < 3:
                    continue
                pieces = [tokens[i:i + longest] for i in range(0, len(tokens), longest)]
                out.extend(pieces * times)
    for paragraph in corpus_paragraphs(data.parent / "corpus"):
        tokens = tokenize(paragraph)
        out.extend([tokens[i:i + longest] for i in range(0, len(tokens), longest)] * sources.CORPUS_WEIGHT)
    rng.shuffle(out)
    return out
