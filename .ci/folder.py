"""folder.py SAYSO NEWS.jsonl TMP: the main job on a folder of 1,000 files, three of them bad.

The records come in lexical order and are byte-equal whatever the number of workers; the bad files are each named on
stderr, make the exit code 1, and change no other record."""
import json
import os
import subprocess
import sys
import time

FILES = 1000
BAD = ("200-dangling.txt", "500-binary.txt", "800-empty.txt")


def fill(folder, news):
    os.mkdir(folder)
    with open(news, encoding="utf-8") as lines:
        for i, line in zip(range(FILES - len(BAD)), lines):
            with open(f"{folder}/{i * 7919 % 1000:03d}.txt", "w", encoding="utf-8") as f:
                f.write(json.loads(line)["text"])
    os.symlink("nowhere", f"{folder}/{BAD[0]}")
    with open(f"{folder}/{BAD[1]}", "wb") as f:
        f.write(bytes(range(256)) * 20)
    open(f"{folder}/{BAD[2]}", "w").close()
    count = len(os.listdir(folder))
    check(count == FILES, f"{count} files made, not {FILES}")


def run(sayso, folder, jobs, code):
    start = time.monotonic()
    done = subprocess.run([sayso, "-j", str(jobs), folder], capture_output=True, timeout=300)
    print(f"-j {jobs}: exit code {done.returncode}, {done.stdout.count(10)} records, {time.monotonic() - start:.1f} s")
    check(done.returncode == code, f"exit code {done.returncode}, not {code}")
    return done.stdout, done.stderr.decode().splitlines()


def check(holds, otherwise):
    if not holds:
        sys.exit(f"folder.py: {otherwise}")


def main():
    sayso, news, tmp = sys.argv[1:]
    folder = f"{tmp}/folder"
    fill(folder, news)
    good = sorted(set(os.listdir(folder)) - set(BAD))

    one, errors = run(sayso, folder, 1, code=1)
    eight, errors8 = run(sayso, folder, 8, code=1)
    check(one == eight, "-j 1 and -j 8 give different records")
    strange = [line for line in errors if not any(bad in line for bad in BAD)]
    check(not strange, f"good files fail: {strange}")
    check([json.loads(line)["id"] for line in one.splitlines()] == good, "not a record for each good file, in lexical order")
    for lines in errors, errors8:
        for bad in BAD:
            check(sum(bad in line for line in lines) == 1, f"{bad} is not named once: {lines}")
        check(len(lines) == len(BAD), f"more error lines than bad files: {lines}")

    for bad in BAD:
        os.remove(f"{folder}/{bad}")
    alone, _ = run(sayso, folder, 8, code=0)
    check(alone == one, "the bad files change the records of others")


main()
