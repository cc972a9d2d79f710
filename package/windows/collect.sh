#!/usr/bin/env bash
# Gathers what the installer for Windows carries: uv.exe, and the wheels of the program and all that it needs.
# Runs on any system with Python 3.11: package/windows/collect.sh [PYTHON]
set -euo pipefail
cd "$(dirname "$0")"
python="${1:-python3}"
for_windows=(--only-binary=:all: --platform win_amd64 --python-version 3.11 --implementation cp)
rm -rf wheels uv.exe
mkdir wheels
"$python" -m pip wheel --quiet --no-deps --wheel-dir wheels ../..
# The runtime for CPUs: that for GPUs is several times as large as all else.
"$python" - ../.. >wheels/requirements.txt <<'PYTHON'
import sys
sys.path.insert(0, sys.argv[1] + "/tools")
from build_package import requirements
print(*requirements(), "colorama", sep="\n")
PYTHON
"$python" -m pip download --quiet "${for_windows[@]}" -c ../../constraints.txt -d wheels -r wheels/requirements.txt
"$python" -m pip download --quiet --no-deps "${for_windows[@]}" -d . uv
unzip -q -o -j uv-*.whl '*/scripts/uv.exe' -d .
rm uv-*.whl
