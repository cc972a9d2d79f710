#!/bin/zsh
# Double-clicked in Finder: sets the program up beside this file the first time, with uv, and opens it.
# Needs uv (https://docs.astral.sh/uv) and the wheel of the program beside this file.
cd "${0:A:h}" || exit 1
export PATH="$HOME/.local/bin:/opt/homebrew/bin:/usr/local/bin:$PATH"
if ! command -v uv >/dev/null; then
    echo "uv is not installed: see https://docs.astral.sh/uv/getting-started/installation"
    exit 1
fi
wheels=(adnet_annotate-*.whl(N))
if (( ! $#wheels )); then
    echo "There is no adnet_annotate-….whl beside this file."
    exit 1
fi
exec uv tool run --python 3.11 --from "$wheels[-1]" adnet-annotate "$@"
