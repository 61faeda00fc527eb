"""Who said what in English news.

    import sayso

    for doc in sayso.extract(texts):
        for quote in doc.quotes:
            print(quote.speaker, "said", quote.text)

The work is done by the sayso binary, which comes with the package: one process that
stays, and answers documents line by line. Offsets count code points of Doc.text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from . import _frames
from ._binary import find_binary
from ._errors import BinaryNotFound, DocumentError, ProcessError, SaysoError
from ._process import Flags, arguments, close
from ._record import Cue, Doc, Entity, Member, Mention, Quote, Span, Speaker
from ._stream import AHEAD, Text, answers

if TYPE_CHECKING:
    from typing_extensions import Unpack

__all__ = [
    "BinaryNotFound",
    "Cue",
    "Doc",
    "DocumentError",
    "Entity",
    "Flags",
    "Member",
    "Mention",
    "ProcessError",
    "Quote",
    "SaysoError",
    "Span",
    "Speaker",
    "Text",
    "close",
    "entities",
    "extract",
    "find_binary",
    "mentions",
    "quotes",
    "read",
]

Errors = Literal["raise", "keep"]


def extract(
    texts: Iterable[Text], *, errors: Errors = "raise", ahead: int = AHEAD, **flags: Unpack[Flags]
) -> Iterator[Doc]:
    """Yield a Doc for each text, in order.

    A text is a string, or a mapping with "text" and, if there is one, "id"; its other
    fields, and those of a mapping "meta" in it, come back as Doc.meta. A text without
    an id is named by its number: "0", "1", ….

    A document that fails raises DocumentError; with errors="keep" it comes as a Doc with
    an error, also where the process ended over it. texts is read lazily, in the thread
    of the caller, at most ahead documents before the one that is yielded; ahead=1
    answers each before it reads the next, as a live source needs it. flags are those of
    the binary: acts="all", min_confidence=.8, jobs=4, ….
    """
    if isinstance(texts, (str, bytes)):
        raise TypeError("texts is a list or another iterable of texts; for a single one there is sayso.read")
    if errors not in ("raise", "keep"):
        raise ValueError('errors is "raise" or "keep"')
    return _docs(answers(texts, ("--text", *arguments(flags)), keep=errors == "keep", ahead=ahead), errors)


def _docs(records: Iterator[dict[str, Any]], errors: Errors) -> Iterator[Doc]:
    for record in records:
        doc = Doc(record)
        if doc.error and errors == "raise":
            raise doc.error
        yield doc


def read(text: Text, **flags: Unpack[Flags]) -> Doc:
    """Return the Doc of a single text."""
    (doc,) = extract([text], **flags)
    return doc


def quotes(
    texts: Iterable[Text],
    *,
    library: _frames.Library | None = None,
    errors: Errors = "raise",
    **flags: Unpack[Flags],
) -> Any:
    """Return a DataFrame with a row for each quote; of several who speak together, one
    for each of them, numbered by member.

    library is "pandas" or "polars"; None takes the first of these that is installed.
    The columns are document, quote, type, act, content, cue, cue_lemma, speaker (the
    words), name, kind, entity, member, mode, via, confidence, quote_start, quote_end,
    speaker_start and speaker_end.
    """
    return _frames.frame(extract(texts, errors=errors, **flags), _frames.quote_rows, _frames.QUOTES, library)


def entities(
    texts: Iterable[Text],
    *,
    library: _frames.Library | None = None,
    errors: Errors = "raise",
    **flags: Unpack[Flags],
) -> Any:
    """Return a DataFrame with a row for each person, place and organization of each
    document.

    The columns are document, entity, type, name, aliases, title, affiliation, gender,
    gender_from and mention_count.
    """
    return _frames.frame(extract(texts, errors=errors, **flags), _frames.entity_rows, _frames.ENTITIES, library)


def mentions(
    texts: Iterable[Text],
    *,
    library: _frames.Library | None = None,
    errors: Errors = "raise",
    **flags: Unpack[Flags],
) -> Any:
    """Return a DataFrame with a row for each mention of each entity.

    The columns are document, entity, mention (its number), type, name, mention_text,
    mention_kind, mention_start, mention_end and confidence.
    """
    return _frames.frame(extract(texts, errors=errors, **flags), _frames.mention_rows, _frames.MENTIONS, library)
