"""Which photos of a project are held out from training, so that models are judged on faces new to them."""

from __future__ import annotations

import hashlib

DEFAULT_SHARE = 0.1


def is_held_out(relative: str, share: float) -> bool:
    """Whether a photo, by its path in the project, belongs to the held-out `share` (0 to 1) of them.

    The choice depends on the path alone: it stays as a project grows, and what a smaller share holds
    out a larger one does too.
    """
    digest = hashlib.sha256(relative.encode("utf-8", "surrogateescape")).digest()
    return int.from_bytes(digest[:6], "big") / 2**48 < share
