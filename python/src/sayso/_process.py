"""Processes that answer lines: one sayso --pipe each."""

from __future__ import annotations

import atexit
import os
import queue
import signal
import subprocess
import tempfile
import threading
import weakref
from typing import IO, TYPE_CHECKING, Literal, TypedDict

from ._binary import find_binary

CHUNK = 1 << 16
PATIENCE = 5.0  # seconds that a process gets to end after its stdin was closed

Args = tuple[str, ...]


class Flags(TypedDict, total=False):
    """Flags of the binary; `sayso --help` says what they do."""

    acts: str
    any_language: bool
    html: Literal["main", "all"]
    id_field: str
    jobs: int
    min_confidence: float
    repair: Literal["on", "off"]
    tagger: str
    text_field: str


def arguments(flags: Flags) -> Args:
    """Return flags as arguments of the binary: min_confidence=.5 is --min-confidence=0.5."""
    args = []
    for name, value in flags.items():
        if name not in Flags.__annotations__:
            raise TypeError(f"sayso has no flag {name!r}; there are {', '.join(Flags.__annotations__)}")
        if value is True:
            args.append(f"--{name.replace('_', '-')}")
        elif value is not False and value is not None:
            args.append(f"--{name.replace('_', '-')}={value}")
    return tuple(args)


if TYPE_CHECKING:
    Answers = queue.SimpleQueue[bytes | None]


class Process:
    """A running sayso that answers each line by one line, in order.

    Its own session shields it from the Ctrl-C that is meant for this program: it
    ends when its stdin does, that is at the latest with this program.
    """

    def __init__(self, args: Args) -> None:
        self.args = args
        self._stderr = tempfile.TemporaryFile(buffering=0)
        self._popen = subprocess.Popen(
            [find_binary(), "--pipe", "--offsets=rune", *args],
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stderr,
            start_new_session=os.name == "posix",
        )
        assert self._popen.stdin and self._popen.stdout
        self._stdin = self._popen.stdin
        self._answers: Answers = queue.SimpleQueue()
        self._ended = False
        self.used = False  # by a stream before this one
        self._reader = threading.Thread(target=_read, args=(self._popen.stdout, self._answers), daemon=True)
        self._reader.start()
        _all.add(self)

    @property
    def pid(self) -> int:
        return self._popen.pid

    def alive(self) -> bool:
        return not self._ended and self._popen.poll() is None

    def send(self, line: bytes) -> None:
        """Write a line. If the process has ended, receive will say so."""
        rest = memoryview(line)
        try:
            while rest:
                rest = rest[self._stdin.write(rest) :]
        except OSError:  # a broken pipe; on Windows it has other names
            pass

    def ready(self) -> bool:
        """Say whether receive would return at once."""
        return not self._answers.empty()

    def receive(self) -> bytes | None:
        """Return the next answer, or None if the process has ended."""
        if self._ended:
            return None
        line = self._answers.get()
        self._ended = line is None
        return line

    def reason(self) -> str:
        """Say how the process ended."""
        code = self._popen.wait(PATIENCE)
        how = f"ended with exit code {code}" if code >= 0 else f"was ended by {signal.Signals(-code).name}"
        self._stderr.seek(0, os.SEEK_END)
        self._stderr.seek(-min(self._stderr.tell(), 2000), os.SEEK_END)
        said = self._stderr.read().decode("utf-8", "replace").strip()
        return f"{how} ({said})" if said else how

    def close(self, *, kill: bool = False) -> None:
        """End the process; kill leaves it no time for what it is at."""
        if kill:
            self._popen.kill()
        self._stdin.close()
        try:
            self._popen.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._popen.kill()
            self._popen.wait()
        self._reader.join()
        self._shut()

    def forget(self) -> None:
        """Let go of the process of a parent after a fork, which must not hold its
        stdin open, nor wait for it."""
        self._popen.returncode = 0
        self._stdin.close()
        self._shut()

    def _shut(self) -> None:
        assert self._popen.stdout
        self._popen.stdout.close()
        self._stderr.close()
        _all.discard(self)


def _read(stdout: IO[bytes], answers: Answers) -> None:
    """Put each line of stdout into answers, and None after the last."""
    parts: list[bytes] = []
    while chunk := stdout.read(CHUNK):
        *lines, rest = chunk.split(b"\n")
        for line in lines:
            parts.append(line)
            answers.put(b"".join(parts))
            parts.clear()
        parts.append(rest)
    answers.put(None)


_all: weakref.WeakSet[Process] = weakref.WeakSet()
_idle: dict[Args, Process] = {}  # processes that wait for their next use, at most one for the same arguments
_lock = threading.Lock()


def borrow(args: Args) -> Process:
    """Return a process that nobody uses."""
    with _lock:
        process = _idle.pop(args, None)
    if process and process.alive():
        return process
    if process:
        process.close(kill=True)
    return Process(args)


def give_back(process: Process) -> None:
    """Keep a process that has answered all it was sent for its next use."""
    process.used = True
    with _lock:
        if process.alive() and process.args not in _idle:
            _idle[process.args] = process
            return
    process.close()


def close() -> None:
    """End the processes that wait for their next use."""
    with _lock:
        processes = list(_idle.values())
        _idle.clear()
    for process in processes:
        process.close()


def _after_fork() -> None:
    global _lock
    _lock = threading.Lock()
    _idle.clear()
    for process in list(_all):
        process.forget()


atexit.register(close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
