"""The wheel that was built, and this environment's install of it."""

from __future__ import annotations

import base64
import csv
import email
import hashlib
import io
import os
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

import sayso

sys.path.insert(0, str(Path(__file__).parents[1]))
import build_wheels  # noqa: E402

WHEEL = os.environ.get("SAYSO_WHEEL", "")


@pytest.fixture
def wheel() -> zipfile.ZipFile:
    assert WHEEL, "set SAYSO_WHEEL to the wheel that is installed here"
    return zipfile.ZipFile(WHEEL)


def test_the_installed_package_runs_its_own_binary() -> None:
    scripts = Path(sys.executable).parent
    assert Path(sayso.find_binary()) == scripts / "sayso"
    assert Path(sayso.__file__).is_relative_to(sys.prefix)
    said = subprocess.run([scripts / "sayso", "version"], capture_output=True, text=True, check=True, timeout=60).stdout
    assert said.splitlines()[0] == f"sayso {build_wheels.source_version()}"
    assert metadata.version("sayso") == build_wheels.pep440(build_wheels.source_version())


def test_the_binary_may_be_run_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    for entry in wheel.infolist():
        binary = ".data/scripts/" in entry.filename
        assert entry.external_attr >> 16 == (0o100755 if binary else 0o100644), entry.filename
        assert entry.date_time == build_wheels.DATE and entry.create_system == 3


def test_record_lists_every_file(wheel: zipfile.ZipFile) -> None:
    (name,) = (n for n in wheel.namelist() if n.endswith(".dist-info/RECORD"))
    rows = {path: (digest, size) for path, digest, size in csv.reader(io.StringIO(wheel.read(name).decode()))}
    assert rows.pop(name) == ("", "")
    assert sorted([*rows, name]) == sorted(wheel.namelist())
    for path, (digest, size) in rows.items():
        data = wheel.read(path)
        assert digest == "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
        assert int(size) == len(data)


def test_names_tags_and_metadata_agree(wheel: zipfile.ZipFile) -> None:
    name, version, python, abi, platforms = Path(WHEEL).stem.split("-")
    info = email.message_from_bytes(wheel.read(f"{name}-{version}.dist-info/METADATA"))
    assert (info["Name"], info["Version"], info["Requires-Python"]) == (name, version, ">=3.10")
    assert 'pyspark[sql]>=4,<5; extra == "spark"' in info.get_all("Requires-Dist")
    tags = email.message_from_bytes(wheel.read(f"{name}-{version}.dist-info/WHEEL")).get_all("Tag")
    assert tags == [f"{python}-{abi}-{p}" for p in platforms.split(".")]
    assert "sayso/py.typed" in wheel.namelist()


def test_two_builds_have_equal_bytes(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    again = build_wheels.build(build_wheels.host(), tmp_path, build_wheels.source_version())
    assert again.name == Path(WHEEL).name
    assert again.read_bytes() == Path(WHEEL).read_bytes()


@pytest.mark.parametrize(
    "go, python",
    [("v1.2.0", "1.2.0"), ("1.2", "1.2"), ("v1.2.0-rc.1", "1.2.0rc1"), ("v1.2.0-alpha2", "1.2.0a2"), ("v0.9.0-dev.3", "0.9.0.dev3")],
)
def test_versions_of_go_become_those_of_python(go: str, python: str) -> None:
    assert build_wheels.pep440(go) == python
