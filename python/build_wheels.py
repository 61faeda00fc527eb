#!/usr/bin/env python3
"""Build the wheels: the package and the static binary, for each platform.

    python3 build_wheels.py OUT               # all platforms
    python3 build_wheels.py OUT --host        # this machine's alone
    python3 build_wheels.py OUT --platform linux/arm64 --version v1.2.0

Needs Python 3.11 and Go, which compiles for all platforms by itself. Equal sources
give equal bytes. It is the build backend of pyproject.toml as well. There is no
sdist: the binary's source stands in the repository, not in this folder.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPO = HERE.parent

# GOOS/GOARCH to the tags of wheels. The binary needs no C library, so that any
# Linux will do. Go 1.26 asks for macOS 12.
PLATFORMS = {
    "linux/amd64": "manylinux_2_17_x86_64.manylinux2014_x86_64.musllinux_1_1_x86_64",
    "linux/arm64": "manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64",
    "darwin/amd64": "macosx_12_0_x86_64",
    "darwin/arm64": "macosx_12_0_arm64",
    "windows/amd64": "win_amd64",
}
DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold


def main() -> None:
    args = _arguments()
    wanted = [host()] if args.host else args.platform or list(PLATFORMS)
    for platform in wanted:
        wheel = build(platform, args.out, args.version or source_version())
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        print(f"{digest}  {wheel}  {wheel.stat().st_size / 1e6:.1f} MB", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build the wheels of sayso.")
    parser.add_argument("out", type=Path, help="folder for the wheels")
    parser.add_argument("--platform", action="append", choices=PLATFORMS, help="GOOS/GOARCH; may be repeated")
    parser.add_argument("--host", action="store_true", help="only for this machine")
    parser.add_argument("--version", help="version of a release, as v1.2.0; default that of the models' rules")
    return parser.parse_args()


def host() -> str:
    """Return the platform that Go compiles for here."""
    return _run("go", "env", "GOOS", "GOARCH").replace("\n", "/")


def source_version() -> str:
    """Return the version constant of the source."""
    source = (REPO / "extractors/en/en.go").read_text(encoding="utf-8")
    found = re.search(r'^const Version = "en-(.+)"$', source, re.MULTILINE)
    if not found:
        sys.exit("extractors/en/en.go has no version")
    return "v" + found[1]


def pep440(version: str) -> str:
    """Return a version of Go as one of Python: v1.2.0-rc.1 is 1.2.0rc1."""
    found = re.fullmatch(r"v?(\d+(?:\.\d+)*)(?:-(alpha|beta|rc|dev)\.?(\d+))?", version)
    if not found:
        sys.exit(f"not a version: {version}")
    release, phase, number = found.groups()
    return release + {None: "", "alpha": "a", "beta": "b", "rc": "rc", "dev": ".dev"}[phase] + (number or "")


def build(platform: str, out: Path, version: str) -> Path:
    """Write the wheel of a platform into out and return its path."""
    tag = f"py3-none-{PLATFORMS[platform]}"
    name = f"sayso-{pep440(version)}"
    info, exe = f"{name}.dist-info", "sayso.exe" if platform.startswith("windows") else "sayso"
    files = {f"{name}.data/scripts/{exe}": binary(platform, version)}
    for path in sorted((HERE / "src/sayso").glob("*.py")) + [HERE / "src/sayso/py.typed"]:
        files[f"sayso/{path.name}"] = path.read_bytes()
    files[f"{info}/licenses/LICENSE"] = (REPO / "LICENSE").read_bytes()
    files[f"{info}/METADATA"] = metadata(pep440(version)).encode()
    files[f"{info}/WHEEL"] = wheel_file(tag).encode()
    files[f"{info}/entry_points.txt"] = entry_points().encode()
    files[f"{info}/RECORD"] = record(files, f"{info}/RECORD").encode()
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{name}-{tag}.whl"
    pack(path, files)
    return path


def binary(platform: str, version: str) -> bytes:
    """Compile the binary: static, and without anything of this machine in it."""
    goos, goarch = platform.split("/")
    env = os.environ | {"CGO_ENABLED": "0", "GOOS": goos, "GOARCH": goarch, "GOAMD64": "v1", "GOARM64": "v8.0", "GOFLAGS": ""}
    with tempfile.TemporaryDirectory() as folder:
        exe = Path(folder, "sayso")
        flags = ("-trimpath", "-buildvcs=false", f"-ldflags=-s -w -buildid= -X main.version={version}")
        subprocess.run(["go", "build", *flags, "-o", exe, "./cmd/sayso"], cwd=REPO, env=env, check=True)
        return exe.read_bytes()


def project() -> dict:
    return tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def metadata(version: str) -> str:
    """Return METADATA, the fields of pyproject.toml in their other form."""
    p = project()
    lines = ["Metadata-Version: 2.4", f"Name: {p['name']}", f"Version: {version}", f"Summary: {p['description']}"]
    lines += [f"Keywords: {','.join(p['keywords'])}"]
    lines += [f"Classifier: {c}" for c in p["classifiers"]]
    lines += [f"License-Expression: {p['license']}", "License-File: LICENSE", f"Requires-Python: {p['requires-python']}"]
    for extra, needs in p["optional-dependencies"].items():
        lines += [f"Provides-Extra: {extra}"] + [f'Requires-Dist: {n}; extra == "{extra}"' for n in needs]
    lines += ["Description-Content-Type: text/markdown", "", (HERE / p["readme"]).read_text(encoding="utf-8")]
    return "\n".join(lines)


def wheel_file(tag: str) -> str:
    """Return WHEEL, with a line for each tag that a compressed one stands for."""
    python, abi, platforms = tag.split("-")
    lines = ["Wheel-Version: 1.0", "Generator: build_wheels.py", "Root-Is-Purelib: false"]
    return "\n".join(lines + [f"Tag: {python}-{abi}-{p}" for p in platforms.split(".")]) + "\n"


def entry_points() -> str:
    parts = []
    for group, entries in project()["entry-points"].items():
        parts += [f"[{group}]"] + [f"{name} = {target}" for name, target in entries.items()]
    return "\n".join(parts) + "\n"


def record(files: dict[str, bytes], itself: str) -> str:
    """Return RECORD: the hash and size of each file, none of its own."""
    lines = []
    for name, data in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        lines.append(f"{name},sha256={digest},{len(data)}")
    return "\n".join([*lines, f"{itself},,"]) + "\n"


def pack(path: Path, files: dict[str, bytes]) -> None:
    """Write the zip, with one date and the modes that files have once installed."""
    with zipfile.ZipFile(path, "w") as wheel:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, DATE)
            entry.create_system = 3  # Unix, wherever this runs, or the modes do not count
            entry.external_attr = (0o100755 if ".data/scripts/" in name else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            wheel.writestr(entry, data, compresslevel=9)


def _run(*command: str) -> str:
    return subprocess.run(command, cwd=REPO, check=True, capture_output=True, text=True).stdout.strip()


def build_wheel(wheel_directory: str, config_settings: object = None, metadata_directory: object = None) -> str:
    """Build for this machine; the hook of PEP 517."""
    return build(host(), Path(wheel_directory), source_version()).name


def build_sdist(sdist_directory: str, config_settings: object = None) -> str:
    """Refuse; the other hook of PEP 517."""
    raise NotImplementedError("there is no sdist: build wheels in a checkout of the repository")


if __name__ == "__main__":
    main()
