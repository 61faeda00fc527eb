# Steps of .ci/run about what a release is made of. It is sourced there.

supply() { go vet ./.ci/supply && go run $STATICCHECK ./.ci/supply && go test ./.ci/supply; }

# A build in another folder, of nothing that was compiled before, has the same bytes.
reproducible() {
  local flags=(-trimpath -buildvcs=false -ldflags "-s -w -X main.version=v0.0.0")
  mkdir "$tmp/elsewhere"
  tar -c --exclude=.git . | tar -x -C "$tmp/elsewhere"
  CGO_ENABLED=0 go build "${flags[@]}" -o "$tmp/here.bin" ./cmd/sayso
  (cd "$tmp/elsewhere" && CGO_ENABLED=0 GOCACHE=$tmp/cache go build "${flags[@]}" -o "$tmp/there.bin" ./cmd/sayso)
  rm -rf "$tmp/cache" "$tmp/elsewhere"
  sha256sum "$tmp/here.bin" "$tmp/there.bin"
  cmp "$tmp/here.bin" "$tmp/there.bin"
}

# The container is an empty folder with the binary in it. No engine is needed to see
# that it reads a story there, and that no file of the system is missed.
empty_root() {
  local root=$tmp/root enter=(chroot)
  [[ $(id -u) == 0 ]] || enter=(unshare -r chroot)
  mkdir -p "$root/tmp"
  cp "$tmp/sayso" "$root/sayso"
  if ! "${enter[@]}" "$root" /sayso --version >/dev/null 2>"$tmp/root.log"; then
    skip "the binary in an empty root ($(tail -n 1 "$tmp/root.log"))"
    return
  fi
  cat seeds/*.txt | "${enter[@]}" "$root" /sayso --text >"$tmp/inside"
  cat seeds/*.txt | "$tmp/sayso" --text >"$tmp/outside"
  cmp "$tmp/inside" "$tmp/outside"
}

# Known faults of what is linked. Without the database that lists them nothing is known.
vulnerable() {
  local code=0
  mkdir "$tmp/vuln"
  python3 .ci/vulnerable.py "$tmp/vuln" || code=$?
  ((code != 3)) || { skip "known vulnerabilities (no database)"; return; }
  return $code
}
