"""What may go wrong."""

from __future__ import annotations


class SaysoError(Exception):
    """Any failure of this package."""


class BinaryNotFound(SaysoError):
    """There is no sayso binary to run."""


class ProcessError(SaysoError):
    """The sayso process stopped before it answered.

    document is the id of the first document without an answer.
    """

    def __init__(self, document: str, reason: str) -> None:
        super().__init__(document, reason)
        self.document = document
        self.reason = reason

    def __str__(self) -> str:
        return f"sayso {self.reason} before it answered document {self.document!r}"


class DocumentError(SaysoError):
    """A document that sayso could not read.

    stage is the step that failed, as "read" or "language".
    """

    def __init__(self, document: str, stage: str, message: str) -> None:
        super().__init__(document, stage, message)
        self.document = document
        self.stage = stage
        self.message = message

    def __str__(self) -> str:
        return f"document {self.document!r}: {self.stage}: {self.message}"
