"""Imports what sayso writes into labelling servers that run, and reads it back.

    servers.py labelstudio|doccano ADDRESS USER PASSWORD SAYSO FILE|FOLDER...

ADDRESS is that of a server of your own, as http://127.0.0.1:8080; docs/annotate.md says
how to start one. A project "sayso" is made in it. Every passage and every link must come
back as it was written. Needs requests. .ci/run does not run this: to install and start
the servers takes minutes.
"""
import collections
import json
import subprocess
import sys
import time

import requests

kind, server, user, password, sayso = sys.argv[1:6]
session = requests.Session()
session.headers["Referer"] = server


def run(*args):
    return subprocess.run([sayso, *args], check=True, capture_output=True, text=True).stdout


def same(what, got, want):
    if got != want:
        sys.exit(f"{what}: {got!r}, but sayso wrote {want!r}")


def post(path, **body):
    answer = session.post(server + path, **body)
    answer.raise_for_status()
    return answer.json()


def get(path, **params):
    answer = session.get(server + path, params=params)
    answer.raise_for_status()
    return answer.json()


def labelstudio():
    session.get(server + "/user/login")
    session.post(server + "/user/login", data={"email": user, "password": password, "csrfmiddlewaretoken": session.cookies["csrftoken"]})
    session.headers["X-CSRFToken"] = session.cookies["csrftoken"]
    wrote = run("-f", "labelstudio", *sys.argv[6:])
    project = post("/api/projects", json={"title": "sayso", "label_config": run("schema", "labelstudio")})["id"]
    same("tasks", post(f"/api/projects/{project}/import", files={"file": ("tasks.json", wrote, "application/json")})["task_count"], len(json.loads(wrote)))
    tasks, page = [], 1
    while len(tasks) < len(json.loads(wrote)):
        tasks += get("/api/tasks", project=project, page=page, page_size=100, fields="all")["tasks"]
        page += 1
    read = {t["data"]["document"]: t for t in tasks}
    count = collections.Counter()
    for want in json.loads(wrote):
        task = read[want["data"]["document"]]
        same("data", task["data"], want["data"])
        result = task["predictions"][0]["result"]
        same("predictions", result, want["predictions"][0]["result"])
        for r in result:
            count[r["type"]] += 1
            if r["type"] == "labels":
                same("text", task["data"]["text"][r["value"]["start"]:r["value"]["end"]], r["value"]["text"])
    return count["labels"], count["relation"]


def doccano():
    session.headers["Authorization"] = "Token " + post("/v1/auth/login/", json={"username": user, "password": password})["key"]
    session.headers["X-CSRFToken"] = session.cookies["csrftoken"]
    wrote = run("-f", "doccano", *sys.argv[6:])
    project = post("/v1/projects", json={"name": "sayso", "description": "sayso", "project_type": "SequenceLabeling", "resourcetype": "SequenceLabelingProject",
                                         "allow_overlapping": True, "grapheme_mode": False, "use_relation": True, "tags": []})["id"]
    upload = session.post(server + "/v1/fp/process/", files={"filepond": ("texts.jsonl", wrote)}).text
    task = post(f"/v1/projects/{project}/upload", json={"format": "JSONL", "task": "RelationExtraction", "uploadIds": [upload]})["task_id"]
    while not (state := get(f"/v1/tasks/status/{task}"))["ready"]:
        time.sleep(1)
    same("errors", state["result"]["error"], [])
    labels = {t["id"]: t["text"] for t in get(f"/v1/projects/{project}/span-types")}
    links = {t["id"]: t["text"] for t in get(f"/v1/projects/{project}/relation-types")}
    passages = relations = 0
    written = collections.defaultdict(list)
    for line in wrote.splitlines():
        written[json.loads(line)["text"]].append(json.loads(line))
    examples = get(f"/v1/projects/{project}/examples", limit=100000)["results"]
    same("examples", len(examples), len(wrote.splitlines()))
    for example in examples:
        want = written[example["text"]].pop()
        at = f"/v1/projects/{project}/examples/{example['id']}"
        spans = {s["id"]: (s["start_offset"], s["end_offset"], labels[s["label"]]) for s in get(at + "/spans")}
        wanted = {s["id"]: (s["start_offset"], s["end_offset"], s["label"]) for s in want["entities"]}
        same("passages", sorted(spans.values()), sorted(wanted.values()))
        got = sorted((spans[r["from_id"]], spans[r["to_id"]], links[r["type"]]) for r in get(at + "/relations"))
        same("relations", got, sorted((wanted[r["from_id"]], wanted[r["to_id"]], r["type"]) for r in want["relations"]))
        passages += len(spans)
        relations += len(got)
    return passages, relations


passages, relations = {"labelstudio": labelstudio, "doccano": doccano}[kind]()
print(f"{kind}: {passages} passages and {relations} relations as sayso wrote them")
