"""Every data source of the model: file, licence, what it teaches and how much it weighs.

The list is closed: a file that is not named here is not read, and a licence that does not allow the
weights to be given away stops the training before a byte of it is used.
"""
from dataclasses import dataclass

# Licences under which weights learned from the data may be given away as CC BY-SA 4.0.
FREE_LICENCES = {
    "CC0", "CC BY 2.5", "CC BY 3.0", "CC BY 4.0", "CC BY-SA 3.0", "CC BY-SA 4.0", "LGPL 2.1+",
    "MIT", "BSD", "Unicode", "EUPL 1.2", "public domain", "no copyright (art. 11 Auteurswet)",
}
# Never to be trained on, whatever a caller asks for.
FORBIDDEN = (
    "conll2002", "wikineural", "wikiann", "german-quotation", "meantime", "groref", "dutchcoref",
    "firstnames-gender-world", "nl-first-names-2010", "demonyms-nl", "soil-reports", "ud-dev", "ud-test",
)


@dataclass(frozen=True)
class Treebank:
    """A treebank file; `weight` is the expected number of times a sentence is seen per epoch."""
    file: str
    licence: str
    weight: float
    parts: frozenset  # of "tags", "lemma", "tree", "labels", "names"


@dataclass(frozen=True)
class Text:
    """An unlabelled shard; `weight` is the expected number of passes over a line per pre-training epoch."""
    file: str
    licence: str
    weight: float


EVERYTHING = frozenset({"tags", "lemma", "tree", "labels", "names"})
_NO_LEMMA = EVERYTHING - {"lemma"}  # these files keep compounds and separable verbs whole in the lemma

TREEBANKS = (
    Treebank("ud/alpino-treebank-cdb.conllu.xz", "LGPL 2.1+", 1.0, EVERYTHING),
    Treebank("ud/alpino-treebank-lassysample.conllu.xz", "LGPL 2.1+", 1.0, EVERYTHING),
    Treebank("ud/alpino-treebank-extra.conllu.xz", "LGPL 2.1+", 0.8, EVERYTHING),
    Treebank("ud/alpino-treebank-qa.conllu.xz", "LGPL 2.1+", 0.3, EVERYTHING),
    Treebank("ud/alpino-treebank-eans.conllu.xz", "LGPL 2.1+", 0.4, EVERYTHING),
    Treebank("ud/alpino-treebank-novels.conllu.xz", "LGPL 2.1+", 0.5, EVERYTHING),
    Treebank("ud/alpino-treebank-suites.conllu.xz", "LGPL 2.1+", 0.2, EVERYTHING),
    Treebank("ud/alpino-treebank-paco.conllu.xz", "LGPL 2.1+", 0.6, EVERYTHING),
    Treebank("ud/alpino-treebank-qtleap.conllu.xz", "LGPL 2.1+", 0.2, EVERYTHING),
    Treebank("ud/alpino-treebank-ovis.conllu.xz", "LGPL 2.1+", 0.1, EVERYTHING),
    Treebank("ud/nl_alpino-train-2017odd.conllu.xz", "CC BY-SA 4.0", 0.0, _NO_LEMMA),
    Treebank("ud/nl_lassysmall-devtest-2018old.conllu.xz", "CC BY-SA 4.0", 1.0, _NO_LEMMA),
    Treebank("ud/nl_lassysmall-train-2017old.conllu.xz", "CC BY-SA 4.0", 0.3,
             frozenset({"tree", "names"})),
)

TEXTS = (
    Text("text/news-wiki-00.txt.xz", "CC BY-SA 4.0", 3.0),
    Text("text/parliament-spoken-00.txt.xz", "public domain", 1.0),
    Text("text/government-docs-00.txt.xz", "EUPL 1.2", 0.5),
    Text("text/court-00.txt.xz", "no copyright (art. 11 Auteurswet)", 0.5),
    Text("text/books-older-spelling-00.txt.xz", "public domain", 0.5),
    Text("text/law-policy-00.txt.xz", "no copyright (art. 11 Auteurswet)", 0.08),
    Text("text/law-policy-01.txt.xz", "no copyright (art. 11 Auteurswet)", 0.08),
)

# Passes over our own annotated articles (CC BY-SA 4.0) per pre-training epoch.
CORPUS_WEIGHT = 3

# The documents of text/news-wiki-00 that are Wikinews articles: a corpus to be tested on is made of them.
WIKINEWS_DOCUMENTS = range(123, 243)


# Files of our own corpus that only measure: no model and no weight is learned from them.
KEPT_OUT = ("-4", "lang-2", "prec-2")


def own_articles(folder):
    """The files of our own annotated articles that may teach, in order."""
    return [path for path in sorted(folder.glob("*.xml")) if not path.stem.endswith(KEPT_OUT)]


class LicenceError(Exception):
    """A source may not be used for a model that is given away."""


def check(source):
    """Raises LicenceError unless `source` may teach a model whose weights are given away."""
    for name in FORBIDDEN:
        if name in source.file:
            raise LicenceError(f"{source.file}: reserved for measuring, or its licence forbids giving weights away")
    if source.licence not in FREE_LICENCES:
        raise LicenceError(f"{source.file}: licence '{source.licence}' is not known to allow giving weights away")
