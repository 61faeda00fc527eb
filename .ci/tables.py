"""Reads what sayso writes with the programs that people read it with.

    tables.py SAYSO FOLDER NEWS.jsonl

SAYSO is the binary, FOLDER an empty one to write to. Every table in every format
must say what the records say: in DuckDB, pandas, polars, SQLite and Datasette, by
counts, by sums and by some questions. Needs duckdb, pandas, polars, pyarrow and
datasette.
"""
import collections
import csv
import io
import json
import pathlib
import sqlite3
import subprocess
import sys
import time

import duckdb
import pandas
import polars

sayso, folder, news = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
csv.field_size_limit(1 << 30)

ODD = [
    {"id": "odd\t1", "outlet": "Post", "date": "Tue, 3 Mar 2026 10:00 GMT", "text": "“We’re done 😀,” said Mayor Ann Lee.\n\n“It has\nrained,” Ann Lee and Bo Lund said."},
    {"id": "=2", "desk": "city", "text": "It snowed."},
    {"id": "nul\x003", "tags": ["a", "b"], "text": "\"No,\" said Norden Rail. \"It was 5 < 6 & 7,\" it added."},
]


def run(*args):
    began = time.time()
    subprocess.run([sayso, *map(str, args)], check=True, stderr=subprocess.DEVNULL)
    return time.time() - began


def same(what, got, want):
    if got != want:
        sys.exit(f"{what}: {got!r}, but the records say {want!r}")


def clean(s):
    """Text as tables have it."""
    return s.replace("\0", "\ufffd")


def voices(q):
    return (q["speaker"].get("members") or [q["speaker"]]) if q.get("speaker") else []


def expected(records):
    """What the records say, under the names of questions."""
    quotes = [q for r in records for q in r["quotes"]]
    asserted = [q for q in quotes if not q.get("mode")]
    counted = collections.Counter(m["name"] for q in asserted for m in voices(q) if m.get("name"))
    said = collections.Counter(m["name"] for q in quotes for m in voices(q) if m.get("name"))
    gender = {(i, e["id"]): e.get("gender") for i, r in enumerate(records) for e in r["entities"]}
    return {
        "documents": len(records),
        "entities": sum(len(r["entities"]) for r in records),
        "mentions": sum(len(e["mentions"]) for r in records for e in r["entities"]),
        "quotes": len(quotes),
        "asserted": len(asserted),
        "affiliations": sum(bool(e.get("affiliation")) and e["id"] in {m.get("entity") for q in r["quotes"] if not q.get("mode") for m in voices(q)} for r in records for e in r["entities"]),
        "named": sum(m["kind"] == "person" for q in asserted for m in voices(q)),
        "counted": sorted(((n, clean(name)) for name, n in counted.items()), key=lambda x: (-x[0], x[1]))[:20],
        "speakers": sum(len(voices(q)) for q in quotes),
        "rows": sum(max(1, len(voices(q))) for q in quotes),
        "most": sorted(((n, clean(name)) for name, n in said.items()), key=lambda x: (-x[0], x[1]))[:20],
        "women": sum(m["kind"] == "person" and gender.get((i, m.get("entity"))) == "f" for i, r in enumerate(records) for q in r["quotes"] for m in voices(q)),
        "cues": sorted(((n, c) for c, n in collections.Counter(q["cue"]["lemma"] for q in quotes if q.get("cue", {}).get("lemma")).items()), key=lambda x: (-x[0], x[1]))[:20],
        "runs": [[clean(p["text"]) for p in q["content"]] for q in quotes],
        "starts": [[p["start"] for p in q["content"]] for q in quotes],
    }


def check_duckdb(want, at):
    def ask(query):
        return duckdb.sql(query).fetchall()

    for t in TABLES:
        same(f"duckdb {t}", ask(f"SELECT count(*) FROM '{at}/{t}.parquet'"), [(want[t],)])
    same("duckdb, most quoted", ask(f"SELECT count(*), name FROM '{at}/speakers.parquet' WHERE name IS NOT NULL GROUP BY name ORDER BY 1 DESC, 2 LIMIT 20"), want["most"])
    same("duckdb, women", ask(f"SELECT count(*) FROM '{at}/speakers.parquet' WHERE kind = 'person' AND gender = 'f'"), [(want["women"],)])
    same("duckdb, cues", ask(f"SELECT count(*), cue_lemma FROM '{at}/quotes.parquet' WHERE cue_lemma IS NOT NULL GROUP BY 2 ORDER BY 1 DESC, 2 LIMIT 20"), want["cues"])
    types = dict(duckdb.sql(f"DESCRIBE SELECT * FROM '{at}/quotes.parquet'").df()[["column_name", "column_type"]].values.tolist())
    same("duckdb, types", [types[c] for c in ("doc", "content", "confidence", "names", "run_starts")], ["BIGINT", "VARCHAR", "DOUBLE", "VARCHAR[]", "BIGINT[]"])


def check_frames(want, at):
    p = pandas.read_parquet(at / "quotes.parquet")
    same("pandas, runs", [list(x) for x in p["runs"]], want["runs"])
    same("pandas, starts", [[int(n) for n in x] for x in p["run_starts"]], want["starts"])
    same("pandas, offsets", str(p["doc"].dtype), "int64")
    same("pandas, single speakers have no member", int(p["member"].notna().sum()), 0)
    f = polars.read_parquet(at / "quotes.parquet")
    same("polars, runs", f["runs"].to_list(), want["runs"])
    same("polars, types", [str(f.schema[c]) for c in ("doc", "content", "confidence", "names", "run_starts")], ["Int64", "String", "Float64", "List(String)", "List(Int64)"])


def check_sqlite(want, file):
    db = sqlite3.connect(file)

    def ask(query):
        return db.execute(query).fetchall()

    same("sqlite, keys", ask("PRAGMA foreign_key_check"), [])
    same("sqlite, integrity", ask("PRAGMA integrity_check"), [("ok",)])
    for t in TABLES:
        same(f"sqlite {t}", ask(f"SELECT count(*) FROM {t}"), [(want[t],)])
    same("sqlite, most quoted", ask("SELECT sum(quotes), name FROM who_is_quoted GROUP BY name ORDER BY 1 DESC, 2 LIMIT 20"), want["counted"])
    same("sqlite, women", ask("SELECT count(*) FROM speakers WHERE kind = 'person' AND gender = 'f'"), [(want["women"],)])
    same("sqlite, people by name", ask("SELECT sum(quotes) FROM quoted_by_gender"), [(want["named"],)])
    same("sqlite, people by month", ask("SELECT sum(women + men + nonbinary + unknown) FROM quoted_by_outlet_and_month"), [(want["named"],)])
    same("sqlite, cues", ask("SELECT count(*), cue_lemma FROM quotes WHERE cue_lemma IS NOT NULL GROUP BY 2 ORDER BY 1 DESC, 2 LIMIT 20"), want["cues"])
    same("sqlite, by month", ask("SELECT sum(documents), sum(quotes) FROM quoted_by_outlet_and_month"), [(want["documents"], want["asserted"])])
    same("sqlite, by kind", ask("SELECT sum(quotes) FROM quoted_by_kind"), [(want["asserted"],)])
    same("sqlite, runs", [json.loads(r[0]) for r in ask("SELECT runs FROM quotes ORDER BY id")], want["runs"])
    same("sqlite, words are found", ask("SELECT count(*) > 0 FROM quotes_fts WHERE quotes_fts MATCH 'said OR say OR rain OR year'"), [(1,)])
    db.close()


def check_datasette(want, file):
    def get(path):
        return subprocess.run([sys.executable, "-m", "datasette", str(file), "--get", path], check=True, capture_output=True, text=True).stdout

    name = file.stem
    same("datasette, quotes", json.loads(get(f"/{name}/quotes.json?_size=1"))["filtered_table_rows_count"], want["quotes"])
    page = get(f"/{name}/quotes")
    same("datasette, a box to search in", 'name="_search"' in page, True)
    for view in ("quotes_read", "voices", "people_quoted", "who_is_quoted", "quoted_by_gender", "quoted_by_affiliation", "quoted_by_outlet_and_month", "quoted_by_kind"):
        rows = 1 if view != "quoted_by_affiliation" or want["affiliations"] else 0
        same(f"datasette, {view}", len(json.loads(get(f"/{name}/{view}.json?_size=1"))["rows"]), rows)


def check_csv(want, at):
    with open(at / "quotes.csv", encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    same("csv, rows", len(rows), want["rows"])
    same("csv, most quoted", top(r["name"] for r in rows), want["most"])
    lines = (at / "quotes.tsv").read_text(encoding="utf-8").split("\n")
    names = lines[0].split("\t")
    same("tsv, rows", len(lines) - 2, want["rows"])
    same("tsv, cells", {line.count("\t") for line in lines[:-1]}, {len(names) - 1})
    same("tsv, most quoted", top(line.split("\t")[names.index("name")] for line in lines[1:-1]), want["most"])
    same("pandas, csv", len(pandas.read_csv(at / "quotes.csv")), want["rows"])
    excel = (at / "excel.csv").read_bytes()
    same("excel, byte order mark", excel[:3], b"\xef\xbb\xbf")
    guarded = csv.reader(io.StringIO(excel.decode("utf-8-sig"), newline=""))
    same("excel, formulas", [c for row in guarded for c in row if c and c[0] in "=+-@\t\r"], [])


def top(names):
    return sorted(((n, name) for name, n in collections.Counter(filter(None, names)).items()), key=lambda x: (-x[0], x[1]))[:20]


def check_offsets(at, source):
    """Offsets in the unit of Python against the text in the same table."""
    run("--offsets", "rune", "--text", "-f", "parquet", "-o", f"{at}/", source)
    text = dict(polars.read_parquet(at / "documents.parquet").select("doc", "text").iter_rows())
    n = 0
    for doc, runs, starts, ends in polars.read_parquet(at / "quotes.parquet").select("doc", "runs", "run_starts", "run_ends").iter_rows():
        for run_text, start, end in zip(runs, starts, ends):
            same("offsets of runs", text[doc][start:end], run_text)
            n += 1
    for doc, words, start, end in polars.read_parquet(at / "mentions.parquet").select("doc", "mention_text", "mention_start", "mention_end").iter_rows():
        same("offsets of mentions", text[doc][start:end], words)
        n += 1
    return n


TABLES = ("documents", "entities", "mentions", "quotes", "speakers")


def check(name, source):
    at = folder / name
    at.mkdir()
    run("-o", at / "records.jsonl", source)
    with open(at / "records.jsonl", encoding="utf-8") as f:
        want = expected([json.loads(line) for line in f])
    for args in (["-o", at / "quotes.csv"], ["-o", at / "quotes.tsv"], ["-f", "csv", "--excel", "-o", at / "excel.csv"], ["-o", at / "quotes.db"], ["-f", "parquet", "-o", f"{at}/tables/"]):
        seconds = run(*args, source)
        made = at / "tables" if str(args[-1]).endswith("tables/") else pathlib.Path(args[-1])
        size = sum(f.stat().st_size for f in (made.iterdir() if made.is_dir() else [made]))
        print(f"{name}: {made.name} {seconds:.1f} s, {size / 1e6:.1f} MB")
    check_csv(want, at)
    check_duckdb(want, at / "tables")
    check_frames(want, at / "tables")
    check_sqlite(want, at / "quotes.db")
    check_datasette(want, at / "quotes.db")
    print(f"{name}: {want['quotes']} quotes, the same in all formats; {check_offsets(at / 'runes', source)} offsets right")


odd = folder / "odd.jsonl"
odd.write_text("".join(json.dumps(d) + "\n" for d in ODD), encoding="utf-8")
check("odd", odd)
check("news", news)
