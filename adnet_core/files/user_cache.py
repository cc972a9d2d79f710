"""Where the program keeps what it can make again: frames of videos, decoded faces, measured times."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def user_cache() -> Path:
    """The user's folder for what may be deleted at any time; nothing is made there yet."""
    return Path(platformdirs.user_cache_dir("adnet-annotate"))
