"""A document as HTML for notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from ._record import Doc, Quote

# Inline, since notebooks drop style sheets, and translucent, since themes may be dark.
BOX = "white-space:pre-wrap;line-height:1.7;max-width:50em"
QUOTE = {
    "direct": "border-bottom:2px solid #2a7ae2",
    "mixed": "border-bottom:2px dashed #2a7ae2",
    "indirect": "border-bottom:2px dotted #2a7ae2",
}
SPEAKER = "font-weight:bold"
ENTITY = {
    "PER": "background:rgba(255,193,7,.3)",
    "LOC": "background:rgba(76,175,80,.25)",
    "ORG": "background:rgba(156,39,176,.18)",
}


class Mark(NamedTuple):
    """A style for a part of the text, and what a pointer that rests there reads."""

    start: int
    end: int
    style: str
    title: str


def html(doc: Doc) -> str:
    """Return the text with quotes underlined, speakers bold and entities coloured, and
    below it who said what."""
    if doc.error:
        return f"<div><b>{escape(doc.id)}</b>: {escape(doc.error.message)}</div>"
    text = "".join(_pieces(doc.text, sorted(_marks(doc))))
    return f'<div style="{BOX}">{text}</div>{_table(doc.quotes)}'


def _marks(doc: Doc) -> Iterator[Mark]:
    for entity in doc.entities:
        for m in entity.mentions:
            yield Mark(m.start, m.end, ENTITY.get(entity.type, ""), f"{entity.name} ({entity.type})")
    for quote in doc.quotes:
        said = f"{quote.id}: {quote.speaker or 'nobody named'}, {quote.type} {quote.act}"
        for run in quote.content:
            yield Mark(run.start, run.end, QUOTE.get(quote.type, ""), said)
        for s in quote.speakers:
            yield Mark(s.start, s.end, SPEAKER, f"{s} speaks {quote.id}")


def _pieces(text: str, marks: list[Mark]) -> Iterator[str]:
    """Yield text cut at all borders of marks, which may overlap."""
    borders = sorted({0, len(text)}.union(*((m.start, m.end) for m in marks)))
    active: list[Mark] = []
    following = 0
    for start, end in zip(borders, borders[1:]):
        active = [m for m in active if m.end > start]
        while following < len(marks) and marks[following].start <= start:
            active.append(marks[following])
            following += 1
        yield _piece(text[start:end], active)


def _piece(text: str, active: list[Mark]) -> str:
    if not active:
        return escape(text)
    style = ";".join(_once(m.style for m in active))
    title = "; ".join(_once(m.title for m in active))
    return f'<span style="{escape(style)}" title="{escape(title)}">{escape(text)}</span>'


def _once(parts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(parts))


def _table(quotes: tuple[Quote, ...]) -> str:
    if not quotes:
        return ""
    rows = "".join(_row(q) for q in quotes)
    return f'<table style="margin-top:1em"><tbody>{rows}</tbody></table>'


def _row(q: Quote) -> str:
    left = 'style="text-align:left"'
    return (
        f"<tr><td>{escape(q.id)}</td><td {left}><b>{escape(str(q.speaker or '–'))}</b></td>"
        f"<td {left}>{escape(q.text)}</td></tr>"
    )
