"""Where the binary is."""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from ._errors import BinaryNotFound

NAME = "sayso.exe" if os.name == "nt" else "sayso"


def find_binary() -> str:
    """Return the path of the sayso binary.

    It is the first of: the environment variable SAYSO_BIN, the scripts of the
    environment that this package is installed in, PATH.
    """
    given = os.environ.get("SAYSO_BIN")
    if given:
        if os.access(given, os.X_OK) and os.path.isfile(given):
            return given
        raise BinaryNotFound(f"SAYSO_BIN is {given!r}, which is no program that can be run")
    for place in _places():
        if place.is_file():
            return str(place)
    found = shutil.which("sayso")
    if found:
        return found
    raise BinaryNotFound(
        "the sayso binary is not there: install the wheel of this platform (pip install sayso), "
        "set SAYSO_BIN to its path, or put it on PATH"
    )


def _places() -> Iterator[Path]:
    """Yield where pip puts scripts: in an environment, for a user, with --target."""
    yield Path(sysconfig.get_path("scripts"), NAME)
    yield Path(sysconfig.get_path("scripts", sysconfig.get_preferred_scheme("user")), NAME)
    yield Path(sys.prefix, "Scripts" if os.name == "nt" else "bin", NAME)
    yield Path(__file__).parents[1] / "bin" / NAME
