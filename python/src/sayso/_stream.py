"""Documents to answers: what all adapters stand on."""

from __future__ import annotations

import json
import os
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from . import _process
from ._errors import ProcessError

Answer = dict[str, Any]
Text = str | Mapping[str, Any]

AHEAD = 64
TRIES = 3  # processes in a row that may end over a document each before it is no document's fault

_surrogates = re.compile("[\ud800-\udfff]")


class Item(NamedTuple):
    """A document on its way: its id and its line."""

    id: str
    line: bytes


def item(text: Text, number: int) -> Item:
    """Return the item of a text, named by its number unless it has an id."""
    fields: dict[str, Any]
    if isinstance(text, str):
        fields = {"text": text}
    elif not isinstance(text, Mapping):
        raise TypeError(f"a document is a string or a mapping with a text, not {type(text).__name__}")
    else:
        fields = dict(text)
        if isinstance(fields.get("meta"), Mapping):
            fields = {**fields.pop("meta"), **fields}
    name = fields.pop("id", None)
    name = str(number) if name is None or name == "" else str(name)
    line = json.dumps({"id": name, **fields}, ensure_ascii=False, separators=(",", ":"), default=str)
    return Item(name, _encode(line + "\n"))


def _encode(line: str) -> bytes:
    """Return line in UTF-8, U+FFFD for a surrogate, so that all offsets stay."""
    try:
        return line.encode()
    except UnicodeEncodeError:
        return _surrogates.sub("\ufffd", line).encode()


class _Session:
    """The use of one process after another by one stream of documents."""

    def __init__(self, args: _process.Args, keep: bool) -> None:
        self._owner = os.getpid()
        self._keep = keep
        self._process = _process.borrow(args)
        self._stale = self._process.used  # it may have died since, unnoticed
        self._waiting: deque[Item] = deque()
        self._done: deque[Answer] = deque()
        self._ended = 0  # processes in a row that ended over a document

    def __len__(self) -> int:
        return len(self._waiting) + len(self._done)

    def ready(self) -> bool:
        return bool(self._done) or bool(self._waiting) and self._process.ready()

    def put(self, doc: Item) -> None:
        self._check()
        self._waiting.append(doc)
        self._process.send(doc.line)

    def take(self) -> Answer:
        """Return the answer of the first document that has none."""
        self._check()
        if not self._done:
            line = self._receive()
            if line is None:
                self._recover()
            else:
                self._done.append(_parse(self._waiting.popleft(), line))
        return self._done.popleft()

    def close(self) -> None:
        if self._owner != os.getpid():
            return  # the parent's process is the parent's
        if self._waiting:
            self._process.close(kill=True)
        else:
            _process.give_back(self._process)

    def _check(self) -> None:
        if self._owner != os.getpid():
            raise RuntimeError("documents of before a fork: start a new extract in the child")

    def _receive(self) -> bytes | None:
        line = self._process.receive()
        if line is None and self._stale:
            self._replace()
            for doc in self._waiting:
                self._process.send(doc.line)
            line = self._process.receive()
        self._stale = False
        return line

    def _replace(self) -> None:
        args = self._process.args
        self._process.close(kill=True)
        self._process = _process.Process(args)

    def _recover(self) -> None:
        """Ask for the documents without an answer one at a time, so that only the
        one that ends a process fails."""
        if not self._keep:
            raise ProcessError(self._waiting[0].id, self._process.reason())
        while self._waiting:
            self._done.append(self._alone(self._waiting[0]))
            self._waiting.popleft()

    def _alone(self, doc: Item) -> Answer:
        if not self._process.alive():
            self._replace()
        self._process.send(doc.line)
        line = self._process.receive()
        if line is not None:
            self._ended = 0
            return _parse(doc, line)
        self._ended += 1
        reason = self._process.reason()
        if self._ended == TRIES:
            raise ProcessError(doc.id, reason)
        return {"schema": 2, "id": doc.id, "error": {"stage": "process", "message": f"sayso {reason}"}}


def _parse(doc: Item, line: bytes) -> Answer:
    answer: Answer = json.loads(line)
    if "error" in answer:
        answer["id"] = doc.id  # a line that cannot be read has none
    return answer


def answers(texts: Iterable[Text], args: _process.Args, *, keep: bool, ahead: int = AHEAD) -> Iterator[Answer]:
    """Yield the answer of each document, in order: a record, or an object with "error".

    texts is read in the thread of the caller, at most ahead documents before the
    answers that were taken. If the process ends, keep makes that the error of the
    document at fault, else it raises ProcessError.
    """
    if ahead < 1:
        raise ValueError("ahead is 1 at least")
    session = _Session(args, keep)
    try:
        for number, text in enumerate(texts):
            session.put(item(text, number))
            while len(session) >= ahead or session.ready():
                yield session.take()
        while len(session):
            yield session.take()
    finally:
        session.close()
