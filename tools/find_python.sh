#!/usr/bin/env bash
# Prints the name of a CPython of a version that this was tried with (requires-python in pyproject.toml): the one asked for, else the first that is found.
set -euo pipefail

candidates=("$@")
if [ ${#candidates[@]} -eq 0 ]; then
    candidates=(python3 python3.13 python3.12 python3.11 python)
fi
seen=""
for candidate in "${candidates[@]}"; do
    version=$("$candidate" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
    if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'; then
        echo "$candidate"
        exit 0
    fi
    seen="$seen $candidate is Python $version;"
done
echo "adnet-annotate needs Python 3.11, 3.12 or 3.13:${seen:- none of ${candidates[*]} was found;}" \
    "name one with: make PYTHON=/path/to/python" >&2
exit 1
