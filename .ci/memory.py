"""memory.py SAYSO TMP NEWS.jsonl ...: the memory that a long document, a long stream and a web archive take at most.

A document of 16 MB in one piece takes no more than 40 bytes of memory a byte, a stream of documents no more than 120 MB, and an archive of
200 MB of pages no more than 150 MB, however long it is."""
import gzip
import html
import json
import os
import sys
import time

LONG = 16_000_000
BYTES_A_BYTE = 40
STREAM_MB = 120
ARCHIVE = 200_000_000
ARCHIVE_MB = 150
PAGE = """<!doctype html><html lang="en"><head><title>{title} - Harbour News</title><style>{style}</style></head><body><nav>{menu}</nav>
<article><h1>{title}</h1><p class="byline">By Dana Liu</p>{text}</article><aside><h3>Read more</h3>{menu}</aside><footer>Harbour News</footer></body></html>"""


def peak(*argv):
    """Runs a program and returns the most memory that it held, in bytes."""
    out = os.open(os.devnull, os.O_WRONLY)
    pid = os.posix_spawn(argv[0], argv, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, out, 1)])
    _, status, used = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"memory.py: {argv} failed")
    return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def page(text):
    """A web page with a text in it, some 50 kB of it menus and styles."""
    paragraphs = "".join(f"<p>{html.escape(p)}</p>" for p in text.split("\n") if p.strip())
    menu = "".join(f'<li><a href="/section/{i}">Section {i}</a></li>' for i in range(400))
    return PAGE.format(title="The news", style=".a{color:red}" * 1500, menu=f"<ul>{menu}</ul>", text=paragraphs)


def archive(path, texts):
    """Writes a web archive of ARCHIVE bytes of pages, each record compressed by itself, as crawlers do."""
    size = n = 0
    with open(path, "wb") as f:
        while size < ARCHIVE:
            body = page(texts[n % len(texts)]).encode()
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
            head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{n}\r\nContent-Length: {len(http)}\r\n\r\n"
            f.write(gzip.compress(head.encode() + http + b"\r\n\r\n", 1))
            size += len(http)
            n += 1
    return n


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
    pages = archive(f"{tmp}/pages.warc.gz", texts)
    start = time.monotonic()
    held = peak(sayso, "-j", "2", f"{tmp}/pages.warc.gz") / 1e6
    pace = pages / (time.monotonic() - start)
    low = a_byte <= BYTES_A_BYTE and stream <= STREAM_MB and held <= ARCHIVE_MB
    print(
        f"a document of 16 MB: {a_byte:.1f} bytes a byte, at most {BYTES_A_BYTE}; a stream: {stream:.0f} MB, at most {STREAM_MB}; "
        f"{pages} pages of an archive: {held:.0f} MB, at most {ARCHIVE_MB}, {pace:.0f} a second{'' if low else '  TOO MUCH'}"
    )
    sys.exit(0 if low else 1)


main()
