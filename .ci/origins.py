#!/usr/bin/env python3
"""origins.py SAYSO WORLDWIDE.jsonl...: what the lists of given names say of people whom pronouns or titles show to be
a man or a woman, by the part of the world whose newspaper tells of them (the beginning of a document's id).

Records without genders by name are the truth, extractors/en/names.txt is what is measured: a line a part and sex with
people, how many the lists know (percent), and how many of these they give to the other sex (percent)."""
import collections
import json
import pathlib
import subprocess
import sys
import unicodedata

PARTS = {
    "Africa": "ghana nigeria kenya ethiop et_ afri zimb alg_ afs eg_ sa_star maurit ugand tanzan rwanda senegal camer herald_zw zambia botswana namib soma af_ tunis moroc",
    "Arab world": "uae qt_ qatar saud jordan leban oman kw_ kuwait bahrain iraq syria yemen peninsula aljazeera gulf",
    "South Asia": "in_ india bangladesh pk_ pakist lanka nepal",
    "East Asia": "cn_ china scmp kr_ korea jp_ jr_ japan taiwan hongkong thestandard mong_ tw_",
    "Southeast Asia": "phil viet th_ thai my_ malay indon sing camb mya",
    "Latin America": "chile bol_ peru cuba mex arg venez carac nic_ cosric brazil rio pan_ hond salvador guat ecuad col_ colom guyana urug parag domin",
    "Israel, Iran, Turkey": "israel haaretz jeru iran turk",
    "Oceania, Canada": "nz_ aus cbc canada nunavut fiji png nm_",
}


def part_of(doc):
    return next((part for part, keys in PARTS.items() if any(k in doc.lower() for k in keys.split())), "elsewhere")


def folded(s):
    return "".join(c for c in unicodedata.normalize("NFKD", s.lower()) if not unicodedata.combining(c))


def main():
    sayso, *files = sys.argv[1:]
    lists = {}
    for line in (pathlib.Path(__file__).parent.parent / "extractors/en/names.txt").open(encoding="utf-8"):
        key, *names = line.split()
        lists.update(dict.fromkeys(names, key))
    count = collections.defaultdict(collections.Counter)
    for file in files:
        records = subprocess.run([sayso, "--no-name-gender", file], stdout=subprocess.PIPE, check=True, text=True).stdout
        for record in map(json.loads, records.splitlines()):
            for e in record["entities"]:
                sex, words = e.get("gender"), e["name"].split()
                if e["type"] != "PER" or sex not in ("f", "m") or len(words) < 2:
                    continue
                says = lists.get(words[0].lower()) or lists.get(folded(words[0]))
                for part in (part_of(record["id"]), "all"):
                    count[part, sex]["right" if says == sex else "wrong" if says in ("f", "m") else "none"] += 1
    for (part, sex), c in sorted(count.items()):
        known = c["right"] + c["wrong"]
        print(f"{part:22} {sex} {c.total():5} people  {100 * known / c.total():3.0f} % known  {100 * c['wrong'] / max(1, known):4.1f} % of these wrong")


main()
