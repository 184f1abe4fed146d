"""An archive: what was read, kept in one file. Tested by python/tests/package_test.py."""
from __future__ import annotations

import json
import os
from typing import Iterable, Iterator, Optional, Union

from . import program
from .contract import Article, Hit, Person, StatsRow
from .reading import Text, _line

_CONDITIONS = ("where", "speaker", "about", "form", "mode", "from_date", "to_date", "publisher", "min_confidence")


def _conditions(words: str, given: dict[str, object]) -> list[str]:
    unknown = sorted(set(given) - set(_CONDITIONS))
    if unknown:
        raise TypeError(f"{unknown[0]} is no condition; there are {', '.join(_CONDITIONS)}")
    made: list[str] = []
    for name, value in given.items():
        made += program.option("in" if name == "where" else name, value)
    return [*made, "--", words] if words else made


class Archive:
    """An archive's file. Every question opens it anew, so that an object may be kept and shared. Conditions of `search`, `stats` and
    `articles`, as docs/cli.md explains them: where (`statement` or `article`), speaker, about, form, mode, from_date, to_date, publisher,
    min_confidence."""

    def __init__(self, path: Union[str, "os.PathLike[str]"]) -> None:
        self.path = os.fspath(path)

    def __repr__(self) -> str:
        return f"Archive({self.path!r})"

    def _arguments(self, command: str, *more: str) -> list[str]:
        return [command, *program.option("archive", self.path), *more]

    def add(self, paths: Iterable[Union[str, "os.PathLike[str]"]], date: Optional[str] = None, *, readings: bool = False,
            jobs: Optional[int] = None) -> None:
        """Reads files and folders into the archive, which is made when it is not there. With `readings` they hold readings already. What
        is there already is passed over."""
        named = [os.path.join(".", name) if name.startswith("-") else name for name in map(os.fspath, paths)]
        more = program.option("date", date) + program.option("jobs", jobs) + (["--readings"] if readings else [])
        program.text(self._arguments("import", "--quiet", *more, *named))

    def add_texts(self, texts: Iterable[Text], date: Optional[str] = None, *, jobs: Optional[int] = None) -> None:
        """Reads texts into the archive; see `read_all` for what a text may be. Give each an `id` of its own."""
        more = program.option("date", date) + program.option("jobs", jobs)
        for _ in program.lines(self._arguments("import", "--quiet", "--from", "jsonl", *more, "-"),
                               (_line(text, number) for number, text in enumerate(texts, 1))):
            pass

    def search(self, words: str = "", *, sort: str = "newest", limit: Optional[int] = 20, group_duplicates: bool = False,
               **conditions: object) -> Iterator[Hit]:
        """The statements that answer, as they are found; all of them when `limit` is None."""
        more = [*program.option("sort", sort), *program.option("limit", 0 if limit is None else limit), "--format=jsonl"]
        more += ["--group=duplicates"] if group_duplicates else []
        for line in program.lines(self._arguments("search", *more, *_conditions(words, conditions))):
            yield Hit.from_json(json.loads(line))

    def stats(self, words: str = "", *, by: str = "speaker", limit: Optional[int] = None, **conditions: object) -> list[StatsRow]:
        """Counts of the statements that answer, by speaker, kind, gender, publisher, month, year, form or mode."""
        more = [*program.option("by", by), *program.option("limit", limit), "--format=jsonl"]
        rows = map(json.loads, program.lines(self._arguments("stats", *more, *_conditions(words, conditions))))
        return [StatsRow(row[by], row.get("person"), row["statements"], row["words"], row["articles"], row["first"], row["last"]) for row in rows]

    def people(self, name: str, *, limit: Optional[int] = None) -> list[Person]:
        """Who goes by a name, a part of one, or has the number `#12`."""
        arguments = self._arguments("person", *program.option("limit", limit), "--format=jsonl", "--", name)
        return [Person.from_json(json.loads(line)) for line in program.lines(arguments)]

    def articles(self, words: str = "", *, group_duplicates: bool = False, explain: bool = False, **conditions: object) -> Iterator[Article]:
        """The articles with their readings; with conditions those with a statement that answers, and these statements only."""
        more = ["--format=jsonl"] + (["--group=duplicates"] if group_duplicates else []) + (["--explain"] if explain else [])
        for line in program.lines(self._arguments("export", *more, *_conditions(words, conditions))):
            yield Article.from_json(json.loads(line))
