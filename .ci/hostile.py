"""hostile.py SAYSO TMP: the memory that hostile input takes at most, and files that may not be read.

What comes of each kind of hostile input is in testdata/hostile.tsv. This looks at the process from outside: lines of 100 MB
take what they must and no more, bombs take next to nothing, and a file that the user may not read is an error of that file."""
import gzip
import io
import json
import os
import subprocess
import sys
import threading
import zipfile

LONG = 100_000_000
RAINED = '"text":"It rained, said Ann Lee."'
SECONDS = 300


def blocks(head, unit, tail, size=LONG):
    """The pieces of an input of a size."""
    yield head.encode()
    block = (unit * (1 + 1_000_000 // len(unit))).encode()
    for _ in range(size // len(block)):
        yield block
    yield tail.encode()


# A bomb is made in small pieces: what this process holds when it starts another counts as that one's.
BLANKS = b" " * 1_000_000


def gzipped(blocks):
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb") as z:
        for _ in range(blocks):
            z.write(BLANKS)
    return out.getvalue()


def zips():
    """A zip archive of zip archives, 10 GB in all."""
    inner, out = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as z, z.open("blanks.txt", "w") as f:
        for _ in range(100):
            f.write(BLANKS)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for i in range(100):
            z.writestr(f"{i}.zip", inner.getvalue())
    return out.getvalue()


# name, arguments, the pieces of the input, megabytes of memory at most, exit code
CASES = (
    ("a line of JSON, 100 MB of it no text", [], lambda: blocks('{"id":"line","pad":"', "a", f'",{RAINED}}}\n'), 1200, 0),
    ("a line of JSON without an end", [], lambda: blocks('{"id":"line","text":"', "a", ""), 700, 1),
    ("a line of text, 100 MB of blanks", [], lambda: blocks("It rained.", " ", "\n"), 600, 0),
    ("a word of 100 MB", ["--any-language"], lambda: blocks("It rained. ", "a", "\n"), 900, 0),
    ("a cell of 100 MB", [], lambda: blocks('id,pad,text\n1,"', 'a,""\n', '","It rained."\n'), 1200, 0),
    ("100 MB of tags of a feed without an end", [], lambda: blocks("<rss><channel><item><title>", "<a", ""), 900, 1),
    ("100 MB of elements in each other", [], lambda: blocks("<?xml version='1.0'?><nitf><p>It rained.</p>", "<a>", ""), 150, 1),
    ("100 MB that begin no record of a web archive", [], lambda: blocks("WARC/1.0\n\n", "a", ""), 150, 1),
    ("100 MB of lines of a mailbox", [], lambda: blocks("From a Mon Nov 23 10:00:00 2026\nFrom: a\n\n", "It rained all day long.\n", ""), 600, 1),
    ("a gzip of 1 GB of blanks", [], lambda: iter([gzipped(1000)]), 350, 1),
    ("a zip of zips, 10 GB", [], lambda: iter([zips()]), 350, 1),
)


def feed(pipe, pieces):
    try:
        for piece in pieces:
            pipe.write(piece)
        pipe.close()
    except BrokenPipeError:
        pass


def run(sayso, args, pieces):
    """Runs sayso over an input and returns its exit code and the most megabytes that it held."""
    with open(os.devnull, "wb") as null:  # a stdout that can be read as well counts as closed
        p = subprocess.Popen([sayso, "-j", "1", *args], stdin=subprocess.PIPE, stdout=null, stderr=null)
    timer = threading.Timer(SECONDS, p.kill)
    timer.start()
    feed(p.stdin, pieces)
    _, status, used = os.wait4(p.pid, 0)
    timer.cancel()
    p.returncode = os.waitstatus_to_exitcode(status)
    return p.returncode, used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def unreadable(sayso, tmp):
    """A folder with a file and a folder that the user may not read, who is not root here."""
    folder = f"{tmp}/unreadable"
    os.makedirs(f"{folder}/closed")
    for name in ("good.txt", "shut.txt", "closed/inside.txt"):
        with open(f"{folder}/{name}", "w", encoding="utf-8") as f:
            f.write("It rained, said Ann Lee.")
    os.chmod(f"{folder}/shut.txt", 0)
    os.chmod(f"{folder}/closed", 0)
    user = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    for path in (tmp, folder) if user else ():
        os.chmod(path, 0o755)
    p = subprocess.run([sayso, folder], capture_output=True, timeout=SECONDS, **user)
    os.chmod(f"{folder}/closed", 0o700)
    errors = {e["id"]: e["error"] for e in map(json.loads, p.stderr.splitlines())}
    denied = {"stage": "read", "message": "permission denied"}
    good = p.returncode == 1 and p.stdout.count(b"\n") == 1 and errors == {"shut.txt": denied, "closed": denied}
    print("files that may not be read:", "each an error" if good else f"{p.returncode} {errors} {p.stdout[:200]}")
    return good


def main():
    sayso, tmp = sys.argv[1:]
    sound = unreadable(sayso, tmp)
    for name, args, pieces, most, code in CASES:
        got, held = run(sayso, args, pieces())
        good = got == code and held <= most
        sound = sound and good
        print(f"{name}: exit code {got}, {held:.0f} MB, at most {most}{'' if good else f'  WRONG, want {code}'}", flush=True)
    sys.exit(0 if sound else 1)


main()
