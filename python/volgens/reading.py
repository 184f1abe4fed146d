"""Texts and files to readings. Tested by python/tests/package_test.py."""
from __future__ import annotations

import json
import os
from typing import Any, Iterable, Iterator, Mapping, Optional, Union

from . import program
from .contract import Article

Text = Union[str, Mapping[str, Any]]


def _line(text: Text, number: int) -> str:
    given = {"text": text} if isinstance(text, str) else dict(text)
    return json.dumps({"id": str(number), **given}) + "\n"


def _options(date: Optional[str], min_confidence: Optional[float], knowledge: Optional[str], explain: bool, jobs: Optional[int]) -> list[str]:
    made = program.option("date", date) + program.option("min_confidence", min_confidence) + program.option("knowledge", knowledge)
    return made + program.option("jobs", jobs) + (["--explain"] if explain else [])


def read(text: str, date: Optional[str] = None, *, id: str = "text", title: Optional[str] = None,  # noqa: A002: the contract's name
         publisher: Optional[str] = None, url: Optional[str] = None, min_confidence: Optional[float] = None,
         knowledge: Optional[str] = None, explain: bool = False) -> Article:
    """Who said what in one article. `date` is when it was published, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Raises Error."""
    given = {"id": id, "text": text, "title": title, "publisher": publisher, "url": url}
    for article in read_all([given], date, min_confidence=min_confidence, knowledge=knowledge, explain=explain):
        return article
    raise program.Error("the program gave no reading")


def read_all(texts: Iterable[Text], date: Optional[str] = None, *, min_confidence: Optional[float] = None, knowledge: Optional[str] = None,
             explain: bool = False, jobs: Optional[int] = None) -> Iterator[Article]:
    """Many articles through one run of the program, in their order, each as soon as it is read. A text is a string or a mapping with
    `text` and, if known, `id`, `published`, `title`, `publisher` and `url`. `jobs` 0 reads as many at once as there are processors."""
    arguments = ["read", "--format", "jsonl", "--from", "jsonl", *_options(date, min_confidence, knowledge, explain, jobs), "-"]
    return _articles(arguments, (_line(text, number) for number, text in enumerate(texts, 1)))


def read_files(paths: Iterable[Union[str, "os.PathLike[str]"]], date: Optional[str] = None, *, min_confidence: Optional[float] = None,
               knowledge: Optional[str] = None, explain: bool = False, jobs: Optional[int] = None) -> Iterator[Article]:
    """The articles of files and folders, as `volgens read` takes them. What cannot be read is an Error behind the last article."""
    named = [os.path.join(".", name) if name.startswith("-") else name for name in map(os.fspath, paths)]
    return _articles(["read", "--format", "jsonl", *_options(date, min_confidence, knowledge, explain, jobs), *named]) if named else iter(())


def _articles(arguments: list[str], given: Optional[Iterable[str]] = None) -> Iterator[Article]:
    for line in program.lines(arguments, given):
        yield Article.from_json(json.loads(line))
