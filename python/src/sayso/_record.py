"""The record as typed views. Each class has the fields of `sayso schema`."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeVar

from ._errors import DocumentError

Json = Mapping[str, Any]
T = TypeVar("T")

EntityType = Literal["PER", "LOC", "ORG"]
Gender = Literal["f", "m", "x"]
GenderFrom = Literal["pronoun", "title", "name"]
MentionKind = Literal["name", "pronoun", "nominal"]
QuoteType = Literal["direct", "mixed", "indirect"]
Act = Literal["speech", "thought", "attitude"]
Mode = Literal["negated", "hypothetical"]
SpeakerKind = Literal["person", "organization", "place", "group", "document", "unnamed", "unresolved"]


@dataclass(frozen=True, slots=True)
class Span:
    """A passage: text is Doc.text[start:end], in code points."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A place where the text refers to an entity."""

    kind: MentionKind
    confidence: float | None = None  # that span and type are right; None if the tagger does not say


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organization with all its mentions."""

    id: str
    type: EntityType
    name: str  # the fullest form in the document, without titles
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    title: str | None = None
    affiliation: str | None = None
    gender: Gender | None = None
    gender_from: GenderFrom | None = None


@dataclass(frozen=True, slots=True)
class Cue(Span):
    """The words that introduce a quote."""

    lemma: str | None = None


@dataclass(frozen=True, slots=True)
class Member(Span):
    """One of those who speak a quote. str() is its name, or else its words."""

    kind: SpeakerKind
    entity: str | None = None  # id of an entity of the document
    name: str | None = None  # the name of that entity

    def __str__(self) -> str:
        return self.name or " ".join(self.text.split())


@dataclass(frozen=True, slots=True)
class Speaker(Member):
    """Who speaks a quote; several who speak together are members."""

    members: tuple[Member, ...] = ()

    __str__ = Member.__str__


@dataclass(frozen=True, slots=True)
class Quote:
    """Something said, with the words that say so and who said it."""

    id: str
    type: QuoteType
    act: Act
    content: tuple[Span, ...]  # one or more runs in text order, quotation marks included
    confidence: float
    cue: Cue | None = None
    speaker: Speaker | None = None  # None if the text does not say who speaks
    mode: Mode | None = None  # None if the text asserts that it was said
    via: str | None = None  # id of the quote that reports this one

    @property
    def text(self) -> str:
        """The runs of the content with a space between them."""
        return " ".join(run.text for run in self.content)

    @property
    def start(self) -> int:
        return self.content[0].start

    @property
    def end(self) -> int:
        return self.content[-1].end

    @property
    def speakers(self) -> tuple[Member, ...]:
        """Those who speak: the members, the one speaker, or nobody."""
        if self.speaker is None:
            return ()
        return self.speaker.members or (self.speaker,)


class Doc:
    """A document as sayso read it; a view of its record.

    Offsets count code points, so that doc.text[span.start:span.end] == span.text. A
    document that failed has an error and is otherwise empty.
    """

    def __init__(self, record: Json) -> None:
        self._record = record

    @property
    def id(self) -> str:
        return str(self._record["id"])

    @property
    def text(self) -> str:
        """The text that offsets point into: where damage was mended, or a page read,
        not the text that was given."""
        return str(self._record.get("text", ""))

    @property
    def meta(self) -> dict[str, Any]:
        return dict(self._record.get("meta", {}))

    @property
    def warnings(self) -> tuple[str, ...]:
        return tuple(self._record.get("warnings", ()))

    @property
    def model(self) -> str | None:
        return self._record.get("model")

    @cached_property
    def error(self) -> DocumentError | None:
        error = self._record.get("error")
        return DocumentError(self.id, error["stage"], error["message"]) if error else None

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        text = self.text
        ranges = self._record.get("sentences", ())
        return tuple(Span(r["start"], r["end"], text[r["start"] : r["end"]]) for r in ranges)

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        return tuple(_entity(e) for e in self._record.get("entities", ()))

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        return tuple(_quote(q) for q in self._record.get("quotes", ()))

    def entity(self, id: str | None) -> Entity | None:
        """Return the entity with an id, as that of a speaker."""
        return next((e for e in self.entities if e.id == id), None)

    def to_dict(self) -> dict[str, Any]:
        """Return the record as the binary wrote it (`sayso schema`), with its text."""
        return copy.deepcopy(dict(self._record))

    def __repr__(self) -> str:
        if self.error:
            return f"<Doc {self.id!r}: {self.error.stage}: {self.error.message}>"
        return f"<Doc {self.id!r}: {len(self.quotes)} quotes, {len(self.entities)} entities>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Doc) and self._record == other._record

    __hash__ = None  # type: ignore[assignment]

    def _repr_html_(self) -> str:
        from ._html import html

        return html(self)


def _entity(e: Json) -> Entity:
    mentions = tuple(_view(Mention, m) for m in e["mentions"])
    return _view(Entity, {**e, "mentions": mentions, "aliases": tuple(e.get("aliases", ()))})


def _quote(q: Json) -> Quote:
    content = tuple(_view(Span, run) for run in q["content"])
    cue = _view(Cue, q["cue"]) if "cue" in q else None
    speaker = _speaker(q["speaker"]) if "speaker" in q else None
    return _view(Quote, {**q, "content": content, "cue": cue, "speaker": speaker})


def _speaker(s: Json) -> Speaker:
    return _view(Speaker, {**s, "members": tuple(_view(Member, m) for m in s.get("members", ()))})


def _view(of: type[T], fields: Json) -> T:
    """Return an instance with those fields that it has; newer ones stay in the record."""
    known: Mapping[str, Any] = of.__dataclass_fields__  # type: ignore[attr-defined]
    return of(**{name: value for name, value in fields.items() if name in known})
