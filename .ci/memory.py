"""memory.py SAYSO TMP NEWS.jsonl ...: the memory that a long document and a long stream take at most.

A document of 16 MB in one piece takes no more than 40 bytes of memory a byte, a stream of documents no more than 120 MB."""
import json
import os
import sys

LONG = 16_000_000
BYTES_A_BYTE = 40
STREAM_MB = 120


def peak(*argv):
    """Runs a program and returns the most memory that it held, in bytes."""
    out = os.open(os.devnull, os.O_WRONLY)
    pid = os.posix_spawn(argv[0], argv, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, out, 1)])
    _, status, used = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"memory.py: {argv} failed")
    return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main():
    sayso, tmp, *news = sys.argv[1:]
    texts, size = [], 0
    for name in news:
        with open(name, encoding="utf-8") as lines:
            for line in lines:
                if size < LONG:
                    texts.append(json.loads(line)["text"])
                    size += len(texts[-1].encode()) + 2
    path = f"{tmp}/long.txt"
    with open(path, "wb") as f:
        f.write("\n\n".join(texts).encode()[:LONG])
    if os.path.getsize(path) < LONG:
        sys.exit(f"memory.py: {size} bytes of news, {LONG} wanted")
    a_byte = peak(sayso, path) / LONG
    stream = peak(sayso, "-j", "2", news[-1]) / 1e6
    low = a_byte <= BYTES_A_BYTE and stream <= STREAM_MB
    print(f"a document of 16 MB: {a_byte:.1f} bytes a byte, at most {BYTES_A_BYTE}; a stream: {stream:.0f} MB, at most {STREAM_MB}{'' if low else '  TOO MUCH'}")
    sys.exit(0 if low else 1)


main()
