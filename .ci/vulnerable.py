"""vulnerable.py TMP: known faults that the code calls, by govulncheck.

Where https://vuln.go.dev cannot be reached, the database is made from the module golang.org/x/vulndb, which holds its entries. A fault in a
module that is linked fails; one of the standard library hangs on the Go that builds, and is told. Exits with 3 if there is no database."""
import json
import os
import pathlib
import subprocess
import sys

GOVULNCHECK = "golang.org/x/vuln/cmd/govulncheck@v1.9.0"


def scan(*flags):
    done = subprocess.run(["go", "run", GOVULNCHECK, "-format", "json", *flags, "./cmd/sayso"], capture_output=True, text=True, timeout=600)
    return None if done.returncode else list(messages(done.stdout)), done.stderr


def messages(stream):
    """The JSON values that stand one behind another."""
    decode, at = json.JSONDecoder(), 0
    while at < len(stream.rstrip()):
        value, at = decode.raw_decode(stream, at + len(stream[at:]) - len(stream[at:].lstrip()))
        yield value


def database(tmp):
    """Writes the part of the database that govulncheck reads (https://go.dev/doc/security/vuln/database#api)."""
    done = subprocess.run(["go", "mod", "download", "-json", "golang.org/x/vulndb@latest"], capture_output=True, text=True, timeout=600, cwd=tmp)
    if done.returncode:
        print(f"no database: {(done.stdout + done.stderr).strip()[-300:]}")
        sys.exit(3)
    module = json.loads(done.stdout)
    entries, modules = pathlib.Path(module["Dir"], "data", "osv"), {}
    for path in sorted(entries.glob("GO-*.json")):
        for affected in json.loads(path.read_text(encoding="utf-8"))["affected"]:
            modules.setdefault(affected["package"]["name"], set()).add(path.stem)
    index = pathlib.Path(tmp, "vulndb", "index")
    index.mkdir(parents=True)
    os.symlink(entries, index.parent / "ID")
    (index / "db.json").write_text('{"modified":"0001-01-01T00:00:00Z"}')
    listed = [{"path": m, "vulns": [{"id": i, "modified": "0001-01-01T00:00:00Z"} for i in sorted(ids)]} for m, ids in sorted(modules.items())]
    (index / "modules.json").write_text(json.dumps(listed))
    print(f"database of {module['Version']}: {sum(1 for _ in entries.iterdir())} entries")
    return index.parent.as_uri()


def main():
    found, said = scan()
    if found is None:
        found, said = scan("-db", database(sys.argv[1]))
    if found is None:
        sys.exit(said)
    called = {}
    for finding in (m["finding"] for m in found if "finding" in m):
        top = finding["trace"][0]
        if "function" in top:
            called.setdefault(f"{top['module']} {top['version']}", {})[finding["osv"]] = finding.get("fixed_version", "not mended")
    for module, faults in called.items():
        print(f"{module}: " + ", ".join(f"{osv} ({fixed})" for osv, fixed in sorted(faults.items())))
    if any(not module.startswith("stdlib ") for module in called):
        sys.exit(1)
    if called:
        print("all of them in the standard library: a release wants the Go in brackets, or a newer one")
    else:
        print("none that is called")


main()
