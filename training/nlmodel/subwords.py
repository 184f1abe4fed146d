"""Word vectors from words and character n-grams: skip-gram training (Bojanowski et al. 2017) and folding.

The Debian `fasttext` program learns them on lower-cased text with digits folded to 0; its binary model is
read here and cut down to what the model file keeps: rows of 8-bit numbers for the n-gram buckets and for
the known words, each table with one scale. The vector of any word is the mean of its rows.
"""
import struct
import subprocess

import numpy as np

from .hashing import fnv1a

DIMENSION, BUCKETS, MIN_N, MAX_N, MIN_COUNT = 96, 100_000, 3, 5, 8


def normalise(form):
    """Lower case, character by character, with the digits 0-9 as 0; what word and n-gram hashes are taken of."""
    return "".join("0" if "0" <= c <= "9" else low if len(low := c.lower()) == 1 else c for c in form)


def ngrams(form):
    """Character n-grams of `<form>`, MIN_N to MAX_N long, as the skip-gram program cuts them."""
    padded = f"<{form}>"
    return [padded[i:i + n] for i in range(len(padded)) for n in range(MIN_N, MAX_N + 1) if i + n <= len(padded)]


def _bucket(ngram):
    # The skip-gram program hashes signed bytes: a byte above 127 flips the upper 24 bits as well.
    value = 2166136261
    for byte in ngram.encode("utf-8"):
        value = ((value ^ (byte if byte < 128 else byte | 0xFFFFFF00)) * 16777619) & 0xFFFFFFFF
    return value % BUCKETS


def learn(lines, work, seed, threads=1, epochs=5):
    """Runs the skip-gram program over token lists; its model stands at `work/skipgram.bin` afterwards."""
    model = work / "skipgram.bin"
    if model.exists():
        return model
    corpus = work / "skipgram.txt"
    with corpus.open("w", encoding="utf-8") as stream:
        for tokens in lines:
            stream.write(" ".join(normalise(t) for t in tokens) + "\n")
    subprocess.run(
        ["fasttext", "skipgram", "-input", corpus, "-output", work / "skipgram-part", "-dim", str(DIMENSION),
         "-minn", str(MIN_N), "-maxn", str(MAX_N), "-bucket", str(BUCKETS), "-minCount", str(MIN_COUNT),
         "-epoch", str(epochs), "-neg", "5", "-ws", "4", "-lr", "0.05", "-thread", str(threads), "-seed", str(seed)],
        check=True)
    (work / "skipgram-part.bin").rename(model)
    (work / "skipgram-part.vec").unlink()
    return model


class Subwords:
    """The folded tables: `words` (hash to row), `word_rows` and `ngram_rows` (int8), with their scales."""

    def __init__(self, words, word_rows, ngram_rows, scale):
        self.words, self.word_rows, self.ngram_rows, self.scale = words, word_rows, ngram_rows, scale

    def vector(self, form):
        """The vector of a form: scale times the mean of its 8-bit rows."""
        form = normalise(form)
        total, count = np.zeros(DIMENSION, np.int32), 0
        row = self.words.get(fnv1a(form))
        if row is not None:
            total, count = total + self.word_rows[row], 1
        for ngram in ngrams(form):
            total = total + self.ngram_rows[_bucket(ngram)]
            count += 1
        return total.astype(np.float32) * np.float32(self.scale / max(count, 1))


def fold(path):
    """Reads the skip-gram program's binary model and returns the 8-bit `Subwords`."""
    with path.open("rb") as stream:
        magic, version = struct.unpack("<ii", stream.read(8))
        if magic != 793712314 or version != 12:
            raise ValueError(f"{path}: not a skip-gram model of the expected version")
        stream.read(12 * 4 + 8)
        size, nwords, _, _, _ = struct.unpack("<iiiqq", stream.read(28))
        words = []
        for _ in range(size):
            word = bytearray()
            while (byte := stream.read(1)) != b"\0":
                word += byte
            stream.read(9)
            words.append(word.decode("utf-8"))
        stream.read(1)
        rows, columns = struct.unpack("<qq", stream.read(16))
        matrix = np.fromfile(stream, np.float32, rows * columns).reshape(rows, columns)
    known = {}
    keep = []
    for index, word in enumerate(words[:nwords]):
        if word == "</s>" or fnv1a(word) in known:
            continue
        known[fnv1a(word)] = len(keep)
        keep.append(index)
    # One scale for both tables so that their rows add up as whole numbers; the rare outliers are clipped.
    scale = float(np.quantile(np.abs(matrix), 0.9995)) / 127
    quantised = np.clip(np.rint(matrix / scale), -127, 127).astype(np.int8)
    return Subwords(known, quantised[keep], quantised[nwords:], scale)
