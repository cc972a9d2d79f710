"""Gives memory that has been freed back to the system."""

from __future__ import annotations

import ctypes
import sys


def give_back_freed_memory() -> bool:
    """Give back the pages between blocks that are still in use; False where that cannot be asked for.

    glibc keeps them. Photos, their smaller levels and maps come and go in three threads, so that some tens of
    MiB of holes gather between what the caches hold.
    """
    if not sys.platform.startswith("linux"):
        return False
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is None:  # another C library
        return False
    trim(0)
    return True
