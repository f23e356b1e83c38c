#!/usr/bin/env bash
# Sets up what building needs (two environments below build/, a few system tools), then builds everything into dist/.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${UV:=uv}" "${PYTHON:=python3}"
export UV_PYTHON_DOWNLOADS=never PYTHONHASHSEED=0 SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"

wanted=()
while read -r tool package; do
  command -v "$tool" >/dev/null 2>&1 || wanted+=("$package")
done <<'TOOLS'
dpkg-shlibdeps dpkg-dev
desktop-file-validate desktop-file-utils
appstreamcli appstream
makensis nsis
lintian lintian
strip binutils
gcc gcc
TOOLS
if [ ${#wanted[@]} -gt 0 ] && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing system packages: ${wanted[*]}"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${wanted[@]}"; } >/dev/null 2>&1 || true
fi

# What the program is made of, and nothing else: this is also what the bill of materials lists.
environment() {
  test -x "build/$1/bin/python" || "$UV" venv --quiet --python "$PYTHON" "build/$1"
  "$UV" pip sync --quiet --require-hashes --python "build/$1/bin/python" "requirements/$2.txt"
}
environment tools package
environment app run
rm -rf build/wheel dist
"$UV" build --quiet --no-build-isolation --python build/tools/bin/python --out-dir build/wheel .
rm -rf ./*.egg-info  # Python would take it for the installed program where it is run in this folder
"$UV" pip install --quiet --no-deps --reinstall --python build/app/bin/python build/wheel/*.whl
exec build/app/bin/python packaging/build.py
