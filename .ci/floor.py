"""floor.py NAME FLOOR PATH <SCORE.json: print a figure beside its floor; exit 1 when it is lower, or records are missing.

A FLOOR of "<=N" is a ceiling. PATH leads to the figure: "all.f" is score["all"]["f"]."""
import json
import sys

name, least, path = sys.argv[1:]
score = figure = json.load(sys.stdin)
for key in path.split("."):
    figure = figure[key]
missing = score.get("missing_documents", 0) + score.get("missing_records", 0)
wrong = (figure > float(least[2:]) if least.startswith("<=") else figure < float(least)) or missing
print(f"{name:<26} {figure:6.2f}  floor {least}{f'  {missing} records missing' if missing else ''}{'  WRONG' if wrong else ''}")
sys.exit(1 if wrong else 0)
