"""The objects of docs/contract.md, and those that search, stats and person print. Fields that this version does not know are passed
over. Tested by python/tests/package_test.py."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional, Tuple

Span = Tuple[int, int]
"""`[begin, end)` in code points of the article's text."""


def _spans(values: Any) -> list[Span]:
    return [(begin, end) for begin, end in values]


@dataclass
class Entity:
    """Somebody or something that an article speaks of, under all its namings."""
    id: int
    name: str
    kind: str
    gender: str
    descriptions: list[str]
    mentions: list[Span]
    link: Optional[str]


@dataclass
class TimeExpression:
    """A time expression with its TIMEX3 value."""
    span: Span
    type: str
    value: str


@dataclass
class Statement:
    """One act of saying, writing or holding. `speakers` are entities of `article`; empty when the program abstains."""
    id: int
    form: str
    mode: str
    content: list[Span]
    cue: list[Span]
    source: list[Span]
    addressee: list[Span]
    speakers: list[Entity]
    parent: Optional[int]
    confidence: float
    reasons: list[str] = field(default_factory=list)
    article: Optional["Article"] = field(default=None, repr=False, compare=False)

    @property
    def words(self) -> list[str]:
        """The words of each part of the content."""
        text = self.article.text if self.article else ""
        return [text[begin:end] for begin, end in self.content]

    @property
    def speaker_names(self) -> list[str]:
        return [speaker.name for speaker in self.speakers]


@dataclass
class Article:
    """An article with its reading: one object of the contract."""
    id: str
    text: str
    published: Optional[str]
    published_source: Optional[str]
    dateline: Optional[str]
    title: Optional[str]
    publisher: Optional[str]
    url: Optional[str]
    statements: list[Statement]
    entities: list[Entity]
    times: list[TimeExpression]
    json: dict[str, Any] = field(repr=False, compare=False)
    """The object as the program gave it."""

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Article":
        entities = [Entity(one["id"], one["name"], one["kind"], one["gender"], list(one["descriptions"]), _spans(one["mentions"]), one["link"])
                    for one in value["entities"]]
        published = value["published"] or {}
        article = cls(value["id"], value["text"], published.get("value"), published.get("source"), (value["dateline"] or {}).get("value"),
                      value["title"], value["publisher"], value["url"], [], entities,
                      [TimeExpression((one["span"][0], one["span"][1]), one["type"], one["value"]) for one in value["times"]], value)
        for one in value["statements"]:
            article.statements.append(Statement(
                one["id"], one["form"], one["mode"], _spans(one["content"]), _spans(one["cue"]), _spans(one["source"]), _spans(one["addressee"]),
                [entities[speaker - 1] for speaker in one["speakers"]], one["parent"], one["confidence"], list(one.get("reasons", [])), article))
        return article


@dataclass
class Speaker:
    """Somebody who speaks, as an archive knows them; `person` is the number for `#12`."""
    person: int
    name: str
    kind: str
    gender: str


@dataclass
class Copy:
    """One of the articles that have the same statement."""
    id: str
    publisher: Optional[str]
    date: Optional[str]
    first: bool


@dataclass
class Hit:
    """A statement that a search found. `statement` is its number in the article; `marks` are the words that were looked for."""
    id: str
    published: Optional[str]
    publisher: Optional[str]
    title: Optional[str]
    url: Optional[str]
    statement: int
    form: str
    mode: str
    speakers: list[Speaker]
    said: str
    context: str
    context_span: Span
    content: list[Span]
    marks: list[Span]
    confidence: float
    copies: list[Copy]
    json: dict[str, Any] = field(repr=False, compare=False)

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Hit":
        return cls(value["id"], value["published"], value["publisher"], value["title"], value["url"], value["statement"], value["form"],
                   value["mode"], [Speaker(one["person"], one["name"], one["kind"], one["gender"]) for one in value["speakers"]],
                   value["said"], value["context"], (value["context_span"][0], value["context_span"][1]), _spans(value["content"]),
                   _spans(value["marks"]), value["confidence"],
                   [Copy(one["id"], one["publisher"], one["date"], one["first"]) for one in value.get("copies", [])], value)


@dataclass
class StatsRow:
    """A count; `value` is None for what is not known or not named."""
    value: Optional[str]
    person: Optional[int]
    statements: int
    words: int
    articles: int
    first: Optional[str]
    last: Optional[str]


@dataclass
class Naming:
    """A name that a person goes by, and why it is held to mean the same."""
    number: int
    name: str
    articles: int
    because: Optional[str]


@dataclass
class Role:
    role: str
    articles: int
    first: Optional[str]
    last: Optional[str]


@dataclass
class Person:
    """Somebody or something over all articles of an archive."""
    person: int
    name: str
    kind: str
    gender: str
    link: Optional[str]
    articles: int
    statements: int
    first: Optional[str]
    last: Optional[str]
    names: list[Naming]
    roles: list[Role]
    json: dict[str, Any] = field(repr=False, compare=False)

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Person":
        return cls(value["person"], value["name"], value["kind"], value["gender"], value["link"], value["articles"], value["statements"],
                   value["first"], value["last"],
                   [Naming(one["number"], one["name"], one["articles"], one.get("because")) for one in value["names"]],
                   [Role(one["role"], one["articles"], one["first"], one["last"]) for one in value["roles"]], value)
