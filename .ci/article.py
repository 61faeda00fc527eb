"""article.py <RECORD.json: the quotes that the record of ../shared/seeds must show, who says them, in how many runs."""
import json
import sys

DIRECT = [("Rex Tillerson", 2), ("Charles Maynes", 2), ("Charles Maynes", 1)]
MIXED = {
    "certain possibility": "Dmitry Peskov",
    "decide to report on": "Dmitry Peskov",
    "an open, candid, frank exchange": "Rex Tillerson",
}


VIA = [("Dmitry Peskov", "Tass"), ("Kremlin", "Charles Maynes"), ("Rex Tillerson", "Charles Maynes")]


def speaker(quote):
    return quote.get("speaker", {}).get("name")


def main():
    record = json.load(sys.stdin)
    quotes = record["quotes"]
    wrong = []
    direct = [(speaker(q), len(q["content"])) for q in quotes if q["type"] == "direct"]
    print("direct quotes, speaker and runs:", direct)
    if direct != DIRECT:
        wrong.append(f"direct quotes are {direct}, not {DIRECT}")
    for words, who in MIXED.items():
        by = [speaker(q) for q in quotes if any(words in run["text"] for run in q["content"])]
        print(f"“{words}”:", by)
        if by != [who]:
            wrong.append(f"“{words}” is said by {by}, not {who}")
    ids = {q["id"]: speaker(q) for q in quotes}
    via = [(speaker(q), ids[q["via"]]) for q in quotes if "via" in q]
    print("reported inside another's quote:", via)
    if via != VIA:
        wrong.append(f"reported are {via}, not {VIA}")
    raw = record["text"].encode()
    for quote in quotes:
        for run in quote["content"]:
            if raw[run["start"] : run["end"]].decode() != run["text"]:
                wrong.append(f"{quote['id']}: the text at {run['start']} is another")
    sys.exit("\n".join(wrong) or None)


main()
